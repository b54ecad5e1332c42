# PowerShell completion for incplan. The program itself knows what may follow, the plan's own words among it.

Register-ArgumentCompleter -Native -CommandName incplan -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $elements = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition })
    $words = @($elements | Select-Object -Skip 1 | ForEach-Object {
            if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value }
            else { $_.Extent.Text }
        })
    # Up to 7.2 an empty argument must be quoted to arrive at all.
    $empty = if ($PSVersionTable.PSVersion -lt [version]'7.3') { '""' } else { '' }
    $words += if ($wordToComplete -eq '') { $empty } else { $wordToComplete }
    $program = $commandAst.CommandElements[0].Extent.Text
    foreach ($line in (& $program __complete @words 2>$null)) {
        # Nothing is said: PowerShell then offers files itself.
        if ($line -eq ':files' -or $line -eq ':folders') { return }
        $parts = $line -split "`t", 2
        $means = if ($parts.Count -gt 1 -and $parts[1] -ne '') { $parts[1] } else { $parts[0] }
        # What is no plain word (`@tom` would be a splatted variable) is inserted as a quoted one.
        $word = if ($parts[0] -match '^[A-Za-z0-9_.:=+-]+$') { $parts[0] } else { "'" + $parts[0].Replace("'", "''") + "'" }
        [System.Management.Automation.CompletionResult]::new($word, $parts[0], 'ParameterValue', $means)
    }
}
