#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bench: the player's wall of 10,000 films as it is scrolled: times of its frames
#
#   wall_bench.sh [--json]
#
# On a virtual screen (Xvfb) of 1920x1080, drawn by the processor. What is painted and how is in wall_bench.cpp.
set -euo pipefail

test_programs=${VITASCOPE_TESTS_BIN:?set VITASCOPE_TESTS_BIN to the folder of the test programs}
command -v xvfb-run >/dev/null || { echo "wall_bench: xvfb-run is not installed" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -m 700 "$work/run"
XDG_RUNTIME_DIR=$work/run XDG_CONFIG_HOME=$work/config DBUS_SESSION_BUS_ADDRESS=disabled: \
    xvfb-run -a -s "-screen 0 1920x1080x24" "$test_programs/wall_bench" "$@"
