// The person of a data file, and what is done when all of it has been read.
#pragma once

#include <string>
#include <string_view>

#include "input/data/fields.h"
#include "input/read.h"
#include "model/biography.h"

namespace vitac::data {

// `reason` says where it stands: "`basics.name`".
void set_name(Person& person, const std::string& name, Span place, const std::string& reason);
void add_emails(Person& person, Names names, Fields& fields);
void add_phones(Person& person, Names names, Fields& fields);
void add_websites(Person& person, Names names, Fields& fields);
void add_address(Person& person, const std::string& text, Span place);
// What is known of network, user name and address; any of them may be "".
void add_profile(Person& person, const std::string& network, const std::string& user, const std::string& url,
                 Span place);

// --name, the person among the authors, the kinds of sections, ids. Sections without entries are left out with a
// warning.
void finish(Biography& biography, const ReadRequest& request, const std::string& where_to_write_the_name,
            Reading& reading);

}  // namespace vitac::data
