// The real streams, files and clock around `run`.
#pragma once

namespace incplan::cmd {

/// Runs the program in this process. A closed pipe is success; output that cannot be written is not.
[[nodiscard]] int run_process(int argc, char** argv);

}  // namespace incplan::cmd
