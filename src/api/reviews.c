/* The drills of review: one without what is to be found, and what comes of comments on it. */
#include "api/internal.h"
#include "record/code/answers.h"
#include "record/content/drills.h"
#include "record/content/world.h"

static enum err find(struct http_request *r, const struct review **ret, struct error *e)
{
    const struct api *api = http_app(r);
    return drills_review(world_drills(api->world), http_param(r, "drill"), ret, e);
}

static enum err get_review_drill(struct http_request *r, void *context, struct error *e)
{
    const struct review *review;
    (void)context;
    TRY(find(r, &review, e));
    struct json_writer w = http_json_begin(r);
    review_json(review, false, &w);
    http_json_end(r, 200);
    return ERR_OK;
}

/* A word of a list, which must be there unless there is a fallback. */
static enum err read_word(const json_t *object, const char *key, const char *const *words, size_t n,
                          bool must, size_t *ret, struct error *e)
{
    struct str word;
    TRY(json_get_str_or(object, key, 40, STR(""), &word, e));
    *ret = drill_word_named(word, words, n);
    if (*ret < n || (!word.n && !must))
        return ERR_OK;
    _cleanup_(strbuf_release) struct strbuf known = {0};
    for (size_t i = 0; i < n; i++)
        strbuf_printf(&known, "%s%s", i ? ", " : "", words[i]);
    return error_set(e, ERR_INVALID, key, "\"%s\" must be one of %s", key, strbuf_cstr(&known));
}

static enum err read_comment(const json_t *c, struct review_comment *ret, struct error *e)
{
    static const char *const keys[] = {"from", "to", "kind", "severity", "says", NULL};
    int64_t from, to;
    size_t kind, severity;
    if (!json_is_object(c))
        return error_set(e, ERR_INVALID, "comments", "a comment is an object");
    TRY(json_only_keys(c, keys, e));
    TRY(json_get_int(c, "from", 1, DRILL_LINE_MAX, &from, e));
    TRY(json_get_int_or(c, "to", from, DRILL_LINE_MAX, from, &to, e));
    TRY(read_word(c, "kind", review_kind_names, REVIEW_KINDS, true, &kind, e));
    TRY(read_word(c, "severity", review_severity_names, REVIEW_SEVERITIES, false, &severity, e));
    TRY(json_get_str_or(c, "says", REVIEW_SAYS_MAX, STR(""), &ret->says, e));
    ret->lines = (struct lines){(int)from, (int)to};
    ret->kind = (enum review_kind)kind;
    ret->severity = severity < REVIEW_SEVERITIES ? review_severity_names[severity] : NULL;
    return ERR_OK;
}

static enum err read_comments(struct http_request *r, const json_t *body, const struct review *review,
                              struct review_comment **ret, size_t *ret_n, struct error *e)
{
    json_t *list, *one;
    size_t i;
    TRY(json_get_array_or(body, "comments", REVIEW_COMMENTS_MAX, &list, e));
    if (!list)
        return error_set(e, ERR_INVALID, "comments",
                         "\"comments\" is missing; an empty list says that you found nothing");
    struct review_comment *v = arena_array(http_arena(r), struct review_comment, REVIEW_COMMENTS_MAX);
    json_array_foreach (list, i, one) {
        struct error mine = {0};
        enum err bad = read_comment(one, &v[i], &mine);
        if (bad != ERR_OK)
            return error_set(e, bad, "comments", "comment %zu: %s", i + 1, mine.message);
    }
    TRY(review_comments_check(review, v, json_array_size(list), e));
    *ret = v;
    *ret_n = json_array_size(list);
    return ERR_OK;
}

static enum err create_review_answer(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"comments", "seconds", NULL};
    const struct review *review;
    struct review_comment *v = NULL;
    struct review_score s;
    int64_t seconds, attempt;
    size_t n = 0;
    json_t *body;
    TRY(find(r, &review, e));
    TRY(http_body_json(r, keys, &body, e));
    TRY(json_get_int_or(body, "seconds", 0, INT64_MAX, ATTEMPT_SECONDS_UNKNOWN, &seconds, e));
    TRY(read_comments(r, body, review, &v, &n, e));
    review_score(review, v, n, &s);
    const struct attempt tried = answer_review(review, v, n, &s, seconds, http_arena(r));
    TRY(attempts_keep(context, &tried, &attempt, e));
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_put_str(&w, "id", review->id);
    jw_put_int(&w, "attempt", attempt);
    review_score_put(review, v, n, &s, &w);
    jw_end(&w);
    http_json_end(r, 200);
    return ERR_OK;
}

const struct http_route api_reviews_routes[] = {
    {"GET", "/api/drills/review/{drill}", HTTP_THREAD, false, get_review_drill},
    {"POST", "/api/drills/review/{drill}/answers", HTTP_THREAD, false, create_review_answer},
    {0},
};
