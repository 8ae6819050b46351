// The owner of a site of HugoBlox: her page, and ways to reach her.
#pragma once

#include "base/yaml.h"
#include "input/data/reading.h"
#include "model/biography.h"

namespace vitac::hugo {

// Name, headline, contacts and interests, as the owner's page has them.
void read_owner(Biography& biography, const yaml::Node& map, data::Reading& reading);

// E-mail, phone and address of the widget "contact" or the parameters of the site, without those of the template.
void add_contacts(Person& person, const yaml::Node& map);

// The template that comes before HugoBlox has no owner's page: a widget "about" has degrees and interests, and the
// parameters of the site have the rest. Null where these say no name.
yaml::Node owner_of_parameters(const yaml::Node& widget, const yaml::Node& parameters);

}  // namespace vitac::hugo
