#include "report/status.hpp"

#include "cmd/command.hpp"
#include "cmd/tell.hpp"
#include "validate.hpp"

namespace incplan::cmd {
namespace {

constexpr const char* no_plan_here =
    "There is no plan here: no incplan.yaml in this folder or a parent of it.\n\n"
    "  incplan init              starts one\n"
    "  incplan -p FILE           shows one that lies elsewhere\n"
    "  incplan --help            lists the commands\n";

}  // namespace

int show_status(Session& session) {
  const std::string format = session.format({"text", "markdown", "json"});
  if (!session.plan_path()) {
    session.print(std::string(no_plan_here));
    return answered;
  }
  session.tell_notes();
  const PlanFile& file = session.plan();
  const auto telling = telling_of(session);
  const Diagnostics diagnostics = validate(file.loaded, {}, telling.now);
  const report::Status status{.errors = number_of(diagnostics, Level::error),
                              .warnings = number_of(diagnostics, Level::warning),
                              .roles = needed_roles(file.loaded.plan, {}, telling.now)};
  session.told_problems();
  if (format == "json")
    session.print(report::status_json(telling, status));
  else
    session.print(report::describe_status(telling, status), format);
  return answered;
}

}  // namespace incplan::cmd
