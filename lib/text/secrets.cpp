#include "text/secrets.hpp"

#include <algorithm>

#include "text/credentials.hpp"
#include "text/unicode.hpp"

namespace incplan::core {
namespace {

constexpr std::size_t piece = 8;
/// What is shorter is found only where it is written as a credential: half of all sentences repeat it.
constexpr std::size_t shortest = 6;
constexpr std::size_t most_of_one = 1'024;
constexpr std::size_t most_pieces = 262'144;

std::uint64_t piece_at(std::string_view text, std::size_t at) {
  std::uint64_t value = 0;
  for (const char c : text.substr(at, piece)) value = value << 8U | static_cast<unsigned char>(c);
  return value;
}

std::size_t beginning(std::string_view text, std::size_t at) {
  return static_cast<std::size_t>(static_cast<unsigned char>(text[at])) << 8U |
         static_cast<unsigned char>(text[at + 1]);
}

bool is_word_byte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

std::vector<Span> merged(std::vector<Span> spans) {
  std::ranges::sort(spans, {}, &Span::start);
  std::vector<Span> out;
  for (const Span& span : spans) {
    if (out.empty() || span.start > out.back().end)
      out.push_back(span);
    else
      out.back().end = std::max(out.back().end, span.end);
  }
  return out;
}

void Secrets::learn(std::string_view text) {
  for (const Credential& credential : find_credentials(text)) {
    remember(ascii_lower(text.substr(credential.start, std::min(credential.end - credential.start, most_of_one))));
  }
}

void Secrets::remember(std::string_view credential) {
  if (credential.size() < shortest) return;
  beginnings_.set(beginning(credential, 0));
  if (credential.size() < piece) short_words_.emplace(credential);
  for (std::size_t at = 0; at + piece <= credential.size() && pieces_.size() < most_pieces; ++at) {
    beginnings_.set(beginning(credential, at));
    pieces_.insert(piece_at(credential, at));
  }
}

void Secrets::add_repetitions(std::string_view text, std::vector<Span>& spans) const {
  const std::string lower = ascii_lower(text);
  for (std::size_t at = 0; at + shortest <= lower.size(); ++at) {
    if (!beginnings_.test(beginning(lower, at))) continue;
    if (at + piece <= lower.size() && pieces_.contains(piece_at(lower, at))) spans.push_back({at, at + piece});
    if (short_words_.empty() || (at > 0 && is_word_byte(lower[at - 1]))) continue;
    for (std::size_t size = shortest; size < piece && at + size <= lower.size(); ++size) {
      const bool ends = at + size == lower.size() || !is_word_byte(lower[at + size]);
      if (ends && short_words_.contains(lower.substr(at, size))) spans.push_back({at, at + size});
    }
  }
}

std::vector<Span> Secrets::in(std::string_view text) const {
  std::vector<Span> spans;
  for (const Credential& credential : find_credentials(text)) spans.push_back({credential.start, credential.end});
  if (beginnings_.any()) add_repetitions(text, spans);
  return merged(std::move(spans));
}

std::string Secrets::hidden(std::string_view text) const {
  std::string out;
  std::size_t reported = 0;
  for (const Span& span : in(text)) {
    out += text.substr(reported, span.start - reported);
    out += "***";
    reported = span.end;
  }
  return out += text.substr(reported);
}

}  // namespace incplan::core
