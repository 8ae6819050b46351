// Dates in the forms that people write them.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "input/meaning/dates.h"

namespace vitac {

namespace {

// "[text] start/end", "now" for an open end, "?" for an expected one; several parted by "; ".
std::string found(const std::string& text) {
    std::string result;
    for (const FoundDate& date : find_dates(text)) {
        result += (result.empty() ? "[" : "; [") + date.range.text + "] ";
        result += date.range.start ? to_iso(*date.range.start) + "/" : "";
        result += date.range.end ? to_iso(*date.range.end) : "";
        result += date.range.ongoing ? "now" : "";
        result += date.range.expected ? "?" : "";
    }
    return result;
}

}  // namespace

TEST_CASE("dates are read in every usual form") {
    const std::vector<std::pair<std::string, std::string>> dates = {
        {"2019", "[2019] 2019"},
        {"2019-2022", "[2019-2022] 2019/2022"},
        {"2019 – 2022", "[2019 – 2022] 2019/2022"},
        {"2019 to 2022", "[2019 to 2022] 2019/2022"},
        {"2019-22", "[2019-22] 2019/2022"},
        {"2019/20", "[2019/20] 2019/2020"},
        {"2019 - present", "[2019 - present] 2019/now"},
        {"2019 – Now", "[2019 – Now] 2019/now"},
        {"(2019 -)", "[2019 -] 2019/now"},
        {"since 2019", "[since 2019] 2019/now"},
        {"seit Oktober 2019", "[seit Oktober 2019] 2019-10/now"},
        {"Since Fall 2023", "[Since Fall 2023] 2023-autumn/now"},
        {"from November 2018 to February 2024", "[from November 2018 to February 2024] 2018-11/2024-02"},
        {"Mar. 2024 - May. 2025", "[Mar. 2024 - May. 2025] 2024-03/2025-05"},
        {"Mar. - May 2025", "[Mar. - May 2025] 2025-03/2025-05"},
        {"Sept. 2013 – Sept. 2016", "[Sept. 2013 – Sept. 2016] 2013-09/2016-09"},
        {"Sep. 2022 -- Jun. 2027 expected", "[Sep. 2022 -- Jun. 2027 expected] 2022-09/2027-06?"},
        {"2018 (expected)", "[2018 (expected)] 2018?"},
        {"Expected May 2027", "[Expected May 2027] 2027-05?"},
        {"2019.06 - 2022.04 (now)", "[2019.06 - 2022.04 (now)] 2019-06/2022-04now"},
        {"2024.05", "[2024.05] 2024-05"},
        {"[2020.11.26]", "[2020.11.26] 2020-11-26"},
        {"2024-03-05", "[2024-03-05] 2024-03-05"},
        {"2024/3", "[2024/3] 2024-03"},
        {"09/2025", "[09/2025] 2025-09"},
        {"05.12.2023", "[05.12.2023] 2023-12-05"},
        {"12/25/2023", "[12/25/2023] 2023-12-25"},
        {"March 5, 2024", "[March 5, 2024] 2024-03-05"},
        {"5th March 2024", "[5th March 2024] 2024-03-05"},
        {"Spring 2024", "[Spring 2024] 2024-spring"},
        {"Summer 2015 - Fall 2016", "[Summer 2015 - Fall 2016] 2015-summer/2016-autumn"},
        {"UIST'24", "['24] 2024"},
        {"Winter '98", "[Winter '98] 1998-winter"},
        {"2023年", "[2023年] 2023"},
        {"2023年5月12日", "[2023年5月12日] 2023-05-12"},
        {"2020年9月 - 至今", "[2020年9月 - 至今] 2020-09/now"},
        {"2021년 3월 – 현재", "[2021년 3월 – 현재] 2021-03/now"},
        {"März 2020 bis heute", "[März 2020 bis heute] 2020-03/now"},
        {"janvier 2020 – aujourd'hui", "[janvier 2020 – aujourd'hui] 2020-01/now"},
        {"5 de enero de 2021", "[5 de enero de 2021] 2021-01-05"},
        {"gennaio 2019 - oggi", "[gennaio 2019 - oggi] 2019-01/now"},
        {"fevereiro de 2018", "[fevereiro de 2018] 2018-02"},
        {"maart 2017 – heden", "[maart 2017 – heden] 2017-03/now"},
        {"Σεπ. 2016", "[Σεπ. 2016] 2016-09"},
        {"A. Sen 2019", "[2019] 2019"},
        {"mai/2024 - ago/2024", "[mai/2024 - ago/2024] 2024-05/2024-08"},
        {"May-2019 to Dec-2020", "[May-2019 to Dec-2020] 2019-05/2020-12"},
        {"Mar - 2020", "[2020] 2020"},
        {"2018 and 2019", "[2018] 2018; [2019] 2019"},
        {"15-20 July 2018", "[15-20 July 2018] 2018-07-15/2018-07-20"},
        {"30 July to 4 August 2017", "[30 July to 4 August 2017] 2017-07-30/2017-08-04"},
        {"July 15-20, 2018", "[July 15-20, 2018] 2018-07-15/2018-07-20"},
        {"July 30 - August 4, 2018", "[July 30 - August 4, 2018] 2018-07-30/2018-08-04"},
        {"3.–5. März 2020", "[3.–5. März 2020] 2020-03-03/2020-03-05"},
        {"2 y 3 de mayo de 2019", "[3 de mayo de 2019] 2019-05-03"},
        {"Январь 2017 - настоящее время", "[Январь 2017 - настоящее время] 2017-01/now"},
        {"с марта 2019 по н.в.", "[с марта 2019 по н.в.] 2019-03/now"},
        {"июнь 2015 – декабрь 2016", "[июнь 2015 – декабрь 2016] 2015-06/2016-12"},
        {"Ocak 2019 - Devam Ediyor", "[Ocak 2019 - Devam Ediyor] 2019-01/now"},
        {"marzec 2018 – obecnie", "[marzec 2018 – obecnie] 2018-03/now"},
        {"Agustus 2020 - saat ini", "[Agustus 2020 - saat ini] 2020-08/now"},
        {"enero 2020 - la actualidad", "[enero 2020 - la actualidad] 2020-01/now"},
        {"2018 a la fecha", "[2018 a la fecha] 2018/now"},
        {"mars 2021 – l'actualité", "[mars 2021] 2021-03"},
        {"tháng 5 năm 2021 - nay", "[tháng 5 năm 2021 - nay] 2021-05/now"},
        {"يناير 2018 - الآن", "[يناير 2018 - الآن] 2018-01/now"},
        {"2022年01月〜03月", "[2022年01月〜03月] 2022-01/2022-03"},
        {"2014年4月から2020年12月", "[2014年4月から2020年12月] 2014-04/2020-12"},
        {"2023年10月〜現在に至る", "[2023年10月〜現在に至る] 2023-10/now"},
        {"2021. 03. ~ 2022. 02.", "[2021. 03. ~ 2022. 02.] 2021-03/2022-02"},
        {"2025 -    Assistant Professor", "[2025 -] 2025/now"},
        {"2025 - Assistant Professor", "[2025] 2025"},
    };
    for (const auto& [text, expected] : dates) {
        INFO(text);
        CHECK(found(text) == expected);
    }
}

TEST_CASE("numbers that look like years are none") {
    for (const std::string text : {"arXiv:2107.05855", "arXiv:1905.06956", "12,000 people", "$2000", "20190", "v2020x",
                                   "May I?", "2 of 16", "https://example.org/a_2020", "90%", "March"}) {
        INFO(text);
        CHECK(found(text) == "");
    }
}

}  // namespace vitac
