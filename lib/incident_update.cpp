#include <algorithm>

#include "incident_file.hpp"
#include "incident_parts.hpp"
#include "incident_values.hpp"
#include "yaml/read.hpp"

namespace incplan::core {
namespace {

using Pair = IncidentWords::Pair;
using yaml::Node;
using yaml::Style;

/// What shall stand under a key: a text, a list, or entries of its own.
struct Item {
  std::string key;
  std::string text{};
  bool plain = false;  ///< needs no quotes
  std::optional<std::vector<std::string>> list{};
  std::vector<Item> items{};
};

Item entries(std::string_view key, const std::vector<Pair>& pairs) {
  Item item{.key = std::string(key)};
  for (const auto& [name, text] : pairs) item.items.push_back({.key = name, .text = text});
  return item;
}

Item variables(const std::vector<Pair>& pairs) {
  Item item{.key = "vars"};
  for (incident_values::Variable& variable : incident_values::by_name(pairs)) {
    item.items.push_back(entries(variable.name, variable.versions));
    item.items.back().text = variable.text.value_or("");
  }
  return item;
}

/// What the words say, without what a file says already of services and drills: other forms mean the same there.
std::vector<Item> items_of(const IncidentWords& words, const IncidentWords& written) {
  std::vector<Item> items;
  const auto add = [&items](Item item) {
    if (!item.items.empty()) items.push_back(std::move(item));
  };
  add(entries("facts", words.facts));
  if (words.services && words.services != written.services) {
    items.push_back({.key = std::string(incident_parts::services), .list = words.services});
  }
  for (const auto& [key, part] : incident_parts::texts) {
    const bool is_id = key != "next_update";
    if (words.*part) items.push_back({.key = std::string(key), .text = *(words.*part), .plain = is_id});
  }
  add(entries("moments", words.moments));
  add(entries("done", words.done));
  add(variables(words.variables));
  if (words.drill && !written.drill)
    items.push_back({.key = std::string(incident_parts::drill), .text = "yes", .plain = true});
  return items;
}

/// Changes of one file, in the order of their places.
class Edits {
 public:
  explicit Edits(const yaml::Tree& tree)
      : source_(tree.source()),
        bytes_(source_.bytes()),
        line_break_(bytes_.find("\r\n") == std::string_view::npos ? "\n" : "\r\n"),
        quotes_keys_(tree.root()->first != nullptr && tree.root()->first->key.style == Style::double_quoted) {}

  void update(const Node& mapping, const std::vector<Item>& items) {
    std::vector<const Item*> missing;
    for (const Item& item : items) {
      if (const Node* entry = mapping.find(item.key))
        change(*entry, item);
      else
        missing.push_back(&item);
    }
    if (!missing.empty()) append(mapping, missing);
  }

  [[nodiscard]] std::string applied() {
    std::ranges::stable_sort(changes_, {}, &Change::start);
    std::string out;
    std::size_t at = 0;
    for (const Change& change : changes_) {
      out += bytes_.substr(at, change.start - at);
      out += change.text;
      at = change.end;
    }
    return out.append(bytes_.substr(at));
  }

 private:
  struct Change {
    std::size_t start = 0;
    std::size_t end = 0;
    std::string text;
  };

  void change(const Node& entry, const Item& item) {
    if (!item.items.empty() && entry.is_mapping()) return update(entry, item.items);
    const bool is_same = item.items.empty() && !item.list && entry.is_scalar() && entry.text == item.text;
    if (!is_same) replace(entry, in_line(item));
  }

  /// A list that begins below its key, and no further right, would be none if it became a flow list there.
  void replace(const Node& entry, const std::string& text) {
    const bool outdented = column(entry.start) <= column(entry.key.start) && !entry.is_empty();
    const std::string before = entry.is_empty() ? " " : outdented ? "  " : "";
    changes_.push_back({entry.start, entry.end, before + text});
  }

  void append(const Node& mapping, const std::vector<const Item*>& items) {
    const Node* last = mapping.first;
    while (last != nullptr && last->next != nullptr) last = last->next;
    if (mapping.style == Style::flow || last == nullptr) return append_in_line(mapping, last, items);
    const std::size_t end = end_of_line(std::max({mapping.end, last->end, last->key.end}));
    const std::string indent(column(mapping.first->key.start), ' ');
    std::string text;
    for (const Item* item : items) text += line_break_ + indented(*item, indent);
    changes_.push_back({end, end, std::move(text)});
  }

  void append_in_line(const Node& mapping, const Node* last, const std::vector<const Item*>& items) {
    const std::size_t at = last == nullptr ? mapping.start + 1 : std::max(last->end, last->key.end);
    std::string text;
    for (const Item* item : items) {
      text += last == nullptr && item == items.front() ? "" : ", ";
      text += key(*item) + ": " + in_line(*item);
    }
    changes_.push_back({at, at, std::move(text)});
  }

  [[nodiscard]] std::string key(const Item& item) const {
    return quotes_keys_ ? incident_values::double_quoted(item.key) : incident_values::word(item.key);
  }

  [[nodiscard]] std::string in_line(const Item& item) const {
    if (item.list) return in_line(*item.list);
    if (item.items.empty()) {
      return item.plain && !quotes_keys_ ? incident_values::word(item.text) : incident_values::double_quoted(item.text);
    }
    std::string out;
    for (const Item& each : item.items) out += (out.empty() ? "{" : ", ") + key(each) + ": " + in_line(each);
    return out + "}";
  }

  [[nodiscard]] std::string in_line(const std::vector<std::string>& list) const {
    if (!quotes_keys_) return incident_values::service_list(list);
    std::string out;
    for (const std::string& service : list) out += (out.empty() ? "[" : ", ") + incident_values::double_quoted(service);
    return out + "]";
  }

  /// `facts:` with its entries below it.
  [[nodiscard]] std::string indented(const Item& item, const std::string& indent) const {
    if (item.items.empty()) return indent + key(item) + ": " + in_line(item);
    std::string out = indent + key(item) + ":";
    for (const Item& each : item.items) out += line_break_ + indented(each, indent + "  ");
    return out;
  }

  /// Blanks before what begins there.
  [[nodiscard]] std::size_t column(std::uint32_t at) const {
    return static_cast<std::size_t>(source_.position(at).column) - 1;
  }

  [[nodiscard]] std::size_t end_of_line(std::size_t at) const {
    const std::size_t end = std::min(bytes_.find('\n', at), bytes_.size());
    return end > at && bytes_[end - 1] == '\r' ? end - 1 : end;
  }

  const Source& source_;
  std::string_view bytes_;
  std::string line_break_;
  bool quotes_keys_;
  std::vector<Change> changes_;
};

bool is_error(const Diagnostic& diagnostic) {
  return diagnostic.level.value_or(Level::error) == Level::error;
}

IncidentWords sorted(IncidentWords words) {
  for (const auto& [key, part] : incident_parts::pairs) std::ranges::sort(words.*part);
  return words;
}

/// The file after the changes, where it says what it should.
std::optional<std::string> checked(std::string bytes, const IncidentWords& words) {
  Diagnostics diagnostics;
  const auto source = std::make_shared<Source>("", bytes);
  const IncidentWords reread = read_incident(source, diagnostics);
  if (std::ranges::any_of(diagnostics, is_error) || sorted(reread) != sorted(words)) return std::nullopt;
  return bytes;
}

}  // namespace

std::optional<std::string> update_incident(const std::shared_ptr<const Source>& file, const IncidentWords& words) {
  Diagnostics diagnostics, of_an_empty_file;
  const IncidentWords written = read_incident(file, diagnostics);
  if (std::ranges::any_of(diagnostics, is_error)) return std::nullopt;
  const yaml::Tree tree = yaml::read(file, of_an_empty_file);
  if (tree.root() == nullptr) {
    std::string bytes(file->bytes());
    if (!bytes.empty() && !bytes.ends_with('\n')) bytes += '\n';
    return checked(bytes + write_incident(words), words);
  }
  Edits edits(tree);
  edits.update(*tree.root(), items_of(words, written));
  return checked(edits.applied(), words);
}

}  // namespace incplan::core
