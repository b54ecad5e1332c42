#include "text/credentials.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "text/unicode.hpp"

namespace incplan::core {
namespace {

/// A token that its maker marks at the beginning, and how many characters follow at least.
struct Marked {
  std::string_view mark;
  std::size_t least;
  const char* what;
  std::string_view maker{};
};

constexpr std::array marked = std::to_array<Marked>({
    {"AKIA", 16, "an access key of {}", "AWS"},
    {"ASIA", 16, "an access key of {}", "AWS"},
    {"AIza", 35, "a key of {}", "Google"},
    {"SG.", 40, "a key of {}", "SendGrid"},
    {"eyJ", 40, "a signed token (JWT)"},
    {"ghp_", 30, "a token of {}", "GitHub"},
    {"gho_", 30, "a token of {}", "GitHub"},
    {"ghs_", 30, "a token of {}", "GitHub"},
    {"ghu_", 30, "a token of {}", "GitHub"},
    {"github_pat_", 30, "a token of {}", "GitHub"},
    {"glpat-", 16, "a token of {}", "GitLab"},
    {"npm_", 30, "a token of {}", "npm"},
    {"rk_live_", 16, "a key of {}", "Stripe"},
    {"sk_live_", 16, "a key of {}", "Stripe"},
    {"sk-", 32, "a secret key"},
    {"xapp-", 20, "a token of {}", "Slack"},
    {"xoxa-", 20, "a token of {}", "Slack"},
    {"xoxb-", 20, "a token of {}", "Slack"},
    {"xoxp-", 20, "a token of {}", "Slack"},
    {"xoxs-", 20, "a token of {}", "Slack"},
});

/// Addresses that let whoever knows them post.
constexpr std::array webhooks = {"hooks.slack.com/services/",      "hooks.slack.com/workflows/",
                                 "discord.com/api/webhooks/",      "discordapp.com/api/webhooks/",
                                 ".webhook.office.com/webhookb2/", "outlook.office.com/webhook/",
                                 ".logic.azure.com/workflows/",    ".logic.azure.com:443/workflows/"};

constexpr std::array<std::string_view, 12> secret_words = {"password",   "passwd",      "secret",        "token",
                                                           "api_key",    "apikey",      "api-key",       "mot de passe",
                                                           "access_key", "private_key", "client_secret", "bearer"};

/// Where a credential, or what names one, can begin: for a byte, the bytes that may stand behind it. Of those the low five
/// bits are told apart, in which the two cases of a letter are the same. A whole plan is read through this.
constexpr std::array<std::uint32_t, 256> beginnings = [] {
  std::array<std::uint32_t, 256> table{};
  const auto mark = [&table](char first, char second) {
    table[static_cast<unsigned char>(first)] |= 1U << (static_cast<unsigned char>(second) % 32U);
  };
  mark(':', '/');
  mark('-', '-');
  for (const Marked& kind : marked) mark(kind.mark[0], kind.mark[1]);
  for (const std::string_view word : secret_words) {
    mark(word[0], word[1]);
    mark(static_cast<char>(word[0] - 'a' + 'A'), word[1]);
  }
  return table;
}();

constexpr bool may_begin(char first, char second) {
  return (beginnings[static_cast<unsigned char>(first)] >> (static_cast<unsigned char>(second) % 32U) & 1U) != 0;
}

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr bool is_token_byte(char c) {
  return is_digit(c) || is_ascii_letter(c) || c == '_' || c == '-' || c == '.' || c == '+' || c == '/' || c == '=';
}

std::size_t token_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_token_byte(text[at])) ++at;
  return at;
}

/// How much of a word is looked at: text that repeats what names a credential would otherwise be read again and again.
constexpr std::size_t reach = 512;

/// Letters and digits mixed, with no word of a language in sight: what people do not make up.
bool looks_random(std::string_view token) {
  constexpr std::size_t least = 10;
  const auto digits = static_cast<std::size_t>(std::ranges::count_if(token, is_digit));
  const auto letters = static_cast<std::size_t>(std::ranges::count_if(token, is_ascii_letter));
  return token.size() >= least && digits >= 2 && letters >= 2 && token.find('/') == std::string_view::npos;
}

std::optional<Credential> marked_token(std::string_view text, std::size_t at) {
  for (const Marked& kind : marked) {
    if (kind.mark.front() != text[at] || !text.substr(at).starts_with(kind.mark)) continue;
    const std::size_t end = token_end(text, at);
    if (end - at >= kind.mark.size() + kind.least) return Credential{at, end, kind.what, kind.maker};
  }
  return std::nullopt;
}

/// The words of a line that may hold a part of a key: without what indents, quotes or comments them.
std::string_view key_line(std::string_view line) {
  constexpr std::string_view around = " \t\r#\"'";
  const std::size_t first = std::min(line.find_first_not_of(around), line.size());
  line.remove_prefix(first);
  return line.substr(0, line.find_last_not_of(around) + 1);
}

/// The end of a key that nobody closed: behind the lines of base64 that follow its mark.
std::size_t end_of_open_key(std::string_view text, std::size_t at) {
  constexpr std::size_t least = 16;
  while (at < text.size() && (is_token_byte(text[at]) || text[at] == '\\')) ++at;
  while (at < text.size() && text[at] == '\n') {
    const std::size_t end = std::min(text.find('\n', at + 1), text.size());
    const std::string_view words = key_line(text.substr(at + 1, end - at - 1));
    if (words.size() < least || !std::ranges::all_of(words, is_token_byte)) break;
    at = end;
  }
  return at;
}

/// `-----BEGIN RSA PRIVATE KEY-----` up to the end of `-----END RSA PRIVATE KEY-----`.
std::optional<Credential> private_key(std::string_view text, std::size_t at) {
  constexpr std::string_view mark = "PRIVATE KEY-----";
  constexpr std::string_view dashes = "-----";
  constexpr std::size_t longest_mark = 80;
  constexpr std::size_t longest_key = 16'384;
  if (!text.substr(at).starts_with("-----BEGIN ")) return std::nullopt;
  const std::string_view first = text.substr(at, longest_mark);
  const std::size_t kind = first.substr(0, first.find('\n')).find(mark);
  if (kind == std::string_view::npos) return std::nullopt;
  const std::size_t body = at + kind + mark.size();
  const std::string_view rest = text.substr(body, longest_key);
  const std::size_t end = std::min(rest.find(dashes), rest.size());
  const std::size_t closed =
      rest.substr(end).starts_with("-----END ") ? rest.find(dashes, end + 1 + dashes.size()) : std::string_view::npos;
  const bool is_closed = closed != std::string_view::npos;
  return Credential{at, is_closed ? body + closed + dashes.size() : end_of_open_key(text, body), "a private key"};
}

/// The password in `https://user:password@host`; one that is a `{{variable}}` is none.
std::optional<Credential> password_in_url(std::string_view text, std::size_t colon) {
  const std::size_t begin = colon + 3;
  const std::size_t end = std::min(text.find_first_of("/ \t\n\"'<>)", begin), text.size());
  const std::string_view authority = text.substr(begin, end - begin);
  const std::size_t sign = authority.rfind('@');
  const std::size_t separator = authority.find(':');
  if (sign == std::string_view::npos || separator >= sign || separator + 1 == sign) return std::nullopt;
  if (authority.find("{{") != std::string_view::npos) return std::nullopt;
  return Credential{begin + separator + 1, begin + sign, "a password in a URL"};
}

std::optional<Credential> webhook(std::string_view text, std::size_t colon) {
  const std::size_t begin = colon + 3;
  constexpr std::string_view ends = " \t\n\"'<>)";
  std::string_view rest = text.substr(begin, reach);
  rest = rest.substr(0, rest.find_first_of(ends));
  for (const std::string_view address : webhooks) {
    const std::size_t at = rest.find(address);
    if (at == std::string_view::npos || rest.size() < at + address.size() + 8) continue;
    const std::size_t end = std::min(text.find_first_of(ends, begin), text.size());
    return Credential{begin + at + address.size(), end, "the address of a webhook"};
  }
  return std::nullopt;
}

std::optional<Credential> named_secret(std::string_view text, std::size_t at) {
  for (const std::string_view word : secret_words) {
    if (ascii_lower(text.substr(at, word.size())) != word) continue;
    std::size_t begin = at + word.size();
    const std::size_t sign = text.find_first_not_of(" \"'", begin);
    if (sign == std::string_view::npos || (text[sign] != ':' && text[sign] != '=' && word != "bearer"))
      return std::nullopt;
    begin = std::min(text.find_first_not_of(" \"'", word == "bearer" ? begin : sign + 1), text.size());
    const std::size_t known = token_end(text.substr(0, begin + reach), begin);
    if (looks_random(text.substr(begin, known - begin)))
      return Credential{begin, token_end(text, known), "what looks like a password or token"};
  }
  return std::nullopt;
}

std::optional<Credential> credential_at(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case ':':
      if (!text.substr(at).starts_with("://")) return std::nullopt;
      if (auto found = password_in_url(text, at)) return found;
      return webhook(text, at);
    case '-':
      return private_key(text, at);
    default:
      break;
  }
  if (at > 0 && (is_ascii_letter(text[at - 1]) || is_digit(text[at - 1]))) return std::nullopt;
  if (auto found = marked_token(text, at)) return found;
  return named_secret(text, at);
}

}  // namespace

std::vector<Credential> find_credentials(std::string_view text) {
  std::vector<Credential> found;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    if (!may_begin(text[at], text[at + 1])) continue;
    const auto credential = credential_at(text, at);
    if (!credential) continue;
    found.push_back(*credential);
    at = credential->end - 1;
  }
  return found;
}

}  // namespace incplan::core
