#include "cmd/dialogue.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "cmd/say.hpp"
#include "text/fold_accents.hpp"
#include "text/unicode.hpp"

namespace incplan::core::cmd {
namespace {

/// In small letters without accents.
constexpr auto yes_words = std::to_array<std::string_view>({"y", "yes", "yep", "yeah", "ok", "okay", "true", "on", "o",
                                                            "oui", "d'accord", "j", "ja", "jawohl", "s", "si", "vale"});
constexpr auto no_words = std::to_array<std::string_view>({"n", "no", "nope", "false", "off", "non", "nein", "nee"});
constexpr auto unknown_words = std::to_array<std::string_view>(
    {"", "?", "-", "don't know", "dont know", "unknown", "idk", "je ne sais pas", "sais pas", "inconnu", "weiss nicht",
     "ich weiss nicht", "ich weiss es nicht", "unbekannt", "no se", "no lo se", "desconocido"});

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

std::string plain(std::string_view line) {
  std::string word = fold_accents(trim(line));
  while (!word.empty() && (word.back() == '.' || word.back() == '!')) word.pop_back();
  return word;
}

/// The prompt stands before the first line where the answer was pasted ahead of its question.
std::string filled(Session& session, const std::string& sentence, std::string_view indent) {
  const report::TextStyle style{.color = false, .width = session.style().width - 2 * static_cast<int>(indent.size())};
  const std::string text = report::to_text({report::Paragraph{report::plain(sentence)}}, style);
  std::string out;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
    out += std::string(indent) + std::string(rest.substr(0, end));
    rest.remove_prefix(end);
  }
  return out;
}

}  // namespace

void print(Session& session, const std::string& sentence) {
  say(session.env().streams, filled(session, sentence, ""));
}

void tell_problem(Session& session, const std::string& sentence) {
  say(session.env().streams, filled(session, sentence, "  "));
}

std::optional<std::string> read_line(Session& session, std::string_view prompt) {
  Streams& streams = session.env().streams;
  session.note_question();
  say(streams, prompt);
  std::string line;
  if (!std::getline(streams.in, line)) {
    say(streams, "\n");
    return std::nullopt;
  }
  return std::string(trim(line));
}

void drain_input(Session& session) {
  Env& env = session.env();
  std::vector<std::string> lines;
  for (std::string line; session.has_asked() && env.input_waits && env.input_waits();) {
    if (!std::getline(env.streams.in, line)) break;
    if (!trim(line).empty()) lines.emplace_back(trim(line));
  }
  for (const std::string& line : lines) complain(env.streams, "not used: `" + escape_control(line) + "`");
}

std::optional<bool> yes_or_no(std::string_view line) {
  const std::string word = plain(line);
  if (is_one_of(yes_words, word)) return true;
  if (is_one_of(no_words, word)) return false;
  return std::nullopt;
}

std::size_t chosen_number(std::string_view line) {
  std::size_t number = 0;
  const char* end = line.data() + line.size();
  return std::from_chars(line.data(), end, number).ptr == end ? number : 0;
}

bool says_unknown(std::string_view line) {
  return trim(line).empty() || is_one_of(unknown_words, plain(line));
}

}  // namespace incplan::core::cmd
