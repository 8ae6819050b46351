// The addresses of a work that stand in the text of its venue.
#include "input/academicpages/work_addresses.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

struct Address {
    std::size_t begin = 0;  // with the words that introduce it
    std::size_t end = 0;
    std::size_t number = 0;  // where the address itself begins
    std::string label;
    std::string url;
};

// Where the address that begins at `at` ends: before a blank, without the stops of the sentence.
std::size_t address_end(std::string_view text, std::size_t at) {
    std::size_t end = std::min(text.find_first_of(" \n\t<>\"", at), text.size());
    while (end > at && std::string_view(".,;").find(text[end - 1]) != std::string_view::npos) {
        --end;
    }
    const bool opens_bracket = text.substr(at, end - at).find('(') != std::string_view::npos;
    return end > at && text[end - 1] == ')' && !opens_bracket ? end - 1 : end;
}

// Without one of the words, and the colon behind it, at the end of the text in small letters.
std::size_t without_introduction(std::string_view lower, std::initializer_list<std::string_view> words) {
    const std::string_view head = lower.substr(0, lower.find_last_not_of(" :[(") + 1);
    for (const std::string_view word : words) {
        const std::size_t begin = head.size() - std::min(head.size(), word.size());
        if (head.ends_with(word) && (begin == 0 || !ascii::is_letter(head[begin - 1]))) {
            return begin;
        }
    }
    return lower.size();
}

// "10.1000/xyz", with what stands before it: "doi:", "https://dx.doi.org/", "DOI: https://doi.org/".
std::optional<Address> find_doi(std::string_view text, std::string_view lower) {
    constexpr std::size_t least_registrant = 4;  // digits (DOI Handbook, 2.2.2)
    for (std::size_t at = text.find("10."); at != std::string_view::npos; at = text.find("10.", at + 1)) {
        const std::size_t slash = std::min(text.find_first_not_of("0123456789.", at), text.size());
        const std::size_t end = address_end(text, at);
        const bool inside = at > 0 && ascii::is_letter_or_digit(text[at - 1]);  // "201-210. doi"
        if (inside || slash >= end || text[slash] != '/' ||
            slash - at < std::string_view("10.").size() + least_registrant) {
            continue;
        }
        std::size_t begin = at;
        for (const std::string_view host : {"https://doi.org/", "http://doi.org/", "https://dx.doi.org/",
                                            "http://dx.doi.org/", "https://www.doi.org/", "doi.org/", "dx.doi.org/"}) {
            begin = lower.substr(0, at).ends_with(host) ? std::min(begin, at - host.size()) : begin;
        }
        begin = std::min(begin, without_introduction(lower.substr(0, begin), {"doi"}));
        return Address{begin, end, at, "doi", "https://doi.org/" + std::string(text.substr(at, end - at))};
    }
    return std::nullopt;
}

std::optional<Address> find_url(std::string_view text, std::string_view lower) {
    for (const std::string_view scheme : {"https://", "http://"}) {
        const std::size_t at = lower.find(scheme);
        if (at == std::string_view::npos) {
            continue;
        }
        const std::size_t end = address_end(text, at);
        const std::size_t begin = without_introduction(
            lower.substr(0, at),
            {"retrieved from", "available at", "available from", "available online", "available online at",
             "verfügbar unter", "disponible en", "disponible sur", "disponível em", "url", "online", "link"});
        if (end > at + scheme.size()) {
            return Address{begin, end, at, "link", std::string(text.substr(at, end - at))};
        }
    }
    return std::nullopt;
}

// Whether the text leads somewhere else than it says.
bool leads_elsewhere(const RichText& text, const Address& address) {
    const StyledText styled(text);
    const std::optional<Link>& link = styled.at(address.number).link;
    return link && link->url != address.url;
}

void take(const Address& address, RichText& venue, Entry& entry) {
    const std::string plain = plain_text(venue);
    const bool known = std::any_of(entry.links.begin(), entry.links.end(),
                                   [&](const LabelledLink& link) { return link.url == address.url; });
    if (!known) {
        entry.links.push_back({address.label, address.url, span_of(venue, address.number, address.end)});
    }
    const std::size_t before =
        address.begin == 0 ? std::string::npos : plain.find_last_not_of(" .,;:<[(", address.begin - 1);
    const std::size_t kept = before == std::string::npos ? 0 : before + 1;
    RichText rest = trimmed(slice(venue, 0, kept));
    // The bracket that holds nothing but the address goes with it.
    const bool alone = plain.substr(kept, address.begin - kept).find_first_of("<[(") != std::string::npos;
    const std::size_t behind = plain.find_first_not_of(alone ? " .,;>])" : " .,;", address.end);
    if (behind != std::string::npos) {
        const bool closes = std::string_view(")]>").find(plain[behind]) != std::string_view::npos;
        append(rest, rich_text(rest.empty() || closes ? "" : ", "));
        append(rest, slice(venue, behind, plain.size()));
    }
    venue = std::move(rest);
}

}  // namespace

void take_addresses(RichText& venue, Entry& entry) {
    const std::string doi_text = plain_text(venue);
    if (const std::optional<Address> doi = find_doi(doi_text, ascii_lower(doi_text))) {
        take(*doi, venue, entry);
    }
    const std::string text = plain_text(venue);
    if (const std::optional<Address> url = find_url(text, ascii_lower(text)); url && !leads_elsewhere(venue, *url)) {
        take(*url, venue, entry);
    }
}

}  // namespace vitac::academicpages
