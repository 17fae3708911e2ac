/*
 * The bytes become text (model/words/plain.h), the reader of the format cuts it into lines with times and
 * voices (the draft), and transcript-who.c makes parts of them: only when all labels are known can be told
 * which of them are names.
 */
#include "rounds/screen/transcript-internal.h"

#include "base/num.h"
#include "base/utf8.h"
#include "model/words/plain.h"

#include <limits.h>
#include <stdlib.h>
#include <strings.h>

static const struct {
    const char *name, *words;
} findings[] = {
    [TRANSCRIPT_BAD_TIME] = {"bad_time", "the times of this cue cannot be read"},
    [TRANSCRIPT_NO_TIME] = {"no_time", "words that stand in no cue"},
    [TRANSCRIPT_ENDS_BEFORE] = {"ends_before", "a cue that ends before it begins"},
    [TRANSCRIPT_GOES_BACK] = {"goes_back", "a cue that begins before the one before it"},
    [TRANSCRIPT_EMPTY_CUE] = {"empty_cue", "a cue without words"},
    [TRANSCRIPT_BAD_ITEM] = {"bad_item", "an item without words or times that can be read"},
    [TRANSCRIPT_MANY_SPEAKERS] = {"many_speakers",
                                  "more names before colons than people speak: they are read as words"},
    [TRANSCRIPT_ENCODING] = {"encoding", "not UTF-8: read as Windows-1252"},
    [TRANSCRIPT_NO_CHARACTER] = {"no_character", "a character that is none"},
};

const char *transcript_finding_words(enum transcript_finding_kind kind)
{
    return findings[kind].words;
}

const char *transcript_finding_name(enum transcript_finding_kind kind)
{
    return findings[kind].name;
}

static const char *const formats[] = {"auto", "text", "vtt", "srt", "whisper"};

const char *transcript_format_name(enum transcript_format f)
{
    return formats[f];
}

bool transcript_format_read(struct str name, enum transcript_format *ret)
{
    for (size_t i = 0; i < ARRAY_LEN(formats); i++) {
        if (str_is(name, formats[i])) {
            *ret = (enum transcript_format)i;
            return true;
        }
    }
    return false;
}

/* ---- what the readers use ---- */

void draft_note(struct draft *d, enum transcript_finding_kind kind, int line)
{
    struct transcript *t = d->t;
    t->n_findings++;
    if (t->n_found == TRANSCRIPT_FINDINGS_MAX)
        return;
    arena_grow(d->a, d->findings, t->n_found, d->cap_findings);
    d->findings[t->n_found++] = (struct transcript_finding){kind, line};
    t->findings = d->findings;
}

bool draft_cut(struct str *rest, struct str *ret)
{
    if (rest->n == 0)
        return false;
    size_t end = 0;
    while (end < rest->n && rest->p[end] != '\n' && rest->p[end] != '\r')
        end++;
    *ret = str_head(*rest, end);
    size_t skip = end;
    if (skip < rest->n)
        skip += rest->p[skip] == '\r' && skip + 1 < rest->n && rest->p[skip + 1] == '\n' ? 2 : 1;
    *rest = str_from(*rest, skip);
    return true;
}

/* A number of at most `max` digits. */
static bool number(struct str *rest, size_t max, int64_t *ret, size_t *ret_digits)
{
    size_t n = 0;
    while (n < rest->n && rest->p[n] >= '0' && rest->p[n] <= '9')
        n++;
    if (n == 0 || n > max || !num_parse_i64(str_head(*rest, n), 0, INT_MAX, ret))
        return false;
    *ret_digits = n;
    *rest = str_from(*rest, n);
    return true;
}

bool draft_time(struct str *rest, int64_t *ret_ms)
{
    struct str s = *rest;
    int64_t group[3] = {0}, ms = 0;
    size_t n = 0, digits = 0;
    for (;;) {
        if (!number(&s, 4, &group[n], &digits) || (n > 0 && (digits > 2 || group[n] > 59)))
            return false;
        n++;
        if (n == 3 || s.n == 0 || s.p[0] != ':')
            break;
        s = str_from(s, 1);
    }
    if (n < 2)
        return false;
    if (s.n > 1 && (s.p[0] == '.' || s.p[0] == ',') && s.p[1] >= '0' && s.p[1] <= '9') {
        struct str fraction = str_from(s, 1);
        if (!number(&fraction, 9, &ms, &digits))
            return false;
        for (; digits < 3; digits++)
            ms *= 10;
        for (; digits > 3; digits--)
            ms /= 10;
        s = fraction;
    }
    int64_t seconds = n == 3 ? group[0] * 3600 + group[1] * 60 + group[2] : group[0] * 60 + group[1];
    if (seconds >= (int64_t)TRANSCRIPT_HOURS_MAX * 3600)
        return false;
    *ret_ms = seconds * 1000 + ms;
    *rest = s;
    return true;
}

static struct str skip_blanks(struct str s)
{
    while (s.n && (s.p[0] == ' ' || s.p[0] == '\t'))
        s = str_from(s, 1);
    return s;
}

bool draft_span(struct str *rest, int64_t *ret_start, int64_t *ret_end)
{
    struct str s = skip_blanks(*rest);
    int64_t start, end;
    if (!draft_time(&s, &start))
        return false;
    s = skip_blanks(s);
    if (!str_starts(s, STR("-->")))
        return false;
    s = skip_blanks(str_from(s, 3));
    if (!draft_time(&s, &end))
        return false;
    *ret_start = start;
    *ret_end = end;
    *rest = s;
    return true;
}

void draft_times(struct draft *d, int line, int64_t *start_ms, int64_t *end_ms)
{
    if (*start_ms < 0) {
        *start_ms = *end_ms = -1;
        return;
    }
    if (*end_ms >= 0 && *end_ms < *start_ms) {
        draft_note(d, TRANSCRIPT_ENDS_BEFORE, line);
        *start_ms = *end_ms = -1;
        return;
    }
    if (*start_ms < d->last_start_ms)
        draft_note(d, TRANSCRIPT_GOES_BACK, line);
    d->last_start_ms = *start_ms;
}

/* ---- clean words ---- */

/* The bytes of a tag of captions at the beginning; 0: none. */
static size_t tag(struct str s)
{
    static const char *const names[] = {"c",    "i",    "b",    "u", "v",  "rt",
                                        "ruby", "lang", "font", "s", "em", "strong"};
    size_t end = str_find_char(str_head(s, 300), '>'), at = 1;
    if (s.n >= 4 && s.p[0] == '{' && s.p[1] == '\\') { /* {\an8} */
        end = str_find_char(str_head(s, 40), '}');
        return end < s.n && end < 40 ? end + 1 : 0;
    }
    if (s.n < 3 || s.p[0] != '<' || end >= s.n || end >= 300)
        return 0;
    if (s.p[1] >= '0' && s.p[1] <= '9') {
        struct str time = {s.p + 1, end - 1};
        int64_t ms;
        return draft_time(&time, &ms) && time.n == 0 ? end + 1 : 0;
    }
    if (s.p[1] == '/')
        at = 2;
    size_t n = 0;
    while (at + n < end &&
           ((s.p[at + n] >= 'a' && s.p[at + n] <= 'z') || (s.p[at + n] >= 'A' && s.p[at + n] <= 'Z')))
        n++;
    if (at + n < end && s.p[at + n] != ' ' && s.p[at + n] != '.' && s.p[at + n] != '\t')
        return 0;
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (strlen(names[i]) == n && strncasecmp(names[i], s.p + at, n) == 0)
            return end + 1;
    return 0;
}

/* The bytes of a character reference, and what it stands for. */
static size_t reference(struct str s, uint32_t *ret)
{
    static const struct {
        const char *name;
        uint32_t code;
    } names[] = {{"&amp;", '&'},   {"&lt;", '<'},   {"&gt;", '>'},     {"&quot;", '"'},
                 {"&apos;", '\''}, {"&nbsp;", ' '}, {"&lrm;", 0x200e}, {"&rlm;", 0x200f}};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (str_starts(s, str_of(names[i].name))) {
            *ret = names[i].code;
            return strlen(names[i].name);
        }
    }
    if (!str_starts(s, STR("&#")))
        return 0;
    size_t end = str_find_char(str_head(s, 12), ';');
    int64_t code;
    if (end >= s.n || end >= 12 || !num_parse_i64((struct str){s.p + 2, end - 2}, 1, 0x10ffff, &code))
        return 0;
    *ret = (uint32_t)code;
    return end + 1;
}

static bool is_blank(uint32_t c)
{
    return c == ' ' || (c >= 9 && c <= 13) || c == 0x85 || c == 0xa0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f ||
           c == 0x3000;
}

/* Not to be shown: controls, marks of direction, zero-width signs but the joiners that some scripts need,
 * marks of byte order. */
static bool is_hidden(uint32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad || c == 0x61c || c == 0x200b || c == 0x200e ||
           c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff ||
           (c >= 0xfff9 && c <= 0xfffb) || (c >= 0xe0000 && c <= 0xe007f);
}

struct str draft_clean(struct draft *d, struct str text, bool tags)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    bool blank = false;
    while (text.n) {
        uint32_t c = 0xfffd;
        size_t n = tags && (text.p[0] == '<' || text.p[0] == '{') ? tag(text) : 0;
        if (n) {
            text = str_from(text, n);
            continue;
        }
        if (tags && text.p[0] == '&')
            n = reference(text, &c);
        if (n == 0)
            n = utf8_next(text, &c);
        if (n == 0)
            n = 1;
        text = str_from(text, n);
        if (is_blank(c)) {
            blank = true;
            continue;
        }
        if (is_hidden(c))
            continue;
        if (blank && out.n)
            strbuf_putc(&out, ' ');
        blank = false;
        utf8_put(&out, c);
    }
    return arena_str(d->a, strbuf_str(&out));
}

/* "[music]", "(laughs)", a note sign alone. */
static bool is_sound(struct str s)
{
    if (s.n >= 2 && ((s.p[0] == '[' && s.p[s.n - 1] == ']') || (s.p[0] == '(' && s.p[s.n - 1] == ')')))
        return str_find_char(str_from(s, 1), s.p[0]) == s.n - 1 && str_find_char(s, s.p[s.n - 1]) == s.n - 1;
    return str_starts(s, STR("\xe2\x99\xaa")) && str_ends(s, STR("\xe2\x99\xaa"));
}

bool draft_add(struct draft *d, struct draft_line line)
{
    size_t after;
    if (line.words.n == 0 || is_sound(line.words))
        return false;
    if (d->n == TRANSCRIPT_PARTS_MAX) {
        d->too_many = true;
        return false;
    }
    if (line.voice.n == 0 && line.label == 0)
        line.label = transcript_label(line.words, &after);
    arena_grow(d->a, d->v, d->n, d->cap);
    d->v[d->n++] = line;
    return true;
}

/* ---- the whole ---- */

static bool begins_srt(struct str text)
{
    struct str line;
    for (int seen = 0; seen < 10 && draft_cut(&text, &line);) {
        int64_t start, end;
        if (draft_span(&line, &start, &end))
            return true;
        seen += str_trim(line).n > 0;
    }
    return false;
}

static enum transcript_format found_out(struct str text)
{
    struct str head = str_trim(str_head(text, 4096));
    if (str_starts(head, STR("WEBVTT")))
        return TRANSCRIPT_VTT;
    if (str_starts(head, STR("{")) && str_find_char(head, '"') < head.n)
        return TRANSCRIPT_WHISPER;
    return begins_srt(text) ? TRANSCRIPT_SRT : TRANSCRIPT_TEXT;
}

static int line_at(struct str text, size_t at)
{
    int line = 1;
    for (size_t i = 0; i < at && i < text.n; i++)
        line += text.p[i] == '\n' || (text.p[i] == '\r' && !(i + 1 < text.n && text.p[i + 1] == '\n'));
    return line;
}

/* What the bytes are as text. JSON is not doubted: there some programs cut characters in two. */
static struct str decode(struct draft *d, struct str bytes, enum transcript_format *format)
{
    bool marked = str_starts(bytes, STR("\xfe\xff")) || str_starts(bytes, STR("\xff\xfe"));
    struct str head = str_starts(bytes, STR("\xef\xbb\xbf")) ? str_from(bytes, 3) : bytes;
    struct plain p;
    if (*format == TRANSCRIPT_FOUND_OUT && !marked)
        *format = found_out(head);
    if (*format == TRANSCRIPT_WHISPER && !marked) {
        _cleanup_(strbuf_release) struct strbuf clean = {0};
        if (utf8_valid(head))
            return head;
        utf8_put_clean(&clean, head);
        draft_note(d, TRANSCRIPT_NO_CHARACTER, 1);
        return arena_str(d->a, strbuf_str(&clean));
    }
    plain_read(bytes, d->a, &p);
    if (p.encoding == PLAIN_WINDOWS_1252)
        draft_note(d, TRANSCRIPT_ENCODING, line_at(p.bytes, p.not_utf8_at));
    if (p.lost_at < p.text.n)
        draft_note(d, TRANSCRIPT_NO_CHARACTER, line_at(p.text, p.lost_at));
    if (*format == TRANSCRIPT_FOUND_OUT)
        *format = found_out(p.text);
    return p.text;
}

enum err transcript_read(struct str bytes, enum transcript_format format, struct arena *a,
                         struct transcript *ret, struct error *e)
{
    struct transcript t = {0};
    struct draft d = {.a = a, .t = &t};
    if (bytes.n > TRANSCRIPT_BYTES_MAX)
        return error_set(e, ERR_TOO_LARGE, "transcript", "it has more than %d MB: cut it into pieces",
                         TRANSCRIPT_BYTES_MAX >> 20);
    struct str text = decode(&d, bytes, &format);
    t.format = format;
    if (format == TRANSCRIPT_WHISPER)
        TRY(transcript_read_json(&d, text, e));
    else if (format == TRANSCRIPT_TEXT)
        transcript_read_text(&d, text);
    else
        transcript_read_cues(&d, text, format == TRANSCRIPT_SRT);
    if (d.too_many)
        return error_set(e, ERR_TOO_LARGE, "transcript",
                         "it has more than %d lines with words: cut it into pieces", TRANSCRIPT_PARTS_MAX);
    transcript_assemble(&d);
    *ret = t;
    return ERR_OK;
}

/* ---- who and how long ---- */

static bool same_name(struct str a, struct str b)
{
    return a.n == b.n && strncasecmp(a.p, b.p, a.n) == 0;
}

static bool is_me(struct str name)
{
    static const char *const me[] = {"me",        "i",          "myself",    "ich",         "moi",
                                     "je",        "yo",         "candidate", "interviewee", "applicant",
                                     "kandidat",  "kandidatin", "bewerber",  "bewerberin",  "candidat",
                                     "candidato", "candidata"};
    for (size_t i = 0; i < ARRAY_LEN(me); i++)
        if (same_name(name, str_of(me[i])))
            return true;
    return false;
}

static enum err who(const struct transcript *t, struct str name, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf names = {0};
    for (size_t i = 0; i < t->n_speakers && names.n < 300; i++) {
        strbuf_puts(&names, i ? ", " : "");
        strbuf_put(&names, t->speakers[i].name);
    }
    if (name.n)
        return error_set(e, ERR_NOT_FOUND, "speaker", "nobody is called \"%.*s\" in it; there is: %s",
                         (int)utf8_floor(name.p, name.n > 80 ? 80 : name.n), name.p,
                         t->n_speakers ? strbuf_cstr(&names) : "no name at all");
    return error_set(e, ERR_NOT_FOUND, "speaker", "several people speak; say whose words are yours: %s",
                     strbuf_cstr(&names));
}

enum err transcript_mine(const struct transcript *t, struct str name, int *ret, struct error *e)
{
    int found = -1;
    if (name.n == 0 && t->n_speakers == 0) {
        *ret = -1;
        return ERR_OK;
    }
    for (size_t i = 0; i < t->n_speakers; i++) {
        struct str its = t->speakers[i].name;
        if (name.n ? !same_name(its, name) : t->n_speakers > 1 && !is_me(its))
            continue;
        if (found >= 0)
            return who(t, name, e);
        found = (int)i;
    }
    if (found < 0)
        return who(t, name, e);
    *ret = found;
    return ERR_OK;
}

struct span {
    int64_t start, end;
};

static int by_start(const void *a, const void *b)
{
    const struct span *x = a, *y = b;
    return x->start < y->start ? -1 : x->start > y->start;
}

int64_t transcript_talk_ms(const struct transcript *t, int speaker, struct arena *a, size_t *ret_timed_parts)
{
    struct span *v = arena_array(a, struct span, t->n_parts + 1);
    size_t n = 0;
    for (size_t i = 0; i < t->n_parts; i++) {
        int64_t end = t->parts[i].end_ms;
        if (end >= 0 && (speaker < 0 || t->parts[i].speaker == speaker))
            v[n++] = (struct span){t->parts[i].start_ms, end};
    }
    *ret_timed_parts = n;
    qsort(v, n, sizeof *v, by_start);
    int64_t all = 0, until = 0;
    for (size_t i = 0; i < n; i++) {
        int64_t from = v[i].start > until ? v[i].start : until;
        if (v[i].end > from) {
            all += v[i].end - from;
            until = v[i].end;
        }
    }
    return all;
}
