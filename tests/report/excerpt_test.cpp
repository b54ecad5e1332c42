#include "report/excerpt.hpp"

#include <doctest/doctest.h>

#include <string>

#include "text/unicode.hpp"

using namespace incplan::core;
using namespace incplan::core::report;

namespace {

std::string repeated(const std::string& part, std::size_t times) {
  std::string text;
  while (times-- > 0) text += part;
  return text;
}

std::string excerpt_of(const std::string& before, const std::string& meant, const std::string& after) {
  const Source source("incplan.yaml", before + meant + after + "\n");
  const auto start = static_cast<std::uint32_t>(before.size());
  return excerpt({&source, start, static_cast<std::uint32_t>(start + meant.size())}, Tone::plain, {.width = 80});
}

}  // namespace

TEST_CASE("far ends of a line make no difference to its excerpt") {
  for (const std::string sign : {"x", "é", "漢", "🙂", "e\u0301", "\t", "\u202e"}) {
    INFO(sign);
    const std::string near = repeated(sign, 400);
    const std::string far = repeated(sign, 4'000);
    CHECK(excerpt_of(far, "here", far) == excerpt_of(near, "here", near));
    CHECK(excerpt_of("", far, "") == excerpt_of("", near, ""));
    CHECK(excerpt_of("a: ", "b", far) == excerpt_of("a: ", "b", near));
  }
}

TEST_CASE("an excerpt is as wide as the terminal at most, however long the line") {
  const std::string shown = excerpt_of(repeated("漢", 1'000'000), repeated("漢", 100'000), repeated("漢", 1'000'000));
  CHECK(display_width(shown.substr(0, shown.find('\n'))) <= 80);
  const std::string combining = excerpt_of(repeated("\u0301", 100'000), "x", repeated("\u0301", 100'000));
  CHECK(combining.size() < 10'000);
}
