/* team-scan.h: what the files facts-team*.c share while they look at one sentence. Private to them. */
#ifndef DRYRUN_ROUNDS_STORY_TEAM_SCAN_H
#define DRYRUN_ROUNDS_STORY_TEAM_SCAN_H

#include "rounds/story/facts.h"

/* How many, and what can be made of it. */
struct size_said {
    double least, most;
    bool weak; /* some people who did something: it may agree, and contradicts nothing */
    bool work; /* who made one thing */
};

/* facts-team.c */
extern const char *const team_words[];      /* "team", "crew", "gruppe" */
extern const char *const team_we_words[];   /* "we", "wir" */
extern const char *const team_be_words[];   /* "were", "waren" */
extern const char *const team_self_words[]; /* "me", "myself", "ich" */
bool team_low(const struct tokens *t, size_t at, const char *const *list);
bool team_word(struct str low); /* one of them, or a compound: "reporting-team", "kernteam" */
bool team_comma_behind(const struct tokens *t, size_t at); /* between this word and the next */
struct str team_gap(const struct tokens *t, size_t at);    /* the signs between them */
bool team_of_others(const struct tokens *t, size_t at);    /* "the supplier came with a team of six" */

/* facts-team-list.c */
bool team_is_person(struct str low); /* one who does work: "engineers", "tester", "kollegin" */
size_t team_list_at(const struct sentence *s, size_t at, struct size_said *ret);
bool team_opens_list(const struct tokens *t, size_t i);

/* facts-team-size.c: a number stands at i, of n words; what is around it makes it the size of a team? least
 * is 0: no. */
struct size_said team_at(const struct sentence *s, size_t i, size_t n, double value);
/* A word that has the number in it: "zu viert", "five-person", "Dreierteam", "two pairs". *ret_n: words. */
struct size_said team_in_word(const struct sentence *s, size_t i, struct arena *a, size_t *ret_n);

#endif
