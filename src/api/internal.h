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
#include "record/life.h"
#include "record/problems/submissions.h"
#include "store/db.h"

/* What the handlers get from http_app(). Read-only while it serves, but for visitors, which locks itself. */
struct api {
    const struct api_options *options;
    struct visitors *visitors; /* owned */
    struct hub *hub;           /* owned; for the loop's thread only */
    struct world *world;       /* owned; locks itself */
};

/*
 * A resource is a file: its handlers, and its rows of contract/openapi.yaml at the end of it,
 * api_NAME_routes[]. The context of a handler is a struct db. INLINE is for one keyed read of a bounded row;
 * what writes, lists, or reads more is THREAD.
 */
/* clang-format off */
#define API_ROUTES(_) \
    _(ads) _(applications) _(archive) _(attempts) _(calendar) _(calls) \
    _(card_packages) _(cards) _(claims) _(cvs) _(documents) _(drafts) \
    _(drills) _(due) _(elsewhere) _(events) _(exam_mirror) _(exams) \
    _(files) _(front_end) _(funnel) _(health) _(images) _(languages) \
    _(lessons) _(letters) _(linkedin) _(links) _(loops) _(measurements) \
    _(next) _(patterns) _(problems) _(questions) _(ranges) _(recordings) \
    _(recursion) _(reviews) _(scripts) _(search) _(session) _(stories) \
    _(submissions) _(tellings) _(things) _(transcripts) _(typing) _(waits)
/* clang-format on */
#define API_ROUTES_OF(name) extern const struct http_route api_##name##_routes[];
API_ROUTES(API_ROUTES_OF)

extern const struct http_route *const api_routes[]; /* routes.c: all of them */

/* rows.c: rows that a job works on; the route's `with` is their struct life. The segment {id}; of lists, the
 * parameter life->of. */
enum err api_get_row(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_list_rows(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_cancel_row(struct http_request *r, void *context, struct error *e) warn_unused;
enum err api_answer_row(struct http_request *r, struct db *db, const struct life *l, int64_t id, int status,
                        struct error *e) warn_unused;

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

/* drills.c: the members "says" and "seconds" of every answer to a drill: why, in the user's words, and how
 * long it took. */
enum { DRILL_SAYS_MAX = 2000 };
struct drill_said {
    struct str says; /* may be empty */
    int64_t seconds; /* ATTEMPT_SECONDS_UNKNOWN: not told */
};
enum err api_drill_said(const json_t *body, struct drill_said *ret, struct error *e) warn_unused;

/* answers.c: a submission of the form answers; its texts live as long as the body. ERR_NOT_FOUND,
 * ERR_CONFLICT: as submissions_check_problem() says; ERR_INVALID, ERR_TOO_LARGE: with the field at fault. */
enum err api_answers(struct http_request *r, struct db *db, const json_t *body, struct submission_new *ret,
                     struct error *e) warn_unused;

#endif
