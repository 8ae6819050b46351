// The groups of findings, each in a file of its own.
#pragma once

#include "base/diagnostics.h"
#include "base/world.h"
#include "model/biography.h"

namespace vitac::check {

void check_dates(const Biography& biography, const Sources& sources, const CalendarDate& today,
                 Diagnostics& diagnostics);
void check_positions(const Biography& biography, Diagnostics& diagnostics);
void check_names(const Biography& biography, Diagnostics& diagnostics);
void check_words(const Biography& biography, const Sources& sources, Diagnostics& diagnostics);
void check_person(const Biography& biography, Diagnostics& diagnostics);

// What an entry is called in a message, cut where it is long.
std::string called(const Entry& entry);

}  // namespace vitac::check
