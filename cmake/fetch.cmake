# For machines without the packages: the same releases that Debian 12 has, each pinned to what it contains.
#
# A local checkout is used instead with -DFETCHCONTENT_SOURCE_DIR_<NAME>=<folder>, as always with FetchContent.

include(FetchContent)
option(INCPLAN_FETCH "Build all dependencies from source, even those that are installed" OFF)

# incplan_fetch(<name> <repository> <commit> <release> [SOURCE_SUBDIR <folder>]): makes a release part of this build.
macro(incplan_fetch name repository commit release)
  # Their own CMakeLists.txt ask for a CMake older than those that CMake 4 still knows, and are not to see our choices.
  set(CMAKE_POLICY_VERSION_MINIMUM 3.5)
  set(CMAKE_POLICY_DEFAULT_CMP0077 NEW)
  set(BUILD_SHARED_LIBS OFF)
  FetchContent_Declare(${name} GIT_REPOSITORY https://github.com/${repository}.git GIT_TAG ${commit} SYSTEM ${ARGN})
  FetchContent_MakeAvailable(${name})
  set(title "${name} ${release}" PARENT_SCOPE)
endmacro()

# Each incplan_fetch_<name>() leaves in `found` what to link, and in `title` what `--version` says of it. Those that the
# library links are installed with it, the others are not.

function(incplan_fetch_fmt)
  set(FMT_INSTALL ON)
  incplan_fetch(fmt fmtlib/fmt a33701196adfad74917046096bf5a2aa0ab0bb50 9.1.0)
  set(found fmt::fmt PARENT_SCOPE)
endfunction()

function(incplan_fetch_yaml)
  set(YAML_CPP_BUILD_TOOLS OFF)
  set(YAML_CPP_BUILD_TESTS OFF)
  set(YAML_CPP_INSTALL ON)
  incplan_fetch(yaml-cpp jbeder/yaml-cpp 0579ae3d976091d7d664aa9d2527e0d0cff25763 0.7.0)
  target_compile_options(yaml-cpp PRIVATE -include cstdint)  # which newer standard libraries no longer bring along
  set(found yaml-cpp PARENT_SCOPE)
endfunction()

function(incplan_fetch_cmark)
  set(CMARK_TESTS OFF)
  set(CMARK_SHARED OFF)
  incplan_fetch(cmark-gfm github/cmark-gfm 9d57d8a23142b316282bdfc954cb0ecda40a8655 0.29.0.gfm.6)
  incplan_fetched_headers(cmark ${cmark-gfm_SOURCE_DIR}/src ${cmark-gfm_BINARY_DIR}/src
    ${cmark-gfm_SOURCE_DIR}/extensions ${cmark-gfm_BINARY_DIR}/extensions)
  set(found libcmark-gfm-extensions_static libcmark-gfm_static incplan_cmark_headers PARENT_SCOPE)
endfunction()

function(incplan_fetch_utf8proc)
  incplan_fetch(utf8proc JuliaStrings/utf8proc 1cb28a66ca79a0845e99433fd1056257456cef8b 2.8.0)
  set(found utf8proc PARENT_SCOPE)
endfunction()

# It is built by a script of its own, which needs a C compiler and make, while this build is configured.
function(incplan_fetch_idn2)
  FetchContent_Declare(idn2
    URL https://ftp.gnu.org/gnu/libidn/libidn2-2.3.3.tar.gz
    URL_HASH SHA256=f3ac987522c00d33d44b323cae424e2cffcb4c63c6aa6cd1376edacbf1c36eb0
    SOURCE_SUBDIR nothing-to-build)
  FetchContent_MakeAvailable(idn2)
  set(archive ${idn2_BINARY_DIR}/libincplan-idn2.a)
  if(NOT EXISTS ${archive})
    incplan_build_idn2(${idn2_SOURCE_DIR} ${idn2_BINARY_DIR} ${archive})
  endif()
  incplan_fetched_headers(idn2 ${idn2_SOURCE_DIR}/lib)
  target_link_libraries(incplan_idn2_headers INTERFACE ${archive})
  install(FILES ${archive} DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
  install(FILES ${idn2_SOURCE_DIR}/lib/idn2.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development)
  set(found incplan_idn2_headers PARENT_SCOPE)
  set(title "idn2 2.3.3" PARENT_SCOPE)
endfunction()

# Its own archive leaves out what it needs of gnulib and libunistring: one archive of all three. It would also leave out
# what libunistring of this machine has, unless that is taken for an old one.
function(incplan_build_idn2 source folder archive)
  file(MAKE_DIRECTORY ${folder})
  set(ENV{gl_cv_libunistring_version} 0.0.0)
  incplan_run(${folder} ${source}/configure --disable-shared --with-pic --disable-doc --disable-nls)
  foreach(part IN ITEMS gl unistring lib)
    incplan_run(${folder} make -C ${part})
    file(GLOB part_archive ${folder}/${part}/.libs/*.a)
    file(MAKE_DIRECTORY ${folder}/objects/${part})
    incplan_run(${folder}/objects/${part} ${CMAKE_AR} x ${part_archive})
  endforeach()
  file(GLOB_RECURSE objects ${folder}/objects/*.o)
  incplan_run(${folder} ${CMAKE_AR} qcs ${archive} ${objects})
endfunction()

function(incplan_run folder)
  execute_process(COMMAND ${ARGN} WORKING_DIRECTORY ${folder} OUTPUT_VARIABLE log ERROR_VARIABLE log
                  RESULT_VARIABLE result)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "incplan: ${ARGN}: ${result}\n${log}")
  endif()
endfunction()

function(incplan_fetch_json)
  set(JSON_BuildTests OFF)
  set(JSON_Install OFF)
  incplan_fetch(nlohmann_json nlohmann/json bc889afb4c5bf1c0d8ee29ef35eaaf4c8bef8a5d 3.11.2)
  set(found nlohmann_json::nlohmann_json PARENT_SCOPE)
endfunction()

# One header, so that its own bytes are the pin: 4.1.
function(incplan_fetch_mustache)
  FetchContent_Declare(mustache
    URL https://raw.githubusercontent.com/kainjow/Mustache/v4.1/mustache.hpp
    URL_HASH SHA256=6a07bd8c31be6bb3eae6df98b12f89df8931604bd890e8bba59298a68b89ff29
    DOWNLOAD_NO_EXTRACT ON
    SOURCE_SUBDIR nothing-to-build)
  FetchContent_MakeAvailable(mustache)
  set(include ${FETCHCONTENT_BASE_DIR}/mustache-include)
  configure_file(${mustache_SOURCE_DIR}/mustache.hpp ${include}/kainjow/mustache.hpp COPYONLY)
  incplan_fetched_headers(mustache ${include})
  set(found incplan_mustache_headers PARENT_SCOPE)
  set(title "mustache 4.1" PARENT_SCOPE)
endfunction()

function(incplan_fetch_cli11)
  set(CLI11_BUILD_TESTS OFF)
  set(CLI11_BUILD_EXAMPLES OFF)
  set(CLI11_BUILD_DOCS OFF)
  set(CLI11_INSTALL OFF)
  incplan_fetch(CLI11 CLIUtils/CLI11 70f8072f9dd2292fd0b9f9e5f58e279f60483ed3 2.1.2)
  set(found CLI11::CLI11 PARENT_SCOPE)
endfunction()

function(incplan_fetch_doctest)
  set(DOCTEST_WITH_TESTS OFF)
  set(DOCTEST_NO_INSTALL ON)
  incplan_fetch(doctest doctest/doctest b7c21ec5ceeadb4951b00396fc1e4642dd347e5f 2.4.9)
  set(found doctest::doctest PARENT_SCOPE)
endfunction()

function(incplan_fetched_headers name)
  add_library(incplan_${name}_headers INTERFACE IMPORTED GLOBAL)
  target_include_directories(incplan_${name}_headers SYSTEM INTERFACE ${ARGN})
endfunction()
