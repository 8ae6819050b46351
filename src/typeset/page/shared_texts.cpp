// Prepares equal texts once, for those who measure many and draw none.
#include "typeset/page/shared_texts.h"

#include <algorithm>
#include <utility>

namespace vitac {

namespace {

class SharedText : public SettableText {
public:
    explicit SharedText(std::shared_ptr<const SettableText> text) : text_(std::move(text)) {}

    Length natural_width() const override { return text_->natural_width(); }
    std::vector<Line> lines(const ParagraphStyle& style, Length measure) const override {
        return text_->lines(style, measure);
    }

private:
    std::shared_ptr<const SettableText> text_;
};

}  // namespace

std::unique_ptr<SettableText> SharedTexts::prepare(const std::vector<Run>& runs, const ParagraphStyle& style) {
    std::shared_ptr<const SettableText>& text = texts_[key_of(runs, style)];
    if (text == nullptr) {
        text = setter_.prepare(runs, style);
    }
    return std::make_unique<SharedText>(text);
}

// All that decides how a text is shaped and where it may be broken. How lines are set is said when they are asked for.
std::string SharedTexts::key_of(const std::vector<Run>& runs, const ParagraphStyle& style) {
    std::string key = style.hyphenate ? "h" : "";
    for (const Run& run : runs) {
        const auto known = std::find(styles_.begin(), styles_.end(), run.style);
        const auto number = known - styles_.begin();
        if (known == styles_.end()) {
            styles_.push_back(run.style);
        }
        key +=
            std::to_string(number) + (run.unbreakable ? "u" : "b") + std::to_string(run.text.size()) + ':' + run.text;
    }
    return key;
}

}  // namespace vitac
