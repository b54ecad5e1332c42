// What there is to find, without a plan: `validate --list-checks` and `validate --explain CHECK`.
#pragma once

#include <string>
#include <string_view>

#include "cmd/session.hpp"

namespace incplan::cmd {

/// Every check with its level, in the order of the manual, as text, Markdown or JSON.
int list_checks(Session& session);

/// One check: what it finds, why it matters, and the fix. Throws UsageError where there is no such check.
int explain_check(const std::string& name, Session& session);

/// Throws UsageError that names the check which was meant, or how to list them.
[[noreturn]] void refuse_unknown_check(std::string_view name);

}  // namespace incplan::cmd
