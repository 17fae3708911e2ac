/* Transcripts of each format: who, when, the words, and what was doubtful. */
#include "base/arena.h"
#include "rounds/screen/transcript.h"
#include "unit.h"

#include <string.h>

/* "1 [Anna 0-2000] words" for each part, "+" before what opens; findings behind: "bad_time:3". */
static void say(const struct transcript *t, struct strbuf *out)
{
    for (size_t i = 0; i < t->n_parts; i++) {
        const struct transcript_part *p = &t->parts[i];
        strbuf_printf(out, "%s%d[", p->opens ? "+" : "", p->line);
        if (p->speaker >= 0)
            strbuf_put(out, t->speakers[p->speaker].name);
        if (p->start_ms >= 0)
            strbuf_printf(out, " %lld-%lld", (long long)p->start_ms, (long long)p->end_ms);
        strbuf_puts(out, "]");
        strbuf_put(out, (struct str){t->text.p + p->at, p->n});
        strbuf_putc(out, '|');
    }
    for (size_t i = 0; i < t->n_found; i++)
        strbuf_printf(out, " %s:%d", transcript_finding_name(t->findings[i].kind), t->findings[i].line);
}

struct row {
    const char *name, *text, *expected;
};

static void run(const struct row *rows, size_t n, enum transcript_format format)
{
    for (size_t i = 0; i < n; i++) {
        struct arena a;
        struct transcript t;
        struct error e = {0};
        struct strbuf out = {0};
        unit_case(rows[i].name);
        arena_init(&a);
        if (transcript_read(str_of(rows[i].text), format, &a, &t, &e) == ERR_OK)
            say(&t, &out);
        else
            strbuf_puts(&out, e.message);
        assert_string_equal(strbuf_cstr(&out), rows[i].expected);
        strbuf_release(&out);
        arena_release(&a);
    }
}

static void test_vtt(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"one cue", "WEBVTT\n\n00:01.000 --> 00:02.500\nHello there.\n", "+3[ 1000-2500]Hello there.|"},
        {"title, header lines, note, style, id, settings",
         "WEBVTT - a call\nKind: captions\n\nNOTE\nnot this\n\nSTYLE\n::cue {}\n\nintro\n01:00:00.000 --> 01:00:01.000 align:start position:0%\nHi\n",
         "+11[ 3600000-3601000]Hi|"},
        {"voices, tags, references",
         "WEBVTT\n\n00:00.000 --> 00:01.000\n<v Anna Berg>Was <i>that</i> <00:00:00.500><c.yellow>all</c>?</v>\n\n00:01.000 --> 00:02.000\n<v.loud Me>A &lt; B &amp; &#67;&nbsp;d\n",
         "+3[Anna Berg 0-1000]Was that all?|+6[Me 1000-2000]A < B & C d|"},
        {"two voices in one cue", "WEBVTT\n\n00:00.000 --> 00:01.000\n<v Anna>Yes?<v Ben>No.\nNever.\n",
         "+3[Anna 0-1000]Yes?|+3[Ben 0-1000]No. Never.|"},
        {"a voice holds for its cue only",
         "WEBVTT\n\n00:00.000 --> 00:01.000\n<v Anna>Yes\n\n00:01.000 --> 00:02.000\nNo\n",
         "+3[Anna 0-1000]Yes|+6[ 1000-2000]No|"},
        {"names before colons",
         "WEBVTT\n\n1\n00:00.000 --> 00:01.000\nAnna Berg: Yes?\n\n2\n00:01.000 --> 00:02.000\nstill I\n\n3\n00:02.000 --> 00:03.000\nBen: No: never.\n\n4\n00:03.000 --> 00:04.000\nAnna Berg: ok\n\n5\n00:04.000 --> 00:05.000\nBen: ok\n",
         "+4[Anna Berg 0-1000]Yes?|8[Anna Berg 1000-2000]still I|+12[Ben 2000-3000]No: never.|+16[Anna Berg 3000-4000]ok|+20[Ben 4000-5000]ok|"},
        {"no blank line between cues",
         "WEBVTT\n\n00:00.000 --> 00:01.000\none\n00:01.000 --> 00:02.000\ntwo\n",
         "+3[ 0-1000]one|5[ 1000-2000]two|"},
        {"a second of silence opens",
         "WEBVTT\n\n00:00.000 --> 00:01.000\none\n\n00:02.000 --> 00:03.000\ntwo\n",
         "+3[ 0-1000]one|+6[ 2000-3000]two|"},
        {"captions that roll",
         "WEBVTT\n\n00:00.000 --> 00:02.000\n \nhello <c>all</c>\n\n00:02.000 --> 00:02.010\nhello all\n \n\n00:02.010 --> 00:04.000\nhello all\nand welcome\n",
         "+3[ 0-2000]hello all|11[ 2010-4000]and welcome|"},
        {"what is said twice stays",
         "WEBVTT\n\n00:00.000 --> 00:01.000\nyes\n\n00:01.000 --> 00:02.000\nyes\n",
         "+3[ 0-1000]yes|6[ 1000-2000]yes|"},
        {"broken times, the rest is read",
         "WEBVTT\n\n00:xx --> 00:01.000\none\n\n00:05.000 --> 00:04.000\ntwo\n\n00:01.000 --> 00:02.000\nthree\n\n00:00.500 --> 00:02.000\nfour\n\nloose words\n\n00:09.000 --> 00:10.000\n\n00:70.000 --> 00:71.000\nfive\n",
         "+3[]one|6[]two|9[ 1000-2000]three|12[ 500-2000]four|15[]loose words|19[]five| bad_time:3 ends_before:6 goes_back:12 no_time:15 empty_cue:17 bad_time:19"},
        {"CR LF and CR",
         "WEBVTT\r\n\r\n00:00.000 --> 00:01.000\r\none\r\rtwo\r\r00:01.000 --> 00:02.000\rthree",
         "+3[ 0-1000]one|6[]two|8[ 1000-2000]three| no_time:6"},
        {"header alone", "WEBVTT", ""},
        {"no tag: kept", "WEBVTT\n\n00:00.000 --> 00:01.000\na <div> and x < y > z <v\n",
         "+3[ 0-1000]a <div> and x < y > z <v|"},
        {"sounds are no words",
         "WEBVTT\n\n00:00.000 --> 00:01.000\n[music]\n\n00:01.000 --> 00:02.000\n(laughs) yes [no]\n",
         "+6[ 1000-2000](laughs) yes [no]|"},
        {"direction and controls are taken out",
         "WEBVTT\n\n00:00.000 --> 00:01.000\na\xe2\x80\xae"
         "b\x07\tc\xe2\x80\x8f &rlm;\n",
         "+3[ 0-1000]ab c|"},
        {"right to left",
         "WEBVTT\n\n00:00.000 --> 00:01.000\n\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xd7\xa2\xd7\x95\xd7\x9c\xd7\x9d\n",
         "+3[ 0-1000]\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xd7\xa2\xd7\x95\xd7\x9c\xd7\x9d|"},
        {"over a hundred hours", "WEBVTT\n\n100:00:00.000 --> 100:00:01.000\na\n", "+3[]a| bad_time:3"},
    };
    run(rows, ARRAY_LEN(rows), TRANSCRIPT_FOUND_OUT);
}

static void test_srt(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"plain", "1\n00:00:01,000 --> 00:00:02,500\nHello.\n\n2\n00:00:02,500 --> 00:00:03,000\nYou.\n",
         "+2[ 1000-2500]Hello.|6[ 2500-3000]You.|"},
        {"no numbers, no blank lines, full stops", "00:01.0 --> 00:02.5\nHello.\n2\n00:02.5 --> 00:03\nYou.",
         "+1[ 1000-2500]Hello.|4[ 2500-3000]You.|"},
        {"a number that is said",
         "1\n00:00:01,000 --> 00:00:02,500\n42\n\n2\n00:00:02,500 --> 00:00:03,000\n7\nyears\n",
         "+2[ 1000-2500]42|6[ 2500-3000]7 years|"},
        {"fonts and places", "1\n00:00:01,000 --> 00:00:02,500\n{\\an8}<font color=\"red\">Hello</font>\n",
         "+2[ 1000-2500]Hello|"},
        {"capitals name who speaks", "1\n00:00:01,000 --> 00:00:02,500\nANNA: Hello.\nBEN: You.\n",
         "+2[ANNA 1000-2500]Hello.|+2[BEN 1000-2500]You.|"},
        {"overlap is fine", "1\n00:00:01,000 --> 00:00:05,000\na\n\n2\n00:00:02,000 --> 00:00:03,000\nb\n",
         "+2[ 1000-5000]a|6[ 2000-3000]b|"},
        {"byte order mark",
         "\xef\xbb\xbf"
         "1\n00:00:01,000 --> 00:00:02,500\na\n",
         "+2[ 1000-2500]a|"},
        {"Windows-1252", "1\n00:00:01,000 --> 00:00:02,500\ncaf\xe9\n",
         "+2[ 1000-2500]caf\xc3\xa9| encoding:3"},
    };
    run(rows, ARRAY_LEN(rows), TRANSCRIPT_FOUND_OUT);
}

static void test_text(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"nothing", "", ""},
        {"blanks", " \n\t\n", ""},
        {"paragraphs", "One two.\nThree.\n\nFour.", "+1[]One two.|2[]Three.|+4[]Four.|"},
        {"names", "Anna: Yes?\nBen: No.\nmore of it\nAnna: Ok.\nBen: Ok: ok.",
         "+1[Anna]Yes?|+2[Ben]No.|3[Ben]more of it|+4[Anna]Ok.|+5[Ben]Ok: ok.|"},
        {"a name that comes once among others is none",
         "Anna: One thing.\nImportant: we did it.\nmore\nAnna: Yes.",
         "+1[Anna]One thing.|2[Anna]Important: we did it.|3[Anna]more|4[Anna]Yes.|"},
        {"each line has one", "Anna: Yes?\nBen: No.", "+1[Anna]Yes?|+2[Ben]No.|"},
        {"usual names", "Interviewer: why?\nBecause\nMe: I did.\n",
         "+1[Interviewer]why?|2[Interviewer]Because|+3[Me]I did.|"},
        {"headings are none", "Situation: it broke.\nTask: mend it.\nAction: I did.\nResult: fine.",
         "+1[]Situation: it broke.|2[]Task: mend it.|3[]Action: I did.|4[]Result: fine.|"},
        {"a colon in a sentence",
         "What I did: I asked.\nThen, as always: nothing.\nhttp://x.y is no name\nAt 10:30 we met.",
         "+1[]What I did: I asked.|2[]Then, as always: nothing.|3[]http://x.y is no name|4[]At 10:30 we met.|"},
        {"times before", "[00:00:05] Anna: Hi.\n[0:07.5] Ben: You.\n(0:09) Anna: Yes.\n0:12 Ben: No",
         "+1[Anna 5000-7500]Hi.|+2[Ben 7500-9000]You.|+3[Anna 9000-12000]Yes.|+4[Ben 12000--1]No|"},
        {"spans before", "[00:00:00.000 --> 00:00:02.000]   Hi.\n[00:00:02.000 --> 00:00:03.000]   You.\n",
         "+1[ 0-2000]Hi.|2[ 2000-3000]You.|"},
        {"names with times on a line", "Anna Berg  0:05\nHello there.\nMore.\n\nSpeaker 2 (0:09)\nHi.\n",
         "+2[Anna Berg 5000-9000]Hello there.|3[Anna Berg 5000-9000]More.|+6[Speaker 2 9000--1]Hi.|"},
        {"a time that a sentence begins with", "9:30 is when we meet.\n", "+1[]9:30 is when we meet.|"},
        {"name alone", "ANNA:\nHello.\nBEN:\nHi.", "+2[ANNA]Hello.|+4[BEN]Hi.|"},
    };
    run(rows, ARRAY_LEN(rows), TRANSCRIPT_FOUND_OUT);
}

static void test_json(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"whisper.cpp",
         "{\"result\":{\"language\":\"en\"},\"transcription\":[{\"timestamps\":{\"from\":\"00:00:00,000\",\"to\":\"00:00:02,000\"},\"offsets\":{\"from\":0,\"to\":2000},\"text\":\" Hello.\"},{\"timestamps\":{\"from\":\"00:00:02,000\",\"to\":\"00:00:03,000\"},\"text\":\" You.\"}]}",
         "+1[ 0-2000]Hello.|2[ 2000-3000]You.|"},
        {"whisper",
         "{\"segments\":[{\"start\":0.0,\"end\":1.5,\"text\":\"Hi\",\"speaker\":\"S0\"},{\"start\":1.5,\"end\":2,\"text\":\"You\",\"speaker\":\"S1\"}],\"language\":\"en\"}",
         "+1[S0 0-1500]Hi|+2[S1 1500-2000]You|"},
        {"items that are none",
         "{\"segments\":[5,{\"text\":\"Hi\"},{\"start\":3,\"end\":2,\"text\":\"x\"},{\"start\":1e99,\"end\":2,\"text\":\"y\"},{\"start\":0,\"end\":1,\"text\":\" \"}]}",
         "+2[]Hi|3[]x|4[]y| bad_item:1 bad_item:2 ends_before:3 bad_item:4 empty_cue:5"},
        {"a character cut in two", "{\"segments\":[{\"start\":0,\"end\":1,\"text\":\"caf\xc3\"}]}",
         "+1[ 0-1000]caf\xef\xbf\xbd| no_character:1"},
        {"another", "{\"a\":[]}",
         "this JSON has neither \"transcription\" (whisper.cpp) nor \"segments\" (whisper)"},
    };
    run(rows, ARRAY_LEN(rows), TRANSCRIPT_FOUND_OUT);
}

static void test_bytes(void **state)
{
    (void)state;
    struct arena a;
    struct transcript t;
    struct strbuf out = {0};
    arena_init(&a);
    assert_int_equal(transcript_read(STR("\xff\xfe"
                                         "A\0:\0 \0y\0\n\0B\0:\0 \0n\0"),
                                     TRANSCRIPT_FOUND_OUT, &a, &t, NULL),
                     ERR_OK);
    say(&t, &out);
    assert_string_equal(strbuf_cstr(&out), "+1[A]y|+2[B]n|");
    strbuf_clear(&out);
    assert_int_equal(transcript_read(STR("a\0b\nc"), TRANSCRIPT_FOUND_OUT, &a, &t, NULL), ERR_OK);
    say(&t, &out);
    assert_string_equal(strbuf_cstr(&out), "+1[]a\xef\xbf\xbd"
                                           "b|2[]c| no_character:1");
    strbuf_release(&out);
    arena_release(&a);
}

static void test_mine(void **state)
{
    (void)state;
    static const struct {
        const char *text, *name;
        int mine; /* -2: not found */
        int64_t ms;
    } rows[] = {
        {"just words", "", -1, 0},
        {"just words", "Anna", -2, 0},
        {"A: x\nB: y", "", -2, 0},
        {"A: x\nB: y", "b", 1, 0},
        {"Interviewer: x\nMe: y", "", 1, 0},
        {"Me: x\nCandidate: y", "", -2, 0},
        {"WEBVTT\n\n00:00.000 --> 00:04.000\n<v A>x\n\n00:02.000 --> 00:05.000\n<v A>y\n\n00:05.000 --> 00:09.000\n<v B>z\n\n00:07.000 --> 00:08.000\n<v A>z",
         "A", 0, 6000},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct transcript t;
        struct error e = {0};
        int mine = -2;
        size_t timed;
        unit_case(rows[i].text);
        arena_init(&a);
        assert_int_equal(transcript_read(str_of(rows[i].text), TRANSCRIPT_FOUND_OUT, &a, &t, &e), ERR_OK);
        enum err r = transcript_mine(&t, str_of(rows[i].name), &mine, &e);
        assert_int_equal(r, rows[i].mine == -2 ? ERR_NOT_FOUND : ERR_OK);
        assert_int_equal(mine, rows[i].mine);
        if (r == ERR_OK)
            assert_int_equal(transcript_talk_ms(&t, mine, &a, &timed), rows[i].ms);
        arena_release(&a);
    }
}

/* Sizes that are no call, and what bad luck makes of one: all is read in time that grows with the bytes, or
 * refused. */
static void test_sizes(void **state)
{
    (void)state;
    static const struct {
        const char *name, *head, *piece;
        size_t times;
        enum err expected;
    } rows[] = {
        {"a hundred thousand cues", "WEBVTT\n\n", "00:00.000 --> 00:01.000\nword word\n\n", 100000, ERR_OK},
        {"one line of 10 MB", "", "a b c d e ", 1 << 20, ERR_OK},
        {"10 MB of letters", "", "aaaaaaaaaa", 1 << 20, ERR_OK},
        {"a name a line", "", "Name: x\n", 300000, ERR_OK},
        {"lines that share one time", "[0:05] x\n", "y\n", 399000, ERR_OK},
        {"times that go back and forth", "", "[0:09] x\n[0:05] y\n", 190000, ERR_OK},
        {"more lines than may be", "", "y\n", 400001, ERR_TOO_LARGE},
        {"more bytes than may be", "", "0123456789abcdef", (1 << 20) + 1, ERR_TOO_LARGE},
        {"arrows", "WEBVTT\n\n", "-->\n", 500000, ERR_OK},
        {"open tags", "WEBVTT\n\n00:00.000 --> 00:01.000\n", "<v ", 1000000, ERR_OK},
        {"colons", "", "A:", 2000000, ERR_OK},
        {"brackets of JSON", "{\"a\"", "[", 1000000, ERR_INVALID},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct transcript t = {0};
        struct strbuf text = {0};
        size_t timed;
        unit_case(rows[i].name);
        arena_init(&a);
        strbuf_puts(&text, rows[i].head);
        for (size_t k = 0; k < rows[i].times; k++)
            strbuf_puts(&text, rows[i].piece);
        assert_int_equal(transcript_read(strbuf_str(&text), TRANSCRIPT_FOUND_OUT, &a, &t, NULL),
                         rows[i].expected);
        if (rows[i].expected == ERR_OK)
            assert_true(transcript_talk_ms(&t, -1, &a, &timed) >= 0);
        strbuf_release(&text);
        arena_release(&a);
    }
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_vtt),   cmocka_unit_test(test_srt),   cmocka_unit_test(test_text),
        cmocka_unit_test(test_json),  cmocka_unit_test(test_bytes), cmocka_unit_test(test_mine),
        cmocka_unit_test(test_sizes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
