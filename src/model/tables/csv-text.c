/*
 * What is doubtful in the bytes of a table, with line and column.
 */
#include "model/tables/csv-internal.h"

#include "model/words/plain.h"

void csv_found(struct csv_findings *f, enum csv_finding_kind kind, struct str text, int line,
               size_t line_start, size_t at)
{
    if (f->n++ >= CSV_FINDINGS_MAX)
        return;
    int column = 1;
    for (size_t i = line_start; i < at && i < text.n; i++)
        column += ((unsigned char)text.p[i] & 0xc0) != 0x80;
    f->kept[f->n - 1] = (struct csv_finding){kind, line, column};
}

/* A finding at a place whose line is not known. bytes: each is a character. */
static void note_at(struct csv_findings *f, enum csv_finding_kind kind, struct str text, size_t at,
                    bool bytes)
{
    int line = 1;
    size_t start = 0;
    for (size_t i = 0; i < at; i++) {
        if (text.p[i] == '\n' || (text.p[i] == '\r' && !(i + 1 < text.n && text.p[i + 1] == '\n'))) {
            line++;
            start = i + 1;
        }
    }
    csv_found(f, kind, text, line, start, at);
    if (bytes && f->n <= CSV_FINDINGS_MAX)
        f->kept[f->n - 1].column = (int)(at - start) + 1;
}

struct str csv_text(struct str bytes, struct arena *a, struct csv *c, struct csv_findings *f)
{
    static const enum csv_encoding encodings[] = {CSV_UTF8, CSV_UTF16, CSV_WINDOWS_1252};
    struct plain p;
    plain_read(bytes, a, &p);
    c->encoding = encodings[p.encoding];
    c->byte_order_mark = p.byte_order_mark;
    if (p.encoding == PLAIN_WINDOWS_1252)
        note_at(f, CSV_ENCODING, p.bytes, p.not_utf8_at, true);
    if (p.lost_at < p.text.n)
        note_at(f, CSV_NO_CHARACTER, p.text, p.lost_at, false);
    return p.text;
}
