/* ad-inside.h: what the readers of ads share. Private to rounds/apply. */
#ifndef DRYRUN_ROUNDS_APPLY_AD_INSIDE_H
#define DRYRUN_ROUNDS_APPLY_AD_INSIDE_H

#include "base/json.h"
#include "rounds/apply/ad/ad.h"

struct ad_reader {
    struct arena *a;
    struct ads out;
    size_t cap, notes_cap;
};

void ad_note(struct ad_reader *r, const char *fmt, ...) printf_like(2, 3);

/* One more, with its format; NULL over ADS_MAX. */
struct ad *ad_more(struct ad_reader *r, enum ad_format format);

/* A value when it has none yet; white space around and runs of it inside are taken off, at most 300 bytes. */
void ad_set(struct ad_reader *r, struct ad_value *v, struct str text, const char *from);
void ad_set_date(struct ad_reader *r, struct date *d, struct str *from, struct str text, const char *name);
/* Figures of a currency; a period is a word such as "YEAR", "per-year-salary", "1 YEAR". */
void ad_set_pay(struct ad *ad, double low, double high, struct str currency, struct str period,
                const char *from);
/* HTML or plain text to the ad's body. */
void ad_set_body(struct ad_reader *r, struct ad *ad, struct str text);

/* ad-json.c: JSON of a board, or a JobPosting. true: it was one. A note is left when it was not. */
bool ad_read_json(struct ad_reader *r, const json_t *root);
/* The JobPostings in it, wherever they are. */
void ad_read_linked(struct ad_reader *r, const json_t *root);

/* ad-text.c: what the text tells and the data did not. title: from the first line too. */
void ad_read_body(struct ad_reader *r, struct ad *ad, bool title);

#endif
