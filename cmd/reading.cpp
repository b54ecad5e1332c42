#include "cmd/reading.hpp"

#include <map>

#include "text/unicode.hpp"

namespace incplan::core::cmd {

namespace fs = std::filesystem;

namespace {

std::string read_stream(std::istream& in, std::size_t limit) {
  std::string bytes;
  char chunk[4096];
  while (bytes.size() <= limit && (in.read(chunk, sizeof chunk), in.gcount() > 0)) {
    bytes.append(chunk, static_cast<std::size_t>(in.gcount()));
  }
  return bytes;
}

OpenedBase refused(OpenedBase::Refusal refusal, std::string problem) {
  return {.file = {}, .refusal = refusal, .problem = std::move(problem)};
}

/// Files that were read before: several others may extend one.
using Known = std::map<fs::path, std::shared_ptr<const Source>>;

OpenedBase open_base(Env& env, const Border& border, Known& known, const PlanSource& from, std::string_view written) {
  using enum OpenedBase::Refusal;
  const fs::path named(written);
  if (named.is_absolute()) return refused(outside, "it is an absolute path; write it relative to this file");
  const fs::path path = (fs::path(from.identity).parent_path() / named).lexically_normal();
  if (!lies_in(env.files, path, border.folder)) return refused(outside, "it is outside " + border.name());
  if (const auto before = known.find(path); before != known.end()) return {.file = {before->second, path.string()}};
  // People know the file as the plan names it, seen from where they stand.
  const std::string shown = (fs::path(from.source->name()).parent_path() / named).lexically_normal().string();
  ReadResult result = env.files.read(path, max_plan_bytes);
  if (!result.bytes) return refused(missing, std::move(result.problem));
  known[path] = std::make_shared<Source>(shown, std::move(*result.bytes));
  return {.file = {known[path], path.string()}};
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

Border border_around(Files& files, const fs::path& folder) {
  const fs::path own = (files.current_folder() / folder).lexically_normal();
  for (fs::path each = own;; each = each.parent_path()) {
    if (files.exists(each / ".git")) return {.folder = each, .is_repository = true};
    if (each == each.parent_path()) return {.folder = own};
  }
}

bool lies_in(Files& files, const fs::path& file, const fs::path& folder) {
  const fs::path way = files.real_path(file).lexically_relative(files.real_path(folder));
  return !way.empty() && *way.begin() != "..";
}

std::optional<std::string> way_out(Files& files, const fs::path& path) {
  const Border border = border_around(files, path.parent_path());
  if (lies_in(files, files.current_folder() / path, border.folder)) return std::nullopt;
  return "it is a link out of " + border.name();
}

Loaded load_with_parents(Env& env, const std::string& path, std::shared_ptr<const Source> source) {
  const fs::path file = path == "-" ? fs::path("<stdin>") : fs::path(path);
  const std::string identity = (env.files.current_folder() / file).lexically_normal().string();
  const Border border = border_around(env.files, file.parent_path());
  Known known;
  const auto open = [&](const PlanSource& from, std::string_view written) {
    return open_base(env, border, known, from, written);
  };
  return load({std::move(source), identity}, open, env.zones);
}

}  // namespace incplan::core::cmd
