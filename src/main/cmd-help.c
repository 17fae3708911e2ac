#include "main/command.h"
#include "main/commands.h"

static int run_manual(const struct args *args)
{
    (void)args;
    help_man_page();
    return EXIT_OK;
}

static int run_completion(const struct args *args)
{
    struct error e;
    if (help_completion(args->operands[0], &e) != ERR_OK)
        return command_fail(&e, false);
    return EXIT_OK;
}

const struct command cmd_manual = {
    .name = "manual",
    .operands = "",
    .summary = "print the manual page (dryrun manual | man -l -)",
    .run = run_manual,
};

const struct command cmd_completion = {
    .name = "completion",
    .operands = "SHELL",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "print completion for bash, zsh or fish",
    .details = "For this shell session:\n\n    source <(dryrun completion bash)\n",
    .run = run_completion,
};
