// Finds out which format a file of data has, by the values at its top, and calls its reader.
#include "input/read_data.h"

#include <algorithm>

#include "input/alfolio/cv_yaml.h"
#include "input/data/reading.h"
#include "input/data/tree.h"
#include "input/json_resume/json_resume.h"
#include "input/orcid/orcid.h"
#include "input/records/records.h"
#include "input/references/references.h"
#include "input/rendercv/rendercv.h"
#include "input/vitac/vitac_yaml.h"

namespace vitac {

namespace {

constexpr Problem<std::string> unknown_data{Severity::Error, "unknown-data",
                                            "this is {}, but in none of the forms that are read"};

constexpr Problem<> commented_out{Severity::Warning, "commented-out", "all of this file stands in comments"};

using Reader = Biography (*)(const yaml::Node& root, const ReadRequest& request, data::Reading& reading);

bool has_map(const yaml::Node& root, std::string_view key) {
    const yaml::Node* value = root.find(key);
    return value != nullptr && value->is_map();
}

bool is_rendercv(const yaml::Node& root) {
    return root.find("cv") != nullptr;
}

bool is_yamlresume(const yaml::Node& root) {
    return has_map(root, "content");
}

bool is_alfolio_cv(const yaml::Node& root) {
    return root.is_sequence() && std::any_of(root.items.begin(), root.items.end(), [](const yaml::Node& item) {
               return item.find("title") != nullptr && item.find("contents") != nullptr;
           });
}

bool is_vitac_yaml(const yaml::Node& root) {
    return root.find("vitac") != nullptr && root.members.size() > 1;
}

bool is_citation_cff(const yaml::Node& root) {
    return root.find("cff-version") != nullptr;
}

// JSON Resume knows some of these keys, too: it is that where its own names outnumber those of other templates.
bool is_other_records(const yaml::Node& root) {
    const bool resume =
        root.find("basics") != nullptr || root.find("work") != nullptr || root.find("$schema") != nullptr;
    return !resume && records::is_records(root);
}

bool is_orcid(const yaml::Node& root) {
    return has_map(root, "orcid-identifier") || has_map(root, "activities-summary");
}

struct Format {
    bool (*fits)(const yaml::Node& root);
    Reader read;
};
constexpr Format formats[] = {
    {is_vitac_yaml, read_vitac_yaml},
    {is_rendercv, read_rendercv},
    {is_citation_cff, read_citation_cff},
    {is_orcid, read_orcid},
    {is_yamlresume, read_yamlresume},
    {is_other_records, records::read_records},
    {is_json_resume, read_json_resume},
    {is_alfolio_cv, read_alfolio_cv},
    {is_csl, read_csl},
};

// Below the top there is a map with several fields: more than a page's lines with colons in them look like.
bool is_certainly_data(const yaml::Node& root) {
    const auto is_record = [](const yaml::Node& node) { return node.members.size() > 1; };
    const auto has_record = [&](const yaml::Node& node) {
        return is_record(node) || std::any_of(node.items.begin(), node.items.end(), is_record);
    };
    return std::any_of(root.items.begin(), root.items.end(), is_record) ||
           std::any_of(root.members.begin(), root.members.end(),
                       [&](const yaml::Member& member) { return has_record(member.value); });
}

}  // namespace

std::optional<Biography> read_data(SourceId source, const ReadRequest& request, World& world,
                                   Diagnostics& diagnostics) {
    const std::string_view text = world.sources().get(source).text;
    if (data::is_commented_out(text)) {
        diagnostics.add(commented_out.at({source, 0, 0}));
        Biography nothing;
        nothing.source = source;
        return nothing;
    }
    const std::optional<data::Notation> notation = data::notation_of(text);
    if (!notation) {
        return std::nullopt;
    }
    Diagnostics found;
    const yaml::Node root = data::read_tree(world.sources(), source, *notation, found);
    const auto* format =
        std::find_if(std::begin(formats), std::end(formats), [&](const Format& known) { return known.fits(root); });
    const bool is_json = *notation == data::Notation::Json;
    const bool known = format != std::end(formats);
    // Values that repeat each other beyond all bounds: no page has such, and what stood behind them was not seen.
    const bool too_large =
        root.is_map() && std::any_of(found.all().begin(), found.all().end(),
                                     [](const auto& problem) { return problem.name == "yaml-too-large"; });
    const std::string& path = world.sources().get(source).path;
    // A damaged file says by its name that it is no page.
    const bool damaged = found.has_errors() && (path.ends_with(".yml") || path.ends_with(".yaml"));
    if (!known && !is_json && !too_large && !damaged && (found.has_errors() || !is_certainly_data(root))) {
        return std::nullopt;  // a page after all
    }
    for (const Diagnostic& diagnostic : found.all()) {
        diagnostics.add(diagnostic);
    }
    Biography biography;
    if (known) {
        data::Reading reading{world.sources(), diagnostics, *notation, "en", {}};
        biography = format->read(root, request, reading);
    } else if (!found.has_errors()) {
        const bool europass = root.find("SkillsPassport") != nullptr || root.find("LearnerInfo") != nullptr;
        diagnostics.add(
            unknown_data.at({source, 0, 0}, europass  ? "a CV of Europass in JSON"
                                            : is_json ? "JSON"
                                                      : "YAML")
                .with_hint("docs/inputs.md lists them; RenderCV and JSON Resume are the best known"));
    }
    biography.source = source;
    return biography;
}

}  // namespace vitac
