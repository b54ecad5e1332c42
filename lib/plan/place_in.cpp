#include "plan/place_in.hpp"

#include "yaml/read.hpp"

namespace incplan::core {

Place place_in(const Text::Version& version, std::size_t offset, std::size_t length) {
  return yaml::place_in(version.place, version.words, offset, length);
}

}  // namespace incplan::core
