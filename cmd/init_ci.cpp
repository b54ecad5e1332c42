#include "cmd/init_ci.hpp"

#include "cmd/env.hpp"
#include "cmd/templates.hpp"
#include "report/translations.hpp"
#include "text/unicode.hpp"

namespace incplan::core::cmd {
namespace {

namespace fs = std::filesystem;

/// The folder with `.git` that this one lies in, else this one.
fs::path repository_root(Files& files) {
  fs::path here = files.current_folder();
  for (fs::path folder = here; folder != folder.parent_path(); folder = folder.parent_path()) {
    if (files.exists(folder / ".git")) return folder;
  }
  return here;
}

void write_below(Files& files, const fs::path& root, const fs::path& name, std::string_view text) {
  std::string problem = files.make_folders((root / name).parent_path());
  if (problem.empty()) problem = files.write(root / name, text, false);
  if (!problem.empty()) throw IoError("cannot write " + escape_control(name.string()) + ": " + problem);
}

}  // namespace

const std::vector<CiFile>& ci_files() {
  static const std::vector<CiFile> files = {
      {"--github", "also write a GitHub workflow that validates plans", ".github/workflows/incplan.yml",
       template_text("github.yaml"), "", ""},
      {"--gitlab", "also write a GitLab pipeline that validates plans", ".gitlab-ci.yml", template_text("gitlab.yaml"),
       ".gitlab/incplan.yml", "add to .gitlab-ci.yml:  include: {local: .gitlab/incplan.yml}"},
      {"--pre-commit", "also write a pre-commit hook that validates plans", ".pre-commit-config.yaml",
       template_text("pre-commit.yaml"), ".pre-commit-incplan.yaml",
       "move its entry under `repos:` of .pre-commit-config.yaml, and delete it"},
  };
  return files;
}

std::string write_ci_file(Files& files, const CiFile& file, std::string_view language) {
  const fs::path root = repository_root(files);
  if (!files.exists(root / file.name)) {
    write_below(files, root, file.name, file.text);
    return report::translated("wrote {}", language, {file.name}) + "\n";
  }
  if (file.instead.empty() || files.exists(root / file.instead)) {
    const std::string_view there = file.instead.empty() ? file.name : file.instead;
    return report::translated("kept {}, which exists already", language, {there}) + "\n";
  }
  write_below(files, root, file.instead, file.text);
  const std::string_view then = report::translated(file.then, language);
  return report::translated("wrote {}, because {} exists already; {}", language, {file.instead, file.name, then}) +
         "\n";
}

}  // namespace incplan::core::cmd
