// What the title of a section says about its content.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/biography.h"

namespace vitac {

struct TitleMeaning {
    std::optional<SectionKind> kind;
    bool exact = false;  // the title says nothing else: "Work experience", not "Experience at the lake"
};

// "🎖 Honors and Awards" -> Awards; "Berufserfahrung" -> Experience; "Thoughts" -> nothing.
TitleMeaning meaning_of_title(std::string_view title);

// The language, BCP 47, of which most of a page's titles are, of those that are known here; "" when it is not sure. A
// word of several languages counts for the first.
std::string language_of_titles(const std::vector<std::string>& titles);

bool is_about_title(std::string_view title);  // "About me", "Biography", "Home", "Profile": what follows is the summary
bool is_contact_title(std::string_view title);  // "Contact", "Kontakt"
bool is_widget_title(std::string_view title);   // "Visitors", "Visitor map": nothing of the person
// "2025", "📅 2024", "2010-2014", "before 2010": the heading of a group.
bool is_year_title(std::string_view title);

}  // namespace vitac
