/*
 * Lines of text. A time may stand before the words of a line, in brackets or not, or behind a name on a line
 * of its own, as the pages of programs that listen copy it ("Anna 0:05"); it holds for the lines behind it
 * until the next.
 */
#include "rounds/screen/transcript-internal.h"

struct text {
    struct draft *d;
    int64_t start_ms, end_ms;
    struct str voice; /* of the last header */
    bool opens;
};

/* "[0:05] words", "(0:05)", "0:05 words", "0:05 - words", "[0:05 --> 0:07] words". */
static bool time_before(struct str *line, int64_t *ret_start, int64_t *ret_end)
{
    struct str s = str_trim(*line);
    char close = s.n && s.p[0] == '[' ? ']' : s.n && s.p[0] == '(' ? ')' : 0;
    int64_t start, end = -1;
    if (close)
        s = str_from(s, 1);
    if (!draft_span(&s, &start, &end) && !draft_time(&s, &start))
        return false;
    s = str_trim(s);
    if (close) {
        if (s.n == 0 || s.p[0] != close)
            return false;
        s = str_trim(str_from(s, 1));
    }
    if (end < 0 && !close && str_starts(s, STR("- ")))
        s = str_trim(str_from(s, 2));
    /* "9:30 is when we meet" is a sentence: without brackets only what begins as a sentence does counts, or
     * nothing behind it */
    if (end < 0 && !close && s.n && s.p[0] >= 'a' && s.p[0] <= 'z')
        return false;
    *ret_start = start;
    *ret_end = end;
    *line = s;
    return true;
}

/* "Anna  0:05", "Speaker 1 (00:05)": the name, and the time. */
static bool header(struct str line, struct str *ret_name, int64_t *ret_start)
{
    _cleanup_(strbuf_release) struct strbuf colon = {0};
    struct str s = str_trim(line);
    size_t cut = s.n, after;
    while (cut > 0 && s.p[cut - 1] != ' ' && s.p[cut - 1] != '\t')
        cut--;
    struct str time = str_from(s, cut), name = str_trim(str_head(s, cut));
    if (time.n > 2 &&
        ((time.p[0] == '(' && time.p[time.n - 1] == ')') || (time.p[0] == '[' && time.p[time.n - 1] == ']')))
        time = (struct str){time.p + 1, time.n - 2};
    if (name.n == 0 || name.n > 60 || !draft_time(&time, ret_start) || time.n)
        return false;
    strbuf_put(&colon, name);
    strbuf_puts(&colon, ": x");
    *ret_name = name;
    return transcript_label(strbuf_str(&colon), &after) == name.n;
}

static void read_line(struct text *x, struct str line, int at)
{
    struct str name = {0};
    int64_t start = -1, end = -1;
    if (header(line, &name, &start)) {
        draft_times(x->d, at, &start, &end);
        x->start_ms = start;
        x->end_ms = -1;
        x->voice = draft_clean(x->d, name, false);
        x->opens = true;
        return;
    }
    if (time_before(&line, &start, &end)) {
        draft_times(x->d, at, &start, &end);
        x->start_ms = start;
        x->end_ms = end;
    }
    struct draft_line l = {
        .line = at, .start_ms = x->start_ms, .end_ms = x->end_ms, .opens = x->opens, .voice = x->voice};
    l.words = draft_clean(x->d, line, false);
    if (draft_add(x->d, l))
        x->opens = false;
}

void transcript_read_text(struct draft *d, struct str text)
{
    struct text x = {.d = d, .start_ms = -1, .end_ms = -1, .opens = true};
    struct str line;
    for (int at = 1; draft_cut(&text, &line); at++) {
        if (str_trim(line).n)
            read_line(&x, line, at);
        else
            x.opens = true;
    }
}
