// Text in the styles of the layout: RichText becomes runs.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "model/document.h"
#include "model/rich_text.h"
#include "style/families.h"
#include "style/layout.h"

namespace vitac {

// How text looks at one place, and what the layout says about links there.
struct Look {
    TextStyle style;
    std::string name;  // the style set last, which a backend may use; "" for the body's own
    std::string link = "link";
};

using Runs = std::vector<Run>;

enum class MarkUse {
    Kept,     // running text: bold is bold
    Settled,  // a field, whose look is for the layout to say, except where the source marks a part of it
};

struct RunOptions {
    Role role = Role::Text;
    MarkUse marks = MarkUse::Kept;
    std::string about;  // what links lead to, for screen readers
};

// Makes runs in one layout; collects the links they lead to.
class RunBuilder {
public:
    // All must live as long; `links` gets the targets of the runs' links.
    RunBuilder(const Layout& layout, const Families& families, std::string language, std::vector<LinkTarget>& links,
               Diagnostics& diagnostics);

    Look body() const;
    // The named style laid over what is around it; a name that is no style changes nothing but the name.
    Look look(const std::string& style, const Look& around) const;

    Runs text(const RichText& text, const Look& around, const RunOptions& options = {});
    Run plain(std::string text, const Look& look, Span span = {});
    // What the layout puts between two values. A sign (" · ") belongs to the line of the first, at whose end it is left
    // out: no line begins with it.
    Run between(const std::string& join, const Look& look);
    // A place to click, or nothing when the address is none or cannot be clicked (which is reported).
    std::optional<LinkId> link(const std::string& url, const std::string& description, Span span);
    // How a link looks inside text that looks like this.
    Look link_look(const Look& around) const;

    // The colour as text in it is printed: dark enough to be read, where the layout wants that.
    Color printed(Color color) const;

    const Layout& layout() const { return layout_; }
    const std::string& language() const { return language_; }

private:
    Look marked(const Inline& piece, const Marks& ignored, const Look& look) const;
    Color readable(Color color, Span span);

    const Layout& layout_;
    const Families& families_;
    std::string language_;
    std::vector<LinkTarget>& links_;
    Diagnostics& diagnostics_;
    std::vector<Color> grounds_;       // what text may stand on
    std::map<Color, Color> readable_;  // what each colour was changed to
};

std::string plain_text(const Runs& runs);
void append(Runs& runs, Runs more);

}  // namespace vitac
