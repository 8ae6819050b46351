// Publications as a layout wants them listed: grouped, numbered, long lists of authors shortened.
#pragma once

#include "model/biography.h"
#include "style/layout.h"

namespace vitac {

// The biography with its sections of publications arranged. Without such wishes of the layout it stays as it is.
// Entries get their number in `extra`, under `publication_number_key`.
Biography with_arranged_publications(Biography biography, const Layout& layout);

inline constexpr const char* publication_number_key = "number";

}  // namespace vitac
