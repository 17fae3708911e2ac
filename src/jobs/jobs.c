#include "jobs/jobs.h"

#include "jobs/solutions.h"

const struct job_kind *job_kind_find(struct str name)
{
    static const struct job_kind *const kinds[] = {
        &job_judge_submission, &job_index_problems,  &job_measure_complexity, &job_read_cv,
        &job_check_linkedin,   &job_check_recursion, &job_analyse_recording,  &job_read_cards,
        &job_liken_exam,       &job_watch_loop,      &job_judge_front_end};
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        if (str_is(name, kinds[i]->name))
            return kinds[i];
    }
    return NULL;
}

enum err job_fail(const struct job_kind *k, struct job_context *c, const char *message, struct error *e)
{
    int64_t id = 0;
    if (!k->row.key)
        return k->fail(c, message, e);
    TRY(solution_row(c, k->row.key, &id, e));
    return k->row.fail(c->db, c->job, id, message, e);
}

enum err job_give_back(const struct job_kind *k, struct job_context *c, bool counted, struct error *e)
{
    int64_t id = 0;
    if (!k->row.key)
        return k->give_back(c, counted, e);
    TRY(solution_row(c, k->row.key, &id, e));
    return k->row.give_back(c->db, c->job, id, counted, e);
}

enum err job_cancelled(const struct job_kind *k, struct job_context *c, struct error *e)
{
    int64_t id = 0;
    TRY(solution_row(c, k->row.key, &id, e));
    return k->row.cancelled(c->db, c->job, id, e);
}
