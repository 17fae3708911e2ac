/*
 * log.h: one line per event on standard error, for the one who runs the program.
 *
 *     2026-03-01T09:30:00.250Z warn worker job 17 was given back: the slot died
 *
 * Only processes log (main/, the loops of serve and worker); domain code returns errors. Control characters
 * in a message are escaped, so that what a program printed cannot forge a line. Nothing private is logged: no
 * source, no answers, no tokens.
 */
#ifndef DRYRUN_BASE_LOG_H
#define DRYRUN_BASE_LOG_H

#include "base/cleanup.h"

enum log_level { LOG_DEBUG, LOG_INFO, LOG_WARN, LOG_ERROR };

/* Lines below this level are dropped; the default is LOG_INFO. */
void log_set_level(enum log_level level);

/* who: the process, "serve", "worker", "supervisor", "slot". Set once at its start; the default is
 * "dryrun". */
void log_set_name(const char *who);

void log_write(enum log_level level, const char *fmt, ...) printf_like(2, 3);

#define log_debug(...) log_write(LOG_DEBUG, __VA_ARGS__)
#define log_info(...)  log_write(LOG_INFO, __VA_ARGS__)
#define log_warn(...)  log_write(LOG_WARN, __VA_ARGS__)
#define log_error(...) log_write(LOG_ERROR, __VA_ARGS__)

#endif
