/*
 * rule.h: what a rule looks at, and how it says what it saw. Private to rounds/apply. A family of rules is a
 * file rules-*.c; its functions stand in the list of rules.h.
 */
#ifndef DRYRUN_ROUNDS_APPLY_RULE_H
#define DRYRUN_ROUNDS_APPLY_RULE_H

#include "model/words/tokens.h"
#include "rounds/apply/lint/lint.h"

/* A text of the CV with its words: a bullet, an item, the summary. */
struct unit {
    const struct cv_text *text;
    struct tokens words;
    enum cv_section_kind section;
    const struct cv_entry *entry; /* NULL: of none */
    bool marked;                  /* a bullet, not a paragraph */
    bool evidence;                /* has a figure, or says what came of it */
};

/* A job: what all rules about dates look at, oldest first by start. */
struct stay {
    const struct cv_entry *entry;
    enum cv_section_kind section;
    int first, last;     /* months since year 0, both included; last of an ongoing one is today */
    bool ongoing, exact; /* exact: both dates to the month */
};

struct lint {
    const struct cv *cv;
    const struct cv_lint_options *o;
    struct arena *a;
    struct cv_report *report;
    const struct cv_rule *rule; /* whose turn it is */
    struct unit *units;
    size_t n_units;
    struct stay *stays; /* jobs only */
    size_t n_stays;
    struct stay *covers; /* everything with dates, jobs too: what can explain a gap */
    size_t n_covers;
    const struct cv_entry **jobs; /* in the order of the CV */
    size_t n_jobs;
    int today;            /* month; 0: unknown */
    const char *language; /* cv_language() */
};

/* A finding of the rule whose turn it is. */
void found(struct lint *l, enum cv_severity severity, struct cv_place at, struct str evidence,
           const char *fmt, ...) printf_like(5, 6);
void skipped(struct lint *l, const char *why);

/* What the same finding of a later version has too: of rule and evidence, or of the message where there is no
 * evidence. */
struct str finding_key(struct arena *a, const char *rule, struct str evidence, struct str message);

/* As cv_rule_texts(), for any n rules by id; ret has room for n. */
enum err rule_texts(const struct yaml *doc, const struct cv_rule *rules, size_t n, struct arena *a,
                    struct cv_rule_text *ret, struct error *e) warn_unused;

struct cv_place text_place(struct lint *l, const struct cv_text *t, struct str part);
struct cv_place entry_place(const struct cv_entry *e); /* where it begins */
const char *month_text(struct lint *l, int month);     /* "2019-03" */

typedef void rule_check(struct lint *l);

/* One for each line of rules.h. */
#define CV_RULE_DECLARED(id, name, severity, grade, off, check) rule_check check;
CV_RULE_LIST(CV_RULE_DECLARED)
#undef CV_RULE_DECLARED

/* A figure (not a year, a version or a part of a name), or words for what came of it. */
bool has_figure(const struct tokens *t, struct str text);
bool is_figure(const struct tokens *t, size_t i, struct str text); /* the token i alone */
bool has_outcome(const struct tokens *t);

/* Where the CV begins, for what is missing in its head; all zero: it has neither name nor line. */
static inline struct cv_place top_of(const struct cv *cv)
{
    return cv->name.text.n                  ? cv->name.at
           : cv->n_lines                    ? cv->lines[0].at
           : cv->source == CV_SOURCE_RESUME ? (struct cv_place){.path = STR("basics")}
                                            : (struct cv_place){0};
}

#endif
