/*
 * growth.h: what was measured and what it means (jobs/growth.h), for people.
 */
#ifndef DRYRUN_MAIN_GROWTH_H
#define DRYRUN_MAIN_GROWTH_H

#include "jobs/growth.h"

/* A table of the shapes, the answers, and a log-log plot of the worst shape, to standard output. */
void growth_print(const struct growth *g, const struct growth_claims *claims,
                  const struct package_growth *declared);
/* "150 000" */
void growth_put_number(struct strbuf *out, int64_t v);

#endif
