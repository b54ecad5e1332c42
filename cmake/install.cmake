# `cmake --install`: the program with its completions, manual and schemas, the library, its headers, and what `find_package(incplan)` reads.

include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/incplan)

# What its users need is one component, what those of the library need is the other: packages are made of them.
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME program)
install(TARGETS incplan-cli RUNTIME)
install(FILES completions/incplan.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME incplan)
install(FILES completions/incplan.zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions RENAME _incplan)
install(FILES completions/incplan.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(DIRECTORY docs/man/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 FILES_MATCHING PATTERN "*.1")
install(DIRECTORY docs/man/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man5 FILES_MATCHING PATTERN "*.5")
install(DIRECTORY schemas DESTINATION ${CMAKE_INSTALL_DATADIR}/incplan FILES_MATCHING PATTERN "*.json")

set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME development)
install(TARGETS incplan EXPORT incplan-targets ARCHIVE)
# Only what docs/library.md promises: the other headers may change at any time.
install(DIRECTORY lib/api/incplan DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.hpp")
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
