#include "cmd/process.hpp"

#include <sys/ioctl.h>
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

namespace incplan::cmd {
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

/// Ctrl-C ends a question, not the program: what is known by then is still answered. A second one ends the program.
void on_interrupt(int) {}

void handle_signals() {
  std::signal(SIGPIPE, SIG_IGN);
  struct sigaction action {};
  action.sa_handler = on_interrupt;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  if (::isatty(STDIN_FILENO) != 0) ::sigaction(SIGINT, &action, nullptr);
}

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

Instant system_now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

}  // namespace

int run_process(int argc, char** argv) {
  handle_signals();
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
          .variable = environment};
  int exit = run({argv + (argc > 0 ? 1 : 0), argv + argc}, env);
  out.flush();
  if (out_buffer.error() == 0) return exit;
  if (out_buffer.error() == EPIPE) return answered;
  err << "incplan: cannot write the answer: " << std::strerror(out_buffer.error()) << "\n";
  return cannot;
}

}  // namespace incplan::cmd
