#ifndef TACITUS_PAGE_LINE_ROWS_H_
#define TACITUS_PAGE_LINE_ROWS_H_

// The rows of numbers that the models read of a page's lines.

#include <string>
#include <string_view>
#include <vector>

#include "page/lines.h"
#include "page/sequence_model.h"

namespace tacitus {

// Names of the dense features of a line, in order.
const std::vector<std::string>& line_feature_names();

// One row a line: dense features, room for `extra` more, the mean word vector of `model`.
std::vector<float> line_rows(const Lines& lines, const SequenceModel& model, std::size_t extra);

}  // namespace tacitus

#endif  // TACITUS_PAGE_LINE_ROWS_H_
