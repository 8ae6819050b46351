// What a page's content stream says about its text: whose it is, and in which colour.
//
// Only for pdf_file.cpp: this header, too, knows libqpdf.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include "audit/pdf_file.h"

namespace vitac::audit {

// Throws what libqpdf throws, and std::length_error for a page of more than 32 MB.
PdfPageText read_page_text(QPDFObjectHandle page, QPDFObjectHandle resources);

}  // namespace vitac::audit
