// incplan_docs FOLDER: writes the generated documents below the root of a clone.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "docs/documents.hpp"

int main(int count, char** arguments) {
  if (count != 2) return std::cerr << "usage: incplan_docs FOLDER\n", 2;
  for (const incplan::core::docs::Document& document : incplan::core::docs::documents()) {
    const auto path = std::filesystem::path(arguments[1]) / document.path;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    if (!(file << document.text).flush()) return std::cerr << "cannot write " << path << '\n', 3;
  }
  return 0;
}
