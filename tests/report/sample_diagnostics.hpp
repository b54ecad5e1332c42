// The diagnostics that every renderer is tried with: wide characters, tabs, combining marks, escapes, long lines,
// places over several lines, and a plan that cannot be read.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "report/diagnostics.hpp"

namespace incplan::core::report {

inline constexpr const char* plain_plan = R"(roles:
  legal:
    name: Legal
    held_by: [tom, amnia]
  legal:
    description: |
      Over
      several lines.
)";

inline constexpr const char* nasty_plan =
    "a:\t東京 wrong\n"
    "b: e\xCC\x81te\xCC\x81 wrong\n"
    "c: \x1b[31mwrong\n"
    "d: 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 here 0123456789 0123456789 end\n";

inline const Rule sample_rules[] = {
    {.name = "unknown-reference",
     .level = Level::error,
     .fixed_level = false,
     .summary = "a name that is not defined",
     .explanation = "# unknown-reference\n\nA name that points at nothing wakes nobody.\n"},
    {.name = "yaml-trap",
     .level = Level::warning,
     .fixed_level = false,
     .summary = "what another reader would read differently",
     .explanation = "Quote it."},
};

/// Two plans and what is wrong with them; keeps the sources alive.
class SampleDiagnostics {
 public:
  SampleDiagnostics();

  [[nodiscard]] std::string in(std::string_view format, const TextStyle& style = {}) const;
  [[nodiscard]] const std::vector<CheckedPlan>& plans() const { return plans_; }

 private:
  [[nodiscard]] static Place at(const Source& source, std::string_view words, const PathSegment* path = nullptr);

  PathSegment root_;
  PathSegment roles_{&root_, "roles", -1};
  PathSegment legal_{&roles_, "legal", -1};
  PathSegment held_by_{&legal_, "held_by", -1};
  PathSegment second_{&held_by_, {}, 1};
  Source plain_;
  Source nasty_;
  std::vector<CheckedPlan> plans_;
};

inline Place SampleDiagnostics::at(const Source& source, std::string_view words, const PathSegment* path) {
  const auto start = static_cast<std::uint32_t>(source.bytes().find(words));
  return {&source, start, start + static_cast<std::uint32_t>(words.size()), path};
}

inline SampleDiagnostics::SampleDiagnostics()
    : plain_("plans/incplan.yaml", plain_plan), nasty_("new\nline, 100%.incplan.yaml", nasty_plan) {
  const auto second_legal = static_cast<std::uint32_t>(plain_.bytes().rfind("legal"));
  const auto last_wrong = static_cast<std::uint32_t>(nasty_.bytes().rfind("wrong"));
  const auto second_wrong = static_cast<std::uint32_t>(nasty_.bytes().find("wrong", 20));
  plans_.push_back({.path = "plans/incplan.yaml",
                    .valid = false,
                    .diagnostics = {
                        {.code = "unused-definition",
                         .place = at(plain_, "name", &legal_),
                         .message = "nothing uses `name`",
                         .level = Level::info},
                        {.code = "unknown-reference",
                         .place = at(plain_, "amnia", &second_),
                         .message = "unknown person `amnia`",
                         .hint = "did you mean `amina`?",
                         .level = Level::error},
                        {.code = "duplicate-key",
                         .place = {&plain_, second_legal, second_legal + 5, &legal_},
                         .message = "the key `legal` stands here twice",
                         .related = {{at(plain_, "legal", &legal_), "it is here first"}},
                         .level = Level::error},
                        {.code = "stock-phrase",
                         .place = at(plain_, "Over\n      several lines."),
                         .message = "this says nothing",
                         .level = Level::warning},
                    }});
  plans_.push_back(
      {.path = "new\nline, 100%.incplan.yaml",
       .valid = true,
       .diagnostics = {
           {.code = "yaml-trap", .place = at(nasty_, "wrong"), .message = "tab & <wide>", .level = Level::warning},
           {.code = "yaml-trap",
            .place = {&nasty_, second_wrong, second_wrong + 5},
            .message = "combining",
            .level = Level::warning},
           {.code = "yaml-trap",
            .place = {&nasty_, last_wrong, last_wrong},
            .message = "escape \x1b[31m",
            .level = Level::warning},
           {.code = "yaml-trap", .place = at(nasty_, "here"), .message = "far away", .level = Level::warning},
       }});
  plans_.push_back({.path = "gone.yaml", .diagnostics = {}, .unreadable = "no such file"});
  plans_.push_back({.path = "sound.incplan.yaml", .valid = true, .diagnostics = {}});
}

inline std::string SampleDiagnostics::in(std::string_view format, const TextStyle& style) const {
  const ToolInfo about{.version = "1.2.3", .rules = {&sample_rules[0], &sample_rules[1]}};
  return report_diagnostics(*find_diagnostics_format(format), plans_, about, style);
}

}  // namespace incplan::core::report
