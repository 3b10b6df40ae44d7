# tacitus_commit(cli): the module may include "commit.h", which says from which commit the program was
# built. Written anew by each build, and only when it changes.
if(CMAKE_SCRIPT_MODE_FILE)
  cmake_minimum_required(VERSION 3.25)
  execute_process(COMMAND git describe --always --dirty --abbrev=12 --exclude=*
    WORKING_DIRECTORY ${SOURCE} OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  file(CONFIGURE OUTPUT ${OUTPUT} CONTENT "#define TACITUS_COMMIT \"@commit@\"\n" @ONLY)
  return()
endif()

function(tacitus_commit module)
  set(folder ${CMAKE_BINARY_DIR}/generated)
  add_custom_target(tacitus_commit BYPRODUCTS ${folder}/commit.h
    COMMAND ${CMAKE_COMMAND} -DSOURCE=${CMAKE_SOURCE_DIR} -DOUTPUT=${folder}/commit.h
            -P ${CMAKE_SOURCE_DIR}/cmake/commit.cmake)
  add_dependencies(tacitus_${module} tacitus_commit)
  target_include_directories(tacitus_${module} PRIVATE ${folder})
endfunction()
