#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bench: packaging a film, beside one ffmpeg command that splits it into the same renditions
#
#   package_bench.sh [FILM] [--json] [--runs N]
#
# Both decode the film once and make the same rungs with the same x264 settings (preset, CRF, VBV, IDR every 4 s) and
# the same AAC; the peer writes one fragmented MP4 a track. Runs alternate, medians count. Without a FILM it is the
# 1080p clip of the test material where that is there, or else a rendered one.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
program=${VITASCOPE_BIN:?set VITASCOPE_BIN to the folder of the programs}/vitascope-package
material=${VITASCOPE_MATERIAL:-$root/../shared/material}
film='' json=false runs=3
while [ $# -gt 0 ]; do
    case $1 in
    --json) json=true ;;
    --runs) runs=$2; shift ;;
    *) film=$1 ;;
    esac
    shift
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -z "$film" ]; then
    film=$material/film-clips/big_buck_bunny_1080p24_30s.mp4
    if [ ! -f "$film" ]; then
        film=$work/film.mkv
        bash "$root/resources/demo/make_demo_film.sh" "$film" 30
    fi
fi

# now: seconds with a fraction
now() { date +%s.%N; }
median() { printf '%s\n' "$@" | sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

# timed COMMAND…: seconds of wall and of processor
timed() {
    local TIMEFORMAT='%R %U %S'
    { time "$@" >"$work/log" 2>&1; } 2>&1
}

ours() {
    rm -rf "$work/ours"
    "$program" package "$film" --out "$work/ours" --progress json
}

# The peer's command is built from what our program says that it will make.
peer_command() {
    python3 - "$work/probed" "$film" "$work/peer" <<'PY'
import json, os, sys
probed, film, out = sys.argv[1:]
event = next(e for e in map(json.loads, open(probed)) if e["event"] == "probed")
videos = [t for t in event["tracks"] if t["kind"] == "video"]
audios = [t for t in event["tracks"] if t["kind"] == "audio"]
graph = f"[0:v:0]split={len(videos)}" + "".join(f"[s{i}]" for i in range(len(videos)))
for i, v in enumerate(videos):
    graph += f";[s{i}]scale={v['width']}:{v['height']}:flags=bicubic,setsar=1,format=yuv420p[v{i}]"
command = ["ffmpeg", "-nostdin", "-v", "error", "-y", "-i", film, "-filter_complex", graph]
mp4 = ["-movflags", "cmaf+empty_moov+default_base_moof", "-frag_duration", "1000000", "-f", "mp4"]
for i, v in enumerate(videos):
    rate = str(v["maxBitsPerSecond"])
    command += ["-map", f"[v{i}]", "-c:v", "libx264", "-preset", "veryfast", "-profile:v", "high", "-crf", str(v["crf"]),
                "-maxrate", rate, "-bufsize", rate, "-g", "2400", "-keyint_min", "1201", "-forced-idr", "1",
                "-force_key_frames", "expr:gte(t,n_forced*4)", *mp4, os.path.join(out, v["name"] + ".mp4")]
for i, a in enumerate(audios):
    command += ["-map", f"0:a:{i}", "-c:a", "aac", "-b:a", "128k", "-ac", "2", "-ar", "48000", *mp4,
                os.path.join(out, a["name"] + ".mp4")]
print("\0".join(command), end="\0")
PY
}

ours >"$work/probed" 2>"$work/error" || { cat "$work/probed" "$work/error" >&2; exit 1; }
mapfile -d '' -t peer < <(peer_command)
mkdir -p "$work/peer"

ours_wall=() peer_wall=() ours_cpu=() peer_cpu=()
for ((run = 0; run < runs; run++)); do
    read -r wall user system < <(timed ours)
    ours_wall+=("$wall") ours_cpu+=("$(awk "BEGIN { print $user + $system }")")
    read -r wall user system < <(timed "${peer[@]}")
    peer_wall+=("$wall") peer_cpu+=("$(awk "BEGIN { print $user + $system }")")
done
verify_started=$(now)
for manifest in "$work"/ours/*.json; do
    [ "$(basename "$manifest")" = package.json ] || "$program" verify "$manifest" >/dev/null
done
verify=$(awk "BEGIN { print $(now) - $verify_started }")

bytes() { find "$1" -name '*.mp4' -printf '%s\n' | awk '{ sum += $1 } END { print sum }'; }
row() { # METRIC OURS PEER UNIT
    if $json; then
        awk -v m="$1" -v o="$2" -v p="$3" -v u="$4" 'BEGIN { printf "{\"bench\":\"package\",\"metric\":\"%s\",\"ours\":%s,\"peer\":%s,\"peer_name\":\"ffmpeg split\",\"ratio\":%.3f,\"unit\":\"%s\"}\n", m, o, p, o / p, u }'
    else
        awk -v m="$1" -v o="$2" -v p="$3" -v u="$4" 'BEGIN { printf "%-14s %14s %14s %8.3f  %s\n", m, o, p, o / p, u }'
    fi
}
wall=$(median "${ours_wall[@]}")
$json || printf '%s, %s runs each, medians\n%-14s %14s %14s %8s\n' "$(basename "$film")" "$runs" metric ours 'ffmpeg split' ratio
row wall "$wall" "$(median "${peer_wall[@]}")" s
row cpu "$(median "${ours_cpu[@]}")" "$(median "${peer_cpu[@]}")" s
row size "$(bytes "$work/ours")" "$(bytes "$work/peer")" bytes
$json || printf '%-14s %14.2f %38s\n' 'verify all' "$verify" "s, $(awk "BEGIN { printf \"%.1f\", 100 * $verify / $wall }") % of packaging"
