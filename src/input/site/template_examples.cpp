// What templates of sites come with and their owners forget to take out.
#include "input/site/template_examples.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/unicode.h"
#include "input/people/names.h"

namespace vitac {

namespace {

// Folded. academicpages' cv.md has degrees and jobs at a university of its own, and numbered skills.
// HugoBlox has a company and a university of its own.
constexpr std::array<std::string_view, 3> organisations = {"github university", "gencoin", "university x"};
constexpr std::array<std::string_view, 4> titles = {"skill 1", "skill 2", "skill 3",
                                                    "currently signed in to 43 different slack teams"};
constexpr std::array<std::string_view, 4> openings = {
    "this is the front page of a website that is powered by the",  // academicpages
    "write your biography here tell the world about yourself",
    "for now this page is assumed to be a static description of your courses",
    "organize your courses by years topics or universities however you like"};  // al-folio

bool is_about_the_organisation(const RichText& text) {
    const std::string folded = unicode::fold(plain_text(text));
    return std::find(organisations.begin(), organisations.end(), folded) != organisations.end();
}

}  // namespace

bool is_example_of_template(const Entry& entry) {
    const std::string title = unicode::fold(plain_text(entry.title));
    return is_about_the_organisation(entry.organisation) || is_text_of_template(plain_text(entry.title)) ||
           std::find(titles.begin(), titles.end(), title) != titles.end() ||
           std::any_of(entry.bullets.begin(), entry.bullets.end(),
                       [](const Bullet& bullet) { return is_about_the_organisation(bullet.text); });
}

bool is_work_of_template(const Entry& entry, std::string_view owner) {
    constexpr std::string_view person = "Albert Einstein";
    const bool by_owner =
        std::any_of(entry.authors.begin(), entry.authors.end(), [](const Author& author) { return author.is_self; });
    return !by_owner && people::match_name(owner, person) == people::Match::None &&
           std::any_of(entry.authors.begin(), entry.authors.end(), [&](const Author& author) {
               return people::match_name(author.name, person) != people::Match::None;
           });
}

bool is_text_of_template(std::string_view text) {
    const std::string folded = unicode::fold(text);
    return std::any_of(openings.begin(), openings.end(),
                       [&](std::string_view opening) { return folded.starts_with(opening); });
}

bool is_filler(std::string_view text) {
    return unicode::fold(text).find("lorem ipsum dolor sit amet") != std::string::npos;
}

}  // namespace vitac
