#ifndef TACITUS_C_H_
#define TACITUS_C_H_

/* The stable C interface, for bindings.
 *
 *   char* error = NULL;
 *   tacitus_engine* engine = tacitus_engine_open(NULL, &error);
 *   char* json = tacitus_read(engine, bytes, size, "{\"url\":\"https://example.org/a\"}", &error);
 *   ...
 *   tacitus_free(json);
 *   tacitus_engine_close(engine);
 *
 * Functions that can fail return NULL and set *error, when error is not NULL, to a message that the
 * caller frees with tacitus_free(). Nothing throws. Calls on one engine may run in many threads at
 * once, but for tacitus_engine_close(). Strings are UTF-8. Functions and their meaning only get
 * more, never fewer or other; tacitus_abi_version() counts the additions.
 */

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct tacitus_engine tacitus_engine;  // NOLINT(modernize-use-using): C reads this, too

int tacitus_abi_version(void);
const char* tacitus_version(void);

/* `options` is NULL or a JSON object: "model", "lexicons" (paths), "depth" ("page", "parse" or
 * "record"). */
tacitus_engine* tacitus_engine_open(const char* options, char** error);
void tacitus_engine_close(tacitus_engine* engine);

/* Reads one page and returns its record as JSON (docs/formats/record.md). `options` is NULL or a
 * JSON object: "format" ("detect", "flat", "text", "html"), "id", "url", "outlet", "published",
 * "title" (strings); "byte_offsets", "sentences", "tokens", "mentions", "explain", "no_text"
 * (true or false). */
char* tacitus_read(const tacitus_engine* engine, const char* bytes, size_t size,
                   const char* options, char** error);

/* Reads one line of `tacitus code` and returns its record. */
char* tacitus_code(const tacitus_engine* engine, const char* line, size_t size, char** error);

void tacitus_free(char* text);

#ifdef __cplusplus
}
#endif

#endif /* TACITUS_C_H_ */
