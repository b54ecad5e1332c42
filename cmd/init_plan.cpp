#include "cmd/init_plan.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "cmd/templates.hpp"
#include "text/fold_accents.hpp"
#include "text/unicode.hpp"

namespace incplan::core::cmd {
namespace {

/// Where editors find the schema of plans.
constexpr std::string_view schema_address = "https://incplan.github.io/schemas/plan.schema.json";

/// A double-quoted YAML scalar may hold any name.
std::string quotable(std::string_view text) {
  std::string out;
  for (const char c : escape_control(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

using Values = std::map<std::string, std::string, std::less<>>;

/// Puts values in the place of their `@TOKEN@`, all at once: what a person typed is never searched.
std::string filled(std::string_view text, const Values& values) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text[at] == '@' ? text.find('@', at + 1) : std::string_view::npos;
    const auto value = end == std::string_view::npos ? values.end() : values.find(text.substr(at, end + 1 - at));
    if (value == values.end()) {
      out += text[at++];
    } else {
      out += value->second;
      at = end + 1;
    }
  }
  return out;
}

bool is_id_character(char c) {
  return c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// Replaces an id wherever it stands as a word of its own: as a key, in lists, and in the comments that explain it.
void rename_id(std::string& text, std::string_view id, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(id, at)) != std::string::npos;) {
    const std::size_t end = at + id.size();
    const bool whole = !is_id_character(text[at - 1]) && (end == text.size() || !is_id_character(text[end]));
    if (whole) text.replace(at, id.size(), by);
    at += whole ? by.size() : id.size();
  }
}

/// A person of a template: three lines that follow each other.
struct Slot {
  std::size_t id = 0;    ///< where `ann` of `  ann:` starts
  std::size_t name = 0;  ///< where the line `    name: …` starts
  std::size_t end = 0;   ///< behind the line `    contact: …`
};

std::vector<Slot> slots_in(std::string_view text) {
  std::vector<Slot> slots;
  std::size_t at = text.find("\npeople:\n");
  const std::size_t finish = text.find("\nroles:\n", at);
  while ((at = text.find("\n    name: \"TODO: ", at + 1)) < finish) {
    const std::size_t contact = text.find("\n    contact: ", at);
    slots.push_back({.id = text.rfind("\n  ", at - 1) + 3, .name = at + 1, .end = text.find('\n', contact + 1)});
  }
  return slots;
}

/// `zoe` of `Zoë Ünal`: what people will type. Letters that an id cannot have are left out; where too few are left, it
/// is `otherwise`.
std::string id_for(const FirstPerson& person, std::string_view otherwise) {
  std::string id;
  for (const char c : fold_accents(std::string_view(person.name).substr(0, person.name.find(' ')))) {
    if (is_id_character(c)) id += c;
  }
  const bool usable = !id.empty() && id.front() > '9' && id.front() != '_' && id.size() <= 30;
  return usable ? id : std::string(otherwise);
}

/// The id, with a number where the template or another person has it already.
std::string free_id(const std::string& id, std::string_view text, const std::vector<std::string>& taken) {
  const auto is_taken = [&](const std::string& wanted) {
    return std::ranges::find(taken, wanted) != taken.end() ||
           text.find("\n  " + wanted + ":\n") != std::string_view::npos;
  };
  std::string free = id;
  for (int count = 2; is_taken(free); ++count) free = id + std::to_string(count);
  return free;
}

/// A phone number is what works when everything else is down: where nobody has said it, it stays marked, and so does
/// the address of someone of whom nothing is known.
std::string contact_of(const FirstPerson& person, std::string_view language) {
  const bool french = language == "fr";
  const std::string no_phone = french ? "TODO: numéro de téléphone" : "TODO: phone number";
  const std::string no_email = french ? "TODO: adresse e-mail" : "TODO: email address";
  std::string contact = "phone: \"" + (person.phone.empty() ? no_phone : quotable(person.phone)) + '"';
  if (person.email.empty() && !person.phone.empty()) return contact;
  return contact + ", email: \"" + (person.email.empty() ? no_email : quotable(person.email)) + '"';
}

std::string lines_of(const FirstPerson& person, std::string_view language) {
  return "    name: \"" + quotable(person.name) + "\"\n    contact: {" + contact_of(person, language) + "}";
}

std::string id_token(std::size_t index) {
  return "@ID" + std::to_string(index) + "@";
}

std::string person_token(std::size_t index) {
  return "@PERSON" + std::to_string(index) + "@";
}

/// The template with a token wherever one of its people is meant: their id, and, for those that are known, the lines
/// that say who they are. People for whom it has no place follow the others. Gives the ids that it had.
std::vector<std::string> open_places(std::string& text, std::size_t people) {
  std::vector<std::string> ids;
  const std::vector<Slot> slots = slots_in(text);
  for (const Slot& slot : slots) ids.push_back(text.substr(slot.id, text.find(':', slot.id) - slot.id));
  for (std::size_t index = people; index-- > slots.size();) {
    text.insert(slots.back().end, "\n  " + id_token(index) + ":\n" + person_token(index));
  }
  for (std::size_t index = std::min(people, slots.size()); index-- > 0;) {
    text.replace(slots[index].name, slots[index].end - slots[index].name, person_token(index));
  }
  for (std::size_t index = 0; index < ids.size(); ++index) rename_id(text, ids[index], id_token(index));
  return ids;
}

/// Ids and lines of everyone. Those who were named choose their ids first.
void add_people(const Essentials& essentials, const std::vector<std::string>& of_template, std::string_view text,
                Values& values) {
  std::vector<std::string> taken;
  const auto& people = essentials.people;
  for (std::size_t index = 0; index < std::max(people.size(), of_template.size()); ++index) {
    const std::string usual = index < of_template.size() ? of_template[index] : "person";
    const std::string wanted = index < people.size() ? id_for(people[index], usual) : usual;
    taken.push_back(free_id(wanted, text, taken));
    values[id_token(index)] = taken.back();
    if (index < people.size()) values[person_token(index)] = lines_of(people[index], essentials.language);
  }
}

auto digits_in(std::string_view part) {
  return std::ranges::count_if(part, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_number(std::string_view part) {
  return digits_in(part) >= 3 && part.find_first_not_of("+0123456789 ().-/") == std::string_view::npos;
}

bool take_part(std::string_view part, FirstPerson& person) {
  std::string& place = part.find('@') != std::string_view::npos ? person.email : person.phone;
  if (!place.empty() || (&place == &person.phone && !is_number(part))) return false;
  place = part;
  return true;
}

std::string_view text_of(const Essentials& essentials) {
  return template_text(essentials.kind + "." + essentials.language + ".yaml");
}

}  // namespace

std::optional<FirstPerson> read_person(std::string_view line) {
  const std::size_t comma = std::min(line.find(','), line.size());
  FirstPerson person{std::string(trim(line.substr(0, comma)))};
  const bool comma_missing = digits_in(person.name) >= 6 || person.name.find('@') != std::string::npos;
  if (person.name.empty() || is_number(person.name) || comma_missing) return std::nullopt;
  line.remove_prefix(std::min(comma + 1, line.size()));
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(','), line.size());
    const std::string_view part = trim(line.substr(0, end));
    if (!part.empty() && !take_part(part, person)) return std::nullopt;
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return person;
}

std::vector<std::string> template_kinds() {
  return {"standard", "minimal", "security"};
}

std::vector<std::string> template_languages() {
  return {"en", "fr"};
}

std::string written_plan(const Essentials& essentials, Date today) {
  std::string text(text_of(essentials));
  const std::string unnamed = essentials.language == "fr" ? "TODO: votre entreprise" : "TODO: your company";
  Values values = {{"@NAME@", quotable(essentials.name.value_or(unnamed))},
                   {"@TIMEZONE@", essentials.zone},
                   {"@TODAY@", date_text(today)},
                   {"@SCHEMA@", std::string(schema_address)}};
  const std::vector<std::string> ids = open_places(text, essentials.people.size());
  add_people(essentials, ids, text, values);
  return filled(text, values);
}

}  // namespace incplan::core::cmd
