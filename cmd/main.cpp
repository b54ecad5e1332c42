// The process: real streams, files and clock go into an Env. Everything else can run in memory.
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <istream>
#include <new>

#include "cmd/descriptor_stream.hpp"
#include "cmd/real_files.hpp"
#include "cmd/run.hpp"
#include "cmd/say.hpp"
#include "cmd/whole_file.hpp"

namespace incplan::core::cmd {
namespace {

struct TerminalSize {
  int columns = 80;
  int lines = 0;
};

TerminalSize terminal_size() {
  struct winsize size {};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return {};
  return {.columns = size.ws_col > 0 ? size.ws_col : 80, .lines = size.ws_row};
}

const sigset_t& every_signal() {
  static const sigset_t set = [] {
    sigset_t all;
    ::sigfillset(&all);
    return all;
  }();
  return set;
}

/// Ctrl-C ends a question, not the program: what is known by then is still answered. A second one ends the program.
void on_interrupt(int) {}

void handle_signals() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is an error of the write, as a full disk is
  struct sigaction action {};
  action.sa_handler = on_interrupt;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  if (::isatty(STDIN_FILENO) != 0) ::sigaction(SIGINT, &action, nullptr);
}

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

/// Whether a line has been typed or pasted already. What is pasted comes within a moment.
bool waits(std::streambuf& buffer) {
  constexpr int moment = 60;  // milliseconds
  pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
  return buffer.in_avail() > 0 || (::poll(&input, 1, moment) == 1 && (input.revents & POLLIN) != 0);
}

Instant system_now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

/// A stream that is closed would lend its number to the next file that is opened, and what is meant for one would be
/// written into the other. From these nothing can be read, and to these nothing written.
void settle_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) >= 0 || errno != EBADF) continue;
    const int settled = ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    if (settled >= 0 && settled != stream) ::close(settled);
  }
}

/// Without memory there is none to speak with either.
int run_with_streams(int argc, char** argv) try {
  DescriptorBuffer in_buffer(STDIN_FILENO), out_buffer(STDOUT_FILENO), err_buffer(STDERR_FILENO);
  std::istream in(&in_buffer);
  std::ostream out(&out_buffer), err(&err_buffer);
  err << std::unitbuf;
  RealFiles files;
  const Zones zones(read_zone_file);
  const TerminalSize size = terminal_size();
  Env env{.streams = {in, out, err, ::isatty(STDIN_FILENO) != 0, ::isatty(STDOUT_FILENO) != 0,
                      ::isatty(STDERR_FILENO) != 0, size.columns, size.lines},
          .files = files,
          .zones = zones,
          .clock = system_now,
          .getenv = environment,
          .input_waits = [&in_buffer] { return ::isatty(STDIN_FILENO) != 0 && waits(in_buffer); }};
  int exit = run({argv + (argc > 0 ? 1 : 0), argv + argc}, env);
  out.flush();
  if (out_buffer.error() == 0) return exit;
  if (out_buffer.error() == EPIPE) return ok;
  complain(env.streams, std::string("cannot write the answer: ") + std::strerror(out_buffer.error()));
  return failure;
} catch (const std::bad_alloc&) {
  write_all(STDERR_FILENO, "incplan: there is not enough memory\n");
  return failure;
}

constexpr std::size_t stack_size = std::size_t{8} * 1024 * 1024;

bool stack_is_small() {
  struct rlimit limit {};
  return ::getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur < stack_size;
}

struct Work {
  int argc;
  char** argv;
  int exit = failure;
};

void* work_on(void* given) {
  auto& work = *static_cast<Work*>(given);
  ::pthread_sigmask(SIG_UNBLOCK, &every_signal(), nullptr);
  work.exit = run_with_streams(work.argc, work.argv);
  return nullptr;
}

/// Runs with a stack of our own, whatever `ulimit -s` leaves: how deep a plan nests is not the business of the shell.
int run_on_own_stack(int argc, char** argv) {
  Work work{.argc = argc, .argv = argv};
  pthread_attr_t attributes;
  pthread_t thread{};
  ::pthread_attr_init(&attributes);
  ::pthread_attr_setstacksize(&attributes, stack_size);
#ifdef __GLIBC__
  ::pthread_setattr_default_np(&attributes);  // for the threads that it starts
#endif
  // A signal is for the thread that reads from the terminal.
  ::pthread_sigmask(SIG_BLOCK, &every_signal(), nullptr);
  const bool started = ::pthread_create(&thread, &attributes, work_on, &work) == 0;
  if (started)
    ::pthread_join(thread, nullptr);
  else
    work_on(&work);
  return work.exit;
}

}  // namespace
}  // namespace incplan::core::cmd

int main(int argc, char** argv) {
  using namespace incplan::core::cmd;
  settle_streams();
  handle_signals();
  return stack_is_small() ? run_on_own_stack(argc, argv) : run_with_streams(argc, argv);
}
