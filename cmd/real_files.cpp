#include "cmd/real_files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "cmd/env.hpp"
#include "cmd/whole_file.hpp"
#include "text/unicode.hpp"

namespace incplan::core::cmd {
namespace {

namespace fs = std::filesystem;

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
    case EFBIG:
      return "it would be larger than a file may be here (`ulimit -f`)";
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

/// What stands before the next of these signs, which is taken away with it.
std::string_view take_field(std::string_view& text, char sign) {
  const std::string_view field = text.substr(0, text.find(sign));
  text.remove_prefix(std::min(field.size() + 1, text.size()));
  return field;
}

/// The name that the table of users has for a number. (getpwuid(3) would load libraries into a static program.)
std::string name_of_user(uid_t number) {
  constexpr std::size_t most = std::size_t{1024} * 1024;
  const std::string table = RealFiles().read("/etc/passwd", most).bytes.value_or("");
  for (std::string_view rest = table; !rest.empty();) {
    std::string_view line = take_field(rest, '\n');
    const std::string_view name = take_field(line, ':');
    static_cast<void>(take_field(line, ':'));
    if (take_field(line, ':') == std::to_string(number)) return std::string(name);
  }
  return "user " + std::to_string(number);
}

/// What is no file cannot be replaced as a whole: `-o /dev/stdout`, or a pipe that somebody reads.
std::string write_through(const fs::path& path, std::string_view bytes) {
  const Descriptor device(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  return device.open() && write_all(device.get(), bytes) ? "" : reason(errno);
}

/// Whether a folder is a time zone database, with or without its tables.
bool holds_zones(const fs::path& folder) {
  RealFiles files;
  return files.exists(folder / "UTC") || files.exists(folder / "Etc/UTC") || files.exists(folder / "tzdata.zi");
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
  const int problem = write_whole(target, bytes, replace);
  if (problem == 0) return "";
  if (problem == ENOENT) return "its folder does not exist";
  return problem == EEXIST ? "it is there already" : reason(problem);
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

std::string RealFiles::other_owner(const fs::path& path) {
  struct stat info {};
  const uid_t self = ::geteuid();
  if (self == 0 || ::stat(path.c_str(), &info) != 0 || info.st_uid == 0 || info.st_uid == self) return {};
  return name_of_user(info.st_uid);
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
  std::ranges::sort(names);
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
  const bool leads_out = name.starts_with('/') || name.find("..") != std::string_view::npos;
  if (leads_out) return std::nullopt;
  auto bytes = RealFiles().read(folder / (name.empty() ? "tzdata.zi" : name), max_zone_bytes).bytes;
  // A name that it has not is a mistake of whoever wrote it. Without a database every name would look like one.
  if (!bytes && !holds_zones(folder)) {
    throw IoError("there is no time zone database in " + escape_control(folder.string()) +
                  ": install tzdata, or name its folder in $TZDIR");
  }
  return bytes;
}

}  // namespace incplan::core::cmd
