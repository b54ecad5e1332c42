#include "check/merge_same_name.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace incplan::check {
namespace {

bool is_before(const Place& one, const Place& other) {
  return one.source == other.source && one.start < other.start;
}

void add_place(Diagnostic& report, Place place) {
  if (is_before(place, report.place)) std::swap(place, report.place);
  report.related.push_back({place, "here too"});
}

}  // namespace

void merge_same_name(std::string_view code, Diagnostics& found) {
  Diagnostics gathered;
  std::unordered_map<std::string, std::size_t> seen;
  for (Diagnostic& next : found) {
    if (next.code != code) {
      gathered.push_back(std::move(next));
      continue;
    }
    const auto [first, is_new] = seen.emplace(next.message, gathered.size());
    if (is_new)
      gathered.push_back(std::move(next));
    else
      add_place(gathered[first->second], next.place);
  }
  found = std::move(gathered);
}

}  // namespace incplan::check
