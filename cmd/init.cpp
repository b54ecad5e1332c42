#include <fmt/core.h>

#include <algorithm>

#include "cmd/choices.hpp"
#include "cmd/command.hpp"
#include "cmd/templates.hpp"
#include "text/time.hpp"
#include "text/unicode.hpp"
#include "validate.hpp"

namespace incplan::cmd {
namespace {

/// Where editors find the schema of plans.
constexpr std::string_view schema_address = "https://incplan.github.io/schemas/plan.schema.json";

struct InitOptions {
  Common* common = nullptr;
  std::vector<std::string> file;
  std::optional<std::string> kind, name, zone;
  bool force = false;
};

/// A double-quoted YAML scalar may hold any name.
std::string quotable(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

void replace_all(std::string& text, std::string_view token, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(token, at)) != std::string::npos; at += by.size()) {
    text.replace(at, token.size(), by);
  }
}

ZonePtr chosen_zone(const std::string& name, const Zones& zones) {
  if (ZonePtr zone = zones.find(name)) return zone;
  const std::string near = zones.nearest(name);
  throw Misuse("unknown time zone `" + visible(name) + "`" + (near.empty() ? "" : "; did you mean `" + near + "`?"));
}

std::string filled_in(const InitOptions& options, Session& session) {
  const std::string kind = options.kind.value_or("standard");
  const std::string language = options.common->lang.value_or("en");
  const std::string_view text = template_text(kind + "." + language + ".yaml");
  if (text.empty()) {
    throw Misuse("there is no template `" + visible(kind) + "` in `" + visible(language) +
                 "`; templates are standard, minimal and security, in en and fr");
  }
  const ZonePtr zone = chosen_zone(options.zone.value_or("UTC"), session.env().zones);
  std::string plan(text);
  const std::string unnamed = language == "fr" ? "TODO: votre entreprise" : "TODO: your company";
  replace_all(plan, "@NAME@", quotable(visible(options.name.value_or(unnamed))));
  replace_all(plan, "@TIMEZONE@", zone->name());
  replace_all(plan, "@TODAY@", date_text(day_in(session.now(), *zone)));
  replace_all(plan, "@SCHEMA@", schema_address);
  return plan;
}

int placeholders_in(const std::string& plan, Session& session) {
  const Loaded loaded = load(std::make_shared<Source>("incplan.yaml", plan), session.env().zones);
  const Diagnostics diagnostics = validate(loaded, {}, session.now());
  return static_cast<int>(std::count_if(diagnostics.begin(), diagnostics.end(),
                                        [](const Diagnostic& found) { return found.code == "placeholder-left"; }));
}

int init(const InitOptions& options, Session& session) {
  if (options.file.size() > 1) throw Misuse("`init` writes one file, and several are named");
  const std::string path = options.file.empty() ? "incplan.yaml" : options.file.front();
  const std::string plan = filled_in(options, session);
  if (path == "-") return session.print(plan), answered;
  const std::string problem = session.env().files.write(path, plan, options.force);
  if (!problem.empty()) {
    throw Failure(
        "cannot write " + visible(path) + ": " + problem +
        (session.env().files.exists(path) && !options.force ? "\n  `--force` replaces it; nothing was changed" : ""));
  }
  session.print(
      fmt::format("wrote {}\n\n{} places are marked TODO: only your team knows what belongs there.\n"
                  "  incplan validate       lists them\n"
                  "  incplan                shows the state of the plan\n",
                  visible(path), placeholders_in(plan, session)));
  return answered;
}

}  // namespace

Action declare_init(Options& options, Session& session) {
  auto chosen = std::make_shared<InitOptions>();
  chosen->common = &session.common();
  options.positionals("FILE", chosen->file, "where to write it (default incplan.yaml; `-` is standard output)").offers =
      Options::Offers::files;
  options.value("--template", "NAME", chosen->kind, "which plan to start from").choices =
      choices({"standard", "minimal", "security"});
  options.value("--name", "TEXT", chosen->name, "the name of your organisation");
  options.value("--timezone", "ZONE", chosen->zone, "its time zone, such as Europe/Paris (default UTC)");
  options.flag("--force", chosen->force, "replace a file that is there");
  declare_common(options, session.common(), choices({"text"}));
  options.examples({"incplan init --name \"Example Shop\" --timezone Europe/Paris",
                    "incplan init --lang fr --template minimal plan.incplan.yaml"});
  return [chosen, &session] { return init(*chosen, session); };
}

}  // namespace incplan::cmd
