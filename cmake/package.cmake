# `cpack -G DEB` in a build folder: a package of the program, for those who want neither compiler nor library.

set(CPACK_PACKAGE_NAME incplan)
set(CPACK_PACKAGE_VENDOR "The incplan authors")
set(CPACK_PACKAGE_CONTACT "The incplan authors <https://github.com/incplan/incplan/issues>")
set(CPACK_PACKAGE_HOMEPAGE_URL "https://github.com/incplan/incplan")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION
  "A plan for incident communication is one YAML file: what counts as an incident, how serious it is, who does what,
which channels inform whom, and the words for each stage. incplan checks it like a compiler checks a program, and
answers from it when something breaks.")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_CURRENT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_GENERATOR DEB)

set(CPACK_COMPONENTS_ALL program)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME incplan)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)  # the libraries that it is linked to, as Debian calls them
set(CPACK_DEBIAN_PACKAGE_DEPENDS tzdata)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/incplan COMPONENT program RENAME copyright)

include(CPack)
