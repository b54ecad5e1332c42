#include <fstream>
#include <incplan/incplan.hpp>
#include <iostream>
#include <iterator>
#include <stdexcept>

std::optional<std::string> bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

int main(int argc, char** argv) try {
  const std::string path = argc > 1 ? argv[1] : "incplan.yaml";
  const incplan::World world{
      .zone_file = [](std::string_view name) { return bytes_of("/usr/share/zoneinfo/" + std::string(name)); },
  };
  const incplan::Plan plan({path, bytes_of(path).value_or("")}, world);

  const incplan::Time now = std::chrono::sys_days{std::chrono::November / 24 / 2026} + std::chrono::hours(3);
  for (const incplan::Finding& finding : incplan::validate(plan, now)) {
    std::cout << finding.at.file << ':' << finding.at.line << ": " << finding.message << '\n';
  }

  const incplan::Incident incident{.facts = {{"impact", "high"}}, .stage = "investigating"};
  std::cout << incplan::severity_of(plan, incident, now).value_or("undecided") << '\n';
  for (const incplan::Message& message : incplan::messages(plan, incident, now)) {
    std::cout << message.channel << ' ' << message.language << (message.ready ? ": ready\n" : ": to fill in\n");
  }
} catch (const incplan::InvalidIncident& error) {
  std::cerr << error.what() << '\n';
  return 2;
}
