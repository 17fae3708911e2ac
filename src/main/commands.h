/* commands.h: every command, declared. A new one has a line here and one in commands.c. */
#ifndef DRYRUN_MAIN_COMMANDS_H
#define DRYRUN_MAIN_COMMANDS_H

#include "main/command.h"

extern const struct command cmd_serve;
extern const struct command cmd_worker;
extern const struct command cmd_link;
extern const struct command cmd_judge;
extern const struct command cmd_complexity;
extern const struct command cmd_problem_list;
extern const struct command cmd_problem_verify;
extern const struct command cmd_problem_starter;
extern const struct command cmd_problem_new;
extern const struct command cmd_problem_import;
extern const struct command cmd_problem_export;
extern const struct command cmd_problem_remove;
extern const struct command cmd_app_add;
extern const struct command cmd_app_list;
extern const struct command cmd_app_show;
extern const struct command cmd_app_move;
extern const struct command cmd_app_due;
extern const struct command cmd_app_draft;
extern const struct command cmd_app_answers;
extern const struct command cmd_app_funnel;
extern const struct command cmd_app_lessons;
extern const struct command cmd_app_import;
extern const struct command cmd_app_undo;
extern const struct command cmd_ad_add;
extern const struct command cmd_ad_list;
extern const struct command cmd_ad_show;
extern const struct command cmd_calendar;
extern const struct command cmd_search;
extern const struct command cmd_cv_check;
extern const struct command cmd_cv_show;
extern const struct command cmd_cv_add;
extern const struct command cmd_cv_list;
extern const struct command cmd_cv_diff;
extern const struct command cmd_cv_render;
extern const struct command cmd_cv_roundtrip;
extern const struct command cmd_linkedin_check;
extern const struct command cmd_linkedin_import;
extern const struct command cmd_linkedin_forget;
extern const struct command cmd_cv_match;
extern const struct command cmd_export;
extern const struct command cmd_import;
extern const struct command cmd_erase;
extern const struct command cmd_wipe;
extern const struct command cmd_doctor;
extern const struct command cmd_manual;
extern const struct command cmd_completion;
extern const struct command cmd_version;

#endif
