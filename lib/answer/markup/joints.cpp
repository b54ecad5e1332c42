#include "answer/markup/joints.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "answer/markup/escape_util.hpp"
#include "answer/markup/flanks.hpp"
#include "answer/markup/sentinels.hpp"
#include "text/character.hpp"
#include "text/unicode.hpp"

namespace incplan::core::markup {
namespace {

/// Nobody means more in one paragraph, and each is compared with those before it.
constexpr std::size_t most_runs = 500;

/// A run of stars, or of two tildes.
struct Run {
  std::size_t start = 0;
  std::size_t length = 0;
  Flanks strict{};  ///< as CommonMark reads it
  Flanks meant{};   ///< as people read it: what stands against something belongs to it

  [[nodiscard]] std::size_t end() const { return start + length; }
};

/// The length of what is no prose at `at`: an escaped sign, code, `<…>`, the address of a link; else 0.
std::size_t length_without_marks(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest[0] == '\\') return std::min<std::size_t>(2, rest.size());
  if (rest[0] == '`') {
    const std::size_t fence = std::min(rest.find_first_not_of('`'), rest.size());
    const std::size_t end = rest.find(rest.substr(0, fence), fence);
    return end == std::string_view::npos ? fence : end + fence;
  }
  const bool is_address = rest.starts_with("](");
  if (rest[0] != '<' && !is_address) return 0;
  const std::size_t end = rest.find_first_of(is_address ? " \n)" : " \n>", 1);
  return end != std::string_view::npos && is_one_of(")>", rest[end]) ? end + 1 : 0;
}

Run run_at(std::string_view text, std::size_t at) {
  Run run{.start = at, .length = std::min(text.find_first_not_of(text[at], at), text.size()) - at};
  const char32_t before = last_character(text.substr(0, at));
  const char32_t after = first_character(text.substr(run.end()));
  run.strict = flanks(before, after);
  run.meant.left = run.strict.left || (!is_edge_or_space(after) && !is_closing_punctuation(after));
  run.meant.right = run.strict.right || (!is_edge_or_space(before) && !is_opening_punctuation(before));
  return run;
}

std::vector<Run> runs_in(std::string_view text) {
  std::vector<Run> runs;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t skipped = length_without_marks(text, at);
    if (skipped > 0 || !is_one_of("*~", text[at])) {
      at += std::max<std::size_t>(skipped, 1);
      continue;
    }
    const Run run = run_at(text, at);
    if (text[at] == '*' || run.length == 2) runs.push_back(run);
    at = run.end();
  }
  return runs;
}

/// Pairs runs as CommonMark does (appendix "process emphasis").
class Pairing {
 public:
  Pairing(std::string_view text, const std::vector<Run>& runs, Flanks Run::*flanks)
      : text_(text), runs_(runs), flanks_(flanks), closed_(runs.size(), false) {
    for (const Run& run : runs) open_.push_back(run.length);
    for (std::size_t closer = 0; closer < runs.size(); ++closer) close(closer);
  }

  /// What nobody means: signs without a partner, and pairs within pairs that say the same.
  [[nodiscard]] std::pair<std::size_t, std::size_t> oddities() const {
    std::size_t left = 0;
    for (const std::size_t signs : open_) left += signs;
    const auto is_repeated = [this](const Pair& inner) {
      return std::ranges::any_of(pairs_, [&](const Pair& outer) {
        return outer.opener < inner.opener && outer.closer > inner.closer && outer.signs == inner.signs &&
               text_[runs_[outer.opener].start] == text_[runs_[inner.opener].start];
      });
    };
    return {left, static_cast<std::size_t>(std::ranges::count_if(pairs_, is_repeated))};
  }
  /// The places at which a joint makes CommonMark see these pairs.
  [[nodiscard]] std::set<std::size_t> joints() const {
    std::set<std::size_t> places;
    for (const Pair& pair : pairs_) {
      if (!runs_[pair.opener].strict.left) places.insert(runs_[pair.opener].end());
      if (!runs_[pair.closer].strict.right) places.insert(runs_[pair.closer].start);
    }
    return places;
  }

 private:
  struct Pair {
    std::size_t opener = 0;
    std::size_t closer = 0;
    std::size_t signs = 0;
  };

  void close(std::size_t closer) {
    if (!(runs_[closer].*flanks_).right) return;
    while (open_[closer] > 0) {
      const std::size_t opener = opener_of(closer);
      if (opener == closer) return;
      const std::size_t used = std::min({std::size_t{2}, open_[opener], open_[closer]});
      open_[opener] -= used;
      open_[closer] -= used;
      pairs_.push_back({opener, closer, used});
      for (std::size_t between = opener + 1; between < closer; ++between) closed_[between] = true;
    }
  }

  /// The nearest run before that can open; the same one where there is none.
  [[nodiscard]] std::size_t opener_of(std::size_t closer) const {
    for (std::size_t opener = closer; opener-- > 0;) {
      if (!closed_[opener] && open_[opener] > 0 && match(runs_[opener], runs_[closer])) return opener;
    }
    return closer;
  }

  [[nodiscard]] bool match(const Run& opener, const Run& closer) const {
    if (text_[opener.start] != text_[closer.start] || !(opener.*flanks_).left) return false;
    const bool both_ways = (opener.*flanks_).right || (closer.*flanks_).left;
    const bool threes = opener.length % 3 == 0 && closer.length % 3 == 0;
    return !both_ways || threes || (opener.length + closer.length) % 3 != 0;
  }

  std::string_view text_;
  const std::vector<Run>& runs_;
  Flanks Run::*flanks_;
  std::vector<std::size_t> open_;
  std::vector<bool> closed_;
  std::vector<Pair> pairs_;
};

std::pair<std::size_t, std::size_t> oddities(std::string_view paragraph) {
  const std::vector<Run> runs = runs_in(paragraph);
  return Pairing(paragraph, runs, &Run::strict).oddities();
}

std::string joined(std::string_view paragraph) {
  const std::vector<Run> runs = runs_in(paragraph);
  if (runs.size() > most_runs) return std::string(paragraph);
  const auto strict = Pairing(paragraph, runs, &Run::strict).oddities();
  const Pairing meant(paragraph, runs, &Run::meant);
  if (strict == std::pair<std::size_t, std::size_t>() || meant.oddities() >= strict) return std::string(paragraph);
  std::string out;
  std::size_t at = 0;
  for (const std::size_t place : meant.joints()) {
    out += paragraph.substr(at, place - at);
    append_utf8(out, joint);
    at = place;
  }
  out += paragraph.substr(at);
  return oddities(out) < strict ? out : std::string(paragraph);
}

/// Whether emphasis ends before this line: it is blank, or begins an item, a heading, a quotation, a row or code.
bool begins_block(std::string_view line) {
  const std::string_view words = trim(line);
  if (words.empty() || is_one_of("#>|", words[0]) || words.starts_with("```") || words.starts_with("~~~")) return true;
  const bool bullet = is_one_of("-+*", words[0]);
  const std::size_t digits = words.find_first_not_of("0123456789");
  const bool number = digits != 0 && digits != std::string_view::npos && is_one_of(".)", words[digits]);
  const std::size_t marker = bullet ? 1 : digits + 1;
  return (bullet || number) && (words.size() == marker || words[marker] == ' ');
}

}  // namespace

std::string with_joints(std::string_view markdown) {
  if (markdown.find_first_of("*~") == std::string_view::npos) return std::string(markdown);
  std::string out;
  std::size_t paragraph = 0;
  for (std::size_t line = 0; line < markdown.size();) {
    const std::size_t next = std::min(markdown.find('\n', line), markdown.size() - 1) + 1;
    if (line > paragraph && begins_block(markdown.substr(line, next - line))) {
      out += joined(markdown.substr(paragraph, line - paragraph));
      paragraph = line;
    }
    line = next;
  }
  return out + joined(markdown.substr(paragraph));
}

}  // namespace incplan::core::markup
