/*
 * command.h: what a command of the program is. One file per command (cmd-*.c) with one `const struct
 * command`, and one line in the list of commands.h: help, the man page and the shell completion all come from
 * these tables.
 */
#ifndef DRYRUN_MAIN_COMMAND_H
#define DRYRUN_MAIN_COMMAND_H

#include "base/err.h"
#include "base/json.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Exit codes of every command. */
enum exit_code {
    EXIT_OK = 0,
    EXIT_VERDICT = 1,  /* it worked, and the answer is no: a verdict other than AC, a package with errors */
    EXIT_USAGE = 2,    /* the command line or an input is wrong; the message says what */
    EXIT_INTERNAL = 3, /* our failure, or the machine's: nothing can be said about the input */
};

struct command_option {
    const char *name;  /* long name without the dashes */
    char letter;       /* short form, 0: none */
    const char *value; /* what is expected after it ("FILE"), NULL: a flag */
    const char *help;  /* one sentence */
};

enum { COMMAND_OPTIONS_MAX = 16, COMMAND_OPERANDS_MAX = 4096 };

struct args;
struct desk;

/* What a command does on the record, which is open (desk.h) and is closed behind it. A failure is told as
 * command_fail() does. */
typedef enum err desk_work(const struct args *args, struct desk *d, struct error *e);

struct command {
    const char *name;     /* "judge", "problem verify" */
    const char *operands; /* "PACKAGE SOURCE"; "" when there are none */
    size_t min_operands, max_operands;
    const char *summary; /* one line, for the list */
    const char *details; /* paragraphs, for --help and the man page; NULL: none */
    /* Ended by an entry without a name; --help is everybody's. NULL: none. */
    const struct command_option *options;
    /* What it does on the record (its options are DESK_OPTIONS); or all by itself, with an exit code. With
     * both, run comes first and goes on with desk_run(), or does not: "wipe" asks. */
    desk_work *work;
    int (*run)(const struct args *args);
    bool hidden; /* not told: for the program's own use, or the old name of another */
};

/* The parsed command line. Everything is borrowed from argv. */
struct args {
    const struct command *command;
    const char *values[COMMAND_OPTIONS_MAX]; /* by the option's place in the table; "" for a flag that is set,
                                                NULL: not given */
    const char *operands[COMMAND_OPERANDS_MAX];
    size_t n_operands;
};

/* Given at all? / its value, or the fallback. The name must be in the command's table (a bug otherwise). */
bool args_has(const struct args *args, const char *option);
const char *args_value(const struct args *args, const char *option, const char *fallback);
/* A whole number in min..max, or the fallback; ERR_INVALID with a sentence for the user. */
enum err args_int(const struct args *args, const char *option, int64_t min, int64_t max, int64_t fallback,
                  int64_t *ret, struct error *e) warn_unused;

/* The operand of this place as the number of a thing ("a card"), or ERR_INVALID, field "ID", with the command
 * that lists them ("card list"; NULL: none does). */
enum err args_id(const struct args *args, size_t operand, const char *thing, const char *list, int64_t *ret,
                 struct error *e) warn_unused;

/* Find the command that argv begins with and parse the rest. ERR_INVALID with a sentence; *ret_help: --help
 * was asked for. */
enum err args_parse(int argc, char *const *argv, struct args *ret, bool *ret_help,
                    struct error *e) warn_unused;

/* NULL-ended, in the order of help. */
extern const struct command *const commands[];

/* "dryrun: MESSAGE" on standard error, and the exit code that goes with its kind. With json: {"error": {...}}
 * on standard output too. */
int command_fail(const struct error *e, bool json);
/* The exit code alone. */
int command_exit_code(enum err code);
/* "error": {...}, a member of an object that a command writes itself. */
void command_put_error(struct json_writer *w, const struct error *e);

/* The texts that come from the tables, to standard output. */
void help_overview(void);
void help_command(const struct command *c);
void help_man_page(void);
enum err help_completion(const char *shell, struct error *e) warn_unused; /* bash, zsh, fish */

#endif
