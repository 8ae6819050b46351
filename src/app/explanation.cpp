// What a page budget left out, for people and for other programs.
#include "app/explanation.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

namespace vitac {

namespace {

using Json = nlohmann::ordered_json;

// So many of the things that would go instead are named.
constexpr std::size_t most_named = 3;

double thousandths(std::int64_t value) {
    return static_cast<double>(value) / 1000;
}

double share_of_whole(const Explanation& explanation) {
    return explanation.whole == 0 ? 1.0
                                  : static_cast<double>(explanation.value) / static_cast<double>(explanation.whole);
}

std::string setting_words(const Adjustment& by) {
    std::string words = fmt::format("text at {:.0f} % of the layout's size, leading at {:.0f} %, spaces at {:.0f} %",
                                    by.size * 100, by.leading * 100, by.gaps * 100);
    if (by.side_margin) {
        words += fmt::format(", side margins of {:.0f} mm", by.side_margin->millimetres());
    }
    return words;
}

std::string what_is_lost(const Loss& loss) {
    if (loss.shown == "dropped") {
        return loss.without.empty() ? "dropped" : "dropped, with " + loss.without;
    }
    return loss.shown + (loss.without.empty() ? "" : ", without " + loss.without);
}

std::string price_of_return(const Loss& loss) {
    if (!loss.can_return) {
        return "does not fit at this size, whatever else goes";
    }
    std::string names;
    for (std::size_t i = 0; i < std::min(loss.instead.size(), most_named); ++i) {
        names += (i == 0 ? "`" : ", `") + loss.instead[i] + "`";
    }
    if (loss.instead.size() > most_named) {
        names += fmt::format(" and {} more", loss.instead.size() - most_named);
    }
    return names.empty() ? "it can be had for a tighter setting" : "to bring it back, give up " + names;
}

}  // namespace

std::string explanation_text(const Explanation& explanation) {
    std::string text = fmt::format("budget of {} {}: {:.1f} % full, {:.0f} % of the value of everything\n",
                                   explanation.pages, explanation.pages == 1 ? "page" : "pages", explanation.fill * 100,
                                   share_of_whole(explanation) * 100);
    text += "  " + setting_words(explanation.setting.adjustment) + "\n";
    if (explanation.losses.empty()) {
        text += "  everything is shown in full\n";
    }
    for (const Loss& loss : explanation.losses) {
        text += fmt::format("  {}: {}; saves {:.0f} pt, costs {:.2f}\n", loss.title, what_is_lost(loss),
                            loss.height.points(), thousandths(loss.value));
        if (loss.shown == "dropped") {
            text += "      " + price_of_return(loss) + "\n";
        }
    }
    return text;
}

// --- The advertisement ---------------------------------------------------------------------------------------------

namespace {

// So many terms, and places of a term, are printed for people; the JSON has all.
constexpr std::size_t most_terms = 20;
constexpr std::size_t most_places = 3;

std::string with_count(const AdvertisedTerm& term) {
    return term.count == 1 ? term.word : fmt::format("{} ({} times)", term.word, term.count);
}

// "a, b and 3 more"
template <class Things, class Words>
std::string first_of(const Things& things, std::size_t most, Words words) {
    std::string list;
    for (std::size_t i = 0; i < std::min(things.size(), most); ++i) {
        list += (i == 0 ? "" : ", ") + words(things[i]);
    }
    return list + (things.size() > most ? fmt::format(" and {} more", things.size() - most) : "");
}

std::vector<AdvertisedTerm> terms_with(const AdvertisementReport& report, bool found) {
    std::vector<AdvertisedTerm> terms;
    std::copy_if(report.terms.begin(), report.terms.end(), std::back_inserter(terms),
                 [&](const AdvertisedTerm& term) { return term.found_in.empty() != found; });
    return terms;
}

Json advertisement_object(const AdvertisementReport& report) {
    Json terms = Json::array();
    for (const AdvertisedTerm& term : report.terms) {
        terms.push_back({{"term", term.word},
                         {"count", term.count},
                         {"weight", thousandths(term.weight)},
                         {"found_in", term.found_in}});
    }
    return {{"path", report.path}, {"language", report.language}, {"terms", std::move(terms)}};
}

}  // namespace

std::string advertisement_text(const AdvertisementReport& report) {
    const std::vector<AdvertisedTerm> found = terms_with(report, true);
    const std::vector<AdvertisedTerm> missing = terms_with(report, false);
    std::string text = fmt::format("advertisement {}: {} of {} terms are in the CV (stems of language `{}`)\n",
                                   report.path, found.size(), report.terms.size(), report.language);
    for (std::size_t i = 0; i < std::min(found.size(), most_terms); ++i) {
        text += fmt::format("  {}: {}\n", with_count(found[i]),
                            first_of(found[i].found_in, most_places, [](const std::string& id) { return id; }));
    }
    text += found.size() > most_terms ? fmt::format("  and {} more\n", found.size() - most_terms) : "";
    text += missing.empty() ? "" : "  not in the CV: " + first_of(missing, most_terms, with_count) + "\n";
    return text;
}

std::string explanation_json(const Explanation& explanation, const std::optional<AdvertisementReport>& advertisement,
                             const std::string& page_breaks) {
    const Adjustment& by = explanation.setting.adjustment;
    Json setting{{"size", by.size}, {"leading", by.leading}, {"gaps", by.gaps}};
    if (by.side_margin) {
        setting["side_margin_mm"] = by.side_margin->millimetres();
    }
    Json losses = Json::array();
    for (const Loss& loss : explanation.losses) {
        Json object{{"id", loss.id}, {"title", loss.title}, {"shown", loss.shown}};
        if (!loss.without.empty()) {
            object["without"] = loss.without;
        }
        object["value_lost"] = thousandths(loss.value);
        object["height_saved_pt"] = loss.height.points();
        object["can_return"] = loss.can_return;
        object["instead"] = loss.instead;
        losses.push_back(std::move(object));
    }
    Json all{{"pages", explanation.pages},
             {"fill", explanation.fill},
             {"value", thousandths(explanation.value)},
             {"value_of_everything", thousandths(explanation.whole)},
             {"setting", std::move(setting)},
             {"losses", std::move(losses)},
             {"page_breaks", page_breaks}};
    if (advertisement) {
        all["advertisement"] = advertisement_object(*advertisement);
    }
    return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace vitac
