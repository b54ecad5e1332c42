#include "answer/compose.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "answer/language.hpp"
#include "answer/payload/payload.hpp"
#include "answer/planned_work.hpp"

namespace incplan::core {
namespace {

using markup::Block;
using markup::Inline;
using markup::Inlines;

void add_names(const std::vector<TemplateTag>& tags, std::set<std::string>& names) {
  for (const TemplateTag& tag : tags) {
    if (tag.shows() || tag.opens()) names.emplace(tag.name);
  }
}

class Composer {
 public:
  Composer(const MessageContext& context, const TemplateNames& names) : context_(context), names_(names) {}

  void fill(std::string_view title, std::string_view text) {
    const std::vector<TemplateTag> title_tags = scan_template(title);
    const std::vector<TemplateTag> tags = scan_template(text);
    std::set<std::string> names;
    add_names(title_tags, names);
    add_names(tags, names);
    values_ = message_values(context_, names, sentinels_);
    title_ = filled(title, title_tags);
    message_ = filled(text, tags);
  }

  Composed finish(const ChannelKind& kind) {
    Composed out{
        .title = {}, .message = std::move(message_), .unfilled = seen_holes(), .problems = std::move(problems_)};
    out.problems.insert(out.problems.end(), values_.problems.begin(), values_.problems.end());
    if (names_severity()) out.problems.push_back(undecided_severity());
    std::ranges::move(problems_of_schedule(context_, kind, shown_), std::back_inserter(out.problems));
    if (kind.has_title) {
      out.title = markup::one_line(title_);
      if (out.title.empty() && kind.needs_title) out.title = stage_title();
    } else if (!title_.empty()) {
      put_above(out.message, headline());
    }
    if (context_.incident.drill) mark_as_drill(out, kind);
    if (kind.is_built_by_hugo) out.message = payload::without_shortcodes(std::move(out.message));
    return out;
  }

 private:
  markup::Message filled(std::string_view text, const std::vector<TemplateTag>& tags) {
    for (const TemplateProblem& problem : template_problems(text, tags, names_)) {
      problems_.push_back({std::string(problem.code), Level::error, problem.message});
    }
    TemplateOptions options;
    options.missing = [this](std::string_view name) { return sentinels_.store(fmt::format("[[{}: ?]]", name)); };
    options.words = [this](std::string_view words) { return sentinels_.shield(words); };
    auto rendered = render_template(text, tags, values_.values, options);
    if (!rendered) return {{.words = {{.kind = Inline::Kind::value, .text = markup::clean_value(text, false)}}}};
    shown_.insert(rendered->shown.begin(), rendered->shown.end());
    return markup::read_markdown(rendered->text, sentinels_);
  }

  [[nodiscard]] std::vector<UnfilledName> seen_holes() const {
    std::vector<UnfilledName> seen;
    std::ranges::copy_if(values_.unfilled, std::back_inserter(seen),
                         [&](const UnfilledName& hole) { return shown_.contains(hole.variable); });
    return seen;
  }

  [[nodiscard]] std::string stage_title() const {
    return markup::clean_value(
        fmt::format("{}: {}", context_.plan.name.in(context_.language), context_.stage.name.in(context_.language)),
        false);
  }

  /// Whether the words say a severity that may turn out to be another.
  [[nodiscard]] bool names_severity() const {
    const bool is_shown = shown_.contains("severity") || shown_.contains("severity_name");
    return is_shown && context_.severity && !context_.other_severities.empty();
  }

  [[nodiscard]] DraftProblem undecided_severity() const {
    const auto name = [&](Index<Severity> severity) {
      return std::string(context_.plan.severities[severity].name.in(context_.language));
    };
    std::string others;
    for (const auto severity : context_.other_severities) others += (others.empty() ? "" : " / ") + name(severity);
    return {"undecided-severity", Level::warning,
            Sentence("the message says `{}`; it may still be `{}`", name(context_.severity), others)};
  }

  /// The words of the title as one strong line.
  [[nodiscard]] Inline headline() const {
    Inline line{.kind = Inline::Kind::strong};
    for (const Block& block : title_) line.inside.insert(line.inside.end(), block.words.begin(), block.words.end());
    return line;
  }

  static Inline strong(std::string_view words) {
    return {.kind = Inline::Kind::strong, .inside = {{.text = std::string(words)}}};
  }

  static bool begins_with_words(const markup::Message& message) {
    return !message.empty() && message.front().kind == Block::Kind::paragraph;
  }

  static void put_above(markup::Message& message, Inline line) {
    message.insert(message.begin(), Block{.words = {std::move(line)}});
  }

  void mark_as_drill(Composed& out, const ChannelKind& kind) const {
    const Language& language = language_of(context_.language);
    if (kind.is_brief && begins_with_words(out.message)) {
      Inlines& words = out.message.front().words;
      words.insert(words.begin(), strong(language.drill_prefix));
    } else {
      put_above(out.message, strong(language.drill_line));
    }
    if (!kind.has_title) return;
    out.title = fmt::format("[{}]{}{}", language.drill, out.title.empty() ? "" : " ", out.title);
  }

  const MessageContext& context_;
  const TemplateNames& names_;
  markup::Sentinels sentinels_;
  MessageValues values_;
  markup::Message title_;
  markup::Message message_;
  std::set<std::string, std::less<>> shown_;
  std::vector<DraftProblem> problems_;
};

}  // namespace

Composed compose(const MessageContext& context, const Message& message, const ChannelKind& kind,
                 const TemplateNames& names) {
  Composer composer(context, names);
  composer.fill(message.title.in(context.language), message.text.in(context.language));
  return composer.finish(kind);
}

}  // namespace incplan::core
