/*
 * compare.h: two CVs field by field: what was meant beside what a machine reads, or an older version beside a
 * newer one.
 *
 *     struct cv_comparison c;
 *     cv_compare(meant, read, &arena, &c);      // meant: JSON Resume; read: the same CV's PDF, by our reader
 *
 * Fields are named as JSON Resume names them ("work[0].position"). Entries are matched by what they say, not
 * by their place, and so are bullets within an entry. What counts as the same:
 *
 *   - text: the same characters; white space of any length is one space, and none beside Chinese, Japanese, Thai, Lao, Khmer and
 *     Burmese letters, which are written without. Characters that cannot be seen (sheet_clean()) are passed over.
 *   - dates: the same month; a year alone is the same as itself only.
 *   - addresses: without http://, https:// and a slash at the end.
 *   - paragraphs of an entry: their text in one piece. Degrees: studyType and area in one piece, without "in".
 *   - skills, languages, interests: as sets; the name or level in front of or behind them is no part of them.
 *
 * What a text has no form for (an entry's url, the name of a group of skills, the level of a skill or
 * language, what a reference says) is the same when it stands anywhere in the other CV's text.
 *
 * Pure. Everything lives in the arena, or is a view of the CVs.
 */
#ifndef DRYRUN_ROUNDS_APPLY_COMPARE_H
#define DRYRUN_ROUNDS_APPLY_COMPARE_H

#include "rounds/apply/cv/cv.h"

enum cv_change {
    CV_SAME,
    CV_CHANGED,
    CV_LOST,  /* meant, and not read; in the older version alone */
    CV_EXTRA, /* read, and not meant; in the newer version alone */
    /* The same, at another place: an entry among its section, a bullet in another entry, a section among the
     * sections. */
    CV_MOVED,
};
enum { CV_CHANGES = CV_MOVED + 1 };

const char *cv_change_name(enum cv_change c); /* "same", "changed", "lost", "extra", "moved" */

struct cv_difference {
    enum cv_change change;
    struct str path;        /* of meant; of CV_EXTRA of read */
    struct str moved_to;    /* CV_MOVED: its path in read */
    struct str meant, read; /* empty where it has none */
    struct cv_place meant_at, read_at;
    bool elsewhere; /* CV_LOST: the text stands in read, but not as this field */
};

struct cv_comparison {
    struct cv_difference *fields; /* all of them, those that are the same too; in the order of meant */
    size_t n_fields;
    size_t n[CV_CHANGES]; /* by change */
};

void cv_compare(const struct cv *meant, const struct cv *read, struct arena *a, struct cv_comparison *ret);

/* ---- words ---- */

/* A run of words of both texts (CV_SAME), of the older (CV_LOST) or of the newer one (CV_EXTRA). */
struct cv_word_run {
    enum cv_change change;
    struct str text;
};

/* The fewest words taken out and put in that make b of a; texts of more than 2,000 words each are told as one
 * run each. */
void cv_words(struct str a, struct str b, struct arena *arena, struct cv_word_run **ret, size_t *ret_n);

#endif
