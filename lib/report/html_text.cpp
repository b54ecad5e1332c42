#include "report/html_text.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "report/kept_blanks.hpp"
#include "report/xml.hpp"
#include "text/percent.hpp"
#include "text/unicode.hpp"

namespace incplan::core::report {
namespace {

std::string element(std::string_view tag, std::string_view inner) {
  return fmt::format("<{0}>{1}</{0}>", tag, inner);
}
std::string toned(std::string_view tone, std::string_view inner) {
  return fmt::format("<span class=\"{}\">{}</span>", tone, inner);
}

/// Not done in messages: people copy those, and the other blank costs an SMS half of its letters.
std::string with_kept_blanks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(std::min(at + 1, text.size()));
    const std::string_view word = rest.substr(0, std::min(rest.find_first_of(" \n"), rest.size()));
    out += text[at] == ' ' && keeps_blank(text.substr(0, at), word) ? std::string("\u00a0") : std::string(1, text[at]);
  }
  return out;
}

/// Whoever reads the page aloud has to know the language of words that are in another one.
std::string foreign(const Run& run, std::string_view inner) {
  return run.language.empty() ? std::string(inner)
                              : fmt::format("<span{}>{}</span>", xml_attribute("lang", run.language), inner);
}

std::string run_html(const Run& run) {
  std::string text = foreign(run, xml_escape(with_kept_blanks(run.text), true));
  if (is_followable(run.url)) return fmt::format("<a href=\"{}\">{}</a>", xml_escape(sound_url(run.url)), text);
  switch (run.tone) {
    case Tone::plain:
    case Tone::link:
      return text;
    case Tone::strong:
      return element("strong", text);
    case Tone::code:
      return element("code", text);
    case Tone::dim:
      return toned("dim", text);
    case Tone::good:
      return toned("good", text);
    case Tone::warning:
      return toned("warning", text);
    case Tone::bad:
      return toned("bad", text);
  }
  return text;
}

/// Where a place to fill in ends, if one starts here: `{{name}}`, `[[name: question]]`.
std::size_t end_of_hole(std::string_view text, std::size_t start) {
  for (const auto& [open, close] : {std::pair("{{", "}}"), std::pair("[[", "]]")}) {
    if (!text.substr(start).starts_with(open)) continue;
    const std::size_t end = text.find(close, start);
    return end == std::string_view::npos ? start : end + 2;
  }
  return start;
}

/// A tag that shows nothing itself (`{{#workaround}}`) is dimmed, a place that shows something stands out.
std::string hole_html(std::string_view slot) {
  const bool shows = slot.front() == '[' || std::string_view("#/^!>=").find(slot[2]) == std::string_view::npos;
  return toned(shows ? "hole" : "dim", xml_escape(slot, true));
}

std::string message_html(std::string_view text) {
  std::string out;
  std::size_t said = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t end = end_of_hole(text, at);
    if (end == at) continue;
    out += xml_escape(text.substr(said, at - said), true) + hole_html(text.substr(at, end - at));
    said = end;
    at = end - 1;
  }
  return out + xml_escape(text.substr(said), true);
}

}  // namespace

std::string line_html(const Line& line) {
  std::string out;
  for (const Run& run : with_code_spans(line)) out += run_html(run);
  return out;
}

std::string plain_text(const Line& line) {
  std::string out;
  for (const Run& run : line) out += run.text;
  return out;
}

std::string verbatim_html(const Verbatim& verbatim) {
  if (verbatim.language.empty()) return fmt::format("<pre>{}</pre>\n", xml_escape(trim(verbatim.whole()), true));
  const std::string title =
      verbatim.title.empty() ? "" : fmt::format("<strong>{}</strong>\n\n", message_html(verbatim.title));
  return fmt::format("<pre class=\"message\"{}>{}{}</pre>\n", xml_attribute("lang", verbatim.language), title,
                     message_html(trim(verbatim.text)));
}

}  // namespace incplan::core::report
