/*
 * loops.h: the folder content/event-loop (docs/formats/event-loop.md), of which content_loops() reads the
 * drills (world.h).
 */
#ifndef DRYRUN_RECORD_LOOPS_H
#define DRYRUN_RECORD_LOOPS_H

#include "rounds/code/loop.h"

enum { LOOP_TRACE_MAX = 1 << 20 };
/*
 * What Node.js does with one of them, as it was recorded once: the JSON of docs/formats/event-loop.md without
 * times, unread, in the arena.
 * ERR_NOT_FOUND: content of an older version has none, or there is no such drill.
 */
enum err loops_trace(const char *content, struct str id, struct arena *a, struct str *ret,
                     struct error *e) warn_unused;

#endif
