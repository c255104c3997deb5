#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes folding_table.cpp from the Unicode data of this Python: which letters are folded to which.

    python3 make_folding_table.py > folding_table.cpp

A letter is folded to what remains of its compatibility decomposition (UAX #15, NFKD) without its marks and in lower case. What
has a stroke, hook or tail for a mark has no decomposition; its name tells the letter below it.
"""
import re
import unicodedata

# Latin, Greek, Cyrillic, Armenian and Georgian letters, number forms and the full-width forms of East Asian type.
RANGES = [(0xAA, 0x24F), (0x250, 0x2AF), (0x370, 0x52F), (0x531, 0x587), (0x10A0, 0x10C5), (0x1C80, 0x1C88), (0x1C90, 0x1CBF),
          (0x1E00, 0x1FFF), (0x2070, 0x209C), (0x2102, 0x2184), (0x2C60, 0x2C7F), (0xA640, 0xA69B), (0xFB00, 0xFB17),
          (0xFF10, 0xFF5A)]
WITHOUT_DECOMPOSITION = {'æ': 'ae', 'œ': 'oe', 'þ': 'th', 'ð': 'd', 'đ': 'd', 'ı': 'i', 'ĸ': 'k', 'ŋ': 'n', 'ə': 'e', 'ɛ': 'e',
                         'ɔ': 'o', 'ſ': 's', 'ґ': 'г', 'ғ': 'г', 'қ': 'к', 'ҡ': 'к', 'ң': 'н', 'ҳ': 'х', 'ҙ': 'з', 'ҫ': 'с',
                         'ұ': 'ү', 'ҷ': 'ч', 'ҹ': 'ч', 'ς': 'σ', 'և': 'եւ'}


def fold_one(character):
    plain = WITHOUT_DECOMPOSITION.get(character)
    if plain:
        return plain
    base = re.fullmatch(r'LATIN SMALL LETTER ([A-Z]) WITH .*', unicodedata.name(character, ''))
    return base.group(1).lower() if base else character


def without_marks(text):
    return ''.join(c for c in unicodedata.normalize('NFKD', text) if not unicodedata.category(c).startswith('M'))


def fold(character):
    folded = without_marks(without_marks(character).casefold()).casefold()
    return ''.join(fold_one(c) for c in folded)


groups = {}
for first, last in RANGES:
    for code in range(first, last + 1):
        character = chr(code)
        if unicodedata.category(character)[0] not in 'LN':
            continue
        folded = fold(character)
        if folded != character and all(unicodedata.category(c) in ('Ll', 'Lo', 'Nd') for c in folded):
            groups.setdefault(folded, []).append(character)

rows = []
for folded, characters in sorted(groups.items()):
    for start in range(0, len(characters), 60):
        rows.append('{"%s", "%s"}' % (folded, ''.join(characters[start:start + 60])))

print('''// SPDX-License-Identifier: GPL-3.0-or-later
// Written by make_folding_table.py; Unicode %s.
#include "server/domain/search/folding_table.h"

namespace vitascope::server::search {

// clang-format off
const std::vector<FoldingRow>& foldingRows() {
    static const std::vector<FoldingRow> kRows{''' % unicodedata.unidata_version)
line = '       '
for row in rows:
    if len(line) + len(row) > 116:
        print(line)
        line = '       '
    line += ' ' + row + ','
print(line)
print('''    };
    return kRows;
}
// clang-format on

} // namespace vitascope::server::search''')
