/*
 * front-parts.h: what the program's page has for frames with a user's files (web/frames), for the browser in
 * the jail.
 */
#ifndef DRYRUN_MAIN_FRONT_PARTS_H
#define DRYRUN_MAIN_FRONT_PARTS_H

#include "jobs/front-end.h"

/* Static texts; empty where the program was built without its page. */
struct front_parts front_parts(void);

#endif
