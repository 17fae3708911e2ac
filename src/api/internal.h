/*
 * internal.h: what the resources of this folder share.
 */
#ifndef DRYRUN_API_INTERNAL_H
#define DRYRUN_API_INTERNAL_H

#include "api/api.h"
#include "api/visitors.h"
#include "http/http.h"
#include "http/hub.h"
#include "record/submissions.h"
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
enum err api_export(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_wipe(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_search(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_funnel(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_calendar_file(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_feed(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_feed_state(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_feed(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_delete_feed(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_lessons(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_due(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_document(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_document(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_document_page(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_cvs(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_cv(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_check_cv(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_cv(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_read_cv_again(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_linkedin(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_create_linkedin(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_delete_linkedin(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_get_board(struct http_request *r, void *context, struct error *e) warn_unused;
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

/* answers.c: a submission of the form answers; its texts live as long as the body. ERR_NOT_FOUND, ERR_CONFLICT: as
 * submissions_check_problem() says; ERR_INVALID, ERR_TOO_LARGE: with the field at fault. */
enum err api_answers(struct http_request *r, struct db *db, const json_t *body, struct submission_new *ret,
                     struct error *e) warn_unused;

#endif
