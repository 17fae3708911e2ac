#include "main/commands.h"

const struct command *const commands[] = {
    &cmd_serve,           &cmd_link,        &cmd_judge,          &cmd_complexity,     &cmd_problem_list,
    &cmd_problem_verify,  &cmd_problem_new, &cmd_problem_import, &cmd_problem_export, &cmd_problem_remove,
    &cmd_problem_starter, &cmd_app_add,     &cmd_app_list,       &cmd_app_show,       &cmd_app_due,
    &cmd_app_move,        &cmd_app_funnel,  &cmd_app_import,     &cmd_app_undo,       &cmd_calendar,
    &cmd_cv_check,        &cmd_cv_show,     &cmd_cv_add,         &cmd_cv_list,        &cmd_doctor,
    &cmd_worker,          &cmd_manual,      &cmd_completion,     &cmd_version,        NULL,
};
