/*
 * linkedin-align.h: which jobs of a CV and which positions of a profile are the same. Private to
 * rounds/apply.
 *
 * Two are the same when their companies are (company_likeness()) and their dates do not speak against it; of
 * several, those that fit best: likeness, months that they share, nearness of their beginnings, title. One
 * told as several on the other side (three roles at one company) is one group with all of them.
 */
#ifndef DRYRUN_ROUNDS_APPLY_LINKEDIN_ALIGN_H
#define DRYRUN_ROUNDS_APPLY_LINKEDIN_ALIGN_H

#include "rounds/apply/lint/lint.h"

struct alignment {
    int *of_job, *of_position; /* the group of each; -1: it has no counterpart */
    int n;                     /* groups: 0 to n - 1, each with a job and a position at least */
};

/* today: months since year 0, for what goes on. The work is bounded by n * m pairs; more than 200 on a side
 * are left alone. */
struct alignment align_jobs(struct arena *a, const struct cv_entry *const *jobs, size_t n,
                            const struct cv_position *positions, size_t m, int today);

/* From the first beginning to the last end of a group: what is compared. A date is CV_DATE_NONE where one of
 * them has none. */
struct span {
    struct cv_date start, end;
    size_t n;  /* how many it is made of */
    size_t at; /* the index of the latest of them */
};
struct span span_of_jobs(const struct alignment *al, int group, const struct cv_entry *const *jobs, size_t n);
struct span span_of_positions(const struct alignment *al, int group, const struct cv_position *positions,
                              size_t m);

/* Do titles say the same: the same words but for their order, "Sr." for "senior", an ending of gender. */
bool titles_same(struct arena *a, struct str x, struct str y);
/* Are all words of `part`, but for levels (senior, lead ...), in `whole`? false also when part has none. */
bool title_within(struct arena *a, struct str part, struct str whole);
/* The words for its level, folded: "senior"; empty: none. */
struct str title_level(struct arena *a, struct str title);

#endif
