// Who may post on a channel, and how to get in.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "report/context.hpp"

namespace incplan::core::report {

/// `posts: …`, `approves: …`, `access: …`, `fallback: …`: one line for each thing that the plan says.
[[nodiscard]] std::vector<Line> access_lines(const ReportContext& context, const Channel& channel);
/// When the standbys of a plan are used.
class Standbys {
 public:
  explicit Standbys(const ReportContext& context);

  /// `only in place of Status page, X`: the channels of which it is the fallback.
  [[nodiscard]] std::string words(const Channel& standby) const;

 private:
  const ReportContext& context_;
  std::unordered_map<std::string_view, std::string> replaced_;  ///< names of channels, by the id of their fallback
};

/// Where a credential is kept: a reference to paste into a tool is code, a sentence is not.
[[nodiscard]] Run kept_run(const Channel::Access& access);
/// The audience's approver, or an empty reference.
[[nodiscard]] const Ref<HolderTag>& approver_of(const Plan& plan, const Channel& channel);
/// `{kept_in, sign_in, ask, takes}`, or null.
[[nodiscard]] Json access_json(const ReportContext& context, const Channel& channel);
/// `{id, name, kind, audience, url, service, owner, approver, access, fallback}`.
[[nodiscard]] Json channel_json(const ReportContext& context, const Channel& channel);

}  // namespace incplan::core::report
