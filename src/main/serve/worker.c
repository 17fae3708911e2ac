/*
 * Theory of operation. One loop: claim a job and do it; when there is none, sleep in poll() until a
 * notification says that one was enqueued, a lease of somebody dead runs out, a signal comes, or it is time
 * to say that we live. While a job runs, the jail calls tick() a few times a second: there the lease is
 * prolonged and signals are seen. A job that was broken off is handed back, so that stopping a worker loses
 * nothing; one whose jail died counts as a death, since it may have been the one that killed it.
 */
#include "main/serve/worker.h"

#include "base/clock.h"
#include "base/fd.h"
#include "base/log.h"
#include "jobs/jobs.h"
#include "judge/judge.h"
#include "main/code/front-parts.h"
#include "main/command.h"
#include "main/report.h"
#include "record/system.h"
#include "sandbox/sandbox.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/signalfd.h>
#include <unistd.h>

enum { TICK_MS = 200, SEEN_EVERY_MS = 10000, OTHERS_MS = 1000 };

struct worker {
    const struct worker_options *o;
    struct db *db;
    struct db_listener *listener;
    struct sandbox *sandbox, *partner;
    struct judge *judge;
    struct arena job_arena;
    int partner_fd; /* owned, until it is attached */
    int signal_fd;
    const struct job *job; /* NULL: idle */
    enum job_stop stop;
    bool stopping; /* SIGTERM has come */
    bool jail_lost;
    int64_t beat_ms, seen_ms;
};

static void look_for_signals(struct worker *w)
{
    struct signalfd_siginfo info;
    while (read(w->signal_fd, &info, sizeof info) == sizeof info)
        w->stopping = true;
}

static void say_alive(struct worker *w)
{
    struct error e;
    int64_t now = clock_mono_ms();
    if (now - w->seen_ms < SEEN_EVERY_MS)
        return;
    w->seen_ms = now;
    if (system_worker_seen(w->db, str_of(w->o->name), &e) != ERR_OK)
        log_warn("cannot say that this worker lives: %s", e.message);
}

static enum err stop_job(struct worker *w, enum job_stop why, struct error *e)
{
    w->stop = why;
    return error_set(e, ERR_CANCELLED, NULL, "the job was broken off");
}

/* While a job runs. A record that cannot be written just now is no reason to stop: the lease is long. */
static enum err tick(void *arg, struct error *e)
{
    struct worker *w = arg;
    look_for_signals(w);
    if (w->stopping)
        return stop_job(w, JOB_STOPPING, e);
    int64_t now = clock_mono_ms();
    if (!w->job || now - w->beat_ms < QUEUE_HEARTBEAT_MS)
        return ERR_OK;
    w->beat_ms = now;
    say_alive(w);
    switch (queue_heartbeat(w->db, w->job, e)) {
    case ERR_CANCELLED: return stop_job(w, JOB_CANCELLED, e);
    case ERR_CONFLICT: return stop_job(w, JOB_LEASE_LOST, e);
    default: return ERR_OK;
    }
}

/* What becomes of a job that run() did not bring to its end. */
static void after_error(struct worker *w, const struct job_kind *kind, struct job_context *c, enum err err,
                        const struct error *why)
{
    struct error e = {0};
    enum err done = ERR_OK;
    if (w->stop == JOB_LEASE_LOST) {
        log_warn("job %lld is another worker's now", (long long)c->job->id);
        return;
    }
    if (w->stop == JOB_STOPPING) {
        done = job_give_back(kind, c, false, &e);
    } else if (w->stop == JOB_CANCELLED && job_can_be_cancelled(kind)) {
        done = job_cancelled(kind, c, &e);
    } else if (w->sandbox && (err == ERR_IO || err == ERR_INTERNAL) && c->job->attempt < QUEUE_TRIES) {
        w->jail_lost = true;
        log_error("the jail was lost in job %lld: %s", (long long)c->job->id, why->message);
        done = job_give_back(kind, c, true, &e);
    } else {
        log_error("job %lld (%.*s) failed: %s", (long long)c->job->id, STR_ARG(c->job->kind), why->message);
        done = job_fail(kind, c, why->message, &e);
    }
    /* When even that cannot be written, the lease runs out and another worker takes the job. */
    if (done != ERR_OK && done != ERR_CONFLICT)
        log_error("job %lld could not be put back: %s", (long long)c->job->id, e.message);
}

/* Written down by another version of the program: left to a worker of that version, but not for ever. */
static void unknown_kind(struct job_context *c)
{
    struct error e;
    log_error("job %lld has a kind that this version does not know: %.*s", (long long)c->job->id,
              STR_ARG(c->job->kind));
    enum err err = c->job->exhausted ? job_fail(NULL, c, "no worker knows this kind of job", &e)
                                     : job_give_back(NULL, c, true, &e);
    if (err != ERR_OK)
        log_error("%s", e.message);
}

/* Before each job: the judge watches the slot while it judges, and leaves it unwatched. */
static void watch_slot(struct worker *w)
{
    struct sandbox_watch watch = {.tick = tick, .arg = w, .every_ms = TICK_MS};
    if (w->sandbox)
        sandbox_set_watch(w->sandbox, &watch);
}

static void do_job(struct worker *w, const struct job *job)
{
    struct error e = {0};
    const struct front_parts front = front_parts();
    struct job_context c = {
        .db = w->db,
        .arena = &w->job_arena,
        .job = job,
        .judge = w->judge,
        .sandbox = w->sandbox,
        .no_jail = w->sandbox ? NULL : w->o->no_jail,
        .content = w->o->content,
        .front = &front,
        .data = w->o->data,
        .tick = tick,
        .tick_arg = w,
        .stop = &w->stop,
    };
    const struct job_kind *kind = job_kind_find(job->kind);
    if (!kind) {
        unknown_kind(&c);
        return;
    }
    w->job = job;
    w->stop = JOB_GO_ON;
    w->beat_ms = clock_mono_ms();
    watch_slot(w);
    enum err err;
    if (job->exhausted)
        err = job_fail(kind, &c, "the worker died on it three times", &e);
    else
        err = job_run(kind, &c, &e);
    if (err != ERR_OK)
        after_error(w, kind, &c, err, &e);
    w->job = NULL;
}

/* Until something may have changed. */
static void sleep_until_woken(struct worker *w)
{
    struct error e;
    int64_t expiry_ms = -1;
    if (queue_next_expiry_ms(w->db, &expiry_ms, &e) != ERR_OK)
        log_warn("%s", e.message);
    int64_t wait_ms = SEEN_EVERY_MS;
    /* One that has run out already is of the lane that this worker leaves alone: another will take it. */
    if (expiry_ms > 0 && expiry_ms < wait_ms)
        wait_ms = expiry_ms + 1;
    else if (expiry_ms == 0)
        wait_ms = OTHERS_MS;
    struct pollfd fds[] = {{.fd = w->signal_fd, .events = POLLIN},
                           {.fd = db_listener_fd(w->listener), .events = POLLIN}};
    poll(fds, ARRAY_LEN(fds), (int)wait_ms);
    struct db_notice notice;
    bool got = true;
    while (got && db_listener_next(w->listener, &w->job_arena, &notice, &got, &e) == ERR_OK)
        continue;
}

static enum err work(struct worker *w, struct error *e)
{
    while (!w->stopping && !w->jail_lost) {
        struct job job;
        bool got = false;
        arena_clear(&w->job_arena);
        look_for_signals(w);
        if (w->stopping)
            break;
        say_alive(w);
        enum err err = queue_claim(w->db, w->o->name, w->o->interactive_only, &w->job_arena, &job, &got, e);
        if (err == ERR_BUSY || err == ERR_FULL) {
            log_warn("cannot take a job just now: %s", e->message);
            poll(NULL, 0, 500);
        } else if (err != ERR_OK) {
            return err;
        } else if (got) {
            do_job(w, &job);
        } else {
            sleep_until_woken(w);
        }
    }
    return w->jail_lost ? error_set(e, ERR_IO, NULL, "the jail was lost; a new one is needed") : ERR_OK;
}

/* Tell the record, and so the page, how well this worker's jail holds and what it can judge. */
static enum err introduce(struct worker *w, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf report = {0}, languages = {0};
    struct json_writer to_report = jw_to(&report), to_languages = jw_to(&languages);
    struct sandbox_report none = {.strength = SANDBOX_NONE};
    if (!w->sandbox)
        snprintf(none.summary, sizeof none.summary, "Nothing is run here: %s", w->o->no_jail);
    report_protection_json(w->sandbox ? sandbox_report(w->sandbox) : &none, &to_report);
    if (w->sandbox)
        TRY(report_languages_json(w->judge, &to_languages, e));
    else
        strbuf_puts(&languages, "[]");
    return system_worker_put(w->db, str_of(w->o->name), strbuf_str(&report), strbuf_str(&languages), e);
}

static enum err attach_partner(void *arg, struct sandbox **ret, struct error *e)
{
    struct worker *w = arg;
    TRY(sandbox_attach(TAKE_FD(w->partner_fd), &w->partner, e));
    *ret = w->partner;
    return ERR_OK;
}

static enum err open_judge(struct worker *w, struct error *e)
{
    struct judge_options o = {.content = w->o->content,
                              .cache = w->o->cache,
                              .slot = w->sandbox,
                              .partner = w->partner_fd >= 0 ? attach_partner : NULL,
                              .partner_arg = w};
    return judge_open(&o, &w->judge, e);
}

/* What the first submission would wait for is made now, by a worker that nobody waits for. */
static void warm_up(struct worker *w)
{
    struct error e;
    if (!w->sandbox || w->o->interactive_only || judge_warm(w->judge, &e) == ERR_OK)
        return;
    look_for_signals(w);
    if (!w->stopping)
        log_warn("the first submissions will take longer: %s", e.message);
}

static enum err open_jail(struct worker *w, struct error *e)
{
    if (w->o->slot_fd < 0)
        return ERR_OK;
    TRY(sandbox_attach(w->o->slot_fd, &w->sandbox, e));
    watch_slot(w);
    return ERR_OK;
}

static enum err set_up(struct worker *w, struct error *e)
{
    static const char *const channels[] = {QUEUE_CHANNEL, NULL};
    sigset_t wanted;
    sigemptyset(&wanted);
    sigaddset(&wanted, SIGTERM);
    sigaddset(&wanted, SIGINT);
    sigprocmask(SIG_BLOCK, &wanted, NULL);
    w->signal_fd = signalfd(-1, &wanted, SFD_CLOEXEC | SFD_NONBLOCK);
    if (w->signal_fd < 0)
        return error_set(e, ERR_IO, NULL, "cannot wait for signals");
    TRY(db_open(w->o->database, &w->db, e));
    TRY(db_migrate(w->db, e));
    TRY(queue_worker_restarted(w->db, w->o->name, e));
    TRY(open_jail(w, e));
    TRY(open_judge(w, e));
    TRY(introduce(w, e));
    TRY(db_listen(w->o->database, channels, &w->listener, e));
    return ERR_OK;
}

static void tear_down(struct worker *w)
{
    struct error e;
    if (w->db && system_worker_gone(w->db, str_of(w->o->name), &e) != ERR_OK)
        log_warn("%s", e.message);
    db_listener_free(w->listener);
    judge_free(w->judge);
    sandbox_stop(w->sandbox);
    sandbox_stop(w->partner);
    fd_closep(&w->partner_fd);
    db_close(w->db);
    fd_closep(&w->signal_fd);
    arena_release(&w->job_arena);
}

int worker_run(const struct worker_options *o)
{
    struct worker w = {.o = o, .partner_fd = o->partner_fd, .signal_fd = -1};
    struct error e = {0};
    arena_init(&w.job_arena);
    enum err err = set_up(&w, &e);
    if (err == ERR_OK) {
        if (o->ready_fd >= 0 && write(o->ready_fd, "r", 1) < 0)
            log_warn("nobody waits for this worker");
        warm_up(&w);
        err = work(&w, &e);
    }
    if (err != ERR_OK && !w.stopping)
        log_error("%s", e.message);
    tear_down(&w);
    return err == ERR_OK || w.stopping ? EXIT_OK : EXIT_INTERNAL;
}
