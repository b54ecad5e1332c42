#include "text/source.hpp"

#include <algorithm>
#include <utility>

namespace incplan::core {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t block = 4096;

bool begins_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

std::uint32_t count_characters(std::string_view text) {
  return static_cast<std::uint32_t>(std::ranges::count_if(text, begins_character));
}

}  // namespace

Source::Source(std::string name, std::string bytes, Excerpts excerpts)
    : name_(std::move(name)),
      bytes_(std::move(bytes)),
      may_be_quoted_(excerpts == Excerpts::shown && bytes_.find('\0') == std::string::npos) {
  const bool marked = bytes_.starts_with(byte_order_mark);
  line_starts_.push_back(marked ? static_cast<std::uint32_t>(byte_order_mark.size()) : 0U);
  for (auto at = bytes_.find('\n'); at != std::string::npos; at = bytes_.find('\n', at + 1))
    line_starts_.push_back(static_cast<std::uint32_t>(at + 1));

  std::uint32_t characters = 0;
  for (std::size_t at = 0; at <= bytes_.size(); at += block) {
    characters_before_block_.push_back(characters);
    characters += count_characters(this->bytes().substr(at, block));
  }
}

Position Source::position(std::uint32_t offset) const {
  const auto next = std::ranges::upper_bound(line_starts_, offset);
  const int number = std::max(1, static_cast<int>(next - line_starts_.begin()));
  const std::uint32_t start = line_start(number);
  const auto end = start + static_cast<std::uint32_t>(line(number).size());
  const std::uint32_t at = std::clamp(offset, start, end);
  return {.line = number, .column = static_cast<int>(characters_before(at) - characters_before(start)) + 1};
}

std::string_view Source::line(int number) const {
  if (number < 1 || number > static_cast<int>(line_starts_.size())) return {};
  const std::string_view rest = bytes().substr(line_start(number));
  if (number == static_cast<int>(line_starts_.size())) return rest;
  std::string_view text = rest.substr(0, line_start(number + 1) - 1 - line_start(number));
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

std::uint32_t Source::line_start(int number) const {
  if (number < 1) return line_starts_.front();
  if (number > static_cast<int>(line_starts_.size())) return static_cast<std::uint32_t>(bytes_.size());
  return line_starts_[static_cast<std::size_t>(number - 1)];
}

std::uint32_t Source::characters_before(std::uint32_t offset) const {
  const std::size_t index = offset / block;
  const std::size_t block_start = index * block;
  return characters_before_block_[index] + count_characters(bytes().substr(block_start, offset - block_start));
}

}  // namespace incplan::core
