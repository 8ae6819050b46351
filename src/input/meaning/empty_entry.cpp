// Entries of which nothing is left.
#include "input/meaning/empty_entry.h"

namespace vitac {

bool is_nothing(const Entry& entry) {
    return entry.title.empty() && entry.organisation.empty() && entry.location.empty() && entry.role.empty() &&
           entry.dates.empty() && entry.authors.empty() && entry.authors_text.empty() && entry.venue.empty() &&
           entry.notes.empty() && entry.links.empty() && entry.bullets.empty() && entry.tags.empty() &&
           entry.extra.empty();
}

}  // namespace vitac
