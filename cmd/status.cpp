#include "report/status.hpp"

#include "cmd/answers.hpp"
#include "cmd/command.hpp"
#include "validate.hpp"

namespace incplan::core::cmd {
namespace {

constexpr const char* no_plan_here =
    "There is no plan here: no incplan.yaml in this folder or a parent of it.\n\n"
    "  incplan init              creates one\n"
    "  incplan -p FILE           shows the plan in FILE\n"
    "  incplan --help            lists the commands\n";

}  // namespace

int show_status(Session& session) {
  (void)session.answer_format();
  if (!session.plan_path()) {
    session.print(std::string(no_plan_here));
    return ok;
  }
  session.print_notes();
  const Loaded& loaded = session.plan().loaded;
  const auto context = report_context(session);
  const Status status = status_of(loaded.plan, validate(loaded, {}, context.now), context.now);
  session.reported_problems();
  session.print({.pages = [&] { return report::Pages{describe_status(context, status)}; },
                 .to_json = [&] { return status_json(context, status); }});
  return ok;
}

}  // namespace incplan::core::cmd
