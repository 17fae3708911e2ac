/*
 * cv-sarif.h: a report about a CV as a SARIF 2.1.0 log (OASIS, Static Analysis Results Interchange Format),
 * for editors and for what collects the findings of many tools.
 *
 * One run with an artifact for each CV. The driver's rules are all of CV_RULES, with their texts, the grade
 * of their evidence, their sources and doubts. A result has the rule, its level, the message, a place, and
 * the finding's key as its partial fingerprint "findingKey/v1". The place is
 *
 *     source           physicalLocation         logicalLocations
 *     text, Markdown   region of the file       -
 *     PDF              the file                 "page 2"; page and box in the location's properties
 *     DOCX             the file                 "line 12"; line and column of the text that is read in its properties
 *     JSON Resume      the file                 "work[0].highlights[2]"
 *
 * What was suppressed has a suppression with its justification. What could not be read of a file is a
 * notification of the run's execution (of level "error": nothing of it), a rule that could not look one of
 * its configuration.
 */
#ifndef DRYRUN_MAIN_CV_SARIF_H
#define DRYRUN_MAIN_CV_SARIF_H

#include "rounds/apply/lint/lint.h"

/* A CV that was looked at, or why it was not. */
struct cv_checked {
    const char *path;    /* as it was given */
    const struct cv *cv; /* NULL: it could not be read */
    struct cv_report report;
    struct error error;
};

/* To standard output. texts: cv_rule_texts(). */
void cv_sarif_print(const struct cv_checked *checked, size_t n, const struct cv_rule_text texts[CV_RULES_N]);

#endif
