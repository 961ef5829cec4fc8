#compdef perfcli
# Completion of perfcli in zsh. In ~/.zshrc, after compinit:
#   eval "$(perfcli completion zsh)"
_perfcli() {
  local -a lines values finished open
  local line name
  lines=("${(@f)$("$words[1]" completion zsh -- "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
  [[ -n $lines[1] ]] && compset -P "${(b)lines[1]}"
  for line in "${(@)lines[3,-1]}"; do
    name=${${line%%$'\t'*}//:/\\:}
    line=${line#*$'\t'}
    line=$name${line:+:$line}
    if [[ $name == *= ]]; then open+=("$line"); else finished+=("$line"); fi
  done
  (( $#finished )) && _describe -t values perfcli finished
  (( $#open )) && _describe -t values perfcli open -S ''
  case $lines[2] in
    '') ;;
    '*') _files ;;
    *) _files -g "*(${(j:|:)${(s: :)lines[2]}})" ;;
  esac
}
if [[ $funcstack[1] == _perfcli ]]; then
  _perfcli "$@"
else
  compdef _perfcli perfcli
fi
