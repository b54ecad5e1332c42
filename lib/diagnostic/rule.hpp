// What a check is for people: its name, its level, and its explanation (`incplan validate --explain NAME`).
#pragma once

#include <string_view>

#include "diagnostic/diagnostic.hpp"

namespace incplan::core {

struct Rule {
  std::string_view name;        ///< what it finds; reads after "allow …"
  std::string_view was{};       ///< the name that it had before the first release
  Level level;                  ///< unless a plan or the command line says otherwise
  bool fixed_level = false;     ///< the plan could not be read otherwise, so nobody may change the level
  bool breaks_answers = false;  ///< what it finds makes answers incomplete, so that every answer tells of it
  std::string_view summary;     ///< one line, without a final period
  /// Markdown: what it finds, why it hurts at three in the morning, an example, the fix.
  std::string_view explanation;
};

}  // namespace incplan::core
