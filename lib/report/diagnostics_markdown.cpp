#include "report/diagnostic_format.hpp"
#include "text/unicode.hpp"

namespace incplan::core::report {
namespace {

/// A message as words: what stands in backticks is code.
Line message_line(std::string_view message) {
  Line line;
  for (bool is_code = false; !message.empty(); is_code = !is_code) {
    const std::size_t end = message.find('`');
    const std::string_view part = message.substr(0, end);
    if (!part.empty()) line.push_back({std::string(part), is_code ? Tone::code : Tone::plain});
    if (end == std::string_view::npos) break;
    message.remove_prefix(end + 1);
  }
  return line;
}

Line finding_line(const Diagnostic& diagnostic) {
  const Location location = location_of(diagnostic.place, {});
  Line line = {{std::string(level_name(diagnostic)), Tone::strong}};
  if (location.start) line.push_back({", line " + std::to_string(location.start->line)});
  line.push_back({": "});
  for (Run& run : message_line(full_message(diagnostic))) line.push_back(std::move(run));
  line.push_back({" ("});
  line.push_back({std::string(diagnostic.code), Tone::code});
  line.push_back({")"});
  return line;
}

Line related_line(const Related& related, const std::string& path) {
  Line line = {{location_text(location_of(related.place, path)), Tone::code}, {": "}};
  for (Run& run : message_line(related.message)) line.push_back(std::move(run));
  return line;
}

std::string file_of(const Diagnostic& diagnostic, const CheckedPlan& plan) {
  return diagnostic.place ? diagnostic.place.source->name() : plan.path;
}

}  // namespace

std::string markdown_head(const Totals& totals, const ToolInfo& /*about*/) {
  return to_markdown({Heading{2, plain("Incident communication plans")}, Paragraph{plain(summary_line(totals))}}) +
         (totals.errors + totals.warnings + totals.infos + totals.unreadable > 0 ? "\n" : "");
}

std::string markdown_findings(const CheckedPlan& plan, const TextStyle& /*style*/) {
  Blocks blocks;
  std::string file;
  for (const Diagnostic& diagnostic : findings_of(plan)) {
    if (blocks.empty() || file_of(diagnostic, plan) != file) {
      file = file_of(diagnostic, plan);
      blocks.push_back(Heading{3, {{escape_control(file), Tone::code}}});
      blocks.push_back(List{});
    }
    List::Item item{finding_line(diagnostic)};
    for (const Related& related : diagnostic.related) item.details.push_back(related_line(related, plan.path));
    std::get<List>(blocks.back()).items.push_back(std::move(item));
  }
  return to_markdown(blocks);
}

}  // namespace incplan::core::report
