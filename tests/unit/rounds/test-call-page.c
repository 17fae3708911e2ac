/* The sheet of a call to carry: nothing in it runs or loads, whatever stands in the record; the floor is not
 * on it. */
#include "rounds/screen/call-page.h"
#include "unit.h"

#include <string.h>

/* Every text of the sheet. */
#define EVIL "<script>alert(1)</script>&\\\"'\\u001b[31m"

static const char sheet_text[] =
    "{\"when\": \"" EVIL "\", \"via\": \"agency\", \"means\": [\"" EVIL "\"], \"company\": {\"name\": \"" EVIL
    "\"},"
    "\"application\": {\"role\": \"" EVIL "\"}, \"round\": {\"place\": \"" EVIL
    "\", \"people\": \"a\\n\\n" EVIL "\"},"
    "\"recruiter\": {\"name\": \"" EVIL "\", \"title\": null, \"phone\": \"" EVIL "\", \"email\": \"" EVIL
    "\"},"
    "\"lines\": [{\"when\": \"" EVIL "\", \"says\": \"" EVIL "\"}],"
    "\"answers\": [{\"kind\": \"gap\", \"title\": \"The gap\", \"script\": null, \"check\": null},"
    "{\"kind\": \"own\", \"title\": \"x\", \"script\": {\"title\": \"" EVIL "\", \"body\": \"" EVIL
    "\", \"company\": 1, \"max_s\": 3}, \"check\": {\"seconds\": 9}}],"
    "\"range\": {\"wish\": {\"floor_minor\": 6543200, \"target_minor\": 7500000}, \"ways\": [{\"way\": \"bolstering\", \"says\": \"75,000 to 80,300 EUR a year\","
    " \"clashes\": [{\"says\": \"" EVIL "\"}]}, {\"way\": \"shift\", \"says\": null}]},"
    "\"figures\": [{\"said_on\": \"2026-11-02\", \"mine\": true, \"about\": \"expected-pay\", \"currency\": \"EUR\", \"min_minor\": 100, \"max_minor\": 200, \"period\": \"year\", \"words\": \"" EVIL
    "\"},"
    "{\"said_on\": \"2026-11-02\", \"mine\": false, \"about\": \"notice\", \"days\": 30}],"
    "\"clashes\": [{\"says\": \"" EVIL "\"}],"
    "\"promises\": [{\"over\": true, \"over_days\": 4, \"far\": true, \"promise\": {\"mine\": false, \"what\": \"" EVIL
    "\", \"due_on\": \"2026-11-03\"}},"
    "{\"over\": false, \"far\": true, \"promise\": {\"mine\": false, \"what\": \"a word\", \"due_on\": \"2027-11-03\"}}],"
    "\"research\": [{\"questions\": \"" EVIL
    "\"}], \"ask_back\": [{\"asks\": \"chosen one\", \"chosen\": true}, {\"asks\": \"another\", \"chosen\": false}],"
    "\"shaky\": [{\"words\": \"" EVIL "\"}], \"notes\": [{\"notes\": \"" EVIL "\"}]}";

static json_t *sheet(const char *text)
{
    json_t *s = json_loads(text, 0, NULL);
    assert_non_null(s);
    return s;
}

static void test_html(void **state)
{
    (void)state;
    _cleanup_(strbuf_release) struct strbuf out = {0};
    json_auto_t *s = sheet(sheet_text);
    call_page_html(s, &out);
    const char *page = strbuf_cstr(&out);
    /* Of what stands in the record no tag is left; the page has no script, no address, no handler of its
     * own. */
    static const char *const never[] = {
        "<script", "alert(1)</", "http:", "https:", "src=", "href", "url(", "65,432"};
    for (size_t i = 0; i < ARRAY_LEN(never); i++) {
        unit_case(never[i]);
        assert_null(strstr(page, never[i]));
    }
    static const char *const there[] = {"&lt;script&gt;",
                                        "75,000 to 80,300 EUR a year",
                                        "Not written yet",
                                        "over since 4 working days",
                                        "Is there any chance before that?",
                                        "chosen one",
                                        "1 EUR to 2 EUR by the year",
                                        "at most 3",
                                        "</html>"};
    for (size_t i = 0; i < ARRAY_LEN(there); i++) {
        unit_case(there[i]);
        assert_non_null(strstr(page, there[i]));
    }
    assert_null(strstr(page, "another"));
    /* Tags are balanced. */
    static const char *const tags[] = {"ul", "li", "p", "h2", "h3", "strong", "main"};
    for (size_t i = 0; i < ARRAY_LEN(tags); i++) {
        char open[20], plain[20], close[20];
        int opened = 0, closed = 0;
        snprintf(plain, sizeof plain, "<%s>", tags[i]);
        snprintf(open, sizeof open, "<%s ", tags[i]);
        snprintf(close, sizeof close, "</%s>", tags[i]);
        for (const char *p = page; *p; p++) {
            opened += strncmp(p, plain, strlen(plain)) == 0 || strncmp(p, open, strlen(open)) == 0;
            closed += strncmp(p, close, strlen(close)) == 0;
        }
        unit_case(tags[i]);
        assert_int_equal(opened, closed);
    }
}

static void test_text(void **state)
{
    (void)state;
    _cleanup_(strbuf_release) struct strbuf out = {0};
    json_auto_t *s = sheet(sheet_text);
    call_page_text(s, &out);
    assert_null(strchr(strbuf_cstr(&out), '\x1b'));
    assert_non_null(strstr(strbuf_cstr(&out), "! Not written yet."));
    assert_non_null(strstr(strbuf_cstr(&out), "* chosen one"));
    assert_null(strstr(strbuf_cstr(&out), "65,432"));
}

/* What is missing, null or of another type is left out. */
static void test_odd(void **state)
{
    (void)state;
    static const char *const odd[] = {
        "{}", "[]",
        ("{\"answers\": 1, \"round\": [], \"range\": {\"ways\": [1, null]}, \"figures\": [null, {\"currency\": \"EURO\"}], "
         "\"promises\": [{}], \"notes\": [[]], \"lines\": [null], \"means\": [1], \"shaky\": [{}]}")};
    for (size_t i = 0; i < ARRAY_LEN(odd); i++) {
        _cleanup_(strbuf_release) struct strbuf out = {0};
        json_auto_t *s = sheet(odd[i]);
        call_page_html(s, &out);
        call_page_text(s, &out);
        assert_non_null(strstr(strbuf_cstr(&out), "My answers"));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_html), cmocka_unit_test(test_text),
                                       cmocka_unit_test(test_odd)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
