// Files as commands read them: `-` is standard input, none is larger than what its kind may be, and a plan, whose author
// is not trusted, reaches no further than its repository.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "cmd/env.hpp"
#include "incplan.hpp"
#include "text/source.hpp"

namespace incplan::core::cmd {

/// What reading a file came to: its bytes under its name, or why there are none.
struct FileContents {
  std::shared_ptr<const Source> source;
  std::string problem;
};

/// Reads a file of at most `limit` bytes (one more is enough to see that it is too large); `-` is standard input.
FileContents read(Env& env, const std::string& path, std::size_t limit);

/// Reads a whole file for a command, `-` being standard input. Throws IoError.
std::shared_ptr<const Source> read_source(Env& env, const std::string& path, std::size_t limit);

/// The folder out of which nothing is read for the sake of a plan.
struct Border {
  std::filesystem::path folder;
  bool is_repository = false;

  /// "the repository" or "the folder of the plan", for people.
  [[nodiscard]] std::string name() const { return is_repository ? "the repository" : "the folder of the plan"; }
};

/// The repository that something in this folder belongs to, else the folder itself.
[[nodiscard]] Border border_around(Files& files, const std::filesystem::path& folder);

/// Whether a file lies in a folder, links on the way followed.
[[nodiscard]] bool lies_in(Files& files, const std::filesystem::path& file, const std::filesystem::path& folder);

/// What is wrong with a plan's path that is a link out of its border: "it is a link out of the repository".
[[nodiscard]] std::optional<std::string> way_out(Files& files, const std::filesystem::path& path);

/// Loads a plan that was read under this path (`-` for standard input), with the files that it extends. These are
/// named relative to the file that extends them, and lie inside the repository of the plan, or where there is none, in
/// its folder.
[[nodiscard]] Loaded load_with_parents(Env& env, const std::string& path, std::shared_ptr<const Source> source);

}  // namespace incplan::core::cmd
