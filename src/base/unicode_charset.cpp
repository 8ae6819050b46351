// Text in encodings other than UTF-8, with ICU's converters.
#include "base/unicode_charset.h"

#include <algorithm>
#include <cstdint>
#include <memory>

#include <unicode/ucnv.h>

#include "base/ascii.h"

namespace vitac {

namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// ICU looks a name up among its own tables and, where it has a data folder, among files; a path is no name.
bool is_charset_name(const std::string& name) {
    constexpr std::size_t longest = 40;
    return !name.empty() && name.size() <= longest && std::all_of(name.begin(), name.end(), [](char c) {
        return ascii::is_letter_or_digit(c) || c == '-' || c == '_' || c == ':';
    });
}

}  // namespace

std::optional<std::string> from_charset(std::string_view bytes, const std::string& charset) {
    if (!is_charset_name(charset)) {
        return std::nullopt;
    }
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(charset.c_str(), &status));
    if (U_FAILURE(status)) {
        return std::nullopt;
    }
    const auto size = static_cast<std::int32_t>(bytes.size());
    const std::int32_t needed = ucnv_toAlgorithmic(UCNV_UTF8, converter.get(), nullptr, 0, bytes.data(), size, &status);
    if (status != U_BUFFER_OVERFLOW_ERROR && U_FAILURE(status)) {
        return std::nullopt;
    }
    std::string text(static_cast<std::size_t>(needed), '\0');
    status = U_ZERO_ERROR;
    ucnv_toAlgorithmic(UCNV_UTF8, converter.get(), text.data(), needed, bytes.data(), size, &status);
    return U_FAILURE(status) ? std::nullopt : std::optional(std::move(text));
}

}  // namespace vitac
