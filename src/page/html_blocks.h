#ifndef TACITUS_PAGE_HTML_BLOCKS_H_
#define TACITUS_PAGE_HTML_BLOCKS_H_

// The rows of numbers by which the model labels the blocks of an HTML page: the measures of the text
// as a line (page/lines.h), then where in the markup it stands and how much of the page's running
// text its containers hold.

#include <string>
#include <vector>

#include "page/html_page.h"
#include "page/lines.h"

namespace tacitus {

// Blocks as lines over page.text; `title` is the title the metadata give, or empty.
Lines block_lines(const HtmlPage& page, const PageKnowledge& knowledge, std::string_view title);

// Names of the dense features that blocks have beyond those of lines.
const std::vector<std::string>& block_feature_names();

// One row a block: features of the line, of the block, mean word vector, mean class vector.
std::vector<float> block_rows(const HtmlPage& page, const Lines& lines, const SequenceModel& model);

// Vocabulary rows of the classes a block stands in, nearest first.
std::vector<std::int32_t> class_ids_of(const HtmlPage& page, std::uint32_t node);

}  // namespace tacitus

#endif  // TACITUS_PAGE_HTML_BLOCKS_H_
