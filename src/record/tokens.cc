#include "record/tokens.h"

namespace tacitus {

TokenIndex Tokens::add(Span where, std::uint8_t flag) {
  span.push_back(where);
  flags.push_back(flag);
  lemma.push_back(0);
  upos.push_back(Upos::X);
  xpos.push_back(0);
  feats.push_back(0);
  head.push_back(kNoToken);
  deprel.push_back(Deprel::Dep);
  name_type.push_back(NameType::None);
  name_bio.push_back(Bio::Out);
  return static_cast<TokenIndex>(span.size() - 1);
}

void Tokens::clear() {
  span.clear();
  flags.clear();
  lemma.clear();
  upos.clear();
  xpos.clear();
  feats.clear();
  head.clear();
  deprel.clear();
  name_type.clear();
  name_bio.clear();
  strings.clear();
}

}  // namespace tacitus
