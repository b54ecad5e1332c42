// The entries of a part of the plan, in the order of the file, and found by their ids.
//
//   find(plan.people, "tom")       ->   the person, in a time that hardly grows with the number of people
//   index_of(plan.people, "tom")   ->   which one that is: `plan.people[index]`; none where there is no Tom
#pragma once

#include <algorithm>
#include <cassert>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

namespace incplan::core {

/// Which entry of a `Part`, or none. Orders by the place in the file, none first.
template <class Entry>
class Index {
 public:
  constexpr Index() = default;
  constexpr explicit Index(std::size_t place) : next_(static_cast<std::uint32_t>(place) + 1) {}

  [[nodiscard]] constexpr explicit operator bool() const { return next_ != 0; }
  /// The place in the file, from 0. There must be one.
  [[nodiscard]] constexpr std::size_t value() const {
    assert(next_ != 0);
    return next_ - 1;
  }
  friend constexpr auto operator<=>(Index, Index) = default;

 private:
  std::uint32_t next_ = 0;  ///< one more than the place; 0 for none
};

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
  [[nodiscard]] const Entry& operator[](Index<Entry> index) const { return entries_[index.value()]; }
  [[nodiscard]] Entry& operator[](Index<Entry> index) { return entries_[index.value()]; }
  [[nodiscard]] const Entry& at(std::size_t index) const { return entries_.at(index); }
  [[nodiscard]] Entry& at(std::size_t index) { return entries_.at(index); }
  [[nodiscard]] const Entry& front() const { return entries_.front(); }
  [[nodiscard]] Entry& front() { return entries_.front(); }
  [[nodiscard]] const Entry& back() const { return entries_.back(); }
  [[nodiscard]] Entry& back() { return entries_.back(); }

  /// Which entries there are, in the order of the file.
  [[nodiscard]] std::vector<Index<Entry>> indices() const {
    std::vector<Index<Entry>> all;
    for (std::size_t place = 0; place < size(); ++place) all.emplace_back(place);
    return all;
  }

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

/// The entry at an index, or null for none.
template <class Entry>
[[nodiscard]] const Entry* find(const Part<Entry>& entries, Index<Entry> index) {
  return index ? &entries[index] : nullptr;
}

/// Which one an entry of this part is.
template <class Entry>
[[nodiscard]] Index<Entry> index_of(const Part<Entry>& entries, const Entry& entry) {
  return Index<Entry>(static_cast<std::size_t>(&entry - entries.data()));
}

/// Which entry has this id, or none.
template <class Entry>
[[nodiscard]] Index<Entry> index_of(const Part<Entry>& entries, std::string_view id) {
  const Entry* entry = entries.find(id);
  return entry == nullptr ? Index<Entry>() : index_of(entries, *entry);
}

}  // namespace incplan::core
