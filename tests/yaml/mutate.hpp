// Small changes to YAML, as a hurried person or a hostile one makes them.
//
//   Mutations mutations(seed);
//   mutations.learn("incplan: 1\nname: Shop\n");
//   const std::string changed = mutations.next();
#pragma once

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace incplan::core::yaml::testing {

class Mutations {
 public:
  explicit Mutations(std::uint64_t seed) : engine_(seed) {}

  /// Takes the lines of a text, a dozen at a time, as what is to be changed and as what is put in.
  void learn(std::string_view text) {
    std::string part;
    std::size_t lines = 0;
    while (!text.empty()) {
      const std::string_view line = text.substr(0, text.find('\n') + 1);
      text.remove_prefix(line.empty() ? text.size() : line.size());
      lines_.emplace_back(line);
      part += line;
      if (++lines < 2 + roll(12)) continue;
      parts_.push_back(std::exchange(part, {}));
      lines = 0;
    }
    if (!part.empty()) parts_.push_back(part);
  }

  /// One of the parts with a few changes.
  std::string next() {
    std::string text = parts_[roll(parts_.size())];
    for (std::size_t changes = 1 + roll(3); changes > 0; --changes) change(text);
    return text;
  }

  /// Changes a text in one place.
  void change(std::string& text) {
    const std::size_t at = roll(text.size() + 1);
    switch (roll(7)) {
      case 0:
        text.insert(at, signs[roll(signs.size())]);
        break;
      case 1:
        text.erase(at, 1 + roll(4));
        break;
      case 2:
        text.replace(at, at < text.size() ? 1 : 0, signs[roll(signs.size())]);
        break;
      case 3:
        if (!lines_.empty()) text.insert(line_start(text, at), lines_[roll(lines_.size())]);
        break;
      case 4:
        text.erase(line_start(text, at), line_end(text, at) - line_start(text, at));
        break;
      case 5:
        indent(text, line_start(text, at));
        break;
      default:
        if (at < text.size()) text[at] = static_cast<char>(' ' + roll(95));
    }
  }

 private:
  static constexpr auto signs = std::to_array<std::string_view>(
      {": ",     ":",    "- ",     "-",    "\n",      "\n  ",  "\n    ", "\n ",    "\t", " ",       "#",
       " #",     "\"",   "'",      "[",    "]",       "{",     "}",      ",",      "|",  "|\n    ", ">",
       "|-\n  ", "|+\n", "&a",     "*",    "!t",      "?",     "? ",     "@",      "%",  "`",       "{{",
       "}}",     "\\",   "\\n",    "a: b", "\n- a",   "\n\n",  "---\n",  "...\n",  "~",  "null",    "\r\n",
       "é",      "“",    "\u00A0", "<<: ", "\\u00e9", ": |\n", "[a, b]", "{a: b}", ", ", " ?}",     ": >-\n"});

  std::size_t roll(std::size_t sides) { return engine_() % sides; }

  static std::size_t line_start(const std::string& text, std::size_t at) {
    return at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
  }
  static std::size_t line_end(const std::string& text, std::size_t at) {
    const auto end = text.find('\n', at);
    return end == std::string::npos ? text.size() : end + 1;
  }

  void indent(std::string& text, std::size_t line) {
    if (roll(2) == 0) {
      text.insert(line, 1 + roll(3), ' ');
    } else if (line < text.size() && text[line] == ' ') {
      text.erase(line, 1 + roll(2));
    }
  }

  std::mt19937_64 engine_;
  std::vector<std::string> parts_;
  std::vector<std::string> lines_;
};

}  // namespace incplan::core::yaml::testing
