/*
 * loops.h: the folder content/event-loop, read: the drills of the event loop (docs/formats/event-loop.md).
 */
#ifndef DRYRUN_RECORD_LOOPS_H
#define DRYRUN_RECORD_LOOPS_H

#include "rounds/code/loop.h"

/*
 * content: the program's folder. Everything lives in the arena. Content of an older version has no such folder: then there are none.
 * ERR_INVALID with file and line.
 */
enum err loops_read(const char *content, struct arena *a, struct loop_drills *ret,
                    struct error *e) warn_unused;

enum { LOOP_TRACE_MAX = 1 << 20 };
/*
 * What Node.js does with one of them, as it was recorded once: the JSON of docs/formats/event-loop.md without times, unread, in the arena.
 * ERR_NOT_FOUND: content of an older version has none, or there is no such drill.
 */
enum err loops_trace(const char *content, struct str id, struct arena *a, struct str *ret,
                     struct error *e) warn_unused;

#endif
