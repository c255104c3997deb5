#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bench: search as you type over 100,000 titles, beside SQLite FTS5 ranked by bm25
#
#   search_bench.sh [--json] [--titles N] [--queries N]
#
# The films of the test material, grown to N titles by a fixed rule. Each query asks for the 20 best; all runs on one core,
# both have their data in memory, and processor time counts. FTS5 is asked with an index for prefixes of 1 to 3 letters and without. It has no
# query that forgives a typing error, and its words are not open at their end as ours are. Ratios: ours / FTS5.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
test_programs=${VITASCOPE_TESTS_BIN:?set VITASCOPE_TESTS_BIN to the folder of the test programs}
films=${VITASCOPE_MATERIAL:-$root/../shared/material}/catalogue/wikipedia-movie-data/movies.ndjson.gz
json=() titles=100000 queries=1000
while [ $# -gt 0 ]; do
    case $1 in
    --json) json=(--json) ;;
    --titles) titles=$2; shift ;;
    --queries) queries=$2; shift ;;
    *) echo "search_bench.sh: unknown argument $1" >&2; exit 2 ;;
    esac
    shift
done
[ -f "$films" ] || { echo "search_bench.sh: no films at $films; set VITASCOPE_MATERIAL" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
gzip -dc "$films" >"$work/films.ndjson"
taskset -c 0 "$test_programs/search_bench" "$work/films.ndjson" "$titles" "$queries" "${json[@]}"
