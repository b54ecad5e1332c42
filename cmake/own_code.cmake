# What holds for every target of our own, and for nobody else's.

option(INCPLAN_CCACHE "Compile through ccache where it is installed" ${PROJECT_IS_TOP_LEVEL})
find_program(CCACHE_PROGRAM ccache)
if(INCPLAN_CCACHE AND CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

option(INCPLAN_PCH "Precompile the standard library's headers: a quarter faster, but it hides a missing include" OFF)

# Position-independent, because the first exception in a program that is merely `-static` sorts the tables of all
# functions: 24 million instructions, six times as many as a whole answer.
set(INCPLAN_STATIC_LINK -static-pie)

# incplan_own_code(<target>): C++20 without extensions, and all the warnings.
function(incplan_own_code target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  set_target_properties(${target} PROPERTIES
    CXX_EXTENSIONS OFF
    CXX_SCAN_FOR_MODULES OFF  # there are none, and newer CMakes would look into every source
    COMPILE_WARNING_AS_ERROR ${INCPLAN_WERROR})
  if(NOT MSVC)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      # What g++ believes to see while it optimises: 12 sees overlaps in `"x" + string` (GCC bug 105651), all take a short
      # string that is moved or joined for one that is too short for its text, and newer ones think that the members of a
      # variant are read that it does not hold.
      set(false_alarms -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
      if(CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 13)
        list(APPEND false_alarms -Wno-maybe-uninitialized)
      endif()
      target_compile_options(${target} PRIVATE "$<$<NOT:$<CONFIG:Debug>>:${false_alarms}>")
    endif()
  endif()
  if(INCPLAN_STATIC)
    target_compile_options(${target} PRIVATE -fPIE)
  endif()
  if(INCPLAN_PCH)
    target_precompile_headers(${target} PRIVATE
      <algorithm> <chrono> <functional> <map> <memory> <optional> <string> <string_view> <variant> <vector>)
  endif()
endfunction()
