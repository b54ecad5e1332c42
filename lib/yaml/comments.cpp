// Comments: what stands between values behind a `#` ([75] c-nb-comment-text).
#include <algorithm>

#include "yaml/bytes.hpp"
#include "yaml/scalar.hpp"
#include "yaml/tree.hpp"

namespace incplan::core::yaml {

namespace {

/// Goes through a tree in the order of the file, and looks at the bytes that belong to no scalar.
class Gaps {
 public:
  explicit Gaps(std::string_view bytes) : bytes_(bytes), at_(text_start(bytes)) {}

  void visit(const Node& node) {
    if (node.key.end > node.key.start) pass(node.key.start, node.key.end);
    if (node.style == Style::literal || node.style == Style::folded) {
      const BlockHeader header = read_block_header(bytes_, node.start);
      pass(node.start, header.end);
      look_until(std::min(node.end, header.body));
      at_ = std::max(at_, node.end);
    } else if (node.is_scalar()) {
      pass(node.start, node.end);
    }
    for (const Node& child : node) visit(child);
  }

  std::vector<Comment> finish() {
    look_until(static_cast<std::uint32_t>(bytes_.size()));
    return std::move(comments_);
  }

 private:
  void pass(std::uint32_t start, std::uint32_t finish) {
    look_until(start);
    at_ = std::max(at_, finish);
  }

  void look_until(std::uint32_t end) {
    for (; at_ < end; ++at_) {
      if (bytes_[at_] != '#') continue;
      const auto finish = static_cast<std::uint32_t>(std::min(bytes_.find_first_of("\r\n", at_), bytes_.size()));
      comments_.push_back({at_, finish});
      at_ = finish;
    }
  }

  std::string_view bytes_;
  std::uint32_t at_;
  std::vector<Comment> comments_;
};

}  // namespace

std::vector<Comment> Tree::comments() const {
  Gaps gaps(source_->bytes());
  if (root_ != nullptr) gaps.visit(*root_);
  return gaps.finish();
}

}  // namespace incplan::core::yaml
