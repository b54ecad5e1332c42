#include "cmd/save.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace incplan::cmd {
namespace {

bool is_same_file(Files& files, const std::string& one, const std::string& other) {
  return one == other || files.real_path(one) == files.real_path(other);
}

bool is_error(const Diagnostic& diagnostic) {
  return !diagnostic.level;
}

/// What is there already: it must be an incident file, and what is lost with it is said.
void replace_with_care(const std::string& path, Session& session) {
  const auto there = session.env().files.read(path, max_plan_bytes);
  if (!there.bytes) return;
  Diagnostics diagnostics;
  const IncidentWords lost = read_incident(std::make_shared<Source>(path, *there.bytes), diagnostics);
  if (std::ranges::any_of(diagnostics, is_error)) {
    throw IoError(escape_control(path) + " is there already, and is no incident file; nothing was changed");
  }
  if (lost != IncidentWords{}) {
    session.warn("replaced what was in " + path + "; to add to an incident file, pass it with `-i " + path + "` too");
  }
}

}  // namespace

std::string incident_text(const KnownWords& known, const Plan& plan, Instant now) {
  return write_incident(pinned(known.words, known.in_file, plan, now));
}

void save_incident(const std::string& path, const KnownWords& known, Session& session, const Plan& plan, Instant now) {
  Files& files = session.env().files;
  std::string bytes;
  if (known.file != nullptr && known.path != "-" && is_same_file(files, path, known.path)) {
    auto updated = update_incident(known.file, pinned(known.words, known.in_file, plan, now));
    if (!updated) throw IoError("cannot change " + escape_control(path) + " in place; save to another file");
    bytes = std::move(*updated);
  } else {
    replace_with_care(path, session);
    bytes = incident_text(known, plan, now);
  }
  const std::string problem = files.write(path, bytes, true);
  if (!problem.empty()) throw IoError("cannot write " + escape_control(path) + ": " + problem);
}

}  // namespace incplan::cmd
