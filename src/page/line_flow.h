#ifndef TACITUS_PAGE_LINE_FLOW_H_
#define TACITUS_PAGE_LINE_FLOW_H_

// Where in the flow of a flattened page a line stands: which headings of comments and other stories
// came before, whether the words around go on about the same matter, whether lines repeat in a beat
// as lists of comments and products do, and how it lies to the longest stretch of running text.
// Only flattened pages have these features; on a page of HTML the markup tells.

#include <string>
#include <string_view>
#include <vector>

#include "page/lines.h"
#include "page/sequence_model.h"

namespace tacitus {

const std::vector<std::string>& flow_feature_names();

// Rows of a flattened page: line and flow features, the mean word vector of `model`.
std::vector<float> flat_rows(std::string_view text, const Lines& lines, const SequenceModel& model);

}  // namespace tacitus

#endif  // TACITUS_PAGE_LINE_FLOW_H_
