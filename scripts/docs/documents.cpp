#include "docs/documents.hpp"

namespace incplan::core::docs {

std::vector<Document> documents() {
  std::vector<Document> all = {{"docs/checks.md", checks_reference()},
                               {"docs/format.md", format_reference()},
                               {"docs/incident.md", incident_reference()},
                               {"docs/man/incplan-plan.5", format_manual()},
                               {"schemas/incident.schema.json", incident_schema()},
                               {"schemas/plan.schema.json", plan_schema()}};
  for (Document& page : command_manuals()) all.push_back(std::move(page));
  return all;
}

}  // namespace incplan::core::docs
