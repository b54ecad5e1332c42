# `cmake --install`: the program with its completions, the library, its headers, and what `find_package(incplan)` reads.

include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/incplan)

install(TARGETS incplan-cli RUNTIME)
install(TARGETS incplan EXPORT incplan-targets ARCHIVE)
install(FILES completions/incplan.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME incplan)
install(FILES completions/incplan.zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions RENAME _incplan)
install(FILES completions/incplan.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

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
