#include "page/fields.h"

#include <algorithm>
#include <array>

#include "page/text_scan.h"

namespace tacitus {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

Span span_in(std::string_view whole, std::string_view part) {
  const auto begin = static_cast<std::uint32_t>(part.data() - whole.data());
  return {begin, begin + static_cast<std::uint32_t>(part.size())};
}

// Bytes of a separator between the pieces of a header line at the start of `s`.
std::size_t separator_length(std::string_view s) {
  if (s.empty()) return 0;
  if (s[0] == '|' || s[0] == '\t') return 1;
  for (const std::string_view sign : {"\xC2\xB7", "\xE2\x80\xA2", "\xE2\x80\xBA", "\xC2\xBB",
                                      "\xE2\x97\x8F", "\xE2\x8B\x85", "\xE2\x88\x99"}) {
    if (s.substr(0, sign.size()) == sign) return sign.size();
  }
  return 0;
}

std::string_view next_word(std::string_view s, std::size_t& at) {
  while (at < s.size()) {
    const std::size_t n = blank_length(s.substr(at));
    if (n == 0) break;
    at += n;
  }
  const std::size_t begin = at;
  while (at < s.size() && blank_length(s.substr(at)) == 0) ++at;
  return s.substr(begin, at - begin);
}

bool is_particle(std::string_view word) {
  static constexpr std::array<std::string_view, 22> kParticles = {
      "de",  "da", "di", "du", "del", "della", "der", "den", "van", "von", "bin",
      "ibn", "al", "el", "la", "le",  "dos",   "das", "ten", "ter", "y",   "abu"};
  return std::find(kParticles.begin(), kParticles.end(), word) != kParticles.end();
}

// Words that stand in furniture and job titles, capitalised like names.
bool is_no_name(std::string_view word) {
  // clang-format off
  static constexpr std::array<std::string_view, 81> kWords = {
      "correspondent", "reporter", "columnist", "writer", "bureau", "the", "and", "news", "staff",
      "editor", "share", "read", "more", "home", "about", "contact", "sign", "log", "login",
      "subscribe", "newsletter", "search", "menu", "comments", "comment", "photo", "photos",
      "image", "images", "video", "videos", "views", "latest", "popular", "related", "posts",
      "stories", "story", "article", "articles", "follow", "facebook", "twitter", "next",
      "previous", "updated", "published", "posted", "by", "in", "on", "at", "for", "of", "to",
      "with", "from", "how", "why", "what", "your", "our", "this", "privacy", "policy",
      "advertisement", "rights", "browse", "request", "download", "trial", "catalog", "catalogue",
      "editors", "explore", "discover", "register", "donate", "shop", "buy", "get"};
  // clang-format on
  const std::string lower = lower_ascii_copy(word);
  return std::find(kWords.begin(), kWords.end(), std::string_view(lower)) != kWords.end();
}

// "Written by Feb 11, 2019": the name was left out. Jan, Mar, May and Jun are names too.
bool is_month_short(std::string_view word) {
  static constexpr std::array<std::string_view, 9> kMonths = {"Feb",  "Apr", "Jul", "Aug", "Sep",
                                                              "Sept", "Oct", "Nov", "Dec"};
  return std::find(kMonths.begin(), kMonths.end(), word) != kMonths.end();
}

bool is_name_word(std::string_view word) {
  std::size_t letters = 0;
  for (const char c : word) {
    if (is_digit(c)) return false;
    const bool allowed =
        is_alpha(c) || static_cast<unsigned char>(c) >= 0x80 || c == '.' || c == '-' || c == '\'';
    if (!allowed) return false;
    letters += c != '.' && c != '-' && c != '\'' ? 1U : 0U;
  }
  return letters > 0;
}

bool starts_upper(std::string_view word) {
  return !word.empty() && (is_upper(word[0]) || static_cast<unsigned char>(word[0]) >= 0xC3);
}

std::string_view strip_ends(std::string_view s) {
  s = trim(s);
  while (!s.empty()
         && (s.front() == ':' || s.front() == '-' || s.front() == ',' || s.front() == '/'
             || s.front() == '(' || s.front() == '|')) {
    s = trim(s.substr(1));
  }
  while (!s.empty()
         && (s.back() == ',' || s.back() == ':' || s.back() == ';' || s.back() == '|'
             || s.back() == '/' || s.back() == '-' || s.back() == ')')) {
    s = trim(s.substr(0, s.size() - 1));
  }
  return s;
}

// What stands before a list of authors; the rest of the line follows it.
std::string_view after_author_label(std::string_view line, bool& labelled) {
  if (line.empty()) return line;
  static constexpr std::array<std::string_view, 31> kLabels = {"written by",
                                                               "posted by",
                                                               "published by",
                                                               "reported by",
                                                               "reporting by",
                                                               "writing by",
                                                               "words by",
                                                               "story by",
                                                               "text by",
                                                               "article by",
                                                               "post by",
                                                               "submitted by",
                                                               "contributed by",
                                                               "authored by",
                                                               "an opinion by",
                                                               "opinion by",
                                                               "analysis by",
                                                               "review by",
                                                               "report by",
                                                               "interview by",
                                                               "from our correspondent",
                                                               "by:",
                                                               "by",
                                                               "authors:",
                                                               "author:",
                                                               "author(s):",
                                                               "author",
                                                               "authors",
                                                               "von",
                                                               "par",
                                                               "por"};
  labelled = false;
  // "September 1st, 2023 By Emily Norwood": the label may follow a date.
  if (line.size() < 120 && (is_digit(line[0]) || std::any_of(line.begin(), line.end(), is_digit))) {
    const std::size_t by = find_ignoring_case(line, " by ");
    const bool date_before =
        by != kNone
        && std::any_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(by), is_digit);
    if (date_before) line.remove_prefix(by + 1);
  }
  for (const std::string_view label : kLabels) {
    if (!starts_with_ignoring_case(line, label)) continue;
    const std::string_view rest = line.substr(label.size());
    const bool colon = label.back() == ':';
    if (rest.empty() || (!colon && is_word_byte(rest[0]))) continue;
    labelled = true;
    return strip_ends(rest);
  }
  return line;
}

// The full stop of "J. R. Roe", "Z.B. Steele", "Dr. Roe" ends no sentence.
bool ends_sentence(std::string_view s, std::size_t at) {
  if (s.substr(at, 2) != ". ") return false;
  if (at < 2) return false;
  const bool initial = is_upper(s[at - 1]) && !is_alpha(s[at - 2]);
  return !initial && s.substr(at - 2, 2) != "Dr" && s.substr(at - 2, 2) != "Jr"
         && s.substr(at - 2, 2) != "St";
}

// Cuts what follows the names: ", Staff Writer", " | ", " - ", " for The Wire", a date.
std::string_view before_tail(std::string_view s) {
  static constexpr std::array<std::string_view, 33> kTails = {
      " - ",          " \xE2\x80\x93 ", " \xE2\x80\x94 ", " for ",
      " in ",         " on ",           " of ",           " at ",
      " Published",   " Updated",       " Posted",        " published",
      " updated",     " Follow",        " via ",          " from ",
      "Staff Writer", "Staff Reporter", "Staff writer",   " says",
      " January",     " February",      " March ",        " April ",
      " May ",        " June ",         " July ",         " August",
      " September",   " October",       " November",      " December",
      " is "};
  for (std::size_t at = 0; at < s.size(); ++at) {
    const std::string_view rest = s.substr(at);
    const bool sign = rest[0] == '(' || rest[0] == '@' || rest[0] == '<' || rest[0] == ';'
                      || rest[0] == '/' || rest[0] == '[' || is_digit(rest[0]);
    const bool tail = std::any_of(kTails.begin(), kTails.end(), [&](std::string_view t) {
      return rest.substr(0, t.size()) == t;
    });
    if (sign || tail || separator_length(rest) > 0 || ends_sentence(s, at))
      return trim(s.substr(0, at));
  }
  return trim(s);
}

// An author by account: "Posted by jroe on 4 May".
bool is_account(std::string_view word) {
  static constexpr std::array<std::string_view, 14> kNobody = {
      "admin",   "administrator", "anonymous", "email", "guest", "hand",      "mail",
      "readers", "root",          "someone",   "user",  "users", "webmaster", "members"};
  const auto allowed = [](char c) { return is_lower(c) || c == '.' || c == '_' || c == '-'; };
  return word.size() >= 3 && word.size() <= 30 && is_lower(word[0])
         && std::all_of(word.begin(), word.end(), allowed) && !is_no_name(word)
         && std::find(kNobody.begin(), kNobody.end(), word) == kNobody.end();
}

void add_names(std::string_view line, std::string_view names, bool labelled,
               std::vector<Span>& out) {
  std::size_t begin = 0;
  bool singles = true;  // no name of two words yet, and only "and" between them
  const auto take = [&](std::size_t end) {
    const std::string_view name = strip_ends(names.substr(begin, end - begin));
    std::size_t at = 0;
    const std::string_view word = next_word(name, at);
    // A label makes a single capitalised word an author: "By: Anonymous", "By Ada and Jan".
    const bool single = labelled && singles && out.empty() == (begin == 0)
                        && word.size() == name.size() && word.size() > 2 && starts_upper(word)
                        && is_name_word(word) && !is_month_short(word);
    singles = singles && single;
    if (name.size() < 60 && (looks_like_name(name) || single)) out.push_back(span_in(line, name));
  };
  for (std::size_t at = 0; at < names.size(); ++at) {
    const std::string_view rest = names.substr(at);
    std::size_t joint = rest[0] == ',' || rest[0] == '&' ? 1 : 0;
    if (starts_with_ignoring_case(rest, " and ") || starts_with_ignoring_case(rest, " und "))
      joint = 5;
    if (starts_with_ignoring_case(rest, " with ")) joint = 6;
    if (joint == 0) continue;
    take(at);
    singles = singles && rest[0] != ',';
    begin = at + joint;
    at += joint - 1;
  }
  if (begin < names.size()) take(names.size());
}

// "Home > News > UK News > Talks fail": the last part that is not the title.
std::optional<Span> last_crumb(std::string_view line, std::string_view title) {
  static constexpr std::array<std::string_view, 8> kHomes = {
      "home", "homepage", "front page", "start", "startseite", "accueil", "inicio", "you are here"};
  const std::string folded = fold_title(title);
  std::optional<Span> last;
  std::size_t parts = 0;
  for (std::size_t at = 0; at <= line.size();) {
    std::size_t end = at;
    std::size_t sign = 0;
    while (end < line.size() && sign == 0) {
      const std::string_view rest = line.substr(end);
      sign = rest[0] == '>' || rest[0] == '/' ? 1 : separator_length(rest);
      if (sign == 0) ++end;
    }
    const std::string_view part = strip_ends(line.substr(at, end - at));
    at = end + std::max<std::size_t>(sign, 1);
    if (part.empty()) continue;
    const std::string name = fold_title(part);
    if (parts++ == 0) {
      if (std::find(kHomes.begin(), kHomes.end(), std::string_view(name)) == kHomes.end())
        return std::nullopt;
      continue;
    }
    // Crumbs are cut short: "Talks fail in West...".
    const bool is_title = !folded.empty() && (folded.rfind(name, 0) == 0 || name == folded);
    if (!is_title && part.size() <= 40) last = span_in(line, part);
  }
  return last;
}

constexpr std::array<std::string_view, 33> kCreditLabels = {"photo credits",
                                                            "photo credit",
                                                            "image credit",
                                                            "picture credit",
                                                            "photo courtesy of",
                                                            "photo courtesy",
                                                            "photograph by",
                                                            "photographs by",
                                                            "photos by",
                                                            "photo by",
                                                            "image by",
                                                            "picture by",
                                                            "photo via",
                                                            "image via",
                                                            "photo source",
                                                            "image source",
                                                            "photo:",
                                                            "image:",
                                                            "credit:",
                                                            "picture:",
                                                            "pictures:",
                                                            "photos:",
                                                            "photograph:",
                                                            "foto:",
                                                            "fotos:",
                                                            "bild:",
                                                            "bildquelle:",
                                                            "cr\xC3\xA9"
                                                            "dit photo",
                                                            "photo :",
                                                            "foto de:",
                                                            "foto di ",
                                                            "foto\xC2\xA0:",
                                                            "cr\xC3\xA9"
                                                            "ditos:"};

std::optional<Span> credit_at_start(std::string_view line) {
  if (line.size() > 200) return std::nullopt;
  for (const std::string_view label : kCreditLabels) {
    if (!starts_with_ignoring_case(line, label)) continue;
    const std::string_view value = strip_ends(line.substr(label.size()));
    if (value.empty() || value.size() > 100) return std::nullopt;
    return span_in(line, value);
  }
  return std::nullopt;
}

bool names_agency(std::string_view s) {
  static constexpr std::array<std::string_view, 18> kAgencies = {
      "Getty Images", "AP Photo", "Associated Press",
      "REUTERS",      "Reuters",  "AFP",
      "Shutterstock", "EPA",      "Bloomberg",
      "NurPhoto",     "Anadolu",  "PA Wire",
      "PA Images",    "ZUMA",     "Alamy",
      "dpa",          "Xinhua",   "iStock"};
  return std::any_of(kAgencies.begin(), kAgencies.end(),
                     [&](std::string_view agency) { return s.find(agency) != kNone; });
}

// The last bracket of a caption, if it names an agency or, in a sure caption, somebody.
std::optional<Span> credit_in_brackets(std::string_view line, bool caption) {
  const std::size_t close = line.rfind(')');
  const std::size_t open = close == kNone ? kNone : line.rfind('(', close);
  if (open == kNone) return std::nullopt;
  const std::string_view inner = trim(line.substr(open + 1, close - open - 1));
  if (inner.size() < 2 || inner.size() > 100) return std::nullopt;
  // "(Picture: PA)"
  if (const auto labelled = credit_at_start(inner)) return span_in(line, labelled->of(inner));
  const bool sure = caption && (inner.find('/') != kNone || looks_like_name(inner));
  if (!sure && !names_agency(inner)) return std::nullopt;
  return span_in(line, inner);
}

// "... and the mayor. Credit: Ada Rook"; where the line is not known to be a caption only a label that
// opens its last sentence counts.
std::optional<Span> credit_behind_label(std::string_view line, bool caption) {
  static constexpr std::array<std::string_view, 10> kLabels = {
      " credit:", " photo:", " photograph:", " picture:", " image:",
      " foto:",   " fotos:", " bild:",       " photo :",  " foto :"};
  const auto value_from = [&](std::size_t at) -> std::optional<Span> {
    const std::string_view value = strip_ends(line.substr(at));
    if (value.size() < 2 || value.size() > 80 || !starts_upper(value)) return std::nullopt;
    return span_in(line, value);
  };
  for (std::size_t at = line.find(": "); at != kNone; at = line.find(": ", at + 1)) {
    const std::string_view head = line.substr(0, at + 1);
    for (const std::string_view label : kLabels) {
      if (head.size() <= label.size()) continue;
      const std::size_t begin = head.size() - label.size();
      if (!equals_ignoring_case(head.substr(begin), label)) continue;
      const bool opens = line[begin - 1] == '.' || line[begin - 1] == '!' || line[begin - 1] == ')';
      if (!caption && !opens) continue;
      if (const auto value = value_from(at + 1)) return value;
    }
  }
  const std::size_t by = caption ? find_ignoring_case(line, " photo by ") : kNone;
  return by == kNone ? std::nullopt : value_from(by + 10);
}

// "REUTERS/Ada Rook/File Photo", "AP Photo/Jan Vos": the agency and two words of a name.
std::optional<Span> credit_with_slash(std::string_view line) {
  for (const std::string_view agency : {"REUTERS/", "AP Photo/", "AFP/", "Reuters/"}) {
    const std::size_t at = line.find(agency);
    if (at == kNone) continue;
    std::size_t end = at + agency.size();
    for (int word = 0; word < 2; ++word) {
      std::size_t next = end;
      const std::string_view name = next_word(line, next);
      if (!starts_upper(name)) break;
      end = next;
    }
    if (line.substr(0, end).ends_with("/File") && line.substr(end, 6) == " Photo") end += 6;
    const std::string_view credit = strip_ends(line.substr(at, end - at));
    if (credit.size() > agency.size()) return span_in(line, credit);
  }
  return std::nullopt;
}

// Where "comments" or a word for it stands, as the languages of Europe have it.
std::size_t comment_word(std::string_view line) {
  for (const std::string_view word :
       {"comment", "kommentar", "comentario", "coment\xC3\xA1rio", "commenti", "reacties",
        "komentarz", "thoughts on ", "thought on ", "responses to ", "response to "}) {
    const std::size_t at = find_ignoring_case(line, word);
    if (at != kNone) return at;
  }
  return kNone;
}

std::optional<CountHit> count_in_piece(std::string_view line) {
  if (line.size() > 120) return std::nullopt;
  const bool counts = std::any_of(line.begin(), line.end(), is_digit);
  if (!counts && !starts_with_ignoring_case(line, "no ")) return std::nullopt;
  const std::size_t word = comment_word(line);
  if (word > 40) return std::nullopt;  // kNone too
  const Span whole{0, static_cast<std::uint32_t>(line.size())};
  if (starts_with_ignoring_case(line, "no comments")) return CountHit{0, whole};
  // The number before the word, or in brackets or after a colon behind it.
  std::size_t begin = 0;
  while (begin < line.size() && !is_digit(line[begin])) ++begin;
  if (begin == line.size()) return std::nullopt;
  std::size_t end = begin;
  std::int64_t value = 0;
  while (end < line.size() && (is_digit(line[end]) || (line[end] == ',' && end > begin))
         && value < 100'000'000) {
    if (is_digit(line[end])) value = value * 10 + (line[end] - '0');
    ++end;
  }
  const std::string_view between =
      begin < word ? trim(line.substr(end, word - end)) : line.substr(word, begin - word);
  const bool joined = between.empty() || equals_ignoring_case(between, "view")
                      || equals_ignoring_case(between, "read")
                      || equals_ignoring_case(between, "reader");
  const bool before = begin < word && joined && begin == 0;
  const bool after = begin > word && word == 0 && between.size() <= 14
                     && (between.back() == '(' || between.back() == ' ' || between.back() == ':');
  // Else a sentence that tells of comments.
  const bool short_line =
      line.size() <= 60 || find_ignoring_case(line, " on \xE2\x80\x9C") != kNone;
  if ((!before && !after) || !short_line) return std::nullopt;
  return CountHit{value, whole};
}

}  // namespace

std::vector<Span> split_pieces(std::string_view line) {
  std::vector<Span> out;
  std::size_t begin = 0;
  const auto take = [&](std::size_t end) {
    const std::string_view piece = trim(line.substr(begin, end - begin));
    if (!piece.empty()) out.push_back(span_in(line, piece));
  };
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t n = separator_length(line.substr(at));
    if (n == 0) {
      ++at;
      continue;
    }
    take(at);
    at += n;
    begin = at;
  }
  take(line.size());
  return out;
}

bool looks_like_name(std::string_view s) {
  std::size_t at = 0;
  std::size_t words = 0;
  std::size_t capitalised = 0;
  while (true) {
    const std::string_view word = next_word(s, at);
    if (word.empty()) break;
    if (is_no_name(word) || !is_name_word(word)) return false;
    ++words;
    if (starts_upper(word)) {
      ++capitalised;
    } else if (!is_particle(word)) {
      return false;
    }
  }
  return words >= 2 && words <= 5 && capitalised >= 2;
}

std::vector<Span> find_authors(std::string_view line, bool bare) {
  std::vector<Span> out;
  bool labelled = false;
  const std::string_view rest = after_author_label(line, labelled);
  if (!labelled && !bare) return out;
  const std::string_view names = before_tail(rest);
  if (names.size() > 160) return out;
  add_names(line, names, labelled, out);
  const bool posted = starts_with_ignoring_case(line, "posted by")
                      || starts_with_ignoring_case(line, "written by")
                      || starts_with_ignoring_case(line, "submitted by");
  const std::string_view tail = rest.substr(std::min(names.size(), rest.size()));
  const bool ends = tail.empty() || tail.starts_with(" on ") || tail.starts_with(" at ")
                    || separator_length(trim(tail)) > 0;
  if (out.empty() && posted && ends && line.size() <= 80 && is_account(names))
    out.push_back(span_in(line, names));
  // A bare line must be names and nothing else.
  if (!labelled) {
    std::size_t covered = 0;
    for (const Span span : out) covered += span.size();
    if (covered * 10 < line.size() * 6) out.clear();
  }
  return out;
}

std::optional<Span> find_photo_credit(std::string_view line, bool caption) {
  if (const auto hit = credit_at_start(line)) return hit;
  // Longer lines are paragraphs, which may quote such words.
  if (line.size() > 500 || (!caption && line.size() > 300)) return std::nullopt;
  if (const auto hit = credit_in_brackets(line, caption)) return hit;
  if (const auto hit = credit_with_slash(line)) return hit;
  if (const auto hit = credit_behind_label(line, caption)) return hit;
  if (!caption) return std::nullopt;
  if (line.size() <= 60 && names_agency(line)) return span_in(line, trim(line));
  return std::nullopt;
}

std::optional<CountHit> find_comment_count(std::string_view line) {
  if (line.size() > 120) return std::nullopt;
  for (const Span piece : split_pieces(line)) {
    if (auto hit = count_in_piece(piece.of(line))) {
      hit->span = {piece.begin + hit->span.begin, piece.begin + hit->span.end};
      return hit;
    }
  }
  return std::nullopt;
}

std::optional<Span> find_section(std::string_view line, std::string_view title) {
  if (line.size() > 200) return std::nullopt;
  for (const std::string_view label :
       {"filed under:", "filed under", "posted in:", "posted in",
        "section:", "category:", "categories:", "rubrik:", "ressort:", "kategorie:", "rubrique :",
        "rubrique:", "secci\xC3\xB3n:", "sezione:", "rubriek:"}) {
    if (!starts_with_ignoring_case(line, label)) continue;
    std::string_view rest = line.substr(label.size());
    if (rest.empty() || (label.back() != ':' && rest[0] != ' ')) continue;
    // The first of several, without what the line says further on.
    rest = rest.substr(0, rest.find_first_of(",|/;"));
    const std::string_view name = strip_ends(rest);
    if (name.empty() || name.size() > 40 || !starts_upper(name)) return std::nullopt;
    return span_in(line, name);
  }
  return last_crumb(line, title);
}

std::optional<Span> find_dateline(std::string_view paragraph) {
  const std::string_view head = paragraph.substr(0, 90);
  std::size_t dash = kNone;
  std::size_t dash_size = 0;
  for (const std::string_view sign : {"\xE2\x80\x94", "\xE2\x80\x93", "--", " - "}) {
    const std::size_t at = head.find(sign);
    if (at != kNone && (dash == kNone || at < dash)) {
      dash = at;
      dash_size = sign.size();
    }
  }
  if (dash == kNone || dash < 3 || dash + dash_size >= paragraph.size()) return std::nullopt;
  const std::string_view place = trim(head.substr(0, dash));
  if (place.empty()) return std::nullopt;
  std::size_t capitals = 0;
  while (capitals < place.size() && is_upper(place[capitals])) ++capitals;
  // "Update (May 11, 2016)" names no agency.
  const bool agency = place.back() == ')' && place.find('(') != kNone && starts_upper(place)
                      && std::none_of(place.begin(), place.end(), is_digit);
  // "KABUL, Afghanistan" or "PARIS (Wire)": the city is in capitals, or an agency stands in brackets.
  if (capitals < 3 && !agency) return std::nullopt;
  if (place.find(". ") != kNone || place.find('"') != kNone || place.find(':') != kNone) {
    return std::nullopt;
  }
  return span_in(paragraph, place);
}

std::optional<Span> find_copyright_owner(std::string_view line) {
  std::size_t at = line.find("\xC2\xA9");
  std::size_t size = 2;
  if (at == kNone) {
    at = find_ignoring_case(line, "copyright");
    size = 9;
  }
  if (at == kNone || line.size() > 300) return std::nullopt;
  std::string_view rest = line.substr(at + size);
  const auto is_noise = [](char c) {
    return is_digit(c) || c == ' ' || c == ',' || c == '-' || c == '(' || c == 'c' || c == ')'
           || c == ':';
  };
  bool stepped = true;
  while (stepped && !rest.empty()) {
    stepped = false;
    for (const std::string_view lead : {"copyright", "\xC2\xA9", "\xE2\x80\x93", "(c)", "by "}) {
      if (!starts_with_ignoring_case(rest, lead)) continue;
      rest.remove_prefix(lead.size());
      stepped = true;
    }
    while (!rest.empty() && is_noise(rest[0])
           && !(rest[0] == 'c' && rest.size() > 1 && is_alpha(rest[1]))) {
      rest.remove_prefix(1);
      stepped = true;
    }
  }
  std::size_t end = 0;
  while (end < rest.size() && rest[end] != '.' && rest[end] != ',' && rest[end] != '|'
         && rest[end] != ';' && separator_length(rest.substr(end)) == 0
         && !starts_with_ignoring_case(rest.substr(end), "all rights")
         && !starts_with_ignoring_case(rest.substr(end), " - ")) {
    ++end;
  }
  const std::string_view owner = trim(rest.substr(0, end));
  if (owner.size() < 3 || owner.size() > 60 || !starts_upper(owner)) return std::nullopt;
  return span_in(line, owner);
}

}  // namespace tacitus
