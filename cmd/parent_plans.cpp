#include "cmd/parent_plans.hpp"

#include <map>

#include "cmd/border.hpp"
#include "cmd/session.hpp"

namespace incplan::cmd {
namespace {

namespace fs = std::filesystem;

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

}  // namespace incplan::cmd
