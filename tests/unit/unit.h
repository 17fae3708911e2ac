/*
 * unit.h: what every unit test includes: cmocka, the name of the row of a table that is being tested, and
 * numbers that are not exact.
 */
#ifndef DRYRUN_TESTS_UNIT_H
#define DRYRUN_TESTS_UNIT_H

/* cmocka wants these first. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/cleanup.h"

#include <math.h>
#include <stdio.h>

/*
 * Printed before each row, so that a failing one can be told. A TAP comment ends with its line, so what a
 * name has of other characters is left out.
 */
static inline void unit_case(const char *name)
{
    char line[160];
    size_t n = 0;
    for (; *name && n + 1 < sizeof line; name++)
        line[n++] = *name >= ' ' && *name <= '~' ? *name : '.';
    line[n] = '\0';
    print_message("# case: %s\n", line);
}

/* No further from the wanted number than `within`, or than that share of it; it is the caller's line that
 * fails. NaN is near nothing. */
#define unit_near(got, want, within)    unit_near_at((got), (want), (within), __FILE__, __LINE__)
#define unit_about(got, want, relative) unit_near_at((got), (want), (relative)*fabs(want), __FILE__, __LINE__)
static inline void unit_near_at(double got, double want, double within, const char *file, int line)
{
    if (fabs(got - want) <= within)
        return;
    print_error("%.17g, not %.17g\n", got, want);
    _fail(file, line);
}

#endif
