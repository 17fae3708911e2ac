/* commands.h: every command, declared. A new one has a line here and one in commands.c. */
#ifndef DRYRUN_MAIN_COMMANDS_H
#define DRYRUN_MAIN_COMMANDS_H

#include "main/command.h"

extern const struct command cmd_demo, cmd_serve;
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
extern const struct command cmd_practice_front_end;
extern const struct command cmd_practice_debug, cmd_practice_submit, cmd_practice_review, cmd_practice_loop,
    cmd_practice_next, cmd_practice_open, cmd_practice_solve, cmd_practice_history, cmd_practice_import,
    cmd_practice_elsewhere, cmd_practice_recursion;
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
extern const struct command cmd_card_due;
extern const struct command cmd_card_review;
extern const struct command cmd_card_settings;
extern const struct command cmd_card_grade;
extern const struct command cmd_card_add;
extern const struct command cmd_card_list;
extern const struct command cmd_card_plan;
extern const struct command cmd_card_import;
extern const struct command cmd_card_export;
extern const struct command cmd_ad_add;
extern const struct command cmd_ad_list;
extern const struct command cmd_ad_show;
extern const struct command cmd_calendar;
extern const struct command cmd_call;
extern const struct command cmd_script_list, cmd_script_show, cmd_script_new, cmd_script_check;
extern const struct command cmd_script_takes, cmd_story_takes;
extern const struct command cmd_range, cmd_range_import;
extern const struct command cmd_cross;
extern const struct command cmd_cross_add;
extern const struct command cmd_practice_path, cmd_practice_meter, cmd_practice_pattern;
extern const struct command cmd_question_list;
extern const struct command cmd_question_show;
extern const struct command cmd_question_random;
extern const struct command cmd_question_themes;
extern const struct command cmd_typing_list, cmd_typing_texts;
extern const struct command cmd_story_list;
extern const struct command cmd_story_show;
extern const struct command cmd_story_add;
extern const struct command cmd_story_lint;
extern const struct command cmd_story_check;
extern const struct command cmd_story_cover;
extern const struct command cmd_story_export;
extern const struct command cmd_target;
extern const struct command cmd_search;
extern const struct command cmd_cv_check;
extern const struct command cmd_cv_show;
extern const struct command cmd_cv_add;
extern const struct command cmd_cv_list;
extern const struct command cmd_cv_claims;
extern const struct command cmd_cv_diff;
extern const struct command cmd_cv_render;
extern const struct command cmd_cv_roundtrip;
extern const struct command cmd_linkedin_check;
extern const struct command cmd_linkedin_import;
extern const struct command cmd_linkedin_forget;
extern const struct command cmd_cv_match;
extern const struct command cmd_voice_analyse;
extern const struct command cmd_voice_transcript;
extern const struct command cmd_export;
extern const struct command cmd_import;
extern const struct command cmd_erase;
extern const struct command cmd_exam_presets, cmd_exam_start, cmd_exam_status, cmd_exam_open, cmd_exam_run,
    cmd_exam_submit, cmd_exam_finish, cmd_exam_report, cmd_exam_list, cmd_exam_remove, cmd_exam_unwatch;
extern const struct command cmd_wipe;
extern const struct command cmd_doctor;
extern const struct command cmd_manual;
extern const struct command cmd_completion;
extern const struct command cmd_version;

#endif
