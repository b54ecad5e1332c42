#include <incplan/incplan.hpp>
#include <iostream>
#include <memory>

int main() {
  const incplan::Zones zones([](std::string_view) { return std::nullopt; });
  const auto source = std::make_shared<incplan::Source>("incplan.yaml", "incplan: 1\nname: Shop\n");
  const incplan::Loaded loaded = incplan::load(source, zones);
  for (const incplan::Diagnostic& diagnostic : loaded.diagnostics) std::cout << diagnostic.message << "\n";
  return loaded.readable && loaded.diagnostics.empty() ? 0 : 1;
}
