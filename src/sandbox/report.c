#include "sandbox/report.h"

#include <assert.h>
#include <stdio.h>

const char *check_name(enum check_id id)
{
    static const char *const names[] = {
        [CHECK_START] = "isolation",
        [CHECK_NAMESPACES] = "namespaces",
        [CHECK_USER] = "user",
        [CHECK_MEMORY] = "memory limit",
        [CHECK_PROCESSES] = "process limit",
        [CHECK_CPU] = "CPU time",
        [CHECK_FILTER] = "system call filter",
        [CHECK_PROC] = "process list",
        [CHECK_WALLS] = "walls from inside",
    };
    return (unsigned)id < CHECK_COUNT ? names[id] : "unknown";
}

void report_add(struct sandbox_report *r, uint32_t ids[SANDBOX_CHECKS_MAX], enum check_id id,
                const char *remedy, const char *fmt, ...)
{
    assert(r->n_checks < SANDBOX_CHECKS_MAX);
    struct sandbox_check *c = &r->checks[r->n_checks];
    if (ids)
        ids[r->n_checks] = id;
    r->n_checks++;
    c->name = check_name(id);
    c->ok = !remedy;
    snprintf(c->remedy, sizeof c->remedy, "%s", remedy ? remedy : "");
    va_list args;
    va_start(args, fmt);
    vsnprintf(c->detail, sizeof c->detail, fmt, args);
    va_end(args);
}
