/* rule.h: what a rule of lint.h looks at. Private to rounds/story. */
#ifndef DRYRUN_ROUNDS_STORY_RULE_H
#define DRYRUN_ROUNDS_STORY_RULE_H

#include "rounds/story/lint.h"
#include "rounds/story/text.h"

struct looking {
    const struct story *story;
    struct told told;
    double words_a_minute;
    struct arena *a;
    struct story_report *report;
    const struct story_rule *rule; /* whose turn it is */
};

/* A finding of the rule whose turn it is: about the story, or about words of it. */
void found_whole(struct looking *l, const char *fmt, ...) printf_like(2, 3);
void found_part(struct looking *l, enum story_part part, struct str evidence, const char *fmt, ...)
    printf_like(4, 5);

typedef void story_check(struct looking *l);

story_check check_begin, check_action, check_long, check_short, check_ours, check_task; /* rules-shape.c */
story_check check_blame, check_hedges;                                                  /* rules-words.c */
story_check check_result;                                                               /* rules-result.c */
story_check check_misplaced, check_reflection;                                          /* rules-place.c */

/* Does the sentence say what its teller learned? strong: so plainly that it belongs to the reflection. */
bool reflects(const struct sentence *s, bool strong, size_t *ret_at, size_t *ret_n);

/* "I" that does something, not one that thinks or guesses; "we" and "us". Of one sentence. */
void count_persons(const struct sentence *s, size_t *mine, size_t *ours);

#endif
