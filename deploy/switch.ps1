# Niên giám: đặt, đổi và quay lại các bản phát hành trên IIS 10. Windows PowerShell 5.1, chạy với quyền quản trị.
#
#   .\switch.ps1 add  -Package GÓI.zip [-Id TÊN_BẢN]   kiểm tra gói, giải nén thành một bản (chưa phát hành)
#   .\switch.ps1 use  -Id TÊN_BẢN                      phát hành một bản đã đặt
#   .\switch.ps1 back                                  quay lại bản trước
#   .\switch.ps1 list                                  các bản đang có
#   .\switch.ps1 check [-Id TÊN_BẢN]                   so mọi tệp của một bản với gói
param(
    [Parameter(Mandatory = $true, Position = 0)]
    [ValidateSet('add', 'use', 'back', 'list', 'check')]
    [string] $Command,
    [string] $Package = '',
    [string] $Id = '',
    # Thư mục chứa các bản.
    [string] $Root = 'C:\nien-giam',
    # Thư mục ảo của IIS: 'Default Web Site/' cho gốc, 'Default Web Site/bc/2022' cho đường dẫn con.
    [string] $VirtualDirectory = 'Default Web Site/bc/2022'
)
Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$releases = Join-Path $Root 'releases'
$appcmd = Join-Path $env:windir 'System32\inetsrv\appcmd.exe'

function Stop-With([string] $Text) {
    Write-Output $Text
    exit 1
}

function Assert-Id([string] $Name) {
    if ($Name -cnotmatch '^[0-9A-Za-z][0-9A-Za-z._-]*$') {
        Stop-With "Tên bản «$Name» không dùng được: chỉ gồm chữ không dấu, số, dấu chấm và gạch."
    }
}

# What is published stands in IIS itself; the release before it in a file of one line.
function Get-Current {
    $place = & $appcmd list vdir $VirtualDirectory /text:physicalPath
    if ($LASTEXITCODE -ne 0 -or -not $place) { Stop-With "IIS không có thư mục ảo «$VirtualDirectory». Xem HUONG-DAN.md." }
    $parent = Split-Path -Parent $place
    if ((Split-Path -Leaf $place) -eq 'site' -and (Split-Path -Parent $parent) -eq $releases) { return Split-Path -Leaf $parent }
    return ''
}

function Get-Before {
    $file = Join-Path $Root 'truoc.txt'
    if (Test-Path -LiteralPath $file) { return ([System.IO.File]::ReadAllText($file)).Trim() }
    return ''
}

# IIS makes a file's tag of its date, and files of a zip all have one date: a number corrected without a change of length
# would never reach who has the page. So the date is made from the sum, the same way as switch.sh makes it.
function Set-FileDates([string] $Folder) {
    foreach ($line in [System.IO.File]::ReadAllLines((Join-Path $Folder 'MANIFEST.sha256'), [System.Text.Encoding]::UTF8)) {
        if ($line -cnotmatch '^([0-9a-f]{64}) [ *](.+)$') { continue }
        $sum = $Matches[1]
        $file = Join-Path $Folder $Matches[2].Replace('/', '\')
        $part = 0..5 | ForEach-Object { [Convert]::ToInt32($sum.Substring($_ * 4, 4), 16) }
        $date = New-Object DateTime (2001 + $part[0] % 20), (1 + $part[1] % 12), (1 + $part[2] % 28), ($part[3] % 24), ($part[4] % 60), ($part[5] % 60), ([DateTimeKind]::Utc)
        [System.IO.File]::SetLastWriteTimeUtc($file, $date)
    }
}

function Add-Release {
    if (-not (Test-Path -LiteralPath $Package -PathType Leaf)) { Stop-With "Không có tệp $Package." }
    [void] (New-Item -ItemType Directory -Force -Path $releases)
    $fresh = Join-Path $releases ".moi.$PID"
    try {
        Add-Type -AssemblyName System.IO.Compression.FileSystem
        [System.IO.Compression.ZipFile]::ExtractToDirectory((Resolve-Path -LiteralPath $Package).ProviderPath, $fresh)
        & (Join-Path $fresh 'verify.ps1') -Folder $fresh
        if ($LASTEXITCODE -ne 0) { Stop-With 'Chưa đặt gì: gói không còn như khi đóng gói.' }
        $name = $Id
        if ($name -eq '') {
            $catalog = [System.IO.File]::ReadAllText((Join-Path $fresh 'site\catalog.json')) | ConvertFrom-Json
            $name = $catalog.release.id
        }
        Assert-Id $name
        $target = Join-Path $releases $name
        if (Test-Path -LiteralPath $target) { Stop-With "Đã có bản $name. Chọn tên khác bằng -Id." }
        Set-FileDates $fresh
        Move-Item -LiteralPath $fresh -Destination $target
        Write-Output "Đã đặt bản $name. Phát hành: .\switch.ps1 use -Id $name"
    }
    finally {
        if (Test-Path -LiteralPath $fresh) { Remove-Item -LiteralPath $fresh -Recurse -Force }
    }
}

# One change of IIS's own settings: requests that are under way end on the old folder, new ones start on the new one. A
# junction would have to be removed and made again, with nothing there in between.
function Use-Release([string] $Name) {
    Assert-Id $Name
    $site = Join-Path (Join-Path $releases $Name) 'site'
    if (-not (Test-Path -LiteralPath (Join-Path $site 'index.html'))) { Stop-With "Không có bản $Name." }
    $now = Get-Current
    if ($now -eq $Name) { Write-Output "Bản $Name đang được phát hành."; return }
    & $appcmd set vdir $VirtualDirectory "/physicalPath:$site" | Out-Null
    if ($LASTEXITCODE -ne 0) { Stop-With 'IIS không nhận thay đổi; bản cũ vẫn được phát hành.' }
    if ($now -ne '') { [System.IO.File]::WriteAllText((Join-Path $Root 'truoc.txt'), $now) }
    Write-Output "Đang phát hành bản $Name."
}

switch ($Command) {
    'add' { Add-Release }
    'use' { Use-Release $Id }
    'back' {
        $before = Get-Before
        if ($before -eq '') { Stop-With 'Chưa có bản trước để quay lại.' }
        Use-Release $before
    }
    'list' {
        $now = Get-Current
        foreach ($folder in Get-ChildItem -LiteralPath $releases -Directory) {
            $mark = if ($folder.Name -eq $now) { ' (đang phát hành)' } elseif ($folder.Name -eq (Get-Before)) { ' (bản trước)' } else { '' }
            Write-Output "$($folder.Name)$mark"
        }
    }
    'check' {
        $name = if ($Id -ne '') { $Id } else { Get-Current }
        Assert-Id $name
        $folder = Join-Path $releases $name
        & (Join-Path $folder 'verify.ps1') -Folder $folder
        exit $LASTEXITCODE
    }
}
