#include "model/tables/csv.h"
#include "unit.h"

#include <time.h>

/* "[a|b][c]", and findings behind it: " inside 1:3", " open 2:1", " encoding 1:4", " lost 1:1". */
static void say(const struct csv *t, struct strbuf *out)
{
    static const char *const kinds[] = {"inside", "open", "encoding", "lost"};
    for (size_t i = 0; i < t->n_rows; i++) {
        for (size_t k = 0; k < t->rows[i].n; k++) {
            strbuf_putc(out, k ? '|' : '[');
            strbuf_put(out, t->rows[i].fields[k]);
        }
        strbuf_putc(out, ']');
    }
    for (size_t i = 0; i < t->n_found; i++)
        strbuf_printf(out, " %s %d:%d", kinds[t->findings[i].kind], t->findings[i].line,
                      t->findings[i].column);
}

static const struct csv_habits found_out = {0}, comma = {','};

static void test_reading(void **state)
{
    (void)state;
    static const struct {
        const char *text, *expected;
    } cases[] = {
        {"", ""},
        {"a", "[a]"},
        {"a,b\r\nc,d\r\n", "[a|b][c|d]"},
        {"a,b\nc,d", "[a|b][c|d]"},
        {"a,b\rc,d\r", "[a|b][c|d]"},
        {"a,b\n\r\nc", "[a|b][][c]"},
        {"\n", "[]"},
        {"a,\n", "[a|]"},
        {",a", "[|a]"},
        {",", "[|]"},
        {" a , b ", "[ a | b ]"},
        {"\"a\",\"b,c\"\n", "[a|b,c]"},
        {"\"a\r\nb\",c\nd,e", "[a\r\nb|c][d|e]"},
        {"\"a \"\"b\"\" c\",d", "[a \"b\" c|d]"},
        {"\"\"\"\",\"\"", "[\"|]"},
        {"\"\"", "[]"},
        {" \"a\" ,\t\"b\"\t,c", "[a|b|c]"},
        {"\"a\" \n", "[a]"},
        /* broken quotes */
        {"a\"b,c", "[a\"b|c] inside 1:2"},
        {"a,b\"c\"d\n", "[a|b\"c\"d] inside 1:4"},
        {"\"He said \"hi\" then\",x\ny,z", "[He said \"hi\" then|x][y|z] inside 1:10"},
        {"\"a\"b,c\nd,e", "[\"a\"b|c][d|e] open 1:1"},
        {"\"a\"b\",c\nd,e", "[a\"b|c][d|e] inside 1:3"},
        {"x,\"a,b\nc,d\n", "[x|\"a|b][c|d] open 1:3"},
        {"x,\"a,b\n\"c\",\"d\"\n", "[x|a,b\n\"c|d] inside 2:1"}, /* closed by what opened the next */
        {"\"", "[\"] open 1:1"},
        {"\"\"\"", "[\"\"\"] open 1:1"},
        {"a\n\xc3\xa9\xc3\xa9,\"x\nb", "[a][\xc3\xa9\xc3\xa9|\"x][b] open 2:4"}, /* characters, not bytes */
        {"\"a\nb\",c\"d\n", "[a\nb|c\"d] inside 2:5"},
        {"\"x,\"y\" z\n\"p\nq\"r\"s\n\"t\",u", "[x,\"y\" z\n\"p\nq\"r\"s\n\"t|u] inside 1:4"},
        {"\"x,\"y\" z\n\"p\nq\"r\"s\nt",
         "[\"x|\"y\" z][\"p][q\"r\"s][t] open 1:1 open 2:1 inside 3:2"}, /* no field over lines any more */
        /* separators */
        {"a;b\nc;d\n", "[a|b][c|d]"},
        {"a\tb\nc\td\n", "[a|b][c|d]"},
        {"a;1,5\nb;2,5\nc;3,5;x\n", "[a;1|5][b;2|5][c;3|5;x]"}, /* as good by both, and a comma comes first */
        {"a;1,5\nb;2\nc;3\n", "[a|1,5][b|2][c|3]"},
        {"a;b,b;c\nd;e;f\n", "[a|b,b|c][d|e|f]"},
        {"\"a;b;c\",d\n\"e;f\",g\n", "[a;b;c|d][e;f|g]"},
        {"sep=;\na,b;c\n", "[a,b|c]"},
        {"sep=;\r\na,b;c\n", "[a,b|c]"},
        {"sep=;x\na,b\n", "[sep=;x][a|b]"},
        {"one\ntwo\n", "[one][two]"},
        /* encodings */
        {"\xef\xbb\xbf\"a\",b", "[a|b]"},
        {"caf\xe9,\x80\n", "[caf\xc3\xa9|\xe2\x82\xac] encoding 1:4"},
        {"a\n\xc3\xa9,\xe9\n",
         "[a][\xc3\x83\xc2\xa9|\xc3\xa9] encoding 2:4"}, /* the column in bytes, which are its characters */
        {"a,\x81\xe9", "[a|\xef\xbf\xbd\xc3\xa9] encoding 1:3 lost 1:3"},
    };
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct csv t;
        _cleanup_(strbuf_release) struct strbuf said = {0};
        unit_case(cases[i].text);
        assert_int_equal(csv_read(str_of(cases[i].text), &found_out, &a, &t, NULL), ERR_OK);
        say(&t, &said);
        assert_string_equal(strbuf_cstr(&said), cases[i].expected);
        assert_int_equal(t.n_findings, t.n_found);
        for (size_t k = 0; k < t.n_found; k++)
            assert_true(strlen(csv_finding_words(t.findings[k].kind)) > 10);
    }
    arena_release(&a);
}

static void test_bytes(void **state)
{
    (void)state;
    struct arena a;
    struct csv t;
    arena_init(&a);
    _cleanup_(strbuf_release) struct strbuf said = {0};
    /* NUL bytes. */
    assert_int_equal(csv_read(STR("a\0b,c\n\0"), &found_out, &a, &t, NULL), ERR_OK);
    say(&t, &said);
    assert_string_equal(strbuf_cstr(&said), "[a\xef\xbf\xbd"
                                            "b|c][\xef\xbf\xbd] lost 1:2");
    /* UTF-16 in both orders, with a pair and a lone half. */
    static const char little[] = "\xff\xfe"
                                 "a\0\t\0\x3d\xd8\x00\xde\n\0\x3d\xd8"
                                 "b\0";
    strbuf_clear(&said);
    assert_int_equal(csv_read((struct str){little, sizeof little - 1}, &found_out, &a, &t, NULL), ERR_OK);
    say(&t, &said);
    assert_string_equal(strbuf_cstr(&said), "[a|\xf0\x9f\x98\x80][\xef\xbf\xbd"
                                            "b] lost 2:1");
    assert_true(t.encoding == CSV_UTF16 && t.byte_order_mark && t.separator == '\t');
    static const char big[] = "\xfe\xff\0a\0,\0\xe9\0";
    strbuf_clear(&said);
    assert_int_equal(csv_read((struct str){big, sizeof big - 1}, &found_out, &a, &t, NULL), ERR_OK);
    say(&t, &said);
    assert_string_equal(strbuf_cstr(&said), "[a|\xc3\xa9\xef\xbf\xbd] lost 1:4");
    /* Lines. */
    assert_int_equal(csv_read(STR("a\n\"b\n\rc\r\nd\"\ne"), &found_out, &a, &t, NULL), ERR_OK);
    assert_int_equal(t.n_rows, 3);
    assert_true(t.rows[0].line == 1 && t.rows[1].line == 2 && t.rows[2].line == 6);
    assert_int_equal(csv_read(STR("sep=;\na"), &found_out, &a, &t, NULL), ERR_OK);
    assert_int_equal(t.rows[0].line, 2);
    /* A habit is stronger than what the file says. */
    assert_int_equal(csv_read(STR("sep=;\na;b,c"), &comma, &a, &t, NULL), ERR_OK);
    assert_true(t.rows[0].n == 2 && t.separator == ',');
    assert_true(csv_field(&t.rows[0], 5).n == 0 && csv_field(&t.rows[0], CSV_NONE).n == 0);
    /* One line of it, whatever it was. */
    assert_int_equal(csv_read(STR("\" a\r\nb\x1b[2J\tc\xc2\x9b\xc3\xa9\x7f\""), &found_out, &a, &t, NULL),
                     ERR_OK);
    assert_true(str_is(csv_line(&t.rows[0], 0, 100, &a), "a  b [2J c \xc3\xa9"));
    assert_true(str_is(csv_line(&t.rows[0], 0, 12, &a), "a  b [2J c"));
    static const char bad[] = {'"', '\n', '\r', '\xe9'};
    for (size_t i = 0; i < ARRAY_LEN(bad); i++)
        assert_int_equal(csv_read(STR("a"), &(struct csv_habits){bad[i]}, &a, &t, NULL), ERR_INVALID);
    arena_release(&a);
}

static void test_limits(void **state)
{
    (void)state;
    struct arena a;
    struct csv t = {.n_rows = 77};
    struct error e;
    _cleanup_(strbuf_release) struct strbuf text = {0};
    arena_init(&a);
    strbuf_puts(&text, "x\n");
    for (int i = 0; i < CSV_COLUMNS_MAX; i++)
        strbuf_putc(&text, ',');
    assert_int_equal(csv_read(strbuf_str(&text), &comma, &a, &t, &e), ERR_TOO_LARGE);
    assert_string_equal(e.field, "line 2");
    assert_int_equal(t.n_rows, 77);
    assert_int_equal(csv_read(str_head(strbuf_str(&text), text.n - 1), &comma, &a, &t, &e), ERR_OK);
    assert_int_equal(t.rows[1].n, CSV_COLUMNS_MAX);

    strbuf_clear(&text);
    while (text.n <= CSV_FIELD_MAX)
        strbuf_puts(&text, "0123456789abcdef");
    assert_int_equal(csv_read(strbuf_str(&text), &comma, &a, &t, &e), ERR_TOO_LARGE);
    assert_int_equal(csv_read(str_head(strbuf_str(&text), CSV_FIELD_MAX), &comma, &a, &t, &e), ERR_OK);

    strbuf_clear(&text);
    for (int i = 0; i <= CSV_ROWS_MAX; i++)
        strbuf_puts(&text, "\n");
    assert_int_equal(csv_read(strbuf_str(&text), &comma, &a, &t, &e), ERR_TOO_LARGE);
    assert_int_equal(csv_read(str_from(strbuf_str(&text), 1), &comma, &a, &t, &e), ERR_OK);
    assert_int_equal(t.n_rows, CSV_ROWS_MAX);
    arena_clear(&a);
    assert_int_equal(csv_read((struct str){text.p, CSV_BYTES_MAX + 1}, &comma, &a, &t, &e), ERR_TOO_LARGE);

    /* More findings than are kept. */
    strbuf_clear(&text);
    for (int i = 0; i < 1000; i++)
        strbuf_puts(&text, "a\"b\n");
    assert_int_equal(csv_read(strbuf_str(&text), &comma, &a, &t, &e), ERR_OK);
    assert_true(t.n_findings == 1000 && t.n_found == CSV_FINDINGS_MAX);
    arena_release(&a);
}

/* What would take hours if any of it were quadratic, and the speed of the plain kind (told, not tested). */
static void test_long(void **state)
{
    (void)state;
    static const char *const units[] = {"\"a\"b,", "\"a\"\",", "\"", "\"\"", "\"\n",     "\"a\"\"\n",
                                        "\"x ",    "a\"\n",    "\r", "\" ",  "\"a\" b\n"};
    struct arena a;
    struct csv t;
    _cleanup_(strbuf_release) struct strbuf text = {0};
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(units); i++) {
        unit_case(units[i]);
        strbuf_clear(&text);
        for (int k = 0; k < 400000; k++) {
            strbuf_puts(&text, units[i]);
            if (k % 400 == 399)
                strbuf_puts(&text, "\n");
        }
        (void)!csv_read(strbuf_str(&text), &comma, &a, &t, NULL);
        arena_clear(&a);
    }
    strbuf_clear(&text);
    while (text.n < 16 << 20)
        strbuf_puts(
            &text,
            "2024-11-20,\"Acme, Inc.\",Senior Software Engineer,https://example.org/jobs/123456,\"He said \"\"yes\"\"\",\r\n");
    clock_t start = clock();
    assert_int_equal(csv_read(strbuf_str(&text), &found_out, &a, &t, NULL), ERR_OK);
    double s = (double)(clock() - start) / CLOCKS_PER_SEC;
    assert_true(t.rows[0].n == 6 && t.n_findings == 0);
    print_message("# %zu rows, %.0f MB/s\n", t.n_rows, (double)text.n / 1e6 / s);
    arena_release(&a);
}

static void test_header(void **state)
{
    (void)state;
    struct arena a;
    struct csv t;
    struct error e;
    size_t at[4], row = 77;
    arena_init(&a);
    /* As LinkedIn's Connections.csv begins. */
    static const char text[] =
        "Notes:\n\"When exporting your connection data, you may notice \"\"missing\"\" ones.\nSee help.\"\n\n"
        "First Name,Last_Name,  EMAIL-ADDRESS ,Connected On\nAda,Lovelace,,10 Dec 2015\n";
    static const struct csv_column columns[] = {{"given name|first name", true},
                                                {"last name", true},
                                                {"email address|e-mail", false},
                                                {"position", false}};
    assert_int_equal(csv_read(str_of(text), &found_out, &a, &t, NULL), ERR_OK);
    assert_int_equal(t.n_rows, 5);
    assert_int_equal(csv_find(&t, columns, 4, 10, at, &row, &e), ERR_OK);
    assert_true(row == 3 && at[0] == 0 && at[1] == 1 && at[2] == 2 && at[3] == CSV_NONE);
    assert_int_equal(t.rows[row + 1].line, 6);
    /* Not so far down. */
    row = 77;
    assert_int_equal(csv_find(&t, columns, 4, 3, at, &row, &e), ERR_NOT_FOUND);
    assert_int_equal(row, 77);
    static const struct csv_column more[] = {
        {"first name", true}, {"company|employer", true}, {"shoe size", true}};
    assert_int_equal(csv_find(&t, more, 3, 10, at, &row, &e), ERR_NOT_FOUND);
    assert_non_null(strstr(e.message, "\"company\", \"shoe size\""));
    assert_null(strstr(e.message, "first name"));
    /* Only optional ones: one at least. */
    static const struct csv_column none[] = {{"shoe size", false}}, gaps[] = {{"connected  on", false}},
                                   glued[] = {{"connectedon", false}};
    assert_int_equal(csv_find(&t, none, 1, 10, at, &row, &e), ERR_NOT_FOUND);
    assert_int_equal(csv_find(&t, gaps, 1, 10, at, &row, &e), ERR_OK);
    assert_int_equal(csv_find(&t, glued, 1, 10, at, &row, &e), ERR_NOT_FOUND);
    assert_int_equal(csv_find(&t, none, 0, 10, at, &row, &e), ERR_INTERNAL);
    assert_int_equal(csv_read(STR(""), &found_out, &a, &t, NULL), ERR_OK);
    assert_int_equal(csv_find(&t, columns, 4, 10, at, &row, &e), ERR_NOT_FOUND);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_reading), cmocka_unit_test(test_bytes),
                                       cmocka_unit_test(test_limits), cmocka_unit_test(test_long),
                                       cmocka_unit_test(test_header)};
    return cmocka_run_group_tests_name("model/csv", tests, NULL, NULL);
}
