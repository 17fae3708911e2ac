/*
 * Programs in the slot. The files of a program are copied into the jail when they are loaded, so it pays not
 * to load what is there already: each compiled program has a number, and the judge remembers whose files /w
 * holds.
 */
#include "base/fd.h"
#include "base/utf8.h"
#include "judge/inside.h"

#include <errno.h>
#include <inttypes.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILES_MAX = SANDBOX_FILES_MAX, PROCESSES_MAX = 64, BOX_ENTRIES_MAX = 2000 };

enum err run_load(struct judge *j, const struct sandbox_file *files, size_t n, struct error *e)
{
    j->seat.loaded_id = 0;
    return sandbox_load(j->seat.slot, files, n, e);
}

enum err run_partner(struct judge *j, struct error *e)
{
    if (j->partner.slot)
        return ERR_OK;
    if (!j->open_partner)
        return error_set(e, ERR_UNSUPPORTED, NULL, "there is no second slot for a validator");
    return j->open_partner(j->open_partner_arg, &j->partner.slot, e);
}

static struct seat *seat_of(struct judge *j, const struct run_request *r)
{
    return r->beside ? &j->partner : &j->seat;
}

static enum err load_program(struct seat *seat, const struct run_request *r, struct error *e)
{
    const struct program *p = r->program;
    struct sandbox_file files[FILES_MAX];
    if (r->n_data == 0 && p->id == seat->loaded_id)
        return ERR_OK;
    if (p->n_files + r->n_data > FILES_MAX)
        return error_set(e, ERR_CONFLICT, "package", "a run needs more than %d files", FILES_MAX);
    memcpy(files, p->files, p->n_files * sizeof *files);
    for (size_t i = 0; i < r->n_data; i++)
        files[p->n_files + i] = r->data[i];
    seat->loaded_id = 0;
    TRY(sandbox_load(seat->slot, files, p->n_files + r->n_data, e));
    seat->loaded_id = r->n_data ? 0 : p->id;
    return ERR_OK;
}

static const char *const *join_words(const char *const *before, const char *const *words, struct arena *a)
{
    size_t n = 0, m = 0;
    while (before && before[n])
        n++;
    while (words[m])
        m++;
    const char **all = arena_array(a, const char *, n + m + 1);
    for (size_t i = 0; i < n; i++)
        all[i] = before[i];
    memcpy(all + n, words, (m + 1) * sizeof *all);
    return all;
}

enum err run_begin(struct judge *j, const struct run_request *r, struct error *e)
{
    struct arena a;
    const struct run_limits *l = &r->limits;
    struct seat *seat = seat_of(j, r);
    TRY(load_program(seat, r, e));
    arena_init(&a);
    struct sandbox_run run = {
        .profile = SANDBOX_PROGRAM,
        .argv = join_words(r->before, program_argv(r->program, l->memory_bytes, r->more, &a), &a),
        .stdin_fd = r->stdin_fd,
        .stdout_fd = r->stdout_fd ? *r->stdout_fd : -1,
        .limits = {.cpu_ms = l->cpu_ms,
                   .wall_ms = l->wall_ms ? l->wall_ms : 2 * l->cpu_ms + 1000,
                   .memory_bytes = l->memory_bytes + r->program->language->memory_extra_bytes,
                   .stack_bytes = l->memory_bytes,
                   .processes = PROCESSES_MAX,
                   .stdout_bytes = l->stdout_bytes,
                   .stderr_bytes = l->stderr_bytes,
                   .box_bytes = l->box_bytes,
                   .box_files = BOX_ENTRIES_MAX},
        .collect = r->collect,
        .collect_bytes = r->collect_bytes,
    };
    enum err result = sandbox_begin(seat->slot, &run, e);
    arena_release(&a);
    return result;
}

enum err run_program(struct judge *j, const struct run_request *r, struct sandbox_result *ret,
                     struct error *e)
{
    TRY(run_begin(j, r, e));
    return sandbox_finish(seat_of(j, r)->slot, ret, e);
}

struct str run_clean(struct str raw, size_t max, struct arena *a, bool *ret_cut)
{
    struct strbuf clean = {0};
    utf8_put_clean(&clean, raw);
    /* U+FFFD is longer than the byte it stands for. */
    if (clean.n > max) {
        strbuf_truncate(&clean, utf8_floor(clean.p, max));
        *ret_cut = true;
    }
    struct str text = arena_str(a, strbuf_str(&clean));
    strbuf_release(&clean);
    return text;
}

struct str run_text(int fd, size_t max, struct arena *a, bool *ret_cut)
{
    struct strbuf raw = {0};
    struct stat st;
    ssize_t n = 0;
    if (fd < 0)
        return (struct str){"", 0};
    strbuf_reserve(&raw, max + 1);
    while (raw.n < max && (n = pread(fd, raw.p + raw.n, max - raw.n, (off_t)raw.n)) > 0)
        raw.n += (size_t)n;
    bool cut = fstat(fd, &st) == 0 && (uint64_t)st.st_size > raw.n;
    struct str text = run_clean((struct str){raw.p, raw.n}, max, a, &cut);
    if (cut && ret_cut)
        *ret_cut = true;
    strbuf_release(&raw);
    return text;
}

const char *run_signal_words(int number)
{
    static const struct {
        int number;
        const char *words;
    } signals[] = {
        {SIGSEGV, "SIGSEGV, invalid memory access"},
        {SIGABRT, "SIGABRT, it aborted itself"},
        {SIGFPE, "SIGFPE, division by zero or another arithmetic error"},
        {SIGILL, "SIGILL, invalid instruction"},
        {SIGBUS, "SIGBUS, invalid memory access"},
        {SIGSYS, "SIGSYS, a system call that is not allowed"},
        {SIGKILL, "SIGKILL, killed"},
        {SIGTERM, "SIGTERM"},
        {SIGPIPE, "SIGPIPE"},
        {SIGTRAP, "SIGTRAP"},
        {SIGXCPU, "SIGXCPU"},
        {SIGXFSZ, "SIGXFSZ, a file grew too large"},
        {SIGALRM, "SIGALRM"},
        {SIGHUP, "SIGHUP"},
        {SIGINT, "SIGINT"},
    };
    for (size_t i = 0; i < ARRAY_LEN(signals); i++) {
        if (signals[i].number == number)
            return signals[i].words;
    }
    return "";
}

void run_describe(const struct sandbox_result *r, struct strbuf *out)
{
    switch (r->limit) {
    case SANDBOX_LIMIT_CPU:
        strbuf_printf(out, "stopped after %.1f s of CPU time", (double)r->cpu_ns / 1e9);
        return;
    case SANDBOX_LIMIT_WALL: strbuf_printf(out, "stopped after %.1f s", (double)r->wall_ns / 1e9); return;
    case SANDBOX_LIMIT_MEMORY: strbuf_puts(out, "ran out of memory"); return;
    case SANDBOX_LIMIT_OUTPUT: strbuf_puts(out, "wrote too much output"); return;
    case SANDBOX_LIMIT_NONE: break;
    }
    if (r->not_started)
        strbuf_puts(out, "what was compiled cannot be started");
    else if (r->exited)
        strbuf_printf(out, "exit code %d", r->exit_code);
    else
        strbuf_printf(out, "signal %d (%s)", r->signal, run_signal_words(r->signal));
}

/* The last line of stderr that says something: for Python, Java and Node the exception. */
struct str run_last_words(int fd, struct arena *a)
{
    struct str text = run_text(fd, JUDGE_TEXT_MAX, a, NULL), line, last = {0};
    while (str_line(&text, &line)) {
        line = str_trim(line);
        /* Node ends with its version, Java's frames begin with "at". */
        if (line.n && !str_starts(line, STR("at ")) && !str_starts(line, STR("Node.js v")) &&
            !str_starts(line, STR("... ")))
            last = line;
    }
    return last;
}

const char *const *run_words(const struct str *words, size_t n, struct arena *a)
{
    const char **out = arena_array(a, const char *, n + 1);
    for (size_t i = 0; i < n; i++)
        out[i] = arena_cstr(a, words[i]);
    return out;
}

/* ---- whole files ---- */

enum err file_view(int fd, struct file_view *ret, struct error *e)
{
    /* A small file is read: quicker than mapping, and it cannot change under our eyes. */
    enum { SMALL = 1 << 20 };
    struct stat st;
    if (fstat(fd, &st) < 0)
        return error_errno(e, errno, NULL, "cannot look at a file");
    size_t size = (size_t)st.st_size;
    if (size <= SMALL) {
        char *p = malloc(size + 1);
        size_t n = 0;
        ssize_t got = 0;
        if (!p)
            abort();
        while (n < size && (got = pread(fd, p + n, size - n, (off_t)n)) > 0)
            n += (size_t)got;
        if (got < 0) {
            int saved = errno;
            free(p);
            return error_errno(e, saved, NULL, "cannot read a file");
        }
        *ret = (struct file_view){{p, n}, false};
        return ERR_OK;
    }
    void *p = mmap(NULL, size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (p == MAP_FAILED)
        return error_errno(e, errno, NULL, "cannot map a file");
    (void)madvise(p, size, MADV_SEQUENTIAL);
    *ret = (struct file_view){{p, size}, true};
    return ERR_OK;
}

void file_view_release(struct file_view *v)
{
    union {
        const char *in;
        void *out;
    } p = {.in = v->bytes.p};
    if (v->mapped)
        munmap(p.out, v->bytes.n);
    else
        free(p.out);
    *v = (struct file_view){{NULL, 0}, false};
}
