/*
 * cv-json.h: CVs and findings as JSON: one form for the command line, the record and the page.
 *
 * A place is an object with the members that the source has: page and box [x0, y0, x1, y1] (points from the
 * top left corner), line, column and length (characters, from 1), or path ("work[0].highlights[2]"); an empty
 * one is the CV as a whole. A value is {text, at}, or null where the CV does not have it.
 */
#ifndef DRYRUN_ROUNDS_APPLY_CV_JSON_H
#define DRYRUN_ROUNDS_APPLY_CV_JSON_H

#include "base/json.h"
#include "rounds/apply/lint/lint.h"

/* The member "at". */
void cv_put_place(const struct cv_place *p, struct json_writer *w);

/*
 * {rule, name, severity, grade, message, evidence, key, suppressed, at}, and reason when it is suppressed;
 * with texts (all of them, by the rule's index) also why, mend and sources.
 */
void cv_put_finding(const struct cv_finding *f, const struct cv_rule_text *texts, struct json_writer *w);

/*
 * Members of an object that the caller begins and ends: findings, errors, warnings, notes, skipped [{rule,
 * name, why}], not_read [{path, why}]. texts as above; NULL: without.
 */
void cv_put_report(const struct cv *cv, const struct cv_report *r, const struct cv_rule_text *texts,
                   struct json_writer *w);

/* [{rule, name, severity, grade, title, why, mend, sources, doubt}, ...]: all rules. */
void cv_put_rules(const struct cv_rule_text *texts, struct json_writer *w);

/*
 * What was read, as `dryrun cv show --json` tells it: {source, pages, columns, name, label, mail, phone,
 * place, summary, image, links: [{url, network, at}], sections: [{kind, heading, entries, items: [value]}],
 * not_read}. source: "text", "markdown", "pages", "paragraphs" or "json-resume". An entry: {title, org,
 * place, area, url, start, end, dates: {at}, stay: ["contract", ...], bullets: [value with bullet],
 * keywords: [value]}; start and end are {date, text} or null, date being "2019", "2019-03", "2019-03-15" or
 * "now". With lines also lines: [{kind, text, level, column, bold, margin, at}].
 */
void cv_put_reading(const struct cv *cv, bool lines, struct json_writer *w);

/* [text, ...]: all lines that are neither blank nor in a running header or footer; what a comparison
 * (compare.h) looks for elsewhere. */
void cv_put_said(const struct cv *cv, struct json_writer *w);

/*
 * A CV back from what cv_put_reading() wrote, and its lines from what cv_put_said() wrote (NULL: it has
 * none): cv_compare() says the same of it as of the one that was written. Of other use it is not: the lines
 * have their text alone, and a value knows none of them. Members that are missing or of the wrong type are
 * empty. Lives in the arena.
 */
void cv_read_reading(const json_t *reading, const json_t *said, struct arena *a, struct cv **ret);

/* What places are about: [{width, height}, ...] in points, none where the source has no pages; the lines of
 * paragraphs as a text, null for other sources. */
void cv_put_sizes(const struct cv *cv, struct json_writer *w);
void cv_put_lines_text(const struct cv *cv, struct json_writer *w);

/* Of a rule, the members why, mend and sources. */
void cv_put_rule_text(const struct cv_rule_text *t, struct json_writer *w);

/* "2019-03"; appends nothing for no date. */
void cv_put_date_text(const struct cv_date *d, struct strbuf *out);

struct cv_stay_name {
    enum cv_stay bit;
    const char *name;
};
enum { CV_STAY_NAMES_N = 5 };
extern const struct cv_stay_name CV_STAY_NAMES[CV_STAY_NAMES_N];

#endif
