// How high the small letters of a font are. Reads the two tables it needs itself (OpenType 1.9, OS/2 and head).
#include "quality/font_height.h"

#include <cstdint>
#include <string_view>

namespace vitac::quality {

namespace {

std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t length) {
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + length; ++i) {
        value = (value << 8U) | (i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U);
    }
    return value;
}

std::string_view table(std::string_view font, std::size_t directory, std::string_view tag) {
    const std::size_t count = number(font, directory + 4, 2);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t record = directory + 12 + 16 * i;
        if (record + 16 <= font.size() && font.substr(record, 4) == tag) {
            const std::size_t offset = number(font, record + 8, 4);
            return offset < font.size() ? font.substr(offset, number(font, record + 12, 4)) : std::string_view();
        }
    }
    return {};
}

}  // namespace

std::optional<double> x_height(const FaceUse& face) {
    if (face.file == nullptr) {
        return std::nullopt;
    }
    const std::string_view font = face.file->bytes;
    const bool collection = font.starts_with("ttcf");
    const std::size_t directory = collection ? number(font, 12 + 4 * static_cast<std::size_t>(face.index), 4) : 0;
    const std::string_view metrics = table(font, directory, "OS/2");
    const std::uint32_t units = number(table(font, directory, "head"), 18, 2);
    constexpr std::size_t x_height_at = 86;
    const std::uint32_t height = number(metrics, x_height_at, 2);
    constexpr std::uint32_t first_version_with_it = 2;
    if (number(metrics, 0, 2) < first_version_with_it || units == 0 || height == 0) {
        return std::nullopt;
    }
    return static_cast<double>(height) / units;
}

}  // namespace vitac::quality
