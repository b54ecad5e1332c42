// The modules and what they may include: CONTRIBUTING.md draws the same map.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "support/repository.hpp"

namespace {

using namespace incplan::core::test;

/// What a file of each module may include besides its own module. `entry` is the headers at the top of lib/.
const std::map<std::string, std::set<std::string>> allowed = {
    {"text", {}},
    {"format", {}},
    {"diagnostic", {"text"}},
    {"yaml", {"diagnostic", "text"}},
    {"schema", {"yaml", "diagnostic", "text"}},
    {"plan", {"yaml", "diagnostic", "text"}},
    {"answer", {"plan", "diagnostic", "text"}},
    {"check", {"plan", "answer", "diagnostic", "text"}},
    {"report", {"answer", "plan", "diagnostic", "text"}},
    {"entry", {"report", "check", "answer", "plan", "schema", "yaml", "diagnostic", "text"}},
    {"api", {"entry", "report", "answer", "text"}},
    {"cmd", {"entry", "answer", "report", "text"}},
};

/// Packages that one file alone may know, and that file.
const std::map<std::string, std::string> hidden_in = {
    {"yaml-cpp/", "lib/yaml/"},
    {"kainjow/mustache.hpp", "lib/answer/"},
    {"cmark-gfm", "lib/answer/"},
    {"CLI/", "cmd/"},
};

struct Include {
  std::string file;
  std::string named;  ///< between the quotes or brackets
  bool own = false;   ///< in quotes
};

std::vector<Include> includes_below(const std::string& folder) {
  static const std::regex line(R"(#include\s+([<"])([^>"]+)[>"])");
  std::vector<Include> found;
  for (const std::string& path : repository_files(folder, "pp")) {
    const std::string text = read_repository_file(path);
    for (std::sregex_iterator it(text.begin(), text.end(), line), end; it != end; ++it) {
      found.push_back({path, (*it)[2], (*it)[1] == "\""});
    }
  }
  return found;
}

/// `lib/plan/plan.hpp` -> `plan`; `lib/incplan.hpp` -> `entry`; `cmd/run.hpp` -> `cmd`.
std::string room_of_file(const std::string& path) {
  if (path.starts_with("cmd/")) return "cmd";
  const auto slash = path.find('/', 4);
  return slash == std::string::npos ? "entry" : path.substr(4, slash - 4);
}

std::string room_of_include(const std::string& named) {
  if (named.starts_with("incplan/")) return "api";  // these stand in `lib/api/incplan`
  const auto slash = named.find('/');
  return slash == std::string::npos ? "entry" : named.substr(0, slash);
}

bool is_domain_header(const std::string& file) {
  static const std::set<std::string> domain = {"channel", "condition", "id",       "people",
                                               "plan",    "service",   "severity", "text"};
  return file.ends_with(".hpp") && domain.contains(file.substr(9, file.size() - 13));
}

bool may_include(const std::string& file, const std::string& named) {
  const std::string from = room_of_file(file), to = room_of_include(named);
  if (from == to || (to == "format" && from != "text")) return true;  // the tables of the format are for everybody
  // The domain knows these and text alone; the headers of what reads it know the tree.
  if (from == "plan" && is_domain_header(file)) return to == "text";
  const auto row = allowed.find(from);
  return row != allowed.end() && row->second.contains(to);
}

TEST_CASE("includes go one way through the house") {
  for (const char* folder : {"lib", "cmd"}) {
    for (const Include& include : includes_below(folder)) {
      if (!include.own) continue;
      INFO(include.file, " includes ", include.named);
      CHECK(may_include(include.file, include.named));
    }
  }
}

TEST_CASE("the rule catches what it forbids") {
  CHECK(may_include("lib/plan/read.cpp", "yaml/tree.hpp"));
  CHECK_FALSE(may_include("lib/plan/plan.hpp", "yaml/tree.hpp"));
  CHECK(may_include("lib/plan/plan.hpp", "format/moment.hpp"));
  CHECK_FALSE(may_include("lib/format/moment.hpp", "text/time.hpp"));
  CHECK_FALSE(may_include("lib/text/source.cpp", "diagnostic/diagnostic.hpp"));
  CHECK_FALSE(may_include("lib/answer/who.cpp", "report/block.hpp"));
  CHECK_FALSE(may_include("lib/new_room/thing.cpp", "text/source.hpp"));
  CHECK_FALSE(may_include("cmd/who.cpp", "plan/plan.hpp"));
  CHECK_FALSE(may_include("cmd/who.cpp", "incplan/plan.hpp"));
}

TEST_CASE("public headers need nothing but each other") {
  for (const Include& include : includes_below("lib/api/incplan")) {
    INFO(include.file, " includes ", include.named);
    CHECK((!include.own || include.named.starts_with("incplan/")));
  }
}

TEST_CASE("a package is known to one file in one room") {
  for (const auto& hidden : hidden_in) {
    const std::string& package = hidden.first;
    std::set<std::string> users;
    for (const char* folder : {"lib", "cmd"}) {
      for (const Include& include : includes_below(folder)) {
        if (!include.own && include.named.starts_with(package)) users.insert(include.file);
      }
    }
    INFO(package);
    CHECK(users.size() <= 1);
    for (const std::string& user : users) CHECK_MESSAGE(user.starts_with(hidden.second), user);
  }
}

}  // namespace
