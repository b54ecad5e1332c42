// A file that is written whole or not at all.
//
// Knows nothing of links, folders and devices: `RealFiles::write` does.
#pragma once

#include <filesystem>
#include <string_view>

namespace incplan::cmd {

/// Writes all bytes; false, with errno, where that failed.
bool write_all(int fd, std::string_view bytes);

/// Writes a file beside `target`, flushes it, and puts it there; nothing is left of it where that fails. Gives errno,
/// or 0. The new file has the owner and the permissions of the one that it replaces, as far as that may be, but no
/// special bits: they would make the bytes of a plan a program that runs as somebody else.
[[nodiscard]] int write_whole(const std::filesystem::path& target, std::string_view bytes, bool replace);

}  // namespace incplan::cmd
