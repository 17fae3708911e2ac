/* jail.h: a slot of the jail for one command, on whichever processor is free. */
#ifndef DRYRUN_MAIN_JAIL_H
#define DRYRUN_MAIN_JAIL_H

#include "sandbox/sandbox.h"

/* As sandbox_start(); sandbox_stop() ends it. */
static inline warn_unused enum err jail_start(struct sandbox **ret, struct error *e)
{
    return sandbox_start(&(struct sandbox_options){.cpu = -1}, ret, e);
}

#endif
