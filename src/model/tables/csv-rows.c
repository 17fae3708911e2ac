/* What those share that read the rows of a table. */
#include "model/tables/csv.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct str csv_line(const struct csv_row *row, size_t column, size_t max, struct arena *a)
{
    struct str s = str_trim(csv_field(row, column));
    if (s.n > max)
        s = str_head(s, utf8_floor(s.p, max));
    char *text = arena_alloc(a, s.n + 1);
    size_t n = 0;
    for (struct str rest = s; rest.n;) {
        uint32_t code = 0;
        size_t bytes = utf8_next(rest, &code);
        if (bytes == 0 || !utf8_is_control(code)) {
            bytes = bytes ? bytes : 1;
            memcpy(text + n, rest.p, bytes);
            n += bytes;
        } else {
            text[n++] = ' ';
        }
        rest = str_from(rest, bytes);
    }
    return str_trim((struct str){text, n});
}

bool csv_row_is_empty(const struct csv_row *row)
{
    for (size_t i = 0; i < row->n; i++)
        if (str_trim(row->fields[i]).n)
            return false;
    return true;
}

struct csv_notes csv_notes_of(struct arena *a)
{
    return (struct csv_notes){.v = arena_array(a, struct csv_note, CSV_NOTES_MAX), .a = a};
}

void csv_note(struct csv_notes *notes, int line, const char *format, ...)
{
    char text[300];
    va_list args;
    if (notes->n_all++ >= CSV_NOTES_MAX)
        return;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    notes->v[notes->n++] = (struct csv_note){line, str_of(arena_strdup(notes->a, text))};
}

void csv_note_findings(struct csv_notes *notes, const struct csv *table)
{
    for (size_t i = 0; i < table->n_found; i++)
        csv_note(notes, table->findings[i].line, "column %d: %s", table->findings[i].column,
                 csv_finding_words(table->findings[i].kind));
}
