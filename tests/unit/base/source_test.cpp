// Places in sources.
#include "base/source.h"

#include <catch2/catch.hpp>

namespace vitac {

namespace {

std::pair<int, int> place(const Source& source, std::uint32_t offset) {
    const Position position = source.position(offset);
    return {position.line, position.column};
}

using Place = std::pair<int, int>;

}  // namespace

TEST_CASE("positions count lines and characters from one") {
    Sources sources;
    const Source& source = sources.get(sources.add("a.md", "é1\r\n\tb\rc\n"));
    CHECK(place(source, 0) == Place{1, 1});
    CHECK(place(source, 2) == Place{1, 2});
    CHECK(place(source, 5) == Place{2, 1});
    CHECK(place(source, 6) == Place{2, 2});
    CHECK(place(source, 8) == Place{3, 1});
    CHECK(place(source, 10) == Place{4, 1});  // the end
    CHECK(place(source, 99) == Place{4, 1});
}

TEST_CASE("lines come without their ends") {
    Sources sources;
    const Source& source = sources.get(sources.add("a.md", "one\r\n\ntwo"));
    CHECK(source.line(0) == "");
    CHECK(source.line(1) == "one");
    CHECK(source.line(2) == "");
    CHECK(source.line(3) == "two");
    CHECK(source.line(4) == "");
}

TEST_CASE("spans are joined within one source") {
    const Span a{SourceId{1}, 2, 4};
    const Span b{SourceId{1}, 7, 9};
    const Span elsewhere{SourceId{2}, 0, 1};
    CHECK(join(a, b) == Span{SourceId{1}, 2, 9});
    CHECK(join(b, a) == Span{SourceId{1}, 2, 9});
    CHECK(join(a, Span{}) == a);
    CHECK(join(Span{}, b) == b);
    CHECK(join(a, elsewhere) == a);
}

TEST_CASE("sources keep their texts in place") {
    Sources sources;
    const SourceId first = sources.add("a", "abc");
    const std::string_view before = sources.get(first).text;
    for (int i = 0; i < 100; ++i) {
        sources.add("more", "text");
    }
    CHECK(before.data() == sources.get(first).text.data());
    CHECK(sources.text({first, 1, 2}) == "b");
    CHECK(sources.text({}) == "");
    CHECK(sources.text(sources.whole(first)) == "abc");
}

}  // namespace vitac
