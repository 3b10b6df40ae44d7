#include "store/store.h"

#include <cstdlib>
#include <fstream>

#include <gtest/gtest.h>
#include <unistd.h>

#include "base/hash.h"
#include "store/document_reader.h"
#include "store/health.h"
#include "store/listing.h"

namespace tacitus {
namespace {

// A folder that goes when the test ends.
class StoreTest : public testing::Test {
 protected:
  StoreTest() {
    std::string name = "/tmp/tacitus-store-XXXXXX";
    folder_ = ::mkdtemp(name.data());
  }
  void TearDown() override {
    for (const char* end : {"", "-wal", "-shm", "-lock"}) ::unlink((path() + end).c_str());
    ::rmdir(folder_.c_str());
  }
  std::string path() const { return folder_ + "/t.db"; }

  Store writer() {
    auto store = Store::open(path(), Store::Mode::Write);
    EXPECT_TRUE(store.ok()) << (store.ok() ? "" : store.error().text);
    return std::move(store).value();
  }

 private:
  std::string folder_;
};

// One document with one record of each kind, the text in two scripts.
Document sample(const std::string& id) {
  Document d;
  d.id = id;
  d.raw_hash = hash128_hex(id);
  d.text =
      "Caf\xC3\xA9 fire\nThe mayor denied that 12 people died in Orla on "
      "Sunday.";
  d.source_map = {{0, 0}, {10, 17}};
  d.page.title = PageField{"Caf\xC3\xA9 fire", {0, 10}, "flat/title"};
  d.page.published = PageDate{"2016-09-28", {}, "given", true};
  d.page.body = {{{11, 67}, BlockKind::Paragraph}};
  d.page.boilerplate = {{60, 67}};
  d.problems = {{"page/odd", "odd", {1, 2}}};
  d.sentences.resize(2);
  d.sentences[1].span = {11, 67};
  Mention mayor;
  mayor.span = mayor.full = {11, 20};
  mayor.actor = 0;
  mayor.sentence = 1;
  d.mentions = {mayor};
  Actor actor;
  actor.id = stable_id("ac", id, "1");
  actor.aliases = {"the \"mayor\"", "line\nend"};
  actor.mentions = {0};
  d.actors = {actor};
  Claim claim;
  claim.id = stable_id("cl", id, "1");
  claim.act = Act::Deny;
  claim.speaker = {{11, 20}};
  claim.speaker_actor = 0;
  claim.content = {{33, 47}, {48, 55}};
  claim.sentence = 1;
  claim.chain = {{0, {11, 20}, {21, 27}}};
  claim.polarity = -1;
  claim.speaker_kind = SpeakerKind::Office;
  claim.speaker_count = 2;
  claim.speaker_role = {15, 20};
  claim.anonymity_reason = {48, 55};
  claim.said_where_span = {51, 55};
  claim.proposition = {{33, 42}, {43, 47}, {}, {51, 55}, {59, 65}, "die"};
  d.claims = {claim, claim};
  d.claims[1].id = stable_id("cl", id, "2");
  Figure figure;
  figure.id = stable_id("fi", id, "1");
  figure.span = {33, 42};
  figure.number = {33, 35};
  figure.value = 12;
  figure.unit = Unit::Deaths;
  figure.claim = 0;
  figure.sentence = 1;
  d.figures = {figure};
  Event event;
  event.id = stable_id("ev", id, "1");
  event.type = "ASSAULT";
  event.sources = {0};
  EventMention telling;
  telling.trigger = {43, 47};
  telling.sentence = 1;
  telling.sources = {0};
  event.tellings = {telling};
  event.reported_by = {0};
  d.events = {event};
  d.disputes = {{stable_id("di", id, "1"), 0, 1, Relation::Rebuts, "explicit-cue", {21, 27}, 0.5F}};
  return d;
}

Result<bool> add(Store& store, const Document& d) {
  return store.add({d, {"key"}, "features", "1"});
}

void add_in_batch(Store& store, const Document& d) {
  ASSERT_TRUE(store.begin().ok());
  const auto added = add(store, d);
  ASSERT_TRUE(added.ok()) << added.error().text;
  ASSERT_TRUE(store.link(d.id, {"st-1", 0.5, ""}).ok());
  ASSERT_TRUE(store.commit().ok());
}

std::size_t count(Store& store, const ListQuery& query) {
  const auto found = list(store, query, [](auto, auto) { return true; });
  EXPECT_TRUE(found.ok()) << (found.ok() ? "" : found.error().text);
  return found.ok() ? found.value() : 0;
}

TEST_F(StoreTest, WhatSitesToldOfTheirDatesIsKeptByDocument) {
  Store store = writer();
  ASSERT_TRUE(store.begin().ok());
  const auto add = [&](const std::string& id, const SiteVotes& votes) {
    const Document d = sample(id);
    ASSERT_TRUE(store.add({d, {}, "", "1", votes}).value());
  };
  add("a", {"example.org", 2, 0});
  add("b", {"example.org", 1, 1});
  add("c", {"example.com", 0, 3});
  add("silent", {"example.net", 0, 0});
  add("nowhere", {"", 4, 0});
  ASSERT_TRUE(store.remove("a").value());
  ASSERT_TRUE(store.commit().ok());
  std::string told;
  const auto read = store.each_site_votes([&](const SiteVotes& v) {
    told += v.site + " " + std::to_string(v.month_first) + " " + std::to_string(v.day_first) + "; ";
  });
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(told, "example.com 0 3; example.org 1 1; ");
}

TEST_F(StoreTest, ADocumentComesOutAsItWentIn) {
  Store store = writer();
  const Document in = sample("d1");
  add_in_batch(store, in);
  const auto loaded = load_document(store, "d1");
  ASSERT_TRUE(loaded.ok()) << loaded.error().text;
  const Document& out = *loaded.value();
  EXPECT_EQ(out.text, in.text);
  EXPECT_EQ(out.source_map.size(), 2U);
  EXPECT_EQ(out.source_of({11, 12}).begin, 18U);
  EXPECT_EQ(out.page.title->value, in.page.title->value);
  EXPECT_TRUE(out.page.published->ambiguous);
  EXPECT_EQ(out.page.boilerplate, in.page.boilerplate);
  EXPECT_EQ(out.problems.at(0).slug, "page/odd");
  EXPECT_EQ(out.actors.at(0).aliases, in.actors[0].aliases);
  EXPECT_EQ(out.actors.at(0).mentions, in.actors[0].mentions);
  EXPECT_EQ(out.claims.at(0).content, in.claims[0].content);
  EXPECT_EQ(out.claims.at(0).act, Act::Deny);
  EXPECT_EQ(out.claims.at(0).speaker_kind, SpeakerKind::Office);
  EXPECT_EQ(out.claims.at(0).speaker_count, 2);
  EXPECT_EQ(out.claims.at(0).speaker_role, (Span{15, 20}));
  EXPECT_EQ(out.claims.at(0).anonymity_reason, (Span{48, 55}));
  EXPECT_EQ(out.claims.at(0).said_where_span, (Span{51, 55}));
  EXPECT_EQ(out.claims.at(0).proposition.lemma, "die");
  EXPECT_EQ(out.claims.at(0).proposition.patient, Span{});
  EXPECT_EQ(out.claims.at(0).proposition.time, (Span{59, 65}));
  EXPECT_EQ(out.claims.at(0).chain.at(0).cue, (Span{21, 27}));
  EXPECT_EQ(out.sentences.at(1).span, (Span{11, 67}));
  EXPECT_EQ(out.figures.at(0).value, 12.0);
  EXPECT_EQ(out.events.at(0).tellings.at(0).trigger, (Span{43, 47}));
  EXPECT_EQ(out.disputes.at(0).relation, Relation::Rebuts);
}

TEST_F(StoreTest, AddingADocumentTwiceChangesNothing) {
  Store store = writer();
  add_in_batch(store, sample("d1"));
  ASSERT_TRUE(store.begin().ok());
  const auto again = add(store, sample("d1"));
  ASSERT_TRUE(again.ok());
  EXPECT_FALSE(again.value());
  ASSERT_TRUE(store.commit().ok());
  EXPECT_EQ(count(store, {"documents", {}, 0}), 1U);
  EXPECT_EQ(count(store, {"claims", {}, 0}), 2U);
}

TEST_F(StoreTest, ABatchThatIsNotCommittedLeavesNoTrace) {
  {
    Store store = writer();
    add_in_batch(store, sample("d1"));
    ASSERT_TRUE(store.begin().ok());
    ASSERT_TRUE(add(store, sample("d2")).ok());
  }
  Store store = writer();
  EXPECT_EQ(count(store, {"documents", {}, 0}), 1U);
  EXPECT_EQ(count(store, {"events", {}, 0}), 1U);
}

TEST_F(StoreTest, ARemovedDocumentIsGoneFromEveryTable) {
  Store store = writer();
  add_in_batch(store, sample("d1"));
  add_in_batch(store, sample("d2"));
  ASSERT_TRUE(store.begin().ok());
  const auto removed = store.remove("d1");
  ASSERT_TRUE(removed.ok()) << removed.error().text;
  EXPECT_TRUE(removed.value());
  EXPECT_FALSE(store.remove("d1").value());
  ASSERT_TRUE(store.commit().ok());
  EXPECT_EQ(count(store, {"search", {{"words", "mayor"}}, 0}), 1U);
  EXPECT_EQ(count(store, {"stories", {}, 0}), 1U);
  const auto health = check_health(store);
  ASSERT_TRUE(health.ok());
  for (const HealthLine& line : health.value()) EXPECT_TRUE(line.good) << line.what << line.found;
}

TEST_F(StoreTest, RecordsAreFoundByWordsAndFilters) {
  Store store = writer();
  add_in_batch(store, sample("d1"));
  const struct {
    const char* what;
    ListQuery query;
    std::size_t rows;
  } cases[] = {
      {"word of the body", {"search", {{"words", "mayor orla"}}, 0}, 1},
      {"accents fold", {"search", {{"words", "cafe"}}, 0}, 1},
      {"absent word", {"search", {{"words", "mayor -orla"}}, 0}, 0},
      {"phrase", {"search", {{"words", "\"orla mayor\""}}, 0}, 0},
      {"type", {"claims", {{"type", "DENY"}}, 0}, 2},
      {"actor", {"events", {{"actor", "mayor"}}, 0}, 1},
      {"since", {"figures", {{"since", "2016-09-29"}}, 0}, 0},
      {"until", {"figures", {{"until", "2016-09-28"}}, 0}, 1},
      {"story", {"disputes", {{"story", "st-1"}}, 0}, 1},
      {"limit", {"claims", {}, 1}, 1},
  };
  for (const auto& c : cases) EXPECT_EQ(count(store, c.query), c.rows) << c.what;
  EXPECT_FALSE(
      list(store, {"claims", {{"colour", "red"}}, 0}, [](auto, auto) { return true; }).ok());
}

TEST_F(StoreTest, ARecordIsFoundThroughTheTagInItsId) {
  Store store = writer();
  add_in_batch(store, sample("d1"));
  add_in_batch(store, sample("d2"));
  const auto ids = documents_of(store, sample("d2").claims[0].id);
  ASSERT_TRUE(ids.ok());
  EXPECT_EQ(ids.value(), std::vector<std::string>{"d2"});
}

TEST_F(StoreTest, OnlyOneWriterAtATime) {
  Store store = writer();
  const auto second = Store::open(path(), Store::Mode::Write);
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.error().slug, "store/locked");
}

TEST_F(StoreTest, AReaderSeesWholeBatchesOnly) {
  Store store = writer();
  add_in_batch(store, sample("d1"));
  ASSERT_TRUE(store.begin().ok());
  ASSERT_TRUE(add(store, sample("d2")).ok());
  auto reader = Store::open(path(), Store::Mode::Read);
  ASSERT_TRUE(reader.ok()) << reader.error().text;
  EXPECT_EQ(count(reader.value(), {"documents", {}, 0}), 1U);
  ASSERT_TRUE(store.commit().ok());
  EXPECT_EQ(count(reader.value(), {"documents", {}, 0}), 2U);
  EXPECT_FALSE(reader.value().begin().ok()) << "a reader cannot write";
}

TEST_F(StoreTest, FilesOfOthersAreRefused) {
  const struct {
    const char* what;
    const char* sql;
    const char* slug;
  } cases[] = {{"another program's database", "CREATE TABLE t(x)", "store/foreign"},
               {"no database", nullptr, "store/foreign"}};
  for (const auto& c : cases) {
    ::unlink(path().c_str());
    if (c.sql == nullptr) {
      std::ofstream(path()) << std::string(5000, 'x');
    } else {
      const std::string command = "python3 -c \"import sqlite3; c = sqlite3.connect('" + path()
                                  + "'); c.execute('" + c.sql + "'); c.commit()\"";
      ASSERT_EQ(std::system(command.c_str()), 0);
    }
    for (const auto mode : {Store::Mode::Read, Store::Mode::Write}) {
      const auto store = Store::open(path(), mode);
      ASSERT_FALSE(store.ok()) << c.what;
      EXPECT_EQ(store.error().slug, c.slug) << c.what;
    }
  }
}

TEST_F(StoreTest, ANewerDatabaseIsRefused) {
  { Store store = writer(); }
  const std::string command = "python3 -c \"import sqlite3; c = sqlite3.connect('" + path()
                              + "'); c.execute('PRAGMA user_version=999'); c.commit()\"";
  ASSERT_EQ(std::system(command.c_str()), 0);
  for (const auto mode : {Store::Mode::Read, Store::Mode::Write}) {
    const auto store = Store::open(path(), mode);
    ASSERT_FALSE(store.ok());
    EXPECT_EQ(store.error().slug, "store/newer");
  }
}

TEST_F(StoreTest, KeysLeadToStoriesAndDocuments) {
  Store store = writer();
  EXPECT_TRUE(store.is_empty().value());
  EXPECT_FALSE(store.lacks_keys().value());
  ASSERT_TRUE(store.begin().ok());
  const std::uint64_t high = ~std::uint64_t{0} - 4;  // beyond a signed number
  for (const std::string id : {"a", "b", "c"}) {
    const Document d = sample(id);
    ASSERT_TRUE(store.add({d, {}, "features of " + id, "1"}).value());
    ASSERT_TRUE(store.link(id, {id == "c" ? "st-2" : "st-1", 0.5, ""}).ok());
  }
  EXPECT_TRUE(store.lacks_keys().value()) << "as in a file of an older version";
  ASSERT_TRUE(
      store.keep_story_terms({{high, "st-1"}, {7, "st-1"}, {high, "st-2"}, {8, "st-none"}}).ok());
  ASSERT_TRUE(store.keep_sketch_bands({{high, "a"}, {high, "c"}, {high, "a"}}).ok());
  ASSERT_TRUE(store.commit().ok());
  EXPECT_FALSE(store.is_empty().value());
  EXPECT_FALSE(store.lacks_keys().value());

  const auto stories = store.stories_of_term(high, 10).value();
  ASSERT_EQ(stories.size(), 2U);
  EXPECT_EQ(store.stories_of_term(high, 1).value(), std::vector<std::int64_t>{stories[1]})
      << "newest";
  EXPECT_TRUE(store.stories_of_term(8, 10).value().empty());
  const auto first = store.story_features(stories[0]).value();
  EXPECT_EQ(first.id, "st-1");
  EXPECT_EQ(first.features, (std::vector<std::string>{"features of a", "features of b"}));
  const auto documents = store.documents_of_band(high, 10).value();
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_EQ(store.document_features(documents[1]).value(), "features of c");

  ASSERT_TRUE(store.remove("c").value());
  EXPECT_TRUE(store.story_features(stories[1]).value().id.empty());
  EXPECT_TRUE(store.document_features(documents[1]).value().empty());
}

}  // namespace
}  // namespace tacitus
