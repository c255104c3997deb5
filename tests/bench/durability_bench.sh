#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bench: 200 kills of the server and 200 power cuts of its disk under eight clients; nothing acknowledged may be lost
#
#   durability_bench.sh [--kills N] [--cuts N] [--seed N] [--json]
#
# The power cuts need root, loop devices and ext4. About half an hour; durability_test is the short form.
set -euo pipefail

exec "${VITASCOPE_TESTS_BIN:?set VITASCOPE_TESTS_BIN to the folder of the test programs}/durability_trial" "$@"
