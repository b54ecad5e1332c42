// How an answer is told: about which plan, in which language, and when. Every description and every JSON answer
// gets one.
//
//   ReportContext context{.plan = loaded.plan, .path = "incplan.yaml", .requested_language = "fr", .now = now};
//   to_text(describe_status(context, status), style)
//
// Knows nothing of formats: what it helps to say are lines of words.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "answer/facts.hpp"
#include "plan/plan.hpp"
#include "report/block.hpp"
#include "text/json.hpp"
#include "text/time.hpp"

namespace incplan::core::report {

/// `share_of_customers` as a label: `Share of customers`.
[[nodiscard]] std::string label_of(std::string_view id);

struct ReportContext {
  const Plan& plan;
  std::string path{};                ///< of the plan, as the person named it
  std::string requested_language{};  ///< BCP 47; empty for the plan's first
  Instant now{};
  std::vector<const Channel*> down{};  ///< channels that cannot be used; nobody is reached through their kind
  AffectedServices services{};         ///< that the incident affects, as far as it is known

  /// The language in which the answer speaks.
  [[nodiscard]] const std::string& language() const {
    return requested_language.empty() ? plan.first_language() : requested_language;
  }
  /// Whether the plan has its own words in it.
  [[nodiscard]] bool is_of_the_plan() const;
  /// Words of the plan, in that language or the nearest there is. Where the plan speaks the language and this text does
  /// not, the language that stands in for it is named behind: `Open the bridge. [en]`.
  [[nodiscard]] std::string text(const Text& text) const;
  /// The language of those words.
  [[nodiscard]] const std::string& language_of(const Text& text) const;
  /// The same as a run, which says its language where that is another than the answer's.
  [[nodiscard]] Run run(const Text& text, Tone tone = Tone::plain) const;
  /// What an entry of the plan is called: its name, or its id as a label where it has none.
  template <class Entry>
  [[nodiscard]] std::string display_name(const Entry& entry) const {
    std::string name = text(entry.name);
    return name.empty() ? label_of(entry.id.text) : name;
  }
  template <class Entry>
  [[nodiscard]] Run display_name_run(const Entry& entry, Tone tone = Tone::plain) const {
    return text(entry.name).empty() ? Run{label_of(entry.id.text), tone} : run(entry.name, tone);
  }
  /// The program's own words, given in English; each `{}` is replaced by the next value.
  [[nodiscard]] std::string tr(std::string_view english, std::initializer_list<std::string_view> values = {}) const;
};

/// A time with its zone as the language writes it, and with its day: `2026-11-24 03:00 CET`, `24 novembre 2026, 03:00
/// (heure de Paris)`.
[[nodiscard]] std::string clock_text(const ReportContext& context, Instant instant, const Zone& zone, bool with_date);
/// A moment for people, with its zone, and how far it is from now: `04:10 CET, in 10 min`. The day stands there when it
/// is not today.
[[nodiscard]] std::string moment(const ReportContext& context, Instant instant);
/// `in 12 min`, `5 min ago`, `in 2 days`.
[[nodiscard]] std::string format_distance(const ReportContext& context, Instant instant);
/// `12 min`, `1 h 30 min`, `3 days`: rounded to what a person needs.
[[nodiscard]] std::string span(const ReportContext& context, std::chrono::seconds length);

/// The members that open every JSON answer: `incplan`, `command`, `plan`.
[[nodiscard]] Json answer_json(const ReportContext& context, std::string_view command);
/// RFC 3339 in the plan's zone, or null.
[[nodiscard]] Json instant_json(const ReportContext& context, const std::optional<Instant>& instant);
/// A text in the reader's language, or null where there is none.
[[nodiscard]] Json text_json(const ReportContext& context, const Text& text);
[[nodiscard]] Json texts_json(const ReportContext& context, const Texts& texts);

}  // namespace incplan::core::report
