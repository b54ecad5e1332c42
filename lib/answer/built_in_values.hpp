// What the names stand for that every plan has: the stage, the times, the services, who holds a role.
#pragma once

#include <string>

#include "answer/message_times.hpp"
#include "answer/role_names.hpp"
#include "answer/value_writer.hpp"
#include "format/message_name.hpp"

namespace incplan::core {

class BuiltInValues {
 public:
  BuiltInValues(const MessageContext& context, ValueWriter& writer);

  /// The value of a name that is no member of a group.
  [[nodiscard]] TemplateValue value_of(MessageName id);
  /// Of `urls.status_page` and `roles.legal`, which are written with these names where they are missing.
  [[nodiscard]] TemplateValue url(const std::string& name, const Channel& channel);
  [[nodiscard]] TemplateValue holder(const std::string& name, const RoleName& role);

 private:
  [[nodiscard]] TemplateValue no_severity(std::string name);
  [[nodiscard]] TemplateValue services();
  [[nodiscard]] TemplateValue service_list();
  [[nodiscard]] std::string_view name_of(const AffectedService& affected) const;
  [[nodiscard]] TemplateValue started();
  [[nodiscard]] TemplateValue elapsed();
  [[nodiscard]] std::optional<Instant> start() const;
  [[nodiscard]] TemplateValue scheduled_for();
  [[nodiscard]] TemplateValue scheduled_until();
  [[nodiscard]] TemplateValue scheduled_duration();
  [[nodiscard]] TemplateValue next_update();
  [[nodiscard]] TemplateValue time(Instant instant) { return writer_.text(times_.show(instant)); }

  const MessageContext& context_;
  ValueWriter& writer_;
  const Language& language_;
  MessageTimes times_;
};

}  // namespace incplan::core
