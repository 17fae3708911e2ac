/*
 * One run of what is measured: how it is called so that it tells what it did, and what is taken from it.
 */
#include "base/fd.h"
#include "base/num.h"
#include "judge/measure/measure-inside.h"

#include <math.h>

enum {
    RUN_MS = 10, /* what starting and ending a run costs us */
    BOX_BYTES = 64 << 20,
    COUNT_BYTES_MAX = 64,
};

static enum err tick(const struct measurement *m, struct error *e)
{
    const struct measure_observer *o = &m->r->observer;
    return o->tick ? o->tick(o->arg, e) : ERR_OK;
}

static struct str describe(const struct measurement *m, const struct sandbox_result *f)
{
    struct strbuf b = {0};
    run_describe(f, &b);
    struct str said = str_head(run_last_words(f->stderr_fd, m->a), 160);
    if (said.n)
        strbuf_printf(&b, ": %.*s", STR_ARG(said));
    struct str words = arena_str(m->a, strbuf_str(&b));
    strbuf_release(&b);
    return words;
}

/* The number that a tracer, or the driver of a function, has left. */
static bool read_number(int fd, double *ret)
{
    char text[32];
    int64_t bytes;
    ssize_t n = fd < 0 ? -1 : pread(fd, text, sizeof text, 0);
    if (n <= 0 || !num_parse_i64((struct str){text, (size_t)n}, 0, INT64_MAX, &bytes))
        return false;
    *ret = fmax(0, (double)bytes);
    return true;
}

static void take_outcome(struct measurement *m, const struct sandbox_result *f, int64_t n, bool trace,
                         struct measure_series *s, struct outcome *ret)
{
    struct count count = {0};
    double written = (double)f->stdout_bytes + (double)f->stderr_bytes;
    bool counted = m->out->kind == MEASURE_COUNTED, calls = m->r->function && !trace;
    double call_ns = 0;
    *ret = (struct outcome){.point = {.n = n, .cpu_ns = f->cpu_ns, .runs = 1}};
    ret->point.memory_bytes = fmax(0, (double)f->memory_peak_bytes - written);
    if (f->limit == SANDBOX_LIMIT_CPU || f->limit == SANDBOX_LIMIT_WALL) {
        ret->why = MEASURE_SLOW;
    } else if (f->limit == SANDBOX_LIMIT_MEMORY) {
        ret->why = MEASURE_MEMORY;
    } else if (f->limit != SANDBOX_LIMIT_NONE || !f->exited || f->exit_code != 0) {
        ret->why = MEASURE_FAILED;
        s->trouble = describe(m, f);
    } else if (counted && !count_read(f->collected[0], &m->key, &count)) {
        ret->why = MEASURE_FAILED;
        s->trouble = STR("it left no count of its work");
    } else if (!counted && calls && !read_number(f->collected[0], &call_ns)) {
        ret->why = MEASURE_FAILED;
        s->trouble = STR("it left no time of its calls: they may have started threads");
    } else {
        ret->good = true;
        ret->point.work = counted ? (double)count.work : (calls ? call_ns : (double)f->cpu_ns) / 1e9;
        ret->point.most_work = ret->point.work;
        ret->traced = trace && read_number(f->collected[0], &ret->traced_bytes);
        const struct memory_seen seen = {
            .n = n,
            .bytes = counted ? (double)(count.heap_bytes + count.stack_bytes + count.static_bytes) : -1,
            .static_bytes = counted ? (double)count.static_bytes : -1,
            .traced_bytes = ret->traced ? ret->traced_bytes : -1,
            .pages_bytes = trace ? -1 : ret->point.memory_bytes,
            .traced_pages_bytes = trace ? ret->point.memory_bytes : -1,
            .cpu_ns = f->cpu_ns,
        };
        measure_note_memory(m, &seen);
    }
}

/* How the tracer is called: words before the program's own, in the arena. */
static const char *const *tracer_words(const struct measurement *m)
{
    const struct language_values v = {.sources = m->program.sources,
                                      .source = m->program.source,
                                      .memory_bytes = m->r->package->limits.memory_bytes};
    return language_argv_fill(&m->r->language->memory, &v, NULL, m->a);
}

enum err measure_once(struct measurement *m, const struct package_shape *shape, int64_t n, bool trace,
                      struct measure_series *s, struct outcome *ret, struct error *e)
{
    const struct language *language = m->r->language;
    const struct package_limits *l = &m->r->package->limits;
    const struct measure_observer *o = &m->r->observer;
    bool counted = m->out->kind == MEASURE_COUNTED, calls = m->r->function && !trace && !counted;
    const char *const collect[] = {trace   ? language->memory_file
                                   : calls ? language->function.time_file
                                           : language->count_file,
                                   NULL};
    const char *const tell_time[] = {language->function.time_argument, NULL};
    const struct sandbox_file tracer = {.name = language->memory_runtime, .fd = m->tracer_fd};
    _cleanup_(fd_closep) int in_fd = -1;
    struct sandbox_result f;
    if (o->progress)
        o->progress(o->arg, shape->name, n, m->done);
    TRY(tick(m, e));
    TRY(grower_open(m->grower, shape, n, m->r->seed, &in_fd, &m->spent_ms, e));
    struct run_request run = {
        .program = &m->program,
        .before = trace ? tracer_words(m) : NULL,
        .more = calls ? tell_time : NULL,
        .data = &tracer,
        .n_data = trace,
        .stdin_fd = in_fd,
        .limits = {.cpu_ms = 10 * m->enough_ms,
                   .wall_ms = 100 * m->enough_ms + 10000, /* the machine may be busy */
                   .memory_bytes = l->memory_bytes,
                   .stdout_bytes = l->output_bytes,
                   .stderr_bytes = 1 << 20,
                   .box_bytes = BOX_BYTES},
        .collect = trace || calls || counted ? collect : NULL,
        .collect_bytes = COUNT_BYTES_MAX,
    };
    TRY(run_program(m->j, &run, &f, e));
    m->out->runs++;
    m->spent_ms += f.cpu_ns / 1000000 + RUN_MS;
    take_outcome(m, &f, n, trace, s, ret);
    sandbox_result_release(&f);
    return ERR_OK;
}
