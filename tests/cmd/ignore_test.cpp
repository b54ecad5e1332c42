// Patterns of .gitignore: what they leave out, and that none of them takes long.
#include "cmd/ignore.hpp"

#include <doctest/doctest.h>

#include "support/world.hpp"

namespace {

using namespace incplan::core;

bool ignores(const std::string& pattern, const std::string& path, bool is_folder = false) {
  test::MemoryFiles files;
  files.put(".git/HEAD", "");
  files.put(".gitignore", pattern + "\n");
  return cmd::IgnoreRules::around(files, files.current_folder()).ignore(files.current_folder() / path, is_folder);
}

TEST_CASE("a pattern leaves out what git leaves out") {
  struct Row {
    const char* pattern;
    const char* path;
    bool ignored;
  };
  for (const Row& row : {
           Row{"a.yaml", "a.yaml", true},
           Row{"a.yaml", "b/a.yaml", true},
           Row{"/a.yaml", "b/a.yaml", false},
           Row{"*.yaml", "a.yaml", true},
           Row{"*.yaml", "a.yml", false},
           Row{"a*b*c", "aXXbYYc", true},
           Row{"a*b*c", "aXXbYY", false},
           Row{"*", "anything", true},
           Row{"?.yaml", "a.yaml", true},
           Row{"?.yaml", "ab.yaml", false},
           Row{"[ab].yaml", "b.yaml", true},
           Row{"[!ab].yaml", "b.yaml", false},
           Row{"[^ab].yaml", "c.yaml", true},
           Row{"[]a].yaml", "].yaml", true},
           Row{"[[:digit:]].yaml", "7.yaml", true},
           Row{"[[:digit:]].yaml", "a.yaml", false},
           Row{"\\*.yaml", "*.yaml", true},
           Row{"\\*.yaml", "a.yaml", false},
           Row{"a/*", "a/b", true},
           Row{"a/*", "a/b/c", false},
           Row{"a/**", "a/b/c", true},
           Row{"a/**", "a", false},
           Row{"**/b", "b", true},
           Row{"**/b", "a/a/b", true},
           Row{"**/b", "a/a/c", false},
           Row{"a/**/b", "a/b", true},
           Row{"a/**/b", "a/x/y/b", true},
           Row{"a/**/b", "x/a/b", false},
           Row{"a/**/b/**/c", "a/b/x/b/y/c", true},
           Row{"a/**/b/**/c", "a/x/c", false},
       }) {
    INFO(row.pattern, " ", row.path);
    CHECK(ignores(row.pattern, row.path) == row.ignored);
  }
  CHECK(ignores("build/", "build", true));
  CHECK(!ignores("build/", "build", false));
}

TEST_CASE("no pattern tries every way") {
  std::string folders, stars, path;
  for (int i = 0; i < 40; ++i) {
    folders += "**/a/";
    stars += "*a";
    path += "a/";
  }
  CHECK(!ignores(folders + "b", path + "c"));
  CHECK(!ignores(stars + "b", std::string(200, 'a')));
}

}  // namespace
