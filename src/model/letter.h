// A cover letter, before anyone has decided what it looks like.
#pragma once

#include <string>
#include <vector>

#include "model/biography.h"
#include "model/rich_text.h"

namespace vitac {

// A paragraph, or a list.
struct LetterPart {
    RichText text;
    std::vector<Bullet> bullets;
};

struct Letter {
    std::vector<std::string> recipient;  // lines
    Date date;                           // unknown parts: `date_text` is printed as it is
    std::string date_text;
    std::string subject;
    std::vector<LetterPart> body;
    std::vector<std::string> closing;  // lines; the sender's name follows
    std::string language;              // BCP 47; "" for the CV's
    Span recipient_span;
    Span date_span;
    Span subject_span;
    Span closing_span;
};

}  // namespace vitac
