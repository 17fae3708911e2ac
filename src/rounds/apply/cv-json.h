/*
 * cv-json.h: CVs and findings as JSON: one form for the command line, the record and the page.
 *
 * A place is an object with the members that the source has: page and box [x0, y0, x1, y1] (points from the top left corner), line,
 * column and length (characters, from 1), or path ("work[0].highlights[2]"); an empty one is the CV as a whole. A value is {text, at},
 * or null where the CV does not have it.
 */
#ifndef DRYRUN_ROUNDS_APPLY_CV_JSON_H
#define DRYRUN_ROUNDS_APPLY_CV_JSON_H

#include "base/json.h"
#include "rounds/apply/lint.h"

/* The member "at". */
void cv_put_place(const struct cv_place *p, struct json_writer *w);

/*
 * {rule, name, severity, grade, message, evidence, key, suppressed, at}; with texts (all of them, by the rule's index) also why, mend
 * and sources.
 */
void cv_put_finding(const struct cv_finding *f, const struct cv_rule_text *texts, struct json_writer *w);

/*
 * Members of an object that the caller begins and ends: findings, errors, warnings, notes, skipped [{rule, name, why}], not_read [{path,
 * why}]. texts as above; NULL: without.
 */
void cv_put_report(const struct cv *cv, const struct cv_report *r, const struct cv_rule_text *texts,
                   struct json_writer *w);

/* [{rule, name, severity, grade, title, why, mend, sources, doubt}, ...]: all rules. */
void cv_put_rules(const struct cv_rule_text *texts, struct json_writer *w);

/*
 * What was read: {source, columns, pages: [{width, height}], text, name, label, mail, phone, place, summary, links: [{url, network, at}],
 * sections: [{kind, heading, entries, items: [value]}]}. An entry: {title, org, place, area, url, start, end, dates, bullets: [value],
 * keywords: [value]}; dates is {at}, text: the lines of a document without pages, else null; start and end are "2019", "2019-03", "2019-03-15", "present" or null.
 */
void cv_put_reading(const struct cv *cv, struct json_writer *w);

#endif
