# Installs this build into a fresh folder, then configures, builds and runs a project that finds it there.
#
#   cmake -DBUILD=<build folder> -DSOURCE=<consumer> -DCOMPILER=<c++> -DFLAGS=<flags> -DGENERATOR=<name> -P check.cmake

set(prefix ${BUILD}/install-test/prefix)
set(consumer ${BUILD}/install-test/build)
file(REMOVE_RECURSE ${BUILD}/install-test)

function(run)
  execute_process(COMMAND ${ARGV} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "${ARGV}: ${result}\n${output}")
  endif()
endfunction()

run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix})
run(${CMAKE_COMMAND} -S ${SOURCE} -B ${consumer} -G ${GENERATOR} -DCMAKE_PREFIX_PATH=${prefix}
    -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_CXX_FLAGS=${FLAGS})
run(${CMAKE_COMMAND} --build ${consumer})
# Our plan is found from here, and only its public headers were installed.
cmake_path(GET SOURCE PARENT_PATH tests)
cmake_path(GET tests PARENT_PATH repository)
run(${consumer}/consumer ${repository}/examples/web-shop.yaml)
file(GLOB_RECURSE headers RELATIVE ${prefix}/include ${prefix}/include/*)
foreach(header IN LISTS headers)
  if(NOT header MATCHES "^incplan/[a-z]+\\.hpp$")
    message(FATAL_ERROR "a private header was installed: ${header}")
  endif()
endforeach()
run(${prefix}/bin/incplan --version)
