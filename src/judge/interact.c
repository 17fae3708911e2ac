/*
 * Two programs that talk to each other: the validator's output is the solution's input and the other way
 * round. The validator is started first, in a slot of its own; then the solution, whose clock starts with it.
 *
 * Who ends first matters. When the validator has rejected, the solution is stopped: how it ends after that
 * (it may write to a pipe that nobody reads) says nothing about it. When the solution ends first, the
 * validator sees the end of its input and answers; what it still says is read by us, for a pipe without a
 * reader would kill it, or end it with an error that looks like its own. When both wait for each other, the
 * solution's wall clock ends it, and then the validator: nearly always its output was not flushed, and so it
 * is the solution's fault.
 *
 * A validator that closes its output has said all it has to say, and the solution sees the end of its input.
 * The other way round it is not so: a solution is at its end when it has ended, not when it closes its
 * output, for a validator that rejects at once would hide how it ends. So we keep that pipe open until then.
 *
 * That tells causes apart, too: a validator that has rejected before we closed it could not know of the
 * solution's end. Clocks alone would not do, since on a busy machine the end of a process is noticed late: a
 * solution that crashes because it was rejected could seem to have crashed first. So a failed solution's pipe
 * is held a moment longer.
 */
#include "base/clock.h"
#include "base/fd.h"
#include "judge/inside.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

enum { TICK_MS = 200, NOTICE_MS = 50 };

/* Of each way [0] is the end that is read. What passes through our hands has a second pipe. */
struct pipes {
    int solution[2];                     /* what the solution says */
    int validator[2];                    /* what the validator says */
    int to_solution[2], to_validator[2]; /* what they hear, when that is passed on by us */
};

static void close_pipe(int ends[2])
{
    for (int i = 0; i < 2; i++) {
        fd_closep(&ends[i]);
        ends[i] = -1;
    }
}

static void close_pipes(struct pipes *p)
{
    close_pipe(p->solution);
    close_pipe(p->validator);
    close_pipe(p->to_solution);
    close_pipe(p->to_validator);
}

static enum err open_pipes(struct pipes *p, bool relayed, struct error *e)
{
    *p = (struct pipes){{-1, -1}, {-1, -1}, {-1, -1}, {-1, -1}};
    if (pipe2(p->solution, O_CLOEXEC) == 0 && pipe2(p->validator, O_CLOEXEC) == 0 &&
        (!relayed || (pipe2(p->to_solution, O_CLOEXEC) == 0 && pipe2(p->to_validator, O_CLOEXEC) == 0)))
        return ERR_OK;
    int saved = errno;
    close_pipes(p);
    return error_errno(e, saved, NULL, "cannot make the pipes between solution and validator");
}

struct talk {
    struct sandbox *slots[2];          /* the solution's, the validator's */
    struct sandbox_result *results[2]; /* where theirs go */
    bool done[2];
    struct relay *relay; /* or NULL */
    int64_t next_tick_ns;
    int solution_out;  /* the write end of the solution's output, until it has ended; then -1 */
    int solution_in;   /* the read end of its input, until the validator has said all */
    int64_t closed_ns; /* when it was closed, by clock_mono_ns() */
    enum err failed;   /* of the jail; the first counts */
    struct error why;
};

static void kill_both(struct talk *t)
{
    for (int i = 0; i < 2; i++) {
        if (!t->done[i])
            sandbox_kill(t->slots[i]);
    }
}

static void fail(struct talk *t, enum err err, const struct error *why)
{
    if (t->failed != ERR_OK)
        return;
    t->failed = err;
    t->why = *why;
    kill_both(t);
}

/* The solution has ended, and something is said to it, or nothing more. */
static void discard_some(struct talk *t)
{
    char chunk[4096];
    ssize_t n = read(t->solution_in, chunk, sizeof chunk);
    if (n > 0 || (n < 0 && errno == EINTR))
        return;
    fd_closep(&t->solution_in);
    t->solution_in = -1;
}

/* Wait until one of those that are not done yet has ended (*ret_ended), and pass on what is said
 * meanwhile. */
static void wait_and_relay(struct talk *t, int timeout_ms, bool ret_ended[2])
{
    struct pollfd fds[5] = {{.fd = -1}, {.fd = -1}, {.fd = -1}, {.fd = -1}, {.fd = -1}};
    for (int i = 0; i < 2; i++) {
        if (!t->done[i])
            fds[i] = (struct pollfd){.fd = sandbox_fd(t->slots[i]), .events = POLLIN};
    }
    if (t->relay)
        relay_fds(t->relay, fds + 2);
    if (t->done[0])
        fds[4] = (struct pollfd){.fd = t->solution_in, .events = POLLIN};
    int n = poll(fds, ARRAY_LEN(fds), timeout_ms);
    if (n > 0 && t->relay)
        relay_move(t->relay, fds + 2);
    if (n > 0 && fds[4].revents)
        discard_some(t);
    for (int i = 0; i < 2; i++)
        ret_ended[i] = n > 0 && fds[i].revents;
}

/* The solution has ended: the validator learns of it now, unless it is done already. */
static void close_solution_out(struct talk *t, bool has_result)
{
    const struct sandbox_result *r = t->results[0];
    bool failed = has_result && (!r->exited || r->exit_code != 0 || r->limit != SANDBOX_LIMIT_NONE);
    bool ended[2] = {false, t->done[1]};
    int64_t until = clock_mono_ms() + NOTICE_MS;
    for (int64_t left = NOTICE_MS; failed && !ended[1] && left > 0; left = until - clock_mono_ms())
        wait_and_relay(t, (int)left, ended);
    t->closed_ns = clock_mono_ns();
    fd_closep(&t->solution_out);
    t->solution_out = -1;
}

static void finish(struct talk *t, int i)
{
    struct error e = {0};
    enum err err = sandbox_finish(t->slots[i], t->results[i], &e);
    t->done[i] = true;
    if (i == 0)
        close_solution_out(t, err == ERR_OK);
    if (err != ERR_OK)
        fail(t, err, &e);
    /* Nobody listens any more: there is no need to wait for the solution's own end. */
    else if (i == 1 && !t->done[0] && t->results[1]->exited && t->results[1]->exit_code == VALIDATOR_REJECTS)
        sandbox_kill(t->slots[0]);
}

static void tick(struct talk *t, const struct judge_observer *o)
{
    struct error e = {0};
    if (!o->tick || t->failed != ERR_OK || clock_mono_ns() < t->next_tick_ns)
        return;
    t->next_tick_ns = clock_mono_ns() + TICK_MS * 1000000;
    enum err err = o->tick(o->arg, &e);
    if (err != ERR_OK)
        fail(t, err, &e);
}

static void wait_for_both(struct talk *t, const struct judge_observer *o)
{
    t->next_tick_ns = clock_mono_ns() + TICK_MS * 1000000;
    while (!t->done[0] || !t->done[1]) {
        bool ended[2];
        wait_and_relay(t, TICK_MS, ended);
        tick(t, o);
        for (int i = 1; i >= 0; i--) {
            if (ended[i])
                finish(t, i);
        }
    }
}

/* The relay has our ends from now on. */
static enum err begin_relay(struct relay *r, struct pipes *p, struct error *e)
{
    const int in_fds[2] = {p->solution[0], p->validator[0]};
    const int out_fds[2] = {p->to_validator[1], p->to_solution[1]};
    p->solution[0] = p->validator[0] = p->to_validator[1] = p->to_solution[1] = -1;
    return relay_begin(r, in_fds, out_fds, e);
}

static enum err begin_both(struct judge *j, struct run_request *solution, struct run_request *validator,
                           struct talk *t, struct error *e)
{
    struct pipes p;
    TRY(open_pipes(&p, t->relay != NULL, e));
    validator->stdin_fd = t->relay ? p.to_validator[0] : p.solution[0];
    validator->stdout_fd = &p.validator[1];
    solution->stdin_fd = t->relay ? p.to_solution[0] : p.validator[0];
    solution->stdout_fd = &p.solution[1];
    enum err err = t->relay ? begin_relay(t->relay, &p, e) : ERR_OK;
    if (err == ERR_OK)
        err = run_begin(j, validator, e);
    t->done[1] = err != ERR_OK;
    if (err == ERR_OK)
        err = run_begin(j, solution, e);
    t->done[0] = err != ERR_OK;
    /* The slots have their own; with all of ours open, nobody would see the other's end. */
    if (err == ERR_OK) {
        int *in = t->relay ? &p.to_solution[0] : &p.validator[0];
        t->solution_out = p.solution[1];
        t->solution_in = *in;
        p.solution[1] = *in = -1;
    }
    close_pipes(&p);
    validator->stdout_fd = solution->stdout_fd = NULL;
    return err;
}

enum err interact(struct judge *j, struct run_request *solution, struct run_request *validator,
                  struct relay *relay, const struct judge_observer *o, struct interaction *ret,
                  struct error *e)
{
    struct interaction i = {0};
    TRY(run_partner(j, e));
    validator->beside = true;
    struct talk t = {.slots = {j->seat.slot, j->partner.slot},
                     .results = {&i.solution, &i.validator},
                     .relay = relay,
                     .solution_out = -1,
                     .solution_in = -1};
    i.solution.stdout_fd = i.solution.stderr_fd = i.validator.stdout_fd = i.validator.stderr_fd = -1;
    for (int k = 0; k < SANDBOX_COLLECT_MAX; k++)
        i.solution.collected[k] = i.validator.collected[k] = -1;
    struct error why = {0};
    enum err err = begin_both(j, solution, validator, &t, &why);
    if (err != ERR_OK)
        fail(&t, err, &why);
    wait_for_both(&t, o);
    fd_closep(&t.solution_in);
    if (relay)
        relay_end(relay);
    if (t.failed != ERR_OK) {
        sandbox_result_release(&i.solution);
        sandbox_result_release(&i.validator);
        return error_set(e, t.failed, t.why.field, "%s", t.why.message);
    }
    i.rejected_first = i.validator.exited && i.validator.exit_code == VALIDATOR_REJECTS &&
                       i.validator.ended_ns < t.closed_ns;
    *ret = i;
    return ERR_OK;
}
