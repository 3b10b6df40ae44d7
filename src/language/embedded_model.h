#ifndef TACITUS_LANGUAGE_EMBEDDED_MODEL_H_
#define TACITUS_LANGUAGE_EMBEDDED_MODEL_H_

// The bytes of data/models/english.tmodel, linked into the binary by embedded_model.S.

extern "C" {
extern const char tacitus_model_begin[];  // NOLINT(readability-identifier-naming): assembly
extern const char tacitus_model_end[];    // NOLINT(readability-identifier-naming): assembly
}

#endif  // TACITUS_LANGUAGE_EMBEDDED_MODEL_H_
