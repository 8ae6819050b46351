# What every part is compiled with: optimisation by default, ccache where there is one, sanitizers on request.

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Release or Debug" FORCE)
endif()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

if(VITAC_SANITIZE)
    add_compile_options(-fsanitize=${VITAC_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${VITAC_SANITIZE})
endif()
if(VITAC_FUZZ)
    # Coverage feedback in every file; only the targets themselves get libFuzzer's main.
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
