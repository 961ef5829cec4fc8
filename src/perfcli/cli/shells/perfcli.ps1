# Completion of perfcli in PowerShell. In the file that $PROFILE names:
#   perfcli completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName perfcli -ScriptBlock {
    param($current, $line, $cursor)
    $words = @($line.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { $_.ToString() })
    # Up to 7.2 an empty argument is not passed on; a pair of quotes is, and means the same.
    $last = if ($current) { $current } else { '""' }
    $before = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
        $lines = @(perfcli completion powershell -- @words $last 2>$null)
    } finally {
        [Console]::OutputEncoding = $before
    }
    if ($lines.Count -lt 2) { return }
    $prefix = $lines[0]
    foreach ($each in ($lines | Select-Object -Skip 2)) {
        $value, $help = $each -split "`t", 2
        if (-not $help) { $help = $value }
        [System.Management.Automation.CompletionResult]::new("$prefix$value", $value, 'ParameterValue', $help)
    }
    if (-not $lines[1]) { return }
    $endings = $lines[1] -split ' '
    $rest = $current.Substring([Math]::Min($prefix.Length, $current.Length))
    foreach ($file in [System.Management.Automation.CompletionCompleters]::CompleteFilename($rest)) {
        $name = $file.ListItemText
        $fits = $endings | Where-Object { $_ -eq '*' -or $name.EndsWith($_) }
        if ($fits -or $file.ResultType -eq 'ProviderContainer') {
            [System.Management.Automation.CompletionResult]::new(
                "$prefix$($file.CompletionText)", $name, $file.ResultType, $file.ToolTip)
        }
    }
}
