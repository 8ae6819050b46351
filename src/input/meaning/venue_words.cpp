// The words by which venues, and states of works, are told.
#include "input/meaning/venue_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/unicode.h"
#include "input/meaning/venue.h"
#include "input/meaning/venue_acronyms.h"
#include "input/people/text.h"

namespace vitac {

namespace {

// What venues are called, beginning of a word each, with the kind it tells. Earlier ones win: a workshop at a
// conference is one.
struct VenueWord {
    std::string_view word;
    VenueKind kind;
};
constexpr std::array venue_words = {
    VenueWord{"workshop", VenueKind::Workshop},
    VenueWord{"arxiv", VenueKind::Preprint},
    VenueWord{"biorxiv", VenueKind::Preprint},
    VenueWord{"medrxiv", VenueKind::Preprint},
    VenueWord{"ssrn", VenueKind::Preprint},
    VenueWord{"preprint", VenueKind::Preprint},
    VenueWord{"working paper", VenueKind::Report},
    VenueWord{"technical report", VenueKind::Report},
    VenueWord{"tech report", VenueKind::Report},
    VenueWord{"thesis", VenueKind::Thesis},
    VenueWord{"dissertation", VenueKind::Thesis},
    VenueWord{"patent", VenueKind::Patent},
    VenueWord{"proceedings", VenueKind::Conference},
    VenueWord{"proc.", VenueKind::Conference},
    VenueWord{"conference", VenueKind::Conference},
    VenueWord{"conf.", VenueKind::Conference},
    VenueWord{"symposium", VenueKind::Conference},
    VenueWord{"congress", VenueKind::Conference},
    VenueWord{"annual meeting", VenueKind::Conference},
    VenueWord{"findings of", VenueKind::Conference},
    VenueWord{"tagung", VenueKind::Conference},
    VenueWord{"conférence", VenueKind::Conference},
    VenueWord{"conferencia", VenueKind::Conference},
    VenueWord{"conferenza", VenueKind::Conference},
    VenueWord{"conferência", VenueKind::Conference},
    VenueWord{"会议", VenueKind::Conference},
    VenueWord{"学会論文", VenueKind::Journal},
    VenueWord{"学会誌", VenueKind::Journal},
    VenueWord{"学会", VenueKind::Conference},
    VenueWord{"학술대회", VenueKind::Conference},
    VenueWord{"handbook", VenueKind::Book},
    VenueWord{"encyclopedia", VenueKind::Book},
    VenueWord{"university press", VenueKind::Book},
    VenueWord{"lecture notes", VenueKind::Book},
    VenueWord{"chapter in", VenueKind::Book},
    VenueWord{"transactions", VenueKind::Journal},
    VenueWord{"trans.", VenueKind::Journal},
    VenueWord{"journal", VenueKind::Journal},
    VenueWord{"letters", VenueKind::Journal},
    VenueWord{"zeitschrift", VenueKind::Journal},
    VenueWord{"revue", VenueKind::Journal},
    VenueWord{"revista", VenueKind::Journal},
    VenueWord{"rivista", VenueKind::Journal},
    VenueWord{"tijdschrift", VenueKind::Journal},
    VenueWord{"annals of", VenueKind::Journal},
    VenueWord{"annual review", VenueKind::Journal},
    VenueWord{"magazine", VenueKind::Journal},
    VenueWord{"bulletin", VenueKind::Journal},
    VenueWord{"quarterly", VenueKind::Journal},
    VenueWord{"学报", VenueKind::Journal},
    VenueWord{"期刊", VenueKind::Journal},
    VenueWord{"학회지", VenueKind::Journal},
    VenueWord{"학보", VenueKind::Journal},
    VenueWord{"ieee", VenueKind::Unknown},
    VenueWord{"acm", VenueKind::Unknown},
    VenueWord{"springer", VenueKind::Unknown},
    VenueWord{"elsevier", VenueKind::Unknown},
    VenueWord{"lncs", VenueKind::Unknown},
    VenueWord{"in press", VenueKind::Unknown},
};

constexpr std::array venue_names = [] {
    std::array<std::string_view, venue_words.size()> names;
    std::transform(venue_words.begin(), venue_words.end(), names.begin(),
                   [](const VenueWord& venue) { return venue.word; });
    return names;
}();

// Names of journals that are one everyday word or two; in a line of their own, followed by a number or a year, they are
// venues.
constexpr std::array<std::string_view, 14> plain_journals = {
    "nature",     "science", "cell",     "lancet", "plos one", "econometrica",   "biometrika",
    "automatica", "neuron",  "patterns", "elife",  "pnas",     "neurocomputing", "physica"};

constexpr std::array<std::string_view, 39> statuses = {"under review",
                                                       "in review",
                                                       "under revision",
                                                       "in revision",
                                                       "submitted",
                                                       "in submission",
                                                       "under submission",
                                                       "to appear",
                                                       "in press",
                                                       "forthcoming",
                                                       "accepted",
                                                       "in preparation",
                                                       "revise and resubmit",
                                                       "revise & resubmit",
                                                       "revisions requested",
                                                       "revision requested",
                                                       "reject and resubmit",
                                                       "r&r",
                                                       "working paper",
                                                       "work in progress",
                                                       "manuscript",
                                                       "early access",
                                                       "online first",
                                                       "ahead of print",
                                                       "conditionally accepted",
                                                       "minor revision",
                                                       "major revision",
                                                       "eingereicht",
                                                       "im erscheinen",
                                                       "soumis",
                                                       "à paraître",
                                                       "en revisión",
                                                       "en prensa",
                                                       "in stampa",
                                                       "no prelo",
                                                       "ter perse",
                                                       "심사 중",
                                                       "審査中",
                                                       "审稿中"};

bool is_word_start(std::string_view text, std::size_t at) {
    if (at == 0) {
        return true;
    }
    const auto before = static_cast<unsigned char>(text[at - 1]);
    return before < 0x80 && !unicode::is_letter(before);
}

std::size_t find_word(std::string_view lower, std::string_view word) {
    for (std::size_t at = lower.find(word); at != std::string_view::npos; at = lower.find(word, at + 1)) {
        if (is_word_start(lower, at) || has_cjk(word)) {
            return at;
        }
    }
    return std::string_view::npos;
}

// Whether one of the words stands in the text. Each beginning of a word is looked at once: there are many words, and
// most lines have none of them.
template <class Words>
bool has_one_of(std::string_view lower, const Words& words) {
    for (std::size_t at = 0; at < lower.size(); ++at) {
        if (!is_word_start(lower, at)) {
            continue;
        }
        const std::string_view rest = lower.substr(at);
        if (std::any_of(words.begin(), words.end(), [&](std::string_view word) {
                return word.front() == rest.front() && rest.starts_with(word);
            })) {
            return true;
        }
    }
    // Those of scripts without blanks may begin anywhere.
    return has_cjk(lower) && std::any_of(words.begin(), words.end(), [&](std::string_view word) {
               return find_word(lower, word) != std::string_view::npos;
           });
}

}  // namespace

bool has_venue_words(std::string_view lower) {
    return has_one_of(lower, venue_names);
}

bool begins_with_plain_journal(std::string_view lower) {
    return std::any_of(plain_journals.begin(), plain_journals.end(), [&](std::string_view journal) {
        return lower.starts_with(journal) && (lower.size() == journal.size() ||
                                              !unicode::is_letter(static_cast<unsigned char>(lower[journal.size()])));
    });
}

bool is_publication_status(std::string_view text) {
    return has_one_of(ascii_lower(text), statuses);
}

VenueKind kind_of_venue(std::string_view text) {
    const std::string lower = unicode::to_lower(text);
    for (const VenueWord& venue : venue_words) {
        if (venue.kind != VenueKind::Unknown && find_word(lower, venue.word) != std::string::npos) {
            return venue.kind;
        }
    }
    for (const std::string_view token : tokens_of(text)) {
        if (token == "CoRR") {
            return VenueKind::Preprint;
        }
        if (is_known_acronym(token)) {
            static constexpr std::array<std::string_view, 8> journals = {"IJCV", "IJRR", "JMLR", "PAMI",
                                                                         "TACL", "TIP",  "TMLR", "TPAMI"};
            return std::find(journals.begin(), journals.end(), without_year(token)) != journals.end()
                       ? VenueKind::Journal
                       : VenueKind::Conference;
        }
    }
    return VenueKind::Unknown;
}

}  // namespace vitac
