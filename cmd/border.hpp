// How far a plan may reach: it names files, and may be a link itself, and whoever wrote it is not trusted.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "cmd/files.hpp"

namespace incplan::cmd {

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

}  // namespace incplan::cmd
