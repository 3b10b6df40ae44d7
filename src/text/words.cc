#include "text/words.h"

#include <algorithm>
#include <iterator>

namespace tacitus {
namespace {

constexpr std::string_view kAbbreviations[] = {
    "adm",  "al",   "approx", "apr",  "apt",    "ariz",  "ark",   "art",  "asst",  "atty", "aug",
    "ave",  "bldg", "blvd",   "bn",   "brig",   "bros",  "c",     "ca",   "calif", "capt", "cf",
    "ch",   "chap", "cllr",   "cmdr", "co",     "col",   "colo",  "conf", "conn",  "corp", "cpl",
    "cpt",  "ctr",  "dec",    "del",  "dept",   "det",   "dist",  "div",  "dr",    "ed",   "eds",
    "eg",   "eq",   "esp",    "esq",  "est",    "etc",   "ext",   "feb",  "fig",   "figs", "fla",
    "fr",   "fri",  "ft",     "ga",   "gen",    "gens",  "gov",   "govs", "hon",   "hrs",  "ie",
    "ill",  "inc",  "ind",    "insp", "jan",    "jr",    "jul",   "jun",  "kan",   "lt",   "ltd",
    "maj",  "mar",  "mass",   "md",   "messrs", "mich",  "minn",  "miss", "mlle",  "mme",  "mo",
    "mon",  "mont", "mr",     "mrs",  "ms",     "msgr",  "mt",    "mx",   "neb",   "nev",  "no",
    "nos",  "nov",  "oct",    "okla", "op",     "ore",   "oz",    "p",    "pa",    "par",  "para",
    "pfc",  "ph",   "pl",     "pp",   "pres",   "prof",  "profs", "ps",   "pt",    "pvt",  "qtd",
    "rd",   "ref",  "rep",    "reps", "ret",    "rev",   "rt",    "sat",  "sec",   "sect", "sen",
    "sens", "sep",  "sept",   "sgt",  "sq",     "sr",    "st",    "sta",  "ste",   "sun",  "supt",
    "tel",  "tenn", "tex",    "thu",  "thur",   "thurs", "tue",   "tues", "univ",  "va",   "viz",
    "vol",  "vols", "vs",     "vt",   "wash",   "wed",   "wis",   "wm",   "wyo",   "yrs"};

// Those of them that are abbreviations in lower case too.
constexpr std::string_view kLowerAbbreviations[] = {
    "al",   "approx", "apr",  "apt", "art", "aug",  "bn",  "c",    "ca",    "cf",  "ch",
    "chap", "dec",    "eg",   "eq",  "esp", "est",  "etc", "ext",  "feb",   "fig", "figs",
    "fri",  "hrs",    "ie",   "jan", "jul", "jun",  "mar", "mon",  "no",    "nos", "nov",
    "oct",  "op",     "oz",   "p",   "par", "para", "pp",  "pt",   "ref",   "sat", "sec",
    "sect", "sep",    "sept", "sq",  "sun", "tel",  "thu", "thur", "thurs", "tue", "tues",
    "viz",  "vol",    "vols", "vs",  "wed", "yrs"};

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
    "A",       "About", "After",   "All",     "Also",      "Although", "An",    "And",
    "Another", "As",    "At",      "Because", "Before",    "But",      "By",    "Despite",
    "During",  "Each",  "Earlier", "Even",    "For",       "From",     "He",    "Her",
    "Here",    "His",   "How",     "However", "I",         "If",       "In",    "Instead",
    "It",      "Its",   "Later",   "Many",    "Meanwhile", "More",     "Most",  "My",
    "No",      "Nor",   "Not",     "Now",     "On",        "Only",     "Our",   "Over",
    "She",     "Since", "So",      "Some",    "Still",     "Such",     "That",  "The",
    "Their",   "Then",  "There",   "These",   "They",      "This",     "Those", "Though",
    "Through", "To",    "Under",   "Until",   "We",        "What",     "When",  "Where",
    "While",   "Who",   "Why",     "With",    "Yet",       "You"};

template <class Range>
bool has(const Range& sorted, std::string_view word) {
  return std::ranges::binary_search(sorted, word);
}

}  // namespace

bool is_abbreviation(std::string_view word) { return has(kAbbreviations, word); }
bool is_lower_abbreviation(std::string_view word) { return has(kLowerAbbreviations, word); }
bool needs_number(std::string_view word) { return has(kNeedsNumber, word); }
bool is_prefix(std::string_view word) { return has(kPrefixes, word); }
bool is_unit(std::string_view word) { return has(kUnits, word); }
bool is_sentence_starter(std::string_view word) { return has(kStarters, word); }
bool is_domain_end(std::string_view word) { return has(kDomainEnds, word); }

std::size_t contraction_split(std::string_view word) {
  const auto* at = std::ranges::lower_bound(kContractions, word, {}, &Contraction::word);
  const bool found = at != std::end(kContractions) && at->word == word;
  return found ? at->first : 0;
}

}  // namespace tacitus
