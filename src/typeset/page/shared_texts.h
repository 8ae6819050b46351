// Prepares equal texts once, for those who measure many and draw none.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "typeset/page/text_setter.h"

namespace vitac {

// Messages about a text name the place of the first that is equal.
class SharedTexts : public TextSetter {
public:
    // The setter must live as long.
    explicit SharedTexts(TextSetter& setter) : setter_(setter) {}

    std::unique_ptr<SettableText> prepare(const std::vector<Run>& runs, const ParagraphStyle& style) override;

private:
    std::string key_of(const std::vector<Run>& runs, const ParagraphStyle& style);

    TextSetter& setter_;
    std::vector<TextStyle> styles_;  // that occurred; keys have their numbers
    std::map<std::string, std::shared_ptr<const SettableText>> texts_;
};

}  // namespace vitac
