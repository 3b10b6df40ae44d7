// The argument tables: every flag and verb of the program.

#include "cli/verbs.h"

namespace tacitus::cli {
namespace {

constexpr Flag kFlags[] = {
    {"--db", "", "FILE", "TACITUS_DB", "the database, tacitus.db unless told", ""},
    {"--jobs", "-j", "N", "TACITUS_JOBS", "threads; the output is the same for every N", ""},
    {"--offsets", "", "UNIT", "", "what spans count", "codepoints,bytes"},
    {"--with", "", "LIST", "", "parts to add to a record: sentences, tokens, mentions", ""},
    {"--no-text", "", "", "", "leave the text out of a record", ""},
    {"--explain", "", "", "", "give the reason of each record, and of what was dropped", ""},
    {"--strict", "", "", "", "exit 2 when any input failed", ""},
    {"--model", "", "FILE", "TACITUS_MODEL", "a language model other than the built-in one", ""},
    {"--lexicons", "", "DIR", "TACITUS_LEXICONS", "a folder of lexicons other than the built-in",
     ""},
    {"--quiet", "-q", "", "", "no progress and no warnings", ""},
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
     "jobs offsets with no-text explain strict model lexicons quiet help", run_code},
};

}  // namespace

std::span<const Flag> flags() { return kFlags; }
std::span<const Verb> verbs() { return kVerbs; }

}  // namespace tacitus::cli
