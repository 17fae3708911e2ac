/*
 * rules.h: the folder content/rules, read: what is said of each rule.
 *
 * content: the program's folder. Everything lives in the arena. ERR_NOT_FOUND; ERR_INVALID with file and
 * line.
 */
#ifndef DRYRUN_RECORD_RULES_H
#define DRYRUN_RECORD_RULES_H

#include "rounds/apply/linkedin/linkedin-check.h"
#include "rounds/apply/lint/lint.h"
#include "rounds/story/lint.h"

enum err rules_cv(const char *content, struct arena *a, struct cv_rule_text ret[CV_RULES_N],
                  struct error *e) warn_unused;
enum err rules_linkedin(const char *content, struct arena *a, struct cv_rule_text ret[LINKEDIN_RULES_N],
                        struct error *e) warn_unused;
enum err rules_story(const char *content, struct arena *a, struct story_rule_text ret[STORY_RULES_N],
                     struct error *e) warn_unused;

#endif
