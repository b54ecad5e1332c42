// What the engine asks about: the criteria of a plan, each cut into cells at the values and thresholds that its
// conditions name, so that within a cell nothing can change; the services that conditions name; and what nobody can
// answer.
//
//   error_rate, in conditions `25%+` and `<5%`   ->  cells 0..4.999999%, 5..24.999999%, 25..100%
//
// Where answers of an incident are asked for, what they imply counts too: a criterion is cut at the values from which
// facts follow, and a service that would move a fact has a cell for each state that makes a difference.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "answer/movable_facts.hpp"
#include "plan/plan.hpp"

namespace incplan::core {

/// The questions of a plan: criteria first, in the order of the file, then services, then the rest.
class Questions {
 public:
  /// One question of the engine.
  struct Question {
    enum class Kind : std::uint8_t { criterion, service, hours, unreadable };
    Kind kind = Kind::criterion;
    Index<Criterion> criterion{};
    Index<Service> service{};
    const Term* term = nullptr;  ///< of `hours`, and of an entry of the plan that could not be understood
    std::vector<Range> cells{};  ///< ascending; of all but criteria numbers: 0 is no, 1 yes (a service: in a state)
    std::vector<std::vector<ServiceState>> states{};  ///< of a service: those of each cell but the first
    bool may_stay_unsaid = false;  ///< one more answer, behind the cells: nobody says anything against the assumption

    [[nodiscard]] std::size_t answers() const { return cells.size() + (may_stay_unsaid ? 1 : 0); }
  };

  /// What conditions ask about, whatever the facts.
  explicit Questions(const Plan& plan) : Questions(plan, {}, false) {}
  /// The same for an incident, in which answers imply facts.
  Questions(const Plan& plan, const MovableFacts& movable) : Questions(plan, movable, true) {}

  [[nodiscard]] const std::vector<Question>& list() const { return list_; }
  /// The question of a criterion.
  [[nodiscard]] static int of_criterion(Index<Criterion> criterion) { return static_cast<int>(criterion.value()); }
  /// The question of a service, or -1 where no condition names it.
  [[nodiscard]] int of_service(Index<Service> service) const { return of_service_[service.value()]; }
  /// The question of an entry that is `hours` or unreadable.
  [[nodiscard]] int of_term(const Term& term) const { return of_term_.at(&term); }
  /// The cell in which a value of a criterion lies.
  [[nodiscard]] int cell_of(Index<Criterion> criterion, Value value) const;

 private:
  Questions(const Plan& plan, const MovableFacts& movable, bool with_implications);
  void add_criteria(const Plan& plan, const MovableFacts& movable, std::vector<std::vector<Value>> cuts);
  void add_services(const std::vector<bool>& named, const MovableFacts* movable);

  std::vector<Question> list_;
  std::vector<int> of_service_;
  std::unordered_map<const Term*, int> of_term_;
};

}  // namespace incplan::core
