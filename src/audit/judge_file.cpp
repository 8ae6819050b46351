// What is wrong with a PDF as a file, whatever its words are.
//
// The points say how much is lost: no words at all is the worst, a missing title the least.
#include "audit/judge_file.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "base/unicode.h"

namespace vitac::audit {

namespace {

using Findings = std::vector<AuditFinding>;

// --- Words ---------------------------------------------------------------------------------------------------------

// Characters that say that an extractor did not know the letter: U+FFFD, private use, controls.
std::size_t unknown_letters(std::string_view bytes) {
    const unicode::Repaired repaired = unicode::repair_utf8(bytes);
    std::size_t count = 0;
    for (std::size_t at = 0; at < repaired.text.size();) {
        const char32_t character = unicode::decode(repaired.text, at);
        const bool control = unicode::is_control(character) && character != U'\f';
        count += control || character == 0xFFFD || (character >= 0xE000 && character <= 0xF8FF) ? 1 : 0;
    }
    return count;
}

void judge_words(const ExtractedText& text, Findings& findings) {
    if (text.by_place.find_first_not_of(" \n\r\f\t") == std::string::npos) {
        findings.push_back({"text", "no text can be read in this file",
                            "an ATS would see an empty page; perhaps the CV is a picture", 60});
        return;
    }
    if (const std::size_t count = unknown_letters(text.by_place); count > 0) {
        findings.push_back({"text", fmt::format("{} characters are read as unknown signs", count),
                            "words with them are not found by search or by an ATS", 5});
    }
}

// --- Fonts ---------------------------------------------------------------------------------------------------------

// A subset is called "ABCDEF+Name", which says nothing to people.
std::string family_of(const std::string& name) {
    constexpr std::size_t mark = 6;
    return name.size() > mark + 1 && name[mark] == '+' ? name.substr(mark + 1) : name;
}

void judge_fonts(const PdfFile& file, Findings& findings) {
    for (const PdfFont& font : file.fonts) {
        if (!font.says_letters) {
            findings.push_back(
                {"fonts", fmt::format("the font {} does not say which letters its glyphs are", family_of(font.name)),
                 "text in it may be read as nonsense, or not at all", 10});
        }
        if (!font.embedded) {
            findings.push_back({"fonts", fmt::format("the font {} is not in the file", family_of(font.name)),
                                "another machine shows the text in some other font", 3});
        }
    }
}

// --- Tags ----------------------------------------------------------------------------------------------------------

// How often the structure has a page read in another order than it is drawn.
std::size_t turned_parts(const PdfFile& file) {
    std::map<std::pair<std::size_t, int>, std::size_t> drawn;
    for (std::size_t page = 0; page < file.pages.size(); ++page) {
        for (std::size_t i = 0; i < file.pages[page].marked.size(); ++i) {
            drawn.try_emplace({page, file.pages[page].marked[i]}, i);
        }
    }
    std::map<std::size_t, std::size_t> furthest;
    std::size_t turned = 0;
    for (const PdfTaggedPart& part : file.tagged) {
        const auto place = drawn.find({part.page, part.mcid});
        if (place != drawn.end()) {
            std::size_t& last = furthest[part.page];
            turned += place->second < last ? 1 : 0;
            last = std::max(last, place->second);
        }
    }
    return turned;
}

std::size_t unclaimed_parts(const PdfFile& file) {
    std::set<std::pair<std::size_t, int>> claimed;
    for (const PdfTaggedPart& part : file.tagged) {
        claimed.emplace(part.page, part.mcid);
    }
    std::size_t count = 0;
    for (std::size_t page = 0; page < file.pages.size(); ++page) {
        for (const int mcid : file.pages[page].marked) {
            count += claimed.contains({page, mcid}) ? 0 : 1;
        }
    }
    return count;
}

void judge_tags(const PdfFile& file, Findings& findings) {
    if (!file.marked || file.elements.empty() || file.tagged.empty()) {
        findings.push_back(
            {"tags", "the file has no tags",
             "a screen reader must guess what is a heading, a list and a link, and in which order to read", 15});
        return;
    }
    std::size_t unmarked = 0;
    for (const PdfPageText& page : file.pages) {
        unmarked += page.unmarked;
    }
    if (unmarked > 0) {
        findings.push_back(
            {"tags", fmt::format("{} pieces of text have no tag", unmarked), "a screen reader skips them", 8});
    }
    if (const std::size_t count = unclaimed_parts(file); count > 0) {
        findings.push_back({"tags", fmt::format("{} pieces of text are left out of the structure", count),
                            "a screen reader skips them", 8});
    }
    if (const std::size_t count = turned_parts(file); count > 0) {
        findings.push_back({"order",
                            fmt::format("the tags have {} pieces read in another order than they are drawn", count),
                            "a screen reader and an ATS read two different texts", 5});
    }
    if (!file.elements.contains("H1") && !file.elements.contains("H")) {
        findings.push_back({"tags", "no heading is tagged", "nobody can jump from section to section", 4});
    }
}

// --- The rest ------------------------------------------------------------------------------------------------------

void judge_soundness(const PdfFile& file, Findings& findings) {
    if (file.damaged_places > 0) {
        findings.push_back({"file",
                            file.damaged_places == 1
                                ? "the file is damaged in one place"
                                : fmt::format("the file is damaged in {} places", file.damaged_places),
                            "other readers may mend it otherwise, or refuse it", 5});
    }
    if (file.encrypted) {
        findings.push_back({"file", "the file is encrypted, though it opens without a password",
                            "some programs refuse it, and it may not be archived", 5});
    }
}

void judge_properties(const PdfFile& file, Findings& findings) {
    if (file.language.empty()) {
        findings.push_back(
            {"language", "the file does not say its language", "a screen reader may read it in a foreign accent", 4});
    }
    if (file.title.empty()) {
        findings.push_back({"title", "the file has no title", "it is listed by its file name", 3});
    } else if (!file.shows_title) {
        findings.push_back({"title", "a viewer shows the file name instead of the title", "", 1});
    }
}

void judge_links(const PdfFile& file, Findings& findings) {
    std::size_t undescribed = 0;
    std::size_t outside = 0;
    for (const PdfLink& link : file.links) {
        undescribed += link.described ? 0 : 1;
        outside += link.in_structure ? 0 : 1;
    }
    if (undescribed > 0) {
        findings.push_back({"links", fmt::format("{} of {} links have no description", undescribed, file.links.size()),
                            "a screen reader reads out the bare address", 2});
    }
    if (outside > 0) {
        findings.push_back({"links", fmt::format("{} of {} links are not tagged", outside, file.links.size()),
                            "a screen reader does not know that they are links", 2});
    }
}

void judge_contrast(const PdfFile& file, Findings& findings) {
    for (const PdfPageText& page : file.pages) {
        if (!page.coloured_ground && !page.faint.empty()) {
            const Color color = page.faint.front();
            findings.push_back({"contrast",
                                fmt::format("text in {} on white has a contrast of {:.1f} to 1, less than 3",
                                            to_hex(color), contrast_ratio(color, white)),
                                "people with weak eyes cannot read it, and hidden text is taken for cheating", 4});
            return;
        }
    }
}

}  // namespace

std::vector<AuditFinding> judge_file(const PdfFile& file, const ExtractedText& text) {
    Findings findings;
    judge_words(text, findings);
    judge_soundness(file, findings);
    judge_fonts(file, findings);
    judge_tags(file, findings);
    judge_properties(file, findings);
    judge_links(file, findings);
    judge_contrast(file, findings);
    return findings;
}

}  // namespace vitac::audit
