#include "answer/markup/stray.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "answer/markup/escape_util.hpp"
#include "answer/markup/flanks.hpp"
#include "answer/markup/flat_text.hpp"
#include "text/character.hpp"
#include "text/unicode.hpp"

namespace incplan::core::markup {
namespace {

using Kind = Stray::Kind;

/// Signs of one kind side by side.
struct Signs {
  std::size_t start = 0;
  std::size_t end = 0;
  char32_t before = U'\0';
  char32_t after = U'\0';

  [[nodiscard]] std::size_t length() const { return end - start; }
  [[nodiscard]] bool touches() const { return !is_edge_or_space(before) || !is_edge_or_space(after); }
};

std::vector<Signs> signs_in(std::string_view text, char sign) {
  std::vector<Signs> all;
  for (std::size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at)) {
    const std::size_t finish = std::min(text.find_first_not_of(sign, at), text.size());
    all.push_back({at, finish, last_character(text.substr(0, at)), first_character(text.substr(finish))});
    at = finish;
  }
  return all;
}

/// Looks at one paragraph.
class Finder {
 public:
  Finder(const FlatText& flat, std::vector<Stray>& found) : flat_(flat), text_(flat.text), found_(found) {}

  void find_all() {
    find_double_signs('*');
    find_double_signs('~');
    find_pairs('*');
    find_pairs('_');
    for (const Signs& ticks : signs_in(text_, '`')) add(Kind::code, ticks.start, ticks.end);
    find_brackets();
    find_tags();
    find_lines();
  }

 private:
  void add(Kind kind, std::size_t start, std::size_t finish) {
    const auto offset = flat_.offset_of(start);
    if (!offset) return;
    auto last = flat_.offset_of(finish - 1);
    while (!last) last = flat_.offset_of(--finish - 1);
    found_.push_back({kind, *offset, *last + 1 - *offset});
  }

  /// Two stars or tildes are meant as marks wherever they touch a word; between blanks when there are two such pairs.
  void find_double_signs(char sign) {
    std::vector<Signs> all = signs_in(text_, sign);
    std::erase_if(all, [](const Signs& signs) { return signs.length() < 2; });
    const bool several = all.size() > 1;
    std::erase_if(all, [several](const Signs& signs) { return !several && !signs.touches(); });
    for (std::size_t i = 0; i < all.size(); i += 2) {
      const bool pair = i + 1 < all.size() && all[i + 1].length() == all[i].length();
      add(Kind::emphasis, all[i].start, pair ? all[i + 1].end : all[i].end);
      if (!pair && i + 1 < all.size()) --i;
    }
  }

  /// A single star may be a footnote, an underscore part of a name: they are meant as marks where one stands before a
  /// word and a later one behind one.
  void find_pairs(char sign) {
    const Signs* opener = nullptr;
    const std::vector<Signs> all = signs_in(text_, sign);
    for (const Signs& signs : all) {
      if (sign == '*' && signs.length() > 1) continue;
      const bool in_word = is_alphanumeric(signs.before) && is_alphanumeric(signs.after);
      const bool at_end = is_edge_or_space(signs.before) && signs.after == U'\0';
      const bool closes = !in_word && (!is_edge_or_space(signs.before) || at_end);
      if (opener != nullptr && closes && signs.length() == opener->length()) {
        add(Kind::emphasis, opener->start, signs.end);
        opener = nullptr;
      } else if (!in_word && !is_edge_or_space(signs.after)) {
        opener = &signs;
      }
    }
  }

  /// `[words] (https://…)`, `[words][name]`, `[words](two words)`, `[^1]`.
  void find_brackets() {
    for (std::size_t at = text_.find('['); at != std::string_view::npos; at = text_.find('[', at + 1)) {
      const std::size_t end = text_.find_first_of("]\n", at);
      if (end == std::string_view::npos || text_[end] != ']') continue;
      const std::string_view after = text_.substr(end + 1);
      if (text_[at + 1] == '^' && end > at + 2) add(Kind::footnote, at, end + 1);
      const bool address = after.starts_with(" (") && leads_somewhere(after.substr(2));
      if ((after.starts_with('(') && after.find(')') != std::string_view::npos) || after.starts_with('[') || address)
        add(Kind::link, at, end + 1);
    }
  }

  static bool leads_somewhere(std::string_view target) {
    return std::ranges::any_of(std::array<std::string_view, 5>{"http", "www.", "mailto:", "tel:", "/"},
                               [target](std::string_view begin) { return target.starts_with(begin); });
  }

  /// HTML, of which an element is told once.
  void find_tags() {
    bool is_open = false;
    for (std::size_t at = text_.find('<'); at != std::string_view::npos; at = text_.find('<', at + 1)) {
      const std::size_t end = text_.find('>', at);
      if (end == std::string_view::npos) return;
      const bool closes = text_[at + 1] == '/';
      if (is_tag(text_.substr(at, end + 1 - at)) && !(closes && is_open)) {
        add(Kind::html, at, end + 1);
        is_open = true;
      }
    }
  }

  static bool is_tag(std::string_view tag) {
    if (tag.starts_with("<!--")) return true;
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const std::size_t name = tag[1] == '/' ? 2 : 1;
    const std::size_t end = tag.find_first_not_of(std::string(letters) + "0123456789-", name);
    return letters.find(tag[name]) != std::string_view::npos && is_one_of(" />\n", tag[end]);
  }

  void find_lines() {
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at <= text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      lines.push_back(text_.substr(at, end - at));
      at = end + 1;
    }
    for (const std::string_view line : lines) find_at_start(line);
    find_several(Kind::table, lines,
                 [](std::string_view line) { return line.starts_with('|') || is_delimiter_row(line); });
    find_several(Kind::list, lines, [](std::string_view line) { return begins_item(line); });
  }

  /// A box that is none, a headline without its blank.
  void find_at_start(std::string_view line) {
    const auto start = static_cast<std::size_t>(line.data() - text_.data());
    for (const std::string_view box : {"[ ]", "[x]", "[X]", "[]"}) {
      if (line.starts_with(box)) add(Kind::box, start, start + box.size());
    }
    const std::size_t signs = std::min(line.find_first_not_of('#'), line.size());
    if (signs > 1 && signs < 7 && signs < line.size()) add(Kind::heading, start, start + signs);
  }

  template <class Is>
  void find_several(Kind kind, const std::vector<std::string_view>& lines, Is is) {
    if (std::ranges::count_if(lines, is) < 2) return;
    const std::string_view line = *std::ranges::find_if(lines, is);
    const auto start = static_cast<std::size_t>(line.data() - text_.data());
    add(kind, start, start + 1);
  }

  /// `| --- | --- |`.
  static bool is_delimiter_row(std::string_view line) {
    return line.find("--") != std::string_view::npos && line.find('|') != std::string_view::npos &&
           line.find_first_not_of("|-: ") == std::string_view::npos;
  }

  /// `-word`, `1.word`: an item but for the blank.
  static bool begins_item(std::string_view line) {
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    const bool bullet = !line.empty() && is_one_of("-+*", line[0]);
    const bool number = digits > 0 && digits < line.size() && is_one_of(".)", line[digits]);
    if (!bullet && !number) return false;
    const char32_t next = first_character(line.substr(bullet ? 1 : digits + 1));
    return is_alphanumeric(next) && !(next >= U'0' && next <= U'9');
  }

  const FlatText& flat_;
  std::string_view text_;
  std::vector<Stray>& found_;
};

/// Code that begins and never ends takes all that follows.
void find_open_fence(std::string_view words, std::vector<Stray>& found) {
  std::optional<Stray> open;
  std::string_view fence;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find('\n', at), words.size());
    const std::string_view line = trim(words.substr(at, end - at));
    const bool begins = line.starts_with("```") || line.starts_with("~~~");
    const std::size_t length = begins ? std::min(line.find_first_not_of(line[0]), line.size()) : 0;
    if (!open && begins && line.find('`', length) == std::string_view::npos) {
      fence = line.substr(0, length);
      open = Stray{Kind::fence, static_cast<std::size_t>(line.data() - words.data()), length};
    } else if (open && length == line.size() && line.starts_with(fence)) {
      open.reset();
    }
    at = end + 1;
  }
  if (open) found.push_back(*open);
}

}  // namespace

std::vector<Stray> stray_markup(std::string_view words, std::span<const TemplateTag> tags) {
  std::vector<Stray> found;
  for (const FlatText& flat : flat_texts(filled_in(words, tags), words)) Finder(flat, found).find_all();
  find_open_fence(words, found);
  std::ranges::stable_sort(found, {}, &Stray::offset);
  return found;
}

}  // namespace incplan::core::markup
