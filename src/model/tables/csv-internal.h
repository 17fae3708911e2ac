/*
 * csv-internal.h: what reading a table (csv.c) has of its bytes (csv-text.c).
 */
#ifndef DRYRUN_MODEL_CSV_INTERNAL_H
#define DRYRUN_MODEL_CSV_INTERNAL_H

#include "model/tables/csv.h"

struct csv_findings {
    size_t n; /* all */
    struct csv_finding kept[CSV_FINDINGS_MAX];
};

/* line_start: where its line begins; the column is counted from there. */
void csv_found(struct csv_findings *f, enum csv_finding_kind kind, struct str text, int line,
               size_t line_start, size_t at);

/* UTF-8 without a mark and without NULs, from whatever it is; in the arena unless it is the text itself. */
struct str csv_text(struct str bytes, struct arena *a, struct csv *c, struct csv_findings *f);

#endif
