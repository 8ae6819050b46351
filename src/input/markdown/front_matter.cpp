// Parts a page into its front matter and its text.
#include "input/markdown/markdown.h"

#include <algorithm>
#include <string_view>

#include "base/toml.h"

namespace vitac::markdown {

namespace {

constexpr Problem<std::string> unclosed_front_matter{Severity::Warning, "unclosed-front-matter",
                                                     "the front matter has no closing `{}`; the page is read as text"};

std::string_view without_end(std::string_view line) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t')) {
        line.remove_suffix(1);
    }
    return line;
}

}  // namespace

Parts split_front_matter(const Sources& sources, SourceId source, Diagnostics& diagnostics) {
    const Span whole = sources.whole(source);
    const std::string_view text = sources.get(source).text;
    const std::size_t first_end = std::min(text.find('\n'), text.size());
    const std::string_view fence = without_end(text.substr(0, first_end));
    if (fence != "---" && fence != "+++") {
        return {std::nullopt, FrontNotation::Yaml, whole};
    }
    const FrontNotation notation = fence == "---" ? FrontNotation::Yaml : FrontNotation::Toml;
    const std::size_t begin = std::min(first_end + 1, text.size());
    for (std::size_t start = begin; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view line = without_end(text.substr(start, end - start));
        if (line == fence || (notation == FrontNotation::Yaml && line == "...")) {
            const auto body = static_cast<std::uint32_t>(std::min(end + 1, text.size()));
            return {Span{source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(start)}, notation,
                    Span{source, body, whole.end}};
        }
        start = end + 1;
    }
    diagnostics.add(unclosed_front_matter.at({source, 0, static_cast<std::uint32_t>(first_end)}, std::string(fence)));
    return {std::nullopt, notation, {source, static_cast<std::uint32_t>(begin), whole.end}};
}

yaml::Node read_front_matter(const Sources& sources, const Parts& parts, Diagnostics& diagnostics) {
    if (!parts.front_matter) {
        return {};
    }
    return parts.notation == FrontNotation::Toml ? toml::parse(sources, *parts.front_matter, diagnostics)
                                                 : yaml::parse(sources, *parts.front_matter, diagnostics);
}

}  // namespace vitac::markdown
