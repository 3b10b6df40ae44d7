#include "text/words.h"

#include <algorithm>
#include <iterator>

namespace tacitus {
namespace {

struct Abbreviation {
  std::string_view word;
  AbbreviationKind kind;
};

constexpr auto kTitle = AbbreviationKind::Title;
constexpr auto kNumber = AbbreviationKind::BeforeNumber;
constexpr auto kOther = AbbreviationKind::Other;

constexpr Abbreviation kAbbreviations[] = {
    {"adm", kTitle},    {"al", kOther},     {"approx", kTitle}, {"apr", kNumber},
    {"apt", kNumber},   {"ariz", kOther},   {"ark", kOther},    {"art", kNumber},
    {"asst", kTitle},   {"atty", kTitle},   {"aug", kNumber},   {"ave", kOther},
    {"bldg", kOther},   {"blvd", kOther},   {"bn", kNumber},    {"brig", kTitle},
    {"bros", kOther},   {"c", kNumber},     {"ca", kNumber},    {"calif", kOther},
    {"capt", kTitle},   {"cf", kTitle},     {"ch", kNumber},    {"chap", kNumber},
    {"cllr", kTitle},   {"cmdr", kTitle},   {"co", kOther},     {"col", kTitle},
    {"colo", kOther},   {"conf", kOther},   {"conn", kOther},   {"corp", kOther},
    {"cpl", kTitle},    {"cpt", kTitle},    {"ctr", kOther},    {"dec", kNumber},
    {"del", kOther},    {"dept", kOther},   {"det", kTitle},    {"dist", kOther},
    {"div", kOther},    {"dr", kTitle},     {"ed", kOther},     {"eds", kOther},
    {"eg", kTitle},     {"eq", kNumber},    {"esp", kTitle},    {"esq", kOther},
    {"est", kOther},    {"etc", kOther},    {"ext", kNumber},   {"feb", kNumber},
    {"fig", kNumber},   {"figs", kNumber},  {"fla", kOther},    {"fr", kTitle},
    {"fri", kNumber},   {"ft", kTitle},     {"ga", kOther},     {"gen", kTitle},
    {"gens", kTitle},   {"gov", kTitle},    {"govs", kTitle},   {"hon", kTitle},
    {"hrs", kOther},    {"ie", kTitle},     {"ill", kOther},    {"inc", kOther},
    {"ind", kOther},    {"insp", kTitle},   {"jan", kNumber},   {"jr", kOther},
    {"jul", kNumber},   {"jun", kNumber},   {"kan", kOther},    {"lt", kTitle},
    {"ltd", kOther},    {"maj", kTitle},    {"mar", kNumber},   {"mass", kOther},
    {"md", kOther},     {"messrs", kTitle}, {"mich", kOther},   {"minn", kOther},
    {"miss", kOther},   {"mlle", kTitle},   {"mme", kTitle},    {"mo", kOther},
    {"mon", kNumber},   {"mont", kOther},   {"mr", kTitle},     {"mrs", kTitle},
    {"ms", kTitle},     {"msgr", kTitle},   {"mt", kTitle},     {"mx", kTitle},
    {"neb", kOther},    {"nev", kOther},    {"no", kNumber},    {"nos", kNumber},
    {"nov", kNumber},   {"oct", kNumber},   {"okla", kOther},   {"op", kNumber},
    {"ore", kOther},    {"oz", kOther},     {"p", kNumber},     {"pa", kOther},
    {"par", kNumber},   {"para", kNumber},  {"pfc", kTitle},    {"ph", kOther},
    {"pl", kOther},     {"pp", kNumber},    {"pres", kTitle},   {"prof", kTitle},
    {"profs", kTitle},  {"ps", kOther},     {"pt", kNumber},    {"pvt", kTitle},
    {"qtd", kOther},    {"rd", kOther},     {"ref", kNumber},   {"rep", kTitle},
    {"reps", kTitle},   {"ret", kOther},    {"rev", kTitle},    {"rt", kTitle},
    {"sat", kNumber},   {"sec", kNumber},   {"sect", kNumber},  {"sen", kTitle},
    {"sens", kTitle},   {"sep", kNumber},   {"sept", kNumber},  {"sgt", kTitle},
    {"sq", kTitle},     {"sr", kOther},     {"st", kTitle},     {"sta", kTitle},
    {"ste", kTitle},    {"sun", kNumber},   {"supt", kTitle},   {"tel", kNumber},
    {"tenn", kOther},   {"tex", kOther},    {"thu", kNumber},   {"thur", kNumber},
    {"thurs", kNumber}, {"tue", kNumber},   {"tues", kNumber},  {"univ", kOther},
    {"va", kOther},     {"viz", kTitle},    {"vol", kNumber},   {"vols", kNumber},
    {"vs", kTitle},     {"vt", kOther},     {"wash", kOther},   {"wed", kNumber},
    {"wis", kOther},    {"wm", kTitle},     {"wyo", kOther},    {"yrs", kOther}};

constexpr std::string_view kNeedsNumber[] = {
    "apr", "apt", "art", "bn", "c",   "ca", "ch",  "ext", "fig", "fri", "jul", "jun", "mar", "mon",
    "no",  "nos", "op",  "p",  "par", "pt", "ref", "sat", "sep", "sun", "tel", "thu", "tue", "wed"};

// Counted over UD English EWT and GUM: the prefix stays with its word in at least two of three.
constexpr std::string_view kPrefixes[] = {
    "anti",  "arch",  "auto",  "bi",     "co",     "contra", "counter", "cross", "de",    "e",
    "ex",    "extra", "geo",   "hyper",  "inter",  "intra",  "macro",   "mega",  "meta",  "micro",
    "mid",   "mini",  "mono",  "multi",  "neo",    "non",    "over",    "para",  "poly",  "post",
    "pre",   "pro",   "proto", "pseudo", "psycho", "quasi",  "re",      "semi",  "socio", "sub",
    "super", "trans", "tri",   "ultra",  "un",     "under",  "uni"};

constexpr std::string_view kUnits[] = {"am", "b",   "bn", "c",  "cm",  "ft",  "g",   "gb",  "ghz",
                                       "ha", "hz",  "k",  "kg", "khz", "km",  "kmh", "kph", "kw",
                                       "lb", "lbs", "m",  "mb", "mg",  "mhz", "min", "ml",  "mm",
                                       "mn", "mph", "mw", "pm", "sqm", "tb",  "tn"};

struct Contraction {
  std::string_view word;
  std::uint8_t first;
};

constexpr Contraction kContractions[] = {
    {"aint", 2},     {"arent", 3}, {"cannot", 3},  {"cant", 2},   {"couldnt", 5}, {"didnt", 3},
    {"doesnt", 4},   {"dont", 2},  {"dunno", 2},   {"gimme", 3},  {"gonna", 3},   {"gotta", 3},
    {"hadnt", 3},    {"hasnt", 3}, {"havent", 4},  {"isnt", 2},   {"ive", 1},     {"lemme", 3},
    {"shouldnt", 6}, {"thats", 4}, {"theres", 5},  {"theyre", 4}, {"wanna", 3},   {"wasnt", 3},
    {"werent", 4},   {"whats", 4}, {"wouldnt", 5}, {"youre", 3},  {"youve", 3}};

constexpr std::string_view kDomainEnds[] = {
    "au",  "biz", "ca",   "ch",   "co", "com", "de",   "doc", "edu", "eu",  "fr",
    "gov", "htm", "html", "ie",   "il", "in",  "info", "int", "io",  "ir",  "jp",
    "jpg", "mil", "net",  "news", "nz", "org", "pdf",  "php", "pk",  "png", "ru",
    "tr",  "tv",  "txt",  "ua",   "uk", "us",  "xls",  "xml", "za"};

constexpr std::string_view kStarters[] = {
    "A",       "About",   "According", "After",   "All",     "Also",    "Although",  "An",
    "And",     "Another", "As",        "At",      "Because", "Before",  "But",       "By",
    "Despite", "During",  "Each",      "Earlier", "Even",    "For",     "From",      "He",
    "Her",     "Here",    "His",       "How",     "However", "I",       "If",        "In",
    "Instead", "It",      "Its",       "Last",    "Later",   "Many",    "Meanwhile", "More",
    "Most",    "My",      "No",        "Nor",     "Not",     "Now",     "On",        "One",
    "Only",    "Other",   "Others",    "Our",     "Over",    "She",     "Since",     "So",
    "Some",    "Still",   "Such",      "That",    "The",     "Their",   "Then",      "There",
    "These",   "They",    "This",      "Those",   "Though",  "Through", "To",        "Two",
    "Under",   "Until",   "We",        "What",    "When",    "Where",   "While",     "Who",
    "Why",     "With",    "Yet",       "You"};

template <class Range>
bool has(const Range& sorted, std::string_view word) {
  return std::ranges::binary_search(sorted, word);
}

}  // namespace

AbbreviationKind abbreviation_kind(std::string_view word) {
  const auto* at = std::ranges::lower_bound(kAbbreviations, word, {}, &Abbreviation::word);
  const bool found = at != std::end(kAbbreviations) && at->word == word;
  return found ? at->kind : AbbreviationKind::None;
}

bool needs_number(std::string_view word) { return has(kNeedsNumber, word); }
bool is_prefix(std::string_view word) { return has(kPrefixes, word); }
bool is_unit(std::string_view word) { return has(kUnits, word); }
bool is_domain_end(std::string_view word) { return has(kDomainEnds, word); }

bool is_sentence_starter(std::string_view word) { return has(kStarters, word); }

std::size_t contraction_split(std::string_view word) {
  const auto* at = std::ranges::lower_bound(kContractions, word, {}, &Contraction::word);
  const bool found = at != std::end(kContractions) && at->word == word;
  return found ? at->first : 0;
}

}  // namespace tacitus
