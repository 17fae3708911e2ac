/* Formulas to MathML: what statements use, and what is broken. */
#include "model/markup/math.h"
#include "unit.h"

/* clang-format off */
static const struct {
    const char *name, *tex, *mathml;
} cases[] = {
    {"letters and an operator", "a+b", "<mi>a</mi><mo form=\"infix\">+</mo><mi>b</mi>"},
    {"a minus in front", "-1 = -x", "<mo form=\"prefix\">−</mo><mn>1</mn><mo form=\"infix\" stretchy=\"false\">=</mo><mo form=\"prefix\">−</mo><mi>x</mi>"},
    {"a relation", "n \\ge 2", "<mi>n</mi><mo form=\"infix\" stretchy=\"false\">≥</mo><mn>2</mn>"},
    {"thousands are one number", "200\\,000", "<mn>200 000</mn>"},
    {"also with a brace", "100{,}000", "<mn>100,000</mn>"},
    {"and a fraction of ten", "0.5", "<mn>0.5</mn>"},
    {"scripts in either order", "x_i^2 y^2_i", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup><msubsup><mi>y</mi><mi>i</mi><mn>2</mn></msubsup>"},
    {"a script of one digit", "10^12", "<msup><mn>10</mn><mn>1</mn></msup><mn>2</mn>"},
    {"a group as a script", "a^{-1}", "<msup><mi>a</mi><mrow><mo form=\"prefix\">−</mo><mn>1</mn></mrow></msup>"},
    {"primes", "x'' + y'^2", "<msup><mi>x</mi><mo>″</mo></msup><mo form=\"infix\">+</mo><msup><mi>y</mi><mrow><mo>′</mo><mn>2</mn></mrow></msup>"},
    {"a script of nothing", "^2", "<msup><mrow></mrow><mn>2</mn></msup>"},
    {"a second script of the same kind", "a^b^c", "<msup><mi>a</mi><mi>b</mi></msup><msup><mrow></mrow><mi>c</mi></msup>"},
    {"a fraction", "\\frac{1}{2}", "<mfrac><mrow><mn>1</mn></mrow><mrow><mn>2</mn></mrow></mfrac>"},
    {"a fraction of digits", "\\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>"},
    {"over", "{a \\over b}", "<mrow><mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi></mrow></mfrac></mrow>"},
    {"choose", "n \\choose k", "<mo form=\"prefix\">(</mo><mfrac linethickness=\"0\"><mrow><mi>n</mi></mrow><mrow><mi>k</mi></mrow></mfrac><mo form=\"postfix\">)</mo>"},
    {"binomial", "\\binom{n}{k}", "<mrow><mo form=\"prefix\">(</mo><mfrac linethickness=\"0\"><mrow><mi>n</mi></mrow><mrow><mi>k</mi></mrow></mfrac><mo form=\"postfix\">)</mo></mrow>"},
    {"roots", "\\sqrt{2}\\sqrt[3]{x}", "<msqrt><mrow><mn>2</mn></mrow></msqrt><mroot><mrow><mi>x</mi></mrow><mrow><mn>3</mn></mrow></mroot>"},
    {"limits", "\\sum_{i=1}^n i", "<munderover><mo movablelimits=\"true\">∑</mo><mrow><mi>i</mi><mo form=\"infix\" stretchy=\"false\">=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mspace width=\"0.167em\"></mspace><mi>i</mi>"},
    {"a name with limits", "\\max_i a", "<munder><mo form=\"prefix\" lspace=\"0\" rspace=\"0\" movablelimits=\"true\">max</mo><mi>i</mi></munder><mspace width=\"0.167em\"></mspace><mi>a</mi>"},
    {"functions keep their distance", "2 \\log n", "<mn>2</mn><mspace width=\"0.167em\"></mspace><mo form=\"prefix\" lspace=\"0\" rspace=\"0\">log</mo><mspace width=\"0.167em\"></mspace><mi>n</mi>"},
    {"and brackets do not", "\\log(n)", "<mo form=\"prefix\" lspace=\"0\" rspace=\"0\">log</mo><mo form=\"prefix\" stretchy=\"false\">(</mo><mi>n</mi><mo form=\"postfix\" stretchy=\"false\">)</mo>"},
    {"no operator of that name", "\\operatorname{lcm}(a)", "<mo form=\"prefix\" lspace=\"0\" rspace=\"0\" movablelimits=\"true\">lcm</mo><mo form=\"prefix\" stretchy=\"false\">(</mo><mi>a</mi><mo form=\"postfix\" stretchy=\"false\">)</mo>"},
    {"floor", "\\lfloor x \\rfloor", "<mo form=\"prefix\" stretchy=\"false\">⌊</mo><mi>x</mi><mo form=\"postfix\" stretchy=\"false\">⌋</mo>"},
    {"growing brackets", "\\left( x \\right]", "<mrow><mo stretchy=\"true\">(</mo><mi>x</mi><mo stretchy=\"true\">]</mo></mrow>"},
    {"one side only", "\\left\\{ x \\right.", "<mrow><mo stretchy=\"true\">{</mo><mi>x</mi></mrow>"},
    {"a sign in the middle", "\\left( a \\middle| b \\right)", "<mrow><mo stretchy=\"true\">(</mo><mi>a</mi><mo stretchy=\"true\">|</mo><mi>b</mi><mo stretchy=\"true\">)</mo></mrow>"},
    {"absolute value", "\\|x\\|", "<mo lspace=\"0\" rspace=\"0\" stretchy=\"false\">‖</mo><mi>x</mi><mo lspace=\"0\" rspace=\"0\" stretchy=\"false\">‖</mo>"},
    {"text keeps its spaces", "\\text{ if }x", "<mrow><mtext> if </mtext></mrow><mi>x</mi>"},
    {"text with a formula", "\\text{if $x$}", "<mrow><mtext>if </mtext><mrow><mi>x</mi></mrow><mtext></mtext></mrow>"},
    {"monospaced text", "\\texttt{a\\_b}", "<mrow><mtext><code>a_b</code></mtext></mrow>"},
    {"a matrix", "\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}", "<mrow><mo form=\"prefix\" stretchy=\"true\">(</mo><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr></mtable><mo form=\"postfix\" stretchy=\"true\">)</mo></mrow>"},
    {"cases", "\\begin{cases}1\\\\0&n\\end{cases}", "<mrow><mo form=\"prefix\" stretchy=\"true\">{</mo><mtable class=\"cases\"><mtr><mtd><mn>1</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mi>n</mi></mtd></mtr></mtable></mrow>"},
    {"array with columns", "\\begin{array}{cc}a\\end{array}", "<mrow><mtable><mtr><mtd><mi>a</mi></mtd></mtr></mtable></mrow>"},
    {"rows without a table", "a\\\\b", "<mtable class=\"aligned\"><mtr><mtd><mi>a</mi></mtd></mtr><mtr><mtd><mi>b</mi></mtd></mtr></mtable>"},
    {"rows of a long formula", "1, 2, 3, 4, 5, 6 \\cr 7", "<mtable class=\"aligned\"><mtr><mtd><mn>1</mn><mo lspace=\"0\" rspace=\"0.167em\">,</mo><mn>2</mn><mo lspace=\"0\" rspace=\"0.167em\">,</mo><mn>3</mn><mo lspace=\"0\" rspace=\"0.167em\">,</mo><mn>4</mn><mo lspace=\"0\" rspace=\"0.167em\">,</mo><mn>5</mn><mo lspace=\"0\" rspace=\"0.167em\">,</mo><mn>6</mn></mtd></mtr><mtr><mtd><mn>7</mn></mtd></mtr></mtable>"},
    {"alphabets", "\\mathbb{N}\\mathcal{L}\\mathbf{v2}\\mathrm{ab}\\mathtt{x}", "<mrow><mi>ℕ</mi></mrow><mrow><mi>ℒ</mi></mrow><mrow><mi>𝐯</mi><mn>𝟐</mn></mrow><mrow><mi>ab</mi></mrow><mrow><mi mathvariant=\"normal\">𝚡</mi></mrow>"},
    {"an alphabet to the end of the group", "{\\bf x}y", "<mrow><mi>𝐱</mi></mrow><mi>y</mi>"},
    {"an accent", "\\hat{x}\\overline{ab}", "<mover accent=\"true\"><mrow><mi>x</mi></mrow><mo stretchy=\"false\">^</mo></mover><mover accent=\"true\"><mrow><mi>a</mi><mi>b</mi></mrow><mo stretchy=\"true\">¯</mo></mover>"},
    {"a brace with words", "\\underbrace{a}_{n}", "<munder><munder><mrow><mi>a</mi></mrow><mo stretchy=\"true\">⏟</mo></munder><mrow><mi>n</mi></mrow></munder>"},
    {"one above the other", "\\overset{!}{=}", "<mover><mrow><mo form=\"infix\" stretchy=\"false\">=</mo></mrow><mrow><mo form=\"postfix\" stretchy=\"false\">!</mo></mrow></mover>"},
    {"modulo", "a \\bmod b \\pmod{n}", "<mi>a</mi><mo form=\"infix\" lspace=\"0.222em\" rspace=\"0.222em\">mod</mo><mi>b</mi><mrow><mspace width=\"0.444em\"></mspace><mo stretchy=\"false\">(</mo><mi>mod</mi><mspace width=\"0.333em\"></mspace><mrow><mi>n</mi></mrow><mo stretchy=\"false\">)</mo></mrow>"},
    {"not", "\\not= \\not\\in", "<mo form=\"infix\">≠</mo><mo form=\"infix\">∉</mo>"},
    {"escaped signs", "\\{ \\} \\% \\$ \\# \\& \\_", "<mo form=\"prefix\" stretchy=\"false\">{</mo><mo form=\"postfix\" stretchy=\"false\">}</mo><mi mathvariant=\"normal\">%</mi><mi mathvariant=\"normal\">$</mi><mi mathvariant=\"normal\">#</mi><mi mathvariant=\"normal\">&amp;</mi><mi mathvariant=\"normal\">_</mi>"},
    {"a comment", "a%b", "<mi>a</mi>"},
    {"markup is text", "<\\text{<b>}", "<mo form=\"infix\" stretchy=\"false\">&lt;</mo><mrow><mtext>&lt;b&gt;</mtext></mrow>"},
    {"not known", "\\foo{x}", "<mtext><span class=\"unknown\">\\foo</span></mtext><mrow><mi>x</mi></mrow>"},
    {"environment not known", "\\begin{bar}x\\end{bar}", "<mrow><mtext><span class=\"unknown\">\\bar</span></mtext><mtable><mtr><mtd><mi>x</mi></mtd></mtr></mtable></mrow>"},
    {"what ends nothing", "a } b \\right) c \\end{x} d", "<mi>a</mi><mi>b</mi><mo stretchy=\"false\">)</mo><mi>c</mi><mrow><mi>x</mi></mrow><mi>d</mi>"},
    {"nothing", "", ""},
    {"only a backslash", "\\", "<mo stretchy=\"false\">\\</mo>"},
    {"not closed", "\\frac{a", "<mfrac><mrow><mi>a</mi></mrow><mrow></mrow></mfrac>"},
    {"in a line it may be broken", "1 \\le n \\le 10, x \\in (a, b)", "<mn>1</mn><mo form=\"infix\" stretchy=\"false\">≤</mo></math><wbr><math><mi>n</mi><mo form=\"infix\" stretchy=\"false\">≤</mo></math><wbr><math><mn>10</mn><mo lspace=\"0\" rspace=\"0.167em\">,</mo></math><wbr><math><mi>x</mi><mo form=\"infix\" stretchy=\"false\">∈</mo></math><wbr><math><mo form=\"prefix\" stretchy=\"false\">(</mo><mi>a</mi><mo lspace=\"0\" rspace=\"0.167em\">,</mo><mi>b</mi><mo form=\"postfix\" stretchy=\"false\">)</mo>"},
    {"Unicode", "a ≤ ä", "<mi>a</mi><mo stretchy=\"false\">≤</mo><mi>ä</mi>"},
};
/* clang-format on */

static void test_cases(void **state)
{
    static const struct math_options line = {0};
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct strbuf out = {0}, expected = {0};
        unit_case(cases[i].name);
        math_to_html(str_of(cases[i].tex), &line, &out);
        strbuf_printf(&expected, "<math>%s</math>", cases[i].mathml);
        assert_string_equal(strbuf_cstr(&out), strbuf_cstr(&expected));
        strbuf_release(&out);
        strbuf_release(&expected);
    }
}

static void test_display(void **state)
{
    struct math_options o = {.display = true};
    struct strbuf out = {0};
    (void)state;
    math_to_html(STR("1 \\le x, 2 \\le y"), &o, &out);
    assert_true(
        str_starts(strbuf_str(&out), STR("<span class=\"formula\"><math display=\"block\"><mn>1</mn>")));
    assert_true(str_find(strbuf_str(&out), STR("<wbr>")) == out.n);
    strbuf_release(&out);
}

static void note(void *arg, struct str name)
{
    strbuf_put(arg, name);
    strbuf_putc(arg, ' ');
}

static void test_unknown_is_told(void **state)
{
    struct strbuf out = {0}, names = {0};
    struct math_options o = {.unknown = note, .arg = &names};
    (void)state;
    math_to_html(STR("\\foo \\le {\\bar{\\baz}} \\begin{qux}\\end{qux}"), &o, &out);
    assert_string_equal(strbuf_cstr(&names), "foo baz qux ");
    strbuf_release(&out);
    strbuf_release(&names);
}

/* Too deep and too long: the source, whole. */
static void test_limits(void **state)
{
    static const struct math_options line = {0};
    struct strbuf out = {0}, tex = {0};
    (void)state;
    for (int i = 0; i < 1000; i++)
        strbuf_puts(&tex, "\\sqrt{");
    math_to_html(strbuf_str(&tex), &line, &out);
    assert_true(str_starts(strbuf_str(&out), STR("<code>\\sqrt{\\sqrt{")));
    assert_int_equal(out.n, tex.n + strlen("<code></code>"));
    strbuf_clear(&out);
    strbuf_clear(&tex);
    for (int i = 0; i <= MATH_MAX; i++)
        strbuf_putc(&tex, 'x');
    math_to_html(strbuf_str(&tex), &line, &out);
    assert_true(str_starts(strbuf_str(&out), STR("<code>xxx")));
    strbuf_release(&out);
    strbuf_release(&tex);
}

static const struct {
    const char *name, *text, *close;
    int end; /* -1: none */
} ends[] = {
    {"plain", "x$ y$", "$", 1},
    {"escaped", "\\$5$", "$", 3},
    {"in a text", "\\text{if $x$}$", "$", 13},
    {"in a brace that is never closed", "{x$ y", "$", 2},
    {"the paragraph ends", "x\n \n y$", "$", -1},
    {"a line ends", "x\ny$", "$", 3},
    {"two signs", "x$y$$", "$$", 3},
    {"bracket", "x\\]", "\\]", 1},
};

static void test_ends(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(ends); i++) {
        struct str text = str_of(ends[i].text);
        unit_case(ends[i].name);
        assert_int_equal(math_find_end(text, str_of(ends[i].close)),
                         ends[i].end < 0 ? text.n : (size_t)ends[i].end);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cases),  cmocka_unit_test(test_display), cmocka_unit_test(test_unknown_is_told),
        cmocka_unit_test(test_limits), cmocka_unit_test(test_ends),
    };
    return cmocka_run_group_tests_name("model/math", tests, NULL, NULL);
}
