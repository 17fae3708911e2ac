/*
 * report.h: building a struct sandbox_report. The names of checks are numbers on the wire.
 */
#ifndef DRYRUN_SANDBOX_REPORT_H
#define DRYRUN_SANDBOX_REPORT_H

#include "sandbox/sandbox.h"

enum check_id {
    CHECK_START,
    CHECK_NAMESPACES,
    CHECK_USER,
    CHECK_MEMORY,
    CHECK_PROCESSES,
    CHECK_CPU,
    CHECK_FILTER,
    CHECK_PROC,
    CHECK_WALLS,
    CHECK_COUNT,
};

const char *check_name(enum check_id id);

/* Append a check; ids may be NULL. remedy NULL: it is in order. */
void report_add(struct sandbox_report *r, uint32_t ids[SANDBOX_CHECKS_MAX], enum check_id id,
                const char *remedy, const char *fmt, ...) printf_like(5, 6);

/* Ways out, for here: in a container they are what it is to be started with (docs/container.md). */
const char *remedy_for_namespaces(void);
const char *remedy_for_groups(void);

#endif
