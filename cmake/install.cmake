# `make install` and the Debian package. The program carries its layouts and default fonts; beside it is the part of it that reads
# finished PDFs, the rest is paper.
include(GNUInstallDirs)

# The part that is loaded when a finished PDF is to be read has a folder of its own, which the program knows by where it is itself.
# It is built with that knowledge: CMake would leave an empty path behind, which is the current folder, where it changes it later.
file(RELATIVE_PATH modules_from_program ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_LIBDIR}/vitac)
set_target_properties(vitac PROPERTIES
    BUILD_WITH_INSTALL_RPATH ON
    INSTALL_RPATH "$ORIGIN/${modules_from_program}:$ORIGIN/modules")
set_target_properties(vitac_finished_pdfs PROPERTIES SKIP_BUILD_RPATH ON)
install(TARGETS vitac RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS vitac_finished_pdfs LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/vitac)

# Manual pages are installed compressed, without a time in the archive (-n), so that two builds are the same.
find_program(GZIP gzip REQUIRED)
set(manual ${PROJECT_BINARY_DIR}/vitac.1.gz)
add_custom_command(
    OUTPUT ${manual}
    COMMAND sh -c "${GZIP} -9n < '${PROJECT_SOURCE_DIR}/docs/vitac.1' > '${manual}'"
    DEPENDS ${PROJECT_SOURCE_DIR}/docs/vitac.1
    VERBATIM)
add_custom_target(manual ALL DEPENDS ${manual})
add_dependencies(vitac manual)
install(FILES ${manual} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES packaging/completions/vitac.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME vitac)
install(FILES packaging/completions/_vitac DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES packaging/completions/vitac.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)
install(FILES README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
# The program carries the default family, so the family's licence goes wherever the program goes (OFL 1.1, condition 2).
install(FILES /usr/share/doc/fonts-linuxlibertine/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME linux-libertine-copyright)

# Packages of fonts that a page may need beyond the default family: packages.txt names them.
file(STRINGS ${PROJECT_SOURCE_DIR}/packages.txt font_lines REGEX "^fonts +")
list(TRANSFORM font_lines REPLACE "^fonts +([^ ]+).*$" "\\1")
list(JOIN font_lines ", " font_packages)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME vitac)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT "The vitac authors <vitac@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "résumé compiler: a biography page in, a typeset CV out")
string(CONCAT CPACK_PACKAGE_DESCRIPTION
    "vitac reads the biography that a researcher already has, such as the Markdown page of a\n"
    "personal site, finds out what is a job, a degree or a publication in it, and sets it as a PDF.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS ${font_packages})
include(CPack)
