/*
 * tabular. A cell is opened by the first thing that stands in it, so that one which \multirow covers, empty
 * in TeX, is not written at all. Lines between cells are the page's own.
 */
#include "base/num.h"
#include "model/markup/tex-internal.h"

#include <stdlib.h>

enum { SPAN_MAX = 100 };

struct tex_table {
    char align[TEX_COLUMNS_MAX];  /* l, c, r */
    int covered[TEX_COLUMNS_MAX]; /* rows, from this one on, that a cell of an earlier row covers */
    size_t n_columns, column;
    bool in_row, first_row, has_heading;
};

static struct tex_table *table_of(struct tex *t, size_t *ret_index)
{
    for (size_t i = t->n_frames; i-- > 1;) {
        if (t->frames[i].flow == FLOW_TABLE) {
            *ret_index = i;
            return t->frames[i].table;
        }
    }
    return NULL;
}

/* "|l|c@{ }p{3cm}*{2}{r}|": the columns. */
static void read_columns(struct str s, struct tex_table *table, int depth)
{
    for (size_t i = 0; i < s.n && table->n_columns < TEX_COLUMNS_MAX; i++) {
        char c = s.p[i];
        struct str rest = str_from(s, i + 1);
        size_t close = str_find_char(rest, '}');
        if (c == 'l' || c == 'c' || c == 'r') {
            table->align[table->n_columns++] = c;
        } else if (c == 'X' || c == 'p' || c == 'm' || c == 'b' || c == 'L' || c == 'C' || c == 'R') {
            table->align[table->n_columns++] = c == 'C' ? 'c' : c == 'R' ? 'r' : 'l';
            i += c == 'p' || c == 'm' || c == 'b' ? close + 1 : 0;
        } else if (c == '@' || c == '!' || c == '>' || c == '<') {
            i += close + 1;
        } else if (c == '*' && rest.n && rest.p[0] == '{' && depth == 0) {
            int64_t n = 0;
            struct str what = str_from(rest, close + 2);
            size_t end = str_find_char(what, '}');
            if (num_parse_i64(str_head(str_from(rest, 1), close - 1), 0, TEX_COLUMNS_MAX, &n)) {
                while (n-- > 0)
                    read_columns(str_head(what, end), table, depth + 1);
            }
            i += close + 2 + end + 1;
        }
    }
}

/* Are the cells of the first row words? Then it is a heading: a table of numbers, or of one letter per cell,
 * begins with its data. */
static bool looks_like_heading(struct str s)
{
    enum { LOOK_MAX = 400 };
    int letters = 0, cells = 1;
    s = str_head(s, LOOK_MAX);
    while (str_starts(str_trim(s), STR("\\hline")))
        s = str_from(str_trim(s), strlen("\\hline"));
    size_t end = str_find(s, STR("\\\\"));
    for (size_t i = 0; i < end && i < s.n; i++) {
        char c = s.p[i];
        if (c == '$' || (c >= '0' && c <= '9'))
            return false;
        cells += c == '&';
        letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c < 0;
    }
    return end < s.n && cells > 1 && letters >= 3 * cells;
}

void tex_begin_table(struct tex *t, struct str name)
{
    struct tex_table *table = arena_new(t->arena, struct tex_table);
    struct str ignored;
    tex_skip_space(t);
    (void)tex_option(t, &ignored);
    if (str_starts(name, STR("tabularx")) || str_is(name, "tabular*") || str_starts(name, STR("tabulary")))
        (void)tex_argument(t);
    tex_skip_space(t);
    (void)tex_option(t, &ignored);
    read_columns(tex_argument(t), table, 0);
    table->first_row = true;
    table->has_heading = looks_like_heading(tex_rest(t));
    tex_block(t);
    struct tex_frame f = {
        .flow = FLOW_TABLE, .environment = name, .close = "</tbody>\n</table>\n", .last = "", .table = table};
    if (tex_push_frame(t, f))
        strbuf_puts(t->out, "<table>\n<tbody>\n");
}

static void open_row(struct tex *t, struct tex_table *table)
{
    if (!table->in_row)
        strbuf_puts(t->out, "<tr>");
    table->in_row = true;
}

static void put_cell(struct tex *t, struct tex_table *table, char align, int columns, int rows)
{
    bool heading = table->first_row && table->has_heading;
    size_t from = table->column;
    open_row(t, table);
    strbuf_puts(t->out, heading ? "<th" : "<td");
    if (align == 'c' || align == 'r')
        strbuf_puts(t->out, align == 'c' ? " class=\"align-center\"" : " class=\"align-right\"");
    if (columns > 1)
        strbuf_printf(t->out, " colspan=\"%d\"", columns);
    if (rows > 1)
        strbuf_printf(t->out, " rowspan=\"%d\"", rows);
    strbuf_putc(t->out, '>');
    for (size_t i = from; i < from + (size_t)columns && i < TEX_COLUMNS_MAX; i++)
        table->covered[i] = rows;
    table->column += (size_t)columns - 1;
}

static char align_of(const struct tex_table *table)
{
    return table->column < table->n_columns ? table->align[table->column] : 'l';
}

/* A cell as the innermost frame; false when it stands inside of something, or there are too many frames. */
static bool push_cell(struct tex *t, struct tex_table *table, char align, int columns, int rows)
{
    bool heading = table->first_row && table->has_heading;
    struct tex_frame f = {
        .flow = FLOW_LINE, .is_part = true, .close = heading ? "</th>" : "</td>", .last = ""};
    if (t->n_frames == TEX_FRAMES_MAX)
        return false;
    put_cell(t, table, align, columns, rows);
    return tex_push_frame(t, f) != NULL;
}

void tex_open_cell(struct tex *t)
{
    size_t index;
    struct tex_table *table = table_of(t, &index);
    if (table)
        (void)push_cell(t, table, align_of(table), 1, 1);
}

/* The cell that is open, or an empty one where none is covered. */
static void close_cell(struct tex *t, struct tex_table *table, size_t index)
{
    bool open = t->n_frames > index + 1;
    tex_pop_to(t, index + 1);
    if (open || (table->column < TEX_COLUMNS_MAX && table->covered[table->column] > 0))
        return;
    put_cell(t, table, 'l', 1, 1);
    strbuf_puts(t->out, table->first_row && table->has_heading ? "</th>" : "</td>");
}

void tex_next_cell(struct tex *t)
{
    size_t index;
    struct tex_table *table = table_of(t, &index);
    if (!table)
        return;
    open_row(t, table);
    close_cell(t, table, index);
    table->column++;
    t->space = false;
}

void tex_end_row(struct tex *t)
{
    size_t index;
    struct tex_table *table = table_of(t, &index);
    if (!table)
        return;
    if (!table->in_row && t->n_frames == index + 1)
        return; /* nothing stands in it */
    close_cell(t, table, index);
    strbuf_puts(t->out, "</tr>\n");
    for (size_t i = 0; i < TEX_COLUMNS_MAX; i++)
        table->covered[i] -= table->covered[i] > 0;
    table->column = 0;
    table->in_row = table->first_row = false;
    t->space = false;
}

void tex_end_table(struct tex *t, struct tex_table *table)
{
    if (table->in_row)
        strbuf_puts(t->out, "</tr>\n");
}

/* An argument that is a number of cells. */
static int span_argument(struct tex *t)
{
    int64_t n = 1;
    struct str s = str_trim(tex_argument(t));
    return num_parse_i64(s, 1, SPAN_MAX, &n) ? (int)n : 1;
}

void tex_multicolumn(struct tex *t)
{
    size_t index;
    struct tex_table *table = table_of(t, &index), columns = {0};
    int n = span_argument(t);
    read_columns(tex_argument(t), &columns, 0);
    if (table && t->n_frames == index + 1)
        (void)push_cell(t, table, columns.n_columns ? columns.align[0] : 'l', n, 1);
    (void)tex_open_argument(t, (struct tex_frame){.close = "", .last = ""});
}

void tex_multirow(struct tex *t)
{
    size_t index;
    struct str ignored;
    struct tex_table *table = table_of(t, &index);
    (void)tex_option(t, &ignored);
    int n = span_argument(t);
    tex_skip_space(t);
    (void)tex_option(t, &ignored);
    (void)tex_argument(t);
    (void)tex_option(t, &ignored);
    if (table && t->n_frames == index + 1)
        (void)push_cell(t, table, align_of(table), 1, n);
    (void)tex_open_argument(t, (struct tex_frame){.close = "", .last = ""});
}
