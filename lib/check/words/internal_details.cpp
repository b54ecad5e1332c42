#include <array>
#include <charconv>
#include <optional>

#include "check/words/phrase_spans.hpp"
#include "check/words/prose.hpp"
#include "text/character.hpp"
#include "text/unicode.hpp"

namespace incplan::core::check {
namespace {

constexpr std::array inner_domains = {".internal", ".local", ".localdomain", ".corp", ".lan", ".intra", ".intranet"};
constexpr std::array chats = {".slack.com/",          "//slack.com/archives", "teams.microsoft.com/l/",
                              "discord.com/channels", "chat.google.com/room", "mattermost."};
/// What looks like a ticket and is none.
constexpr std::array no_trackers = {"UTC", "GMT", "CVE", "ISO"};

[[nodiscard]] std::optional<std::array<int, 4>> parse_ipv4(std::string_view host) {
  std::array<int, 4> parts{};
  const char* at = host.data();
  const char* const end = host.data() + host.size();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0 && (at == end || *at++ != '.')) return std::nullopt;
    const auto [next, error] = std::from_chars(at, end, parts[i]);
    if (error != std::errc() || next - at > 3 || parts[i] > 255) return std::nullopt;
    at = next;
  }
  return at == end ? std::optional(parts) : std::nullopt;
}

[[nodiscard]] bool is_private_address(std::string_view host) {
  const auto parts = parse_ipv4(host);
  if (!parts) return host.starts_with("fe80:") || (host.starts_with("fd") && host.find("::") != std::string_view::npos);
  const auto [a, b, c, d] = *parts;
  return a == 10 || a == 127 || (a == 192 && b == 168) || (a == 172 && b >= 16 && b <= 31) || (a == 169 && b == 254);
}

[[nodiscard]] bool is_inner_host(std::string_view host) {
  if (host == "localhost") return true;
  for (const std::string_view domain : inner_domains) {
    if (host.size() > domain.size() && host.ends_with(domain)) return true;
  }
  return false;
}

/// `*.corp.example` against a host name; a star stands for anything.
[[nodiscard]] bool matches(std::string_view host, std::string_view pattern) {
  const std::size_t star = pattern.find('*');
  if (star == std::string_view::npos) return host == pattern;
  const std::string_view head = pattern.substr(0, star);
  const std::string_view tail = pattern.substr(star + 1);
  return host.size() >= head.size() + tail.size() && host.starts_with(head) && host.ends_with(tail);
}

/// The host in a word: what follows `://`, up to a port or path.
[[nodiscard]] std::string_view host_of(std::string_view word) {
  if (const std::size_t scheme = word.find("://"); scheme != std::string_view::npos) word.remove_prefix(scheme + 3);
  word = word.substr(0, word.find('/'));
  const std::size_t port = word.rfind(':');
  if (port != std::string_view::npos && word.find(':') == port) word = word.substr(0, port);
  return word;
}

class Finder {
 public:
  Finder(const Plan& plan, std::string_view text) : plan_(plan), lower_(ascii_lower(text)), text_(text) {}

  void look_at(std::size_t start, std::size_t finish) {
    look_for_hosts(start, finish);
    for (const auto& key : plan_.internal.tickets) look_for_tickets(key.value, start, finish);
    for (const auto& words : plan_.internal.words) look_for_words(ascii_lower(words.value), start, finish);
  }

  [[nodiscard]] std::vector<PhraseSpan> take() {
    std::ranges::sort(finds_, {}, &PhraseSpan::start);
    return std::move(finds_);
  }

 private:
  /// Words of addresses: what stands between blanks, quotes and brackets, without the punctuation of the sentence.
  void look_for_hosts(std::size_t start, std::size_t finish) {
    constexpr std::string_view between = " \t\n\"'()<>[],;`*";
    const std::string_view piece(lower_.data() + start, finish - start);
    for (std::size_t at = 0; at < piece.size();) {
      const std::size_t begin = piece.find_first_not_of(between, at);
      if (begin == std::string_view::npos) return;
      const std::size_t end = std::min(piece.find_first_of(between, begin), piece.size());
      std::string_view word = piece.substr(begin, end - begin);
      while (!word.empty() && (word.back() == '.' || word.back() == ':' || word.back() == '!' || word.back() == '?')) {
        word.remove_suffix(1);
      }
      if (is_internal(word)) finds_.push_back({start + begin, start + begin + word.size()});
      at = end;
    }
  }

  [[nodiscard]] bool is_internal(std::string_view word) const {
    const std::size_t dot = word.find_first_of(".:");
    if (dot == std::string_view::npos && word != "localhost") return false;
    for (const std::string_view chat : chats) {
      if (word.find(chat) != std::string_view::npos) return true;
    }
    const std::string_view host = host_of(word);
    if (is_private_address(host) || is_inner_host(host)) return true;
    return std::ranges::any_of(plan_.internal.hosts,
                               [host](const auto& pattern) { return matches(host, ascii_lower(pattern.value)); });
  }

  void look_for_tickets(std::string_view key, std::size_t start, std::size_t finish) {
    if (key.empty() || std::ranges::find(no_trackers, key) != no_trackers.end()) return;
    const std::string prefix = std::string(key) + "-";
    const std::string_view known = text_.substr(0, finish);
    for (std::size_t at = known.find(prefix, start); at < finish; at = known.find(prefix, at + 1)) {
      std::size_t end = at + prefix.size();
      while (end < finish && is_digit(text_[end])) ++end;
      const bool has_number = end > at + prefix.size();
      if (has_number && stands_alone(text_, at, end) && !is_severity(text_.substr(at, end - at)))
        finds_.push_back({at, end});
    }
  }

  void look_for_words(std::string_view words, std::size_t start, std::size_t finish) {
    if (words.empty()) return;
    const std::string_view known = std::string_view(lower_).substr(0, finish);
    for (std::size_t at = known.find(words, start); at < finish; at = known.find(words, at + 1)) {
      const std::size_t end = at + words.size();
      if (stands_alone(lower_, at, end)) finds_.push_back({at, end});
    }
  }

  [[nodiscard]] bool is_severity(std::string_view word) const {
    const std::string name = ascii_lower(word);
    return std::ranges::any_of(plan_.severities, [&name](const Severity& severity) {
      return severity.id.text == name ||
             std::ranges::any_of(severity.name.versions,
                                 [&name](const Text::Version& version) { return ascii_lower(version.words) == name; });
    });
  }

  const Plan& plan_;
  std::string lower_;
  std::string_view text_;
  std::vector<PhraseSpan> finds_;
};

}  // namespace

std::vector<PhraseSpan> find_internal_details(std::string_view text, Tags tags, const Plan& plan) {
  Finder finder(plan, text);
  for_each_piece(text, tags,
                 [&](std::string_view piece, std::size_t offset) { finder.look_at(offset, offset + piece.size()); });
  return finder.take();
}

}  // namespace incplan::core::check
