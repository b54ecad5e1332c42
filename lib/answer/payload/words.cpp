#include <fmt/core.h>

#include "answer/markup/escape.hpp"
#include "answer/payload/payload.hpp"

namespace incplan::payload {

/// The words to paste, under their title where the kind has one.
std::string text_payload(const Outgoing& outgoing) {
  if (outgoing.title.empty()) return outgoing.body + "\n";
  const std::string_view between = outgoing.kind.markup == Markup::html ? "\n" : "\n\n";
  return fmt::format("{}{}{}\n", markup::headline(outgoing.title, outgoing.kind.markup), between, outgoing.body);
}

}  // namespace incplan::payload
