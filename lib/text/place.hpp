// Where something of a plan was written: the bytes of a file, and the way to it from the root of the plan.
//
// A Place is small and copied freely. It points into a Source and a tree that `Loaded` keeps alive.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/source.hpp"

namespace incplan::core {

/// One step on the way from the root of a plan to a node: a key of a mapping, or an index of a list.
struct PathSegment {
  const PathSegment* parent = nullptr;  ///< null for the root, which is where the way begins
  std::string_view key;
  int index = -1;  ///< place in a list, from 0; -1 where `key` says the step
};

/// The way to a node as a JSON Pointer (RFC 6901): `/roles/legal/held_by/0`; empty for the root.
[[nodiscard]] std::string json_pointer(const PathSegment* path);

/// The bytes from `start` up to `stop` (excluded) of a file. `stop == start` where the end is not known.
struct Place {
  const Source* source = nullptr;
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  const PathSegment* path = nullptr;

  explicit operator bool() const { return source != nullptr; }
  [[nodiscard]] Position position() const { return source->position(start); }
};

/// A value together with the place where it was written.
template <class T>
struct Located {
  T value{};
  Place place{};
};

}  // namespace incplan::core
