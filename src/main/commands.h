/*
 * commands.h: every command, in the order of help. A new one has a line here: C(problem_verify) is the
 * cmd_problem_verify of its file. Of two where one's name begins the other's ("range", "range import"), the
 * longer stands first.
 */
#ifndef DRYRUN_MAIN_COMMANDS_H
#define DRYRUN_MAIN_COMMANDS_H

#include "main/command.h"

/* clang-format off */
#define COMMANDS(C) \
    C(serve) \
    C(demo) \
    C(link) \
    C(judge) \
    C(complexity) \
    C(exam_presets) \
    C(exam_start) \
    C(exam_status) \
    C(exam_open) \
    C(exam_run) \
    C(exam_submit) \
    C(exam_finish) \
    C(exam_report) \
    C(exam_list) \
    C(exam_remove) \
    C(exam_unwatch) \
    C(problem_list) \
    C(problem_verify) \
    C(problem_new) \
    C(problem_import) \
    C(problem_export) \
    C(problem_remove) \
    C(problem_starter) \
    C(practice_loop) \
    C(practice_recursion) \
    C(practice_debug) \
    C(practice_submit) \
    C(practice_review) \
    C(practice_front_end) \
    C(practice_next) \
    C(practice_open) \
    C(practice_solve) \
    C(practice_history) \
    C(practice_pattern) \
    C(practice_path) \
    C(practice_meter) \
    C(practice_import) \
    C(practice_elsewhere) \
    C(app_add) \
    C(app_list) \
    C(app_show) \
    C(app_due) \
    C(app_draft) \
    C(app_move) \
    C(app_funnel) \
    C(app_lessons) \
    C(app_import) \
    C(app_answers) \
    C(app_undo) \
    C(call) \
    C(script_list) \
    C(script_show) \
    C(script_new) \
    C(script_check) \
    C(script_takes) \
    C(range_import) \
    C(range) \
    C(ad_add) \
    C(ad_list) \
    C(ad_show) \
    C(calendar) \
    C(cv_check) \
    C(cv_match) \
    C(cv_show) \
    C(cv_add) \
    C(cv_list) \
    C(cv_claims) \
    C(cv_diff) \
    C(cv_render) \
    C(cv_roundtrip) \
    C(voice_analyse) \
    C(voice_transcript) \
    C(card_due) \
    C(card_review) \
    C(card_settings) \
    C(card_grade) \
    C(card_add) \
    C(card_list) \
    C(card_plan) \
    C(card_import) \
    C(card_export) \
    C(cross_add) \
    C(cross) \
    C(question_list) \
    C(question_show) \
    C(question_random) \
    C(question_themes) \
    C(typing_list) \
    C(typing_texts) \
    C(story_list) \
    C(story_show) \
    C(story_add) \
    C(story_lint) \
    C(story_check) \
    C(story_cover) \
    C(story_takes) \
    C(story_export) \
    C(target) \
    C(undo) \
    C(search) \
    C(export) \
    C(import) \
    C(erase) \
    C(wipe) \
    C(linkedin_check) \
    C(linkedin_import) \
    C(linkedin_forget) \
    C(doctor) \
    C(worker) \
    C(manual) \
    C(completion) \
    C(version)
/* clang-format on */

#define COMMAND_DECLARED(name) extern const struct command cmd_##name;
COMMANDS(COMMAND_DECLARED)
#undef COMMAND_DECLARED

#endif
