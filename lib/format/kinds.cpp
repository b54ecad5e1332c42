#include "format/kinds.hpp"

#include <algorithm>
#include <array>

namespace incplan::core::format {

namespace {

constexpr auto rows = std::to_array<KindRow>({
    {Kind::version, "the version `1`"},
    {Kind::string, "text", "string"},
    {Kind::text, "text, or a mapping from language to text", "text", Kind::text, "A sentence."},
    {Kind::texts, "a list of texts", "texts", Kind::text},
    {Kind::yes_no, "yes or no", "yes_no"},
    {Kind::integer, "a whole number", "integer"},
    {Kind::choice, "a word"},
    {Kind::id, "an id", "reference"},
    {Kind::ids, "a list of ids", "references", Kind::id},
    {Kind::date, "a day", "date"},
    {Kind::dates, "a list of days", "date", Kind::date},
    {Kind::time, "a time", "time"},
    {Kind::duration, "a duration", "duration"},
    {Kind::clock, "a duration", "clock"},
    {Kind::legal_clock, "a duration", "legal_clock"},
    {Kind::rhythm, "a duration or `none`", "rhythm"},
    {Kind::hours, "hours", "hours"},
    {Kind::zone, "a time zone", "zone"},
    {Kind::zones, "a list of time zones", "zone", Kind::zone},
    {Kind::language, "a language tag", "language"},
    {Kind::languages, "a list of language tags", "language", Kind::language},
    {Kind::url, "a URL", "url"},
    {Kind::strings, "a list of texts", "strings", Kind::string},
    {Kind::condition, "a mapping from criterion to answer, or a list of such mappings", "condition"},
    {Kind::facts, "a mapping from criterion to answer", "facts"},
    {Kind::fact, "an answer", "fact", Kind::fact, "high"},
    {Kind::affected, "a list of services", "affected", Kind::id},
    {Kind::contacts, "a mapping from medium to address", "contacts"},
    {Kind::open, "a mapping", "open"},
    {Kind::object, "a mapping"},
    {Kind::list, "a list of mappings", {}, Kind::object},
    {Kind::one_or_list, "a mapping, or a list of mappings", {}, Kind::object},
    {Kind::entries, "a mapping from id to mapping"},
    {Kind::handles, "a mapping from id to mapping"},
    {Kind::rhythms, "a mapping from id to duration", "clock"},
    {Kind::cadences, "a mapping from id to duration, `none` or mapping", "rhythm"},
    {Kind::choices, "a mapping from id to text, or to a mapping", "text", Kind::text, "A sentence."},
    {Kind::facts_by_id, "a mapping from answer or state to facts", "facts"},
    {Kind::moment, "a time, or how long ago", "moment", Kind::moment, "\"2026-11-24T02:40\""},
    {Kind::answers, "a mapping from criterion to answer", "answers"},
    {Kind::states, "a list of services, or a mapping from service to state", "states", Kind::id},
    {Kind::moments_by_id, "a mapping from id to time", "moments_by_id"},
    {Kind::known_texts, "a mapping from variable to text", "known_texts"},
});

constexpr bool follow_the_enumeration() {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (static_cast<std::size_t>(rows[i].kind) != i) return false;
  }
  return true;
}
static_assert(follow_the_enumeration());

}  // namespace

const KindRow& row_of(Kind kind) {
  return rows.at(static_cast<std::size_t>(kind));
}

std::string definition_name(const Shape& table) {
  std::string name(table.name.substr(table.name.find(' ') + 1));
  std::ranges::replace(name, ' ', '_');
  return name;
}

}  // namespace incplan::core::format
