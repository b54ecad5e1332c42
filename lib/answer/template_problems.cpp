#include <fmt/core.h>

#include <algorithm>

#include "answer/role_names.hpp"
#include "answer/template.hpp"
#include "text/nearest.hpp"

namespace incplan::core {
namespace {

using Kind = TemplateTag::Kind;

constexpr std::string_view syntax = "template-syntax";
constexpr std::string_view unknown = "unknown-variable";

/// Reads the tags of one template as a person would: which section is open, and what each name means there.
class Judge {
 public:
  explicit Judge(const TemplateNames& names) : names_(names) {}

  void look_at(const TemplateTag& tag) {
    switch (tag.kind) {
      case Kind::broken:
        add(syntax, tag, Sentence("{}: `{}`", tag.problem, tag.name), tag.is_open ? "close it with `}}`" : form);
        break;
      case Kind::partial:
        add(syntax, tag, Sentence("`{}` is a part, and a plan has none", tag.name), form);
        break;
      case Kind::section:
      case Kind::inverted:
        open(tag);
        break;
      case Kind::end:
        close(tag);
        break;
      case Kind::variable:
      case Kind::unescaped:
        use(tag);
        break;
      case Kind::comment:
      case Kind::delimiters:
        break;
    }
  }

  std::vector<TemplateProblem> finish() {
    for (const TemplateTag& tag : open_) leave_open(tag);
    std::ranges::stable_sort(problems_, {}, &TemplateProblem::offset);
    return std::move(problems_);
  }

 private:
  static constexpr std::string_view form = "write it like `{{name}}`, or `{{#name}}…{{/name}}` for what depends on it";

  void open(const TemplateTag& tag) {
    use(tag);
    open_.push_back(tag);
    if (std::ssize(open_) == max_template_depth + 1) {
      add(syntax, tag, Sentence("sections nested more than {} deep", max_template_depth), "split the message");
    }
  }

  /// An end without its beginning is blamed on the end; a section that another end closes, on the section.
  void close(const TemplateTag& tag) {
    auto same = std::ranges::find(open_.rbegin(), open_.rend(), tag.name, &TemplateTag::name);
    if (same == open_.rend()) {
      add(syntax, tag, Sentence("`{}` is closed here and was not open", tag.name), open_hint());
      return;
    }
    for (auto inner = open_.rbegin(); inner != same; ++inner) leave_open(*inner);
    open_.erase(std::prev(same.base()), open_.end());
  }

  [[nodiscard]] std::string open_hint() const {
    return open_.empty() ? "" : fmt::format("the open section is `{}`", open_.back().name);
  }

  void leave_open(const TemplateTag& tag) {
    add(syntax, tag, Sentence("the section `{}` is never closed", tag.name),
        fmt::format("end it with `{{{{/{}}}}}`", tag.name));
  }

  void use(const TemplateTag& tag) {
    std::vector<std::string_view> sections;
    for (const TemplateTag& section : open_) sections.push_back(section.name);
    if (tag.name == "." ? is_in_text() : names_.know(tag.name, sections)) return;
    add(unknown, tag, Sentence("unknown variable `{}`", tag.name), names_.guesses ? hint_for(tag, sections) : "");
  }

  [[nodiscard]] std::string hint_for(const TemplateTag& tag, const std::vector<std::string_view>& sections) const {
    const RoleName name = names_.plan == nullptr ? RoleName{} : find_role_name(*names_.plan, tag.name);
    if (name.role == nullptr) return hint_for_name(tag.name, sections);
    std::vector<std::string_view> members = media_of(*names_.plan, *name.role);
    members.push_back("name");
    const std::string near = nearest(name.member, members);
    if (!near.empty()) return fmt::format("did you mean `roles.{}.{}`?", name.role->id.text, near);
    return fmt::format("nobody who holds `{0}` has a `{1}`: write one under their `contact`", name.role->id.text,
                       name.member);
  }

  /// Of `roles.ncc.phone` the part that names the role, with what is asked of it.
  [[nodiscard]] std::string hint_for_name(std::string_view name, const std::vector<std::string_view>& sections) const {
    const std::size_t first = name.find('.');
    const std::size_t second = first == std::string_view::npos ? first : name.find('.', first + 1);
    if (second == std::string_view::npos) return did_you_mean(name, candidates(sections));
    const std::string near = nearest(name.substr(0, second), candidates(sections));
    return near.empty() ? "" : fmt::format("did you mean `{}{}`?", near, name.substr(second));
  }

  /// `{{.}}` is the text of the section around it. Inverted sections are around nothing.
  [[nodiscard]] bool is_in_text() const {
    const auto around = std::ranges::find(open_.rbegin(), open_.rend(), Kind::section, &TemplateTag::kind);
    return around != open_.rend() && !names_.inside.contains(around->name);
  }

  [[nodiscard]] std::vector<std::string_view> candidates(const std::vector<std::string_view>& sections) const {
    std::vector<std::string_view> all(names_.names.begin(), names_.names.end());
    for (std::string_view section : sections) {
      auto members = names_.inside.find(section);
      if (members != names_.inside.end()) all.insert(all.end(), members->second.begin(), members->second.end());
    }
    return all;
  }

  void add(std::string_view code, const TemplateTag& tag, Sentence message, std::string_view hint) {
    bool at_name = code == unknown;
    problems_.push_back({.code = code,
                         .offset = at_name ? tag.name_start : tag.start,
                         .length = at_name ? tag.name.size() : tag.end - tag.start,
                         .message = std::move(message),
                         .hint = std::string(hint),
                         .name = tag.name});
  }

  const TemplateNames& names_;
  std::vector<TemplateTag> open_;
  std::vector<TemplateProblem> problems_;
};

}  // namespace

bool TemplateNames::know(std::string_view name, const std::vector<std::string_view>& sections) const {
  if (known.empty() ? std::ranges::find(names, name) != names.end() : known.contains(name)) return true;
  if (plan != nullptr && is_answered(*plan, find_role_name(*plan, name))) return true;
  return std::ranges::any_of(sections, [&](std::string_view section) {
    auto members = inside.find(section);
    return members != inside.end() && std::ranges::find(members->second, name) != members->second.end();
  });
}

std::vector<TemplateProblem> template_problems(std::string_view text, std::span<const TemplateTag> tags,
                                               const TemplateNames& names) {
  if (text.size() > max_template_bytes) {
    return {{.code = syntax,
             .message = Sentence("a message of {} bytes; the most is {}", text.size(), max_template_bytes),
             .hint = "split the message"}};
  }
  Judge judge(names);
  for (const TemplateTag& tag : tags) judge.look_at(tag);
  return judge.finish();
}

}  // namespace incplan::core
