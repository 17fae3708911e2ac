/* Markdown to HTML: what is on the list comes out, and nothing else does. */
#include "model/markup/markdown.h"
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
    {"a formula", "a $x_1*y_2*z$ b",
     "<p>a <math><msub><mi>x</mi><mn>1</mn></msub><mo "
     "form=\"infix\">\xe2\x88\x97</mo><msub><mi>y</mi><mn>2</mn>"
     "</msub><mo form=\"infix\">\xe2\x88\x97</mo><mi>z</mi></math> b</p>\n"},
    {"what is written onto a formula", "the $k$th ($10 \\le n \\le 10^9$), [$x$]",
     "<p>the <span class=\"keep\"><math><mi>k</mi></math>th</span> "
     "<span class=\"keep\">(<math><mn>10</mn><mo form=\"infix\" stretchy=\"false\">\xe2\x89\xa4</mo></math></span><wbr>"
     "<math><mi>n</mi><mo form=\"infix\" stretchy=\"false\">\xe2\x89\xa4</mo></math><wbr>"
     "<span class=\"keep\"><math><msup><mn>10</mn><mn>9</mn></msup></math>),</span> "
     "<span class=\"keep\">[<math><mi>x</mi></math>]</span></p>\n"},
    {"a formula of its own line", "$$\nx\n$$",
     "<p><span class=\"formula\"><math display=\"block\"><mi>x</mi></math></span></p>\n"},
    {"a formula between stars", "**$x$**", "<p><strong><math><mi>x</mi></math></strong></p>\n"},
    {"a formula with a bar in a table", "|$|x|$|\n|---|",
     "<table>\n<thead>\n<tr><th><math><mo lspace=\"0\" rspace=\"0\" stretchy=\"false\">|</mo><mi>x</mi>"
     "<mo lspace=\"0\" rspace=\"0\" "
     "stretchy=\"false\">|</mo></math></th></tr>\n</thead>\n<tbody>\n</tbody>\n</table>\n"},
    {"prices are no formulas", "$5 and $6, $7 to x$8", "<p>$5 and $6, $7 to x$8</p>\n"},
    {"an escaped dollar", "\\$n$ and $n\\$", "<p>$n$ and $n$</p>\n"},
    {"not across paragraphs", "$a\n\nb$", "<p>$a</p>\n<p>b$</p>\n"},
    {"not in code", "`$x$` and ``a ` $x$``", "<p><code>$x$</code> and <code>a ` $x$</code></p>\n"},
    {"not in a fence", "- ~~~\n  $x$\n  ~~~\n\n$y$",
     "<ul>\n<li><pre><code>$x$\n</code></pre>\n</li>\n</ul>\n<p><math><mi>y</mi></math></p>\n"},
    {"not in indented code", "    $x$", "<pre><code>$x$\n</code></pre>\n"},
    {"not in what looks like HTML", "<b a=\"$x$\">", "<p>&lt;b a=&quot;$x$&quot;&gt;</p>\n"},
    {"not in the address of a link", "[a](https://e.org/$x$)",
     "<p><a href=\"https://e.org/$x$\">a</a></p>\n"},
    {"marks of our own are none",
     "\xee\x80\x80"
     "0\xee\x80\x81 $x$",
     "<p>\xef\xbf\xbd"
     "0\xef\xbf\xbd <math><mi>x</mi></math></p>\n"},
    {"footnotes", "a[^y] b[^x]\n\n[^x]: one\n[^y]: two",
     "<p>a<sup>1</sup> b<sup>2</sup></p>\n<div class=\"footnote\"><sup>1</sup>\n<p>two</p>\n</div>\n"
     "<div class=\"footnote\"><sup>2</sup>\n<p>one</p>\n</div>\n"},
    {"samples are asked for in statements only", "{{nextsample}}", "<p>{{nextsample}}</p>\n"},
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
