/*
 * The recorder is JavaScript of ours that runs in the same process as the program: what it leaves may have
 * been written by the program itself, and is believed no more than that. It must be JSON with a list of
 * events; whoever shows it takes it for a stranger's.
 */
#include "jobs/run-loop.h"

#include "base/fd.h"
#include "base/json.h"
#include "record/content/shelf.h"

#include <stdio.h>
#include <unistd.h>

#define NODE  "/usr/bin/node"
#define ACORN "/usr/share/nodejs/acorn/dist/acorn.js"

enum { MIB = 1 << 20, RECORDER_MAX = 256 << 10, FILES = 3 };

struct loaded {
    struct sandbox_file files[FILES];
    size_t n;
};

static void release(struct loaded *l)
{
    for (size_t i = 0; i < l->n; i++)
        fd_closep(&l->files[i].fd);
}

static enum err add(struct loaded *l, const char *name, struct str text, struct error *e)
{
    int fd = -1;
    TRY(fd_memfile(name, text, &fd, e));
    l->files[l->n++] = (struct sandbox_file){.name = name, .fd = fd};
    return ERR_OK;
}

static enum err load(struct sandbox *slot, const char *content, struct str code, bool record, struct arena *a,
                     struct error *e)
{
    static const char *const recorder[] = {"record.js", "instrument.js"};
    _cleanup_(release) struct loaded l = {0};
    TRY(add(&l, "main.js", code, e));
    for (size_t i = 0; i < ARRAY_LEN(recorder) && record; i++) {
        struct str text;
        TRY(shelf_text(content, "event-loop", recorder[i], RECORDER_MAX, a, &text, e));
        TRY(add(&l, recorder[i], text, e));
    }
    return sandbox_load(slot, l.files, l.n, e);
}

static enum err need(const char *path, const char *what, const char *package, struct error *e)
{
    if (access(path, R_OK) == 0)
        return ERR_OK;
    return error_set(e, ERR_UNSUPPORTED, "node", "%s is not installed (%s): sudo apt-get install %s", what,
                     path, package);
}

static const char *how_it_ended(const struct sandbox_result *r)
{
    switch (r->limit) {
    case SANDBOX_LIMIT_CPU: return "it used more than 5 s of CPU time";
    case SANDBOX_LIMIT_WALL: return "it ran for more than 20 s";
    case SANDBOX_LIMIT_MEMORY: return "it used more than 256 MiB of memory";
    case SANDBOX_LIMIT_OUTPUT: return "it printed more than 64 KiB";
    case SANDBOX_LIMIT_NONE: break;
    }
    return r->syscall_refused ? "it used a system call that is not allowed"
           : r->exited        ? NULL
                              : "it was ended by a signal";
}

/* The line of standard error that says what is wrong: an error has a name. */
static struct str what_it_said(struct str errors)
{
    struct str rest = errors, line;
    while (str_line(&rest, &line))
        if (str_find(line, STR("Error: ")) < line.n)
            return str_head(str_trim(line), 200);
    return STR("it ended without a word");
}

static enum err check_trace(const struct run_loop *r, struct error *e)
{
    json_auto_t *read = NULL;
    if (r->ended)
        return error_set(e, ERR_INVALID, "code", "the program cannot be recorded: %s", r->ended);
    if (!r->trace.n) {
        struct str why = what_it_said(r->errors);
        return error_set(e, ERR_INVALID, "code", "the program cannot be recorded: %.*s", STR_ARG(why));
    }
    if (json_read(r->trace, &read, NULL) != ERR_OK || !json_is_array(json_object_get(read, "events")))
        return error_set(e, ERR_INVALID, "code",
                         "the program cannot be recorded: it has written something else over its trace");
    return ERR_OK;
}

static enum err run_it(struct sandbox *slot, bool record, struct arena *a, struct run_loop *ret,
                       struct error *e)
{
    static const char *const plain[] = {NODE, "/w/main.js", NULL};
    static const char *const recorded[] = {
        NODE,         "--expose-internals", "--no-warnings", "/w/record.js",
        "/w/main.js", "/box/trace.json",    ACORN,           NULL};
    static const char *const trace[] = {"trace.json", NULL};
    const struct sandbox_run run = {
        .profile = SANDBOX_PROGRAM,
        .argv = record ? recorded : plain,
        .stdin_fd = -1,
        .stdout_fd = -1,
        .limits = {.cpu_ms = RUN_LOOP_CPU_MS,
                   .wall_ms = RUN_LOOP_WALL_MS,
                   .memory_bytes = UINT64_C(256) * MIB,
                   .stack_bytes = 8 * MIB,
                   .processes = 64,
                   .stdout_bytes = RUN_LOOP_TEXT_MAX,
                   .stderr_bytes = RUN_LOOP_TEXT_MAX,
                   .box_bytes = 2 * RUN_LOOP_TRACE_MAX,
                   .box_files = 16},
        .collect = record ? trace : NULL,
        .collect_bytes = RUN_LOOP_TRACE_MAX,
    };
    struct sandbox_result r;
    TRY(sandbox_run(slot, &run, &r, e));
    *ret = (struct run_loop){
        .printed = fd_read_first(r.stdout_fd, RUN_LOOP_TEXT_MAX, a),
        .errors = fd_read_first(r.stderr_fd, RUN_LOOP_TEXT_MAX, a),
        .exit_code = r.exited && r.limit == SANDBOX_LIMIT_NONE ? r.exit_code : -1,
        .ended = how_it_ended(&r),
        .trace = record ? fd_read_first(r.collected[0], RUN_LOOP_TRACE_MAX, a) : STR(""),
    };
    sandbox_result_release(&r);
    return ERR_OK;
}

enum err run_loop(struct sandbox *slot, const char *content, struct str code, bool record, struct arena *a,
                  struct run_loop *ret, struct error *e)
{
    struct run_loop r;
    if (code.n > RUN_LOOP_CODE_MAX)
        return error_set(e, ERR_TOO_LARGE, "code", "the program has %zu bytes; %d are allowed", code.n,
                         RUN_LOOP_CODE_MAX);
    TRY(need(NODE, "Node.js", "nodejs", e));
    if (record)
        TRY(need(ACORN, "acorn, which reads JavaScript for the recorder,", "node-acorn", e));
    TRY(load(slot, content, code, record, a, e));
    TRY(run_it(slot, record, a, &r, e));
    if (record)
        TRY(check_trace(&r, e));
    *ret = r;
    return ERR_OK;
}
