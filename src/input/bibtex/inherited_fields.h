// What an entry takes from another by `crossref` and `xdata`.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "input/bibtex/database.h"

namespace vitac::bibtex {

// The entries of a file that others refer to. They stay as they are while it lives.
class Parents {
public:
    explicit Parents(const Database& database);

    // Whether another entry refers to it: what is read of it must still be there for that one.
    bool is_parent(const Item& item) const;

    // The entry with the fields that it does not have itself; a key of no entry is reported.
    Item with_inherited(const Item& item, Diagnostics& diagnostics) const;

private:
    const Item* find(std::string key) const;

    const Database& database_;
    std::map<std::string, std::size_t> index_;  // of each key that is referred to, in lower case
};

}  // namespace vitac::bibtex
