/*
 * dryrun link: a fresh one-time address to open the page of the running server.
 */
#include "main/client.h"
#include "main/commands.h"
#include "main/say.h"

#include <stdio.h>

static int run(const struct args *args)
{
    struct arena a;
    struct paths p;
    struct error e = {0};
    const char *url = NULL;
    arena_init(&a);
    enum err err = paths_find(args_value(args, "data", NULL), NULL, &a, &p, &e);
    if (err == ERR_OK)
        err = client_new_link(&p, &a, &url, &e);
    if (err == ERR_OK && args_has(args, "json"))
        say_json_owned(json_pack("{s:s}", "url", url));
    else if (err == ERR_OK)
        sayf("%s\n", url);
    arena_release(&a);
    return err == ERR_OK ? EXIT_OK : command_fail(&e, args_has(args, "json"));
}

static const struct command_option options[] = {
    {"data", 'd', "DIR", "the data folder of the server"},
    {"json", 0, NULL, "as JSON"},
    {0},
};

const struct command cmd_link = {
    .name = "link",
    .operands = "",
    .summary = "print a fresh one-time address of the running server",
    .details = "The address logs one browser in and is worthless afterwards, or after a day.",
    .options = options,
    .run = run,
};
