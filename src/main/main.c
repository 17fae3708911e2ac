/*
 * The program: finds the command and runs it. Only this folder ends the process.
 */
#include "base/crypto.h"
#include "base/json.h"
#include "main/desk.h"
#include "main/say.h"
#include "main/version.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int command_exit_code(enum err code)
{
    switch (code) {
    case ERR_OK: return EXIT_OK;
    case ERR_INVALID:
    case ERR_NOT_FOUND:
    case ERR_TOO_LARGE:
    case ERR_CONFLICT: return EXIT_USAGE;
    default: return EXIT_INTERNAL;
    }
}

void command_put_error(struct json_writer *w, const struct error *e)
{
    jw_key(w, "error");
    jw_begin(w, '{');
    jw_put_cstr(w, "code", err_name(e->code));
    jw_put_cstr(w, "message", e->message);
    jw_put_cstr(w, "field", e->field);
    jw_end(w);
}

int command_fail(const struct error *e, bool json)
{
    if (json) {
        struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        jw_begin(&w, '{');
        command_put_error(&w, e);
        jw_end(&w);
        say_json(&out);
    }
    say_to(stderr, "dryrun: %s\n", e->message);
    return command_exit_code(e->code);
}

int main(int argc, char **argv)
{
    /* A closed pipe is an error of write(), not our death: a server must not die of a client. */
    signal(SIGPIPE, SIG_IGN);
    crypto_start();
    if (argc < 2 || strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
        help_overview();
        return argc < 2 ? EXIT_USAGE : EXIT_OK;
    }
    if (strcmp(argv[1], "--version") == 0) {
        sayf("dryrun %s\n", DRYRUN_VERSION);
        return EXIT_OK;
    }
    struct args args;
    struct error e = {0};
    bool help = false;
    if (args_parse(argc - 1, argv + 1, &args, &help, &e) != ERR_OK)
        return command_fail(&e, false);
    if (help) {
        help_command(args.command);
        return EXIT_OK;
    }
    int code = args.command->run ? args.command->run(&args) : desk_run(&args);
    if (fflush(stdout) != 0 && code == EXIT_OK) {
        error_errno(&e, errno, NULL, "cannot write to standard output");
        code = command_fail(&e, false);
    }
    return code;
}
