// A job or degree whose fields have names.
#include "input/academicpages/labelled_position.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "input/academicpages/dated_text.h"
#include "input/academicpages/position_words.h"
#include "input/academicpages/segments.h"
#include "input/meaning/dates.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

enum class Field { None, Role, Organisation, Degree, Subject, Dates, Location };

// As unicode::fold gives them: English, German, French, Spanish, Portuguese, Italian, Russian, Ukrainian, Turkish,
// Polish, Indonesian, Vietnamese, Arabic.
const std::map<std::string_view, Field> names_of_fields = {{"position", Field::Role},
                                                           {"role", Field::Role},
                                                           {"job title", Field::Role},
                                                           {"designation", Field::Role},
                                                           {"cargo", Field::Role},
                                                           {"puesto", Field::Role},
                                                           {"rol", Field::Role},
                                                           {"funcion", Field::Role},
                                                           {"funcao", Field::Role},
                                                           {"poste", Field::Role},
                                                           {"fonction", Field::Role},
                                                           {"stelle", Field::Role},
                                                           {"rolle", Field::Role},
                                                           {"funktion", Field::Role},
                                                           {"ruolo", Field::Role},
                                                           {"posizione", Field::Role},
                                                           {"mansione", Field::Role},
                                                           {"dolznost", Field::Role},
                                                           {"pozicia", Field::Role},
                                                           {"posada", Field::Role},
                                                           {"stanowisko", Field::Role},
                                                           {"unvan", Field::Role},
                                                           {"gorev", Field::Role},
                                                           {"pozisyon", Field::Role},
                                                           {"posisi", Field::Role},
                                                           {"jabatan", Field::Role},
                                                           {"chuc vu", Field::Role},
                                                           {"vi tri", Field::Role},
                                                           {"almsmy alwzyfy", Field::Role},
                                                           {"alwzyft", Field::Role},
                                                           {"almnsb", Field::Role},
                                                           {"company", Field::Organisation},
                                                           {"employer", Field::Organisation},
                                                           {"organization", Field::Organisation},
                                                           {"organisation", Field::Organisation},
                                                           {"institution", Field::Organisation},
                                                           {"institute", Field::Organisation},
                                                           {"university", Field::Organisation},
                                                           {"school", Field::Organisation},
                                                           {"college", Field::Organisation},
                                                           {"workplace", Field::Organisation},
                                                           {"empresa", Field::Organisation},
                                                           {"institucion", Field::Organisation},
                                                           {"universidad", Field::Organisation},
                                                           {"instituicao", Field::Organisation},
                                                           {"universidade", Field::Organisation},
                                                           {"entreprise", Field::Organisation},
                                                           {"employeur", Field::Organisation},
                                                           {"etablissement", Field::Organisation},
                                                           {"universite", Field::Organisation},
                                                           {"ecole", Field::Organisation},
                                                           {"firma", Field::Organisation},
                                                           {"arbeitgeber", Field::Organisation},
                                                           {"unternehmen", Field::Organisation},
                                                           {"einrichtung", Field::Organisation},
                                                           {"universitat", Field::Organisation},
                                                           {"hochschule", Field::Organisation},
                                                           {"schule", Field::Organisation},
                                                           {"azienda", Field::Organisation},
                                                           {"istituto", Field::Organisation},
                                                           {"universita", Field::Organisation},
                                                           {"kompania", Field::Organisation},
                                                           {"organizacia", Field::Organisation},
                                                           {"mesto raboty", Field::Organisation},
                                                           {"rabotodatel", Field::Organisation},
                                                           {"vuz", Field::Organisation},
                                                           {"universitet", Field::Organisation},
                                                           {"ucebnoe zavedenie", Field::Organisation},
                                                           {"sirket", Field::Organisation},
                                                           {"kurum", Field::Organisation},
                                                           {"okul", Field::Organisation},
                                                           {"pracodawca", Field::Organisation},
                                                           {"uczelnia", Field::Organisation},
                                                           {"perusahaan", Field::Organisation},
                                                           {"universitas", Field::Organisation},
                                                           {"sekolah", Field::Organisation},
                                                           {"instansi", Field::Organisation},
                                                           {"cong ty", Field::Organisation},
                                                           {"truong", Field::Organisation},
                                                           {"alshrkt", Field::Organisation},
                                                           {"aljamʿt", Field::Organisation},
                                                           {"almwsst", Field::Organisation},
                                                           {"degree", Field::Degree},
                                                           {"qualification", Field::Degree},
                                                           {"grado", Field::Degree},
                                                           {"grau", Field::Degree},
                                                           {"diplome", Field::Degree},
                                                           {"abschluss", Field::Degree},
                                                           {"titolo di studio", Field::Degree},
                                                           {"stepen", Field::Degree},
                                                           {"kvalifikacia", Field::Degree},
                                                           {"derece", Field::Degree},
                                                           {"stopien", Field::Degree},
                                                           {"gelar", Field::Degree},
                                                           {"bang cap", Field::Degree},
                                                           {"aldrjt", Field::Degree},
                                                           {"major", Field::Subject},
                                                           {"field of study", Field::Subject},
                                                           {"specialization", Field::Subject},
                                                           {"specialisation", Field::Subject},
                                                           {"especialidad", Field::Subject},
                                                           {"carrera", Field::Subject},
                                                           {"curso", Field::Subject},
                                                           {"specialite", Field::Subject},
                                                           {"filiere", Field::Subject},
                                                           {"studiengang", Field::Subject},
                                                           {"fachrichtung", Field::Subject},
                                                           {"corso di studi", Field::Subject},
                                                           {"specialnost", Field::Subject},
                                                           {"napravlenie", Field::Subject},
                                                           {"bolum", Field::Subject},
                                                           {"kierunek", Field::Subject},
                                                           {"jurusan", Field::Subject},
                                                           {"program studi", Field::Subject},
                                                           {"chuyen nganh", Field::Subject},
                                                           {"altkhss", Field::Subject},
                                                           {"period", Field::Dates},
                                                           {"dates", Field::Dates},
                                                           {"date", Field::Dates},
                                                           {"duration", Field::Dates},
                                                           {"years", Field::Dates},
                                                           {"year", Field::Dates},
                                                           {"time", Field::Dates},
                                                           {"periodo", Field::Dates},
                                                           {"fecha", Field::Dates},
                                                           {"fechas", Field::Dates},
                                                           {"data", Field::Dates},
                                                           {"ano", Field::Dates},
                                                           {"periode", Field::Dates},
                                                           {"zeitraum", Field::Dates},
                                                           {"promocion", Field::Dates},
                                                           {"graduation", Field::Dates},
                                                           {"graduated", Field::Dates},
                                                           {"gody", Field::Dates},
                                                           {"period raboty", Field::Dates},
                                                           {"sroki", Field::Dates},
                                                           {"gody obucenia", Field::Dates},
                                                           {"donem", Field::Dates},
                                                           {"tarih", Field::Dates},
                                                           {"okres", Field::Dates},
                                                           {"waktu", Field::Dates},
                                                           {"thoi gian", Field::Dates},
                                                           {"alftrt", Field::Dates},
                                                           {"altarykh", Field::Dates},
                                                           {"location", Field::Location},
                                                           {"place", Field::Location},
                                                           {"city", Field::Location},
                                                           {"lugar", Field::Location},
                                                           {"ubicacion", Field::Location},
                                                           {"ciudad", Field::Location},
                                                           {"local", Field::Location},
                                                           {"cidade", Field::Location},
                                                           {"lieu", Field::Location},
                                                           {"ville", Field::Location},
                                                           {"ort", Field::Location},
                                                           {"standort", Field::Location},
                                                           {"luogo", Field::Location},
                                                           {"citta", Field::Location},
                                                           {"sede", Field::Location},
                                                           {"gorod", Field::Location},
                                                           {"lokacia", Field::Location},
                                                           {"misto", Field::Location},
                                                           {"konum", Field::Location},
                                                           {"sehir", Field::Location},
                                                           {"miejsce", Field::Location},
                                                           {"miasto", Field::Location},
                                                           {"lokasi", Field::Location},
                                                           {"kota", Field::Location},
                                                           {"dia diem", Field::Location},
                                                           {"almwqʿ", Field::Location},
                                                           {"almdynt", Field::Location}};

// Chinese, Japanese, Korean.
const std::map<std::string_view, Field> cjk_names_of_fields = {
    {"职位", Field::Role},           {"岗位", Field::Role},           {"职务", Field::Role},
    {"職稱", Field::Role},           {"役職", Field::Role},           {"職種", Field::Role},
    {"役割", Field::Role},           {"직책", Field::Role},           {"직위", Field::Role},
    {"역할", Field::Role},           {"公司", Field::Organisation},   {"单位", Field::Organisation},
    {"学校", Field::Organisation},   {"院校", Field::Organisation},   {"會社", Field::Organisation},
    {"会社", Field::Organisation},   {"会社名", Field::Organisation}, {"勤務先", Field::Organisation},
    {"学校名", Field::Organisation}, {"회사", Field::Organisation},   {"회사명", Field::Organisation},
    {"학교", Field::Organisation},   {"소속", Field::Organisation},   {"근무처", Field::Organisation},
    {"学位", Field::Degree},         {"学历", Field::Degree},         {"학위", Field::Degree},
    {"专业", Field::Subject},        {"専攻", Field::Subject},        {"전공", Field::Subject},
    {"학과", Field::Subject},        {"时间", Field::Dates},          {"日期", Field::Dates},
    {"期间", Field::Dates},          {"在职时间", Field::Dates},      {"期間", Field::Dates},
    {"在籍期間", Field::Dates},      {"기간", Field::Dates},          {"근무기간", Field::Dates},
    {"地点", Field::Location},       {"所在地", Field::Location},     {"勤務地", Field::Location},
    {"위치", Field::Location},       {"지역", Field::Location}};

Field find_in(const std::map<std::string_view, Field>& names, std::string_view name) {
    const auto found = names.find(name);
    return found == names.end() ? Field::None : found->second;
}

Field field_of(std::string_view name) {
    return has_cjk(name) ? find_in(cjk_names_of_fields, trimmed(name)) : find_in(names_of_fields, unicode::fold(name));
}

struct Named {
    Field field = Field::None;
    RichText value;
};

Named named(const RichText& line) {
    const Labelled labelled = label_of(line);
    if (labelled.label.empty()) {
        return {};
    }
    const std::string label = plain_text(labelled.label);
    const Field field =
        has_cjk(label) ? find_in(cjk_names_of_fields, trimmed(label)) : find_in(names_of_fields, unicode::fold(label));
    const bool is_date = !find_dates(plain_text(labelled.rest)).empty();
    return {field == Field::Dates && !is_date ? Field::None : field, labelled.rest};
}

// A bullet is a field like a line, as long as nothing stands below it.
bool can_be_field(const Bullet& bullet) {
    return bullet.children.empty() && plain_text(bullet.text).find('\n') == std::string::npos;
}

struct Fields {
    RichText role;
    RichText degree;
    RichText subject;
    RichText organisation;
    RichText location;
    DateRange dates;
    int count = 0;

    // False when the field has been given already, or is none.
    bool take(const Named& named) {
        RichText* place = named.field == Field::Role           ? &role
                          : named.field == Field::Degree       ? &degree
                          : named.field == Field::Subject      ? &subject
                          : named.field == Field::Organisation ? &organisation
                          : named.field == Field::Location     ? &location
                                                               : nullptr;
        if (named.field == Field::Dates && dates.empty()) {
            const DatedText dated = take_date(named.value);
            dates = dated.dates;
            count += dates.empty() ? 0 : 1;
            // "May 2019 – June 2020 (1 year)": what else it says is kept as it is.
            return dated.rest.empty() && !dates.empty();
        }
        if (place == nullptr || !place->empty()) {
            return false;
        }
        *place = named.value;
        ++count;
        return true;
    }
};

RichText joined(const RichText& first, const RichText& second) {
    RichText both = first;
    append(both, first.empty() || second.empty() ? RichText() : rich_text(", "));
    append(both, second);
    return both;
}

int count_fields(const RawEntry& raw) {
    Fields fields;
    for (const RawLine& line : raw.lines) {
        fields.take(named(line.text));
    }
    for (const Bullet& bullet : raw.bullets) {
        fields.take(can_be_field(bullet) ? named(bullet.text) : Named());
    }
    const bool says_what =
        !fields.role.empty() || !fields.organisation.empty() || !fields.degree.empty() || !fields.subject.empty();
    return says_what ? fields.count : 0;
}

}  // namespace

bool is_name_of_field(std::string_view name) {
    return !name.empty() && field_of(name) != Field::None;
}

std::optional<Entry> read_labelled_position(const RawEntry& raw) {
    constexpr int least_fields = 2;
    if (count_fields(raw) < least_fields) {
        return std::nullopt;
    }
    Entry entry;
    entry.kind = EntryKind::Position;
    entry.span = raw.span;
    entry.tags = raw.tags;
    constexpr int sure = 90;
    entry.confidence = sure;
    Fields fields;
    std::vector<RichText> unnamed;
    for (const RawLine& line : raw.lines) {
        if (!fields.take(named(line.text))) {
            unnamed.push_back(line.text);
        }
    }
    for (const Bullet& bullet : raw.bullets) {
        if (!can_be_field(bullet) || !fields.take(named(bullet.text))) {
            entry.bullets.push_back(bullet);
        }
    }
    const RichText studied = joined(fields.degree, fields.subject);
    entry.role = fields.role.empty() ? studied : fields.role;
    entry.organisation = fields.organisation;
    entry.location = fields.location;
    entry.dates = fields.dates;
    // "Location: Lund Observatory": an employer, if nothing else is.
    if (entry.organisation.empty() && has_organisation_words(plain_text(entry.location))) {
        entry.organisation = std::exchange(entry.location, {});
    }
    // What has no name stands in the first line, most often a heading: whatever is missing.
    if (!unnamed.empty() && label_of(unnamed.front()).label.empty()) {
        const DatedText dated = entry.dates.empty() ? take_date(unnamed.front()) : DatedText{unnamed.front(), {}};
        entry.dates = entry.dates.empty() ? dated.dates : entry.dates;
        RichText& missing = entry.organisation.empty() ? entry.organisation : entry.role;
        if (missing.empty()) {
            missing = dated.rest;
            unnamed.erase(unnamed.begin());
        } else {
            unnamed.front() = dated.rest;
        }
    }
    if (!fields.role.empty() && !studied.empty()) {
        unnamed.insert(unnamed.begin(), studied);
    }
    for (const RichText& line : unnamed) {
        if (!line.empty()) {
            entry.notes.push_back({NoteKind::Detail, line});
        }
    }
    return entry;
}

}  // namespace vitac::academicpages
