/* A CV in text: what is read lies inside of the text, the rules look at it, and as JSON Resume it is read
 * again. */
#include "base/utf8.h"
#include "rounds/apply/lint/lint.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool is_word(void *ctx, struct str word)
{
    (void)ctx;
    return word.n % 3 != 0;
}

static void check_place(const struct cv *cv, const struct cv_place *at)
{
    assert(at->line >= 0 && (size_t)at->line <= cv->n_lines && at->column >= 0 && at->len >= 0);
}

static void check(const struct cv *cv, const struct cv_text *t)
{
    assert(utf8_valid(t->text));
    assert(t->first_line + t->n_lines <= cv->n_lines);
    check_place(cv, &t->at);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena a;
    struct cv *cv, *again;
    struct cv_report r;
    struct strbuf out = {0};
    struct str text = {(const char *)data, size};
    arena_init(&a);
    if (cv_read_text(text, &a, &cv, NULL) == ERR_OK) {
        check(cv, &cv->name);
        check(cv, &cv->mail);
        check(cv, &cv->summary);
        for (size_t i = 0; i < cv->n_sections; i++) {
            const struct cv_section *s = &cv->sections[i];
            assert(s->first_line + s->n_lines <= cv->n_lines);
            for (size_t k = 0; k < s->n_entries; k++) {
                check(cv, &s->entries[k].title);
                check(cv, &s->entries[k].org);
                for (size_t m = 0; m < s->entries[k].n_bullets; m++)
                    check(cv, &s->entries[k].bullets[m]);
            }
        }
        struct cv_lint_options o = {.today = {.precision = CV_DATE_MONTH, .year = 2026, .month = 5},
                                    .is_word = is_word,
                                    .country = STR("us")};
        struct cv_ad ad = {.text = text};
        o.ad = &ad;
        cv_lint(cv, &o, &a, &r);
        for (size_t i = 0; i < r.n_findings; i++) {
            check_place(cv, &r.findings[i].at);
            assert(utf8_valid(r.findings[i].message));
        }
        cv_write_resume(cv, &out);
        if (out.n <= CV_BYTES_MAX)
            assert(cv_read_resume(strbuf_str(&out), &a, &again, NULL) == ERR_OK);
    }
    strbuf_release(&out);
    arena_release(&a);
    return 0;
}
