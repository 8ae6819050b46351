// Before the headers of libqpdf 11, for Clang 14: its JSON.hh declares a std::vector of a class in that class, which
// Clang refuses where the vector's destructor is constexpr (C++20). We use nothing of it but its name.
#pragma once

#define JSON_HH
class JSON;
