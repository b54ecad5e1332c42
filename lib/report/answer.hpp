// An answer before it has a format: one value with two projections, blocks for people and JSON for programs.
//
//   const Answer answer{.pages = [&] { return Pages{describe_who(context, {}, roles)}; },
//                       .to_json = [&] { return who_json(context, {}, roles); }};
//   find_answer_format("markdown")->write(answer, style)
//
// A format is a row of the table in answer.cpp. No command knows which there are, and a projection is made only where
// its format asks for it.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/block.hpp"
#include "report/html.hpp"
#include "report/render.hpp"
#include "text/json.hpp"

namespace incplan::core::report {

/// Most answers are one page. Those about several things asked for by name have a page for each.
using Pages = std::vector<Blocks>;

struct Answer {
  std::function<Pages()> pages;
  std::function<Json()> to_json{};  ///< empty for what is made for people
  /// What matters first, with as much detail as fits (3 is most, 0 least), for a terminal with fewer lines than the
  /// whole. Empty where there is only the whole.
  std::function<Blocks(int detail)> brief{};
  HtmlPage html{};
};

struct AnswerFormat {
  std::string_view name;
  std::string (*write)(const Answer& answer, const TextStyle& style);
  bool for_people = true;
  bool of_documents = false;  ///< only for the plan as a document
};

[[nodiscard]] std::span<const AnswerFormat> answer_formats();
/// The format with this name, or null.
[[nodiscard]] const AnswerFormat* find_answer_format(std::string_view name);

}  // namespace incplan::core::report
