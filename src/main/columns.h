/* columns.h: what the commands share that take somebody's table in (model/tables/csv.h). */
#ifndef DRYRUN_MAIN_COLUMNS_H
#define DRYRUN_MAIN_COLUMNS_H

#include "main/command.h"
#include "model/tables/csv.h"

#include <stdio.h>

/*
 * The option columns, "role=What,applied=When": ret[f] is the column of the field f (of n), in the arena; one
 * that is not named stays as it is. ERR_INVALID names the fields.
 */
enum err columns_read(const struct args *args, const char *(*field_name)(size_t), size_t n, struct arena *a,
                      const char **ret, struct error *e) warn_unused;

/* "done.csv:3: ...", a line each. */
void columns_print_notes(const char *path, const struct csv_notes *notes, FILE *to);

#endif
