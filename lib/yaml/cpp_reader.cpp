#include "yaml/cpp_reader.hpp"

#include <fmt/core.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <optional>
#include <sstream>

#include "yaml/builder.hpp"
#include "yaml/bytes.hpp"
#include "yaml/cpp_places.hpp"
#include "yaml/explain.hpp"
#include "yaml/scalar.hpp"

namespace incplan::core::yaml {

namespace {

/// Thrown through yaml-cpp, which is safe, when reading must end; the reason has been reported.
struct Refused {};

class Handler final : public YAML::EventHandler {
 public:
  Handler(Tree& tree, std::string_view fed, std::uint32_t begin, Diagnostics& diagnostics)
      : tree_(tree),
        bytes_(tree.source().bytes()),
        fed_(fed),
        begin_(begin),
        diagnostics_(diagnostics),
        builder_(tree, diagnostics),
        cursor_(begin) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    const std::uint32_t at = offset(mark);
    if (documents_++ > 0) refuse(explain_rest(tree_.source(), at));
    refuse_directives(at);
    cursor_ = bytes_.substr(at).starts_with("---") ? at + 3 : at;
  }
  void OnDocumentEnd() override { settle(std::nullopt); }

  /// The mark of an empty value is the next token's: whether it is empty shows when that token comes.
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const std::uint32_t at = offset(mark);
    settle(at);
    refuse_properties(at, anchor);
    pending_null_ = at;
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    settle(offset(mark));
    refuse(explain_indicator(tree_.source(), offset(mark)));
  }

  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, const std::string& value) override {
    const std::uint32_t start = offset(mark);
    settle(start);
    refuse_properties(start, anchor);
    if (bytes_[start] == '|' || bytes_[start] == '>') return add_block(start);
    add_scalar(measure(start, value));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(Kind::sequence, mark, anchor, style);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(Kind::mapping, mark, anchor, style);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapEnd() override { close(); }

  [[nodiscard]] bool saw_document() const { return documents_ > 0; }
  [[nodiscard]] std::uint32_t offset(const YAML::Mark& mark) const {
    const auto position = static_cast<std::uint32_t>(std::max(mark.pos, 0)) + begin_;
    return std::min(position, static_cast<std::uint32_t>(bytes_.size()));
  }

 private:
  struct Level {
    std::int64_t column = -1;  // of a block collection: what the indicator of a `|` below it counts from
    bool wants_key = false;
  };

  [[noreturn]] void refuse(Diagnostic diagnostic) {
    diagnostics_.push_back(std::move(diagnostic));
    throw Refused{};
  }
  void refuse_directives(std::uint32_t at) {
    if (const auto line = find_directive(bytes_, begin_, at)) refuse(explain_directive(tree_.source(), *line));
  }

  void refuse_properties(std::uint32_t at, YAML::anchor_t anchor) {
    const char first = at < bytes_.size() ? bytes_[at] : ' ';
    if (anchor != 0 || first == '&' || first == '!') refuse(explain_indicator(tree_.source(), at));
  }

  // ---- scalars

  void add_block(std::uint32_t start) {
    BlockScalar block = read_block(bytes_, start, levels_.empty() ? -1 : levels_.back().column);
    if (wants_key()) refuse(explain_complex_key(tree_.source(), start));
    if (!builder_.scalar(block.written, tree_.keep(std::move(block.text)))) throw Refused{};
    finish_value(block.written.end);
  }

  ScalarToken measure(std::uint32_t start, const std::string& value) {
    const bool quoted = bytes_[start] == '"' || bytes_[start] == '\'';
    return quoted ? measure_quoted(start) : ScalarToken{Style::plain, start, plain_end(fed_, start, value)};
  }

  ScalarToken measure_quoted(std::uint32_t start) {
    const auto finish = find_closing_quote(bytes_, start);
    if (!finish) refuse(explain_open_quote(tree_.source(), start));  // yaml-cpp lets the rest of the file be the value
    const ScalarToken written{bytes_[start] == '"' ? Style::double_quoted : Style::single_quoted, start, *finish};
    if (const auto bad = find_bad_escape(bytes_, written)) refuse(explain_escape(tree_.source(), bad->start, bad->end));
    return written;
  }

  void add_scalar(const ScalarToken& written) {
    if (wants_key()) return take_key(written);
    if (!builder_.scalar(written, flow_text_in(tree_, written))) throw Refused{};
    finish_value(written.end);
  }

  void take_key(const ScalarToken& written) {
    const Key key{flow_text_in(tree_, written), written.start, written.end, written.style};
    if (written.style == Style::plain && key.text == "<<") refuse(explain_merge_key(tree_.source(), written.start));
    const bool flow = builder_.parent()->style == Style::flow;
    const std::uint32_t after = flow ? skip_space(bytes_, key.end) : skip_blanks(bytes_, key.end);
    const bool colon = after < bytes_.size() && bytes_[after] == ':';
    if (!colon && !flow) refuse(explain_bare_key(tree_.source(), key.start, key.end));
    cursor_ = colon ? after + 1 : key.end;
    builder_.key(key);
    levels_.back().wants_key = false;
  }

  /// Adds the null that is waiting, now that the next token is known.
  void settle(std::optional<std::uint32_t> next) {
    if (!pending_null_) return;
    const std::uint32_t at = *pending_null_;
    pending_null_.reset();
    const std::uint32_t end = word_end(bytes_, at);
    const std::string_view word = bytes_.substr(at, end - at);
    if (next != at && is_null_word(word)) return add_scalar({Style::plain, at, end});
    add_empty();
  }

  void add_empty() {
    if (wants_key()) refuse(explain_missing_key(tree_.source(), skip_space(bytes_, cursor_)));
    if (builder_.parent() == nullptr) return;  // an empty document has no root
    std::uint32_t start = cursor_;
    std::uint32_t finish = cursor_;
    if (builder_.parent()->is_sequence()) {
      start = skip_space(bytes_, cursor_);
      finish = start + 1;
      if (builder_.parent()->style == Style::flow) refuse(explain_missing_item(tree_.source(), start));
    }
    if (!builder_.empty(start, finish)) throw Refused{};
    finish_value(finish);
  }

  // ---- collections

  void open(Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor, YAML::EmitterStyle::value style) {
    const std::uint32_t start = offset(mark);
    settle(start);
    refuse_properties(start, anchor);
    if (wants_key()) refuse(explain_complex_key(tree_.source(), start));
    const bool flow = style == YAML::EmitterStyle::Flow;
    if (!builder_.open(kind, flow ? Style::flow : Style::block, start)) throw Refused{};
    levels_.push_back({flow ? levels_.empty() ? -1 : levels_.back().column : mark.column, kind == Kind::mapping});
    cursor_ = has_bracket(start, kind, flow) ? start + 1 : start;
    brackets_.push_back(cursor_ != start);
  }

  /// `[a: b]` holds a mapping in flow style that has no brackets of its own.
  bool has_bracket(std::uint32_t start, Kind kind, bool flow) const {
    return flow && bytes_[start] == (kind == Kind::mapping ? '{' : '[');
  }

  void close() {
    settle(std::nullopt);
    std::uint32_t finish = cursor_;
    if (brackets_.back()) {
      finish = skip_space(bytes_, finish);
      if (bytes_[finish] == ',') finish = skip_space(bytes_, finish + 1);
      ++finish;
    }
    brackets_.pop_back();
    levels_.pop_back();
    builder_.close(finish);
    finish_value(finish);
  }

  void finish_value(std::uint32_t finish) {
    cursor_ = finish;
    const Node* parent = builder_.parent();
    if (parent != nullptr && parent->is_mapping()) levels_.back().wants_key = true;
  }

  bool wants_key() const { return !levels_.empty() && levels_.back().wants_key; }

  Tree& tree_;
  std::string_view bytes_;
  std::string_view fed_;
  std::uint32_t begin_;
  Diagnostics& diagnostics_;
  Builder builder_;
  std::vector<Level> levels_;
  std::vector<bool> brackets_;
  std::optional<std::uint32_t> pending_null_;
  std::uint32_t cursor_;  // the end of what has been read
  int documents_ = 0;
};

void read_documents(Handler& handler, const std::string& text) {
  std::istringstream stream(text);
  YAML::Parser parser(stream);
  // The second document throws: without that, a lone comma makes yaml-cpp find empty documents for ever.
  while (parser.HandleNextDocument(handler)) {
  }
}

}  // namespace

void read_with_yaml_cpp(Tree& tree, Diagnostics& diagnostics) {
  const std::string_view bytes = tree.source().bytes();
  const std::uint32_t begin = text_start(bytes);
  const std::string fed = without_surrogates(bytes);
  Handler handler(tree, fed, begin, diagnostics);
  try {
    read_documents(handler, fed.substr(begin));
    if (tree.root() == nullptr) diagnostics.push_back(explain_nothing(tree.source()));
    return;
  } catch (const Refused&) {
  } catch (const YAML::Exception& error) {
    diagnostics.push_back(explain(tree.source(), handler.offset(error.mark), error.msg));
  }
  tree.set_root(nullptr);
}

}  // namespace incplan::core::yaml
