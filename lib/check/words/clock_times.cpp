#include <array>
#include <optional>

#include "check/words/finds.hpp"
#include "check/words/prose.hpp"
#include "text/unicode.hpp"

namespace incplan::check {
namespace {

/// Reads along a text; every step says whether it could be taken.
class Cursor {
 public:
  Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  /// A number of one or two digits up to `highest`, or of exactly two.
  [[nodiscard]] std::optional<int> number(int highest, bool two_digits) {
    std::size_t end = at_;
    int value = 0;
    for (; end < text_.size() && end - at_ < 3 && is_digit(text_[end]); ++end) value = value * 10 + (text_[end] - '0');
    const std::size_t digits = end - at_;
    if (digits == 0 || digits > 2 || (two_digits && digits != 2) || value > highest) return std::nullopt;
    at_ = end;
    return value;
  }
  bool take(std::string_view word) {
    if (!text_.substr(at_).starts_with(word)) return false;
    at_ += word.size();
    return true;
  }
  void skip_blank() {
    if (!take(" ")) static_cast<void>(take("\u00A0") || take("\u202F"));
  }
  [[nodiscard]] bool ends_word() const { return at_ >= text_.size() || !is_word_byte(text_[at_]); }

 private:
  std::string_view text_;
  std::size_t at_;
};

/// `14:05`.
std::optional<std::size_t> colon_time(std::string_view text, std::size_t at) {
  Cursor cursor(text, at);
  if (!cursor.number(23, false) || !cursor.take(":") || !cursor.number(59, true)) return std::nullopt;
  return cursor.ends_word() && !cursor.take(":") ? std::optional(cursor.at()) : std::nullopt;
}

/// `3pm`, `3:30 p.m.`.
std::optional<std::size_t> half_day_time(std::string_view text, std::size_t at) {
  Cursor cursor(text, at);
  if (!cursor.number(12, false)) return std::nullopt;
  if (cursor.take(":") && !cursor.number(59, true)) return std::nullopt;
  cursor.skip_blank();
  for (const std::string_view half : {"am", "pm", "AM", "PM", "a.m", "p.m"}) {
    if (cursor.take(half) && cursor.ends_word()) return cursor.at();
  }
  return std::nullopt;
}

/// `14 h 30`, behind a word that makes it a time and no duration.
std::optional<std::size_t> french_time(std::string_view text, std::size_t at) {
  constexpr std::array before = {"à ", "vers ", "avant ", "après ", "dès ", "depuis ", "entre ", "jusque ",
                                 "À ", "Vers ", "Avant ", "Après ", "Dès ", "Depuis ", "Entre "};
  bool is_time = false;
  for (const std::string_view word : before) is_time = is_time || text.substr(0, at).ends_with(word);
  Cursor cursor(text, at);
  if (!is_time || !cursor.number(23, false)) return std::nullopt;
  cursor.skip_blank();
  if (!cursor.take("h")) return std::nullopt;
  cursor.skip_blank();
  return cursor.number(59, true) && cursor.ends_word() ? std::optional(cursor.at()) : std::nullopt;
}

std::optional<std::size_t> time_at(std::string_view text, std::size_t at) {
  const bool begins = at == 0 || (!is_word_byte(text[at - 1]) && text[at - 1] != ':' && text[at - 1] != '.');
  if (!is_digit(text[at]) || !begins) return std::nullopt;
  if (const auto end = half_day_time(text, at)) return end;
  if (const auto end = colon_time(text, at)) return end;
  return french_time(text, at);
}

/// An abbreviation such as CET, an offset, or "Paris time", in what follows up to the end of the sentence.
bool names_zone(std::string_view rest) {
  constexpr std::size_t reach = 48;
  rest = rest.substr(0, reach);
  rest = rest.substr(0, rest.find_first_of(".!?\n"));
  if (rest.starts_with("Z") || rest.starts_with("+")) return true;
  for (std::size_t i = 0, run = 0; i <= rest.size(); ++i) {
    if (i < rest.size() && is_upper(rest[i])) {
      ++run;
    } else if (run >= 3 && run <= 5) {
      return true;
    } else {
      run = 0;
    }
  }
  return rest.find(" time") != std::string_view::npos || rest.find("heure d") != std::string_view::npos;
}

}  // namespace

std::vector<Find> find_bare_clock_times(std::string_view text, Tags tags) {
  std::vector<Find> finds;
  for_each_piece(text, tags, [&](std::string_view piece, std::size_t offset) {
    for (std::size_t at = 0; at < piece.size(); ++at) {
      const auto end = is_digit(piece[at]) ? time_at(piece, at) : std::nullopt;
      if (!end) continue;
      if (!names_zone(text.substr(offset + *end))) finds.push_back({offset + at, offset + *end});
      at = *end - 1;
    }
  });
  return finds;
}

}  // namespace incplan::check
