/*
 * demo.h: the sample record of `dryrun demo`: weeks of a made-up person's search, written into an empty
 * record as if they had been put down day by day.
 *
 * It is data, content/demo/record.yaml and the files beside it (docs/formats/demo.md). Its days count from
 * today, so that what is to come always is.
 */
#ifndef DRYRUN_RECORD_DEMO_H
#define DRYRUN_RECORD_DEMO_H

#include "base/err.h"
#include "store/db.h"

/*
 * Write it, in a transaction of its own; nothing where the record has changes already. content: the folder of
 * the program's content.
 * ERR_NOT_FOUND: it has no sample; ERR_INVALID: the sample is wrong, and the message says where.
 */
enum err demo_fill(struct db *db, const char *content, struct error *e) warn_unused;

/* An instant as the sample writes it, "-24 09:10": days from today, and the time of day here. today_ms: any
 * instant of today. */
bool demo_instant(struct str text, int64_t today_ms, int64_t *ret_ms) warn_unused;

#endif
