// File descriptors, and files that are written whole or not at all.
//
// Knows nothing of links, folders and devices: `RealFiles::write` does.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <string_view>
#include <utility>

namespace incplan::core::cmd {

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] bool open() const { return fd_ >= 0; }
  /// Closes now; false when the system says that what was written is not safe.
  bool close() { return ::close(std::exchange(fd_, -1)) == 0; }

 private:
  int fd_;
};

/// Writes all bytes; false, with errno, where that failed.
bool write_all(int fd, std::string_view bytes);

/// Writes a file beside `target`, flushes it, and puts it there; nothing is left of it where that fails. Gives errno,
/// or 0. The new file has the owner and the permissions of the one that it replaces, as far as that may be, but no
/// special bits: they would make the bytes of a plan a program that runs as somebody else.
[[nodiscard]] int write_whole(const std::filesystem::path& target, std::string_view bytes, bool replace);

}  // namespace incplan::core::cmd
