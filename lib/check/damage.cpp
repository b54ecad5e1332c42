#include "check/damage.hpp"

#include <algorithm>

#include "check/check.hpp"

namespace incplan::check {
namespace {

bool is_error(const Diagnostic& diagnostic) {
  const Check* check = find_check(diagnostic.code);
  return check != nullptr && diagnostic.level.value_or(check->rule.level) == Level::error;
}

}  // namespace

void Damage::note(const Diagnostics& found) {
  for (; noted_ < found.size(); ++noted_) {
    const Diagnostic& diagnostic = found[noted_];
    const Group group = group_of(diagnostic.code).value_or(Group::words);
    if (!is_error(diagnostic) || (group != Group::text_and_shape && group != Group::references)) continue;
    for (const Related& related : diagnostic.related) pointers_.push_back(json_pointer(related.place.step));
    pointers_.push_back(json_pointer(diagnostic.place.step));
    hides_ = hides_ || group == Group::text_and_shape || diagnostic.code == template_syntax.rule.name;
    const bool of_root = std::ranges::count(pointers_.back(), '/') <= 1;
    hidden_part_ = hidden_part_ || (of_root && diagnostic.code == code::unknown_key);
  }
}

bool Damage::below(std::string_view pointer) const {
  return std::ranges::any_of(pointers_, [pointer](std::string_view mistake) {
    return mistake.starts_with(pointer) && (mistake.size() == pointer.size() || mistake[pointer.size()] == '/');
  });
}

bool Damage::at(const Place& place) const {
  return any() && below(json_pointer(place.step));
}

bool Damage::hides_part(std::string_view part) const {
  if (hidden_part_) return true;
  return any() && std::ranges::find(pointers_, "/" + std::string(part)) != pointers_.end();
}

}  // namespace incplan::check
