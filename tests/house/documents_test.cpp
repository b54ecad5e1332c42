// What the documents show is what happens: every session in them is run, by a shell, with the program itself.
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "format/channel_kind.hpp"
#include "support/console.hpp"
#include "support/diff.hpp"
#include "support/repository.hpp"

namespace {

using namespace incplan::core::test;
namespace fs = std::filesystem;

/// A folder like a fresh clone, as far as sessions look at it; gone afterwards.
class Clone {
 public:
  Clone() : folder_(fs::temp_directory_path() / ("incplan-documents-" + std::to_string(::getpid()))) {
    fs::create_directories(folder_);
    const fs::path root = INCPLAN_SOURCE_DIR;
    fs::copy(root / "examples", folder_ / "examples", fs::copy_options::recursive);
    fs::create_directory_symlink(root / "schemas", folder_ / "schemas");
  }
  ~Clone() { fs::remove_all(folder_); }
  Clone(const Clone&) = delete;
  Clone& operator=(const Clone&) = delete;

  [[nodiscard]] const fs::path& folder() const { return folder_; }

 private:
  fs::path folder_;
};

struct Said {
  std::string text;
  int exit = 0;
};

Said run_in_shell(const fs::path& folder, const std::string& command, int exit_before) {
  const std::string script = "cd '" + folder.string() + "' && PATH='" +
                             fs::path(INCPLAN_PROGRAM).parent_path().string() +
                             "':\"$PATH\" && unset INCPLAN_PLAN && exec 2>&1 </dev/null; (exit " +
                             std::to_string(exit_before) + "); " + command + "\n";
  Said said;
  FILE* pipe = ::popen(script.c_str(), "r");
  REQUIRE(pipe != nullptr);
  char chunk[4096];
  for (std::size_t got = 0; (got = std::fread(chunk, 1, sizeof chunk, pipe)) > 0;) said.text.append(chunk, got);
  said.exit = WEXITSTATUS(::pclose(pipe));
  return said;
}

/// The sessions of a document follow each other in one folder: what one has written the next one reads.
void check_sessions(const std::string& path, const Clone& clone) {
  for (const auto& block : console_blocks(read_repository_file(path))) {
    int exit = 0;
    for (const Exchange& exchange : block) {
      const Said said = run_in_shell(clone.folder(), exchange.command, exit);
      exit = said.exit;
      INFO(path, ": $ ", exchange.command, "\n", diff(exchange.shown, said.text));
      CHECK(matches(exchange.shown, said.text));
    }
  }
}

/// What a guide says to write fits the plan that its sessions have made.
void check_additions(const std::string& path, const Clone& clone) {
  for (const std::string& block : yaml_blocks(read_repository_file(path))) {
    std::ofstream(clone.folder() / "added.incplan.yaml") << "incplan: 1\nextends: incplan.yaml\n" << block;
    const Said said = run_in_shell(clone.folder(), "incplan validate --quiet added.incplan.yaml", 0);
    INFO(path, ":\n", block, said.text);
    CHECK(matches("1 plan checked: nothing found\n", said.text));
  }
}

TEST_CASE("the guide to channels names every setting of every kind") {
  const std::string guide = read_repository_file("docs/channels.md");
  for (const incplan::core::ChannelKind& kind : incplan::core::channel_kinds()) {
    for (const auto& settings : {kind.settings, kind.service_settings}) {
      for (const incplan::core::SettingKind& setting : settings) {
        CHECK_MESSAGE(guide.find("`" + std::string(setting.name) + "`") != std::string::npos, setting.name);
      }
    }
  }
}

TEST_CASE("sessions in README.md happen as they are shown") {
  check_sessions("README.md", Clone());
  CHECK(!console_blocks(read_repository_file("README.md")).empty());
}

TEST_CASE("sessions in the other documents happen as they are shown") {
  check_sessions("CONTRIBUTING.md", Clone());
  for (const std::string& path : repository_files("docs", ".md")) {
    const Clone clone;
    check_sessions(path, clone);
    if (path.find("guide.") != std::string::npos) check_additions(path, clone);
  }
}

TEST_CASE("every block of the guides is run") {
  for (const char* path : {"docs/guide.en.md", "docs/guide.fr.md"}) {
    const std::string guide = read_repository_file(path);
    CHECK(!yaml_blocks(guide).empty());
    CHECK(guide.find("```sh") == std::string::npos);
  }
}

TEST_CASE("a line of dots stands for any lines, dots within a line for any letters") {
  CHECK(matches("a\n…\nd\n", "a\nb\nc\nd\n"));
  CHECK(matches("a\n…\n", "a\n"));
  CHECK(matches("…\n", ""));
  CHECK_FALSE(matches("a\n", "a\nb\n"));
  CHECK(matches("by …, in 15 min\n", "by 04:10 CET, in 15 min\n"));
  CHECK(matches("a … c …\n", "a b c d\n"));
  CHECK_FALSE(matches("by …, in 15 min\n", "by 04:10 CET, in 16 min\n"));
  CHECK_FALSE(matches("a\n…\nd\n", "a\nb\n"));
}

}  // namespace
