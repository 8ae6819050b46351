// YAML that was read before, as bytes.
//
// A node is its kind and quoting in one byte, its place, and what it holds: a text, or how many items or members and
// then these. A number has seven bits in each byte, the lowest first; all bytes but its last have the eighth bit set. A
// text is its length and its bytes; a place is its begin and its length.
#include "base/yaml_packed.h"

#include <algorithm>
#include <utility>

namespace vitac::yaml {

namespace {

constexpr unsigned bits_per_byte = 7;
constexpr unsigned more = 1U << bits_per_byte;
constexpr unsigned quoted = 1U << 2U;  // above the four kinds
constexpr unsigned kinds = quoted - 1;

class Packer {
public:
    std::string bytes;

    void node(const Node& node) {
        bytes += static_cast<char>(static_cast<unsigned>(node.kind) | (node.quoting == Quoting::Quoted ? quoted : 0));
        place(node.span);
        switch (node.kind) {
            case Kind::Null:
            case Kind::Scalar:
                text(node.text);
                break;
            case Kind::Sequence:
                number(node.items.size());
                for (const Node& item : node.items) {
                    this->node(item);
                }
                break;
            case Kind::Map:
                number(node.members.size());
                for (const Member& member : node.members) {
                    text(member.key);
                    place(member.key_span);
                    this->node(member.value);
                }
                break;
        }
    }

private:
    void number(std::size_t value) {
        for (; value >= more; value >>= bits_per_byte) {
            bytes += static_cast<char>((value & (more - 1)) | more);
        }
        bytes += static_cast<char>(value);
    }

    void text(const std::string& text) {
        number(text.size());
        bytes += text;
    }

    void place(const Span& span) {
        number(span.begin);
        number(span.size());
    }
};

class Unpacker {
public:
    Unpacker(std::string_view packed, SourceId source) : rest_(packed), source_(source) {}

    Node node() {
        const unsigned first = byte();
        Node node;
        node.kind = static_cast<Kind>(first & kinds);
        node.quoting = (first & quoted) != 0 ? Quoting::Quoted : Quoting::Plain;
        node.span = place();
        switch (node.kind) {
            case Kind::Null:
            case Kind::Scalar:
                node.text = text();
                break;
            case Kind::Sequence:
                node.items.resize(count());
                for (Node& item : node.items) {
                    item = this->node();
                }
                break;
            case Kind::Map:
                node.members.resize(count());
                for (Member& member : node.members) {
                    member.key = text();
                    member.key_span = place();
                    member.value = this->node();
                }
                break;
        }
        return node;
    }

private:
    unsigned byte() {
        if (rest_.empty()) {
            return 0;
        }
        const auto first = static_cast<unsigned char>(rest_.front());
        rest_.remove_prefix(1);
        return first;
    }

    std::size_t number() {
        std::size_t value = 0;
        unsigned shift = 0;
        unsigned next = byte();
        for (; (next & more) != 0; next = byte()) {
            value |= std::size_t{next & (more - 1)} << shift;
            shift += bits_per_byte;
        }
        return value | std::size_t{next} << shift;
    }

    // Each item has at least a byte, so no count makes more of them than there are bytes.
    std::size_t count() {
        const std::size_t count = number();
        return std::min(count, rest_.size());
    }

    std::string text() {
        const std::size_t size = count();
        std::string text(rest_.substr(0, size));
        rest_.remove_prefix(size);
        return text;
    }

    Span place() {
        const auto begin = static_cast<std::uint32_t>(number());
        const auto size = static_cast<std::uint32_t>(number());
        return {source_, begin, begin + size};
    }

    std::string_view rest_;
    SourceId source_;
};

}  // namespace

std::string pack(const Node& root) {
    Packer packer;
    packer.node(root);
    return std::move(packer.bytes);
}

Node unpack(std::string_view packed, SourceId source) {
    return Unpacker(packed, source).node();
}

}  // namespace vitac::yaml
