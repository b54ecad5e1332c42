// Every example is a plan that people may copy: it validates without a word, and the largest drafts without a problem.
#include <doctest/doctest.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "support/repository.hpp"
#include "support/world.hpp"

namespace {

using namespace incplan::core::test;

TEST_CASE("examples validate without a word") {
  const auto examples = repository_files("examples", ".yaml");
  CHECK(!examples.empty());
  for (const std::string& path : examples) {
    World world;
    world.files.put(path, read_repository_file(path));
    const Outcome outcome = world.run({"validate", "--strict", "--format", "concise", path});
    INFO(path);
    CHECK(outcome.out == "");
    CHECK(outcome.err == "");
    CHECK(outcome.exit == 0);
  }
}

/// A moment at which a message is written, so that its dates and spans are as long as they get.
struct Occasion {
  std::string started;
  std::string now;
};

Outcome drafted(const std::string& stage, const Occasion& occasion, const std::vector<std::string>& more) {
  const std::string plan = "examples/web-shop.yaml";
  World world;
  world.files.put(plan, read_repository_file(plan));
  std::vector<std::string> arguments = {"notify-draft",
                                        "-p",
                                        plan,
                                        "--at",
                                        occasion.now,
                                        "--started",
                                        occasion.started,
                                        "--scheduled-for",
                                        occasion.started,
                                        "--scheduled-until",
                                        "30h",
                                        "--stage",
                                        stage};
  arguments.insert(arguments.end(), more.begin(), more.end());
  for (const auto& [name, english, french] : std::vector<std::array<std::string, 3>>{
           {"symptom", "Card payments are refused.", "Les paiements par carte sont refusés."},
           {"workaround", "In the meantime you can pay by bank transfer.", "Vous pouvez payer par virement."},
           {"works_again", "Card payments work again.", "Les paiements par carte fonctionnent de nouveau."},
           {"root_cause", "An expired certificate.", "Un certificat expiré."},
           {"what_happened", "A certificate had expired.", "Un certificat avait expiré."},
           {"what_changes", "Certificates renew themselves.", "Les certificats se renouvellent seuls."},
           {"work", "We move the order database.", "Nous déplaçons la base des commandes."},
           {"effect", "You can look around, but not order.", "Vous ne pouvez pas commander."}}) {
    for (const std::string& given : {".en=" + english, ".fr=" + french}) {
      arguments.push_back("--var");
      arguments.push_back(name + given);
    }
  }
  return world.run(arguments);
}

TEST_CASE("the web shop drafts every stage in both languages, in a drill too, and all fits whatever the date") {
  const std::vector<std::string> outage = {"--affected", "60%", "--service", "payments"};
  const std::vector<std::string> work = {"--planned", "--service", "orders_database=maintenance"};
  for (const auto& [stage, facts] :
       std::vector<std::pair<std::string, std::vector<std::string>>>{{"investigating", outage},
                                                                     {"identified", outage},
                                                                     {"monitoring", outage},
                                                                     {"resolved", outage},
                                                                     {"postmortem", outage},
                                                                     {"scheduled", work},
                                                                     {"in_progress", work},
                                                                     {"completed", work}}) {
    for (const Occasion& occasion :
         {Occasion{"2026-09-29T19:25Z", "2026-09-30T18:50Z"}, Occasion{"2026-12-31T21:25Z", "2026-12-31T23:50Z"}}) {
      for (const bool is_drill : {false, true}) {
        std::vector<std::string> more = facts;
        if (is_drill) more.emplace_back("--drill");
        const Outcome outcome = drafted(stage, occasion, more);
        INFO(outcome.out);
        CAPTURE(occasion.now);
        CHECK(outcome.err == "");
        CHECK(outcome.exit == 0);
      }
    }
  }
}

}  // namespace
