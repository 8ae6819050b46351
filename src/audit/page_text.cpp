// What a page's content stream says about its text: whose it is, and in which colour.
#include "audit/page_text.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <qpdf/Pipeline.hh>
#include <stdexcept>
#include <string>
#include <utility>

namespace vitac::audit {

namespace {

// Unpacked; a page of a CV has some ten thousand bytes.
constexpr std::size_t largest_page = 32U * 1024U * 1024U;

// WCAG 2.2, 1.4.3, asks 3 of large text and 4.5 of all other; what has less than 3 fails for both.
constexpr double least_contrast = 3.0;

// A coloured box of this many square points is a ground for text, not a line.
constexpr double ground_area = 10000;
constexpr std::size_t most_operands = 16;
constexpr std::size_t most_colors = 16;

// Takes a content stream as it is unpacked.
class BoundedText : public Pipeline {
public:
    BoundedText() : Pipeline("page", nullptr) {}
    void write(const unsigned char* bytes, std::size_t count) override {
        if (text_.size() + count > largest_page) {
            throw std::length_error("a page is too large");
        }
        text_.append(reinterpret_cast<const char*>(bytes), count);
    }
    void finish() override {}
    const std::string& text() const { return text_; }

private:
    std::string text_;
};

struct Mark {
    enum class Kind { None, Tagged, Artifact };
    Kind kind = Kind::None;
};

class PageReader : public QPDFObjectHandle::ParserCallbacks {
public:
    explicit PageReader(QPDFObjectHandle resources) : resources_(std::move(resources)) {}

    void handleObject(QPDFObjectHandle object) override {
        if (!object.isOperator()) {
            if (operands_.size() < most_operands) {
                operands_.push_back(object);
            }
            return;
        }
        perform(object.getOperatorValue());
        operands_.clear();
    }
    void handleEOF() override {}
    PdfPageText take() { return std::move(page_); }

private:
    void perform(const std::string& name) {
        if (name == "BDC" || name == "BMC") {
            open_mark();
        } else if (name == "EMC") {
            marks_.resize(marks_.empty() ? 0 : marks_.size() - 1);
        } else if (name == "q") {
            saved_.push_back(color_);
            saved_.resize(std::min(saved_.size(), largest_page));
        } else if (name == "Q" && !saved_.empty()) {
            color_ = saved_.back();
            saved_.pop_back();
        } else if (name == "rg" || name == "g" || name == "k" || name == "sc" || name == "scn") {
            set_color();
        } else if (name == "Tr") {
            invisible_ = number(0) == 3;
        } else if (name == "re") {
            area_ = std::abs(number(2) * number(3));
        } else if (name == "f" || name == "F" || name == "f*" || name == "B") {
            page_.coloured_ground = page_.coloured_ground || (area_ > ground_area && color_ != white);
            area_ = 0;
        } else if (name == "Tj" || name == "TJ" || name == "'" || name == "\"") {
            show();
        }
    }

    double number(std::size_t operand) {
        return operand < operands_.size() && operands_[operand].isNumber() ? operands_[operand].getNumericValue() : 0;
    }

    // An inner mark without a number says nothing about whose the text is.
    void open_mark() {
        Mark mark = marks_.empty() ? Mark{} : marks_.back();
        if (!operands_.empty() && operands_[0].isNameAndEquals("/Artifact")) {
            mark.kind = Mark::Kind::Artifact;
        }
        if (const std::optional<int> mcid = marked_number()) {
            mark.kind = Mark::Kind::Tagged;
            page_.marked.push_back(*mcid);
        }
        marks_.push_back(mark);
    }

    std::optional<int> marked_number() {
        if (operands_.size() < 2) {
            return std::nullopt;
        }
        QPDFObjectHandle properties = operands_[1];
        if (properties.isName() && resources_.isDictionary()) {
            QPDFObjectHandle named = resources_.getKey("/Properties");
            properties = named.isDictionary() ? named.getKey(properties.getName()) : properties;
        }
        if (!properties.isDictionary() || !properties.getKey("/MCID").isInteger()) {
            return std::nullopt;
        }
        return properties.getKey("/MCID").getIntValueAsInt();
    }

    static std::uint8_t level(double part) {
        constexpr double largest = 255;
        return static_cast<std::uint8_t>(std::lround(std::clamp(part, 0.0, 1.0) * largest));
    }

    void set_color() {
        constexpr std::size_t gray = 1;
        constexpr std::size_t rgb = 3;
        constexpr std::size_t cmyk = 4;
        if (operands_.size() == gray) {
            color_ = {level(number(0)), level(number(0)), level(number(0))};
        } else if (operands_.size() == rgb) {
            color_ = {level(number(0)), level(number(1)), level(number(2))};
        } else if (operands_.size() == cmyk) {
            const double light = 1 - number(3);
            color_ = {level((1 - number(0)) * light), level((1 - number(1)) * light), level((1 - number(2)) * light)};
        }
    }

    void show() {
        page_.unmarked += marks_.empty() || marks_.back().kind == Mark::Kind::None ? 1 : 0;
        const bool known = std::find(page_.faint.begin(), page_.faint.end(), color_) != page_.faint.end();
        if (!known && !invisible_ && contrast_ratio(color_, white) < least_contrast &&
            page_.faint.size() < most_colors) {
            page_.faint.push_back(color_);
        }
    }

    QPDFObjectHandle resources_;
    std::vector<QPDFObjectHandle> operands_;
    std::vector<Mark> marks_;
    std::vector<Color> saved_;
    Color color_;
    bool invisible_ = false;
    double area_ = 0;
    PdfPageText page_;
};

}  // namespace

PdfPageText read_page_text(QPDFObjectHandle page, QPDFObjectHandle resources) {
    BoundedText content;
    page.pipePageContents(&content);
    PageReader reader(std::move(resources));
    QPDFObjectHandle::newStream(page.getOwningQPDF(), content.text()).parseAsContents(&reader);
    return reader.take();
}

}  // namespace vitac::audit
