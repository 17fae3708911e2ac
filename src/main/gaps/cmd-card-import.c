/*
 * dryrun card import: cards of Anki.
 */
#include "base/fd.h"
#include "jobs/read-apkg.h"
#include "main/commands.h"
#include "main/gaps/cards.h"
#include "main/jail.h"
#include "main/options.h"
#include "main/say.h"
#include "record/gaps/cards-packages.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>

enum { DECKS_SHOWN = 20 };

static enum err read_package(const char *path, struct arena *a, struct apkg_found *ret, struct error *e)
{
    _cleanup_(fd_closep) int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct sandbox *slot = NULL;
    if (fd < 0)
        return error_errno(e, errno, "package", "cannot open %s", path);
    TRY(jail_start(&slot, e));
    enum err r = apkg_open(slot, fd, a, ret, e);
    sandbox_stop(slot);
    return r == ERR_INVALID || r == ERR_TOO_LARGE ? error_prefix(e, "%.200s cannot be read", path) : r;
}

static void print_json(const struct apkg_found *found, const struct cards_seen *seen,
                       const struct cards_taken *t, const struct thing_act *act)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    jw_put_int(&w, "made", (int64_t)t->made);
    jw_put_int(&w, "known", (int64_t)t->known);
    jw_put_int(&w, "changed", (int64_t)t->changed);
    jw_put_int(&w, "empty", (int64_t)t->empty);
    jw_put_int(&w, "reviews", (int64_t)t->reviews);
    thing_put_change(&w, act);
    jw_key(&w, "preview");
    cards_put_seen(&w, &found->all, seen, found->n_media, found->notes, found->n_notes);
    jw_end(&w);
    say_json(&out);
}

static void print_decks(const struct cards_seen *seen)
{
    for (size_t i = 0; i < seen->n_decks && i < DECKS_SHOWN; i++) {
        const struct cards_seen_deck *d = &seen->decks[i];
        sayf("  %6zu new %6zu here already  %.*s\n", d->made, d->known,
             STR_ARG(d->name.n ? d->name : STR("(no deck)")));
    }
    if (seen->n_decks > DECKS_SHOWN)
        sayf("  and %zu more decks\n", seen->n_decks - DECKS_SHOWN);
}

static void print_result(const struct args *args, const struct apkg_found *found,
                         const struct cards_seen *seen, const struct cards_taken *t,
                         const struct thing_act *act)
{
    const char *file = args->operands[0];
    for (size_t i = 0; i < found->n_notes; i++)
        sayf("%s: %.*s\n", file, STR_ARG(found->notes[i]));
    if (found->n_media)
        sayf("%s: %lld pictures and sounds stay in the package: cards have their names in brackets\n", file,
             (long long)found->n_media);
    print_decks(seen);
    if (seen->changed && !args_has(args, "changed"))
        sayf(
            "%zu of those here already say something else in the package, and are left as they are (--changed takes its texts)\n",
            seen->changed);
    sayf("%zu card%s and %zu review%s %s, %zu known already", t->made, t->made == 1 ? "" : "s", t->reviews,
         t->reviews == 1 ? "" : "s", args_has(args, "dry-run") ? "would be taken in" : "taken in", t->known);
    if (t->changed)
        sayf(", %zu of them with the texts of the package", t->changed);
    if (t->empty)
        sayf(", %zu without a question left out", t->empty);
    sayf("\n");
    if (act->batch)
        say_undo(stdout, act->batch);
}

struct import {
    struct arena arena;
    struct apkg_found found;
    struct cards_seen seen;
    struct cards_taken taken;
    struct thing_act act;
};

static enum err take_in(struct db *db, const struct args *args, struct import *im, struct error *e)
{
    const struct cards_how how = {.schedule = !args_has(args, "no-schedule"),
                                  .changed = args_has(args, "changed")};
    struct card_settings s;
    TRY(card_settings_get(db, &s, e));
    DB_TX(db, DB_WRITE, e);
    TRY(cards_look_over(db, &im->found.all, &im->arena, &im->seen, e));
    TRY(cards_take_in(db, &s.f, &im->found.all, how, &im->act, &im->taken, e));
    if (!args_has(args, "dry-run"))
        return thing_commit(db, &im->act, e);
    im->act = (struct thing_act){0};
    return ERR_OK;
}

/* The package is read before the record is opened: root, who then becomes the owner of the record, can make
 * better jails. */
static enum err import(const struct args *args, struct import *im, struct error *e)
{
    struct desk d;
    TRY(read_package(args->operands[0], &im->arena, &im->found, e));
    TRY(desk_open(args, &d, e));
    enum err r = take_in(d.db, args, im, e);
    desk_close(&d);
    return r;
}

static int run(const struct args *args)
{
    struct import im = {0};
    struct error e = {0};
    bool json = args_has(args, "json");
    arena_init(&im.arena);
    enum err r = import(args, &im, &e);
    if (r == ERR_OK && json)
        print_json(&im.found, &im.seen, &im.taken, &im.act);
    else if (r == ERR_OK)
        print_result(args, &im.found, &im.seen, &im.taken, &im.act);
    arena_release(&im.arena);
    return r == ERR_OK ? EXIT_OK : command_fail(&e, json);
}

static const struct command_option options[] = {
    {"changed", 0, NULL, "cards that are here already get the texts of the package"},
    {"no-schedule", 0, NULL, "all come in as new, without their reviews"},
    OPTION_DO_NOTHING,
    DESK_OPTIONS,
    {0},
};

const struct command cmd_card_import = {
    .name = "card import",
    .operands = "PACKAGE",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "take in the cards of a package of Anki (.apkg, .colpkg)",
    .details =
        "With their decks, where they stand (FSRS as it is, the older SM-2 turned into it) and their reviews. The package is opened in the jail. Fields\n"
        "become text, clozes too; pictures and sounds stay outside and leave their names. What was taken in before is left as it is, unless --changed\n"
        "is given: then it gets the texts of the package, and keeps where it stands here. The page at /gaps/cards does the same.",
    .options = options,
    .run = run,
};
