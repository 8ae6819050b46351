// The language of a page or file that does not say it.
#include "input/meaning/language.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>

#include "base/unicode.h"
#include "input/meaning/script_language.h"
#include "input/meaning/section_words.h"
#include "input/people/text.h"

namespace vitac {

namespace {

// Small words, and some that are in nearly every CV; in lower case. What languages share stands in each of them, so
// that the others decide. One letter says nothing: it is also an initial, a list's label, a tag of HTML.
struct SmallWords {
    std::string_view language;
    std::string_view words;
};
constexpr SmallWords small_words[] = {
    {"en",
     "the and of for with to in on at by from as is was that this are an or our my using between through "
     "university research development science sciences department assistant engineer engineering developer team "
     "student students management school skills years work including teaching professor"},
    {"de",
     "der die das und für mit von im in an den des dem zu zur zum bei auf eine einer eines am als ist über durch "
     "sowie ich nach bis werden wurde unter entwicklung kenntnisse wissenschaftlicher wissenschaftliche leitung"},
    {"fr",
     "le la les de des du et en pour dans un une sur au aux par avec est ainsi que qui mes ma je chez sous cours "
     "développement développeur gestion équipe projets conception mise réalisation"},
    {"es",
     "el la los las de del en para con un una por al su sus como desde se que es mi más entre sobre desarrollo "
     "gestión equipo proyectos ingeniería investigación"},
    {"pt",
     "de do da dos das em no na nos nas para com um uma por ao que os as como se são foi mais meu pela pelo entre "
     "sobre desenvolvimento gestão equipe equipa engenharia projetos pesquisa"},
    {"gl",
     "de do da dos das en no na nos nas para con un unha por ao que os as como se máis foi pola polo entre sobre "
     "nunha nun desenvolvemento investigación"},
    {"ca",
     "de del dels la les el els per amb un una en al als que és com des pel meva seva més aquest també entre "
     "sobre desenvolupament gestió projectes recerca"},
    {"it",
     "il lo la le gli di del della dei delle dell in per con un una nel nella nell da dal dall al alla su sono "
     "che come presso degli tra sviluppo gestione progetti progettazione ricerca"},
    {"nl",
     "de het een en van voor met in op te bij aan als is naar uit door om tot ik mijn over was werd zijn binnen "
     "onder ontwikkeling ervaring onderzoek"},
    {"da",
     "og på til med for af en et den det der som er ved fra jeg har om samt ikke blev inden også hos mellem under "
     "udvikling erfaring"},
    {"nb",
     "og på til med for av en et den det som er ved fra jeg har om samt ikke ble innen også hos mellom under "
     "utvikling erfaring"},
    {"sv",
     "och på till med för av en ett den det som är vid från jag har om samt inte inom även hos mellan att under "
     "utveckling erfarenhet"},
    {"fi",
     "ja on ei että sekä oli kanssa joka myös ovat tai kuin vuoden olen mukaan osana muun muassa kautta kehitys "
     "kehittäminen opinnot työ"},
    {"et", "ja on ei et ning või ka kui mis see oma oli aasta olen kes koos läbi alates kuni arendus juhtimine töö"},
    {"hu",
     "és az egy hogy nem meg is mint vagy volt van ez valamint által között során alatt mellett számára évi "
     "fejlesztés egyetem"},
    {"pl",
     "na do oraz dla się jest od przez pod nie jako przy po za lub ze we które który był projektów rozwój zespołu "
     "zarządzanie systemów"},
    {"cs", "na pro ve se je do od při za nebo jako po ze jsem také který byl že mezi včetně vývoj řízení aplikací"},
    {"sk",
     "na pre vo sa je do od pri za alebo ako po zo som tiež ktorý bol že medzi vrátane vývoj riadenie "
     "aplikácií"},
    {"hr", "na za od je se su do iz kao ili te sa po koji kod nije kroz tijekom između nakon što razvoj"},
    {"sl", "na za od je se so do iz kot ali ter pri po ki ni bil skozi med pod sem tudi kjer razvoj"},
    {"ro",
     "de la în și şi cu pe din pentru un este al ale prin sau care ca am fost sunt spre între după dezvoltare "
     "proiecte"},
    {"lt", "ir su iš nuo iki kaip yra už apie bei arba per prie buvo kad dėl po tai projektų"},
    {"lv", "un ar no par uz kā ir vai pie arī pēc līdz bija kas tika projektu gada tās"},
    {"tr",
     "ve ile için bir bu olarak da de olan gibi daha çok en üzerine sonra kadar ise veya tarafından geliştirme "
     "yönetimi"},
    {"vi", "và của cho các là trong với được có không những một đã này về từ phát triển quản"},
    {"id",
     "dan di yang untuk dengan dari pada ke dalam sebagai ini adalah atau oleh saya serta telah secara "
     "pengembangan pengalaman"},
    {"is", "og að um við til með fyrir sem er af frá hjá var ekki einnig hefur það ég hef eru"},
    {"eu", "eta da du ez bat dira dut izan baina ere edo baten egin zen bidez hainbat nire garapena egindako"},
};
constexpr std::size_t languages = std::size(small_words);

// The languages of each word, as bits.
const std::map<std::string_view, std::uint32_t>& table_of_words() {
    static_assert(languages <= 32);
    static const std::map<std::string_view, std::uint32_t> table = [] {
        std::map<std::string_view, std::uint32_t> all;
        for (std::size_t i = 0; i < languages; ++i) {
            for (const std::string_view word : words_of(small_words[i].words)) {
                all[word] |= std::uint32_t{1} << i;
            }
        }
        return all;
    }();
    return table;
}

struct Count {
    std::size_t hits = 0;
    std::set<std::string_view> distinct;
};
using Counts = std::array<Count, languages>;

// Addresses have words of any language in them, or of none: "example.de/la/vie".
bool is_address(std::string_view word) {
    if (word.find("://") != std::string_view::npos || word.find('@') != std::string_view::npos) {
        return true;
    }
    const std::size_t stop = word.find('.');
    return stop != std::string_view::npos && stop > 0 && stop + 1 < word.size() && has_letter(word.substr(0, stop)) &&
           has_letter(word.substr(stop + 1));
}

void count_word(const std::string& word, Counts& counts) {
    const auto found = table_of_words().find(word);
    if (found == table_of_words().end()) {
        return;
    }
    for (std::size_t i = 0; i < languages; ++i) {
        if ((found->second >> i & 1U) != 0) {
            ++counts[i].hits;
            counts[i].distinct.insert(found->first);
        }
    }
}

Counts count_words(std::string_view text) {
    Counts counts;
    for (const std::string_view piece : words_of(text)) {
        if (is_address(piece)) {
            continue;
        }
        const std::string lower = unicode::to_lower(piece);
        std::string word;
        for (std::size_t at = 0; at < lower.size();) {
            const std::size_t begin = at;
            if (unicode::is_letter(unicode::decode(lower, at))) {
                word.append(lower, begin, at - begin);
            } else {
                count_word(word, counts);
                word.clear();
            }
        }
        count_word(word, counts);
    }
    return counts;
}

}  // namespace

std::string language_of_words(std::string_view text) {
    constexpr std::size_t enough = 100'000;  // bytes
    constexpr std::size_t least_hits = 6;
    constexpr std::size_t least_distinct = 4;  // "Universidad de la ...", five times, is two
    constexpr std::size_t lead = 2;            // hits before the next relative
    const Counts counts = count_words(text.substr(0, enough));
    const auto by_hits = [](const Count& a, const Count& b) { return a.hits < b.hits; };
    const auto best =
        static_cast<std::size_t>(std::max_element(counts.begin(), counts.end(), by_hits) - counts.begin());
    std::size_t next = 0;
    for (std::size_t i = 0; i < languages; ++i) {
        next = i == best ? next : std::max(next, counts[i].hits);
    }
    // Three words of the language for two of English: titles of works and names of tools are English anywhere.
    const bool beyond_english = best == 0 || counts[best].hits * 2 >= counts[0].hits * 3;
    const bool sure = counts[best].hits >= std::max(least_hits, next + lead) &&
                      counts[best].distinct.size() >= least_distinct && beyond_english;
    return sure ? std::string(small_words[best].language) : std::string();
}

std::string infer_language(std::string_view text, const std::vector<std::string>& titles) {
    std::string language = language_of_script(text);
    language = language.empty() ? language_of_titles(titles) : language;
    return language.empty() ? language_of_words(text) : language;
}

}  // namespace vitac
