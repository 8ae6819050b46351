# Data inside the program: one assembly file that includes the bytes of others, so that nothing is converted, copied or loaded
# before it is read.

# vitac_embed(TARGET NAME PATH [NAME PATH...])
# Adds the table that src/app/embedded.h describes to TARGET, sorted as given.
function(vitac_embed target)
    set(assembly ${CMAKE_CURRENT_BINARY_DIR}/embedded.S)
    set(table "")
    set(bytes "")
    set(paths "")
    set(number 0)
    while(ARGN)
        list(POP_FRONT ARGN name path)
        list(APPEND paths ${path})
        # The zero after the bytes belongs to nobody; it keeps an empty file from sharing its address.
        string(APPEND table "    .quad .Lname${number}, .Lbegin${number}, .Lend${number}\n")
        string(APPEND bytes ".Lname${number}: .asciz \"${name}\"\n    .balign 16\n.Lbegin${number}: .incbin \"${path}\"\n"
                            ".Lend${number}: .byte 0\n")
        math(EXPR number "${number} + 1")
    endwhile()
    file(CONFIGURE OUTPUT ${assembly} @ONLY CONTENT
"    .section .data.rel.ro, \"aw\"
    .balign 8
    .globl vitac_embedded_files
vitac_embedded_files:
@table@
    .globl vitac_embedded_files_end
vitac_embedded_files_end:
    .section .rodata
@bytes@
    .section .note.GNU-stack, \"\", %progbits
")
    target_sources(${target} PRIVATE ${assembly})
    set_source_files_properties(${assembly} PROPERTIES OBJECT_DEPENDS "${paths}")
endfunction()
