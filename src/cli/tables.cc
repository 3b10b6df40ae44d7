// The argument tables: every flag and verb of the program.

#include "cli/verbs.h"

namespace tacitus::cli {
namespace {

constexpr Flag kFlags[] = {
    {"--db", "", "FILE", "TACITUS_DB", "the database, tacitus.db unless told", ""},
    {"--jobs", "-j", "N", "TACITUS_JOBS", "threads; the output is the same for every N", ""},
    {"--offsets", "", "UNIT", "", "what spans count", "codepoints,bytes"},
    {"--sentences", "", "", "", "add the sentences to a record", ""},
    {"--tokens", "", "FILE", "", "CoNLL-U whose words are to be parsed as they are", ""},
    {"--mentions", "", "", "", "add every mention to a record, also of no actor or place", ""},
    {"--no-text", "", "", "", "leave the text out of a record", ""},
    {"--explain", "", "", "", "give the reason of each record, and of what was dropped", ""},
    {"--strict", "", "", "", "exit 2 when any input failed", ""},
    {"--model", "", "FILE", "TACITUS_MODEL", "a language model other than the built-in one", ""},
    {"--lexicons", "", "DIR", "TACITUS_LEXICONS", "a folder of lexicons other than the built-in",
     ""},
    {"--quiet", "-q", "", "", "no progress and no warnings", ""},
    {"--input", "", "KIND", "", "what the inputs are", "detect,text,flat,html,jsonl"},
    {"--text", "", "", "", "short for --input text: an article and nothing else", ""},
    {"--format", "", "NAME", "", "how to print; table on a terminal, else jsonl",
     "table,tsv,csv,json,jsonl,conllu"},
    {"--again", "", "", "", "read documents anew that are in the database already", ""},
    {"--list", "", "", "", "print a line for each document once it is on disk", ""},
    {"--help", "-h", "", "", "print this", ""},
};

constexpr Verb kVerbs[] = {
    {"code", "", "turn documents (JSON Lines on stdin) into records (JSON Lines on stdout)",
     "Each line is an object with \"text\" (an article), \"html\" or \"raw\" (a page with its "
     "furniture), and if known \"id\", \"url\", \"outlet\", \"published\", \"title\". One line "
     "comes out for each that goes in, in the same order; a line that cannot be read gives "
     "{\"line\", \"error\"}.\nNothing is stored. docs/formats/record.md tells what a record holds.",
     "tacitus code < articles.jsonl > records.jsonl\n"
     "tacitus code -j4 --offsets bytes --no-text < articles.jsonl",
     "jobs offsets sentences mentions no-text explain strict model lexicons quiet help", run_code},
    {"page", "PATH...|-", "print what a page says about itself and where its article stands", "",
     "tacitus page article.html\ntacitus page --input jsonl - < pages.jsonl",
     "input format offsets no-text jobs strict quiet help", run_page},
    {"parse", "[PATH...|-]", "print sentences, words, tags and trees", "",
     "tacitus parse article.txt\ntacitus parse --tokens gold.conllu",
     "input text format tokens jobs strict model quiet help", run_parse},
    {"read", "PATH...|-", "read pages into the database",
     "Files, folders with all that is below them, and - for stdin. A document that is in the "
     "database already is skipped, so the same command goes on after a stop. Documents are stored "
     "in batches, each whole or not at all.",
     "tacitus read pages/\ntacitus read --db war.db archive.jsonl",
     "db input jobs again list format strict model lexicons quiet help", run_read},
};

}  // namespace

std::span<const Flag> flags() { return kFlags; }
std::span<const Verb> verbs() { return kVerbs; }

}  // namespace tacitus::cli
