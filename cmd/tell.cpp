#include "cmd/tell.hpp"

namespace incplan::cmd {

report::Telling telling_of(Session& session) {
  const PlanFile& file = session.plan();
  return {.plan = file.loaded.plan, .path = file.path, .language = session.language(), .now = session.now()};
}

}  // namespace incplan::cmd
