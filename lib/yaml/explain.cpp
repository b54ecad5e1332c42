#include "yaml/explain.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

namespace incplan::yaml {

namespace {

Diagnostic mistake(const Source& source, std::uint32_t start, std::uint32_t stop, std::string message,
                   std::string hint) {
  return {.code = code::yaml_syntax,
          .place = {&source, start, stop},
          .message = std::move(message),
          .hint = std::move(hint)};
}

/// The word that begins at a byte, as far as it can be quoted in a message.
std::string_view word_at(const Source& source, std::uint32_t at) {
  const std::string_view rest = source.bytes().substr(std::min<std::size_t>(at, source.bytes().size()));
  return rest.substr(0, std::min<std::size_t>(rest.find_first_of(" \t\r\n,]}"), 40));
}

std::uint32_t behind(std::uint32_t at, std::string_view word) {
  return at + static_cast<std::uint32_t>(word.size());
}

/// What yaml-cpp says, and what a person understands.
struct Reason {
  std::string_view theirs;
  std::string_view message;
  std::string_view hint;
};

constexpr std::array reasons = {
    Reason{"end of map not found", "this does not fit the lines above it",
           "indent it like the keys that it belongs to"},
    Reason{"end of sequence not found", "this does not fit the list above it",
           "begin every item with `- `, all in one column"},
    Reason{"end of map flow not found", "a `{` is never closed", "close it with `}`"},
    Reason{"end of sequence flow not found", "a `[` is never closed", "close it with `]`"},
    Reason{"illegal map value", "a `: ` where no key may stand", "put a value that holds `: ` in quotes"},
    Reason{"illegal map key", "a key where none may stand", "indent it like the keys that it belongs to"},
    Reason{"illegal block entry", "a list item where none may stand", "begin the list on a line of its own"},
    Reason{"illegal flow end", "a closing bracket that was never opened", "delete it, or put the text in quotes"},
    Reason{"illegal EOF in scalar", "a quote is never closed", "close it with the same quote"},
    Reason{"illegal tab when looking for indentation", "a tab as indentation", "indent with spaces"},
};

}  // namespace

Diagnostic explain(const Source& source, std::uint32_t at, std::string_view reason) {
  const std::string_view word = word_at(source, at);
  if (reason == "unknown token") return explain_indicator(source, at);
  for (const Reason& known : reasons) {
    if (reason == known.theirs) {
      return mistake(source, at, behind(at, word), std::string(known.message), std::string(known.hint));
    }
  }
  return mistake(source, at, behind(at, word), fmt::format("not YAML: {}", reason), {});
}

Diagnostic explain_indicator(const Source& source, std::uint32_t at) {
  const std::string_view word = word_at(source, at);
  const char first = word.empty() ? ' ' : word.front();
  switch (first) {
    case '@':
      return mistake(source, at, behind(at, word), fmt::format("`{}` may not begin with `@` in YAML", word),
                     fmt::format("write `\"{}\"`, or leave out the `@`", word));
    case '&':
      return mistake(source, at, behind(at, word), fmt::format("`{}` is an anchor of YAML, and a plan has none", word),
                     "put the value in quotes, or write it out where it is used");
    case '*':
      return mistake(source, at, behind(at, word), fmt::format("`{}` is an alias of YAML, and a plan has none", word),
                     "put the value in quotes, or write it out");
    case '!':
      return mistake(source, at, behind(at, word), fmt::format("`{}` is a tag of YAML, and a plan has none", word),
                     "put the value in quotes");
    case '%':
      return mistake(source, at, behind(at, word), fmt::format("`{}` may not begin with `%` in YAML", word),
                     "put the value in quotes");
    default:
      return mistake(source, at, behind(at, word), fmt::format("`{}` may not begin a value in YAML", word),
                     "put the value in quotes");
  }
}

Diagnostic explain_rest(const Source& source, std::uint32_t at) {
  if (source.bytes().substr(at).starts_with("---")) {
    return mistake(source, at, at + 3, "a second document begins here; a plan is one document",
                   "put it in a file of its own, or delete the `---`");
  }
  const std::string_view word = word_at(source, at);
  const std::string seen = word.empty() ? std::string(source.bytes().substr(at, 1)) : std::string(word);
  return mistake(source, at, at + static_cast<std::uint32_t>(seen.size()),
                 fmt::format("`{}` stands behind the end of the document", seen), "indent it, or delete it");
}

Diagnostic explain_open_quote(const Source& source, std::uint32_t at) {
  const char quote = source.bytes()[at];
  return mistake(source, at, at + 1, fmt::format("the quote `{}` is never closed", quote),
                 fmt::format("put a `{}` at the end of the value", quote));
}

Diagnostic explain_escape(const Source& source, std::uint32_t start, std::uint32_t stop) {
  const std::string_view written = source.bytes().substr(start, stop - start);
  return mistake(source, start, stop, fmt::format("`{}` is no escape in double quotes", written),
                 "write `\\\\` for a backslash, or use single quotes");
}

Diagnostic explain_merge_key(const Source& source, std::uint32_t at) {
  return mistake(source, at, at + 2, "`<<` is a merge key of YAML, and a plan has none", "write the entries out");
}

Diagnostic explain_bare_key(const Source& source, std::uint32_t start, std::uint32_t stop) {
  const std::string_view written = source.bytes().substr(start, stop - start);
  return mistake(
      source, start, stop, fmt::format("no colon behind `{}`", written),
      fmt::format("write `{}: ` and its value, or indent the line if it belongs to the value above", written));
}

Diagnostic explain_missing_key(const Source& source, std::uint32_t at) {
  return mistake(source, at, at + 1, "a key is missing here", "write a key before the colon");
}

Diagnostic explain_missing_item(const Source& source, std::uint32_t at) {
  return mistake(source, at, at + 1, "a comma with nothing before it", "delete the comma");
}

Diagnostic explain_complex_key(const Source& source, std::uint32_t at) {
  if (at > 0 && source.bytes().substr(at - 1).starts_with("{{")) {
    return mistake(source, at - 1, at + 1, "`{{` begins a mapping of YAML", "put the whole value in quotes");
  }
  return mistake(source, at, at + 1, "a list or a mapping cannot be a key in a plan", "write a plain word as the key");
}

Diagnostic explain_nothing(const Source& source) {
  const bool blank = source.bytes().find_first_not_of(" \t\r\n") == std::string_view::npos;
  return mistake(source, 0, 0, blank ? "the file is empty" : "the file holds nothing but comments", {});
}

}  // namespace incplan::yaml
