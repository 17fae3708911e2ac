/*
 * fields.h: members of a JSON object from columns, as jw_put_str() and the like write them from values; private to record/.
 */
#ifndef DRYRUN_RECORD_FIELDS_H
#define DRYRUN_RECORD_FIELDS_H

#include "base/json.h"
#include "model/chance/stats.h"
#include "store/db.h"

static inline void field_null(struct json_writer *w, const char *key)
{
    jw_key(w, key);
    jw_null(w);
}

/* Schema Rate. */
static inline void field_rate(struct json_writer *w, const char *key, const struct stats_rate *r)
{
    jw_key(w, key);
    jw_begin(w, '{');
    jw_put_real(w, "rate", r->rate);
    jw_put_real(w, "low", r->low);
    jw_put_real(w, "high", r->high);
    jw_put_bool(w, "few", r->few);
    jw_end(w);
}

/* A column that may be NULL. */
static inline void field_int_column(struct json_writer *w, const char *key, struct stmt *q, int col)
{
    jw_key(w, key);
    if (stmt_is_null(q, col))
        jw_null(w);
    else
        jw_int(w, stmt_i64(q, col));
}

static inline void field_real_column(struct json_writer *w, const char *key, struct stmt *q, int col)
{
    jw_key(w, key);
    if (stmt_is_null(q, col))
        jw_null(w);
    else
        jw_real(w, stmt_f64(q, col));
}

/* What lies there is JSON. */
static inline void field_json_column(struct json_writer *w, const char *key, struct stmt *q, int col)
{
    jw_key(w, key);
    if (stmt_is_null(q, col))
        jw_null(w);
    else
        jw_raw(w, stmt_text(q, col));
}

/* Ten-thousandths of a whole, told as 0 to 1. */
enum { FIELD_SHARE_ONE = 10000 };
static inline void field_share_column(struct json_writer *w, const char *key, struct stmt *q, int col)
{
    jw_key(w, key);
    if (stmt_is_null(q, col))
        jw_null(w);
    else
        jw_real(w, (double)stmt_i64(q, col) / FIELD_SHARE_ONE);
}

static inline void field_text_column(struct json_writer *w, const char *key, struct stmt *q, int col)
{
    jw_key(w, key);
    if (stmt_is_null(q, col))
        jw_null(w);
    else
        jw_str(w, stmt_text(q, col));
}

#endif
