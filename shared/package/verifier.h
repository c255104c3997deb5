// SPDX-License-Identifier: GPL-3.0-or-later
// Holds a track's manifest against its bytes, without decoding. MP4 (ISO/IEC 14496-12, CMAF): the init segment is ftyp
// and moov with one track of the manifest's kind, codec, timescale and format; each segment is whole fragments that
// start at its tick, add up to its duration and refer to bytes inside their own mdat; the first sample of a video
// segment is a sync sample; the presentation starts at 0. WebVTT: each segment is UTF-8 text that starts with WEBVTT,
// with cue times that are well-formed. Both: the digests. Memory is bounded: a moov or moof is at most 8 MiB. Thread:
// any.
#pragma once

#include "shared/package/byte_reader.h"
#include "shared/package/manifest.h"

namespace vitascope::package {

// InvalidInput if the manifest breaks a rule of its own, Corrupt if the bytes are not what it says; the message names
// the claim and the segment. A failure of the reader is passed on.
[[nodiscard]] Result<void> verifyTrack(const TrackManifest& manifest, ByteReader& bytes);

// The parts of it.
[[nodiscard]] Result<void> verifyDigests(const TrackManifest& manifest, ByteReader& bytes);
[[nodiscard]] Result<void> verifyStructure(const TrackManifest& manifest, ByteReader& bytes);

} // namespace vitascope::package
