#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the demo's one page: usage: print_page.py PUBLISHED.json PLAYED.json SCREENS_FOLDER"""
import json
import pathlib
import sys

published = json.load(open(sys.argv[1]))
played = json.load(open(sys.argv[2]))
screens = sorted(pathlib.Path(sys.argv[3]).glob("*.png"))


def kbit(bits):
    return f"{bits / 1000:,.0f} kbit/s"


print(f"\n{published['title']}: {published['durationSeconds']:.1f} s\n")
print("Ladder")
for track in published["tracks"]:
    what = {"video": "{width}x{height}", "audio": "{language}, {channels} channels", "subtitles": "{language}",
            "thumbnails": "pictures for the seek bar"}[track["kind"]]
    print(f"  {track['name']:<10} {what.format(**track):<20} peak {kbit(track['peak']):>15}"
          f"   average {kbit(track['average']):>14}   {track['bytes'] / 1e6:8.2f} MB")
print(f"Packaging    {published['packagingSeconds']:.1f} s, {published['packagingSpeed']:.2f} x real time")
print(f"Upload       {published['uploadBytes'] / 1e6:.1f} MB, {published['uploadBytesPerSecond'] / 1e6:.1f} MB/s while sending")
print(f"Startup      {played['startupMs']:.0f} ms to the first picture")
print(f"Stalls       {played['stalls']} ({played['stalledMs']:.0f} ms)")
print(f"Renditions   {', '.join(played['renditions'])}")
print(f"Frames       {played['framesShown']} shown, {played['framesDropped']} dropped")
if screens:
    print("Screens")
    for screen in screens:
        print(f"  {screen}")
