/* Text of Anki's cards: HTML, templates, clozes, and the few protocol buffers that are read. */
#include "readers/apkg.h"
#include "unit.h"

#include <string.h>

static void test_html(void **state)
{
    (void)state;
    static const struct {
        const char *html, *text;
    } rows[] = {
        {"plain", "plain"},
        {"a <b>bold</b> <i>word</i>", "a bold word"},
        {"one<br>two<br/>three", "one\ntwo\nthree"},
        {"<div>a</div><div>b</div>", "a\nb\n"},
        {"<ul><li>x</li><li>y</li></ul>", "- x\n- y\n"},
        {"  many \n\t spaces ", "many spaces "},
        {"&lt;a&gt; &amp;&nbsp;&quot;b&quot; &#65;&#x42; &#39;", "<a> & \"b\" AB '"},
        {"&unknown; & alone; &#0; &#xD800; &#99999999;", "&unknown; & alone; &#0; &#xD800; &#99999999;"},
        {"1 < 2 <3", "1 < 2 <3"},
        {"<style>b { color: red }</style>x<script>if (a < b) {}</script>y", "xy"},
        {"<style>never closed", ""},
        {"<!-- left > out -->x", "x"},
        {"<!-- never closed", ""},
        {"<img src=\"a/b/c.png\" alt=x>", "[picture c.png]"},
        {"<img src='d.png'><IMG SRC=x>", "[picture d.png][picture]"},
        {"<img>", "[picture]"},
        {"[sound:a.mp3]", "[sound:a.mp3]"},
        {"cut <b", "cut "},
        {"&auml;&szlig;", "äß"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct strbuf out = {0};
        unit_case(rows[i].html);
        apkg_html(str_of(rows[i].html), &out);
        assert_string_equal(strbuf_cstr(&out), rows[i].text);
        strbuf_release(&out);
    }
}

static void test_templates(void **state)
{
    (void)state;
    static const struct apkg_field fields[] = {
        {STR("Front"), STR("What is <b>this</b>?")},
        {STR("Back"), STR("That")},
        {STR("Empty"), STR("<br> ")},
        {STR("Text"), STR("{{c1::Paris}} in {{c2::France::country}}, {{c1::a {{c2::nested}} one}}")},
        {STR("Odd"), STR("{{c1::open {{x}} {{c::no}} {{cx::no}}")},
    };
    static const struct {
        const char *template, *text;
        unsigned cloze;
        bool back;
    } rows[] = {
        {"{{Front}}", "What is this?", 0, false},
        {"{{ Front }} / {{text:Back}} / {{hint:tts en:Back}}", "What is this? / That / That", 0, false},
        {"{{FrontSide}}<hr id=answer>{{Back}}", "That", 0, true},
        {"{{Nothing}}x{{Tags}}", "x", 0, false},
        {"{{#Back}}yes{{/Back}}{{^Back}}no{{/Back}}", "yes", 0, false},
        {"{{#Empty}}yes{{/Empty}}{{^Empty}}no{{/Empty}}", "no", 0, false},
        {"{{#Empty}}{{#Back}}in{{/Back}}out{{/Empty}}after", "after", 0, false},
        {"{{/Stray}}a{{#Back}}b", "ab", 0, false},
        {"{{! said aside }}a", "a", 0, false},
        {"a {{never closed", "a ", 0, false},
        {"{{cloze:Text}}", "[...] in France, [...]", 1, false},
        {"{{cloze:Text}}", "Paris in [country], a [...] one", 2, false},
        {"{{cloze:Text}}", "Paris in France, a nested one", 1, true},
        {"{{Text}}", "{{c1::Paris}} in {{c2::France::country}}, {{c1::a {{c2::nested}} one}}", 0, false},
        {"{{cloze:Odd}}", "[...]", 1, false},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct strbuf out = {0};
        const struct apkg_template t = {fields, ARRAY_LEN(fields), rows[i].cloze, rows[i].back};
        unit_case(rows[i].template);
        apkg_render(&t, str_of(rows[i].template), &out);
        assert_string_equal(strbuf_cstr(&out), rows[i].text);
        strbuf_release(&out);
    }
}

static void test_proto(void **state)
{
    (void)state;
    /* 1: 150; 2: "ab"; 3: eight bytes; 4: four bytes. */
    static const char good[] = "\x08\x96\x01\x12\x02"
                               "ab\x19"
                               "12345678\x25"
                               "1234";
    struct apkg_proto f;
    struct str rest = {good, sizeof good - 1};
    assert_true(apkg_proto_next(&rest, &f) && f.number == 1 && f.value == 150);
    assert_true(apkg_proto_next(&rest, &f) && f.number == 2 && str_is(f.bytes, "ab"));
    assert_true(apkg_proto_next(&rest, &f) && f.number == 3 && f.bytes.n == 8);
    assert_true(apkg_proto_next(&rest, &f) && f.number == 4 && f.bytes.n == 4);
    assert_false(apkg_proto_next(&rest, &f));
    static const char *const bad[] = {"\x12\x05"
                                      "ab",
                                      "\x12", "\x0b", "\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x01",
                                      "\x19"
                                      "123"};
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        rest = str_of(bad[i]);
        assert_false(apkg_proto_next(&rest, &f));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_html), cmocka_unit_test(test_templates),
                                       cmocka_unit_test(test_proto)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
