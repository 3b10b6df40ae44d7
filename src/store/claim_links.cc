#include <string>
#include <vector>

#include "store/store_impl.h"

namespace tacitus {

using sqlite::Statement;

Result<bool> Store::keep_claim_facts(std::string_view document, Index claim,
                                     std::string_view facts) {
  Statement* s = impl_->statement(
      "INSERT INTO claim_facts(document, claim, facts)"
      " SELECT document, ?2, ?3 FROM documents WHERE id = ?1");
  if (s == nullptr || !s->bind(document).bind(std::int64_t{claim}).bind_blob(facts).run()) {
    return impl_->error("cannot keep the facts of a claim");
  }
  return true;
}

Result<bool> Store::each_claim_facts(std::string_view story, std::string_view document,
                                     std::size_t limit, const EachClaimFacts& each) {
  Statement* s = impl_->statement(
      "SELECT d.id, f.claim, f.facts, d.published_day FROM stories st JOIN story_documents sd "
      "USING(story)"
      " JOIN documents d USING(document) JOIN claim_facts f USING(document)"
      " WHERE st.id = ?1 AND d.id <> ?2 AND sd.duplicate_of IS NULL"
      " ORDER BY d.document DESC, f.claim LIMIT ?3");
  if (s == nullptr) return impl_->error("cannot read the claims of a story");
  s->bind(story).bind(document).bind(static_cast<std::int64_t>(limit));
  while (s->step()) {
    KeptClaim kept{s->text(0), std::nullopt, static_cast<Index>(s->integer(1)), s->blob(2)};
    if (s->type(3) == Statement::Type::Integer) kept.day = static_cast<std::int32_t>(s->integer(3));
    auto done = each(kept);
    if (!done) {
      s->reset();
      return done;
    }
  }
  if (s->failed()) return impl_->error("cannot read the claims of a story");
  return true;
}

Result<bool> Store::link_claims(const ClaimLink& link) {
  Statement* s = impl_->statement(
      "INSERT OR IGNORE INTO story_disputes"
      "(document, claim, other_document, other_claim, relation, basis, confidence)"
      " SELECT a.document, ?2, b.document, ?4, ?5, ?6, ?7 FROM documents a, documents b"
      " WHERE a.id = ?1 AND b.id = ?3");
  if (s == nullptr
      || !s->bind(link.document)
              .bind(std::int64_t{link.claim})
              .bind(link.other_document)
              .bind(std::int64_t{link.other_claim})
              .bind(name_of(link.relation))
              .bind(link.basis)
              .bind(link.confidence)
              .run()) {
    return impl_->error("cannot link two claims");
  }
  return true;
}

Result<std::vector<ClaimLink>> Store::claim_links(std::string_view story) {
  Statement* s = impl_->statement(
      "SELECT a.id, x.claim, b.id, x.other_claim, x.relation, x.basis, x.confidence"
      " FROM stories st JOIN story_documents sd USING(story)"
      " JOIN story_disputes x USING(document) JOIN documents a USING(document)"
      " JOIN documents b ON b.document = x.other_document"
      " WHERE st.id = ?1 ORDER BY x.document, x.claim");
  if (s == nullptr) return impl_->error("cannot read the disputes of a story");
  std::vector<ClaimLink> out;
  s->bind(story);
  while (s->step()) {
    const auto relation = parse_label<Relation>(s->text(4));
    if (!relation) continue;  // written by a newer program that knows more relations
    out.push_back({std::string(s->text(0)), static_cast<Index>(s->integer(1)),
                   std::string(s->text(2)), static_cast<Index>(s->integer(3)), *relation,
                   std::string(s->text(5)), s->real(6)});
  }
  if (s->failed()) return impl_->error("cannot read the disputes of a story");
  return out;
}

}  // namespace tacitus
