// What a person is told beside the answer, on standard error. All of it leaves the program here, so that nothing of a
// plan, a file name or a command line reaches a terminal as something that it obeys.
#pragma once

#include <string_view>

#include "cmd/env.hpp"
#include "report/block.hpp"
#include "report/render.hpp"

namespace incplan::core::cmd {

/// A message, behind the program's name. Its line breaks stay: words that may hold one of their own are made visible
/// where they are put in.
void complain(const Streams& streams, std::string_view message);

/// A part of a conversation, as it is: a prompt stays on its line.
void say(const Streams& streams, std::string_view words);
/// The same for what is painted.
void say(const Streams& streams, const report::Blocks& blocks, const report::TextStyle& style);

}  // namespace incplan::core::cmd
