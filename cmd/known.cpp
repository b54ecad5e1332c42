#include "cmd/known.hpp"

#include "text/nearest.hpp"

namespace incplan::cmd {

void refuse_unknown(std::string_view what, std::string_view word, const std::vector<std::string>& known) {
  std::string message = "unknown " + std::string(what) + " `" + visible(word) + "`";
  const std::string near = nearest(word, known);
  if (!near.empty()) throw Misuse(message + "; did you mean `" + visible(near) + "`?");
  if (known.empty()) throw Misuse(message + "; the plan has none");
  message += "; there are ";
  for (std::size_t i = 0; i < known.size(); ++i) message += (i == 0 ? "" : ", ") + visible(known[i]);
  throw Misuse(message);
}

}  // namespace incplan::cmd
