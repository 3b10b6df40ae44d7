#include "engine/explain.h"

#include <algorithm>

#include <simdjson.h>

#include "base/rounding.h"
#include "record/precision.h"

namespace tacitus {
namespace {

std::size_t at(Index i) { return static_cast<std::size_t>(i); }

std::string one_line(std::string_view text) {
  std::string out(text);
  std::ranges::replace(out, '\n', ' ');
  return out;
}

class Explainer {
 public:
  explicit Explainer(const Document& document) : d_(document) {}

  std::string whole() {
    line("document " + d_.id + (d_.origin.empty() ? "" : ", " + d_.origin));
    page();
    for (std::size_t s = 0; s < d_.sentences.size(); ++s) sentence(static_cast<Index>(s));
    return std::move(out_);
  }

  std::optional<std::string> one(std::string_view id) {
    for (std::size_t i = 0; i < d_.events.size(); ++i) {
      if (d_.events[i].id == id) return in_sentences(tellings_of(d_.events[i]), [&] { event(i); });
    }
    for (std::size_t i = 0; i < d_.claims.size(); ++i) {
      if (d_.claims[i].id == id) return in_sentences({d_.claims[i].sentence}, [&] { claim(i); });
    }
    for (std::size_t i = 0; i < d_.figures.size(); ++i) {
      if (d_.figures[i].id == id) return in_sentences({d_.figures[i].sentence}, [&] { figure(i); });
    }
    for (const TimeExpression& t : d_.times) {
      if (t.id == id) return in_sentences({t.sentence}, [&] { time(t); });
    }
    for (std::size_t i = 0; i < d_.actors.size(); ++i) {
      if (d_.actors[i].id == id) return in_sentences({}, [&] { actor(i); });
    }
    for (const Dispute& x : d_.disputes) {
      if (x.id == id) return in_sentences({}, [&] { dispute(x); });
    }
    return std::nullopt;
  }

 private:
  void line(const std::string& text, std::size_t indent = 0) {
    out_.append(indent, ' ');
    out_ += text + "\n";
  }

  static std::vector<Index> tellings_of(const Event& event) {
    std::vector<Index> out;
    for (const EventMention& t : event.tellings) {
      if (std::ranges::find(out, t.sentence) == out.end()) out.push_back(t.sentence);
    }
    return out;
  }

  template <class Print>
  std::string in_sentences(const std::vector<Index>& sentences, Print print) {
    print();
    for (const Index s : sentences) {
      if (s == kNone) continue;
      line("");
      line("sentence " + std::to_string(s) + ": " + one_line(d_.at(d_.sentences[at(s)].span)));
      tree(s);
    }
    return std::move(out_);
  }

  // The words in text order, each as deep as it hangs in the tree.
  void tree(Index s) {
    const Sentence& sentence = d_.sentences[at(s)];
    for (TokenIndex t = sentence.first; t < sentence.last; ++t) {
      std::size_t depth = 0;
      for (TokenIndex h = d_.tokens.head[at(t)]; h != kNoToken && depth < 60; ++depth) {
        h = d_.tokens.head[at(h)];
      }
      std::string text(4 + 2 * depth, ' ');
      text += d_.form(t);
      text.resize(std::max<std::size_t>(text.size() + 1, 40), ' ');
      text += std::string(name_of(d_.tokens.upos[at(t)])) + " "
              + std::string(name_of(d_.tokens.deprel[at(t)]));
      if (d_.tokens.name_bio[at(t)] != Bio::Out) {
        text += " " + std::string(name_of(d_.tokens.name_type[at(t)]));
      }
      line(text);
    }
  }

  void page_field(std::string_view name, const std::optional<PageField>& field) {
    if (field)
      line(std::string(name) + ": " + one_line(field->value) + " (" + field->rule + ")", 2);
  }
  void page() {
    const Page& p = d_.page;
    page_field("title", p.title);
    for (const PageField& byline : p.bylines) page_field("byline", byline);
    if (p.published) line("published: " + p.published->iso + " (" + p.published->rule + ")", 2);
    page_field("outlet", p.outlet);
    page_field("section", p.section);
    page_field("dateline", p.dateline);
    page_field("photo credit", p.photo_credit);
    for (const Problem& problem : d_.problems) line(problem.slug + ": " + problem.text, 2);
  }

  void sentence(Index s) {
    const Sentence& sentence = d_.sentences[at(s)];
    line("");
    line("[" + std::to_string(s) + "] " + one_line(d_.at(sentence.span)));
    const std::size_t before = out_.size();
    for (const TimeExpression& t : d_.times) {
      if (t.sentence == s) time(t);
    }
    for (std::size_t i = 0; i < d_.events.size(); ++i) {
      const auto in = tellings_of(d_.events[i]);
      if (std::ranges::find(in, s) != in.end()) event(i);
    }
    for (std::size_t i = 0; i < d_.claims.size(); ++i) {
      if (d_.claims[i].sentence == s) claim(i);
    }
    for (std::size_t i = 0; i < d_.figures.size(); ++i) {
      if (d_.figures[i].sentence == s) figure(i);
    }
    const bool found = out_.size() > before;
    bool told = false;
    for (const Dropped& x : d_.dropped) {
      if (x.sentence != s) continue;
      const std::string what = x.what == "event -" ? "event" : x.what;
      line("no " + what + " at \"" + one_line(d_.at(x.span)) + "\": " + x.reason, 2);
      told = true;
    }
    if (!found && !told) line("nothing: no word of it opens a pattern, a cue or a count", 2);
  }

  void provenance(const Provenance& p, float confidence) {
    std::string text = "rule " + (p.rule.empty() ? "?" : p.rule);
    if (!p.where.empty()) text += " at " + p.where;
    line(text + ", confidence " + two_places(confidence), 4);
    constexpr std::string_view kSignals = "signals:";
    for (const std::string& reason : p.reasons) {
      if (reason.starts_with(kSignals)) {
        line("confidence from" + reason.substr(kSignals.size()), 4);
      } else {
        line("because " + reason, 4);
      }
    }
  }
  static std::string two_places(float value) {
    const int places = hundredths(value);
    return std::to_string(places / 100) + "." + std::to_string(places / 10 % 10)
           + std::to_string(places % 10);
  }

  std::string actor_text(Index i) const {
    if (i == kNone) return "nobody";
    const Actor& a = d_.actors[at(i)];
    std::string out = a.name;
    if (out.empty() && !a.mentions.empty()) out = d_.at(d_.mentions[at(a.mentions.front())].span);
    std::string codes = a.country;
    if (!a.sector.empty()) codes += (codes.empty() ? "" : " ") + a.sector;
    return codes.empty() ? out : out + " (" + codes + ")";
  }
  std::string actor_list(const std::vector<Index>& actors) const {
    std::string out;
    for (const Index i : actors) out += (out.empty() ? "" : "; ") + actor_text(i);
    return out.empty() ? "nobody" : out;
  }
  std::string words(const std::vector<Span>& spans) const {
    std::string out;
    for (const Span s : spans) out += (out.empty() ? "" : " ... ") + one_line(d_.at(s));
    return out;
  }

  void event(std::size_t i) {
    const Event& e = d_.events[i];
    std::string head = "event " + e.id + " " + e.type + (e.mode.empty() ? "" : "/" + e.mode);
    if (!e.cameo.empty()) head += ", CAMEO " + e.cameo;
    head += ", " + std::string(name_of(e.modality));
    line(head, 2);
    line("source: " + actor_list(e.sources), 4);
    line("target: " + actor_list(e.targets), 4);
    if (e.place != kNone) {
      line("place: " + d_.places[at(e.place)].name
               + " (precision: " + std::string(place_precision(d_, e)) + ")",
           4);
    }
    if (!e.date.empty()) {
      line("date: " + e.date + " (precision: " + std::string(time_precision(d_, e)) + ")", 4);
    }
    for (const EventMention& t : e.tellings) {
      line("told by \"" + one_line(d_.at(t.trigger)) + "\"", 4);
      provenance(t.provenance, e.confidence);
    }
  }

  void claim(std::size_t i) {
    const Claim& c = d_.claims[i];
    line("claim " + c.id + " " + std::string(name_of(c.act)) + ", " + std::string(name_of(c.form)),
         2);
    std::string speaker = words(c.speaker);
    if (c.speaker_actor != kNone) speaker += " = " + actor_text(c.speaker_actor);
    line("speaker: " + (speaker.empty() ? "nobody is named" : speaker) + " ("
             + std::string(name_of(c.speaker_kind)) + ")",
         4);
    if (!c.anonymity_reason.empty()) line("not named: " + one_line(d_.at(c.anonymity_reason)), 4);
    if (!c.cue.empty()) line("cue: " + words(c.cue) + " (" + c.cue_lemma + ")", 4);
    line("content: " + words(c.content), 4);
    if (!c.addressee.empty()) line("to: " + one_line(d_.at(c.addressee)), 4);
    if (!c.channel.empty()) line("by: " + c.channel, 4);
    if (!c.said_where_span.empty()) line("said in: " + one_line(d_.at(c.said_where_span)), 4);
    for (const Relay& r : c.chain) line("through: " + one_line(d_.at(r.span)), 4);
    provenance(c.provenance, c.confidence);
    for (const Dispute& x : d_.disputes) {
      if (x.claim == static_cast<Index>(i)) dispute(x);
    }
  }

  void figure(std::size_t i) {
    const Figure& f = d_.figures[i];
    line("figure " + f.id + " \"" + one_line(d_.at(f.span)) + "\": " + std::string(name_of(f.bound))
             + ", " + std::string(name_of(f.unit)),
         2);
    if (!f.source.empty()) line("given by: " + words(f.source), 4);
    provenance(f.provenance, f.confidence);
  }

  void time(const TimeExpression& t) {
    line("time " + t.id + " \"" + one_line(d_.at(t.span)) + "\" = " + std::string(name_of(t.type))
             + " " + t.value + (t.anchor.empty() ? "" : ", from " + t.anchor) + ", rule " + t.rule,
         2);
  }

  void actor(std::size_t i) {
    const Actor& a = d_.actors[i];
    line("actor " + a.id + " " + actor_text(static_cast<Index>(i)) + ", "
             + std::string(name_of(a.kind)),
         2);
    if (!a.role.empty()) line("role: " + a.role, 4);
    if (!a.lexicon_id.empty()) line("lexicon entry: " + a.lexicon_id, 4);
    line("rule " + (a.rule.empty() ? "?" : a.rule) + ", confidence " + two_places(a.confidence), 4);
    for (const Index m : a.mentions) {
      const Mention& mention = d_.mentions[at(m)];
      line("mention \"" + one_line(d_.at(mention.span)) + "\" ("
               + std::string(name_of(mention.kind))
               + (mention.rule.empty() ? "" : ", " + mention.rule) + ")",
           4);
    }
  }

  void dispute(const Dispute& x) {
    line("dispute " + x.id + ": " + std::string(name_of(x.relation)) + " \""
             + words(d_.claims[at(x.answers)].content) + "\", on the ground of " + x.basis,
         4);
  }

  const Document& d_;
  std::string out_;
};

}  // namespace

std::string explain_document(const Document& document) { return Explainer(document).whole(); }

std::optional<std::string> explain_record(const Document& document, std::string_view id) {
  return Explainer(document).one(id);
}

std::optional<std::string> find_record_json(const std::string& record_json, std::string_view id) {
  simdjson::dom::parser parser;
  simdjson::dom::object record;
  if (parser.parse(record_json).get(record) != simdjson::SUCCESS) return std::nullopt;
  constexpr std::string_view kLists[] = {"events", "claims", "figures", "actors",
                                         "places", "times",  "quotes",  "disputes"};
  for (const std::string_view list : kLists) {
    simdjson::dom::array items;
    if (record[list].get(items) != simdjson::SUCCESS) continue;
    for (const simdjson::dom::element item : items) {
      std::string_view own;
      if (item["id"].get(own) == simdjson::SUCCESS && own == id) return simdjson::minify(item);
    }
  }
  return std::nullopt;
}

}  // namespace tacitus
