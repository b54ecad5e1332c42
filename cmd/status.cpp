#include "report/status.hpp"

#include "cmd/answers.hpp"
#include "cmd/command.hpp"
#include "validate.hpp"

namespace incplan::cmd {
namespace {

constexpr const char* no_plan_here =
    "There is no plan here: no incplan.yaml in this folder or a parent of it.\n\n"
    "  incplan init              creates one\n"
    "  incplan -p FILE           shows the plan in FILE\n"
    "  incplan --help            lists the commands\n";

report::Status status_of(const Diagnostics& diagnostics, std::vector<NeededRole> roles) {
  report::Status status{.errors = number_of(diagnostics, Level::error),
                        .warnings = number_of(diagnostics, Level::warning),
                        .roles = std::move(roles)};
  for (const Diagnostic& diagnostic : diagnostics) {
    const bool is_placeholder = diagnostic.code == check::placeholder_left.rule.name;
    if (is_placeholder && diagnostic.level == Level::warning) ++status.placeholders;
    if (diagnostic.code != code::yaml_syntax || diagnostic.level != Level::error || status.broken) continue;
    status.broken = diagnostic.place;
    status.broken_how = diagnostic.message;
  }
  return status;
}

}  // namespace

int show_status(Session& session) {
  const std::string format = session.format({"text", "markdown", "json"});
  if (!session.plan_path()) {
    session.print(std::string(no_plan_here));
    return ok;
  }
  session.print_notes();
  const PlanFile& file = session.plan();
  const auto context = report_context(session);
  const Diagnostics diagnostics = validate(file.loaded, {}, context.now);
  session.reported_problems();
  const report::Status status = status_of(diagnostics, needed_roles(file.loaded.plan, {}, context.now));
  if (format == "json")
    session.print(report::status_json(context, status));
  else
    session.print(report::describe_status(context, status), format);
  return ok;
}

}  // namespace incplan::cmd
