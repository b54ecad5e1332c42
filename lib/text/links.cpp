#include "text/links.hpp"

#include <algorithm>

#include "text/link_characters.hpp"
#include "text/top_level_domains.hpp"
#include "text/unicode.hpp"

namespace incplan::core {
namespace {

constexpr std::size_t longest_link = 4096;

char32_t first_of(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? char32_t{0} : next_code_point(text, at);
}

/// The length of what a text begins with: characters that belong, up to the last that may end it.
template <class Belongs, class MayEnd>
std::size_t leading(std::string_view text, Belongs belongs, MayEnd may_end) {
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (!belongs(c)) break;
    if (may_end(c)) length = at;
  }
  return length;
}

template <class Belongs>
std::size_t leading(std::string_view text, Belongs belongs) {
  return leading(text, belongs, [](char32_t) { return true; });
}

std::size_t scheme_length(std::string_view text) {
  if (text.front() != 'h' && text.front() != 'H') return 0;
  for (const std::string_view scheme : {"https://", "http://"})
    if (ascii_lower(text.substr(0, scheme.size())) == scheme) return scheme.size();
  return 0;
}

/// How much of a label ends a host. A bare host must end in a known domain; with a scheme before it in any word.
std::size_t ending_length(std::string_view label, char32_t after, bool any) {
  const std::size_t length = leading(label, is_letter_or_digit);
  const std::string_view word = label.substr(0, length);
  if (ascii_lower(label.substr(0, 4)) == "xn--" || (any && word.empty())) return label.size();
  const char32_t next = length < label.size() ? first_of(label.substr(length)) : after;
  if (is_one_of("@+-", next)) return 0;
  const bool is_word = word.size() > 1 && leading(word, is_digit) == 0;
  return is_top_level_domain(word) || (any && is_word) ? length : 0;
}

struct Host {
  std::size_t length = 0;  ///< 0: none
  std::size_t tried = 0;   ///< how far the text was looked at
};

/// The longest host that ends in a known domain, or else in any word.
Host read_host(std::string_view text, bool bare) {
  constexpr std::string_view inner = "-_";  // never the first or the last of a label
  Host known;
  std::size_t unknown = 0;
  bool after_name = false;
  for (std::size_t at = 0;; ++at) {
    const auto rest = text.substr(at);
    const auto label = rest.substr(0, leading(rest, [bare](char32_t c) { return is_in_label(c, bare); }));
    const char32_t after = first_of(rest.substr(label.size()));
    const std::size_t known_ending = after_name ? ending_length(label, after, false) : 0;
    const std::size_t any_ending = after_name ? ending_length(label, after, !bare) : 0;
    if (known_ending > 0) known.length = at + known_ending;
    if (!label.empty()) unknown = any_ending > 0 ? at + any_ending : 0;
    at += label.size();
    known.tried = at;
    const bool sound =
        !label.empty() && inner.find(label.front()) == inner.npos && inner.find(label.back()) == inner.npos;
    if (!sound || after != U'.') break;
    after_name = label.find('_') == std::string_view::npos;
  }
  if (known.length == 0) known.length = unknown;
  return known;
}

std::size_t port_length(std::string_view text) {
  if (!text.starts_with(':')) return 0;
  const std::size_t digits = leading(text.substr(1), is_digit);
  return digits > 0 ? digits + 1 : 0;
}

/// `(in_brackets)`, one pair of which may contain another; 0 where they do not match or are empty.
std::size_t brackets_length(std::string_view text, LinkRules rules, int deepest) {
  const auto in_path = [rules](char32_t c) { return is_in_path(c, rules); };
  std::size_t end = 1 + leading(text.substr(1), in_path);
  if (deepest > 1 && text.substr(end).starts_with('(')) {
    end += brackets_length(text.substr(end), rules, deepest - 1);
    end += leading(text.substr(end), in_path);
  }
  return end > 1 && text.substr(end).starts_with(')') ? end + 1 : 0;
}

std::size_t path_length(std::string_view text, LinkRules rules) {
  if (!text.starts_with('/')) return 0;
  const auto in_path = [rules](char32_t c) { return is_in_path(c, rules); };
  const auto may_end = [rules](char32_t c) { return may_end_path(c, rules); };
  std::size_t length = 1;
  for (std::size_t at = 1; at < text.size();) {
    length = std::max(length, at + leading(text.substr(at), in_path, may_end));
    at += leading(text.substr(at), in_path);
    const std::size_t brackets = text.substr(at).starts_with('(') ? brackets_length(text.substr(at), rules, 2) : 0;
    if (brackets == 0) break;
    at += brackets;
    length = at;
  }
  return length;
}

std::size_t query_length(std::string_view text, LinkRules rules) {
  if (!text.starts_with('?')) return 0;
  const std::size_t length = leading(
      text.substr(1), [rules](char32_t c) { return is_in_query(c, rules); },
      [rules](char32_t c) { return may_end_query(c, rules); });
  return length > 0 ? length + 1 : 0;
}

/// What a text begins with: perhaps a link, with a scheme or `bare`.
struct Beginning {
  bool bare = false;
  Host host;
  std::size_t length = 0;  ///< of the link; 0: none
  std::size_t taken = 0;   ///< in which no other link begins
};

Beginning read_link(std::string_view text, LinkRules rules) {
  const std::size_t scheme = scheme_length(text);
  Beginning found{.bare = scheme == 0, .host = {}};
  if (found.bare && rules == LinkRules::mastodon) return found;
  found.host = read_host(text.substr(scheme), found.bare);
  if (found.host.length == 0) return found;
  const std::size_t host_end = scheme + found.host.length;
  const std::size_t path_begin = host_end + port_length(text.substr(host_end));
  const std::size_t path_end = path_begin + path_length(text.substr(path_begin), rules);
  found.taken = path_end + query_length(text.substr(path_end), rules);
  // A port or a query alone is no part of a bare link.
  const std::size_t length = found.bare && path_end == path_begin ? host_end : found.taken;
  found.length = found.taken <= longest_link ? length : 0;
  return found;
}

/// Of an accented letter that begins a text and of the link behind it, X makes no host together.
bool begins_behind(std::string_view text, std::size_t first_end, LinkRules rules) {
  if (rules != LinkRules::x || first_end < 2 || first_end == text.size()) return false;
  const char32_t first = first_of(text);
  return !forbids_link(first) && !forbids_scheme(first) && read_link(text.substr(first_end), rules).length > 0;
}

/// A link without a scheme begins behind the last underscore of its host.
Link link_at(std::size_t offset, std::string_view text, const Beginning& found) {
  const auto underscore = text.substr(0, found.host.length).rfind('_');
  const std::size_t skipped = found.bare && underscore != std::string_view::npos ? underscore + 1 : 0;
  return {.offset = offset + skipped, .length = found.length - skipped};
}

}  // namespace

std::vector<Link> find_links(std::string_view text, LinkRules rules) {
  std::vector<Link> links;
  std::size_t untried = 0;  // hosts are not tried again within a word, or long words would take hours
  char32_t earlier = U' ';
  char32_t before = U' ';
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    std::size_t next = at;
    char32_t last = next_code_point(text, next);
    const bool has_scheme = scheme_length(rest) > 0;
    const bool may_begin = !forbids_link(before) && !(has_scheme && forbids_scheme(before));
    if (may_begin && (at >= untried || has_scheme) && !(at == 0 && begins_behind(text, next, rules))) {
      const Beginning found = read_link(rest, rules);
      const bool is_link = found.length > 0 && !(found.bare && forbids_bare_host(earlier, before));
      if (is_link) links.push_back(link_at(at, rest, found));
      const bool joins = begins_host(before) && is_one_of("-_", last);  // what follows it is tried by itself
      if (found.bare) untried = joins ? next : at + found.host.tried;
      if (found.taken > 0) last = U'a';  // a link does not touch the one before
      next = std::max(next, at + found.taken);
    }
    earlier = before;
    before = last;
    at = next;
  }
  return links;
}

}  // namespace incplan::core
