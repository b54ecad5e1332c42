// Streams over file descriptors that remember why they failed, which the standard ones do not say.
#pragma once

#include <array>
#include <streambuf>

namespace incplan::core::cmd {

class DescriptorBuffer final : public std::streambuf {
 public:
  explicit DescriptorBuffer(int fd);
  ~DescriptorBuffer() override { DescriptorBuffer::sync(); }

  /// The error of the first write that failed (errno), or 0.
  [[nodiscard]] int error() const { return error_; }

 protected:
  int_type overflow(int_type c) override;
  int sync() override;
  /// A signal ends the input: whoever asks a person is told that nothing more comes. What cannot be read makes the
  /// stream bad.
  int_type underflow() override;

 private:
  int fd_;
  int error_ = 0;
  std::array<char, 16384> out_{};
  std::array<char, 4096> in_{};
};

}  // namespace incplan::core::cmd
