// What is wrong with an input, said where it stands.
#pragma once

#include <fmt/core.h>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/source.h"

namespace vitac {

enum class Severity { Note, Warning, Error };

// What exit code an error leads to: the user's document is wrong, or its surroundings are (a missing file, a full disk,
// an unknown layout), or all is well but a demand such as a page budget was not met.
enum class Blame { Document, Surroundings, Constraint };

// A further place that helps to understand a diagnostic.
struct RelatedPlace {
    Span span;
    std::string text;
};

struct Diagnostic {
    Severity severity = Severity::Warning;
    Blame blame = Blame::Document;
    std::string name;     // "unknown-field": stable, documented in docs/diagnostics.md
    std::string message;  // lower case, no final full stop
    Span span;            // unknown: nothing in a source is to blame
    std::string hint;     // printed beside the caret
    std::vector<RelatedPlace> related;

    Diagnostic&& with_hint(std::string text) && {
        hint = std::move(text);
        return std::move(*this);
    }
    Diagnostic&& with_related(Span place, std::string text) && {
        related.push_back({place, std::move(text)});
        return std::move(*this);
    }
};

// A kind of problem, declared beside the code that finds it; the arguments are checked against the text at compile
// time.
//     constexpr Problem<std::string> unknown_field{Severity::Warning, "unknown-field", "unknown field `{}`"};
//     diagnostics.add(unknown_field.at(key.span, key.text).with_hint("did you mean `title`?"));
template <class... Arguments>
struct Problem {
    Severity severity;
    const char* name;
    fmt::format_string<const Arguments&...> text;
    Blame blame = Blame::Document;

    Diagnostic at(Span span, const Arguments&... arguments) const {
        return {severity, blame, name, fmt::format(text, arguments...), span, {}, {}};
    }
    // For problems that stand in no source.
    Diagnostic nowhere(const Arguments&... arguments) const { return at(Span{}, arguments...); }
};

// Collects the diagnostics of one run. A hostile input must not fill the memory with complaints: of each name the first
// `most_per_name` are kept and the rest counted, and long messages are cut.
class Diagnostics {
public:
    static constexpr int most_per_name = 100;

    void add(Diagnostic diagnostic);

    const std::vector<Diagnostic>& all() const { return all_; }
    // By place (source, then offset; unknown places first), notes of equal place in order of report.
    std::vector<Diagnostic> sorted() const;
    bool has_errors() const;
    bool has_errors(Blame blame) const;
    // How many were left out because there were too many of that name.
    std::vector<std::pair<std::string, int>> suppressed() const;

private:
    struct Count {
        std::string name;
        int seen = 0;
    };

    std::vector<Diagnostic> all_;
    std::vector<Count> counts_;
};

// The candidate nearest to `word` (Damerau-Levenshtein, at most a third of the letters wrong), or "" when none is near.
// For hints: "did you mean `title`?"
std::string nearest_word(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace vitac
