// What a severity brings with it, whatever else is the case: for a card that is printed before anything happens.
//
// Only what can go together with the severity is there. A role for lost data is none of a severity that lost data never
// leads to; a clock that runs in each of its cases runs for certain.
#pragma once

#include <vector>

#include "answer/classify.hpp"
#include "answer/decision.hpp"

namespace incplan {

/// A clock that runs at a severity, or may.
struct CardObligation {
  const Obligation* obligation = nullptr;
  bool certain = true;
  std::vector<Requirement> answers;  ///< what would make it certain
};

struct Card {
  std::vector<NeededRole> roles;
  std::vector<ChannelUse> channels;
  std::vector<CardObligation> obligations;
};

/// `decisions` are those over every fact, and `severity` is an index into `Plan::severities`. Of the moment `now` only
/// people are asked: a card is for any hour.
[[nodiscard]] Card card_of(Decisions& decisions, int severity, Instant now);

}  // namespace incplan
