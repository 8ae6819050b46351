// The front door of input: reads the bytes, makes text of them, finds the format and calls its reader.
#include "input/read.h"

#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "input/academicpages/academicpages.h"
#include "input/bibtex/bibtex.h"
#include "input/doubts.h"
#include "input/meaning/identify.h"
#include "input/meaning/self.h"
#include "input/merge/merge.h"
#include "input/people/text.h"
#include "input/read_data.h"
#include "input/read_file.h"
#include "input/site/site.h"

namespace vitac {

namespace {

constexpr Problem<std::string> input_missing{Severity::Error, "input-missing", "there is no file `{}`",
                                             Blame::Surroundings};
constexpr Problem<std::string> input_is_folder{Severity::Error, "input-is-folder",
                                               "`{}` is a folder in which no biography is found", Blame::Surroundings};
constexpr Problem<std::string, std::string> input_unreadable{Severity::Error, "input-unreadable",
                                                             "cannot read `{}`: {}", Blame::Surroundings};
constexpr Problem<std::string, std::string> input_too_large{Severity::Error, "input-too-large", "`{}` {}",
                                                            Blame::Surroundings};
constexpr Problem<> input_empty{Severity::Error, "input-empty", "the input is empty"};
constexpr Problem<> input_binary{Severity::Error, "input-binary", "the input is not text"};
constexpr Problem<std::string> unsupported_format{Severity::Error, "unsupported-format",
                                                  "this looks like {}, which is not read yet"};
constexpr Problem<std::string> not_a_bibliography{Severity::Error, "not-a-bibliography", "`{}` is no bibliography",
                                                  Blame::Surroundings};
constexpr Problem<std::string> other_encoding{Severity::Note, "other-encoding",
                                              "the input is not UTF-8; it is read as {}"};
constexpr Problem<std::size_t> invalid_utf8{Severity::Warning, "invalid-utf8",
                                            "bytes that are not UTF-8 are replaced from here on, {} in all"};
constexpr Problem<std::size_t> nul_bytes{Severity::Warning, "nul-bytes",
                                         "NUL bytes are left out from here on, {} in all"};
constexpr Problem<std::size_t> direction_override{
    Severity::Warning, "direction-override",
    "marks that turn the order of letters are left out from here on, {} in all"};

// --- Bytes -----------------------------------------------------------------------------------------------------------

std::optional<std::string> read_bytes(const std::string& path, World& world, Diagnostics& diagnostics) {
    FileContent content = world.read_file(path);
    switch (content.status) {
        case FileContent::Status::Ok:
            return std::move(content.bytes);
        case FileContent::Status::Missing:
            diagnostics.add(input_missing.nowhere(path));
            return std::nullopt;
        case FileContent::Status::NotAFile:
            diagnostics.add(
                input_is_folder.nowhere(path).with_hint("name the page in it, such as " + path + "/_pages/about.md"));
            return std::nullopt;
        case FileContent::Status::TooLarge:
            diagnostics.add(input_too_large.nowhere(path, content.reason));
            return std::nullopt;
        case FileContent::Status::Unreadable:
            diagnostics.add(input_unreadable.nowhere(path, content.reason));
            return std::nullopt;
    }
    return std::nullopt;
}

// --- Text ------------------------------------------------------------------------------------------------------------

// What was done to make UTF-8 of the bytes; said once the text is a source that has places.
struct Text {
    std::string text;
    std::string encoding;  // when it was another
    std::size_t bad_bytes = 0;
    std::size_t first_bad_byte = 0;
    std::size_t nuls = 0;
    std::size_t first_nul = 0;
    std::size_t overrides = 0;
    std::size_t first_override = 0;
};

enum class ByteOrder { LittleEndian, BigEndian };

std::string from_utf16(std::string_view bytes, ByteOrder order) {
    std::string text;
    const auto unit = [&](std::size_t at) {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return order == ByteOrder::LittleEndian ? static_cast<char32_t>(first | (second << 8))
                                                : static_cast<char32_t>((first << 8) | second);
    };
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        const char32_t lead = unit(at);
        const bool high = lead >= 0xD800 && lead < 0xDC00;
        const char32_t trail = high && at + 3 < bytes.size() ? unit(at + 2) : 0;
        if (high && trail >= 0xDC00 && trail < 0xE000) {
            unicode::append(text, 0x10000 + ((lead - 0xD800) << 10) + (trail - 0xDC00));
            at += 2;
        } else {
            const bool surrogate = lead >= 0xD800 && lead < 0xE000;
            unicode::append(text, surrogate ? U'\uFFFD' : lead);
        }
    }
    return text;
}

std::string from_latin1(std::string_view bytes) {
    std::string text;
    for (const char byte : bytes) {
        unicode::append(text, static_cast<unsigned char>(byte));
    }
    return text;
}

// Several bad bytes and no good multi-byte character: an old file in a Western encoding, not a damaged one.
bool looks_like_latin1(std::string_view bytes, const unicode::Repaired& repaired) {
    constexpr std::size_t least_letters = 3;
    const auto beyond_ascii = static_cast<std::size_t>(
        std::count_if(bytes.begin(), bytes.end(), [](char byte) { return static_cast<signed char>(byte) < 0; }));
    const bool controls = std::any_of(bytes.begin(), bytes.end(), [](char byte) {
        const auto value = static_cast<unsigned char>(byte);
        return value >= 0x80 && value < 0xA0;
    });
    return repaired.count >= least_letters && repaired.count == beyond_ascii && !controls;
}

// The offset of the first bad byte as it was in the file.
void take_out_nuls(Text& text) {
    text.first_nul = text.text.find('\0');
    if (text.first_nul == std::string::npos) {
        return;
    }
    text.nuls = static_cast<std::size_t>(std::count(text.text.begin(), text.text.end(), '\0'));
    std::erase(text.text, '\0');
}

// U+202D and U+202E show letters in another order than they have, so that people and machines read two texts. No
// language needs them: letters know their direction.
void take_out_overrides(Text& text) {
    constexpr std::string_view beginning = "\xE2\x80";  // of both
    constexpr std::size_t size = 3;
    std::string kept;
    std::size_t begin = 0;
    for (std::size_t at = 0; (at = text.text.find(beginning, at)) != std::string::npos;) {
        const char last = at + 2 < text.text.size() ? text.text[at + 2] : ' ';
        if (last != '\xAD' && last != '\xAE') {
            at += beginning.size();
            continue;
        }
        kept.append(text.text, begin, at - begin);
        text.first_override = text.overrides++ == 0 ? kept.size() : text.first_override;
        begin = at += size;
    }
    if (text.overrides > 0) {
        text.text = kept.append(text.text, begin);
    }
}

Text decode(std::string bytes) {
    Text text;
    const std::string_view view = bytes;
    if (view.starts_with("\xFF\xFE")) {
        text.text = from_utf16(view.substr(2), ByteOrder::LittleEndian);
        text.encoding = "UTF-16";
    } else if (view.starts_with("\xFE\xFF")) {
        text.text = from_utf16(view.substr(2), ByteOrder::BigEndian);
        text.encoding = "UTF-16";
    } else {
        // A byte order mark of UTF-8 says nothing; without it offsets are those of the text.
        const std::string_view body = view.starts_with("\xEF\xBB\xBF") ? view.substr(3) : view;
        unicode::Repaired repaired = unicode::repair_utf8(body);
        if (looks_like_latin1(body, repaired)) {
            text.text = from_latin1(body);
            text.encoding = "Latin-1";
        } else {
            text.bad_bytes = repaired.count;
            text.first_bad_byte = repaired.replaced.empty() ? 0 : repaired.replaced.front();
            text.text = std::move(repaired.text);
        }
    }
    take_out_nuls(text);
    take_out_overrides(text);
    return text;
}

// Control characters and undecodable bytes in numbers that no text has. A file of a few bytes is judged by its
// beginning alone.
bool is_binary(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        return false;
    }
    static constexpr std::string_view signatures[] = {"%PDF-",
                                                      "PK\x03\x04",
                                                      "\x7F"
                                                      "ELF",
                                                      "\x89PNG",
                                                      "\xFF\xD8\xFF",
                                                      "GIF8",
                                                      "\x1F\x8B",
                                                      "\xD0\xCF\x11\xE0"};
    if (std::any_of(std::begin(signatures), std::end(signatures),
                    [&](std::string_view signature) { return bytes.starts_with(signature); })) {
        return true;
    }
    constexpr std::size_t sample = 64U * 1024U;
    constexpr std::size_t least = 64;   // fewer bytes may be a damaged text
    constexpr std::size_t one_in = 10;  // a tenth of control characters is no text
    const std::string_view begin = bytes.substr(0, sample);
    const auto controls = static_cast<std::size_t>(std::count_if(begin.begin(), begin.end(), [](char byte) {
        const auto value = static_cast<unsigned char>(byte);
        return value < 0x20 && value != '\n' && value != '\r' && value != '\t' && value != '\f';
    }));
    return begin.size() >= least && controls * one_in > begin.size();
}

void report_decoding(const Text& text, SourceId source, Diagnostics& diagnostics) {
    const auto place = [&](std::size_t offset, std::size_t size) {
        return Span{source, static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(offset + size)};
    };
    if (!text.encoding.empty()) {
        diagnostics.add(other_encoding.at(place(0, 0), text.encoding).with_hint("save it as UTF-8"));
    }
    if (text.bad_bytes > 0) {
        constexpr std::size_t size_of_replacement = 3;
        // NULs before it were taken out.
        const std::size_t offset =
            std::min(text.first_bad_byte, text.text.size() - std::min(text.text.size(), size_of_replacement));
        diagnostics.add(invalid_utf8.at(place(text.nuls == 0 ? offset : text.text.find("\uFFFD"), size_of_replacement),
                                        text.bad_bytes));
    }
    if (text.overrides > 0) {
        diagnostics.add(direction_override.at(place(text.first_override, 0), text.overrides)
                            .with_hint("they hide what a text says"));
    }
    if (text.nuls > 0) {
        diagnostics.add(nul_bytes.at(place(std::min(text.first_nul, text.text.size()), 0), text.nuls));
    }
}

// --- Format ----------------------------------------------------------------------------------------------------------

// "@article{lovelace1843," before anything but comments, as JabRef and others leave them, and the empty front matter of
// Jekyll.
bool is_bibtex(std::string_view text) {
    constexpr std::size_t longest_type = 20;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        if (line.starts_with('@')) {
            const std::size_t brace = line.find_first_of("{(");
            return brace != std::string_view::npos && brace > 1 && brace <= longest_type && line.find(' ') > brace;
        }
        if (!line.empty() && !line.starts_with('%') && line != "---" &&
            !line.starts_with("This file was created with")) {
            return false;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return false;
}

// A format that is certainly no Markdown page, by its content; "" for everything else.
std::string other_format(std::string_view text) {
    const std::string_view begin = trimmed(text.substr(0, 4096));
    if (is_bibtex(text)) {
        return "BibTeX";
    }
    if (begin.starts_with("---") || begin.starts_with("+++")) {
        return {};
    }
    if (begin.starts_with("{\\rtf")) {
        return "RTF";
    }
    if (begin.starts_with("\\documentclass") || begin.find("\n\\documentclass") != std::string_view::npos) {
        return "LaTeX";
    }
    return {};
}

std::string shown_path(const std::string& path) {
    return path == "-" ? "<stdin>" : path;
}

}  // namespace

std::optional<SourceId> open_text(const std::string& path, World& world, Diagnostics& diagnostics) {
    std::optional<std::string> bytes = read_bytes(path, world, diagnostics);
    if (!bytes) {
        return std::nullopt;
    }
    if (is_binary(*bytes)) {
        const SourceId source = world.sources().add(shown_path(path), {});
        diagnostics.add(input_binary.at({source, 0, 0}).with_hint("a Markdown page is read, such as _pages/about.md"));
        return std::nullopt;
    }
    Text text = decode(std::move(*bytes));
    const SourceId source = world.sources().add(shown_path(path), std::move(text.text));
    const std::string& content = world.sources().get(source).text;
    text.text = content;
    report_decoding(text, source, diagnostics);
    if (trimmed(content).empty()) {
        diagnostics.add(input_empty.at({source, 0, 0}));
        return std::nullopt;
    }
    return source;
}

Biography read_source(SourceId source, const ReadRequest& request, World& world, std::set<std::string>& shown,
                      Diagnostics& diagnostics) {
    if (std::optional<Biography> biography = read_data(source, request, world, diagnostics)) {
        return std::move(*biography);
    }
    const std::string format = other_format(world.sources().get(source).text);
    if (format == "BibTeX") {
        return read_bibtex(source, request, world, diagnostics);
    }
    if (!format.empty()) {
        diagnostics.add(unsupported_format.at({source, 0, 0}, format)
                            .with_hint("a Markdown page is read, such as _pages/about.md"));
        return {};
    }
    return read_academicpages(source, request, world, shown, diagnostics);
}

namespace {

Biography read_input(const ReadRequest& request, World& world, Diagnostics& diagnostics) {
    if (world.kind_of(request.path) == FileKind::Directory) {
        if (std::optional<Biography> biography = read_site(request, world, diagnostics)) {
            return std::move(*biography);
        }
    }
    const std::optional<SourceId> source = open_text(request.path, world, diagnostics);
    if (!source) {
        return {};
    }
    std::set<std::string> shown;
    return read_source(*source, request, world, shown, diagnostics);
}

void add_bibliography(Biography& biography, const std::string& path, World& world, Diagnostics& diagnostics) {
    const std::optional<SourceId> source = open_text(path, world, diagnostics);
    if (!source) {
        return;
    }
    if (other_format(world.sources().get(*source).text) != "BibTeX") {
        diagnostics.add(
            not_a_bibliography.at({*source, 0, 0}, path).with_hint("entries look like `@article{key, ...}`"));
        return;
    }
    Section section;
    section.title = rich_text("Publications");
    section.kind = SectionKind::Publications;
    section.id = "publications";
    section.span = world.sources().whole(*source);
    section.entries =
        read_bibtex_entries(world.sources(), section.span, spellings_of_person(biography.person), diagnostics);
    Biography works;
    works.sections.push_back(std::move(section));
    merge_into(biography, std::move(works), diagnostics);
}

}  // namespace

Biography read_biography(const ReadRequest& request, World& world, Diagnostics& diagnostics) {
    Biography biography = read_input(request, world, diagnostics);
    for (const std::string& path : request.bibliographies) {
        add_bibliography(biography, path, world, diagnostics);
    }
    if (!request.bibliographies.empty()) {
        for (Section& section : biography.sections) {
            join_preprints(section.entries);
        }
        set_ids(biography.sections);
    }
    report_doubts(biography, diagnostics);
    return biography;
}

}  // namespace vitac
