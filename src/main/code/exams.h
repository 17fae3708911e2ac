/* exams.h: what the commands about exams share. */
#ifndef DRYRUN_MAIN_EXAMS_H
#define DRYRUN_MAIN_EXAMS_H

#include "main/desk.h"
#include "record/code/exams.h"
#include "record/thing.h"

/* The exam as schema Exam; the caller decrefs. id 0: the one that runs, else the last one; ERR_NOT_FOUND with
 * the way out. */
enum err exams_read(struct desk *d, int64_t id, json_t **ret, struct error *e) warn_unused;
/* The one that runs. ERR_NOT_FOUND. */
enum err exams_running(struct desk *d, json_t **ret, struct error *e) warn_unused;

/* "1:04:10", "52:10" */
const char *exams_span(int64_t ms, char to[24]);
/* What an examiner's tool would have seen of it: schema MirrorReport; the caller decrefs. ERR_NOT_FOUND: it
 * was not watched. */
enum err exams_mirror(const struct args *args, struct desk *d, int64_t id, json_t **ret,
                      struct error *e) warn_unused;
void exams_print_mirror(const json_t *report);

/* Its clock, and a line for each problem. */
void exams_print(const json_t *exam);

#endif
