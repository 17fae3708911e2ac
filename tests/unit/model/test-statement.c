/* Statements to HTML: TeX as it is written in packages, what is broken, and where the samples go. */
#include "model/markup/statement.h"
#include "unit.h"

static const struct statement_image images[] = {{STR("a.png"), STR("/images/a.png")},
                                                {STR("b.c.svg"), STR("/images/b.c.svg")}};

/* The parts as one text, "[n]" behind each for its samples. */
static void render(enum statement_notation notation, struct str text, struct strbuf *html,
                   struct strbuf *notes)
{
    struct arena a;
    struct error e = {0};
    struct statement s;
    struct statement_source source = {
        .notation = notation,
        .text = text,
        .language = STR("sv"),
        .n_samples = 2,
        .images = images,
        .n_images = ARRAY_LEN(images),
    };
    arena_init(&a);
    assert_int_equal(statement_to_html(&source, &a, &s, &e), ERR_OK);
    for (size_t i = 0; i < s.n_parts; i++)
        strbuf_printf(html, "%.*s[%zu]", STR_ARG(s.parts[i].html), s.parts[i].samples);
    for (size_t i = 0; i < s.n_notes; i++)
        strbuf_printf(notes, "%d: %.*s\n", s.notes[i].line, STR_ARG(s.notes[i].message));
    arena_release(&a);
}

/* clang-format off */
static const struct {
    const char *name, *tex, *html, *notes;
} tex[] = {
    {"paragraphs", "one\ntwo\n\n\n three",
     "<p>one two</p>\n<p>three</p>[2]",
     ""},
    {"an empty line with spaces", "a\n  \nb",
     "<p>a</p>\n<p>b</p>[2]",
     ""},
    {"comments", "a%x\n  b % c\n%d\n\ne 5\\%",
     "<p>ab</p>\n<p>e 5%</p>[2]",
     ""},
    {"quotes and dashes", "``a'' `b' <<c>> ,,d'' e--f---g",
     "<p>“a” ‘b’ «c» „d” e–f—g</p>[2]",
     ""},
    {"signs", "\\% \\& \\_ \\{ \\} \\$ \\# \\ldots{} a~b\\,c \\ss\\ \\textbackslash",
     "<p>% &amp; _ { } $ # … a b c ß \\</p>[2]",
     ""},
    {"accents", "\\'e\\\"o\\^{\\i}\\~n\\c{c}\\v s\\aa\\o{}\\`{a}bc\\'q\\^{}",
     "<p>éöîñçšåøàbcq́^</p>[2]",
     ""},
    {"code keeps its signs", "\\texttt{a--b << 'c' ``d''}",
     "<p><code>a--b &lt;&lt; &#39;c&#39; ``d&#39;&#39;</code></p>[2]",
     ""},
    {"styles", "\\textbf{a} \\textit{b} \\emph{c} \\underline{d} \\sout{e} \\textsc{f} \\texttt{g} \\t{h}",
     "<p><strong>a</strong> <em>b</em> <em>c</em> <u>d</u> <del>e</del> <span class=\"smallcaps\">f</span> <code>g</code> <code>h</code></p>[2]",
     ""},
    {"styles to the end of a group", "{\\bf a {\\it b} c} {\\tt d} {\\Large e} {\\tiny f} g",
     "<p><strong>a <em>b</em> c</strong> <code>d</code> <span class=\"large\">e</span> <small>f</small> g</p>[2]",
     ""},
    {"a style of one character", "\\textbf ab",
     "<p><strong>a</strong>b</p>[2]",
     ""},
    {"a style goes on in the next paragraph", "\\textbf{a\n\nb} c",
     "<p><strong>a</strong></p>\n<p><strong>b</strong> c</p>[2]",
     ""},
    {"a style that is on already", "\\emph{a \\emph{b}}",
     "<p><em>a b</em></p>[2]",
     ""},
    {"spaces stand outside of styles", "a \\textbf{ b } c",
     "<p>a <strong>b</strong> c</p>[2]",
     ""},
    {"markup is text", "<b> & \"q\"",
     "<p>&lt;b&gt; &amp; &quot;q&quot;</p>[2]",
     ""},
    {"headings", "\\section*{A $x$}\\subsection{B}text",
     "<h2>A <math><mi>x</mi></math></h2>\n<h3>B</h3>\n<p>text</p>[2]",
     ""},
    {"Input and Output in the statement's language", "\\begin{Input}a\\end{Input}\\begin{Output}b\\end{Output}\\begin{Interaction}c\\end{Interaction}",
     "<h2>Indata</h2>\n<p>a</p>\n<h2>Utdata</h2>\n<p>b</p>\n<h2>Interaktion</h2>\n<p>c</p>[2]",
     ""},
    {"lists", "\\begin{itemize}\n\\item a\n\\item b\n\n  c\n\\end{itemize}",
     "<ul>\n<li>a</li>\n<li>b<p>c</p>\n</li>\n</ul>[2]",
     ""},
    {"lists in lists", "\\begin{enumerate}[(a)]\\item a\\begin{itemize}\\item b\\end{itemize}\\end{enumerate}",
     "<ol>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ol>[2]",
     ""},
    {"labels", "\\begin{description}\\item[a b] c\\end{description}",
     "<ul>\n<li><strong>a b</strong> c</li>\n</ul>[2]",
     ""},
    {"text before the first item", "\\begin{itemize}x\\end{itemize}",
     "<ul>\n<li>x</li>\n</ul>[2]",
     ""},
    {"an item of nothing", "\\item a",
     "<p>• a</p>[2]",
     ""},
    {"a table with a heading", "\\begin{tabular}{|l|c|r|}\\hline\nName & Age & Weight \\\\ \\hline\na & 1 & $x$ \\\\\nb&&\\\\\n\\end{tabular}",
     "<table>\n<tbody>\n<tr><th>Name</th><th class=\"align-center\">Age</th><th class=\"align-right\">Weight</th></tr>\n<tr><td>a</td><td class=\"align-center\">1</td><td class=\"align-right\"><math><mi>x</mi></math></td></tr>\n<tr><td>b</td><td></td><td></td></tr>\n</tbody>\n</table>[2]",
     ""},
    {"a table without", "\\begin{tabular}{*{2}{c}@{ }p{3cm}}1&2&a\\\\[2mm]\\cline{1-2}3\\end{tabular}",
     "<table>\n<tbody>\n<tr><td class=\"align-center\">1</td><td class=\"align-center\">2</td><td>a</td></tr>\n<tr><td class=\"align-center\">3</td></tr>\n</tbody>\n</table>[2]",
     ""},
    {"cells over columns and rows", "\\begin{tabular}{lll}\\multirow{2}{*}{a} & \\multicolumn{2}{c|}{b}\\\\ & c & d\\\\\\end{tabular}",
     "<table>\n<tbody>\n<tr><td rowspan=\"2\">a</td><td class=\"align-center\" colspan=\"2\">b</td></tr>\n<tr><td>c</td><td>d</td></tr>\n</tbody>\n</table>[2]",
     ""},
    {"styles do not leave their cell", "\\begin{tabular}{ll}\\bf a & b\\\\ \\textbf{c} & \\makecell{d\\\\e}\\end{tabular}",
     "<table>\n<tbody>\n<tr><td><strong>a</strong></td><td>b</td></tr>\n<tr><td><strong>c</strong></td><td>d<br>\ne</td></tr>\n</tbody>\n</table>[2]",
     ""},
    {"a table in a cell", "\\begin{tabular}{l}\\begin{tabular}{l}a\\\\b\\end{tabular}\\\\\\end{tabular}",
     "<table>\n<tbody>\n<tr><td><table>\n<tbody>\n<tr><td>a</td></tr>\n<tr><td>b</td></tr>\n</tbody>\n</table>\n</td></tr>\n</tbody>\n</table>[2]",
     ""},
    {"an ampersand outside of tables", "a & b",
     "<p>a &amp; b</p>[2]",
     ""},
    {"verbatim", "\\begin{verbatim}\n \\a {$x$}\n  %b\n\\end{verbatim}c",
     "<pre><code> \\a {$x$}\n  %b\n</code></pre>\n<p>c</p>[2]",
     ""},
    {"a listing with options", "\\begin{lstlisting}[language=C++]\na<b;\n\\end{lstlisting}",
     "<pre><code>a&lt;b;\n</code></pre>[2]",
     ""},
    {"verb", "\\verb|a\\b{| \\verb+c+",
     "<p><code>a\\b{</code> <code>c</code></p>[2]",
     ""},
    {"quote and center", "\\begin{quote}a\\end{quote}\\begin{center}b\\end{center}",
     "<blockquote>\n<p>a</p>\n</blockquote>\n<div class=\"center\">\n<p>b</p>\n</div>[2]",
     ""},
    {"line breaks", "a\\\\b\\newline c\\\\",
     "<p>a<br>\nb<br>\nc</p>[2]",
     ""},
    {"links", "\\url{https://e.org/a%20b\\_c} \\href{http://e.org/?a=1\\&b}{x $y$}",
     "<p><a href=\"https://e.org/a%20b_c\">https://e.org/a%20b_c</a> <a href=\"http://e.org/?a=1&amp;b\">x <math><mi>y</mi></math></a></p>[2]",
     ""},
    {"links that lead nowhere", "\\href{javascript:alert(1)}{x}\\url{data:text/html,a}",
     "<p>xdata:text/html,a</p>[2]",
     ""},
    {"a link in a link", "\\href{http://a}{a \\href{http://b}{b}}",
     "<p><a href=\"http://a\">a b</a></p>[2]",
     ""},
    {"an image", "\\includegraphics[width=0.45\\textwidth]{a.png} \\includegraphics[scale=.5]{a} \\includegraphics[width=8cm]{./b.c}",
     "<p><img src=\"/images/a.png\" alt=\"Illustration a\" width=\"45%\"> <img src=\"/images/a.png\" alt=\"Illustration a\"> <img src=\"/images/b.c.svg\" alt=\"Illustration b\" width=\"50%\"></p>[2]",
     ""},
    {"an image that is not there", "\\includegraphics{../a\"<}",
     "<p><span class=\"missing\">[image ../a&quot;&lt;]</span></p>[2]",
     "1: ../a\"< is an image that cannot be shown\n"},
    {"an image by Polygon", "\\begin{center}\\def \\htmlPixelsInCm {45} \\includegraphics[width=5cm]{a.png}\\end{center}",
     "<div class=\"center\">\n<p><img src=\"/images/a.png\" alt=\"Illustration a\" width=\"31%\"></p>\n</div>[2]",
     ""},
    {"an illustration", "\\illustration{0.3}{a}{\\href{http://e.org}{A} by B}\nText.",
     "<figure class=\"aside\"><img src=\"/images/a.png\" alt=\"Illustration a\" width=\"100%\"><figcaption><a href=\"http://e.org\">A</a> by B</figcaption></figure>\n<p>Text.</p>[2]",
     ""},
    {"a wide illustration", "\\illustration{1}{a}{}",
     "<figure><img src=\"/images/a.png\" alt=\"Illustration a\" width=\"100%\"><figcaption></figcaption></figure>[2]",
     ""},
    {"a figure", "\\begin{figure}[h]\\centering\\begin{center}\\includegraphics{a}\\end{center}\\caption{C}\\label{x}\\end{figure}",
     "<figure>\n<img src=\"/images/a.png\" alt=\"Illustration a\"><figcaption>C</figcaption></figure>[2]",
     ""},
    {"a figure beside the text", "\\begin{wrapfigure}[3]{r}{0.4\\textwidth}\\includegraphics{a}\\end{wrapfigure}t",
     "<figure class=\"aside\">\n<img src=\"/images/a.png\" alt=\"Illustration a\"></figure>\n<p>t</p>[2]",
     ""},
    {"an epigraph", "\\epigraph{a}{b}",
     "<blockquote>\n<p>a</p>\n<p><em>b</em></p>\n</blockquote>[2]",
     ""},
    {"a footnote", "a\\footnote{b}.",
     "<p>a <small>(b)</small>.</p>[2]",
     ""},
    {"formulas", "$a_1$ and \\(b\\)\n$$c$$\\[d\\]",
     "<p><math><msub><mi>a</mi><mn>1</mn></msub></math> and <math><mi>b</mi></math> <span class=\"formula\"><math display=\"block\"><mi>c</mi></math></span><span class=\"formula\"><math display=\"block\"><mi>d</mi></math></span></p>[2]",
     ""},
    {"formulas without dollars", "\\begin{equation*}a\\end{equation*}\\begin{align}b&=c\\end{align}",
     "<p><span class=\"formula\"><math display=\"block\"><mrow><mtable><mtr><mtd><mi>a</mi></mtd></mtr></mtable></mrow></math></span><span class=\"formula\"><math display=\"block\"><mrow><mtable class=\"aligned\"><mtr><mtd><mi>b</mi></mtd><mtd><mo form=\"infix\" stretchy=\"false\">=</mo><mi>c</mi></mtd></mtr></mtable></mrow></math></span></p>[2]",
     ""},
    {"a dollar without another", "5$ a\n\n$b$",
     "<p>5$ a</p>\n<p><math><mi>b</mi></math></p>[2]",
     ""},
    {"a price", "\\$5 and $x$",
     "<p>$5 and <math><mi>x</mi></math></p>[2]",
     ""},
    {"samples", "a\n\n\\nextsample b\\remainingsamples",
     "<p>a</p>[1]<p>b</p>[1]",
     ""},
    {"samples inside of something", "\\begin{center}a\\nextsample\\end{center}b",
     "<div class=\"center\">\n<p>a</p>\n</div>[1]<p>b</p>[1]",
     ""},
    {"no sample is left", "\\nextsample\\nextsample\n\n\\nextsample a",
     "[2]<p>a</p>[0]",
     "3: nextsample stands where no sample is left\n"},
    {"macros", "\\newcommand{\\maxn}{100}\\newcommand\\pair[2][x]{(#1,#2)}\\def\\q#1{[#1]}\\maxn{} \\pair{b} \\pair[a]{b} \\q c $n \\le \\maxn$",
     "<p>100 (x,b) (a,b) [c] <math><mi>n</mi><mo form=\"infix\" stretchy=\"false\">≤</mo><mn>100</mn></math></p>[2]",
     ""},
    {"a later macro counts, a provided one does not", "\\newcommand{\\a}{1}\\renewcommand{\\a}{2}\\providecommand{\\a}{3}\\a",
     "<p>2</p>[2]",
     ""},
    {"a macro without end", "\\def\\a{\\a}x\\a y",
     "<p>x y</p>[2]",
     "1: \\a makes macros longer than they may be in all, and is left out\n"},
    {"a macro that grows", "\\def\\a{\\a\\a}x\\a y",
     "<p>x y</p>[2]",
     "1: a macro goes too deep, and is left out (32761 times)\n1: \\a makes macros longer than they may be in all, and is left out (16 times)\n"},
    {"names of functions", "\\DeclareMathOperator{\\lcm}{lcm}$\\lcm(a)$",
     "<p><math><mo form=\"prefix\" lspace=\"0\" rspace=\"0\" movablelimits=\"true\">lcm</mo><mo form=\"prefix\" stretchy=\"false\">(</mo><mi>a</mi><mo form=\"postfix\" stretchy=\"false\">)</mo></math></p>[2]",
     ""},
    {"conditions", "a \\ifx\\b\\undefined\\input{x}\\fi c",
     "<p>a c</p>[2]",
     "1: a condition (\\if...) is left out\n"},
    {"passed over", "\\noindent a\\vspace{3cm}\\hspace*{1em}b\\label{x}\\vskip 3pt c \\textcolor{red}{d} \\color{blue}e",
     "<p>a</p>\n<p>b c d e</p>[2]",
     ""},
    {"not understood", "a\n\\foo b \\bar{c} \\foo",
     "<p>a <span class=\"unknown\">foo</span> b c <span class=\"unknown\">foo</span></p>[2]",
     "2: \\foo is not understood; its name is shown (2 times)\n2: \\bar is not understood; the text of its arguments is shown\n"},
    {"an environment that is not understood", "\\begin{foo}a\\end{foo}",
     "<p>a</p>[2]",
     "1: \\begin{foo} is not understood; what it holds is shown\n"},
    {"a drawing", "\\begin{tikzpicture}\\draw{x}\\end{tikzpicture}a",
     "<p><span class=\"missing\">[drawing]</span>a</p>[2]",
     "1: \\begin{tikzpicture} is a drawing in TeX that cannot be shown\n"},
    {"a constant that is none", "\\constant{n}",
     "<p>n</p>[2]",
     "1: n is not among the constants of problem.yaml\n"},
    {"the name is not shown", "\\problemname{A}b",
     "<p>b</p>[2]",
     ""},
    {"another file", "\\input{../x}",
     "[2]",
     "1: \\input is not read: a statement stands in one file\n"},
    {"closed in another order", "{\\bf a \\begin{center} b } c \\end{center} d } e",
     "<p><strong>a</strong></p>\n<div class=\"center\">\n<p><strong>b c</strong></p>\n</div>\n<p><strong>d</strong> e</p>[2]",
     ""},
    {"ends of nothing", "a } b \\end{center} c \\end{} \\\\",
     "<p>a b c</p>[2]",
     ""},
    {"open to the end", "\\begin{itemize}\\item {\\it a \\begin{tabular}{l} b & \\textbf{c",
     "<ul>\n<li><em>a</em><table>\n<tbody>\n<tr><td><em>b</em></td><td><em><strong>c</strong></em></td></tr>\n</tbody>\n</table>\n</li>\n</ul>[2]",
     ""},
    {"a brace that is never closed", "\\section{a\n\nb",
     "<h2>a<br>\nb</h2>[2]",
     ""},
    {"a name at the end", "a\\",
     "<p>a</p>[2]",
     ""},
    {"nothing", "",
     "[2]",
     ""},
};

static const struct {
    const char *name, *markdown, *html, *notes;
} markdown[] = {
    {"samples where they are asked for", "a\n\n{{nextsample}}\n\n{{remainingsamples}}\n\nb", "<p>a</p>[2]<p>b</p>[0]", ""},
    {"samples inside of something", "> a {{nextsample}}\n\nb", "<blockquote>\n<p>a </p>\n</blockquote>[1]<p>b</p>[1]", ""},
    {"not in code", "`{{nextsample}}`", "<p><code>{{nextsample}}</code></p>[2]", ""},
    {"other words in braces", "{{x}} {{", "<p>{{x}} {{</p>[2]", ""},
    {"an image", "![A $x$ \"q\"](a.png)", "<p><img src=\"/images/a.png\" alt=\"A $x$ &quot;q&quot;\"></p>[2]", ""},
    {"an image from elsewhere is its words", "![A](http://e.org/a.png)![B](/a.png)![C](//e.org/a.png)", "<p>ABC</p>[2]", ""},
    {"an image that is not there", "a\n\n![A](../a.png)", "<p>a</p>\n<p><span class=\"missing\">[image ../a.png]</span></p>[2]",
     "3: ../a.png is an image that cannot be shown\n"},
    {"a formula that is not understood", "a\n\nb $\\foo$", "<p>a</p>\n<p>b <math><mtext><span class=\"unknown\">\\foo</span></mtext></math></p>[2]",
     "3: \\foo is not understood in a formula\n"},
};
/* clang-format on */

static void check(const char *name, enum statement_notation notation, const char *text, const char *html,
                  const char *notes)
{
    struct strbuf got = {0}, told = {0};
    unit_case(name);
    render(notation, str_of(text), &got, &told);
    assert_string_equal(strbuf_cstr(&got), html);
    assert_string_equal(strbuf_cstr(&told), notes);
    strbuf_release(&got);
    strbuf_release(&told);
}

static void test_tex(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(tex); i++)
        check(tex[i].name, STATEMENT_TEX, tex[i].tex, tex[i].html, tex[i].notes);
}

static void test_markdown(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(markdown); i++)
        check(markdown[i].name, STATEMENT_MARKDOWN, markdown[i].markdown, markdown[i].html,
              markdown[i].notes);
}

/* What would take forever if anything were looked for twice: the whole is done within the test's time. */
static void test_long(void **state)
{
    static const char *const pieces[] = {
        "\\(",
        "$x ",
        "{",
        "}",
        "\\textbf{",
        "\\begin{center}",
        "\\begin{align}",
        "\\if ",
        "\\url{",
        "\\item[",
        "\\verb|",
        "\\begin{comment ",
        "\\def\\a{",
        "\\footnote{\\url{",
        "\\\\[",
        "& ",
        "\\sqrt{$ ",
        "\\foo{\\",
        "\\multirow{9}{*}",
        "\\'{",
        "\\begin{tabular}{l}a&",
        "\\[\n\n",
        "\\section{",
        "\\nextsample ",
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(pieces); i++) {
        struct strbuf text = {0}, html = {0}, notes = {0};
        unit_case(pieces[i]);
        strbuf_puts(&text, "\\newcommand{\\a}[1]{#1#1}");
        while (text.n < STATEMENT_MAX / 4)
            strbuf_puts(&text, pieces[i]);
        render(STATEMENT_TEX, strbuf_str(&text), &html, &notes);
        assert_true(html.n < 40 * text.n);
        strbuf_release(&text);
        strbuf_release(&html);
        strbuf_release(&notes);
    }
}

static void test_refused(void **state)
{
    struct statement s;
    struct error e = {0};
    struct arena a;
    struct strbuf big = {0};
    (void)state;
    arena_init(&a);
    struct statement_source source = {.notation = STATEMENT_TEX, .text = STR("\xff")};
    assert_int_equal(statement_to_html(&source, &a, &s, &e), ERR_INVALID);
    strbuf_reserve(&big, STATEMENT_MAX + 1);
    memset(big.p, 'x', STATEMENT_MAX + 1);
    source.text = (struct str){big.p, STATEMENT_MAX + 1};
    assert_int_equal(statement_to_html(&source, &a, &s, &e), ERR_TOO_LARGE);
    strbuf_release(&big);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tex),
        cmocka_unit_test(test_markdown),
        cmocka_unit_test(test_long),
        cmocka_unit_test(test_refused),
    };
    return cmocka_run_group_tests_name("model/statement", tests, NULL, NULL);
}
