// What commands are called in LaTeX for the layouts' names of fields, styles and blocks.
#include "write/tex/command_names.h"

#include <array>

namespace vitac {

namespace {

struct KnownName {
    const char* name;  // in layouts
    const char* command;
    const char* meaning;
};

// Names that LaTeX or its packages have taken, or that say more to someone who meets them in a text.
constexpr std::array known_names = {
    KnownName{"authors", "authors", "all names, in their order"},
    KnownName{"award", "award", "an award of a work"},
    KnownName{"closing", "closing", ""},
    KnownName{"code", "cvcode", ""},
    KnownName{"contacts", "contacts", ""},
    KnownName{"dates", "dates", ""},
    KnownName{"headline", "headline", ""},
    KnownName{"item_title", "itemtitle", "of a talk, an award ..."},
    KnownName{"legend", "legend", "what the marks behind names mean"},
    KnownName{"letter_date", "letterdate", ""},
    KnownName{"letter_text", "lettertext", ""},
    KnownName{"links", "linkrow", "the links of an entry"},
    KnownName{"location", "location", ""},
    KnownName{"mark", "authormark", "a sign behind a name"},
    KnownName{"mark_number", "authornumber", "a number behind a name"},
    KnownName{"name", "cvname", "whose CV it is"},
    KnownName{"organisation", "organisation", "employer, university"},
    KnownName{"recipient", "recipient", ""},
    KnownName{"role", "role", "position, degree"},
    KnownName{"self", "selfauthor", "the person among the authors"},
    KnownName{"signature", "signature", ""},
    KnownName{"subject", "subject", "what a letter is about"},
    KnownName{"summary", "summary", ""},
    KnownName{"term", "term", "what a definition explains"},
    KnownName{"title", "worktitle", "of a publication"},
    KnownName{"venue", "venue", "where it was published"},
    KnownName{"year", "cvyear", ""},
};

bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

}  // namespace

TexCommand command_for(const std::string& name) {
    for (const KnownName& known : known_names) {
        if (name == known.name) {
            return {.name = known.command, .style_name = {}, .change = {}, .meaning = known.meaning};
        }
    }
    TexCommand command{.name = "cv", .style_name = {}, .change = {}, .meaning = {}};
    for (const char byte : name) {
        command.name += is_letter(byte) ? std::string(1, byte) : byte == '_' ? "" : "x";
    }
    return command;
}

}  // namespace vitac
