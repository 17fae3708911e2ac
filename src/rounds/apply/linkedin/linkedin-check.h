/*
 * linkedin-check.h: where a CV and the LinkedIn profile of the same person tell different stories, and what
 * the profile lacks to be found. Told as lint.h tells of a CV: rule, severity, place, evidence.
 *
 *     struct linkedin_options o = {.today = {CV_DATE_MONTH, CV_FORM_NONE, 2026, 5}};
 *     struct linkedin_report r;
 *     linkedin_check(cv, &l, &o, &arena, &r);
 *
 * Both sides are taken at their word; which of them is right, only their owner knows. Jobs are matched by
 * linkedin-align.h. What the export does not have (LinkedIn leaves out tables that are empty, and the quick
 * export has not all of them) is not taken for missing on the profile where that would be a guess: the rule
 * is skipped and says so.
 *
 * A recruiter searches by title, skill and place; endorsements and recommendations are no evidence of skill.
 * Rules about them are notes and say that the aim is to be found.
 *
 * Pure. Everything lives in the arena; texts are views of CV, profile or arena. The same input gives the same
 * report.
 */
#ifndef DRYRUN_ROUNDS_APPLY_LINKEDIN_CHECK_H
#define DRYRUN_ROUNDS_APPLY_LINKEDIN_CHECK_H

#include "rounds/apply/linkedin/linkedin-rules.h"
#include "rounds/apply/linkedin/linkedin.h"

#define LINKEDIN_RULE_ONE(...) +1
enum { LINKEDIN_RULES_N = LINKEDIN_RULE_LIST(LINKEDIN_RULE_ONE) };
#undef LINKEDIN_RULE_ONE
extern const struct cv_rule LINKEDIN_RULES[LINKEDIN_RULES_N]; /* L01 to L18, by id */

const struct cv_rule *linkedin_rule_find(struct str id); /* by id or name; NULL: none */

struct linkedin_finding {
    const struct cv_rule *rule;
    enum cv_severity severity;
    struct cv_place at;          /* in the CV; all zero: nowhere */
    struct linkedin_place there; /* in the export; file NULL: nowhere */
    struct str evidence;         /* what was seen: "Acme GmbH" */
    struct str message;          /* one sentence about this case, without a full stop */
    struct str key;              /* as of struct cv_finding */
    bool suppressed;
};

enum { LINKEDIN_CORE_MAX = 5, LINKEDIN_FINDINGS_MAX = 500 };

struct linkedin_options {
    struct cv_date today; /* precision CV_DATE_MONTH at least */
    struct str title;     /* that is looked for; empty: the CV's own, else that of its latest job */
    /* The skills that matter most, at most LINKEDIN_CORE_MAX; none: those of the CV's list that its jobs
     * speak of most. */
    const struct str *core;
    size_t n_core;
    const struct cv_suppression *suppressions;
    size_t n_suppressions;
};

struct linkedin_report {
    struct linkedin_finding *findings; /* by rule; of one rule in the order of the CV */
    size_t n_findings;
    struct cv_skipped *skipped;
    size_t n_skipped;
    size_t errors, warnings, notes; /* not counting suppressed ones */
    struct str title;               /* what was taken for what is looked for */
    struct str core[LINKEDIN_CORE_MAX];
    size_t n_core;
};

void linkedin_check(const struct cv *cv, const struct linkedin *l, const struct linkedin_options *o,
                    struct arena *a, struct linkedin_report *ret);

/* content/rules/linkedin.yaml, parsed; as cv_rule_texts(). */
enum err linkedin_rule_texts(const struct yaml *doc, struct arena *a,
                             struct cv_rule_text ret[LINKEDIN_RULES_N], struct error *e) warn_unused;

#endif
