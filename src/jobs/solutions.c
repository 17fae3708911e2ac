#include "jobs/solutions.h"

#include "base/json.h"
#include "jobs/packages.h"
#include "record/problems/problems.h"

enum err solution_row(const struct job_context *c, const char *key, int64_t *ret, struct error *e)
{
    json_auto_t *payload = NULL;
    TRY(json_read(c->job->payload, &payload, e));
    return json_get_int(payload, key, 1, INT64_MAX, ret, e);
}

enum err solution_note_lease(struct job_context *c, enum err err)
{
    if (err == ERR_CONFLICT)
        *c->stop = JOB_LEASE_LOST;
    else if (err == ERR_CANCELLED)
        *c->stop = JOB_CANCELLED;
    return err;
}

enum err solution_need_jail(const struct job_context *c, struct error *e)
{
    if (!c->no_jail)
        return ERR_OK;
    return error_set(e, ERR_UNSUPPORTED, NULL, "nothing can be run on this machine: %s", c->no_jail);
}

enum err solution_package(const struct job_context *c, struct str problem, struct package **ret,
                          struct error *e)
{
    struct problem_entry entry;
    TRY(problems_package(c->db, problem, c->arena, &entry, e));
    return package_load(packages_folder(c, entry.package_path), judge_languages(c->judge), ret, e);
}

enum err solution_language(const struct job_context *c, struct str id, const struct language **ret,
                           struct error *e)
{
    *ret = language_by_id(judge_languages(c->judge), id);
    if (*ret)
        return ERR_OK;
    return error_set(e, ERR_INVALID, "language", "the language \"%.*s\" is not known here", STR_ARG(id));
}
