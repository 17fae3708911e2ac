/* Whatever is read is UTF-8 within the limits, and written by the book it reads as the same table without
 * findings. */
#include "base/utf8.h"
#include "model/tables/csv.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void write_field(struct str field, struct strbuf *out)
{
    strbuf_putc(out, '"');
    for (size_t i = 0; i < field.n; i++) {
        if (field.p[i] == '"')
            strbuf_putc(out, '"');
        strbuf_putc(out, field.p[i]);
    }
    strbuf_putc(out, '"');
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct csv_column columns[] = {{"a|first name", true}, {"b", false}};
    struct arena a;
    struct csv t, again;
    struct strbuf out = {0};
    size_t at[2], row;
    arena_init(&a);
    if (csv_read((struct str){(const char *)data, size}, &(struct csv_habits){0}, &a, &t, NULL) == ERR_OK) {
        int line = 0;
        for (size_t i = 0; i < t.n_rows; i++) {
            assert(t.rows[i].line > line && t.rows[i].n >= 1 && t.rows[i].n <= CSV_COLUMNS_MAX);
            line = t.rows[i].line;
            for (size_t k = 0; k < t.rows[i].n; k++) {
                struct str field = t.rows[i].fields[k];
                assert(utf8_valid(field) && field.n <= CSV_FIELD_MAX);
                if (k)
                    strbuf_putc(&out, t.separator);
                write_field(field, &out);
            }
            strbuf_puts(&out, "\r\n");
        }
        for (size_t i = 0; i < t.n_found; i++)
            assert(t.findings[i].line >= 1 && t.findings[i].column >= 1);
        (void)!csv_find(&t, columns, 2, 20, at, &row, NULL);
        if (csv_read(strbuf_str(&out), &(struct csv_habits){t.separator}, &a, &again, NULL) == ERR_OK) {
            assert(again.n_rows == t.n_rows && again.n_findings == 0);
            for (size_t i = 0; i < t.n_rows; i++) {
                assert(again.rows[i].n == t.rows[i].n);
                for (size_t k = 0; k < t.rows[i].n; k++)
                    assert(str_eq(again.rows[i].fields[k], t.rows[i].fields[k]));
            }
        }
    }
    strbuf_release(&out);
    arena_release(&a);
    return 0;
}
