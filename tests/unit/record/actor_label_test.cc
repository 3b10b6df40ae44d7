#include "record/actor_label.h"

#include <gtest/gtest.h>

#include "unit/coding/small_tree.h"

namespace tacitus {
namespace {

TEST(ActorLabel, AnActorIsCalledByItsPhraseWithoutTheClauseThatHangsOnIt) {
  Document d;
  add_sentence(
      d, {"The DET DT 3 det", "Orlan ADJ JJ 3 amod", "army NOUN NN 9 nsubj", "of ADP IN 5 case",
          "Belmar PROPN NNP 3 nmod", ", PUNCT , 7 punct", "urging/urge VERB VBG 3 acl",
          "calm NOUN NN 7 obj", "withdrew/withdraw VERB VBD 0 root"});
  const auto until = [&d](std::string_view words) {
    return static_cast<std::uint32_t>(d.text.find(words) + words.size());
  };
  Mention m;
  m.span = {0, until("army")};
  m.full = {0, until("calm")};
  m.last = 3;
  m.head = 2;
  d.mentions.push_back(m);
  Actor actor;
  actor.mentions = {0};
  EXPECT_EQ(label_of(d, actor), "The Orlan army of Belmar");
  actor.name = "Orlan Army";
  EXPECT_EQ(label_of(d, actor), "Orlan Army");
}

}  // namespace
}  // namespace tacitus
