#include "report/xml.hpp"

#include <fmt/core.h>

#include "text/unicode.hpp"

namespace incplan::core::report {
namespace {

std::string_view entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return {};
  }
}

}  // namespace

std::string xml_escape(std::string_view raw, bool multiline) {
  std::string out;
  for (const char c : escape_control(raw, multiline)) {
    const std::string_view name = entity(c);
    if (name.empty()) {
      out += c;
    } else {
      out += name;
    }
  }
  return out;
}

std::string xml_attribute(std::string_view name, std::string_view value) {
  return value.empty() ? std::string() : fmt::format(" {}=\"{}\"", name, xml_escape(value));
}

}  // namespace incplan::core::report
