# Completion of perfcli in bash. In ~/.bashrc:
#   eval "$(perfcli completion bash)"
_perfcli() {
  local words=("${COMP_WORDS[@]:1:COMP_CWORD}") lines=() line value ending
  # What is typed after the cursor does not count; the shell makes a word of `=`.
  [[ ${words[COMP_CWORD - 1]} == = ]] || words[COMP_CWORD - 1]=$2
  COMPREPLY=()
  while IFS= read -r line; do
    lines+=("${line%$'\r'}")
  done < <("$1" completion bash -- "${words[@]}" 2>/dev/null)
  for value in "${lines[@]:2}"; do
    value=${value%%$'\t'*}
    COMPREPLY+=("${lines[0]}$value")
    [[ $value == *= ]] && compopt -o nospace 2>/dev/null
  done
  if [[ -z ${lines[1]} ]]; then
    compopt +o bashdefault +o default 2>/dev/null
    return
  fi
  compopt -o filenames 2>/dev/null
  while IFS= read -r line; do
    [[ -n $line ]] && COMPREPLY+=("$line")
  done < <(
    compgen -d -- "$2"
    set -f
    for ending in ${lines[1]}; do
      compgen -f -X "!*$ending" -- "$2"
    done
  )
}
complete -o bashdefault -o default -F _perfcli perfcli
