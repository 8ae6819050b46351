// Looks for facts in what an extractor read.
#include "audit/find_facts.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "audit/readable.h"
#include "audit/word_search.h"

namespace vitac::audit {

namespace {

constexpr std::size_t nowhere = std::string::npos;

// Facts [first, end) of one part: a heading, or an entry.
struct Part {
    std::size_t first = 0;
    std::size_t end = 0;
    std::size_t anchor = 0;       // the fact that says most
    std::size_t place = nowhere;  // of the anchor in the text
    bool opens_section = false;
};

// The words that are least likely to stand elsewhere, too.
int rank_of(FactKind kind) {
    switch (kind) {
        case FactKind::SectionTitle:
        case FactKind::Title:
            return 0;
        case FactKind::Organisation:
            return 1;
        case FactKind::Role:
            return 2;
        case FactKind::Url:
            return 4;
        default:
            return 3;
    }
}

// A layout may set these in a column or a foot of their own.
bool may_stand_anywhere(FactKind kind) {
    return kind == FactKind::Name || kind == FactKind::Headline || kind == FactKind::Contact;
}

std::vector<Part> parts_of(const std::vector<Fact>& facts) {
    std::vector<Part> parts;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (parts.empty() || facts[i].part != facts[i - 1].part) {
            parts.push_back({i, i, i, nowhere, facts[i].kind == FactKind::SectionTitle});
        }
        Part& part = parts.back();
        part.end = i + 1;
        const Fact& anchor = facts[part.anchor];
        const bool better = rank_of(facts[i].kind) < rank_of(anchor.kind) ||
                            (rank_of(facts[i].kind) == rank_of(anchor.kind) && part.anchor == part.first &&
                             facts[i].text.size() > anchor.text.size());
        part.anchor = better ? i : part.anchor;
    }
    return parts;
}

class Search {
public:
    Search(const std::vector<Fact>& facts, std::string_view text)
        : facts_(facts),
          text_(comparable(without_direction_marks(text))),
          unhyphenated_(comparable(without_line_hyphens(text))),
          unspaced_(without_blanks(text_)),
          parts_(parts_of(facts)) {
        for (const Fact& fact : facts) {
            wanted_.push_back(comparable(fact.text));
        }
        if (has_right_to_left(text_)) {
            words_.emplace(text_);
        }
    }

    std::vector<Found> run() {
        const std::vector<bool> in_order = parts_read_in_order();
        place_anchors();
        std::vector<Found> found(facts_.size(), Found::Whole);
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            if (!in_order[i]) {
                judge_part(i, found);
            }
        }
        return found;
    }

private:
    // --- What is as it should be ---

    // By part: whether its whole section is read entry by entry, and no other section in the middle of it. Words that
    // occur often stand in many places, but if there is one way of reading all in order, it is the one that was meant.
    std::vector<bool> parts_read_in_order() const {
        std::vector<bool> in_order(parts_.size(), false);
        std::vector<Stretch> taken;
        for (std::size_t first = 0; first < parts_.size();) {
            std::size_t end = first + 1;
            while (end < parts_.size() && !parts_[end].opens_section) {
                ++end;
            }
            if (const std::optional<Stretch> stretch = place_of_section(first, end, taken)) {
                taken.push_back(*stretch);
                std::fill(in_order.begin() + static_cast<std::ptrdiff_t>(first),
                          in_order.begin() + static_cast<std::ptrdiff_t>(end), true);
            }
            first = end;
        }
        return in_order;
    }

    // Where parts [first, end) are read: after all before them, or, since sections may come in any order, from any
    // place where their first fact stands.
    std::optional<Stretch> place_of_section(std::size_t first, std::size_t end,
                                            const std::vector<Stretch>& taken) const {
        const auto is_free = [&](const std::optional<Stretch>& wanted) {
            return wanted && std::none_of(taken.begin(), taken.end(), [&](const Stretch& other) {
                       return wanted->begin < other.end && other.begin < wanted->end;
                   });
        };
        std::optional<Stretch> stretch = place_of_parts(first, end, taken.empty() ? 0 : taken.back().end);
        constexpr int most_places = 8;
        const std::string& opening = wanted_[parts_[first].first];
        std::optional<Stretch> place = place_of_words(opening, 0);
        for (int i = 0; !is_free(stretch) && place && i < most_places; ++i) {
            stretch = place_of_parts(first, end, place->begin);
            place = place_of_words(opening, place->begin + 1);
        }
        return is_free(stretch) ? stretch : std::nullopt;
    }

    // Each part is read as early as can be, so that there is most room for those after it.
    std::optional<Stretch> place_of_parts(std::size_t first, std::size_t end, std::size_t cursor) const {
        Stretch all{nowhere, cursor};
        for (std::size_t part = first; part < end; ++part) {
            const std::optional<Stretch> one = place_of_part(parts_[part], all.end);
            if (!one) {
                return std::nullopt;
            }
            all = {std::min(all.begin, one->begin), one->end};
        }
        return all;
    }

    std::optional<Stretch> place_of_part(const Part& part, std::size_t begin) const {
        Stretch all{nowhere, begin};
        std::size_t bullet = begin;  // bullets follow each other
        for (std::size_t i = part.first; i < part.end; ++i) {
            if (facts_[i].kind == FactKind::Url || wanted_[i].empty()) {
                continue;
            }
            const bool anywhere = may_stand_anywhere(facts_[i].kind);
            const bool in_a_row = facts_[i].kind == FactKind::Bullet;
            const std::optional<Stretch> one = place_of_fact(i, anywhere ? 0 : in_a_row ? bullet : begin);
            if (!one) {
                return std::nullopt;
            }
            bullet = in_a_row ? one->end : bullet;
            all = anywhere ? all : Stretch{std::min(all.begin, one->begin), std::max(all.end, one->end)};
        }
        return all;
    }

    std::optional<Stretch> place_of_fact(std::size_t fact, std::size_t begin) const {
        if (const std::optional<Stretch> place = place_of_words(wanted_[fact], begin)) {
            return place;
        }
        const std::size_t end = facts_[fact].kind == FactKind::Date ? end_of_years(facts_[fact].text, begin) : nowhere;
        return end == nowhere ? std::nullopt : std::optional(Stretch{end, end});
    }

    std::optional<Stretch> place_of_words(const std::string& wanted, std::size_t begin) const {
        const std::size_t place = text_.find(wanted, begin);
        const std::optional<Stretch> in_order =
            place == nowhere ? std::nullopt : std::optional(Stretch{place, place + wanted.size()});
        const std::optional<Stretch> turned = words_ ? words_->find(wanted, begin) : std::nullopt;
        return !in_order || (turned && turned->begin < in_order->begin) ? turned : in_order;
    }

    // --- What is not ---

    // A section begins anew anywhere; inside it each entry follows the one before.
    void place_anchors() {
        std::size_t cursor = 0;
        std::size_t furthest = 0;
        for (Part& part : parts_) {
            const std::string& anchor = wanted_[part.anchor];
            std::optional<Stretch> place = place_of_words(anchor, part.opens_section ? furthest : cursor);
            part.place = place ? place->begin : nowhere;
            if (!place) {
                place = place_of_words(anchor, 0);
                part.place = place ? place->begin : nowhere;
                part.opens_section = part.opens_section || part.place == nowhere;
                out_of_order_.push_back(part.place != nowhere && !part.opens_section);
            } else {
                out_of_order_.push_back(false);
            }
            if (place) {
                cursor = place->end;
                furthest = std::max(furthest, cursor);
            }
        }
    }

    // From the entry before to the entry after: heads of neighbours may be laid out before their anchors.
    std::pair<std::size_t, std::size_t> window_of(std::size_t number) const {
        const std::size_t own = parts_[number].place;
        if (own == nowhere) {
            return {0, text_.size()};
        }
        std::size_t begin = 0;
        std::size_t end = text_.size();
        for (const Part& part : parts_) {
            if (part.place < own) {
                begin = std::max(begin, part.place);
            } else if (part.place != nowhere && part.place > own) {
                end = std::min(end, part.place);
            }
        }
        return {begin, end};
    }

    void judge_part(std::size_t number, std::vector<Found>& found) {
        const auto [begin, end] = window_of(number);
        const Part& part = parts_[number];
        std::size_t bullet = begin;  // bullets follow each other
        for (std::size_t i = part.first; i < part.end; ++i) {
            if (facts_[i].kind == FactKind::Url || wanted_[i].empty()) {
                continue;
            }
            const bool in_order = facts_[i].kind == FactKind::Bullet;
            const std::optional<Stretch> place = place_of_words(wanted_[i], in_order ? bullet : begin);
            if (place && place->begin < end && !(i == part.anchor && out_of_order_[number])) {
                bullet = in_order ? place->end : bullet;
            } else {
                found[i] = kind_of_damage(i, begin, end);
            }
        }
    }

    Found kind_of_damage(std::size_t fact, std::size_t begin, std::size_t end) const {
        const std::string& wanted = wanted_[fact];
        if (place_of_words(wanted, 0)) {
            return may_stand_anywhere(facts_[fact].kind) ? Found::Whole : Found::Elsewhere;
        }
        if (facts_[fact].kind == FactKind::Date && end_of_years(facts_[fact].text, begin) <= end) {
            return Found::Whole;  // spelled in another way
        }
        if (unhyphenated_.find(wanted) != nowhere) {
            return Found::Hyphen;
        }
        return unspaced_.find(without_blanks(wanted)) != nowhere ? Found::Blanks : Found::Nowhere;
    }

    // Behind the last number of four digits of the date, when it has some and all stand behind `begin`.
    std::size_t end_of_years(const std::string& date, std::size_t begin) const {
        constexpr std::size_t year_length = 4;
        std::size_t end = nowhere;
        for (std::size_t at = date.find_first_of("0123456789"); at != nowhere;) {
            const std::size_t stop = std::min(date.find_first_not_of("0123456789", at), date.size());
            if (stop - at == year_length) {
                const std::size_t place = text_.find(date.substr(at, year_length), begin);
                if (place == nowhere) {
                    return nowhere;
                }
                end = std::max(end == nowhere ? 0 : end, place + year_length);
            }
            at = date.find_first_of("0123456789", stop);
        }
        return end;
    }

    const std::vector<Fact>& facts_;
    std::string text_;
    std::string unhyphenated_;
    std::string unspaced_;
    std::optional<WordSearch> words_;  // where the text has right-to-left words
    std::vector<std::string> wanted_;  // by fact: as in text_
    std::vector<Part> parts_;
    std::vector<bool> out_of_order_;  // by part
};

}  // namespace

std::vector<Found> find_facts(const std::vector<Fact>& facts, std::string_view text) {
    return Search(facts, text).run();
}

}  // namespace vitac::audit
