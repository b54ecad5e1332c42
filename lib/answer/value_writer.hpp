// How a value stands in a message: as words that can do no more than be read, or, where it is missing, as the question
// that would fill it. Private to message_values.cpp, which defines it, and built_in_values.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answer/message_values.hpp"

namespace incplan::core {

class ValueWriter {
 public:
  ValueWriter(const MessageContext& context, markup::Sentinels& sentinels) : context_(context), sentinels_(sentinels) {}

  /// The words as this channel may have them: cleaned, and without mentions and references where it would find some. Tags
  /// that a service makes of them are problems that are worth no more than a word.
  [[nodiscard]] TemplateValue text(std::string_view words);
  /// The same in the language of the message.
  [[nodiscard]] TemplateValue words(const Text& text) { return this->text(text.in(context_.language)); }
  /// An address, to which every channel links as it can.
  [[nodiscard]] TemplateValue link(std::string_view address);
  /// `[[symptom: What do customers see?]]`. Remembers that it is open: in this language, or in all.
  [[nodiscard]] TemplateValue unfilled(std::string name, Text ask, std::string language = {});
  /// The same of a holder whom the affected services would say.
  [[nodiscard]] TemplateValue unfilled_by_services(std::string name, Text ask);
  /// `[[phone: not for the public]]`, which is an error of the message.
  [[nodiscard]] TemplateValue kept_back(const std::string& name);
  void report(std::string code, Level level, Sentence message);

  /// The values, with what was found while they were written.
  [[nodiscard]] MessageValues finish(TemplateValue values) &&;

 private:
  const MessageContext& context_;
  markup::Sentinels& sentinels_;
  MessageValues out_;
};

}  // namespace incplan::core
