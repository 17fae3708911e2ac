/*
 * unit.h: what every unit test includes: cmocka, and the name of the row of a table that is being tested.
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

#endif
