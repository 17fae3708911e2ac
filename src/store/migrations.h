/*
 * migrations.h: the files of src/store/migrations/ as they are embedded by tools/embed-migrations; private to
 * store/.
 */
#ifndef DRYRUN_STORE_MIGRATIONS_H
#define DRYRUN_STORE_MIGRATIONS_H

#include <stddef.h>
#include <stdint.h>

struct migration {
    int64_t number;   /* from 1, without a gap */
    const char *name; /* "0001-first" */
    const char *sql;  /* the common subset, see sql.h */
};

extern const struct migration migrations[];
extern const size_t n_migrations;

#endif
