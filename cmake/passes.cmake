# A pass is a library of its own, so that a pass that calls another does not even link.

set(VITAC_WARNINGS -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # g++ 12 takes sums of strings for overlapping copies when it optimises (its bug 105651).
    list(APPEND VITAC_WARNINGS -Wno-restrict)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND VITAC_SANITIZE)
    # The checks that sanitizers insert make g++ lose track of what was initialised, in std::regex above all (its bug 105562).
    list(APPEND VITAC_WARNINGS -Wno-maybe-uninitialized)
endif()
if(VITAC_WERROR)
    list(APPEND VITAC_WARNINGS -Werror)
endif()

# vitac_pass(NAME SOURCES file... [USES pass-or-library...] [DOORS library...])
# USES are passed on to whoever links the pass; DOORS are libraries that only its own files include.
function(vitac_pass name)
    cmake_parse_arguments(pass "" "" "SOURCES;USES;DOORS" ${ARGN})
    add_library(vitac_${name} STATIC ${pass_SOURCES})
    target_include_directories(vitac_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    target_compile_options(vitac_${name} PRIVATE ${VITAC_WARNINGS})
    target_link_libraries(vitac_${name} PUBLIC ${pass_USES} PRIVATE ${pass_DOORS})
endfunction()

# vitac_unit_tests(NAME SOURCES file... USES pass...)
# The tests of one pass: a program `unit_NAME` for work on it, and a part of `vitac_tests`.
function(vitac_unit_tests name)
    cmake_parse_arguments(unit "" "" "SOURCES;USES" ${ARGN})
    add_library(unit_${name}_objects OBJECT ${unit_SOURCES})
    target_include_directories(unit_${name}_objects PUBLIC ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/tests)
    target_compile_options(unit_${name}_objects PRIVATE ${VITAC_WARNINGS})
    target_link_libraries(unit_${name}_objects PUBLIC test_support ${unit_USES})
    add_executable(unit_${name} EXCLUDE_FROM_ALL)
    target_link_libraries(unit_${name} PRIVATE unit_${name}_objects test_main)
    set_property(GLOBAL APPEND PROPERTY VITAC_UNIT_TESTS unit_${name}_objects)
endfunction()
