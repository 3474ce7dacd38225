#!/bin/sh
# Niên giám: đặt, đổi và quay lại các bản phát hành trên máy chủ Linux. Cần: sh, find, sort, awk, sed, touch; unzip khi đặt từ .zip.
#
#   switch.sh add  GÓI.zip [TÊN_BẢN]   kiểm tra gói, giải nén thành một bản (chưa phát hành)
#   switch.sh use  TÊN_BẢN             phát hành một bản đã đặt; bản đang phát hành thành bản trước
#   switch.sh back                     quay lại bản trước
#   switch.sh list                     các bản đang có
#   switch.sh check [TÊN_BẢN]          so mọi tệp của một bản (không ghi: bản đang phát hành) với gói
#
# Thư mục gốc là /srv/nien-giam, hoặc giá trị của NIEN_GIAM_ROOT.
set -u
LC_ALL=C
export LC_ALL
umask 022
root=${NIEN_GIAM_ROOT:-/srv/nien-giam}
releases=$root/releases

fail() { echo "$*" >&2; exit 1; }
usage() { sed -n '4,10s/^#   //p' "$0" >&2; exit 2; }
id_of() { basename -- "$(readlink "$root/$1" 2>/dev/null)" 2>/dev/null; }

check_id() {
  case $1 in
    '' | *[!0-9A-Za-z._-]* | [._-]*) fail "Tên bản «$1» không dùng được: chỉ gồm chữ không dấu, số, dấu chấm và gạch." ;;
  esac
}

# A link is replaced by a rename, which a server sees whole or not at all; `ln -sfn` alone removes it first. `mv -T` would
# be shorter, but only GNU's has it: without it mv moves into the folder that the old link points at.
point() {
  ln -s "releases/$2" "$root/$1.moi.$$" || fail "Không ghi được vào $root."
  if mv -T "$root/$1.moi.$$" "$root/$1" 2>/dev/null; then return; fi
  rm -f "$root/$1.moi.$$"
  fail "Lệnh mv của máy này không có -T (cần GNU coreutils hoặc busybox)."
}

# Servers make a file's tag of its date and its size, and files of a zip all have one date: a number corrected without a
# change of length would never reach who has the page. So the date is made from the sum: it changes when the content
# does, stays when it does not, and is the same on each of several servers.
date_files() {
  awk '
    function value(hex,   total, at) {
      for (at = 1; at <= length(hex); at++) total = total * 16 + index("0123456789abcdef", substr(hex, at, 1)) - 1
      return total
    }
    length($1) == 64 {
      file = $0; sub(/^[0-9a-f]+ [ *]/, "", file); sub(/\r$/, "", file)
      printf "20%02d%02d%02d%02d%02d.%02d %s\n", 1 + value(substr($1, 1, 4)) % 20, 1 + value(substr($1, 5, 4)) % 12,
        1 + value(substr($1, 9, 4)) % 28, value(substr($1, 13, 4)) % 24, value(substr($1, 17, 4)) % 60,
        value(substr($1, 21, 4)) % 60, file
    }
  ' "$1/MANIFEST.sha256" | while read -r when file; do
    TZ=UTC0 touch -t "$when" "$1/$file" || exit 1
  done
}

add() {
  package=$1
  [ -f "$package" ] || fail "Không có tệp $package."
  command -v unzip >/dev/null 2>&1 || fail "Cần lệnh unzip."
  mkdir -p "$releases" || fail "Không ghi được vào $root."
  fresh=$releases/.moi.$$
  trap 'rm -rf "$fresh"' EXIT
  trap 'exit 1' HUP INT TERM
  mkdir "$fresh" || fail "Không ghi được vào $releases."
  unzip -q "$package" -d "$fresh" || fail "Không giải nén được $package."
  [ -f "$fresh/verify.sh" ] && [ -f "$fresh/site/catalog.json" ] || fail "$package không phải gói của Niên giám."
  sh "$fresh/verify.sh" "$fresh" || fail "Chưa đặt gì: gói không còn như khi đóng gói."
  id=${2:-$(awk -F '"' '/"release": *\{/ { on = 1 } on && $2 == "id" { print $4; exit }' "$fresh/site/catalog.json")}
  [ -n "$id" ] || id=$(basename -- "$package" .zip)
  check_id "$id"
  [ -e "$releases/$id" ] && fail "Đã có bản $id. Chọn tên khác, hoặc xoá bản ấy nếu chưa phát hành."
  find "$fresh" -type d -exec chmod 755 {} + && find "$fresh" -type f -exec chmod 644 {} +
  date_files "$fresh" || fail "Không đặt được ngày của tệp."
  mv "$fresh" "$releases/$id" || fail "Không ghi được vào $releases."
  echo "Đã đặt bản $id. Phát hành: switch.sh use $id"
}

use() {
  check_id "$1"
  [ -f "$releases/$1/site/index.html" ] || fail "Không có bản $1."
  now=$(id_of current)
  [ "$now" = "$1" ] && { echo "Bản $1 đang được phát hành."; return; }
  [ -n "$now" ] && point previous "$now"
  point current "$1"
  echo "Đang phát hành bản $1${now:+, bản trước là $now}."
}

back() {
  before=$(id_of previous)
  [ -n "$before" ] || fail "Chưa có bản trước để quay lại."
  use "$before"
}

list() {
  for folder in "$releases"/*/; do
    [ -d "$folder" ] || { echo "Chưa có bản nào."; return; }
    id=$(basename -- "$folder")
    mark=
    [ "$id" = "$(id_of current)" ] && mark=' (đang phát hành)'
    [ "$id" = "$(id_of previous)" ] && mark=' (bản trước)'
    echo "$id$mark"
  done
}

check() {
  id=${1:-$(id_of current)}
  check_id "$id"
  [ -d "$releases/$id" ] || fail "Không có bản $id."
  sh "$releases/$id/verify.sh" "$releases/$id"
}

[ $# -ge 1 ] || usage
command=$1
shift
case $command in
  add) [ $# -ge 1 ] && [ $# -le 2 ] || usage; add "$@" ;;
  use) [ $# -eq 1 ] || usage; use "$@" ;;
  back) [ $# -eq 0 ] || usage; back ;;
  list) [ $# -eq 0 ] || usage; list ;;
  check) [ $# -le 1 ] || usage; check "$@" ;;
  *) usage ;;
esac
