#include <array>

#include "check/words/phrase_spans.hpp"
#include "check/words/prose.hpp"
#include "text/character.hpp"
#include "text/unicode.hpp"

namespace incplan::core::check {
namespace {

constexpr std::array placeholders = {"TODO", "TBD", "FIXME"};

void find_all(std::string_view text, std::string_view wanted, std::size_t offset, std::vector<PhraseSpan>& finds) {
  for (std::size_t at = text.find(wanted); at != std::string_view::npos; at = text.find(wanted, at + wanted.size())) {
    if (stands_alone(text, at, at + wanted.size())) finds.push_back({offset + at, offset + at + wanted.size()});
  }
}

}  // namespace

std::vector<PhraseSpan> find_broadcasts(std::string_view text, Tags tags) {
  std::vector<PhraseSpan> finds;
  if (text.find_first_of("@<") == std::string_view::npos) return finds;
  for_each_piece(text, tags, [&](std::string_view piece, std::size_t offset) {
    for (const std::string_view name : broadcast_names) {
      find_all(piece, "@" + std::string(name), offset, finds);
      find_all(piece, "<!" + std::string(name) + ">", offset, finds);
    }
  });
  std::ranges::sort(finds, {}, &PhraseSpan::start);
  return finds;
}

std::vector<PhraseSpan> find_placeholders(std::string_view text) {
  std::vector<PhraseSpan> finds;
  for (const std::string_view mark : placeholders) find_all(text, mark, 0, finds);
  find_all(ascii_lower(text), "lorem ipsum", 0, finds);
  std::ranges::sort(finds, {}, &PhraseSpan::start);
  return finds;
}

}  // namespace incplan::core::check
