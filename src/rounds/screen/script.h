/*
 * script.h: answers that every screening call asks for: how to begin with one (content/scripts,
 * docs/formats/scripts.md), and how long one takes to say. Which of its points are in a text is points.h's.
 *
 * Pure. Everything lives in the arena.
 */
#ifndef DRYRUN_ROUNDS_SCREEN_SCRIPT_H
#define DRYRUN_ROUNDS_SCREEN_SCRIPT_H

#include "base/arena.h"
#include "base/err.h"
#include "base/yaml.h"

#include <stdbool.h>
#include <stddef.h>

/* As the record has them; the last one, "own", has no file. */
enum { SCRIPT_KINDS = 6 };
extern const char
    *const script_kind_names[SCRIPT_KINDS]; /* "about-me", "gap", "leaving", "processes", "pay", "own" */
extern const char *const script_kind_titles[SCRIPT_KINDS]; /* "About you" ... */

enum {
    SCRIPT_BYTES_MAX = 256 << 10, /* of a file */
    SCRIPT_DRAFTS_MAX = 200,      /* in all */
    SCRIPT_POINTS_MAX = 20,
    SCRIPT_TIPS_MAX = 12,
    SCRIPT_SECONDS_MAX = 3600,
    SCRIPT_WPM = 140, /* words a minute, where nobody's own pace is known */
    SCRIPT_WPM_MIN = 60,
    SCRIPT_WPM_MAX = 260,
};

/* ---- how to begin ---- */

enum script_grade { SCRIPT_EXPERIMENT, SCRIPT_SURVEY, SCRIPT_PRACTITIONER, SCRIPT_ARTICLE, SCRIPT_GRADES };
extern const char *const script_grade_names[SCRIPT_GRADES]; /* "experiment" ... */

struct script_tip {
    struct str rule;
    enum script_grade grade;
    struct str source;
    struct str disagrees; /* where the article and the evidence disagree; empty: they do not */
};

struct script_draft {
    struct str id, kind, variant, title; /* variant may be empty */
    int target_s, max_s;
    struct str *must_say, *forbidden;
    size_t n_must_say, n_forbidden;
    struct str outline; /* how to build it, several lines */
    struct script_tip *tips;
    size_t n_tips;
};

struct script_drafts {
    struct script_draft *v; /* kinds in their order, variants in that of their file */
    size_t n;
};

/*
 * ERR_INVALID with file and line ("scripts/gap.yaml:12: ..."): an unknown key, an id that is malformed or
 * there twice, a kind that is not the file's, a text that is missing or too long, a longest length below the
 * target.
 */
enum err script_drafts_read(const struct yaml_file *files, size_t n_files, struct arena *a,
                            struct script_drafts *ret, struct error *e) warn_unused;

/* NULL: there is none. */
const struct script_draft *script_draft_named(const struct script_drafts *d, struct str id);

/* ---- one that is written ---- */

/* Words as model/words/said.h counts them. */
size_t script_words(struct str text);
/* Of so many words at a pace; 0 of none. */
int script_seconds(size_t words, int wpm);

#endif
