/*
 * report.h: the jail's protection and the languages as JSON: the schemas Worker (its members protection,
 * summary, checks) and Language of contract/openapi.yaml.
 */
#ifndef DRYRUN_MAIN_REPORT_H
#define DRYRUN_MAIN_REPORT_H

#include "base/json.h"
#include "judge/judge.h"
#include "sandbox/sandbox.h"

const char *report_strength_name(enum sandbox_strength s); /* "full", "weak", "none" */

/* An object. */
void report_protection_json(const struct sandbox_report *r, struct json_writer *w);

/* An array, the installed ones first. Asks each tool for its version, in the jail, unless the cache knows
 * it. */
enum err report_languages_json(struct judge *j, struct json_writer *w, struct error *e) warn_unused;

#endif
