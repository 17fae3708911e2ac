/*
 * probe.c: try the jail, and say in plain words what holds.
 *
 * A slot is started as for real work, and a small program (inside.c) throws itself against one wall after the
 * other. What the slot says about itself and what the program met make the report.
 */
#include "sandbox/report.h"

#include "base/fd.h"

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static const unsigned char inside[] = {
#include "inside.inc"
};

enum { PROBE_PROCESSES = 8 };

struct trial {
    const char *argument;
    const char *wall; /* for the sentence "... is not held back by" */
    enum sandbox_limit limit;
    int signal, exit_code; /* when there is no limit to meet */
    bool needs_groups;
};

static const struct trial trials[] = {
    {"network", "the network", SANDBOX_LIMIT_NONE, 0, 0, false},
    {"files", "the file system", SANDBOX_LIMIT_NONE, 0, 0, false},
    {"user", "the user", SANDBOX_LIMIT_NONE, 0, 0, false},
    {"others", "other processes", SANDBOX_LIMIT_NONE, 0, 0, false},
    {"syscall", "the system call filter", SANDBOX_LIMIT_NONE, SIGSYS, 0, false},
    {"burn", "the limit on CPU time", SANDBOX_LIMIT_CPU, 0, 0, false},
    {"memory", "the limit on memory", SANDBOX_LIMIT_MEMORY, 0, 0, true},
    {"processes", "the limit on processes", SANDBOX_LIMIT_NONE, 0, PROBE_PROCESSES, true},
};

/* "" when the wall holds. */
static void try_wall(struct sandbox *s, const struct trial *t, char *why, size_t size)
{
    const char *const argv[] = {"/w/inside", t->argument, NULL};
    const struct sandbox_run run = {
        .profile = SANDBOX_PROGRAM,
        .argv = argv,
        .stdin_fd = -1,
        .stdout_fd = -1,
        .limits = {.cpu_ms = t->limit == SANDBOX_LIMIT_CPU ? 50 : 10000,
                   .wall_ms = 20000,
                   .memory_bytes = 16 << 20,
                   .stack_bytes = 1 << 20,
                   .processes = PROBE_PROCESSES,
                   .stdout_bytes = 4096,
                   .stderr_bytes = 4096,
                   .box_bytes = 1 << 20,
                   .box_files = 10},
    };
    struct sandbox_result r;
    struct error e = {0};
    why[0] = '\0';
    if (sandbox_run(s, &run, &r, &e) != ERR_OK) {
        snprintf(why, size, "%.150s", e.message);
        return;
    }
    if (r.not_started)
        snprintf(why, size, "the test of %s cannot be started", t->wall);
    else if (r.limit != t->limit ||
             (t->limit == SANDBOX_LIMIT_NONE && (r.signal != t->signal || r.exit_code != t->exit_code)))
        snprintf(why, size, "a program is not held back by %s (exit code %d, signal %d)", t->wall,
                 r.exit_code, r.signal);
    sandbox_result_release(&r);
}

static enum err load_inside(struct sandbox *s, struct error *e)
{
    return sandbox_load_program(s, "inside", (struct str){(const char *)inside, sizeof inside}, e);
}

static void try_walls(struct sandbox *s, struct sandbox_report *r)
{
    struct error e = {0};
    char why[160];
    size_t held = 0;
    if (load_inside(s, &e) != ERR_OK) {
        report_add(r, NULL, CHECK_WALLS, "Start dryrun again; if it stays, tell us",
                   "cannot be tried: %.100s", e.message);
        r->strength = SANDBOX_NONE;
        return;
    }
    for (size_t i = 0; i < ARRAY_LEN(trials); i++) {
        if (trials[i].needs_groups && r->strength != SANDBOX_FULL)
            continue;
        try_wall(s, &trials[i], why, sizeof why);
        if (why[0]) {
            report_add(r, NULL, CHECK_WALLS,
                       "Nothing should be run on this machine; please report it, with the kernel's version",
                       "%s", why);
            r->strength = SANDBOX_NONE;
            snprintf(r->summary, sizeof r->summary, "The jail does not hold on this machine.");
            return;
        }
        held++;
    }
    report_add(r, NULL, CHECK_WALLS, NULL, "%zu walls tried from inside, all of them hold", held);
}

void sandbox_probe(struct sandbox_report *ret)
{
    struct sandbox *s = NULL;
    struct error e = {0};
    *ret = (struct sandbox_report){.strength = SANDBOX_NONE};
    enum err err = sandbox_start(&(struct sandbox_options){.cpu = -1}, &s, &e);
    if (err != ERR_OK) {
        snprintf(ret->summary, sizeof ret->summary,
                 "Programs cannot be run here: there is no usable isolation.");
        /* The message says what is wrong, and after it the way out. */
        struct str message = str_of(e.message);
        size_t end = str_find(message, STR(". "));
        struct str remedy = end < message.n ? str_from(message, end + 2) : STR("Run it as root");
        char text[240];
        snprintf(text, sizeof text, "%.*s", STR_ARG(str_head(remedy, sizeof text - 1)));
        report_add(ret, NULL, CHECK_START, text, "%.*s", STR_ARG(str_head(message, end)));
        return;
    }
    *ret = *sandbox_report(s);
    try_walls(s, ret);
    sandbox_stop(s);
}
