// The version of the program; CMakeLists.txt is the one place where it is written.
#pragma once

#include <string_view>

namespace incplan::core::cmd {

inline constexpr std::string_view version = INCPLAN_VERSION;

}  // namespace incplan::core::cmd
