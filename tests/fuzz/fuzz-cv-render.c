/* A CV of any source written anew in every form: valid UTF-8 without control characters, JSON-LD that is
 * JSON, and what is written can be read. */
#include "base/json.h"
#include "base/utf8.h"
#include "rounds/apply/cv/compare.h"
#include "rounds/apply/cv/render.h"
#include "rounds/apply/lint/signs.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void clean(const struct strbuf *b)
{
    assert(utf8_valid(strbuf_str(b)));
    for (size_t i = 0; i < b->n; i++)
        assert((unsigned char)b->p[i] >= 0x20 || b->p[i] == '\n' || b->p[i] == '\t');
}

static void data_is_json(const struct strbuf *html)
{
    struct str mark = STR("<script type=\"application/ld+json\">"), s = strbuf_str(html);
    s = str_from(s, str_find(s, mark) + mark.n);
    json_t *ld;
    assert(json_read(str_head(s, str_find(s, STR("</script>"))), &ld, NULL) == ERR_OK);
    json_decref(ld);
}

static void read_again(const struct cv *cv, const struct strbuf *text, struct arena *a)
{
    struct cv *read;
    struct cv_comparison c;
    struct cv_sign *v;
    size_t n;
    if (cv_read_text(strbuf_str(text), a, &read, NULL) != ERR_OK)
        return;
    cv_compare(cv, read, a, &c);
    cv_signs(read, a, &v, &n);
    size_t all = 0;
    for (int i = 0; i < CV_CHANGES; i++)
        all += c.n[i];
    assert(all == c.n_fields);
    cv_compare(cv, cv, a, &c);
    assert(c.n[CV_LOST] == 0 && c.n[CV_EXTRA] == 0 && c.n[CV_CHANGED] == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena a;
    struct cv *cv;
    struct sheet s;
    struct str in = {(const char *)data, size};
    arena_init(&a);
    if (size < 20000 &&
        (cv_read_resume(in, &a, &cv, NULL) == ERR_OK || cv_read_text(in, &a, &cv, NULL) == ERR_OK)) {
        struct strbuf text = {0}, markdown = {0}, html = {0}, job = {0};
        sheet_of_cv(cv, &a, &s);
        sheet_write_text(&s, &text);
        sheet_write_markdown(&s, &markdown);
        cv_write_html(cv, &s, &a, &html);
        sheet_write_job(&s, size & 1, "", &job);
        clean(&text), clean(&markdown), clean(&html), clean(&job);
        data_is_json(&html);
        read_again(cv, &text, &a);
        read_again(cv, &markdown, &a);
        strbuf_release(&text), strbuf_release(&markdown), strbuf_release(&html), strbuf_release(&job);
    }
    arena_release(&a);
    return 0;
}
