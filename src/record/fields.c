#include "record/fields.h"

static void put(struct stmt *q, int col, enum field_as as, struct json_writer *w)
{
    if (stmt_is_null(q, col)) {
        jw_null(w);
        return;
    }
    switch (as) {
    case FIELD_INT: jw_int(w, stmt_i64(q, col)); break;
    case FIELD_BOOL: jw_bool(w, stmt_i64(q, col) != 0); break;
    case FIELD_REAL: jw_real(w, stmt_f64(q, col)); break;
    case FIELD_SHARE: jw_real(w, (double)stmt_i64(q, col) / FIELD_SHARE_ONE); break;
    case FIELD_TEXT: jw_str(w, stmt_text(q, col)); break;
    case FIELD_JSON: jw_raw(w, stmt_text(q, col)); break;
    }
}

void field_column(struct json_writer *w, const char *key, struct stmt *q, int col, enum field_as as)
{
    jw_key(w, key);
    put(q, col, as, w);
}

void fields_put(struct stmt *q, int first, const struct field *fields, size_t n, struct json_writer *w)
{
    for (size_t i = 0; i < n; i++)
        field_column(w, fields[i].key, q, first + (int)i, fields[i].as);
}
