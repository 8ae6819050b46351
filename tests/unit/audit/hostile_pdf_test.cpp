// PDFs that are made to break their readers: each ends with a report or a message, in bounded time and memory.
#include <catch2/catch.hpp>

#include <chrono>
#include <string>
#include <vector>

#include "app/audit_file.h"
#include "support/memory_world.h"

namespace vitac {

namespace {

// A file of these objects, from number 1 on; object 1 is the catalog. Readers find objects without a table, too.
std::string file_of(const std::vector<std::string>& objects) {
    std::string file = "%PDF-1.7\n";
    std::vector<std::size_t> offsets;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        offsets.push_back(file.size());
        file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::size_t table = file.size();
    file += "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (const std::size_t offset : offsets) {
        const std::string digits = std::to_string(offset);
        file += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
    }
    return file + "trailer\n<</Size " + std::to_string(objects.size() + 1) + " /Root 1 0 R>>\nstartxref\n" +
           std::to_string(table) + "\n%%EOF\n";
}

std::string stream(const std::string& entries, const std::string& bytes) {
    return "<<" + entries + " /Length " + std::to_string(bytes.size()) + ">>\nstream\n" + bytes + "\nendstream";
}

const std::string text = "BT /F 12 Tf 20 20 Td (Words) Tj ET";
const std::string font = "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>";

// One page with one word; more objects begin at number 6.
std::vector<std::string> small(const std::string& catalog, const std::string& contents) {
    return {"<</Type /Catalog /Pages 2 0 R " + catalog + ">>", "<</Type /Pages /Kids [3 0 R] /Count 1>>",
            "<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>>",
            contents, font};
}

// Deflated zeros without end, as RFC 1951 has them: a literal zero, then copies of 258 bytes in 13 bits each.
std::string deflated_zeros(std::size_t size) {
    std::string bits =
        "110"
        "00001100";  // last block, fixed codes; a zero (codes stand highest bit first)
    bits.replace(3, 8, "00110000");
    const std::string copy =
        "11000101"
        "00000";
    for (int i = 0; i < 24; ++i) {
        bits += copy;
    }
    std::string bytes = "\x78\x9c";
    for (std::size_t at = 0; at + 8 <= bits.size(); at += 8) {
        int byte = 0;
        for (std::size_t bit = 0; bit < 8; ++bit) {
            byte |= bits[at + bit] == '1' ? 1 << bit : 0;
        }
        bytes += static_cast<char>(byte);
    }
    constexpr std::size_t period = 13;  // bytes of eight copies
    constexpr std::size_t copied = 8 * 258;
    const std::string again = bytes.substr(bytes.size() - period);
    bytes.reserve(bytes.size() + size / copied * period + period);
    for (std::size_t made = 0; made < size; made += copied) {
        bytes += again;
    }
    return bytes;
}

// What came of an audit, the findings of the report or the message; fails when it took too long.
std::string outcome_of(const std::string& pdf) {
    MemoryWorld world;
    world.files["cv.pdf"] = pdf;
    AuditJob job;
    job.pdf = "cv.pdf";
    Diagnostics diagnostics;
    const auto start = std::chrono::steady_clock::now();
    const std::optional<AuditReport> report = audit_file(job, world, diagnostics);
    const bool reported = report.has_value();
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(45));
    CHECK(reported == diagnostics.all().empty());
    if (reported) {
        std::string found = "report";
        for (const AuditFinding& finding : report->findings) {
            found += (found == "report" ? ": " : "; ") + finding.text;
        }
        return found;
    }
    return diagnostics.all().at(0).name + ": " + diagnostics.all().at(0).message;
}

}  // namespace

TEST_CASE("a small PDF of another program is reported on in plain words", "[audit]") {
    CHECK(
        outcome_of(file_of(small("", stream("", text)))) ==
        "report: the file has no tags; the file does not say its language; the font Helvetica is not in the file; the "
        "file has no title");
}

TEST_CASE("a file that is cut off anywhere is no crash", "[audit]") {
    const std::string whole = file_of(small("", stream("", text)));
    for (std::size_t size = 9; size < whole.size(); size += 97) {
        INFO(size);
        const std::string outcome = outcome_of(whole.substr(0, size));
        CHECK((outcome.starts_with("report") || outcome.starts_with("pdf-not-readable: `cv.pdf` cannot be judged: ")));
    }
}

TEST_CASE("a tree of tags that goes in circles or very deep comes to an end", "[audit]") {
    std::vector<std::string> circle =
        small("/MarkInfo <</Marked true>> /StructTreeRoot 6 0 R", stream("", "/P <</MCID 0>> BDC " + text + " EMC"));
    circle.push_back("<</Type /StructTreeRoot /K 7 0 R /RoleMap <</A /B /B /A>>>>");
    circle.push_back("<</S /A /P 6 0 R /Pg 3 0 R /K [7 0 R 6 0 R 0]>>");
    CHECK(outcome_of(file_of(circle)).starts_with("report"));

    std::vector<std::string> deep = small("/StructTreeRoot 6 0 R", stream("", text));
    deep.push_back("<</K 7 0 R>>");
    constexpr int depth = 20000;
    for (int i = 0; i < depth; ++i) {
        deep.push_back("<</S /Sect /K " + std::to_string(8 + i) + " 0 R>>");
    }
    deep.push_back("<</S /P /Pg 3 0 R /K 0>>");
    CHECK(outcome_of(file_of(deep)).starts_with("report"));

    const std::string nested = std::string(100000, '[') + std::string(100000, ']');
    std::vector<std::string> arrays = small("/StructTreeRoot 6 0 R", stream("", text));
    arrays.push_back("<</K " + nested + ">>");
    CHECK(outcome_of(file_of(arrays)).starts_with("report"));
}

TEST_CASE("a tree of pages that goes in circles or very deep comes to an end", "[audit]") {
    CHECK(outcome_of(file_of({"<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [2 0 R] /Count 1>>"}))
              .starts_with("pdf-not-readable: "));
    std::vector<std::string> deep = {"<</Type /Catalog /Pages 2 0 R>>"};
    constexpr int depth = 50000;
    for (int i = 0; i < depth; ++i) {
        deep.push_back("<</Type /Pages /Count 1 /Kids [" + std::to_string(3 + i) + " 0 R]>>");
    }
    deep.push_back("<</Type /Page /MediaBox [0 0 9 9]>>");
    CHECK(outcome_of(file_of(deep)).starts_with("pdf-not-readable: "));
}

TEST_CASE("a page that unpacks to more than a page has is refused", "[audit]") {
    constexpr std::size_t size = std::size_t{100} * 1024 * 1024;
    CHECK(outcome_of(file_of(small("", stream("/Filter /FlateDecode", deflated_zeros(size))))) ==
          "pdf-not-readable: `cv.pdf` cannot be judged: a page is too large");
}

// The sanitizer's own memory cannot be bounded.
#if !defined(__SANITIZE_ADDRESS__)
TEST_CASE("objects that unpack to more than fits in memory are left out", "[audit]") {
    constexpr std::size_t size = std::size_t{2500} * 1024 * 1024;
    std::vector<std::string> bomb = small("/Lang 8 0 R", stream("", text));
    bomb.push_back(stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", deflated_zeros(size)));
    std::string file = "%PDF-1.7\n";
    std::string table;
    const auto entry = [&table](int type, std::size_t where, int index) {
        table += static_cast<char>(type);
        for (int shift = 24; shift >= 0; shift -= 8) {
            table += static_cast<char>((where >> static_cast<unsigned>(shift)) & 0xFFU);
        }
        table += static_cast<char>(index);
    };
    entry(0, 0, 0);
    for (std::size_t i = 0; i < bomb.size(); ++i) {
        entry(1, file.size(), 0);
        file += std::to_string(i + 1) + " 0 obj\n" + bomb[i] + "\nendobj\n";
    }
    const std::size_t start = file.size();
    entry(1, start, 0);
    entry(2, 6, 0);
    file += "7 0 obj\n" + stream("/Type /XRef /W [1 4 1] /Size 9 /Root 1 0 R", table) + "\nendobj\nstartxref\n" +
            std::to_string(start) + "\n%%EOF\n";
    CHECK(outcome_of(file).find("the file is damaged in ") != std::string::npos);
}
#endif

}  // namespace vitac
