#include "main/commands.h"

#define COMMAND_LISTED(name) &cmd_##name,
const struct command *const commands[] = {COMMANDS(COMMAND_LISTED) NULL};
