// data/models is on the include path of the assembler, see cmake/language.cmake.
        .section .note.GNU-stack,"",%progbits
        .section .rodata
        .globl tacitus_model_begin
        .globl tacitus_model_end
        .balign 64
tacitus_model_begin:
        .incbin "english.tmodel"
tacitus_model_end:
        .byte 0
