// The two hash tables of the decision diagram, open and growing: one finds a node by what it is made of, one a result
// by the operation that gave it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace incplan::core {

/// Nodes by the hash of their contents. Holds numbers only; whether a node is the wanted one, the caller says.
class UniqueTable {
 public:
  static constexpr std::uint32_t absent = UINT32_MAX;

  /// The node with this hash that `same` accepts, or `absent`.
  template <class Same>
  [[nodiscard]] std::uint32_t find(std::uint32_t hash, Same same) const {
    for (std::size_t i = hash & mask(); slots_[i].node != absent; i = (i + 1) & mask()) {
      if (slots_[i].hash == hash && same(slots_[i].node)) return slots_[i].node;
    }
    return absent;
  }
  void insert(std::uint32_t hash, std::uint32_t node);

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t node = absent;
  };
  [[nodiscard]] std::size_t mask() const { return slots_.size() - 1; }
  void place(Slot slot);

  std::vector<Slot> slots_ = std::vector<Slot>(1024);
  std::size_t used_ = 0;
};

/// Results of operations on up to three nodes.
class OperationTable {
 public:
  struct Key {
    std::uint32_t operation;
    std::uint32_t a;
    std::uint32_t b;
    std::uint32_t c;
    friend bool operator==(const Key&, const Key&) = default;
  };

  /// The stored result, or null.
  [[nodiscard]] const std::uint32_t* find(const Key& key) const;
  void insert(const Key& key, std::uint32_t result);

 private:
  struct Slot {
    Key key{};  ///< no operation has the number 0: an empty slot
    std::uint32_t result = 0;
  };
  [[nodiscard]] std::size_t mask() const { return slots_.size() - 1; }
  void place(const Slot& slot);

  std::vector<Slot> slots_ = std::vector<Slot>(2048);
  std::size_t used_ = 0;
};

}  // namespace incplan::core
