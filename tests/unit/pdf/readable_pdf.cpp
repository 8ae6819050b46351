// A PDF written for people, as text that a test can compare.
#include "unit/pdf/readable_pdf.h"

#include <algorithm>
#include <regex>

#include "support/golden.h"
#include "write/pdf/pdf.h"

namespace vitac {

namespace {

bool is_text(const std::string& bytes) {
    return std::all_of(bytes.begin(), bytes.end(),
                       [](char c) { return c == '\n' || c == '\r' || (c >= ' ' || c < 0); }) &&
           bytes.find('\0') == std::string::npos;
}

}  // namespace

std::string readable_pdf(const Pages& pages) {
    Diagnostics diagnostics;
    const std::string pdf = write_pdf(pages, {Compression::Off}, diagnostics);
    std::string out = short_list(diagnostics, Sources{});
    const std::string opening = "stream\r\n";
    const std::string closing = "\nendstream";
    std::size_t at = 0;
    for (std::size_t begin = 0; (begin = pdf.find(opening, at)) != std::string::npos;) {
        begin += opening.size();
        const std::size_t end = pdf.find(closing, begin);
        const std::string data = pdf.substr(begin, end - begin);
        out += pdf.substr(at, begin - at);
        out += is_text(data) ? data : "(" + std::to_string(data.size()) + " bytes)";
        at = end;
    }
    const std::size_t table = pdf.rfind("xref\n", pdf.rfind("trailer"));
    out += pdf.substr(at, table - at) + pdf.substr(std::min(pdf.size(), pdf.find("trailer", table)));
    out.erase(std::remove(out.begin(), out.end(), '\r'), out.end());
    // The binary comment is no UTF-8.
    const std::size_t comment = out.find("\n%");
    if (comment != std::string::npos) {
        out.replace(comment + 2, out.find('\n', comment + 1) - comment - 2, "(binary)");
    }
    return std::regex_replace(out, std::regex("startxref\n[0-9]+"), "startxref");
}

std::string object_with(const std::string& pdf, const std::vector<std::string>& parts) {
    std::size_t begin = 0;
    for (std::size_t end = 0; (end = pdf.find("\nendobj", begin)) != std::string::npos; begin = end + 8) {
        const std::string object = pdf.substr(begin, end - begin);
        if (std::all_of(parts.begin(), parts.end(),
                        [&](const std::string& part) { return object.find(part) != std::string::npos; })) {
            return object;
        }
    }
    return {};
}

std::vector<std::string> unicode_lines(const std::string& pdf) {
    std::vector<std::string> lines;
    const std::regex line("<[0-9A-F]{4}> <[0-9A-F]*>\n");
    for (std::size_t begin = 0; (begin = pdf.find("beginbfchar\n", begin)) != std::string::npos;) {
        const std::size_t end = pdf.find("endbfchar", begin);
        const std::string list = pdf.substr(begin, end - begin);
        for (std::sregex_iterator match(list.begin(), list.end(), line); match != std::sregex_iterator(); ++match) {
            lines.push_back(match->str().substr(0, match->str().size() - 1));
        }
        begin = end;
    }
    return lines;
}

}  // namespace vitac
