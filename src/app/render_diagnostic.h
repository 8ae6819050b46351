// Diagnostics as people read them: message, place, the line with a caret under it.
//
//     warning: unknown field `titel` in front matter [unknown-field]
//       --> samples/biography.md:3:1
//      3 | titel: "Biography"
//        | ^^^^^ did you mean `title`?
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/source.h"

namespace vitac {

enum class Colored { No, Yes };

// All of them by place, and a line that counts them; "" when there are none. Nothing in a source controls the terminal:
// control characters are spelled out.
std::string render_diagnostics(const Diagnostics& diagnostics, const Sources& sources, Colored colored);

// One line each, for editors: "file:line:column: warning: message [name]".
std::string render_diagnostics_short(const Diagnostics& diagnostics, const Sources& sources);

// "error", "warning", "note".
const char* name_of(Severity severity);

}  // namespace vitac
