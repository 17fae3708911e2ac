/*
 * dryrun card export: the cards as a package of Anki.
 */
#include "base/fd.h"
#include "main/apart.h"
#include "main/commands.h"
#include "main/gaps/cards.h"
#include "main/options.h"
#include "main/say.h"
#include "record/gaps/write-apkg.h"

#include <stdio.h>
#include <sys/stat.h>

struct counts {
    size_t cards, reviews, bytes;
};

static enum err give_out(struct desk *d, struct counts *ret, struct strbuf *out, struct error *e)
{
    struct db *db = d->db;
    struct foreign_cards all;
    struct card_settings s;
    struct cards_view v;
    TRY(card_view(d, &s, &v, e));
    DB_TX(db, DB_READ, e);
    TRY(cards_give_out(db, &v, &d->arena, &all, e));
    if (!all.n_cards)
        return error_set(e, ERR_INVALID, "PACKAGE", "there are no cards to write");
    TRY(apkg_write(&all, v.now_ms, out, e));
    *ret = (struct counts){all.n_cards, all.n_reviews, out->n};
    return ERR_OK;
}

static enum err export(const void *ctx, int fd, void *told, struct error *e) {
    _cleanup_(strbuf_release) struct strbuf out = {0}; const struct args *args = ctx; struct desk d;
    TRY(desk_open(args, &d, e));
    enum err r = give_out(&d, told, &out, e);
    desk_close(&d);
    return r == ERR_OK ? fd_write_all(fd, strbuf_str(&out), args->operands[0], e) : r;
}

static int run(const struct args *args)
{
    const char *path = args->operands[0];
    struct counts c;
    struct error e = {0};
    struct stat st;
    enum err r =
        stat(path, &st) == 0 && !args_has(args, "replace")
            ? error_set(&e, ERR_CONFLICT, "PACKAGE", "%s is there already; --replace writes over it", path)
            : apart_write(path, export, args, &c, sizeof c, &e);
    if (r != ERR_OK)
        return command_fail(&e, args_has(args, "json"));
    if (args_has(args, "json"))
        say_json_owned(json_pack("{s:I,s:I,s:I}", "cards", (json_int_t)c.cards, "reviews",
                                 (json_int_t)c.reviews, "bytes", (json_int_t)c.bytes));
    else
        sayf("%zu card%s and %zu review%s are in %s.\n", c.cards, c.cards == 1 ? "" : "s", c.reviews,
             c.reviews == 1 ? "" : "s", path);
    return EXIT_OK;
}

static const struct command_option options[] = {
    OPTION_REPLACE("write over a file that is there"),
    DESK_OPTIONS,
    {0},
};

const struct command cmd_card_export = {
    .name = "card export",
    .operands = "PACKAGE",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "write the cards as a package of Anki (.apkg), with where they stand and their reviews",
    .details = "In the older layout that every version of Anki and every other client reads.",
    .options = options,
    .run = run,
};
