#include "cmd/init_ask.hpp"

#include <algorithm>
#include <functional>

#include "cmd/ask.hpp"
#include "text/unicode.hpp"

namespace incplan::cmd {
namespace {

/// Takes an answer; what is wrong with it, or nothing.
using Take = std::function<std::string(const std::string& answer)>;

/// Asks until the answer can be taken; false when the person ends the conversation.
bool ask(Session& session, const std::string& question, const Take& take) {
  session.env().streams.err << "\n" << question << "\n";
  while (const auto answer = read_line(session, "> ")) {
    if (answer->empty()) return true;
    const std::string problem = take(*answer);
    if (problem.empty()) return true;
    session.env().streams.err << "  " << problem << "\n";
  }
  return false;
}

bool ask_name(Session& session, Essentials& essentials) {
  return ask(session, "What is your organisation called?", [&](const std::string& answer) {
    essentials.name = answer;
    return "";
  });
}

bool ask_zone(Session& session, Essentials& essentials) {
  return ask(session, "In which time zone are you, such as Europe/Paris? [" + essentials.zone + "]",
             [&](const std::string& answer) -> std::string {
               try {
                 essentials.zone = zone_called(answer, session.env().zones)->name();
                 return "";
               } catch (const Misuse& misuse) {
                 return misuse.what();
               }
             });
}

bool ask_language(Session& session, Essentials& essentials) {
  return ask(session, "In which language is the plan written, en or fr? [" + essentials.language + "]",
             [&](const std::string& answer) -> std::string {
               const auto known = template_languages();
               const std::string language = ascii_lower(answer);
               if (std::find(known.begin(), known.end(), language) == known.end()) return "please say en or fr";
               essentials.language = language;
               return "";
             });
}

/// One person; false when the person ends the conversation, or has nobody to name.
bool ask_person(Session& session, Essentials& essentials) {
  const bool first = essentials.people.empty();
  const std::size_t before = essentials.people.size();
  const std::string question = first ? "Who leads when something breaks? Name, phone, e-mail, such as\n"
                                       "  Marie Curie, +33 6 39 98 00 01, marie@shop.example"
                                     : "Who else helps? Enter alone when that is all.";
  const bool goes_on = ask(session, question, [&](const std::string& answer) -> std::string {
    const auto person = read_person(answer);
    if (!person) return "please say a name, then phone and e-mail, with commas between";
    essentials.people.push_back(*person);
    return "";
  });
  return goes_on && essentials.people.size() > before;
}

bool accepts(Session& session) {
  const auto answer = read_line(session,
                                "Four short questions make the plan yours: name, time zone, language, first people.\n"
                                "Enter alone skips one. Answer them now? [Y/n] ");
  return answer && (answer->empty() || ascii_lower(*answer).starts_with('y'));
}

}  // namespace

void ask_for_essentials(Session& session, const SaidEssentials& said, Essentials& essentials) {
  if (said.name && said.zone && said.language && said.people) return;
  if (!accepts(session)) return;
  const bool goes_on = (said.name || ask_name(session, essentials)) && (said.zone || ask_zone(session, essentials)) &&
                       (said.language || ask_language(session, essentials));
  if (goes_on && !said.people) {
    while (essentials.people.size() < people_in(essentials) && ask_person(session, essentials)) continue;
  }
  session.env().streams.err << "\n";
}

ZonePtr zone_called(const std::string& name, const Zones& zones) {
  if (ZonePtr zone = zones.find(name)) return zone;
  const std::string near = zones.nearest(name);
  throw Misuse("unknown time zone `" + visible(name) + "`" + (near.empty() ? "" : "; did you mean `" + near + "`?"));
}

}  // namespace incplan::cmd
