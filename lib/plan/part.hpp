// The entries of a part of the plan, in the order of the file, and found by their ids.
//
//   find(plan.people, "tom")   ->   the person, in a time that hardly grows with the number of people
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

namespace incplan::core {

template <class Entry>
class Part {
 public:
  Part() = default;
  Part(std::initializer_list<Entry> entries) : entries_(entries) {}

  [[nodiscard]] auto begin() const { return entries_.begin(); }
  [[nodiscard]] auto end() const { return entries_.end(); }
  [[nodiscard]] auto begin() { return entries_.begin(); }
  [[nodiscard]] auto end() { return entries_.end(); }
  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  [[nodiscard]] bool empty() const { return entries_.empty(); }
  [[nodiscard]] const Entry* data() const { return entries_.data(); }
  [[nodiscard]] const Entry& operator[](std::size_t index) const { return entries_[index]; }
  [[nodiscard]] Entry& operator[](std::size_t index) { return entries_[index]; }
  [[nodiscard]] const Entry& at(std::size_t index) const { return entries_.at(index); }
  [[nodiscard]] Entry& at(std::size_t index) { return entries_.at(index); }
  [[nodiscard]] const Entry& front() const { return entries_.front(); }
  [[nodiscard]] Entry& front() { return entries_.front(); }
  [[nodiscard]] const Entry& back() const { return entries_.back(); }
  [[nodiscard]] Entry& back() { return entries_.back(); }

  void reserve(std::size_t count) { entries_.reserve(count); }
  Entry& emplace_back() { return entries_.emplace_back(); }
  void push_back(Entry entry) { entries_.push_back(std::move(entry)); }

  /// Prepares `find`, once all entries are there and have their ids. Without it they are looked through.
  void index() {
    by_id_.resize(entries_.size());
    for (std::size_t i = 0; i < by_id_.size(); ++i) by_id_[i] = static_cast<std::uint32_t>(i);
    std::ranges::stable_sort(by_id_, {}, [this](std::uint32_t i) { return id_of(i); });
  }

  /// The first entry with this id, or null.
  [[nodiscard]] const Entry* find(std::string_view id) const {
    if (by_id_.size() != entries_.size()) return look_for(id);
    const auto found = std::ranges::lower_bound(by_id_, id, {}, [this](std::uint32_t i) { return id_of(i); });
    return found != by_id_.end() && id_of(*found) == id ? &entries_[*found] : nullptr;
  }

 private:
  [[nodiscard]] std::string_view id_of(std::uint32_t index) const { return entries_[index].id.text; }
  [[nodiscard]] const Entry* look_for(std::string_view id) const {
    for (const Entry& entry : entries_) {
      if (entry.id.text == id) return &entry;
    }
    return nullptr;
  }

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> by_id_;  ///< indices, in the order of the ids
};

/// The entry with this id in a part of the plan, or null.
template <class Entry>
[[nodiscard]] const Entry* find(const Part<Entry>& entries, std::string_view id) {
  return entries.find(id);
}

/// Its index, in the order of the file, or -1.
template <class Entry>
[[nodiscard]] int index_of(const Part<Entry>& entries, std::string_view id) {
  const Entry* entry = entries.find(id);
  return entry == nullptr ? -1 : static_cast<int>(entry - entries.data());
}

}  // namespace incplan::core
