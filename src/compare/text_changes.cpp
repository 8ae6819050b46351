// What differs in bullets and paragraphs, which have no fields.
#include "compare/text_changes.h"

#include <fmt/core.h>

#include <iterator>
#include <string>
#include <utility>

#include "compare/entry_changes.h"

namespace vitac {

namespace {

// Readers may nest without a bound; what is deeper belongs to the text of this level.
constexpr int deepest_compared = 8;

struct Text {
    std::string text;
    Span span;
};

Text text_of(const RichText& text) {
    return {text_with_links(text), span_of(text)};
}

void push_children(const Bullet& bullet, std::vector<const Bullet*>& coming) {
    for (auto child = bullet.children.rbegin(); child != bullet.children.rend(); ++child) {
        coming.push_back(&*child);
    }
}

// With all that is below it. What is still to come, last first, stands for the stack of a recursion.
Text text_of_all(const Bullet& bullet) {
    Text whole = text_of(bullet.text);
    std::vector<const Bullet*> coming;
    push_children(bullet, coming);
    while (!coming.empty()) {
        const Bullet* const next = coming.back();
        coming.pop_back();
        whole.text += " · " + text_with_links(next->text);
        push_children(*next, coming);
    }
    return whole;
}

std::vector<Text> texts_of(const std::vector<Bullet>& bullets, int level) {
    std::vector<Text> texts;
    for (const Bullet& bullet : bullets) {
        texts.push_back(level == deepest_compared ? text_of_all(bullet) : text_of(bullet.text));
    }
    return texts;
}

std::vector<Aligned> align_texts(const std::vector<Text>& before, const std::vector<Text>& after) {
    const auto things = [](const std::vector<Text>& texts) {
        std::vector<Alignable> all;
        for (const Text& text : texts) {
            all.push_back({"", text.text});
        }
        return all;
    };
    return align(things(before), things(after));
}

Change text_change(const Aligned& one, const std::vector<Text>& before, const std::vector<Text>& after,
                   const Change& like) {
    Change change = like;
    change.kind = !one.before ? ChangeKind::Added : !one.after ? ChangeKind::Removed : ChangeKind::Changed;
    change.before = one.before ? before[*one.before].span : Span{};
    change.after = one.after ? after[*one.after].span : Span{};
    change.title = one.after ? after[*one.after].text : before[*one.before].text;
    if (one.before && one.after && before[*one.before].text != change.title) {
        change.fields.push_back({"text", before[*one.before].text, change.title});
    }
    add_place(one, change.fields);
    return change;
}

bool says_something(const Change& change) {
    return change.kind != ChangeKind::Changed || !change.fields.empty();
}

}  // namespace

void add_place(const Aligned& one, std::vector<FieldChange>& fields) {
    if (one.moved) {
        fields.push_back({"place", fmt::format("{}", *one.before + 1), fmt::format("{}", *one.after + 1)});
    }
}

std::vector<Change> paragraph_changes(const std::vector<RichText>& before, const std::vector<RichText>& after,
                                      const Change& like) {
    const auto texts_of_all = [](const std::vector<RichText>& paragraphs) {
        std::vector<Text> texts;
        for (const RichText& paragraph : paragraphs) {
            texts.push_back(text_of(paragraph));
        }
        return texts;
    };
    const std::vector<Text> old_texts = texts_of_all(before);
    const std::vector<Text> new_texts = texts_of_all(after);
    std::vector<Change> changes;
    for (const Aligned& one : align_texts(old_texts, new_texts)) {
        if (Change change = text_change(one, old_texts, new_texts, like); says_something(change)) {
            changes.push_back(std::move(change));
        }
    }
    return changes;
}

std::vector<Change> bullet_changes(const std::vector<Bullet>& before, const std::vector<Bullet>& after,
                                   const Change& like) {
    static const std::vector<Bullet> none;
    const std::vector<Text> old_texts = texts_of(before, like.level);
    const std::vector<Text> new_texts = texts_of(after, like.level);
    std::vector<Change> changes;
    for (const Aligned& one : align_texts(old_texts, new_texts)) {
        if (Change change = text_change(one, old_texts, new_texts, like); says_something(change)) {
            changes.push_back(std::move(change));
        }
        if (like.level < deepest_compared) {
            Change below = like;
            ++below.level;
            std::vector<Change> more = bullet_changes(one.before ? before[*one.before].children : none,
                                                      one.after ? after[*one.after].children : none, below);
            std::move(more.begin(), more.end(), std::back_inserter(changes));
        }
    }
    return changes;
}

}  // namespace vitac
