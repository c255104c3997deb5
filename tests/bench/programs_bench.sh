#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bench: start of both programs, memory of the player while it plays 1080p (beside mpv), and of the studio
#
#   programs_bench.sh [--json] [--minutes N] [--titles N] [--runs N]
#
# A real server with N titles (10,000), real programs on a virtual screen (Xvfb), drawn by the processor, without sound.
# Started means: the window is on the screen; usable: it has signed in with a password (which the server takes a tenth
# of a second to prove) and got its first list of titles. One start to warm up, then the median of the runs. The studio's
# memory is taken with its list open for ten seconds. The player and mpv play the same package of 1080p side by side
# for N minutes (1), two minutes of a noisy test picture again and again; what they need beside each other is the
# memory of each and its processor time, and for the player what it played. Without minutes (0) nothing is played.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
programs=${VITASCOPE_BIN:?set VITASCOPE_BIN to the folder of the programs}
test_programs=${VITASCOPE_TESTS_BIN:?set VITASCOPE_TESTS_BIN to the folder of the test programs}
json=false minutes=1 titles=10000 runs=5
while [ $# -gt 0 ]; do
    case $1 in
    --json) json=true ;;
    --minutes) minutes=$2; shift ;;
    --titles) titles=$2; shift ;;
    --runs) runs=$2; shift ;;
    *) echo "programs_bench: unknown option $1" >&2; exit 2 ;;
    esac
    shift
done
for tool in Xvfb xwininfo mpv ffmpeg; do
    command -v "$tool" >/dev/null || { echo "programs_bench: $tool is not installed" >&2; exit 1; }
done

work=$(mktemp -d)
children=()
finish() {
    for pid in "${children[@]}"; do kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null; done
    rm -rf "$work"
}
trap finish EXIT

Xvfb -displayfd 3 -screen 0 1920x1080x24 3>"$work/display" 2>/dev/null &
children+=($!)
for _ in $(seq 50); do [ -s "$work/display" ] && break; sleep 0.1; done
export DISPLAY=:$(cat "$work/display")
export XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/share XDG_CACHE_HOME=$work/cache XDG_RUNTIME_DIR=$work/run
mkdir -m 700 "$XDG_RUNTIME_DIR"
unset DBUS_SESSION_BUS_ADDRESS WAYLAND_DISPLAY

ffmpeg -v error -f lavfi -i "testsrc2=s=1920x1080:r=24:d=$((minutes > 0 ? 120 : 1)),noise=alls=8:allf=t" -c:v libx264 -preset ultrafast "$work/film.mkv"
mkdir "$work/data"
printf '[server]\nlisten = "127.0.0.1:0"\ndata = "%s/data"\n[worker]\npackage_program = "%s/vitascope-package"\n' \
    "$work" "$programs" >"$work/server.toml"
"$programs/vitascope-server" --config "$work/server.toml" >"$work/server.log" 2>&1 &
children+=($!)
for _ in $(seq 100); do grep -q 'listening on' "$work/server.log" && break; sleep 0.1; done
url=$(sed -n 's/.*listening on \(http:[^ ]*\).*/\1/p' "$work/server.log" | head -1)
token=$(sed -n 's/.*claim token: \([^ ]*\).*/\1/p' "$work/server.log" | head -1)
PATH=$programs:$PATH "$test_programs/film_publisher" --server "$url" --claim-token "$token" --film "$work/film.mkv" \
    --title bench --work "$work/packages" --sign-in-file "$work/sign-in" >"$work/published.json" 2>"$work/log" ||
    { cat "$work/log" >&2; exit 1; }

python3 "$root/tests/bench/programs_bench.py" --url "$url" --programs "$programs" --published "$work/published.json" \
    --sign-in "$work/sign-in" --minutes "$minutes" --titles "$titles" --runs "$runs" $($json && echo --json)
