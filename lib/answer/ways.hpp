// Ways to an answer: what would have to be said so that it comes out like this.
//
//   WayFinder(situation …).find(table, Diagram::severity(0), 3)   ->  {affected: 25%+}, {data_exposed: yes}, and 2 more
//
// A way is a smallest set of answers: whoever says them, and no more, gets this answer, and with fewer of them nobody
// does. What an answer implies is taken into account, so that a way leads where it says.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "answer/supposition.hpp"

namespace incplan::core {

/// Any combination of the cells of these answers does.
using Way = std::vector<Decisions::Answer>;

struct Ways {
  std::vector<Way> simplest;  ///< fewest answers first, of equals those that contradict no assumption
  std::size_t more = 0;       ///< how many others there are
};

class WayFinder {
 public:
  using Node = Decisions::Node;

  WayFinder(const Incident& incident, Decisions& decisions, const Decisions::Known& assumed, Instant now);

  /// The ways on which `node` comes to `wanted`, `most` of them by name. What is assumed stays so unless a way says
  /// otherwise.
  [[nodiscard]] Ways find(Node node, Node wanted, std::size_t most);
  /// The simplest of them. Less work.
  [[nodiscard]] std::optional<Way> simplest(Node node, Node wanted);

 private:
  /// A way as the engine sees it, before it was tried.
  struct Candidate {
    Way way;
    bool names_services = false;  ///< … and those that it does not name are well
  };

  [[nodiscard]] std::vector<Candidate> candidates(Node seen, Node wanted);
  [[nodiscard]] std::vector<Way> smallest(Node seen, Node wanted, const Decisions::Known& usual,
                                          const std::vector<bool>& kept_open);
  void sort(std::vector<Candidate>& candidates) const;
  /// The way, cut down to what really leads there or completed by what does; nothing where there is neither.
  [[nodiscard]] std::optional<Way> tried(Way way, Node node, Node wanted);
  [[nodiscard]] bool leads(const Way& way, Node node, Node wanted);
  [[nodiscard]] std::optional<Way> first_that_leads(const Way& way, Node node, Node wanted);
  [[nodiscard]] std::optional<Way> completed(const Way& way, Node node, Node wanted);
  void widen(Way& way, const Way& wide, Node node, Node wanted);
  void shorten(Way& way, Node node, Node wanted);

  Decisions& decisions_;
  const Decisions::Known& assumed_;
  std::vector<bool> services_;       ///< marks the questions about services
  Decisions::Known without_others_;  ///< what is known or assumed, and no service affected
  Supposition supposition_;
  int tries_ = 0;
};

}  // namespace incplan::core
