// The compiled form of a time zone (TZif, RFC 8536): from bytes to a Zone.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <utility>

#include "text/zone.hpp"
#include "text/zone_rule.hpp"

namespace incplan::core {
namespace {

/// No clock was ever further from UTC than 26 hours (RFC 8536, 3.2).
constexpr std::int64_t furthest_offset = std::int64_t{26} * 3600;

/// Big-endian numbers, one after the other; what lies behind the end reads as zero and makes `ok` false.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : rest_(bytes) {}

  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] std::string_view rest() const { return rest_; }

  std::string_view take(std::uint64_t count) {
    if (count > rest_.size()) {
      ok_ = false;
      return {};
    }
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return taken;
  }

  template <class Number>
  Number number() {
    std::uint64_t value = 0;
    for (const char c : take(sizeof(Number))) value = (value << 8U) | static_cast<unsigned char>(c);
    return static_cast<Number>(value);
  }

 private:
  std::string_view rest_;
  bool ok_ = true;
};

struct Header {
  char version = '\0';
  std::uint64_t utc_flags = 0;
  std::uint64_t standard_flags = 0;
  std::uint64_t leap_seconds = 0;
  std::uint64_t changes = 0;
  std::uint64_t types = 0;
  std::uint64_t abbreviation_bytes = 0;

  [[nodiscard]] std::uint64_t size_of_data(std::uint64_t time_size) const {
    return changes * (time_size + 1) + types * 6 + abbreviation_bytes + leap_seconds * (time_size + 4) +
           standard_flags + utc_flags;
  }
};

std::optional<Header> read_header(Bytes& bytes) {
  if (bytes.take(4) != "TZif") return std::nullopt;
  Header header{.version = bytes.number<char>()};
  bytes.take(15);
  for (std::uint64_t* count : {&header.utc_flags, &header.standard_flags, &header.leap_seconds, &header.changes,
                               &header.types, &header.abbreviation_bytes})
    *count = bytes.number<std::uint32_t>();
  return bytes.ok() ? std::optional(header) : std::nullopt;
}

/// The tables of one block, as views into it.
struct Block {
  Bytes times;
  Bytes type_numbers;
  Bytes types;
  std::string_view abbreviations;
};

/// A clock that a zone had; the change to it is made at the epoch until its own moment is known.
std::optional<Zone::Change> read_type(Bytes& types, std::string_view abbreviations) {
  const auto offset = types.number<std::int32_t>();
  types.take(1);  // whether it is summer time, which nobody asks
  const std::size_t start = types.number<std::uint8_t>();
  if (!types.ok() || std::abs(std::int64_t{offset}) > furthest_offset || start >= abbreviations.size())
    return std::nullopt;
  const std::string_view name = abbreviations.substr(start);
  return Zone::Change{.at = 0, .offset = offset, .abbreviation = std::string(name.substr(0, name.find('\0')))};
}

std::optional<std::vector<Zone::Change>> read_types(Block& block, std::uint64_t count) {
  std::vector<Zone::Change> types;
  for (std::uint64_t i = 0; i < count; ++i) {
    auto type = read_type(block.types, block.abbreviations);
    if (!type) return std::nullopt;
    types.push_back(std::move(*type));
  }
  return types.empty() ? std::nullopt : std::optional(std::move(types));
}

struct Table {
  Zone::Change before;
  std::vector<Zone::Change> changes;
};

template <class Time>
std::optional<Table> read_table(Bytes& bytes, const Header& header) {
  Block block{.times = Bytes(bytes.take(header.changes * sizeof(Time))),
              .type_numbers = Bytes(bytes.take(header.changes)),
              .types = Bytes(bytes.take(header.types * 6)),
              .abbreviations = bytes.take(header.abbreviation_bytes)};
  bytes.take(header.standard_flags + header.utc_flags);
  const auto types = bytes.ok() ? read_types(block, header.types) : std::nullopt;
  if (!types) return std::nullopt;

  Table table{.before = types->front(), .changes = {}};
  for (std::uint64_t i = 0; i < header.changes; ++i) {
    const std::int64_t at = block.times.template number<Time>();
    const std::size_t type = block.type_numbers.template number<std::uint8_t>();
    const bool in_order = table.changes.empty() || table.changes.back().at < at;
    if (type >= types->size() || !in_order) return std::nullopt;
    table.changes.push_back((*types)[type]);
    table.changes.back().at = at;
  }
  return table;
}

/// The rule between the two newlines at the end of a file: null where there is none, nothing where it is broken.
std::optional<std::shared_ptr<const Zone::Rule>> read_footer(std::string_view footer) {
  if (footer.size() < 2 || footer.front() != '\n' || footer.find('\n', 1) == std::string_view::npos)
    return std::nullopt;
  const std::string_view text = footer.substr(1, footer.find('\n', 1) - 1);
  if (text.empty()) return nullptr;
  auto rule = Zone::Rule::parse(text);
  if (!rule) return std::nullopt;
  return std::make_shared<const Zone::Rule>(std::move(*rule));
}

/// Files that count leap seconds do not count the seconds of POSIX, and every answer would be late.
bool counts_leap_seconds(const Header& header) {
  return header.leap_seconds > 0;
}

}  // namespace

std::shared_ptr<const Zone> Zone::from_tzif(std::string name, std::string_view bytes) {
  Bytes input(bytes);
  auto header = read_header(input);
  if (!header || counts_leap_seconds(*header)) return nullptr;
  if (header->version == '\0') {
    auto table = read_table<std::int32_t>(input, *header);
    if (!table) return nullptr;
    return std::make_shared<const Zone>(std::move(name), table->before, std::move(table->changes), nullptr);
  }
  input.take(header->size_of_data(sizeof(std::int32_t)));
  header = read_header(input);
  if (!header || counts_leap_seconds(*header)) return nullptr;
  auto table = read_table<std::int64_t>(input, *header);
  auto rule = read_footer(input.rest());
  if (!table || !rule) return nullptr;
  return std::make_shared<const Zone>(std::move(name), table->before, std::move(table->changes), std::move(*rule));
}

}  // namespace incplan::core
