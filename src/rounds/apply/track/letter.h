/*
 * letter.h: short messages that one writes in an application: to ask how it stands, to thank, to withdraw.
 *
 * Their texts are data, one file a language (content/drafts, docs/formats/draft.md). A text has fields,
 * "{role}", and parts in brackets, "[ on {round_on}]", that are left out when a field in them is not known. A
 * text with a field that is not known and stands in no brackets cannot be filled; the reader therefore wants
 * brackets around all but the company, the role and the round.
 *
 * Pure. What is read lives in the arena.
 */
#ifndef DRYRUN_ROUNDS_APPLY_LETTER_H
#define DRYRUN_ROUNDS_APPLY_LETTER_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"
#include "rounds/apply/track/follow-up.h"

enum letter_kind {
    LETTER_AFTER_SENT, /* the first follow-up, and the second one */
    LETTER_AFTER_SENT_AGAIN,
    LETTER_AFTER_ROUND,
    LETTER_AFTER_ROUND_AGAIN,
    LETTER_PROMISE_OVER,
    LETTER_THANKS,
    LETTER_WITHDRAW,
    LETTER_KINDS, /* how many; also: none */
};
const char *letter_kind_name(enum letter_kind k); /* "after-sent" ... */

/* Of rounds, as record/ and the files name them. */
enum { LETTER_ROUNDS = 10 };
extern const char *const letter_rounds[LETTER_ROUNDS];

enum {
    LETTER_BYTES_MAX = 64 << 10, /* of a file */
    LETTER_COUNTRIES_MAX = 50,
    LETTER_SUBJECT_MAX = 300,
    LETTER_BODY_MAX = 4000,
};

struct letter_text {
    struct str title, subject, body;
};

/* One language. */
struct letter_language {
    struct str code, name; /* "de", "Deutsch" */
    struct str *countries; /* in which it is the one to begin with */
    size_t n_countries;
    struct str date; /* "{day}. {month} {year}" */
    struct str *months;
    struct str rounds[LETTER_ROUNDS];
    struct letter_text texts[LETTER_KINDS];
};

/* ERR_INVALID with the line as yaml_error_line() has it: a letter that is missing, a field that is none,
 * brackets that do not close. */
enum err letter_read(struct str yaml, struct arena *a, struct letter_language *ret,
                     struct error *e) warn_unused;

/* Empty texts (n 0) and days of year 0 are not known. */
struct letter_facts {
    struct str company, role;
    struct str person; /* whom it is for */
    struct str me;
    struct str round; /* the kind of the last one, by letter_rounds; empty or another: as "other" */
    struct date applied, round_on, promised;
};

struct letter {
    struct str subject, body;
};

/* Blanks around fields stay as they are; a body ends with a newline. */
void letter_fill(const struct letter_language *l, enum letter_kind k, const struct letter_facts *f,
                 struct arena *a, struct letter *ret);

/*
 * Which one fits what comes next. in_rounds: there was one, or it has come further than being sent.
 * round_days: since the last one was held, -1: there was none; within two days thanks are due, unless
 * something else is. LETTER_KINDS: none fits.
 */
enum letter_kind letter_suggest(const struct follow_up *next, int follow_ups, bool in_rounds, int round_days);

#endif
