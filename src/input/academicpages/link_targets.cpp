// What a link's target is when it is not written out.
#include "input/academicpages/link_targets.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

constexpr Problem<int> link_into_site{
    Severity::Note, "link-into-site",
    "links to pages of this site ({} in all) are printed without their targets, since nothing says its address"};

bool has_scheme(std::string_view url) {
    const std::size_t colon = url.find(':');
    return colon != std::string_view::npos && colon > 0 &&
           std::all_of(url.begin(), url.begin() + static_cast<std::ptrdiff_t>(colon), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '-' || c == '.' ||
                      (c >= '0' && c <= '9');
           });
}

// "example.org/x" and "www.example.org" without scheme: people forget it. A file name ("cv.pdf") is none.
bool is_bare_host(std::string_view url) {
    static constexpr std::string_view hosts[] = {"www.", "github.com/", "arxiv.org/", "doi.org/", "scholar.google."};
    return std::any_of(std::begin(hosts), std::end(hosts),
                       [&](std::string_view host) { return url.starts_with(host); });
}

// "", "#there", ".": no page but this one.
bool is_this_page(std::string_view target) {
    return target.empty() || target.starts_with('#') || target == "." || target == "/" || target == "..";
}

bool is_page_of_site(std::string_view target) {
    return !is_this_page(target) && !has_scheme(target) && !target.starts_with("//") && !is_bare_host(target);
}

std::string resolved(const std::string& url, const std::string& site) {
    const std::string target(trimmed(url));
    if (is_this_page(target)) {
        return {};
    }
    if (has_scheme(target)) {
        return target;
    }
    if (target.starts_with("//")) {
        return "https:" + target;
    }
    if (is_bare_host(target)) {
        return "https://" + target;
    }
    if (site.empty()) {
        return {};
    }
    // Pages of such sites stand one level deep at most, so leading "../" and "./" all mean the site's root.
    std::string_view path = target;
    while (path.starts_with("../") || path.starts_with("./") || path.starts_with('/')) {
        path.remove_prefix(path.find('/') + 1);
    }
    return path.empty() ? std::string() : site + "/" + std::string(path);
}

struct LostLinks {
    int count = 0;
    Span first;
};

// The depth of a tree is bounded by markdown::deepest_nesting.
void resolve(std::vector<markdown::Block>& blocks, const std::string& site, LostLinks& lost) {
    for (markdown::Block& block : blocks) {
        Link last;
        for (Inline& piece : block.text.inlines) {
            if (!piece.link) {
                continue;
            }
            const bool goes_on = std::exchange(last, *piece.link) == *piece.link;  // a word of it is bold
            if (site.empty() && !goes_on && is_page_of_site(trimmed(piece.link->url))) {
                lost.first = lost.count == 0 ? piece.link->span : lost.first;
                ++lost.count;
            }
            piece.link->url = resolved(piece.link->url, site);
        }
        resolve(block.children, site, lost);
    }
}

}  // namespace

void resolve_links(std::vector<markdown::Block>& blocks, const std::string& site, Diagnostics& diagnostics) {
    LostLinks lost;
    resolve(blocks, site, lost);
    if (lost.count > 0) {
        diagnostics.add(link_into_site.at(lost.first, lost.count).with_hint("write `url:` into _config.yml"));
    }
}

RichText without_empty_links(RichText text) {
    for (Inline& piece : text.inlines) {
        if (piece.link && piece.link->url.empty()) {
            piece.link.reset();
        }
    }
    return text;
}

}  // namespace vitac::academicpages
