// Flow collections (YAML 1.2.2, chapter 7.4).
#include "yaml/explain.hpp"
#include "yaml/scanner.hpp"

namespace incplan::core::yaml {

/// [157] ns-flow-content as the value of something in block context.
void Scanner::flow_value(Column n) {
  const std::uint32_t start = at_;
  if (bytes_.substr(start).starts_with("{{")) {
    report_value(explain_template(source(), start));
    return rest_as_text(start, n);
  }
  flow_least_ = n + 1;
  flow_reported_ = diagnostics_.size();
  const std::size_t depth = builder_.depth();
  if (!flow_node()) {
    while (builder_.depth() > depth) builder_.close(stop_);
    place_last_report(*builder_.last_added());
    return skip_below(n);
  }
  const std::uint32_t after = skip_blanks(at_);
  if (byte(after) == ':' && is_space_or_end(after + 1)) {
    report(explain_complex_key(source(), start));
    return skip_below(n);
  }
  if (diagnostics_.size() > flow_reported_) return next_line();  // what stands behind may follow from it
  end_line("bracket");
}

/// [158] ns-flow-node, without the properties that the profile does not have.
bool Scanner::flow_node() {
  if (byte(at_) == '[') return flow_collection(Kind::sequence);
  if (byte(at_) == '{') return flow_collection(Kind::mapping);
  const auto scalar = flow_scalar();
  if (scalar) add_scalar(*scalar, flow_text(*scalar));
  return scalar.has_value();
}

/// [137] c-flow-sequence and [140] c-flow-mapping: they differ in what stands between the commas.
bool Scanner::flow_collection(Kind kind) {
  open(kind, Style::flow, at_++);
  stop_ = at_;
  for (;;) {
    if (!skip_flow_space()) return never_closed();
    if (at_flow_end()) break;
    if (byte(at_) == ',') {
      report(explain_missing_item(source(), at_++));
    } else if (!(kind == Kind::sequence ? flow_item() : flow_entry())) {
      return false;
    }
  }
  close_flow();
  return true;
}

/// [139] ns-flow-seq-entry: a node, or a single pair of key and value ([150] ns-flow-pair). With the comma behind it.
bool Scanner::flow_item() {
  const std::uint32_t start = at_;
  if (byte(at_) == '[' || byte(at_) == '{') {
    if (!flow_node()) return false;
    return at_flow_colon(true) ? skip_flow_entry(explain_complex_key(source(), start)) : flow_separator();
  }
  const auto scalar = flow_scalar();
  if (!scalar) return false;
  if (at_flow_colon(scalar->style != Style::plain)) return flow_pair(*scalar);
  add_scalar(*scalar, flow_text(*scalar));
  return flow_separator();
}

/// A mapping of one entry, without brackets of its own.
bool Scanner::flow_pair(const ScalarToken& key) {
  if (has_break(key.start, key.end)) return never_closed();  // [154] ns-s-implicit-yaml-key is on one line
  open(Kind::mapping, Style::flow, key.start);
  if (!flow_value_of(key)) return false;
  builder_.close(stop_);
  return flow_separator();
}

/// [142] ns-flow-map-entry, with the comma behind it.
bool Scanner::flow_entry() {
  const std::uint32_t start = at_;
  if (byte(at_) == '[' || byte(at_) == '{') return skip_flow_entry(explain_complex_key(source(), start));
  if (byte(at_) == ':') return skip_flow_entry(explain_missing_key(source(), start));
  const auto key = flow_scalar();
  if (!key) return false;
  if (at_flow_colon(key->style != Style::plain)) return flow_value_of(*key) && flow_separator();
  if (has_break(key->start, key->end)) decline();
  builder_.key({flow_text(*key), key->start, key->end, key->style});
  add_empty(key->end, key->end);
  return flow_separator();
}

/// The value behind the colon of a key ([147] c-ns-flow-map-separate-value, [149] c-ns-flow-map-adjacent-value).
bool Scanner::flow_value_of(const ScalarToken& written) {
  const Key key{flow_text(written), written.start, written.end, written.style};
  if (has_break(key.start, key.end)) decline();  // a key over several lines
  if (key.style == Style::plain && key.text == "<<") return skip_flow_entry(explain_merge_key(source(), key.start));
  at_ = stop_ = skip_blanks(key.end) + 1;
  if (key.style == Style::plain && (byte(at_) == '[' || byte(at_) == '{')) decline();
  builder_.key(key);
  const std::uint32_t colon = at_;
  if (!skip_flow_space()) return never_closed();
  if (byte(at_) != ',' && !at_flow_end()) return flow_node();
  add_empty(colon, colon);
  return true;
}

/// What stands between two entries: a comma, or the end of the collection. A colon on a further line belongs to a key
/// that the profile does not have.
bool Scanner::flow_separator() {
  const std::uint32_t end = stop_;
  if (!skip_flow_space()) return never_closed();
  if (byte(at_) == ':' && has_break(end, at_)) decline();
  if (byte(at_) == ',')
    ++at_;
  else if (!at_flow_end())
    return skip_flow_entry(explain_missing_comma(source(), at_, stop_));
  return true;
}

/// The bracket of another collection around this one is left to that collection.
void Scanner::close_flow() {
  const Node& collection = *builder_.parent();
  const Node* around = builder_.grandparent();
  if (byte(at_) == (collection.is_mapping() ? '}' : ']')) {
    stop_ = ++at_;
  } else {
    report(explain_open_bracket(source(), collection.start));
    if (around == nullptr || around->style != Style::flow) ++at_;
  }
  builder_.close(stop_);
}

/// The collection that was opened last has no end: it is given up, with all around it.
bool Scanner::never_closed() {
  const Node* collection = builder_.parent();
  const bool has_bracket = byte(collection->start) == '[' || byte(collection->start) == '{';
  if (!has_bracket) collection = builder_.grandparent();
  diagnostics_.resize(flow_reported_);  // what was found within may follow from it
  about_value_.clear();
  const std::string_view comment = is_comment(at_) ? bytes_.substr(at_, line_end(at_) - at_) : std::string_view();
  const bool swallowed = comment.find(collection->is_mapping() ? '}' : ']') != std::string_view::npos;
  report(swallowed ? explain_swallowed_bracket(source(), at_, line_end(at_))
                   : explain_open_bracket(source(), collection->start));
  return false;
}

}  // namespace incplan::core::yaml
