/*
 * Members: dryrun.json, then record/TABLE/000001.jsonl ... of each table in the order of the list, a row a
 * line, then manifest.json, which has the digest of each. One read transaction: what is written meanwhile is
 * not in it. Rows are asked for page by page, since libpq would hold a whole table.
 */
#include "record/archive/archive-internal.h"
#include "record/fields.h"

#include "base/crypto.h"
#include "base/num.h"

enum { PAGE_ROWS = 64 };

struct export
{
    struct db *db;
    const struct archive_sink *sink;
    struct archive_counts counts;
    struct strbuf members, tables; /* of the manifest */
    struct json_writer mw, tw;
    struct strbuf chunk;
    int64_t chunks; /* of the table */
};

/* The key of the row that was written last. */
struct cursor {
    int64_t i[2];
    struct strbuf t[2];
};

static enum err put(struct export *x, struct str piece, struct error *e)
{
    x->counts.bytes += (int64_t)piece.n;
    return x->sink->write(x->sink->arg, piece, e);
}

static enum err put_member(struct export *x, const char *name, struct str bytes, struct error *e)
{
    static const char zeros[TAR_BLOCK];
    char header[TAR_BLOCK], hex[SHA256_HEX + 1];
    archive_tar_header(name, bytes.n, header);
    TRY(put(x, (struct str){header, TAR_BLOCK}, e));
    TRY(put(x, bytes, e));
    TRY(put(x, (struct str){zeros, archive_tar_padding(bytes.n)}, e));
    crypto_sha256_hex(bytes, hex);
    jw_begin(&x->mw, '{');
    jw_put_cstr(&x->mw, "name", name);
    jw_put_int(&x->mw, "bytes", (int64_t)bytes.n);
    jw_put_cstr(&x->mw, "sha256", hex);
    jw_end(&x->mw);
    x->counts.members++;
    if (x->sink->progress)
        x->sink->progress(x->sink->arg, &x->counts);
    return ERR_OK;
}

static enum err put_head(struct export *x, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf text = {0};
    struct json_writer w = jw_to(&text);
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(x->db, "SELECT max(number) FROM schema_migration", &q, e));
    TRY(stmt_step(q, &row, e));
    jw_begin(&w, '{');
    jw_put_cstr(&w, "format", ARCHIVE_FORMAT);
    jw_put_int(&w, "version", ARCHIVE_VERSION);
    jw_put_int(&w, "schema", stmt_i64(q, 0));
    jw_end(&w);
    strbuf_putc(&text, '\n');
    return put_member(x, ARCHIVE_HEAD, strbuf_str(&text), e);
}

static enum err end_chunk(struct export *x, const struct archive_table *t, struct error *e)
{
    char name[101];
    if (x->chunk.n == 0)
        return ERR_OK;
    snprintf(name, sizeof name, "record/%s/%06lld.jsonl", t->name, (long long)++x->chunks);
    TRY(put_member(x, name, strbuf_str(&x->chunk), e));
    strbuf_clear(&x->chunk);
    return ERR_OK;
}

static void put_column(struct json_writer *w, const char *name, char type, struct stmt *q, int col)
{
    if (type == 'r')
        field_column(w, name, q, col, FIELD_REAL);
    else if (type == 'b' && !stmt_is_null(q, col))
        jw_put_bool(w, name, stmt_i64(q, col) != 0);
    else if (type == 'i' || type == 'b')
        field_column(w, name, q, col, FIELD_INT);
    else
        field_column(w, name, q, col, FIELD_TEXT);
}

static void put_row(struct export *x, const struct archive_table *t, struct stmt *q)
{
    struct json_writer w = jw_to(&x->chunk);
    struct str rest = str_of(t->columns), name;
    char key[64];
    jw_begin(&w, '{');
    for (int col = 0; str_split(&rest, ',', &name); col++) {
        name = str_trim(name);
        snprintf(key, sizeof key, "%.*s", STR_ARG(name));
        put_column(&w, key, t->types[col], q, col);
    }
    jw_end(&w);
    strbuf_putc(&x->chunk, '\n');
    x->counts.rows++;
}

static bool is_number(char type)
{
    return type == 'i';
}

static enum err put_page(struct export *x, const struct archive_table *t, struct cursor *at, int64_t *ret_n,
                         struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    int64_t n = 0;
    TRY(db_query(x->db, t->page, &q, e));
    for (int k = 0; k < t->keys; k++) {
        if (is_number(t->types[k]))
            stmt_bind_i64(q, k + 1, at->i[k]);
        else
            stmt_bind_text(q, k + 1, strbuf_str(&at->t[k]));
    }
    stmt_bind_i64(q, t->keys + 1, PAGE_ROWS);
    for (bool row;; n++) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        put_row(x, t, q);
        for (int k = 0; k < t->keys; k++) {
            at->i[k] = stmt_i64(q, k);
            strbuf_clear(&at->t[k]);
            strbuf_put(&at->t[k], stmt_text(q, k));
        }
        if (x->chunk.n >= ARCHIVE_CHUNK_BYTES)
            TRY(end_chunk(x, t, e));
    }
    *ret_n = n;
    return ERR_OK;
}

/* *ret_last: the first number of the last key. */
static enum err put_rows(struct export *x, const struct archive_table *t, int64_t *ret_last, struct error *e)
{
    struct cursor at = {.i = {INT64_MIN, INT64_MIN}};
    int64_t n = PAGE_ROWS;
    enum err r = ERR_OK;
    x->chunks = 0;
    while (r == ERR_OK && n == PAGE_ROWS)
        r = put_page(x, t, &at, &n, e);
    strbuf_release(&at.t[0]);
    strbuf_release(&at.t[1]);
    *ret_last = at.i[0];
    return r == ERR_OK ? end_chunk(x, t, e) : r;
}

static enum err put_table(struct export *x, const struct archive_table *t, struct error *e)
{
    int64_t before = x->counts.rows, last = 0, of_rows;
    TRY(put_rows(x, t, &of_rows, e));
    if (t->numbered)
        TRY(db_last_id(x->db, t->name, &last, e));
    last = t->numbered ? num_max_i64(last, of_rows) : 0;
    jw_begin(&x->tw, '{');
    jw_put_cstr(&x->tw, "name", t->name);
    jw_put_int(&x->tw, "rows", x->counts.rows - before);
    jw_put_int(&x->tw, "last_id", last);
    jw_end(&x->tw);
    return ERR_OK;
}

/* A member of its own, so that its digest stands in the manifest. */
static enum err put_tables(struct export *x, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf text = {0};
    jw_end(&x->tw);
    strbuf_printf(&text, "{\"tables\":%s}\n", strbuf_cstr(&x->tables));
    return put_member(x, ARCHIVE_TABLES, strbuf_str(&text), e);
}

static enum err put_manifest(struct export *x, struct error *e)
{
    static const char end[2 * TAR_BLOCK];
    _cleanup_(strbuf_release) struct strbuf text = {0};
    struct json_writer w = jw_to(&text);
    jw_end(&x->mw);
    jw_begin(&w, '{');
    jw_key(&w, "members");
    jw_raw(&w, strbuf_str(&x->members));
    jw_end(&w);
    strbuf_putc(&text, '\n');
    struct strbuf unused = {0}; /* of its own digest */
    x->mw = jw_to(&unused);
    enum err r = put_member(x, ARCHIVE_MANIFEST, strbuf_str(&text), e);
    strbuf_release(&unused);
    return r == ERR_OK ? put(x, (struct str){end, sizeof end}, e) : r;
}

static enum err write_all(struct export *x, struct error *e)
{
    DB_TX(x->db, DB_READ, e);
    x->mw = jw_to(&x->members);
    x->tw = jw_to(&x->tables);
    jw_begin(&x->mw, '[');
    jw_begin(&x->tw, '[');
    TRY(put_head(x, e));
    for (size_t i = 0; i < n_archive_tables; i++)
        TRY(put_table(x, &archive_tables[i], e));
    TRY(put_tables(x, e));
    return put_manifest(x, e);
}

enum err archive_export(struct db *db, const struct archive_sink *sink, struct archive_counts *ret,
                        struct error *e)
{
    struct export x = {.db = db, .sink = sink};
    enum err r = write_all(&x, e);
    strbuf_release(&x.members);
    strbuf_release(&x.tables);
    strbuf_release(&x.chunk);
    if (r == ERR_OK)
        *ret = x.counts;
    return r;
}
