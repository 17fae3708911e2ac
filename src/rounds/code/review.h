/*
 * review.h: changes to be reviewed (content/drills/review, docs/formats/drills.md), and what comes of a
 * review.
 *
 * A review is a text as it stands in a pull request, with what ought to be found in it, and with things that
 * look wrong and are right. A comment names lines and a kind.
 *
 * How it is scored. A comment finds a finding when they have a line in common and the comment's kind is the
 * finding's, or one of those that pass for it. Each comment finds one finding and each finding is found by
 * one comment; of all ways to pair them, one with the most points is taken, so that the order of the comments
 * does not matter. What is left over is
 *   again       it would find something that another comment has found
 *   near        it meets a finding, but says another kind: not found, and no false alarm
 *   right       it meets nothing but something that looks wrong and is right: a false alarm
 *   false       it meets nothing: a false alarm
 * A finding brings 4, 2 or 1 points by its severity; each false alarm takes one point, and the score is what
 * remains of all points, in percent, at least 0.
 *
 * Pure. Everything lives in the arena that it was read into.
 */
#ifndef DRYRUN_ROUNDS_CODE_REVIEW_H
#define DRYRUN_ROUNDS_CODE_REVIEW_H

#include "base/json.h"
#include "rounds/code/drill-text.h"

enum {
    REVIEW_BYTES_MAX = 64 << 10, /* of a file, and of comments */
    REVIEW_LINES_MIN = 40,       /* of what is reviewed */
    REVIEW_LINES_MAX = 120,
    REVIEW_FINDINGS_MIN = 4,
    REVIEW_FINDINGS_MAX = 9,
    REVIEW_RIGHT_MIN = 2,
    REVIEW_RIGHT_MAX = 5,
    REVIEW_SPAN_MAX = 10, /* lines of a finding, and of a comment */
    REVIEW_ELSEWHERE_MAX = 3,
    REVIEW_COMMENTS_MAX = 60,
    REVIEW_SAYS_MAX = 2000, /* bytes of what a comment says */
};

enum review_kind {
    REVIEW_BUG,
    REVIEW_SECURITY,
    REVIEW_PERFORMANCE,
    REVIEW_CONCURRENCY,
    REVIEW_ERRORS, /* "error-handling" */
    REVIEW_TESTS,
    REVIEW_NAMING,
    REVIEW_API, /* how it is called, and what it promises */
    REVIEW_KINDS
};
extern const char *const review_kind_names[REVIEW_KINDS];

enum review_severity {
    REVIEW_BLOCKER, /* must not be merged with it */
    REVIEW_MAJOR,   /* to be mended, soon */
    REVIEW_MINOR,   /* better without */
    REVIEW_SEVERITIES
};
extern const char *const review_severity_names[REVIEW_SEVERITIES];
extern const int review_points[REVIEW_SEVERITIES]; /* 4, 2, 1 */

struct review_finding {
    struct lines lines;
    struct lines elsewhere[REVIEW_ELSEWHERE_MAX]; /* where it may be commented on as well */
    size_t n_elsewhere;
    enum review_kind kind;
    unsigned also; /* kinds that pass for it: bit (1 << kind) */
    enum review_severity severity;
    struct str what;    /* in a few words */
    struct str comment; /* what a good comment says: kind, exact, with a way out */
};

/* Is there a line that the finding and these have in common? */
bool review_finding_meets(const struct review_finding *f, struct lines l);

struct review_right {
    struct lines lines;
    struct str looks; /* what one might say */
    struct str is;    /* and why it is right */
};

struct review {
    struct str id, title, language;
    int minutes;
    struct str file;    /* what the text is called: "src/orders/export.ts" */
    struct str request; /* how the pull request is described; several lines */
    struct str text;
    int n_lines;
    struct review_finding findings[REVIEW_FINDINGS_MAX]; /* as they stand in the file */
    size_t n_findings;
    struct review_right right[REVIEW_RIGHT_MAX];
    size_t n_right;
    struct str least; /* what matters least, and why */
};

/*
 * One file. id: its name without ".yaml". file: what messages call it. ERR_INVALID with file and line: an
 * unknown key, a text that is missing, lines that the text does not have, too few or too many findings, a
 * finding that meets something that is right, two of one kind in the same lines.
 */
enum err review_read(struct str id, const char *file, struct str text, struct arena *a, struct review *ret,
                     struct error *e) warn_unused;

struct review_comment {
    struct lines lines;
    enum review_kind kind;
    struct str says; /* may be empty */
    /* that whoever says it gives it, of review_severity_names; NULL: none. It is not scored */
    const char *severity;
};

/*
 * Comments, one a line: "12-15 security", "30:naming what it says". Between lines and kind, and behind the
 * kind, blanks or colons. Empty lines, and those that begin with "#", are none. ERR_INVALID with the line's
 * number in the message and as the field, ERR_TOO_LARGE.
 */
enum err review_comments_parse(struct str text, struct arena *a, struct review_comment **ret, size_t *ret_n,
                               struct error *e) warn_unused;
/* Do all of them lie in the text, with at most REVIEW_SPAN_MAX lines? ERR_INVALID names the first that does
 * not. */
enum err review_comments_check(const struct review *r, const struct review_comment *v, size_t n,
                               struct error *e) warn_unused;

enum review_outcome {
    REVIEW_FOUND,
    REVIEW_AGAIN,
    REVIEW_NEAR,
    REVIEW_IS_RIGHT,
    REVIEW_FALSE,
    REVIEW_OUTCOMES
};
extern const char
    *const review_outcome_names[REVIEW_OUTCOMES]; /* "found", "again", "near", "right", "false" */

struct review_score {
    struct {
        enum review_outcome outcome;
        int at;                        /* the finding (found, again, near) or the right thing (right); -1 */
    } of[REVIEW_COMMENTS_MAX];         /* each comment */
    int found_by[REVIEW_FINDINGS_MAX]; /* each finding: the comment, or -1 */
    size_t n_found, n_near, n_false;   /* false alarms: REVIEW_IS_RIGHT and REVIEW_FALSE */
    int points, points_max;            /* of what was found, of all */
    int percent;                       /* 0 to 100 */
};
/* At most REVIEW_COMMENTS_MAX. */
void review_score(const struct review *r, const struct review_comment *v, size_t n, struct review_score *ret);

/* {"id", "title", "language", "minutes", "file", "request", "text"}; with answer also "findings", "right" and
 * "least". */
void review_json(const struct review *r, bool answer, struct json_writer *w);
/* The members "percent", "points", "points_max", "found", "missed", "false_alarms", "comments" and "findings"
 * of an object. */
void review_score_put(const struct review *r, const struct review_comment *v, size_t n,
                      const struct review_score *s, struct json_writer *w);

#endif
