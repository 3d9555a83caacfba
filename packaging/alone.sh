#!/bin/sh
# Run the frozen program in a root folder of its own: alone.sh PLACE FOLDER ARGUMENTS...
# Called below `unshare --mount`, so that every mount ends with it. PLACE/work and PLACE/home are its own to write in.
set -eu
place=$1 folder=$2
shift 2
root=$(mktemp -d)
mount -t tmpfs tmpfs "$root"
mkdir -p "$root/program" "$root/work" "$root/home" "$root/tmp" "$root/etc" "$root/usr/share"
bind() { [ -e "$1" ] || return 0; mkdir -p "$root$1"; mount --bind "$1" "$root$1"; }
for system in /lib/x86_64-linux-gnu /lib/aarch64-linux-gnu /lib64 /usr/lib/x86_64-linux-gnu /usr/lib/aarch64-linux-gnu \
  /usr/share/fonts /usr/share/fontconfig /usr/share/X11 /usr/share/glvnd /etc/fonts /dev /proc /tmp/.X11-unix; do bind "$system"; done
mount --bind "$folder" "$root/program"
mount --bind "$place/work" "$root/work"
mount --bind "$place/home" "$root/home"
cp /bin/env "$root/env" 2>/dev/null || cp /usr/bin/env "$root/env"
exec chroot "$root" /env -i -C /work HOME=/home PATH=/nowhere LANG="${LANG:-C.UTF-8}" DISPLAY="${DISPLAY:-}" /program/sireader "$@"
