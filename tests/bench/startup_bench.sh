#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bench: click to first picture on loopback, beside mpv
#
#   startup_bench.sh [FILM] [--json] [--runs N]
#
# A real server serves a film that went through the studio's jobs. Each run opens the same signed URL anew, in a new
# process; both players have no screen and no sound device. The clock runs inside each player, from the command to open
# the film to its first picture, so that neither pays for the start of its program. Runs alternate, medians count.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
programs=${VITASCOPE_BIN:?set VITASCOPE_BIN to the folder of the programs}
test_programs=${VITASCOPE_TESTS_BIN:?set VITASCOPE_TESTS_BIN to the folder of the test programs}
film='' json=false runs=9
while [ $# -gt 0 ]; do
    case $1 in
    --json) json=true ;;
    --runs) runs=$2; shift ;;
    *) film=$1 ;;
    esac
    shift
done

work=$(mktemp -d)
server=
finish() {
    [ -n "$server" ] && kill "$server" 2>/dev/null && wait "$server" 2>/dev/null
    rm -rf "$work"
}
trap finish EXIT
if [ -z "$film" ]; then
    film=$work/film.mkv
    bash "$root/resources/demo/make_demo_film.sh" "$film" 12 >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
fi

printf '[server]\nlisten = "127.0.0.1:0"\ndata = "%s/data"\n[worker]\npackage_program = "%s/vitascope-package"\n' \
    "$work" "$programs" >"$work/server.toml"
"$programs/vitascope-server" --config "$work/server.toml" >"$work/server.log" 2>&1 &
server=$!
for _ in $(seq 100); do
    grep -q 'listening on' "$work/server.log" && break
    sleep 0.1
done
url=$(sed -n 's/.*listening on \(http:[^ ]*\).*/\1/p' "$work/server.log" | head -1)
token=$(sed -n 's/.*claim token: \([^ ]*\).*/\1/p' "$work/server.log" | head -1)
"$test_programs/film_publisher" --server "$url" --claim-token "$token" --film "$film" --title bench --work "$work/packages" \
    >"$work/published.json" 2>"$work/log" || { cat "$work/server.log" "$work/log" >&2; exit 1; }
master=$(python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))["masterUrl"])' "$work/published.json")

cat >"$work/startup.lua" <<'LUA'
local began
mp.register_event('start-file', function() began = mp.get_time() end)
mp.register_event('playback-restart', function()
    io.stdout:write(string.format('%.1f\n', (mp.get_time() - began) * 1000))
    mp.command('quit')
end)
LUA
ours() { "$test_programs/headless_player" --json --seconds 0.5 "$master" | python3 -c 'import json, sys; print(json.loads(sys.stdin.readlines()[-1])["startupMs"])'; }
peer() { mpv --no-config --vo=null --ao=null --msg-level=all=no --script="$work/startup.lua" "$master" | tail -1; }
median() { printf '%s\n' "$@" | sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

ours >/dev/null
peer >/dev/null
ours_ms=() peer_ms=()
for ((run = 0; run < runs; run++)); do
    ours_ms+=("$(ours)")
    peer_ms+=("$(peer)")
done
format='%-14s %10.1f %10.1f %8.3f  ms\n'
if $json; then
    format='{"bench":"startup","metric":"%s","ours":%.1f,"peer":%.1f,"peer_name":"mpv","ratio":%.3f,"unit":"ms"}\n'
else
    printf '%s runs each, medians\n%-14s %10s %10s %8s\n' "$runs" metric ours mpv ratio
fi
awk -v f="$format" -v o="$(median "${ours_ms[@]}")" -v p="$(median "${peer_ms[@]}")" 'BEGIN { printf f, "first picture", o, p, o / p }'
