#include "language/document_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "base/utf8.h"
#include "text/characters.h"

namespace tacitus {
namespace {

std::size_t at(TokenIndex t) { return static_cast<std::size_t>(t); }

constexpr std::size_t kTypes = static_cast<std::size_t>(NameType::Misc) + 1;
constexpr TokenIndex kLongestName = 5;  // tokens of a name that is looked for again

class NameCollector {
 public:
  NameCollector(const Document& document, const Nominals& nominals)
      : document_(document),
        tokens_(document.tokens),
        nominals_(nominals),
        taken_(document.tokens.size(), false) {}

  std::vector<NameRange> run() {
    for (const Sentence& sentence : document_.sentences) read_tags(sentence);
    vote();
    for (const Sentence& sentence : document_.sentences) find_again(sentence);
    std::ranges::sort(names_, {}, &NameRange::first);
    return std::move(names_);
  }

 private:
  void read_tags(const Sentence& sentence) {
    const std::size_t before = names_.size();
    for (TokenIndex t = sentence.first; t < sentence.last;) {
      if (tokens_.name_bio[at(t)] == Bio::Out) {
        ++t;
        continue;
      }
      NameRange name{t, t + 1, tokens_.name_type[at(t)], true};
      while (name.last < sentence.last && tokens_.name_bio[at(name.last)] == Bio::In
             && tokens_.name_type[at(name.last)] == name.type) {
        ++name.last;
      }
      complete(name, sentence);
      t = name.last;
      trim(name);
      if (take_nickname(name, sentence)) t = std::max(t, name.last);
      if (name.type == NameType::Person) cut_title_before(name);
      begin(name);
      if (name.type == NameType::Org) cut_title_after(name, t);
      if (name.first < name.last) take(name);
    }
    join(sentence, before);
    join_persons(before);
  }

  // "[Zeid] Ra'ad [Al Hussein]": pieces of one person's name that a tagger has left apart.
  void join_persons(std::size_t from) {
    for (std::size_t i = from; i + 1 < names_.size();) {
      NameRange& name = names_[i];
      const NameRange& next = names_[i + 1];
      const bool persons = name.type == NameType::Person && next.type == NameType::Person;
      if (!persons || !is_inside_name(name.last, next.first)) {
        ++i;
        continue;
      }
      for (TokenIndex t = name.last; t < next.first; ++t) taken_[at(t)] = true;
      name.last = next.last;
      names_.erase(names_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
  }

  // At most two proper nouns and nothing else; "Ra'ad" is one for all that the tree says.
  bool is_inside_name(TokenIndex first, TokenIndex last) const {
    constexpr TokenIndex kMost = 2;
    if (last - first > kMost) return false;
    for (TokenIndex t = first; t < last; ++t) {
      const bool proper =
          tokens_.upos[at(t)] == Upos::Propn || tokens_.xpos_of(t).starts_with("NNP");
      if (!proper || !is_capital(t) || is_office(t)) return false;
    }
    return true;
  }

  // "Gulf | of | Suez", "Committee | to Protect Reporters": a name that ends in the noun for a body
  // or a place takes in what follows its "of", "for" or "to".
  void join(const Sentence& sentence, std::size_t from) {
    for (std::size_t i = from; i < names_.size(); ++i) {
      NameRange& name = names_[i];
      if (name.type == NameType::Person) continue;
      TokenIndex end = name.last;
      if (end + 1 >= sentence.last || !is_link(document_.form(end))) continue;
      if (!is_body_noun(name.last - 1) || !is_capital(end + 1)) continue;
      ++end;
      while (end < sentence.last && is_capital(end)) taken_[at(end++)] = true;
      taken_[at(name.last)] = true;
      name.last = end;
      const auto inner = names_.begin() + static_cast<std::ptrdiff_t>(i) + 1;
      names_.erase(inner, std::find_if(inner, names_.end(), [end](const NameRange& other) {
                     return other.first >= end;
                   }));
    }
  }

  static bool is_link(std::string_view form) {
    return form == "of" || form == "for" || form == "to";
  }

  bool is_body_noun(TokenIndex t) const {
    const auto noun = nominals_.noun(lower_case(document_.form(t)));
    return noun && noun->kin != Kin::Office && noun->referent != Referent::Person
           && noun->referent != Referent::Time;
  }

  bool is_capital(TokenIndex t) const { return is_upper(decode_utf8(document_.form(t), 0).code); }

  // "[Theresa] May": the tree knows that the name goes on.
  void complete(NameRange& name, const Sentence& sentence) const {
    // "[Mr Rook]" is Rook.
    while (name.type == NameType::Person && name.last < sentence.last
           && tokens_.name_bio[at(name.last)] == Bio::Out
           && tokens_.deprel[at(name.last)] == Deprel::Flat
           && tokens_.head[at(name.last)] >= name.first && tokens_.head[at(name.last)] < name.last
           && is_capital(name.last)) {
      ++name.last;
    }
  }

  // "[Ada] "Iron Lady" Rook", "[Peter] "The Crow" Rook": the nickname stands inside the name.
  bool take_nickname(NameRange& name, const Sentence& sentence) const {
    constexpr TokenIndex kLongest = 3;
    const TokenIndex open = name.last;
    if (name.type != NameType::Person || name.first >= open) return false;
    if (open >= sentence.last || !is_double_quote(document_.form(open))) return false;
    TokenIndex close = open + 1;
    while (close < sentence.last && close <= open + kLongest && is_capital(close)) ++close;
    if (close == open + 1 || close + 1 >= sentence.last) return false;
    if (!is_double_quote(document_.form(close)) || !is_capital(close + 1)) return false;
    if (is_office(close + 1)) return false;
    name.last = close + 2;
    return true;
  }

  static bool is_double_quote(std::string_view form) {
    return form == "\"" || form == "\u201c" || form == "\u201d";
  }

  // "the negotiator, Gatluak [Deng Thok],": nothing parts two words beside one noun.
  void begin(NameRange& name) const {
    const bool trimmed_away = name.first >= name.last;
    if (name.type != NameType::Person || name.first == 0 || trimmed_away) return;
    const TokenIndex t = name.first - 1;
    const bool beside = tokens_.deprel[at(t)] == Deprel::Appos
                        && tokens_.deprel[at(name.first)] == Deprel::Appos
                        && tokens_.head[at(t)] == tokens_.head[at(name.first)];
    const bool proper = tokens_.upos[at(t)] == Upos::Propn && is_capital(t) && !is_office(t);
    if (beside && proper && tokens_.name_bio[at(t)] == Bio::Out) --name.first;
  }

  // What a tagger may have taken into a name: the article, the genitive, marks.
  void trim(NameRange& name) const {
    const auto outer = [&](TokenIndex t) {
      const Upos upos = tokens_.upos[at(t)];
      return upos == Upos::Punct || (upos == Upos::Part && tokens_.deprel[at(t)] == Deprel::Case);
    };
    while (name.first < name.last
           && (outer(name.first) || tokens_.upos[at(name.first)] == Upos::Det)) {
      ++name.first;
    }
    while (name.first < name.last && outer(name.last - 1)) --name.last;
    // "[Mr Rook]" is Rook.
    while (name.type == NameType::Person && name.last - name.first >= 2
           && is_form_of_address(document_.form(name.first))) {
      ++name.first;
    }
  }

  bool is_office(TokenIndex t) const {
    const auto noun = nominals_.noun(lower_case(document_.form(t)));
    return noun && noun->kin == Kin::Office;
  }

  // "[US Secretary of State] Mike Pompeo", "[President] Ada Rook" tagged whole; but not the "King" of
  // "King Abdullah" nor that of "Martin Luther King Jr."
  void cut_title_before(NameRange& name) const {
    for (TokenIndex t = name.last - 2; t >= name.first; --t) {
      if (!is_office(t)) continue;
      TokenIndex first = t + 1;
      if (document_.form(first) == "of") first += 2;
      const bool led = t > name.first && !nominals_.state(document_.form(name.first)).empty();
      const bool alone = t == name.first && name.last - first >= 2;
      if (first < name.last && (led || alone)) name.first = first;
      return;
    }
  }

  // "[NATO Secretary-General] Ada Rook" is a body, an office and a person.
  void cut_title_after(NameRange& name, TokenIndex next) const {
    const bool person = at(next) < tokens_.size() && tokens_.name_bio[at(next)] == Bio::Begin
                        && tokens_.name_type[at(next)] == NameType::Person;
    if (!person || name.last != next) return;
    while (name.first < name.last
           && (is_office(name.last - 1) || document_.form(name.last - 1) == "-")) {
      --name.last;
    }
  }

  void take(const NameRange& name) {
    names_.push_back(name);
    for (TokenIndex t = name.first; t < name.last; ++t) taken_[at(t)] = true;
  }

  std::string key(TokenIndex first, TokenIndex last) const {
    std::string out;
    for (TokenIndex t = first; t < last; ++t) {
      if (!out.empty()) out += ' ';
      out += lower_case(document_.form(t));
    }
    return out;
  }

  // "[Riek Machar] was dismissed. [Machar], who left Juba": a text that gives the full name calls the
  // person by the last word of it.
  static constexpr int kVotesOfFullName = 4;
  bool is_full_name(const NameRange& name) const {
    return name.type == NameType::Person && name.last - name.first >= 2
           && document_.form(name.last - 1).size() > 2;
  }
  // "in Lincoln", where President Abraham Lincoln is spoken of.
  bool is_within(const NameRange& name) const {
    if (name.first == 0) return false;
    const std::string_view before = document_.form(name.first - 1);
    constexpr std::array<std::string_view, 6> kWithin = {"in", "In", "at", "At", "near", "into"};
    return std::ranges::find(kWithin, before) != kWithin.end();
  }

  // Equal names get the type of the most of them; of equals, the one that came first.
  void vote() {
    std::unordered_map<std::string, std::array<int, kTypes>> votes;
    for (const NameRange& name : names_) {
      if (!is_within(name))
        ++votes[key(name.first, name.last)][static_cast<std::size_t>(name.type)];
      if (!is_full_name(name)) continue;
      int& surname = votes[key(name.last - 1, name.last)][static_cast<std::size_t>(name.type)];
      surname = std::max(surname, kVotesOfFullName);
    }
    for (NameRange& name : names_) {
      if (is_within(name)) {
        remember(name);
        continue;
      }
      const auto& count = votes[key(name.first, name.last)];
      const auto most = std::ranges::max_element(count);
      if (*most > count[static_cast<std::size_t>(name.type)]) {
        name.type = static_cast<NameType>(most - count.begin());
      }
      remember(name);
    }
  }

  void remember(const NameRange& name) {
    if (name.last - name.first > kLongestName || name.type == NameType::Norp) return;
    known_.emplace(key(name.first, name.last), name.type);
    if (is_full_name(name)) {
      known_.emplace(key(name.last - 1, name.last), name.type);
    }
  }

  bool is_proper(TokenIndex t) const {
    return !taken_[at(t)] && tokens_.upos[at(t)] == Upos::Propn && is_capital(t);
  }

  // "the Government", and elsewhere "the [Government] of Orland": the name goes on. What was a name in
  // the complement is part of it.
  TokenIndex with_complement(TokenIndex first, TokenIndex end, NameType type,
                             const Sentence& sentence) {
    const bool links = type != NameType::Person && end + 1 < sentence.last
                       && document_.form(end) == "of" && is_body_noun(end - 1)
                       && is_capital(end + 1);
    if (!links) return end;
    TokenIndex last = end + 2;
    while (last < sentence.last && is_capital(last)) ++last;
    std::erase_if(names_, [first, last](const NameRange& other) {
      return other.first >= first && other.last <= last;
    });
    return last;
  }

  void find_again(const Sentence& sentence) {
    for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
      if (!is_proper(t)) continue;
      TokenIndex end = t;
      while (end < sentence.last && end - t < kLongestName && is_proper(end)) ++end;
      for (; end > t; --end) {
        const auto found = known_.find(key(t, end));
        if (found == known_.end()) continue;
        take({t, with_complement(t, end, found->second, sentence), found->second, false});
        break;
      }
    }
  }

  const Document& document_;
  const Tokens& tokens_;
  const Nominals& nominals_;
  std::vector<bool> taken_;
  std::vector<NameRange> names_;
  std::unordered_map<std::string, NameType> known_;
};

}  // namespace

bool is_form_of_address(std::string_view word) {
  constexpr std::array<std::string_view, 9> kForms = {"Dr",  "Dr.",  "Miss", "Mr", "Mr.",
                                                      "Mrs", "Mrs.", "Ms",   "Ms."};
  return std::ranges::find(kForms, word) != kForms.end();
}

std::vector<NameRange> document_names(const Document& document, const Nominals& nominals) {
  return NameCollector(document, nominals).run();
}

}  // namespace tacitus
