#include "jobs/jobs.h"

const struct job_kind *job_kind_find(struct str name)
{
    static const struct job_kind *const kinds[] = {&job_judge_submission, &job_index_problems,
                                                   &job_measure_complexity, &job_read_cv,
                                                   &job_check_linkedin};
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
        if (str_is(name, kinds[i]->name))
            return kinds[i];
    }
    return NULL;
}
