/*
 * check.h: what outsiders may write into the record, said in words that name the field; private to record/.
 */
#ifndef DRYRUN_RECORD_CHECK_H
#define DRYRUN_RECORD_CHECK_H

#include "base/err.h"
#include "base/str.h"

/* Text of a person: UTF-8 without NUL, at most max bytes. ERR_INVALID, ERR_TOO_LARGE. */
enum err record_check_text(const char *field, struct str s, size_t max, struct error *e) warn_unused;

/* A name of [a-z0-9] and the given other characters, 1 to max of them. ERR_INVALID. */
enum err record_check_name(const char *field, struct str s, const char *others, size_t max,
                           struct error *e) warn_unused;

/*
 * Append a program's output as text that may be kept: at most max bytes of it, bytes that are not UTF-8 as
 * U+FFFD, NUL as U+2400 (its picture). Returns whether it was cut.
 */
bool put_program_text(struct strbuf *out, struct str s, size_t max);

#endif
