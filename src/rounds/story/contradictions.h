/*
 * contradictions.h: what a story says, and what the record says elsewhere, that cannot both be true.
 *
 *     struct story_known known[] = {{.from = STORY_FROM_CLAIM, .text = STR("Cut p95 latency by 40 %")}};
 *     story_known_cv(STR("Backend developer, Acme, 2019-03 to 2021-06"), &arena, &known[1]);
 *     story_contradictions(&story, known, 2, &arena, &list, &n);
 *
 * A contradiction is told only where both sides speak of the same thing: a number of the same unit whose
 * nouns or whose sentence are the other's, a date in a sentence about oneself at an employer that the CV
 * names, a role that one had there. Where any figure of the story agrees with what is known, nothing is told
 * of the others: they are about something else. Spoken numbers are rounded (quantity.h): "almost half" and 40
 * % agree, "a third" and 30 %, eight weeks and two months. Cautious on purpose: an alarm that is none costs
 * more than it helps.
 *
 * Nothing is told of what was planned, of figures of the second of several, of rates beside sums, of teams of
 * others, of dates and ages of things. A team that is listed is counted, by names too; "from March to June",
 * "Monday ... Wednesday of that week" are as long as that; years at an employer, when one came and left, and
 * "in my second month there, in May 2020" stand beside its entry; what one never did or had beside what the
 * record says that one did; when something came out beside when it did elsewhere.
 *
 * Pure. Everything lives in the arena, or is a view of what was given.
 */
#ifndef DRYRUN_ROUNDS_STORY_CONTRADICTIONS_H
#define DRYRUN_ROUNDS_STORY_CONTRADICTIONS_H

#include "rounds/story/lint.h"

#include <stdint.h>

enum story_from { STORY_FROM_CV, STORY_FROM_CLAIM, STORY_FROM_FIGURE, STORY_FROM_STORY };

/* What one was at an employer, and when: months since year 0. */
struct story_stint {
    struct str role;
    int first, last;
};

/* Something that the record knows. */
struct story_known {
    enum story_from from;
    int64_t id;       /* of the record; 0: none */
    struct str title; /* of the other story; of a CV which one it is; may be empty */
    struct str text;  /* as it is shown: "Backend developer, Acme, 2019-03 to 2021-06" */
    bool linked;      /* a claim that this story defends */
    /* Of an entry of a CV that is a job; employer empty: it is none. Months since year 0; last of an ongoing
     * one is far away. */
    struct str role, employer;
    int first, last;
    /* n_stints: where the entry tells of several roles; 0: role is the only one */
    const struct story_stint *stints;
    size_t n_stints;
    const struct story_apart *apart; /* of story_known_prepare(); NULL: it is taken apart at each call */
};

/* Take it apart once, where many stories are compared with it; text, and what is of a CV, stay as they are
 * from then on. */
void story_known_prepare(struct story_known *k, struct arena *a);

/*
 * An entry as one line, in whatever order: "Developer, Acme, 2019-03 to 2021-06"; "Acme Ltd, Leeds: tester,
 * then developer from May 2020"; "Since 2021: Lead | Acme". A line that tells no stretch of time is text
 * alone.
 */
void story_known_cv(struct str line, struct arena *a, struct story_known *ret);

/*
 * What a story is about, for choosing what it is compared with: a person has many stories and claims, and
 * "two weeks" in one has nothing to do with "one week" in another.
 */
struct story_subject;
const struct story_subject *story_subject_of(const struct story *s, struct arena *a);
/* The share of the words of a prepared text that the story has, too; small words and numbers do not count. 0
 * to 1. */
double story_subject_has(const struct story_subject *s, const struct story_known *k);
/* The same of two stories, of the words of the one with fewer. */
double story_subject_alike(const struct story_subject *x, const struct story_subject *y);

enum story_fact_kind { STORY_DATE, STORY_NUMBER, STORY_TEAM, STORY_DURATION, STORY_EMPLOYER, STORY_ROLE };
const char *story_fact_kind_name(enum story_fact_kind k); /* "date" ... */
const char *story_from_name(enum story_from f);           /* "cv", "claim", "figure", "story" */

struct story_contradiction {
    enum story_fact_kind kind;
    enum story_part part;
    struct str where;                  /* words of the part */
    const struct story_known *against; /* points into what was given */
    struct str against_text;           /* words of its text */
    struct str message;                /* one sentence without a full stop */
};

enum { STORY_CONTRADICTIONS_MAX = 40, STORY_KNOWN_MAX = 2000 };

void story_contradictions(const struct story *s, const struct story_known *known, size_t n, struct arena *a,
                          struct story_contradiction **ret, size_t *ret_n);

/* {kind, part, where, from, id, title, against, text, message} */
void story_put_contradiction(const struct story_contradiction *c, struct json_writer *w);

#endif
