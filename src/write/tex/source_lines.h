// Lines of a LaTeX file, broken where a person would break them.
#pragma once

#include <string>
#include <string_view>

namespace vitac {

class TexLines {
public:
    // Adds text from a new line on, `depth` steps to the right, broken at blanks; what continues stands one step
    // further.
    void add(int depth, std::string_view text);
    // An empty line, but never two.
    void skip();
    // Lines as they are.
    void add_raw(std::string_view lines);

    std::string take() { return std::move(text_); }

private:
    void add_wrapped(int depth, std::string_view text);

    std::string text_;
};

}  // namespace vitac
