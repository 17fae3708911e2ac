/*
 * lint.h: what is wrong with a CV, told as a compiler tells it: rule, severity, place, evidence.
 *
 *     struct cv_lint_options o = {.today = {CV_DATE_MONTH, CV_FORM_NONE, 2026, 5}};
 *     struct cv_report r;
 *     cv_lint(cv, &o, &arena, &r);
 *
 * Each rule is a line of rules.h: its number, severity, the grade of the evidence behind it, and what looks.
 * Its texts (what it is about, why it matters, how to mend it, the sources) are content/rules/cv.yaml, read
 * by cv_rule_texts(). A rule whose evidence is weak or contradicts itself is a note at most and says so by
 * its grade. The same CV and options give the same report.
 *
 * Pure. Everything lives in the arena; texts of findings are views of the CV or of the arena.
 */
#ifndef DRYRUN_ROUNDS_APPLY_LINT_H
#define DRYRUN_ROUNDS_APPLY_LINT_H

#include "base/yaml.h"
#include "rounds/apply/cv/cv.h"
#include "rounds/apply/lint/rules.h"

#include <stdint.h>

enum cv_severity { CV_NOTE, CV_WARNING, CV_ERROR }; /* notes never change an exit code */

enum cv_grade {
    CV_GRADE_A,           /* experiment or field study */
    CV_GRADE_B,           /* survey */
    CV_GRADE_C,           /* practitioners */
    CV_GRADE_CONFLICTING, /* studies contradict each other */
};

struct cv_rule {
    const char *id;   /* "R11": never changes, never used again */
    const char *name; /* "no-outcome" */
    /* the usual one; a finding may have a lower one, or for R01 (five and more) a higher */
    enum cv_severity severity;
    enum cv_grade grade;
    bool off; /* unless asked for by country (R23) */
};

#define CV_RULE_ONE(...) +1
enum { CV_RULES_N = CV_RULE_LIST(CV_RULE_ONE) };
#undef CV_RULE_ONE
extern const struct cv_rule CV_RULES[CV_RULES_N]; /* by id */

const struct cv_rule *cv_rule_find(struct str id); /* by id or name; NULL: none */
const char *cv_severity_name(enum cv_severity s);  /* "note", "warning", "error" */
const char *cv_grade_name(enum cv_grade g);        /* "A", "B", "C", "conflicting" */

struct cv_finding {
    const struct cv_rule *rule;
    enum cv_severity severity;
    struct cv_place at;  /* all zero: the CV as a whole */
    struct str evidence; /* what was seen: "responsible for", "Mar 2019 – Jan 2020 (10 months)" */
    struct str message;  /* one sentence about this case, without a full stop */
    /* 16 hexadecimal digits of rule and evidence: the same finding of a later version of the CV has the same
     * one */
    struct str key;
    bool suppressed;
    struct str reason; /* of the first suppression that fits; may be empty */
};

/* A rule that could not look: without a dictionary, an ad, … */
struct cv_skipped {
    const struct cv_rule *rule;
    const char *why;
};

struct cv_report {
    struct cv_finding *findings; /* by place; of one place by rule */
    size_t n_findings;
    struct cv_skipped *skipped;
    size_t n_skipped;
    size_t errors, warnings, notes; /* not counting suppressed ones */
};

/* What the ad asks for; whoever reads ads fills it. */
struct cv_requirement {
    struct str name;            /* "Kubernetes" */
    const struct str *synonyms; /* "k8s" */
    size_t n_synonyms;
    bool required; /* else nice to have: no finding */
};

enum cv_knockout { CV_KNOCKOUT_PERMIT, CV_KNOCKOUT_PLACE, CV_KNOCKOUT_NOTICE, CV_KNOCKOUT_LANGUAGE };

struct cv_ad {
    struct str text; /* for R25; may be empty */
    const struct cv_requirement *skills;
    size_t n_skills;
    const enum cv_knockout *knockouts; /* the questions that the ad asks */
    size_t n_knockouts;
};

/* The other telling of the same life: a LinkedIn export. */
struct cv_position {
    struct str title, org;
    struct cv_date start, end;
};

struct cv_profile {
    const struct cv_position *positions;
    size_t n_positions;
    const struct str *skills; /* n_skills; none: not compared */
    size_t n_skills;
};

enum cv_english { CV_ENGLISH_ANY, CV_ENGLISH_BRITISH, CV_ENGLISH_AMERICAN };

/* A finding that the user has seen and keeps: all of a rule, or the one with the key. One that names neither
 * fits none. */
struct cv_suppression {
    struct str rule;   /* id or name; empty: whichever has the key */
    struct str key;    /* empty: all of the rule */
    struct str reason; /* in the user's words; may be empty */
};

struct cv_lint_options {
    /* precision CV_DATE_MONTH at least; CV_DATE_NONE: R06 and dates to come are not looked at */
    struct cv_date today;
    /* Is it a word? Asked for words of letters, in the case in which they stand, and in lower case when they
     * begin a sentence.
     * NULL: R01 is skipped. */
    bool (*is_word)(void *ctx, struct str word);
    void *ctx;
    const struct cv_ad *ad;           /* NULL: R18, R19 and R25 are skipped */
    const struct cv_profile *profile; /* NULL: R22 is skipped */
    /* "us", "gb", "de", ...: where the CV goes; empty: R23 is off, R24 looks for mixtures alone */
    struct str country;
    enum cv_english english; /* for R24; ANY: taken from the country */
    const struct cv_suppression *suppressions;
    size_t n_suppressions;
};

enum { CV_FINDINGS_MAX = 1000 };

/* The language that the CV is mostly written in: "en", "de", "fr", "es", or "" when its small words do not
 * tell. For the dictionary. */
const char *cv_language(const struct cv *cv, struct arena *a);

void cv_lint(const struct cv *cv, const struct cv_lint_options *o, struct arena *a, struct cv_report *ret);

/* ---- texts ---- */

struct cv_rule_text {
    struct str title;    /* "Says what you did, not what came of it" */
    struct str why;      /* one or two sentences */
    struct str mend;     /* one or two sentences */
    struct str *sources; /* n_sources: who found it out, and where */
    size_t n_sources;
    struct str doubt; /* what speaks against it; may be empty */
};

/*
 * content/rules/cv.yaml, parsed: one text for each of CV_RULES, by the same index. ERR_INVALID with the line
 * when a rule has no entry, an entry no rule, or a member is missing or unknown. Views of the tree.
 */
enum err cv_rule_texts(const struct yaml *doc, struct arena *a, struct cv_rule_text ret[CV_RULES_N],
                       struct error *e) warn_unused;

#endif
