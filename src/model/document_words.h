// The words for a document's enumerators in its dumps.
#pragma once

#include "model/document.h"

namespace vitac {

inline const char* name_of(Role role) {
    switch (role) {
        case Role::Section:
            return "Section";
        case Role::Entry:
            return "Entry";
        case Role::Name:
            return "Name";
        case Role::Heading:
            return "Heading";
        case Role::Subheading:
            return "Subheading";
        case Role::EntryTitle:
            return "EntryTitle";
        case Role::Paragraph:
            return "Paragraph";
        case Role::BibEntry:
            return "BibEntry";
        case Role::List:
            return "List";
        case Role::ListItem:
            return "ListItem";
        case Role::ListLabel:
            return "ListLabel";
        case Role::ListBody:
            return "ListBody";
        case Role::Text:
            return "Text";
        case Role::Strong:
            return "Strong";
        case Role::Emphasis:
            return "Emphasis";
        case Role::Artifact:
            return "Artifact";
    }
    return "";
}

inline const char* name_of(Caps caps) {
    switch (caps) {
        case Caps::AsWritten:
            return "as-written";
        case Caps::SmallCaps:
            return "small-caps";
        case Caps::AllSmallCaps:
            return "all-small-caps";
        case Caps::Uppercase:
            return "uppercase";
    }
    return "";
}

inline const char* name_of(Figures figures) {
    switch (figures) {
        case Figures::Default:
            return "default";
        case Figures::LiningTabular:
            return "lining-tabular";
        case Figures::LiningProportional:
            return "lining";
        case Figures::OldstyleProportional:
            return "oldstyle";
        case Figures::OldstyleTabular:
            return "oldstyle-tabular";
    }
    return "";
}

inline const char* name_of(Alignment alignment) {
    switch (alignment) {
        case Alignment::Left:
            return "left";
        case Alignment::Right:
            return "right";
        case Alignment::Center:
            return "center";
        case Alignment::Justified:
            return "justified";
    }
    return "";
}

inline const char* name_of(Keep keep) {
    return keep == Keep::Always ? "always" : keep == Keep::Prefer ? "prefer" : "free";
}

inline const char* name_of(PageBreak page_break) {
    return page_break == PageBreak::Before ? "before" : page_break == PageBreak::Avoid ? "avoid" : "auto";
}

inline const char* name_of(CellWidth sizing) {
    return sizing == CellWidth::Natural ? "natural" : sizing == CellWidth::Fixed ? "fixed" : "rest";
}

inline const char* name_of(RunField field) {
    return field == RunField::PageNumber ? "page-number" : field == RunField::PageCount ? "page-count" : "none";
}

inline const char* name_of(Generic generic) {
    return generic == Generic::Serif ? "serif" : generic == Generic::Sans ? "sans" : "mono";
}

}  // namespace vitac
