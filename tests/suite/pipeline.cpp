// The whole compiler in memory, stopping to look at each value between its passes.
#include "suite/pipeline.h"

#include <stdexcept>

#include "input/read.h"
#include "model/dump.h"
#include "style/style.h"
#include "support/other_programs.h"
#include "typeset/typeset.h"
#include "write/pdf/pdf.h"
#include "write/tex/tex.h"

namespace vitac::suite {

namespace {

std::pair<std::string, std::string> split_setting(const std::string& setting) {
    const std::size_t equals = setting.find('=');
    if (equals == std::string::npos) {
        throw std::runtime_error("a case's --set has no `=`: " + setting);
    }
    return {setting.substr(0, equals), setting.substr(equals + 1)};
}

}  // namespace

Outcome compile(const std::string& path, const std::vector<std::pair<std::string, std::string>>& options,
                MemoryWorld& world) {
    ReadRequest reading{.path = path, .name = {}};
    LayoutRequest look;
    for (const auto& [key, value] : options) {
        if (key == "name") {
            reading.name = value;
        } else if (key == "layout") {
            look.layout = value;
        } else if (key == "paper") {
            look.paper = value;
        } else if (key == "set") {
            look.settings.push_back(split_setting(value));
        } else {
            throw std::runtime_error("a case has an unknown option: --" + key);
        }
    }
    Outcome outcome;
    outcome.biography = read_biography(reading, world, outcome.diagnostics);
    outcome.document = style_document(outcome.biography, look, world, outcome.diagnostics);
    if (outcome.document.flows.empty()) {
        return outcome;  // there is no layout; the command stops here too
    }
    outcome.pages = typeset(outcome.document, world, outcome.diagnostics);
    outcome.pdf = write_pdf(outcome.pages, {}, outcome.diagnostics);
    return outcome;
}

std::string dump(const Outcome& outcome, const std::string& stage, const MemoryWorld& world) {
    if (stage == "biography") {
        return dump_biography(outcome.biography, world.sources());
    }
    if (stage == "json") {
        return dump_biography_json(outcome.biography, world.sources());
    }
    if (stage == "document") {
        return dump_document(outcome.document, world.sources());
    }
    if (stage == "pages") {
        return dump_pages(outcome.pages, world.sources());
    }
    if (stage == "text") {
        return text_of_pdf(outcome.pdf);
    }
    throw std::runtime_error("a case names an unknown stage: " + stage);
}

TexOutcome as_tex(const Outcome& outcome, MemoryWorld& world) {
    TexOutcome result;
    result.file = write_tex(as_typeset(outcome.document, outcome.pages, world), result.diagnostics);
    return result;
}

}  // namespace vitac::suite
