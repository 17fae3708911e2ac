/*
 * fixture.h: what the tests of model/ share: their files, and the zones among these.
 */
#ifndef DRYRUN_TESTS_MODEL_FIXTURE_H
#define DRYRUN_TESTS_MODEL_FIXTURE_H

#include "base/fd.h"
#include "model/time/zone.h"
#include "unit.h"

/* The whole file, in the arena. */
static inline struct str fixture_file(struct arena *a, const char *path)
{
    struct error e;
    struct str text;
    if (fd_read_path(path, 16 << 20, a, &text, &e) != ERR_OK)
        fail_msg("%s", e.message);
    return text;
}

/* One of tests/data/zoneinfo. */
static inline const struct zone *fixture_zone(struct arena *a, const char *name)
{
    const struct zone *z;
    struct error e;
    if (zone_read(str_of(name), fixture_file(a, arena_printf(a, "%s/zoneinfo/%s", TESTS_DATA, name)), a, &z,
                  &e) != ERR_OK)
        fail_msg("%s: %s", e.field, e.message);
    return z;
}

#endif
