// Files, as far as the program needs them.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace incplan::core::cmd {

/// What a read gave: bytes, or the reason why there are none in words for people ("no such file", "it is a folder").
struct ReadResult {
  std::optional<std::string> bytes;
  std::string problem;
};

class Files {
 public:
  virtual ~Files() = default;
  /// Reads a regular file of at most `limit` bytes (one byte more is enough to know that it is too large).
  virtual ReadResult read(const std::filesystem::path& path, std::size_t limit) = 0;
  /// Writes a file whole or not at all (temporary file beside it, flushed, renamed). Gives the reason why it could
  /// not, or an empty text. Without `replace` an existing file is left alone, and that is a reason.
  virtual std::string write(const std::filesystem::path& path, std::string_view bytes, bool replace) = 0;
  /// Makes a folder and those above it, where they are not there yet; gives the reason why it could not.
  virtual std::string make_folders(const std::filesystem::path& path) = 0;
  virtual bool exists(const std::filesystem::path& path) = 0;
  virtual bool is_folder(const std::filesystem::path& path) = 0;
  /// Whether it is a symbolic link: those to folders are not followed, for they may lead in a circle.
  virtual bool is_link(const std::filesystem::path&) { return false; }
  /// Who owns a file or folder, where that is neither the person who runs the program nor root (and nobody is another
  /// to root); else empty.
  virtual std::string other_owner(const std::filesystem::path&) { return {}; }
  /// Where a file really lies, links followed.
  virtual std::filesystem::path real_path(const std::filesystem::path& path) { return path; }
  /// Names in a folder, sorted; nothing when it cannot be read.
  virtual std::optional<std::vector<std::string>> list(const std::filesystem::path& path) = 0;
  virtual std::filesystem::path current_folder() = 0;
};

}  // namespace incplan::core::cmd
