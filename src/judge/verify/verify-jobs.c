/*
 * Submissions side by side. This process is copied, once for each place; a copy opens a judge with a slot of
 * its own, takes the next submission by a number that all of them share, and tells what came of it as one
 * line of JSON on its pipe. What was read before the copying (the package, its tests) is the same in all.
 * Here the lines are collected, and put in the order of the submissions when all have been judged, so that a
 * report is the same whoever was quicker.
 *
 * A copy dies with this process, however that ends; its slot ends with the copy.
 */
#include "judge/verify/verify-inside.h"

#include "base/fd.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { LINE_MAX_BYTES = 4 << 20, TEXT_MAX = 1 << 20, CODES = ERR_INTERNAL + 1 };

struct place {
    pid_t pid;          /* 0: it was waited for */
    int fd;             /* -1: it has ended */
    struct strbuf text; /* what has come, without whole lines */
};

struct side_by_side {
    struct verify *v;
    const struct package_submission *const *chosen;
    size_t n_chosen;
    atomic_size_t *next; /* shared by all copies */
    struct place places[VERIFY_JOBS_MAX];
    size_t n_places;
    json_t **told; /* of each chosen one; NULL: nothing so far */
};

/* ---- in a copy ---- */

static void put_submission(const struct verify_submission *s, struct json_writer *w)
{
    jw_put_bool(w, "judged", s->judged);
    jw_put_cstr(w, "skipped", s->skipped);
    jw_put_int(w, "verdict", s->verdict);
    jw_put_bool(w, "as_expected", s->as_expected);
    jw_put_int(w, "n_tests", (int64_t)s->n_tests);
    jw_key(w, "counts");
    jw_begin(w, '[');
    for (size_t i = 0; i < ARRAY_LEN(s->counts); i++)
        jw_int(w, (int64_t)s->counts[i]);
    jw_end(w);
    jw_put_int(w, "slowest_ms", s->slowest_ms);
    jw_put_str(w, "slowest_test", s->slowest_test);
    jw_put_str(w, "first_failed", s->first_failed);
    jw_put_str(w, "decided_by", s->decided_by);
    jw_put_int(w, "n_tests_total", (int64_t)s->n_tests_total);
    jw_put_real(w, "margin", s->margin);
    jw_put_bool(w, "margin_is_cut", s->margin_is_cut);
    jw_put_bool(w, "has_score", s->has_score);
    jw_put_real(w, "score", s->score);
    jw_put_int(w, "cpu_ms", s->cpu_ms);
}

static void put_error(enum err code, const struct error *e, struct json_writer *w)
{
    jw_put_int(w, "error", code);
    jw_put_cstr(w, "message", e->message);
}

/* One line, as one object with its number among those that were chosen. */
static enum err judge_one(struct side_by_side *all, struct judge *j, size_t number, struct strbuf *out)
{
    struct arena a;
    struct error e = {0};
    struct verify_submission s;
    arena_init(&a);
    struct verify_result r = {.slowest_accepted_ms = -1,
                              .fastest_slow_ms = -1,
                              .time_limit_ms = all->v->r->time_limit_ms,
                              .findings = {.arena = &a}};
    struct verify mine = *all->v;
    mine.j = j;
    mine.o = NULL;
    mine.a = &a;
    mine.r = &r;
    enum err result = verify_submission(&mine, all->chosen[number], &s, &e);
    struct json_writer writer = jw_to(out), *w = &writer;
    jw_begin(w, '{');
    jw_put_int(w, "number", (int64_t)number);
    if (result != ERR_OK) {
        put_error(result, &e, w);
    } else {
        put_submission(&s, w);
        jw_put_int(w, "slowest_accepted_ms", r.slowest_accepted_ms);
        jw_put_int(w, "fastest_slow_ms", r.fastest_slow_ms);
        jw_key(w, "findings");
        jw_begin(w, '[');
        for (size_t i = 0; i < r.findings.n; i++)
            finding_json(&r.findings.list[i], w);
        jw_end(w);
    }
    jw_end(w);
    arena_release(&a);
    return result;
}

static bool write_line(int fd, struct strbuf *line)
{
    strbuf_putc(line, '\n');
    struct str rest = strbuf_str(line);
    while (rest.n) {
        ssize_t n = write(fd, rest.p, rest.n);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        rest = str_from(rest, (size_t)n);
    }
    strbuf_clear(line);
    return true;
}

_Noreturn static void be_a_copy(struct side_by_side *all, pid_t parent, int fd)
{
    const struct verify_options *o = all->v->options;
    struct error e = {0};
    struct judge *j = NULL;
    struct strbuf line = {0};
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent)
        _exit(EXIT_FAILURE);
    enum err r = o->open_judge(o->open_judge_arg, &j, &e);
    if (r != ERR_OK) {
        struct json_writer writer = jw_to(&line), *w = &writer;
        jw_begin(w, '{');
        put_error(r, &e, w);
        jw_end(w);
        _exit(write_line(fd, &line) ? EXIT_SUCCESS : EXIT_FAILURE);
    }
    for (size_t i; r == ERR_OK && (i = atomic_fetch_add(all->next, 1)) < all->n_chosen;) {
        r = judge_one(all, j, i, &line);
        if (!write_line(fd, &line))
            break;
    }
    o->close_judge(o->open_judge_arg);
    _exit(EXIT_SUCCESS);
}

/* ---- here ---- */

static enum err start(struct side_by_side *all, struct error *e)
{
    struct place *p = &all->places[all->n_places];
    pid_t parent = getpid();
    int fds[2];
    if (pipe2(fds, O_CLOEXEC) != 0)
        return error_errno(e, errno, NULL, "cannot make a pipe");
    p->pid = fork();
    if (p->pid == 0) {
        close(fds[0]);
        be_a_copy(all, parent, fds[1]);
    }
    int saved = errno;
    close(fds[1]);
    if (p->pid < 0) {
        close(fds[0]);
        return error_errno(e, saved, NULL, "cannot start a process that judges");
    }
    p->fd = fds[0];
    all->n_places++;
    return ERR_OK;
}

static enum err take_line(struct side_by_side *all, struct str line, struct error *e)
{
    json_t *told = NULL;
    int64_t code, number;
    struct str message;
    TRY(json_read(line, &told, e));
    enum err r = json_get_int_or(told, "error", 0, CODES, 0, &code, e);
    if (r == ERR_OK && code) {
        r = json_get_str(told, "message", TEXT_MAX, &message, e);
        if (r == ERR_OK)
            r = error_set(e, (enum err)code, NULL, "%.*s", STR_ARG(message));
    } else if (r == ERR_OK) {
        r = json_get_int(told, "number", 0, (int64_t)all->n_chosen - 1, &number, e);
    }
    if (r != ERR_OK || all->told[number]) {
        json_decref(told);
        return r;
    }
    all->told[number] = told;
    verify_step(all->v, "judged", all->chosen[number]->program.path);
    return ERR_OK;
}

/* It has nothing more to say. That it did not end by itself is found out here, not when all others are
 * done. */
static enum err take_end(struct place *p, struct error *e)
{
    int status = 0;
    fd_closep(&p->fd);
    p->fd = -1;
    while (waitpid(p->pid, &status, 0) < 0 && errno == EINTR)
        ;
    p->pid = 0;
    if (WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS)
        return ERR_OK;
    return error_set(e, ERR_INTERNAL, NULL, "a process that judges was ended by %s %d",
                     WIFSIGNALED(status) ? "signal" : "its exit code",
                     WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status));
}

/* What has come from one of them; whole lines are taken. */
static enum err take(struct side_by_side *all, struct place *p, struct error *e)
{
    char part[4096];
    ssize_t n = read(p->fd, part, sizeof part);
    if (n < 0)
        return errno == EINTR ? ERR_OK
                              : error_errno(e, errno, NULL, "cannot read from a process that judges");
    if (n == 0)
        return take_end(p, e);
    strbuf_put(&p->text, (struct str){part, (size_t)n});
    for (struct str text = strbuf_str(&p->text);;) {
        size_t end = str_find_char(text, '\n');
        if (end == text.n)
            return text.n > LINE_MAX_BYTES
                       ? error_set(e, ERR_INTERNAL, NULL, "a process that judges tells too much")
                       : ERR_OK;
        TRY(take_line(all, str_head(text, end), e));
        struct strbuf rest = {0};
        strbuf_put(&rest, str_from(text, end + 1));
        strbuf_release(&p->text);
        p->text = rest;
        text = strbuf_str(&p->text);
    }
}

static enum err collect(struct side_by_side *all, struct error *e)
{
    for (;;) {
        struct pollfd fds[VERIFY_JOBS_MAX];
        size_t open = 0;
        for (size_t i = 0; i < all->n_places; i++) {
            fds[i] = (struct pollfd){.fd = all->places[i].fd, .events = POLLIN};
            open += all->places[i].fd >= 0;
        }
        if (open == 0)
            return ERR_OK;
        if (poll(fds, all->n_places, -1) < 0 && errno != EINTR)
            return error_errno(e, errno, NULL, "cannot wait for the processes that judge");
        for (size_t i = 0; i < all->n_places; i++) {
            if (all->places[i].fd >= 0 && fds[i].revents)
                TRY(take(all, &all->places[i], e));
        }
    }
}

/* They are done, or there is nothing more to hear from them. */
static void end(struct side_by_side *all, bool at_once)
{
    for (size_t i = 0; i < all->n_places; i++) {
        struct place *p = &all->places[i];
        if (at_once && p->pid)
            kill(p->pid, SIGKILL);
        while (p->pid && waitpid(p->pid, NULL, 0) < 0 && errno == EINTR)
            ;
        fd_closep(&p->fd);
        strbuf_release(&p->text);
    }
}

/* ---- in their order ---- */

static enum err read_findings(struct verify *v, const json_t *told, struct error *e)
{
    json_t *list, *one;
    size_t i;
    TRY(json_get_array_or(told, "findings", FINDINGS_MAX, &list, e));
    json_array_foreach (list, i, one) {
        struct str severity, file, message;
        int64_t line;
        TRY(json_get_str(one, "severity", TEXT_MAX, &severity, e));
        TRY(json_get_str(one, "file", TEXT_MAX, &file, e));
        TRY(json_get_int(one, "line", 0, INT32_MAX, &line, e));
        TRY(json_get_str(one, "message", TEXT_MAX, &message, e));
        finding_add(&v->r->findings, str_is(severity, "error") ? SEVERITY_ERROR : SEVERITY_WARNING,
                    arena_cstr(v->a, file), (int)line, "%.*s", STR_ARG(message));
    }
    return ERR_OK;
}

static double real_of(const json_t *told, const char *key)
{
    const json_t *value = json_object_get(told, key);
    return json_is_number(value) ? json_number_value(value) : NAN;
}

static enum err read_counts(const json_t *told, struct verify_submission *ret, struct error *e)
{
    json_t *list, *one;
    size_t i;
    TRY(json_get_array_or(told, "counts", ARRAY_LEN(ret->counts), &list, e));
    json_array_foreach (list, i, one)
        ret->counts[i] = (size_t)json_integer_value(one);
    return ERR_OK;
}

static enum err read_submission(struct verify *v, const json_t *told, struct verify_submission *ret,
                                struct error *e)
{
    int64_t verdict, n_tests, n_total;
    struct str skipped, slowest, failed, decided;
    bool has_skipped = json_is_string(json_object_get(told, "skipped"));
    TRY(json_get_bool_or(told, "judged", false, &ret->judged, e));
    TRY(json_get_bool_or(told, "as_expected", false, &ret->as_expected, e));
    TRY(json_get_int(told, "verdict", 0, VERDICT_CE, &verdict, e));
    TRY(json_get_int(told, "n_tests", 0, INT64_MAX, &n_tests, e));
    TRY(json_get_int(told, "slowest_ms", INT64_MIN, INT64_MAX, &ret->slowest_ms, e));
    TRY(json_get_str(told, "slowest_test", TEXT_MAX, &slowest, e));
    TRY(json_get_int(told, "n_tests_total", 0, INT64_MAX, &n_total, e));
    TRY(json_get_str(told, "first_failed", TEXT_MAX, &failed, e));
    TRY(json_get_str(told, "decided_by", TEXT_MAX, &decided, e));
    TRY(json_get_bool_or(told, "margin_is_cut", false, &ret->margin_is_cut, e));
    TRY(json_get_bool_or(told, "has_score", false, &ret->has_score, e));
    TRY(json_get_int(told, "cpu_ms", 0, INT64_MAX, &ret->cpu_ms, e));
    TRY(read_counts(told, ret, e));
    if (has_skipped) {
        TRY(json_get_str(told, "skipped", TEXT_MAX, &skipped, e));
        ret->skipped = arena_cstr(v->a, skipped);
    }
    ret->verdict = (enum verdict)verdict;
    ret->n_tests = (size_t)n_tests;
    ret->slowest_test = arena_str(v->a, slowest);
    ret->n_tests_total = (size_t)n_total;
    ret->first_failed = arena_str(v->a, failed);
    ret->decided_by = arena_str(v->a, decided);
    ret->margin = real_of(told, "margin");
    ret->score = real_of(told, "score");
    return ERR_OK;
}

static enum err read_one(struct verify *v, const json_t *told, struct verify_submission *ret, struct error *e)
{
    int64_t accepted_ms, slow_ms;
    struct verify_result *r = v->r;
    TRY(read_submission(v, told, ret, e));
    TRY(read_findings(v, told, e));
    TRY(json_get_int(told, "slowest_accepted_ms", -1, INT64_MAX, &accepted_ms, e));
    TRY(json_get_int(told, "fastest_slow_ms", -1, INT64_MAX, &slow_ms, e));
    if (accepted_ms > r->slowest_accepted_ms)
        r->slowest_accepted_ms = accepted_ms;
    if (slow_ms >= 0 && (r->fastest_slow_ms < 0 || slow_ms < r->fastest_slow_ms))
        r->fastest_slow_ms = slow_ms;
    return ERR_OK;
}

static enum err put_in_order(struct side_by_side *all, struct verify_submission *ret, struct error *e)
{
    for (size_t i = 0; i < all->n_chosen; i++) {
        const char *path = arena_cstr(all->v->a, all->chosen[i]->program.path);
        if (!all->told[i])
            return error_set(e, ERR_INTERNAL, NULL, "nobody has judged %s", path);
        ret[i] = (struct verify_submission){.submission = all->chosen[i]};
        if (read_one(all->v, all->told[i], &ret[i], e) != ERR_OK) {
            error_prefix(e, "what was told of %s", path);
            return ERR_INTERNAL;
        }
    }
    return ERR_OK;
}

enum err verify_side_by_side(struct verify *v, const struct package_submission *const *chosen, size_t n,
                             struct verify_submission *ret, struct error *e)
{
    struct side_by_side all = {.v = v, .chosen = chosen, .n_chosen = n};
    size_t jobs = v->options->jobs < n ? v->options->jobs : n;
    all.next = mmap(NULL, sizeof *all.next, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (all.next == MAP_FAILED)
        return error_errno(e, errno, NULL, "cannot share memory with the processes that judge");
    all.told = arena_array(v->a, json_t *, n);
    enum err r = ERR_OK;
    while (r == ERR_OK && all.n_places < jobs)
        r = start(&all, e);
    if (r == ERR_OK)
        r = collect(&all, e);
    end(&all, r != ERR_OK);
    if (r == ERR_OK)
        r = put_in_order(&all, ret, e);
    for (size_t i = 0; i < n; i++)
        json_decref(all.told[i]);
    munmap(all.next, sizeof *all.next);
    return r;
}
