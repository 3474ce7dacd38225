#!/bin/sh
# Checks the files of a package or of a site against its MANIFEST.sha256. Needs a POSIX shell, find, sort, awk and one
# of sha256sum, shasum or openssl; no Node. Ends with 0 when everything agrees, 1 when not, 2 when it could not check.
set -u
LC_ALL=C
export LC_ALL

usage() {
  echo "Cách dùng: sh verify.sh [--allow TÊN_TỆP]... [THƯ_MỤC]"
  echo "THƯ_MỤC là nơi có tệp MANIFEST.sha256; không ghi thì là thư mục chứa verify.sh."
  echo "--allow bỏ qua một tệp thêm vào có chủ ý, ví dụ --allow web.config."
  exit 2
}

folder=$(dirname -- "$0")
allowed=
while [ $# -gt 0 ]; do
  case $1 in
    --allow) [ $# -ge 2 ] || usage; allowed="$allowed/$2/"; shift 2 ;;
    -*) usage ;;
    *) [ $# -eq 1 ] || usage; folder=$1; shift ;;
  esac
done
cd -- "$folder" 2>/dev/null || { echo "Không mở được thư mục $folder."; exit 2; }
[ -f MANIFEST.sha256 ] || { echo "Không có tệp MANIFEST.sha256 trong $folder."; exit 2; }

if command -v sha256sum >/dev/null 2>&1; then tool="sha256sum"
elif command -v shasum >/dev/null 2>&1; then tool="shasum -a 256"
elif command -v openssl >/dev/null 2>&1; then tool="openssl dgst -sha256 -r"
else echo "Cần một trong các lệnh sha256sum, shasum, openssl."; exit 2
fi

echo "Mã SHA-256 của MANIFEST.sha256: $($tool MANIFEST.sha256 | cut -c1-64)"
# Symbolic links count as extra files: what they point at may lie anywhere.
{
  find . -type f ! -path ./MANIFEST.sha256 -exec $tool {} +
  find . ! -type f ! -type d -exec echo link {} \;
} | awk -v allowed="$allowed" '
  function name(line) { sub(/^\\?[0-9a-z]+ [ *]?(\.\/)?/, "", line); return line }
  function basename(path) { sub(/^.*\//, "", path); return path }
  FILENAME == "MANIFEST.sha256" {
    sub(/\r$/, "")
    if ($0 == "") next
    if (length($1) != 64 || $1 !~ /^[0-9a-f]+$/ || NF < 2) { broken = 1; exit }
    wanted[name($0)] = $1; count++; next
  }
  {
    path = name($0)
    if (!(path in wanted)) {
      if (index(allowed, "/" basename(path) "/") == 0) { print "THỪA      " path; bad++ }
    } else {
      found[path] = 1
      if ($1 != wanted[path]) { print "BỊ SỬA    " path; bad++ }
    }
  }
  END {
    if (broken || count == 0) { print "Tệp MANIFEST.sha256 không đúng dạng."; exit 2 }
    for (path in wanted) if (!(path in found)) { print "THIẾU     " path; bad++ }
    if (bad) { print "KHÔNG KHỚP: " bad " tệp khác với bản đã đóng gói (" count " tệp)."; exit 1 }
    print "KHỚP: cả " count " tệp đúng như khi đóng gói."
  }
' MANIFEST.sha256 -
