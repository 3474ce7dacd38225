# Checks the files of a package or of a site against its MANIFEST.sha256. Windows PowerShell 5.1 or newer; no Node.
# Ends with 0 when everything agrees, 1 when not, 2 when it could not check.
param(
    [string] $Folder = $PSScriptRoot,
    [string[]] $Allow = @()
)
Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

$manifest = Join-Path $Folder 'MANIFEST.sha256'
if (-not (Test-Path -LiteralPath $manifest -PathType Leaf)) {
    Write-Output "Không có tệp MANIFEST.sha256 trong $Folder."
    exit 2
}
$root = (Get-Item -LiteralPath $Folder -Force).FullName.TrimEnd('\', '/')

# Names of files are compared letter by letter: a hashtable of PowerShell takes large and small letters for the same.
$wanted = New-Object 'System.Collections.Generic.Dictionary[string,string]' ([System.StringComparer]::Ordinal)
foreach ($line in [System.IO.File]::ReadAllLines($manifest, [System.Text.Encoding]::UTF8)) {
    if ($line -eq '') { continue }
    if ($line -cnotmatch '^([0-9a-f]{64}) [ *](.+)$') {
        Write-Output 'Tệp MANIFEST.sha256 không đúng dạng.'
        exit 2
    }
    $wanted[$Matches[2]] = $Matches[1]
}
if ($wanted.Count -eq 0) {
    Write-Output 'Tệp MANIFEST.sha256 không đúng dạng.'
    exit 2
}
$sum = (Get-FileHash -LiteralPath $manifest -Algorithm SHA256).Hash.ToLowerInvariant()
Write-Output "Mã SHA-256 của MANIFEST.sha256: $sum"

$found = New-Object 'System.Collections.Generic.HashSet[string]' ([System.StringComparer]::Ordinal)
$bad = 0
foreach ($file in Get-ChildItem -LiteralPath $root -Recurse -File -Force) {
    $name = $file.FullName.Substring($root.Length + 1).Replace('\', '/')
    if ($name -ceq 'MANIFEST.sha256') { continue }
    if (-not $wanted.ContainsKey($name)) {
        if ($Allow -notcontains $file.Name) {
            Write-Output "THỪA      $name"
            $bad++
        }
        continue
    }
    [void] $found.Add($name)
    # A file that another program holds open cannot be read; the check goes on and names it.
    try { $actual = (Get-FileHash -LiteralPath $file.FullName -Algorithm SHA256).Hash.ToLowerInvariant() }
    catch { $actual = '' }
    if ($actual -cne $wanted[$name]) {
        Write-Output "BỊ SỬA    $name"
        $bad++
    }
}
foreach ($name in $wanted.Keys) {
    if (-not $found.Contains($name)) {
        Write-Output "THIẾU     $name"
        $bad++
    }
}
if ($bad -gt 0) {
    Write-Output "KHÔNG KHỚP: $bad tệp khác với bản đã đóng gói ($($wanted.Count) tệp)."
    exit 1
}
Write-Output "KHỚP: cả $($wanted.Count) tệp đúng như khi đóng gói."
exit 0
