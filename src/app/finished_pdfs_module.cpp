// The part of the program that knows libqpdf, as a library that is loaded when it is called for.
#include "app/finished_pdfs.h"

extern "C" {

// The one name that it shows; see load() in finished_pdfs.cpp.
[[gnu::visibility("default")]] extern const vitac::FinishedPdfs vitac_finished_pdfs;
const vitac::FinishedPdfs vitac_finished_pdfs{vitac::audit::read_pdf_file, vitac::insert_pdfs};
}
