// Plans that are large in one way each, made up here: what a pull request of a stranger could bring.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace incplan::core::bench {

struct File {
  std::string path;  ///< below the folder that is measured
  std::string bytes;
};

/// A way in which a plan can be large. The first file is the plan.
struct Dimension {
  std::string_view name;
  std::vector<File> (*files)(int count);
  std::string_view command = {};  ///< the only one that it concerns, where it is not all of them
};

[[nodiscard]] std::span<const Dimension> dimensions();

/// The files of a dimension, of about so many bytes together.
[[nodiscard]] std::vector<File> files_of(const Dimension& dimension, std::size_t bytes);
[[nodiscard]] std::size_t size_of(const std::vector<File>& files);

}  // namespace incplan::core::bench
