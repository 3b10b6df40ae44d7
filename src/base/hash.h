#ifndef TACITUS_BASE_HASH_H_
#define TACITUS_BASE_HASH_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace tacitus {

// XXH3: fast, well mixed, the same on every machine. Not for security.
std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0);

// 128 bits as 32 lower-case hex digits: document ids and raw input hashes. These are on disk.
std::string hash128_hex(std::string_view bytes);

// 32 bits of the hash of a document's id: what all ids of its records start with.
std::uint32_t document_tag(std::string_view document);

// A stable id of the form "ev-1f0c9a7be2d34c58": `prefix`, a dash, the tag of `document` and 32
// bits of the hash of `key`. The same text read twice gives the same ids, and a record can be
// looked up through its document alone. On disk.
std::string stable_id(std::string_view prefix, std::string_view document, std::string_view key);

}  // namespace tacitus

#endif  // TACITUS_BASE_HASH_H_
