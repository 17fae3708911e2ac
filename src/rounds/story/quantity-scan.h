/* quantity-scan.h: what the files quantity-*.c share while they look at one sentence. Private to them. */
#ifndef DRYRUN_ROUNDS_STORY_QUANTITY_SCAN_H
#define DRYRUN_ROUNDS_STORY_QUANTITY_SCAN_H

#include "rounds/story/quantity.h"

struct scan {
    const struct sentence *s;
    const struct tokens *t;
    size_t index;
    struct arena *a;
    struct quantities *all;
};

/* quantity-unit.c */
struct unit_word {
    const char *text; /* folded; one with * matches each word that begins so */
    enum quantity_unit unit;
    double times; /* into seconds, bytes, shares */
};
enum { MINUTE = 60, HOUR = 3600, DAY = 86400, WEEK = 7 * DAY };
#define MONTH (365.25 * DAY / 12)
const struct unit_word *unit_word_named(struct str low);
bool unit_is_stretch(struct str low);                         /* may stand before a unit: "full", "weitere" */
size_t scan_compound(struct scan *c, size_t at, double *ret); /* "three-month", "zweiwöchig": seconds */

/* quantity.c */
bool scan_is(const struct scan *c, size_t at, const char *word);
bool scan_in(const struct scan *c, size_t at, const char *const *list);
bool scan_sign(const struct scan *c, size_t last, const char *sign); /* between this word and the next */
bool scan_parted(const struct scan *c, size_t at);                   /* a sign stands behind it */
struct quantity *scan_push(struct scan *c, const struct quantity *q);
void scan_nouns(struct scan *c, size_t at, struct quantity *q);
bool scan_is_year(const struct scan *c, size_t at, double v, size_t n);

/* quantity-loose.c: what the words before it make of it. */
enum hedge { HEDGE_NONE, HEDGE_ABOUT, HEDGE_ALMOST, HEDGE_GOOD, HEDGE_OVER, HEDGE_UNDER };
enum hedge scan_hedge(const struct scan *c, size_t at);
void scan_loosen(const struct scan *c, size_t at, bool round, struct quantity *q);
void scan_flags(const struct scan *c, struct quantity *q);

/* quantity-share.c: the number of words; 0: none stands there. */
size_t scan_share(struct scan *c, size_t at);
size_t scan_factor(struct scan *c, size_t at);
size_t scan_part_of(struct scan *c, struct quantity *q);

/* quantity-change.c */
bool scan_is_change(const struct scan *c, size_t at, size_t behind);
bool scan_is_change_word(struct str low);
void scan_join(struct scan *c, size_t first); /* "from A to B", "B instead of A": of those from `first` on */

/* quantity-span.c */
size_t scan_span(struct scan *c, size_t at); /* "from March to June": how long it is */

#endif
