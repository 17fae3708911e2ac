/*
 * csv.h: tables in text, as people's programs export them.
 *
 * RFC 4180, and what is met besides: lines that end in CR LF, LF or CR (also mixed), a byte order mark,
 * semicolons or tabs instead of commas, "sep=;" as a first line, UTF-16 with its mark, Windows-1252 instead
 * of UTF-8, quotes that are broken. Nothing is dropped but that first line: every character of a field comes
 * back, and what was doubtful is a finding with line and column. Pure; the table lives in the arena and may
 * point into the text, which must live as long. A plain export of 16 MB is read at about 800 MB/s of one
 * core.
 *
 *     TRY(csv_read(bytes, &(struct csv_habits){0}, &arena, &table, e));
 *     static const struct csv_column columns[] = {{"company name|company", true}, {"title|job title", true}, {"location", false}};
 *     TRY(csv_find(&table, columns, 3, 10, at, &header, e));
 *     for (size_t i = header + 1; i < table.n_rows; i++)
 *         csv_field(&table.rows[i], at[0]);
 *
 * How broken quotes are read
 *   A quote opens a field only as its first character (blanks before it are stepped over); in the middle of a field
 *   it is a character (finding CSV_QUOTE_INSIDE).
 *   In a quoted field a quote ends it only when a separator, a line end or the end follows, after blanks at most;
 *   two quotes are one; any other is a character (CSV_QUOTE_INSIDE): "He said "hi", then" reads as it was meant, up to
 *   the first quote before a comma.
 *   A quote that nothing closes (in CSV_FIELD_MAX bytes) would swallow the rest of the table: it and all further quotes
 *   of its line are characters then (CSV_QUOTE_OPEN, at the quote), and no later field goes over lines, so that reading
 *   stays linear.
 */
#ifndef DRYRUN_MODEL_CSV_H
#define DRYRUN_MODEL_CSV_H

#include "base/arena.h"
#include "base/cleanup.h"
#include "base/err.h"
#include "base/json.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    CSV_BYTES_MAX = 64 << 20,
    CSV_ROWS_MAX = 500000,
    CSV_COLUMNS_MAX = 500,
    CSV_FIELD_MAX = 1 << 20, /* bytes */
    CSV_FINDINGS_MAX = 100,  /* those that are kept; all are counted */
};

enum csv_encoding { CSV_UTF8, CSV_UTF16, CSV_WINDOWS_1252 };

enum csv_finding_kind {
    CSV_QUOTE_INSIDE,
    CSV_QUOTE_OPEN,
    CSV_ENCODING,     /* not UTF-8: read as Windows-1252; at the first byte that is not */
    CSV_NO_CHARACTER, /* NUL, or what the encoding does not have: became U+FFFD. The first of them */
};

struct csv_finding {
    enum csv_finding_kind kind;
    int line, column; /* from 1; the column in characters */
};

/* "a quote in the middle of a field", for people. */
const char *csv_finding_words(enum csv_finding_kind kind);

struct csv_row {
    int line; /* where it begins, from 1 */
    size_t n;
    const struct str *fields; /* without quotes, in UTF-8, not trimmed */
};

struct csv {
    enum csv_encoding encoding;
    bool byte_order_mark;
    char separator;
    size_t n_rows;
    const struct csv_row *rows;         /* empty lines are rows of one empty field */
    size_t n_findings;                  /* all there were */
    const struct csv_finding *findings; /* the first CSV_FINDINGS_MAX */
    size_t n_found;                     /* how many those are */
};

struct csv_habits {
    char separator; /* 0: found out */
};

/*
 * The separator that is found out is the one of "," ";" and tab (in this order of preference) by which the
 * most of the first 50 rows have the same number of fields, two or more; a comma when none does.
 * ERR_TOO_LARGE, field "line N": over a limit above; the message says which. ERR_INVALID: the habit is no
 * separator (a quote, a line end, not ASCII). An empty text has no rows.
 */
enum err csv_read(struct str text, const struct csv_habits *habits, struct arena *a, struct csv *ret,
                  struct error *e) warn_unused;

/* A field of a row; empty when the row is shorter, or for CSV_NONE. */
struct str csv_field(const struct csv_row *row, size_t column);

/* A field as one line, however many it was, without control characters, in the arena; what is longer than max
 * bytes is cut at a character. */
struct str csv_line(const struct csv_row *row, size_t column, size_t max, struct arena *a);

/* A field to look for words in: in small letters (ASCII), with a blank for each "-" and "_", without blanks
 * at its ends. In the arena. */
struct str csv_words(struct str field, struct arena *a);

/* Nothing but blanks stands in it. */
bool csv_row_is_empty(const struct csv_row *row);

/* What somebody who reads a table has to say of its rows: the first CSV_NOTES_MAX, and how many there
 * were. */
enum { CSV_NOTES_MAX = 100 };
struct csv_note {
    int line;
    struct str text; /* one sentence */
};
struct csv_notes {
    struct csv_note *v; /* the arena's; begin with csv_notes_of() */
    size_t n, n_all;
    struct arena *a;
};
struct csv_notes csv_notes_of(struct arena *a);
void csv_note(struct csv_notes *notes, int line, const char *format, ...) printf_like(3, 4);
/* What was doubtful in the table itself (findings). */
void csv_note_findings(struct csv_notes *notes, const struct csv *table);

/* Members of an object: notes [{line, text}], n_notes (all there were). */
void csv_put_notes(const struct csv_notes *notes, struct json_writer *w);

/* A member: columns {field: the name of its column}, of those that were found; columns: n names, empty ones
 * were not. */
void csv_put_columns(const char *(*field_name)(size_t), const struct str *columns, size_t n,
                     struct json_writer *w);

enum { CSV_COLUMN_WANTED_MAX = 64 };
#define CSV_NONE ((size_t)-1)

struct csv_column {
    const char *names; /* what it may be called, with "|" between; the first that is found counts */
    bool required;
};

/*
 * Find the row with the names of the columns among the first `rows_max` (there may be notes above it), and
 * where each column is (CSV_NONE: it has none). Names are compared without case (ASCII), blanks at the ends,
 * and with blanks, "_" and "-" all alike. The first row that has all required ones, and at least one.
 * ERR_NOT_FOUND: there is none; the message names the columns that are missing in the row that has the most.
 * n is 1 to CSV_COLUMN_WANTED_MAX.
 */
enum err csv_find(const struct csv *table, const struct csv_column *columns, size_t n, size_t rows_max,
                  size_t *ret_at, size_t *ret_row, struct error *e) warn_unused;

#endif
