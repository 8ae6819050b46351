// Text without fonts.
#include "unit/typeset/mono_setter.h"

#include <string>

#include "base/unicode.h"
#include "typeset/page/make_pages.h"

namespace vitac {

namespace {

struct Character {
    std::string text;
    std::size_t run = 0;
    Length width;
};

class MonoText : public SettableText {
public:
    explicit MonoText(const std::vector<Run>& runs) : runs_(runs) {
        for (std::size_t i = 0; i < runs.size(); ++i) {
            for (std::size_t at = 0; at < runs[i].text.size();) {
                const std::size_t begin = at;
                unicode::decode(runs[i].text, at);
                characters_.push_back({runs[i].text.substr(begin, at - begin), i, runs[i].style.size / 2});
            }
        }
    }

    Length natural_width() const override { return width(0, characters_.size()); }

    std::vector<Line> lines(const ParagraphStyle& style, Length measure) const override {
        std::vector<Line> result;
        for (std::size_t begin = 0; begin < characters_.size();) {
            const std::size_t end = line_end(begin, measure - style.indent_left - style.indent_right);
            result.push_back(make_line(begin, end, style, measure));
            begin = end;
        }
        if (!result.empty()) {
            result.front().report.first = true;
            result.back().report.last = true;
        }
        return result;
    }

private:
    bool is_blank(std::size_t i) const { return characters_[i].text == " "; }

    Length width(std::size_t begin, std::size_t end) const {
        Length sum;
        for (std::size_t i = begin; i < end; ++i) {
            sum += characters_[i].width;
        }
        return sum;
    }

    std::size_t line_end(std::size_t begin, Length room) const {
        std::size_t end = begin;
        for (std::size_t i = begin; i < characters_.size(); ++i) {
            if (characters_[i].text == "\n") {
                return i + 1;
            }
            if (!is_blank(i) && width(begin, i + 1) > room) {
                return end > begin ? end : std::max(i, begin + 1);
            }
            end = is_blank(i) ? i + 1 : end;
        }
        return characters_.size();
    }

    Line make_line(std::size_t begin, std::size_t end, const ParagraphStyle& style, Length measure) const {
        Line line;
        const std::size_t shown =
            end > begin && (is_blank(end - 1) || characters_[end - 1].text == "\n") ? end - 1 : end;
        const Length free = measure - style.indent_left - style.indent_right - width(begin, shown);
        Length x = style.indent_left + (style.alignment == Alignment::Right    ? free
                                        : style.alignment == Alignment::Center ? free / 2
                                                                               : Length{});
        line.report.x = x;
        line.report.measure = measure;
        line.report.natural_width = line.report.set_width = width(begin, shown);
        line.report.alignment = style.alignment;
        for (std::size_t i = begin; i < end; ++i) {
            if (characters_[i].text == "\n") {
                continue;
            }
            add_glyph(line, characters_[i], x);
            x += characters_[i].width;
        }
        return line;
    }

    void add_glyph(Line& line, const Character& character, Length x) const {
        const Run& run = runs_[character.run];
        if (line.pieces.empty() || line.pieces.back().run != character.run) {
            LinePiece piece;
            piece.run = character.run;
            piece.glyphs.size = run.style.size;
            piece.glyphs.color = run.style.color;
            piece.glyphs.origin = {x, -run.style.rise};
            piece.glyphs.link = run.link;
            line.pieces.push_back(piece);
            line.ascent = std::max(line.ascent, run.style.size * 0.8);
            line.descent = std::max(line.descent, run.style.size * 0.2);
        }
        GlyphRun& glyphs = line.pieces.back().glyphs;
        std::size_t at = 0;
        Glyph glyph;
        glyph.id = unicode::decode(character.text, at);
        glyph.advance = character.width;
        glyph.cluster = static_cast<std::uint32_t>(glyphs.text.size());
        glyphs.glyphs.push_back(glyph);
        glyphs.text += character.text;
        line.report.text += character.text;
    }

    std::vector<Run> runs_;
    std::vector<Character> characters_;
};

}  // namespace

std::unique_ptr<SettableText> MonoSetter::prepare(const std::vector<Run>& runs, const ParagraphStyle&) {
    return std::make_unique<MonoText>(runs);
}

Pages made(const Document& whole) {
    MonoSetter setter;
    Diagnostics diagnostics;
    return make_pages(whole, setter, diagnostics);
}

}  // namespace vitac
