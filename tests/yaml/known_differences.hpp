// Where the scanner and yaml-cpp 0.7 differ, and who is right, with the production of YAML 1.2.2 that says so.
#pragma once

#include <algorithm>
#include <array>
#include <regex>
#include <string>
#include <string_view>

namespace incplan::core::yaml::testing {

/// A mistake to the scanner that yaml-cpp lets pass.
struct KnownMistake {
  std::string_view message;  ///< a part of the report
  const char* bytes;         ///< a pattern of what must stand at its place
  std::string_view reason;
};

const auto known_mistakes = std::to_array<KnownMistake>({
    {"is an anchor of YAML", "&", "the format has no anchors"},
    {"is an alias of YAML", R"(\*)", "the format has no aliases"},
    {"is a tag of YAML", "!", "the format has no tags"},
    {"is a merge key of YAML", "<<", "the format has no merge keys"},
    {"is a directive of YAML", "%", "the format has no directives"},
    {"cannot be a key in a plan", R"([\[{])", "the format has no complex keys"},
    {"may not begin with `{{`", R"(\{\{)", "the format has no complex keys"},
    {"no key before this colon", ":", "the format has no empty keys"},
    {"the file is empty", "(\xEF\xBB\xBF)?\\s*$", "a plan holds something"},
    {"nothing but comments", "", "a plan holds something"},
    {"no-break space (U+00A0) as indentation", "[ \t]*\xC2\xA0", "nobody means a key that begins with one"},
    {"with the closing bracket in it", R"(#.*[\]}])",
     "[77] s-b-comment: yaml-cpp lets lines that are indented too little go on with a flow collection"},
    {"no colon behind", R"([^:\n]|.*:[^ \n])",
     "[193] ns-s-block-map-implicit-key needs its colon; yaml-cpp adds a null"},
    {"begin with `?`", R"(\?)", "the format has no complex keys"},
    {"space behind the colon", R"([^\n]*:[^ \n])", "the same"},
    {"the text of a `|`", R"(\|)", "[162] c-b-block-header: white space stands before a comment"},
    {"a tab as indentation", "[^\n]*\t", "[63] s-indent: spaces only"},
    {"may begin with `|`", R"(\|)", "[69] s-flow-line-prefix: a value on a line of its own is indented"},
    {"may begin with `>`", ">", "the same"},
    {"`#", "#", "[77] s-b-comment, [79] s-l-comments: white space stands before a comment"},
    {"may not begin with `>`", ">", "[162] c-b-block-header: white space stands before a comment"},
    {"a comma with nothing before it", ",", "[138] ns-s-flow-seq-entries, [141] ns-s-flow-map-entries"},
    {"the quote", R"(["'])", "[69] s-flow-line-prefix: further lines of a quoted scalar are indented"},
    {"the bracket", R"([\[{])", "[69] s-flow-line-prefix: lines within brackets are indented"},
    {"is no escape of YAML", R"(\\)", "[62] c-ns-esc-char"},
});

/// Whether a mistake with this message, at this byte, is one of them.
inline bool is_known_mistake(const std::string& bytes, std::string_view message, std::uint32_t at) {
  if (bytes.find("\n%") != std::string::npos)
    return true;  // [82] l-directive: not behind a document, where all else is lost
  const auto place = bytes.begin() + static_cast<std::ptrdiff_t>(at);
  return std::ranges::any_of(known_mistakes, [&](const KnownMistake& known) {
    if (message.find(known.message) == std::string_view::npos) return false;
    return std::regex_search(place, bytes.end(), std::regex(known.bytes), std::regex_constants::match_continuous);
  });
}

/// What yaml-cpp refuses or reads otherwise, though the scanner is right.
struct KnownError {
  std::string_view theirs;  ///< a part of its message; empty where it accepts with another text
  const char* bytes;        ///< a pattern that must be there
  std::string_view reason;
};

const std::array known_errors = {
    KnownError{"unknown token", R"([?])", "[126] ns-plain-first: `?` may stand within a scalar in brackets"},
    KnownError{"end of map flow not found", R"([?])", "the same"},
    KnownError{"end of sequence flow not found", R"([?])", "the same"},
    KnownError{"illegal block entry", R"([?])", "the same"},
    KnownError{"unknown escape character", R"([?])", "the same, with a quote behind it"},
    KnownError{"bad character found while scanning hex number", R"([?])", "the same, with a `\\u` behind it"},
    KnownError{"illegal EOF in scalar", R"([?])", "the same"},
    KnownError{"alias not found", R"([?])", "the same, with a `*` behind it"},
    KnownError{"anchor not found", R"([?])", "the same, with a `&` behind it"},
    KnownError{"end of map flow not found", R"(\n\s*[},])", "[145] ns-flow-map-yaml-key-entry: a key without a value"},
    KnownError{"illegal tab when looking for indentation", R"(\n *\t[ \t]*(\n|\r|#|$))",
               "[78] l-comment: a line may be blank"},
    KnownError{"", R"(\n[ \t]*\r?\n[ \t]*["'])", "[74] b-l-folded: breaks at the end of a quoted scalar count"},
    KnownError{"", R"(\\[N_])", "[54] ns-esc-next-line, [55] ns-esc-non-breaking-space"},
    KnownError{"", R"(>[^]*\n +$)", "[167] l-strip-empty: blank lines behind a folded scalar are no text"},
};

inline bool is_known_error(const std::string& bytes, std::string_view reason) {
  return std::ranges::any_of(known_errors, [&](const KnownError& known) {
    const bool same = known.theirs.empty() ? reason.empty() : reason.find(known.theirs) != std::string_view::npos;
    return same && std::regex_search(bytes, std::regex(known.bytes));
  });
}

}  // namespace incplan::core::yaml::testing
