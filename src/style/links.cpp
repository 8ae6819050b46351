// Links: which addresses can be clicked, how they are written in a file, what a screen reader says of them.
#include "style/links.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace vitac {

namespace {

constexpr std::array<std::string_view, 4> clickable_schemes = {"http:", "https:", "mailto:", "tel:"};

bool is_hexadecimal(char byte) {
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

// The unreserved and reserved characters of RFC 3986, section 2.
bool is_uri_character(char byte) {
    constexpr std::string_view marks = "-._~:/?#[]@!$&'()*+,;=";
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           marks.find(byte) != std::string_view::npos;
}

std::string_view without_blanks_around(std::string_view url) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = std::min(url.find_first_not_of(blanks), url.size());
    return url.substr(begin, url.find_last_not_of(blanks) + 1 - begin);
}

}  // namespace

bool is_clickable(std::string_view url) {
    url = without_blanks_around(url);
    return std::any_of(clickable_schemes.begin(), clickable_schemes.end(), [&](std::string_view scheme) {
        return url.size() > scheme.size() && unicode::to_lower(url.substr(0, scheme.size())) == scheme;
    });
}

std::string encoded_url(std::string_view url) {
    url = without_blanks_around(url);
    std::string result;
    for (std::size_t i = 0; i < url.size(); ++i) {
        const bool is_escape =
            url[i] == '%' && i + 2 < url.size() && is_hexadecimal(url[i + 1]) && is_hexadecimal(url[i + 2]);
        if (is_uri_character(url[i]) || is_escape) {
            result += url[i];
        } else {
            result += fmt::format("%{:02X}", static_cast<unsigned char>(url[i]));
        }
    }
    return result;
}

std::string host_of(std::string_view url) {
    url = without_blanks_around(url);
    const std::size_t slashes = url.find("://");
    if (slashes == std::string_view::npos) {
        return {};
    }
    std::string_view host = url.substr(slashes + 3);
    host = host.substr(0, host.find_first_of("/?#"));
    host = host.substr(host.rfind('@') + 1);  // npos + 1 is 0
    host = host.substr(0, host.find(':'));
    if (host.starts_with("www.")) {
        host.remove_prefix(4);
    }
    return std::string(host);
}

std::string link_description(const std::string& label, const std::string& about, std::string_view url) {
    std::string result = label;
    if (!about.empty()) {
        result += (result.empty() ? "" : ": ") + about;
    }
    const std::string host = host_of(url);
    if (!host.empty() && result.find(host) == std::string::npos) {
        result += (result.empty() ? "" : ", ") + host;
    }
    return result.empty() ? std::string(without_blanks_around(url)) : result;
}

}  // namespace vitac
