/*
 * dryrun cv claims: the bullets of a version of the CV that say something was achieved, and taking them as
 * claims.
 */
#include "main/apply/cv-file.h"
#include "main/commands.h"
#include "main/desk.h"
#include "main/say.h"
#include "record/apply/claims.h"

#include <inttypes.h>
#include <stdio.h>

static void say_offer(const struct claim_offer *o)
{
    sayf("%.*s  ", STR_ARG(o->bullet.key));
    say(o->bullet.words);
    if (o->bullet.employer.n)
        sayf("  ["), say(o->bullet.employer), sayf("]");
    if (o->bullet.number.n)
        sayf("  number: "), say(o->bullet.number);
    if (o->known)
        sayf("  is claim %" PRId64 " already", o->known);
    sayf("\n");
}

static enum err list(const struct args *args, struct desk *d, int64_t id, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct claims_offered o;
    if (args_has(args, "json")) {
        TRY(claims_offered_json(d->db, id, &w, e));
        say_json(&out);
        return ERR_OK;
    }
    TRY(claims_offered(d->db, id, &d->arena, &o, e));
    if (!o.read) {
        sayf("this version was not read yet; dryrun serve reads it\n");
        return ERR_OK;
    }
    for (size_t i = 0; i < o.n; i++)
        say_offer(&o.v[i]);
    sayf("%zu bullet%s say what was achieved; %zu of them %s already. --take takes the others\n", o.n,
         o.n == 1 ? "" : "s", o.n_known, o.n_known == 1 ? "is a claim" : "are claims");
    return ERR_OK;
}

/* Of --only; NULL and 0 without it. */
static enum err keys_of(const struct args *args, struct arena *a, struct str **ret, size_t *ret_n,
                        struct error *e)
{
    struct str all = str_of(args_value(args, "only", "")), one;
    size_t cap = 0, n = 0;
    struct str *v = NULL;
    while (all.n && str_split(&all, ',', &one)) {
        arena_grow(a, v, n, cap);
        v[n++] = str_trim(one);
    }
    if (args_has(args, "only") && !n)
        return error_set(e, ERR_INVALID, "only", "--only wants the keys of bullets, parted by commas");
    *ret = v;
    *ret_n = n;
    return ERR_OK;
}

static enum err take(const struct args *args, struct desk *d, int64_t id, struct error *e)
{
    struct db *db = d->db;
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct thing_act act = {0};
    struct claims_taken t;
    struct str *keys = NULL;
    size_t n = 0;
    TRY(keys_of(args, &d->arena, &keys, &n, e));
    DB_TX(db, DB_WRITE, e);
    TRY(claims_take(db, id, keys, n, &act, &t, e));
    TRY(thing_commit(db, &act, e));
    if (args_has(args, "json")) {
        jw_begin(&w, '{');
        thing_put_change(&w, &act);
        jw_put_int(&w, "taken", (int64_t)t.taken);
        jw_put_int(&w, "known", (int64_t)t.known);
        jw_end(&w);
        say_json(&out);
        return ERR_OK;
    }
    sayf("%zu claim%s taken, %zu there already", t.taken, t.taken == 1 ? "" : "s", t.known);
    say_undo(stdout, act.batch);
    return ERR_OK;
}

static enum err claims(const struct args *args, struct desk *d, struct error *e)
{
    int64_t id;
    TRY(args_id(args, 0, "a version", "cv list", &id, e));
    if (args_has(args, "take"))
        return take(args, d, id, e);
    if (args_has(args, "only"))
        return error_set(e, ERR_INVALID, "only", "--only goes with --take");
    return list(args, d, id, e);
}

static const struct command_option options[] = {
    {"take", 0, NULL, "take them as claims, those that are none yet"},
    {"only", 0, "KEYS", "with --take: the bullets with these keys, parted by commas"},
    DESK_OPTIONS,
    {0},
};

const struct command cmd_cv_claims = {
    .name = "cv claims",
    .operands = "CV",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "the bullets of a version of the CV that say what was achieved, to be taken as claims",
    .details =
        "CV is its number, as dryrun cv list tells it. A bullet of a job, project or voluntary post counts when it has a figure or\n"
        "says what came of it; employer and number are filled in. What is a claim already, in the same words, is never taken\n"
        "twice. All that are taken are one act, which one dryrun undo takes back.",
    .options = options,
    .work = claims,
};
