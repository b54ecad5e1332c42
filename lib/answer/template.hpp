// Mustache, strict: the tags of a template with their places, what is wrong with them, and the one way to fill them in.
//
//   const std::vector<TemplateTag> tags = scan_template(text);        names, sections, offsets
//   template_problems(text, tags, template_names(plan))       ->  unknown names, broken tags, each at its offset
//   render_template(text, tags, values, {})                  ->  the text, with lines and indentation as the standard says
//
// Knows nothing of Markdown and of channels. Offsets are bytes of the template; `yaml::place_in` turns them into
// places of a plan. Semantics: the mustache specification 1.4 (core); beyond it an empty text is false, and a line on
// which nothing but sections stood leaves no blank line when they were all left out.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "diagnostic/sentence.hpp"
#include "plan/plan.hpp"

namespace incplan::core {

/// Limits of one template. Nested sections cost memory that grows with the square of their depth.
inline constexpr std::size_t max_template_bytes = std::size_t{64} * 1024;
inline constexpr int max_template_depth = 16;
inline constexpr std::size_t max_rendered_bytes = std::size_t{1024} * 1024;
inline constexpr int max_partials = 200;  ///< expanded in one rendering, those inside others included

struct TemplateTag {
  enum class Kind { variable, unescaped, section, inverted, end, partial, comment, delimiters, broken };
  Kind kind = Kind::variable;
  std::string_view name{};  ///< without blanks; of `broken` what stands in the tag
  std::size_t start = 0;    ///< the tag, delimiters included
  std::size_t end = 0;
  std::size_t name_start = 0;
  /// What goes when the tag does: the whole line, with its break, where the tag stands alone on it (standard:
  /// "standalone").
  std::size_t line_start = 0;
  std::size_t line_stop = 0;
  std::string_view open{};  ///< the delimiters in force after the tag
  std::string_view close{};
  std::string_view problem{};  ///< of `broken`: what is wrong
  bool is_open = false;        ///< of `broken`: it is never closed

  [[nodiscard]] bool standalone() const { return line_start != start || line_stop != end; }
  [[nodiscard]] bool shows() const { return kind == Kind::variable || kind == Kind::unescaped; }
  [[nodiscard]] bool opens() const { return kind == Kind::section || kind == Kind::inverted; }
};

/// All tags, in the order of the text. A tag that is never closed is `broken` and the last one.
[[nodiscard]] std::vector<TemplateTag> scan_template(std::string_view text);

/// The names that a template may use.
struct TemplateNames {
  std::vector<std::string> names;  ///< in full: `started`, `urls.status_page`
  /// Names that exist inside a section only: `service_list` has `name`, `public`.
  std::map<std::string, std::vector<std::string>, std::less<>> inside{};

  std::set<std::string, std::less<>>
      known{};                 ///< the same in their order; where it is empty, `names` are looked through
  bool guesses = true;         ///< whether problems with a name say which one is near
  const Plan* plan = nullptr;  ///< whose roles have contacts, `roles.lead.phone`, which are too many to list

  /// Whether `name` means something inside these sections (outermost first).
  [[nodiscard]] bool know(std::string_view name, const std::vector<std::string_view>& sections) const;
};
/// The built-in names, and the variables of the plan.
[[nodiscard]] TemplateNames template_names(const Plan& plan);

struct TemplateProblem {
  std::string_view code;  ///< `template-syntax` or `unknown-variable`
  std::size_t offset = 0;
  std::size_t length = 0;
  Sentence message;
  std::string hint{};
  std::string_view name{};  ///< of an unknown variable
};
/// What is wrong with a template and its tags, in the order of the text. Where a section is not balanced, the tag that
/// has no partner is named.
[[nodiscard]] std::vector<TemplateProblem> template_problems(std::string_view text, std::span<const TemplateTag> tags,
                                                             const TemplateNames& names);

/// What a name stands for.
struct TemplateValue {
  using List = std::vector<TemplateValue>;
  using Object = std::vector<std::pair<std::string, TemplateValue>>;
  std::variant<bool, std::string, List, Object> value = false;
  /// Whether a section over it is shown, where that does not follow from the value (an empty text or list is false).
  std::optional<bool> holds{};
  std::optional<std::string> words{};  ///< of an object: what its own name shows

  /// The member of an object, or null.
  [[nodiscard]] const TemplateValue* member(std::string_view name) const;
  void set(std::string name, TemplateValue member);
};

struct TemplateOptions {
  std::function<std::string(std::string_view)> escape{};  ///< of `{{name}}`, never of `{{&name}}`
  std::function<std::string(std::string_view)> words{};   ///< what becomes of the template's own text
  std::function<std::string(std::string_view)>
      missing{};  ///< shown for a name that stands for nothing; else nothing is
  std::map<std::string, std::string, std::less<>> partials{};
};

struct RenderedTemplate {
  std::string text;
  std::vector<std::string> shown;  ///< names whose values stand in the text, each once, in order
};
/// Fills in a template, of which these are the tags; nothing where they are broken, its sections do not balance, or a
/// limit is passed.
[[nodiscard]] std::optional<RenderedTemplate> render_template(std::string_view text, std::span<const TemplateTag> tags,
                                                              const TemplateValue& values,
                                                              const TemplateOptions& options);

}  // namespace incplan::core
