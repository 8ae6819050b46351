// Facts as lines that a judge of text extractors reads.
#include <set>

#include "facts/facts.h"

namespace vitac {

namespace {

// A text that begins like a command of the format is not to be taken for one.
bool looks_like_a_command(const std::string& text) {
    const bool marked = text.starts_with("~ ") || text.starts_with("! ") || text.starts_with("@ ");
    return marked || text.starts_with('#');
}

}  // namespace

std::string expected_text(const std::vector<Fact>& facts) {
    std::string lines;
    std::set<std::string> addresses;
    for (const Fact& fact : facts) {
        if (fact.kind == FactKind::Url) {
            addresses.insert(fact.text);
        } else {
            lines += (looks_like_a_command(fact.text) ? "~ " : "") + fact.text + "\n";
        }
    }
    for (const std::string& address : addresses) {
        lines += "@ " + address + "\n";
    }
    return lines;
}

}  // namespace vitac
