#include "report/block.hpp"

#include <utility>

namespace incplan::report {

bool is_followable(std::string_view url) {
  for (const std::string_view scheme : {"https://", "http://", "mailto:", "tel:", "#"}) {
    if (url.starts_with(scheme)) return true;
  }
  return false;
}

Line words(std::string text, Tone tone) {
  return {Run{std::move(text), tone}};
}

}  // namespace incplan::report
