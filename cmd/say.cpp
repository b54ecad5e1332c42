#include "cmd/say.hpp"

#include "text/unicode.hpp"

namespace incplan::core::cmd {

void complain(const Streams& streams, std::string_view message) {
  streams.err << "incplan: " << escape_control(message, true) << "\n";
}

void say(const Streams& streams, std::string_view words) {
  streams.err << escape_control(words, true) << std::flush;
}

void say(const Streams& streams, const report::Blocks& blocks, const report::TextStyle& style) {
  streams.err << report::to_text(blocks, style);
}

}  // namespace incplan::core::cmd
