#include "cmd/init_ask.hpp"

#include <algorithm>
#include <functional>

#include "cmd/dialogue.hpp"
#include "cmd/say.hpp"
#include "report/translations.hpp"
#include "text/unicode.hpp"

namespace incplan::core::cmd {
namespace {

/// What an answer came to: taken, or what is wrong with it and what may have been meant.
struct Taken {
  std::string problem{};
  std::string suggestion{};
};
using Take = std::function<Taken(const std::string& answer)>;

class Interview {
 public:
  Interview(Session& session, const FindMistake& mistake, Essentials& essentials)
      : session_(session), mistake_(mistake), essentials_(essentials) {}

  /// The first question is put in all languages, for the others are asked in the one that it is about.
  void ask_language() {
    std::string question = "Language of the plan / Langue du plan: en, fr? [" + essentials_.language + "]";
    ask(question, [&](const std::string& answer) -> Taken {
      const auto known = template_languages();
      const std::string language = ascii_lower(answer).substr(0, 2);
      if (std::ranges::find(known, language) == known.end()) return {.problem = "en / fr?"};
      essentials_.language = language;
      return {};
    });
  }

  void introduce() {
    say(session_.env().streams, "\n");
    print(session_,
          tr("A few short questions make the plan yours. Press Enter to skip one; Ctrl-C leaves nothing behind."));
  }

  void ask_name() {
    ask(tr("What is your organization called?"), [&](const std::string& answer) -> Taken {
      essentials_.name = answer;
      return {};
    });
  }

  void ask_zone() {
    const Zones& zones = session_.env().zones;
    ask(tr("In which time zone are you, such as Europe/Paris? [{}]", {essentials_.zone}),
        [&](const std::string& answer) -> Taken {
          const ZonePtr zone = zones.find(answer);
          if (zone == nullptr) return {tr("unknown time zone `{}`.", {escape_control(answer)}), zones.nearest(answer)};
          essentials_.zone = zone->name();
          return {};
        });
  }

  void ask_people() {
    std::string question = tr("Who leads when something breaks? Name, phone, email, such as") +
                           "\n  Marie Curie, +33 6 39 98 00 01, marie@shop.example";
    while (ask(
        question, [&](const std::string& answer) { return take_person(answer); }, Blank::passed_over)) {
      question = tr("Who else helps? Press Enter when that is everyone.");
    }
  }

 private:
  using Values = std::initializer_list<std::string_view>;
  [[nodiscard]] std::string tr(std::string_view english, Values values = {}) const {
    return report::translated(english, essentials_.language, values);
  }

  /// A question, and an answer that shows its form.
  void put(const std::string& question) {
    const std::size_t end = std::min(question.find('\n'), question.size());
    print(session_, question.substr(0, end));
    if (end < question.size()) say(session_.env().streams, question.substr(end + 1) + "\n");
  }

  /// What an empty line means that others follow already: in a list that was pasted it ends nothing.
  enum class Blank { skips, passed_over };

  /// Whoever ends the conversation (Ctrl-C, Ctrl-D) wants no plan yet.
  std::string answer(Blank blank) {
    for (;;) {
      auto line = read_line(session_, "> ");
      if (!line) throw IoError(tr("nothing was written"));
      const Env& env = session_.env();
      const bool more_follows = line->empty() && blank == Blank::passed_over && env.input_waits && env.input_waits();
      if (!more_follows) return *line;
    }
  }

  /// Asks until the answer can be taken; false when the question is skipped.
  bool ask(const std::string& question, const Take& take, Blank blank = Blank::skips) {
    say(session_.env().streams, "\n");
    put(question);
    std::string suggestion;
    for (;;) {
      std::string line = answer(blank);
      if (line.empty() && suggestion.empty()) return false;
      if (line.empty()) line = suggestion;
      const Taken taken = take(line);
      if (taken.problem.empty()) return true;
      suggestion = taken.suggestion;
      const std::string more =
          suggestion.empty() ? "" : " " + tr("Press Enter for `{}`.", {escape_control(suggestion)});
      tell_problem(session_, taken.problem + more);
      if (suggestion.empty()) put(question);
    }
  }

  Taken take_person(const std::string& answer) {
    const auto person = read_person(answer);
    if (!person) return {tr("enter a name, then phone and email, with commas between.")};
    auto& named = essentials_.people;
    if (std::ranges::find(named, person->name, &FirstPerson::name) != named.end())
      return {tr("{} is in the plan already.", {escape_control(person->name)})};
    named.push_back(*person);
    const std::string wrong = mistake_(essentials_);
    if (wrong.empty()) return {};
    named.pop_back();
    if (wrong == "phone")
      return {tr("`{}` is not a phone number; enter one such as +33 6 39 98 00 01.", {escape_control(person->phone)})};
    if (wrong == "email")
      return {
          tr("`{}` is not an email address; enter one such as marie@shop.example.", {escape_control(person->email)})};
    return {tr("enter a name, then phone and email, with commas between.")};
  }

  Session& session_;
  const FindMistake& mistake_;
  Essentials& essentials_;
};

/// The language that the terminal speaks, where there are templates in it: the first suggestion.
std::string language_of_terminal(Env& env) {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const auto value = env.getenv(name);
    if (!value || value->empty()) continue;
    const auto known = template_languages();
    const std::string language = ascii_lower(value->substr(0, 2));
    return std::ranges::find(known, language) == known.end() ? "en" : language;
  }
  return "en";
}

}  // namespace

void ask_for_essentials(Session& session, const SaidEssentials& said, const FindMistake& mistake,
                        Essentials& essentials) {
  Interview interview(session, mistake, essentials);
  if (!said.language) {
    essentials.language = language_of_terminal(session.env());
    interview.ask_language();
  }
  if (!said.name || !said.zone || !said.people) interview.introduce();
  if (!said.name) interview.ask_name();
  if (!said.zone) interview.ask_zone();
  if (!said.people) interview.ask_people();
  say(session.env().streams, "\n");
}

ZonePtr zone_called(const std::string& name, const Zones& zones) {
  if (ZonePtr zone = zones.find(name)) return zone;
  const std::string near = zones.nearest(name);
  throw UsageError("unknown time zone `" + escape_control(name) + "`" +
                   (near.empty() ? "" : "; did you mean `" + near + "`?"));
}

}  // namespace incplan::core::cmd
