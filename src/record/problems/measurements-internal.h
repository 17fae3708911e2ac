/*
 * measurements-internal.h: between measurements.c (what changes them) and measurements-json.c (what shows them).
 */
#ifndef DRYRUN_RECORD_MEASUREMENTS_INTERNAL_H
#define DRYRUN_RECORD_MEASUREMENTS_INTERNAL_H

#include "record/problems/measurements.h"

/* Inside a transaction that changed it: tell the pages how it stands now (measurement.changed). */
enum err measurements_tell_changed(struct db *db, int64_t id, struct error *e) warn_unused;

#endif
