// The small words of a language: articles, pronouns, prepositions, conjunctions, auxiliary verbs.
#include "select/stop_words.h"

#include <algorithm>
#include <map>
#include <sstream>

namespace vitac {

namespace {

using Lists = std::map<std::string, std::set<std::string>>;

std::set<std::string> words_in(const char* text) {
    std::istringstream words(text);
    std::set<std::string> list;
    for (std::string word; words >> word;) {
        list.insert(word);
    }
    return list;
}

constexpr const char* english =
    "a about above across after again against all also although am among an and another any are as at be because been "
    "before being below between both but by can could did do does doing done down during each either else etc ever "
    "every few for from further had has have having he her here hers him his how however i if in including into is it "
    "its itself just less like many may me might more most much must my neither no nor not of off on once one only or "
    "other our ours out over own per please same several shall she should since so some such than that the their them "
    "then there these they this those through to too toward towards under until up upon us very via was we well were "
    "what when where whether which while who whom whose why will with within without would yet you your yours";

constexpr const char* german =
    "ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist da dabei "
    "damit dann das dass dein deine dem den denn der des dessen die dies diese diesem diesen dieser dieses doch dort "
    "du "
    "durch ein eine einem einen einer eines er es etwa euch euer eure für gegen haben hat hatte hier ich ihm ihn ihnen "
    "ihr ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden jeder jedes kann kein keine können man mehr mein "
    "meine mit muss nach nicht noch nun nur ob oder ohne sehr sein seine seinem seinen seiner seit sich sie sind so "
    "sollen sowie über um und uns unser unsere unserem unseren unserer unter vom von vor war was wenn wer werden wie "
    "wir wird wo wurde zu zum zur zwischen";

constexpr const char* french =
    "à afin ai ainsi après au aucun aussi autre autres aux avec avez avoir avons c ce cela ces cet cette chaque chez "
    "comme d dans de depuis des dont du elle elles en entre est et été être eu eux fait il ils j je l la le les leur "
    "leurs lors lui m ma mais me même mes moins mon n ne ni nos notre nous on ont ou où par pas pendant peu plus pour "
    "qu quand que quel quelle quelles quels qui s sa sans se sera ses si son sont sous sur t ta te tes toi ton tous "
    "tout toute toutes très tu un une vers vos votre vous y";

constexpr const char* spanish =
    "a al algo algunos ante antes aquel así aunque bajo cada como con contra cual cuando de del desde donde dos "
    "durante "
    "e el él ella ellas ellos en entre era es esa ese eso esta está están este esto estos fue ha hacia han hasta hay "
    "la "
    "las le les lo los más me mi mis muy ni no nos nosotros nuestra nuestro o os otra otras otro otros para pero por "
    "porque que qué quien se según ser será si sí sin sobre son su sus también tanto te tiene todo todos tu tus un una "
    "uno unos usted ustedes y ya yo";

constexpr const char* italian =
    "a abbiamo ad agli ai al alla alle allo altre altri altro anche avere c che chi ci come con cui d da dagli dai dal "
    "dalla dalle degli dei del della delle dello di dove e è ed era essere fra gli ha hai hanno ho i il in io l la le "
    "lei li lo loro lui ma mi mio ne negli nei nel nella nelle no noi non nostra nostro o ogni per perché più presso "
    "qual quale quando quanto quella quelle quelli quello questa queste questi questo se sei senza si sia siamo sono "
    "sopra sotto sta su sua sue sugli sui sul sulla suo suoi tra tu tua tuo tutti tutto un una uno vi voi vostra "
    "vostro";

constexpr const char* dutch =
    "aan al alle als altijd andere ben bij binnen daar dan dat de deze die dit doen door dus een eens en er ga geen "
    "had "
    "hebben hebt heeft hem het hier hij hoe hun ik in is ja je jij jou jouw jullie kan kunnen maar meer men met mij "
    "mijn moet na naar niet nog nu of om onder ons onze ook op over te tegen tot tussen u uit uw van veel via voor "
    "waar "
    "wat we wel werd wie wij wil worden wordt zal ze zeer zelf zich zij zijn zo zonder zou";

constexpr const char* portuguese =
    "a à ao aos aquela aquele as às até cada com como da das de dela dele deles depois do dos e é ela elas ele eles em "
    "entre era essa esse esta está este eu foi há isso isto já lhe mais mas me mesmo meu minha muito na não nas nem no "
    "nos nós nossa nosso num numa o os ou para pela pelas pelo pelos por qual quando que quem são se seja sem ser será "
    "seu seus só sobre sua suas também te tem ter todo todos tu um uma você vocês";

const Lists& lists() {
    static const Lists all = {{"de", words_in(german)},    {"en", words_in(english)}, {"es", words_in(spanish)},
                              {"fr", words_in(french)},    {"it", words_in(italian)}, {"nl", words_in(dutch)},
                              {"pt", words_in(portuguese)}};
    return all;
}

}  // namespace

const std::set<std::string>& stop_words(const std::string& language) {
    static const std::set<std::string> none;
    const auto list = lists().find(language.substr(0, language.find('-')));
    return list == lists().end() ? none : list->second;
}

std::string likely_language(const std::vector<std::string>& words) {
    std::string best;
    std::ptrdiff_t most = 0;
    for (const auto& [language, list] : lists()) {
        const auto count = std::count_if(words.begin(), words.end(),
                                         [&small = list](const std::string& word) { return small.contains(word); });
        best = count > most ? language : count == most ? "" : best;
        most = std::max(most, count);
    }
    return best;
}

}  // namespace vitac
