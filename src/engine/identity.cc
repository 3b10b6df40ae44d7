#include "engine/identity.h"

#include <string>
#include <unordered_set>

#include "base/hash.h"

namespace tacitus {
namespace {

std::string key_of(Span span) {
  return std::to_string(span.begin) + "-" + std::to_string(span.end);
}

std::string key_of(const std::vector<Span>& spans) {
  std::string key;
  for (const Span span : spans) key += key_of(span) + ",";
  return key;
}

// Hands out ids of one kind and keeps them apart.
class Ids {
 public:
  Ids(const Document& document, std::string prefix)
      : document_(document), prefix_(std::move(prefix)) {}

  std::string next(const std::string& key) {
    std::string id = stable_id(prefix_, document_.id, prefix_ + ":" + key);
    for (int again = 2; !taken_.insert(id).second; ++again) {
      id = stable_id(prefix_, document_.id, prefix_ + ":" + key + "#" + std::to_string(again));
    }
    return id;
  }

  std::string of_mentions(const std::vector<Index>& mentions) {
    if (mentions.empty()) return next("none");
    return next(key_of(document_.mentions[static_cast<std::size_t>(mentions.front())].span));
  }

 private:
  const Document& document_;
  std::string prefix_;
  std::unordered_set<std::string> taken_;
};

}  // namespace

std::string document_id(std::string_view bytes, std::string_view url, std::string_view given) {
  return given.empty() ? hash128_hex(hash128_hex(bytes) + std::string(url)) : std::string(given);
}

void assign_ids(Document& d) {
  Ids actors(d, "ac");
  for (Actor& a : d.actors) a.id = actors.of_mentions(a.mentions);
  Ids places(d, "pl");
  for (Place& p : d.places) p.id = places.of_mentions(p.mentions);
  Ids times(d, "ti");
  for (TimeExpression& t : d.times) t.id = times.next(key_of(t.span));
  Ids events(d, "ev");
  for (Event& e : d.events) {
    const Span trigger = e.tellings.empty() ? Span{} : e.tellings.front().trigger;
    e.id = events.next(e.type + "@" + key_of(trigger));
  }
  Ids claims(d, "cl");
  for (Claim& c : d.claims) c.id = claims.next(key_of(c.content) + key_of(c.cue));
  Ids quotes(d, "qu");
  for (Quote& q : d.quotes) q.id = quotes.next(key_of(q.span));
  Ids figures(d, "fi");
  for (Figure& f : d.figures) f.id = figures.next(key_of(f.number) + key_of(f.span));
  Ids disputes(d, "di");
  for (Dispute& x : d.disputes) {
    const auto claim_id = [&d](Index i) {
      return i == kNone ? std::string() : d.claims[static_cast<std::size_t>(i)].id;
    };
    x.id = disputes.next(claim_id(x.claim) + ">" + claim_id(x.answers)
                         + std::string(name_of(x.relation)));
  }
}

}  // namespace tacitus
