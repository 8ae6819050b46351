// Places on the web where people have profiles.
#include "input/meaning/networks.h"

#include <algorithm>

#include "input/people/text.h"

namespace vitac {

namespace {

// Keys are those of academicpages, minimal-mistakes, al-folio and HugoBlox (their sample configurations), in lower case
// without "_" and "-".
struct Network {
    std::string_view key;
    std::string_view name;
    std::string_view prefix;  // of a profile's address; what follows is the user's name
};
constexpr Network networks[] = {
    {"googlescholar", "Google Scholar", "https://scholar.google.com/citations?user="},
    {"scholaruserid", "Google Scholar", "https://scholar.google.com/citations?user="},
    {"scholar", "Google Scholar", "https://scholar.google.com/citations?user="},
    {"orcid", "ORCID", "https://orcid.org/"},
    {"orcidid", "ORCID", "https://orcid.org/"},
    {"semantic", "Semantic Scholar", "https://www.semanticscholar.org/author/"},
    {"semanticscholar", "Semantic Scholar", "https://www.semanticscholar.org/author/"},
    {"semanticscholarid", "Semantic Scholar", "https://www.semanticscholar.org/author/"},
    {"dblp", "DBLP", "https://dblp.org/pid/"},
    {"dblpurl", "DBLP", "https://dblp.org/pid/"},
    {"arxiv", "arXiv", "https://arxiv.org/a/"},
    {"pubmed", "PubMed", "https://pubmed.ncbi.nlm.nih.gov/?term="},
    {"researchgate", "ResearchGate", "https://www.researchgate.net/profile/"},
    {"researchgateprofile", "ResearchGate", "https://www.researchgate.net/profile/"},
    {"scopus", "Scopus", "https://www.scopus.com/authid/detail.uri?authorId="},
    {"scopusid", "Scopus", "https://www.scopus.com/authid/detail.uri?authorId="},
    {"inspirehep", "INSPIRE", "https://inspirehep.net/authors/"},
    {"inspirehepid", "INSPIRE", "https://inspirehep.net/authors/"},
    {"impactstory", "Impactstory", "https://profiles.impactstory.org/u/"},
    {"academia", "Academia.edu", ""},
    {"publons", "Publons", "https://publons.com/a/"},
    {"publonsid", "Publons", "https://publons.com/a/"},
    {"researcherid", "Web of Science", "https://www.webofscience.com/wos/author/record/"},
    {"ssrn", "SSRN", "https://papers.ssrn.com/sol3/cf_dev/AbsByAuth.cfm?per_id="},
    {"openreview", "OpenReview", "https://openreview.net/profile?id="},
    {"github", "GitHub", "https://github.com/"},
    {"githubusername", "GitHub", "https://github.com/"},
    {"gitlab", "GitLab", "https://gitlab.com/"},
    {"gitlabusername", "GitLab", "https://gitlab.com/"},
    {"bitbucket", "Bitbucket", "https://bitbucket.org/"},
    {"huggingface", "Hugging Face", "https://huggingface.co/"},
    {"kaggle", "Kaggle", "https://www.kaggle.com/"},
    {"kaggleid", "Kaggle", "https://www.kaggle.com/"},
    {"codepen", "CodePen", "https://codepen.io/"},
    {"dribbble", "Dribbble", "https://dribbble.com/"},
    {"stackoverflow", "Stack Overflow", "https://stackoverflow.com/users/"},
    {"stackoverflowid", "Stack Overflow", "https://stackoverflow.com/users/"},
    {"linkedin", "LinkedIn", "https://www.linkedin.com/in/"},
    {"linkedinusername", "LinkedIn", "https://www.linkedin.com/in/"},
    {"xing", "XING", "https://www.xing.com/profile/"},
    {"bluesky", "Bluesky", "https://bsky.app/profile/"},
    {"blueskyurl", "Bluesky", "https://bsky.app/profile/"},
    {"mastodon", "Mastodon", ""},
    {"twitter", "Twitter", "https://twitter.com/"},
    {"twitterusername", "Twitter", "https://twitter.com/"},
    {"x", "X", "https://x.com/"},
    {"xusername", "X", "https://x.com/"},
    {"facebook", "Facebook", "https://www.facebook.com/"},
    {"facebookid", "Facebook", "https://www.facebook.com/"},
    {"instagram", "Instagram", "https://instagram.com/"},
    {"instagramid", "Instagram", "https://instagram.com/"},
    {"youtube", "YouTube", "https://www.youtube.com/@"},
    {"youtubeid", "YouTube", "https://www.youtube.com/@"},
    {"medium", "Medium", "https://medium.com/@"},
    {"mediumusername", "Medium", "https://medium.com/@"},
    {"telegram", "Telegram", "https://t.me/"},
    {"telegramusername", "Telegram", "https://t.me/"},
    {"keybase", "Keybase", "https://keybase.io/"},
    {"goodreads", "Goodreads", "https://www.goodreads.com/"},
    {"soundcloud", "SoundCloud", "https://soundcloud.com/"},
    {"flickr", "Flickr", "https://www.flickr.com/photos/"},
    {"pinterest", "Pinterest", "https://www.pinterest.com/"},
    {"tumblr", "Tumblr", ""},
    {"lastfm", "Last.fm", "https://last.fm/user/"},
    {"foursquare", "Foursquare", "https://foursquare.com/"},
    {"steam", "Steam", "https://steamcommunity.com/id/"},
    {"artstation", "ArtStation", "https://www.artstation.com/"},
    {"vine", "Vine", "https://vine.co/u/"},
    {"weibo", "Weibo", "https://weibo.com/"},
    {"zhihu", "Zhihu", "https://www.zhihu.com/people/"},
    {"wikipedia", "Wikipedia", "https://en.wikipedia.org/wiki/User:"},
    {"imdb", "IMDb", "https://imdb.com/name/"},
    {"whatsapp", "WhatsApp", "https://wa.me/"},
    {"leetcode", "LeetCode", "https://leetcode.com/u/"},
    {"reddit", "Reddit", "https://reddit.com/user/"},
    {"wikidata", "Wikidata", "https://www.wikidata.org/wiki/"},
};

std::string key_of(std::string_view key) {
    std::string result = ascii_lower(key);
    result.erase(std::remove_if(result.begin(), result.end(), [](char c) { return c == '_' || c == '-' || c == ' '; }),
                 result.end());
    return result;
}

std::string_view without_scheme(std::string_view url) {
    const std::size_t at = url.find("://");
    url = at == std::string_view::npos ? url : url.substr(at + 3);
    return url.starts_with("www.") ? url.substr(4) : url;
}

// What is printed for a profile's address: the user's name where the address is the network's usual one, else the
// address itself.
std::string text_of(const Network& network, std::string_view url) {
    const std::string_view address = without_scheme(url);
    const std::string_view prefix = without_scheme(network.prefix);
    std::string_view rest = address;
    if (!prefix.empty() && address.size() > prefix.size() && ascii_lower(address).starts_with(ascii_lower(prefix))) {
        rest = address.substr(prefix.size());
        rest = rest.substr(0, rest.find_first_of("?&#"));
    } else if (const std::size_t user = address.find("user="); user != std::string_view::npos) {
        rest = address.substr(user + 5);
        rest = rest.substr(0, rest.find('&'));
    }
    while (rest.ends_with('/')) {
        rest.remove_suffix(1);
    }
    return std::string(rest);
}

// "https://bsky.app/": the network, but nobody in it.
bool is_host_of(const Network& network, std::string_view url) {
    const std::string_view host = without_scheme(network.prefix).substr(0, without_scheme(network.prefix).find('/'));
    std::string_view address = without_scheme(url);
    while (address.ends_with('/')) {
        address.remove_suffix(1);
    }
    return !host.empty() && ascii_lower(address) == ascii_lower(host);
}

// What the sample configurations of the templates hold.
bool is_placeholder(std::string_view value) {
    const std::string lower = ascii_lower(value);
    static constexpr std::string_view placeholders[] = {"yourorcidurl",
                                                        "yourfullgooglescholarurl",
                                                        "replacethistwitterhandle",
                                                        "replace-me",
                                                        "your_username",
                                                        "your-username",
                                                        "yourusername",
                                                        "username",
                                                        "your-id",
                                                        "john+snow",
                                                        "profile/bsky.app",
                                                        "qc6cjjyaaaaj",  // al-folio's
                                                        "none@example.org"};
    return std::any_of(std::begin(placeholders), std::end(placeholders),
                       [&](std::string_view placeholder) { return lower.find(placeholder) != std::string::npos; });
}

}  // namespace

std::optional<Contact> profile_of(std::string_view key, std::string_view value, Span span, Placeholders placeholders) {
    const std::string wanted = key_of(key);
    const auto* network =
        std::find_if(std::begin(networks), std::end(networks), [&](const Network& n) { return n.key == wanted; });
    value = trimmed(value);
    if (network == std::end(networks) || value.empty() ||
        (placeholders == Placeholders::LeftOut && is_placeholder(value))) {
        return std::nullopt;
    }
    Contact contact;
    contact.kind = ContactKind::Profile;
    contact.network = network->name;
    contact.span = span;
    const bool address = value.find("://") != std::string_view::npos || value.starts_with("www.");
    if (address) {
        if (placeholders == Placeholders::LeftOut && is_host_of(*network, value)) {
            return std::nullopt;
        }
        contact.url = value.starts_with("www.") ? "https://" + std::string(value) : std::string(value);
        contact.text = text_of(*network, value);
    } else {
        std::string_view user = value;
        while (user.starts_with('@') && network->prefix.ends_with('@')) {
            user.remove_prefix(1);
        }
        // "ada-lovelace/?locale=en": copied from the browser, with what follows the name.
        if (const std::size_t rest = user.find("/?"); !network->prefix.empty() && rest != std::string_view::npos) {
            user = user.substr(0, rest);
            value = user;
        }
        contact.url = network->prefix.empty() ? std::string() : std::string(network->prefix) + std::string(user);
        contact.text = value;
        // "@ada@example.social" is an address of its own.
        const std::size_t host = value.find('@', 1);
        if (network->name == "Mastodon" && host != std::string_view::npos) {
            contact.url = "https://" + std::string(value.substr(host + 1)) + "/" +
                          std::string(value.starts_with('@') ? "" : "@") + std::string(value.substr(0, host));
        }
    }
    return contact;
}

namespace {

// "https://scholar.google.es/citations?hl=es&user=XYZ": in any country, the user anywhere among the parameters.
std::string scholar_user(std::string_view url) {
    const std::string address = ascii_lower(without_scheme(url));
    const std::size_t user = url.find("user=");
    if (!address.starts_with("scholar.google.") || user == std::string_view::npos) {
        return {};
    }
    const std::string_view rest = url.substr(user + std::string_view("user=").size());
    return std::string(rest.substr(0, rest.find_first_of("&#")));
}

}  // namespace

std::optional<Contact> profile_of_url(std::string_view url, Span span) {
    if (const std::string user = scholar_user(url); !user.empty()) {
        return Contact{ContactKind::Profile, "Google Scholar", user, std::string(url), span};
    }
    const std::string address = ascii_lower(without_scheme(url));
    const std::string_view host = std::string_view(address).substr(0, address.find('/'));
    const bool deep =
        address.find_first_of("/?") + 1 < address.size() && address.find_first_of("/?") != std::string::npos;
    for (const Network& network : networks) {
        const std::string_view prefix = without_scheme(network.prefix);
        // Only a person's page: on GitHub and the like a path with a second part is something else.
        if (!prefix.empty() && deep && host == prefix.substr(0, prefix.find('/')) &&
            ascii_lower(url).find(ascii_lower(prefix.substr(prefix.find('/')))) != std::string::npos) {
            const std::string text = text_of(network, url);
            if (text.find('/') == std::string::npos || network.name == "DBLP" || network.name == "Stack Overflow") {
                return Contact{ContactKind::Profile, std::string(network.name), text, std::string(url), span};
            }
        }
    }
    return std::nullopt;
}

bool is_profile_without_user(std::string_view url) {
    return std::any_of(std::begin(networks), std::end(networks), [&](const Network& network) {
        return !network.prefix.empty() && (url == network.prefix || std::string(url) + "/" == network.prefix);
    });
}

}  // namespace vitac
