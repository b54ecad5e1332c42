#include "answer/template_pieces.hpp"

#include <charconv>

namespace incplan::core {
namespace {

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

std::set<std::size_t> lines_with_sections(std::string_view text, std::span<const TemplateTag> tags) {
  std::set<std::size_t> lines;
  for (const TemplateTag& tag : tags) {
    bool section = tag.opens() || tag.kind == TemplateTag::Kind::end;
    if (section && !tag.standalone()) lines.insert(text.substr(0, tag.start).rfind('\n') + 1);
  }
  return lines;
}

}  // namespace

std::optional<std::string> TemplatePieces::number(std::string_view text, std::span<const TemplateTag> tags) {
  if (!is_sound(text, tags)) return std::nullopt;
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

const TemplatePiece& TemplatePieces::at(const std::string& number) const {
  std::size_t index = 0;
  std::from_chars(number.data(), number.data() + number.size(), index);
  return pieces_.at(index);
}

std::string TemplatePieces::add(TemplatePiece piece) {
  pieces_.push_back(std::move(piece));
  return std::to_string(pieces_.size() - 1);
}

std::string TemplatePieces::words(std::string_view text) const {
  return options_.words ? options_.words(text) : std::string(text);
}

void TemplatePieces::add_text(std::string& out, std::string_view text, std::size_t from, std::size_t to,
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

void TemplatePieces::add_tag(std::string& out, std::string_view text, const TemplateTag& tag,
                             std::vector<std::string>& open) {
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

}  // namespace incplan::core
