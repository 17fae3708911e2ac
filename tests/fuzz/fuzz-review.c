/*
 * Comments of a review, and the two kinds of drills on code as files. Of comments: what is read has lines in
 * order and a kind, and every comment has an outcome; each finding has one comment at most.
 */
#include "rounds/code/debug.h"
#include "rounds/code/review.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_comments(struct str text, struct arena *a)
{
    struct review r = {.n_lines = 40, .n_findings = 2, .n_right = 1};
    struct review_comment *v;
    struct review_score s;
    struct strbuf out = {0};
    size_t n;
    r.findings[0] =
        (struct review_finding){.lines = {3, 9}, .kind = REVIEW_SECURITY, .also = 1U << REVIEW_API};
    r.findings[1] = (struct review_finding){.lines = {9, 9}, .kind = REVIEW_NAMING, .severity = REVIEW_MINOR};
    r.right[0].lines = (struct lines){20, 22};
    if (review_comments_parse(text, a, &v, &n, NULL) != ERR_OK)
        return;
    assert(n <= REVIEW_COMMENTS_MAX);
    for (size_t i = 0; i < n; i++)
        assert(v[i].lines.from >= 1 && v[i].lines.to >= v[i].lines.from && v[i].kind < REVIEW_KINDS);
    review_score(&r, v, n, &s);
    assert(s.n_found <= r.n_findings && s.percent >= 0 && s.percent <= 100 && s.points <= s.points_max);
    for (size_t f = 0; f < r.n_findings; f++)
        assert(s.found_by[f] < (int)n && (s.found_by[f] < 0 || s.of[s.found_by[f]].at == (int)f));
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    review_score_put(&r, v, n, &s, &w);
    jw_end(&w);
    strbuf_release(&out);
}

static void check_files(struct str text, struct arena *a)
{
    struct debug_drill d;
    struct review r;
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    if (debug_read(STR("a"), "a.yaml", text, a, &d, NULL) == ERR_OK) {
        assert(d.n_fixes >= 1 && d.where.to >= d.where.from);
        enum err held = debug_hold(&d, "a.yaml", text, text, a, NULL);
        assert(held != ERR_OK); /* a fix that changes nothing is none, and another text is another */
        debug_json(&d, true, &w);
    }
    if (review_read(STR("a"), "a.yaml", text, a, &r, NULL) == ERR_OK) {
        assert(r.n_findings >= REVIEW_FINDINGS_MIN && r.n_lines <= REVIEW_LINES_MAX);
        for (size_t i = 0; i < r.n_findings; i++)
            assert(r.findings[i].lines.to <= r.n_lines);
        review_json(&r, true, &w);
    }
    strbuf_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str text = {(const char *)data, size};
    struct arena a;
    arena_init(&a);
    check_comments(text, &a);
    check_files(text, &a);
    arena_release(&a);
    return 0;
}
