/*
 * Findings that comments can find form a matroid (a transversal one): taking the heaviest finding first, and
 * keeping it when the comments can be dealt out anew so that it gets one too, gives the most points. Dealing
 * out anew is one augmenting path.
 */
#include "rounds/code/review.h"

const char *const review_kind_names[REVIEW_KINDS] = {
    "bug", "security", "performance", "concurrency", "error-handling", "tests", "naming", "api",
};
const char *const review_severity_names[REVIEW_SEVERITIES] = {"blocker", "major", "minor"};
const int review_points[REVIEW_SEVERITIES] = {4, 2, 1};
const char *const review_outcome_names[REVIEW_OUTCOMES] = {"found", "again", "near", "right", "false"};

/* ---- comments ---- */

static struct str without_marks(struct str s)
{
    while (s.n && (s.p[0] == ' ' || s.p[0] == ':' || s.p[0] == '\t'))
        s = str_from(s, 1);
    return s;
}

/* Up to a blank or a colon; the rest begins behind all of them. */
static struct str cut_word(struct str *rest)
{
    size_t n = 0;
    while (n < rest->n && rest->p[n] != ' ' && rest->p[n] != ':' && rest->p[n] != '\t')
        n++;
    struct str word = str_head(*rest, n);
    *rest = without_marks(str_from(*rest, n));
    return word;
}

static enum err parse_comment(struct str line, struct arena *a, struct review_comment *ret, struct error *e)
{
    struct str rest = line, place = cut_word(&rest), kind = cut_word(&rest);
    size_t k = drill_word_named(kind, review_kind_names, REVIEW_KINDS);
    if (!lines_parse(place, &ret->lines))
        return error_set(e, ERR_INVALID, NULL,
                         "a comment begins with a line or a range of lines, as 12 or 12-15");
    if (k == REVIEW_KINDS) {
        _cleanup_(strbuf_release) struct strbuf known = {0};
        for (size_t i = 0; i < REVIEW_KINDS; i++)
            strbuf_printf(&known, "%s%s", i ? ", " : "", review_kind_names[i]);
        return error_set(e, ERR_INVALID, NULL, "behind the lines stands a kind, one of %s",
                         strbuf_cstr(&known));
    }
    if (rest.n > REVIEW_SAYS_MAX)
        return error_set(e, ERR_TOO_LARGE, NULL, "a comment says at most %d bytes", REVIEW_SAYS_MAX);
    ret->kind = (enum review_kind)k;
    ret->says = arena_str(a, str_trim(rest));
    return ERR_OK;
}

enum err review_comments_parse(struct str text, struct arena *a, struct review_comment **ret, size_t *ret_n,
                               struct error *e)
{
    struct review_comment *v = arena_array(a, struct review_comment, REVIEW_COMMENTS_MAX);
    struct str line;
    size_t n = 0;
    if (text.n > REVIEW_BYTES_MAX)
        return error_set(e, ERR_TOO_LARGE, "comments", "comments have at most %d bytes", REVIEW_BYTES_MAX);
    for (int number = 1; str_line(&text, &line); number++) {
        struct error mine = {0};
        char field[24];
        line = str_trim(line);
        if (!line.n || line.p[0] == '#')
            continue;
        snprintf(field, sizeof field, "%d", number);
        if (n == REVIEW_COMMENTS_MAX)
            return error_set(e, ERR_TOO_LARGE, field, "line %d: more than %d comments", number,
                             REVIEW_COMMENTS_MAX);
        enum err r = parse_comment(line, a, &v[n], &mine);
        if (r != ERR_OK)
            return error_set(e, r, field, "line %d of the comments: %s", number, mine.message);
        n++;
    }
    *ret = v;
    *ret_n = n;
    return ERR_OK;
}

enum err review_comments_check(const struct review *r, const struct review_comment *v, size_t n,
                               struct error *e)
{
    for (size_t i = 0; i < n; i++) {
        struct lines l = v[i].lines;
        if (l.to > r->n_lines)
            return error_set(e, ERR_INVALID, "comments", "there is no line %d: %.*s has %d", l.to,
                             STR_ARG(r->file), r->n_lines);
        if (lines_count(l) > REVIEW_SPAN_MAX)
            return error_set(e, ERR_INVALID, "comments",
                             "a comment is about at most %d lines, and %d-%d are %d: say which",
                             REVIEW_SPAN_MAX, l.from, l.to, lines_count(l));
    }
    return ERR_OK;
}

/* ---- the score ---- */

bool review_finding_meets(const struct review_finding *f, struct lines l)
{
    bool meets = lines_meet(f->lines, l);
    for (size_t i = 0; i < f->n_elsewhere; i++)
        meets |= lines_meet(f->elsewhere[i], l);
    return meets;
}

static bool finds(const struct review_comment *c, const struct review_finding *f)
{
    return review_finding_meets(f, c->lines) && (c->kind == f->kind || (f->also >> c->kind & 1));
}

struct pairing {
    const struct review *review;
    const struct review_comment *comments;
    size_t n;
    int finding_of[REVIEW_COMMENTS_MAX]; /* -1: none */
};

/* Can the finding have a comment, if those that have one may change theirs? */
static bool deal(struct pairing *p, int finding, bool *tried)
{
    for (size_t i = 0; i < p->n; i++) {
        if (tried[i] || !finds(&p->comments[i], &p->review->findings[finding]))
            continue;
        tried[i] = true;
        if (p->finding_of[i] < 0 || deal(p, p->finding_of[i], tried)) {
            p->finding_of[i] = finding;
            return true;
        }
    }
    return false;
}

static void pair(struct pairing *p)
{
    for (size_t i = 0; i < p->n; i++)
        p->finding_of[i] = -1;
    for (int severity = 0; severity < REVIEW_SEVERITIES; severity++) {
        for (size_t f = 0; f < p->review->n_findings; f++) {
            bool tried[REVIEW_COMMENTS_MAX] = {0};
            if ((int)p->review->findings[f].severity == severity)
                deal(p, (int)f, tried);
        }
    }
}

/* Of a comment that was paired with nothing. */
static enum review_outcome left_over(const struct review *r, const struct review_comment *c, int *ret_at)
{
    int near = -1;
    for (size_t f = 0; f < r->n_findings; f++) {
        *ret_at = (int)f;
        if (finds(c, &r->findings[f]))
            return REVIEW_AGAIN;
        if (near < 0 && review_finding_meets(&r->findings[f], c->lines))
            near = (int)f;
    }
    *ret_at = near;
    if (near >= 0)
        return REVIEW_NEAR;
    for (size_t i = 0; i < r->n_right; i++) {
        *ret_at = (int)i;
        if (lines_meet(c->lines, r->right[i].lines))
            return REVIEW_IS_RIGHT;
    }
    *ret_at = -1;
    return REVIEW_FALSE;
}

void review_score(const struct review *r, const struct review_comment *v, size_t n, struct review_score *ret)
{
    struct pairing p = {.review = r, .comments = v, .n = n < REVIEW_COMMENTS_MAX ? n : REVIEW_COMMENTS_MAX};
    struct review_score s = {0};
    pair(&p);
    for (size_t f = 0; f < r->n_findings; f++) {
        s.found_by[f] = -1;
        s.points_max += review_points[r->findings[f].severity];
    }
    for (size_t i = 0; i < p.n; i++) {
        int at = p.finding_of[i];
        s.of[i].outcome = at >= 0 ? REVIEW_FOUND : left_over(r, &v[i], &at);
        s.of[i].at = at;
        if (s.of[i].outcome == REVIEW_FOUND) {
            s.found_by[at] = (int)i;
            s.points += review_points[r->findings[at].severity];
            s.n_found++;
        }
        s.n_near += s.of[i].outcome == REVIEW_NEAR;
        s.n_false += s.of[i].outcome == REVIEW_IS_RIGHT || s.of[i].outcome == REVIEW_FALSE;
    }
    int left = s.points - (int)s.n_false;
    s.percent = left > 0 && s.points_max ? (100 * left + s.points_max / 2) / s.points_max : 0;
    *ret = s;
}
