/*
 * Paragraphs of a word processor to lines. A paragraph is a line, but for breaks within it. The rows of
 * tables are the hard part: a row is one line ("2019 – 2021 | Engineer"), or a piece of a page in columns;
 * which one is told by how much stands in its cells.
 */
#include "rounds/apply/cv/build.h"
#include "rounds/apply/cv/headings.h"

#include "base/utf8.h"

#include <math.h>

enum { CELLS_MAX = 20, ZIPPED_MAX = 3, TITLE_WORDS_MAX = 6 };

/* Lines of a paragraph, before it is known what becomes of them. */
struct piece {
    struct str text;
    const struct cv_paragraph *p;
    struct str link; /* the first one that stands in it */
    struct str links[8];
    size_t n_links;
    float size;
    bool bold, leads, begins;
};

struct flowing {
    struct cv *cv;
    struct arena *a;
    const struct cv_flow *flow;
    struct str (*links)[8]; /* of each line */
    size_t links_cap, bytes;
    float usual_gap;
    bool blank, too_much;
    int table; /* the last one that began */
    bool side; /* the first cells of its rows are headings */
};

/* ---- text ---- */

/* Blanks of all kinds become one; three and more, or a tab, part two fields; what has no width is left
 * out. */
static void put_text(struct strbuf *b, struct str s)
{
    size_t wide = 0;
    for (size_t i = 0; i < s.n;) {
        uint32_t c = 0;
        size_t n = utf8_next(str_from(s, i), &c);
        n = n ? n : 1;
        bool nothing =
            c == 0x200B || c == 0x200C || c == 0x2060 || c == 0xFEFF || c == 0xAD || (c < 0x20 && c != '\t');
        if (c == ' ' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000) {
            wide++;
        } else if (c == '\t') {
            wide += 3;
        } else if (!nothing) {
            if (wide && b->n)
                strbuf_putc(b, wide >= 3 ? '\t' : ' ');
            wide = 0;
            strbuf_put(b, str_head(str_from(s, i), n));
        }
        i += n;
    }
}

/* The paragraph's lines; their number in *ret_n. */
static struct piece *cut(struct flowing *f, const struct cv_paragraph *p, size_t *ret_n)
{
    struct piece *list = NULL;
    size_t n = 0;
    struct strbuf b = {0};
    bool any = false, bold = true;
    struct piece now = {.p = p, .begins = true};
    for (size_t i = 0; i <= p->n_runs; i++) {
        struct str rest = i < p->n_runs ? p->runs[i].text : STR("\n");
        for (struct str part; str_split(&rest, '\n', &part);) {
            strbuf_put(&b, part);
            if (i < p->n_runs && str_trim(part).n) {
                now.leads = now.leads || (!any && p->runs[i].bold);
                any = true;
                bold = bold && p->runs[i].bold;
                now.size = fmaxf(now.size, p->runs[i].size);
                if (p->runs[i].link.n && now.n_links < ARRAY_LEN(now.links) &&
                    !(now.n_links && str_eq(now.links[now.n_links - 1], p->runs[i].link)))
                    now.links[now.n_links++] = p->runs[i].link;
            }
            if (!rest.p)
                break; /* the line goes on in the next run */
            struct strbuf clean = {0};
            put_text(&clean, strbuf_str(&b));
            now.text = arena_str(f->a, strbuf_str(&clean));
            now.bold = any && bold;
            strbuf_release(&clean);
            strbuf_clear(&b);
            ARENA_PUSH(f->a, list, n);
            list[n - 1] = now;
            now = (struct piece){.p = p};
            any = false, bold = true;
            if (i == p->n_runs)
                break;
        }
    }
    strbuf_release(&b);
    *ret_n = n;
    return list;
}

/* ---- lines ---- */

static struct cv_line *push_line(struct flowing *f)
{
    struct cv *cv = f->cv;
    if (cv->n_lines >= CV_LINES_MAX) {
        f->too_much = true;
        return NULL;
    }
    ARENA_PUSH(f->a, cv->lines, cv->n_lines);
    if (cv->n_lines > f->links_cap || !f->links) {
        size_t cap = f->links_cap ? 2 * f->links_cap : 64;
        struct str(*more)[8] = arena_calloc(f->a, cap, sizeof *more);
        if (f->links_cap)
            memcpy(more, f->links, f->links_cap * sizeof *more);
        f->links = more;
        f->links_cap = cap;
    }
    struct cv_line *l = &cv->lines[cv->n_lines - 1];
    *l = (struct cv_line){.kind = CV_LINE_BLANK, .begins = true, .text = STR(""), .raw = STR("")};
    l->at = (struct cv_place){.line = (int)cv->n_lines, .column = 1};
    return l;
}

static void add_blank(struct flowing *f)
{
    push_line(f);
    f->blank = true;
}

static void take_links(struct flowing *f, const struct piece *x)
{
    struct str *to = f->links[f->cv->n_lines - 1];
    size_t n = 0;
    while (n < 8 && to[n].n)
        n++;
    for (size_t i = 0; i < x->n_links && n < 8; i++)
        to[n++] = x->links[i];
}

static struct cv_line *add_line(struct flowing *f, const struct piece *x, int column)
{
    const struct cv_paragraph *p = x->p;
    if (!x->text.n) {
        /* A break at the end of a paragraph ends nothing. */
        if (x->begins)
            add_blank(f);
        return NULL;
    }
    struct cv_line *l = push_line(f);
    if (!l)
        return NULL;
    f->bytes += x->text.n;
    f->too_much = f->too_much || f->bytes > CV_BYTES_MAX;
    l->raw = l->text = x->text;
    l->at.len = (int)tokens_chars(x->text);
    l->kind = CV_LINE_TEXT;
    l->bold = x->bold;
    l->leads = x->leads;
    l->size = x->size > 0 ? x->size : 11;
    l->indent = (int)(p->indent / 4);
    l->margin = p->where == CV_IN_HEADER || p->where == CV_IN_FOOTER;
    l->box = p->where == CV_IN_BOX;
    l->column = column ? column : p->columns > 1 ? p->columns : 0;
    l->begins = x->begins;
    l->after_gap =
        x->begins && (f->cv->n_lines == 1 || f->blank ||
                      (p->gap > f->usual_gap + 0.5f && p->gap > 0.45f * (x->size > 0 ? x->size : 11)));
    size_t sign = x->begins ? cv_bullet_sign(l->text) : 0;
    if (x->begins && p->level) {
        l->kind = CV_LINE_HEADING;
        l->level = p->level <= 6 ? p->level : 6;
    } else if (sign || (p->bullet && x->begins)) {
        l->kind = CV_LINE_BULLET;
        l->text = str_trim(str_from(l->text, sign));
        l->at.column += (int)tokens_chars(str_head(x->text, (size_t)(l->text.p - x->text.p)));
        l->at.len = (int)tokens_chars(l->text);
        l->indent += 2 * p->depth;
    } else if (!x->begins) {
        l->wrapped = p->bullet;
    }
    if (!l->text.n)
        l->kind = CV_LINE_BLANK;
    f->blank = l->kind == CV_LINE_BLANK;
    if (f->cv->columns < l->column)
        f->cv->columns = l->column;
    take_links(f, x);
    return l;
}

static void add_paragraph(struct flowing *f, const struct cv_paragraph *p, int column)
{
    size_t n;
    const struct piece *pieces = cut(f, p, &n);
    for (size_t i = 0; i < n; i++)
        add_line(f, &pieces[i], column);
}

/* ---- tables ---- */

struct cell {
    struct piece *lines; /* with text */
    size_t n;
    bool bullets;
};

/* Line k of each cell that has one, parted by tabs. */
static void add_row(struct flowing *f, const struct cell *cells, size_t n, size_t k)
{
    struct strbuf b = {0};
    const struct piece *first = NULL;
    struct piece all = {.begins = true, .bold = true};
    for (size_t i = 0; i < n; i++) {
        if (cells[i].n <= k)
            continue;
        const struct piece *x = &cells[i].lines[k];
        first = first ? first : x;
        if (b.n)
            strbuf_putc(&b, '\t');
        strbuf_put(&b, x->text);
        all.bold = all.bold && x->bold;
        all.size = fmaxf(all.size, x->size);
        for (size_t m = 0; m < x->n_links && all.n_links < ARRAY_LEN(all.links); m++)
            all.links[all.n_links++] = x->links[m];
    }
    all.text = arena_str(f->a, strbuf_str(&b));
    all.p = first ? first->p : NULL;
    strbuf_release(&b);
    struct cv_line *l = first ? add_line(f, &all, 0) : NULL;
    if (l)
        l->row = true;
}

static void add_cell(struct flowing *f, const struct cell *c, size_t from, int column)
{
    for (size_t i = from; i < c->n; i++) {
        struct cv_line *l = add_line(f, &c->lines[i], column);
        if (l && i == 0 && column)
            l->after_gap = true;
    }
}

static bool is_usual_heading(struct flowing *f, struct str text)
{
    struct tokens t = tokens_of(f->a, str_head(text, 200));
    bool exact = false;
    if (t.n && t.n <= TITLE_WORDS_MAX)
        heading_kind(&t, &exact);
    return exact;
}

/*
 * "Experience" beside what belongs to it: the first cells of most rows are usual headings, and no heading
 * stands right above the table, as one does above "Languages | German" among skills.
 */
static bool has_side_headings(struct flowing *f, size_t i)
{
    const struct cv_paragraph *first = &f->flow->paragraphs[i];
    size_t rows = 0, headings = 0, above = f->cv->n_lines;
    int row = 0;
    while (above && f->cv->lines[above - 1].kind == CV_LINE_BLANK)
        above--;
    if (above && is_usual_heading(f, f->cv->lines[above - 1].text))
        return false;
    for (; i < f->flow->n_paragraphs && f->flow->paragraphs[i].table == first->table; i++) {
        const struct cv_paragraph *p = &f->flow->paragraphs[i];
        size_t n;
        if (p->row == row)
            continue;
        row = p->row;
        rows++;
        const struct piece *lines = cut(f, p, &n);
        headings += n == 1 && is_usual_heading(f, lines[0].text);
    }
    return headings * 2 > rows;
}

static bool is_side_heading(struct flowing *f, const struct cell *c)
{
    return f->side && c->n == 1 && !c->bullets && is_usual_heading(f, c->lines[0].text);
}

static void add_table_row(struct flowing *f, const struct cell *cells, size_t n)
{
    size_t full = 0, several = 0, most = 0;
    bool bullets = false;
    const struct cell *one = NULL, *first = NULL;
    for (size_t i = 0; i < n; i++) {
        full += cells[i].n > 0;
        several += cells[i].n > 1;
        most = cells[i].n > most ? cells[i].n : most;
        bullets = bullets || cells[i].bullets;
        one = cells[i].n ? &cells[i] : one;
        first = first || !cells[i].n ? first : &cells[i];
    }
    if (!full) {
        add_blank(f);
    } else if (full == 1) {
        add_cell(f, one, 0, 0);
    } else if (full == 2 && is_side_heading(f, first)) {
        struct cv_line *l = add_line(f, &first->lines[0], 0);
        if (l)
            l->kind = CV_LINE_HEADING, l->after_gap = true;
        add_cell(f, one, 0, 0);
    } else if (several <= 1) {
        add_row(f, cells, n, 0);
        for (size_t i = 0; i < n; i++)
            add_cell(f, &cells[i], 1, 0);
    } else if (most <= ZIPPED_MAX && !bullets) {
        for (size_t k = 0; k < most; k++)
            add_row(f, cells, n, k);
    } else {
        for (size_t i = 0; i < n; i++)
            add_cell(f, &cells[i], 0, (int)i + 1);
    }
}

/* From paragraph i on; the index behind the row. */
static size_t take_row(struct flowing *f, size_t i)
{
    const struct cv_flow *flow = f->flow;
    const struct cv_paragraph *first = &flow->paragraphs[i];
    struct cell cells[CELLS_MAX] = {0};
    size_t n = 0;
    int last = 0;
    if (first->table != f->table) {
        f->table = first->table;
        f->side = has_side_headings(f, i);
    }
    for (; i < flow->n_paragraphs; i++) {
        const struct cv_paragraph *p = &flow->paragraphs[i];
        size_t lines;
        if (p->where == CV_IN_BOX && !p->table) {
            add_paragraph(f, p, 0);
            continue;
        }
        if (p->where != first->where || p->table != first->table || p->row != first->row)
            break;
        if (p->cell != last && n < CELLS_MAX)
            n++;
        last = p->cell;
        struct cell *c = &cells[n ? n - 1 : 0];
        const struct piece *pieces = cut(f, p, &lines);
        for (size_t k = 0; k < lines; k++) {
            if (!pieces[k].text.n)
                continue;
            ARENA_PUSH(f->a, c->lines, c->n);
            c->lines[c->n - 1] = pieces[k];
        }
        c->bullets = c->bullets || p->bullet;
    }
    add_table_row(f, cells, n);
    return i;
}

/* ---- the whole ---- */

static void take_all(struct flowing *f, enum cv_where where)
{
    for (size_t i = 0; i < f->flow->n_paragraphs && !f->too_much;) {
        const struct cv_paragraph *p = &f->flow->paragraphs[i];
        bool mine = p->where == where || (where == CV_IN_BODY && p->where == CV_IN_BOX);
        if (mine && p->table) {
            i = take_row(f, i);
        } else {
            if (mine)
                add_paragraph(f, p, 0);
            i++;
        }
    }
}

static int by_size(const void *pa, const void *pb)
{
    const float *a = pa, *b = pb;
    return (*a > *b) - (*a < *b);
}

/* The gap that stands above most paragraphs says nothing. */
static float usual_gap(const struct cv_flow *flow, struct arena *a)
{
    float *gaps = arena_array(a, float, flow->n_paragraphs + 1);
    size_t n = 0;
    for (size_t i = 0; i < flow->n_paragraphs; i++) {
        if (flow->paragraphs[i].where == CV_IN_BODY && flow->paragraphs[i].n_runs &&
            !flow->paragraphs[i].level)
            gaps[n++] = flow->paragraphs[i].gap;
    }
    if (!n)
        return 0;
    qsort(gaps, n, sizeof *gaps, by_size);
    return gaps[n / 2];
}

/* Among contact data links are contact data; elsewhere they lead to employers and papers. */
static void take_targets(struct flowing *f)
{
    struct cv *cv = f->cv;
    for (size_t i = 0; i < cv->n_lines; i++) {
        bool contact = cv->lines[i].margin || cv->lines[i].box;
        for (size_t k = 0; k < cv->n_sections && !contact; k++) {
            const struct cv_section *s = &cv->sections[k];
            contact = (s->kind == CV_SECTION_CONTACT || s->kind == CV_SECTION_PERSONAL) &&
                      i >= s->first_line && i < s->first_line + s->n_lines;
        }
        for (size_t k = 0; contact && k < 8 && f->links[i][k].n; k++)
            cv_contact_target(cv, f->a, i, f->links[i][k]);
    }
}

enum err cv_read_flow(const struct cv_flow *flow, struct arena *a, struct cv **ret, struct error *e)
{
    struct cv *cv = arena_new(a, struct cv);
    struct flowing f = {.cv = cv, .a = a, .flow = flow, .usual_gap = usual_gap(flow, a)};
    size_t text = 0;
    bool levels = false;
    cv->source = CV_SOURCE_FLOW;
    cv->flow = flow;
    cv->n_pages = flow->n_pages;
    cv->columns = 1;
    take_all(&f, CV_IN_HEADER);
    take_all(&f, CV_IN_BODY);
    take_all(&f, CV_IN_FOOTER);
    if (f.too_much)
        return error_set(e, ERR_TOO_LARGE, "document",
                         "this document has more than %d lines or %d bytes of text; a CV has a hundred lines",
                         (int)CV_LINES_MAX, (int)CV_BYTES_MAX);
    for (size_t i = 0; i < cv->n_lines; i++) {
        text += cv->lines[i].kind != CV_LINE_BLANK;
        levels = levels || cv->lines[i].level > 0;
    }
    if (!text && !flow->n_pictures)
        return error_set(e, ERR_INVALID, "document", "this document has no text");
    for (size_t i = 0; i < flow->n_notes; i++)
        cv_note(cv, a, flow->notes[i].path, arena_cstr(a, flow->notes[i].why));
    if (!levels)
        cv_look_headings(cv, a);
    cv_build(cv, a);
    take_targets(&f);
    *ret = cv;
    return ERR_OK;
}
