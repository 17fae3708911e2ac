/*
 * bank.h: the folder content/questions, read by content_bank() (world.h): the bank of questions and the
 * templates of the cross-examination (docs/formats/questions.md).
 */
#ifndef DRYRUN_RECORD_BANK_H
#define DRYRUN_RECORD_BANK_H

#include "model/questions.h"
#include "rounds/screen/ladder.h"

struct bank {
    struct questions questions;        /* n 0: there are none */
    const struct ladder_rules *ladder; /* NULL: there are none */
};

/* ERR_UNSUPPORTED with the way out when there are no templates. */
enum err bank_ladder(const struct bank *b, const struct ladder_rules **ret, struct error *e) warn_unused;

#endif
