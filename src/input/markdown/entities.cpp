// The named entities of HTML that pages of people contain: HTML 4's, and those of Latin Extended-A, dashes and stars.
#include <algorithm>
#include <iterator>
#include <string_view>

namespace vitac::markdown {

namespace {

struct NamedEntity {
    std::string_view name;
    std::string_view text;
};
// Sorted by name, by bytes. https://html.spec.whatwg.org/multipage/named-characters.html
constexpr NamedEntity entities[] = {
    {"AElig", "Æ"},       {"Aacute", "Á"},   {"Abreve", "Ă"},      {"Acirc", "Â"},       {"Agrave", "À"},
    {"Alpha", "Α"},       {"Amacr", "Ā"},    {"Aogon", "Ą"},       {"Aring", "Å"},       {"Atilde", "Ã"},
    {"Auml", "Ä"},        {"Beta", "Β"},     {"Cacute", "Ć"},      {"Ccaron", "Č"},      {"Ccedil", "Ç"},
    {"Chi", "Χ"},         {"Dagger", "‡"},   {"Dcaron", "Ď"},      {"Delta", "Δ"},       {"Dstrok", "Đ"},
    {"ETH", "Ð"},         {"Eacute", "É"},   {"Ecaron", "Ě"},      {"Ecirc", "Ê"},       {"Egrave", "È"},
    {"Emacr", "Ē"},       {"Eogon", "Ę"},    {"Epsilon", "Ε"},     {"Eta", "Η"},         {"Euml", "Ë"},
    {"Gamma", "Γ"},       {"Gbreve", "Ğ"},   {"Hat", "^"},         {"Iacute", "Í"},      {"Icirc", "Î"},
    {"Idot", "İ"},        {"Igrave", "Ì"},   {"Imacr", "Ī"},       {"Iota", "Ι"},        {"Iuml", "Ï"},
    {"Kappa", "Κ"},       {"Kcedil", "Ķ"},   {"Lacute", "Ĺ"},      {"Lambda", "Λ"},      {"Lcaron", "Ľ"},
    {"Lstrok", "Ł"},      {"Mu", "Μ"},       {"Nacute", "Ń"},      {"Ncaron", "Ň"},      {"Ncedil", "Ņ"},
    {"NewLine", " "},     {"Ntilde", "Ñ"},   {"Nu", "Ν"},          {"OElig", "Œ"},       {"Oacute", "Ó"},
    {"Ocirc", "Ô"},       {"Odblac", "Ő"},   {"Ograve", "Ò"},      {"Omacr", "Ō"},       {"Omega", "Ω"},
    {"Omicron", "Ο"},     {"Oslash", "Ø"},   {"Otilde", "Õ"},      {"Ouml", "Ö"},        {"Phi", "Φ"},
    {"Pi", "Π"},          {"Prime", "″"},    {"Psi", "Ψ"},         {"Racute", "Ŕ"},      {"Rcaron", "Ř"},
    {"Rho", "Ρ"},         {"Sacute", "Ś"},   {"Scaron", "Š"},      {"Scedil", "Ş"},      {"Sigma", "Σ"},
    {"Star", "⋆"},        {"THORN", "Þ"},    {"Tab", " "},         {"Tau", "Τ"},         {"Tcaron", "Ť"},
    {"Tcedil", "Ţ"},      {"Theta", "Θ"},    {"Uacute", "Ú"},      {"Ucirc", "Û"},       {"Udblac", "Ű"},
    {"Ugrave", "Ù"},      {"Umacr", "Ū"},    {"Uogon", "Ų"},       {"Upsilon", "Υ"},     {"Uring", "Ů"},
    {"Uuml", "Ü"},        {"Xi", "Ξ"},       {"Yacute", "Ý"},      {"Yuml", "Ÿ"},        {"Zacute", "Ź"},
    {"Zcaron", "Ž"},      {"Zdot", "Ż"},     {"Zeta", "Ζ"},        {"aacute", "á"},      {"abreve", "ă"},
    {"acirc", "â"},       {"acute", "´"},    {"aelig", "æ"},       {"agrave", "à"},      {"alefsym", "ℵ"},
    {"alpha", "α"},       {"amacr", "ā"},    {"amp", "&"},         {"and", "∧"},         {"ang", "∠"},
    {"aogon", "ą"},       {"apos", "'"},     {"aring", "å"},       {"ast", "*"},         {"asymp", "≈"},
    {"atilde", "ã"},      {"auml", "ä"},     {"bdquo", "„"},       {"beta", "β"},        {"bigstar", "★"},
    {"brvbar", "¦"},      {"bsol", "\\"},    {"bull", "•"},        {"cacute", "ć"},      {"cap", "∩"},
    {"ccaron", "č"},      {"ccedil", "ç"},   {"cedil", "¸"},       {"cent", "¢"},        {"check", "✓"},
    {"chi", "χ"},         {"circ", "ˆ"},     {"clubs", "♣"},       {"colon", ":"},       {"comma", ","},
    {"commat", "@"},      {"cong", "≅"},     {"copy", "©"},        {"crarr", "↵"},       {"cross", "✗"},
    {"cup", "∪"},         {"curren", "¤"},   {"dArr", "⇓"},        {"dagger", "†"},      {"darr", "↓"},
    {"dcaron", "ď"},      {"deg", "°"},      {"delta", "δ"},       {"diams", "♦"},       {"divide", "÷"},
    {"dollar", "$"},      {"dstrok", "đ"},   {"eacute", "é"},      {"ecaron", "ě"},      {"ecirc", "ê"},
    {"egrave", "è"},      {"emacr", "ē"},    {"empty", "∅"},       {"emsp", "\u2003"},   {"ensp", "\u2002"},
    {"eogon", "ę"},       {"epsilon", "ε"},  {"equals", "="},      {"equiv", "≡"},       {"eta", "η"},
    {"eth", "ð"},         {"euml", "ë"},     {"euro", "€"},        {"excl", "!"},        {"exist", "∃"},
    {"female", "♀"},      {"fnof", "ƒ"},     {"forall", "∀"},      {"frac12", "½"},      {"frac14", "¼"},
    {"frac34", "¾"},      {"frasl", "⁄"},    {"gamma", "γ"},       {"gbreve", "ğ"},      {"ge", "≥"},
    {"grave", "`"},       {"gt", ">"},       {"hArr", "⇔"},        {"hairsp", "\u200A"}, {"harr", "↔"},
    {"hearts", "♥"},      {"hellip", "…"},   {"horbar", "―"},      {"iacute", "í"},      {"icirc", "î"},
    {"iexcl", "¡"},       {"igrave", "ì"},   {"imacr", "ī"},       {"image", "ℑ"},       {"imath", "ı"},
    {"infin", "∞"},       {"int", "∫"},      {"iota", "ι"},        {"iquest", "¿"},      {"isin", "∈"},
    {"iuml", "ï"},        {"kappa", "κ"},    {"kcedil", "ķ"},      {"lArr", "⇐"},        {"lacute", "ĺ"},
    {"lambda", "λ"},      {"lang", "⟨"},     {"laquo", "«"},       {"larr", "←"},        {"lbrace", "{"},
    {"lbrack", "["},      {"lcaron", "ľ"},   {"lceil", "⌈"},       {"ldquo", "“"},       {"le", "≤"},
    {"lfloor", "⌊"},      {"lowast", "∗"},   {"lowbar", "_"},      {"loz", "◊"},         {"lpar", "("},
    {"lrm", "\u200E"},    {"lsaquo", "‹"},   {"lsquo", "‘"},       {"lstrok", "ł"},      {"lt", "<"},
    {"macr", "¯"},        {"male", "♂"},     {"mdash", "—"},       {"micro", "µ"},       {"midast", "*"},
    {"middot", "·"},      {"minus", "−"},    {"mu", "μ"},          {"nabla", "∇"},       {"nacute", "ń"},
    {"nbsp", "\u00A0"},   {"ncaron", "ň"},   {"ncedil", "ņ"},      {"ndash", "–"},       {"ne", "≠"},
    {"ni", "∋"},          {"not", "¬"},      {"notin", "∉"},       {"nsub", "⊄"},        {"ntilde", "ñ"},
    {"nu", "ν"},          {"num", "#"},      {"numsp", "\u2007"},  {"oacute", "ó"},      {"ocirc", "ô"},
    {"odblac", "ő"},      {"oelig", "œ"},    {"ograve", "ò"},      {"oline", "‾"},       {"omacr", "ō"},
    {"omega", "ω"},       {"omicron", "ο"},  {"oplus", "⊕"},       {"or", "∨"},          {"ordf", "ª"},
    {"ordm", "º"},        {"oslash", "ø"},   {"otilde", "õ"},      {"otimes", "⊗"},      {"ouml", "ö"},
    {"para", "¶"},        {"part", "∂"},     {"percnt", "%"},      {"period", "."},      {"permil", "‰"},
    {"perp", "⊥"},        {"phi", "φ"},      {"phone", "☎"},       {"pi", "π"},          {"piv", "ϖ"},
    {"plus", "+"},        {"plusmn", "±"},   {"pound", "£"},       {"prime", "′"},       {"prod", "∏"},
    {"prop", "∝"},        {"psi", "ψ"},      {"puncsp", "\u2008"}, {"quest", "?"},       {"quot", "\""},
    {"rArr", "⇒"},        {"racute", "ŕ"},   {"radic", "√"},       {"rang", "⟩"},        {"raquo", "»"},
    {"rarr", "→"},        {"rbrace", "}"},   {"rbrack", "]"},      {"rcaron", "ř"},      {"rceil", "⌉"},
    {"rdquo", "”"},       {"real", "ℜ"},     {"reg", "®"},         {"rfloor", "⌋"},      {"rho", "ρ"},
    {"rlm", "\u200F"},    {"rpar", ")"},     {"rsaquo", "›"},      {"rsquo", "’"},       {"sacute", "ś"},
    {"sbquo", "‚"},       {"scaron", "š"},   {"scedil", "ş"},      {"sdot", "⋅"},        {"sect", "§"},
    {"semi", ";"},        {"shy", "\u00AD"}, {"sigma", "σ"},       {"sigmaf", "ς"},      {"sim", "∼"},
    {"sol", "/"},         {"spades", "♠"},   {"sstarf", "⋆"},      {"star", "☆"},        {"starf", "★"},
    {"sub", "⊂"},         {"sube", "⊆"},     {"sum", "∑"},         {"sup", "⊃"},         {"sup1", "¹"},
    {"sup2", "²"},        {"sup3", "³"},     {"supe", "⊇"},        {"szlig", "ß"},       {"tau", "τ"},
    {"tcaron", "ť"},      {"tcedil", "ţ"},   {"there4", "∴"},      {"theta", "θ"},       {"thetasym", "ϑ"},
    {"thinsp", "\u2009"}, {"thorn", "þ"},    {"tilde", "˜"},       {"times", "×"},       {"trade", "™"},
    {"uArr", "⇑"},        {"uacute", "ú"},   {"uarr", "↑"},        {"ucirc", "û"},       {"udblac", "ű"},
    {"ugrave", "ù"},      {"umacr", "ū"},    {"uml", "¨"},         {"uogon", "ų"},       {"upsih", "ϒ"},
    {"upsilon", "υ"},     {"uring", "ů"},    {"uuml", "ü"},        {"verbar", "|"},      {"vert", "|"},
    {"weierp", "℘"},      {"xi", "ξ"},       {"yacute", "ý"},      {"yen", "¥"},         {"yuml", "ÿ"},
    {"zacute", "ź"},      {"zcaron", "ž"},   {"zdot", "ż"},        {"zeta", "ζ"},        {"zwj", "\u200D"},
    {"zwnj", "\u200C"},
};

}  // namespace

std::string_view named_entity(std::string_view name) {
    const auto* const found =
        std::lower_bound(std::begin(entities), std::end(entities), name,
                         [](const NamedEntity& row, std::string_view key) { return row.name < key; });
    return found != std::end(entities) && found->name == name ? found->text : std::string_view();
}

}  // namespace vitac::markdown
