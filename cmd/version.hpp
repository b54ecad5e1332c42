// The version of the program; CMakeLists.txt is the one place where it is written.
#pragma once

#include <string_view>

namespace incplan::cmd {

inline constexpr std::string_view version = INCPLAN_VERSION;

}  // namespace incplan::cmd
