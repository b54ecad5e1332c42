#include "cmd/process.hpp"

int main(int argc, char** argv) {
  return incplan::cmd::run_process(argc, argv);
}
