#include "report/block.hpp"

namespace incplan::report {

Line words(std::string text, Tone tone) {
  return {Run{std::move(text), tone}};
}

}  // namespace incplan::report
