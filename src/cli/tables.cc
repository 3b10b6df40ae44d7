// The argument tables: every flag and verb of the program.

#include "cli/verbs.h"

namespace tacitus::cli {
namespace {

constexpr Flag kFlags[] = {
    {"--db", "", "FILE", "TACITUS_DB", "the database", "", "tacitus.db"},
    {"--jobs", "-j", "N", "TACITUS_JOBS", "threads; the output is the same for every N", "",
     "one a processor"},
    {"--offsets", "", "UNIT", "TACITUS_OFFSETS", "what spans count", "codepoints,bytes",
     "codepoints"},
    {"--sentences", "", "", "", "add the sentences to a record", "", ""},
    {"--parses", "", "FILE", "",
     "CoNLL-U of the documents, by \"# newdoc id = ID\", in place of our own parses", "", ""},
    {"--tokens", "", "FILE", "", "CoNLL-U whose words are to be parsed as they are", "", ""},
    {"--mentions", "", "", "", "add every mention to a record, also of no actor or place", "", ""},
    {"--no-text", "", "", "", "leave the text out of a record", "", ""},
    {"--explain", "", "", "", "give the reason of each record, and of what was dropped", "", ""},
    {"--strict", "", "", "TACITUS_STRICT", "exit 2 when any input failed", "", "false"},
    {"--model", "", "FILE", "TACITUS_MODEL", "a language model other than the built-in one", "",
     "the one inside the program"},
    {"--lexicons", "", "PATH", "TACITUS_LEXICONS",
     "lexicons other than the built-in: a folder, or a file made by tacitus lexicon compile", "",
     "those inside the program"},
    {"--actors", "", "FILES", "TACITUS_ACTORS",
     "actor dictionaries of TABARI or PETRARCH that go before the built-in actors, parted by "
     "commas",
     "", ""},
    {"--agents", "", "FILES", "TACITUS_AGENTS", "agent dictionaries, in the same way", "", ""},
    {"--verbs", "", "FILES", "TACITUS_VERBS",
     "verb dictionaries, in the same way: of patterns of equal detail these win", "", ""},
    {"--discards", "", "FILES", "TACITUS_DISCARDS",
     "phrases whose sentence, or with + whose document, gives no events", "", ""},
    {"--issues", "", "FILES", "TACITUS_ISSUES", "topics that are added to the contexts of events",
     "", ""},
    {"--input", "", "KIND", "TACITUS_INPUT", "what the inputs are", "detect,text,flat,html,jsonl",
     "detect"},
    {"--text", "", "", "", "short for --input text: an article and nothing else", "", ""},
    {"--files-from", "", "FILE", "", "read the paths of the inputs from this file, one a line", "",
     ""},
    {"--null", "-0", "", "", "the paths of --files-from end in NUL, as find -print0 writes them",
     "", ""},
    {"--format", "", "NAME", "TACITUS_FORMAT",
     "how to print; for people on a terminal, else for programs", "table,tsv,csv,json,jsonl,conllu",
     "table on a terminal, else jsonl"},
    {"--json", "", "", "", "short for --format json", "", ""},
    {"--story", "", "ID", "", "only of this story", "", ""},
    {"--document", "", "ID", "", "only of this document", "", ""},
    {"--outlet", "", "NAME", "", "only of outlets whose name has this in it", "", ""},
    {"--since", "", "DATE", "", "from this day on", "", ""},
    {"--until", "", "DATE", "", "up to this day", "", ""},
    {"--type", "", "NAME", "",
     "only of this type: event type, act of a claim, unit of a figure ...", "", ""},
    {"--actor", "", "NAME", "", "only with an actor whose name has this in it", "", ""},
    {"--limit", "", "N", "", "at most so many rows; 0 = all", "", ""},
    {"--largest", "", "", "", "the story with the most documents", "", ""},
    {"--all", "", "", "", "everything, not only the weightiest", "", ""},
    {"--output", "-o", "FILE", "", "write to this file instead of stdout; - is stdout", "", ""},
    {"--query", "", "WORDS", "", "what the timeline is about", "", ""},
    {"--dates", "", "N", "", "days to keep; 0 = those that stand out", "", ""},
    {"--per-day", "", "N", "", "sentences a day, 1 unless told", "", ""},
    {"--again", "", "", "", "read documents anew that are in the database already", "", ""},
    {"--fetch", "", "", "",
     "read paths that are addresses (https://...) from the network; nothing else ever does", "",
     ""},
    {"--list", "", "", "", "print a line for each document once it is on disk", "", ""},
    {"--show-origin", "", "", "", "tell who set each value", "", ""},
    {"--progress", "", "WHEN", "TACITUS_PROGRESS",
     "how far a run is, on stderr; auto: on a terminal, after two seconds",
     "auto,always,never,json", "auto"},
    {"--color", "", "WHEN", "TACITUS_COLOR",
     "auto: on a terminal that is not dumb, unless NO_COLOR is set", "auto,always,never", "auto"},
    {"--no-color", "", "", "", "short for --color never", "", ""},
    {"--json-errors", "", "", "TACITUS_JSON_ERRORS", "messages on stderr as JSON, one a line", "",
     "false"},
    {"--quiet", "-q", "", "TACITUS_QUIET", "no progress, no warnings, no summary", "", "false"},
    {"--help", "-h", "", "", "print help; -h the short one", "", ""},
};

constexpr Verb kVerbs[] = {
    {"code", "", "turn documents (JSON Lines on stdin) into records (JSON Lines on stdout)",
     "Each line is an object with \"text\" (an article), \"html\" or \"raw\" (a page with its "
     "furniture), and if known \"id\", \"url\", \"outlet\", \"published\", \"title\". One line "
     "comes out for each that goes in, in the same order; a line that cannot be read gives "
     "{\"line\", \"error\"}.\nNothing is stored. docs/formats/record.md tells what a record holds.",
     "tacitus code < articles.jsonl > records.jsonl\n"
     "tacitus code -j4 --offsets bytes --no-text < articles.jsonl",
     "jobs parses offsets sentences mentions no-text explain progress strict model lexicons actors "
     "agents verbs discards issues",
     run_code},
    {"page", "PATH...|-", "print what a page says about itself and where its article stands", "",
     "tacitus page article.html\ntacitus page --input jsonl - < pages.jsonl",
     "input files-from null format offsets no-text jobs progress strict", run_page, "jsonl"},
    {"parse", "[PATH...|-]", "print sentences, words, tags and trees", "",
     "tacitus parse article.txt\ntacitus parse --tokens gold.conllu",
     "input text files-from null format tokens jobs progress strict model", run_parse,
     "conllu,jsonl"},
    {"read", "PATH...|-", "read pages into the database",
     "Files, folders with all that is below them, and - for stdin. A document that is in the "
     "database already is skipped, so the same command goes on after a stop. Documents are stored "
     "in batches, each whole or not at all. A record that a message names, crawl.warc.gz:1042 or "
     "pages.jsonl:12, can be read alone.",
     "tacitus read pages/\ntacitus read --db war.db archive.jsonl\ntacitus read --fetch "
     "https://example.org/news/1",
     "db input files-from null jobs again fetch list format json progress strict model lexicons "
     "actors agents verbs discards issues",
     run_read, "table,json,jsonl"},
    {"story", "[ID]", "the stories of the database, or one of them as a dossier",
     "A dossier is prose: who takes part, what happened on which day and who says so, who denies "
     "it, which figures, what changed. Each line ends with its place, [source:character]. "
     "--format json gives the same for programs.",
     "tacitus story\ntacitus story --largest\ntacitus story st-1f0c9a7be2d34c58 --all",
     "db largest all since until limit format json", run_story},
    {"timeline", "PATH...|-", "the days of a topic and the sentences that tell them",
     "Reads articles without a database, weighs the days they name and report on, and picks for "
     "each "
     "day the sentences that say most of what the others say.",
     "tacitus timeline --query \"port explosion\" samples/beirut\n"
     "tacitus timeline --dates 20 --per-day 2 --input jsonl - < articles.jsonl",
     "query dates per-day input files-from null format jobs progress strict model lexicons actors "
     "agents verbs discards issues",
     run_timeline, "table,jsonl"},
    {"events", "", "who did what to whom", "",
     "tacitus events --since 2016-09-28 --type ASSAULT\ntacitus events --actor Lavrov --format csv",
     "db story document outlet since until type actor limit format json", run_list},
    {"claims", "", "who said what, and whom it answers", "",
     "tacitus claims --actor Kirby\ntacitus claims --type deny --format tsv",
     "db story document outlet since until type actor limit format json", run_list},
    {"disputes", "", "which claims answer which", "",
     "tacitus disputes --story st-1f0c9a7be2d34c58",
     "db story document outlet since until type limit format json", run_list},
    {"figures", "", "how many of what, who counts them", "", "tacitus figures --type deaths",
     "db story document outlet since until type actor limit format json", run_list},
    {"actors", "", "who takes part, over all documents", "", "tacitus actors --limit 20",
     "db story document type actor limit format json", run_list},
    {"documents", "", "what was read", "", "tacitus documents --outlet Times",
     "db story document outlet since until limit format json", run_list},
    {"search", "WORDS", "full-text search",
     "All words must be there; \"words in quotes\" together; -word must be absent; word* may go "
     "on; "
     "a OR b is either.",
     "tacitus search ceasefire aleppo\ntacitus search '\"water supply\" -hospital'",
     "db story outlet since until limit format json", run_search},
    {"show", "ID", "print a document with its text, or one record as JSON", "",
     "tacitus show ev-1f0c9a7be2d34c58\ntacitus show 7a5d0849d5e271273c6e9737f8fa28e0",
     "db format json offsets no-text", run_show, "table,json,jsonl"},
    {"explain", "ID|FILE|-", "why a record was made, or what was found in a file and why",
     "Of a record: its sentence, its tree, the pattern or model and the reason for each role. Of a "
     "file or document: every sentence with what was found in it and, where nothing was, why.",
     "tacitus explain ev-1f0c9a7be2d34c58\ntacitus explain article.txt",
     "db input text model lexicons actors agents verbs discards issues", run_explain},
    {"export", "", "print the records of the database as JSON Lines, as tacitus code does", "",
     "tacitus export -o records.jsonl\ntacitus export --story st-1f0c9a7be2d34c58 --no-text",
     "db story output offsets no-text mentions", run_export},
    {"lexicon", "check|test|add|compile|decompile ...",
     "check the lexicons, add an entry, or make one file of them and back",
     "check names every fault with its file and line; test lists the examples beside the patterns "
     "that "
     "do not code as stated. compile writes the folder of lexicons as one file that loads at once, "
     "for --lexicons; decompile writes the folder back, every byte of it.\nadd writes a line where "
     "it "
     "belongs, checks the folder with it, and takes it back when anything is wrong or its example "
     "does not code: add verb WORD TYPE CAMEO EXAMPLE, add noun WORD TYPE CAMEO EXAMPLE, add actor "
     "NAME KIND COUNTRY SECTOR, add agent NOUN SECTOR [KIND].",
     "tacitus lexicon check --lexicons data\ntacitus lexicon compile data -o ours.tlex\n"
     "tacitus lexicon decompile ours.tlex -o data\n"
     "tacitus lexicon add --lexicons data verb lampoon ACCUSE 111 'The paper lampooned the mayor.'",
     "lexicons actors agents verbs discards issues model output", run_lexicon},
    {"model", "", "what the language model was trained on, and its scores", "", "tacitus model",
     "model", run_model},
    {"config", "", "the settings that hold, and with --show-origin who set them",
     "A setting is taken from the flag, else from its environment variable, else from tacitus.toml "
     "in this folder, else from $XDG_CONFIG_HOME/tacitus/config.toml, else from "
     "/etc/tacitus/config.toml. In a file, key = value holds for every verb that has the flag; "
     "below "
     "a line [claims] it holds for that verb.",
     "tacitus config --show-origin\necho 'db = \"war.db\"' > tacitus.toml && tacitus config",
     "show-origin format json", run_config},
    {"doctor", "", "say whether program and database are sound", "", "tacitus doctor --db war.db",
     "db model lexicons", run_doctor},
};

}  // namespace

std::span<const Flag> flags() { return kFlags; }
std::span<const Verb> verbs() { return kVerbs; }

}  // namespace tacitus::cli
