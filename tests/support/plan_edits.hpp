// A plan that differs from another in a few lines, written as those lines.
//
//     name: Lead
//   - held_by: [tom, amina]
//   + held_by: [tom]
//
//   - cause: {ask: "Why?", public: no}
//
// A minus goes, a plus comes, and a blank stays. The lines of a place that go or stay follow each other in the plan, at
// exactly one place of it, and may be written further left than there: the whole place moves with its first line. An
// empty line lies between two places.
#pragma once

#include <string>
#include <string_view>

namespace incplan::core::test {

/// Throws std::runtime_error with a sentence for whoever wrote the edits.
[[nodiscard]] std::string edited(std::string_view plan, std::string_view edits);

}  // namespace incplan::core::test
