#include "cmd/real_files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace incplan::cmd {
namespace {

namespace fs = std::filesystem;

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

std::string reason(int error) {
  switch (error) {
    case ENOENT:
      return "no such file";
    case EACCES:
      return "permission denied";
    case EISDIR:
      return "it is a folder";
    case ENOSPC:
      return "the disk is full";
    case EROFS:
      return "the disk is read-only";
    case ELOOP:
      return "its links lead in a circle";
    case ENXIO:
      return "it is a device or socket, not a file";
    case ENAMETOOLONG:
      return "its name is too long";
    default:
      return std::strerror(error);
  }
}

/// Anything but a regular file could block for ever or never end.
std::string not_a_file(const struct stat& info) {
  if (S_ISDIR(info.st_mode)) return "it is a folder";
  if (S_ISFIFO(info.st_mode)) return "it is a pipe, not a file (use `-` for standard input)";
  return "it is a device or socket, not a file";
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

std::optional<std::string> read_all(int fd, std::size_t limit, std::size_t expected) {
  std::string bytes;
  bytes.reserve(std::min(expected, limit) + 1);
  char chunk[65536];
  while (bytes.size() <= limit) {
    const ssize_t got = ::read(fd, chunk, sizeof chunk);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) break;
    bytes.append(chunk, static_cast<std::size_t>(got));
  }
  return bytes;
}

/// The permissions that the new file should have: those of the one it replaces, else what the umask leaves.
mode_t mode_for(const fs::path& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) == 0) return info.st_mode & 07777U;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

/// What is no file cannot be replaced as a whole: `-o /dev/stdout`, or a pipe that somebody reads.
std::string write_through(const fs::path& path, std::string_view bytes) {
  const Descriptor device(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  return device.open() && write_all(device.get(), bytes) ? "" : reason(errno);
}

}  // namespace

ReadResult RealFiles::read(const fs::path& path, std::size_t limit) {
  // Without O_NONBLOCK a pipe without a writer would hang right here.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.open()) return {{}, reason(errno)};
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) return {{}, reason(errno)};
  if (!S_ISREG(info.st_mode)) return {{}, not_a_file(info)};
  auto bytes = read_all(file.get(), limit, static_cast<std::size_t>(info.st_size));
  if (!bytes) return {{}, reason(errno)};
  return {std::move(bytes), {}};
}

std::string RealFiles::write(const fs::path& path, std::string_view bytes, bool replace) {
  // A link is written through: what it points at is replaced, not the link.
  std::error_code error;
  const fs::path target = fs::is_symlink(path, error) ? fs::weakly_canonical(path, error) : path;
  const fs::file_status there = fs::status(path, error);
  if (fs::is_directory(there)) return reason(EISDIR);
  if (replace && fs::exists(there) && !fs::is_regular_file(there)) return write_through(path, bytes);
  std::string temporary = target.string() + ".XXXXXX";
  Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
  if (!file.open()) return errno == ENOENT ? "its folder does not exist" : reason(errno);
  const bool written =
      ::fchmod(file.get(), mode_for(target)) == 0 && write_all(file.get(), bytes) && ::fsync(file.get()) == 0;
  int problem = written ? 0 : errno;
  if (!file.close() && problem == 0) problem = errno;
  // link(2) refuses to replace, rename(2) replaces: both are all or nothing.
  if (problem == 0 &&
      (replace ? ::rename(temporary.c_str(), target.c_str()) : ::link(temporary.c_str(), target.c_str())) != 0) {
    problem = errno;
  }
  if (problem != 0 || !replace) ::unlink(temporary.c_str());
  if (problem == EEXIST) return "it is there already";
  return problem == 0 ? "" : reason(problem);
}

std::string RealFiles::make_folders(const fs::path& path) {
  std::error_code error;
  fs::create_directories(path, error);
  return error ? reason(error.value()) : "";
}

bool RealFiles::exists(const fs::path& path) {
  std::error_code error;
  return fs::exists(path, error);
}

bool RealFiles::is_folder(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

bool RealFiles::is_link(const fs::path& path) {
  std::error_code error;
  return fs::is_symlink(path, error);
}

fs::path RealFiles::real_path(const fs::path& path) {
  std::error_code error;
  fs::path real = fs::weakly_canonical(path, error);
  return error ? path : real;
}

std::optional<std::vector<std::string>> RealFiles::list(const fs::path& path) {
  std::error_code error;
  std::vector<std::string> names;
  for (fs::directory_iterator it(path, error), end; !error && it != end; it.increment(error)) {
    names.push_back(it->path().filename().string());
  }
  if (error) return std::nullopt;
  std::sort(names.begin(), names.end());
  return names;
}

fs::path RealFiles::current_folder() {
  std::error_code error;
  fs::path here = fs::current_path(error);
  return error ? fs::path(".") : here;
}

std::optional<std::string> read_zone_file(std::string_view name) {
  constexpr std::size_t max_zone_bytes = std::size_t{1024} * 1024;
  const char* named = std::getenv("TZDIR");
  const fs::path folder = named != nullptr && *named != '\0' ? named : "/usr/share/zoneinfo";
  // The list of names is the database's own table; a zone's name must not lead out of the folder.
  if (name.empty()) return RealFiles().read(folder / "tzdata.zi", max_zone_bytes).bytes;
  if (name.front() == '/' || name.find("..") != std::string_view::npos) return std::nullopt;
  return RealFiles().read(folder / name, max_zone_bytes).bytes;
}

}  // namespace incplan::cmd
