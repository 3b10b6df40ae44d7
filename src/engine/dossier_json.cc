#include "base/json_writer.h"
#include "engine/dossier.h"
#include "engine/record_json.h"

namespace tacitus {
namespace {

class DossierWriter {
 public:
  explicit DossierWriter(const Dossier& dossier) : d_(dossier) {}

  std::string write() {
    w_.begin_object();
    w_.number("schema_version", kRecordSchemaVersion);
    w_.field("id", d_.id);
    w_.field_if("headline", d_.headline);
    w_.field_if("first", d_.first);
    w_.field_if("last", d_.last);
    w_.objects("documents", d_.sources, [&](const DossierSource& s) { source(s); });
    w_.objects("actors", d_.actors, [&](const DossierActor& a) { actor(a); });
    w_.objects("timeline", d_.entries, [&](const DossierEntry& e) { entry(e); });
    w_.objects("figures", d_.figures, [&](const DossierFigure& f) { figure(f); });
    w_.objects("changes", d_.changes, [&](const DossierChange& c) { change(c); });
    w_.end_object();
    return w_.take();
  }

 private:
  void strings(std::string_view name, const std::vector<std::string>& values) {
    w_.list(name, values, [&](const std::string& value) { w_.string(value); });
  }
  void cite(const Citation& c) {
    w_.field("document", d_.sources[c.source].id);
    w_.key("span");
    w_.pair(c.begin, c.end);
  }
  void count(std::string_view name, std::size_t value) { w_.number(name, value); }

  void source(const DossierSource& s) {
    w_.field("id", s.id);
    w_.field_if("title", s.title);
    w_.field_if("outlet", s.outlet);
    w_.field_if("published", s.published);
    w_.field_if("origin", s.origin);
    w_.field_if("duplicate_of", s.duplicate_of);
  }
  void actor(const DossierActor& a) {
    w_.field("name", a.name);
    w_.field("kind", a.kind);
    w_.field_if("role", a.role);
    w_.field_if("country", a.country);
    w_.field_if("sector", a.sector);
    strings("spellings", a.spellings);
    count("documents", a.documents);
    count("mentions", a.mentions);
  }
  void entry(const DossierEntry& e) {
    w_.field_if("day", e.day);
    w_.field("sentence", e.sentence);
    cite(e.at);
    w_.objects("events", e.events, [&](const DossierEvent& v) {
      w_.field("id", v.id);
      w_.field("type", v.type);
      w_.field_if("mode", v.mode);
      strings("sources", v.sources);
      strings("targets", v.targets);
      w_.field_if("place", v.place);
      w_.field("modality", name_of(v.modality));
    });
    w_.objects("claims", e.claims, [&](const DossierClaim& c) { claim(c); });
  }
  void claim(const DossierClaim& c) {
    w_.field("id", c.id);
    w_.field("act", name_of(c.act));
    w_.field_if("speaker", c.speaker);
    w_.field("content", c.content);
    w_.field_if("addressee", c.addressee);
    w_.field_if("channel", c.channel);
    strings("through", c.through);
    cite(c.at);
    w_.objects("answers", c.answers, [&](const DossierAnswer& a) {
      w_.field("relation", name_of(a.relation));
      w_.field_if("speaker", a.speaker);
      w_.field("content", a.content);
      cite(a.at);
    });
  }
  void figure(const DossierFigure& f) {
    w_.field("id", f.id);
    w_.field("words", f.words);
    if (f.value) {
      w_.key("value");
      w_.number(*f.value);
    }
    w_.field("bound", name_of(f.bound));
    w_.field("unit", name_of(f.unit));
    w_.field_if("place", f.place);
    w_.field_if("since", f.since);
    w_.field_if("source", f.source);
    w_.field_if("day", f.day);
    cite(f.at);
  }
  void change(const DossierChange& c) {
    w_.field("unit", name_of(c.unit));
    w_.field_if("place", c.place);
    w_.key("figures");
    w_.begin_array();
    for (const std::size_t i : c.figures) w_.string(d_.figures[i].id);
    w_.end_array();
  }

  const Dossier& d_;
  JsonWriter w_;
};

}  // namespace

std::string dossier_json(const Dossier& dossier) { return DossierWriter(dossier).write(); }

}  // namespace tacitus
