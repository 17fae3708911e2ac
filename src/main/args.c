/*
 * The command line. A command's name may have two words ("problem verify"); options may stand anywhere behind
 * it, as --name VALUE,
 * --name=VALUE, -n VALUE or -nVALUE; "--" ends them, and a single "-" is an operand (standard input).
 */
#include "base/num.h"
#include "main/command.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

static size_t option_index(const struct command *c, const char *name, size_t n)
{
    size_t i = 0;
    for (; c->options && c->options[i].name; i++) {
        if (strlen(c->options[i].name) == n && strncmp(c->options[i].name, name, n) == 0)
            return i;
    }
    return COMMAND_OPTIONS_MAX;
}

static size_t letter_index(const struct command *c, char letter)
{
    for (size_t i = 0; c->options && c->options[i].name; i++) {
        if (c->options[i].letter == letter)
            return i;
    }
    return COMMAND_OPTIONS_MAX;
}

bool args_has(const struct args *args, const char *option)
{
    return args_value(args, option, NULL) != NULL;
}

const char *args_value(const struct args *args, const char *option, const char *fallback)
{
    size_t at = option_index(args->command, option, strlen(option));
    assert(at < COMMAND_OPTIONS_MAX);
    return args->values[at] ? args->values[at] : fallback;
}

enum err args_int(const struct args *args, const char *option, int64_t min, int64_t max, int64_t fallback,
                  int64_t *ret, struct error *e)
{
    const char *text = args_value(args, option, NULL);
    if (!text) {
        *ret = fallback;
        return ERR_OK;
    }
    if (!num_parse_i64(str_of(text), min, max, ret))
        return error_set(e, ERR_INVALID, option,
                         "--%s wants a whole number from %" PRId64 " to %" PRId64 ", not \"%s\"", option, min,
                         max, text);
    return ERR_OK;
}

enum err args_id(const struct args *args, size_t operand, const char *thing, const char *list, int64_t *ret,
                 struct error *e)
{
    const char *word = args->operands[operand];
    if (num_parse_i64(str_of(word), 1, INT64_MAX, ret))
        return ERR_OK;
    return list ? error_set(e, ERR_INVALID, "ID", "\"%.200s\" is no number of %s; \"dryrun %s\" shows them",
                            word, thing, list)
                : error_set(e, ERR_INVALID, "ID", "\"%.200s\" is no number of %s", word, thing);
}

/* How many words of argv make up this command's name; 0: it is another command. */
static int name_words(const struct command *c, int argc, char *const *argv)
{
    struct str rest = str_of(c->name);
    int used = 0;
    for (struct str word; str_split(&rest, ' ', &word); used++) {
        if (used >= argc || !str_is(word, argv[used]))
            return 0;
    }
    return used;
}

static const struct command *find_command(int argc, char *const *argv, int *ret_words)
{
    for (size_t i = 0; commands[i]; i++) {
        *ret_words = name_words(commands[i], argc, argv);
        if (*ret_words)
            return commands[i];
    }
    return NULL;
}

static enum err no_such_command(int argc, char *const *argv, struct error *e)
{
    struct str first = str_of(argv[0]);
    for (size_t i = 0; commands[i]; i++) {
        /* "problem" alone, or with a second word that is none of its own. */
        struct str rest = str_of(commands[i]->name), word;
        if (str_split(&rest, ' ', &word) && rest.p && str_eq(word, first))
            return error_set(e, ERR_INVALID, "command",
                             "\"%s\" needs one more word, as in \"%s\"; see dryrun --help", argv[0],
                             commands[i]->name);
    }
    (void)argc;
    return error_set(e, ERR_INVALID, "command", "there is no command \"%s\"; see dryrun --help", argv[0]);
}

/* One option, at argv[*at]; moves *at over its value. */
static enum err take_option(const struct command *c, int argc, char *const *argv, int *at, struct args *out,
                            bool *ret_help, struct error *e)
{
    const char *arg = argv[*at], *value = NULL;
    size_t option;
    if (arg[1] == '-') {
        size_t n = strcspn(arg + 2, "=");
        value = arg[2 + n] ? arg + 3 + n : NULL;
        option = option_index(c, arg + 2, n);
        *ret_help |= n == 4 && strncmp(arg + 2, "help", 4) == 0;
    } else {
        option = letter_index(c, arg[1]);
        value = arg[2] ? arg + 2 : NULL;
        *ret_help |= strcmp(arg, "-h") == 0;
    }
    if (*ret_help)
        return ERR_OK;
    if (option == COMMAND_OPTIONS_MAX)
        return error_set(e, ERR_INVALID, arg, "\"dryrun %s\" has no option %s; see dryrun %s --help", c->name,
                         arg, c->name);
    const struct command_option *o = &c->options[option];
    if (!o->value && value)
        return error_set(e, ERR_INVALID, o->name, "--%s takes no value", o->name);
    if (o->value && !value) {
        if (*at + 1 >= argc)
            return error_set(e, ERR_INVALID, o->name, "--%s needs a value: %s", o->name, o->value);
        value = argv[++*at];
    }
    out->values[option] = value ? value : "";
    return ERR_OK;
}

enum err args_parse(int argc, char *const *argv, struct args *ret, bool *ret_help, struct error *e)
{
    int at;
    const struct command *c = find_command(argc, argv, &at);
    if (!c)
        return no_such_command(argc, argv, e);
    struct args out = {.command = c};
    bool options_end = false, help = false;
    for (; at < argc && !help; at++) {
        const char *arg = argv[at];
        if (!options_end && strcmp(arg, "--") == 0) {
            options_end = true;
        } else if (!options_end && arg[0] == '-' && arg[1]) {
            TRY(take_option(c, argc, argv, &at, &out, &help, e));
        } else {
            if (out.n_operands == c->max_operands)
                return error_set(e, ERR_INVALID, arg, "\"%s\" is one word too many; usage: dryrun %s %s", arg,
                                 c->name, c->operands);
            out.operands[out.n_operands++] = arg;
        }
    }
    if (!help && out.n_operands < c->min_operands)
        return error_set(e, ERR_INVALID, c->operands, "%s missing; usage: dryrun %s %s",
                         c->min_operands - out.n_operands > 1 ? "some words are" : "a word is", c->name,
                         c->operands);
    *ret = out;
    *ret_help = help;
    return ERR_OK;
}
