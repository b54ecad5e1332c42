#include "plan_text.hpp"

#include <algorithm>
#include <cmath>

namespace incplan::core::bench {
namespace {

const std::string one_channel = "channels:\n  c0: {name: C0, kind: email, audience: customers}\n";
const std::string one_stage = "stages:\n  s0: {name: S0, messages: [{text: \"hello {{services}}\"}]}\n";

std::string unless_in(const std::string& parts, const std::string& part) {
  return parts.find(part.substr(0, part.find('\n') + 1)) == std::string::npos ? part : std::string();
}

}  // namespace

std::string each(int count, std::string_view form) {
  std::string out;
  for (int i = 0; i < count; ++i) {
    for (std::size_t at = 0; at < form.size(); ++at) {
      const std::string_view rest = form.substr(at);
      const int number = rest.starts_with("{+}") ? i + 1 : rest.starts_with("{-}") ? count - i : i;
      const std::size_t hole = rest.starts_with("{}") ? 2 : rest.starts_with("{+}") || rest.starts_with("{-}") ? 3 : 0;
      if (hole == 0) {
        out += form[at];
      } else {
        out += std::to_string(number);
        at += hole - 1;
      }
    }
  }
  return out;
}

std::string each(int count, Write write) {
  std::string out;
  for (int i = 0; i < count; ++i) out += write(i, count);
  return out;
}

int root(int count) {
  return std::max(2, static_cast<int>(std::sqrt(count)));
}

Files plan(const std::string& parts, const std::string& criteria, std::string severities, const std::string& people) {
  if (severities.empty()) severities = "  sev1: {name: One, when: {impact: high}}\n";
  return {{"plan.yaml",
           "incplan: 1\nname: Large\nlanguages: [en]\ncriteria:\n"
           "  impact: {ask: How bad, values: {low: a, medium: b, high: c}}\n" +
               criteria + "severities:\n" + severities +
               "people:\n  ana: {name: Ana, contact: {phone: \"+49 30 23125 101\"}}\n"
               "  ben: {name: Ben, contact: {phone: \"+49 30 23125 102\"}}\n" +
               people + "audiences:\n  customers: {name: Customers, public: yes}\n" + parts +
               unless_in(parts, one_channel) + unless_in(parts, one_stage)}};
}

}  // namespace incplan::core::bench
