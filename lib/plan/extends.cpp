#include "plan/extends.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "plan/merge.hpp"
#include "yaml/read.hpp"

namespace incplan::core {
namespace {

using yaml::Node;

bool is_absolute(std::string_view path) {
  const bool has_drive = path.size() > 1 && path[1] == ':';
  return path.starts_with('/') || path.starts_with('\\') || has_drive;
}

/// Whether `extends` has the form of file names; what has not is reported against the table of the format.
bool names_files(const Node& extends) {
  if (extends.is_scalar()) return true;
  if (!extends.is_sequence()) return false;
  bool all_names = extends.size > 0;
  for (const Node& item : extends) all_names = all_names && item.is_scalar();
  return all_names;
}

class Extender {
 public:
  Extender(const OpenBase& open, const IsPlan& is_plan, std::deque<yaml::Tree>& trees, Diagnostics& diagnostics)
      : open_(open), is_plan_(is_plan), trees_(trees), diagnostics_(diagnostics) {}

  /// The plan laid over its bases, and without `extends` where they are all there. Null where the file cannot be read.
  const Node* read(const PlanSource& plan) {
    bytes_ += plan.source->bytes().size();
    trees_.push_back(yaml::read(plan.source, diagnostics_));
    values_ += trees_.back().size();
    const Node* root = trees_.back().root();
    const Node* extends = root != nullptr && root->is_mapping() ? root->find("extends") : nullptr;
    if (extends == nullptr) return root;
    reading_.push_back(plan);
    const Node* merged = lay_over_bases(*root, *extends);
    reading_.pop_back();
    return merged;
  }

  [[nodiscard]] bool complete() const { return complete_; }

 private:
  const Node* lay_over_bases(const Node& root, const Node& extends) {
    if (!names_files(extends)) {
      complete_ = false;
      return &root;
    }
    const Node* below = nullptr;
    const auto add = [&](const Node& named) {
      const Node* base = is_too_large_ ? nullptr : read_base(named);
      if (base != nullptr) below = below == nullptr ? base : lay_over(*below, *base);
      if (base != nullptr && values_ > max_values_together) refuse_values(named);
    };
    if (extends.is_scalar()) add(extends);
    if (extends.is_sequence()) {
      for (const Node& item : extends) add(item);
    }
    if (is_too_large_) return &root;  // each file on the way back would be laid over all that is too much
    if (below == nullptr) below = &empty_plan();
    return lay_over(*below, complete_ ? copy_without(root, "extends", new_tree()) : root);
  }

  /// Where a base is missing, what is to be removed may be in it.
  const Node* lay_over(const Node& base, const Node& over) {
    Diagnostics discarded;
    const Node* merged = &merge_trees(base, over, new_tree(), complete_ ? diagnostics_ : discarded);
    values_ += trees_.back().size();
    return merged;
  }

  const Node& empty_plan() {
    Node& plan = new_tree().add();
    plan.kind = yaml::Kind::mapping;
    return plan;
  }

  /// The root of a base, or null and a report.
  const Node* read_base(const Node& named) {
    const std::string written(named.text);
    if (is_absolute(written)) {
      return refuse(named, code::extends_outside, Sentence("`{}` is an absolute path", written),
                    "write it relative to this file");
    }
    const OpenedBase opened = open_(reading_.back(), written);
    if (opened.refusal == OpenedBase::Refusal::outside) {
      return refuse(named, code::extends_outside, Sentence("`{}` cannot be extended: {}", written, opened.problem),
                    "extend a file inside it");
    }
    if (opened.refusal == OpenedBase::Refusal::missing) {
      return refuse(named, code::extends_missing, Sentence("cannot read `{}`: {}", written, opened.problem),
                    "the path is relative to this file");
    }
    return read_opened(named, opened.file);
  }

  const Node* read_opened(const Node& named, const PlanSource& file) {
    const std::string written(named.text);
    if (std::ranges::find(reading_, file.identity, &PlanSource::identity) != reading_.end()) {
      return refuse(named, code::extends_loop, Sentence("`{}` extends this plan in a circle", written), circle(file));
    }
    if (const auto known = read_before_.find(file.identity); known != read_before_.end()) return known->second;
    if (files_ + 1 > max_files) {
      return refuse(named, code::too_large, Sentence("a plan may not consist of more than {} files", max_files), {});
    }
    if (bytes_ + file.source->bytes().size() > max_bytes_together) return refuse_bytes(named);
    ++files_;
    const std::size_t reported = diagnostics_.size();
    const Node* root = read(file);
    if (root != nullptr && root->is_mapping() && is_plan_(*root)) return read_before_[file.identity] = root;
    // Whatever it is, nothing of it belongs into a report.
    diagnostics_.resize(reported);
    return refuse(named, code::wrong_type, Sentence("`{}` cannot be read as a plan", written),
                  "`incplan validate` on that file says why, if it is one");
  }

  const Node* refuse_bytes(const Node& named) {
    is_too_large_ = true;
    return refuse(named, code::too_large,
                  Sentence("with `{}` the files of this plan come to more than {} MiB", named.text,
                           max_bytes_together / 1024 / 1024),
                  "extend fewer or smaller files");
  }

  const Node* refuse_values(const Node& named) {
    is_too_large_ = true;
    return refuse(named, code::too_large,
                  Sentence("with `{}` more than {} values are laid over each other", named.text, max_values_together),
                  "extend fewer or smaller files");
  }

  const Node* refuse(const Node& named, std::string_view code, Sentence message, std::string hint) {
    diagnostics_.push_back(
        {.code = code, .place = named.place(), .message = std::move(message), .hint = std::move(hint)});
    complete_ = false;
    return nullptr;
  }

  /// `a.yaml extends b.yaml, which extends a.yaml`
  [[nodiscard]] std::string circle(const PlanSource& file) const {
    const auto begin = std::ranges::find(reading_, file.identity, &PlanSource::identity);
    std::string names;
    for (auto each = begin; each != reading_.end(); ++each) {
      names += each->source->name() + (each == begin ? " extends " : ", which extends ");
    }
    return names + begin->source->name();
  }

  yaml::Tree& new_tree() { return trees_.emplace_back(reading_.back().source); }

  const OpenBase& open_;
  const IsPlan& is_plan_;
  std::deque<yaml::Tree>& trees_;
  Diagnostics& diagnostics_;
  std::vector<PlanSource> reading_;                           ///< from the plan itself to the base that is being read
  std::unordered_map<std::string, const Node*> read_before_;  ///< what files come to, by their identity
  std::size_t files_ = 1;
  std::size_t bytes_ = 0;
  std::size_t values_ = 0;
  bool is_too_large_ = false;  ///< reported: no further base is read
  bool complete_ = true;
};

}  // namespace

Extended read_extended(const PlanSource& plan, const OpenBase& open, const IsPlan& is_plan,
                       std::deque<yaml::Tree>& trees, Diagnostics& diagnostics) {
  Extender extender(open, is_plan, trees, diagnostics);
  const Node* root = extender.read(plan);
  return {root, extender.complete()};
}

}  // namespace incplan::core
