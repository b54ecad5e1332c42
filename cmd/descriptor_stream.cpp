#include "cmd/descriptor_stream.hpp"

#include <unistd.h>

#include <cerrno>
#include <ios>

namespace incplan::core::cmd {

DescriptorBuffer::DescriptorBuffer(int fd) : fd_(fd) {
  setp(out_.data(), out_.data() + out_.size());
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type c) {
  if (sync() != 0) return traits_type::eof();
  if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
  return traits_type::not_eof(c);
}

int DescriptorBuffer::sync() {
  for (const char* next = pbase(); next < pptr() && error_ == 0;) {
    const ssize_t written = ::write(fd_, next, static_cast<std::size_t>(pptr() - next));
    if (written < 0 && errno == EINTR) continue;
    if (written < 0)
      error_ = errno;
    else
      next += written;
  }
  setp(out_.data(), out_.data() + out_.size());
  return error_ == 0 ? 0 : -1;
}

DescriptorBuffer::int_type DescriptorBuffer::underflow() {
  const ssize_t got = ::read(fd_, in_.data(), in_.size());
  if (got < 0 && errno != EINTR) throw std::ios_base::failure("cannot read");  // the stream catches it, and is bad
  if (got <= 0) return traits_type::eof();
  setg(in_.data(), in_.data(), in_.data() + got);
  return traits_type::to_int_type(in_.front());
}

}  // namespace incplan::core::cmd
