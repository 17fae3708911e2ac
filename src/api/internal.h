/*
 * internal.h: what the resources of this folder share.
 */
#ifndef DRYRUN_API_INTERNAL_H
#define DRYRUN_API_INTERNAL_H

#include "api/api.h"
#include "api/visitors.h"
#include "http/http.h"
#include "http/hub.h"
#include "record/code/attempts.h"
#include "record/problems/submissions.h"
#include "store/db.h"

/* What the handlers get from http_app(). Read-only while it serves, but for visitors, which locks itself. */
struct api {
    const struct api_options *options;
    struct visitors *visitors; /* owned */
    struct hub *hub;           /* owned; for the loop's thread only */
    struct world *world;       /* owned; locks itself */
};

/* The table of contract/openapi.yaml. The context of a handler is a struct db. */
extern const struct http_route api_routes[];

enum err api_get_health(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_login(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_delete_session(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_link(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_system(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_languages(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_refresh_problems(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_problems(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_problem(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_image(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_attachment(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_statement(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_drafts(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_put_draft(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_delete_draft(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_submissions(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_submission(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_submission(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_cancel_submission(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_run(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_exam_presets(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_exams(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_exam(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_exam(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_delete_exam(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_finish_exam(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_exam_report(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_add_exam_signals(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_exam_mirror(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_put_exam_mirror(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_delete_exam_mirror(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_compare_exam(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_open_exam_problem(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_put_exam_code(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_exam_submission(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_exam_run(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_front_end(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_front_end(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_front_end_answers(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_front_end_check(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_front_end_checks(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_front_end_check(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_cancel_front_end_check(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_measurements(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_measurement(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_measurement(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_cancel_measurement(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_things(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_thing(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_thing(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_edit_thing(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_edit_things(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_delete_thing(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_undo_change(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_read_ads(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_ads(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_ad(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_ad(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_tellings(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_transcripts(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_analyse_transcript(struct http_request *r, void *context, struct error *e) warn_unused;
enum { API_ARCHIVE_MAX = 256 << 20 }; /* of the whole record, in a browser */
enum err api_list_recordings(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_recording(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_recording(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_delete_recording(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_analyse_recording(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_voice_norms(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_sound(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_export(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_import(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_wipe(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_search(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_funnel(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_cards(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_due_cards(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_export_cards(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_card_load(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_card_plan(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_card(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_grade_card(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_card_packages(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_card_package(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_card_package(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_take_card_package(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_read_card_package_again(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_cancel_card_package(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_delete_card_package(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_card_settings(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_put_card_settings(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_card_costs(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_calendar_file(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_feed(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_feed_state(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_feed(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_delete_feed(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_questions(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_question(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_themes(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_cross(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_ladder(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_stories_report(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_check_story(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_lessons(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_calls(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_call(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_call_sheet(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_call_outcome(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_import_samples(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_range(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_scripts(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_check_script(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_versions(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_due(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_document(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_document(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_document_page(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_cvs(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_cv(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_check_cv(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_cv(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_roundtrip(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_read_cv_again(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_offered_claims(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_take_claims(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_linkedin(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_linkedin(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_delete_linkedin(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_board(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_recursion(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_recursion(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_recursion_check(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_recursion_checks(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_recursion_check(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_cancel_recursion_check(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_attempts(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_attempts_by_drill(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_next(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_elsewhere(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_import_elsewhere(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_drills(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_debug_drill(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_debug_answer(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_review_drill(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_review_answer(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_loops(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_loop(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_loop_answer(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_loop_trace(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_loop_run(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_loop_run(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_cancel_loop_run(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_typing(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_typing_texts(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_patterns(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_meter(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_recognition(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_answer_recognition(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_table(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_applications(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_application(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_application(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_waits(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_letters(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_event(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_open_events(struct http_request *r, void *context, struct error *e) warn_unused;

/* session.c: who asks. The guard of the server, and whether it is the command line. */
enum http_guard api_guard(struct http_request *r, void *context, bool may_wait);
bool api_has_bearer(struct http_request *r);

/* links.c: the address to open the page by, in the arena: http://HOST/login?token=TOKEN. */
char *api_login_url(struct arena *a, struct str host, const char *token);

/* events.c: what the processes of this record tell each other, from the database to the hub. */
struct events;
enum err events_start(struct api *api, struct loop *loop, struct events **ret, struct error *e) warn_unused;
void events_stop(struct events *ev); /* NULL is fine */

/* The last part of a name with folders. */
struct str api_file_name(struct str name);

/* things.c: {change, thing}, as every act on things is answered. thing NULL: null. */
struct thing_act;
void api_answer_act(struct http_request *r, int status, const struct thing_act *act, const json_t *thing);

/* input.c: members and segments that several resources have. */
enum { API_SOURCE_MAX = 256 * 1024 };
/* The segment {slug}. ERR_NOT_FOUND when it cannot be one. */
enum err api_slug(struct http_request *r, struct str *ret, struct error *e) warn_unused;
/* An id of the languages that the contract knows. ERR_INVALID. */
enum err api_check_language(struct str id, struct error *e) warn_unused;
/* What submissions and runs have in common: problem, language and source of the body, all checked; the source
 * against the problem's own limit too. ERR_NOT_FOUND: no such problem. */
struct api_solution {
    struct str problem, language, source;
    bool function;
};
enum err api_solution(struct http_request *r, struct db *db, const json_t *body, struct api_solution *ret,
                      struct error *e) warn_unused;
/* The same where the problem is known already. */
enum err api_solution_of(struct http_request *r, struct db *db, struct str slug, const json_t *body,
                         struct api_solution *ret, struct error *e) warn_unused;
/* On what a run is to be made: members "samples" and "inputs" of the body, the inputs into the arena. */
enum err api_inputs(struct http_request *r, const json_t *body, struct submission_new *ret,
                    struct error *e) warn_unused;

/* drills.c: the members "says" and "seconds" of every answer to a drill: why, in the user's words, and how long it took. */
enum { DRILL_SAYS_MAX = 2000 };
struct drill_said {
    struct str says; /* may be empty */
    int64_t seconds; /* ATTEMPT_SECONDS_UNKNOWN: not told */
};
enum err api_drill_said(const json_t *body, struct drill_said *ret, struct error *e) warn_unused;

/* answers.c: a submission of the form answers; its texts live as long as the body. ERR_NOT_FOUND, ERR_CONFLICT: as
 * submissions_check_problem() says; ERR_INVALID, ERR_TOO_LARGE: with the field at fault. */
enum err api_answers(struct http_request *r, struct db *db, const json_t *body, struct submission_new *ret,
                     struct error *e) warn_unused;

#endif
