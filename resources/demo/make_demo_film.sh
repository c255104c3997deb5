#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Renders the demo film: six scenes in 1080p24 with a tone each, two audio languages, two subtitle languages, and a
# poster beside it (OUT.poster.jpg). The landscapes are drawn here as SVG and moved by FFmpeg.
#
#   make_demo_film.sh OUT.mkv [SECONDS]     SECONDS is 60 unless told, at least 6
set -euo pipefail

out=${1:?usage: make_demo_film.sh OUT.mkv [SECONDS]}
seconds=${2:-60}
fps=24
scenes=(Dawn Sea Forest City Orbit Aurora)
scenes_ru=(Рассвет Море Лес Город Орбита Сияние)
tones=(262 294 330 392 440 523)
frames=$((seconds * fps / ${#scenes[@]}))
[ "$frames" -ge "$fps" ] || { echo "a demo film has at least 6 seconds" >&2; exit 2; }
length=$(awk "BEGIN { print $frames / $fps }")
font=/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf
thin=/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf
[ -f "$font" ] || { echo "the font $font is missing (package fonts-dejavu-core)" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# --- drawing ---------------------------------------------------------------------------------------------------------

# svg NAME WIDTH HEIGHT < shapes
svg() {
    {
        echo "<svg xmlns='http://www.w3.org/2000/svg' width='$2' height='$3' viewBox='0 0 $2 $3'>"
        cat
        echo "</svg>"
    } >"$work/$1.svg"
}

# sky NAME TOP MIDDLE BOTTOM [shapes]: a whole frame of a gradient, with shapes that do not move
sky() {
    svg "$1" 1920 1080 <<SVG
<defs><linearGradient id='g' x1='0' y1='0' x2='0.25' y2='1'>
<stop offset='0' stop-color='$2'/><stop offset='0.55' stop-color='$3'/><stop offset='1' stop-color='$4'/></linearGradient></defs>
<rect width='1920' height='1080' fill='url(#g)'/>${5:-}
SVG
}

# glow NAME SIZE INNER OUTER: a disc with a halo
glow() {
    svg "$1" "$2" "$2" <<SVG
<defs><radialGradient id='h'><stop offset='0.45' stop-color='$4' stop-opacity='0.55'/>
<stop offset='1' stop-color='$4' stop-opacity='0'/></radialGradient>
<linearGradient id='d' x1='0' y1='0' x2='0' y2='1'><stop offset='0' stop-color='$3'/><stop offset='1' stop-color='$4'/></linearGradient></defs>
<circle cx='$(($2 / 2))' cy='$(($2 / 2))' r='$(($2 / 2))' fill='url(#h)'/>
<circle cx='$(($2 / 2))' cy='$(($2 / 2))' r='$(($2 / 4))' fill='url(#d)'/>
SVG
}

# hills NAME COLOUR HEIGHT SWING PERIOD: a band of soft hills, 2880 wide and periodic, so that it can drift
hills() {
    awk -v c="$2" -v h="$3" -v s="$4" -v p="$5" 'BEGIN {
        pi = 3.14159265; path = "M0 " h + s * 2
        for (x = 0; x <= 2880; x += 24)
            path = path sprintf(" L%d %.1f", x, s * (1.1 - sin(2 * pi * x / p) * 0.6 - sin(4 * pi * x / p + 1.3) * 0.4))
        print "<path fill=\"" c "\" d=\"" path " L2880 " h + s * 2 " Z\"/>" }' | svg "$1" 2880 $(($3 + 2 * $4))
}

# trees NAME COLOUR HEIGHT SEED: firs side by side
trees() {
    awk -v c="$2" -v h="$3" -v seed="$4" 'BEGIN {
        srand(seed)
        for (x = -40; x < 2920; x += 34 + rand() * 50) {
            t = h * (0.55 + rand() * 0.42); w = t * 0.2
            for (k = 0; k < 3; k++)
                printf "<path fill=\"%s\" d=\"M%.0f %.0f L%.0f %.0f L%.0f %.0f Z\"/>\n", c, x, h - t * (1 - k * 0.2),
                    x - w * (0.5 + k * 0.25), h - t * (0.55 - k * 0.25), x + w * (0.5 + k * 0.25), h - t * (0.55 - k * 0.25)
            printf "<rect fill=\"%s\" x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\"/>\n", c, x - w * 0.07, h - t * 0.1, w * 0.14, t * 0.1
        } }' | svg "$1" 2880 "$3"
}

# houses NAME COLOUR HEIGHT SEED WINDOWS: a skyline, with lit windows of that colour (none: without)
houses() {
    awk -v c="$2" -v h="$3" -v seed="$4" -v lit="$5" 'BEGIN {
        srand(seed)
        for (x = 0; x < 2880; x += w + 6) {
            w = 70 + int(rand() * 90); t = int(h * (0.35 + rand() * 0.62))
            printf "<rect fill=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n", c, x, h - t, w, t
            if (rand() < 0.3) printf "<rect fill=\"%s\" x=\"%d\" y=\"%d\" width=\"4\" height=\"50\"/>\n", c, x + w / 2, h - t - 46
            if (lit != "none")
                for (wx = 12; wx < w - 16; wx += 22)
                    for (wy = 16; wy < t - 20; wy += 30)
                        if (rand() < 0.42)
                            printf "<rect fill=\"%s\" opacity=\"%.2f\" x=\"%d\" y=\"%d\" width=\"11\" height=\"16\"/>\n", lit, 0.45 + rand() * 0.55, x + wx, h - t + wy
        } }' | svg "$1" 2880 "$3"
}

stars() {
    awk -v seed="$1" -v count="$2" 'BEGIN { srand(seed)
        for (i = 0; i < count; i++)
            printf "<circle cx=\"%d\" cy=\"%d\" r=\"%.1f\" fill=\"#fff\" opacity=\"%.2f\"/>", rand() * 1920, rand() * 900, 0.6 + rand() * 1.9, 0.25 + rand() * 0.7 }'
}

# ribbon NAME COLOUR SEED: a curtain of northern light, 2880 wide
ribbon() {
    awk -v c="$2" -v seed="$3" 'BEGIN { srand(seed); pi = 3.14159265
        print "<defs><linearGradient id=\"r\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"><stop offset=\"0\" stop-color=\"" c "\" stop-opacity=\"0\"/><stop offset=\"0.75\" stop-color=\"" c "\" stop-opacity=\"0.62\"/><stop offset=\"1\" stop-color=\"" c "\" stop-opacity=\"0\"/></linearGradient></defs>"
        for (x = 0; x < 2880; x += 16) {
            y = 260 + 95 * sin(2 * pi * x / 1440 + seed) + 30 * sin(2 * pi * x / 480 + seed)
            printf "<rect fill=\"url(#r)\" x=\"%d\" y=\"%.0f\" width=\"17\" height=\"%.0f\" opacity=\"%.2f\"/>\n", x, y - 110, 360 + 70 * sin(2 * pi * x / 288), 0.55 + 0.45 * sin(2 * pi * x / 180 + seed)
        } }' | svg "$1" 2880 780
}

planet() {
    svg planet 620 620 <<'SVG'
<defs><radialGradient id='p' cx='0.35' cy='0.3' r='0.75'><stop offset='0' stop-color='#ffd9a0'/><stop offset='0.5' stop-color='#d96f4e'/><stop offset='1' stop-color='#571b4a'/></radialGradient>
<clipPath id='c'><circle cx='310' cy='310' r='190'/></clipPath></defs>
<circle cx='310' cy='310' r='190' fill='url(#p)'/>
<g clip-path='url(#c)' fill='#fff' opacity='0.13'><rect x='100' y='215' width='420' height='26'/><rect x='100' y='275' width='420' height='52'/><rect x='100' y='372' width='420' height='18'/></g>
<ellipse cx='310' cy='310' rx='300' ry='74' fill='none' stroke='#ffe6c7' stroke-width='14' opacity='0.75' transform='rotate(-18 310 310)' stroke-dasharray='1010 400' stroke-dashoffset='-40'/>
SVG
}

draw_all() {
    sky dawn '#2b2a6b' '#c2557a' '#ffb469'
    glow sun 760 '#fff3c4' '#ffb35c'
    hills dawn-far '#7d3f78' 190 70 960
    hills dawn-near '#35204f' 130 90 1440
    sky sea '#0d3b66' '#2a8fbd' '#bfe8e0'
    glow noon 520 '#ffffff' '#fff2b8'
    hills wave1 '#2f86ad' 240 26 480
    hills wave2 '#1c6a95' 190 30 720
    hills wave3 '#0f4a74' 120 34 960
    sky forest '#10453f' '#3f9a72' '#e3f2b4'
    trees firs1 '#2f7d62' 520 3
    trees firs2 '#1d5a4a' 470 7
    trees firs3 '#0b332e' 420 11
    sky city '#0b1033' '#33256b' '#d05a86' "$(stars 5 120)"
    glow moon 420 '#fdfbe8' '#d9d3ff'
    houses block1 '#241b58' 560 2 none
    houses block2 '#120f38' 470 9 '#ffd778'
    sky orbit '#05060f' '#0d1440' '#2a1250' "$(stars 8 420)"
    planet
    glow moonlet 120 '#ffffff' '#8fd0ff'
    sky aurora '#04101f' '#0b2e45' '#164a52' "$(stars 21 260)"
    ribbon light1 '#5dffb0' 1
    ribbon light2 '#62b6ff' 3
    hills snow '#dff2f5' 90 60 1440
    svg poster 800 1200 <<'SVG'
<defs><linearGradient id='g' x1='0' y1='0' x2='0.2' y2='1'><stop offset='0' stop-color='#17174a'/><stop offset='0.5' stop-color='#c2557a'/><stop offset='0.8' stop-color='#ffb469'/></linearGradient>
<radialGradient id='h'><stop offset='0.4' stop-color='#ffd58a' stop-opacity='0.7'/><stop offset='1' stop-color='#ffd58a' stop-opacity='0'/></radialGradient></defs>
<rect width='800' height='1200' fill='url(#g)'/><circle cx='400' cy='700' r='330' fill='url(#h)'/><circle cx='400' cy='700' r='165' fill='#fff3c4'/>
<path fill='#7d3f78' d='M0 860 C120 760 220 800 330 850 S560 760 640 800 S760 850 800 820 V1200 H0 Z'/>
<path fill='#35204f' d='M0 980 C160 880 260 960 400 950 S660 860 800 940 V1200 H0 Z'/>
<g font-family='DejaVu Sans' text-anchor='middle' fill='#fff'><text x='400' y='190' font-size='68' font-weight='bold' letter-spacing='8'>THE COLOUR</text>
<text x='400' y='275' font-size='68' font-weight='bold' letter-spacing='8'>OF TIME</text>
<text x='400' y='340' font-size='28' letter-spacing='7' opacity='0.85'>A FILM IN SIX SCENES</text>
<text x='400' y='1120' font-size='26' letter-spacing='4' opacity='0.7'>dawn · sea · forest · city · orbit · aurora</text></g>
SVG
}

# --- scenes ----------------------------------------------------------------------------------------------------------

# The layers of a scene, and how each moves: FILE X Y, where t is the scene's time and p runs from 0 to 1.
layers() {
    case $1 in
    Dawn) printf '%s\n' 'sun 580 620-560*p' 'dawn-far -30*t-40 760' 'dawn-near -70*t 800' ;;
    Sea) printf '%s\n' 'noon 1250 30+20*sin(t)' 'wave1 -240+60*sin(t*0.9) 690+10*sin(t*1.3)' 'wave2 -360-50*t 800+14*sin(t*1.1+1)' 'wave3 -480+120*sin(t*0.7+2) 910+12*sin(t*1.5)' ;;
    Forest) printf '%s\n' 'noon 1180+25*t 60' 'firs1 -20*t 470' 'firs2 -45*t 580' 'firs3 -90*t 680' ;;
    City) printf '%s\n' 'moon 1300-15*t 50+4*t' 'block1 -25*t 520' 'block2 -60*t 620' ;;
    Orbit) printf '%s\n' 'planet 650+8*sin(t) 260' 'moonlet 900+620*cos(t*0.8) 510+190*sin(t*0.8)' 'moonlet 900+820*cos(t*0.45+2) 510-300*sin(t*0.45+2)' ;;
    Aurora) printf '%s\n' 'light2 -480+90*sin(t*0.5) -40+20*sin(t)' 'light1 -480-80*sin(t*0.4) 40+26*sin(t*0.8)' 'snow -40*t 900' ;;
    esac
}

render_scene() {
    local number=$1 name=${scenes[$1]}
    local inputs=(-framerate $fps -i "$work/${name,,}.svg") graph="[0]format=yuv420p,loop=-1:1[v0]" count=0 file x y
    while read -r file x y; do
        count=$((count + 1))
        inputs+=(-framerate $fps -i "$work/$file.svg")
        x=${x//p/(t/$length)} y=${y//p/(t/$length)}
        graph+=";[$count]format=gbrap,unpremultiply=inplace=1,format=yuva420p,loop=-1:1[l$count];[v$((count - 1))][l$count]overlay=x='$x':y='$y':eval=frame[v$count]"
    done < <(layers "$name")
    local alpha="if(lt(t,0.8),t/0.8,if(gt(t,$length-0.6),max(0,($length-t)/0.6),1))"
    graph+=";[v$count]drawtext=fontfile=$font:text='${name^^}':fontsize=150:fontcolor=white:shadowcolor=black@0.35:shadowx=4:shadowy=6:alpha='$alpha':x='120+60*exp(-3*t)':y=120"
    graph+=",drawtext=fontfile=$thin:text='${scenes_ru[$number]}':fontsize=64:fontcolor=white@0.9:shadowcolor=black@0.35:shadowx=2:shadowy=3:alpha='$alpha':x='128+120*exp(-3*t)':y=290"
    graph+=",drawtext=fontfile=$thin:text='$((number + 1)) / ${#scenes[@]}   ${tones[$number]} Hz   %{pts\\:hms\\:$(awk "BEGIN { print $number * $length }")}':fontsize=34:fontcolor=white@0.85:shadowcolor=black@0.4:shadowx=2:shadowy=2:x=w-tw-60:y=60"
    graph+="[out]"
    ffmpeg -nostdin -v error -y "${inputs[@]}" -filter_complex_threads 2 -filter_complex "$graph" -map '[out]' \
        -frames:v $frames -c:v libx264 -preset ultrafast -crf 18 -g $((fps * 2)) -pix_fmt yuv420p \
        -colorspace bt709 -color_primaries bt709 -color_trc bt709 "$work/scene$number.mp4"
}

# --- sound and captions ----------------------------------------------------------------------------------------------

# The scene's tone at a time, as an expression of t.
tone_at() {
    local expression=${tones[-1]} i
    for ((i = ${#tones[@]} - 2; i >= 0; i--)); do
        expression="if(lt(t,$(awk "BEGIN { print ($i + 1) * $length }")),${tones[$i]},$expression)"
    done
    echo "$expression"
}

stamp() { awk -v s="$1" 'BEGIN { printf "%02d:%02d:%02d,%03d", s / 3600, s / 60 % 60, s % 60, (s - int(s)) * 1000 + 0.5 }'; }

# captions FILE FORMAT NAMES…: two cues a scene
captions() {
    local file=$1 first=$2 second=$3 i start
    shift 3
    for ((i = 0; i < ${#scenes[@]}; i++)); do
        start=$(awk "BEGIN { print $i * $length }")
        printf '%d\n%s --> %s\n' $((2 * i + 1)) "$(stamp "$(awk "BEGIN { print $start + 0.05 * $length }")")" "$(stamp "$(awk "BEGIN { print $start + 0.48 * $length }")")"
        # shellcheck disable=SC2059
        printf "$first\n\n" "$((i + 1))" "${!1}"
        printf '%d\n%s --> %s\n' $((2 * i + 2)) "$(stamp "$(awk "BEGIN { print $start + 0.52 * $length }")")" "$(stamp "$(awk "BEGIN { print $start + 0.95 * $length }")")"
        # shellcheck disable=SC2059
        printf "$second\n\n" "${tones[$i]}"
        shift
    done >"$file"
}

draw_all
pids=()
for number in "${!scenes[@]}"; do
    render_scene "$number" &
    pids+=($!)
    [ ${#pids[@]} -lt 2 ] || { wait "${pids[0]}"; pids=("${pids[@]:1}"); }
done
for pid in "${pids[@]}"; do wait "$pid"; done

en=("${scenes[@]}") ru=("${scenes_ru[@]}")
captions "$work/en.srt" 'Scene %d: <i>%s</i>' 'You hear a tone of %d Hz.' 'en[0]' 'en[1]' 'en[2]' 'en[3]' 'en[4]' 'en[5]'
captions "$work/ru.srt" 'Сцена %d: <i>%s</i>' 'Звучит тон %d Гц.' 'ru[0]' 'ru[1]' 'ru[2]' 'ru[3]' 'ru[4]' 'ru[5]'
for number in "${!scenes[@]}"; do echo "file 'scene$number.mp4'"; done >"$work/list.txt"

tone=$(tone_at)
swell="min(1,3*mod(t,$length))*min(1,3*($length-mod(t,$length)))"
english="0.22*sin(2*PI*t*($tone))*$swell"
russian="0.2*sin(2*PI*t*2*($tone))*$swell*(0.7+0.3*sin(2*PI*3*t))"
ffmpeg -nostdin -v error -y -f concat -safe 0 -i "$work/list.txt" \
    -f lavfi -t "$(awk "BEGIN { print $frames * ${#scenes[@]} / $fps }")" -i "aevalsrc=exprs='$english|$english':s=48000" \
    -f lavfi -t "$(awk "BEGIN { print $frames * ${#scenes[@]} / $fps }")" -i "aevalsrc=exprs='$russian|$russian':s=48000" \
    -i "$work/en.srt" -i "$work/ru.srt" -map 0:v -map 1:a -map 2:a -map 3 -map 4 -c:v copy -c:a aac -b:a 160k -c:s srt \
    -metadata title='The Colour of Time' \
    -metadata:s:a:0 language=eng -metadata:s:a:0 title=English -disposition:a:0 default \
    -metadata:s:a:1 language=rus -metadata:s:a:1 title=Русский -disposition:a:1 0 \
    -metadata:s:s:0 language=eng -metadata:s:s:0 title=English -disposition:s:0 0 \
    -metadata:s:s:1 language=rus -metadata:s:s:1 title=Русский -disposition:s:1 0 \
    -f matroska "$out"
ffmpeg -nostdin -v error -y -i "$work/poster.svg" -frames:v 1 -pix_fmt yuvj420p -q:v 2 "$out.poster.jpg"
