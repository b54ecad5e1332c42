// Writes the files that zones are read from: `tzif({.types = {…}, .changes = {…}, .rule = "CET-1CEST,M3.5.0,M10.5.0"})`.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace incplan::core {

struct TzifFile {
  struct Type {
    std::int32_t offset = 0;
    std::string abbreviation = "LMT";
  };
  struct Change {
    std::int64_t at = 0;
    std::uint8_t type = 0;
  };
  std::vector<Type> types = {Type{}};
  std::vector<Change> changes{};
  std::string rule{};
  char version = '2';
  bool fat = false;  ///< lists the changes in the first block too, for readers of version 1
};

inline void append_number(std::string& bytes, std::int64_t number, int size) {
  for (int shift = (size - 1) * 8; shift >= 0; shift -= 8) bytes += static_cast<char>((number >> shift) & 0xFF);
}

inline std::string tzif_block(const TzifFile& file, int time_size, bool with_changes) {
  std::string names;
  std::string types;
  for (const auto& type : file.types) {
    append_number(types, type.offset, 4);
    types += '\0';
    types += static_cast<char>(names.size());
    names += type.abbreviation + '\0';
  }
  std::string bytes = "TZif";
  bytes += file.version;
  bytes.append(15, '\0');
  const auto changes = with_changes ? file.changes : std::vector<TzifFile::Change>{};
  for (const std::size_t count :
       {std::size_t{0}, std::size_t{0}, std::size_t{0}, changes.size(), file.types.size(), names.size()})
    append_number(bytes, static_cast<std::int64_t>(count), 4);
  for (const auto& change : changes) append_number(bytes, change.at, time_size);
  for (const auto& change : changes) bytes += static_cast<char>(change.type);
  return bytes + types + names;
}

inline std::string tzif(const TzifFile& file) {
  if (file.version == '\0') return tzif_block(file, 4, true);
  return tzif_block(file, 4, file.fat) + tzif_block(file, 8, true) + "\n" + file.rule + "\n";
}

}  // namespace incplan::core
