// Every example as a page, as cards, stage by stage, and as a drawing: whole, in every language that the program speaks.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/repository.hpp"
#include "support/world.hpp"

namespace {

using namespace incplan::core::test;
using Arguments = std::vector<std::string>;

/// What `render` says about an example.
std::string rendered(const std::string& path, Arguments arguments) {
  World world;
  world.files.put("incplan.yaml", read_repository_file(path));
  arguments.insert(arguments.begin(), {"render", "--quiet"});
  const Outcome outcome = world.run(arguments);
  INFO(path, outcome.err);
  CHECK(outcome.exit == 0);
  return outcome.out;
}

TEST_CASE("every page is whole, says its language, and needs nothing but itself") {
  const std::vector<Arguments> kinds = {{}, {"--card"}, {"--stage", "investigating"}, {"--section", "roles"}};
  for (const std::string& path : repository_files("examples", ".yaml")) {
    for (Arguments kind : kinds) {
      for (const std::string language : {"en", "fr", "de", "es"}) {
        kind.insert(kind.end(), {"--format", "html", "--lang", language});
        const std::string page = rendered(path, kind);
        CHECK(page.starts_with("<!doctype html>\n<html lang=\"" + language + "\">"));
        CHECK(page.ends_with("</main>\n</body>\n</html>\n"));
        CHECK(page.find("<script") == std::string::npos);
        CHECK(page.find("src=") == std::string::npos);
        kind.resize(kind.size() - 4);
      }
    }
  }
}

TEST_CASE("services are drawn wherever a plan has some") {
  for (const std::string path : {"examples/web-shop.yaml", "examples/regulated-bank.yaml"}) {
    CHECK(rendered(path, {"--section", "services", "--format", "svg"}).starts_with("<svg xmlns="));
    CHECK(rendered(path, {"--section", "services", "--format", "mermaid"}).starts_with("flowchart TD\n"));
    CHECK(rendered(path, {"--section", "services", "--format", "dot"}).starts_with("digraph services {\n"));
  }
}

}  // namespace
