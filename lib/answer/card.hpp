// What each severity brings with it, whatever else is the case: for cards that are printed before anything happens.
//
// Only what can go together with the severity is there. A role for lost data is none of a severity that lost data never
// leads to; a clock that runs in each of its cases runs for certain.
#pragma once

#include <vector>

#include "answer/classify.hpp"

namespace incplan::core {

/// A clock that runs at a severity, or may.
struct CardObligation {
  const Obligation* obligation = nullptr;
  bool certain = true;
  std::vector<Requirement> answers;  ///< what would make it certain
};

struct Card {
  Index<Severity> severity{};
  std::vector<NeededRole> roles;
  std::vector<ChannelUse> channels;
  std::vector<CardObligation> obligations;
};

struct Cards {
  std::vector<Card> cards;                 ///< in the order of the severities
  const Message* first_message = nullptr;  ///< which most channels get in the first stage; null where there is none
  bool proved = true;                      ///< false where the work ended first: what is left open may be decided
};

/// Of the moment `now` only people are asked: a card is for any hour.
[[nodiscard]] Cards cards_of(const Plan& plan, Instant now);

}  // namespace incplan::core
