// What of a letter stands below the header.
#include "style/letter.h"

#include <algorithm>
#include <iterator>

#include "base/long_date.h"

namespace vitac {

namespace {

RichText lines(const std::vector<std::string>& texts, Span span) {
    RichText all;
    for (const std::string& text : texts) {
        append_line(all, rich_text(text, span));
    }
    return all;
}

class LetterBuilder {
public:
    LetterBuilder(const Letter& letter, const Person& person, const BlockContext& context)
        : letter_(letter), person_(person), context_(context) {}

    std::vector<Block> build() {
        add(lines(letter_.recipient, letter_.recipient_span), "recipient", Role::Paragraph);
        add(rich_text(date(), letter_.date_span), "letter_date", Role::Paragraph);
        add(rich_text(letter_.subject, letter_.subject_span), "subject", Role::Heading);
        for (const LetterPart& part : letter_.body) {
            add(part.text, "letter_text", Role::Paragraph);
            add_list(part.bullets);
        }
        if (!letter_.closing.empty()) {
            add(lines(letter_.closing, letter_.closing_span), "closing", Role::Paragraph);
            add(rich_text(person_.name, person_.name_span), "signature", Role::Paragraph);
        }
        return std::move(blocks_);
    }

private:
    std::string date() const {
        const Date& date = letter_.date;
        if (date.day == 0) {
            return letter_.date_text;
        }
        const std::string written = unicode::long_date({date.year, date.month, date.day}, context_.builder.language());
        return written.empty() ? letter_.date_text : written;
    }

    // A list belongs to the paragraph above it.
    void add_list(const std::vector<Bullet>& bullets) {
        constexpr double nearer = 0.5;
        for (Block& list : make_bullets(bullets, context_)) {
            const BlockFormat& text = block_format(context_.builder.layout(), "letter_text");
            frame_of(list).before = text.before.at(size_in("letter_text", context_)) * nearer;
            blocks_.push_back(std::move(list));
        }
    }

    void add(const RichText& text, const std::string& block, Role role) {
        if (plain_text(text).empty()) {
            return;
        }
        const Look look =
            context_.builder.look(block_format(context_.builder.layout(), block).style, context_.builder.body());
        Paragraph paragraph = make_paragraph(context_.builder.text(text, look), block, role, context_);
        if (role == Role::Heading) {
            paragraph.frame.id = letter_id;
        }
        std::vector<Block> ruled = with_rule(std::move(paragraph), context_);
        std::move(ruled.begin(), ruled.end(), std::back_inserter(blocks_));
    }

    static constexpr const char* letter_id = "letter";

    const Letter& letter_;
    const Person& person_;
    const BlockContext& context_;
    std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> make_letter(const Letter& letter, const Person& sender, const BlockContext& context) {
    return LetterBuilder(letter, sender, context).build();
}

}  // namespace vitac
