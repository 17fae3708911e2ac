/*
 * linkedin-rule.h: what the rules of linkedin-check.h look at. Private to rounds/apply. A family of rules is
 * a file linkedin-rules-*.c; its functions stand in the list of linkedin-rules.h.
 */
#ifndef DRYRUN_ROUNDS_APPLY_LINKEDIN_RULE_H
#define DRYRUN_ROUNDS_APPLY_LINKEDIN_RULE_H

#include "model/words/tokens.h"
#include "rounds/apply/linkedin/linkedin-align.h"
#include "rounds/apply/linkedin/linkedin-check.h"

/* A skill of the CV. */
struct own_skill {
    const struct cv_text *text;
    struct str key; /* skill_key() */
    size_t uses;    /* bullets, titles and summaries that speak of it */
    bool core;
    const struct linkedin_skill *there; /* NULL: not on the profile */
};

/* The keys of a skill of the profile. */
struct skill_names {
    struct str key, other;
};

struct drift {
    const struct cv *cv;
    const struct linkedin *l;
    const struct linkedin_options *o;
    struct arena *a;
    struct linkedin_report *report;
    const struct cv_rule *rule; /* whose turn it is */
    int today;                  /* month */
    const struct cv_entry **jobs;
    size_t n_jobs;
    struct cv_profile profile; /* positions by the same index as l's */
    struct alignment aligned;
    struct skill_names *there; /* by the index of l's skills */
    struct own_skill *skills;
    size_t n_skills;
    bool whole; /* the export has profile and positions: what it lacks, the profile lacks */
};

void drift_found(struct drift *d, enum cv_severity severity, struct cv_place at, struct linkedin_place there,
                 struct str evidence, const char *fmt, ...) printf_like(6, 7);
void drift_skipped(struct drift *d, const char *why);

/* "2019-03", "2019", "today" */
const char *date_said_here(struct drift *d, const struct cv_date *date);

/* Folded, without vendor, brackets and "framework": the same skill under the names that people give it has
 * the same key. */
struct str skill_key(struct arena *a, struct str name);
/* Is it named in the text? Names of up to three letters must stand in their case ("Go"). */
bool skill_within(struct arena *a, struct str name, struct str text);

typedef void drift_check(struct drift *d);

/* One for each line of linkedin-rules.h. */
#define LINKEDIN_RULE_DECLARED(id, name, severity, grade, off, check) drift_check check;
LINKEDIN_RULE_LIST(LINKEDIN_RULE_DECLARED)
#undef LINKEDIN_RULE_DECLARED

#endif
