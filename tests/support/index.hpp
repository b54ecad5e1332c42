// Indices as plain numbers, -1 for none: tests say which entry they mean.
#pragma once

#include "plan/part.hpp"

namespace incplan::core::test {

template <class Entry>
[[nodiscard]] Index<Entry> nth(int number) {
  return number < 0 ? Index<Entry>() : Index<Entry>(static_cast<std::size_t>(number));
}

template <class Entry>
[[nodiscard]] int number(Index<Entry> index) {
  return index ? static_cast<int>(index.value()) : -1;
}

}  // namespace incplan::core::test
