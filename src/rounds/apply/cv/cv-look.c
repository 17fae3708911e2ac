/*
 * What only the whole of a document says of its lines: which stand in the margin of every page, which look
 * like the ones with usual headings and are headings too, which go on with the line above, and which are
 * bullets whose signs were drawn.
 */
#include "rounds/apply/cv/build.h"
#include "rounds/apply/cv/headings.h"

#include <math.h>

enum { HEADING_WORDS_MAX = 6 };

/* The same text but for digits, in the same margin of two pages; or "Page 1 of 2". */
static bool same_but_digits(struct str a, struct str b)
{
    size_t i = 0, k = 0;
    for (;;) {
        while (i < a.n && a.p[i] >= '0' && a.p[i] <= '9')
            i++;
        while (k < b.n && b.p[k] >= '0' && b.p[k] <= '9')
            k++;
        if (i == a.n || k == b.n)
            return i == a.n && k == b.n;
        if (a.p[i++] != b.p[k++])
            return false;
    }
}

static void find_margins(struct cv *cv, struct arena *a)
{
    static const char *const pages[] = {"page", "seite", "pagina", NULL};
    for (size_t i = 0; i < cv->n_lines; i++) {
        struct cv_line *l = &cv->lines[i];
        float tall = cv->document->pages[l->at.page - 1].height;
        bool top = l->at.y1<0.07f * tall, foot = l->at.y0> 0.93f * tall;
        if (!top && !foot)
            continue;
        struct tokens t = tokens_of(a, l->text);
        size_t at, n;
        l->margin = l->margin || (t.n <= 4 && t.n >= 1 && tokens_find_any(&t, pages, &at, &n) && at == 0) ||
                    (foot && t.n == 1 && l->text.n <= 3);
        for (size_t k = i + 1; k < cv->n_lines && k < i + 400; k++) {
            struct cv_line *o = &cv->lines[k];
            float far = fabsf(o->at.y0 - l->at.y0);
            if (o->at.page != l->at.page && far < 4 && same_but_digits(l->text, o->text))
                l->margin = o->margin = true;
        }
    }
}

struct look {
    float size;
    bool bold, upper;
};

static struct look look_of(const struct cv_line *l)
{
    return (struct look){l->size, l->bold, tokens_upper(l->text)};
}

/* Lines that look like one with a usual heading, and unlike the body. */
void cv_look_headings(struct cv *cv, struct arena *a)
{
    struct look usual = {0};
    size_t seen = 0;
    double sum = 0, letters = 0;
    for (size_t i = 0; i < cv->n_lines; i++) {
        const struct cv_line *l = &cv->lines[i];
        struct tokens t = tokens_of(a, str_head(l->text, 200));
        bool exact = false;
        sum += (double)l->size * (double)l->text.n;
        letters += (double)l->text.n;
        if (l->kind != CV_LINE_TEXT || !t.n || t.n > HEADING_WORDS_MAX ||
            heading_kind(&t, &exact) == CV_SECTION_OTHER || !exact || l->margin || t.n > 4)
            continue;
        struct look look = look_of(l);
        if (!seen++ || (look.size > usual.size + 0.3f) || (look.bold && !usual.bold))
            usual = look;
    }
    float body = letters > 0 ? (float)(sum / letters) : 0;
    if (!seen || (usual.size < 1.08f * body && !usual.bold && !usual.upper))
        return;
    for (size_t i = 0; i < cv->n_lines; i++) {
        struct cv_line *l = &cv->lines[i];
        struct look look = look_of(l);
        struct tokens t = tokens_of(a, str_head(l->text, 200));
        bool same =
            fabsf(look.size - usual.size) < 0.4f && look.bold == usual.bold && look.upper == usual.upper;
        if (l->kind == CV_LINE_TEXT && same && t.n && t.n <= HEADING_WORDS_MAX &&
            str_find_char(l->text, '\t') == l->text.n && !l->margin)
            l->kind = CV_LINE_HEADING;
    }
}

/*
 * A new line begins where its first word would have had room above. The right edge is the column's longest
 * line; of the last column at least the page's width less its left margin.
 */
static void find_wraps(struct cv *cv)
{
    float margin = 0;
    int page = 0;
    for (size_t from = 0, to; from < cv->n_lines; from = to) {
        const struct cv_line *first = &cv->lines[from];
        float wide = cv->document->pages[first->at.page - 1].width;
        for (size_t i = from;
             page != first->at.page && i < cv->n_lines && cv->lines[i].at.page == first->at.page; i++)
            margin = i == from ? cv->lines[i].at.x0 : fminf(margin, cv->lines[i].at.x0);
        page = first->at.page;
        float right = first->column == 1 ? 0 : wide - margin;
        for (to = from; to < cv->n_lines && cv->lines[to].at.page == first->at.page &&
                        cv->lines[to].column == first->column;
             to++)
            right = fmaxf(right, cv->lines[to].at.x1);
        for (size_t i = from + 1; i < to; i++) {
            struct cv_line *l = &cv->lines[i], *above = l - 1;
            const struct cv_word *word = &l->words[0];
            bool fields = str_find_char(above->text, '\t') < above->text.n;
            l->wrapped = !l->after_gap && !fields && l->kind == CV_LINE_TEXT &&
                         above->kind != CV_LINE_HEADING &&
                         word->x1 - word->x0 + 0.25f * word->size > right - above->at.x1 - 1;
        }
    }
}

/* Where a row of several fields has one that begins at x. */
static bool is_field(const struct cv_line *row, float x)
{
    for (size_t i = 1; i < row->n_words; i++) {
        if (fabsf(row->words[i].x0 - x) < 3 && row->words[i].x0 - row->words[i - 1].x1 > row->words[i].size)
            return true;
    }
    return false;
}

/*
 * Some programs draw the signs of lists as pictures. Where a document has none, lines that stand further in
 * than the headings of their column are bullets, unless they stand below a field of the row with the dates.
 */
static void find_indented(struct cv *cv)
{
    const struct cv_line *heading = NULL, *row = NULL;
    for (size_t i = 0; i < cv->n_lines; i++) {
        if (cv->lines[i].kind == CV_LINE_BULLET)
            return;
    }
    for (size_t i = 0; i < cv->n_lines; i++) {
        struct cv_line *l = &cv->lines[i];
        if (l->kind == CV_LINE_HEADING) {
            heading = l;
            row = NULL;
            continue;
        }
        bool fields = str_find_char(l->text, '\t') < l->text.n;
        row = fields ? l : row;
        if (!heading || heading->column != l->column || l->kind != CV_LINE_TEXT || fields || l->wrapped ||
            l->margin)
            continue;
        float in = l->at.x0 - heading->at.x0;
        if (in > 5 && in < 200 && !(row && is_field(row, l->at.x0)))
            l->kind = CV_LINE_BULLET;
    }
}

void cv_look_over(struct cv *cv, struct arena *a)
{
    find_margins(cv, a);
    cv_look_headings(cv, a);
    find_wraps(cv);
    find_indented(cv);
}
