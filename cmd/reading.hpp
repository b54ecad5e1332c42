// Files as commands read them: `-` is standard input, and none is larger than what its kind may be.
#pragma once

#include <memory>
#include <string>

#include "cmd/env.hpp"
#include "text/source.hpp"

namespace incplan::cmd {

/// What reading a file came to: its bytes under its name, or why there are none.
struct FileContents {
  std::shared_ptr<const Source> source;
  std::string problem;
};

/// Reads a file of at most `limit` bytes (one more is enough to see that it is too large); `-` is standard input.
FileContents read(Env& env, const std::string& path, std::size_t limit);

/// Reads a whole file for a command, `-` being standard input. Throws IoError.
std::shared_ptr<const Source> read_source(Env& env, const std::string& path, std::size_t limit);

}  // namespace incplan::cmd
