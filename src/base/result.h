#ifndef TACITUS_BASE_RESULT_H_
#define TACITUS_BASE_RESULT_H_

// The public Result<T> and Error are the ones used inside, too.
#include <tacitus/result.h>  // IWYU pragma: export

#endif  // TACITUS_BASE_RESULT_H_
