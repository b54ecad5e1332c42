#include "cmd/whole_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>

namespace incplan::core::cmd {
namespace {

namespace fs = std::filesystem;

/// What the umask leaves for a new file; the owner and permissions of the one that it replaces.
bool take_place_of(const fs::path& replaced, int fd) {
  struct stat info {};
  if (::stat(replaced.c_str(), &info) != 0) {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return ::fchmod(fd, 0666U & ~mask) == 0;
  }
  mode_t mode = info.st_mode & 0777U;
  const bool same_group = ::fchown(fd, info.st_uid, info.st_gid) == 0;
  if (!same_group) mode &= 0707U | (mode & 07U) << 3U;  // another group may do no more than everybody
  return ::fchmod(fd, mode) == 0;
}

/// A file beside another one, with a name that is short whatever the other is called. It is gone in the end, unless it
/// took the other's place.
class Temporary {
 public:
  explicit Temporary(const fs::path& folder)
      : name_((folder / ".incplan.XXXXXX").string()), file_(::mkostemp(name_.data(), O_CLOEXEC)), is_there_(open()) {}
  ~Temporary() {
    if (is_there_) ::unlink(name_.c_str());
  }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;

  [[nodiscard]] bool open() const { return file_.open(); }
  [[nodiscard]] int get() const { return file_.get(); }
  bool close() { return file_.close(); }
  /// link(2) refuses to replace, rename(2) replaces: both are all or nothing.
  bool become(const fs::path& target, bool replace) {
    if (!replace) return ::link(name_.c_str(), target.c_str()) == 0;
    is_there_ = ::rename(name_.c_str(), target.c_str()) != 0;
    return !is_there_;
  }

 private:
  std::string name_;
  Descriptor file_;
  bool is_there_;
};

}  // namespace

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

int write_whole(const fs::path& target, std::string_view bytes, bool replace) {
  Temporary file(target.parent_path());
  const bool written = file.open() && take_place_of(target, file.get()) && write_all(file.get(), bytes) &&
                       ::fsync(file.get()) == 0 && file.close() && file.become(target, replace);
  return written ? 0 : errno;
}

}  // namespace incplan::core::cmd
