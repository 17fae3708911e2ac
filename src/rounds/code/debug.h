/*
 * debug.h: programs with a planted bug (content/drills/debug, docs/formats/drills.md): find it, say what it
 * is, mend it.
 *
 * A drill is a problem package, whose judge tries the mended program, and beside it a file that says what the
 * judge cannot: where the bug is, of what kind, whom it harms, how one finds it, the smallest fix, and one
 * that passes the samples and is wrong.
 *
 * Pure. Everything lives in the arena that it was read into.
 */
#ifndef DRYRUN_ROUNDS_CODE_DEBUG_H
#define DRYRUN_ROUNDS_CODE_DEBUG_H

#include "base/json.h"
#include "rounds/code/drill-text.h"

enum {
    DEBUG_BYTES_MAX = 64 << 10, /* of a file */
    DEBUG_LINES_MIN = 30,       /* of a program */
    DEBUG_LINES_MAX = 120,
    DEBUG_FIXES_MAX = 6,
    DEBUG_FIX_LINES_MAX = 10,
    DEBUG_PLACE_MAX = 10, /* lines that somebody may name for where the bug is */
};

enum debug_kind {
    DEBUG_ROUNDING,         /* parts that do not add up to the whole */
    DEBUG_SHARED_STATE,     /* something is changed that others hold too */
    DEBUG_DATE_ARITHMETIC,  /* months and days are not added like numbers */
    DEBUG_RACE,             /* something else runs between a check and what relies on it */
    DEBUG_TIME_ZONE,        /* an offset, a day or an hour of another moment or place */
    DEBUG_UNICODE,          /* bytes, code units or code points taken for characters */
    DEBUG_OFF_BY_ONE,       /* one too many, one too few, or the neighbour */
    DEBUG_FLOAT_COMPARISON, /* decimals held as floats and compared */
    DEBUG_OVERFLOW,         /* a number that its type cannot hold */
    DEBUG_UNSTABLE_ORDER,   /* an order that says nothing about equals */
    DEBUG_AUTHORIZATION,    /* somebody may do what they may not */
    DEBUG_IDENTITY,         /* the same object taken for the same value, or the other way round */
    DEBUG_KINDS
};
extern const char *const debug_kind_names[DEBUG_KINDS]; /* "rounding", "shared-state", ... */

struct debug_fix {
    struct lines lines; /* of the program as it was found */
    struct str instead; /* whole lines */
};

struct debug_drill {
    struct str id; /* the name of the file and of the package beside it: small letters and digits */
    struct str title, language;
    int minutes;
    enum debug_kind kind;
    struct str program; /* path in the package: "attachments/starter.py" */
    struct lines where;
    struct str report;                       /* what somebody says who met the bug */
    struct str cause;                        /* what it is */
    struct str harm;                         /* what it does to whom */
    struct str find;                         /* the question or the experiment that narrows it down */
    struct debug_fix fixes[DEBUG_FIXES_MAX]; /* the smallest fix; each further down than the one before */
    size_t n_fixes;
    struct str fixed; /* path in the package of the program with it */
    struct str wrong; /* of one with a fix that passes the samples, and no more */
    struct str wrong_why;
    struct str found_text; /* the program as it is found; empty until debug_hold() */
};

/*
 * One file. id: its name without ".yaml". file: what messages call it. ERR_INVALID with file and line: an
 * unknown key, a text that is missing or of several lines, a word that is none of the allowed ones, a path
 * out of its place, fixes that are not one after the other.
 */
enum err debug_read(struct str id, const char *file, struct str text, struct arena *a,
                    struct debug_drill *ret, struct error *e) warn_unused;

/*
 * Holds the drill against the program as it is found and the one that is mended: 30 to 120 lines, in which
 * all places lie, and which the fixes turn into the other, byte by byte. Keeps the first text, which must
 * live as long. ERR_INVALID says which line is not as it should be.
 */
enum err debug_hold(struct debug_drill *d, const char *file, struct str found, struct str fixed,
                    struct arena *a, struct error *e) warn_unused;

/* The program with the fixes put in. */
struct str debug_mended(const struct debug_drill *d, struct arena *a);

/* What somebody takes for the bug. Each may be left unsaid, and is not right then: a place from line 0, the
 * kind DEBUG_KINDS. */
struct debug_guess {
    struct lines place;
    enum debug_kind kind;
};
#define DEBUG_NO_GUESS ((struct debug_guess){.kind = DEBUG_KINDS})
/* Is the place right: a line of the bug in it, and not so many that one must be? And the kind? */
struct debug_verdict {
    bool place, too_wide, kind;
};
struct debug_verdict debug_judge(const struct debug_drill *d, const struct debug_guess *g);
/* What that is worth, 0 to a half: place and kind count alike; the other half is the fix. */
double debug_share(const struct debug_verdict *v);

/* {"id", "title", "language", "minutes", "report"}: what may be known before. With answer also "kind",
 * "where", "cause", "harm", "find", "fix" and "wrong_fix". */
void debug_json(const struct debug_drill *d, bool answer, struct json_writer *w);

#endif
