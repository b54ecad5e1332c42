#include "docs/roff.hpp"

namespace incplan::core::docs {
namespace {

/// One character that means nothing to roff. A hyphen is written so that it can be searched for and copied.
std::string escaped(char c) {
  if (c == '\\') return "\\e";
  if (c == '-') return "\\-";
  return std::string(1, c);
}

/// A control line begins with one of these.
std::string guarded(std::string_view line_start) {
  return !line_start.empty() && (line_start.front() == '.' || line_start.front() == '\'') ? "\\&" : "";
}

bool ends_sentence(std::string_view text, std::size_t at) {
  return text.substr(at).starts_with(". ") && at > 0 && text[at - 1] != '.';
}

}  // namespace

std::string roff_text(std::string_view text) {
  std::string out = guarded(text);
  bool bold = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '`') {
      out += (bold = !bold) ? "\\fB" : "\\fR";
    } else if (!bold && ends_sentence(text, at)) {
      out += ".\n" + guarded(text.substr(++at + 1));
    } else {
      out += escaped(text[at]);
    }
  }
  return out;
}

std::string roff_argument(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? "\\(dq" : escaped(c);
  return out + "\"";
}

std::string roff_lines(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    out += guarded(line);
    for (const char c : line) out += escaped(c);
    out += '\n';
    text.remove_prefix(line.size() < text.size() ? line.size() + 1 : line.size());
  }
  return out;
}

}  // namespace incplan::core::docs
