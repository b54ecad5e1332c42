#include "cmd/bases.hpp"

#include <optional>

#include "cmd/session.hpp"

namespace incplan::cmd {
namespace {

namespace fs = std::filesystem;

/// The folder of the repository that a file lies in; nothing outside of any.
std::optional<fs::path> repository_of(Files& files, const fs::path& file) {
  for (fs::path folder = file.parent_path();; folder = folder.parent_path()) {
    if (files.exists(folder / ".git")) return folder;
    if (folder == folder.parent_path()) return std::nullopt;
  }
}

/// A link inside the folder may lead out of it.
bool lies_in(Files& files, const fs::path& file, const fs::path& folder) {
  const fs::path way = files.real_path(file).lexically_relative(files.real_path(folder));
  return !way.empty() && *way.begin() != "..";
}

OpenedBase refused(OpenedBase::Refusal refusal, std::string problem) {
  return {.file = {}, .refusal = refusal, .problem = std::move(problem)};
}

OpenedBase open_base(Env& env, const PlanSource& from, std::string_view written) {
  using enum OpenedBase::Refusal;
  const fs::path named(written);
  if (named.is_absolute()) return refused(outside, "it is an absolute path; write it relative to this file");
  const fs::path path = (fs::path(from.identity).parent_path() / named).lexically_normal();
  const auto repository = repository_of(env.files, from.identity);
  if (repository && !lies_in(env.files, path, *repository)) return refused(outside, "it is outside the repository");
  // People know the file as the plan names it, seen from where they stand.
  const std::string shown = (fs::path(from.source->name()).parent_path() / named).lexically_normal().string();
  ReadResult result = env.files.read(path, max_plan_bytes);
  if (!result.bytes) return refused(missing, std::move(result.problem));
  return {.file = {std::make_shared<Source>(shown, std::move(*result.bytes)), path.string()}};
}

}  // namespace

Loaded load_with_bases(Env& env, const std::string& path, std::shared_ptr<const Source> source) {
  const fs::path file = path == "-" ? fs::path("<stdin>") : fs::path(path);
  const std::string identity = (env.files.current_folder() / file).lexically_normal().string();
  const auto open = [&env](const PlanSource& from, std::string_view written) { return open_base(env, from, written); };
  return load({std::move(source), identity}, open, env.zones);
}

}  // namespace incplan::cmd
