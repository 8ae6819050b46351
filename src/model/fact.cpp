// The words for the kinds of facts.
#include "model/fact.h"

namespace vitac {

const char* name_of(FactKind kind) {
    switch (kind) {
        case FactKind::Name:
            return "name";
        case FactKind::Headline:
            return "headline";
        case FactKind::Contact:
            return "contact";
        case FactKind::Summary:
            return "summary";
        case FactKind::SectionTitle:
            return "section title";
        case FactKind::Group:
            return "group";
        case FactKind::Organisation:
            return "organisation";
        case FactKind::Location:
            return "location";
        case FactKind::Role:
            return "role";
        case FactKind::Date:
            return "date";
        case FactKind::Title:
            return "title";
        case FactKind::Author:
            return "author";
        case FactKind::Venue:
            return "venue";
        case FactKind::Award:
            return "award";
        case FactKind::Note:
            return "note";
        case FactKind::Bullet:
            return "bullet";
        case FactKind::Label:
            return "link label";
        case FactKind::Url:
            return "link";
    }
    return "";
}

}  // namespace vitac
