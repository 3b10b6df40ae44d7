# The model inside the binary, and the kernels that are compiled once for each instruction set; which
# of them runs is decided at run time. No fused multiply-add anywhere: results must not depend on it.
set_source_files_properties(${CMAKE_SOURCE_DIR}/src/language/embedded_model.S PROPERTIES
  OBJECT_DEPENDS ${CMAKE_SOURCE_DIR}/data/models/english.tmodel
  INCLUDE_DIRECTORIES ${CMAKE_SOURCE_DIR}/data/models)
# Nobody reads the float exception flags; without them a choice of two floats can run in vectors.
set(exact -O3 -ffp-contract=off -fno-trapping-math)
set_source_files_properties(${CMAKE_SOURCE_DIR}/src/language/heads.cc PROPERTIES COMPILE_OPTIONS "-ffp-contract=off")
set_source_files_properties(${CMAKE_SOURCE_DIR}/src/language/kernels.cc PROPERTIES COMPILE_OPTIONS "${exact}")
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  set_source_files_properties(${CMAKE_SOURCE_DIR}/src/language/kernels_avx2.cc PROPERTIES
    COMPILE_OPTIONS "${exact};-mavx2")
  set_source_files_properties(${CMAKE_SOURCE_DIR}/src/language/kernels_avxvnni.cc PROPERTIES
    COMPILE_OPTIONS "${exact};-mavx2;-mavxvnni")
  # GCC 12 warns of its own AVX-512 header (PR105593).
  set_source_files_properties(${CMAKE_SOURCE_DIR}/src/language/kernels_avx512.cc PROPERTIES
    COMPILE_OPTIONS "${exact};-mavx512f;-mavx512bw;-mavx512vl;-mavx512dq;-mavx512vnni;-mprefer-vector-width=512;$<$<CXX_COMPILER_ID:GNU>:-Wno-uninitialized;-Wno-maybe-uninitialized>")
endif()
