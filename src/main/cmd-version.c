#include "main/command.h"
#include "main/commands.h"
#include "main/say.h"
#include "main/version.h"

#include <stdio.h>

static int run(const struct args *args)
{
    if (args_has(args, "json"))
        say_json_owned(json_pack("{s:s}", "version", DRYRUN_VERSION));
    else
        sayf("dryrun %s\n", DRYRUN_VERSION);
    return EXIT_OK;
}

static const struct command_option options[] = {{"json", 0, NULL, "as JSON"}, {0}};

const struct command cmd_version = {
    .name = "version",
    .operands = "",
    .summary = "say which version this is",
    .options = options,
    .run = run,
};
