#include "jobs/jobs.h"

#include "base/json.h"
#include "record/system.h"

const struct job_kind *job_kind_find(struct str name)
{
    static const struct job_kind *const kinds[] = {
        &job_judge_submission, &job_index_problems,  &job_measure_complexity, &job_read_cv,
        &job_check_linkedin,   &job_check_recursion, &job_analyse_recording,  &job_read_cards,
        &job_liken_exam,       &job_watch_loop,      &job_judge_front_end};
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        if (str_is(name, kinds[i]->life ? kinds[i]->life->work : kinds[i]->name))
            return kinds[i];
    }
    return NULL;
}

/* The number of the row in the payload. */
static enum err row_of(const struct job_kind *k, const struct job_context *c, int64_t *ret, struct error *e)
{
    json_auto_t *payload = NULL;
    TRY(json_read(c->job->payload, &payload, e));
    return json_get_int(payload, k->life->key, 1, INT64_MAX, ret, e);
}

static bool has_row(const struct job_kind *k)
{
    return k && k->life;
}

enum err job_note_lease(struct job_context *c, enum err err)
{
    if (err == ERR_CONFLICT)
        *c->stop = JOB_LEASE_LOST;
    else if (err == ERR_CANCELLED)
        *c->stop = JOB_CANCELLED;
    return err;
}

enum err job_need_jail(const struct job_context *c, struct error *e)
{
    if (!c->no_jail)
        return ERR_OK;
    return error_set(e, ERR_UNSUPPORTED, NULL, "nothing can be run on this machine: %s", c->no_jail);
}

enum err job_run(const struct job_kind *k, struct job_context *c, struct error *e)
{
    int64_t id = 0;
    if (k->life) {
        TRY(row_of(k, c, &id, e));
        enum err r = job_note_lease(c, life_start(k->life, c->db, c->job, id, e));
        if (r == ERR_NOT_FOUND && k->life->may_go)
            return ERR_OK;
        TRY(r);
    }
    if (k->needs_jail)
        TRY(job_need_jail(c, e));
    return k->run(c, id, e);
}

enum err job_fail(const struct job_kind *k, struct job_context *c, const char *message, struct error *e)
{
    if (has_row(k)) {
        int64_t id = 0;
        TRY(row_of(k, c, &id, e));
        return life_fail(k->life, c->db, c->job, id, message, e);
    }
    DB_TX(c->db, DB_WRITE, e);
    TRY(system_fail_job(c->db, c->job, message, e));
    return db_commit(c->db, e);
}

enum err job_give_back(const struct job_kind *k, struct job_context *c, bool counted, struct error *e)
{
    if (has_row(k)) {
        int64_t id = 0;
        TRY(row_of(k, c, &id, e));
        return life_give_back(k->life, c->db, c->job, id, counted, e);
    }
    DB_TX(c->db, DB_WRITE, e);
    TRY(queue_give_back(c->db, c->job, counted, e));
    return db_commit(c->db, e);
}

bool job_can_be_cancelled(const struct job_kind *k)
{
    return has_row(k) && k->life->can_cancel;
}

enum err job_cancelled(const struct job_kind *k, struct job_context *c, struct error *e)
{
    int64_t id = 0;
    TRY(row_of(k, c, &id, e));
    return life_cancelled(k->life, c->db, c->job, id, e);
}
