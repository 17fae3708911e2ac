/*
 * dryrun wipe, dryrun erase: what is to be gone for good.
 */
#include "main/commands.h"
#include "main/desk.h"
#include "main/judge/own.h"
#include "main/say.h"
#include "record/archive/archive.h"
#include "record/kinds.h"

#include <stdio.h>
#include <string.h>

#define WIPE_WORDS "wipe everything"

/* The words typed, on the terminal or by whoever is there instead. */
static bool confirmed(const char *question, const char *words)
{
    char line[100] = "";
    say_to(stderr, "%s\nType \"%s\" to go on: ", question, words);
    fflush(stderr);
    return fgets(line, sizeof line, stdin) && str_is(str_trim(str_of(line)), words);
}

static enum err wipe(const struct args *args, struct desk *d, struct error *e)
{
    TRY(archive_wipe(d->db, e));
    if (args_has(args, "caches"))
        TRY(own_remove_folder(d->paths.cache, &d->arena, e));
    if (args_has(args, "problems"))
        TRY(own_remove_below(d->paths.data, "problems", e));
    if (args_has(args, "json"))
        say_json_owned(json_pack("{s:b}", "wiped", 1));
    else
        sayf("The record is empty.\n");
    return ERR_OK;
}

static int run_wipe(const struct args *args)
{
    struct error e = {0};
    if (!args_has(args, "yes") &&
        !confirmed(
            "This removes all applications, people, notes, CVs, submissions and drafts, and their history, for good.\n"
            "\"dryrun export FILE\" keeps a copy.",
            WIPE_WORDS)) {
        error_set(&e, ERR_INVALID, "yes",
                  "nothing was removed: the words were others; --yes goes without them");
        return command_fail(&e, args_has(args, "json"));
    }
    return desk_run(args);
}

static const struct command_option wipe_options[] = {
    {"yes", 'y', NULL, "do not ask"},
    {"caches", 0, NULL, "the cache folder too: compiled solutions, made tests"},
    {"problems", 0, NULL, "your own problem packages in DATA/problems too"},
    DESK_OPTIONS,
    {0},
};

const struct command cmd_wipe = {
    .name = "wipe",
    .operands = "",
    .summary = "remove everything of yours from the record, for good",
    .details =
        "Also what could be undone. In a record in SQLite nothing is left in the file; a PostgreSQL server keeps removed rows until its own\n"
        "vacuum. All of it goes in one transaction: killed in the middle, the record is as before, or empty. A server may run meanwhile; what is\n"
        "being judged is forgotten. Browsers stay signed in. \"dryrun erase\" removes one person or application only.",
    .options = wipe_options,
    .work = wipe,
    .run = run_wipe,
};

static enum err erase(const struct args *args, struct desk *d, struct error *e)
{
    const struct thing_kind *kind = thing_kind_named(str_of(args->operands[0]));
    int64_t id, gone;
    if (!kind)
        return error_set(e, ERR_INVALID, "KIND",
                         "there are no things called \"%s\"; as contact, company, application",
                         args->operands[0]);
    TRY(args_id(args, 1, kind->title, "search", &id, e));
    TRY(archive_erase(d->db, kind, id, &gone, e));
    if (args_has(args, "json"))
        say_json_owned(json_pack("{s:I}", "erased", (json_int_t)gone));
    else
        sayf("%s %lld is erased%s\n", kind->name, (long long)id,
             gone > 1 ? ", with all that belonged to it" : "");
    return ERR_OK;
}

static int run_erase(const struct args *args)
{
    struct error e = {0};
    char words[100], question[200];
    snprintf(words, sizeof words, "erase %.40s %.20s", args->operands[0], args->operands[1]);
    snprintf(question, sizeof question,
             "This removes %.40s %.20s with all that belongs to it and its history, for good.",
             args->operands[0], args->operands[1]);
    if (!args_has(args, "yes") && !confirmed(question, words)) {
        error_set(&e, ERR_INVALID, "yes",
                  "nothing was erased: the words were others; --yes goes without them");
        return command_fail(&e, args_has(args, "json"));
    }
    return desk_run(args);
}

static const struct command_option erase_options[] = {{"yes", 'y', NULL, "do not ask"}, DESK_OPTIONS, {0}};

const struct command cmd_erase = {
    .name = "erase",
    .operands = "KIND ID",
    .min_operands = 2,
    .max_operands = 2,
    .summary = "erase one thing for good, as a person: with its history, so that nothing can be undone",
    .details =
        "KIND is one of those that \"dryrun search\" tells: contact, company, application, ad, note, ... What belongs to it goes too: with a company its\n"
        "applications, with an application its rounds, promises, figures, notes and events. What others wrote about a person in notes or events\n"
        "stays: \"dryrun search NAME\" finds it.",
    .options = erase_options,
    .work = erase,
    .run = run_erase,
};
