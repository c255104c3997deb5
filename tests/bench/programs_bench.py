# SPDX-License-Identifier: GPL-3.0-or-later
"""The measuring part of programs_bench.sh, which has started a screen and a server with a film."""
import argparse
import json
import os
import re
import statistics
import subprocess
import tempfile
import time
import urllib.request
from collections import Counter

from titles_watcher import TitlesWatcher

parser = argparse.ArgumentParser()
for name in ("url", "programs", "published", "sign-in"):
    parser.add_argument("--" + name, required=True)
for name in ("minutes", "titles", "runs"):
    parser.add_argument("--" + name, type=int, required=True)
parser.add_argument("--json", action="store_true")
options = parser.parse_args()
published = json.load(open(options.published))


def show(metric, ours, unit, peer=None, peer_name=None, goal=None):
    if options.json:
        print(json.dumps({"bench": "programs", "metric": metric, "ours": round(ours, 1), "unit": unit,
                          "peer": peer and round(peer, 1), "peer_name": peer_name, "goal": goal}), flush=True)
        return
    beside = f"  {peer_name} {peer:.0f}" if peer else ""
    print(f"{metric:<42} {ours:8.0f} {unit}{beside}" + (f"  (goal {goal})" if goal else ""), flush=True)


def start(*command):
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def end(process):
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def resident_mb(process):
    pages = int(open(f"/proc/{process.pid}/statm").read().split()[1])
    return pages * os.sysconf("SC_PAGESIZE") / 1e6


def window_is_there():
    tree = subprocess.run(["xwininfo", "-root", "-tree"], capture_output=True, text=True).stdout
    for line in re.findall(r"(0x[0-9a-f]+) \"Vitascope", tree):
        state = subprocess.run(["xwininfo", "-id", line], capture_output=True, text=True).stdout
        if "IsViewable" in state:
            return True
    return False


def start_milliseconds(program, watcher):
    """Until the window is on the screen, and until the program has signed in and got its first list of titles."""
    watcher.begin()
    began = time.monotonic()
    process = start(f"{options.programs}/{program}", "--server", watcher.url, "--sign-in-file", options.sign_in)
    while not window_is_there() and time.monotonic() - began < 30:
        time.sleep(0.005)
    shown = time.monotonic()
    if not watcher.seen.wait(30):
        raise SystemExit(f"{program} asked for no titles")
    end(process)
    time.sleep(0.3)
    return (shown - began) * 1000, (watcher.at - began) * 1000


def processor_seconds(process):
    fields = open(f"/proc/{process.pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def show_memory_over_time(player, mpv):
    """Resident megabytes of both as time goes, and the most that the player had at the end of a minute."""
    most = 0
    for minute in range(1, options.minutes + 1):
        time.sleep(60)
        ours = resident_mb(player)
        most = max(most, ours)
        if minute in (1, 5, options.minutes) or minute % 10 == 0:
            show(f"player: resident after {minute} min of 1080p", ours, "MB", resident_mb(mpv), "mpv", goal=300)
    show("player: the most of it", most, "MB", goal=300)


def access_token():
    lines = dict(line.split("=", 1) for line in open(options.sign_in) if "=" in line)
    form = {key.strip(): value.strip() for key, value in lines.items()} | {"device": "bench"}
    request = urllib.request.Request(options.url + "/api/v1/auth/sign-in", json.dumps(form).encode(),
                                     {"Content-Type": "application/json"})
    return json.load(urllib.request.urlopen(request))["accessToken"]


def add_titles(count):
    rows = "name,year\n" + "".join(f"Film {i},{1950 + i % 75}\n" for i in range(count))
    request = urllib.request.Request(options.url + "/api/v1/titles/import", rows.encode(),
                                     {"Content-Type": "text/csv", "Authorization": "Bearer " + access_token()})
    urllib.request.urlopen(request, timeout=300).read()


add_titles(options.titles)
watcher = TitlesWatcher(options.url)
for program in ("vitascope-player", "vitascope-studio"):
    start_milliseconds(program, watcher)
    windows, lists = zip(*(start_milliseconds(program, watcher) for _ in range(options.runs)))
    show(f"{program}: start to window", statistics.median(windows), "ms", goal=1000)
    show(f"{program}: start to its first titles", statistics.median(lists), "ms", goal=1000)
studio = start(f"{options.programs}/vitascope-studio", "--server", options.url, "--sign-in-file", options.sign_in)
time.sleep(15)
show(f"studio: resident with {options.titles} titles", resident_mb(studio), "MB", goal=250)
end(studio)

if options.minutes == 0:
    raise SystemExit(0)

with tempfile.TemporaryFile("w+") as record:
    player = subprocess.Popen([f"{options.programs}/vitascope-player", "--server", options.url, "--sign-in-file",
                               options.sign_in, "--title", published["titleId"], "--play", "--loop", "--silent"],
                              stdout=record, stderr=subprocess.DEVNULL)
    mpv = start("mpv", "--no-config", "--vo=x11", "--ao=null", "--force-window", "--loop-file=inf",
                published["masterUrl"])
    show_memory_over_time(player, mpv)
    seconds = options.minutes * 60
    show("player: processor of one core", processor_seconds(player) / seconds * 100, "%",
         processor_seconds(mpv) / seconds * 100, "mpv")
    end(player)
    end(mpv)
    record.seek(0)
    rounds = [json.loads(line) for line in record]
if rounds:  # each tells of all that was played up to its end
    played = rounds[-1]
    shown = Counter()
    for part in played["renditions"]:
        shown[part["name"]] += part["frames"]
    show("player: pictures shown", played["framesShown"], "")
    show("player: pictures dropped", played["framesDropped"], "")
    show("player: seconds it stood still", played["stallSeconds"], "s")
    print("player: pictures of each rendition: " + ", ".join(f"{name} {count}" for name, count in shown.items()), flush=True)
