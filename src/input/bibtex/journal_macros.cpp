// The commands by which astronomers' bibliographies name journals.
#include "input/bibtex/journal_macros.h"

#include <algorithm>
#include <iterator>

namespace vitac::bibtex {

namespace {

struct JournalMacro {
    std::string_view name;
    std::string_view journal;
};
// AASTeX 6.3, "Abbreviations for journals"; sorted by name.
constexpr JournalMacro macros[] = {
    {"aap", "Astronomy & Astrophysics"},
    {"aapr", "Astronomy & Astrophysics Reviews"},
    {"aaps", "Astronomy & Astrophysics Supplement"},
    {"actaa", "Acta Astronomica"},
    {"aj", "Astronomical Journal"},
    {"ao", "Applied Optics"},
    {"apj", "Astrophysical Journal"},
    {"apjl", "Astrophysical Journal Letters"},
    {"apjs", "Astrophysical Journal Supplement"},
    {"aplett", "Astrophysics Letters"},
    {"apspr", "Astrophysics Space Physics Research"},
    {"apss", "Astrophysics and Space Science"},
    {"araa", "Annual Review of Astronomy and Astrophysics"},
    {"azh", "Astronomicheskii Zhurnal"},
    {"baas", "Bulletin of the AAS"},
    {"bain", "Bulletin Astronomical Institute of the Netherlands"},
    {"caa", "Chinese Astronomy and Astrophysics"},
    {"cjaa", "Chinese Journal of Astronomy and Astrophysics"},
    {"fcp", "Fundamental Cosmic Physics"},
    {"gca", "Geochimica Cosmochimica Acta"},
    {"grl", "Geophysics Research Letters"},
    {"iaucirc", "IAU Circular"},
    {"icarus", "Icarus"},
    {"jcap", "Journal of Cosmology and Astroparticle Physics"},
    {"jcp", "Journal of Chemical Physics"},
    {"jgr", "Journal of Geophysics Research"},
    {"jqsrt", "Journal of Quantitative Spectroscopy and Radiative Transfer"},
    {"jrasc", "Journal of the RAS of Canada"},
    {"memras", "Memoirs of the RAS"},
    {"memsai", "Memorie della Società Astronomica Italiana"},
    {"mnras", "Monthly Notices of the RAS"},
    {"na", "New Astronomy"},
    {"nar", "New Astronomy Review"},
    {"nat", "Nature"},
    {"nphysa", "Nuclear Physics A"},
    {"pasa", "Publications of the Astronomical Society of Australia"},
    {"pasj", "Publications of the ASJ"},
    {"pasp", "Publications of the ASP"},
    {"physrep", "Physics Reports"},
    {"physscr", "Physica Scripta"},
    {"planss", "Planetary and Space Science"},
    {"pra", "Physical Review A"},
    {"prb", "Physical Review B"},
    {"prc", "Physical Review C"},
    {"prd", "Physical Review D"},
    {"pre", "Physical Review E"},
    {"prl", "Physical Review Letters"},
    {"procspie", "Proceedings of the SPIE"},
    {"qjras", "Quarterly Journal of the RAS"},
    {"rmxaa", "Revista Mexicana de Astronomía y Astrofísica"},
    {"skytel", "Sky and Telescope"},
    {"solphys", "Solar Physics"},
    {"sovast", "Soviet Astronomy"},
    {"ssr", "Space Science Reviews"},
    {"zap", "Zeitschrift für Astrophysik"},
};
static_assert(std::is_sorted(std::begin(macros), std::end(macros),
                             [](const JournalMacro& a, const JournalMacro& b) { return a.name < b.name; }));

}  // namespace

std::string_view journal_of_macro(std::string_view name) {
    const auto* const found =
        std::lower_bound(std::begin(macros), std::end(macros), name,
                         [](const JournalMacro& macro, std::string_view wanted) { return macro.name < wanted; });
    return found != std::end(macros) && found->name == name ? found->journal : std::string_view();
}

}  // namespace vitac::bibtex
