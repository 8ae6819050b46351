// Reads vitac.yaml.
#include "select/variant_file.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <utility>

#include "base/address.h"
#include "base/unicode.h"
#include "base/yaml.h"

namespace vitac {

namespace {

constexpr Problem<std::string, std::string> unreadable_variants{Severity::Error, "unreadable-variants",
                                                                "cannot read `{}`: {}", Blame::Surroundings};
constexpr Problem<std::string, std::string> unknown_variant_key{Severity::Error, "unknown-variant-key",
                                                                "unknown key `{}` in {}"};
constexpr Problem<std::string, std::string> wrong_variant_value{Severity::Error, "wrong-variant-value",
                                                                "`{}` is no {}"};
constexpr Problem<std::string> variant_cycle{Severity::Error, "variant-cycle",
                                             "the variant `{}` extends itself, directly or through others"};
constexpr Problem<std::string> unknown_extends{Severity::Error, "unknown-variant", "there is no variant `{}`"};

constexpr int most_count = 100'000;
constexpr int most_pages_of_variant = 1000;
constexpr double most_priority = 100;
// Variants that extend variants: more is a mistake.
constexpr std::size_t most_extended = 32;

using Names = std::vector<std::string>;

std::string listed(const Names& words) {
    std::string list;
    for (const std::string& word : words) {
        list += (list.empty() ? "`" : ", `") + word + "`";
    }
    return list;
}

class VariantReader {
public:
    explicit VariantReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    void read(const yaml::Node& root, VariantFile& file) {
        each_member(root, "a file of variants", variant_file_keys(), [&](const yaml::Member& member) {
            if (member.key == "person") {
                read_person(member.value, file.person);
            } else if (member.key == "bibliography") {
                file.bibliographies = said_list(member.value);
            } else if (member.key == "allow") {
                file.allowed = said_list(member.value);
            } else if (member.key == "tags") {
                each(member.value, "`tags`", [&](const yaml::Member& tag) {
                    file.tags.push_back({{tag.key, tag.key_span}, said_list(tag.value)});
                });
            } else {
                each(member.value, "`variants`",
                     [&](const yaml::Member& variant) { drafts_.push_back(read_variant(variant)); });
            }
        });
    }

    // The drafts with all they extend laid under them, those built in first.
    std::vector<Variant> variants() {
        Variant full;
        full.name = "full";
        Variant one_page;
        one_page.name = "one-page";
        one_page.pages = 1;
        for (Variant* built_in : {&one_page, &full}) {
            const bool own = std::any_of(drafts_.begin(), drafts_.end(),
                                         [&](const Draft& draft) { return draft.variant.name == built_in->name; });
            if (!own) {
                drafts_.insert(drafts_.begin(), Draft{*built_in, {}});
            }
        }
        std::vector<Variant> variants;
        for (const Draft& draft : drafts_) {
            std::vector<std::string> above;
            variants.push_back(complete(draft, above));
        }
        return variants;
    }

private:
    struct Draft {
        Variant variant;
        Said extends;
    };

    // --- Nodes -----------------------------------------------------------------------------------------------------

    template <class Read>
    void each(const yaml::Node& node, const char* what, const Read& read) {
        if (!node.is_map() && !node.is_null()) {
            diagnostics_.add(wrong_variant_value.at(node.span, node.text, fmt::format("map, as {} needs", what)));
        }
        for (const yaml::Member& member : node.members) {
            read(member);
        }
    }

    template <class Read>
    void each_member(const yaml::Node& node, const char* what, const Names& known, const Read& read) {
        each(node, what, [&](const yaml::Member& member) {
            if (std::find(known.begin(), known.end(), member.key) != known.end()) {
                read(member);
                return;
            }
            const std::string nearest = nearest_word(member.key, known);
            diagnostics_.add(
                unknown_variant_key.at(member.key_span, member.key, what)
                    .with_hint(nearest.empty() ? "there is " + listed(known) : "did you mean `" + nearest + "`?"));
        });
    }

    void wrong(const yaml::Node& node, const std::string& what, const std::string& hint = {}) {
        diagnostics_.add(wrong_variant_value.at(node.span, node.text, what).with_hint(hint));
    }

    std::string text(const yaml::Node& node) {
        if (!node.is_scalar()) {
            wrong(node, "text");
        }
        return node.text;
    }

    // One text is a list of one.
    std::vector<Said> said_list(const yaml::Node& node) {
        std::vector<Said> list;
        if (node.is_scalar()) {
            list.push_back({node.text, node.span});
        } else if (!node.is_sequence() && !node.is_null()) {
            wrong(node, "list");
        }
        for (const yaml::Node& item : node.items) {
            list.push_back({text(item), item.span});
        }
        return list;
    }

    std::optional<int> number(const yaml::Node& node, int least, int most) {
        constexpr std::size_t most_digits = 6;
        const bool is_number = node.is_scalar() && !node.text.empty() && node.text.size() <= most_digits &&
                               node.text.find_first_not_of("0123456789") == std::string::npos;
        const int value = is_number ? std::stoi(node.text) : -1;
        if (value < least || value > most) {
            wrong(node, fmt::format("whole number from {} to {}", least, most));
            return std::nullopt;
        }
        return value;
    }

    template <class Value>
    std::optional<Value> one_of(const yaml::Node& node, const std::vector<std::pair<std::string, Value>>& words) {
        Names known;
        for (const auto& [word, value] : words) {
            if (word == node.text) {
                return value;
            }
            known.push_back(word);
        }
        const std::string nearest = nearest_word(node.text, known);
        wrong(node, "word for this", nearest.empty() ? "there is " + listed(known) : "did you mean `" + nearest + "`?");
        return std::nullopt;
    }

    // --- The person ------------------------------------------------------------------------------------------------

    void add_contact(ContactKind kind, const yaml::Node& node, PersonOverlay& person) {
        Contact contact;
        contact.kind = kind;
        contact.text = text(node);
        contact.span = node.span;
        contact.url = kind == ContactKind::Email     ? "mailto:" + contact.text
                      : kind == ContactKind::Phone   ? "tel:" + without_blanks(contact.text)
                      : kind == ContactKind::Website ? with_scheme(contact.text)
                                                     : "";
        person.contacts.push_back(std::move(contact));
    }

    static std::string without_blanks(std::string text) {
        std::erase_if(text, [](char c) { return c == ' ' || c == '(' || c == ')'; });
        return text;
    }

    void read_person(const yaml::Node& node, PersonOverlay& person) {
        each_member(node, "`person`", person_keys(), [&](const yaml::Member& member) {
            if (member.key == "name") {
                person.name = text(member.value);
            } else if (member.key == "name_variants") {
                for (const Said& name : said_list(member.value)) {
                    person.name_variants.push_back(name.text);
                }
            } else if (member.key == "headline") {
                person.headline = text(member.value);
            } else if (member.key == "links") {
                each(member.value, "`links`", [&](const yaml::Member& link) {
                    Contact contact;
                    contact.kind = ContactKind::Profile;
                    contact.network = link.key;
                    contact.url = with_scheme(text(link.value));
                    const std::size_t name = contact.url.find_last_of('/', contact.url.find_last_not_of('/'));
                    contact.text = contact.url.substr(name + 1);
                    contact.span = link.value.span;
                    person.contacts.push_back(std::move(contact));
                });
            } else {
                const std::map<std::string, ContactKind> kinds = {{"email", ContactKind::Email},
                                                                  {"phone", ContactKind::Phone},
                                                                  {"address", ContactKind::Address},
                                                                  {"website", ContactKind::Website}};
                add_contact(kinds.at(member.key), member.value, person);
            }
        });
    }

    // --- Variants --------------------------------------------------------------------------------------------------

    Draft read_variant(const yaml::Member& member) {
        Draft draft;
        Variant& variant = draft.variant;
        variant.name = member.key;
        variant.span = member.key_span;
        each_member(member.value, "a variant", variant_keys(), [&](const yaml::Member& key) {
            if (key.key == "extends") {
                draft.extends = {text(key.value), key.value.span};
            } else if (!read_look(key, variant) && !read_filter(key, variant)) {
                read_wishes(key, variant);
            }
        });
        return draft;
    }

    bool read_look(const yaml::Member& key, Variant& variant) {
        if (key.key == "for") {
            variant.advertisement = text(key.value);
            return true;
        }
        for (const auto& [name, target] :
             {std::pair{"layout", &variant.layout}, std::pair{"paper", &variant.paper},
              std::pair{"attach", &variant.attach}, std::pair{"pdf_standard", &variant.pdf_standard},
              std::pair{"letter", &variant.letter}}) {
            if (key.key == name) {
                *target = {text(key.value), key.value.span};
                return true;
            }
        }
        if (key.key == "language") {
            read_language(key.value, variant);
            return true;
        }
        if (key.key == "output") {
            read_output(key.value, variant);
            return true;
        }
        if (key.key == "bundle") {
            variant.bundle = said_list(key.value);
            return true;
        }
        if (key.key == "pages") {
            variant.pages = number(key.value, 1, most_pages_of_variant);
            return true;
        }
        return false;
    }

    void read_language(const yaml::Node& node, Variant& variant) {
        variant.language = unicode::canonical_language(text(node));
        if (node.is_scalar() && !variant.language) {
            wrong(node, "language", "write a tag of BCP 47, such as `de` or `en-GB`");
        }
    }

    // What looks like something that is put in, is.
    void read_output(const yaml::Node& node, Variant& variant) {
        static const Names known = {"{name}", "{variant}", "{source}"};
        variant.output = text(node);
        for (std::size_t begin = node.text.find('{'); begin != std::string::npos;
             begin = node.text.find('{', begin + 1)) {
            const std::size_t end = node.text.find('}', begin);
            const std::string field = end == std::string::npos ? "" : node.text.substr(begin, end + 1 - begin);
            if (!field.empty() && std::find(known.begin(), known.end(), field) == known.end()) {
                const std::string nearest = nearest_word(field, known);
                diagnostics_.add(
                    wrong_variant_value.at(node.span, field, "part of a file name")
                        .with_hint(nearest.empty() ? "there is " + listed(known) : "did you mean `" + nearest + "`?"));
            }
        }
    }

    bool read_filter(const yaml::Member& key, Variant& variant) {
        for (const auto& [name, target] : {std::pair{"only", &variant.only}, std::pair{"exclude", &variant.exclude},
                                           std::pair{"tags", &variant.tags}, std::pair{"order", &variant.order},
                                           std::pair{"must", &variant.must}, std::pair{"never", &variant.never}}) {
            if (key.key == name) {
                *target = said_list(key.value);
                return true;
            }
        }
        constexpr int first_year = 1900;
        constexpr int last_year = 2200;
        if (key.key == "since") {
            variant.since = number(key.value, first_year, last_year);
        } else if (key.key == "max_items") {
            variant.max_items = number(key.value, 0, most_count);
        } else if (key.key == "max_bullets") {
            variant.max_bullets = number(key.value, 0, most_count);
        } else if (key.key == "redact") {
            read_redact(key.value, variant);
        } else if (key.key == "titles") {
            each(key.value, "`titles`", [&](const yaml::Member& title) {
                variant.titles.push_back({{title.key, title.key_span}, text(title.value)});
            });
        } else {
            return false;
        }
        return true;
    }

    void read_redact(const yaml::Node& node, Variant& variant) {
        std::vector<std::pair<std::string, ContactKind>> kinds;
        for (const ContactKind kind : {ContactKind::Email, ContactKind::Phone, ContactKind::Address,
                                       ContactKind::Website, ContactKind::Profile}) {
            kinds.emplace_back(name_of(kind), kind);
        }
        for (const yaml::Node& item : node.is_scalar() ? std::vector<yaml::Node>{node} : node.items) {
            if (const std::optional<ContactKind> kind = one_of(item, kinds)) {
                variant.redact.push_back(*kind);
            }
        }
    }

    void read_wishes(const yaml::Member& key, Variant& variant) {
        if (key.key == "forms") {
            each(key.value, "`forms`", [&](const yaml::Member& form) {
                const std::vector<std::pair<std::string, Form>> words = {
                    {"full", Form::Full}, {"compact", Form::Compact}, {"one-line", Form::OneLine}};
                if (const std::optional<Form> value = one_of(form.value, words)) {
                    variant.forms.push_back({{form.key, form.key_span}, *value});
                }
            });
        } else if (key.key == "priorities") {
            each(key.value, "`priorities`", [&](const yaml::Member& priority) {
                if (const std::optional<double> value = read_priority(priority.value)) {
                    variant.priorities.push_back({{priority.key, priority.key_span}, *value});
                }
            });
        } else if (key.key == "limits") {
            each(key.value, "`limits`", [&](const yaml::Member& section) {
                variant.limits.push_back({{section.key, section.key_span}, read_limits(section.value)});
            });
        } else if (key.key == "keywords") {
            for (const Said& keyword : said_list(key.value)) {
                variant.keywords.push_back(unicode::fold(keyword.text));
            }
        } else if (key.key == "density") {
            variant.density = one_of<Density>(
                key.value, {{"roomy", Density::Roomy}, {"normal", Density::Normal}, {"tight", Density::Tight}});
        }
    }

    std::optional<double> read_priority(const yaml::Node& node) {
        const std::vector<std::pair<std::string, double>> words = {
            {"lowest", 0.25}, {"low", 0.5}, {"normal", 1}, {"high", 2}, {"highest", 4}};
        const bool is_number = node.is_scalar() && !node.text.empty() && node.text.size() <= 8 &&
                               node.text.find_first_not_of("0123456789.") == std::string::npos &&
                               std::count(node.text.begin(), node.text.end(), '.') <= 1 && node.text != ".";
        if (!is_number) {
            return one_of(node, words);
        }
        // Digits and a point: the same in every locale, which stod is not.
        double value = 0;
        double place = 0;
        for (const char c : node.text) {
            if (c == '.') {
                place = 1;
            } else {
                value = value * 10 + (c - '0');
                place *= 10;
            }
        }
        value = place > 0 ? value / place : value;
        if (value > most_priority) {
            wrong(node, fmt::format("priority from 0 to {}", most_priority));
            return std::nullopt;
        }
        return value;
    }

    SectionLimits read_limits(const yaml::Node& node) {
        SectionLimits limits;
        each_member(node, "`limits`", {"min", "max", "order"}, [&](const yaml::Member& member) {
            if (member.key == "min") {
                limits.least = number(member.value, 0, most_count);
            } else if (member.key == "max") {
                limits.most = number(member.value, 0, most_count);
            } else {
                limits.only_oldest_go = one_of<bool>(member.value, {{"prefix", true}, {"any", false}}).value_or(false);
            }
        });
        if (limits.least && limits.most && *limits.least > *limits.most) {
            wrong(*node.find("min"), "number up to `max`");
            limits.least.reset();
        }
        return limits;
    }

    // --- What they extend ------------------------------------------------------------------------------------------

    Variant complete(const Draft& draft, std::vector<std::string>& above) {
        if (draft.extends.text.empty()) {
            return draft.variant;
        }
        above.push_back(draft.variant.name);
        if (above.size() > most_extended || std::find(above.begin(), above.end(), draft.extends.text) != above.end()) {
            diagnostics_.add(variant_cycle.at(draft.extends.span, draft.extends.text));
            return draft.variant;
        }
        const auto base = std::find_if(drafts_.begin(), drafts_.end(),
                                       [&](const Draft& other) { return other.variant.name == draft.extends.text; });
        if (base == drafts_.end()) {
            Names names;
            for (const Draft& other : drafts_) {
                names.push_back(other.variant.name);
            }
            const std::string nearest = nearest_word(draft.extends.text, names);
            diagnostics_.add(
                unknown_extends.at(draft.extends.span, draft.extends.text)
                    .with_hint(nearest.empty() ? "there is " + listed(names) : "did you mean `" + nearest + "`?"));
            return draft.variant;
        }
        return laid_over(complete(*base, above), draft.variant);
    }

    // Single values and orders replace those below; lists are joined.
    static Variant laid_over(Variant under, const Variant& over) {
        under.name = over.name;
        under.span = over.span;
        const auto set = [](auto& target, const auto& value) { target = value ? value : target; };
        set(under.language, over.language);
        set(under.pages, over.pages);
        set(under.output, over.output);
        set(under.advertisement, over.advertisement);
        set(under.since, over.since);
        set(under.max_items, over.max_items);
        set(under.max_bullets, over.max_bullets);
        set(under.density, over.density);
        under.order = over.order.empty() ? under.order : over.order;
        const auto join_lists = [](auto& target, const auto& more) {
            target.insert(target.end(), more.begin(), more.end());
        };
        under.layout = over.layout.text.empty() ? under.layout : over.layout;
        under.paper = over.paper.text.empty() ? under.paper : over.paper;
        under.attach = over.attach.text.empty() ? under.attach : over.attach;
        under.pdf_standard = over.pdf_standard.text.empty() ? under.pdf_standard : over.pdf_standard;
        under.letter = over.letter.text.empty() ? under.letter : over.letter;
        under.bundle = over.bundle.empty() ? under.bundle : over.bundle;
        join_lists(under.only, over.only);
        join_lists(under.exclude, over.exclude);
        join_lists(under.tags, over.tags);
        join_lists(under.redact, over.redact);
        join_lists(under.titles, over.titles);
        join_lists(under.must, over.must);
        join_lists(under.never, over.never);
        join_lists(under.forms, over.forms);
        join_lists(under.priorities, over.priorities);
        join_lists(under.limits, over.limits);
        join_lists(under.keywords, over.keywords);
        return under;
    }

    Diagnostics& diagnostics_;
    std::vector<Draft> drafts_;
};

}  // namespace

const std::vector<std::string>& variant_file_keys() {
    static const Names keys = {"person", "bibliography", "allow", "tags", "variants"};
    return keys;
}

const std::vector<std::string>& person_keys() {
    static const Names keys = {"name", "name_variants", "headline", "email", "phone", "address", "website", "links"};
    return keys;
}

const std::vector<std::string>& variant_keys() {
    static const Names keys = {"extends", "layout",    "paper",       "language",     "pages",    "output",  "for",
                               "attach",  "letter",    "bundle",      "pdf_standard", "only",     "exclude", "tags",
                               "since",   "max_items", "max_bullets", "redact",       "order",    "titles",  "must",
                               "never",   "forms",     "priorities",  "limits",       "keywords", "density"};
    return keys;
}

VariantFile read_variant_file(const std::string& path, World& world, Diagnostics& diagnostics) {
    VariantFile file;
    VariantReader reader(diagnostics);
    if (!path.empty() && world.kind_of(path) != FileKind::Missing) {
        FileContent content = world.read_file(path);
        if (content.status == FileContent::Status::Ok) {
            const SourceId source = world.sources().add(path, unicode::repair_utf8(content.bytes).text);
            reader.read(yaml::parse(world.sources(), world.sources().whole(source), diagnostics), file);
        } else {
            diagnostics.add(unreadable_variants.nowhere(path, content.reason));
        }
    }
    file.variants = reader.variants();
    return file;
}

}  // namespace vitac
