/*
 * dryrun linkedin import, dryrun linkedin forget: what an export has for the record.
 */
#include "main/apply/linkedin.h"
#include "main/commands.h"
#include "main/desk.h"
#include "main/options.h"
#include "main/say.h"
#include "record/apply/connections.h"
#include "record/apply/take-in.h"
#include "record/events.h"

#include <stdio.h>
#include <string.h>

struct import {
    struct arena arena;
    struct linkedin_export export;
    bool connections, mail; /* are wanted */
    struct take_in_counts counts;
    struct thing_act act;
    int64_t kept, before; /* connections */
};

/* "--with connections,mail" */
static enum err read_consent(const struct args *args, struct import *im, struct error *e)
{
    struct str words = str_of(args_value(args, "with", "")), one;
    while (words.n && str_split(&words, ',', &one)) {
        one = str_trim(one);
        if (str_is(one, "connections"))
            im->connections = true;
        else if (str_is(one, "mail"))
            im->mail = true;
        else
            return error_set(e, ERR_INVALID, "with",
                             "\"%.*s\" is neither connections nor mail, which are what can be said to --with",
                             STR_ARG(str_head(one, 60)));
    }
    if (im->mail && !im->connections)
        return error_set(e, ERR_INVALID, "with",
                         "mail addresses are those of connections: --with connections,mail");
    return ERR_OK;
}

static enum err read_export(const struct args *args, struct import *im, struct error *e)
{
    struct sandbox *slot = NULL;
    unsigned uses = LINKEDIN_FOR_IMPORT | (im->connections ? LINKEDIN_WITH_OTHERS : 0);
    enum err r = linkedin_open(args->operands[0], uses, &slot, &im->arena, &im->export, e);
    if (slot)
        sandbox_stop(slot);
    return r;
}

/* What was applied for comes first: what was saved before is the same application. */
static enum err take_jobs(struct db *db, struct import *im, struct error *e)
{
    const struct linkedin *l = &im->export.data;
    const struct tracker lists[] = {{.rows = l->applications, .n_rows = l->n_applications},
                                    {.rows = l->saved_jobs, .n_rows = l->n_saved_jobs}};
    for (size_t i = 0; i < ARRAY_LEN(lists); i++) {
        struct take_in_counts c;
        if (take_in(db, &lists[i], &im->act, &c, e) != ERR_OK)
            return error_prefix(e, "%s", linkedin_file_name(i ? LINKEDIN_SAVED_JOBS : LINKEDIN_APPLICATIONS));
        im->counts.made += c.made;
        im->counts.known += c.known;
        im->counts.moved += c.moved;
        im->counts.companies += c.companies;
        im->counts.contacts += c.contacts;
    }
    return ERR_OK;
}

static enum err take_all(struct db *db, bool dry, struct import *im, struct error *e)
{
    const struct linkedin *l = &im->export.data;
    DB_TX(db, DB_WRITE, e);
    TRY(take_jobs(db, im, e));
    if (l->has[LINKEDIN_CONNECTIONS]) {
        im->kept = (int64_t)l->n_connections;
        TRY(connections_replace(db, l->connections, l->n_connections, im->mail, &im->before, e));
        event_tell_empty(db, "record.changed");
    }
    if (dry) {
        db_rollback(db);
        im->act = (struct thing_act){0};
        return ERR_OK;
    }
    TRY(thing_commit(db, &im->act, e));
    return db_settle(db, e);
}

/* ---- telling ---- */

static void print_connections(const struct import *im, bool dry)
{
    const struct linkedin *l = &im->export.data;
    if (im->connections && !l->has[LINKEDIN_CONNECTIONS])
        sayf("there is no Connections.csv in it; the connections that were kept before stay\n");
    if (l->has[LINKEDIN_CONNECTIONS])
        sayf("%lld connection%s %s%s instead of %lld; \"dryrun linkedin forget\" removes them\n",
             (long long)im->kept, im->kept == 1 ? "" : "s", dry ? "would be kept" : "kept",
             im->mail ? " with mail addresses" : ", without mail addresses,", (long long)im->before);
}

static void print_result(const struct args *args, const struct import *im)
{
    const struct take_in_counts *c = &im->counts;
    bool dry = args_has(args, "dry-run");
    linkedin_print_files(&im->export);
    sayf("%zu application%s %s, %zu known already; %zu new compan%s, %zu new contact%s\n", c->made,
         c->made == 1 ? "" : "s", dry ? "would be put on the board" : "put on the board", c->known,
         c->companies, c->companies == 1 ? "y" : "ies", c->contacts, c->contacts == 1 ? "" : "s");
    if (c->moved)
        sayf("%zu that %s saved %s now applied for\n", c->moved, c->moved == 1 ? "was" : "were",
             c->moved == 1 ? "is" : "are");
    print_connections(im, dry);
    if (im->export.data.n_answers)
        sayf("%zu saved answer%s not taken in\n", im->export.data.n_answers,
             im->export.data.n_answers == 1 ? " was" : "s were");
    if (im->act.batch)
        say_undo(stdout, im->act.batch);
}

static void print_json(const struct import *im)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    const struct linkedin *l = &im->export.data;
    jw_begin(&w, '{');
    jw_put_int(&w, "made", (int64_t)im->counts.made);
    jw_put_int(&w, "known", (int64_t)im->counts.known);
    jw_put_int(&w, "moved", (int64_t)im->counts.moved);
    jw_put_int(&w, "companies", (int64_t)im->counts.companies);
    jw_put_int(&w, "contacts", (int64_t)im->counts.contacts);
    jw_key(&w, "connections");
    if (l->has[LINKEDIN_CONNECTIONS]) {
        jw_begin(&w, '{');
        jw_put_int(&w, "kept", im->kept);
        jw_put_int(&w, "before", im->before);
        jw_put_bool(&w, "mail", im->mail);
        jw_end(&w);
    } else {
        jw_null(&w);
    }
    jw_put_int(&w, "answers", (int64_t)l->n_answers);
    thing_put_change(&w, &im->act);
    linkedin_export_put(&im->export, &w);
    jw_end(&w);
    say_json(&out);
}

/* The export is read before the record is opened: root, who then becomes the owner of the record, can make
 * better jails. */
static enum err import(const struct args *args, struct import *im, struct error *e)
{
    struct desk d;
    TRY(read_consent(args, im, e));
    TRY(read_export(args, im, e));
    TRY(desk_open(args, &d, e));
    enum err r = take_all(d.db, args_has(args, "dry-run"), im, e);
    desk_close(&d);
    return r;
}

static int run_import(const struct args *args)
{
    struct import im = {0};
    struct error e = {0};
    bool json = args_has(args, "json");
    arena_init(&im.arena);
    enum err r = import(args, &im, &e);
    if (r == ERR_OK && json)
        print_json(&im);
    else if (r == ERR_OK)
        print_result(args, &im);
    arena_release(&im.arena);
    return r == ERR_OK ? EXIT_OK : command_fail(&e, json);
}

static const struct command_option import_options[] = {
    {"with", 0, "WHAT", "other people's data that are taken in too: connections, or connections,mail"},
    OPTION_DO_NOTHING,
    DESK_OPTIONS,
    {0},
};

const struct command cmd_linkedin_import = {
    .name = "linkedin import",
    .operands = "EXPORT",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "put what you applied for and saved on LinkedIn on the board; on request, whom you know where",
    .details =
        "EXPORT is the ZIP that LinkedIn sends after \"Get a copy of your data\" (opened in the jail only), its folder, or one table.\n"
        "Applications and saved jobs become applications; one that is there already (company, role and day) is left alone, one\n"
        "that was saved and is applied for now moves. All of it is one change, which is undone as one.\n"
        "With --with connections an application tells whom you know at the company. Names, companies, positions, addresses of\n"
        "profiles and days are kept on this machine, mail addresses only with --with connections,mail. Each import replaces\n"
        "the one before. Messages, invitations and what you wrote about others are never read.",
    .options = import_options,
    .run = run_import,
};

/* ---- forget ---- */

static enum err forget(const struct args *args, struct desk *d, struct error *e)
{
    struct db *db = d->db;
    int64_t n;
    DB_TX(db, DB_WRITE, e);
    TRY(connections_forget(db, &n, e));
    event_tell_empty(db, "record.changed");
    TRY(db_commit(db, e));
    TRY(db_settle(db, e));
    if (args_has(args, "json"))
        say_json_owned(json_pack("{s:I}", "forgotten", (json_int_t)n));
    else
        sayf("%lld connection%s forgotten\n", (long long)n, n == 1 ? "" : "s");
    return ERR_OK;
}

static const struct command_option forget_options[] = {DESK_OPTIONS, {0}};

const struct command cmd_linkedin_forget = {
    .name = "linkedin forget",
    .operands = "",
    .summary = "remove every LinkedIn connection from the record",
    .details =
        "They are gone for good: nothing of them is in the history, and there is no undo. Applications stay.",
    .options = forget_options,
    .work = forget,
};
