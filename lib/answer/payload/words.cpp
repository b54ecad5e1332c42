#include "answer/markup/escape.hpp"
#include "answer/payload/payload.hpp"

namespace incplan::payload {

/// The words to paste, under their title where the kind has one.
std::string words(const Outgoing& outgoing) {
  if (outgoing.title.empty()) return outgoing.body + "\n";
  std::string title = markup::escaped(outgoing.title, outgoing.kind.markup);
  if (outgoing.kind.markup == Markup::html) return "<h1>" + title + "</h1>\n" + outgoing.body + "\n";
  if (outgoing.kind.markup == Markup::markdown) return "# " + title + "\n\n" + outgoing.body + "\n";
  return title + "\n\n" + outgoing.body + "\n";
}

}  // namespace incplan::payload
