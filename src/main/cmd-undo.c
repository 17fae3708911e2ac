/*
 * dryrun undo: a change of any kind is taken back, by the number that it was told with (say_undo()).
 */
#include "main/commands.h"
#include "main/desk.h"
#include "main/say.h"
#include "record/thing.h"

static enum err undo(const struct args *args, struct desk *d, struct error *e)
{
    struct db *db = d->db;
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct thing_act act = {0};
    int64_t change;
    TRY(args_id(args, 0, "a change", NULL, &change, e));
    DB_TX(db, DB_WRITE, e);
    TRY(thing_undo(db, change, &act, e));
    TRY(thing_commit(db, &act, e));
    if (!args_has(args, "json")) {
        sayf("Undone.");
        say_undo(stdout, act.batch);
        return ERR_OK;
    }
    jw_begin(&w, '{');
    thing_put_change(&w, &act);
    jw_end(&w);
    say_json(&out);
    return ERR_OK;
}

static const struct command_option options[] = {DESK_OPTIONS, {0}};

const struct command cmd_undo = {
    .name = "undo",
    .operands = "CHANGE",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "undo a change, by the number that it was told with",
    .details =
        "Nothing is undone when what was changed has been changed again since. An undo has a number too.",
    .options = options,
    .work = undo,
};

/* What it was called once. */
const struct command cmd_app_undo = {
    .name = "app undo",
    .operands = "CHANGE",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "dryrun undo",
    .options = options,
    .work = undo,
    .hidden = true,
};
