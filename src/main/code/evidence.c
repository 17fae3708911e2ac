/* How a drill went, into the record. */
#include "main/code/evidence.h"

#include "main/desk.h"
#include "main/say.h"

#include <stdio.h>

static enum err keep(const struct args *args, const struct attempt *x, struct error *e)
{
    struct desk d;
    int64_t id;
    TRY(desk_open(args, &d, e));
    enum err r = attempts_keep(d.db, x, &id, e);
    desk_close(&d);
    return r;
}

void evidence_keep(const struct args *args, const struct attempt *x)
{
    struct error e = {0};
    if (args_has(args, "no-record") || keep(args, x, &e) == ERR_OK)
        return;
    fflush(stdout);
    say_to(stderr, "dryrun: this try was not kept: %s\n", e.message);
}
