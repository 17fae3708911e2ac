#include "model/tables/csv.h"

#include "model/tables/csv-internal.h"

#include <stdio.h>

struct reader {
    struct str text;
    size_t at, line_start;
    int line;
    char separator;
    bool one_line;                 /* a quote was left open: fields end with their line from here on */
    bool characters;               /* and on this line quotes are characters */
    struct csv_findings *findings; /* NULL: nobody wants to know */
    struct arena *a;
    struct strbuf scratch; /* owned */
};

const char *csv_finding_words(enum csv_finding_kind kind)
{
    static const char *const words[] = {
        [CSV_QUOTE_INSIDE] = "a quote in the middle of a field; it was taken as a character",
        [CSV_QUOTE_OPEN] =
            "a quote that nothing closes; it and the others of this line were taken as characters",
        [CSV_ENCODING] = "this is not UTF-8; the file was read as Windows-1252",
        [CSV_NO_CHARACTER] = "a byte that is no character; it is shown as \xef\xbf\xbd",
    };
    return words[kind];
}

static void note(struct reader *r, enum csv_finding_kind kind, size_t at)
{
    if (r->findings)
        csv_found(r->findings, kind, r->text, r->line, r->line_start, at);
}

static bool ends_field(const struct reader *r, size_t at)
{
    return at == r->text.n || r->text.p[at] == r->separator || r->text.p[at] == '\n' || r->text.p[at] == '\r';
}

static size_t past_blanks(const struct reader *r, size_t at)
{
    while (at < r->text.n && (r->text.p[at] == ' ' || r->text.p[at] == '\t') && r->text.p[at] != r->separator)
        at++;
    return at;
}

/* Lines that a quoted field went over. */
static void count_lines(struct reader *r, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        char c = r->text.p[i];
        if (c == '\n' || (c == '\r' && !(i + 1 < r->text.n && r->text.p[i + 1] == '\n'))) {
            r->line++;
            r->line_start = i + 1;
        }
    }
}

static enum err too_large(const struct reader *r, struct error *e, const char *what)
{
    char field[32];
    snprintf(field, sizeof field, "line %d", r->line);
    return error_set(e, ERR_TOO_LARGE, field, "%s", what);
}

static enum err plain_field(struct reader *r, struct str *ret, struct error *e)
{
    size_t from = r->at, at = from, quote = (size_t)-1;
    const char *p = r->text.p;
    for (char c; at < r->text.n && (c = p[at]) != r->separator && c != '\n' && c != '\r'; at++) {
        if (c == '"' && quote == (size_t)-1)
            quote = at;
    }
    if (at - from > CSV_FIELD_MAX)
        return too_large(r, e, "a field has more than 1 MiB");
    /* Those behind an open one were told with it. */
    if (quote != (size_t)-1 && !r->characters)
        note(r, CSV_QUOTE_INSIDE, quote);
    r->at = at;
    *ret = (struct str){p + from, at - from};
    return ERR_OK;
}

/* From behind the opening quote; false: nothing closes it. *ret_odd: the first quote that was a character; 0:
 * none. */
static bool quoted_field(struct reader *r, size_t from, struct str *ret, size_t *ret_odd)
{
    struct str text = r->text;
    size_t at = from, piece = from, odd = 0;
    strbuf_clear(&r->scratch);
    for (;;) {
        size_t room = from + CSV_FIELD_MAX - at, left = text.n - at;
        const char *quote = left ? memchr(text.p + at, '"', left < room ? left : room) : NULL;
        size_t q = quote ? (size_t)(quote - text.p) : 0;
        if (!quote || q - from >= CSV_FIELD_MAX)
            return false;
        if (r->one_line) {
            struct str between = {text.p + at, q - at};
            if (str_find_char(between, '\n') < between.n || str_find_char(between, '\r') < between.n)
                return false;
        }
        size_t behind = past_blanks(r, q + 1);
        if (q + 1 < text.n && text.p[q + 1] == '"') {
            strbuf_put(&r->scratch, (struct str){text.p + piece, q + 1 - piece});
            at = piece = q + 2;
            continue;
        }
        if (ends_field(r, behind)) {
            if (piece == from) {
                *ret = (struct str){text.p + from, q - from};
            } else {
                strbuf_put(&r->scratch, (struct str){text.p + piece, q - piece});
                *ret = arena_str(r->a, strbuf_str(&r->scratch));
            }
            r->at = behind;
            *ret_odd = odd;
            return true;
        }
        odd = odd ? odd : q;
        at = q + 1;
    }
}

static enum err field(struct reader *r, struct str *ret, struct error *e)
{
    size_t quote = past_blanks(r, r->at), odd;
    if (r->characters || quote >= r->text.n || r->text.p[quote] != '"')
        return plain_field(r, ret, e);
    if (!quoted_field(r, quote + 1, ret, &odd)) {
        note(r, CSV_QUOTE_OPEN, quote);
        r->one_line = r->characters = true;
        return plain_field(r, ret, e);
    }
    if (odd) {
        count_lines(r, quote + 1, odd);
        note(r, CSV_QUOTE_INSIDE, odd);
        count_lines(r, odd, r->at);
    } else {
        count_lines(r, quote + 1, r->at);
    }
    return ERR_OK;
}

/* fields: room for CSV_COLUMNS_MAX. */
static enum err row(struct reader *r, struct str *fields, size_t *ret_n, struct error *e)
{
    size_t n = 0;
    for (;;) {
        if (n == CSV_COLUMNS_MAX)
            return too_large(r, e, "a row has more than 500 columns");
        TRY(field(r, &fields[n], e));
        n++;
        if (r->at == r->text.n || r->text.p[r->at] != r->separator)
            break;
        r->at++;
    }
    if (r->at < r->text.n) {
        bool both = r->text.p[r->at] == '\r' && r->at + 1 < r->text.n && r->text.p[r->at + 1] == '\n';
        r->at += both ? 2 : 1;
        r->line++;
        r->line_start = r->at;
    }
    r->characters = false;
    *ret_n = n;
    return ERR_OK;
}

/* ---- the separator ---- */

enum { LOOKED_AT = 50 };

/* The most rows that have the same number of fields, two or more. */
static size_t agreeing(struct str text, char separator, struct arena *a)
{
    struct reader r = {.text = text, .line = 1, .separator = separator, .a = a};
    struct str fields[CSV_COLUMNS_MAX];
    uint8_t rows[CSV_COLUMNS_MAX + 1] = {0};
    size_t n, most = 0;
    for (int i = 0; i < LOOKED_AT && r.at < text.n && row(&r, fields, &n, NULL) == ERR_OK; i++) {
        if (n >= 2 && ++rows[n] > most)
            most = rows[n];
    }
    strbuf_release(&r.scratch);
    return most;
}

static char find_separator(struct str text)
{
    static const char candidates[] = {',', ';', '\t'};
    struct arena a;
    size_t most = 0;
    char best = ',';
    arena_init(&a);
    for (size_t i = 0; i < sizeof candidates; i++) {
        size_t n = agreeing(text, candidates[i], &a);
        if (n > most) {
            most = n;
            best = candidates[i];
        }
    }
    arena_release(&a);
    return best;
}

/* "sep=;" as a line of its own. */
static bool says_separator(struct str text, char *ret, size_t *ret_n)
{
    if (text.n < 6 || !(str_starts(text, STR("sep=")) || str_starts(text, STR("SEP="))))
        return false;
    char c = text.p[4];
    if (c == '"' || c == '\r' || c == '\n' || (unsigned char)c >= 0x80 ||
        (text.p[5] != '\n' && text.p[5] != '\r'))
        return false;
    *ret = c;
    *ret_n = text.n > 6 && text.p[5] == '\r' && text.p[6] == '\n' ? 7 : 6;
    return true;
}

static enum err read_rows(struct reader *r, struct csv *c, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf rows = {0};
    struct str fields[CSV_COLUMNS_MAX];
    while (r->at < r->text.n) {
        struct csv_row one = {.line = r->line};
        if (c->n_rows == CSV_ROWS_MAX)
            return too_large(r, e, "the table has more than 500,000 rows");
        TRY(row(r, fields, &one.n, e));
        struct str *kept = arena_array(r->a, struct str, one.n);
        memcpy(kept, fields, one.n * sizeof *kept);
        one.fields = kept;
        strbuf_put(&rows, (struct str){(const char *)&one, sizeof one});
        c->n_rows++;
    }
    struct csv_row *all = arena_array(r->a, struct csv_row, c->n_rows);
    if (c->n_rows > 0)
        memcpy(all, rows.p, rows.n);
    c->rows = all;
    return ERR_OK;
}

enum err csv_read(struct str text, const struct csv_habits *habits, struct arena *a, struct csv *ret,
                  struct error *e)
{
    struct csv c = {.separator = habits->separator};
    struct csv_findings findings = {0};
    char said;
    size_t n = 0;
    if (c.separator == '"' || c.separator == '\r' || c.separator == '\n' ||
        (unsigned char)c.separator >= 0x80)
        return error_set(e, ERR_INVALID, "separator",
                         "a separator is one ASCII character: a comma, a semicolon, a tab");
    if (text.n > CSV_BYTES_MAX)
        return error_set(e, ERR_TOO_LARGE, "line 1", "a table may have 64 MiB");
    struct reader r = {.text = csv_text(text, a, &c, &findings), .line = 1, .findings = &findings, .a = a};
    if (says_separator(r.text, &said, &n)) {
        r.at = r.line_start = n;
        r.line = 2;
        c.separator = c.separator ? c.separator : said;
    }
    r.separator = c.separator ? c.separator : find_separator(str_from(r.text, n));
    c.separator = r.separator;
    enum err err = read_rows(&r, &c, e);
    strbuf_release(&r.scratch);
    TRY(err);
    c.n_findings = findings.n;
    c.n_found = findings.n < CSV_FINDINGS_MAX ? findings.n : CSV_FINDINGS_MAX;
    struct csv_finding *kept = arena_array(a, struct csv_finding, c.n_found);
    memcpy(kept, findings.kept, c.n_found * sizeof *kept);
    c.findings = kept;
    *ret = c;
    return ERR_OK;
}

struct str csv_field(const struct csv_row *r, size_t column)
{
    return column < r->n ? r->fields[column] : STR("");
}

/* ---- the header ---- */

static bool is_gap(char c)
{
    return c == ' ' || c == '_' || c == '-' || c == '\t';
}

/* The next character of a name as it is compared; '\0' at its end. */
static char next_of(struct str *s)
{
    bool gap = false;
    while (s->n > 0 && is_gap(s->p[0])) {
        gap = true;
        *s = str_from(*s, 1);
    }
    if (s->n == 0)
        return '\0';
    if (gap)
        return ' ';
    char c = s->p[0];
    *s = str_from(*s, 1);
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

static bool same_name(struct str a, struct str b)
{
    char x, y;
    a = str_trim(a);
    b = str_trim(b);
    do {
        x = next_of(&a);
        y = next_of(&b);
    } while (x == y && x != '\0');
    return x == y;
}

static size_t column_of(const struct csv_row *r, const char *names)
{
    for (struct str name, rest = str_of(names); str_split(&rest, '|', &name);) {
        for (size_t i = 0; i < r->n; i++) {
            if (same_name(r->fields[i], name))
                return i;
        }
    }
    return CSV_NONE;
}

static void say_missing(const struct csv_row *r, const struct csv_column *columns, size_t n,
                        struct strbuf *out)
{
    for (size_t i = 0; i < n; i++) {
        if (columns[i].required && column_of(r, columns[i].names) == CSV_NONE) {
            struct str rest = str_of(columns[i].names), name;
            (void)str_split(&rest, '|', &name);
            strbuf_printf(out, "%s\"%.*s\"", out->n ? ", " : "", STR_ARG(name));
        }
    }
}

enum err csv_find(const struct csv *table, const struct csv_column *columns, size_t n, size_t rows_max,
                  size_t *ret_at, size_t *ret_row, struct error *e)
{
    static const struct csv_row nothing;
    const struct csv_row *nearest = &nothing;
    size_t at[CSV_COLUMN_WANTED_MAX], most = 0;
    if (n == 0 || n > CSV_COLUMN_WANTED_MAX)
        return error_set(e, ERR_INTERNAL, "columns", "1 to %d columns can be looked for",
                         CSV_COLUMN_WANTED_MAX);
    for (size_t i = 0; i < table->n_rows && i < rows_max; i++) {
        size_t found = 0;
        bool all = true;
        for (size_t k = 0; k < n; k++) {
            at[k] = column_of(&table->rows[i], columns[k].names);
            found += at[k] != CSV_NONE;
            all = all && (at[k] != CSV_NONE || !columns[k].required);
        }
        if (all && found > 0) {
            memcpy(ret_at, at, n * sizeof *at);
            *ret_row = i;
            return ERR_OK;
        }
        if (found > most) {
            most = found;
            nearest = &table->rows[i];
        }
    }
    _cleanup_(strbuf_release) struct strbuf missing = {0};
    say_missing(nearest, columns, n, &missing);
    return error_set(e, ERR_NOT_FOUND, "header", "there is no row with the names of the columns; missing: %s",
                     missing.n ? strbuf_cstr(&missing) : "all of them");
}

struct str csv_words(struct str field, struct arena *a)
{
    char *text = arena_alloc(a, field.n + 1);
    for (size_t i = 0; i < field.n; i++) {
        char c = field.p[i];
        text[i] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c == '-' || c == '_' ? ' ' : c;
    }
    return str_trim((struct str){text, field.n});
}

/* ---- as JSON ---- */

void csv_put_notes(const struct csv_notes *notes, struct json_writer *w)
{
    jw_key(w, "notes");
    jw_begin(w, '[');
    for (size_t i = 0; i < notes->n; i++) {
        jw_begin(w, '{');
        jw_put_int(w, "line", notes->v[i].line);
        jw_put_str(w, "text", notes->v[i].text);
        jw_end(w);
    }
    jw_end(w);
    jw_put_int(w, "n_notes", (int64_t)notes->n_all);
}

void csv_put_columns(const char *(*field_name)(size_t), const struct str *columns, size_t n,
                     struct json_writer *w)
{
    jw_key(w, "columns");
    jw_begin(w, '{');
    for (size_t f = 0; f < n; f++)
        if (columns[f].n)
            jw_put_str(w, field_name(f), columns[f]);
    jw_end(w);
}
