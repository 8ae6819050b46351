// A PDF file with object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).
#include "write/pdf/compact_file.h"

#include <array>
#include <cstdint>

#include "write/pdf/deflate.h"

namespace vitac::pdf {

namespace {

// Objects compress better together, but a reader must unpack a whole group to get at one of them.
constexpr std::size_t most_in_group = 256;

// Four bytes over 127 tell programs that move files that this one is binary (7.5.2; PDF/A-2, 6.1.2).
constexpr std::string_view header = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";

// Where an object is: at an offset of the file, or in an object stream.
struct Place {
    std::uint8_t type = 0;     // 0 free, 1 offset, 2 in an object stream
    std::uint32_t first = 0;   // offset, or number of the object stream
    std::uint16_t second = 0;  // index in it
};

class CompactFile {
public:
    explicit CompactFile(std::size_t object_count) : places_(object_count + 1) { places_[0] = {0, 0, 65535}; }

    void add_plain(std::size_t number, std::string_view bytes);
    void add_group(const std::vector<const WrittenObject*>& group);
    std::string finish(const Trailer& trailer);

private:
    std::string cross_reference_rows() const;

    std::string file_{header};
    std::vector<Place> places_;  // by object number
};

void CompactFile::add_plain(std::size_t number, std::string_view bytes) {
    places_.at(number) = {1, static_cast<std::uint32_t>(file_.size()), 0};
    append_integer(file_, static_cast<std::int64_t>(number));
    file_ += " 0 obj\n";
    file_ += bytes;
    file_ += "\nendobj\n";
}

void CompactFile::add_group(const std::vector<const WrittenObject*>& group) {
    const std::size_t number = places_.size();
    places_.emplace_back();
    std::string index;
    std::string bodies;
    for (std::size_t i = 0; i < group.size(); ++i) {
        const auto member = static_cast<std::size_t>(group[i]->id);
        places_.at(member) = {2, static_cast<std::uint32_t>(number), static_cast<std::uint16_t>(i)};
        append_integer(index, static_cast<std::int64_t>(member));
        index += ' ';
        append_integer(index, static_cast<std::int64_t>(bodies.size()));
        index += ' ';
        bodies += group[i]->bytes;
        bodies += '\n';
    }
    const std::string packed = deflate(index + bodies);
    add_plain(number, "<</Type/ObjStm/N " + std::to_string(group.size()) + "/First " + std::to_string(index.size()) +
                          "/Filter/FlateDecode/Length " + std::to_string(packed.size()) + ">>\nstream\n" + packed +
                          "\nendstream");
}

// One byte of type, four of place, two of index. Each row is stored as its difference to the row above (PNG's filter
// "up"): neighbours differ by little, so that the table shrinks to a tenth.
std::string CompactFile::cross_reference_rows() const {
    constexpr char png_up = 2;
    std::string rows;
    std::array<std::uint8_t, 7> above{};
    for (const Place& place : places_) {
        const std::array<std::uint8_t, 7> row = {place.type,
                                                 static_cast<std::uint8_t>(place.first >> 24U),
                                                 static_cast<std::uint8_t>(place.first >> 16U),
                                                 static_cast<std::uint8_t>(place.first >> 8U),
                                                 static_cast<std::uint8_t>(place.first),
                                                 static_cast<std::uint8_t>(place.second >> 8U),
                                                 static_cast<std::uint8_t>(place.second)};
        rows += png_up;
        for (std::size_t i = 0; i < row.size(); ++i) {
            rows += static_cast<char>(row[i] - above[i]);
        }
        above = row;
    }
    return rows;
}

std::string CompactFile::finish(const Trailer& trailer) {
    const std::size_t start = file_.size();
    const std::size_t number = places_.size();
    places_.push_back({1, static_cast<std::uint32_t>(start), 0});
    const std::string rows = deflate(cross_reference_rows());
    const std::string id = hex_string(trailer.id);
    append_integer(file_, static_cast<std::int64_t>(number));
    file_ += " 0 obj\n<</Type/XRef/Size " + std::to_string(places_.size()) + "/W[1 4 2]/Root " +
             reference(trailer.root) + "/Info " + reference(trailer.info) + "/ID[" + id + id +
             "]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>/Length " + std::to_string(rows.size()) +
             ">>\nstream\n" + rows + "\nendstream\nendobj\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
    return std::move(file_);
}

}  // namespace

std::string compact_file(const std::vector<WrittenObject>& objects, const Trailer& trailer) {
    CompactFile file(objects.size());
    std::vector<const WrittenObject*> group;
    for (const WrittenObject& object : objects) {
        if (object.is_stream) {
            file.add_plain(static_cast<std::size_t>(object.id), object.bytes);
        } else {
            group.push_back(&object);
        }
        if (group.size() == most_in_group) {
            file.add_group(group);
            group.clear();
        }
    }
    if (!group.empty()) {
        file.add_group(group);
    }
    return file.finish(trailer);
}

}  // namespace vitac::pdf
