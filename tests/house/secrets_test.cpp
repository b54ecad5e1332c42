// Every kind of credential at every place of a plan, in every format: the report says that it is there, and repeats no
// part of it. The credentials are put together here, for a scanner of repositories would take them for real ones.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cmd/real_files.hpp"
#include "support/world.hpp"
#include "validate.hpp"

namespace {

using namespace incplan::core;

/// Letters and digits as a machine makes them, the same each time.
std::string random_text(std::size_t length, unsigned seed) {
  constexpr std::string_view signs = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
  std::string text;
  for (std::size_t i = 0; i < length; ++i) {
    seed = seed * 1664525U + 1013904223U;
    text += signs[(seed >> 16U) % signs.size()];
  }
  return text;
}

struct Secret {
  std::string what;
  std::string written;  ///< as it stands in a plan
  std::string token;    ///< what opens something
};

Secret marked(const std::string& mark, std::size_t length) {
  const std::string token = mark + random_text(length, static_cast<unsigned>(mark.size() * 131 + length));
  return {mark, token, token};
}

std::vector<Secret> secrets() {
  const std::string hook = random_text(9, 3) + "/" + random_text(9, 4) + "/" + random_text(24, 5);
  const std::string password = random_text(6, 6) + "-" + random_text(6, 7) + "77xx";
  const std::string body = random_text(64, 8);
  return {marked(std::string("AK") + "IA", 16),
          marked(std::string("AI") + "za", 35),
          marked(std::string("S") + "G.", 60),
          marked(std::string("ey") + "J", 80),
          marked(std::string("gh") + "p_", 36),
          marked(std::string("glp") + "at-", 20),
          marked(std::string("np") + "m_", 36),
          marked(std::string("sk_") + "live_", 24),
          marked(std::string("s") + "k-", 48),
          marked(std::string("xo") + "xb-", 40),
          {"webhook", std::string("https://hooks.slack") + ".com/services/" + hook, hook},
          {"password in a URL", "https://bot:" + password + "@db.example", password},
          {"password", "password=" + password, password},
          {"private key", std::string("-----BEGIN RSA ") + "PRIVATE KEY-----" + body + "-----END RSA PRIVATE KEY-----",
           body}};
}

const std::string sound = R"(incplan: 1
name: Shop
people: {tom: {name: Tom}}
)";

/// A plan with `@` where a credential stands; each gives a reason to quote the line, or to name the words.
const std::vector<std::string> places = {
    // Read as they should be, with a mistake beside them.
    "incplan: 1\nname: Shop # @\nonwer: tom\n",
    "incplan: 1\nname: Shop\nonwer: tom # @\n",
    "# @\nname: Shop\n",
    "incplan: 1\nname: \"@\"\nonwer: tom\n",
    "incplan: 1\nname: {en: Shop, xxxxxxxxxx: \"@\"}\n",
    "incplan: 1\nname: Shop\n\"@\": 1\n",
    "incplan: 1\nname: Shop\nroles: {lead: {name: Lead, \"@\": 1}}\n",
    "incplan: 1\nname: Shop\nowner: \"@\"\n",
    "incplan: 1\nname: Shop\ntimezone: \"@\"\n",
    "incplan: 1\nname: Shop\nlanguages: [\"@\"]\n",
    "incplan: 1\nname: Shop\nreviewed: \"@\"\n",
    "incplan: 1\nname: Shop\nreview_every: \"@\"\n",
    "incplan: 1\nname: Shop\nholidays: [\"@\"]\n",
    "incplan: \"@\"\nname: Shop\n",
    "incplan: 1\nname: Shop\nextends: \"@\"\n",
    "incplan: 1\nname: Shop\npeople: {\"@\": {name: Tom}}\n",
    "incplan: 1\nname: Shop\npeople: {tom: {name: Tom, contact: {phone: \"@\"}}}\n",
    "incplan: 1\nname: Shop\npeople: {tom: {name: Tom, contact: {email: \"@\"}}}\n",
    "incplan: 1\nname: Shop\npeople: {tom: {name: Tom, contact: {\"@\": 1, phone: x}}}\n",
    "incplan: 1\nname: Shop\npeople: {tom: {name: Tom, hours: \"@\"}}\n",
    "incplan: 1\nname: Shop\npeople: {tom: {name: Tom, hours: 25:00, timezone: \"@\"}}\n",
    "incplan: 1\nname: Shop\nroles: {lead: {name: Lead, held_by: [\"@\"]}}\n",
    "incplan: 1\nname: Shop\nroles: {lead: {name: Lead, when: {\"@\": high}}}\n",
    "incplan: 1\nname: Shop\ncriteria: {impact: {ask: How?, values: {\"@\": a, \"@\": b}}}\n",
    "incplan: 1\nname: Shop\ncriteria: {impact: {ask: How?, type: \"@\"}}\n",
    "incplan: 1\nname: Shop\ncriteria: {impact: {ask: How?, type: count}}\nseverities: {s: {name: S, when: {impact: "
    "\"@\"}}}\n",
    "incplan: 1\nname: Shop\nseverities: {\"@\": {name: S}}\n",
    "incplan: 1\nname: Shop\nseverities: {s: {name: S, updates: {every: \"@\"}}}\n",
    "incplan: 1\nname: Shop\naudiences: {all: {name: All}}\nchannels: {c: {name: C, kind: \"@\", audience: all}}\n",
    "incplan: 1\nname: Shop\naudiences: {all: {name: All}}\nchannels: {c: {name: C, kind: slack, audience: \"@\"}}\n",
    "incplan: 1\nname: Shop\naudiences: {all: {name: All}}\nchannels: {c: {name: C, kind: slack, audience: all, url: "
    "\"x @\"}}\n",
    "incplan: 1\nname: Shop\naudiences: {a: {name: A}}\nchannels: {c: {name: C, kind: web, audience: a, access: "
    "{kept_in: \"@\"}}}\n",
    "incplan: 1\nname: Shop\naudiences: {a: {name: A}}\nchannels: {c: {name: C, kind: web, audience: a, settings: "
    "{\"@\": 1}}}\n",
    "incplan: 1\nname: Shop\nvariables: {symptom: {ask: What?, example: \"@\", defualt: x}}\n",
    "incplan: 1\nname: Shop\nstages: {open: {name: Open, messages: [{text: \"{{symptom}} @\"}]}}\n",
    "incplan: 1\nname: Shop\nstages: {open: {name: Open, messages: [{text: \"{{@}}\"}]}}\n",
    "incplan: 1\nname: Shop\nstages: {open: {name: Open, messages: [{text: \"{{#@}} x\"}]}}\n",
    "incplan: 1\nname: Shop\nstages:\n  open:\n    name: Open\n    messages:\n      - text: |\n          {{symptom}}\n "
    "         @ TODO\n",
    "incplan: 1\nname: Shop\nstages:\n  open:\n    name: Open\n    messages:\n      - text: >\n          @ "
    "{{symptom}}\n",
    "incplan: 1\nname: Shop\nservices: {pay: {name: Pay, depends_on: [\"@\"]}}\n",
    "incplan: 1\nname: Shop\nservices: {pay: {name: Pay}}\nexamples: {e: {services: [\"pay=@\"], severity: none}}\n",
    "incplan: 1\nname: Shop\nexamples: {e: {facts: {\"@\": 1}, severity: \"@\"}}\n",
    "incplan: 1\nname: Shop\nobligations: {o: {name: O, due: {within: \"@\", from: aware}}}\n",
    "incplan: 1\nname: Shop\nobligations: {o: {name: O, due: {within: 1h, from: \"@\"}, source: \"@\"}}\n",
    "incplan: 1\nname: Shop\ninternal: {words: [\"@\"], horsts: [x]}\n",
    "incplan: 1\nname: Shop\nlint: {\"@\": {level: off, reason: x}}\n",
    "incplan: 1\nname: Shop\nlint: {no-backup: {level: \"@\", reason: \"@\", at: [\"@\"]}}\n",
    "incplan: 1\nname: Shop\nprocedures: {p: {name: P, steps: [\"@\"], whne: x}}\n",
    "incplan: 1\nname: [\"@\"]\n",
    "incplan: 1\nname: Shop\nowner: {\"@\": x}\n",
    // Refused, or broken.
    "incplan: 1\nname: &@ Shop\n",
    "incplan: 1\nname: *@\n",
    "incplan: 1\nname: !@ Shop\n",
    "incplan: 1\n<<: {name: \"@\"}\n",
    "incplan: 1\nname: @\n",
    "incplan: 1\nname: \"@\n",
    "incplan: 1\nname: '@\n",
    "incplan: 1\nname: [@\n",
    "incplan: 1\n\tname: @\n",
    "incplan: 1\nname: Shop\n @\n",
    "incplan: 1\nname: Shop\n---\nname: \"@\"\n",
    "incplan: 1\nname: Shop\nname: \"@\"\n",
    "incplan: 1\nname: \"\\q @\"\n",
    "incplan: 1\nname: Caf\xe9 @\n",
    "incplan: 1\nname: \x01 @\n",
    "incplan: 1\nname: a: \"@\"\n",
    "incplan: 1 @\nname: Shop\n",
    "@\n",
    "- \"@\"\n",
    "@",
};

std::string with(std::string place, const std::string& words) {
  for (std::size_t at = 0; (at = place.find('@', at)) != std::string::npos; at += words.size()) {
    place.replace(at, 1, words);
  }
  return place;
}

/// Whether a part of the token that is long enough to be one stands in the text.
bool repeats(std::string_view text, const std::string& token) {
  constexpr std::size_t part = 10;
  for (std::size_t at = 0; at + part <= token.size(); ++at) {
    if (text.find(token.substr(at, part)) != std::string_view::npos) return true;
  }
  return false;
}

struct Checked {
  Loaded loaded;
  report::CheckedPlan plan;
};

Checked checked(const std::map<std::string, std::string>& files, const std::string& name) {
  static const Zones zones(cmd::read_zone_file);
  const OpenBase open = [&files](const PlanSource&, std::string_view written) -> OpenedBase {
    const auto file = files.find(std::string(written));
    if (file == files.end()) return {.refusal = OpenedBase::Refusal::missing, .problem = "no such file"};
    return {.file = {std::make_shared<Source>(file->first, file->second), file->first}};
  };
  Checked result{load({std::make_shared<Source>(name, files.at(name)), name}, open, zones), {}};
  result.plan = checked_plan(result.loaded, name, {}, Instant(std::chrono::seconds(1795489200)));
  return result;
}

void expect_told_and_not_repeated(const Checked& checked, const Secret& secret) {
  CHECK(std::ranges::count(checked.plan.diagnostics, code::secret, &Diagnostic::code) >= 1);
  for (const report::DiagnosticsFormat& format : report::diagnostics_formats()) {
    const std::string reported =
        report_diagnostics(format, std::span(&checked.plan, 1), {}, {.color = true, .width = 500});
    CAPTURE(format.name);
    CAPTURE(reported);
    CHECK_FALSE(repeats(reported, secret.token));
  }
}

TEST_CASE("a secret is told and never repeated, whatever kind it is and wherever it stands") {
  for (const Secret& secret : secrets()) {
    for (const std::string& place : places) {
      CAPTURE(secret.what);
      CAPTURE(place);
      expect_told_and_not_repeated(checked({{"incplan.yaml", with(place, secret.written)}}, "incplan.yaml"), secret);
    }
  }
}

TEST_CASE("a secret of a base is not repeated by the plan that extends it, nor one in the name of a file") {
  for (const Secret& secret : secrets()) {
    CAPTURE(secret.what);
    for (const char* base : {"people: {tom: {name: \"@\", hours: x}}\n", "incplan: 1\nroles: {\"@\": 1}\n", "@\n",
                             "# @\nroles: {lead: {name: Lead, held_by: [nobody]}}\n"}) {
      CAPTURE(base);
      const std::string plan = "incplan: 1\nname: Shop\nextends: base.yaml\n";
      expect_told_and_not_repeated(
          checked({{"incplan.yaml", plan}, {"base.yaml", with(base, secret.written)}}, "incplan.yaml"), secret);
    }
    const std::string name = secret.written + ".incplan.yaml";
    const Checked named = checked({{name, sound + "onwer: tom\n"}}, name);
    for (const report::DiagnosticsFormat& format : report::diagnostics_formats()) {
      CHECK_FALSE(repeats(report_diagnostics(format, std::span(&named.plan, 1), {}, {}), secret.token));
    }
  }
}

TEST_CASE("what is told of a plan or an incident file on standard error repeats no secret") {
  for (const Secret& secret : secrets()) {
    CAPTURE(secret.what);
    test::World world;
    world.files.put("incplan.yaml", sound);
    world.files.put("broken.yaml", "incplan: 1\nname: [" + secret.written + "\n");
    world.files.put("incident.yaml", "\"" + secret.written + "\": 1\n");
    world.files.put("vars.yaml", "symptom: [\"" + secret.written + "\"\n");
    const std::vector<std::vector<std::string>> runs = {
        {"classify", "-p", "broken.yaml"}, {"who", "-i", "incident.yaml"}, {"who", "--vars", "vars.yaml"}};
    for (const auto& arguments : runs) {
      const test::Outcome outcome = world.run(arguments);
      CAPTURE(outcome.err);
      CHECK(outcome.exit != 0);
      CHECK_FALSE(repeats(outcome.out + outcome.err, secret.token));
    }
  }
}

TEST_CASE("how to reach people is shown only where that very value is the mistake") {
  const std::string phone = "+33 6 39 98 01 03";
  const std::string mail = "ana@shop.example";
  const std::string person = "incplan: 1\nname: Shop\npeople: {ana: {name: Ana, contact: {phone: \"" + phone +
                             "\", email: " + mail + ", chat: ana.l}, ";
  const auto shown = [](const std::string& bytes) {
    const Checked plan = checked({{"incplan.yaml", bytes}}, "incplan.yaml");
    const auto* text = report::find_diagnostics_format("text");
    return report_diagnostics(*text, std::span(&plan.plan, 1), {}, {.width = 500});
  };
  const auto excerpt = [](const std::string& line, std::size_t column, std::size_t width) {
    return "    3 | " + line + "\n      | " + std::string(column - 1, ' ') + std::string(width, '^') +
           "\n1 plan checked: 1 error\n";
  };
  const std::string starred =
      "people: {ana: {name: Ana, contact: {phone: *******************, email: ****************, ";
  CHECK(shown(person + "horus: x}}\n").ends_with("\n" + excerpt(starred + "chat: *****}, horus: x}}", 104, 5)));
  CHECK(shown(person + "hours: [}}\n").ends_with("\n" + excerpt(starred + "chat: *****}, hours: [}}", 111, 1)));
  CHECK(shown("incplan: 1\nname: Shop\nonwer: x # " + phone + " " + mail + "\n")
            .ends_with("\n" + excerpt("onwer: x # ***************** ****************", 1, 5)));
  CHECK(shown("incplan: 1\nname: Shop\npeople: {ana: {name: Ana, contact: {phone: \"+33 no number\", email: " + mail +
              "}}}\n")
            .ends_with("\n" + excerpt("people: {ana: {name: Ana, contact: {phone: \"+33 no number\", email: "
                                      "****************}}}",
                                      44, 15)));
}

}  // namespace
