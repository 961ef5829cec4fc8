# Completion of perfcli in fish. In ~/.config/fish/config.fish:
#   perfcli completion fish | source
function __perfcli_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l lines ($words[1] completion fish -- $words[2..-1] "$current" 2>/dev/null)
    for line in $lines[3..-1]
        echo "$lines[1]$line"
    end
    test -n "$lines[2]"; or return
    # As the shell completes the files of a command it does not know.
    set -l rest (string sub --start (math 1 + (string length -- "$lines[1]")) -- "$current")
    set -l endings (string replace --all '*' '' -- (string split ' ' -- $lines[2]))
    for path in (complete --do-complete "__perfcli_files $rest" | string replace --regex '\t.*' '')
        for ending in / $endings
            if string match --quiet -- "*$ending" $path
                echo "$lines[1]$path"
                break
            end
        end
    end
end
complete --command perfcli --no-files --arguments '(__perfcli_complete)'
