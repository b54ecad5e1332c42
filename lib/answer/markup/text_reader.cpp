#include "answer/markup/text_reader.hpp"

#include <algorithm>
#include <utility>

#include "answer/markup/address.hpp"
#include "answer/markup/escape_util.hpp"
#include "text/unicode.hpp"

namespace incplan::core::markup {
namespace {

bool is_words(const Inline& each) {
  return each.kind == Inline::Kind::words && !each.is_literal;
}

/// Takes empty values out; whether there were any.
bool drop_empty_values(Inlines& inlines) {
  return std::erase_if(inlines,
                       [](const Inline& each) { return each.kind == Inline::Kind::value && each.text.empty(); }) > 0;
}

/// Cuts blanks off the start of a line; whole words where they are nothing else.
std::string take_leading(Inlines& line) {
  std::string blanks;
  while (!line.empty() && is_words(line.front())) {
    std::string& text = line.front().text;
    const std::size_t words = std::min(text.find_first_not_of(' '), text.size());
    blanks += text.substr(0, words);
    text.erase(0, words);
    if (!text.empty()) break;
    line.erase(line.begin());
  }
  return blanks;
}

std::string take_trailing(Inlines& line) {
  std::string blanks;
  while (!line.empty() && is_words(line.back())) {
    std::string& text = line.back().text;
    const std::size_t words = text.find_last_not_of(' ') + 1;
    blanks += text.substr(words);
    text.erase(words);
    if (!text.empty()) break;
    line.pop_back();
  }
  return blanks;
}

void add_value(Inlines& out, const Sentinels::Held& held, InlinePlace place) {
  const bool by_author = held.origin == Origin::author;
  const bool is_bar = place.in_cell && held.value == "|";  // which a table asks to be escaped, in code too
  const bool is_source = place.is_raw && !is_bar;
  Inline value{.kind = by_author ? Inline::Kind::words : Inline::Kind::value,
               .text = is_source ? held.source : held.value,
               .inside = {},
               .is_literal = by_author};
  if (place.on_one_line) std::ranges::replace(value.text, '\n', ' ');
  const bool is_link = held.origin == Origin::link && !place.in_link;
  const auto sound = is_link ? sound_address(held.value) : std::nullopt;
  if (sound) {
    out.push_back({.kind = Inline::Kind::link, .text = *sound, .inside = {value}});
  } else {
    out.push_back(std::move(value));
  }
}

}  // namespace

void TextReader::add_text(Inlines& out, std::string_view text, InlinePlace place) const {
  if (place.in_link) return add_runs(out, text, place);
  around_addresses(
      text, [&](std::string_view words) { add_runs(out, words, place); },
      [&](std::string_view written) { add_address(out, written, place); });
}

void TextReader::add_address(Inlines& out, std::string_view written, InlinePlace place) const {
  if (auto sound = sound_address(sentinels_.address(written))) {
    out.push_back({.kind = Inline::Kind::link, .text = *sound, .inside = literal(written, place)});
  } else {
    add_runs(out, written, place);
  }
}

void TextReader::add_runs(Inlines& out, std::string_view text, InlinePlace place) const {
  std::size_t words = 0;
  const auto add_text = [&](std::size_t end) {
    if (end > words) out.push_back({.text = std::string(text.substr(words, end - words))});
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t character = next_code_point(text, at);
    const Sentinels::Held* held = sentinels_.find(character);
    if (held == nullptr && character != joint) continue;
    add_text(start);
    if (held != nullptr) add_value(out, *held, place);
    words = at;
  }
  add_text(text.size());
}

Inlines TextReader::literal(std::string_view text, InlinePlace place) const {
  Inlines out;
  add_runs(out, text, {.in_link = true, .in_cell = place.in_cell, .is_raw = true});
  return out;
}

Inlines TextReader::lines(std::string_view text) const {
  Inlines out;
  for (std::size_t end = 0; end != std::string_view::npos;) {
    end = text.find('\n');
    if (!out.empty()) out.push_back({.kind = Inline::Kind::line_break});
    add_text(out, text.substr(0, end), {.is_raw = true});
    text.remove_prefix(std::min(end, text.size() - 1) + 1);
  }
  return out;
}

void tidy_lines(Inlines& inlines) {
  Inlines out;
  Inlines line;
  bool is_first = true;
  const auto end_line = [&] {
    const bool tidy = drop_empty_values(line);
    if (tidy) static_cast<void>(take_leading(line));
    if (tidy) static_cast<void>(take_trailing(line));
    if (tidy && line.empty()) return;
    if (!std::exchange(is_first, false)) out.push_back({.kind = Inline::Kind::line_break});
    std::ranges::move(line, std::back_inserter(out));
    line.clear();
  };
  for (Inline& each : inlines) {
    if (each.kind == Inline::Kind::line_break) {
      end_line();
    } else {
      line.push_back(std::move(each));
    }
  }
  end_line();
  inlines = std::move(out);
}

void add_marked(Inlines& out, Inline::Kind kind, Inlines inside) {
  if (!drop_empty_values(inside)) return out.push_back({.kind = kind, .inside = std::move(inside)});
  std::string before = take_leading(inside);
  std::string after = take_trailing(inside);
  out.push_back({.kind = Inline::Kind::value});  // its line is tidied
  out.push_back({.text = std::move(before)});
  if (!inside.empty()) out.push_back({.kind = kind, .inside = std::move(inside)});
  out.push_back({.text = std::move(after)});
}

void add_code(Inlines& out, Inlines inside) {
  drop_empty_values(inside);
  out.push_back(inside.empty() ? Inline{.kind = Inline::Kind::value}
                               : Inline{.kind = Inline::Kind::code, .inside = std::move(inside)});
}

void add_link(Inlines& out, std::string_view address, Inlines inside) {
  drop_empty_values(inside);
  if (auto sound = sound_address(address)) {
    if (inside.empty()) inside = {{.text = std::string(address)}};
    out.push_back({.kind = Inline::Kind::link, .text = *sound, .inside = std::move(inside)});
    return;
  }
  std::ranges::move(inside, std::back_inserter(out));
  out.push_back({.text = " ("});
  out.push_back({.kind = Inline::Kind::value, .text = clean_value(address, true)});
  out.push_back({.text = ")"});
}

}  // namespace incplan::core::markup
