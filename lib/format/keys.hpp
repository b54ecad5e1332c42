// The format of plans and incident files as one table of plain data: every key with its kind, whether it is required,
// one line of explanation and an example. The schema check, the JSON Schema, "did you mean" and the references come from
// it. A row never needs an `if`; what does is a check.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace incplan::core::format {

/// What a value must look like (format reference, "Kinds of value").
enum class Kind {
  version,      // 1
  string,       // any scalar, as written; `choices` are offered by editors and judged elsewhere
  text,         // a string, or a mapping from language to string
  texts,        // list of text; one text may stand without the list
  yes_no,       // yes, no, true, false
  integer,      // a whole number from 1
  choice,       // one of `choices`
  id,           // an id that is defined elsewhere (`refers`)
  ids,          // list of them; one may stand without the list
  date,         // 2026-11-02
  dates,        // list of date
  time,         // 2026-01-05T09:00, with an offset or in the plan's zone
  duration,     // 1h30m
  clock,        // duration, or 4bd
  legal_clock,  // duration, 4bd, or 1mo
  rhythm,       // clock, or `none`
  hours,        // Mon-Fri 09:00-18:00
  zone,         // Europe/Paris
  zones,        // list of zone
  language,     // fr-CA
  languages,    // list of language
  url,          // https://…
  strings,      // list of string; one may stand without the list
  condition,    // a `when`
  facts,        // mapping from criterion to value
  fact,         // one such value
  affected,     // list of service or service=state; one may stand without the list
  contacts,     // mapping from medium to address, or to a mapping with the keys of `shape`; known media have a form
  open,         // mapping from any key to string, yes/no or list of strings (settings)
  object,       // a mapping with the keys of `shape`
  list,         // list of such mappings
  one_or_list,  // such a mapping, or a list of them
  entries,      // mapping from id to such a mapping
  handles,      // the same, for people and checks: ids may hold `.` and `-` and start with a digit
  rhythms,      // mapping from id (`refers`) to duration
  cadences,     // mapping from id (`refers`) to rhythm, or to a mapping with the keys of `table`
  choices,      // mapping from id to text, or to a mapping with the keys of `shape` (the values of a criterion)
  facts_by_id,  // mapping from value or state to facts
  // of incident files, where an empty value is what nobody knows yet
  moment,         // a time, `02:40`, `20m` (twenty minutes ago) or `now`
  answers,        // mapping from criterion to value
  states,         // affected, or a mapping from service to state
  moments_by_id,  // mapping from id (`refers`) to moment
  known_texts,    // mapping from id (`refers`) to text
};

/// Names that an id may not have, because they mean something else (`format/reserved.hpp`).
enum class Reserved {
  nothing,
  criteria,    // the built-in names of conditions, and what begins with `no_`
  variables,   // the built-in names of messages
  severities,  // `none`, `unknown`
  answers,     // of values: `unknown`
  people,      // what `held_by` has beside people: `service_owners`
};

struct Shape;

struct Key {
  std::string_view name;
  std::string_view was{};  ///< the name that it had before the first release: an exact "did you mean"
  Kind kind;
  bool required = false;
  std::string_view doc{};        ///< one sentence for the reader of a schema or reference
  std::string_view example{};    ///< as YAML, on one line
  const Shape* table = nullptr;  ///< of object, list, one_or_list, entries, handles, choices, cadences, contacts
  std::string_view choices{};    ///< the words, separated by blanks; only those of choice are judged here
  std::string_view refers{};     ///< of id, ids, rhythms, cadences: the parts where it is defined (`people roles`)
  Reserved reserved = Reserved::nothing;  ///< of entries and choices: what their ids may not be
  bool is_rhythm = false;                 ///< of durations: how long from one to the next, so never nothing
  bool decides = false;  ///< conditions ask for it, or it says where they lead: a mistake leaves both open
};

/// A mapping with a fixed set of keys.
struct Shape {
  std::string_view name;  ///< what one of them is called: "a role"
  std::span<const Key> keys;
  std::string_view one_of{};  ///< keys of which at least one must be there, separated by blanks
  /// Groups of keys, each separated by blanks. The keys of one stand together, and none of another beside them; what is
  /// required is so in its group.
  std::span<const std::string_view> either{};
  /// Of incident files: a key without a value says nothing, and a key that is none of these is somebody else's.
  bool is_open = false;

  /// The group of a key; null where it is in none.
  [[nodiscard]] const std::string_view* group_of(std::string_view key) const;
  /// Whether a key must be there whatever else is.
  [[nodiscard]] bool always_needs(const Key& key) const { return key.required && group_of(key.name) == nullptr; }
};

/// The plan itself: the root of the table.
[[nodiscard]] const Shape& plan_shape();

/// The key of a shape with this name, or null.
[[nodiscard]] const Key* find_key(const Shape& table, std::string_view name);

/// Whether a mapping, of entries with a `key`, has a key of this shape: then it is no text in several languages.
template <class Mapping>
[[nodiscard]] bool has_key_of(const Shape& table, const Mapping& mapping) {
  for (const auto& entry : mapping) {
    if (find_key(table, entry.key.text) != nullptr) return true;
  }
  return false;
}

/// The words of `choices`, `refers`, `one_of` or one of `either`.
[[nodiscard]] std::vector<std::string_view> split(std::string_view separated_by_blanks);

}  // namespace incplan::core::format
