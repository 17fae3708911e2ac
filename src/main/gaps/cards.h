/* cards.h: what the commands about cards have in common. */
#ifndef DRYRUN_MAIN_CARDS_H
#define DRYRUN_MAIN_CARDS_H

#include "main/command.h"
#include "main/desk.h"
#include "record/gaps/cards-settings.h"
#include "record/gaps/cards.h"

/* As of now, with the settings of the record and the bank of questions; s is the caller's, the bank lies in
 * the desk's arena. */
enum err card_view(struct desk *d, struct card_settings *s, struct cards_view *ret,
                   struct error *e) warn_unused;
/* again, hard, good, easy or 1 to 4; false: neither. */
bool card_grade_read(struct str word, enum fsrs_grade *ret);
/* "10 min", "3 d", "2.4 months": until it is due again. */
const char *card_wait(int64_t seconds, struct arena *a);
/* Grade it, committed; u by chance. */
enum err card_grade_now(struct db *db, const struct cards_view *v, int64_t id, int64_t version,
                        enum fsrs_grade grade, int64_t took_ms, int64_t *ret_batch, json_t **ret,
                        struct error *e) warn_unused;

#endif
