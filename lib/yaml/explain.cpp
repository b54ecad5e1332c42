// Documents, and what yaml-cpp says.
#include "yaml/explain.hpp"

#include <array>

#include "yaml/bytes.hpp"
#include "yaml/explain_words.hpp"

namespace incplan::core::yaml {

namespace {

/// What yaml-cpp says, and what a person understands.
struct Reason {
  std::string_view theirs;
  const char* message;
  std::string_view hint;
};

constexpr auto reasons = std::to_array<Reason>({
    {"end of map not found", "this does not fit the lines above it", "indent it like the keys that it belongs to"},
    {"end of sequence not found", "this does not fit the list above it", "begin every item with `- `, in one column"},
    {"end of map flow not found", "a `{` is never closed", "close it with `}`"},
    {"end of sequence flow not found", "a `[` is never closed", "close it with `]`"},
    {"illegal map value", "a `: ` where no key may stand", "put a value that holds `: ` in quotes"},
    {"illegal map key", "a key where none may stand", "indent it like the keys that it belongs to"},
    {"illegal block entry", "a list item where none may stand", "begin the list on a line of its own"},
    {"illegal flow end", "a closing bracket that was never opened", "delete it, or put the text in quotes"},
    {"illegal EOF in scalar", "a quote is never closed", "close it with the same quote"},
    {"illegal tab when looking for indentation", "a tab as indentation", "indent with spaces"},
});

}  // namespace

Diagnostic explain(const Source& source, std::uint32_t at, std::string_view reason) {
  if (reason == "unknown token" || reason == "the referenced anchor is not defined") {
    return explain_indicator(source, at);
  }
  const std::uint32_t end = word_end(source, at);
  for (const Reason& known : reasons) {
    if (reason == known.theirs) return mistake(source, at, end, known.message, std::string(known.hint));
  }
  return mistake(source, at, end, Sentence("this is not YAML: {}", reason));
}

Diagnostic explain_rest(const Source& source, std::uint32_t at) {
  if (source.bytes().substr(at).starts_with("---")) {
    return mistake(source, at, at + 3, "a second document begins here; a plan is one document",
                   "put it in a file of its own, or delete the `---`");
  }
  const std::uint32_t end = std::max(word_end(source, at), at + 1);
  return mistake(source, at, end, Sentence("{} stands behind the end of the document", backticked(source, at, end)),
                 "indent it, or delete it");
}

Diagnostic explain_nothing(const Source& source) {
  const std::string_view text = source.bytes().substr(text_start(source.bytes()));
  const bool blank = text.find_first_not_of(" \t\r\n") == std::string_view::npos;
  return mistake(source, 0, 0, blank ? "the file is empty" : "the file holds nothing but comments");
}

}  // namespace incplan::core::yaml
