#include "main/commands.h"

const struct command *const commands[] = {
    &cmd_manual,
    &cmd_completion,
    &cmd_version,
    NULL,
};
