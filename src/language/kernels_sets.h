#ifndef TACITUS_LANGUAGE_KERNELS_SETS_H_
#define TACITUS_LANGUAGE_KERNELS_SETS_H_

// The kernels made for one instruction set each; only kernels.cc looks here.

#include "language/kernels.h"

namespace tacitus {

#if defined(__x86_64__)
extern const Kernels kAvx2Kernels;
extern const Kernels kAvxVnniKernels;
extern const Kernels kAvx512Kernels;
#endif

}  // namespace tacitus

#endif  // TACITUS_LANGUAGE_KERNELS_SETS_H_
