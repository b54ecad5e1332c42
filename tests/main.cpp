// doctest's own main, alone in a file: it takes longer to compile than all tests together.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
