// The parts of vitac's own form, which other formats may hold under `x-vitac`: what they have no field for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "input/data/fields.h"
#include "model/biography.h"

namespace vitac::own_form {

inline constexpr std::string_view extension = "x-vitac";

// Sets every field of the entry that the map has.
void read_entry_fields(Entry& entry, data::Fields& fields);
// The same for the entry's `x-vitac`, where it has one.
void read_extension(Entry& entry, data::Fields& fields);
// A whole entry: a map, or a text alone, which is an item.
Entry read_entry(const yaml::Node& node, data::Reading& reading);

// {kind, network, text, url}, or one of {email: ...}, {phone: ...}, {address: ...}, {website: ...}, {github: ...}.
std::vector<Contact> read_contacts(data::Names names, data::Fields& fields);

std::optional<VenueKind> venue_kind(const std::string& word);
SectionKind section_kind(const std::string& word, const std::string& title);

}  // namespace vitac::own_form
