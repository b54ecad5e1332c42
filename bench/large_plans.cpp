#include "large_plans.hpp"

#include <array>

#include "plan_text.hpp"

namespace incplan::core::bench {
namespace {

const std::string channels = "  c{}: {name: C{}, kind: email, audience: customers}\n";

Files severities(int n) {
  return plan({}, "  c: {ask: Q, type: count}\n", each(n, "  s{}: {name: S{}, when: {c: \"{-}+\"}}\n"));
}

Files values(int n) {
  return plan({}, "  c: {ask: Q, values: {" + each(n, "v{}: x, ") + "}}\n",
              each(root(n), "  s{}: {name: S{}, when: {c: v{}}}\n"));
}

Files values_in_order(int n) {
  return plan({}, "  c: {ask: Q, values: {" + each(n, "v{}: x, ") + "}}\n",
              "  s0: {name: S0, when: [" + each(n, "{c: v{}+}, ") + "]}\n");
}

Files measured_thresholds(int n) {
  return plan("obligations:\n" +
                  each(n, "  o{}: {name: O{}, when: {lasting: {}m+, lost: yes}, due: {within: 1h, from: aware}}\n"),
              "  lasting: {ask: Q, type: duration, measured_from: started}\n  lost: {ask: Q, type: yes_no}\n",
              each(root(n), "  s{}: {name: S{}, when: {lasting: {}m+}}\n"));
}

Files fallbacks(int n) {
  const std::string last = std::to_string(n);
  return plan("channels:\n" +
              each(n, "  c{}: {name: C, kind: email, audience: customers, service: S, fallback: c{+}}\n") + "  c" +
              last + ": {name: C, kind: email, audience: customers, service: S, fallback: c0}\n");
}

Files stages_and_channels(int n) {
  return plan("channels:\n" + each(n, channels) + "stages:\n" +
              each(n, "  s{}: {name: S{}, messages: [{when: {channel: c{}}, text: hello}]}\n"));
}

Files messages_by_channel(int n) {
  return plan("channels:\n" + each(n, channels) + "stages:\n  s0:\n    name: S\n    messages:\n" +
              each(n, "      - {when: {channel: c{}}, text: hello}\n"));
}

Files messages_of_stages(int n) {
  return plan("channels:\n" + each(root(n), channels) + "stages:\n" +
              each(n, "  s{}: {name: S{}, messages: [{text: hello}]}\n"));
}

Files roles_of_two(int n) {
  return plan("roles:\n" + each(n, "  r{}: {name: R{}, held_by: [ana, ben]}\n"));
}

Files dense_services(int n) {
  return plan("services:\n" + each(root(n), [](int i, int count) {
                std::string needs;
                for (int k = i + 1; k < count; ++k) needs += "s" + std::to_string(k) + ", ";
                return "  s" + std::to_string(i) + ": {name: S, depends_on: [" + needs + "]}\n";
              }));
}

Files chain_of_services(int n) {
  return plan("services:\n  s0: {name: S}\n" + each(n, "  s{+}: {name: S, depends_on: [s{}]}\n"));
}

Files criteria(int n) {
  return plan({}, each(n, "  criterion_{}: {ask: Q{}, type: yes_no}\n"),
              "  s0: {name: S, when: [" + each(n, "{criterion_{}: yes}, ") + "]}\n");
}

Files misspelt_criteria(int n) {
  return plan({}, each(n, "  criterion_number_{}: {ask: Q{}, type: yes_no}\n"),
              "  s0: {name: S, when: [" + each(n, "{critrion_number_{}: yes}, ") + "]}\n");
}

Files misspelt_services(int n) {
  return plan("services:\n" + each(n, "  service_number_{}: {name: S, depends_on: [servce_number_{}]}\n"));
}

Files business_days(int n) {
  return plan("obligations:\n" + each(n / 2, "  o{}: {name: O, to: x, due: {within: 366000bd, from: started}}\n") +
              "holidays: [" +
              each(n,
                   [](int i, int) {
                     const auto part = [](int number) { return (number < 10 ? "-0" : "-") + std::to_string(number); };
                     return std::to_string(2026 + i / 336) + part(i / 28 % 12 + 1) + part(i % 28 + 1) + ", ";
                   }) +
              "]\n");
}

Files chain_of_notices(int n) {
  return plan("obligations:\n  o0: {name: O, to: x, due: {notice: 1bd, before: scheduled_for}}\n" +
              each(n, "  o{+}: {name: O, to: x, due: {notice: 1bd, before: o{}}}\n"));
}

Files conditions_on_services(int n) {
  return plan("services:\n" + each(n, "  s{}: {name: S}\n") + "roles:\n" +
              each(n, "  r{}: {name: R, held_by: [ana], when: {service: [s{}, s0]}}\n"));
}

Files conditions_on_all_severities(int n) {
  return plan("roles:\n" + each(n, "  r{}: {name: R, held_by: [ana], when: {severity: s{}+}}\n"), {},
              each(n, "  s{}: {name: S, when: {impact: high}}\n"));
}

Files holders(int n) {
  return plan("roles: {lead: {name: Lead, held_by: [" + each(n, "p{}, ") + "]}}\n", {}, {},
              each(n, "  p{}: {name: P}\n"));
}

Files misspelt_zones(int n) {
  return plan({}, {}, {}, each(n, "  p{}: {name: P, timezone: Europe/Pariss{}}\n"));
}

Files rotas_of_seconds(int n) {
  return plan("roles:\n" +
              each(n, "  r{}: {name: R, rota: {people: [ana, ben], every: 1s, since: 2026-01-05T09:00}}\n"));
}

/// A service with a name in double quotes.
Files named(const std::string& name) {
  return plan("services: {a: {name: \"" + name + "\"}}\n");
}

Files private_keys(int n) {
  return named(each(n, "-----BEGIN PRIVATE KEY-----\\n"));
}

Files beginnings_of_keys(int n) {
  return named(each(n, "-----BEGIN "));
}

Files words_of_secrets(int n) {
  return named(each(n, "password ://"));
}

Files findings_on_a_line(int n) {
  return plan("services: {" + each(n, "s{}: {name: S, xx: 1}, ") + "}\n");
}

Files long_line(int n) {
  return plan("services: {a: \"" + each(n, "漢") + "\", b: {nme: S}}\n");
}

Files unknown_variables(int n) {
  return plan("stages:\n  s0: {name: S0, messages: [{text: \"" + each(n, "{{name{{}}} ") + "\"}]}\n");
}

Files ignored_folders(int n) {
  const std::string way = each(30, "a/");
  return {{way + "plan.yaml", plan({})[0].bytes}, {".gitignore", each(n, "**/a/") + "b\n"}, {".git/HEAD", ""}};
}

Files many_bases(int n) {
  Files files = {{"plan.yaml", "incplan: 1\nextends: [" + each(60, "base{}.yaml, ") + "]\n"}};
  const std::string bytes = plan("services:\n" + each(n, "  s{}: {name: S}\n"))[0].bytes;
  for (int i = 0; i < 60; ++i) files.push_back({"base" + std::to_string(i) + ".yaml", bytes});
  return files;
}

/// Two bases on each level, and both extend both of the level below.
Files diamonds(int n) {
  Files files = {{"plan.yaml", "incplan: 1\nextends: [a0.yaml, b0.yaml]\n"}};
  for (int level = 0; level < 30; ++level) {
    const std::string next = std::to_string(level + 1) + ".yaml";
    const std::string extends = "extends: [a" + next + ", b" + next + "]\n";
    for (const char* name : {"a", "b"}) files.push_back({name + std::to_string(level) + ".yaml", extends});
  }
  for (const char* name : {"a30.yaml", "b30.yaml"}) {
    files.push_back({name, plan("services:\n" + each(n, "  s{}: {name: S}\n"))[0].bytes});
  }
  return files;
}

constexpr std::array table = std::to_array<Dimension>({
    {"severities", severities},
    {"values of a criterion", values},
    {"alternatives in order", values_in_order},
    {"criteria", criteria},
    {"thresholds of a duration", measured_thresholds},
    {"fallbacks in a circle", fallbacks},
    {"stages and channels", stages_and_channels},
    {"messages by channel", messages_by_channel},
    {"stages", messages_of_stages},
    {"roles of two people", roles_of_two},
    {"holders of a role", holders},
    {"rotas of one second", rotas_of_seconds},
    {"dense services", dense_services},
    {"chain of services", chain_of_services},
    {"conditions on services", conditions_on_services},
    {"conditions on severities", conditions_on_all_severities},
    {"misspelt criteria", misspelt_criteria},
    {"misspelt services", misspelt_services},
    {"misspelt time zones", misspelt_zones},
    {"unknown variables", unknown_variables},
    {"business days and holidays", business_days},
    {"a chain of notices", chain_of_notices},
    {"private keys", private_keys},
    {"beginnings of keys", beginnings_of_keys},
    {"words of secrets", words_of_secrets},
    {"findings on a line", findings_on_a_line},
    {"a long line", long_line},
    {"a pattern of .gitignore", ignored_folders, "validate ."},
    {"60 bases", many_bases},
    {"diamonds of bases", diamonds},
});

}  // namespace

std::span<const Dimension> dimensions() {
  return table;
}

std::size_t size_of(const Files& files) {
  std::size_t size = 0;
  for (const File& file : files) size += file.bytes.size();
  return size;
}

Files files_of(const Dimension& dimension, std::size_t bytes) {
  int count = 4;
  while (size_of(dimension.files(count * 2)) < bytes) count *= 2;
  for (int path = count / 2; path > 0; path /= 2) {
    if (size_of(dimension.files(count + path)) <= bytes) count += path;
  }
  return dimension.files(count);
}

}  // namespace incplan::core::bench
