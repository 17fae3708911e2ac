/* facts.h: what contradictions.h compares. Private to rounds/story. A family of facts is a file facts-*.c. */
#ifndef DRYRUN_ROUNDS_STORY_FACTS_H
#define DRYRUN_ROUNDS_STORY_FACTS_H

#include "model/time/date.h"
#include "rounds/story/contradictions.h"
#include "rounds/story/quantity.h"

/* The size of a team that is one's own. */
struct team_size {
    int size, most; /* the same, or one more where it is open whether the teller is counted */
    bool weak;      /* it may agree, and contradicts nothing: a few who did something, a team that grew */
    bool work;      /* of a piece of work, for which a part of the team may have been enough */
    bool beginning;
    size_t sentence;
    struct str text;
};

struct facts {
    struct told told;
    struct quantities quantities; /* of the sentences, and of the title (sentence told.n) */
    struct team_size *teams;
    size_t n_teams;
    struct stems stems;        /* of all that is said, the title too */
    struct stems *of_sentence; /* told.n */
    struct arena *a;
};

/* The text of something known, taken apart. */
struct story_apart {
    struct sentence sentence; /* as one */
    struct quantities quantities;
    struct team_size *teams;
    size_t n_teams;
    struct stems stems;
};

/* What is compared with a story. */
struct other {
    const struct story_known *known;
    struct sentence sentence;
    struct quantities quantities;
    struct team_size *teams;
    size_t n_teams;
    struct stems stems;
    bool employer_named; /* a CV's: the story names it */
};

struct comparing {
    const struct story *story;
    struct facts facts;
    struct other *others;
    size_t n_others;
    struct arena *a;
    struct story_contradiction *v;
    size_t n;
};

void contradict(struct comparing *c, enum story_fact_kind kind, enum story_part part, struct str where,
                const struct story_known *against, struct str against_text);

void teams_of(const struct sentence *s, size_t index, struct arena *a, struct team_size **v, size_t *n);
/* "People in the shipping team: 8". */
void team_label(const struct sentence *s, const struct quantities *q, struct arena *a, struct team_size **v,
                size_t *n);
bool says_team(const struct sentence *s, const struct quantity *q); /* it is the size of a team */

/* The words by which the story can call the employer of an entry stand in the text. */
bool names_employer(struct str employer, const struct tokens *text, struct arena *a);

extern const char *const story_persons[]; /* "I", "we", "unser" ... */
/* The first date of a sentence that has a year, as narrow as its words tell: "in the autumn of 2019". */
bool told_date(const struct sentence *s, struct date_range *ret);
bool role_word(struct str low); /* says what one is: "developer", "lead", "praktikant" */
bool role_is_training(struct str role, struct arena *a); /* a student's, an intern's */
bool is_job(const struct other *o);                      /* an entry of the CV with an employer */
struct str job_dates(const struct story_known *k);       /* as they stand in its text */

/* Of a line as a label and its figure: what stands before the colon is what is counted. */
void numbers_label(struct str text, const struct sentence *s, struct quantities *all);

void compare_numbers(struct comparing *c);   /* facts-number.c */
void compare_teams(struct comparing *c);     /* facts-team.c */
void compare_dates(struct comparing *c);     /* facts-date.c */
void compare_employers(struct comparing *c); /* facts-job.c */
void compare_places(struct comparing *c);    /* facts-place.c */
void compare_denials(struct comparing *c);   /* facts-denied.c */
void compare_roles(struct comparing *c);     /* facts-role.c */
void compare_events(struct comparing *c);    /* facts-event.c */
void compare_tenure(struct comparing *c);    /* facts-tenure.c */

#endif
