// The command line, understood. The only file that knows CLI11.
//
// CLI11 takes the arguments apart; what it does not know is left over, and looked at here so that the message can say
// what was probably meant.
#include "app/options.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <utility>

#include "app/pages_option.h"
#include "check/check.h"

namespace vitac {

namespace {

constexpr Problem<std::string> unknown_command{Severity::Error, "unknown-command", "unknown command `{}`",
                                               Blame::Surroundings};
constexpr Problem<std::string> unknown_option{Severity::Error, "unknown-option", "unknown option `{}`",
                                              Blame::Surroundings};
constexpr Problem<std::string, std::string> unknown_value{Severity::Error, "unknown-value", "`{}` is no value of {}",
                                                          Blame::Surroundings};
constexpr Problem<std::string, std::string> missing_argument{Severity::Error, "missing-argument", "`{}` needs {}",
                                                             Blame::Surroundings};
constexpr Problem<std::string> unexpected_argument{Severity::Error, "unexpected-argument", "unexpected argument `{}`",
                                                   Blame::Surroundings};
constexpr Problem<std::string> malformed_setting{Severity::Error, "malformed-setting",
                                                 "`{}` does not have the form KEY=VALUE", Blame::Surroundings};
constexpr Problem<std::string, std::string> formats_contradict{
    Severity::Error, "formats-contradict", "`--to {}` and the name `{}` contradict each other", Blame::Surroundings};

// The arguments as they stand, before anyone asked what they mean.
struct RawOptions {
    std::vector<std::string> bibliographies;
    std::vector<std::string> build_inputs;
    std::vector<std::string> batch_lists;
    std::string check_input;
    std::vector<std::string> diff_inputs;
    bool same = false;
    std::string convert_input;
    std::string format;
    std::vector<std::string> allowed;
    std::string threads;
    std::string shard;
    std::string report;
    bool keep_going = false;
    bool force = false;
    std::vector<std::string> audit_inputs;
    std::string threshold;
    std::string dump_what;
    std::string dump_input;
    std::string read_input;
    std::string topic;
    std::string output;
    std::string layout;
    std::string paper;
    std::string name;
    std::vector<std::string> settings;
    std::string pages;
    std::string attachment;
    std::string pdf_standard;
    std::string variant;
    std::string advertisement;
    std::string lock;
    bool locked = false;
    bool all = false;
    std::string schema;
    std::string explain;
    std::string to;
    std::string diagnostics;
    std::string color;
    bool json = false;
    bool expected = false;
    bool help = false;
    bool version = false;
};

// One word of a fixed list, and what it means.
template <class Value>
using Choice = std::pair<const char*, Value>;

constexpr std::array commands = {
    Choice<Command>{"build", Command::Build},     Choice<Command>{"batch", Command::Batch},
    Choice<Command>{"check", Command::Check},     Choice<Command>{"convert", Command::Convert},
    Choice<Command>{"dump", Command::Dump},       Choice<Command>{"diff", Command::Diff},
    Choice<Command>{"read", Command::Read},       Choice<Command>{"audit", Command::Audit},
    Choice<Command>{"layouts", Command::Layouts}, Choice<Command>{"schema", Command::Schema},
    Choice<Command>{"new", Command::New},         Choice<Command>{"help", Command::Help}};
constexpr std::array products = {Choice<Product>{"biography", Product::Biography},
                                 Choice<Product>{"document", Product::Document},
                                 Choice<Product>{"pages", Product::Pages}, Choice<Product>{"text", Product::Text}};
constexpr std::array schemas = {Choice<const char*>{"biography", "biography"}, Choice<const char*>{"layout", "layout"},
                                Choice<const char*>{"variants", "variants"}};
constexpr std::array formats = {Choice<Product>{"pdf", Product::Pdf}, Choice<Product>{"tex", Product::Tex}};
constexpr std::array data_formats = {
    Choice<DataFormat>{"yaml", DataFormat::Vitac},        Choice<DataFormat>{"json-resume", DataFormat::JsonResume},
    Choice<DataFormat>{"rendercv", DataFormat::RenderCv}, Choice<DataFormat>{"markdown", DataFormat::Markdown},
    Choice<DataFormat>{"text", DataFormat::Text},         Choice<DataFormat>{"bibtex", DataFormat::Bibtex}};
constexpr std::array diagnostic_forms = {Choice<DiagnosticForm>{"text", DiagnosticForm::Full},
                                         Choice<DiagnosticForm>{"short", DiagnosticForm::Short},
                                         Choice<DiagnosticForm>{"json", DiagnosticForm::Json}};
// A flag without a value is "true".
constexpr std::array explain_forms = {Choice<ExplainForm>{"true", ExplainForm::Text},
                                      Choice<ExplainForm>{"text", ExplainForm::Text},
                                      Choice<ExplainForm>{"json", ExplainForm::Json}};
constexpr std::array color_choices = {Choice<ColorChoice>{"auto", ColorChoice::Auto},
                                      Choice<ColorChoice>{"always", ColorChoice::Always},
                                      Choice<ColorChoice>{"never", ColorChoice::Never}};

template <class Choices>
std::vector<std::string> words_of(const Choices& choices) {
    std::vector<std::string> words;
    for (const auto& choice : choices) {
        words.emplace_back(choice.first);
    }
    return words;
}

std::string listed(const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words) {
        list += (list.empty() ? "`" : ", `") + word + "`";
    }
    return list;
}

std::string did_you_mean(const std::string& word, const std::vector<std::string>& candidates) {
    const std::string nearest = nearest_word(word, candidates);
    return nearest.empty() ? "" : "did you mean `" + nearest + "`?";
}

// The choice that `word` names; the first, and a report, when it names none.
template <class Choices>
auto choose(const std::string& word, const Choices& choices, const std::string& what, Diagnostics& diagnostics) {
    const auto found =
        std::find_if(choices.begin(), choices.end(), [&](const auto& choice) { return choice.first == word; });
    if (found != choices.end()) {
        return found->second;
    }
    const std::vector<std::string> words = words_of(choices);
    const std::string guess = did_you_mean(word, words);
    diagnostics.add(unknown_value.nowhere(word, what).with_hint(guess.empty() ? "there is " + listed(words) : guess));
    return choices.front().second;
}

// --- The grammar -----------------------------------------------------------------------------------------------------

// How a CV is read and set.
void add_look_options(CLI::App& command, RawOptions& raw) {
    command.add_option("--layout", raw.layout);
    command.add_option("--paper", raw.paper);
    command.add_option("--name", raw.name);
    command.add_option("--bib", raw.bibliographies)->allow_extra_args(false);
    command.add_option("--set", raw.settings)->allow_extra_args(false);
    command.add_option("--pages", raw.pages);
    command.add_option("--for", raw.advertisement);
}

void add_job_options(CLI::App& command, RawOptions& raw) {
    command.add_option("-o,--output", raw.output);
    add_look_options(command, raw);
    command.add_option("--variant", raw.variant);
}

void add_file_options(CLI::App& command, RawOptions& raw) {
    command.add_option("--attach", raw.attachment);
    command.add_option("--pdf-standard", raw.pdf_standard);
}

void add_commands(CLI::App& program, RawOptions& raw) {
    CLI::App* build = program.add_subcommand("build");
    build->add_option("INPUT", raw.build_inputs);
    build->add_option("--to", raw.to);
    add_job_options(*build, raw);
    add_file_options(*build, raw);
    build->add_flag("--all", raw.all);
    build->add_option("--lock", raw.lock);
    build->add_flag("--locked", raw.locked);
    build->add_flag("--explain", raw.explain);  // also --explain=json

    CLI::App* batch = program.add_subcommand("batch");
    batch->add_option("JOBS", raw.batch_lists);
    add_job_options(*batch, raw);
    add_file_options(*batch, raw);
    batch->add_option("--to", raw.to);
    batch->add_option("-j,--jobs", raw.threads);
    batch->add_flag("-k,--keep-going", raw.keep_going);
    batch->add_flag("--force", raw.force);
    batch->add_option("--shard", raw.shard);
    batch->add_option("--report", raw.report);

    CLI::App* check = program.add_subcommand("check");
    check->add_option("INPUT", raw.check_input);
    check->add_option("--name", raw.name);
    check->add_option("--bib", raw.bibliographies)->allow_extra_args(false);
    check->add_option("--allow", raw.allowed)->allow_extra_args(false);

    CLI::App* convert = program.add_subcommand("convert");
    convert->add_option("INPUT", raw.convert_input);
    convert->add_option("--to", raw.format);
    convert->add_option("-o,--output", raw.output);
    convert->add_option("--name", raw.name);
    convert->add_option("--bib", raw.bibliographies)->allow_extra_args(false);

    CLI::App* read = program.add_subcommand("read");
    read->add_option("INPUT", raw.read_input);
    read->add_flag("--json", raw.json);
    read->add_option("--name", raw.name);
    read->add_option("--bib", raw.bibliographies)->allow_extra_args(false);

    CLI::App* dump = program.add_subcommand("dump");
    dump->add_option("WHAT", raw.dump_what);
    dump->add_option("INPUT", raw.dump_input);
    dump->add_flag("--json", raw.json);
    dump->add_flag("--expected", raw.expected);
    add_job_options(*dump, raw);

    CLI::App* diff = program.add_subcommand("diff");
    diff->add_option("A", raw.diff_inputs);
    diff->add_flag("--json", raw.json);
    diff->add_flag("--same", raw.same);
    add_look_options(*diff, raw);

    CLI::App* audit = program.add_subcommand("audit");
    audit->add_option("PDF", raw.audit_inputs);
    audit->add_option("--name", raw.name);
    audit->add_option("--threshold", raw.threshold);
    audit->add_flag("--json", raw.json);

    program.add_subcommand("layouts");
    program.add_subcommand("schema")->add_option("WHAT", raw.schema);
    program.add_subcommand("new")->add_option("FILE", raw.output);
    program.add_subcommand("help")->add_option("COMMAND", raw.topic);
}

// Of an option that is given twice, as by scripts that add to a command line.
void last_one_counts(CLI::App& command) {
    for (CLI::Option* option : command.get_options()) {
        if (option->get_expected_max() == 1) {
            option->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
        }
    }
}

void add_options(CLI::App& program, RawOptions& raw) {
    program.set_help_flag();
    program.add_flag("-h,--help", raw.help);
    program.add_flag("--version", raw.version);
    program.add_option("--diagnostics", raw.diagnostics);
    program.add_option("--color", raw.color);
    add_commands(program, raw);
    program.allow_extras();
    program.require_subcommand(0, 1);  // a file may be called "build" too
    last_one_counts(program);
    for (CLI::App* command : program.get_subcommands({})) {
        command->set_help_flag();
        command->fallthrough();  // options of every command may stand after it
        command->allow_extras();
        last_one_counts(*command);
    }
}

std::vector<std::string> option_names(const CLI::App& command) {
    std::vector<std::string> names;
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& name : option->get_lnames()) {
            names.push_back("--" + name);
        }
    }
    return names;
}

// --- What was left over ----------------------------------------------------------------------------------------------

bool looks_like_a_file(const std::string& word) {
    return word == "-" || word.find_first_of("./") != std::string::npos;
}

void report_unknown_command(const std::string& word, Diagnostics& diagnostics) {
    const std::vector<std::string> words = words_of(commands);
    const std::string guess =
        looks_like_a_file(word) ? "did you mean `vitac build " + word + "`?" : did_you_mean(word, words);
    diagnostics.add(unknown_command.nowhere(word).with_hint(guess.empty() ? "there is " + listed(words) : guess));
}

// The first argument that nobody took; what follows it is likely its value.
void report_leftover(const std::string& word, const CLI::App& program, const CLI::App* command,
                     Diagnostics& diagnostics) {
    if (word.size() > 1 && word[0] == '-') {
        std::vector<std::string> names = option_names(program);
        if (command != nullptr) {
            const std::vector<std::string> more = option_names(*command);
            names.insert(names.end(), more.begin(), more.end());
        }
        const std::string name = word.substr(0, word.find('='));
        diagnostics.add(unknown_option.nowhere(name).with_hint(did_you_mean(name, names)));
    } else if (command == nullptr) {
        report_unknown_command(word, diagnostics);
    } else {
        diagnostics.add(
            unexpected_argument.nowhere(word).with_hint("`vitac help " + command->get_name() + "` explains it"));
    }
}

// --- The meaning -----------------------------------------------------------------------------------------------------

std::vector<std::pair<std::string, std::string>> parse_settings(const std::vector<std::string>& settings,
                                                                Diagnostics& diagnostics) {
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const std::string& setting : settings) {
        const std::size_t equals = setting.find('=');
        if (equals == std::string::npos || equals == 0) {
            diagnostics.add(malformed_setting.nowhere(setting).with_hint("as in `--set colors.link=#000000`"));
        } else {
            pairs.emplace_back(setting.substr(0, equals), setting.substr(equals + 1));
        }
    }
    return pairs;
}

LayoutRequest layout_request(const RawOptions& raw, Diagnostics& diagnostics) {
    LayoutRequest request;
    if (!raw.layout.empty()) {
        request.layout = raw.layout;
    }
    request.paper = raw.paper;  // which there are, the layout knows
    request.settings = parse_settings(raw.settings, diagnostics);
    return request;
}

std::optional<PageBudget> read_budget(const RawOptions& raw, Diagnostics& diagnostics) {
    if (raw.pages.empty()) {
        return std::nullopt;
    }
    const std::optional<int> pages = pages_from(raw.pages);
    if (!pages) {
        diagnostics.add(unknown_value.nowhere(raw.pages, "`--pages`")
                            .with_hint(fmt::format("write a whole number from 1 to {}", most_pages)));
        return std::nullopt;
    }
    return PageBudget{.pages = *pages, .explain = !raw.explain.empty()};
}

void read_lock_options(const RawOptions& raw, Options& options, Diagnostics& diagnostics) {
    options.job.lock = raw.lock;
    options.job.locked = raw.locked;
    if (raw.locked && raw.lock.empty()) {
        diagnostics.add(missing_argument.nowhere("--locked", "`--lock FILE`"));
    }
    if (raw.all && !raw.lock.empty()) {
        diagnostics.add(unexpected_argument.nowhere("--lock").with_hint("a lock file holds one variant"));
    }
}

// What the name of the output says holds, unless `--to` says it.
void read_format(const RawOptions& raw, Options& options, Diagnostics& diagnostics) {
    const bool named_tex = raw.output.ends_with(".tex");
    const bool named_pdf = raw.output.ends_with(".pdf");
    options.job.product = named_tex ? Product::Tex : options.job.product;
    if (raw.to.empty()) {
        return;
    }
    options.job.product = choose(raw.to, formats, "`--to`", diagnostics);
    if ((raw.to == "tex" && named_pdf) || (raw.to == "pdf" && named_tex)) {
        diagnostics.add(formats_contradict.nowhere(raw.to, raw.output)
                            .with_hint("let the name end in `." + raw.to + "`, or leave out `--to`"));
    }
}

void read_build(const RawOptions& raw, Options& options, Diagnostics& diagnostics) {
    if (raw.build_inputs.empty()) {
        diagnostics.add(
            missing_argument.nowhere("vitac build", "an input").with_hint("as in `vitac build biography.md`"));
        return;
    }
    if (raw.build_inputs.size() > 1) {
        diagnostics.add(unexpected_argument.nowhere(raw.build_inputs[1]).with_hint("one CV is built of one input"));
    }
    if (raw.build_inputs[0] == "-" && raw.advertisement == "-") {
        diagnostics.add(unexpected_argument.nowhere("--for -").with_hint("standard input is the biography already"));
    }
    options.job.reading.path = raw.build_inputs[0];
    options.all = raw.all;
    read_lock_options(raw, options, diagnostics);
    if (raw.all && (!raw.output.empty() || !raw.variant.empty())) {
        diagnostics.add(unexpected_argument.nowhere(raw.output.empty() ? "--variant" : "--output")
                            .with_hint("`--all` builds every variant, each under its own name"));
    }
    read_format(raw, options, diagnostics);
    if (options.job.product == Product::Tex && (!raw.attachment.empty() || options.job.standards)) {
        diagnostics.add(unexpected_argument.nowhere(raw.attachment.empty() ? "--pdf-standard" : "--attach")
                            .with_hint("that is for a PDF, and this makes a LaTeX file"));
    }
}

std::optional<int> number_from(const std::string& text, int most) {
    constexpr std::size_t most_digits = 6;
    const bool is_number = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
    const int number = is_number && text.size() <= most_digits ? std::stoi(text) : 0;
    return number >= 1 && number <= most ? std::optional(number) : std::nullopt;
}

// "2/10": the second of ten.
void read_shard(const std::string& text, BatchRequest& batch, Diagnostics& diagnostics) {
    constexpr int most_shards = 100'000;
    const std::size_t slash = std::min(text.find('/'), text.size());
    const std::optional<int> shards = number_from(text.substr(std::min(slash + 1, text.size())), most_shards);
    const std::optional<int> shard = number_from(text.substr(0, slash), shards.value_or(0));
    if (!shard) {
        diagnostics.add(unknown_value.nowhere(text, "`--shard`").with_hint("write as `2/10`: the second of ten parts"));
        return;
    }
    batch.shard = *shard;
    batch.shards = *shards;
}

void read_batch(const RawOptions& raw, Options& options, Diagnostics& diagnostics) {
    if (raw.batch_lists.empty()) {
        diagnostics.add(missing_argument.nowhere("vitac batch", "a list of jobs")
                            .with_hint("a folder of sources, or a list ending in .csv or .yaml"));
        return;
    }
    if (!raw.to.empty()) {
        options.job.product = choose(raw.to, formats, "`--to`", diagnostics);
    }
    BatchRequest& batch = options.batch;
    batch.lists = raw.batch_lists;
    batch.defaults = {.job = options.job, .folder = raw.output};
    batch.keep_going = raw.keep_going;
    batch.force = raw.force;
    batch.report = raw.report;
    if (!raw.threads.empty()) {
        constexpr int most_threads = 256;
        const std::optional<int> threads = number_from(raw.threads, most_threads);
        if (!threads) {
            diagnostics.add(unknown_value.nowhere(raw.threads, "`--jobs`")
                                .with_hint(fmt::format("write a whole number from 1 to {}", most_threads)));
        }
        batch.threads = threads.value_or(1);
    }
    if (!raw.shard.empty()) {
        read_shard(raw.shard, batch, diagnostics);
    }
}

void read_check(const RawOptions& raw, Options& options, Diagnostics& diagnostics) {
    if (raw.check_input.empty()) {
        diagnostics.add(
            missing_argument.nowhere("vitac check", "an input").with_hint("as in `vitac check biography.md`"));
    }
    options.job.reading.path = raw.check_input;
    options.allowed = raw.allowed;
    const std::vector<std::string> findings = list_findings();
    for (const std::string& name : raw.allowed) {
        if (std::find(findings.begin(), findings.end(), name) == findings.end()) {
            const std::string guess = did_you_mean(name, findings);
            diagnostics.add(unknown_value.nowhere(name, "`--allow`")
                                .with_hint(guess.empty() ? "there is " + listed(findings) : guess));
        }
    }
}

void read_dump(const RawOptions& raw, Options& options, Diagnostics& diagnostics) {
    if (raw.dump_what.empty() || raw.dump_input.empty()) {
        diagnostics.add(missing_argument.nowhere("vitac dump", "what to show and an input")
                            .with_hint("as in `vitac dump biography biography.md`"));
        return;
    }
    options.job.product = choose(raw.dump_what, products, "WHAT in `vitac dump WHAT INPUT`", diagnostics);
    options.job.reading.path = raw.dump_input;
    options.job.notation = raw.json ? Notation::Json : Notation::Plain;
    if (raw.expected && options.job.product == Product::Text) {
        options.job.product = Product::ExpectedText;
    } else if (raw.expected) {
        diagnostics.add(unexpected_argument.nowhere("--expected").with_hint("it goes with `vitac dump text`"));
    }
    if (raw.json && (options.job.product == Product::Text || options.job.product == Product::ExpectedText)) {
        diagnostics.add(
            unexpected_argument.nowhere("--json").with_hint("text is just text; `vitac dump pages` has JSON"));
    }
}

void read_diff(const RawOptions& raw, Options& options, Diagnostics& diagnostics) {
    if (raw.diff_inputs.size() < 2) {
        diagnostics.add(missing_argument.nowhere("vitac diff", "two inputs")
                            .with_hint("as in `vitac diff old.md new.md`, or `vitac diff cv.md @one-page`"));
        return;
    }
    if (raw.diff_inputs.size() > 2) {
        diagnostics.add(unexpected_argument.nowhere(raw.diff_inputs[2]).with_hint("two are compared with each other"));
    }
    options.difference = {raw.diff_inputs[0], raw.diff_inputs[1], raw.same};
    if (options.difference.before == "-" && options.difference.after == "-") {
        diagnostics.add(unexpected_argument.nowhere("-").with_hint("standard input is the other one already"));
    }
    options.job.notation = raw.json ? Notation::Json : Notation::Plain;
}

constexpr int highest_score = 100;

void read_audit(const RawOptions& raw, Options& options, Diagnostics& diagnostics) {
    if (raw.audit_inputs.empty()) {
        diagnostics.add(missing_argument.nowhere("vitac audit", "a PDF").with_hint("as in `vitac audit cv.pdf`"));
        return;
    }
    if (raw.audit_inputs.size() > 2) {
        diagnostics.add(
            unexpected_argument.nowhere(raw.audit_inputs[2]).with_hint("one PDF is judged by the facts of one source"));
    }
    options.audit.pdf = raw.audit_inputs[0];
    if (raw.audit_inputs.size() > 1) {
        options.audit.source.emplace();
        options.audit.source->path = raw.audit_inputs[1];
        options.audit.source->name = raw.name;
    }
    options.job.notation = raw.json ? Notation::Json : Notation::Plain;
    if (raw.threshold.empty()) {
        return;
    }
    constexpr std::size_t most_digits = 3;
    const bool is_number = raw.threshold.find_first_not_of("0123456789") == std::string::npos;
    const int threshold =
        is_number && raw.threshold.size() <= most_digits ? std::stoi(raw.threshold) : highest_score + 1;
    if (threshold > highest_score) {
        diagnostics.add(unknown_value.nowhere(raw.threshold, "`--threshold`")
                            .with_hint(fmt::format("write a whole number from 0 to {}", highest_score)));
        return;
    }
    options.audit.threshold = threshold;
}

// What is asked for besides work: how messages look, help, the version. These hold even if the rest is wrong.
Options read_manner(const RawOptions& raw, const std::string& command, Diagnostics& diagnostics) {
    Options options;
    if (!raw.diagnostics.empty()) {
        options.diagnostics = choose(raw.diagnostics, diagnostic_forms, "`--diagnostics`", diagnostics);
    }
    if (!raw.color.empty()) {
        options.color = choose(raw.color, color_choices, "`--color`", diagnostics);
    }
    options.help_topic = command == "help" ? raw.topic : command;
    if (!raw.help && raw.version) {
        options.command = Command::Version;
    } else if (!raw.help) {
        options.command = choose(command, commands, "the command", diagnostics);
    }
    return options;
}

void read_read(const RawOptions& raw, Options& options, Diagnostics& diagnostics) {
    if (raw.read_input.empty()) {
        diagnostics.add(
            missing_argument.nowhere("vitac read", "an input").with_hint("as in `vitac read biography.md`"));
        return;
    }
    options.job.reading.path = raw.read_input;
    options.job.notation = raw.json ? Notation::Json : Notation::Plain;
}

void read_convert(const RawOptions& raw, Options& options, Diagnostics& diagnostics) {
    if (raw.convert_input.empty() || raw.format.empty()) {
        diagnostics.add(missing_argument.nowhere("vitac convert", "an input and a format")
                            .with_hint("as in `vitac convert biography.md --to json-resume`"));
        return;
    }
    options.job.reading.path = raw.convert_input;
    options.format = choose(raw.format, data_formats, "`--to`", diagnostics);
}

void read_job(const RawOptions& raw, Options& options, Diagnostics& diagnostics) {
    options.job.reading.name = raw.name;
    options.job.reading.bibliographies = raw.bibliographies;
    options.job.layout = layout_request(raw, diagnostics);
    options.job.budget = read_budget(raw, diagnostics);
    options.job.own_layout = !raw.layout.empty();
    options.job.attachment = raw.attachment;
    if (!raw.pdf_standard.empty()) {
        options.job.standards = choose(raw.pdf_standard, pdf_standards(), "`--pdf-standard`", diagnostics);
    }
    options.job.explain = !raw.explain.empty();
    options.job.advertisement = raw.advertisement;
    options.job.variant = raw.variant.empty() ? options.job.variant : raw.variant;
    if (!raw.explain.empty()) {
        options.explain = choose(raw.explain, explain_forms, "`--explain`", diagnostics);
    }
    if (!raw.output.empty()) {
        options.output = raw.output;
    }
    if (options.command == Command::Audit) {
        read_audit(raw, options, diagnostics);
    } else if (options.command == Command::Build) {
        read_build(raw, options, diagnostics);
    } else if (options.command == Command::Batch) {
        read_batch(raw, options, diagnostics);
    } else if (options.command == Command::Check) {
        read_check(raw, options, diagnostics);
    } else if (options.command == Command::Diff) {
        read_diff(raw, options, diagnostics);
    } else if (options.command == Command::Convert) {
        read_convert(raw, options, diagnostics);
    } else if (options.command == Command::Read) {
        read_read(raw, options, diagnostics);
    } else {
        read_dump(raw, options, diagnostics);
    }
}

}  // namespace

Options parse_options(const std::vector<std::string>& arguments, Diagnostics& diagnostics) {
    RawOptions raw;
    CLI::App program;
    add_options(program, raw);
    try {
        // CLI11 takes arguments from the back.
        program.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::ArgumentMismatch& error) {
        // An option without its value: "--name: 1 required TEXT missing".
        const std::string said = error.what();
        diagnostics.add(missing_argument.nowhere(said.substr(0, said.find(':')), "a value"));
    } catch (const CLI::ParseError& error) {
        // A flag with a value: "--json=maybe". Everything else is allowed as an extra.
        diagnostics.add(unexpected_argument.nowhere(error.what()));
    }
    const std::vector<CLI::App*> chosen = program.get_subcommands();
    const CLI::App* command = chosen.empty() ? nullptr : chosen.front();
    Options options = read_manner(raw, command != nullptr ? command->get_name() : "help", diagnostics);
    std::vector<std::string> leftover = program.remaining(true);
    std::erase(leftover, "--");
    if (!leftover.empty()) {
        report_leftover(leftover.front(), program, command, diagnostics);
    } else if (command == nullptr && !raw.help && !raw.version) {
        diagnostics.add(missing_argument.nowhere("vitac", "a command")
                            .with_hint("as in `vitac build biography.md`; `vitac --help` explains all"));
    } else if (options.command == Command::Help && !options.help_topic.empty()) {
        choose(options.help_topic, commands, "COMMAND in `vitac help COMMAND`", diagnostics);
    }
    if (options.command == Command::Schema && raw.schema.empty() && !diagnostics.has_errors()) {
        diagnostics.add(missing_argument.nowhere("vitac schema", "what of").with_hint("as in `vitac schema variants`"));
    } else if (options.command == Command::Schema && !diagnostics.has_errors()) {
        choose(raw.schema, schemas, "WHAT in `vitac schema WHAT`", diagnostics);
        options.schema = raw.schema;
    }
    if (options.command == Command::New && !raw.output.empty()) {
        options.output = raw.output;
    }
    const bool has_job = options.command == Command::Audit || options.command == Command::Build ||
                         options.command == Command::Dump || options.command == Command::Batch ||
                         options.command == Command::Check || options.command == Command::Convert ||
                         options.command == Command::Diff || options.command == Command::Read;
    if (has_job && !diagnostics.has_errors()) {
        read_job(raw, options, diagnostics);
    }
    return options;
}

}  // namespace vitac
