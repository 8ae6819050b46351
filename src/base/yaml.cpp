// YAML as plain values with places: yaml-cpp's events become a tree, under our own bounds.
//
// yaml-cpp says where a node begins, in bytes, but not where it ends; ends are found in the text again. It also takes
// NUL and EOT for the end of the file or worse, and recurses: at `Limits::depth` we stop it with an exception of our
// own, long before its own bound of 500 levels.
#include "base/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <sstream>
#include <utility>

#include "base/yaml_places.h"

namespace vitac::yaml {

namespace {

constexpr Problem<std::string> yaml_syntax{Severity::Error, "yaml-syntax", "{}"};
constexpr Problem<std::string> yaml_too_large{Severity::Error, "yaml-too-large", "YAML {}"};
constexpr Problem<std::string> yaml_duplicate_key{Severity::Warning, "yaml-duplicate-key",
                                                  "key `{}` is given again below; this value is not used"};
constexpr Problem<> yaml_key_not_text{Severity::Warning, "yaml-key-not-text", "this key is a list or a map"};
constexpr Problem<> yaml_several_documents{Severity::Warning, "yaml-several-documents",
                                           "only the first YAML document is read; another begins here"};

// --- Events to nodes -------------------------------------------------------------------------------------------------

// Where `*` is text, yaml-cpp sees this instead (DATA LINK ESCAPE, which no text has), and values get it back.
constexpr char hidden_star = '\x10';
// Stands for control characters that would mislead yaml-cpp.
constexpr char substitute = '\x1A';

std::string with_stars(std::string text) {
    std::replace(text.begin(), text.end(), hidden_star, '*');
    return text;
}

// Ends the parser's work from inside an event. What was wrong has been reported.
struct Stop {};

// A finished node with what copying it costs.
struct Measured {
    Node node;
    std::size_t cost = 1;
    int height = 1;  // levels of nodes in it
};

// A sequence or map that is being read.
struct Open {
    Measured content;
    YAML::anchor_t anchor = 0;
    char closing = 0;         // ']' or '}' of a flow collection
    std::optional<Node> key;  // of the member whose value comes next
    std::size_t end = 0;      // of the last thing inside
};

class TreeBuilder : public YAML::EventHandler {
public:
    // `text` is what yaml-cpp reads; its first byte is at `start`.
    TreeBuilder(std::string_view text, Span start, const Limits& limits, Aliases aliases, Diagnostics& diagnostics)
        : text_(text), start_(start), limits_(limits), aliases_(aliases), diagnostics_(diagnostics) {}

    // Everything read so far. What is still open was cut off, and that has been reported: it is closed in silence.
    Node take() {
        cut_off_ = !open_.empty();
        while (!open_.empty()) {
            close();
        }
        return std::move(root_);
    }

    Span span(std::size_t begin, std::size_t end) const {
        const auto size = text_.size();
        return {start_.source, start_.begin + static_cast<std::uint32_t>(std::min(begin, size)),
                start_.begin + static_cast<std::uint32_t>(std::min(std::max(begin, end), size))};
    }

    // The opening bracket of the innermost flow collection that is being read.
    std::optional<Span> open_bracket() const {
        if (open_.empty() || open_.back().closing == 0) {
            return std::nullopt;
        }
        const std::size_t begin = offset_in_text(open_.back().content.node.span.begin);
        return span(begin, begin + 1);
    }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (document_seen_) {
            diagnostics_.add(yaml_several_documents.at(span(at(mark), at(mark) + 3))
                                 .with_hint("move its content into the first one"));
            throw Stop{};
        }
        document_seen_ = true;
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const std::size_t begin = skip_properties(text_, at(mark));
        const bool has_key = !open_.empty() && open_.back().key.has_value();
        const bool is_key = !open_.empty() && open_.back().content.node.is_map() && !has_key;
        Measured null;
        null.node.text = null_word(text_, begin, is_key ? NullPlace::Key : NullPlace::Value);
        // A value that is not there has no place of its own; its key stands for it.
        null.node.span =
            null.node.text.empty() && has_key ? open_.back().key->span : span(begin, begin + null.node.text.size());
        charge(null.cost, null.node.span);
        add(std::move(null), anchor);
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const std::size_t begin = at(mark);
        const std::size_t end = std::min(text_.find_first_of(" \t\r\n,]}", begin), text_.size());
        const auto known = anchors_.find(anchor);
        if (known == anchors_.end()) {
            diagnostics_.add(
                yaml_syntax.at(span(begin, end), "alias inside the value that it names, or of a value too large"));
            Measured nothing;
            nothing.node.span = span(begin, end);
            add(std::move(nothing), 0);
            return;
        }
        if (static_cast<int>(open_.size()) + known->second.height > limits_.depth) {
            stop_too_deep(span(begin, end));
        }
        charge(known->second.cost, span(begin, end));
        Measured copy = known->second;
        copy.node.span = span(begin, end);
        add(std::move(copy), 0);
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        const std::size_t begin = skip_properties(text_, at(mark));
        const char first = begin < text_.size() ? text_[begin] : ' ';
        Measured scalar;
        scalar.node.kind = Kind::Scalar;
        scalar.node.text = value;
        std::size_t end = begin;
        if (tag == "?" || (first != '"' && first != '\'' && first != '|' && first != '>')) {
            end = end_of_folded(text_, begin, value);
        } else {
            scalar.node.quoting = Quoting::Quoted;
            end = first == '|' || first == '>' ? end_of_block_scalar(text_, begin, value) : quoted_end(begin);
        }
        scalar.node.span = span(begin, end);
        if (aliases_ == Aliases::Text) {
            scalar.node.text = with_stars(std::move(scalar.node.text));
        }
        // A long text costs like many nodes, or aliases of it would fill the memory.
        constexpr std::size_t bytes_per_node = 64;
        scalar.cost += value.size() / bytes_per_node;
        charge(scalar.cost, scalar.node.span);
        add(std::move(scalar), anchor);
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override {
        open(Kind::Sequence, mark, anchor, style == YAML::EmitterStyle::Flow ? ']' : '\0');
    }
    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override {
        open(Kind::Map, mark, anchor, style == YAML::EmitterStyle::Flow ? '}' : '\0');
    }
    void OnMapEnd() override { close(); }

private:
    static std::size_t at(const YAML::Mark& mark) { return static_cast<std::size_t>(std::max(mark.pos, 0)); }
    std::size_t offset_in_text(std::uint32_t offset) const { return offset - start_.begin; }

    std::size_t quoted_end(std::size_t begin) {
        const std::optional<std::size_t> end = end_of_quoted(text_, begin);
        if (!end) {
            diagnostics_.add(yaml_syntax.at(span(begin, begin + 1), "quoted text without its closing quote"));
        }
        return end.value_or(text_.size());
    }

    [[noreturn]] void stop_too_deep(Span place) {
        diagnostics_.add(yaml_too_large.at(place, fmt::format("is nested more than {} levels deep", limits_.depth))
                             .with_hint("what follows is not read"));
        throw Stop{};
    }

    void charge(std::size_t cost, Span place) {
        if (!affordable(cost)) {
            diagnostics_.add(yaml_too_large.at(place, fmt::format("has more than {} values", limits_.nodes))
                                 .with_hint("what follows is not read"));
            throw Stop{};
        }
        spent_ += cost;
    }

    bool affordable(std::size_t cost) const { return cost <= limits_.nodes - spent_; }

    void open(Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor, char closing) {
        const std::size_t begin = skip_properties(text_, at(mark));
        if (static_cast<int>(open_.size()) >= limits_.depth) {
            stop_too_deep(span(begin, begin + 1));
        }
        charge(1, span(begin, begin + 1));
        Open opened;
        opened.content.node.kind = kind;
        opened.content.node.span = span(begin, begin);
        opened.anchor = anchor;
        opened.closing = closing;
        opened.end = begin;
        open_.push_back(std::move(opened));
    }

    void close() {
        Open closed = std::move(open_.back());
        open_.pop_back();
        Node& node = closed.content.node;
        if (closed.key) {  // cut off between a key and its value
            Node nothing;
            nothing.span = closed.key->span;
            node.members.push_back({closed.key->text, closed.key->span, std::move(nothing)});
        }
        const std::size_t end = closed.closing == 0 ? closed.end : end_of_flow(text_, closed.end, closed.closing);
        node.span.end = span(end, end).end;
        drop_duplicates(node, diagnostics_);
        add(std::move(closed.content), closed.anchor);
    }

    // Puts a finished node, which has been paid for, where it belongs.
    void add(Measured finished, YAML::anchor_t anchor) {
        // An alias of what could not be kept is reported where it stands.
        if (anchor != 0 && affordable(finished.cost)) {
            spent_ += finished.cost;
            anchors_[anchor] = finished;
        }
        if (open_.empty()) {
            root_ = std::move(finished.node);
            return;
        }
        Open& parent = open_.back();
        parent.end = std::max(parent.end, offset_in_text(finished.node.span.end));
        parent.content.cost += finished.cost;
        parent.content.height = std::max(parent.content.height, finished.height + 1);
        if (parent.content.node.is_sequence()) {
            parent.content.node.items.push_back(std::move(finished.node));
        } else if (!parent.key) {
            parent.key = as_key(std::move(finished.node));
        } else {
            parent.content.node.members.push_back({parent.key->text, parent.key->span, std::move(finished.node)});
            parent.key.reset();
        }
    }

    Node as_key(Node key) {
        if (!key.is_scalar() && !key.is_null()) {
            if (!cut_off_) {
                diagnostics_.add(yaml_key_not_text.at(key.span).with_hint("write a word before the colon"));
            }
            key.text = text_.substr(offset_in_text(key.span.begin), key.span.size());
        }
        return key;
    }

    std::string_view text_;
    Span start_;
    const Limits& limits_;
    Aliases aliases_;
    Diagnostics& diagnostics_;
    Node root_;
    std::vector<Open> open_;
    std::map<YAML::anchor_t, Measured> anchors_;
    std::size_t spent_ = 0;
    bool document_seen_ = false;
    bool cut_off_ = false;
};

// --- Syntax errors ---------------------------------------------------------------------------------------------------

// What yaml-cpp says, in words for people who have never read the YAML specification.
struct Wording {
    std::string_view theirs;
    const char* ours;
    const char* hint;
};
constexpr std::array wordings = {
    Wording{"illegal map value", "`:` cannot stand here", "put a text that contains `: ` in quotes"},
    Wording{"illegal map key", "a key cannot stand here", "keys of one map begin in the same column"},
    Wording{"illegal block entry", "`-` cannot begin a list item here", "put a text that begins with `- ` in quotes"},
    Wording{"illegal flow end", "closing bracket without an opening one", ""},
    Wording{"end of map not found", "this does not belong to the map above",
            "keys of one map begin in the same column"},
    Wording{"end of sequence not found", "this does not belong to the list above",
            "items of one list begin in the same column"},
    Wording{"unknown token", "a text cannot begin with this character", "put the text in quotes"},
    Wording{"the referenced anchor is not defined", "alias of a name that no `&` gave before",
            "put a text that begins with `*` in quotes"},
    Wording{"illegal EOF in scalar", "the file ends inside a quoted text", ""},
    Wording{"illegal document indicator in scalar", "quoted text without its closing quote", ""},
    Wording{"cannot assign multiple anchors to the same node", "a value can have one `&` name only", ""},
    Wording{"cannot assign multiple tags to the same node", "a value can have one `!` tag only", ""},
    Wording{"bad character found while scanning block scalar", "after `|` and `>` only a comment may follow",
            "begin the text on the next line"},
};

Diagnostic syntax_error(const YAML::ParserException& error, const TreeBuilder& tree, std::string_view text) {
    const auto found = static_cast<std::size_t>(std::clamp<std::int64_t>(error.mark.pos, 0, std::int64_t(text.size())));
    const std::string_view theirs = error.msg;
    const std::optional<Span> bracket = tree.open_bracket();
    if (bracket && theirs.find("flow not found") != std::string_view::npos) {
        return yaml_syntax.at(*bracket, "bracket without its closing one")
            .with_hint("put a text that begins so in quotes");
    }
    const Span place = tree.span(found, found + 1);
    for (const Wording& wording : wordings) {
        if (theirs.starts_with(wording.theirs)) {
            return yaml_syntax.at(place, wording.ours).with_hint(wording.hint);
        }
    }
    return yaml_syntax.at(place, fmt::format("YAML cannot be read here: {}", theirs));
}

// yaml-cpp loses its way at NUL and takes EOT for the end of the file; SUBSTITUTE keeps all offsets.
std::string without_stray_ends(std::string_view text) {
    constexpr char end_of_transmission = '\x04';
    std::string safe(text);
    std::replace(safe.begin(), safe.end(), '\0', substitute);
    std::replace(safe.begin(), safe.end(), end_of_transmission, substitute);
    return safe;
}

// `range` without byte order mark, and no longer than allowed.
Span readable_part(const Sources& sources, Span range, const Limits& limits, Diagnostics& diagnostics) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    const std::string_view text = sources.text(range);
    if (text.starts_with(byte_order_mark)) {
        range.begin += static_cast<std::uint32_t>(byte_order_mark.size());
    }
    if (range.size() > limits.bytes) {
        range.end = range.begin + static_cast<std::uint32_t>(limits.bytes);
        diagnostics.add(
            yaml_too_large
                .at({range.source, range.end, range.end}, fmt::format("is longer than {} bytes", limits.bytes))
                .with_hint("what follows is not read"));
    }
    return range;
}

}  // namespace

const Node* Node::find(std::string_view key) const {
    const auto found = std::find_if(members.begin(), members.end(), [&](const Member& m) { return m.key == key; });
    return found == members.end() ? nullptr : &found->value;
}

void drop_duplicates(Node& map, Diagnostics& diagnostics) {
    std::vector<std::size_t> order(map.members.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return map.members[a].key < map.members[b].key; });
    std::vector<bool> dropped(order.size());
    for (std::size_t i = 0; i + 1 < order.size(); ++i) {
        const Member& member = map.members[order[i]];
        const Member& next = map.members[order[i + 1]];
        if (member.key == next.key) {
            dropped[order[i]] = true;
            diagnostics.add(
                yaml_duplicate_key.at(member.key_span, member.key).with_related(next.key_span, "this one is used"));
        }
    }
    std::vector<Member> kept;
    kept.reserve(map.members.size());
    for (std::size_t i = 0; i < map.members.size(); ++i) {
        if (!dropped[i]) {
            kept.push_back(std::move(map.members[i]));
        }
    }
    map.members = std::move(kept);
}

Node parse(const Sources& sources, Span range, Diagnostics& diagnostics, const Limits& limits, Aliases aliases) {
    const Span part = readable_part(sources, range, limits, diagnostics);
    const bool cut_short = part.end < range.end;
    std::string text = without_stray_ends(sources.text(part));
    if (aliases == Aliases::Text) {
        std::replace(text.begin(), text.end(), hidden_star, substitute);
        std::replace(text.begin(), text.end(), '*', hidden_star);
    }
    TreeBuilder tree(text, part, limits, aliases, diagnostics);
    try {
        std::istringstream stream(text);
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(tree)) {
        }
    } catch (const Stop&) {
        // Reported where it was thrown.
    } catch (const YAML::ParserException& error) {
        if (!cut_short) {  // else the cut made it
            diagnostics.add(syntax_error(error, tree, text));
        }
    }
    return tree.take();
}

}  // namespace vitac::yaml
