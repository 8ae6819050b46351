// One run of the command, from its arguments to its exit code.
#include "app/run.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <map>

#include "app/audit_file.h"
#include "app/batch.h"
#include "app/compile.h"
#include "app/diagnostics_json.h"
#include "app/difference.h"
#include "app/explanation.h"
#include "app/help.h"
#include "app/new_diagnostics.h"
#include "app/options.h"
#include "app/output.h"
#include "app/page_file.h"
#include "app/reading_text.h"
#include "app/render_diagnostic.h"
#include "check/check.h"
#include "input/read.h"
#include "model/dump.h"

namespace vitac {

namespace {

constexpr Problem<std::string, std::string> cannot_write{Severity::Error, "cannot-write", "cannot write `{}`: {}",
                                                         Blame::Surroundings};
constexpr Problem<> output_is_terminal{Severity::Error, "output-is-terminal", "a PDF is not printed on a terminal",
                                       Blame::Surroundings};
constexpr Problem<> letter_needs_file{Severity::Error, "letter-needs-file",
                                      "a CV and its letter cannot both go to standard output", Blame::Surroundings};
constexpr Problem<std::string> equal_outputs{Severity::Error, "duplicate-output", "two variants would write `{}`",
                                             Blame::Surroundings};
constexpr Problem<std::string> output_is_input{Severity::Error, "output-is-input",
                                               "the output would replace the input `{}`", Blame::Surroundings};

// --- Commands --------------------------------------------------------------------------------------------------------

void print(std::string_view text, Diagnostics& diagnostics) {
    if (const std::optional<WriteFailure> failure = write_standard_output(text)) {
        diagnostics.add(cannot_write.nowhere("standard output", failure->reason));
    }
}

void write_result(const std::string& path, const std::string& bytes, const Job& job, Diagnostics& diagnostics) {
    if (path == "-") {
        print(bytes, diagnostics);
    } else if (is_same_file(path, job.reading.path)) {
        diagnostics.add(output_is_input.nowhere(path).with_hint("choose another name with `-o`"));
    } else if (const std::optional<WriteFailure> failure = write_file_atomically(path, bytes)) {
        diagnostics.add(cannot_write.nowhere(path, failure->reason).with_hint(failure->hint));
    }
}

// For people beside the messages; as JSON for the program that reads the output, unless that is the PDF.
void explain(const Compiled& compiled, const Options& options, Diagnostics& diagnostics) {
    if (options.explain == ExplainForm::Json) {
        const std::string json =
            explanation_json(compiled.choice.value_or(Explanation{}), compiled.advertisement, compiled.page_breaks);
        if (options.output == "-") {
            std::fwrite(json.data(), 1, json.size(), stderr);
        } else {
            print(json, diagnostics);
        }
    } else if (options.explain == ExplainForm::Text) {
        const std::string text =
            (compiled.advertisement ? advertisement_text(*compiled.advertisement) : std::string()) +
            (compiled.choice ? explanation_text(*compiled.choice) : std::string()) + compiled.page_breaks;
        std::fwrite(text.data(), 1, text.size(), stderr);
    }
}

// "Ada_Lovelace_CV.pdf" -> "Ada_Lovelace_CV.tex"
std::string with_tex_ending(const std::string& pdf_name) {
    return pdf_name.substr(0, pdf_name.rfind('.')) + ".tex";
}

// "Ada_Lovelace_CV.pdf" -> "Ada_Lovelace_CV-letter.pdf"
std::string letter_name(const std::string& cv) {
    const std::size_t dot = cv.rfind('.');
    const bool has_ending = dot != std::string::npos && cv.find('/', dot) == std::string::npos;
    return has_ending ? cv.substr(0, dot) + "-letter" + cv.substr(dot) : cv + "-letter";
}

// Gives the path of the file that was written; "" when none was or standard output is for others.
std::string build(const Options& options, World& world, Diagnostics& diagnostics) {
    const bool is_text = options.job.product == Product::Tex;
    if (options.output == "-" && !is_text && isatty(STDOUT_FILENO) != 0) {
        diagnostics.add(output_is_terminal.nowhere().with_hint("send it on: `vitac build ... -o - > cv.pdf`"));
        return {};
    }
    const Compiled compiled = compile(options.job, world, diagnostics);
    if (diagnostics.has_errors()) {
        return {};  // what could not be made well does not replace what was
    }
    const std::string named =
        variant_output_name(compiled.output, compiled.person, options.job.variant, options.job.reading.path);
    const std::string path = options.output.value_or(is_text ? with_tex_ending(named) : named);
    if (path == "-" && !compiled.letter.empty()) {
        diagnostics.add(letter_needs_file.nowhere().with_hint("join them: `bundle: [letter, cv]` in the variant"));
        return {};
    }
    write_result(path, compiled.bytes, options.job, diagnostics);
    if (!compiled.letter.empty()) {
        write_result(letter_name(path), compiled.letter, options.job, diagnostics);
    }
    explain(compiled, options, diagnostics);
    if (!options.job.locked && !options.job.lock.empty() && !diagnostics.has_errors()) {
        write_result(options.job.lock, compiled.lock, options.job, diagnostics);
    }
    const bool silent = path == "-" || options.explain == ExplainForm::Json;
    const std::string paths = compiled.letter.empty() ? path : path + "\n" + letter_name(path);
    return silent || diagnostics.has_errors() ? std::string() : paths;
}

// One file for two variants would be that of the second. The name is put in for all alike.
void report_equal_outputs(const std::vector<NamedVariant>& variants, const std::string& source,
                          Diagnostics& diagnostics) {
    std::map<std::string, const NamedVariant*> seen;
    for (const NamedVariant& variant : variants) {
        const std::string output = variant_output_name(variant.output, "{name}", variant.name, source);
        const auto [first, is_new] = seen.emplace(output, &variant);
        if (!is_new) {
            diagnostics.add(equal_outputs.at(variant.span, output)
                                .with_hint("put `{variant}` into `output`")
                                .with_related(first->second->span, "the other one"));
        }
    }
}

// Paths in lines. What is wrong with the source is said for the first variant, and for others only what is new.
std::string build_all(const Options& options, World& world, Diagnostics& diagnostics) {
    const std::vector<NamedVariant> variants = variants_of(options.job.reading.path, world, diagnostics);
    report_equal_outputs(variants, options.job.reading.path, diagnostics);
    if (diagnostics.has_errors(Blame::Surroundings)) {
        return {};
    }
    std::string paths;
    for (const NamedVariant& variant : variants) {
        Options one = options;
        one.job.variant = variant.name;
        Diagnostics found;
        const std::string path = build(one, world, found);
        paths += path.empty() ? "" : (paths.empty() ? "" : "\n") + path;
        add_new(found, world.sources(), diagnostics);
    }
    return paths;
}

// A dump shows what there is, also of a document with errors.
void dump(const Options& options, World& world, Diagnostics& diagnostics) {
    const Compiled compiled = compile(options.job, world, diagnostics);
    if (!diagnostics.has_errors(Blame::Surroundings)) {
        write_result(options.output.value_or("-"), compiled.bytes, options.job, diagnostics);
    }
}

void audit(const Options& options, World& world, Diagnostics& diagnostics) {
    if (const std::optional<AuditReport> report = audit_file(options.audit, world, diagnostics)) {
        print(options.job.notation == Notation::Json ? audit_json(*report) : audit_text(*report), diagnostics);
    }
}

void diff(const Options& options, World& world, Diagnostics& diagnostics) {
    print(difference(options.difference, options.job, world, diagnostics), diagnostics);
}

// What was understood, also of a document with errors.
void show_reading(const Options& options, World& world, Diagnostics& diagnostics) {
    const SourceSettings settings = settings_of(options.job.reading, world, diagnostics);
    const Biography biography = read_biography(settings.reading, world, diagnostics);
    if (!diagnostics.has_errors(Blame::Surroundings)) {
        print(options.job.notation == Notation::Json ? dump_biography_json(biography, world.sources())
                                                     : reading_text(biography, world.sources()),
              diagnostics);
    }
}

// Like a dump it shows what there is.
void convert(const Options& options, World& world, Diagnostics& diagnostics) {
    const SourceSettings settings = settings_of(options.job.reading, world, diagnostics);
    const Biography biography = read_biography(settings.reading, world, diagnostics);
    if (!diagnostics.has_errors(Blame::Surroundings)) {
        const std::string file = options.format == DataFormat::Markdown
                                     ? page_of(biography, world, diagnostics)
                                     : write_data(biography, options.format, diagnostics);
        write_result(options.output.value_or("-"), file, options.job, diagnostics);
    }
}

// What the reader says of the input, and what a friend would.
void check(const Options& options, World& world, Diagnostics& diagnostics) {
    SourceSettings settings = settings_of(options.job.reading, world, diagnostics);
    settings.allowed.insert(settings.allowed.end(), options.allowed.begin(), options.allowed.end());
    Diagnostics found;
    const Biography biography = read_biography(settings.reading, world, found);
    if (!found.has_errors(Blame::Surroundings)) {
        check_biography(biography, world.sources(), world.today(), found);
    }
    const Diagnostics kept = wanted(found, settings.allowed, world.sources());
    for (const Diagnostic& finding : kept.all()) {
        diagnostics.add(finding);
    }
}

// An example for those who start from nothing. Gives the path of the file that was written.
std::string write_example(const Options& options, World& world, Diagnostics& diagnostics) {
    std::string example(world.resource("samples/new.yaml").value_or(""));
    const std::string path = options.output.value_or("cv.yaml");
    const std::string build = "vitac build FILE";
    if (const std::size_t at = example.find(build); at != std::string::npos && path != "-") {
        example.replace(at, build.size(), "vitac build " + path);
    }
    if (path == "-") {
        print(example, diagnostics);
        return {};
    }
    if (const std::optional<WriteFailure> failure = write_new_file(path, example)) {
        diagnostics.add(cannot_write.nowhere(path, failure->reason).with_hint(failure->hint));
        return {};
    }
    return path;
}

std::string layout_table(World& world) {
    constexpr int name_width = 12;
    std::string table;
    for (const LayoutSummary& layout : list_layouts(world)) {
        table += fmt::format("{:<{}} {}\n", layout.name, name_width, layout.description);
    }
    return table;
}

// `worst` is the exit code of the batch's worst job.
std::string perform(const Options& options, World& world, Diagnostics& diagnostics, int& worst) {
    switch (options.command) {
        case Command::Batch:
            worst = run_batch(options.batch, world, diagnostics);
            return {};
        case Command::Check:
            check(options, world, diagnostics);
            return {};
        case Command::Convert:
            convert(options, world, diagnostics);
            return {};
        case Command::Read:
            show_reading(options, world, diagnostics);
            return {};
        case Command::Diff:
            diff(options, world, diagnostics);
            return {};
        case Command::Help:
            print(help_text(options.help_topic), diagnostics);
            return {};
        case Command::Version:
            print(version_text(), diagnostics);
            return {};
        case Command::Schema:
            print(world.resource("schemas/" + options.schema + ".json").value_or(""), diagnostics);
            return {};
        case Command::New:
            return write_example(options, world, diagnostics);
        case Command::Layouts:
            print(layout_table(world), diagnostics);
            return {};
        case Command::Dump:
            dump(options, world, diagnostics);
            return {};
        case Command::Audit:
            audit(options, world, diagnostics);
            return {};
        case Command::Build:
            break;
    }
    return options.all ? build_all(options, world, diagnostics) : build(options, world, diagnostics);
}

// --- Messages --------------------------------------------------------------------------------------------------------

Colored colored(ColorChoice choice) {
    if (choice == ColorChoice::Auto) {
        // https://no-color.org: any value but the empty one
        const char* no_color = std::getenv("NO_COLOR");
        const bool wanted = no_color == nullptr || *no_color == '\0';
        return wanted && isatty(STDERR_FILENO) != 0 ? Colored::Yes : Colored::No;
    }
    return choice == ColorChoice::Always ? Colored::Yes : Colored::No;
}

std::string messages(const Diagnostics& diagnostics, const Options& options, const Sources& sources) {
    switch (options.diagnostics) {
        case DiagnosticForm::Json:
            return diagnostics_json(diagnostics, sources);
        case DiagnosticForm::Short:
            return render_diagnostics_short(diagnostics, sources);
        case DiagnosticForm::Full:
            break;
    }
    return render_diagnostics(diagnostics, sources, colored(options.color));
}

}  // namespace

ExitCode run(const std::vector<std::string>& arguments, World& world) {
    Diagnostics diagnostics;
    const Options options = parse_options(arguments, diagnostics);
    int worst = 0;
    const std::string written = diagnostics.has_errors() ? std::string() : perform(options, world, diagnostics, worst);
    const std::string text = messages(diagnostics, options, world.sources());
    std::fwrite(text.data(), 1, text.size(), stderr);
    if (!written.empty() && write_standard_output(written + "\n")) {
        return ExitCode::Surroundings;  // no one is there to read why
    }
    return diagnostics.has_errors() ? exit_code_of(diagnostics) : static_cast<ExitCode>(worst);
}

}  // namespace vitac
