#include "diagnostic/sentence.hpp"

namespace incplan::core {

Sentence Sentence::words(std::string text) {
  Sentence sentence;
  sentence.words_ = std::move(text);
  return sentence;
}

bool Sentence::operator==(const Sentence& other) const {
  return pattern_ == other.pattern_ && words_ == other.words_ && arguments_ == other.arguments_;
}

std::string to_text(const Sentence& sentence) {
  if (sentence.pattern_.empty()) return sentence.words_;
  std::vector<std::string> values;
  for (const Sentence& argument : sentence.arguments_) values.push_back(to_text(argument));
  return filled_in(sentence.pattern_, values);
}

std::string filled_in(std::string_view pattern, const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) {
    const std::size_t slot = pattern.find("{}");
    if (slot == std::string_view::npos) break;
    out.append(pattern.substr(0, slot)).append(value);
    pattern.remove_prefix(slot + 2);
  }
  return out.append(pattern);
}

}  // namespace incplan::core
