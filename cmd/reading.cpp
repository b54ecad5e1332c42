#include "cmd/reading.hpp"

#include "text/unicode.hpp"

namespace incplan::cmd {
namespace {

std::string read_stream(std::istream& in, std::size_t limit) {
  std::string bytes;
  char chunk[4096];
  while (bytes.size() <= limit && (in.read(chunk, sizeof chunk), in.gcount() > 0)) {
    bytes.append(chunk, static_cast<std::size_t>(in.gcount()));
  }
  return bytes;
}

}  // namespace

FileContents read(Env& env, const std::string& path, std::size_t limit) {
  if (path == "-") {
    std::string bytes = read_stream(env.streams.in, limit);
    if (env.streams.in.bad()) return {nullptr, "standard input gives an error"};
    return {std::make_shared<Source>("<stdin>", std::move(bytes)), {}};
  }
  ReadResult result = env.files.read(path, limit);
  if (!result.bytes) return {nullptr, std::move(result.problem)};
  return {std::make_shared<Source>(path, std::move(*result.bytes)), {}};
}

std::shared_ptr<const Source> read_source(Env& env, const std::string& path, std::size_t limit) {
  const FileContents reading = read(env, path, limit);
  if (!reading.source) throw IoError("cannot read " + escape_control(path) + ": " + reading.problem);
  return reading.source;
}

}  // namespace incplan::cmd
