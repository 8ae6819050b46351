// The front door of typesetting: a Document becomes pages.
#pragma once

#include "base/diagnostics.h"
#include "base/world.h"
#include "model/document.h"
#include "model/pages.h"

namespace vitac {

Pages typeset(const Document& document, World& world, Diagnostics& diagnostics);

}  // namespace vitac
