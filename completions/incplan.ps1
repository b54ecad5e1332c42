# PowerShell completion for incplan. The program itself knows what may follow, the plan's own words among it.

Register-ArgumentCompleter -Native -CommandName incplan -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -le $cursorPosition } |
        Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
    if ($wordToComplete -eq '') { $words += '""' }
    $program = $commandAst.CommandElements[0].ToString()
    foreach ($line in (& $program __complete @words 2>$null)) {
        if ($line -eq ':files' -or $line -eq ':folders') { return }
        $parts = $line -split "`t", 2
        $means = if ($parts.Count -gt 1) { $parts[1] } else { $parts[0] }
        [System.Management.Automation.CompletionResult]::new($parts[0], $parts[0], 'ParameterValue', $means)
    }
}
