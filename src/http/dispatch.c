/*
 * From a head to an answer, step by step; each step may end the request. The guard and the handler run here
 * or, when they may wait, on a thread of the pool; then the connection is CONN_BUSY and nobody else touches
 * the request until the job is back on the loop.
 */
#include "http/internal.h"

#include <assert.h>
#include <stddef.h>
#include <stdlib.h>

static void after_guard(struct http_request *r);

enum { REQUESTS_KEPT = 64, REQUEST_KEEPS_BYTES = 64 * 1024 };

struct http_request *request_take(struct http_conn *c)
{
    struct http_server *s = c->server;
    struct http_request *r = s->free_requests;
    if (r) {
        s->free_requests = r->next_free;
        s->n_free_requests--;
    } else {
        r = calloc(1, sizeof *r);
        if (!r)
            abort();
        arena_init(&r->arena);
    }
    r->conn = c;
    return r;
}

void request_give_back(struct http_request *r)
{
    struct http_server *s = r->conn->server;
    bool large = r->head.content_length > REQUEST_KEEPS_BYTES || r->built.cap > REQUEST_KEEPS_BYTES ||
                 r->content.n > REQUEST_KEEPS_BYTES;
    s->large -= r->large;
    json_decref(r->json);
    socket_free(r->socket);
    if (large || s->n_free_requests == REQUESTS_KEPT) {
        arena_release(&r->arena);
        strbuf_release(&r->built);
        strbuf_release(&r->headers);
        free(r);
        return;
    }
    struct arena arena = r->arena;
    struct strbuf built = r->built, headers = r->headers;
    arena_clear(&arena);
    strbuf_clear(&built);
    strbuf_clear(&headers);
    /* The fields and the query are counted by n_fields and n: their rows need no clearing. */
    memset(r, 0, offsetof(struct http_request, head));
    memset((char *)r + offsetof(struct http_request, has_head), 0,
           sizeof *r - offsetof(struct http_request, has_head));
    r->head.method = r->head.path = r->head.host = (struct str){0};
    r->head.content_length = r->head.n_fields = 0;
    r->head.keep_alive = false;
    r->arena = arena;
    r->built = built;
    r->headers = headers;
    r->next_free = s->free_requests;
    s->free_requests = r;
    s->n_free_requests++;
}

/* A body that is still on its way when the answer is there is not waited for. */
static void send_answer(struct http_request *r)
{
    if (r->head.content_length > r->body_got)
        r->close = true;
    conn_send(r->conn);
}

static bool changes_something(struct str method)
{
    return !str_is(method, "GET") && !str_is(method, "HEAD");
}

static void refuse_method(struct http_request *r)
{
    struct strbuf allow = {0};
    route_allow(r->conn->server->options.routes, r->segments, r->n_segments, &allow);
    http_add_header(r, "Allow", strbuf_cstr(&allow));
    http_answer_status(r, 405, "unsupported", "",
                       "this address does not know the method; the header Allow names those it knows");
    strbuf_release(&allow);
}

/* Host, address, method. false: answered. */
static bool find_route(struct http_request *r)
{
    struct http_server *s = r->conn->server;
    if (!gate_host_allowed(&s->gate, r->head.host)) {
        http_answer_status(r, 421, "denied", "Host", "this server does not answer under that name");
        return false;
    }
    if (!http_path_split(r->head.path, &r->arena, r->segments, &r->n_segments)) {
        http_answer_status(r, http_is_api(r) ? 400 : 404, NULL, "", "there is no such address");
        return false;
    }
    route_find(s->options.routes, r->head.method, r->segments, r->n_segments, &r->match);
    if (r->match.route)
        return true;
    if (r->match.path_known) {
        refuse_method(r);
        return false;
    }
    if (http_is_api(r)) {
        http_answer_status(r, 404, "not_found", "", "there is no such address");
        return false;
    }
    if (changes_something(r->head.method)) {
        http_add_header(r, "Allow", "GET, HEAD");
        http_answer_status(r, 405, "unsupported", "", "pages can only be fetched");
        return false;
    }
    r->asset = true;
    return true;
}

/* Size and type, before any of it is read. false: answered. */
static bool check_body(struct http_request *r)
{
    const struct http_route *route = r->match.route;
    bool own = route && route->body_type;
    size_t most = own ? route->body_bytes : r->conn->server->options.limits.body_bytes;
    const char *wanted = own ? route->body_type : "application/json";
    if (r->head.content_length > most) {
        http_answer_status(r, 413, "too_large", "",
                           own ? arena_printf(&r->arena, "the file is larger than %zu MiB", most >> 20)
                               : "the body of the request is larger than this server takes");
        return false;
    }
    if (r->head.content_length == 0)
        return true;
    struct str type = http_head_field(&r->head, "Content-Type");
    type = str_trim(str_head(type, str_find_char(type, ';')));
    if (!http_same_name(type, str_of(wanted))) {
        http_answer_status(r, 415, "invalid", "Content-Type",
                           arena_printf(&r->arena, "the body must be sent as %s", wanted));
        return false;
    }
    return true;
}

/* What another site's page could not send, and what does not fit. false: answered. */
static bool check_request(struct http_request *r)
{
    struct http_server *s = r->conn->server;
    bool socket = r->match.route && r->match.route->where == HTTP_SOCKET;
    if ((changes_something(r->head.method) || socket) && !gate_origin_allowed(&s->gate, &r->head)) {
        http_answer_status(r, 403, "denied", "Origin", "another site's page may not do this");
        return false;
    }
    return check_body(r);
}

static uint64_t address_key(const struct in6_addr *a)
{
    uint64_t half[2];
    memcpy(half, a, sizeof half);
    /* One house has a /64 of IPv6; a mapped IPv4 address differs in the lower half. */
    bool mapped = IN6_IS_ADDR_V4MAPPED(a);
    return (mapped ? half[1] : half[0]) * UINT64_C(0x9E3779B97F4A7C15);
}

/* false: answered. */
static bool check_rate(struct http_request *r)
{
    struct http_server *s = r->conn->server;
    uint64_t key = r->user ? r->user : address_key(&r->conn->address);
    int64_t wait_ms;
    if (limit_take(s->limit, key, loop_now_ms(s->loop), &wait_ms))
        return true;
    http_add_header(r, "Retry-After", arena_printf(&r->arena, "%lld", (long long)(wait_ms + 999) / 1000));
    http_answer_status(r, 429, "busy", "", "too many requests; wait a moment");
    return false;
}

/* Any thread. */
static void run_handler(struct http_request *r, void *context)
{
    struct error e = {0};
    enum err err = r->match.route->handle(r, context, &e);
    if (err != ERR_OK) {
        e.code = err;
        http_answer_error(r, &e);
    }
    assert(r->answered);
}

static void run_guard(struct pool_job *job, void *context)
{
    struct http_request *r = job->data;
    r->guarded = r->conn->server->options.guard(r, context, true);
    assert(r->guarded != HTTP_LATER);
}

static void run_job(struct pool_job *job, void *context)
{
    run_handler(job->data, context);
}

/* The job is back; its client may have gone meanwhile. */
static void job_done(struct pool_job *job)
{
    struct http_request *r = job->data;
    struct http_conn *c = r->conn;
    if (c->state == CONN_CLOSED) {
        conn_gone(c);
        return;
    }
    c->state = CONN_HEAD;
    if (job->run == run_guard)
        after_guard(r);
    else
        send_answer(r);
    conn_run(c);
}

/* Give it to a thread. */
static void submit(struct http_request *r, void (*run)(struct pool_job *, void *))
{
    struct http_server *s = r->conn->server;
    if (pool_waiting(s->pool) >= s->options.limits.waiting) {
        http_add_header(r, "Retry-After", "1");
        http_answer_status(r, 503, "busy", "", "too many requests are waiting; try again in a moment");
        send_answer(r);
        return;
    }
    r->conn->state = CONN_BUSY;
    r->conn->deadline_ms = 0;
    r->job = (struct pool_job){.run = run, .done = job_done, .data = r};
    pool_submit(s->pool, &r->job);
}

static void handle(struct http_request *r)
{
    struct http_server *s = r->conn->server;
    if (r->asset) {
        asset_answer(r);
        send_answer(r);
        return;
    }
    enum http_where where = r->match.route->where;
    if (where == HTTP_THREAD || (where == HTTP_INLINE && s->options.inline_waits)) {
        submit(r, run_job);
        return;
    }
    run_handler(r, s->context);
    send_answer(r);
}

void dispatch_body(struct http_request *r)
{
    handle(r);
}

/* Large bodies are few at a time, or a hundred clients would fill the memory. false: answered. */
static bool hold_body(struct http_request *r)
{
    struct http_server *s = r->conn->server;
    size_t n = (size_t)r->head.content_length;
    if (n <= s->options.limits.body_bytes)
        return true;
    if (n > s->options.limits.large_bytes - s->large) {
        http_add_header(r, "Retry-After", "5");
        http_answer_status(r, 503, "busy", "",
                           "too many large files are on their way; try again in a moment");
        return false;
    }
    r->large = n;
    s->large += n;
    return true;
}

/* It is known who asks, or the guard has refused, which counts against the rate too. */
static void after_guard(struct http_request *r)
{
    if (!check_rate(r) || r->answered) {
        send_answer(r);
        return;
    }
    if (r->head.content_length && !hold_body(r)) {
        send_answer(r);
        return;
    }
    if (r->head.content_length) {
        r->body = arena_alloc(&r->arena, (size_t)r->head.content_length + 1);
        conn_wait_body(r->conn);
        return;
    }
    handle(r);
}

void dispatch_head(struct http_request *r)
{
    struct http_server *s = r->conn->server;
    if (!find_route(r) || !check_request(r)) {
        send_answer(r);
        return;
    }
    bool open = r->match.route && r->match.route->open;
    if (open || !s->options.guard) {
        after_guard(r);
        return;
    }
    r->guarded = s->options.guard(r, s->context, false);
    if (r->guarded == HTTP_LATER)
        submit(r, run_guard);
    else
        after_guard(r);
}
