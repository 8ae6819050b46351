// Ways to reach the person in running text.
#include "input/academicpages/contact_lines.h"

#include <algorithm>

#include "base/unicode.h"
#include "input/academicpages/block_lines.h"
#include "input/academicpages/block_names.h"
#include "input/academicpages/links.h"
#include "input/academicpages/position_words.h"
#include "input/academicpages/segments.h"
#include "input/meaning/contacts.h"
#include "input/meaning/networks.h"
#include "input/meaning/section_words.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

constexpr Problem<std::string> no_contact{Severity::Note, "no-contact",
                                          "the link `{}` is no way to reach the person; it is left out"};
constexpr Problem<> contact_text_left_out{Severity::Note, "contact-text-left-out",
                                          "this sentence stands among ways to reach the person; it is left out"};

// "Email", "Tel.", "邮箱": what a way to reach someone is called, folded.
bool is_contact_label(const std::string& text) {
    static const std::vector<std::string_view> labels = {"email",
                                                         "e mail",
                                                         "mail",
                                                         "phone",
                                                         "tel",
                                                         "telephone",
                                                         "mobile",
                                                         "cell",
                                                         "website",
                                                         "web",
                                                         "homepage",
                                                         "phone number",
                                                         "telephone number",
                                                         "mobile number",
                                                         "mobile phone",
                                                         "cell phone",
                                                         "email address",
                                                         "mail address",
                                                         "personal website",
                                                         "telefone",
                                                         "celular",
                                                         "celulare",
                                                         "telefax",
                                                         "eposta",
                                                         "e posta",
                                                         "telepon",
                                                         "pocta",
                                                         "dien thoai",
                                                         "so dien thoai",
                                                         "elektronnaa pocta",
                                                         "address",
                                                         "office",
                                                         "location",
                                                         "github",
                                                         "linkedin",
                                                         "twitter",
                                                         "orcid",
                                                         "google scholar",
                                                         "contact",
                                                         "name",
                                                         "full name",
                                                         "telefon",
                                                         "mobil",
                                                         "handy",
                                                         "anschrift",
                                                         "adresse",
                                                         "webseite",
                                                         "e mail adresse",
                                                         "courriel",
                                                         "telefono",
                                                         "correo",
                                                         "correo electronico",
                                                         "direccion",
                                                         "nom",
                                                         "nombre",
                                                         "nome",
                                                         "naam",
                                                         "indirizzo",
                                                         "endereco",
                                                         "sito web",
                                                         "sitio web",
                                                         "site web",
                                                         "portable",
                                                         "movil"};
    static const std::vector<std::string_view> cjk_labels = {
        "邮箱", "电子邮箱", "电子邮件", "邮件", "电话",   "手机",     "主页", "个人主页",
        "网站", "地址",     "姓名",     "電郵", "電話",   "手機",     "地址", "メール",
        "住所", "氏名",     "이메일",   "전화", "연락처", "홈페이지", "주소", "이름"};
    return is_one_of(unicode::fold(text), labels) || is_one_of(trimmed(text), cjk_labels);
}

// "12 Chapel Lane Tel: +44 1632 960011": the size of the blank before the label; 0 when none follows.
std::size_t blank_before_label(std::string_view text, std::size_t at) {
    constexpr std::size_t longest_label = 20;  // bytes
    const std::size_t begin = std::min(text.find_first_not_of(" \xC2\xA0", at), text.size());
    const std::size_t colon = text.substr(0, std::min(text.size(), begin + longest_label)).find(':', begin);
    const bool label = begin > at && colon != std::string_view::npos && colon + 1 < text.size() &&
                       text[colon + 1] != '/' && is_contact_label(std::string(text.substr(begin, colon - begin)));
    return label ? begin - at : 0;
}

// Pieces of contact lines are parted by bars, bullets, dots and line ends, seldom by commas.
std::vector<RichText> pieces_of(const RichText& line) {
    const StyledText text(line);
    std::vector<RichText> pieces;
    std::size_t begin = 0;
    const auto push = [&](std::size_t end) {
        if (RichText piece = without_separators(text.slice(begin, end)); !piece.empty()) {
            pieces.push_back(std::move(piece));
        }
    };
    // Between two links: blanks and strokes, and in a row of nothing but links whatever has no letters. In running text
    // commas part links too.
    const bool only_links =
        text.all_letters(0, text.size(), [](const Inline& piece) { return piece.link.has_value(); });
    const auto between_links = [&](std::size_t i) -> std::size_t {
        if (i == 0 || !text.at(i - 1).link || text.at(i).link) {
            return 0;
        }
        std::size_t end = i;
        while (end < text.size() && !text.at(end).link) {
            ++end;
        }
        const std::string_view between = std::string_view(text.plain()).substr(i, end - i);
        const bool plain = between.find_first_of(",.") == std::string_view::npos;
        const bool parts = end < text.size() && (plain || only_links) && !has_letter(between) && !has_digit(between) &&
                           !(*text.at(i - 1).link == *text.at(end).link);
        return parts ? end - i : 0;
    };
    constexpr std::string_view first_bytes = "|\n ;/,])\xC2\xE2";  // of separators
    const auto is_in_brackets = [&](std::size_t i) {
        const std::size_t open = text.plain().rfind('(', i);
        return open != std::string::npos && text.plain().find(')', open) > i &&
               text.plain().find(')', open) != std::string::npos;
    };
    for (std::size_t i = 0; (i = text.plain().find_first_of(first_bytes, i)) != std::string::npos;) {
        std::size_t size = 0;
        for (const std::string_view separator : {"|", "•", "·", "∙", "⋅", "◦", "\n", " / ", "; "}) {
            size = text.plain().substr(i, separator.size()) == separator ? separator.size() : size;
        }
        // "(Lecturer; 2019 - 2021)" is one thing.
        size = size > 0 && text.plain()[i] == ';' && is_in_brackets(i) ? 0 : size;
        size = std::max(size, between_links(i));
        size = std::max(size, blank_before_label(text.plain(), i));
        if (size == 0) {
            ++i;
            continue;
        }
        push(i);
        i += size;
        begin = i;
    }
    push(text.size());
    return pieces;
}

// "Name: Ada Lovelace"
bool is_labelled_name(const RichText& piece) {
    static const std::vector<std::string_view> labels = {"name", "full name", "nom",  "nombre", "nome", "naam",
                                                         "imia", "fio",       "nama", "ho ten", "isim", "ad soyad"};
    static const std::vector<std::string_view> cjk_labels = {"姓名", "氏名", "성명", "이름", "名前"};
    const std::string label = plain_text(label_of(piece).label);
    return is_one_of(unicode::fold(label), labels) || is_one_of(trimmed(label), cjk_labels);
}

// "Email: " before the thing itself; whatever it is called, an address of mail or a number is one.
RichText without_label(const RichText& piece) {
    const Labelled labelled = label_of(piece);
    const std::string rest = plain_text(labelled.rest);
    const bool is_way = !labelled.label.empty() && (email_contact(rest, {}) || is_phone(rest));
    return is_contact_label(plain_text(labelled.label)) || is_labelled_name(piece) || is_way ? labelled.rest : piece;
}

// "[Research statement](files/statement.pdf)": what it is called says more than its address.
bool is_document(std::string_view url) {
    const std::string lower = ascii_lower(url.substr(0, url.find_first_of("?#")));
    return lower.ends_with(".pdf") || lower.ends_with(".doc") || lower.ends_with(".docx") || lower.ends_with(".txt");
}

// "linkedin.com/in/ada", "www.example.org": an address of the web whose beginning goes without saying.
bool is_bare_address(std::string_view text) {
    const std::string_view host = text.substr(0, text.find('/'));
    const std::size_t dot = host.rfind('.');
    const bool plain = std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    });
    const std::string_view top = dot == std::string_view::npos ? std::string_view() : host.substr(dot + 1);
    return plain && dot != 0 && top.size() >= 2 && text.find(' ') == std::string_view::npos &&
           std::all_of(top.begin(), top.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// "CV", "Google Scholar": what a link was called that leads nowhere.
bool is_name_of_link(const std::string& text) {
    static const std::vector<std::string_view> names = {
        "cv",       "resume",        "résumé",      "vita",     "email",   "e-mail", "mail",     "google scholar",
        "orcid",    "twitter",       "x",           "linkedin", "bluesky", "dblp",   "mastodon", "scholar",
        "facebook", "research gate", "researchgate"};
    return is_one_of(ascii_lower(text), names) || is_link_label(text);
}

// The link a piece begins with, behind a bracket if there is one: "[GitHub".
std::optional<Link> link_of(const RichText& piece) {
    const auto first = std::find_if(piece.inlines.begin(), piece.inlines.end(), [](const Inline& part) {
        return part.link || has_letter(part.text) || has_digit(part.text);
    });
    return first == piece.inlines.end() ? std::nullopt : first->link;
}

std::optional<Contact> contact_of(const RichText& labelled) {
    const RichText piece = without_label(labelled);
    const std::string text = with_single_blanks(plain_text(piece));
    const Span span = span_of(piece);
    const std::optional<Link> link = link_of(piece);
    if (link && link->url.starts_with("mailto:")) {
        return email_contact(std::string_view(link->url).substr(7), span);
    }
    if (link && link->url.starts_with("tel:")) {
        Contact phone = phone_contact(text, span);
        phone.url = link->url;
        return phone;
    }
    if (link && link->url.find("://") != std::string::npos) {
        if (std::optional<Contact> profile = profile_of_url(link->url, span)) {
            return profile;
        }
        if (is_profile_without_user(link->url)) {
            return std::nullopt;
        }
        if (has_organisation_words(text) && !is_name_of_link(text)) {
            return Contact{ContactKind::Address, {}, text, link->url, span};
        }
        Contact website = website_contact(link->url, span);
        website.text = is_document(link->url) ? text : website.text;
        return website;
    }
    if (std::optional<Contact> email = email_contact(text, span)) {
        return email;
    }
    if (is_phone(text)) {
        return phone_contact(text, span);
    }
    if (text.find("://") != std::string::npos && words_of(text).size() == 1) {
        if (std::optional<Contact> profile = profile_of_url(text, span)) {
            return profile;
        }
        return website_contact(text, span);
    }
    if (is_bare_address(text)) {
        const std::string url = "https://" + text;
        const std::optional<Contact> profile = profile_of_url(url, span);
        return profile ? profile : website_contact(url, span);
    }
    return std::nullopt;
}

// Terms and what they stand for, each as one piece: "Born: 10 March 1987".
std::vector<RichText> pieces_of_definitions(const markdown::Block& list) {
    std::vector<RichText> pieces;
    for (const markdown::Block& part : list.children) {
        const RichText text = with_breaks(lines_of(part));
        if (part.kind == markdown::BlockKind::DefinitionBody && !pieces.empty()) {
            append(pieces.back(), rich_text(plain_text(pieces.back()).find(':') == std::string::npos ? ": " : ", "));
            append(pieces.back(), text);
        } else {
            pieces.push_back(text);
        }
    }
    return pieces;
}

bool has_link(const RichText& text) {
    return std::any_of(text.inlines.begin(), text.inlines.end(),
                       [](const Inline& piece) { return piece.link.has_value(); });
}

// "| Born | Lund |": a name and what it stands for; beside a link the name says nothing that the link does not.
bool is_row_of_two(const markdown::Block& block, const std::vector<RawLine>& lines) {
    return block.kind == markdown::BlockKind::TableRow && lines.size() == 2 && !has_link(lines.back().text);
}

std::vector<RichText> pieces_of(const markdown::Block& block) {
    if (block.kind == markdown::BlockKind::Table) {
        std::vector<RichText> pieces;
        for (const markdown::Block& row : block.children) {
            const std::vector<RichText> more = pieces_of(row);
            pieces.insert(pieces.end(), more.begin(), more.end());
        }
        return pieces;
    }
    if (const std::vector<RawLine> lines = lines_of(block); is_row_of_two(block, lines)) {
        RichText piece = lines.front().text;
        append(piece, rich_text(": "));
        append(piece, lines.back().text);
        return {piece};
    }
    if (block.kind == markdown::BlockKind::DefinitionList) {
        return pieces_of_definitions(block);
    }
    std::vector<RichText> pieces;
    for (const RawLine& line : lines_of(block)) {
        const std::vector<RichText> more = pieces_of(line.text);
        pieces.insert(pieces.end(), more.begin(), more.end());
    }
    return pieces;
}

bool leads_nowhere(const RichText& piece) {
    const std::optional<Link> link = link_of(piece);
    return link && link->url.empty();
}

// "CV", "Résumé (PDF)": the reader of a CV has it in hand.
bool is_link_to_cv(const RichText& piece) {
    static const std::vector<std::string_view> names = {"cv",     "resume",     "vita",      "curriculum vitae",
                                                        "cv pdf", "resume pdf", "lebenslauf"};
    return link_of(piece) && is_one_of(unicode::fold(plain_text(piece)), names);
}

// "I build looms that count."
bool is_sentence(const std::string& text) {
    constexpr std::size_t least_words = 4;
    return (text.ends_with('.') || text.ends_with('!') || text.ends_with('?')) && words_of(text).size() >= least_words;
}

// "Feel free to write to me."
bool speaks_to_reader(const std::string& text) {
    static const std::vector<std::string_view> pronouns = {"me", "you", "your", "my", "i", "us"};
    const std::string lower = unicode::fold(text);
    const std::vector<std::string_view> words = words_of(lower);
    return std::any_of(words.begin(), words.end(), [](std::string_view word) { return is_one_of(word, pronouns); });
}

struct Found {
    std::vector<Contact> contacts;
    std::vector<RichText> other_links;  // that are no way to reach anyone: "[CV](cv.pdf)"
    bool sure = false;                  // an address of mail, a number
    bool prose = false;                 // a sentence is among them
};

Found read_pieces(const std::vector<RichText>& pieces) {
    Found found;
    std::vector<Contact>& contacts = found.contacts;
    for (const RichText& piece : pieces) {
        if (is_link_to_cv(piece) || leads_nowhere(piece)) {
            found.other_links.push_back(piece);
            continue;
        }
        if (std::optional<Contact> contact = contact_of(piece)) {
            found.sure = found.sure || contact->kind == ContactKind::Email || contact->kind == ContactKind::Phone;
            contacts.push_back(*contact);
        } else if (const std::string text = with_single_blanks(plain_text(without_label(piece)));
                   !text.empty() && !is_name_of_link(text) && !is_contact_label(text) && !is_contact_title(text)) {
            found.prose = found.prose || is_sentence(text);
            // A name comes first, wherever it stands.
            contacts.insert(is_labelled_name(piece) ? contacts.begin() : contacts.end(),
                            {ContactKind::Address, {}, text, {}, span_of(piece)});
        }
    }
    return found;
}

// "ISBN: 978-3-16-148410-0": as many digits as a telephone number has.
bool says_number_of_work(const markdown::Block& block) {
    static const std::vector<std::string_view> labels = {"isbn", "issn", "doi", "isbn:", "issn:", "doi:"};
    const std::string text = ascii_lower(plain_text(block.text));
    const std::vector<std::string_view> words = words_of(text);
    return std::any_of(words.begin(), words.end(), [](std::string_view word) { return is_one_of(word, labels); });
}

bool is_profile(const Contact& contact) {
    return contact.kind == ContactKind::Profile;
}

// Several profiles, and beside them only words that are no sentence.
bool is_head_of_page(const std::vector<Contact>& contacts) {
    constexpr int least_profiles = 2;
    return std::count_if(contacts.begin(), contacts.end(), is_profile) >= least_profiles &&
           std::none_of(contacts.begin(), contacts.end(), [](const Contact& contact) {
               return contact.kind == ContactKind::Address &&
                      (contact.text.ends_with('.') || contact.text.ends_with('!') || contact.text.ends_with('?') ||
                       contact.text.ends_with(':'));
           });
}

Found contacts_in(const markdown::Block& block, Where where) {
    constexpr std::size_t most_words = 40;
    constexpr std::size_t longest_piece = 8;  // words; a longer one is a sentence
    std::vector<RichText> pieces;
    std::size_t words = 0;
    if (says_number_of_work(block)) {
        return {};
    }
    for (const RawLine& line : lines_of(block)) {  // most blocks are prose or lists, and need not be read to the end
        for (RichText& piece : pieces_of(line.text)) {
            const std::size_t count = words_of(plain_text(piece)).size();
            words += count;
            if (count > longest_piece || words > most_words) {
                return {};
            }
            pieces.push_back(std::move(piece));
        }
    }
    const Found found = read_pieces(pieces);
    const std::vector<Contact>& contacts = found.contacts;
    // Links to anywhere are no contacts: a list of conferences has such.
    const bool only_profiles =
        contacts.size() >= 2 && std::any_of(contacts.begin(), contacts.end(), is_profile) &&
        std::all_of(contacts.begin(), contacts.end(), [](const Contact& contact) {
            return is_profile(contact) || (contact.kind == ContactKind::Website && !contact.url.empty());
        });
    const bool head = where == Where::AboveHeadings && is_head_of_page(contacts);
    const auto websites = static_cast<std::size_t>(std::count_if(
        contacts.begin(), contacts.end(), [](const Contact& contact) { return contact.kind == ContactKind::Website; }));
    const bool mostly =
        where == Where::AboveHeadings || 2 * websites + found.other_links.size() <= contacts.size() || only_profiles;
    return !found.prose && mostly && (found.sure || only_profiles || head) ? found : Found();
}

}  // namespace

std::vector<Contact> contacts_of(const markdown::Block& block, Where where) {
    return contacts_in(block, where).contacts;
}

std::vector<Contact> take_contacts_of(const markdown::Block& block, Where where, Diagnostics& diagnostics) {
    Found found = contacts_in(block, where);
    if (found.contacts.empty() && is_called(block, {"social", "contact", "contacts"})) {
        return contacts_under_heading(block, diagnostics);
    }
    for (const RichText& link : found.contacts.empty() ? std::vector<RichText>() : found.other_links) {
        diagnostics.add(no_contact.at(span_of(link), plain_text(link)));
    }
    return std::move(found.contacts);
}

std::vector<Contact> contacts_under_heading(const markdown::Block& block, Diagnostics& diagnostics) {
    constexpr std::size_t longest_address = 14;  // words of a line
    std::vector<RichText> pieces;
    std::vector<Contact> linked;
    for (RichText& piece : pieces_of(block)) {
        const std::string text = plain_text(piece);
        const bool ends = text.ends_with('.') || text.ends_with('!');
        if (!ends || (words_of(text).size() <= longest_address && !speaks_to_reader(text))) {
            pieces.push_back(std::move(piece));
            continue;
        }
        diagnostics.add(contact_text_left_out.at(span_of(piece)));
        for (const Inline& part : piece.inlines) {
            if (part.link && part.link->url.starts_with("mailto:")) {
                if (std::optional<Contact> email =
                        email_contact(std::string_view(part.link->url).substr(7), part.span)) {
                    linked.push_back(std::move(*email));
                }
            }
        }
    }
    Found found = read_pieces(pieces);
    for (const RichText& link : found.other_links) {
        diagnostics.add(no_contact.at(span_of(link), plain_text(link)));
    }
    add_contacts(found.contacts, linked);
    return std::move(found.contacts);
}

}  // namespace vitac::academicpages
