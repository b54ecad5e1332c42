// One walk of a tree beside the table. Private to this room.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "diagnostic/diagnostic.hpp"
#include "format/keys.hpp"
#include "schema/value_syntax.hpp"
#include "text/nearest.hpp"
#include "text/zone.hpp"
#include "yaml/tree.hpp"

namespace incplan::core::schema {

using format::Key;
using format::Kind;
using format::Shape;
using yaml::Node;

class Checker {
 public:
  Checker(const Zones& zones, Diagnostics& diagnostics) : zones_(zones), diagnostics_(diagnostics) {}

  /// The whole plan.
  void plan(const Node& root);
  /// An incident file.
  void incident(const Node& root);
  /// A mapping from variable to text.
  void variables(const Node& root);

 private:
  // checker.cpp: mappings and their keys
  void object(const Node& node, const Shape& table);
  void unknown_keys(const Node& node, const Shape& table);
  void note_foreign(const Node& entry);
  bool is_glued(const Node& entry, const std::function<bool(std::string_view)>& is_key);
  void missing_keys(const Node& node, const Shape& table);
  bool mixed_groups(const Node& node, const Shape& table);
  void report_missing(const Node& node, const Shape& table, std::string_view name, std::string_view form);
  void entries(const Node& node, const Key& key);
  void outdented(const Node& entry, const Node* above, const Shape& table);
  void entry_id(const Node& entry, const Key& key, bool handle);

  // checker_values.cpp: values by their kind
  void value(const Node& node, const Key& key);
  void items(const Node& node, const Key& key, bool one_may_stand_alone);
  void split_text(const Node& item);
  /// Whether several ids stand in one word, `held_by: tom, zoe`: reports it.
  bool is_list_without_brackets(const Node& node, const Key& key);
  void scalar(const Node& node, const Key& key);
  void text(const Node& node, const Key& key);
  void choices(const Node& node, const Key& key);
  [[nodiscard]] bool has_parts(const Node& entry, const Shape& table) const;
  void rhythms(const Node& node, const Key& key);
  void cadences(const Node& node, const Key& key);
  void contacts(const Node& node, const Key& key);
  void address(const Node& node, std::string_view medium);
  void open(const Node& node, const Key& key);
  void states(const Node& node, const Key& key);
  void known_entries(const Node& node, const Key& key, Kind kind);
  void language_key(const Node& version);
  void version(const Node& node);

  // checker_conditions.cpp: conditions and facts
  void condition(const Node& node, const Key& key);
  void alternative(const Node& node, const Key& key);
  void matcher(const Node& node, const Key& key);
  void word_list(const Node& list, const Key& key);
  void facts(const Node& node, const Key& key);
  void facts_by_id(const Node& node, const Key& key);
  /// The entry behind one; reports what a comma cut off its number.
  const Node* after_number(const Node& number);

  // checker_reports.cpp: what is said of them
  void no_repetition(const Node& list, const Key& key);
  void misformed(const Node& node, const Key& key, const Mistake& mistake);
  /// Whether the node is a mapping; reports it where it is none.
  bool is_mapping(const Node& node, const Key& key);
  /// Reports a node of another kind than its key takes. Nothing below it is looked at.
  void wrong_type(const Node& node, const Key& key);
  void to_fill_in(const Node& node);
  void trap(const Node& node);
  void lost(const Node& node);
  void trap_in_key(const Node& entry);
  void report(std::string_view code, const Place& place, Sentence message, std::string hint = {});
  void report(std::string_view code, const Place& place, const std::optional<Mistake>& mistake);

  const Zones& zones_;
  Diagnostics& diagnostics_;
  std::set<const PathSegment*> robbed_;  // mappings with a key that is indented too little: what misses may be that
  int guesses_left_ = most_guesses;      // of the names of time zones
  bool extends_ = false;                 // what misses here may stand in the file below
};

}  // namespace incplan::core::schema
