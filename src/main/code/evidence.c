/* How a drill went, into the record. */
#include "main/code/evidence.h"

#include "main/desk.h"
#include "main/say.h"

#include <stdio.h>

static enum err keep(const struct args *args, evidence_make *make, void *context, struct error *e)
{
    struct attempt x;
    struct desk d;
    int64_t id;
    TRY(desk_open(args, &d, e));
    enum err r = make(d.db, context, &x, e);
    if (r == ERR_OK)
        r = attempts_keep(d.db, &x, &id, e);
    desk_close(&d);
    return r;
}

void evidence_keep_made(const struct args *args, evidence_make *make, void *context)
{
    struct error e = {0};
    if (args_has(args, "no-record") || keep(args, make, context, &e) == ERR_OK)
        return;
    fflush(stdout);
    say_to(stderr, "dryrun: this try was not kept: %s\n", e.message);
}

static enum err as_it_is(struct db *db, void *context, struct attempt *ret, struct error *e)
{
    const struct attempt *const *x = context;
    (void)db;
    (void)e;
    *ret = **x;
    return ERR_OK;
}

void evidence_keep(const struct args *args, const struct attempt *x)
{
    evidence_keep_made(args, as_it_is, &x);
}
