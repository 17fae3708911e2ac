/*
 * linkedin-json.h: what linkedin-check.h found, as JSON: one form for the command line and the page.
 */
#ifndef DRYRUN_ROUNDS_APPLY_LINKEDIN_JSON_H
#define DRYRUN_ROUNDS_APPLY_LINKEDIN_JSON_H

#include "base/json.h"
#include "rounds/apply/linkedin/linkedin-check.h"

/*
 * Members of an object that the caller begins and ends: title, core_skills, findings [{rule, name, severity,
 * grade, message, evidence, key, suppressed, at, there, why, mend, doubt, sources}], errors, warnings, notes,
 * skipped [{rule, why}]. at: the place in the CV, with the members that it has (page and box; line, column
 * and length; path); there: in the export, file and line.
 */
void linkedin_put_report(const struct linkedin_report *r, const struct cv_rule_text *texts,
                         struct json_writer *w);

#endif
