/*
 * fields.h: members of a JSON object from columns, as jw_put_str() and the like write them from values;
 * private to record/.
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

/* How a column is shown; NULL is null. */
enum field_as {
    FIELD_INT,
    FIELD_BOOL,
    FIELD_REAL,
    FIELD_SHARE, /* ten-thousandths of a whole, told as 0 to 1 */
    FIELD_TEXT,
    FIELD_JSON, /* what lies there is JSON */
};
enum { FIELD_SHARE_ONE = 10000 };
void field_column(struct json_writer *w, const char *key, struct stmt *q, int col, enum field_as as);

/*
 * A row that is shown as it is kept: a list that names each member beside its column says both what is
 * selected and what is written.
 *
 *     #define MEMBERS(_) _(INT, "id", "a.id") _(TEXT, "role", "a.role")
 *     static const struct field members[] = {MEMBERS(FIELD)};
 *
 *     "SELECT " MEMBERS(FIELD_COLUMN) "a.sent_at_ms FROM application a ..."
 *     fields_put(q, 0, members, ARRAY_LEN(members), w);
 *
 * The columns begin at first; each ends with a comma, so that another follows the list ("0", where there is
 * none).
 */
struct field {
    const char *key;
    enum field_as as;
};
#define FIELD(as, key, column)        {key, FIELD_##as},
#define FIELD_COLUMN(as, key, column) column ", "
void fields_put(struct stmt *q, int first, const struct field *fields, size_t n, struct json_writer *w);

#endif
