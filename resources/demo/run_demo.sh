#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The whole way of a film, for people: starts a fresh server, claims it, packages, uploads and publishes a film with
# the studio's own jobs, plays it, shows both programs and prints one page. Called by `./dev demo [FILM] [--once]`.
# Needs VITASCOPE_BIN and VITASCOPE_TESTS_BIN: the folders of the programs and of the test programs.
set -uo pipefail
cd "$(dirname "$0")/../.."
work=$PWD/build/demo
once=0
film=
for argument in "$@"; do
    case $argument in
    --once) once=1 ;;
    -*) echo "demo: unknown option $argument; usage: ./dev demo [FILM] [--once]" >&2; exit 2 ;;
    *) [ -n "$film" ] && { echo "demo: one film at a time" >&2; exit 2; }
       film=$(realpath -m "$argument") ;;
    esac
done

children=()
finish() {
    for pid in "${children[@]}"; do kill "$pid" 2>/dev/null; done
    for pid in "${children[@]}"; do wait "$pid" 2>/dev/null; done
}
trap finish EXIT
trap 'exit 130' INT TERM

say() { printf '\033[1m-- %s\033[0m\n' "$*" >&2; }
die() { # STEP LOG
    printf '\ndemo: %s failed.\n' "$1" >&2
    [ -s "$2" ] && { echo "The end of its log:" >&2; tail -n 8 "$2" | sed 's/^/    /' >&2; }
    echo "The whole log is in $2" >&2
    exit 1
}
field() { # FILE KEY: the value of a key of a JSON file, keys joined by dots
    python3 -c 'import json,sys
value = json.load(open(sys.argv[1]))
for key in sys.argv[2].split("."): value = value[key]
print(value)' "$1" "$2"
}

rm -rf "$work/run"
mkdir -p "$work/run/data" "$work/screens" "$work/log"
rm -f "$work/log"/*.log "$work/screens"/*.png

# 1. The film.
poster=
description=
if [ -z "$film" ]; then
    film=$work/vitascope-demo.mkv
    if [ ! -s "$film" ]; then
        say "rendering a one-minute film"
        bash resources/demo/make_demo_film.sh "$film.new.mkv" >"$work/log/film.log" 2>&1 || die "rendering the film" "$work/log/film.log"
        mv "$film.new.mkv" "$film"
        [ -f "$film.new.mkv.poster.jpg" ] && mv "$film.new.mkv.poster.jpg" "$film.poster.jpg"
    fi
    title="The Colour of Time"
    description="Six scenes, from dawn to aurora, each with its own colours and its own tone, captioned in two languages."
    [ -f "$film.poster.jpg" ] && poster=$film.poster.jpg
else
    [ -r "$film" ] || { echo "demo: cannot read $film" >&2; exit 1; }
    title=$(basename "${film%.*}" | tr '_' ' ')
fi

# 2. The server, and its claim with the token that it prints.
say "starting the server"
cat >"$work/run/server.toml" <<TOML
[server]
listen = "127.0.0.1:0"
data = "$work/run/data"
name = "Vitascope demo"

[auth]
registration = "open"

[worker]
package_program = "$VITASCOPE_BIN/vitascope-package"
TOML
"$VITASCOPE_BIN/vitascope-server" --config "$work/run/server.toml" >"$work/log/server.log" 2>&1 &
children+=($!)
url=
for _ in $(seq 150); do
    url=$(sed -n 's/.*listening on \(http:[^ ]*\).*/\1/p' "$work/log/server.log" | head -1)
    [ -n "$url" ] && break
    kill -0 "${children[0]}" 2>/dev/null || break
    sleep 0.1
done
[ -n "$url" ] || die "starting the server" "$work/log/server.log"
claim=$(sed -n 's/.*claim token: \([^ ]*\).*/\1/p' "$work/log/server.log" | head -1)
[ -n "$claim" ] || die "finding the claim token" "$work/log/server.log"

# 3. Package, upload and publish with the studio's jobs.
say "packaging, uploading and publishing $(basename "$film")"
"$VITASCOPE_TESTS_BIN/film_publisher" --server "$url" --claim-token "$claim" --film "$film" --title "$title" \
    ${poster:+--poster "$poster"} ${description:+--description "$description"} --work "$work/run/packages" \
    --sign-in-file "$work/run/sign-in" >"$work/run/published.json" 2> >(tee "$work/log/publish.log" >&2) ||
    die "packaging and publishing the film" "$work/log/publish.log"
master=$(field "$work/run/published.json" masterUrl)
title_id=$(field "$work/run/published.json" titleId)

# 4. Play it to the end with the player's engine.
say "playing it to the last frame"
"$VITASCOPE_TESTS_BIN/headless_player" --json "$master" >"$work/run/played.json" 2>"$work/log/play.log" ||
    die "playing the film" "$work/log/play.log"

# 5. The two programs.
signed_in=(--server "$url" --sign-in-file "$work/run/sign-in")
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ "$once" = 0 ]; then
    say "opening the studio and the player"
    "$VITASCOPE_BIN/vitascope-studio" "${signed_in[@]}" >"$work/log/studio.log" 2>&1 &
    children+=($!)
    "$VITASCOPE_BIN/vitascope-player" "${signed_in[@]}" --title "$title_id" --play >"$work/log/player.log" 2>&1 &
    children+=($!)
else
    say "saving a picture of each main screen"
    screen=(env QT_QPA_PLATFORM=offscreen)
    if command -v xvfb-run >/dev/null; then
        screen=(env -u WAYLAND_DISPLAY QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1600x1000x24")
    fi
    timeout 60 "${screen[@]}" "$VITASCOPE_BIN/vitascope-studio" "${signed_in[@]}" --capture "$work/screens" \
        >"$work/log/studio.log" 2>&1 || die "taking pictures of the studio" "$work/log/studio.log"
    timeout 90 "${screen[@]}" "$VITASCOPE_BIN/vitascope-player" "${signed_in[@]}" --title "$title_id" --capture "$work/screens" \
        >"$work/log/player.log" 2>&1 || die "taking pictures of the player" "$work/log/player.log"
fi

# 6. One page.
python3 resources/demo/print_page.py "$work/run/published.json" "$work/run/played.json" "$work/screens"

if [ "$once" = 0 ]; then
    printf '\nThe server stays up at %s until Ctrl-C.\nPlay the film anywhere:  mpv "%s"\n' "$url" "$master"
    wait "${children[0]}"
fi
