// What `--help` and `--version` print.
#include "app/help.h"

namespace vitac {

namespace {

constexpr std::string_view general_help = R"(vitac - a biography page in, a typeset CV out

Usage:
  vitac build INPUT [-o OUT] [option...]    write the PDF and print its path
  vitac batch JOBS... [option...]           build many CVs, on all processors
  vitac convert INPUT --to FORMAT [-o OUT]  write it in another format
  vitac new [FILE]                          write an example to start from, as cv.yaml
  vitac check INPUT [option...]             say what is probably a slip in it
  vitac read INPUT [option...]              say field by field what is understood of it
  vitac dump WHAT INPUT [option...]         show what the compiler holds between two passes
  vitac diff A B [option...]                say what differs in two CVs
  vitac audit PDF [SOURCE] [option...]      say what machines find in a PDF, and what they lose
  vitac layouts                             list the built-in layouts
  vitac schema biography|layout|variants    print the JSON Schema of a file
  vitac help [COMMAND]                      explain a command

INPUT is what you already have: a page such as biography.md, a file of data, a .bib, or the folder
of a whole site; "-" is standard input.

Options of every command:
  --diagnostics text|short|json    how problems are printed (default: text)
  --color auto|always|never        whether in colour (default: auto, on a terminal)
  -h, --help                       this help; after a command, help for it
  --version                        the version

Examples:
  vitac build biography.md
  vitac build biography.md -o cv.pdf --paper letter
  vitac dump biography biography.md --json

Exit codes: 0 done, perhaps with warnings; 1 the document has errors, and nothing was written;
2 wrong usage, or the surroundings failed (no such file, full disk); 3 a constraint was not met,
such as a page budget or the threshold of an audit; 70 a bug in vitac.
)";

constexpr std::string_view build_help = R"(vitac build - write the PDF, or a LaTeX file, and print its path

Usage:
  vitac build INPUT [-o OUT] [option...]

  INPUT                   the biography: a file, the folder of a site, or "-" for standard input;
                          Markdown, HTML, BibTeX, JSON Resume, RenderCV, ORCID and others,
                          known by their content

Options:
  -o, --output OUT        where to write: a file, or "-" for standard output
                          (default: the person's name, as in Ada_Lovelace_CV.pdf);
                          a name that ends in .tex makes a LaTeX file
  --to pdf|tex            the format, where the name of the output does not say it
  --layout NAME|FILE      a built-in layout, or a layout file of your own (default: classic);
                          `vitac layouts` lists them
  --paper NAME            a4, letter, legal, a5, b5, or a paper of the layout's own
                          (default: the one that the layout names)
  --name NAME             whose biography it is, where the input does not say so
  --bib FILE              add the works of a .bib that the input does not have; may be repeated
  --set KEY=VALUE         change one value of the layout; may be repeated
  --attach json-resume|FILE
                          put what is shown into the PDF as JSON Resume, for machines, or a file
                          (then PDF/A-3 instead of 2)
  --pdf-standard WORD     what the PDF claims: ua1+a2a (default: PDF/UA-1 and PDF/A-2a), ua1+a2u,
                          ua1+a2b, ua1, a2a, a2u, a2b or none
  --pages N               at most N pages: shows what is worth most and shortens or drops the rest
  --variant NAME          a variant of vitac.yaml beside the input, or full or one-page, built in
  --for FILE              the advertisement of a position, as text: what matches it is worth more
                          and stands first where the order is free; no word is changed
  --lock FILE             stay near the choice that FILE holds, and write the new one there
  --locked                with --lock: show just what FILE holds, or fail
  --all                   every variant, each to a file of its own
  --explain[=json]        print what was left out, what an advertisement found, and why pages broke;
                          as JSON instead of the path
  --diagnostics, --color, --help: see `vitac --help`

Examples:
  vitac build biography.md
  vitac build biography.md --pages 1 --explain
  vitac build biography.md --pages 1 --for position.txt --explain
  vitac build biography.md -o cv.pdf --paper letter --set colors.link=#000000
  vitac build biography.md -o cv.tex
  vitac build biography.md --attach json-resume
  vitac build path/to/site/ --bib papers.bib
  curl -s https://example.org/about.md | vitac build - --name "Ada Lovelace" -o - > cv.pdf
)";

constexpr std::string_view batch_help = R"(vitac batch - build many CVs, on all processors

Usage:
  vitac batch JOBS... [option...]

  JOBS                    a folder of sources, or a list of jobs: a .csv with the columns source,
                          output, variant, layout, paper, pages, name, for, attach, or a .yaml
                          with `jobs:`; several are built as one

Options:
  -o, --output FOLDER     where all outputs go (default: as the list says, else cv)
  --to pdf|tex            the format of outputs whose names do not say it (default: pdf)
  -j, --jobs N            how many at once (default: one on each processor)
  -k, --keep-going        build the others after one that failed
  --force                 build also what has not changed since it was built
  --shard I/N             only the I-th of N parts of all jobs
  --report FILE           write how it went as JSON
  --layout NAME|FILE, --paper NAME, --name NAME, --set KEY=VALUE, --pages N, --variant NAME,
  --for FILE, --attach json-resume|FILE, --pdf-standard WORD:
                          for all jobs that do not say otherwise; see `vitac help build`
  --diagnostics, --color, --help: see `vitac --help`

Examples:
  vitac batch people/
  vitac batch jobs.csv -o out --keep-going --report report.json
)";

constexpr std::string_view convert_help = R"(vitac convert - write a biography in another format

Usage:
  vitac convert INPUT --to FORMAT [-o OUT] [--name NAME]

  INPUT                   any input that `vitac build` takes
  --to FORMAT             yaml          vitac's own form, which has a field for everything
                          json-resume   JSON Resume
                          rendercv      RenderCV's YAML
                          markdown      a page for a site on Jekyll, which vitac reads as it was
                          text          plain text to paste into forms, a line for each paragraph
                          bibtex        the publications alone

Options:
  -o, --output OUT        where to write (default: standard output)
  --name NAME             whose biography it is, where the input does not say so
  --bib FILE              add the works of a .bib that the input does not have; may be repeated
  --diagnostics, --color, --help: see `vitac --help`

What JSON Resume and RenderCV have no field for is kept under `x-vitac`, which vitac reads again;
what has no place at all is left out. Either is said.

Examples:
  vitac convert biography.md --to yaml -o ada.yaml
  vitac convert resume.json --to rendercv | vitac build -
  vitac convert resume.json --to markdown -o about.md
)";

constexpr std::string_view check_help = R"(vitac check - say what a careful friend would see before the CV is sent

Usage:
  vitac check INPUT [option...]

  INPUT                   a file, or "-" for standard input

Options:
  --name NAME             whose biography it is, if the input does not say
  --bib FILE              add the works of a .bib that the input does not have; may be repeated
  --allow FINDING         not this one; may be given several times. Also `allow:` in vitac.yaml, or
                          a comment on the line or above it: <!-- vitac: allow FINDING -->
  --diagnostics, --color, --help: see `vitac --help`

Findings:
  award-worded-two-ways   one award in two wordings
  claim-exceeds-list      the text speaks of more publications than are listed
  claim-exceeds-marks     it speaks of more as first author than are marked so
  date-range-reversed     in a file of data: a range that ends before it begins
  dead-anchor             a link to a place that the page does not have
  duplicate-entry         an entry stands there twice
  empty-link              a link to nowhere
  empty-section           a section without entries
  entry-out-of-order      an entry among others that fall from the newest to the oldest
  gap-between-positions   more than a year between two positions
  may-with-stop           "May." as if it were an abbreviation
  missing-contacts        no way to reach the person
  missing-email           no e-mail address
  mixed-date-styles       a few dates with "Mar" where most have "March"
  overlapping-positions   two positions of one section at the same time
  range-ends-before-it-begins
                          in a page
  section-without-entries in a file of data
  self-ambiguous          several authors of a publication may be the person
  self-not-found          no author of a publication is the person
  stale-present           "present", where nothing is newer than two years
  unencrypted-link        a link to http://
  venue-spelled-two-ways  one venue in two spellings
  word-spelled-two-ways   a word that is spelled otherwise elsewhere

Examples:
  vitac check biography.md
  vitac check biography.md --allow unencrypted-link --diagnostics json
)";

constexpr std::string_view read_help = R"(vitac read - say field by field what is understood of an input

Usage:
  vitac read INPUT [option...]

  INPUT                   a page, a file of data, a .bib, the folder of a site, or "-"

Each field has its place in front, as line and column. An entry says how sure the reader is that it
gave its lines the right meaning, where that is less than 100 %; below 50 % a note says why.
docs/inputs.md tells how to help the reader.

Options:
  --json                  the biography as JSON, as `vitac dump biography INPUT --json` prints it
  --name NAME             whose biography it is, if the input does not say
  --bib FILE              add the works of a .bib that the input does not have; may be repeated
  --diagnostics, --color, --help: see `vitac --help`

Examples:
  vitac read biography.md
  vitac read path/to/site/
)";

constexpr std::string_view dump_help = R"(vitac dump - show what the compiler holds between two passes

Usage:
  vitac dump WHAT INPUT [--json | --expected] [option...]

  WHAT                    biography   what the input says: what is a job, a publication, an award
                          document    what it looks like: blocks, fonts, colours
                          pages       where it stands: lines, glyphs, links, tags
                          text        the words on the pages, in reading order
  INPUT                   a file, or "-" for standard input

Options:
  --json                  as JSON, for other programs; not for text
  --expected              with text: what a machine must find in the PDF, one text a line, made of
                          the input and not of the pages
  -o, --output OUT        where to write (default: standard output)
  --layout NAME|FILE, --paper NAME, --name NAME, --set KEY=VALUE, --pages N,
                          --variant NAME, --for FILE: see `vitac help build`
  --diagnostics, --color, --help: see `vitac --help`

Examples:
  vitac dump biography biography.md
  vitac dump biography biography.md --json | jq '.sections[].title'
  vitac dump text biography.md --paper letter
)";

constexpr std::string_view diff_help = R"(vitac diff - say what differs in two CVs

Usage:
  vitac diff A B [option...]

  A, B                    a source; SOURCE@VARIANT, or @VARIANT for one of the other's source;
                          or a PDF of any program: then words are compared, page by page

Options:
  --same                  exit with 3 when anything differs
  --json                  the report as JSON
  --layout NAME|FILE, --paper NAME, --name NAME, --bib FILE, --set KEY=VALUE, --pages N,
  --for FILE:             for both; see `vitac help build`
  --diagnostics, --color, --help: see `vitac --help`

Of sources it says which sections, entries, bullets and fields are new, gone, changed or moved, and
what stands on another page. The words of a PDF are read by poppler's pdftotext, which must be
installed.

Examples:
  vitac diff last-year.md biography.md
  vitac diff biography.md @one-page
  vitac diff sent.pdf biography.md@industry --json
)";

constexpr std::string_view audit_help = R"(vitac audit - say what machines find in a PDF, and what they lose

Usage:
  vitac audit PDF [SOURCE] [option...]

  PDF                     any PDF, also of another program
  SOURCE                  the biography that it was made of: then every name, date, title, link ...
                          of it must be found in the PDF, whole and beside what it belongs to

Options:
  --threshold N           exit with 3 when the score, from 0 to 100, is under N
  --json                  the report as JSON
  --name NAME             whose biography SOURCE is, where it does not say so
  --diagnostics, --color, --help: see `vitac --help`

The words are read by poppler's pdftotext (package poppler-utils), which must be installed.

Examples:
  vitac audit cv.pdf biography.md
  vitac audit cv.pdf biography.md --threshold 100
  vitac audit somebody-elses.pdf --json
)";

constexpr std::string_view layouts_help = R"(vitac layouts - list the built-in layouts

Usage:
  vitac layouts
)";

constexpr std::string_view new_help = R"(vitac new - write an example to start from

Usage:
  vitac new [FILE]

  FILE                    where to write it, or "-" for standard output (default: cv.yaml);
                          a file that is there already is never touched

The example is a CV in vitac's own form, with a comment on each thing in it.

Examples:
  vitac new ada.yaml
  vitac build ada.yaml
)";

constexpr std::string_view schema_help = R"(vitac schema - print the JSON Schema of a file, for editors

Usage:
  vitac schema biography                    of a biography in vitac's own form
  vitac schema layout                       of a layout
  vitac schema variants                     of vitac.yaml
)";

}  // namespace

std::string help_text(std::string_view topic) {
    if (topic == "build") {
        return std::string(build_help);
    }
    if (topic == "batch") {
        return std::string(batch_help);
    }
    if (topic == "convert") {
        return std::string(convert_help);
    }
    if (topic == "check") {
        return std::string(check_help);
    }
    if (topic == "read") {
        return std::string(read_help);
    }
    if (topic == "dump") {
        return std::string(dump_help);
    }
    if (topic == "diff") {
        return std::string(diff_help);
    }
    if (topic == "audit") {
        return std::string(audit_help);
    }
    if (topic == "new") {
        return std::string(new_help);
    }
    if (topic == "schema") {
        return std::string(schema_help);
    }
    if (topic == "layouts") {
        return std::string(layouts_help);
    }
    return std::string(general_help);
}

std::string version_text() {
    return "vitac " VITAC_VERSION "\n";
}

}  // namespace vitac
