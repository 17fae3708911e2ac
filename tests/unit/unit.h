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

/* Printed before each row, so that a failing one can be told (cmocka shows output of failing tests only under
 * meson test -v). */
#define unit_case(name) print_message("# case: %s\n", (name))

#endif
