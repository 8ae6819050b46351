// Lengths in fixed point, so that sums are exact and the same on every machine.
#pragma once

#include <compare>
#include <cstdint>

namespace vitac {

// One length. The unit inside is 1/65536 of a PDF point (1/72 inch); 64 bits hold a galley of any height.
class Length {
public:
    static constexpr std::int64_t units_per_point = 65536;

    constexpr Length() = default;
    static constexpr Length from_units(std::int64_t units) { return Length(units); }
    static constexpr Length from_points(double points) { return Length(rounded(points * units_per_point)); }
    static constexpr Length from_millimetres(double millimetres) { return from_points(millimetres * 72.0 / 25.4); }

    constexpr std::int64_t units() const { return units_; }
    constexpr double points() const { return static_cast<double>(units_) / units_per_point; }
    constexpr double millimetres() const { return points() * 25.4 / 72.0; }

    constexpr auto operator<=>(const Length&) const = default;
    constexpr Length operator-() const { return Length(-units_); }
    constexpr Length& operator+=(Length other) {
        units_ += other.units_;
        return *this;
    }
    constexpr Length& operator-=(Length other) {
        units_ -= other.units_;
        return *this;
    }
    friend constexpr Length operator+(Length a, Length b) { return Length(a.units_ + b.units_); }
    friend constexpr Length operator-(Length a, Length b) { return Length(a.units_ - b.units_); }
    friend constexpr Length operator*(Length a, int factor) { return Length(a.units_ * factor); }
    friend constexpr Length operator/(Length a, int divisor) { return Length(a.units_ / divisor); }
    // Rounds to the nearest unit, halves away from zero.
    friend constexpr Length operator*(Length a, double factor) {
        return Length(rounded(static_cast<double>(a.units_) * factor));
    }
    friend constexpr double operator/(Length a, Length b) {
        return static_cast<double>(a.units_) / static_cast<double>(b.units_);
    }

private:
    constexpr explicit Length(std::int64_t units) : units_(units) {}
    static constexpr std::int64_t rounded(double units) {
        return static_cast<std::int64_t>(units < 0 ? units - 0.5 : units + 0.5);
    }

    std::int64_t units_ = 0;
};

constexpr Length operator""_pt(long double points) {
    return Length::from_points(static_cast<double>(points));
}
constexpr Length operator""_pt(unsigned long long points) {
    return Length::from_points(static_cast<double>(points));
}
constexpr Length operator""_mm(long double mm) {
    return Length::from_millimetres(static_cast<double>(mm));
}
constexpr Length operator""_mm(unsigned long long mm) {
    return Length::from_millimetres(static_cast<double>(mm));
}

}  // namespace vitac
