// A hash of bytes that is the same on every machine: for names that must follow from the content.
#pragma once

#include <cstdint>
#include <string_view>

namespace vitac {

// FNV-1a, 64 bits. http://www.isthe.com/chongo/tech/comp/fnv/
inline constexpr std::uint64_t fnv_start = 14695981039346656037ULL;

constexpr std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t hash = fnv_start) {
    constexpr std::uint64_t fnv_prime = 1099511628211ULL;
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * fnv_prime;
    }
    return hash;
}

}  // namespace vitac
