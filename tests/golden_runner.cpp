// Replays golden files and shows where the program says something else. With INCPLAN_REWRITE=1 in the environment it
// writes down what the program says now.
//
//   golden_runner tests/golden/validate/broken_yaml.test …
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <span>
#include <string>

#include "support/diff.hpp"
#include "support/golden.hpp"

namespace {

using namespace incplan::core::test;

std::string read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot be read");
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(const std::string& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  if (!(file << text).flush()) throw std::runtime_error("cannot be written");
  std::cout << path << ": rewritten\n";
}

bool passes(const std::string& path, bool rewrite) {
  const std::string expected = read(path);
  const std::string actual = to_text(replay(parse_golden(expected)));
  if (expected == actual) return true;
  if (rewrite) return write(path, actual), true;
  std::cout << path << ": the commands say something else (- expected, + said now)\n"
            << diff(expected, actual) << "INCPLAN_REWRITE=1 accepts what is said now\n\n";
  return false;
}

bool passes_or_complains(const std::string& path, bool rewrite) try {
  return passes(path, rewrite);
} catch (const std::exception& error) {
  std::cout << path << ": " << error.what() << "\n";
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  const bool rewrite = std::getenv("INCPLAN_REWRITE") != nullptr;
  bool all = argc > 1;
  for (const char* path : std::span(argv, static_cast<std::size_t>(argc)).subspan(1)) {
    all = passes_or_complains(path, rewrite) && all;
  }
  return all ? 0 : 1;
}
