#include "answer/node_table.hpp"

namespace incplan::core {
namespace {

std::size_t hash(const OperationTable::Key& key) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
  const std::uint64_t low = (std::uint64_t{key.a} << 32U) | key.b;
  const std::uint64_t high = (std::uint64_t{key.c} << 32U) | key.operation;
  const std::uint64_t mixed = (low * odd) ^ ((high + odd) * (odd | 2U));
  return static_cast<std::size_t>(mixed ^ (mixed >> 29U));
}

}  // namespace

void UniqueTable::insert(std::uint32_t hash, std::uint32_t node) {
  if (++used_ * 2 > slots_.size()) {
    std::vector<Slot> smaller(slots_.size() * 2);
    smaller.swap(slots_);
    for (const Slot& slot : smaller) {
      if (slot.node != absent) place(slot);
    }
  }
  place({hash, node});
}

void UniqueTable::place(Slot slot) {
  std::size_t i = slot.hash & mask();
  while (slots_[i].node != absent) i = (i + 1) & mask();
  slots_[i] = slot;
}

const std::uint32_t* OperationTable::find(const Key& key) const {
  for (std::size_t i = hash(key) & mask(); slots_[i].key.operation != 0; i = (i + 1) & mask()) {
    if (slots_[i].key == key) return &slots_[i].result;
  }
  return nullptr;
}

void OperationTable::insert(const Key& key, std::uint32_t result) {
  if (++used_ * 2 > slots_.size()) {
    std::vector<Slot> smaller(slots_.size() * 2);
    smaller.swap(slots_);
    for (const Slot& slot : smaller) {
      if (slot.key.operation != 0) place(slot);
    }
  }
  place({key, result});
}

void OperationTable::place(const Slot& slot) {
  std::size_t i = hash(slot.key) & mask();
  while (slots_[i].key.operation != 0) i = (i + 1) & mask();
  slots_[i] = slot;
}

}  // namespace incplan::core
