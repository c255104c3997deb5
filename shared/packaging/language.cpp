// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/packaging/language.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace vitascope::packaging {
namespace {

struct Language {
    std::string_view two;            // ISO 639-1
    std::string_view terminological; // ISO 639-2/T
    std::string_view bibliographic;  // ISO 639-2/B, where it differs
    std::string_view name;
};

constexpr auto kLanguages = std::to_array<Language>({
    {"af", "afr", "", "Afrikaans"},
    {"am", "amh", "", "Amharic"},
    {"ar", "ara", "", "Arabic"},
    {"az", "aze", "", "Azerbaijani"},
    {"be", "bel", "", "Belarusian"},
    {"bg", "bul", "", "Bulgarian"},
    {"bn", "ben", "", "Bengali"},
    {"bo", "bod", "tib", "Tibetan"},
    {"bs", "bos", "", "Bosnian"},
    {"ca", "cat", "", "Catalan"},
    {"cs", "ces", "cze", "Czech"},
    {"cy", "cym", "wel", "Welsh"},
    {"da", "dan", "", "Danish"},
    {"de", "deu", "ger", "German"},
    {"el", "ell", "gre", "Greek"},
    {"en", "eng", "", "English"},
    {"eo", "epo", "", "Esperanto"},
    {"es", "spa", "", "Spanish"},
    {"et", "est", "", "Estonian"},
    {"eu", "eus", "baq", "Basque"},
    {"fa", "fas", "per", "Persian"},
    {"fi", "fin", "", "Finnish"},
    {"fr", "fra", "fre", "French"},
    {"ga", "gle", "", "Irish"},
    {"gl", "glg", "", "Galician"},
    {"gu", "guj", "", "Gujarati"},
    {"he", "heb", "", "Hebrew"},
    {"hi", "hin", "", "Hindi"},
    {"hr", "hrv", "scr", "Croatian"},
    {"hu", "hun", "", "Hungarian"},
    {"hy", "hye", "arm", "Armenian"},
    {"id", "ind", "", "Indonesian"},
    {"is", "isl", "ice", "Icelandic"},
    {"it", "ita", "", "Italian"},
    {"ja", "jpn", "", "Japanese"},
    {"ka", "kat", "geo", "Georgian"},
    {"kk", "kaz", "", "Kazakh"},
    {"km", "khm", "", "Khmer"},
    {"kn", "kan", "", "Kannada"},
    {"ko", "kor", "", "Korean"},
    {"ky", "kir", "", "Kyrgyz"},
    {"la", "lat", "", "Latin"},
    {"lo", "lao", "", "Lao"},
    {"lt", "lit", "", "Lithuanian"},
    {"lv", "lav", "", "Latvian"},
    {"mk", "mkd", "mac", "Macedonian"},
    {"ml", "mal", "", "Malayalam"},
    {"mn", "mon", "", "Mongolian"},
    {"mr", "mar", "", "Marathi"},
    {"ms", "msa", "may", "Malay"},
    {"mt", "mlt", "", "Maltese"},
    {"my", "mya", "bur", "Burmese"},
    {"nb", "nob", "", "Norwegian Bokmål"},
    {"ne", "nep", "", "Nepali"},
    {"nl", "nld", "dut", "Dutch"},
    {"nn", "nno", "", "Norwegian Nynorsk"},
    {"no", "nor", "", "Norwegian"},
    {"pa", "pan", "", "Punjabi"},
    {"pl", "pol", "", "Polish"},
    {"pt", "por", "", "Portuguese"},
    {"ro", "ron", "rum", "Romanian"},
    {"ru", "rus", "", "Russian"},
    {"sk", "slk", "slo", "Slovak"},
    {"sl", "slv", "", "Slovenian"},
    {"sq", "sqi", "alb", "Albanian"},
    {"sr", "srp", "scc", "Serbian"},
    {"sv", "swe", "", "Swedish"},
    {"sw", "swa", "", "Swahili"},
    {"ta", "tam", "", "Tamil"},
    {"te", "tel", "", "Telugu"},
    {"tg", "tgk", "", "Tajik"},
    {"th", "tha", "", "Thai"},
    {"tk", "tuk", "", "Turkmen"},
    {"tr", "tur", "", "Turkish"},
    {"tt", "tat", "", "Tatar"},
    {"uk", "ukr", "", "Ukrainian"},
    {"ur", "urd", "", "Urdu"},
    {"uz", "uzb", "", "Uzbek"},
    {"vi", "vie", "", "Vietnamese"},
    {"yi", "yid", "", "Yiddish"},
    {"zh", "zho", "chi", "Chinese"},
    {"zu", "zul", "", "Zulu"},
});

std::string toLower(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return lower;
}

bool isAlphabetic(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c) != 0; });
}

bool isAlphanumeric(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isalnum(c) != 0; });
}

std::string primaryTag(const std::string& tag) {
    if (!isAlphabetic(tag) || (tag.size() != 2 && tag.size() != 3))
        return "und";
    for (const Language& language : kLanguages) {
        if (tag == language.two || tag == language.terminological || tag == language.bibliographic)
            return std::string(language.two);
    }
    // Codes for "several", "none of words" and "not coded", and the range for private use, name no language.
    const bool namesNone = tag == "mul" || tag == "zxx" || tag == "mis" || (tag >= "qaa" && tag <= "qtz");
    return namesNone || tag.size() == 2 ? "und" : tag;
}

// RFC 5646 §2.1.1: scripts as Latn, regions in capitals, the rest small.
std::string formatSubtag(const std::string& subtag) {
    std::string formatted = subtag;
    if (subtag.size() == 2)
        std::transform(subtag.begin(), subtag.end(), formatted.begin(),
                       [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    else if (subtag.size() == 4 && isAlphabetic(subtag))
        formatted[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(subtag[0])));
    return formatted;
}

} // namespace

std::string toBcp47(std::string_view containerTag) {
    std::string rest = toLower(containerTag);
    std::replace(rest.begin(), rest.end(), '_', '-');
    std::size_t dash = rest.find('-');
    std::string result = primaryTag(rest.substr(0, dash));
    if (result == "und")
        return result;
    while (dash != std::string::npos) {
        rest = rest.substr(dash + 1);
        dash = rest.find('-');
        const std::string subtag = rest.substr(0, dash);
        if (subtag.size() < 2 || subtag.size() > 8 || !isAlphanumeric(subtag))
            break;
        result += '-' + formatSubtag(subtag);
    }
    return result;
}

std::string_view languageName(std::string_view bcp47) {
    const std::string_view primary = bcp47.substr(0, bcp47.find('-'));
    for (const Language& language : kLanguages) {
        if (primary == language.two)
            return language.name;
    }
    return {};
}

} // namespace vitascope::packaging
