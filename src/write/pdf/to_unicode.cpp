// The map from codes on the page to the text that they stand for.
#include "write/pdf/to_unicode.h"

#include <algorithm>

#include "write/pdf/syntax.h"

namespace vitac::pdf {

namespace {

// PostScript's limit for one list.
constexpr std::size_t most_in_list = 100;

constexpr const char* head =
    "/CIDInit /ProcSet findresource begin\n"
    "12 dict begin\n"
    "begincmap\n"
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
    "/CMapName /Adobe-Identity-UCS def\n"
    "/CMapType 2 def\n"
    "1 begincodespacerange\n"
    "<0000> <FFFF>\n"
    "endcodespacerange\n";

constexpr const char* tail =
    "endcmap\n"
    "CMapName currentdict /CMap defineresource pop\n"
    "end\n"
    "end\n";

}  // namespace

std::string to_unicode_map(std::vector<CodeText> texts) {
    std::sort(texts.begin(), texts.end(), [](const CodeText& a, const CodeText& b) { return a.code < b.code; });
    std::string map = head;
    for (std::size_t first = 0; first < texts.size(); first += most_in_list) {
        const std::size_t end = std::min(texts.size(), first + most_in_list);
        append_integer(map, static_cast<std::int64_t>(end - first));
        map += " beginbfchar\n";
        for (std::size_t i = first; i < end; ++i) {
            map += '<';
            append_code(map, texts[i].code);
            map += "> <";
            append_utf16_hex(map, texts[i].text);
            map += ">\n";
        }
        map += "endbfchar\n";
    }
    return map + tail;
}

}  // namespace vitac::pdf
