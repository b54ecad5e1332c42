// The walk over a plan reaches every text and every reference that the table of the format knows of.
#include "plan/walk.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <set>
#include <string>

#include "format/keys.hpp"
#include "format/moment.hpp"
#include "incplan.hpp"
#include "plan/references.hpp"
#include "schema/problems.hpp"
#include "support/repository.hpp"

namespace {

using namespace incplan::core;
using format::Kind;

/// Where in a file, and what: `1042 amina`.
using Places = std::set<std::string>;

std::string at(const Place& place) {
  return std::to_string(place.start) + " " + json_pointer(place.path);
}

/// What the table says of a tree.
struct Written {
  Places texts;
  Places references;

  void add_text(const yaml::Node& node) {
    if (node.is_scalar()) texts.insert(at(node.place()));
    for (const yaml::Node& version : node) add_text(version);
  }
  void add_reference(const yaml::Node& node) {
    constexpr std::array<std::string_view, 3> no_ids = {"none", "service_owners", "all_service_owners"};
    const bool is_id = find_clock_start(node.text) == nullptr && std::ranges::find(no_ids, node.text) == no_ids.end();
    if (node.is_scalar() && is_id) references.insert(at(node.place()));
    for (const yaml::Node& item : node) add_reference(item);
  }
  void read_each(const yaml::Node& node, const format::Shape& table) {
    for (const yaml::Node& item : node) read(item, table);
  }
  void read(const yaml::Node& node, const format::Shape& table) {
    for (const yaml::Node& entry : node) {
      const format::Key* key = find_key(table, entry.key.text);
      if (key != nullptr) read_value(entry, *key);
    }
  }
  void read_value(const yaml::Node& node, const format::Key& key) {
    switch (key.kind) {
      case Kind::text:
      case Kind::texts:
      case Kind::choices:
        return add_text(node);
      case Kind::id:
      case Kind::ids:
      case Kind::affected:
        return add_reference(node);
      case Kind::rhythms:
        for (const yaml::Node& rhythm : node) references.insert(at(rhythm.key_place()));
        return;
      case Kind::cadences:
        for (const yaml::Node& cadence : node) references.insert(at(cadence.key_place()));
        return read_each(node, *key.table);
      case Kind::object:
        return read(node, *key.table);
      case Kind::one_or_list:
        return node.is_sequence() ? read_each(node, *key.table) : read(node, *key.table);
      case Kind::list:
      case Kind::entries:
      case Kind::handles:
        return read_each(node, *key.table);
      default:
        return;
    }
  }
};

TEST_CASE("every text and every reference of a plan is visited, and nothing else") {
  for (const char* file : {"tests/plans/tea_house.yaml", "examples/web-shop.yaml", "examples/regulated-bank.yaml"}) {
    CAPTURE(file);
    const Zones zones(schema::testing::read_zone);
    const Loaded loaded = load(std::make_shared<Source>(file, test::read_repository_file(file)), zones);
    Written written;
    written.read(*loaded.trees.front().root(), format::plan_shape());
    Places found_texts;
    for (const Text* text : texts(loaded.plan)) {
      for (const Text::Version& version : text->versions) found_texts.insert(at(version.place));
    }
    Places found_references;
    for (const Reference& reference : references(loaded.plan)) {
      if (reference.kind != IdKind::criterion) found_references.insert(at(reference.place));
    }
    CHECK(found_texts == written.texts);
    CHECK(found_references == written.references);
    CHECK(written.texts.size() > 20);
    CHECK(written.references.size() > 10);
  }
}

TEST_CASE("a reference knows what it is to, and where that is defined") {
  const Zones zones(schema::testing::read_zone);
  const std::string bytes =
      "incplan: 1\n"
      "criteria: {impact: {ask: How bad?, values: {low: Low, high: High}}}\n"
      "severities: {sev1: {name: One, when: {impact: high}}}\n"
      "people: {lea: {name: Lea}}\n"
      "roles: {legal: {name: Legal, held_by: [lea, tom]}}\n"
      "audiences: {press: {name: Press, approver: legal}}\n";
  const Loaded loaded = load(std::make_shared<Source>("incplan.yaml", bytes), zones);
  std::string list;
  for (const Reference& each : references(loaded.plan)) {
    list += std::string(to_text(each.kind)) + " " + std::string(each.name) + " " + json_pointer(each.place.path) +
            " -> " + (each.definition == nullptr ? "nothing" : json_pointer(each.definition->path)) + "\n";
  }
  CHECK(list ==
        "criterion impact /severities/sev1/when/impact -> /criteria/impact\n"
        "person lea /roles/legal/held_by/0 -> /people/lea\n"
        "person tom /roles/legal/held_by/1 -> nothing\n"
        "person or role legal /audiences/press/approver -> /roles/legal\n");
}

}  // namespace
