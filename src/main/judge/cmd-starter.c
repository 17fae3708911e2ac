/*
 * dryrun problem starter: what a solution begins with, to standard output.
 */
#include "judge/function/function.h"
#include "main/commands.h"
#include "main/local.h"
#include "main/options.h"
#include "main/say.h"

#include <stdio.h>

static enum err program_starter(const struct package *p, const struct language *l, struct str *ret,
                                struct error *e)
{
    for (size_t i = 0; i < p->n_starters; i++) {
        if (str_is(p->starters[i].language, l->id)) {
            *ret = p->starters[i].source;
            return ERR_OK;
        }
    }
    return error_set(e, ERR_NOT_FOUND, "language", "this problem has no starter code for programs in %s%s",
                     l->name,
                     function_language(p->signature, l) ? "; --function gives that for a function" : "");
}

static enum err find_starter(const struct package *p, const struct language *l, bool function,
                             struct str *ret, struct error *e)
{
    if (!function)
        return program_starter(p, l, ret, e);
    if (!p->signature)
        return error_set(e, ERR_INVALID, "function",
                         "this problem has no function: it is solved by a program");
    if (!function_language(p->signature, l))
        return error_set(e, ERR_INVALID, "language", "functions of this problem cannot be written in %s",
                         l->name);
    for (size_t i = 0; i < p->n_function_starters; i++) {
        if (str_is(p->function_starters[i].language, l->id))
            *ret = p->function_starters[i].source;
    }
    return ERR_OK;
}

static enum err print_starter(struct local *l, const struct args *args, struct package **p, struct error *e)
{
    const struct language *language;
    struct str text = STR("");
    if (!args_has(args, "language"))
        return error_set(e, ERR_INVALID, "language", "which language? --language python3, for example");
    TRY(local_language(l, args, "", &language, e));
    TRY(local_package(l, args->operands[0], p, e));
    TRY(find_starter(*p, language, args_has(args, "function"), &text, e));
    say_content(text);
    return ERR_OK;
}

static int run(const struct args *args)
{
    struct local l;
    struct error e = {0};
    struct package *p = NULL;
    if (local_open(args, &l, &e) != ERR_OK)
        return command_fail(&e, false);
    enum err r = print_starter(&l, args, &p, &e);
    package_free(p);
    local_close(&l);
    return r == ERR_OK ? EXIT_OK : command_fail(&e, false);
}

static const struct command_option options[] = {
    OPTION_LANGUAGE("in this language: cpp, python3, pypy3, javascript, typescript, java, ..."),
    {"function", 'f', NULL, "of a function, made from the problem's signature; otherwise of a program"},
    LOCAL_OPTIONS,
    {0},
};

const struct command cmd_problem_starter = {
    .name = "problem starter",
    .operands = "PACKAGE",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "print the code that a solution begins with",
    .details =
        "PACKAGE is a problem of the bank by its name (dryrun problem list) or the folder of a problem package. A program reads "
        "the\ninput and prints the answer itself; a function gets its arguments and returns. What is made of the starter code is "
        "judged by\n\"dryrun judge\", with --function when it is a function.",
    .options = options,
    .run = run,
};
