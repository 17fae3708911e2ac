#include "jobs/solutions.h"

#include "jobs/packages.h"
#include "record/problems/problems.h"

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
