/*
 * WebVTT and SRT are read by one reader, as leniently as players do: a line with "-->" begins a cue wherever
 * it stands, a blank line ends it. A cue is gathered whole before it is added, since captions that roll
 * repeat the last line of the cue before.
 */
#include "rounds/screen/transcript-internal.h"

#include <strings.h>

enum { ROLL_MS = 50 };

struct cue {
    bool open, timed;
    int line;
    int64_t start_ms, end_ms;
    struct draft_line *lines;
    size_t n, cap;
    struct str pending; /* its last raw line, which may be the number of the next */
};

struct cues {
    struct draft *d;
    struct cue now;
    struct str last; /* words of the last line of the cue before */
    bool srt;
};

/* "<v Anna>" or "<v.loud Anna>" at the beginning of s: its bytes and the name. */
static size_t voice(struct str s, struct str *ret_name)
{
    if (s.n < 4 || s.p[0] != '<' || (s.p[1] != 'v' && s.p[1] != 'V') ||
        (s.p[2] != ' ' && s.p[2] != '.' && s.p[2] != '\t'))
        return 0;
    size_t end = str_find_char(str_head(s, 300), '>');
    if (end >= s.n || end >= 300)
        return 0;
    size_t blank = 2;
    while (blank < end && s.p[blank] != ' ' && s.p[blank] != '\t')
        blank++;
    *ret_name = str_trim((struct str){s.p + blank, end - blank});
    return end + 1;
}

static void add_line(struct cues *c, struct str name, struct str raw)
{
    struct cue *now = &c->now;
    struct draft_line line = {.line = now->line, .words = draft_clean(c->d, raw, true)};
    if (line.words.n == 0)
        return;
    line.voice = draft_clean(c->d, name, true);
    arena_grow(c->d->a, now->lines, now->n, now->cap);
    now->lines[now->n++] = line;
}

/* One raw line of a cue, cut where another voice begins. */
static void split_voices(struct cues *c, struct str raw, struct str *name)
{
    size_t from = 0;
    for (size_t at = 0; at < raw.n; at++) {
        struct str next;
        size_t n = raw.p[at] == '<' ? voice(str_from(raw, at), &next) : 0;
        if (n == 0)
            continue;
        add_line(c, *name, (struct str){raw.p + from, at - from});
        *name = next;
        from = at + n;
        at = from - 1;
    }
    add_line(c, *name, str_from(raw, from));
}

static void close_cue(struct cues *c)
{
    struct cue *now = &c->now;
    if (!now->open)
        return;
    now->open = false;
    size_t first = 0, added = 0;
    bool had = now->n > 0;
    if (now->timed)
        draft_times(c->d, now->line, &now->start_ms, &now->end_ms);
    bool brief = now->start_ms >= 0 && now->end_ms - now->start_ms <= ROLL_MS;
    if ((now->n > 1 || (now->n == 1 && brief)) && c->last.n && str_eq(now->lines[0].words, c->last))
        first = 1;
    for (size_t i = first; i < now->n; i++) {
        struct draft_line line = now->lines[i];
        line.start_ms = now->start_ms;
        line.end_ms = now->end_ms;
        line.joins = added > 0;
        added += draft_add(c->d, line);
    }
    if (had)
        c->last = now->lines[now->n - 1].words;
    else
        draft_note(c->d, TRANSCRIPT_EMPTY_CUE, now->line);
    now->n = 0;
}

static bool is_number(struct str s)
{
    s = str_trim(s);
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] < '0' || s.p[i] > '9')
            return false;
    return s.n > 0;
}

static bool has_arrow(struct str line)
{
    return str_find(line, STR("-->")) < line.n;
}

static void begin_cue(struct cues *c, struct str line, int at)
{
    struct cue *now = &c->now;
    int64_t start = -1, end = -1;
    close_cue(c);
    now->line = at;
    now->open = true;
    now->timed = true;
    if (!draft_span(&line, &start, &end))
        draft_note(c->d, TRANSCRIPT_BAD_TIME, at);
    now->start_ms = start;
    now->end_ms = end;
}

/* Words outside of cues are kept, without a time. */
static void begin_loose(struct cues *c, int at)
{
    draft_note(c->d, TRANSCRIPT_NO_TIME, at);
    c->now.open = true;
    c->now.timed = false;
    c->now.line = at;
    c->now.start_ms = c->now.end_ms = -1;
}

static bool is_skipped(struct str line)
{
    static const char *const blocks[] = {"NOTE", "STYLE", "REGION"};
    for (size_t i = 0; i < ARRAY_LEN(blocks); i++) {
        struct str name = str_of(blocks[i]);
        if (str_starts(line, name) && (line.n == name.n || line.p[name.n] == ' ' || line.p[name.n] == '\t'))
            return true;
    }
    return false;
}

void transcript_read_cues(struct draft *d, struct str text, bool srt)
{
    struct cues c = {.d = d, .srt = srt};
    struct str line, name = {0};
    bool skipping = false;
    int at = 0;
    if (!srt &&
        str_starts(text, STR("WEBVTT"))) { /* its block has a title, and what some programs write below it */
        skipping = true;
        at = draft_cut(&text, &line);
    }
    while (draft_cut(&text, &line)) {
        struct str ahead = text, next = {0};
        at++;
        if (line.n && str_trim(line).n == 0 && c.now.open && c.now.n == 0)
            continue; /* captions that roll begin with a line of a blank */
        if (str_trim(line).n == 0) {
            close_cue(&c);
            skipping = false;
            name = (struct str){0};
            continue;
        }
        if (has_arrow(line)) {
            skipping = false;
            name = (struct str){0};
            begin_cue(&c, line, at);
            continue;
        }
        if (skipping)
            continue;
        if (!c.now.open && !srt && is_skipped(line)) {
            skipping = true;
            continue;
        }
        bool before_cue = draft_cut(&ahead, &next) && has_arrow(next);
        if (before_cue && (!c.now.open || is_number(line)))
            continue; /* its number or name */
        if (!c.now.open) {
            if (is_number(line))
                continue;
            begin_loose(&c, at);
        }
        split_voices(&c, line, &name);
    }
    close_cue(&c);
}
