// A world in memory around `cmd::run`: files, streams, variables and a clock that stands still.
//
//   World world;
//   world.files.put("incplan.yaml", "incplan: 1\nname: Shop\n");
//   const Outcome outcome = world.run({"validate"});
//
// Only the time zone database is the machine's own.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cmd/files.hpp"

namespace incplan::core::test {

/// Files and the folders that their names imply.
class MemoryFiles final : public cmd::Files {
 public:
  /// Names are relative to the current folder.
  void put(const std::filesystem::path& path, std::string bytes) { files_[absolute(path)] = std::move(bytes); }
  [[nodiscard]] std::optional<std::string> get(const std::filesystem::path& path) const;

  cmd::ReadResult read(const std::filesystem::path& path, std::size_t limit) override;
  std::string write(const std::filesystem::path& path, std::string_view bytes, bool replace) override;
  std::string make_folders(const std::filesystem::path& path) override;
  bool exists(const std::filesystem::path& path) override;
  bool is_folder(const std::filesystem::path& path) override;
  std::optional<std::vector<std::string>> list(const std::filesystem::path& path) override;
  std::filesystem::path current_folder() override { return here; }

 private:
  static constexpr const char* here = "/home/ops/shop";
  static std::string absolute(const std::filesystem::path& path);

  std::map<std::string, std::string> files_;
  std::set<std::string> folders_;  ///< that were made; others are implied by the names of files
};

/// What a run left behind.
struct Outcome {
  int exit = 0;
  std::string out;
  std::string err;
};

struct World {
  MemoryFiles files;
  std::map<std::string, std::string> variables;
  std::string input;      ///< standard input of the next run
  bool terminal = false;  ///< whether all streams are a terminal
  int width = 80;         ///< columns of that terminal
  int height = 0;         ///< its lines; 0: as many as it takes
  Outcome run(const std::vector<std::string>& arguments);
};

/// A command line as words: blanks separate, '…' and "…" hold together, a backslash takes the next character as it is.
[[nodiscard]] std::vector<std::string> split(std::string_view line);

}  // namespace incplan::core::test
