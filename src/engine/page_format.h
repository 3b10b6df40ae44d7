#ifndef TACITUS_ENGINE_PAGE_FORMAT_H_
#define TACITUS_ENGINE_PAGE_FORMAT_H_

#include <tacitus/engine.h>

#include "page/page.h"

namespace tacitus {

// The public name of a format as the page module's, and back.
inline PageFormat page_format(InputFormat format) {
  switch (format) {
    case InputFormat::Flat:
      return PageFormat::Flat;
    case InputFormat::Text:
      return PageFormat::Text;
    case InputFormat::Html:
      return PageFormat::Html;
    case InputFormat::Detect:
      break;
  }
  return PageFormat::Auto;
}

inline InputFormat input_format(PageFormat format) {
  switch (format) {
    case PageFormat::Flat:
      return InputFormat::Flat;
    case PageFormat::Text:
      return InputFormat::Text;
    case PageFormat::Html:
      return InputFormat::Html;
    case PageFormat::Auto:
      break;
  }
  return InputFormat::Detect;
}

}  // namespace tacitus

#endif  // TACITUS_ENGINE_PAGE_FORMAT_H_
