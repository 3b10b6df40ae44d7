#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <tacitus/c.h>
#include <tacitus/engine.h>

#include "engine/identity.h"

namespace tacitus {
namespace {

constexpr std::string_view kArticle =
    "The Coast Monitor said on Wednesday that government troops shelled the town of Belmar.\n\n"
    "The army denied that it had fired on Belmar.";

TEST(Engine, OneEngineServesManyThreadsWithTheSameRecords) {
  const auto engine = Engine::open();
  ASSERT_TRUE(engine.ok()) << engine.error().text;
  const ReadOptions options = {.format = InputFormat::Text, .published = "2016-09-29"};
  const std::string alone = engine.value().read(kArticle, options).value().json();
  EXPECT_NE(alone.find("\"act\":\"deny\""), std::string::npos);
  std::vector<std::jthread> threads;
  std::vector<int> same(4);
  threads.reserve(same.size());
  for (int& count : same) {
    threads.emplace_back([&] {
      for (int i = 0; i < 5; ++i) {
        count += engine.value().read(kArticle, options).value().json() == alone ? 1 : 0;
      }
    });
  }
  threads.clear();
  EXPECT_EQ(same, (std::vector<int>{5, 5, 5, 5}));
}

TEST(Engine, WhatCannotBeReadIsAnError) {
  const auto engine = Engine::open({.depth = Depth::Page});
  ASSERT_TRUE(engine.ok());
  EXPECT_EQ(engine.value().read("").error().slug, "page/empty");
  EXPECT_EQ(engine.value().read(std::string(2000, '\0')).error().slug, "page/binary");
}

TEST(Engine, OnlyEnglishIsCoded) {
  const auto engine = Engine::open();
  ASSERT_TRUE(engine.ok());
  const struct {
    const char* what;
    const char* text;
    bool coded;
  } cases[] = {
      {"German",
       "Die Regierung hat am Mittwoch 200 Soldaten in die Stadt geschickt, sagte der Minister. "
       "Das ist nicht die erste Entsendung in diesem Jahr.",
       false},
      {"English", "The government sent 200 soldiers to Kabul on Wednesday.", true},
      {"one English line with words that Czech has too", "Iran to attend a summit in Doha", true},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.what);
    const auto record = engine.value().read(c.text, {.format = InputFormat::Text});
    ASSERT_TRUE(record.ok());
    const std::string json = record.value().json();
    EXPECT_EQ(json.find("language/not-english") == std::string::npos, c.coded) << json;
    if (!c.coded) {
      EXPECT_NE(json.find("\"figures\":[]"), std::string::npos);
    }
  }
}

TEST(Engine, TheIdOfADocumentIsKnownBeforeItIsRead) {
  const auto engine = Engine::open({.depth = Depth::Page});
  ASSERT_TRUE(engine.ok());
  for (const ReadOptions& options :
       {ReadOptions{}, ReadOptions{.url = "http://a/b"}, ReadOptions{.id = "own"}}) {
    const auto record = engine.value().read(kArticle, options);
    ASSERT_TRUE(record.ok());
    EXPECT_EQ(record.value().id(), document_id(kArticle, options.url, options.id));
  }
}

TEST(CInterface, ReadsAndReportsWithoutThrowing) {
  char* error = nullptr;
  tacitus_engine* engine = tacitus_engine_open(nullptr, &error);
  ASSERT_NE(engine, nullptr) << error;
  char* json = tacitus_read(engine, kArticle.data(), kArticle.size(),
                            R"({"format":"text","id":"d1","published":"2016-09-29"})", &error);
  ASSERT_NE(json, nullptr) << error;
  EXPECT_EQ(std::string(json).substr(0, 29), R"({"schema_version":1,"id":"d1")");
  tacitus_free(json);

  const std::string line = R"({"id":"d2","text":"The army denied it."})";
  json = tacitus_code(engine, line.data(), line.size(), &error);
  ASSERT_NE(json, nullptr);
  tacitus_free(json);

  const struct {
    const char* options;
    const char* says;
  } cases[] = {{"[]", "c/options"}, {R"({"format":"pdf"})", "pdf"}, {nullptr, "page/empty"}};
  for (const auto& c : cases) {
    EXPECT_EQ(tacitus_read(engine, "", 0, c.options, &error), nullptr);
    ASSERT_NE(error, nullptr);
    EXPECT_NE(std::string(error).find(c.says), std::string::npos) << error;
    tacitus_free(error);
  }
  EXPECT_EQ(tacitus_read(engine, "", 0, "[]", nullptr), nullptr);
  tacitus_engine_close(engine);
  EXPECT_EQ(tacitus_engine_open(R"({"model":"/absent"})", &error), nullptr);
  tacitus_free(error);
  EXPECT_GE(tacitus_abi_version(), 1);
}

}  // namespace
}  // namespace tacitus
