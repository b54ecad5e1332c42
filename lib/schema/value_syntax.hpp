// Forms of values: what a duration, a day, a URL look like, and what to say of one that is none.
//
//   mistake_in(Kind::duration, "1.5h", zones)   ->   "`1.5h` is not a duration", "write it like `30m`, `1h30m` or `7d`"
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diagnostic/sentence.hpp"
#include "format/keys.hpp"
#include "text/zone.hpp"

namespace incplan::core::schema {

using format::Kind;

struct Mistake {
  Sentence message;
  std::string hint;
};

/// What is wrong with the text of one value; nothing where it has the form, or where its kind has none. `guesses`: what
/// was meant by the name of a time zone is looked for, which takes a thousand times as long as anything else.
[[nodiscard]] std::optional<Mistake> mistake_in(Kind kind, std::string_view text, const Zones& zones,
                                                bool guesses = true);
/// The same for a duration from one thing to the next, which cannot be zero.
[[nodiscard]] std::optional<Mistake> mistake_in_rhythm(std::string_view text);
/// The same for one of several words.
[[nodiscard]] std::optional<Mistake> mistake_in_choice(std::string_view choices, std::string_view text);
/// The same for an id where it is defined; a handle may hold `.` and `-` and start with a digit.
[[nodiscard]] std::optional<Mistake> mistake_in_id(std::string_view text, bool handle);
/// The same for an address, by its medium: a phone number, an e-mail address. Nothing for media that are not known.
[[nodiscard]] std::optional<Mistake> mistake_in_contact(std::string_view medium, std::string_view text);

}  // namespace incplan::core::schema
