#include "language/name_head.h"

#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "language/word_features.h"

namespace tacitus {
namespace {

// Kinds of names as bits; the first three are about how raw text writes a word.
constexpr std::uint32_t kSmall = 1U << 0U;
constexpr std::uint32_t kTown = 1U << 4U;
constexpr std::uint32_t kBody = 1U << 5U;
constexpr std::uint32_t kPerson = 1U << 6U;
constexpr std::uint32_t kLonger = ModelWeights::kLongerKnown;

std::string_view bytes_of(const std::vector<std::uint32_t>& numbers) {
  return {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof numbers[0]};
}

// The gazetteer part of a model, as the trainer writes it.
class Gazetteer {
 public:
  explicit Gazetteer(const std::vector<std::pair<std::string, std::uint32_t>>& names) {
    slots_.assign(64, 0);
    begins_.push_back(0);
    for (const auto& [name, kinds] : names) {
      text_ += name;
      begins_.push_back(static_cast<std::uint32_t>(text_.size()));
      bits_.push_back(kinds);
      std::size_t at = feature_hash(kTableKey, name) & 63U;
      while (slots_[at] != 0) at = (at + 1) & 63U;
      slots_[at] = static_cast<std::uint32_t>(bits_.size());
    }
    weights_.known = KeyTable::parse(text_, bytes_of(begins_), bytes_of(slots_)).value();
    weights_.known_bits = bits_;
  }

  // What is known of each word: role and kinds, "0:32" for a body that is the whole run.
  std::vector<std::string> of(const std::vector<std::string_view>& forms) const {
    std::vector<std::string> normals;
    for (const std::string_view form : forms) {
      WordForm word;
      describe_word(form, 16, word);
      normals.push_back(word.normal);
    }
    const std::vector<std::string_view> views(normals.begin(), normals.end());
    std::vector<KnownKinds> known(forms.size());
    NameScratch scratch;
    find_known(weights_, forms, views, scratch, known);
    std::vector<std::string> out;
    for (const KnownKinds& kinds : known) {
      std::string text;
      for (std::size_t role = 0; role < kinds.size(); ++role) {
        if (kinds[role] == 0) continue;
        text +=
            (text.empty() ? "" : " ") + std::to_string(role) + ":" + std::to_string(kinds[role]);
      }
      out.push_back(text);
    }
    return out;
  }

 private:
  std::string text_;
  std::vector<std::uint32_t> begins_, slots_, bits_;
  ModelWeights weights_;
};

TEST(FindKnown, GivesEachWordItsRoleInTheNamesThatCoverIt) {
  const Gazetteer gazetteer({{"bank", kLonger},
                             {"bank of", kLonger},
                             {"bank of norwood", kBody},
                             {"norwood", kTown | kPerson | kLonger},
                             {"norwood city", kTown},
                             {"of", kTown | kSmall},
                             {"vale", kPerson}});
  struct Case {
    const char* what;
    std::vector<std::string_view> forms;
    std::vector<std::string> known;
  };
  const Case cases[] = {
      {"a name of one word", {"Vale", "won"}, {"0:64", ""}},
      {"a name of several words; what its parts are besides is said too",
       {"the", "Bank", "of", "Norwood"},
       {"", "1:32", "0:1 2:32", "0:80 2:32"}},
      {"a longer name of a kind hides a shorter one of this kind only",
       {"Norwood", "City"},
       {"0:64 1:16", "2:16"}},
      {"a name in small letters", {"vale"}, {"3:64"}},
      {"a common word that happens to be a town", {"of"}, {"0:1"}},
      {"the front of a longer name is none", {"Bank", "of", "Vale"}, {"", "0:1", "0:64"}},
      {"nothing is known", {"Zzyx"}, {""}},
      {"no words", {}, {}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.what);
    EXPECT_EQ(gazetteer.of(c.forms), c.known);
  }
}

TEST(PartAtSlashes, CutsWhatASlashLists) {
  const std::vector<NameLabel> names = {{NameType::None, Bio::Out},
                                        {NameType::Org, Bio::Begin},
                                        {NameType::Org, Bio::In},
                                        {NameType::Misc, Bio::Begin},
                                        {NameType::Misc, Bio::In}};
  struct Case {
    const char* what;
    std::vector<std::string_view> forms;
    std::vector<std::uint32_t> before;
    std::vector<std::uint32_t> after;
  };
  const Case cases[] = {
      {"two parties", {"Greens", "/", "Country", "League"}, {1, 2, 2, 2}, {1, 0, 1, 2}},
      {"three clubs",
       {"Rovers", "/", "Wanderers", "/", "Albion"},
       {1, 2, 2, 2, 2},
       {1, 0, 1, 0, 1}},
      {"short words make one name", {"AC", "/", "DC"}, {3, 4, 4}, {3, 4, 4}},
      {"a slash outside names", {"he", "/", "she"}, {0, 0, 0}, {0, 0, 0}},
      {"a slash between two names", {"Norwood", "/", "Vale"}, {1, 0, 1}, {1, 0, 1}},
      {"a slash at the end", {"Norwood", "/"}, {1, 2}, {1, 2}},
      {"no words", {}, {}, {}},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.what);
    std::vector<TokenLabels> labels(c.before.size());
    for (std::size_t i = 0; i < labels.size(); ++i) labels[i].name = c.before[i];
    part_at_slashes(names, c.forms, labels);
    std::vector<std::uint32_t> found;
    found.reserve(labels.size());
    for (const TokenLabels& label : labels) found.push_back(label.name);
    EXPECT_EQ(found, c.after);
  }
}

}  // namespace
}  // namespace tacitus
