// What do we send: one message per channel and language, ready to paste.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answer/classify.hpp"
#include "answer/incident.hpp"
#include "diagnostic/diagnostic.hpp"

namespace incplan::core {

/// A variable that nobody has filled.
struct UnfilledName {
  std::string variable;
  std::string language;  ///< empty: of all languages
  Text ask;
  bool follows_services = false;  ///< of a role: the affected services say who it is
};

struct DraftProblem {
  std::string code;
  Level level{};
  Sentence message;
  std::vector<Requirement> answers{};  ///< what stands in the message, where that is a condition
};

/// A message's length as its channel counts it.
struct Length {
  int used = 0;
  int limit = 0;  ///< 0: no limit
  const char* unit = "";
  int parts = 0;  ///< SMS: messages it is sent as; else 0
};

struct Draft {
  const Channel* channel = nullptr;
  const Message* message = nullptr;  ///< the plan's; null where none is meant for the channel
  std::string language;
  std::string title;  ///< empty where the kind has none
  std::string body;
  std::string words;    ///< the body without any markup
  std::string payload;  ///< exactly what the channel takes
  Length length;
  Promise next_update;  ///< what it promises
  std::vector<UnfilledName> unfilled;
  std::vector<DraftProblem> problems;
};

struct DraftRequest {
  std::vector<Index<Channel>> channels;    ///< empty: all on which the incident is reported
  std::vector<Index<Audience>> audiences;  ///< empty: all
  std::vector<Index<Channel>> down;        ///< channels that cannot be used: their fallback is
  std::string language{};                  ///< only this one, for audiences that read it; the others keep theirs
};

/// A channel that was left out or replaced, and why.
struct DraftNote {
  enum class Kind { unconcerned, not_replacing, no_fallback, replaced };
  Kind kind = Kind::unconcerned;
  const Channel* channel = nullptr;
  const Channel* instead = nullptr;  ///< of one that is replaced
};

struct Drafts {
  Classification classification;
  Index<Stage> stage{};
  Promise next_update;  ///< the first that one of them promises
  std::vector<Draft> drafts;
  std::vector<ChannelUse> undecided;  ///< channels that a missing fact may concern: named, not drafted
  std::vector<const Channel*> lost;   ///< down, as is all that could stand in: their audience is told nothing
  std::vector<DraftNote> notes;
};

[[nodiscard]] Drafts draft(const Plan& plan, const Incident& incident, const DraftRequest& request, Instant now);

}  // namespace incplan::core
