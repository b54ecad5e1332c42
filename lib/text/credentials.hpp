// Credentials in a text: what opens something for whoever reads it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace incplan::core {

struct Credential {
  std::size_t start = 0;
  std::size_t end = 0;
  const char* what = "";     ///< "an access key of {}"
  std::string_view maker{};  ///< "AWS", where it is known
};

/// Keys and tokens with the marks of their makers, private keys (PEM, whole), webhook addresses, passwords in URLs (RFC
/// 3986, userinfo), and what stands behind `password:` and its like and looks made by a machine. In the order of the
/// text.
[[nodiscard]] std::vector<Credential> find_credentials(std::string_view text);

}  // namespace incplan::core
