// Bytes -> scanner and yaml-cpp: where both are certain they must agree (tests/yaml/judge.hpp). Needs no corpus: it begins
// with the YAML of this repository and changes it as people do.
//
//   build/fuzz/tests/fuzz/fuzz_yaml_differential -max_len=1000 -runs=1000000
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "yaml/corpus.hpp"
#include "yaml/judge.hpp"
#include "yaml/mutate.hpp"

namespace {

using namespace incplan::core::yaml::testing;

const std::vector<std::string>& texts() {
  static const std::vector<std::string> read = corpus(100);
  return read;
}

}  // namespace

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned seed) {
  static Mutations mutations = [&] {
    Mutations learning(seed);
    for (const std::string& text : texts()) learning.learn(text);
    return learning;
  }();
  if (seed % 8 == 0) return LLVMFuzzerMutate(data, size, max_size);
  std::string text(reinterpret_cast<const char*>(data), size);
  if (seed % 8 < 5) {
    text = mutations.next();
  } else {
    mutations.change(text);
  }
  return text.copy(reinterpret_cast<char*>(data), max_size);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Comparison comparison = compare(std::string(reinterpret_cast<const char*>(data), size));
  if (comparison.difference.empty()) return 0;
  std::fputs(comparison.difference.c_str(), stderr);
  std::abort();
}
