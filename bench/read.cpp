// Reads files in one way, for a counter of instructions to watch; or says which road they take.
//
//   bench_read tree bench/plan.yaml        the tree that every command begins with
//   bench_read yaml-cpp bench/plan.yaml    the events of yaml-cpp alone
//   bench_read nothing bench/plan.yaml     what a process costs that only reads the bytes
//   bench_read roads examples/*.yaml       the share that the scanner reads without yaml-cpp
#include "yaml/read.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>

#include "yaml/bytes.hpp"
#include "yaml/scanner.hpp"

namespace {

using namespace incplan::core;

class Deaf final : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

std::string bytes_of(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void read_tree(const char* path) {
  Diagnostics diagnostics;
  const yaml::Tree tree = yaml::read(std::make_shared<const Source>(path, bytes_of(path)), diagnostics);
  if (tree.root() == nullptr) std::fprintf(stderr, "%s could not be read\n", path);
}

void read_events(const char* path) {
  std::istringstream stream(bytes_of(path));
  Deaf handler;
  YAML::Parser parser(stream);
  parser.HandleNextDocument(handler);
}

void read_nothing(const char* path) {
  const Source source(path, bytes_of(path));
  if (source.bytes().empty()) std::fprintf(stderr, "%s could not be read\n", path);
}

bool takes_short_road(const char* path) {
  Diagnostics diagnostics;
  const auto source = std::make_shared<const Source>(path, bytes_of(path));
  yaml::Tree tree(source);
  return yaml::check_bytes(*source, diagnostics) && yaml::scan(tree, diagnostics);
}

void print_roads(char** begin, char** end) {
  int taken = 0;
  for (char** path = begin; path != end; ++path) {
    if (takes_short_road(*path)) {
      ++taken;
    } else {
      std::printf("  by yaml-cpp: %s\n", *path);
    }
  }
  std::printf("  %d of %d files take the short road\n", taken, static_cast<int>(end - begin));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const std::string_view way = argv[1];
  if (way == "roads") print_roads(argv + 2, argv + argc);
  for (char** path = argv + 2; path != argv + argc; ++path) {
    if (way == "tree") read_tree(*path);
    if (way == "yaml-cpp") read_events(*path);
    if (way == "nothing") read_nothing(*path);
  }
  return 0;
}
