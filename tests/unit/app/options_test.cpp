// The command line: what it means, and what is said when it means nothing.
#include "app/options.h"

#include <catch2/catch.hpp>

#include "support/memory_world.h"

#include "support/golden.h"

namespace vitac {

namespace {

using Arguments = std::vector<std::string>;

Options parsed(const Arguments& arguments) {
    Diagnostics diagnostics;
    const Options options = parse_options(arguments, diagnostics);
    CHECK(short_list(diagnostics, Sources{}) == "");
    return options;
}

std::string problems(const Arguments& arguments) {
    Diagnostics diagnostics;
    parse_options(arguments, diagnostics);
    CHECK(diagnostics.has_errors() == diagnostics.has_errors(Blame::Surroundings));
    return short_list(diagnostics, Sources{});
}

}  // namespace

TEST_CASE("a build has an input and defaults") {
    const Options options = parsed({"build", "me.md"});
    CHECK(options.command == Command::Build);
    CHECK(options.job.reading.path == "me.md");
    CHECK(options.job.reading.name == "");
    CHECK(options.job.layout.layout == "classic");
    CHECK(options.job.layout.paper == "");
    CHECK(options.job.product == Product::Pdf);
    CHECK_FALSE(options.output);
    CHECK(options.diagnostics == DiagnosticForm::Full);
    CHECK(options.color == ColorChoice::Auto);
}

TEST_CASE("a build takes options before and after its input") {
    const Options options =
        parsed({"build", "-o", "out.pdf", "--set", "a.b=c=d", "--layout=mine.yaml", "-", "--paper", "letter", "--set",
                "e=", "--name", "Ada Lovelace", "--diagnostics=short", "--color", "never"});
    CHECK(options.job.reading.path == "-");
    CHECK(options.output == "out.pdf");
    CHECK(options.job.reading.name == "Ada Lovelace");
    CHECK(options.job.layout.layout == "mine.yaml");
    CHECK(options.job.layout.paper == "letter");
    CHECK(options.job.layout.settings == std::vector<std::pair<std::string, std::string>>{{"a.b", "c=d"}, {"e", ""}});
    CHECK(options.diagnostics == DiagnosticForm::Short);
    CHECK(options.color == ColorChoice::Never);
}

TEST_CASE("a build may have a number of pages, and be explained") {
    const Options plain = parsed({"build", "me.md"});
    CHECK_FALSE(plain.job.budget);
    CHECK(plain.explain == ExplainForm::None);
    const Options fitted = parsed({"build", "--explain", "me.md", "--pages", "2"});
    REQUIRE(fitted.job.budget);
    CHECK(fitted.job.budget->pages == 2);
    CHECK(fitted.job.budget->explain);
    CHECK(fitted.explain == ExplainForm::Text);
    CHECK(parsed({"build", "--explain=json", "me.md"}).explain == ExplainForm::Json);
    const std::string hint = " is no value of `--pages` (write a whole number from 1 to 1000)\n";
    for (const char* pages : {"0", "-1", "1.5", "two", "1000000000"}) {
        CHECK(problems({"build", "me.md", "--pages", pages}) ==
              "error unknown-value: `" + std::string(pages) + "`" + hint);
    }
}

TEST_CASE("a check has an input, and findings that are allowed") {
    const Options options = parsed({"check", "me.md", "--allow", "missing-email", "--allow", "stale-present"});
    CHECK(options.command == Command::Check);
    CHECK(options.job.reading.path == "me.md");
    CHECK(options.allowed == std::vector<std::string>{"missing-email", "stale-present"});
    CHECK(problems({"check", "me.md", "--allow", "mising-email"}) ==
          "error unknown-value: `mising-email` is no value of `--allow` (did you mean `missing-email`?)\n");
    CHECK(problems({"check"}) ==
          "error missing-argument: `vitac check` needs an input (as in `vitac check biography.md`)\n");
}

TEST_CASE("a batch has a list, and options for all its jobs") {
    const Options options = parsed({"batch", "people", "-o", "out", "-j", "3", "-k", "--force", "--shard", "2/10",
                                    "--report", "r.json", "--layout", "modern", "--pages", "1"});
    CHECK(options.command == Command::Batch);
    CHECK(options.batch.lists == std::vector<std::string>{"people"});
    CHECK(parsed({"batch", "people", "-k", "jobs.csv"}).batch.lists == std::vector<std::string>{"people", "jobs.csv"});
    CHECK(options.batch.defaults.folder == "out");
    CHECK(options.batch.defaults.job.layout.layout == "modern");
    CHECK(options.batch.defaults.job.budget->pages == 1);
    CHECK(options.batch.threads == 3);
    CHECK(options.batch.keep_going);
    CHECK(options.batch.force);
    CHECK(options.batch.shard == 2);
    CHECK(options.batch.shards == 10);
    CHECK(options.batch.report == "r.json");
    CHECK(options.batch.defaults.job.product == Product::Pdf);
    CHECK(parsed({"batch", "people", "--to", "tex"}).batch.defaults.job.product == Product::Tex);
    for (const char* shard : {"3/2", "0/2", "1", "a/b", "1/0", "/"}) {
        CHECK(problems({"batch", "people", "--shard", shard}) ==
              "error unknown-value: `" + std::string(shard) +
                  "` is no value of `--shard` (write as `2/10`: the second of ten parts)\n");
    }
    CHECK(problems({"batch", "people", "-j", "0"}).starts_with("error unknown-value: `0` is no value of `--jobs`"));
    CHECK(problems({"batch"}).starts_with("error missing-argument"));
}

TEST_CASE("the format is what `--to` or the output's name says") {
    CHECK(parsed({"build", "me.md", "-o", "x.tex"}).job.product == Product::Tex);
    CHECK(parsed({"build", "me.md", "--to", "tex", "-o", "x.txt"}).job.product == Product::Tex);
    CHECK(parsed({"build", "me.md", "--to", "tex", "-o", "x.tex"}).job.product == Product::Tex);
    CHECK(parsed({"build", "me.md", "--to", "pdf", "-o", "-"}).job.product == Product::Pdf);
    CHECK(
        problems({"build", "me.md", "--to", "tex", "-o", "x.pdf"}) ==
        "error formats-contradict: `--to tex` and the name `x.pdf` contradict each other (let the name end in `.tex`, "
        "or leave out `--to`)\n");
    CHECK(problems({"build", "me.md", "--to", "pdf", "-o", "x.tex"}).starts_with("error formats-contradict"));
    CHECK(problems({"build", "me.md", "--to", "pfd", "-o", "x.tex"}).starts_with("error unknown-value"));
}

TEST_CASE("a build has a variant, or all of them") {
    CHECK(parsed({"build", "me.md"}).job.variant == "full");
    CHECK(parsed({"build", "me.md", "--variant", "short"}).job.variant == "short");
    CHECK_FALSE(parsed({"build", "me.md"}).job.own_layout);
    CHECK(parsed({"build", "me.md", "--layout", "modern"}).job.own_layout);
    CHECK(parsed({"build", "me.md", "--all"}).all);
    CHECK(problems({"build", "me.md", "--all", "-o", "x.pdf"}) ==
          "error unexpected-argument: unexpected argument `--output` (`--all` builds every variant, each under its own "
          "name)\n");
    CHECK(parsed({"schema", "variants"}).command == Command::Schema);
    CHECK(parsed({"schema", "layout"}).schema == "layout");
    CHECK(problems({"schema", "variant"}) ==
          "error unknown-value: `variant` is no value of WHAT in `vitac schema WHAT` (did you mean `variants`?)\n");
    CHECK(parsed({"schema", "biography"}).schema == "biography");
    CHECK(problems({"schema"}).starts_with("error missing-argument"));
}

TEST_CASE("an example is written where one says") {
    CHECK(parsed({"new"}).command == Command::New);
    CHECK_FALSE(parsed({"new"}).output);
    CHECK(parsed({"new", "ada.yaml"}).output == "ada.yaml");
    CHECK(parsed({"convert", "me.md", "--to", "markdown"}).format == DataFormat::Markdown);
    CHECK(parsed({"convert", "me.md", "--to", "bibtex"}).format == DataFormat::Bibtex);
}

TEST_CASE("options of every command may stand before it") {
    CHECK(parsed({"--diagnostics", "json", "build", "me.md"}).diagnostics == DiagnosticForm::Json);
}

TEST_CASE("of an option given twice the last one counts") {
    CHECK(parsed({"build", "me.md", "-o", "a", "--output", "b"}).output == "b");
    CHECK(parsed({"build", "me.md", "--color=always", "--color=never"}).color == ColorChoice::Never);
    CHECK(parsed({"build", "me.md", "--paper", "a4", "--paper", "letter"}).job.layout.paper == "letter");
}

TEST_CASE("behind -- everything is an input") {
    CHECK(parsed({"build", "--", "-me.md"}).job.reading.path == "-me.md");
}

TEST_CASE("a file may be called like a command") {
    CHECK(parsed({"build", "dump"}).job.reading.path == "dump");
    CHECK(parsed({"dump", "pages", "build"}).job.reading.path == "build");
}

TEST_CASE("a dump says of what and how") {
    const Options options = parsed({"dump", "biography", "me.md", "--json"});
    CHECK(options.command == Command::Dump);
    CHECK(options.job.product == Product::Biography);
    CHECK(options.job.notation == Notation::Json);
    CHECK(parsed({"dump", "pages", "me.md"}).job.product == Product::Pages);
    CHECK(parsed({"dump", "document", "me.md"}).job.product == Product::Document);
    CHECK(parsed({"dump", "text", "-"}).job.product == Product::Text);
    CHECK(parsed({"dump", "text", "me.md", "--paper", "a4"}).job.layout.paper == "a4");
}

TEST_CASE("help and version go before everything else") {
    CHECK(parsed({"--help"}).command == Command::Help);
    CHECK(parsed({"-h"}).help_topic == "");
    CHECK(parsed({"build", "--help"}).command == Command::Help);
    CHECK(parsed({"build", "--help"}).help_topic == "build");
    CHECK(parsed({"help", "dump"}).help_topic == "dump");
    CHECK(parsed({"help"}).help_topic == "");
    CHECK(parsed({"--version"}).command == Command::Version);
    CHECK(parsed({"build", "--version"}).command == Command::Version);
    CHECK(parsed({"layouts"}).command == Command::Layouts);
}

TEST_CASE("unknown commands are guessed") {
    CHECK(problems({"biuld", "me.md"}) == "error unknown-command: unknown command `biuld` (did you mean `build`?)\n");
    CHECK(problems({"me.md"}) ==
          "error unknown-command: unknown command `me.md` (did you mean `vitac build me.md`?)\n");
    CHECK(problems({"make"}) ==
          "error unknown-command: unknown command `make` (there is `build`, `batch`, `check`, `convert`, `dump`, "
          "`diff`, `read`, `audit`, `layouts`, `schema`, `new`, `help`)\n");
    CHECK(problems({}) ==
          "error missing-argument: `vitac` needs a command (as in `vitac build biography.md`; `vitac --help` explains "
          "all)\n");
}

TEST_CASE("unknown options are guessed") {
    CHECK(problems({"build", "me.md", "--papr", "letter"}) ==
          "error unknown-option: unknown option `--papr` (did you mean `--paper`?)\n");
    CHECK(problems({"build", "me.md", "--layuot=x"}) ==
          "error unknown-option: unknown option `--layuot` (did you mean `--layout`?)\n");
    CHECK(problems({"build", "me.md", "--colour=always"}) ==
          "error unknown-option: unknown option `--colour` (did you mean `--color`?)\n");
    CHECK(problems({"build", "me.md", "--json"}) == "error unknown-option: unknown option `--json`\n");
    CHECK(problems({"layouts", "-x"}) == "error unknown-option: unknown option `-x`\n");
}

TEST_CASE("unknown values are guessed") {
    // Which papers there are, the layout knows.
    CHECK(parsed({"build", "me.md", "--paper", "b5"}).job.layout.paper == "b5");
    CHECK(
        problems({"dump", "biografy", "me.md"}) ==
        "error unknown-value: `biografy` is no value of WHAT in `vitac dump WHAT INPUT` (did you mean `biography`?)\n");
    CHECK(problems({"build", "me.md", "--diagnostics", "xml", "--color=sometimes"}) ==
          "error unknown-value: `xml` is no value of `--diagnostics` (there is `text`, `short`, `json`)\n"
          "error unknown-value: `sometimes` is no value of `--color` (there is `auto`, `always`, `never`)\n");
    CHECK(problems({"help", "buidl"}) ==
          "error unknown-value: `buidl` is no value of COMMAND in `vitac help COMMAND` (did you mean `build`?)\n");
}

TEST_CASE("missing and surplus arguments are named") {
    CHECK(problems({"build"}) ==
          "error missing-argument: `vitac build` needs an input (as in `vitac build biography.md`)\n");
    CHECK(problems({"dump", "biography"}) ==
          "error missing-argument: `vitac dump` needs what to show and an input (as in `vitac dump biography "
          "biography.md`)\n");
    CHECK(problems({"build", "me.md", "--name"}) == "error missing-argument: `--name` needs a value\n");
    CHECK(problems({"build", "a.md", "b.md"}) ==
          "error unexpected-argument: unexpected argument `b.md` (one CV is built of one input)\n");
    CHECK(problems({"dump", "pages", "a.md", "b.md"}) ==
          "error unexpected-argument: unexpected argument `b.md` (`vitac help dump` explains it)\n");
    CHECK(problems({"dump", "text", "a.md", "--json"}) ==
          "error unexpected-argument: unexpected argument `--json` (text is just text; `vitac dump pages` has JSON)\n");
    CHECK(problems({"dump", "pages", "a.md", "--expected"}) ==
          "error unexpected-argument: unexpected argument `--expected` (it goes with `vitac dump text`)\n");
}

TEST_CASE("a flag takes no value") {
    CHECK(problems({"dump", "pages", "a.md", "--json=maybe"}).starts_with("error unexpected-argument: "));
}

TEST_CASE("a setting needs a key and a value") {
    const std::string hint = "(as in `--set colors.link=#000000`)\n";
    CHECK(problems({"build", "me.md", "--set", "x"}) ==
          "error malformed-setting: `x` does not have the form KEY=VALUE " + hint);
    CHECK(problems({"build", "me.md", "--set", "=x"}) ==
          "error malformed-setting: `=x` does not have the form KEY=VALUE " + hint);
}

TEST_CASE("an audit is of a PDF, perhaps with its source") {
    const Options alone = parsed({"audit", "cv.pdf"});
    CHECK(alone.command == Command::Audit);
    CHECK(alone.audit.pdf == "cv.pdf");
    CHECK_FALSE(alone.audit.source);
    const Options whole = parsed({"audit", "cv.pdf", "page.md", "--threshold", "90", "--json", "--name", "Ada"});
    CHECK(whole.audit.source.value_or(ReadRequest{}).path == "page.md");
    CHECK(whole.audit.source.value_or(ReadRequest{}).name == "Ada");
    CHECK(whole.audit.threshold == 90);
    CHECK(whole.job.notation == Notation::Json);
    CHECK(problems({"audit"}) == "error missing-argument: `vitac audit` needs a PDF (as in `vitac audit cv.pdf`)\n");
    CHECK(problems({"audit", "cv.pdf", "--threshold", "101"}) ==
          "error unknown-value: `101` is no value of `--threshold` (write a whole number from 0 to 100)\n");
    CHECK(problems({"audit", "a", "b", "c"}) ==
          "error unexpected-argument: unexpected argument `c` (one PDF is judged by the facts of one source)\n");
}

TEST_CASE("a file to attach and standards to claim are for PDFs") {
    CHECK(parsed({"build", "page.md", "--attach", "resume.json"}).job.attachment == "resume.json");
    CHECK(parsed({"build", "page.md"}).job.attachment.empty());
    CHECK_FALSE(parsed({"build", "page.md"}).job.standards);
    CHECK(parsed({"build", "page.md", "--pdf-standard", "a2u"}).job.standards == PdfStandards{false, ArchiveLevel::U});
    CHECK(parsed({"batch", "people", "--pdf-standard", "ua1"}).batch.defaults.job.standards ==
          PdfStandards{true, ArchiveLevel::None});
    CHECK(parsed({"batch", "people", "--attach", "json-resume"}).batch.defaults.job.attachment == "json-resume");
    CHECK(problems({"build", "page.md", "--pdf-standard", "ua1+a2"}) ==
          "error unknown-value: `ua1+a2` is no value of `--pdf-standard` (did you mean `ua1+a2a`?)\n");
    CHECK(problems({"build", "page.md", "-o", "cv.tex", "--attach", "json-resume"}) ==
          "error unexpected-argument: unexpected argument `--attach` (that is for a PDF, and this makes a LaTeX "
          "file)\n");
}

}  // namespace vitac
