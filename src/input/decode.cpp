// From the bytes of a file to text in UTF-8.
#include "input/decode.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/unicode.h"
#include "base/unicode_charset.h"

namespace vitac {

namespace {

constexpr Problem<std::string> other_encoding{Severity::Note, "other-encoding",
                                              "the input is not UTF-8; it is read as {}"};
constexpr Problem<std::size_t> invalid_utf8{Severity::Warning, "invalid-utf8",
                                            "bytes that are not UTF-8 are replaced from here on, {} in all"};
constexpr Problem<std::size_t> nul_bytes{Severity::Warning, "nul-bytes",
                                         "NUL bytes are left out from here on, {} in all"};
constexpr Problem<std::size_t> direction_override{
    Severity::Warning, "direction-override",
    "marks that turn the order of letters are left out from here on, {} in all"};

std::size_t count_beyond_ascii(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char byte) { return static_cast<signed char>(byte) < 0; }));
}

bool is_between(char byte, unsigned char first, unsigned char last) {
    return static_cast<unsigned char>(byte) >= first && static_cast<unsigned char>(byte) <= last;
}

// Where Latin-1 has controls, windows-1252 has quotes, dashes and letters of French and Czech, and signs of no use.
bool is_of_windows(char byte) {
    constexpr std::string_view others = "\x80\x82\x84\x85\x8A\x8C\x8E\x99\x9A\x9C\x9E";
    return is_between(byte, 0x91, 0x97) || others.find(byte) != std::string_view::npos;
}

// Several bad bytes and no good multi-byte character: an old file in a Western encoding, not a damaged one.
bool looks_western(std::string_view bytes, const unicode::Repaired& repaired) {
    constexpr std::size_t least_letters = 3;
    constexpr std::size_t size_of_replacement = 3;
    return count_beyond_ascii(bytes) >= least_letters &&
           count_beyond_ascii(repaired.text) == repaired.count * size_of_replacement &&
           std::none_of(bytes.begin(), bytes.end(),
                        [](char byte) { return is_between(byte, 0x80, 0x9F) && !is_of_windows(byte); });
}

// "gb2312" of <meta charset="gb2312"> and <meta ... content="text/html; charset=gb2312">; "" where none is said.
std::string charset_of_html(std::string_view bytes) {
    constexpr std::size_t reach = 2048;  // browsers look at 1024 bytes; comments above the head make it more
    const std::string begin = unicode::to_lower(std::string(bytes.substr(0, reach)));
    const std::size_t meta = begin.find("<meta");
    constexpr std::string_view key = "charset=";
    const std::size_t found = meta == std::string::npos ? meta : begin.find(key, meta);
    if (found == std::string::npos) {
        return {};
    }
    const std::size_t name = std::min(begin.find_first_not_of("\"' ", found + key.size()), begin.size());
    return begin.substr(name, std::min(begin.find_first_of("\"' />;", name), begin.size()) - name);
}

// The offset of the first bad byte as it was in the file.
void take_out_nuls(DecodedText& text) {
    text.first_nul = text.text.find('\0');
    if (text.first_nul == std::string::npos) {
        return;
    }
    text.nuls = static_cast<std::size_t>(std::count(text.text.begin(), text.text.end(), '\0'));
    std::erase(text.text, '\0');
}

// U+0080 to U+009F: controls of terminals, which show nothing, as those of ASCII, which each reader passes over.
void take_out_controls(DecodedText& text) {
    constexpr char lead = '\xC2';
    std::string kept;
    std::size_t begin = 0;
    for (std::size_t at = 0; (at = text.text.find(lead, at)) != std::string::npos;) {
        if (at + 1 >= text.text.size() || !is_between(text.text[at + 1], 0x80, 0x9F)) {
            ++at;
            continue;
        }
        kept.append(text.text, begin, at - begin);
        begin = at += 2;
    }
    if (begin > 0) {
        text.text = kept.append(text.text, begin);
    }
}

// U+202D and U+202E show letters in another order than they have, so that people and machines read two texts. No
// language needs them: letters know their direction.
void take_out_overrides(DecodedText& text) {
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

// Nothing when the bytes are UTF-8, or nobody knows what else they are.
bool decode_other_charset(std::string_view bytes, const unicode::Repaired& repaired, DecodedText& text) {
    std::string charset = repaired.count > 0 ? charset_of_html(bytes) : std::string();
    if (charset.empty() && looks_western(bytes, repaired)) {
        charset = std::any_of(bytes.begin(), bytes.end(), is_of_windows) ? "windows-1252" : "Latin-1";
    }
    std::optional<std::string> decoded =
        charset == "utf-8" ? std::nullopt : from_charset(bytes, charset == "Latin-1" ? "ISO-8859-1" : charset);
    if (!decoded) {
        return false;
    }
    text.text = std::move(*decoded);
    text.encoding = charset;
    return true;
}

}  // namespace

DecodedText decode(std::string_view bytes) {
    DecodedText text;
    const bool little = bytes.starts_with("\xFF\xFE");
    if (little || bytes.starts_with("\xFE\xFF")) {
        text.text = from_charset(bytes.substr(2), little ? "UTF-16LE" : "UTF-16BE").value_or("");
        text.encoding = "UTF-16";
    } else {
        // A byte order mark of UTF-8 says nothing; without it offsets are those of the text.
        const std::string_view body = bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
        unicode::Repaired repaired = unicode::repair_utf8(body);
        if (!decode_other_charset(body, repaired, text)) {
            text.bad_bytes = repaired.count;
            text.first_bad_byte = repaired.replaced.empty() ? 0 : repaired.replaced.front();
            text.text = std::move(repaired.text);
        }
    }
    take_out_nuls(text);
    take_out_controls(text);
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

void report_decoding(const DecodedText& decoded, std::string_view text, SourceId source, Diagnostics& diagnostics) {
    const auto place = [&](std::size_t offset, std::size_t size) {
        return Span{source, static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(offset + size)};
    };
    if (!decoded.encoding.empty()) {
        diagnostics.add(other_encoding.at(place(0, 0), decoded.encoding).with_hint("save it as UTF-8"));
    }
    if (decoded.bad_bytes > 0) {
        constexpr std::size_t size_of_replacement = 3;
        // NULs before it were taken out.
        const std::size_t offset =
            std::min(decoded.first_bad_byte, text.size() - std::min(text.size(), size_of_replacement));
        diagnostics.add(invalid_utf8.at(place(decoded.nuls == 0 ? offset : text.find("\uFFFD"), size_of_replacement),
                                        decoded.bad_bytes));
    }
    if (decoded.overrides > 0) {
        diagnostics.add(direction_override.at(place(decoded.first_override, 0), decoded.overrides)
                            .with_hint("they hide what a text says"));
    }
    if (decoded.nuls > 0) {
        diagnostics.add(nul_bytes.at(place(std::min(decoded.first_nul, text.size()), 0), decoded.nuls));
    }
}

}  // namespace vitac
