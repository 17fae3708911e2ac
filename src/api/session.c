/*
 * Who asks. A browser has a cookie, which it got for a one-time link; the command line sends the bearer token
 * of a file that only its user can read. A cookie that was found valid is remembered for a few seconds;
 * otherwise the record is asked, on a thread where that may wait.
 */
#include "api/internal.h"
#include "base/clock.h"
#include "base/log.h"
#include "record/access.h"

static const char cookie_name[] = "dryrun";
static const char cookie_rules[] = "; Path=/; HttpOnly; SameSite=Strict; Max-Age=";
static const char fresh_link_help[] = "This address works once and for one day. For a fresh one, run "
                                      "\"dryrun link\" on the machine where dryrun "
                                      "runs, and open the address that it prints.";

bool api_has_bearer(struct http_request *r)
{
    const struct api *api = http_app(r);
    struct str given = http_field(r, "Authorization"), bearer = api->options->bearer;
    return bearer.n && str_starts(given, STR("Bearer ")) && crypto_equal(str_from(given, 7), bearer);
}

/*
 * The page that takes in ads is opened from other origins by the user's bookmark, without the cookie, and has
 * the ad behind "#", which a link to log in would lose. What is handed out is the page's program alone, the
 * same for everybody; all that it asks for is guarded, and asked with the cookie, because it comes from here.
 */
static bool is_capture(struct http_request *r)
{
    return str_is(http_path(r), "/apply/ads/capture") && str_is(http_method(r), "GET");
}

static enum http_guard refuse(struct http_request *r)
{
    static const char say[] =
        "who are you? Open the address that \"dryrun serve\" printed, or send the bearer token";
    if (is_capture(r))
        return HTTP_ADMIT;
    if (http_is_api(r)) {
        http_add_header(r, "WWW-Authenticate", "Bearer realm=\"dryrun\"");
        http_answer_status(r, 401, "unauthenticated", "", say);
    } else {
        /* A cookie with SameSite=Strict is not sent along when the user comes by a link from elsewhere; it is
         * when the link of this page is followed. */
        http_answer_page(
            r, 401, "Please log in",
            "This page is for the one who started dryrun. Open the address that \"dryrun serve\" printed; "
            "for a fresh one, run \"dryrun link\". If you have been here before in this browser:",
            "/", "continue");
    }
    return HTTP_REFUSE;
}

enum http_guard api_guard(struct http_request *r, void *context, bool may_wait)
{
    const struct api *api = http_app(r);
    if (api_has_bearer(r)) {
        http_set_user(r, visitors_key(api->visitors, api->options->bearer));
        return HTTP_ADMIT;
    }
    struct str token = http_cookie(r, cookie_name);
    if (token.n != TOKEN_CHARS)
        return refuse(r);
    int64_t now = clock_mono_ms();
    bool valid = visitors_know(api->visitors, token, now);
    if (!valid) {
        if (!may_wait)
            return HTTP_LATER;
        struct error e = {0};
        enum err err = access_session_valid(context, token, &valid, &e);
        if (err != ERR_OK) {
            e.code = err;
            http_answer_error(r, &e);
            return HTTP_REFUSE;
        }
        if (valid)
            visitors_remember(api->visitors, token, now);
    }
    if (!valid)
        return refuse(r);
    http_set_user(r, visitors_key(api->visitors, token));
    return HTTP_ADMIT;
}

/* The visitor has a session already: an old link in the history is as good as the page itself. */
static bool has_session(struct http_request *r, struct db *db)
{
    struct str token = http_cookie(r, cookie_name);
    bool valid = false;
    return token.n == TOKEN_CHARS && access_session_valid(db, token, &valid, NULL) == ERR_OK && valid;
}

static enum err login(struct http_request *r, void *context, struct error *e)
{
    struct str token;
    char session[TOKEN_CHARS + 1];
    TRY(http_query_str(r, "token", (struct str){0}, &token, e));
    /* HEAD may not spend a link: programs that look at addresses for their users send it. */
    enum err err = ERR_DENIED;
    if (token.n && str_is(http_method(r), "GET"))
        err = access_link_spend(context, token, session, e);
    if (err == ERR_DENIED && has_session(r, context)) {
        http_redirect(r, "/");
        return ERR_OK;
    }
    if (err == ERR_DENIED) {
        http_answer_page(r, 403, "This address has been used, or is too old", fresh_link_help, NULL, NULL);
        return ERR_OK;
    }
    TRY(err);
    http_add_header(r, "Set-Cookie",
                    arena_printf(http_arena(r), "%s=%s%s%lld", cookie_name, session, cookie_rules,
                                 (long long)(ACCESS_SESSION_MS / 1000)));
    http_redirect(r, "/");
    /* A good moment to drop what is too old; the login stands whether it works or not. */
    struct error sweep = {0};
    if (access_sweep(context, &sweep) != ERR_OK)
        log_warn("old sessions and links could not be dropped: %s", sweep.message);
    return ERR_OK;
}

static enum err delete_session(struct http_request *r, void *context, struct error *e)
{
    const struct api *api = http_app(r);
    struct str token = http_cookie(r, cookie_name);
    if (token.n == TOKEN_CHARS) {
        TRY(access_session_end(context, token, e));
        visitors_forget(api->visitors, token);
    }
    http_add_header(r, "Set-Cookie", arena_printf(http_arena(r), "%s=%s0", cookie_name, cookie_rules));
    http_answer_empty(r);
    return ERR_OK;
}

const struct http_route api_session_routes[] = {
    {"GET", "/login", HTTP_THREAD, true, login},
    {"DELETE", "/api/session", HTTP_THREAD, false, delete_session},
    {0},
};
