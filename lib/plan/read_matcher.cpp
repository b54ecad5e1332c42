#include <algorithm>

#include "plan/matcher.hpp"
#include "plan/read_term.hpp"
#include "text/nearest.hpp"
#include "yaml/read.hpp"

namespace incplan::core::reader {
namespace {

using Ranges = std::vector<Range>;

std::string backticked(std::string_view text) {
  return "`" + std::string(text) + "`";
}

/// The place of a word of a matcher in the file.
Place place_of(const Node& node, std::string_view word) {
  if (word.size() == node.text.size() || word.empty()) return node.place();
  const auto offset = static_cast<std::size_t>(word.data() - node.text.data());
  return yaml::place_in(node.place(), node.text, offset, word.size());
}

/// The value of a word in a matcher, reported where it is none.
std::optional<Value> read_bound(PlanReader& reader, const Question& question, std::string_view word, const Node& node) {
  const auto value = find_word(reader, question, word);
  if (!value) report_word(reader, question, word, place_of(node, word));
  return value;
}

/// `[low, medium]`, for a choice whose author wrote `<=medium`.
std::string list_up_to(const Criterion& criterion, std::string_view last) {
  if (!criterion.has_order()) return {};
  std::string list;
  for (const Criterion::Choice& choice : criterion.values) {
    list += (list.empty() ? "" : ", ") + choice.id;
    if (choice.id == last) return "[" + list + "]";
  }
  return {};
}

/// `100,000`, `1.000.000`: in threes, as nobody writes a fraction of a count.
std::string without_groups(std::string_view word) {
  std::string digits;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool separates = (word[i] == ',' || word[i] == '.') && i > 0 && (word.size() - i) % 4 == 0;
    if (!separates) digits += word[i];
  }
  return digits;
}

/// The number that was meant, as a plan has it: `12.5%` for `12,5 %`; empty where it is not known.
std::string meant_number(const Question& question, std::string_view word) {
  if (question.subject != Subject::criterion) return {};
  const Criterion& criterion = *question.criterion;
  auto value = criterion.parse(word);
  if (!value && criterion.type == Criterion::Type::count) value = criterion.parse(without_groups(word));
  return value ? criterion.show(*value) : std::string();
}

/// What to write instead of `>=25%` and `<=25%`.
std::string instead_of_sign(const PlanReader& reader, const Question& question, const Matcher& matcher) {
  const bool is_known = find_word(reader, question, matcher.low).has_value();
  const std::string word = is_known ? std::string(matcher.low) : meant_number(question, matcher.low);
  if (word.empty()) return {};
  if (matcher.form == Matcher::Form::or_more_sign) return has_order(question) ? word + "+" : std::string();
  if (has_numbers(question)) return ".." + word;
  return question.subject == Subject::criterion ? list_up_to(*question.criterion, word) : std::string();
}

void report_sign(PlanReader& reader, const Question& question, const Matcher& matcher, const Node& node) {
  const std::string instead = instead_of_sign(reader, question, matcher);
  reader.report(code::invalid_value, node.place(), Sentence("{} is not how a plan compares", backticked(node.text)),
                instead.empty() ? matcher_forms(question) : "write " + backticked(instead));
}

void report_form(PlanReader& reader, const Question& question, const Node& node) {
  reader.report(code::invalid_value, node.place(),
                Sentence("{} is no matcher for a {}", backticked(node.text), describe(question)),
                matcher_forms(question));
}

/// `[campus, off_campus]`: what `campus+` would take if the order of the values meant something.
std::string list_from(const Criterion& criterion, Value first) {
  std::string list;
  for (auto at = static_cast<std::size_t>(first); at < criterion.values.size(); ++at) {
    list += (list.empty() ? "" : ", ") + criterion.values[at].id;
  }
  return static_cast<std::size_t>(first) + 1 == criterion.values.size() ? list : "[" + list + "]";
}

/// `campus+` of a choice that is no scale.
void report_unordered(PlanReader& reader, const Question& question, const Matcher& matcher, const Node& node) {
  const auto first = find_word(reader, question, matcher.low);
  reader.report(code::unordered_more, node.place(),
                Sentence("{} has no meaning: the values of `{}` have no order", backticked(node.text),
                         question.criterion->id.text),
                first ? "name the values that are meant, such as " + backticked(list_from(*question.criterion, *first))
                      : matcher_forms(question));
}

bool is_unordered(const Question& question) {
  return question.subject == Subject::criterion && question.criterion->is_unordered();
}

bool fits(const Question& question, Matcher::Form form) {
  switch (form) {
    case Matcher::Form::value:
      return true;
    case Matcher::Form::or_more:
      return has_order(question);
    default:
      return has_numbers(question);
  }
}

/// A stage and those after it; the stages of planned maintenance are a sequence of their own.
Ranges stages_from(const Plan& plan, Value first) {
  const Flow flow = plan.stages[static_cast<std::size_t>(first)].flow;
  Ranges ranges;
  for (Value stage = first; stage < static_cast<Value>(plan.stages.size()); ++stage) {
    if (plan.stages[static_cast<std::size_t>(stage)].flow == flow) ranges.push_back({stage, stage});
  }
  return ranges;
}

Ranges from(const PlanReader& reader, const Question& question, Value low) {
  if (question.subject == Subject::stage) return stages_from(reader.plan, low);
  return {{low, highest_of(reader, question)}};
}

/// No values at all where nothing is less or more.
Ranges unless_empty(Range range) {
  return range.low <= range.high ? Ranges{range} : Ranges{};
}

std::optional<Ranges> read_between(PlanReader& reader, const Question& question, const Matcher& matcher,
                                   const Node& node) {
  const auto low = matcher.low.empty() ? std::optional<Value>(0) : read_bound(reader, question, matcher.low, node);
  if (!low) return std::nullopt;
  if (matcher.high.empty()) {
    report_form(reader, question, node);
    return std::nullopt;
  }
  const auto high = read_bound(reader, question, matcher.high, node);
  if (!high) return std::nullopt;
  if (*low <= *high) return Ranges{{*low, *high}};
  const std::string reversed = std::string(matcher.high) + ".." + std::string(matcher.low);
  reader.report(code::invalid_value, node.place(), Sentence("{} holds for nothing", backticked(node.text)),
                "write the smaller end first: " + backticked(reversed));
  return std::nullopt;
}

std::optional<Ranges> read_scalar(PlanReader& reader, const Question& question, const Node& node) {
  using Form = Matcher::Form;
  const Matcher matcher = parse_matcher(node.text);
  const bool foreign = matcher.form == Form::or_more_sign || matcher.form == Form::or_less_sign;
  if (matcher.form == Form::or_more && is_unordered(question)) {
    report_unordered(reader, question, matcher, node);
    return std::nullopt;
  }
  if (foreign || !fits(question, matcher.form)) {
    foreign ? report_sign(reader, question, matcher, node) : report_form(reader, question, node);
    return std::nullopt;
  }
  if (matcher.form == Form::between) return read_between(reader, question, matcher, node);
  const auto value = read_bound(reader, question, matcher.low, node);
  if (!value) return std::nullopt;
  if (matcher.form == Form::or_more) return from(reader, question, *value);
  if (matcher.form == Form::less) return unless_empty({0, *value - 1});
  if (matcher.form == Form::more) return unless_empty({*value + 1, highest_of(reader, question)});
  return Ranges{{*value, *value}};
}

/// Ascending, and neighbours made one.
Ranges merged(Ranges ranges) {
  std::ranges::sort(ranges, {}, &Range::low);
  Ranges result;
  for (const Range& range : ranges) {
    if (!result.empty() && range.low <= result.back().high + 1) {
      result.back().high = std::max(result.back().high, range.high);
    } else {
      result.push_back(range);
    }
  }
  return result;
}

/// The part that defines the words of a question; empty where the format does.
std::string_view range_part(Subject subject) {
  switch (subject) {
    case Subject::service:
      return "services";
    case Subject::severity:
      return "severities";
    case Subject::stage:
      return "stages";
    case Subject::channel:
      return "channels";
    case Subject::audience:
      return "audiences";
    default:
      return {};
  }
}

/// Whether a word that nobody knows may be defined where it could not be read. What this file defines is known all the
/// same.
bool may_be_defined_elsewhere(const PlanReader& reader, const Question& question) {
  if (question.subject == Subject::criterion) return reader.lacks_base();
  const std::string_view part = range_part(question.subject);
  return !part.empty() && reader.hides_names(part);
}

}  // namespace

void report_word(PlanReader& reader, const Question& question, std::string_view word, const Place& place) {
  const std::vector<std::string_view> known = known_values(reader, question);
  if (known.empty() && question.subject == Subject::criterion) {
    const std::string form = question.criterion->form();
    const std::string meant = meant_number(question, word);
    reader.report(code::invalid_value, place,
                  Sentence("{} is not {}", backticked(word), form.substr(0, form.find(" such as"))),
                  "write " + (meant.empty() ? form : backticked(meant)));
    return;
  }
  if (may_be_defined_elsewhere(reader, question)) return;
  std::string hint = reader.guesses_left-- > 0 ? did_you_mean(word, known) : "";
  if (hint.empty() && question.subject == Subject::criterion) hint = "write " + question.criterion->form();
  const bool is_fixed = question.subject == Subject::flow;
  if (is_fixed) hint = matcher_forms(question);
  reader.report(is_fixed ? code::invalid_value : code::unknown_reference, place,
                Sentence("unknown {} {}", describe(question), backticked(word)), std::move(hint),
                {describe(question), std::string(word)});
}

std::optional<Ranges> read_matcher(PlanReader& reader, const Question& question, const Node& node) {
  if (node.is_mapping() || node.kind == yaml::Kind::null) return std::nullopt;
  Ranges ranges;
  bool readable = true;
  each_item(&node, [&](const Node& item) {
    const auto part = item.is_scalar() ? read_scalar(reader, question, item) : std::nullopt;
    readable = readable && part.has_value();
    if (part) ranges.insert(ranges.end(), part->begin(), part->end());
  });
  return readable ? std::optional(merged(std::move(ranges))) : std::nullopt;
}

}  // namespace incplan::core::reader
