// The one file that knows the Mustache package. What the package does by itself is read nested tags and walk them; the
// standard's rules for lines, delimiters, indentation and names are brought to it: every piece of text and every tag
// becomes a numbered tag, and a context of our own says what each number stands for.

#include <algorithm>
#include <charconv>
#include <deque>
#include <kainjow/mustache.hpp>
#include <set>
#include <unordered_map>

#include "answer/template.hpp"

namespace incplan::core {
namespace {

namespace engine = kainjow::mustache;

/// Bytes that no UTF-8 text has. The first stands at the start of a line that has sections in it, so that the line
/// can go when they leave nothing; the second ends the text, for the package drops an end of nothing but blanks.
constexpr char line_mark = '\xFF';
constexpr char end_mark = '\xFE';

/// Tags and pieces of text looked at in one rendering: lists inside lists multiply.
constexpr int max_steps = 100'000;

/// Thrown through the package where a limit is passed or a part is broken; never leaves this file.
struct GaveUp {};

bool is_sound(std::string_view text, std::span<const TemplateTag> tags) {
  std::vector<std::string_view> open;
  for (const TemplateTag& tag : tags) {
    if (tag.kind == TemplateTag::Kind::broken) return false;
    if (tag.opens()) open.push_back(tag.name);
    if (std::ssize(open) > max_template_depth) return false;
    if (tag.kind != TemplateTag::Kind::end) continue;
    if (open.empty() || open.back() != tag.name) return false;
    open.pop_back();
  }
  return open.empty() && text.size() <= max_template_bytes;
}

/// What a number in the package's template stands for.
struct Piece {
  TemplateTag::Kind kind = TemplateTag::Kind::comment;  ///< of text: comment
  std::string text{};                                   ///< the text itself, or the name
  std::string indent{};                                 ///< of a partial that stands alone on its line
};

/// Templates in the package's form, their pieces numbered from one list.
class Pieces {
 public:
  explicit Pieces(const TemplateOptions& options) : options_(options) {}

  /// The text of the package's template for `text`. Throws GaveUp where `text` is not sound.
  std::string number(std::string_view text, std::span<const TemplateTag> tags) {
    if (!is_sound(text, tags)) throw GaveUp{};
    std::set<std::size_t> marked = lines_with_sections(text, tags);
    std::string out;
    std::vector<std::string> open;
    std::size_t at = 0;
    for (const TemplateTag& tag : tags) {
      add_text(out, text, at, tag.line_start, marked);
      add_tag(out, text, tag, open);
      at = tag.line_stop;
    }
    add_text(out, text, at, text.size(), marked);
    return out;
  }

  /// The number of the mark that ends a text.
  std::string end() { return add({.text = std::string(1, end_mark)}); }

  [[nodiscard]] const Piece& at(const std::string& number) const {
    std::size_t index = 0;
    std::from_chars(number.data(), number.data() + number.size(), index);
    return pieces_.at(index);
  }

 private:
  static std::set<std::size_t> lines_with_sections(std::string_view text, std::span<const TemplateTag> tags) {
    std::set<std::size_t> lines;
    for (const TemplateTag& tag : tags) {
      bool section = tag.opens() || tag.kind == TemplateTag::Kind::end;
      if (section && !tag.standalone()) lines.insert(text.substr(0, tag.start).rfind('\n') + 1);
    }
    return lines;
  }

  std::string add(Piece piece) {
    pieces_.push_back(std::move(piece));
    return std::to_string(pieces_.size() - 1);
  }

  [[nodiscard]] std::string words(std::string_view text) const {
    return options_.words ? options_.words(text) : std::string(text);
  }

  void add_text(std::string& out, std::string_view text, std::size_t from, std::size_t to,
                const std::set<std::size_t>& marked) {
    std::string piece;
    for (auto line = marked.lower_bound(from); line != marked.end() && *line <= to; ++line) {
      piece += words(text.substr(from, *line - from));
      piece += line_mark;
      from = *line;
    }
    piece += words(text.substr(from, to - from));
    if (!piece.empty()) out += "{{&" + add({.text = std::move(piece)}) + "}}";
  }

  void add_tag(std::string& out, std::string_view text, const TemplateTag& tag, std::vector<std::string>& open) {
    static const std::map<TemplateTag::Kind, std::string> sigils = {{TemplateTag::Kind::variable, ""},
                                                                    {TemplateTag::Kind::unescaped, "&"},
                                                                    {TemplateTag::Kind::section, "#"},
                                                                    {TemplateTag::Kind::inverted, "^"},
                                                                    {TemplateTag::Kind::partial, ">"}};
    if (tag.kind == TemplateTag::Kind::end) {
      out += "{{/" + open.back() + "}}";
      open.pop_back();
    }
    auto sigil = sigils.find(tag.kind);
    if (sigil == sigils.end()) return;
    std::string_view indent = text.substr(tag.line_start, tag.start - tag.line_start);
    std::string number = add({.kind = tag.kind, .text = std::string(tag.name), .indent = std::string(indent)});
    if (tag.opens()) open.push_back(number);
    out += "{{" + sigil->second + number + "}}";
  }

  const TemplateOptions& options_;
  std::deque<Piece> pieces_;
};

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
  Context(Pieces& pieces, const TemplateValue& values, const TemplateOptions& options)
      : pieces_(pieces), options_(options), stack_{&values} {}

  void push(const engine::data* data) override { stack_.push_back(values_.at(data)); }
  void pop() override { stack_.pop_back(); }

  [[nodiscard]] const engine::data* get(const std::string& number) const override {
    if (++steps_ > max_steps) throw GaveUp{};
    const Piece& piece = pieces_.at(number);
    if (piece.kind == TemplateTag::Kind::comment) return text(piece.text);
    const TemplateValue* value = look_up(piece.text);
    bool section = piece.kind == TemplateTag::Kind::section || piece.kind == TemplateTag::Kind::inverted;
    return section ? truth(piece.text, value) : shown(piece.text == "." ? section_name() : piece.text, value);
  }

  [[nodiscard]] const engine::data* get_partial(const std::string& number) const override {
    const Piece& piece = pieces_.at(number);
    auto part = options_.partials.find(piece.text);
    if (part == options_.partials.end()) return nullptr;
    if (++partials_ > max_partials) throw GaveUp{};
    const std::string whole = indented(part->second, piece.indent);
    data_.emplace_back(pieces_.number(whole, scan_template(whole)));
    return &data_.back();
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
    const auto* words = std::get_if<std::string>(&value->value);
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

  Pieces& pieces_;
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
    Pieces pieces(options);
    engine::mustache compiled(pieces.number(text, tags) + "{{&" + pieces.end() + "}}");
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
