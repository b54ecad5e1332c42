// A plan that was read, and what a program may ask of it without knowing the format.
//
//   incplan::World world{.zone_file = read_from_zoneinfo};
//   incplan::Plan plan({"incplan.yaml", bytes}, world);
//   for (const incplan::Entry& severity : plan.severities()) show(severity.id, severity.name);
//
// Nothing here reads a file, a clock or an environment variable: what the library needs to know is in `World`.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace incplan {

/// A file, under the name that reports give it.
struct File {
  std::string name;
  std::string bytes;
};

/// What the library asks of the outside. It is asked while a plan is read, never afterwards, and always by the thread
/// that reads.
struct World {
  /// The bytes of a file of the time-zone database (RFC 8536), by its name: `Europe/Paris`. Without one, only `UTC` is
  /// known.
  std::function<std::optional<std::string>(std::string_view name)> zone_file{};
  /// The plan that the file `from` extends as `written`; `name` of the result tells it from others. Without this, a
  /// plan that extends another is read alone, and `validate` says what is missing.
  std::function<std::optional<File>(const File& from, std::string_view written)> base{};
};

/// Something that a plan defines: its id, and what people call it.
struct Entry {
  std::string id;
  std::string name;  ///< the id where there is no name
  friend bool operator==(const Entry&, const Entry&) = default;
};

/// A plan, read once and never changed. Copies share it and may be used by several threads at the same time; it keeps
/// alive all that it needs, so that neither `File` nor `World` must outlive it.
class Plan {
 public:
  /// Reads a plan. Whatever the bytes are, this does not throw: `validate` says what is wrong with them.
  explicit Plan(File file, const World& world = {});

  /// False where the YAML is broken beyond reading: then there is nothing to ask.
  [[nodiscard]] bool readable() const;
  [[nodiscard]] std::string name(std::string_view language = {}) const;
  /// BCP 47, the plan's first language first.
  [[nodiscard]] std::vector<std::string> languages() const;

  // What the plan defines, in its order, with names in a language (BCP 47; empty: the plan's first).
  [[nodiscard]] std::vector<Entry> criteria(std::string_view language = {}) const;
  [[nodiscard]] std::vector<Entry> severities(std::string_view language = {}) const;
  [[nodiscard]] std::vector<Entry> services(std::string_view language = {}) const;
  [[nodiscard]] std::vector<Entry> roles(std::string_view language = {}) const;
  [[nodiscard]] std::vector<Entry> channels(std::string_view language = {}) const;
  [[nodiscard]] std::vector<Entry> stages(std::string_view language = {}) const;

  /// The plan with all that it means, as `incplan render -f json` writes it.
  [[nodiscard]] std::string json() const;

  struct Content;  ///< private to the library
  [[nodiscard]] const Content& content() const { return *content_; }

 private:
  std::shared_ptr<const Content> content_;
};

}  // namespace incplan
