// Ways to reach the person in running text.
#include "input/academicpages/contact_lines.h"

#include <algorithm>

#include "base/unicode.h"
#include "input/academicpages/gather.h"
#include "input/academicpages/links.h"
#include "input/academicpages/segments.h"
#include "input/meaning/contacts.h"
#include "input/meaning/networks.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

constexpr Problem<> contact_text_left_out{Severity::Note, "contact-text-left-out",
                                          "this sentence stands among ways to reach the person; it is left out"};

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
    // Links in a row need nothing but a blank between them.
    const auto parts_links = [&](std::size_t i) {
        return text.plain()[i] == ' ' && i > 0 && i + 1 < text.size() && text.at(i - 1).link && text.at(i + 1).link &&
               !(*text.at(i - 1).link == *text.at(i + 1).link);
    };
    constexpr std::string_view first_bytes = "|\n ;\xC2\xE2";  // of separators
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
        if (size == 0 && parts_links(i)) {
            size = 1;
        }
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

// "Email: " before the thing itself.
RichText without_label(const RichText& piece) {
    const Labelled labelled = label_of(piece);
    return is_contact_label(plain_text(labelled.label)) ? labelled.rest : piece;
}

// "[Research statement](files/statement.pdf)": what it is called says more than its address.
bool is_document(std::string_view url) {
    const std::string lower = ascii_lower(url.substr(0, url.find_first_of("?#")));
    return lower.ends_with(".pdf") || lower.ends_with(".doc") || lower.ends_with(".docx");
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

std::optional<Contact> contact_of(const RichText& labelled) {
    const RichText piece = without_label(labelled);
    const std::string text = with_single_blanks(plain_text(piece));
    const Span span = span_of(piece);
    const std::optional<Link> link = piece.empty() ? std::nullopt : piece.inlines.front().link;
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

std::vector<RichText> pieces_of(const markdown::Block& block) {
    std::vector<RichText> pieces;
    for (const RawLine& line : lines_of(block)) {
        const std::vector<RichText> more = pieces_of(line.text);
        pieces.insert(pieces.end(), more.begin(), more.end());
    }
    return pieces;
}

// "CV", "Google Scholar": what a link was called that leads nowhere.
bool is_name_of_link(const std::string& text) {
    static const std::vector<std::string_view> names = {
        "cv",       "resume",        "résumé",      "vita",     "email",   "e-mail", "mail",     "google scholar",
        "orcid",    "twitter",       "x",           "linkedin", "bluesky", "dblp",   "mastodon", "scholar",
        "facebook", "research gate", "researchgate"};
    return is_one_of(ascii_lower(text), names) || is_link_label(text);
}

std::vector<Contact> read_pieces(const std::vector<RichText>& pieces, bool& sure) {
    std::vector<Contact> contacts;
    for (const RichText& piece : pieces) {
        if (std::optional<Contact> contact = contact_of(piece)) {
            sure = sure || contact->kind == ContactKind::Email || contact->kind == ContactKind::Phone;
            contacts.push_back(*contact);
        } else if (const std::string text = with_single_blanks(plain_text(without_label(piece)));
                   !text.empty() && !is_name_of_link(text) && !is_contact_label(text)) {
            contacts.push_back({ContactKind::Address, {}, text, {}, span_of(piece)});
        }
    }
    return contacts;
}

bool is_profile(const Contact& contact) {
    return contact.kind == ContactKind::Profile;
}

}  // namespace

std::vector<Contact> contacts_of(const markdown::Block& block) {
    constexpr std::size_t most_words = 40;
    constexpr std::size_t longest_piece = 8;  // words; a longer one is a sentence
    std::vector<RichText> pieces;
    std::size_t words = 0;
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
    bool sure = false;
    const std::vector<Contact> contacts = read_pieces(pieces, sure);
    // Links to anywhere are no contacts: a list of conferences has such.
    const bool only_profiles =
        contacts.size() >= 2 && std::any_of(contacts.begin(), contacts.end(), is_profile) &&
        std::all_of(contacts.begin(), contacts.end(), [](const Contact& contact) {
            return is_profile(contact) || (contact.kind == ContactKind::Website && !contact.url.empty());
        });
    return sure || only_profiles ? contacts : std::vector<Contact>();
}

std::vector<Contact> contacts_under_heading(const markdown::Block& block, Diagnostics& diagnostics) {
    constexpr std::size_t longest_address = 14;  // words of a line
    std::vector<RichText> pieces;
    std::vector<Contact> linked;
    for (RichText& piece : pieces_of(block)) {
        const std::string text = plain_text(piece);
        const bool sentence = words_of(text).size() > longest_address && (text.ends_with('.') || text.ends_with('!'));
        if (!sentence) {
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
    bool sure = false;
    std::vector<Contact> contacts = read_pieces(pieces, sure);
    add_contacts(contacts, linked);
    return contacts;
}

}  // namespace vitac::academicpages
