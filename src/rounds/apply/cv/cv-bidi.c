/*
 * Words of a line in the order of reading, where some are written from right to left.
 *
 * Words come as they stand on the page, from the left. Programs differ in how they write Arabic and Hebrew
 * into a PDF: some give whole words, some (all that draw with Cairo) letter by letter, and poppler then takes
 * each for a word. So letters that touch are joined first, from the right; then words are put in order: in a
 * line that is mostly of such letters from the right, with runs of other words and of numbers turned back; in
 * any other line, only the runs of such words are turned. This is what the Unicode algorithm does, undone,
 * for whole words.
 */
#include "base/utf8.h"
#include "rounds/apply/cv/build.h"

enum way { NEUTRAL, LEFT, RIGHT };

static bool is_right(uint32_t c)
{
    return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC) ||
           (c >= 0x10800 && c <= 0x10FFF) || (c >= 0x1E800 && c <= 0x1EFFF);
}

static enum way way_of(struct str s)
{
    enum way k = NEUTRAL;
    for (size_t i = 0; i < s.n;) {
        uint32_t c = 0;
        size_t n = utf8_next(str_from(s, i), &c);
        if (is_right(c))
            return RIGHT;
        if (code_is_letter(c) || (c >= '0' && c <= '9'))
            k = LEFT;
        i += n ? n : 1;
    }
    return k;
}

static void turn(struct cv_word *w, enum way *k, size_t n)
{
    for (size_t i = 0; i + 1 < n; i++, n--) {
        struct cv_word word = w[i];
        enum way own = k[i];
        w[i] = w[n - 1], k[i] = k[n - 1];
        w[n - 1] = word, k[n - 1] = own;
    }
}

/* Runs from one word of the class to the last one before a word of the other. */
static void turn_runs(struct cv_word *w, enum way *k, size_t n, enum way which)
{
    for (size_t i = 0; i < n; i++) {
        size_t last = i;
        if (k[i] != which)
            continue;
        for (size_t j = i; j < n && (k[j] == which || k[j] == NEUTRAL); j++)
            last = k[j] == which ? j : last;
        turn(w + i, k + i, last - i + 1);
        i = last;
    }
}

/* They touch, and at least one is written from the right. */
static bool touches(const struct cv_word *a, const struct cv_word *b)
{
    enum way x = way_of(a->text), y = way_of(b->text);
    return b->x0 - a->x1 < 0.1f * a->size && b->x0 > a->x0 && (x == RIGHT || y == RIGHT) && x != LEFT &&
           y != LEFT;
}

static size_t join_letters(struct arena *a, struct cv_word *w, size_t n)
{
    size_t out = 0;
    for (size_t i = 0; i < n;) {
        struct cv_word word = w[i];
        struct strbuf b = {0};
        size_t end = i + 1;
        while (end < n && touches(&w[end - 1], &w[end]))
            end++;
        for (size_t k = end; end > i + 1 && k-- > i;) {
            strbuf_put(&b, w[k].text);
            word.x1 = w[k].x1 > word.x1 ? w[k].x1 : word.x1;
            word.y0 = w[k].y0 < word.y0 ? w[k].y0 : word.y0;
            word.y1 = w[k].y1 > word.y1 ? w[k].y1 : word.y1;
        }
        if (b.n)
            word.text = arena_str(a, strbuf_str(&b));
        strbuf_release(&b);
        w[out++] = word;
        i = end;
    }
    return out;
}

bool cv_reads_from_right(const struct cv_word *w, size_t n)
{
    size_t right = 0, left = 0;
    for (size_t i = 0; i < n; i++) {
        enum way k = way_of(w[i].text);
        right += k == RIGHT;
        left += k == LEFT;
    }
    return right > left;
}

size_t cv_reading_order(struct arena *a, struct cv_word *w, size_t n)
{
    bool any = false;
    for (size_t i = 0; i < n && !any; i++)
        any = way_of(w[i].text) == RIGHT;
    if (!any)
        return n;
    n = join_letters(a, w, n);
    enum way *k = arena_calloc(a, n, sizeof *k);
    for (size_t i = 0; i < n; i++)
        k[i] = way_of(w[i].text);
    if (cv_reads_from_right(w, n)) {
        turn(w, k, n);
        turn_runs(w, k, n, LEFT);
    } else {
        turn_runs(w, k, n, RIGHT);
    }
    return n;
}
