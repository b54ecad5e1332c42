#include "cmd/init_ask.hpp"

#include <algorithm>
#include <functional>

#include "cmd/ask.hpp"
#include "cmd/say.hpp"
#include "text/unicode.hpp"

namespace incplan::cmd {
namespace {

/// Takes an answer; what is wrong with it, or nothing.
using Take = std::function<std::string(const std::string& answer)>;

/// Whoever ends the conversation (Ctrl-C, Ctrl-D) wants no plan yet.
std::string answer_to(Session& session, std::string_view prompt) {
  if (auto answer = read_line(session, prompt)) return *answer;
  throw Failure("nothing was written");
}

/// Asks until the answer can be taken; false when the question is skipped.
bool ask(Session& session, const std::string& question, const Take& take) {
  say(session.env().streams, "\n" + question + "\n");
  for (;;) {
    const std::string answer = answer_to(session, "> ");
    if (answer.empty()) return false;
    const std::string problem = take(answer);
    if (problem.empty()) return true;
    say(session.env().streams, "  " + problem + "\n");
  }
}

void ask_name(Session& session, Essentials& essentials) {
  ask(session, "What is your organisation called?", [&](const std::string& answer) {
    essentials.name = answer;
    return "";
  });
}

void ask_zone(Session& session, Essentials& essentials) {
  ask(session, "In which time zone are you, such as Europe/Paris? [" + essentials.zone + "]",
      [&](const std::string& answer) -> std::string {
        try {
          essentials.zone = zone_called(answer, session.env().zones)->name();
          return "";
        } catch (const Misuse& misuse) {
          return misuse.what();
        }
      });
}

void ask_language(Session& session, Essentials& essentials) {
  ask(session, "In which language is the plan written, en or fr? [" + essentials.language + "]",
      [&](const std::string& answer) -> std::string {
        const auto known = template_languages();
        const std::string language = ascii_lower(answer);
        if (std::find(known.begin(), known.end(), language) == known.end()) return "please say en or fr";
        essentials.language = language;
        return "";
      });
}

/// One person; false when there is nobody to name.
bool ask_person(Session& session, const FindMistake& mistake, Essentials& essentials) {
  const std::string question = essentials.people.empty()
                                   ? "Who leads when something breaks? Name, phone, e-mail, such as\n"
                                     "  Marie Curie, +33 6 39 98 00 01, marie@shop.example"
                                   : "Who else helps? Enter alone when that is all.";
  return ask(session, question, [&](const std::string& answer) -> std::string {
    const auto person = read_person(answer);
    if (!person) return "please say a name, then phone and e-mail, with commas between";
    const auto& named = essentials.people;
    if (std::any_of(named.begin(), named.end(), [&](const FirstPerson& each) { return each.name == person->name; })) {
      return visible(person->name) + " is in the plan already; Enter alone when that is all";
    }
    essentials.people.push_back(*person);
    std::string problem = mistake(essentials);
    if (!problem.empty()) essentials.people.pop_back();
    return problem;
  });
}

bool accepts(Session& session) {
  const std::string answer = answer_to(session,
                                       "Four short questions make the plan yours: name, time zone, language, people.\n"
                                       "Enter alone skips one. Answer them now? [Y/n] ");
  return answer.empty() || ascii_lower(answer).starts_with('y');
}

}  // namespace

void ask_for_essentials(Session& session, const SaidEssentials& said, const FindMistake& mistake,
                        Essentials& essentials) {
  if (said.name && said.zone && said.language && said.people) return;
  if (!accepts(session)) return;
  if (!said.name) ask_name(session, essentials);
  if (!said.zone) ask_zone(session, essentials);
  if (!said.language) ask_language(session, essentials);
  while (!said.people && essentials.people.size() < people_in(essentials)) {
    if (!ask_person(session, mistake, essentials)) break;
  }
  say(session.env().streams, "\n");
}

ZonePtr zone_called(const std::string& name, const Zones& zones) {
  if (ZonePtr zone = zones.find(name)) return zone;
  const std::string near = zones.nearest(name);
  throw Misuse("unknown time zone `" + visible(name) + "`" + (near.empty() ? "" : "; did you mean `" + near + "`?"));
}

}  // namespace incplan::cmd
