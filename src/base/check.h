#ifndef TACITUS_BASE_CHECK_H_
#define TACITUS_BASE_CHECK_H_

#include <cstdlib>

// A promise between our own functions, never on input. On in dev, sanitizer and fuzz builds.
#if defined(TACITUS_CHECKS)
#define TACITUS_CHECK(condition) ((condition) ? void(0) : std::abort())
#else
#define TACITUS_CHECK(condition) void(0)
#endif

#endif  // TACITUS_BASE_CHECK_H_
