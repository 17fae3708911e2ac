/*
 * Positioned words to lines in reading order.
 *
 * Words become rows (what overlaps in height), rows segments (cut where the white space is wider than a
 * letter and a half is high). A page has two columns when there is a vertical gutter with lines on both sides
 * over the same stretch of height, at most one of them crossing it, and neither side made of dates: those are
 * tables of "when | what", which are read across. What lies across the gutter above and below the stretch is
 * read before and after it. What only the whole document says of a line is cv-look.c's.
 */
#include "base/utf8.h"
#include "rounds/apply/cv/build.h"
#include "rounds/apply/cv/headings.h"

#include <math.h>

enum { BINS = 2000, COLUMN_LINES_MIN = 5, INDENT_MAX = 36 };

struct segment {
    const struct cv_word *words; /* n, left to right */
    size_t n;
    float x0, y0, x1, y1;
    size_t row;
    int column;
    bool dates, heading; /* it says nothing but dates; it is a usual heading */
};

struct page_reader {
    struct cv *cv;
    struct arena *a;
    int page;
    const struct cv_page *source;
    struct cv_word *words; /* own copy, in order */
    size_t n_words;
    struct segment *segments;
    size_t n_segments;
};

static float height(const struct cv_word *w)
{
    return w->y1 - w->y0;
}

static int by_middle(const void *pa, const void *pb)
{
    const struct cv_word *a = pa, *b = pb;
    float d = (a->y0 + a->y1) - (b->y0 + b->y1);
    return d < 0 ? -1 : d > 0 ? 1 : (a->x0 > b->x0) - (a->x0 < b->x0);
}

static int by_left(const void *pa, const void *pb)
{
    const struct cv_word *a = pa, *b = pb;
    return a->x0 != b->x0 ? (a->x0 > b->x0) - (a->x0 < b->x0) : (a->y0 > b->y0) - (a->y0 < b->y0);
}

static bool usable(const struct cv_page *p, const struct cv_word *w)
{
    return w->text.n && utf8_valid(w->text) && isfinite(w->x0) && isfinite(w->y0) && isfinite(w->x1) &&
           isfinite(w->y1) && w->x1 > w->x0 && w->y1 > w->y0 && w->x0 > -1 && w->y0 > -1 &&
           w->x1 < p->width + 1 && w->y1 < p->height + 1;
}

/* "ﬁgures": one letter for two. */
static struct str without_ligatures(struct arena *a, struct str s)
{
    static const char *const plain[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    if (str_find(s, STR("\xEF\xAC")) == s.n)
        return s;
    struct strbuf b = {0};
    for (size_t i = 0; i < s.n;) {
        uint32_t c = 0;
        size_t n = utf8_next(str_from(s, i), &c);
        if (c >= 0xFB00 && c <= 0xFB06)
            strbuf_puts(&b, plain[c - 0xFB00]);
        else
            strbuf_put(&b, str_head(str_from(s, i), n));
        i += n;
    }
    struct str text = arena_str(a, strbuf_str(&b));
    strbuf_release(&b);
    return text;
}

static void take_words(struct page_reader *r)
{
    const struct cv_page *p = r->source;
    r->words = arena_array(r->a, struct cv_word, p->n_words + 1);
    for (size_t i = 0; i < p->n_words; i++) {
        if (!usable(p, &p->words[i]))
            continue;
        struct cv_word *w = &r->words[r->n_words++];
        *w = p->words[i];
        w->text = without_ligatures(r->a, w->text);
        if (!(w->size > 0) || !isfinite(w->size))
            w->size = height(w);
    }
    if (r->n_words < p->n_words)
        cv_note(r->cv, r->a, str_of(arena_printf(r->a, "page %d", r->page)),
                "has words outside of the page or without a size; they are left out");
}

static float gap_before(const struct segment *s, size_t i)
{
    return s->words[i].x0 - s->words[i - 1].x1;
}

static int by_size(const void *a, const void *b)
{
    float d = *(const float *)a - *(const float *)b;
    return d < 0 ? -1 : d > 0;
}

/*
 * "W O R K": letters that are set apart so that each is a word of its own, and capital. Blanks between words
 * are wider than between these letters; the width from which a gap is one. 0: these are words.
 */
static float letter_spacing(const struct segment *s)
{
    enum { GAPS = 60 };
    float gaps[GAPS];
    size_t single = 0;
    if (s->n < 4 || s->n > GAPS)
        return 0;
    for (size_t i = 0; i < s->n; i++) {
        single += tokens_chars(s->words[i].text) == 1;
        if (!tokens_upper(s->words[i].text))
            return 0;
        if (i)
            gaps[i - 1] = gap_before(s, i);
    }
    if (single * 5 < s->n * 3)
        return 0;
    qsort(gaps, s->n - 1, sizeof *gaps, by_size);
    return 1.6f * gaps[(s->n - 1) / 2];
}

/* The last letter of a word and the first of the next are so near that no blank fits between: one word that a
 * program broke. */
static bool broken_word(const struct segment *s, size_t i)
{
    uint32_t first = 0, last = 0;
    struct str before = s->words[i - 1].text;
    size_t at = before.n;
    while (at > 0 && ((unsigned char)before.p[--at] & 0xC0) == 0x80)
        ;
    utf8_next(str_from(before, at), &last);
    utf8_next(s->words[i].text, &first);
    return gap_before(s, i) < 0.15f * s->words[i].size && gap_before(s, i) > -0.15f * s->words[i].size &&
           code_is_letter(first) && code_is_letter(last) && first < 0x2E80 && last < 0x2E80;
}

static struct str segment_text(struct page_reader *r, const struct segment *s)
{
    struct strbuf b = {0};
    float spaced = letter_spacing(s);
    for (size_t i = 0; i < s->n; i++) {
        bool joined = i && (spaced > 0 ? gap_before(s, i) < spaced : broken_word(s, i));
        strbuf_puts(&b, i && !joined ? " " : "");
        strbuf_put(&b, s->words[i].text);
    }
    struct str t = arena_str(r->a, strbuf_str(&b));
    strbuf_release(&b);
    return t;
}

static bool is_dates(struct str s)
{
    struct cv_date start, end;
    struct str part;
    return cv_dates_find(s, &start, &end, &part) && part.n * 2 > s.n;
}

static void add_segment(struct page_reader *r, const struct cv_word *words, size_t n, size_t row)
{
    ARENA_PUSH(r->a, r->segments, r->n_segments);
    struct segment *s = &r->segments[r->n_segments - 1];
    *s = (struct segment){.words = words,
                          .n = n,
                          .x0 = words[0].x0,
                          .y0 = words[0].y0,
                          .x1 = words[0].x1,
                          .y1 = words[0].y1,
                          .row = row};
    for (size_t i = 1; i < n; i++) {
        s->x1 = fmaxf(s->x1, words[i].x1);
        s->y0 = fminf(s->y0, words[i].y0);
        s->y1 = fmaxf(s->y1, words[i].y1);
    }
    struct str text = segment_text(r, s);
    struct tokens t = tokens_of(r->a, str_head(text, 60));
    s->dates = is_dates(text);
    s->heading = t.n && t.n <= 4 && heading_is_listed(&t);
}

static void cut_row(struct page_reader *r, struct cv_word *words, size_t n, size_t row)
{
    qsort(words, n, sizeof *words, by_left);
    size_t from = 0;
    for (size_t i = 1; i <= n; i++) {
        bool wide = i < n && words[i].x0 - words[i - 1].x1 > 1.5f * fminf(words[i].size, words[i - 1].size);
        if (i == n || wide) {
            add_segment(r, words + from, i - from, row);
            from = i;
        }
    }
}

static void cut_rows(struct page_reader *r)
{
    if (!r->n_words)
        return;
    qsort(r->words, r->n_words, sizeof *r->words, by_middle);
    size_t from = 0, row = 0;
    for (size_t i = 1; i <= r->n_words; i++) {
        const struct cv_word *w = &r->words[i], *first = &r->words[from];
        if (i < r->n_words &&
            (w->y0 + w->y1 - first->y0 - first->y1) / 2 < 0.5f * fminf(height(w), height(first)))
            continue;
        cut_row(r, r->words + from, i - from, row++);
        from = i;
    }
}

/* ---- labels ---- */

/* The words of b behind those of a; a word that was parted at the end of a is whole again. */
static void append_words(struct page_reader *r, struct segment *a, const struct segment *b)
{
    struct cv_word *words = arena_array(r->a, struct cv_word, a->n + b->n);
    memcpy(words, a->words, a->n * sizeof *words);
    memcpy(words + a->n, b->words, b->n * sizeof *words);
    struct str last = words[a->n - 1].text;
    uint32_t first = 0;
    utf8_next(b->words[0].text, &first);
    size_t n = a->n + b->n;
    if (last.n > 1 && last.p[last.n - 1] == '-' && code_is_lower(first)) {
        words[a->n - 1].text = str_of(
            arena_printf(r->a, "%.*s%.*s", STR_ARG(str_head(last, last.n - 1)), STR_ARG(b->words[0].text)));
        memmove(words + a->n, words + a->n + 1, (b->n - 1) * sizeof *words);
        n--;
    }
    a->words = words, a->n = n;
    a->x1 = fmaxf(a->x1, b->x1);
    a->y1 = b->y1;
}

/* Something stands at the right of segments i or k. Segments stand in the order of their rows. */
static bool has_neighbour(const struct page_reader *r, size_t i, size_t k)
{
    enum { NEAR = 40 };
    const struct segment *a = &r->segments[i], *b = &r->segments[k];
    float x = fmaxf(a->x1, b->x1) + 3;
    for (size_t n = i > NEAR ? i - NEAR : 0; n < r->n_segments && n < k + NEAR; n++) {
        const struct segment *s = &r->segments[n];
        if (s->n && s->x0 > x && s->y1 > a->y0 - 2 && s->y0 < b->y1 + 2)
            return true;
    }
    return false;
}

/* The range of dates spans both, and they say little else. */
static bool one_range(struct page_reader *r, const struct segment *a, const struct segment *b)
{
    struct segment both = *a;
    struct cv_date start, end;
    struct str part, before = segment_text(r, a);
    append_words(r, &both, b);
    struct str text = segment_text(r, &both);
    if (!cv_dates_find(text, &start, &end, &part) || part.n * 10 < text.n * 8)
        return false;
    size_t at = before.n - str_ends(before, STR("-"));
    return (size_t)(part.p - text.p) < at && (size_t)(part.p - text.p) + part.n > at;
}

/*
 * Dates in a narrow column at the left of what they belong to may need several lines: they become one field
 * of the first one's row.
 */
static void join_labels(struct page_reader *r)
{
    enum { LABEL_WORDS_MAX = 4, LOOK_AHEAD = 12 };
    size_t left = 0;
    for (size_t i = 0; i < r->n_segments; i++) {
        struct segment *a = &r->segments[i];
        if (!a->n || (i && r->segments[i - 1].row == a->row))
            continue;
        for (size_t k = i + 1; k < r->n_segments && k <= i + LOOK_AHEAD && a->n <= LABEL_WORDS_MAX; k++) {
            struct segment *b = &r->segments[k];
            float gap = b->y0 - a->y1;
            if (gap > 0.7f * (a->y1 - a->y0) && gap > 8)
                break;
            if (b->n && b->row != a->row && fabsf(b->x0 - a->x0) < 1.5f && b->n <= LABEL_WORDS_MAX &&
                gap > -0.4f * (b->y1 - b->y0) && has_neighbour(r, i, k) && one_range(r, a, b)) {
                append_words(r, a, b);
                a->dates = is_dates(segment_text(r, a));
                b->n = 0;
            }
        }
    }
    for (size_t i = 0; i < r->n_segments; i++) {
        if (r->segments[i].n)
            r->segments[left++] = r->segments[i];
    }
    r->n_segments = left;
}

/* ---- columns ---- */

struct gutter {
    float x, top, bottom; /* of the stretch with lines on both sides */
    size_t lines;
};

/* The word of a segment that begins at x, with white space before it: there a line of the left column ran
 * into one of the right. */
static size_t word_at_gutter(const struct segment *s, float x)
{
    for (size_t k = 1; k < s->n; k++) {
        if (s->words[k].x0 > x - 0.6f && s->words[k].x0 < x + 1.5f && s->words[k - 1].x1 <= x)
            return k;
    }
    return 0;
}

static bool try_gutter(const struct page_reader *r, float x, struct gutter *ret)
{
    float top[2] = {1e9f, 1e9f}, bottom[2] = {0, 0};
    size_t n[2] = {0}, dates[2] = {0}, aligned = 0, crossing = 0, inside[2] = {0}, bullets = 0, labels = 0;
    bool headed[2] = {0};
    for (size_t i = 0; i < r->n_segments; i++) {
        const struct segment *s = &r->segments[i];
        int side = s->x1 <= x ? 0 : s->x0 >= x - 0.5f ? 1 : -1;
        if (side < 0)
            continue;
        n[side]++;
        dates[side] += s->dates;
        aligned += side == 1 && s->x0 < x + INDENT_MAX; /* bullets, and their text, stand further in */
        top[side] = fminf(top[side], s->y0);
        bottom[side] = fmaxf(bottom[side], s->y1);
        bullets += side == 0 && s->n == 1 && s->words[0].text.n <= 3;
    }
    if (n[0] < COLUMN_LINES_MIN || n[1] < COLUMN_LINES_MIN || dates[0] * 2 > n[0] || dates[1] * 2 > n[1] ||
        aligned * 2 < n[1] || bullets * 2 > n[0])
        return false;
    ret->x = x;
    ret->top = fmaxf(top[0], top[1]);
    ret->bottom = fminf(bottom[0], bottom[1]);
    for (size_t i = 0; i < r->n_segments; i++) {
        const struct segment *s = &r->segments[i];
        float middle = (s->y0 + s->y1) / 2;
        if (middle < ret->top || middle > ret->bottom)
            continue;
        if (s->x1 <= x || s->x0 >= x - 0.5f) {
            size_t side = s->x0 >= x - 0.5f;
            inside[side]++;
            headed[side] = headed[side] || s->heading;
            labels += side == 0 && s->dates;
        } else if (word_at_gutter(s, x))
            inside[0]++, inside[1]++;
        else
            crossing++;
    }
    ret->lines = inside[0] + inside[1];
    /* Rows of a few words beside each other are fields of one line, not columns: columns have long
     * stretches. */
    float long_enough = headed[0] && headed[1] ? 0.12f : 0.25f;
    return crossing * 20 <= ret->lines && inside[0] >= COLUMN_LINES_MIN && inside[1] >= COLUMN_LINES_MIN &&
           labels * 3 < inside[0] && ret->bottom - ret->top > long_enough * r->source->height;
}

static bool find_gutter(const struct page_reader *r, struct gutter *ret)
{
    bool *tried = arena_array(r->a, bool, BINS), any = false;
    for (size_t i = 0; i < r->n_segments; i++) {
        float x = r->segments[i].x0;
        struct gutter g;
        if (x < 0.12f * r->source->width || x > 0.85f * r->source->width || x >= BINS || tried[(int)x])
            continue;
        tried[(int)x] = true;
        if (try_gutter(r, x, &g) && (!any || g.lines > ret->lines))
            *ret = g, any = true;
    }
    return any;
}

/* ---- lines ---- */

/* The segment as it is read: cv-bidi.c. */
static struct segment in_order(struct page_reader *r, const struct segment *s)
{
    struct segment read = *s;
    struct cv_word *words = arena_array(r->a, struct cv_word, s->n);
    memcpy(words, s->words, s->n * sizeof *words);
    read.words = words;
    read.n = cv_reading_order(r->a, words, s->n);
    return read;
}

static bool from_right(const struct segment *const *parts, size_t n)
{
    size_t right = 0;
    for (size_t i = 0; i < n; i++)
        right += cv_reads_from_right(parts[i]->words, parts[i]->n);
    return right * 2 >= n && right;
}

static void add_line(struct page_reader *r, const struct segment *const *parts, size_t n)
{
    struct cv *cv = r->cv;
    struct strbuf b = {0};
    ARENA_PUSH(r->a, cv->lines, cv->n_lines);
    struct cv_line *l = &cv->lines[cv->n_lines - 1], *before = cv->n_lines > 1 ? l - 1 : NULL;
    *l = (struct cv_line){.kind = CV_LINE_TEXT, .column = parts[0]->column, .bold = true};
    l->at = (struct cv_place){
        .page = r->page, .x0 = parts[0]->x0, .y0 = parts[0]->y0, .x1 = parts[0]->x1, .y1 = parts[0]->y1};
    struct cv_word *words = NULL;
    size_t n_words = 0;
    for (size_t k = 0; k < n; k++) {
        size_t i = from_right(parts, n) ? n - 1 - k : k;
        strbuf_puts(&b, k ? "\t" : "");
        struct segment read = in_order(r, parts[i]);
        strbuf_put(&b, segment_text(r, &read));
        l->at.x1 = fmaxf(l->at.x1, parts[i]->x1);
        l->at.y0 = fminf(l->at.y0, parts[i]->y0);
        l->at.y1 = fmaxf(l->at.y1, parts[i]->y1);
        for (size_t w = 0; w < read.n; w++) {
            ARENA_PUSH(r->a, words, n_words);
            words[n_words - 1] = read.words[w];
            l->size = fmaxf(l->size, words[n_words - 1].size);
            l->bold = l->bold && words[n_words - 1].bold;
        }
    }
    l->words = words, l->n_words = n_words;
    l->raw = l->text = arena_str(r->a, strbuf_str(&b));
    strbuf_release(&b);
    l->after_gap = !before || before->at.page != r->page || before->column != l->column ||
                   l->at.y0 - before->at.y1 > 0.55f * l->size;
    size_t sign = cv_bullet_sign(l->text);
    if (sign) {
        l->kind = CV_LINE_BULLET;
        l->text = str_trim(str_from(l->text, sign));
    }
    l->indent = (int)(l->at.x0 / 4);
    if (!l->text.n)
        l->kind = CV_LINE_BLANK;
}

/* Those of one column in a stretch, row by row. */
static void add_lines(struct page_reader *r, int column, float from, float to)
{
    const struct segment *parts[64];
    size_t n = 0;
    for (size_t i = 0; i <= r->n_segments; i++) {
        const struct segment *s = i < r->n_segments ? &r->segments[i] : NULL;
        float middle = s ? (s->y0 + s->y1) / 2 : 0;
        bool fits = s && s->column == column && middle >= from && middle < to;
        if (n && (!s || (fits && parts[0]->row != s->row))) {
            add_line(r, parts, n);
            n = 0;
        }
        if (fits && n == ARRAY_LEN(parts)) {
            add_line(r, parts, n);
            n = 0;
        }
        if (fits)
            parts[n++] = s;
    }
}

static void split_at_gutter(struct page_reader *r, const struct gutter *g)
{
    struct segment *old = r->segments;
    size_t n = r->n_segments;
    r->segments = NULL, r->n_segments = 0;
    for (size_t i = 0; i < n; i++) {
        float middle = (old[i].y0 + old[i].y1) / 2;
        size_t k = middle >= g->top && middle <= g->bottom ? word_at_gutter(&old[i], g->x) : 0;
        if (k)
            add_segment(r, old[i].words, k, old[i].row);
        add_segment(r, old[i].words + k, old[i].n - k, old[i].row);
    }
}

static void read_page(struct page_reader *r)
{
    struct gutter g = {0};
    take_words(r);
    cut_rows(r);
    join_labels(r);
    if (!find_gutter(r, &g)) {
        add_lines(r, 0, -1e9f, 1e9f);
        return;
    }
    split_at_gutter(r, &g);
    if (r->cv->columns < 2)
        r->cv->columns = 2;
    for (size_t i = 0; i < r->n_segments; i++) {
        struct segment *s = &r->segments[i];
        float middle = (s->y0 + s->y1) / 2;
        if (middle >= g.top && middle <= g.bottom)
            s->column = s->x0 >= g.x - 0.5f ? 2 : 1;
        else if (s->x1 <= g.x || s->x0 >= g.x - 0.5f) /* a column may be longer than the other */
            s->column = middle > g.bottom ? (s->x0 >= g.x - 0.5f ? 2 : 1) : 0;
    }
    add_lines(r, 0, -1e9f, g.top);
    add_lines(r, 1, -1e9f, 1e9f);
    add_lines(r, 2, -1e9f, 1e9f);
    add_lines(r, 0, g.top, 1e9f);
}

/* ---- the whole ---- */

enum err cv_read_document(const struct cv_document *doc, struct arena *a, struct cv **ret, struct error *e)
{
    size_t words = 0;
    if (!doc->n_pages)
        return error_set(e, ERR_INVALID, "document", "this document has no pages");
    for (size_t i = 0; i < doc->n_pages; i++) {
        if (__builtin_add_overflow(words, doc->pages[i].n_words, &words) ||
            (i < CV_PAGES_MAX && words > CV_WORDS_MAX))
            return error_set(e, ERR_TOO_LARGE, "document",
                             "this document has more than %d words; a CV has a thousand", (int)CV_WORDS_MAX);
    }
    struct cv *cv = arena_new(a, struct cv);
    cv->source = CV_SOURCE_DOCUMENT;
    cv->document = doc;
    cv->n_pages = doc->n_pages;
    cv->columns = 1;
    for (size_t i = 0; i < doc->n_pages && i < CV_PAGES_MAX; i++) {
        struct page_reader r = {.cv = cv, .a = a, .page = (int)i + 1, .source = &doc->pages[i]};
        read_page(&r);
    }
    if (doc->n_pages > CV_PAGES_MAX)
        cv_note(cv, a, str_of(arena_printf(a, "page %d", CV_PAGES_MAX + 1)),
                "is left out, with all behind it: a CV has two pages");
    cv_look_over(cv, a);
    cv_build(cv, a);
    *ret = cv;
    return ERR_OK;
}
