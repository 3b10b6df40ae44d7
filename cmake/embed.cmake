# tacitus_embed(lexicon FOLDERS lexicons codebook): links every file of these folders of data/ into
# the module, as an array of EmbeddedFile (src/lexicon/embedded.h), and the gazetteer of towns as
# lexicons/gazetteer/cities.txt. One assembly file of .incbin lines serves gcc and clang; it is
# assembled again when a file changes, and written again when a file comes or goes.
function(tacitus_embed module)
  cmake_parse_arguments(ARG "" "" "FOLDERS" ${ARGN})
  set(files)
  foreach(folder IN LISTS ARG_FOLDERS)
    file(GLOB_RECURSE found CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/data
         ${CMAKE_SOURCE_DIR}/data/${folder}/*.tsv ${CMAKE_SOURCE_DIR}/data/${folder}/*.pat
         ${CMAKE_SOURCE_DIR}/data/${folder}/*.txt)
    list(APPEND files ${found})
  endforeach()
  list(SORT files)
  list(TRANSFORM files PREPEND ${CMAKE_SOURCE_DIR}/data/ OUTPUT_VARIABLE paths)
  tacitus_gazetteer(towns)
  if(towns)
    list(APPEND files lexicons/gazetteer/cities.txt)
    list(APPEND paths ${towns})
  endif()
  set(rows "")
  set(blobs "")
  set(index 0)
  foreach(file path IN ZIP_LISTS files paths)
    string(LENGTH "${file}" length)
    string(APPEND rows "  .quad .Lname${index}, ${length}, .Lbytes${index}, .Lend${index} - .Lbytes${index}\n")
    string(APPEND blobs ".Lname${index}:\n  .asciz \"${file}\"\n"
           ".Lbytes${index}:\n  .incbin \"${path}\"\n.Lend${index}:\n  .byte 0\n")
    math(EXPR index "${index} + 1")
  endforeach()
  set(assembly ${CMAKE_BINARY_DIR}/embedded_${module}.S)
  file(CONFIGURE OUTPUT ${assembly} @ONLY CONTENT
"  .section .note.GNU-stack,\"\",%progbits
  .section .data.rel.ro,\"aw\",%progbits
  .balign 8
  .globl tacitus_embedded_files
tacitus_embedded_files:
@rows@  .quad 0
  .globl tacitus_embedded_count
  .balign 8
tacitus_embedded_count:
  .quad @index@
  .section .rodata
@blobs@")
  set_source_files_properties(${assembly} PROPERTIES OBJECT_DEPENDS "${paths}")
  target_sources(tacitus_${module} PRIVATE ${assembly})
endfunction()

# Path of the towns of the world, made by scripts/fetch_gazetteer.sh if they are not there yet; empty
# if that fails. The program then knows only the places of data/lexicons.
function(tacitus_gazetteer out)
  set(towns ${CMAKE_SOURCE_DIR}/build/gazetteer/cities.txt)
  execute_process(COMMAND ${CMAKE_SOURCE_DIR}/scripts/fetch_gazetteer.sh RESULT_VARIABLE failed)
  if(NOT EXISTS ${towns})
    message(WARNING "No gazetteer of towns (scripts/fetch_gazetteer.sh: ${failed}): "
                    "most towns will have no coordinates")
    set(towns "")
  endif()
  set(${out} "${towns}" PARENT_SCOPE)
endfunction()
