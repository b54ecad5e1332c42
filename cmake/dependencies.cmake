# The libraries that incplan stands on, under one name each, whoever brought them: incplan::fmt, incplan::yaml, …
#
# First what the machine has; where it has not, our own build fetches a pinned release (fetch.cmake), while an installed
# incplan lists it in `incplan_missing`. This file is installed too, since the users of a static library need the same names.

if(NOT DEFINED incplan_wanted)
  set(incplan_wanted fmt yaml cmark utf8proc json mustache cli11)
  if(INCPLAN_TESTS)
    list(APPEND incplan_wanted doctest)
  endif()
  find_package(Threads REQUIRED)
  include(fetch)
endif()

# Each incplan_find_<name>() leaves in `found` what to link, or nothing.

function(incplan_find_target package)
  find_package(${package} CONFIG QUIET)
  foreach(target IN LISTS ARGN)
    if(TARGET ${target})
      set(found ${target} PARENT_SCOPE)
      return()
    endif()
  endforeach()
endfunction()

# For libraries that come without CMake files, and for archives that come without a target.
function(incplan_find_files name header library)
  find_path(INCPLAN_${name}_INCLUDE ${header})
  if(INCPLAN_STATIC)
    set(library lib${library}.a)
  endif()
  find_library(INCPLAN_${name}_LIBRARY ${library})
  mark_as_advanced(INCPLAN_${name}_INCLUDE INCPLAN_${name}_LIBRARY)
  if(INCPLAN_${name}_INCLUDE AND INCPLAN_${name}_LIBRARY)
    add_library(incplan_${name} INTERFACE IMPORTED GLOBAL)
    target_include_directories(incplan_${name} SYSTEM INTERFACE ${INCPLAN_${name}_INCLUDE})
    target_link_libraries(incplan_${name} INTERFACE ${INCPLAN_${name}_LIBRARY})
    set(found incplan_${name} PARENT_SCOPE)
  endif()
endfunction()

macro(incplan_find_fmt)
  if(INCPLAN_STATIC)  # Debian has no archive of it
    incplan_find_target(fmt fmt::fmt-header-only)
  else()
    incplan_find_target(fmt fmt::fmt)
  endif()
endmacro()

macro(incplan_find_yaml)
  if(INCPLAN_STATIC)  # Debian's target is the shared library
    incplan_find_files(yaml yaml-cpp/yaml.h yaml-cpp)
  else()
    incplan_find_target(yaml-cpp yaml-cpp::yaml-cpp yaml-cpp)
  endif()
endmacro()

macro(incplan_find_cmark)
  incplan_find_files(cmark cmark-gfm.h cmark-gfm)
endmacro()

macro(incplan_find_utf8proc)
  incplan_find_files(utf8proc utf8proc.h utf8proc)
endmacro()

macro(incplan_find_json)
  incplan_find_target(nlohmann_json nlohmann_json::nlohmann_json)
endmacro()

macro(incplan_find_mustache)
  find_path(INCPLAN_mustache_INCLUDE kainjow/mustache.hpp)
  mark_as_advanced(INCPLAN_mustache_INCLUDE)
  if(INCPLAN_mustache_INCLUDE)
    add_library(incplan_mustache INTERFACE IMPORTED GLOBAL)
    target_include_directories(incplan_mustache SYSTEM INTERFACE ${INCPLAN_mustache_INCLUDE})
    set(found incplan_mustache)
  endif()
endmacro()

macro(incplan_find_cli11)
  incplan_find_target(CLI11 CLI11::CLI11)
endmacro()

macro(incplan_find_doctest)
  incplan_find_target(doctest doctest::doctest)
endmacro()

set(incplan_missing "")
foreach(name IN LISTS incplan_wanted)
  if(TARGET incplan::${name})
    continue()
  endif()
  set(found "")
  if(NOT INCPLAN_FETCH)
    cmake_language(CALL incplan_find_${name})
  endif()
  if(NOT found AND COMMAND incplan_fetch_${name})
    message(STATUS "incplan: fetching ${name}")
    cmake_language(CALL incplan_fetch_${name})
  endif()
  if(found)
    add_library(incplan::${name} INTERFACE IMPORTED GLOBAL)
    target_link_libraries(incplan::${name} INTERFACE ${found})
  else()
    list(APPEND incplan_missing ${name})
  endif()
endforeach()
