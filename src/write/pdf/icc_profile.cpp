// The colour profile that says what red, green and blue are.
//
// Section numbers are those of ICC.1:2004-10 (profile version 4.2), which PDF 1.7 refers to.
#include "write/pdf/icc_profile.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace vitac::pdf {

namespace {

void append_16(std::string& out, std::uint32_t value) {
    out += static_cast<char>(value >> 8U & 255U);
    out += static_cast<char>(value & 255U);
}

void append_32(std::string& out, std::uint32_t value) {
    append_16(out, value >> 16U);
    append_16(out, value & 0xFFFFU);
}

// 5.1.3, s15Fixed16Number: 16 bits before the point and 16 behind it.
void append_fixed(std::string& out, double value) {
    append_32(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536))));
}

// 10.13: text in one language.
std::string text_element(std::string_view text) {
    constexpr std::uint32_t record_size = 12;
    constexpr std::uint32_t text_offset = 28;
    std::string out = "mluc";
    append_32(out, 0);
    append_32(out, 1);
    append_32(out, record_size);
    out += "enUS";
    append_32(out, static_cast<std::uint32_t>(text.size() * 2));
    append_32(out, text_offset);
    for (const char c : text) {
        append_16(out, static_cast<unsigned char>(c));
    }
    return out;
}

// 10.27.
std::string xyz_element(double x, double y, double z) {
    std::string out = "XYZ ";
    append_32(out, 0);
    for (const double value : {x, y, z}) {
        append_fixed(out, value);
    }
    return out;
}

// 10.15, function type 3: ((x + .055) / 1.055) ^ 2.4, and x / 12.92 below .04045. IEC 61966-2-1, 5.2.
std::string curve_element() {
    constexpr std::uint32_t function_type = 3;
    std::string out = "para";
    append_32(out, 0);
    append_16(out, function_type);
    append_16(out, 0);
    for (const double value : {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) {
        append_fixed(out, value);
    }
    return out;
}

// 10.18: the Bradford matrix from D65, sRGB's white, to D50, which profiles count in (annex E).
std::string adaptation_element() {
    std::string out = "sf32";
    append_32(out, 0);
    for (const double value : {1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168}) {
        append_fixed(out, value);
    }
    return out;
}

struct Element {
    std::string_view tag;
    std::string data;
};

// 8.3.3: what a matrix-based display profile must hold. The primaries are sRGB's, adapted to D50.
std::vector<Element> elements() {
    const std::string curve = curve_element();
    return {{"desc", text_element("sRGB")},
            {"cprt", text_element("CC0")},
            {"wtpt", xyz_element(0.96420, 1, 0.82491)},
            {"chad", adaptation_element()},
            {"rXYZ", xyz_element(0.43607, 0.22249, 0.01392)},
            {"gXYZ", xyz_element(0.38515, 0.71687, 0.09708)},
            {"bXYZ", xyz_element(0.14307, 0.06061, 0.71410)},
            {"rTRC", curve},
            {"gTRC", curve},
            {"bTRC", curve}};
}

constexpr std::uint32_t header_size = 128;

// 7.2.
std::string header(std::uint32_t size) {
    std::string out;
    append_32(out, size);
    append_32(out, 0);           // no preferred colour engine
    append_32(out, 0x04200000);  // version 4.2
    out += "mntrRGB XYZ ";       // a display, from RGB to XYZ
    // A date must be there; the same one always, since equal pages give equal files.
    for (const std::uint32_t part : {2000, 1, 1, 0, 0, 0}) {
        append_16(out, part);
    }
    out += "acsp";
    out.resize(64, '\0');                               // platform, flags, device, attributes: none
    append_32(out, 0);                                  // perceptual intent
    for (const double value : {0.9642, 1.0, 0.8249}) {  // the light of the connection space, D50
        append_fixed(out, value);
    }
    out.resize(header_size, '\0');  // creator and identifier: none
    return out;
}

}  // namespace

std::string srgb_profile() {
    const std::vector<Element> all = elements();
    std::string table;
    std::string data;
    append_32(table, static_cast<std::uint32_t>(all.size()));
    const std::size_t data_start = header_size + 4 + 12 * all.size();
    std::size_t offset = data_start;
    for (std::size_t i = 0; i < all.size(); ++i) {
        // Equal curves stand in the file once (7.3.1 allows it).
        if (i == 0 || all[i].data != all[i - 1].data) {
            offset = data_start + data.size();
            data += all[i].data;
            data.resize((data.size() + 3) / 4 * 4, '\0');
        }
        table += all[i].tag;
        append_32(table, static_cast<std::uint32_t>(offset));
        append_32(table, static_cast<std::uint32_t>(all[i].data.size()));
    }
    return header(static_cast<std::uint32_t>(data_start + data.size())) + table + data;
}

}  // namespace vitac::pdf
