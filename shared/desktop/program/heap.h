// SPDX-License-Identifier: GPL-3.0-or-later
// How a program that runs for hours holds its memory. Thread: before any other begins.
#pragma once

namespace vitascope::desktop {

// Large blocks (pieces of a film, pictures) are given back to the system as soon as they are freed. The C library's own
// rule, mallopt(3) under M_MMAP_THRESHOLD, raises its limit to the largest block freed so far; after a few segments of
// a film these lie among small blocks, and the heap grows by the hour though nothing leaks. Elsewhere than on glibc it
// does nothing.
void giveLargeBlocksBack();

} // namespace vitascope::desktop
