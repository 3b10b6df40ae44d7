#ifndef TACITUS_PAGE_SEQUENCE_MODEL_H_
#define TACITUS_PAGE_SEQUENCE_MODEL_H_

// Labels each line (or block) of a page, looking at all the others.
//
// A line is a row of numbers: dense features, and the mean of small vectors of its known words (for a
// block of HTML also a second bag: the words of the classes it stands in). One layer mixes them, with
// what the page is as a whole: the mean of its rows. A gated recurrent layer reads the page forwards and another backwards, and one
// linear layer gives a logit for each label. Trained by tools/train/page_lines.py; the file is
// plain text (docs/formats/page-model.md). A page of n lines costs n times some 5,000 products.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace tacitus {

class SequenceModel {
 public:
  // Scratch of run(), owned by the caller and reused.
  struct Scratch {
    std::vector<float> scaled;
    std::vector<float> mixed;
    std::vector<float> forward;
    std::vector<float> backward;
    std::vector<float> mean;
    std::vector<float> start;
  };

  static Result<SequenceModel> parse(const std::string& name, std::string_view text);

  std::size_t dense() const { return dense_; }
  std::size_t word_size() const { return word_size_; }
  std::size_t bags() const { return bags_; }
  std::size_t inputs() const { return dense_ + bags_ * word_size_; }
  const std::vector<std::string>& outputs() const { return outputs_; }
  const std::vector<std::string>& vocabulary() const { return vocabulary_; }
  const float* word_vector(std::size_t id) const { return &word_vectors_[id * word_size_]; }

  // `rows` holds n rows of inputs() numbers. Gives n rows of outputs().size() logits.
  std::vector<float> run(const std::vector<float>& rows, std::size_t n, Scratch& scratch) const;

 private:
  struct Gru {
    std::vector<float> input;      // hidden_in x 3*hidden, transposed for the inner loop
    std::vector<float> recurrent;  // hidden x 3*hidden
    std::vector<float> input_bias;
    std::vector<float> recurrent_bias;
  };
  // The rows with their dense features shifted, scaled and cut.
  void scale_rows(const std::vector<float>& rows, std::size_t n, Scratch& scratch) const;
  // The bias of the mixing layer on this page.
  void start_page(std::size_t n, Scratch& scratch) const;
  void mix(const float* row, const std::vector<float>& start, float* out) const;
  void recur(const Gru& gru, const float* x, float* state, float* gates) const;

  std::size_t dense_ = 0;
  std::size_t word_size_ = 0;
  std::size_t bags_ = 0;
  std::size_t mixed_ = 0;
  std::size_t hidden_ = 0;
  std::vector<std::string> outputs_;
  std::vector<std::string> vocabulary_;
  std::vector<float> word_vectors_;
  std::vector<float> shift_;
  std::vector<float> scale_;
  std::vector<float> mix_weights_;  // inputs x mixed
  std::vector<float> mix_bias_;
  std::vector<float> page_weights_;  // inputs x mixed; empty in models of format 1
  Gru forward_;
  Gru backward_;
  std::vector<float> out_weights_;  // (mixed + 2 hidden) x outputs
  std::vector<float> out_bias_;
};

// The logit from which on a line is kept as body: the model is surer on some kinds of page than on
// others, so that the bar hangs on its surest line. Set on a third of the sites of the dev pages by
// models that had seen none of them (two such thirds: word F1 .935 -> .952 and .944 -> .942). How far
// below the surest line it lies was set on flattened pages of four such folds (.9427 -> .9440; four
// more models, one of them seen only afterwards, gained .0003 to .0015).
float keep_bar(const std::vector<float>& logits, std::size_t outputs, std::size_t output);

}  // namespace tacitus

#endif  // TACITUS_PAGE_SEQUENCE_MODEL_H_
