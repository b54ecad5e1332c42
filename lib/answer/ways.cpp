#include "answer/ways.hpp"

#include <algorithm>

#include "answer/minimal_sets.hpp"

namespace incplan::core {
namespace {

using Answer = Decisions::Answer;

/// More tries than this, each of which concludes anew, are not worth their time.
constexpr int most_tries = 500;
/// More combinations than this are not tried one by one: then one of them is named.
constexpr std::size_t most_combinations = 64;

Way way_of(const MinimalSets::Set& set) {
  Way way;
  for (const auto& [question, cell] : set) way.push_back({question, {cell}});
  return way;
}

/// Whether the choices of a single combination are among those of a way, question for question.
bool covers(const Way& way, const Way& single) {
  return std::ranges::equal(way, single, [](const Answer& wide, const Answer& one) {
    return wide.question == one.question && std::ranges::find(wide.cells, one.cells.front()) != wide.cells.end();
  });
}

bool same(const Way& one, const Way& other) {
  return std::ranges::equal(
      one, other, [](const Answer& a, const Answer& b) { return a.question == b.question && a.cells == b.cells; });
}

/// Whether a single combination says everything that another one says.
bool contains(const Way& whole, const Way& part) {
  return std::ranges::all_of(part, [&](const Answer& each) {
    const auto same_question = std::ranges::find(whole, each.question, &Answer::question);
    return same_question != whole.end() && same_question->cells == each.cells;
  });
}

/// Every combination of the cells, one cell each, in order; the first alone where there are too many.
std::vector<Way> combinations(const Way& way) {
  std::vector<Way> all(1);
  for (const Answer& answer : way) {
    const std::size_t cells = all.size() * answer.cells.size() <= most_combinations ? answer.cells.size() : 1;
    std::vector<Way> longer;
    for (const Way& each : all) {
      for (std::size_t i = 0; i < cells; ++i) {
        longer.push_back(each);
        longer.back().push_back({answer.question, {answer.cells[i]}});
      }
    }
    all = std::move(longer);
  }
  return all;
}

}  // namespace

WayFinder::WayFinder(const Incident& incident, Decisions& decisions, const Decisions::Known& assumed, Instant now)
    : decisions_(decisions),
      assumed_(assumed),
      without_others_(assumed),
      supposition_(incident, decisions, assumed, now) {
  for (const Decisions::Question& question : decisions.questions()) {
    const bool is_service = question.kind == Decisions::Question::Kind::service;
    if (is_service) without_others_[services_.size()] = 0;
    services_.push_back(is_service);
  }
}

Ways WayFinder::find(Node node, Node wanted, std::size_t most) {
  const Node seen = decisions_.seen_from(wanted, node);
  std::vector<Candidate> left = candidates(seen, wanted);
  sort(left);
  Ways found;
  std::vector<Way> known;
  while (!left.empty()) {
    const Candidate first = left.front();
    const auto& usual = first.names_services ? without_others_ : assumed_;
    const auto way = tried(decisions_.widened(first.way, seen, wanted, usual), node, wanted);
    std::erase_if(left,
                  [&](const Candidate& each) { return same(each.way, first.way) || (way && covers(*way, each.way)); });
    const bool is_new = way && std::ranges::none_of(known, [&](const Way& each) { return same(each, *way); });
    if (!is_new) continue;
    known.push_back(*way);
    if (found.simplest.size() < most) {
      found.simplest.push_back(*way);
    } else {
      ++found.more;
    }
  }
  return found;
}

std::optional<Way> WayFinder::simplest(Node node, Node wanted) {
  const auto answers = decisions_.smallest_answers(node, wanted);
  if (!answers) return std::nullopt;
  if (auto way = tried(*answers, node, wanted)) return way;
  Ways ways = find(node, wanted, 1);
  if (!ways.simplest.empty()) return std::move(ways.simplest.front());
  return answers;
}

/// Naming services settles them all. So there are ways that leave them open, and ways on which those that are not named
/// are well.
std::vector<WayFinder::Candidate> WayFinder::candidates(Node seen, Node wanted) {
  std::vector<Candidate> all;
  for (Way& way : smallest(seen, wanted, assumed_, services_)) all.push_back({std::move(way), false});
  const std::vector<int> asked = decisions_.diagram().support(seen);
  const auto service = std::ranges::find_if(asked, [&](int each) { return services_[static_cast<std::size_t>(each)]; });
  if (service == asked.end()) return all;
  const std::vector<bool> none_open(services_.size());
  for (Way& way : smallest(seen, wanted, without_others_, none_open)) {
    const auto is_service = [&](const Answer& answer) { return services_[static_cast<std::size_t>(answer.question)]; };
    if (std::ranges::none_of(way, is_service)) {
      way.insert(std::ranges::upper_bound(way, *service, {}, &Answer::question), {*service, {0}});
    }
    const auto is_part = [&](const Candidate& each) { return !each.names_services && contains(way, each.way); };
    if (std::ranges::none_of(all, is_part)) all.push_back({std::move(way), true});
  }
  return all;
}

/// All smallest ways; where those are too many, the shortest.
std::vector<Way> WayFinder::smallest(Node seen, Node wanted, const Decisions::Known& usual,
                                     const std::vector<bool>& kept_open) {
  std::vector<Way> ways;
  for (auto most = decisions_.diagram().support(seen).size(); most > 0; most /= 2) {
    MinimalSets minimal(decisions_.diagram(), wanted, usual, kept_open);
    const std::vector<MinimalSets::Set>& sets = minimal.of(seen, static_cast<std::uint32_t>(most));
    if (minimal.too_many()) continue;
    for (const MinimalSets::Set& set : sets) ways.push_back(way_of(set));
    return ways;
  }
  const auto answers = decisions_.smallest_answers(seen, wanted, usual);
  if (answers) ways.push_back(*answers);
  return ways;
}

/// Fewest answers first; of equals those that contradict no assumption, then earlier questions and less serious
/// answers.
void WayFinder::sort(std::vector<Candidate>& candidates) const {
  const auto rank = [&](const Candidate& candidate) {
    const auto contrary = std::ranges::count_if(
        candidate.way, [&](const Answer& answer) { return assumed_[static_cast<std::size_t>(answer.question)] >= 0; });
    return std::pair(candidate.way.size(), contrary);
  };
  const auto before = [](const Answer& a, const Answer& b) {
    return std::pair(a.question, a.cells.front()) < std::pair(b.question, b.cells.front());
  };
  std::ranges::stable_sort(candidates, [&](const Candidate& one, const Candidate& other) {
    const auto a = rank(one), b = rank(other);
    return a != b ? a < b : std::ranges::lexicographical_compare(one.way, other.way, before);
  });
}

std::optional<Way> WayFinder::tried(Way way, Node node, Node wanted) {
  const auto has_consequences = [&](const Answer& answer) { return supposition_.has_consequences(answer); };
  if (std::ranges::none_of(way, has_consequences)) return way;
  if (!leads(way, node, wanted)) {
    const Way wide = way;
    auto single = first_that_leads(wide, node, wanted);
    if (!single) single = completed(combinations(wide).front(), node, wanted);
    if (!single) return std::nullopt;
    way = std::move(*single);
    widen(way, wide, node, wanted);
  }
  shorten(way, node, wanted);
  return way;
}

bool WayFinder::leads(const Way& way, Node node, Node wanted) {
  return std::ranges::all_of(combinations(way), [&](const Way& single) {
    return ++tries_ <= most_tries && decisions_.answer(decisions_.restrict(node, supposition_.known(single))) == wanted;
  });
}

std::optional<Way> WayFinder::first_that_leads(const Way& way, Node node, Node wanted) {
  for (Way& single : combinations(way)) {
    if (leads(single, node, wanted)) return std::move(single);
  }
  return std::nullopt;
}

/// Says by hand what an answer would otherwise imply.
std::optional<Way> WayFinder::completed(const Way& way, Node node, Node wanted) {
  const Decisions::Known after = supposition_.known(way);
  std::vector<Way> longer = {way};
  for (const int question : decisions_.diagram().support(node)) {
    const auto index = static_cast<std::size_t>(question);
    const bool is_answered = std::ranges::find(way, question, &Answer::question) != way.end();
    const bool is_implied = index < decisions_.plan().criteria.size() && assumed_[index] < 0 && after[index] >= 0;
    if (is_answered || !is_implied) continue;
    const std::size_t before = longer.size();
    for (std::size_t i = 0; i < before; ++i) {
      for (int cell = 0; cell < static_cast<int>(decisions_.questions()[index].cells.size()); ++cell) {
        Way more = longer[i];
        more.insert(std::ranges::upper_bound(more, question, {}, &Answer::question), {question, {cell}});
        if (leads(more, node, wanted)) return more;
        longer.push_back(std::move(more));
      }
    }
    if (longer.size() > most_combinations) break;
  }
  return std::nullopt;
}

/// Adds the cells of a wider way that lead there too.
void WayFinder::widen(Way& way, const Way& wide, Node node, Node wanted) {
  for (Answer& answer : way) {
    const auto other = std::ranges::find(wide, answer.question, &Answer::question);
    if (other == wide.end()) continue;
    for (const int cell : other->cells) {
      if (std::ranges::find(answer.cells, cell) != answer.cells.end()) continue;
      answer.cells.push_back(cell);
      if (!leads(way, node, wanted)) answer.cells.pop_back();
    }
    std::ranges::sort(answer.cells);
  }
}

/// Leaves out what follows from the other answers.
void WayFinder::shorten(Way& way, Node node, Node wanted) {
  for (std::size_t i = 0; way.size() > 1 && i < way.size();) {
    Way shorter = way;
    shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(i));
    if (leads(shorter, node, wanted)) {
      way = std::move(shorter);
    } else {
      ++i;
    }
  }
}

}  // namespace incplan::core
