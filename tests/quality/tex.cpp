// LaTeX with microtype on a text, measured by what it says of its own line breaking (\tracingparagraphs, The TeXbook,
// chapter 14): a line that starts with "@" is a place where a line could end, one with "@@" the best way to end it
// there.
#include "quality/tex.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <regex>
#include <sstream>

#include "support/scratch_folder.h"

namespace vitac::quality {

namespace {

constexpr double runt_share = 0.12;                    // of the measure
constexpr double badness_of_one = 100;                 // of a line whose blanks are stretched as far as they may
constexpr double points_in_millimetre = 72.27 / 25.4;  // TeX's

std::string escaped(const std::string& text) {
    std::string escaped;
    for (const char c : text) {
        if (std::string("#$%&_{}").find(c) != std::string::npos) {
            escaped += '\\';
            escaped += c;
        } else if (c == '\\' || c == '^' || c == '~') {
            escaped += fmt::format("\\char{} ", static_cast<int>(c));
        } else {
            escaped += c;
        }
    }
    return escaped;
}

// One way to end a line: how bad the line is, whether with a hyphen, and the way that ended the line before.
struct Way {
    int from = 0;
    double badness = 0;
    bool hyphen = false;
    bool last = false;
    double total = 0;
};

class Log {
public:
    explicit Log(int millimetres) : widest_runt_(runt_share * millimetres * points_in_millimetre) {}

    void read(const std::string& line) {
        static const std::regex possible(R"(^@(\\[a-z]+)? via @@(\d+) b=(\d+|\*).*)");
        static const std::regex chosen(R"(^@@(\d+): line .* t=(\d+) -> @@(\d+)$)");
        static const std::regex last_line(R"(^LASTLINE ([0-9.]+)pt$)");
        static const std::regex whole_text(R"(^TEXT ([0-9.]+)pt$)");
        std::smatch match;
        if (line.starts_with("@firstpass") || line.starts_with("@secondpass") || line.starts_with("@emergencypass")) {
            ways_.clear();
            possible_.clear();
        } else if (std::regex_match(line, match, possible)) {
            possible_ = was_chosen_ ? std::map<int, Way>() : possible_;
            was_chosen_ = false;
            constexpr double infinitely_bad = 10000;
            const double badness = match[3] == "*" ? infinitely_bad : std::stod(match[3]);
            possible_[std::stoi(match[2])] = {std::stoi(match[2]), badness, match[1] == "\\discretionary",
                                              match[1] == "\\par", 0};
        } else if (std::regex_match(line, match, chosen)) {
            was_chosen_ = true;
            Way way = possible_[std::stoi(match[3])];
            way.total = std::stod(match[2]);
            ways_[std::stoi(match[1])] = way;
        } else if (std::regex_match(line, match, last_line)) {
            end_paragraph(std::stod(match[1]));
        } else if (std::regex_match(line, match, whole_text)) {
            text_width_ += std::stod(match[1]);
        } else if (line.starts_with("Overfull \\hbox")) {
            overfull_ += 1;
        }
    }

    Measurements result() {
        std::sort(ratios_.begin(), ratios_.end());
        const auto count = static_cast<double>(ratios_.size());
        double sum = 0;
        double loose = 0;
        for (const double ratio : ratios_) {
            sum += ratio;
            loose += ratio > 1 ? 1 : 0;
        }
        Measurements found = {{"justified lines", count},
                              {"overfull", overfull_},
                              {"hyphen ends", hyphens_, lines_},
                              {"loose lines", loose},
                              {"consecutive hyphens", consecutive_},
                              {"runts justified", runts_, paragraphs_},
                              {text_width, text_width_}};
        if (!ratios_.empty()) {
            found.push_back({"ratio mean", sum, count});
            found.push_back({"ratio p90", ratios_[static_cast<std::size_t>(std::ceil(0.9 * count)) - 1]});
            found.push_back({"ratio max", ratios_.back()});
        }
        return found;
    }

private:
    void end_paragraph(double last_width) {
        const Way* best = nullptr;
        for (const auto& [number, way] : ways_) {
            best = way.last && (best == nullptr || way.total < best->total) ? &way : best;
        }
        std::vector<Way> lines;
        for (const Way* way = best; way != nullptr && lines.size() < ways_.size() + 1;) {
            lines.push_back(*way);
            const auto before = ways_.find(way->from);
            way = before == ways_.end() ? nullptr : &before->second;
        }
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (i > 0) {  // they stand from the last to the first
                ratios_.push_back(std::cbrt(lines[i].badness / badness_of_one));
            }
            hyphens_ += lines[i].hyphen ? 1 : 0;
            consecutive_ += i > 0 && lines[i].hyphen && lines[i - 1].hyphen ? 1 : 0;
        }
        lines_ += static_cast<double>(lines.size());
        paragraphs_ += lines.size() > 1 ? 1 : 0;
        runts_ += lines.size() > 1 && last_width < widest_runt_ ? 1 : 0;
        ways_.clear();
        possible_.clear();
    }

    double widest_runt_;
    std::map<int, Way> ways_;      // by number, of the paragraph
    std::map<int, Way> possible_;  // by where the line begins, for the next that is chosen
    bool was_chosen_ = false;
    std::vector<double> ratios_;
    double lines_ = 0;
    double paragraphs_ = 0;
    double hyphens_ = 0;
    double consecutive_ = 0;
    double runts_ = 0;
    double overfull_ = 0;
    double text_width_ = 0;  // of all paragraphs as one line, in points
};

}  // namespace

double as_tex_tells(double ratio) {
    return std::cbrt(std::round(badness_of_one * std::abs(ratio * ratio * ratio)) / badness_of_one);
}

std::string tex_document(const std::vector<std::string>& paragraphs, int millimetres) {
    std::string text = R"(\documentclass[11pt]{article}
\usepackage[T1]{fontenc}
\usepackage[utf8]{inputenc}
\usepackage{lmodern}
\usepackage{microtype}
\tracingparagraphs=1
\newbox\lastline
\newcommand\prose[1]{\setbox0\hbox{#1}\immediate\write-1{TEXT \the\wd0}\setbox0\vbox{\hsize=)" +
                       std::to_string(millimetres) +
                       R"(mm\noindent #1\par\unskip\setbox2\lastbox
  \global\setbox\lastline\hbox{\unhbox2\unskip\unskip\unpenalty}}\immediate\write-1{LASTLINE \the\wd\lastline}}
\begin{document}
)";
    for (const std::string& paragraph : paragraphs) {
        text += "\\prose{" + escaped(paragraph) + "}\n";
    }
    return text + "\\end{document}\n";
}

Measurements measure_tex_log(const std::string& log, int millimetres) {
    Log read(millimetres);
    std::istringstream lines(log);
    for (std::string line; std::getline(lines, line);) {
        read.read(line);
    }
    return read.result();
}

std::optional<Measurements> measure_with_tex(const std::vector<std::string>& paragraphs, int millimetres) {
    const ScratchFolder folder;
    folder.write("prose.tex", tex_document(paragraphs, millimetres));
    const std::string command = fmt::format(
        "cd '{}' && max_print_line=10000 pdflatex -interaction=batchmode prose.tex >/dev/null 2>&1", folder.path());
    const bool done = std::system("command -v pdflatex >/dev/null") == 0 && std::system(command.c_str()) == 0;
    return done ? std::optional(measure_tex_log(folder.read("prose.log"), millimetres)) : std::nullopt;
}

}  // namespace vitac::quality
