#include "story/claim_memory.h"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <type_traits>

namespace tacitus {
namespace {

constexpr std::uint8_t kFormat = 3;  // first byte; on disk. 1 had no side, 2 no subject

// Two pages of one story share much of their words, so more is asked of a link between documents
// than of one inside a page (see kSameProposition in claim_relation.cc).
constexpr float kShown = 0.65F;
constexpr std::size_t kFewestWords = 2;

// Two pages rarely mean the same deed when they blame different people for a deed of one name:
// "Kiir broke the agreement", "fighting broke out". A single name tells nothing either.
bool comparable(const ClaimFacts& facts) { return facts.words.size() >= kFewestWords; }
bool holds_across(const ClaimRelation& relation) {
  return relation.confidence >= kShown && relation.basis != "other-blamed";
}

// "Is it too late?", "it's never too late": words alone make no dispute of what nobody says.
bool between_known(const ClaimRelation& relation, const ClaimFacts& a, const ClaimFacts& b) {
  const bool by_words = relation.basis == "negation" || relation.basis == "antonym";
  return !by_words || (!a.speaker.empty() && !b.speaker.empty());
}

// A later page counts more: the toll rose, nobody disputes the lower one.
bool only_grew(const ClaimFacts& later, const ClaimFacts& earlier) {
  for (const FigureFacts& x : later.figures) {
    for (const FigureFacts& y : earlier.figures) {
      if (x.unit == y.unit && x.high < y.low) return false;
    }
  }
  return true;
}

class Writer {
 public:
  template <class Number>
  void number(Number value) {
    char bytes[sizeof value];
    std::memcpy(bytes, &value, sizeof value);
    out_.append(bytes, sizeof value);
  }
  void string(std::string_view s) {
    number(static_cast<std::uint32_t>(s.size()));
    out_ += s;
  }
  void strings(const std::vector<std::string>& list) {
    number(static_cast<std::uint32_t>(list.size()));
    for (const std::string& s : list) string(s);
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

class Reader {
 public:
  explicit Reader(std::string_view in) : in_(in) {}

  template <class Number>
  Number number() {
    Number value{};
    if (in_.size() < sizeof value) {
      ok_ = false;
      return value;
    }
    std::memcpy(&value, in_.data(), sizeof value);
    in_.remove_prefix(sizeof value);
    return value;
  }
  // A count of items that take at least `least` bytes each.
  std::size_t count(std::size_t least) {
    const auto n = number<std::uint32_t>();
    if (n > in_.size() / least) ok_ = false;
    return ok_ ? n : 0;
  }
  std::string string() {
    const std::size_t size = count(1);
    std::string out(in_.substr(0, size));
    in_.remove_prefix(size);
    return out;
  }
  std::vector<std::string> strings() {
    std::vector<std::string> out(count(sizeof(std::uint32_t)));
    for (std::string& s : out) s = string();
    return out;
  }
  double real() {
    const auto value = number<double>();
    if (std::isnan(value)) ok_ = false;
    return value;
  }
  template <class Label>
  Label label(Label last) {
    const auto value = number<std::underlying_type_t<Label>>();
    if (value > static_cast<std::underlying_type_t<Label>>(last)) ok_ = false;
    return ok_ ? static_cast<Label>(value) : Label{};
  }
  bool done() const { return ok_ && in_.empty(); }

 private:
  std::string_view in_;
  bool ok_ = true;
};

}  // namespace

std::string to_bytes(const ClaimFacts& facts) {
  Writer w;
  w.number(kFormat);
  w.number(static_cast<std::uint8_t>(facts.act));
  w.number(facts.polarity);
  w.string(facts.speaker);
  w.string(facts.root);
  w.strings(facts.words);
  w.strings(facts.actors);
  w.string(facts.blamed);
  w.number(static_cast<std::uint32_t>(facts.figures.size()));
  for (const FigureFacts& f : facts.figures) {
    w.number(static_cast<std::uint8_t>(f.unit));
    w.string(f.counted);
    w.string(f.place);
    w.string(f.population);
    w.number(f.low);
    w.number(f.high);
  }
  w.string(facts.side);
  w.string(facts.subject);
  w.string(facts.object);
  w.number(static_cast<std::uint8_t>(facts.denial));
  return w.take();
}

Result<ClaimFacts> claim_facts_from(std::string_view bytes) {
  Reader r(bytes);
  ClaimFacts out;
  const auto format = r.number<std::uint8_t>();
  out.act = r.label(Act::Justify);
  out.polarity = r.number<std::int8_t>();
  out.speaker = r.string();
  out.root = r.string();
  out.words = r.strings();
  out.actors = r.strings();
  out.blamed = r.string();
  out.figures.resize(r.count(2 * sizeof(double)));
  for (FigureFacts& f : out.figures) {
    f.unit = r.label(Unit::Other);
    f.counted = r.string();
    f.place = r.string();
    f.population = r.string();
    f.low = r.real();
    f.high = r.real();
  }
  if (format > 1) out.side = r.string();
  if (format > 2) {
    out.subject = r.string();
    out.object = r.string();
    out.denial = r.number<std::uint8_t>() != 0;
  }
  if (format == 0 || format > kFormat || !r.done()) {
    return Error{Code::Corrupt, "facts of a claim are damaged", "story/bad-claim-facts"};
  }
  return out;
}

std::vector<ClaimAnswer> answers_across(std::span<const ClaimFacts> later,
                                        std::span<const ClaimFacts> earlier,
                                        const Contrast& contrast) {
  std::vector<ClaimAnswer> out;
  for (std::size_t a = 0; a < later.size(); ++a) {
    if (!comparable(later[a])) continue;
    bool found = false;
    ClaimAnswer best;
    for (std::size_t e = 0; e < earlier.size(); ++e) {
      if (!comparable(earlier[e])) continue;
      auto relation = compare_claims(later[a], earlier[e], contrast);
      if (!relation) relation = posture_change(later[a], earlier[e]);
      if (!relation || !holds_across(*relation)) continue;
      if (!between_known(*relation, later[a], earlier[e])) continue;
      if (relation->relation == Relation::FigureMismatch && only_grew(later[a], earlier[e]))
        continue;
      // The latest of equally sure ones: people answer what was said last.
      if (found && relation->confidence < best.relation.confidence) continue;
      best = {a, e, *relation};
      found = true;
    }
    if (found) out.push_back(best);
  }
  return out;
}

}  // namespace tacitus
