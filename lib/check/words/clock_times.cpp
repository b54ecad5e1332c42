#include <algorithm>
#include <array>
#include <optional>

#include "check/words/phrase_spans.hpp"
#include "check/words/prose.hpp"
#include "check/words/zone_words.hpp"
#include "text/character.hpp"
#include "text/unicode.hpp"

namespace incplan::core::check {
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
  [[nodiscard]] bool ends_word() const { return !is_alphanumeric(first_character(text_.substr(at_))); }

 private:
  std::string_view text_;
  std::size_t at_;
};

struct ClockTime {
  std::size_t end = 0;
  int minutes = 0;  ///< since midnight
};

std::optional<ClockTime> finished(const Cursor& cursor, int hour, int minute) {
  return cursor.ends_word() ? std::optional(ClockTime{cursor.at(), hour * 60 + minute}) : std::nullopt;
}

/// `14:05`.
std::optional<ClockTime> colon_time(std::string_view text, std::size_t at) {
  Cursor cursor(text, at);
  const auto hour = cursor.number(23, false);
  if (!hour || !cursor.take(":")) return std::nullopt;
  const auto minute = cursor.number(59, true);
  const auto time = minute ? finished(cursor, *hour, *minute) : std::nullopt;
  return cursor.take(":") ? std::nullopt : time;
}

/// `3pm`, `3:30 p.m.`.
std::optional<ClockTime> half_day_time(std::string_view text, std::size_t at) {
  Cursor cursor(text, at);
  const auto hour = cursor.number(12, false);
  if (!hour) return std::nullopt;
  std::optional<int> minute = 0;
  if (cursor.take(":")) minute = cursor.number(59, true);
  if (!minute) return std::nullopt;
  cursor.skip_blank();
  for (const std::string_view half : {"am", "pm", "AM", "PM", "a.m", "p.m", "A.M", "P.M"}) {
    if (!cursor.take(half) || !cursor.ends_word()) continue;
    if (half[1] == '.') static_cast<void>(cursor.take("."));
    return ClockTime{cursor.at(), *hour % 12 * 60 + (ascii_lower(half).front() == 'p' ? 12 * 60 : 0) + *minute};
  }
  return std::nullopt;
}

/// `14 Uhr`, `14.20 Uhr`.
std::optional<ClockTime> german_time(std::string_view text, std::size_t at) {
  Cursor cursor(text, at);
  const auto hour = cursor.number(23, false);
  if (!hour) return std::nullopt;
  std::optional<int> minute = 0;
  if (cursor.take(".")) minute = cursor.number(59, true);
  cursor.skip_blank();
  return minute && cursor.take("Uhr") ? finished(cursor, *hour, *minute) : std::nullopt;
}

/// Whether what stands before `15h` makes it a time: elsewhere it says how long something lasts.
bool is_time_after(std::string_view before) {
  constexpr std::size_t contact = 16;
  constexpr auto words = std::to_array<std::string_view>(
      {"after", "après", "at",    "avant", "before", "between", "depuis", "dès",    "entre", "from",
       "las",   "point", "since", "till",  "jusque", "jusqu’à", "until",  "update", "vers",  "à"});
  before.remove_prefix(before.size() - std::min(before.size(), contact));
  std::string tail = ascii_lower(before);
  for (const std::string_view sign : {" ", "\u00A0", "\u202F", ":", "\u00A0", "\u202F", " "}) {
    if (tail.ends_with(sign)) tail.erase(tail.size() - sign.size());
  }
  if (tail.ends_with("À")) return true;
  return std::ranges::any_of(words, [&tail](std::string_view word) {
    const std::size_t start = tail.size() - std::min(word.size(), tail.size());
    return tail.ends_with(word) && stands_alone(tail, start, tail.size());
  });
}

/// `15h of repair` and `15h de coupure` last; they do not begin.
bool is_span_before(std::string_view after) {
  return after.starts_with(" of ") || after.starts_with(" de ") || after.starts_with(" d'") || after.starts_with(" d’");
}

/// `14 h 30`, `15h`.
std::optional<ClockTime> french_time(std::string_view text, std::size_t at) {
  Cursor cursor(text, at);
  const auto hour = cursor.number(23, false);
  if (!hour || !is_time_after(text.substr(0, at))) return std::nullopt;
  cursor.skip_blank();
  if (!cursor.take("h")) return std::nullopt;
  const auto whole = is_span_before(text.substr(cursor.at())) ? std::nullopt : finished(cursor, *hour, 0);
  cursor.skip_blank();
  const auto minute = cursor.number(59, true);
  return minute ? finished(cursor, *hour, *minute) : whole;
}

std::optional<ClockTime> time_at(std::string_view text, std::size_t at) {
  const char32_t before = last_character(text.substr(0, at));
  if (!is_digit(text[at]) || is_alphanumeric(before) || before == U':' || before == U'.') return std::nullopt;
  for (const auto read : {half_day_time, colon_time, german_time, french_time}) {
    if (const auto time = read(text, at)) return time;
  }
  return std::nullopt;
}

}  // namespace

std::vector<PhraseSpan> find_bare_clock_times(std::string_view text, Tags tags) {
  std::vector<PhraseSpan> finds;
  for_each_piece(text, tags, [&](std::string_view piece, std::size_t offset) {
    for (std::size_t at = 0; at < piece.size(); ++at) {
      const auto time = time_at(piece, at);
      if (!time) continue;
      const std::string_view rest = text.substr(offset + time->end);
      if (!names_zone(rest, time->minutes)) finds.push_back({offset + at, offset + time->end});
      at = time->end + offset_length(rest, time->minutes) - 1;
    }
  });
  return finds;
}

}  // namespace incplan::core::check
