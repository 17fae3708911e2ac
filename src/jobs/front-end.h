/*
 * front-end.h: a solution of a front-end task, tried by the machine's browser in the jail.
 */
#ifndef DRYRUN_JOBS_FRONT_END_H
#define DRYRUN_JOBS_FRONT_END_H

#include "record/content/front-ends.h"
#include "sandbox/sandbox.h"

/* What the page hands to a frame, and the judge's page (web/frames), as they are in the program. Empty where
 * it was built without its page. */
struct front_parts {
    struct str frame; /* frame.html */
    struct str machine, axe, react, jsx, judge;
};

enum { FRONT_WALL_MS = 180000, FRONT_CPU_MS = 120000 };

/*
 * files: as front_files[form]. Each test runs in a frame of its own, without an origin and without a network;
 * one that does not end is told, and ends it.
 *
 * ERR_UNSUPPORTED with the way out: there is no Chromium, or the program has no page. ERR_TOO_LARGE: a file.
 * ERR_INTERNAL: the browser failed. Other errors are the jail's. What the solution does, also that it uses up
 * time or memory, is in *ret.
 */
enum err front_end_judge(struct sandbox *slot, const struct front_parts *parts, const struct front_task *task,
                         const struct front_texts *texts, enum front_form form, const struct str *files,
                         struct arena *a, struct front_outcome *ret, struct error *e) warn_unused;

#endif
