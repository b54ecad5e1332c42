#include "check/engine/cascades.hpp"

#include <string>

#include "check/engine/known_errors.hpp"
#include "check/engine/pointers.hpp"

namespace incplan::core::check {
namespace {

bool is_broken_yaml(const Diagnostic& diagnostic) {
  return diagnostic.code == code::yaml_syntax && diagnostic.level == Level::error;
}

/// What is found before there is a tree of nodes, so that no tree can make it up.
bool is_about_bytes(const Diagnostic& diagnostic) {
  return diagnostic.code == code::yaml_syntax || diagnostic.code == code::not_utf8 ||
         diagnostic.code == code::too_large || diagnostic.code == code::too_deep;
}

/// Where the next part of the plan begins: a line below this place that is not indented.
std::uint32_t next_part(const Place& place) {
  const std::string_view bytes = place.source->bytes();
  for (std::size_t at = bytes.find('\n', place.start); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
    const char first = at + 1 < bytes.size() ? bytes[at + 1] : '\n';
    if (std::string_view(" \t\r\n#-").find(first) == std::string_view::npos) return static_cast<std::uint32_t>(at + 1);
  }
  return static_cast<std::uint32_t>(bytes.size() + 1);
}

/// Mistakes in bytes behind another one that they may follow from: those in the same collection, or, where the plan or
/// a part of it is damaged, all up to the next part.
class CascadeFilter {
 public:
  /// To be asked in the order of the places.
  bool operator()(const Diagnostic& diagnostic) {
    if (diagnostic.place.source != source_) *this = CascadeFilter(diagnostic.place.source);
    const std::string path = json_pointer(diagnostic.place.path);
    if (diagnostic.place.start < guessed_up_to_ || is_in_any(path, guessed_)) return true;
    if (!is_broken_yaml(diagnostic)) return false;
    if (is_plan_or_part(path))
      guessed_up_to_ = next_part(diagnostic.place);
    else
      guessed_.insert(path.substr(0, path.rfind('/')));
    return false;
  }

  explicit CascadeFilter(const Source* source = nullptr) : source_(source) {}

 private:
  const Source* source_;
  std::uint32_t guessed_up_to_ = 0;
  Pointers guessed_;
};

}  // namespace

void suppress_cascades(Diagnostics& sorted) {
  KnownErrors known;
  known.note(sorted);
  CascadeFilter is_guessed;
  Diagnostics kept;
  for (Diagnostic& diagnostic : sorted) {
    const bool is_consequence = is_about_bytes(diagnostic) ? is_guessed(diagnostic) : known.explains(diagnostic);
    if (!is_consequence || diagnostic.code == code::secret) kept.push_back(std::move(diagnostic));
  }
  sorted = std::move(kept);
}

}  // namespace incplan::core::check
