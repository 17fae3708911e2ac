/* Markdown to HTML: what is on the list comes out, and nothing else does. */
#include "model/markdown.h"
#include "unit.h"

static const struct {
    const char *name, *markdown, *html;
} cases[] = {
    {"empty", "", ""},
    {"paragraph", "hello *big* **world**", "<p>hello <em>big</em> <strong>world</strong></p>\n"},
    {"heading is shifted", "# Title", "<h2>Title</h2>\n"},
    {"heading stops at six", "###### deep", "<h6>deep</h6>\n"},
    {"code block with language", "```cpp\na<b\n```",
     "<pre><code class=\"language-cpp\">a&lt;b\n</code></pre>\n"},
    {"language cannot break out", "``` a\"onload=x\nq\n```",
     "<pre><code class=\"language-a\">q\n</code></pre>\n"},
    {"list with start", "3. x\n4. y", "<ol start=\"3\">\n<li>x</li>\n<li>y</li>\n</ol>\n"},
    {"table", "|a|b|\n|---|:---:|\n|1|2|",
     "<table>\n<thead>\n<tr><th>a</th><th class=\"align-center\">b</th></tr>\n</thead>\n<tbody>\n"
     "<tr><td>1</td><td class=\"align-center\">2</td></tr>\n</tbody>\n</table>\n"},
    {"raw html is text", "<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"},
    {"inline html is text", "a <b onclick=x>b</b>", "<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>\n"},
    {"good link", "[x](https://example.org/?a=1&b=\"2\")",
     "<p><a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\">x</a></p>\n"},
    {"javascript link loses its target", "[x](javascript:alert(1))", "<p>x</p>\n"},
    {"upper-case scheme is not on the list", "[x](JAVASCRIPT:alert(1))", "<p>x</p>\n"},
    {"data link", "[x](data:text/html,hi)", "<p>x</p>\n"},
    {"scheme hidden by an entity", "[x](java&#115;cript:alert(1))", "<p>x</p>\n"},
    {"image is its text", "![a *b*](https://e.org/p.png)", "<p>a b</p>\n"},
    {"entities", "1 &le; n &amp; &#62; &#x3c; &unknown;",
     "<p>1 \xe2\x89\xa4 n &amp; &gt; &lt; &amp;unknown;</p>\n"},
    {"entity beyond Unicode", "&#9999999;", "<p>\xef\xbf\xbd</p>\n"},
    {"NUL is replaced", NULL,
     "<p>a\xef\xbf\xbd"
     "b</p>\n"},
};

static void test_cases(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct strbuf out = {0};
        struct error e = {0};
        struct str in = cases[i].markdown ? str_of(cases[i].markdown) : STR("a\0b");
        unit_case(cases[i].name);
        assert_int_equal(markdown_to_html(in, 1, &out, &e), ERR_OK);
        assert_string_equal(strbuf_cstr(&out), cases[i].html);
        strbuf_release(&out);
    }
}

static void test_refused(void **state)
{
    (void)state;
    struct strbuf out = {0}, big = {0};
    struct error e = {0};
    assert_int_equal(markdown_to_html(STR("\xff"), 0, &out, &e), ERR_INVALID);
    for (int i = 0; i < MARKDOWN_MAX + 1; i++)
        strbuf_putc(&big, 'x');
    assert_int_equal(markdown_to_html(strbuf_str(&big), 0, &out, &e), ERR_TOO_LARGE);
    assert_int_equal(out.n, 0);
    strbuf_release(&big);
    strbuf_release(&out);
}

/* cmark-gfm takes a quarter of an hour for the first of these; without the limits, so would this test. */
static void test_quadratic(void **state)
{
    (void)state;
    static const struct {
        const char *unit;
        enum err expected;
    } shapes[] = {{"|", ERR_TOO_LARGE},
                  {"![[]()", ERR_TOO_LARGE},
                  {"x ![[]()\n", ERR_TOO_LARGE},
                  {"|\n-|-\n", ERR_TOO_LARGE},
                  {"| a | b |\n| - | - |\n| c | d |\n\n", ERR_OK},
                  {"- [a](b)\n \n", ERR_OK}};
    for (size_t i = 0; i < ARRAY_LEN(shapes); i++) {
        struct strbuf text = {0}, html = {0};
        unit_case(shapes[i].unit);
        while (text.n < MARKDOWN_MAX - 100)
            strbuf_puts(&text, shapes[i].unit);
        strbuf_puts(&text, "\n-|-\n");
        assert_int_equal(markdown_to_html(strbuf_str(&text), 1, &html, NULL), shapes[i].expected);
        assert_int_equal(html.n > 0, shapes[i].expected == ERR_OK);
        strbuf_release(&text);
        strbuf_release(&html);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_cases), cmocka_unit_test(test_refused),
                                       cmocka_unit_test(test_quadratic)};
    return cmocka_run_group_tests_name("model/markdown", tests, NULL, NULL);
}
