// The files of this machine.
#pragma once

#include "cmd/files.hpp"
#include "text/zone.hpp"

namespace incplan::core::cmd {

class RealFiles final : public Files {
 public:
  ReadResult read(const std::filesystem::path& path, std::size_t limit) override;
  std::string write(const std::filesystem::path& path, std::string_view bytes, bool replace) override;
  std::string make_folders(const std::filesystem::path& path) override;
  bool exists(const std::filesystem::path& path) override;
  bool is_folder(const std::filesystem::path& path) override;
  bool is_link(const std::filesystem::path& path) override;
  std::string other_owner(const std::filesystem::path& path) override;
  std::filesystem::path real_path(const std::filesystem::path& path) override;
  std::optional<std::vector<std::string>> list(const std::filesystem::path& path) override;
  std::filesystem::path current_folder() override;
};

/// Reads the time zone database of this machine: `$TZDIR`, else /usr/share/zoneinfo. Throws IoError where there is none.
[[nodiscard]] std::optional<std::string> read_zone_file(std::string_view name);

}  // namespace incplan::core::cmd
