#include "report/answer.hpp"

#include <algorithm>
#include <array>

namespace incplan::core::report {
namespace {

int lines_of(std::string_view text) {
  return static_cast<int>(std::ranges::count(text, '\n'));
}

/// Where the terminal has fewer lines, the first of the whole would be gone.
std::string write_text(const Answer& answer, const TextStyle& style) {
  std::string text;
  for (const Blocks& page : answer.pages()) text += to_text(page, style);
  if (!answer.brief || style.height == 0 || lines_of(text) <= style.height) return text;
  // The shell's next prompt takes a line too.
  for (int detail = 3; detail >= 0 && (detail == 3 || lines_of(text) >= style.height); --detail) {
    text = to_text(answer.brief(detail), style);
  }
  return text;
}

std::string write_markdown(const Answer& answer, const TextStyle& /*style*/) {
  std::string text;
  for (const Blocks& page : answer.pages()) text += to_markdown(page);
  return text;
}

std::string write_json(const Answer& answer, const TextStyle& /*style*/) {
  return json_text(answer.to_json());
}

std::string write_html(const Answer& answer, const TextStyle& /*style*/) {
  return to_html(answer.pages().front(), answer.html);
}

constexpr auto table = std::to_array<AnswerFormat>({{.name = "text", .write = write_text},
                                                    {.name = "markdown", .write = write_markdown},
                                                    {.name = "json", .write = write_json, .for_people = false},
                                                    {.name = "html", .write = write_html, .of_documents = true}});

}  // namespace

std::span<const AnswerFormat> answer_formats() {
  return table;
}

const AnswerFormat* find_answer_format(std::string_view name) {
  const auto* found = std::ranges::find(table, name, &AnswerFormat::name);
  return found == table.end() ? nullptr : found;
}

}  // namespace incplan::core::report
