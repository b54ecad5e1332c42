# `cmake --install`: the program, the library, its headers, and what `find_package(incplan)` reads.

include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/incplan)

install(TARGETS incplan-cli RUNTIME)
install(TARGETS incplan EXPORT incplan-targets ARCHIVE)
install(DIRECTORY lib/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/incplan FILES_MATCHING PATTERN "*.hpp" PATTERN "*.def")
install(EXPORT incplan-targets NAMESPACE incplan:: DESTINATION ${package_dir})

configure_package_config_file(cmake/incplan-config.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/incplan-config.cmake
                              INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/incplan-config-version.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES
  ${CMAKE_CURRENT_BINARY_DIR}/incplan-config.cmake
  ${CMAKE_CURRENT_BINARY_DIR}/incplan-config-version.cmake
  cmake/dependencies.cmake
  DESTINATION ${package_dir})
