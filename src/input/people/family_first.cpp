// "Last, First": which pieces of a list of authors are one name.
#include "input/people/family_first.h"

#include <algorithm>

#include "input/people/name_words.h"
#include "input/people/text.h"

namespace vitac::people {

namespace {

bool is_given_initials(const std::string& text) {
    const std::vector<std::string_view> words = words_of(text);
    return !words.empty() && std::all_of(words.begin(), words.end(), is_initials);
}

bool is_single_name(const std::string& text) {
    const std::vector<std::string_view> words = words_of(text);
    std::size_t names = 0;
    for (const std::string_view word : words) {
        names += is_particle(word) && !starts_with_uppercase(word) ? 0U : 1U;
    }
    return names == 1 && !is_given_initials(text);
}

void join_with_next(std::vector<Found>& list, std::size_t i) {
    list[i].text += ", " + list[i + 1].text;
    list[i].name.end = list[i + 1].name.end;
    list[i].name.marks += list[i + 1].name.marks;
    list[i].joined_last_first = true;
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(i) + 1);
}

// "Doe, J., Roe, K. L.": a piece of initials belongs to the family before it. Builds a new list to stay linear.
std::vector<Found> join_initials_and_suffixes(const std::vector<Found>& list) {
    std::vector<Found> result;
    for (const Found& found : list) {
        const bool follows = !result.empty() && found.before == Separator::Comma;
        const bool initials = follows && is_given_initials(found.text) && !is_given_initials(result.back().text) &&
                              !result.back().joined_last_first && words_of(result.back().text).size() <= 3;
        const bool suffix = follows && is_suffix(found.text);
        if (!initials && !suffix) {
            result.push_back(found);
            continue;
        }
        result.back().text += ", " + found.text;
        result.back().name.end = found.name.end;
        result.back().name.marks += found.name.marks;
        result.back().joined_last_first = result.back().joined_last_first || initials;
    }
    return result;
}

// "ROE, FREIRE, DE VALK": a family name in capitals, perhaps with a particle.
bool is_capital_family(const std::string& text) {
    constexpr std::size_t shortest = 3;
    const std::vector<std::string_view> words = words_of(text);
    const bool capitals = text.size() >= shortest && starts_with_uppercase(text) && !has_lowercase(text) &&
                          text.find('.') == std::string::npos && words.back().size() >= shortest;
    return capitals && std::all_of(words.begin(), words.end() - 1,
                                   [](std::string_view word) { return is_particle(ascii_lower(word)); });
}

// "FREIRE, Nuno, DE VALK, Sjors" (ISO 690): who is written in capitals is a family, and given names follow.
std::vector<Found> join_capital_families(const std::vector<Found>& list) {
    constexpr std::size_t most_given = 3;  // words
    std::vector<Found> result;
    for (const Found& found : list) {
        const bool given = !result.empty() && found.before == Separator::Comma && !result.back().joined_last_first &&
                           is_capital_family(result.back().text) && starts_with_uppercase(found.text) &&
                           has_lowercase(found.text) && words_of(found.text).size() <= most_given;
        result.push_back(found);
        if (given) {
            join_with_next(result, result.size() - 2);
        }
    }
    return result;
}

// "Roe K", "Roe KL": a whole name with its initials behind.
bool has_initials_behind(const std::string& text) {
    const std::vector<std::string_view> words = words_of(text);
    return words.size() > 1 && !is_initials(words.front()) && is_initials(words.back());
}

// "Doe, Jane; Roe, Kim": semicolons part the people, so the commas part their names.
std::vector<Found> join_between_semicolons(const std::vector<Found>& list) {
    std::vector<Found> result;
    for (const Found& found : list) {
        const bool behind_name = !result.empty() && found.before == Separator::Comma &&
                                 !result.back().joined_last_first && !has_initials_behind(result.back().text);
        result.push_back(found);
        if (behind_name) {
            join_with_next(result, result.size() - 2);
        }
    }
    return result;
}

// "Doe, Jane, Roe, Kim" or "Doe, Jane and Roe, Kim": single words throughout, two by two.
bool are_pairs_of_single_names(const std::vector<Found>& list) {
    if (list.size() < 4 || list.size() % 2 != 0) {
        return false;
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
        const bool given = i % 2 == 1;
        if ((given && list[i].before != Separator::Comma) || (!given && !is_single_name(list[i].text)) ||
            words_of(list[i].text).size() > 2 || list[i].text.size() < 2) {
            return false;
        }
    }
    return true;
}

// MLA: "Wei, Jane, Bo Li, and C. Du": only the first name is turned round.
bool first_is_turned_round(const std::vector<Found>& list) {
    if (list.size() < 3 || list[0].joined_last_first || list[1].before != Separator::Comma ||
        !is_single_name(list[0].text) || list[0].text.size() < 2) {
        return false;
    }
    const std::vector<std::string_view> given = words_of(list[1].text);
    const bool given_alone = given.size() == 1 || (given.size() == 2 && is_initials(given[1]));
    const bool others_whole =
        std::all_of(list.begin() + 2, list.end(), [](const Found& found) { return words_of(found.text).size() >= 2; });
    return given_alone && others_whole;
}

}  // namespace

std::vector<Found> join_last_first(std::vector<Found> list) {
    const bool semicolons =
        std::any_of(list.begin(), list.end(), [](const Found& found) { return found.before == Separator::Semicolon; });
    const bool commas =
        std::any_of(list.begin(), list.end(), [](const Found& found) { return found.before == Separator::Comma; });
    if (semicolons && commas) {
        return join_between_semicolons(list);
    }
    list = join_capital_families(list);
    if (first_is_turned_round(list)) {
        const std::string turned = list[1].text + " " + list[0].text;
        join_with_next(list, 0);
        list[0].text = turned;
        return join_initials_and_suffixes(list);
    }
    list = join_initials_and_suffixes(list);
    if (are_pairs_of_single_names(list)) {
        std::vector<Found> pairs;
        for (std::size_t i = 0; i < list.size(); i += 2) {
            pairs.push_back(list[i]);
            pairs.push_back(list[i + 1]);
            join_with_next(pairs, pairs.size() - 2);
        }
        return pairs;
    }
    return list;
}

}  // namespace vitac::people
