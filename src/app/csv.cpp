// Tables in CSV, as RFC 4180 writes them.
#include "app/csv.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace vitac {

namespace {

constexpr Problem<> unclosed_quote{Severity::Error, "unclosed-quote", "a quote is opened here and never closed",
                                   Blame::Surroundings};

class CsvReader {
public:
    CsvReader(std::string_view text, SourceId source, Diagnostics& diagnostics)
        : text_(text), source_(source), diagnostics_(diagnostics) {}

    std::vector<CsvRow> read() {
        constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
        at_ = text_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
        std::vector<CsvRow> rows;
        while (at_ < text_.size()) {
            CsvRow row = read_row();
            if (row.size() > 1 || !row.front().text.empty()) {
                rows.push_back(std::move(row));
            }
        }
        return rows;
    }

private:
    CsvRow read_row() {
        CsvRow row;
        do {
            row.push_back(at_ < text_.size() && text_[at_] == '"' ? quoted() : plain());
        } while (at_ < text_.size() && text_[at_++] == ',');
        return row;
    }

    // Up to a comma or line end, without blanks at both ends.
    CsvCell plain() {
        const std::size_t end = std::min(text_.find_first_of(",\n", at_), text_.size());
        std::size_t first = std::min(text_.find_first_not_of(" \t\r", at_), end);
        std::size_t last = end;
        while (last > first && std::string_view(" \t\r").find(text_[last - 1]) != std::string_view::npos) {
            --last;
        }
        at_ = end;
        return {std::string(text_.substr(first, last - first)), span(first, last)};
    }

    CsvCell quoted() {
        const std::size_t begin = at_++;
        CsvCell cell;
        while (at_ < text_.size()) {
            if (text_[at_] != '"') {
                cell.text += text_[at_++];
            } else if (text_.substr(at_, 2) == "\"\"") {
                cell.text += '"';
                at_ += 2;
            } else {
                cell.span = span(begin, ++at_);
                at_ = std::min(text_.find_first_of(",\n", at_), text_.size());
                return cell;
            }
        }
        cell.span = span(begin, begin + 1);
        diagnostics_.add(unclosed_quote.at(cell.span));
        return cell;
    }

    Span span(std::size_t begin, std::size_t end) const {
        return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    }

    std::string_view text_;
    SourceId source_;
    Diagnostics& diagnostics_;
    std::size_t at_ = 0;
};

}  // namespace

std::vector<CsvRow> read_csv(const Sources& sources, SourceId source, Diagnostics& diagnostics) {
    return CsvReader(sources.get(source).text, source, diagnostics).read();
}

}  // namespace vitac
