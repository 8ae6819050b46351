// Ways to reach the person.
#include "input/meaning/contacts.h"

#include <algorithm>
#include <charconv>

#include "base/unicode.h"
#include "input/meaning/dates.h"
#include "input/people/text.h"

namespace vitac {

namespace {

bool is_address_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
           c == '_' || c == '+' || c == '%';
}

bool is_email(std::string_view text) {
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.find('@', at + 1) != std::string_view::npos) {
        return false;
    }
    const std::string_view host = text.substr(at + 1);
    const std::size_t dot = host.rfind('.');
    return dot != std::string_view::npos && dot > 0 && dot + 2 < host.size() &&
           host.find("..") == std::string_view::npos && std::all_of(host.begin(), host.end(), is_address_character) &&
           std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), is_address_character);
}

// "ada%40example.org" -> "ada@example.org" (RFC 6068, section 2); printable ASCII only.
std::string without_percent_signs(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        unsigned code = 0;
        const bool coded =
            text[at] == '%' && at + 2 < text.size() &&
            std::from_chars(text.data() + at + 1, text.data() + at + 3, code, 16).ptr == text.data() + at + 3 &&
            code > ' ' && code < 0x7F;
        result += coded ? static_cast<char>(code) : text[at];
        at += coded ? 2 : 0;
    }
    return result;
}

// "ada (at) example (dot) org", "ada [AT] example.org", "ada at example dot org" -> "ada@example.org".
std::string readable_address(std::string_view text) {
    std::string result(text);
    static constexpr std::pair<std::string_view, std::string_view> spellings[] = {
        {"(at)", "@"},  {"[at]", "@"}, {"{at}", "@"},  {"<at>", "@"}, {"(dot)", "."}, {"[dot]", "."}, {"{dot}", "."},
        {"<dot>", "."}, {"(@)", "@"},  {"[@]", "@"},   {"＠", "@"},   {" at ", "@"},  {" dot ", "."}, {" AT ", "@"},
        {" DOT ", "."}, {"(AT)", "@"}, {"(DOT)", "."}, {"[AT]", "@"}, {"[DOT]", "."}, {"-at-", "@"},  {"_at_", "@"}};
    for (const auto& [spelling, sign] : spellings) {
        result = replace_all(result, spelling, sign);
    }
    std::string compact;
    for (const std::string_view word : words_of(result)) {
        compact += word;
    }
    return is_email(result) ? result : compact;
}

std::string_view shown_url(std::string_view url) {
    const std::size_t scheme = url.find("://");
    url = scheme == std::string_view::npos ? url : url.substr(scheme + 3);
    while (url.ends_with('/')) {
        url.remove_suffix(1);
    }
    return trimmed(url);
}

std::size_t digits_in(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

}  // namespace

bool is_phone(std::string_view text) {
    constexpr std::size_t least_digits = 7;
    constexpr std::size_t most_digits = 16;
    const std::size_t digits = digits_in(text);
    // "2014 - 2019" is made of the same characters.
    const std::vector<FoundDate> dates = find_dates(text);
    // Also in a bracket, or in half of one: "2014 - 2019)".
    const auto has_digits = [](std::string_view part) { return digits_in(part) > 0; };
    if (!dates.empty() && !has_digits(text.substr(0, dates.front().begin)) &&
        !has_digits(text.substr(dates.front().end))) {
        return false;
    }
    return digits >= least_digits && digits <= most_digits && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || std::string_view(" +-()./").find(c) != std::string_view::npos;
           });
}

std::optional<Contact> email_contact(std::string_view written, Span span) {
    const std::string decoded = without_percent_signs(trimmed(written.substr(0, written.find('?'))));
    const std::string_view text = decoded;
    constexpr std::size_t longest_address = 254;  // RFC 5321
    if (text.size() > longest_address) {
        return std::nullopt;
    }
    const std::string address = readable_address(text);
    if (!is_email(address)) {
        return std::nullopt;
    }
    return Contact{ContactKind::Email, {}, address, "mailto:" + address, span};
}

Contact phone_contact(std::string_view text, Span span) {
    std::string number;
    for (const char c : text) {
        number += (c >= '0' && c <= '9') || (c == '+' && number.empty()) ? std::string(1, c) : std::string();
    }
    return {ContactKind::Phone, {}, with_single_blanks(text), number.empty() ? std::string() : "tel:" + number, span};
}

Contact website_contact(std::string_view url, Span span) {
    return {ContactKind::Website, {}, std::string(shown_url(trimmed(url))), std::string(trimmed(url)), span};
}

void add_contacts(std::vector<Contact>& contacts, const std::vector<Contact>& more) {
    for (const Contact& contact : more) {
        const bool known = std::any_of(contacts.begin(), contacts.end(), [&](const Contact& other) {
            // One user name in two networks is two profiles.
            const bool same_text =
                contact.kind == ContactKind::Profile ? other.network == contact.network : other.text == contact.text;
            return (!contact.url.empty() && other.url == contact.url) || (other.kind == contact.kind && same_text);
        });
        if (!known) {
            contacts.push_back(contact);
        }
    }
}

}  // namespace vitac
