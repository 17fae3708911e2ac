/*
 * Two programs that talk to each other: the validator's output is the solution's input and the other way
 * round. The validator is started first, in a slot of its own; then the solution, whose clock starts with it.
 *
 * Who ends first matters. When the validator has rejected, the solution is stopped: how it ends after that
 * (it may write to a pipe that nobody reads) says nothing about it. When the solution ends first, the
 * validator sees the end of its input and answers. When both wait for each other, the solution's wall clock
 * ends it, and then the validator: nearly always its output was not flushed, and so it is the solution's
 * fault.
 *
 * A validator that closes its output has said all it has to say, and the solution sees the end of its input. The other
 * way round it is not so: a solution is at its end when it has ended, not when it closes its output, for a validator that
 * rejects at once would hide how it ends. So we keep that pipe open until then.
 *
 * That tells causes apart, too: a validator that has rejected before we closed it could not know of the solution's end.
 * Clocks alone would not do, since on a busy machine the end of a process is noticed late: a solution that crashes
 * because it was rejected could seem to have crashed first. So a failed solution's pipe is held a moment longer.
 */
#include "base/clock.h"
#include "base/fd.h"
#include "judge/inside.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

enum { TICK_MS = 200, NOTICE_MS = 50 };

struct pipes {
    int to_solution[2], to_validator[2]; /* read end, write end */
};

static void close_pipes(struct pipes *p)
{
    for (int i = 0; i < 2; i++) {
        fd_closep(&p->to_solution[i]);
        fd_closep(&p->to_validator[i]);
    }
}

static enum err open_pipes(struct pipes *p, struct error *e)
{
    *p = (struct pipes){{-1, -1}, {-1, -1}};
    if (pipe2(p->to_solution, O_CLOEXEC) == 0 && pipe2(p->to_validator, O_CLOEXEC) == 0)
        return ERR_OK;
    int saved = errno;
    close_pipes(p);
    return error_errno(e, saved, NULL, "cannot make the pipes between solution and validator");
}

struct talk {
    struct sandbox *slots[2];          /* the solution's, the validator's */
    struct sandbox_result *results[2]; /* where theirs go */
    bool done[2];
    int solution_out;  /* the write end of the solution's output, until it has ended; then -1 */
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

/* The solution has ended: the validator learns of it now, unless it is done already. */
static void close_solution_out(struct talk *t, bool has_result)
{
    const struct sandbox_result *r = t->results[0];
    struct pollfd validator = {.fd = sandbox_fd(t->slots[1]), .events = POLLIN};
    bool failed = has_result && (!r->exited || r->exit_code != 0 || r->limit != SANDBOX_LIMIT_NONE);
    if (failed && !t->done[1])
        (void)poll(&validator, 1, NOTICE_MS);
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

static void wait_for_both(struct talk *t, const struct judge_observer *o)
{
    while (!t->done[0] || !t->done[1]) {
        struct pollfd fds[2];
        struct error e = {0};
        for (int i = 0; i < 2; i++)
            fds[i] = (struct pollfd){.fd = t->done[i] ? -1 : sandbox_fd(t->slots[i]), .events = POLLIN};
        int n = poll(fds, 2, TICK_MS);
        if (n == 0 && o->tick && t->failed == ERR_OK) {
            enum err err = o->tick(o->arg, &e);
            if (err != ERR_OK)
                fail(t, err, &e);
        }
        for (int i = 1; i >= 0 && n > 0; i--) {
            if (!t->done[i] && fds[i].revents)
                finish(t, i);
        }
    }
}

static enum err begin_both(struct judge *j, struct run_request *solution, struct run_request *validator,
                           struct talk *t, struct error *e)
{
    struct pipes p;
    TRY(open_pipes(&p, e));
    validator->stdin_fd = p.to_validator[0];
    validator->stdout_fd = &p.to_solution[1];
    solution->stdin_fd = p.to_solution[0];
    solution->stdout_fd = &p.to_validator[1];
    enum err err = run_begin(j, validator, e);
    t->done[1] = err != ERR_OK;
    if (err == ERR_OK)
        err = run_begin(j, solution, e);
    t->done[0] = err != ERR_OK;
    /* The slots have their own; with ours open, nobody would see the other's end. */
    if (err == ERR_OK) {
        t->solution_out = p.to_validator[1];
        p.to_validator[1] = -1;
    }
    close_pipes(&p);
    validator->stdout_fd = solution->stdout_fd = NULL;
    return err;
}

enum err interact(struct judge *j, struct run_request *solution, struct run_request *validator,
                  const struct judge_observer *o, struct interaction *ret, struct error *e)
{
    struct interaction i = {0};
    TRY(run_partner(j, e));
    validator->beside = true;
    struct talk t = {
        .slots = {j->seat.slot, j->partner.slot}, .results = {&i.solution, &i.validator}, .solution_out = -1};
    i.solution.stdout_fd = i.solution.stderr_fd = i.validator.stdout_fd = i.validator.stderr_fd = -1;
    for (int k = 0; k < SANDBOX_COLLECT_MAX; k++)
        i.solution.collected[k] = i.validator.collected[k] = -1;
    struct error why = {0};
    enum err err = begin_both(j, solution, validator, &t, &why);
    if (err != ERR_OK)
        fail(&t, err, &why);
    wait_for_both(&t, o);
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
