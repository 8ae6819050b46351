// The objects of a PDF file, made, owned and written out by libharu. The only file that knows its headers.
//
// libharu's own fonts, text, encoders and PDF/A functions are not used (no OpenType/CFF, no shaping, malformed maps).
// Every dictionary here is libharu's, but its entries are text of ours, which libharu asks for as it writes.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "write/pdf/pdf.h"
#include "write/pdf/syntax.h"

namespace vitac::pdf {

// One object as it stands in a file, without "n 0 obj" and "endobj".
struct WrittenObject {
    ObjectId id = ObjectId::None;
    bool is_stream = false;
    std::string bytes;
};

class PdfObjects {
public:
    explicit PdfObjects(Compression compression);
    ~PdfObjects();
    PdfObjects(const PdfObjects&) = delete;
    PdfObjects& operator=(const PdfObjects&) = delete;

    // Made by libharu at the start; the catalog already has /Type and /Pages.
    ObjectId catalog() const;
    ObjectId info() const;

    // A dictionary; its entries, without << and >>, may be filled in any time before saving.
    ObjectId add(std::string entries = {});
    void fill(ObjectId id, std::string entries);

    // A stream, compressed unless it is to be found by programs that know no PDF, such as XMP.
    enum class Form { Packed, Plain };
    ObjectId add_stream(std::string_view bytes, std::string entries = {}, Form form = Form::Packed);

    // A page behind the others, with /Type, /Parent and /Contents; everything else is for fill().
    ObjectId add_page();
    void fill_contents(ObjectId page, std::string_view operators);

    // Every object in order of number.
    std::vector<WrittenObject> written();
    // The whole file as libharu writes it, with a classic cross-reference table. `file_id` has 16 bytes.
    std::string classic_file(const std::string& file_id);

    // What went wrong, in words; "" when nothing did. Errors of libharu stick, so it is enough to ask at the end.
    std::string failure() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace vitac::pdf
