#include "cli/dossier_text.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/calendar.h"
#include "base/utf8.h"
#include "cli/messages.h"
#include "cli/rows.h"

namespace tacitus::cli {
namespace {

constexpr std::size_t kActors = 12;  // shown unless all are wanted
constexpr std::size_t kADay = 8;     // entries of one day
constexpr std::size_t kFigures = 20;
constexpr std::size_t kLongest = 320;  // code points of a quotation

constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

// "28 September 2016"; what is no day stays as it is.
std::string day_text(const std::string& iso) {
  const bool month_only = iso.size() == 7;
  const auto day = parse_iso_day(month_only ? iso + "-01" : iso);
  if (!day) return iso;
  const CivilDay d = from_days(*day);
  const std::string month =
      std::string(kMonths[static_cast<std::size_t>(d.month - 1)]) + " " + std::to_string(d.year);
  return month_only ? month : std::to_string(d.day) + " " + month;
}

std::string span_of_days(const Dossier& d) {
  if (d.first.empty()) return "no date given";
  if (d.first == d.last) return day_text(d.first);
  return day_text(d.first) + " to " + day_text(d.last);
}

// The past tense of an act, as it follows a speaker: "Kirby denied: ...".
std::string_view verb_of(Act act) {
  switch (act) {
    case Act::Deny:
      return "denied";
    case Act::Retract:
      return "took back";
    case Act::Accuse:
      return "accused";
    case Act::Condemn:
      return "condemned";
    case Act::Threaten:
      return "threatened";
    case Act::Warn:
      return "warned";
    case Act::Demand:
      return "demanded";
    case Act::Urge:
      return "urged";
    case Act::Promise:
      return "promised";
    case Act::Intend:
      return "planned";
    case Act::Refuse:
      return "refused";
    case Act::Predict:
      return "predicted";
    case Act::Ask:
      return "asked";
    case Act::Admit:
      return "admitted";
    case Act::Confirm:
      return "confirmed";
    case Act::Praise:
      return "praised";
    case Act::Agree:
      return "agreed";
    case Act::Decree:
      return "ordered";
    case Act::Announce:
      return "announced";
    case Act::Show:
      return "showed";
    case Act::Report:
      return "reported";
    case Act::Label:
      return "called it";
    case Act::Believe:
      return "believed";
    case Act::Fear:
      return "feared";
    case Act::Seem:
      return "seemed to say";
    case Act::Discuss:
      return "spoke of";
    case Act::Respond:
      return "replied";
    case Act::Emphasize:
      return "stressed";
    case Act::Justify:
      return "gave as a reason";
    case Act::Assert:
      break;
  }
  return "said";
}

// What a PLOVER event type says of its source and target: with both, with a source alone, and of a
// target whose source is not told (a participle).
struct EventWords {
  std::string_view type;
  std::string_view both;
  std::string_view alone;
  std::string_view passive;
};

// Where a CAMEO code says it better than its type.
struct CodeWords {
  std::string_view cameo;  // a code or its beginning
  EventWords words;
};

constexpr CodeWords kCodeWords[] = {
    {"036", {"", "planned to meet", "planned talks", "planned talks"}},
    {"041", {"", "spoke by phone or in private with", "held talks", "called"}},
    {"042", {"", "visited", "travelled", "visited"}},
    {"043", {"", "received", "received a visit", "received"}},
    {"044", {"", "met", "met", "met"}},
    {"046", {"", "negotiated with", "negotiated", "engaged in talks"}},
    {"051", {"", "praised or backed", "declared support", "praised or backed"}},
    {"057", {"", "signed an agreement with", "signed an agreement", "bound by an agreement"}},
    {"0841", {"", "released", "released captives", "released"}},
    {"0871", {"", "declared a ceasefire with", "declared a ceasefire", "granted a ceasefire"}},
    {"0874", {"", "withdrew from", "withdrew", "left"}},
    {"090", {"", "investigated", "investigated", "investigated"}},
    {"115", {"", "sued", "sued", "sued"}},
    {"116", {"", "found guilty", "gave a verdict of guilty", "found guilty"}},
    {"161", {"", "cut ties with", "cut ties", "cut off"}},
    {"163", {"", "imposed sanctions on", "imposed sanctions", "placed under sanctions"}},
    {"166", {"", "expelled or withdrew from", "expelled or withdrew", "expelled"}},
    {"171",
     {"", "seized or damaged property of", "seized or damaged property", "seized or damaged"}},
    {"173", {"", "arrested", "made arrests", "arrested"}},
    {"174", {"", "expelled", "expelled people", "expelled"}},
    {"181", {"", "abducted", "abducted people", "abducted"}},
    {"186", {"", "killed", "killed", "killed"}}};

EventWords words_of_type(std::string_view type) {
  constexpr EventWords kWords[] = {
      {"AGREE", "agreed with", "agreed", "promised something"},
      {"CONSULT", "talked with", "held talks", "met for talks"},
      {"SUPPORT", "backed", "declared support", "backed"},
      {"CONCEDE", "gave way to", "gave way", "yielded to"},
      {"COOPERATE", "worked with", "worked together", "worked with"},
      {"AID", "aided", "gave aid", "aided"},
      {"RETREAT", "drew back before", "drew back", "left"},
      {"REQUEST", "asked something of", "made a demand", "asked"},
      {"ACCUSE", "accused", "made an accusation", "accused"},
      {"REJECT", "rejected", "refused", "rejected"},
      {"THREATEN", "threatened", "made a threat", "threatened"},
      {"PROTEST", "protested against", "protested", "protested against"},
      {"SANCTION", "cut ties with or sanctioned", "cut ties", "sanctioned"},
      {"MOBILIZE", "mobilised against", "mobilised", "mobilised against"},
      {"COERCE", "used force on", "used force", "coerced"},
      {"ASSAULT", "attacked", "attacked", "attacked"}};
  for (const EventWords& words : kWords) {
    if (words.type == type) return words;
  }
  return {type, type, type, type};
}

EventWords words_of(const DossierEvent& e) {
  if (e.type == "ASSAULT" && e.words.starts_with("kill")) return {"", "killed", "killed", "killed"};
  for (const CodeWords& row : kCodeWords) {
    if (e.cameo.starts_with(row.cameo)) return row.words;
  }
  return words_of_type(e.type);
}

std::string_view answer_of(Relation relation) {
  switch (relation) {
    case Relation::Denies:
      return "denies";
    case Relation::Rebuts:
      return "rebuts";
    case Relation::Contradicts:
      return "contradicts";
    case Relation::Weakens:
      return "casts doubt on";
    case Relation::FigureMismatch:
      return "gives another number than";
    case Relation::CounterAccuses:
      return "turns the accusation on";
    case Relation::Justifies:
      return "justifies what is said by";
    case Relation::RejectsDemand:
      return "rejects the demand of";
    case Relation::ReversesOwn:
      return "departs from the earlier words of";
  }
  return "answers";
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += i + 1 == parts.size() ? " and " : ", ";
    out += parts[i];
  }
  return out;
}

// One line of words: white space folded, too long ones cut at a blank.
std::string quote_text(std::string_view text) {
  std::string out;
  std::size_t count = 0;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Char c = decode_utf8(text, at);
    at += c.length;
    if (c.code == ' ' || c.code == '\n' || c.code == '\t' || c.code == 0xA0) {
      blank = !out.empty();
      continue;
    }
    if (c.code < 0x20 || (c.code >= 0x7F && c.code < 0xA0)) continue;
    if (blank) {
      if (count > kLongest) return out + " \xE2\x80\xA6";
      out += ' ';
      ++count;
    }
    blank = false;
    append_utf8(out, c.code);
    ++count;
  }
  return out;
}

// The words in quote marks, unless they bring their own.
std::string quoted(std::string_view text) {
  return "\xE2\x80\x9C" + quote_text(text) + "\xE2\x80\x9D";
}

std::string cited(const Citation& c) {
  return "[" + std::to_string(c.source + 1) + ":" + std::to_string(c.begin) + "]";
}

std::string number_text(double value) {
  if (std::abs(value) < 1e15 && value == std::floor(value)) {
    std::string digits = std::to_string(static_cast<std::int64_t>(value));
    for (std::size_t at = digits.size(); at > 3 && digits[at - 4] != '-'; at -= 3) {
      digits.insert(at - 3, ",");
    }
    return digits;
  }
  return text_of(Cell(value));
}

std::string bound_text(Bound bound, double value) {
  std::string number = number_text(value);
  switch (bound) {
    case Bound::AtLeast:
      return "at least " + number;
    case Bound::MoreThan:
      return "more than " + number;
    case Bound::About:
      return "about " + number;
    case Bound::UpTo:
      return "up to " + number;
    case Bound::LessThan:
      return "less than " + number;
    case Bound::Exact:
    case Bound::Range:
    case Bound::Vague:
      break;
  }
  return number;
}

std::string upper_first(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

class DossierText {
 public:
  DossierText(const Dossier& dossier, const DossierTextOptions& options)
      : d_(dossier), options_(options) {}

  std::string write() {
    paragraph(quote_text(d_.headline), 0, 0);
    const std::size_t outlets = count_outlets();
    std::string line = "Story " + d_.id + ": " + plural(d_.sources.size(), "document");
    if (outlets > 1) line += " from " + plural(outlets, "outlet");
    paragraph(line + ", " + span_of_days(d_) + ".", 0, 0);
    actors();
    timeline();
    figures();
    changes();
    sources();
    return std::move(out_);
  }

 private:
  static std::string plural(std::size_t n, std::string_view what) {
    return std::to_string(n) + " " + std::string(what) + (n == 1 ? "" : "s");
  }

  void heading(std::string_view text) {
    out_ += "\n" + painted(text, Paint::Bold, options_.color) + "\n";
  }

  // Folds `text` to the width; the first line after `indent`, the others after `hang` blanks.
  void paragraph(std::string_view text, std::size_t indent, std::size_t hang) {
    std::string line(indent, ' ');
    std::size_t width = indent;
    bool empty = true;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find(' '), text.size());
      const std::string_view word = text.substr(0, end);
      const std::size_t size = count_code_points(word);
      if (!empty && width + 1 + size > options_.width) {
        out_ += line + "\n";
        line.assign(hang, ' ');
        width = hang;
        empty = true;
      }
      if (!empty) {
        line += ' ';
        ++width;
      }
      line += word;
      width += size;
      empty = false;
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    out_ += line + "\n";
  }
  void bullet(const std::string& text) { paragraph("- " + text, 2, 4); }

  std::size_t count_outlets() const {
    std::vector<std::string> names;
    for (const DossierSource& s : d_.sources) {
      if (!s.outlet.empty()) names.push_back(s.outlet);
    }
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names.size();
  }

  void omitted(std::size_t count, const std::string& verb) {
    if (count == 0) return;
    paragraph("... and " + std::to_string(count) + " more: tacitus " + verb + " --story " + d_.id,
              2, 4);
  }

  void actors() {
    if (d_.actors.empty()) return;
    heading("WHO");
    const std::size_t shown = options_.all ? d_.actors.size() : std::min(kActors, d_.actors.size());
    for (std::size_t i = 0; i < shown; ++i) {
      const DossierActor& a = d_.actors[i];
      std::string line = a.name;
      if (!a.role.empty()) line += ", " + a.role;
      std::string codes = a.country;
      if (!a.sector.empty()) codes += (codes.empty() ? "" : " ") + a.sector;
      if (!codes.empty()) line += " (" + codes + ")";
      if (!a.spellings.empty()) line += ", also written " + joined(a.spellings);
      line += "; " + plural(a.mentions, "mention") + " in " + plural(a.documents, "document");
      bullet(line);
    }
    omitted(d_.actors.size() - shown, "actors");
  }

  void timeline() {
    if (d_.entries.empty()) return;
    heading("WHAT HAPPENED, AND WHO SAYS SO");
    for (std::size_t at = 0; at < d_.entries.size();) {
      std::size_t end = at;
      while (end < d_.entries.size() && d_.entries[end].day == d_.entries[at].day) ++end;
      const std::string day =
          d_.entries[at].day.empty() ? "Not dated" : day_text(d_.entries[at].day);
      out_ += "\n  " + painted(day, Paint::Bold, options_.color) + "\n";
      const std::size_t shown = options_.all ? end : std::min(end, at + kADay);
      for (std::size_t i = at; i < shown; ++i) entry(d_.entries[i]);
      if (shown < end) {
        paragraph("... and " + plural(end - shown, "lighter sentence") + " (--all shows them)", 2,
                  4);
      }
      at = end;
    }
  }

  // "Russia attacked Aleppo", "the convoy was attacked", "(planned) the two armies held talks".
  static std::string event_text(const DossierEvent& e) {
    const EventWords words = words_of(e);
    std::string out;
    if (!e.sources.empty()) {
      out = joined(e.sources) + " " + std::string(e.targets.empty() ? words.alone : words.both);
      if (!e.targets.empty()) out += " " + joined(e.targets);
    } else if (e.targets.empty()) {
      out = "somebody " + std::string(words.alone);
    } else {
      const std::string who = joined(e.targets);
      const bool many = e.targets.size() > 1 || (who.ends_with("s") && !who.ends_with("ss"))
                        || who.ends_with("people");
      out = who + (many ? " were " : " was ") + std::string(words.passive);
    }
    const bool already_named = std::ranges::find(e.sources, e.place) != e.sources.end()
                               || std::ranges::find(e.targets, e.place) != e.targets.end();
    if (!e.place.empty() && !already_named) out += " in " + e.place;
    out += " (" + e.type + (e.mode.empty() ? "" : "/" + e.mode) + ")";
    return upper_first(out);
  }

  static std::string claim_text(const DossierClaim& c, const std::string& words) {
    std::string out = c.speaker.empty() ? "an unnamed source" : quote_text(c.speaker);
    out += c.negated ? " did not say, as in: " : " " + std::string(verb_of(c.act));
    if (c.negated) return upper_first(out) + quoted(words);
    const bool to = !c.addressee.empty();
    // "threatened Russia", "told": only some acts take whom they speak to as an object.
    const bool direct =
        c.act == Act::Threaten || c.act == Act::Warn || c.act == Act::Urge || c.act == Act::Ask;
    const bool aims = c.act == Act::Accuse || c.act == Act::Condemn || c.act == Act::Praise;
    if (to) out += (direct ? " " : aims ? ", speaking to " : " to ") + quote_text(c.addressee);
    if (!c.channel.empty()) out += ", by " + c.channel;
    if (!c.through.empty()) out += ", as " + joined(c.through) + " reports";
    // "Kirby denied “Lavrov's statement”", "Baku accused “Armenia”": an object, not what was said.
    const bool object = words == c.content && is_short(words);
    return upper_first(out) + (object ? " " : ": ") + quoted(words);
  }

  static bool is_short(std::string_view content) { return std::ranges::count(content, ' ') < 2; }

  // Words that cannot be read alone are shown in their sentence: "it" of "denied it", "the deal" of
  // "told Rook of the deal"; unless what they point to is told with them.
  static bool stands_alone(const DossierClaim& c) {
    if (!is_short(c.content) || !c.answers.empty()) return true;
    if (!c.addressee.empty() || !c.channel.empty()) return false;
    constexpr std::string_view kPointers[] = {"it",    "this", "that", "them", "these",
                                              "those", "so",   "him",  "her",  "the"};
    const std::string_view first = std::string_view(c.content).substr(0, c.content.find(' '));
    return std::ranges::find(kPointers, first) == std::end(kPointers);
  }

  // "denied those claims, saying that he knew of none": one denial, told by its inner words.
  static bool is_told_by_another(const DossierClaim& c, const std::vector<DossierClaim>& claims) {
    return c.answers.empty() && std::ranges::any_of(claims, [&c](const DossierClaim& inner) {
             return inner.act == c.act && inner.speaker == c.speaker && inner.negated == c.negated
                    && inner.content.size() < c.content.size() && !is_short(inner.content)
                    && c.content.find(inner.content) != std::string::npos;
           });
  }

  // What a sentence reports is told with the words of the one who reports it; the bare sentence is
  // quoted only when nobody is named for it.
  void entry(const DossierEntry& e) {
    std::string coded;
    std::string told;
    for (const DossierEvent& event : e.events) {
      told += event_text(event) + ". ";
      coded += (coded.empty() ? " {" : "; ") + event_code(event);
    }
    if (!coded.empty()) coded += "}";
    bool first = true;
    for (const DossierClaim& c : e.claims) {
      if (!options_.all && (is_light(c) || is_told_by_another(c, e.claims))) continue;
      claim(c, e.sentence, first ? coded : "");
      first = false;
    }
    if (first && !told.empty()) bullet(told + quoted(e.sentence) + " " + cited(e.at));
  }

  // Inner states and labels crowd out what was said and done.
  static bool is_light(const DossierClaim& c) {
    return c.answers.empty()
           && (c.act == Act::Believe || c.act == Act::Seem || c.act == Act::Label
               || c.act == Act::Discuss || c.act == Act::Fear);
  }

  void claim(const DossierClaim& c, const std::string& sentence, const std::string& coded) {
    bullet(claim_text(c, stands_alone(c) ? c.content : sentence) + " " + cited(c.at) + coded);
    for (const DossierAnswer& a : c.answers) {
      const std::string other = a.speaker.empty() ? "an unnamed source" : quote_text(a.speaker);
      paragraph("This " + std::string(answer_of(a.relation)) + " " + other + ": "
                    + quoted(a.content) + " " + cited(a.at),
                6, 6);
    }
  }

  // "ASSAULT/heavy-weapons: Azerbaijani forces -> Stepanakert"
  static std::string event_code(const DossierEvent& e) {
    std::string out = e.type + (e.mode.empty() ? "" : "/" + e.mode) + ": ";
    out += e.sources.empty() ? "?" : joined(e.sources);
    if (!e.targets.empty()) out += " -> " + joined(e.targets);
    return out;
  }

  static std::string figure_text(const DossierFigure& f) {
    std::string out = quoted(f.words);
    if (f.value) out += ": " + bound_text(f.bound, *f.value);
    if (f.unit != Unit::Other) out += " " + std::string(name_of(f.unit));
    if (!f.place.empty()) out += ", " + f.place;
    if (!f.since.empty()) out += ", since " + day_text(f.since);
    out += f.source.empty() ? ", told without a source" : ", according to " + quote_text(f.source);
    if (!f.day.empty()) out += " (" + day_text(f.day) + ")";
    return out + " " + cited(f.at);
  }

  void figures() {
    if (d_.figures.empty()) return;
    heading("FIGURES");
    const std::size_t shown =
        options_.all ? d_.figures.size() : std::min(kFigures, d_.figures.size());
    for (std::size_t i = 0; i < shown; ++i) bullet(figure_text(d_.figures[i]));
    omitted(d_.figures.size() - shown, "figures");
  }

  void changes() {
    if (d_.changes.empty()) return;
    heading("WHAT CHANGED");
    for (const DossierChange& c : d_.changes) {
      std::string line = upper_first(std::string(name_of(c.unit)));
      if (!c.place.empty()) line += ", " + c.place;
      line += ": ";
      for (std::size_t i = 0; i < c.figures.size(); ++i) {
        const DossierFigure& f = d_.figures[c.figures[i]];
        if (i > 0) line += "; then ";
        line += bound_text(f.bound, *f.value);
        if (!f.day.empty()) line += " on " + day_text(f.day);
        if (!f.source.empty()) line += " according to " + quote_text(f.source);
        line += " " + cited(f.at);
      }
      bullet(line + ".");
    }
  }

  void sources() {
    heading("SOURCES");
    for (std::size_t i = 0; i < d_.sources.size(); ++i) {
      const DossierSource& s = d_.sources[i];
      std::string line = "[" + std::to_string(i + 1) + "] ";
      line += s.title.empty() ? "(no title)" : quote_text(s.title);
      if (!s.outlet.empty()) line += ", " + s.outlet;
      if (!s.published.empty()) line += ", " + day_text(s.published);
      if (!s.duplicate_of.empty()) line += ", a copy of " + s.duplicate_of;
      paragraph(line + "; document " + s.id, 2, 6);
    }
    paragraph("[n:p] is character p of the text of source n: tacitus show DOCUMENT prints it.", 2,
              2);
  }

  const Dossier& d_;
  const DossierTextOptions& options_;
  std::string out_;
};

}  // namespace

std::string dossier_text(const Dossier& dossier, const DossierTextOptions& options) {
  return DossierText(dossier, options).write();
}

}  // namespace tacitus::cli
