// The one file that knows the Mustache package. What the package does by itself is read nested tags and walk them, all of
// them numbers (`template_pieces.hpp`); a context of our own says what each number stands for.

#include <algorithm>
#include <deque>
#include <kainjow/mustache.hpp>
#include <unordered_map>

#include "answer/template_pieces.hpp"

namespace incplan::core {
namespace {

namespace engine = kainjow::mustache;

/// Tags and pieces of text looked at in one rendering: lists inside lists multiply.
constexpr int max_steps = 100'000;

/// Thrown through the package where a limit is passed or a part is broken; never leaves this file.
struct GaveUp {};

std::string numbered(TemplatePieces& pieces, std::string_view text, std::span<const TemplateTag> tags) {
  auto numbered = pieces.number(text, tags);
  if (!numbered) throw GaveUp{};
  return std::move(*numbered);
}

std::string indented(std::string_view text, std::string_view indent) {
  std::string out;
  while (!text.empty()) {
    std::size_t line = std::min(text.find('\n'), text.size() - 1) + 1;
    out += indent;
    out += text.substr(0, line);
    text.remove_prefix(line);
  }
  return out;
}

/// Tells the package what its numbers stand for.
class Context : public engine::basic_context<std::string> {
 public:
  Context(TemplatePieces& pieces, const TemplateValue& values, const TemplateOptions& options)
      : pieces_(pieces), options_(options), stack_{&values} {}

  void push(const engine::data* data) override { stack_.push_back(values_.at(data)); }
  void pop() override { stack_.pop_back(); }

  [[nodiscard]] const engine::data* get(const std::string& number) const override {
    if (++steps_ > max_steps) throw GaveUp{};
    const TemplatePiece& piece = pieces_.at(number);
    if (piece.kind == TemplateTag::Kind::comment) return text(piece.text);
    const TemplateValue* value = look_up(piece.text);
    bool section = piece.kind == TemplateTag::Kind::section || piece.kind == TemplateTag::Kind::inverted;
    return section ? truth(piece.text, value) : shown(piece.text == "." ? section_name() : piece.text, value);
  }

  [[nodiscard]] const engine::data* get_partial(const std::string& number) const override {
    const TemplatePiece& piece = pieces_.at(number);
    auto part = options_.partials.find(piece.text);
    if (part == options_.partials.end()) return nullptr;
    if (++partials_ > max_partials) throw GaveUp{};
    const std::string whole = indented(part->second, piece.indent);
    return &data_.emplace_back(numbered(pieces_, whole, scan_template(whole)));
  }

  [[nodiscard]] std::vector<std::string> take_shown() { return std::move(shown_); }

 private:
  const engine::data* text(const std::string& text) const {
    if ((bytes_ += text.size()) > max_rendered_bytes) throw GaveUp{};
    texts_ = text;
    return &texts_;
  }

  const engine::data* shown(const std::string& name, const TemplateValue* value) const {
    if (std::ranges::find(shown_, name) == shown_.end()) shown_.push_back(name);
    if (value == nullptr) return options_.missing ? text(options_.missing(name)) : nullptr;
    const auto* words = value->words ? &*value->words : std::get_if<std::string>(&value->value);
    return words == nullptr ? nullptr : text(*words);
  }

  /// A name is looked for from the innermost section outwards; once its first part is found, the rest belongs to that.
  [[nodiscard]] const TemplateValue* look_up(std::string_view name) const {
    if (name == ".") return stack_.back();
    std::string_view first = name.substr(0, name.find('.'));
    const TemplateValue* found = nullptr;
    for (auto value = stack_.rbegin(); value != stack_.rend() && found == nullptr; ++value) {
      found = (*value)->member(first);
    }
    while (found != nullptr && first.size() < name.size()) {
      name.remove_prefix(first.size() + 1);
      first = name.substr(0, name.find('.'));
      found = found->member(first);
    }
    return found;
  }

  /// What `{{.}}` shows is the value of this name; of an item of a list `.`.
  [[nodiscard]] std::string section_name() const {
    auto name = names_.find(stack_.back());
    return name == names_.end() ? "." : name->second;
  }

  const engine::data* truth(const std::string& name, const TemplateValue* value) const {
    if (value == nullptr || !holds(*value)) return nullptr;
    names_[value] = name;
    if (auto known = sections_.find(value); known != sections_.end()) return known->second;
    const auto* list = std::get_if<TemplateValue::List>(&value->value);
    engine::data& section = data_.emplace_back(list == nullptr ? engine::data::type::object : engine::data::type::list);
    sections_[value] = &section;
    values_[&section] = value;
    if (list == nullptr) return &section;
    for (std::size_t i = 0; i < list->size(); ++i) section.push_back(engine::data{});
    for (std::size_t i = 0; i < list->size(); ++i) values_[&section.list_value()[i]] = &(*list)[i];
    return &section;
  }

  static bool holds(const TemplateValue& value) {
    if (value.holds.has_value()) return *value.holds;
    if (const auto* yes = std::get_if<bool>(&value.value)) return *yes;
    if (const auto* text = std::get_if<std::string>(&value.value)) return !text->empty();
    const auto* list = std::get_if<TemplateValue::List>(&value.value);
    return list == nullptr || !list->empty();
  }

  TemplatePieces& pieces_;
  const TemplateOptions& options_;
  std::vector<const TemplateValue*> stack_;
  // The package asks through a const interface.
  mutable std::vector<std::string> shown_;
  mutable std::size_t bytes_ = 0;
  mutable int steps_ = 0;
  mutable int partials_ = 0;
  mutable engine::data texts_;
  mutable std::deque<engine::data> data_;
  mutable std::unordered_map<const TemplateValue*, const engine::data*> sections_;
  mutable std::unordered_map<const engine::data*, const TemplateValue*> values_;
  mutable std::unordered_map<const TemplateValue*, std::string> names_;  ///< of sections
};

/// Without the marks, and without the lines whose sections left nothing.
std::string tidy(std::string_view rendered) {
  std::string out;
  for (std::size_t at = 0; at < rendered.size();) {
    std::size_t line_end = std::min(rendered.find('\n', at), rendered.size() - 1) + 1;
    std::string line(rendered.substr(at, line_end - at));
    at = line_end;
    bool marked = std::erase(line, line_mark) > 0;
    std::erase(line, end_mark);
    if (!marked || line.find_first_not_of(" \t\r\n") != std::string::npos) out += line;
  }
  return out;
}

}  // namespace

const TemplateValue* TemplateValue::member(std::string_view name) const {
  const auto* object = std::get_if<Object>(&value);
  if (object == nullptr) return nullptr;
  auto found = std::ranges::find(*object, name, &Object::value_type::first);
  return found == object->end() ? nullptr : &found->second;
}

void TemplateValue::set(std::string name, TemplateValue member) {
  if (!std::holds_alternative<Object>(value)) value = Object{};
  std::get<Object>(value).emplace_back(std::move(name), std::move(member));
}

std::optional<RenderedTemplate> render_template(std::string_view text, std::span<const TemplateTag> tags,
                                                const TemplateValue& values, const TemplateOptions& options) {
  try {
    TemplatePieces pieces(options);
    engine::mustache compiled(numbered(pieces, text, tags) + "{{&" + pieces.end() + "}}");
    compiled.set_custom_escape(
        [&](const std::string& value) { return options.escape ? options.escape(value) : value; });
    Context context(pieces, values, options);
    std::string rendered = compiled.render(context);
    return RenderedTemplate{.text = tidy(rendered), .shown = context.take_shown()};
  } catch (const GaveUp&) {
    return std::nullopt;
  }
}

}  // namespace incplan::core
