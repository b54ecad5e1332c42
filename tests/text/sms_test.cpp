#include "text/sms.hpp"

#include <doctest/doctest.h>

using namespace incplan::core;

namespace {

std::string times(int count, std::string_view text) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("messages are counted in their alphabet and in parts") {
  constexpr auto gsm7 = SmsEncoding::gsm7;
  constexpr auto ucs2 = SmsEncoding::ucs2;
  struct Row {
    std::string text;
    SmsEncoding encoding;
    std::size_t units;
    std::size_t parts;
  };
  for (const Row& row : {
           Row{"Checkout is failing for some EU customers since 14:05 UTC. We are investigating. Next update by 14:35 "
               "UTC. "
               "https://status.example.com/i/abc123",
               gsm7, 142, 1},
           Row{"Incident résolu : tous les services sont rétablis depuis 03:12 UTC.", gsm7, 67, 1},
           Row{"Nous enquêtons sur une dégradation des paiements. Prochaine mise à jour à 03:30 UTC.", ucs2, 84, 2},
           Row{"L’accès à l’API est rétabli. Merci de votre patience.", ucs2, 53, 1},
           Row{"We’re investigating… next update 14:35 UTC", ucs2, 42, 1},
           Row{"Price page {EUR} shows €0", gsm7, 28, 1},
           Row{"決済サービスに障害が発生しています。次回更新 14:35 UTC", ucs2, 32, 1},
           Row{"👩\u200D💻 AAAAAAAAAA", ucs2, 16, 1},
           Row{"", gsm7, 0, 1},
           Row{"\f^{}\\[~]|€", gsm7, 20, 1},
           Row{"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà", gsm7, 44, 1},
           Row{times(160, "A"), gsm7, 160, 1},
           Row{times(161, "A"), gsm7, 161, 2},
           Row{times(306, "A"), gsm7, 306, 2},
           Row{times(307, "A"), gsm7, 307, 3},
           Row{times(160, "é"), gsm7, 160, 1},
           Row{times(70, "ê"), ucs2, 70, 1},
           Row{times(71, "ê"), ucs2, 71, 2},
           Row{times(134, "ê"), ucs2, 134, 2},
           Row{times(135, "ê"), ucs2, 135, 3},
           Row{times(80, "€"), gsm7, 160, 1},
           Row{times(81, "€"), gsm7, 162, 2},
           Row{times(153, "€"), gsm7, 306, 3},
           Row{times(152, "A") + "€" + times(151, "A"), gsm7, 305, 2},
           Row{times(152, "A") + "€" + times(152, "A"), gsm7, 306, 3},
           Row{times(35, "😀"), ucs2, 70, 1},
           Row{times(36, "😀"), ucs2, 72, 2},
           Row{times(66, "😀"), ucs2, 132, 2},
           Row{times(67, "😀"), ucs2, 134, 3},
           Row{"bad \xFF byte", ucs2, 10, 1},
       }) {
    CAPTURE(row.text);
    const SmsLength length = sms_length(row.text);
    CHECK(to_text(length.encoding) == to_text(row.encoding));
    CHECK(length.units == row.units);
    CHECK(length.parts == row.parts);
    CHECK(length.offender.has_value() == (row.encoding == ucs2));
  }
}

TEST_CASE("the character that makes a message expensive is named") {
  struct Row {
    std::string_view text;
    std::size_t offset;
    char32_t character;
    std::string_view replacement;
  };
  for (const Row& row :
       {Row{"Nous enquêtons", 9, U'ê', "e"}, Row{"L’accès", 1, U'’', "'"}, Row{"Update…", 6, U'…', "..."},
        Row{"é «non»", 3, U'«', "\""}, Row{"a\u202Fb", 1, U'\u202F', " "}, Row{"Ça, ça", 5, U'ç', "c"},
        Row{"bœuf", 1, U'œ', "oe"}, Row{"`code`", 0, U'`', "'"}, Row{"14:00–15:00", 5, U'–', "-"},
        Row{"done 😀", 5, U'😀', ""}, Row{"決済", 0, U'決', ""}, Row{"tab\there", 3, U'\t', " "}}) {
    CAPTURE(row.text);
    const auto offender = sms_length(row.text).offender;
    REQUIRE(offender);
    CHECK(offender->offset == row.offset);
    CHECK(offender->character == row.character);
    CHECK(offender->replacement == row.replacement);
  }
}

TEST_CASE("what replaces a character is in the GSM alphabet") {
  for (char32_t c = 0x80; c < 0x3000; ++c) {
    const std::string replacement = ascii_replacement(c);
    if (replacement.empty() || sms_length(replacement).encoding == SmsEncoding::gsm7) continue;
    CAPTURE(replacement);
    FAIL_CHECK(static_cast<std::uint32_t>(c));
  }
}
