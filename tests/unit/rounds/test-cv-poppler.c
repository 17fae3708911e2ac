/* What poppler's programs print, as a document; and what they would never print. */
#include "rounds/apply/cv/poppler.h"
#include "unit.h"

#include <stdio.h>

static const char bbox[] =
    "<!DOCTYPE html><html><head><title>a</title></head><body>\n<doc>\n"
    "  <page width=\"612.000000\" height=\"792.000000\">\n<flow><block xMin=\"33\" yMin=\"33\"><line xMin=\"33\">\n"
    "<word xMin=\"33.749999\" yMin=\"33.972655\" xMax=\"85.699215\" yMax=\"61.910154\">Ada</word>\n"
    "<word xMin=\"94.054684\" yMin=\"33.972655\" xMax=\"212.683585\" yMax=\"61.910154\">Lovelace</word>\n"
    "<word xMin=\"33.750000\" yMin=\"78.111325\" xMax=\"143.220698\" yMax=\"92.080074\">R&amp;D&#160;&#xe9;&lt;&#233;</word>\n"
    "</line></block></flow></page>\n"
    "  <page width=\"612.000000\" height=\"792.000000\">\n"
    "<word xMin=\"10\" yMin=\"20\" xMax=\"30\" yMax=\"40\">two</word></page></doc></body></html>";
static const char xml[] =
    "<?xml version=\"1.0\"?><pdf2xml><page number=\"1\" top=\"0\" left=\"0\" height=\"792\" width=\"612\">\n"
    "<fontspec id=\"0\" size=\"24\" family=\"AAAAAA+Lato-Bold\" color=\"#000000\"/>\n"
    "<fontspec id=\"1\" size=\"12\" family=\"Lato\" color=\"#000000\"/>\n"
    "<image top=\"5\" left=\"400\" width=\"100\" height=\"120\" src=\"-1_1.png\"/>\n"
    "<text top=\"34\" left=\"34\" width=\"179\" height=\"28\" font=\"0\"><b>Ada Lovelace</b></text>\n"
    "<text top=\"78\" left=\"34\" width=\"289\" height=\"14\" font=\"1\">R&amp;D <b>x</b> and more of it</text>\n"
    "</page></pdf2xml>";

static void test_words_and_looks(void **state)
{
    (void)state;
    struct arena a;
    struct cv_document d;
    struct error e = {0};
    arena_init(&a);
    assert_int_equal(cv_document_of_poppler(str_of(bbox), str_of(xml), &a, &d, &e), ERR_OK);
    assert_int_equal(d.n_pages, 2);
    assert_int_equal(d.pages[0].n_words, 3);
    const struct cv_word *w = d.pages[0].words;
    assert_true(str_is(w[0].text, "Ada") && str_is(w[1].text, "Lovelace"));
    assert_true(w[0].bold && w[1].bold && !w[2].bold);
    assert_true(w[0].size == 24 && w[2].size == 12);
    assert_true(str_is(w[0].font, "AAAAAA+Lato-Bold") && str_is(w[2].font, "Lato"));
    /* A hexadecimal number is no entity of poppler's, and stays as it stands. */
    assert_true(str_is(w[2].text, "R&D\u00a0&#xe9;<\u00e9"));
    assert_true(w[0].x0 > 33.7f && w[0].x0 < 33.8f && w[0].y1 > 61.9f);
    assert_int_equal(d.pages[0].n_images, 1);
    assert_true(d.pages[0].images[0].x1 == 500 && d.pages[0].images[0].y1 == 125);
    /* Of the second page nothing is known but its word. */
    assert_int_equal(d.pages[1].n_words, 1);
    assert_true(d.pages[1].words[0].size == 0 && d.pages[1].n_images == 0);
    arena_release(&a);
}

static void test_without_looks(void **state)
{
    (void)state;
    struct arena a;
    struct cv_document d;
    struct error e = {0};
    arena_init(&a);
    assert_int_equal(cv_document_of_poppler(str_of(bbox), STR(""), &a, &d, &e), ERR_OK);
    assert_int_equal(d.pages[0].n_words, 3);
    assert_int_equal(cv_document_of_poppler(STR("no page at all"), str_of(xml), &a, &d, &e), ERR_INVALID);
    assert_int_equal(cv_document_of_poppler(STR(""), STR(""), &a, &d, &e), ERR_INVALID);
    arena_release(&a);
}

/* Cut off anywhere, in either text, it gives what was there before. */
static void test_cut_off(void **state)
{
    (void)state;
    for (size_t n = 0; n < sizeof bbox; n++) {
        struct arena a;
        struct cv_document d = {0};
        arena_init(&a);
        if (cv_document_of_poppler((struct str){bbox, n},
                                   (struct str){xml, n < sizeof xml ? n : sizeof xml - 1}, &a, &d,
                                   NULL) == ERR_OK)
            assert_true(d.n_pages >= 1 && d.n_pages <= 2 && d.pages[0].n_words <= 3);
        arena_release(&a);
    }
}

static void test_hostile_numbers(void **state)
{
    (void)state;
    static const char *const boxes[] = {
        "xMin=\"nan\" yMin=\"1\" xMax=\"2\" yMax=\"3\"", "xMin=\"1e300\" yMin=\"1\" xMax=\"2\" yMax=\"3\"",
        "xMin=\"1\" yMin=\"1\" xMax=\"2\"", "xMin=\"\" yMin=\"1\" xMax=\"2\" yMax=\"3\"",
        "xMin=\"0x10\" yMin=\"1\" xMax=\"2\" yMax=\"3\""};
    for (size_t i = 0; i < ARRAY_LEN(boxes); i++) {
        char text[300];
        struct arena a;
        struct cv_document d;
        arena_init(&a);
        unit_case(boxes[i]);
        snprintf(text, sizeof text, "<page width=\"x\" height=\"-5\"><word %s>w</word>", boxes[i]);
        assert_int_equal(cv_document_of_poppler(str_of(text), STR(""), &a, &d, NULL), ERR_OK);
        assert_int_equal(d.pages[0].n_words, 0);
        arena_release(&a);
    }
}

static void test_too_many(void **state)
{
    (void)state;
    struct strbuf b = {0};
    struct arena a;
    struct cv_document d;
    arena_init(&a);
    for (int p = 0; p < CV_PAGES_MAX + 5; p++) {
        strbuf_puts(&b, "<page width=\"100\" height=\"100\">");
        for (int i = 0; i < 2000; i++)
            strbuf_puts(&b, "<word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\">w</word>");
        strbuf_puts(&b, "</page>");
    }
    assert_int_equal(cv_document_of_poppler(strbuf_str(&b), STR(""), &a, &d, NULL), ERR_OK);
    size_t n = 0;
    for (size_t p = 0; p < d.n_pages; p++)
        n += d.pages[p].n_words;
    assert_int_equal(d.n_pages, CV_PAGES_MAX);
    assert_int_equal(n, CV_WORDS_MAX);
    strbuf_release(&b);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words_and_looks), cmocka_unit_test(test_without_looks),
        cmocka_unit_test(test_cut_off),         cmocka_unit_test(test_hostile_numbers),
        cmocka_unit_test(test_too_many),
    };
    return cmocka_run_group_tests_name("rounds/cv-poppler", tests, NULL, NULL);
}
