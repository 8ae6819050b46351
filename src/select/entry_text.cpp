// The words of an entry, where only they count.
#include "select/entry_text.h"

namespace vitac {

std::string text_of(const Bullet& bullet) {
    std::string text = plain_text(bullet.text) + " ";
    for (const Bullet& nested : bullet.children) {
        text += text_of(nested);
    }
    return text;
}

std::string text_of(const Entry& entry) {
    std::string text;
    for (const RichText* part : {&entry.title, &entry.organisation, &entry.role, &entry.venue.text}) {
        text += plain_text(*part) + " ";
    }
    for (const Note& note : entry.notes) {
        text += plain_text(note.text) + " ";
    }
    for (const Bullet& bullet : entry.bullets) {
        text += text_of(bullet);
    }
    return text;
}

}  // namespace vitac
