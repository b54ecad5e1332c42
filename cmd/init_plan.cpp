#include "cmd/init_plan.hpp"

#include <algorithm>

#include "cmd/templates.hpp"
#include "text/letters.hpp"
#include "text/unicode.hpp"

namespace incplan::cmd {
namespace {

/// Where editors find the schema of plans.
constexpr std::string_view schema_address = "https://incplan.github.io/schemas/plan.schema.json";

/// A double-quoted YAML scalar may hold any name.
std::string quotable(std::string_view text) {
  std::string out;
  for (const char c : visible(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

void replace_all(std::string& text, std::string_view token, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(token, at)) != std::string::npos; at += by.size()) {
    text.replace(at, token.size(), by);
  }
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
  const std::size_t stop = text.find("\nroles:\n", at);
  while ((at = text.find("\n    name: \"TODO: ", at + 1)) < stop) {
    const std::size_t reach = text.find("\n    contact: ", at);
    slots.push_back({.id = text.rfind("\n  ", at - 1) + 3, .name = at + 1, .end = text.find('\n', reach + 1)});
  }
  return slots;
}

/// `zoe` of `Zoë Ünal`: what people will type. Letters that an id cannot have are left out.
std::string id_for(const FirstPerson& person, std::string_view text, std::string_view placeholder) {
  std::string id;
  for (const char c : plain_letters(std::string_view(person.name).substr(0, person.name.find(' ')))) {
    if (is_id_character(c)) id += c;
  }
  const bool usable = !id.empty() && id.front() > '9' && id.front() != '_' && id.size() <= 30;
  if (!usable || id == placeholder) return std::string(placeholder);
  std::string free = id;
  for (int count = 2; text.find("\n  " + free + ":\n") != std::string_view::npos; ++count)
    free = id + std::to_string(count);
  return free;
}

std::string reach_of(const FirstPerson& person) {
  std::string reach;
  if (!person.phone.empty()) reach += "phone: \"" + quotable(person.phone) + '"';
  if (!person.email.empty()) reach += (reach.empty() ? "" : ", ") + ("email: \"" + quotable(person.email)) + '"';
  return reach;
}

/// What is not known of them stays marked.
std::string lines_of(const FirstPerson& person, std::string_view language, std::string_view reach_of_template) {
  const std::string missing = language == "fr" ? " (TODO: téléphone et e-mail)" : " (TODO: phone and e-mail)";
  const std::string reach = reach_of(person);
  return "    name: \"" + quotable(person.name) + (reach.empty() ? missing : "") + "\"\n" +
         (reach.empty() ? std::string(reach_of_template) : "    contact: {" + reach + "}");
}

void take_place(std::string& text, std::size_t index, const FirstPerson& person, const Essentials& essentials) {
  const Slot slot = slots_in(text)[index];
  const std::string placeholder = text.substr(slot.id, text.find(':', slot.id) - slot.id);
  const std::size_t reach = text.rfind("\n    contact: ", slot.end) + 1;
  const std::string lines = lines_of(person, essentials.language, text.substr(reach, slot.end - reach));
  const std::string id = id_for(person, text, placeholder);
  text.replace(slot.name, slot.end - slot.name, lines);
  if (id != placeholder) rename_id(text, placeholder, id);
}

auto digits_in(std::string_view part) {
  return std::count_if(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
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

std::size_t people_in(const Essentials& essentials) {
  return slots_in(text_of(essentials)).size();
}

std::string written_plan(const Essentials& essentials, Date today) {
  std::string text(text_of(essentials));
  // From the last to the first: who has a name of their own is no slot any more.
  for (std::size_t index = essentials.people.size(); index-- > 0;) {
    take_place(text, index, essentials.people[index], essentials);
  }
  const std::string unnamed = essentials.language == "fr" ? "TODO: votre entreprise" : "TODO: your company";
  replace_all(text, "@NAME@", quotable(essentials.name.value_or(unnamed)));
  replace_all(text, "@TIMEZONE@", essentials.zone);
  replace_all(text, "@TODAY@", date_text(today));
  replace_all(text, "@SCHEMA@", schema_address);
  return text;
}

}  // namespace incplan::cmd
