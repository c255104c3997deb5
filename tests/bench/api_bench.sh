#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bench: API calls at 64 connections, beside nginx serving a file of the answer's size
#
#   api_bench.sh [--json] [--seconds N] [--runs N]
#
# A real server with one published film and 200 drafts answers wrk over loopback: a title's page, a list of 50, a position
# write (each a durable commit) and a sign-in (each an Argon2id hash; 40 accounts take turns). nginx serves a static file of
# the same number of bytes in the same run: the ceiling for any answer of that size. Answers of success a second, the 99th
# percentile of the latency of all answers, processor time a request (the server's, without wrk's) and resident memory after
# the run. Medians of the runs. The server hashes a few passwords at a time and answers 503 to what would wait too long;
# those are counted as refused.
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
programs=${VITASCOPE_BIN:?set VITASCOPE_BIN to the folder of the programs}
test_programs=${VITASCOPE_TESTS_BIN:?set VITASCOPE_TESTS_BIN to the folder of the test programs}
json=false seconds=5 runs=3 connections=64
while [ $# -gt 0 ]; do
    case $1 in
    --json) json=true ;;
    --seconds) seconds=$2; shift ;;
    --runs) runs=$2; shift ;;
    *) echo "api_bench.sh: unknown argument $1" >&2; exit 2 ;;
    esac
    shift
done

work=$(mktemp -d)
pids=()
finish() {
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT

# ---- our server, with something to answer

bash "$root/resources/demo/make_demo_film.sh" "$work/film.mkv" 6 >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
printf '[server]\nlisten = "127.0.0.1:0"\ndata = "%s/data"\n[auth]\nregistration = "open"\n[worker]\npackage_program = "%s/vitascope-package"\n' \
    "$work" "$programs" >"$work/server.toml"
"$programs/vitascope-server" --config "$work/server.toml" >"$work/server.log" 2>&1 &
server=$!
pids+=("$server")
for _ in $(seq 100); do
    grep -q 'listening on' "$work/server.log" && break
    sleep 0.1
done
url=$(sed -n 's/.*listening on \(http:[^ ]*\).*/\1/p' "$work/server.log" | head -1)
claim=$(sed -n 's/.*claim token: \([^ ]*\).*/\1/p' "$work/server.log" | head -1)
"$test_programs/film_publisher" --server "$url" --claim-token "$claim" --film "$work/film.mkv" --title bench --work "$work/packages" \
    --sign-in-file "$work/sign-in" >"$work/published.json" 2>"$work/log" || { cat "$work/server.log" "$work/log" >&2; exit 1; }

field() { python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))[sys.argv[2]])' "$1" "$2"; }
sign_in_body=$(python3 -c 'import json, sys
d = dict(line.rstrip("\n").split(" = ") for line in open(sys.argv[1]))
print(json.dumps({**d, "device": "bench"}))' "$work/sign-in")
sign_in() { curl -sf "$url/api/v1/auth/sign-in" -H 'Content-Type: application/json' -d "$sign_in_body" -o "$work/tokens.json" && field "$work/tokens.json" accessToken; }
token=$(sign_in)
title=$(field "$work/published.json" titleId)
for i in $(seq 200); do
    curl -sf "$url/api/v1/titles" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' -o /dev/null \
        -d "{\"name\":\"A film of a long evening, part $i\",\"description\":\"What happened on that evening, and what came of it.\",\"year\":1999,\"genres\":[\"drama\"]}"
done

for i in $(seq 40); do
    curl -sf "$url/api/v1/auth/register" -H 'Content-Type: application/json' -o /dev/null \
        -d "{\"login\":\"bench$i\",\"password\":\"an evening of many films\",\"displayName\":\"Bench\"}"
done

# ---- nginx as the ceiling

mkdir -p "$work/nginx/www"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
cat >"$work/nginx/nginx.conf" <<CONF
daemon off; pid $work/nginx/pid; error_log $work/nginx/error.log; worker_processes auto; user root;
events { worker_connections 1024; }
http { access_log off; sendfile on; open_file_cache max=100; keepalive_requests 1000000000;
  client_body_temp_path $work/nginx/a; proxy_temp_path $work/nginx/b; fastcgi_temp_path $work/nginx/c; uwsgi_temp_path $work/nginx/d; scgi_temp_path $work/nginx/e;
  server { listen 127.0.0.1:$port; root $work/nginx/www; } }
CONF
chmod 755 "$work" "$work/nginx" "$work/nginx/www"
nginx -c "$work/nginx/nginx.conf" -p "$work/nginx" 2>/dev/null &
nginx=$!
pids+=("$nginx")
sleep 0.5

# ---- the load

cat >"$work/load.lua" <<'LUA'
local kind, token, title = os.getenv("KIND"), os.getenv("TOKEN"), os.getenv("TITLE")
local headers = { ["Content-Type"] = "application/json" }
if token ~= "" then headers["Authorization"] = "Bearer " .. token end
function init() math.randomseed(os.time() + tonumber(tostring({}):sub(8), 16) % 1000000) end
local function uuid()
    return string.format("%08x-%04x-7%03x-8%03x-%06x%06x", math.random(0, 0x7fffffff), math.random(0, 0xffff), math.random(0, 0xfff),
        math.random(0, 0xfff), math.random(0, 0xffffff), math.random(0, 0xffffff))
end
function request()
    if kind == "position" then
        local at = os.date("!%Y-%m-%dT%H:%M:%S.000000Z")
        return wrk.format("POST", "/api/v1/me/watch-events", headers, string.format(
            '{"events":[{"id":"%s","titleId":"%s","kind":"position","positionSeconds":%d,"at":"%s"}]}', uuid(), title, math.random(0, 5), at))
    elseif kind == "sign-in" then
        return wrk.format("POST", "/api/v1/auth/sign-in", headers, string.format(
            '{"login":"bench%d","password":"an evening of many films","device":"bench"}', math.random(1, 40)))
    end
    return wrk.format("GET", nil, headers)
end
function done(summary, latency)
    local e = summary.errors
    io.stdout:write(string.format("RESULT %.1f %.3f %d %d\n", (summary.requests - e.status) / summary.duration * 1e6, latency:percentile(99) / 1000,
        summary.requests, e.status + e.connect + e.read + e.write + e.timeout))
end
LUA

ticks() { # CPU ticks of a process and its children that run
    local all=0 pid
    for pid in "$1" $(pgrep -P "$1" || true); do
        all=$((all + $(awk '{ sub(/.*\) /, ""); print $12 + $13 }' "/proc/$pid/stat" 2>/dev/null || echo 0)))
    done
    echo "$all"
}
resident_mib() {
    local pid
    for pid in "$1" $(pgrep -P "$1" || true); do awk '/^VmRSS/ { print $2 }' "/proc/$pid/status"; done | awk '{ s += $1 } END { printf "%.1f", s / 1024 }'
}
hz=$(getconf CLK_TCK)
# KIND PID URL -> "requests/s p99/ms cpu-µs/request errors"
load() {
    local before after line
    before=$(ticks "$2")
    line=$(KIND=$1 TOKEN=$token TITLE=$title wrk -t 2 -c "$connections" -d "${seconds}s" --timeout 30s -s "$work/load.lua" "$3" | sed -n 's/^RESULT //p')
    after=$(ticks "$2")
    awk -v l="$line" -v t=$((after - before)) -v hz="$hz" 'BEGIN { split(l, v, " "); print v[1], v[2], (v[3] > 0 ? t / hz * 1e6 / v[3] : 0), v[4] }'
}
median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

measure() { # KIND PATH
    local kind=$1 path=$2 size run ours=$work/ours.$1 peer=$work/peer.$1
    case $kind in
    position) size=$(printf '{"kept":1,"repeated":0,"refused":[]}' | wc -c) ;;
    sign-in) size=$(wc -c <"$work/tokens.json") ;;
    *) size=$(curl -sf "$url$path" -H "Authorization: Bearer $token" | wc -c) ;;
    esac
    head -c "$size" /dev/zero | tr '\0' x >"$work/nginx/www/$kind"
    : >"$ours"; : >"$peer"
    for ((run = 0; run < runs; run++)); do
        token=$(sign_in)
        load "$kind" "$server" "$url$path" >>"$ours"
        load file "$nginx" "http://127.0.0.1:$port/$kind" >>"$peer"
    done
    local o_rate o_p99 o_cpu errors p_rate p_p99 p_cpu
    o_rate=$(cut -d' ' -f1 "$ours" | median) o_p99=$(cut -d' ' -f2 "$ours" | median) o_cpu=$(cut -d' ' -f3 "$ours" | median)
    p_rate=$(cut -d' ' -f1 "$peer" | median) p_p99=$(cut -d' ' -f2 "$peer" | median) p_cpu=$(cut -d' ' -f3 "$peer" | median)
    errors=$(awk '{ s += $4 } END { print s + 0 }' "$ours")
    if $json; then
        printf '{"bench":"api","metric":"%s","bytes":%s,"ours_per_s":%s,"peer_per_s":%s,"ratio":%s,"ours_p99_ms":%s,"peer_p99_ms":%s,"ours_cpu_us":%.1f,"peer_cpu_us":%.1f,"refused":%s,"peer_name":"nginx"}\n' \
            "$kind" "$size" "$o_rate" "$p_rate" "$(awk -v a="$o_rate" -v b="$p_rate" 'BEGIN { printf "%.4f", a / b }')" "$o_p99" "$p_p99" "$o_cpu" "$p_cpu" "$errors"
    else
        printf '%-10s %7s B %10.0f %10.0f %8.3f %9.1f %9.2f %9.0f %9.1f %7s\n' "$kind" "$size" "$o_rate" "$p_rate" \
            "$(awk -v a="$o_rate" -v b="$p_rate" 'BEGIN { print a / b }')" "$o_p99" "$p_p99" "$o_cpu" "$p_cpu" "$errors"
    fi
}

$json || printf '%s connections, %s runs of %s s, medians; nginx serves a file of the same size\n%-10s %9s %10s %10s %8s %9s %9s %9s %9s %7s\n' \
    "$connections" "$runs" "$seconds" call answer 'ours/s' 'nginx/s' ratio 'p99 ms' 'p99 ms' 'CPU µs' 'CPU µs' refused
measure title "/api/v1/titles/$title"
measure list '/api/v1/titles?state=all&limit=50'
measure position /api/v1/me/watch-events
measure sign-in /api/v1/auth/sign-in
$json || printf 'resident memory: ours %s MiB, nginx %s MiB\n' "$(resident_mib "$server")" "$(resident_mib "$nginx")"
