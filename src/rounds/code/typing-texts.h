/*
 * typing-texts.h: what is typed in the drills of the round code: pieces of code and of prose (content/typing,
 * docs/formats/typing.md).
 *
 * One file a language. A text is what stands on the page, character by character: lines ended by '\n' but the
 * last, no spaces at the end of one, no control characters but the tabs that indent where the language does
 * so. Code is ASCII, so that every keyboard has it.
 *
 * Pure. Everything lives in the arena that it was read into; it may be used by several threads.
 */
#ifndef DRYRUN_ROUNDS_CODE_TYPING_TEXTS_H
#define DRYRUN_ROUNDS_CODE_TYPING_TEXTS_H

#include "base/arena.h"
#include "base/err.h"
#include "base/json.h"
#include "base/yaml.h"

enum {
    TYPING_FILES_MAX = 40,
    TYPING_FILE_BYTES_MAX = 256 << 10,
    TYPING_TEXTS_MAX = 100, /* of a language */
    TYPING_ID_MAX = 60,
    TYPING_TEXT_MIN = 120, /* characters */
    TYPING_TEXT_MAX = 1200,
    TYPING_LINE_MAX = 88, /* characters of a line of code */
};

enum typing_kind { TYPING_CODE, TYPING_PROSE };
extern const char *const typing_kind_names[2]; /* "code", "prose" */

struct typing_text {
    struct str id, title, text;
};

struct typing_language {
    struct str language, name; /* "cpp", "C++" */
    enum typing_kind kind;
    int indent; /* spaces of a step; 0: a tab, or prose */
    struct typing_text *v;
    size_t n;
};

struct typing_texts {
    struct typing_language *v; /* code before prose, by language */
    size_t n;
};

/*
 * ERR_INVALID with file and line ("typing/c.yaml:12: ..."): an unknown key, a language that the file is not
 * called after, an id that is malformed or there twice (in any of the files), a text that is too short or too
 * long, has a character that it must not have, or an indentation that is no whole number of steps.
 */
enum err typing_texts_read(const struct yaml_file *files, size_t n_files, struct arena *a,
                           struct typing_texts *ret, struct error *e) warn_unused;

/* NULL: there is none. ret_language may be NULL. */
const struct typing_text *typing_text_named(const struct typing_texts *t, struct str id,
                                            const struct typing_language **ret_language);

/* Schema TypingTexts of the contract: {"languages": [...]}. */
void typing_texts_json(const struct typing_texts *t, struct json_writer *w);

#endif
