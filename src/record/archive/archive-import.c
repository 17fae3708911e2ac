/*
 * The archive is read once, front to back, into one transaction. What the manifest says of it stands at its
 * end: until it was compared nothing is committed. No name of a member becomes a path, none is taken that
 * would not have been written, and in this order; every header must be the very bytes that would have been
 * written for its name and size.
 */
#include "record/archive/archive-internal.h"
#include "record/events.h"
#include "record/problems/problems.h"
#include "record/search.h"

#include "base/crypto.h"
#include "base/num.h"

#include <string.h>

struct import {
    struct db *db;
    const struct archive_source *source;
    struct archive_counts counts;
    struct strbuf bytes; /* of the member */
    char name[101];
    size_t table;   /* the one that is read */
    int64_t chunks; /* of it so far */
    int64_t *rows;  /* per table */
    int64_t *last;  /* per table that numbers its rows: the largest number */
    json_t *members;
    json_t *tables; /* what the archive tells of them; NULL so far */
};

static enum err damaged(const struct import *m, const char *why, struct error *e)
{
    return error_set(e, ERR_INVALID, "archive",
                     "the archive is damaged, or was not written by dryrun export: %s, at byte %lld", why,
                     (long long)m->counts.bytes);
}

/* So many bytes exactly. *ret_end: there was none at all. */
static enum err take(struct import *m, char *to, size_t n, bool *ret_end, struct error *e)
{
    size_t have = 0;
    while (have < n) {
        size_t got = 0;
        TRY(m->source->read(m->source->arg, to + have, n - have, &got, e));
        if (got == 0)
            break;
        have += got;
        m->counts.bytes += (int64_t)got;
    }
    if (ret_end)
        *ret_end = have == 0 && n > 0;
    return have == n || (ret_end && *ret_end) ? ERR_OK : damaged(m, "it ends too early", e);
}

static bool all_zero(const char *p, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (p[i])
            return false;
    return true;
}

/* ---- members ---- */

static enum err read_member(struct import *m, struct error *e)
{
    char block[TAR_BLOCK], hex[SHA256_HEX + 1];
    size_t size, padding;
    TRY(take(m, block, sizeof block, NULL, e));
    if (!archive_tar_read(block, m->name, &size))
        return damaged(m, "the head of a member is not as it was written", e);
    if (size > ARCHIVE_MEMBER_MAX)
        return error_set(e, ERR_TOO_LARGE, "archive", "a member of the archive has more than %d MiB",
                         ARCHIVE_MEMBER_MAX >> 20);
    strbuf_clear(&m->bytes);
    /* Piece by piece: a size that is not true costs no memory. */
    for (size_t left = size; left;) {
        enum { PIECE = 1 << 16 };
        size_t n = left < PIECE ? left : PIECE;
        strbuf_reserve(&m->bytes, n);
        TRY(take(m, m->bytes.p + m->bytes.n, n, NULL, e));
        m->bytes.n += n;
        left -= n;
    }
    padding = archive_tar_padding(size);
    TRY(take(m, block, padding, NULL, e));
    if (!all_zero(block, padding))
        return damaged(m, "there is something between two members", e);
    crypto_sha256_hex(strbuf_str(&m->bytes), hex);
    json_array_append_new(
        m->members, json_pack("{s:s, s:I, s:s}", "name", m->name, "bytes", (json_int_t)size, "sha256", hex));
    m->counts.members++;
    if (m->source->progress)
        m->source->progress(m->source->arg, &m->counts);
    return ERR_OK;
}

static enum err read_json(struct import *m, json_t **ret, struct error *e)
{
    enum err r = json_read(strbuf_str(&m->bytes), ret, e);
    if (r != ERR_OK)
        error_prefix(e, "%s", m->name);
    return r;
}

static enum err schema_here(struct db *db, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT max(number) FROM schema_migration", &q, e));
    TRY(stmt_step(q, &row, e));
    *ret = stmt_i64(q, 0);
    return ERR_OK;
}

static enum err read_head(struct import *m, struct error *e)
{
    static const char *const keys[] = {"format", "version", "schema", NULL};
    json_auto_t *head = NULL;
    int64_t version, schema, here;
    struct str format;
    TRY(read_member(m, e));
    if (strcmp(m->name, ARCHIVE_HEAD) != 0)
        return damaged(m, "it does not begin with " ARCHIVE_HEAD, e);
    TRY(read_json(m, &head, e));
    TRY(json_get_str(head, "format", 100, &format, e));
    TRY(json_get_int(head, "version", 1, INT64_MAX, &version, e));
    if (!str_is(format, ARCHIVE_FORMAT))
        return damaged(m, "its format is another one", e);
    if (version != ARCHIVE_VERSION)
        return error_set(e, ERR_UNSUPPORTED, "archive",
                         "the archive was written by a newer dryrun (format %lld); use that one",
                         (long long)version);
    TRY(json_only_keys(head, keys, e));
    TRY(json_get_int(head, "schema", 1, INT64_MAX, &schema, e));
    TRY(schema_here(m->db, &here, e));
    if (schema > here)
        return error_set(
            e, ERR_UNSUPPORTED, "archive",
            "the archive was written by a newer dryrun (its record has schema %lld, this one %lld); "
            "use that one",
            (long long)schema, (long long)here);
    return ERR_OK;
}

/* ---- rows ---- */

/* Base64 of bytes whose digest is the row's. */
static enum err check_bytes(const json_t *row, struct str text, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf bytes = {0};
    char hex[SHA256_HEX + 1];
    struct str said;
    TRY(json_get_str(row, "sha256", SHA256_HEX, &said, e));
    if (!crypto_base64_decode(text, &bytes))
        return error_set(e, ERR_INVALID, "base64", "\"base64\" is none");
    crypto_sha256_hex(strbuf_str(&bytes), hex);
    return str_is(said, hex)
               ? ERR_OK
               : error_set(e, ERR_INVALID, "sha256", "the document is not the one of its \"sha256\"");
}

static enum err bind_member(struct stmt *q, int at, const char *name, char type, const json_t *row,
                            struct error *e)
{
    json_auto_t *inner = NULL;
    const json_t *v = json_object_get(row, name);
    if (!v || json_is_null(v))
        return ERR_OK;
    bool right = type == 'i'   ? json_is_integer(v)
                 : type == 'b' ? json_is_boolean(v)
                 : type == 'r' ? json_is_number(v)
                               : json_is_string(v);
    if (!right)
        return error_set(e, ERR_INVALID, name, "\"%s\" is of another type", name);
    struct str text = {json_string_value(v), json_is_string(v) ? json_string_length(v) : 0};
    if (type == 's' && !problem_slug_ok(text))
        return error_set(e, ERR_INVALID, name, "\"%s\" is no name of a problem", name);
    if (type == 'j' && json_read(text, &inner, e) != ERR_OK) {
        error_prefix(e, "\"%s\"", name);
        return ERR_INVALID;
    }
    if (type == 'd')
        TRY(check_bytes(row, text, e));
    if (type == 'i')
        stmt_bind_i64(q, at, json_integer_value(v));
    else if (type == 'b')
        stmt_bind_i64(q, at, json_is_true(v));
    else if (type == 'r')
        stmt_bind_f64(q, at, json_number_value(v));
    else
        stmt_bind_text(q, at, text);
    return ERR_OK;
}

static bool has_column(const struct archive_table *t, const char *key)
{
    struct str rest = str_of(t->columns), name;
    while (str_split(&rest, ',', &name))
        if (str_is(str_trim(name), key))
            return true;
    return false;
}

static enum err put_row(struct import *m, const struct archive_table *t, json_t *row, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    struct str rest = str_of(t->columns), name;
    const char *key;
    json_t *value;
    char column[64];
    bool unused;
    if (!json_is_object(row))
        return error_set(e, ERR_INVALID, "archive", "a row must be an object");
    json_object_foreach (row, key, value)
        if (!has_column(t, key))
            return error_set(e, ERR_INVALID, "archive", "the table has no \"%.60s\"", key);
    if (t->kind)
        TRY(thing_check(t->kind, row, e));
    TRY(db_query(m->db, t->insert, &q, e));
    for (int at = 0; str_split(&rest, ',', &name); at++) {
        snprintf(column, sizeof column, "%.*s", STR_ARG(str_trim(name)));
        TRY(bind_member(q, at + 1, column, t->types[at], row, e));
    }
    return stmt_step(q, &unused, e);
}

/* Ids count from 1. */
static enum err note_id(struct import *m, const json_t *row, struct error *e)
{
    int64_t id;
    if (!archive_tables[m->table].numbered)
        return ERR_OK;
    TRY(json_get_int(row, "id", 1, INT64_MAX / 2, &id, e));
    m->last[m->table] = num_max_i64(m->last[m->table], id);
    return ERR_OK;
}

static enum err put_line(struct import *m, const struct archive_table *t, struct str line, struct error *e)
{
    json_auto_t *row = NULL;
    TRY(json_read(line, &row, e));
    TRY(put_row(m, t, row, e));
    return note_id(m, row, e);
}

static enum err put_rows(struct import *m, struct error *e)
{
    const struct archive_table *t = &archive_tables[m->table];
    struct str rest = strbuf_str(&m->bytes), line;
    if (rest.n == 0 || rest.p[rest.n - 1] != '\n')
        return damaged(m, "a member of rows does not end with a line", e);
    rest.n--;
    for (int64_t n = 1; str_split(&rest, '\n', &line); n++) {
        enum err r = put_line(m, t, line, e);
        if (r != ERR_OK) {
            error_prefix(e, "%s, line %lld", m->name, (long long)n);
            if (r == ERR_CONFLICT &&
                e) /* two rows of a number, a reference into nothing: the archive is wrong */
                e->code = ERR_INVALID;
            return r == ERR_CONFLICT ? ERR_INVALID : r;
        }
        m->rows[m->table]++;
        m->counts.rows++;
    }
    return ERR_OK;
}

/* Whose rows they are: of the same table as before, or of one behind it. */
static enum err find_table(struct import *m, struct error *e)
{
    for (size_t i = m->table; i < n_archive_tables; i++) {
        char name[101];
        int64_t chunk = i == m->table ? m->chunks + 1 : 1;
        snprintf(name, sizeof name, "record/%s/%06lld.jsonl", archive_tables[i].name, (long long)chunk);
        if (strcmp(name, m->name) != 0)
            continue;
        m->table = i;
        m->chunks = chunk;
        return ERR_OK;
    }
    return damaged(m, "there is a member that does not belong there", e);
}

/* ---- the manifest ---- */

static enum err check_table(struct import *m, size_t i, const json_t *said, struct error *e)
{
    static const char *const keys[] = {"name", "rows", "last_id", NULL};
    const struct archive_table *t = &archive_tables[i];
    struct str name;
    int64_t rows, last;
    TRY(json_only_keys(said, keys, e));
    TRY(json_get_str(said, "name", 64, &name, e));
    TRY(json_get_int(said, "rows", 0, INT64_MAX, &rows, e));
    TRY(json_get_int(said, "last_id", 0, INT64_MAX / 2, &last, e));
    if (!str_is(name, t->name) || rows != m->rows[i])
        return damaged(m, "it has not the rows that its manifest tells of", e);
    return t->numbered ? db_set_last_id(m->db, t->name, num_max_i64(last, m->last[i]), e) : ERR_OK;
}

/* Older archives know fewer tables. */
static enum err check_tables(struct import *m, const json_t *said, struct error *e)
{
    size_t n = 0;
    for (size_t i = 0; i < n_archive_tables; i++) {
        const char *name = json_string_value(json_object_get(json_array_get(said, n), "name"));
        if (name && strcmp(name, archive_tables[i].name) == 0)
            TRY(check_table(m, i, json_array_get(said, n++), e));
        else if (m->rows[i])
            return damaged(m, "its manifest does not tell of all tables", e);
    }
    return n == json_array_size(said) ? ERR_OK : damaged(m, "its manifest tells of unknown tables", e);
}

static enum err check_manifest(struct import *m, struct error *e)
{
    static const char *const keys[] = {"members", NULL}, *const table_keys[] = {"tables", NULL};
    json_auto_t *said = NULL;
    json_array_remove(m->members, json_array_size(m->members) - 1); /* itself */
    TRY(read_json(m, &said, e));
    TRY(json_only_keys(said, keys, e));
    if (!json_equal(json_object_get(said, "members"), m->members))
        return damaged(m, "a member is missing, or is not as its manifest says", e);
    TRY(json_only_keys(m->tables, table_keys, e));
    return check_tables(m, json_object_get(m->tables, "tables"), e);
}

static enum err check_end(struct import *m, struct error *e)
{
    char block[2 * TAR_BLOCK];
    bool end = false;
    TRY(take(m, block, sizeof block, NULL, e));
    if (!all_zero(block, sizeof block))
        return damaged(m, "something follows its manifest", e);
    TRY(take(m, block, 1, &end, e));
    return end ? ERR_OK : damaged(m, "something follows its end", e);
}

/* ---- all of it ---- */

static enum err check_empty(struct db *db, struct error *e)
{
    for (size_t i = 0; i < n_archive_tables; i++) {
        _cleanup_(stmt_endp) struct stmt *q = NULL;
        bool row;
        if (!archive_tables[i].any)
            continue;
        TRY(db_query(db, archive_tables[i].any, &q, e));
        TRY(stmt_step(q, &row, e));
        if (row)
            return error_set(
                e, ERR_CONFLICT, "record",
                "there is a record already, and nothing is mixed with it: \"dryrun export\" keeps it, \"dryrun "
                "wipe\" removes it, and --data FOLDER takes another one");
    }
    return ERR_OK;
}

static enum err read_all(struct import *m, struct error *e)
{
    DB_TX(m->db, DB_WRITE, e);
    TRY(check_empty(m->db, e));
    TRY(read_head(m, e));
    for (;;) {
        TRY(read_member(m, e));
        if (strcmp(m->name, ARCHIVE_TABLES) == 0)
            break;
        TRY(find_table(m, e));
        TRY(put_rows(m, e));
    }
    TRY(read_json(m, &m->tables, e));
    TRY(read_member(m, e));
    if (strcmp(m->name, ARCHIVE_MANIFEST) != 0)
        return damaged(m, "it has no manifest", e);
    TRY(check_manifest(m, e));
    TRY(check_end(m, e));
    TRY(record_search_fill(m->db, e));
    event_tell_empty(m->db, "record.changed");
    return db_commit(m->db, e);
}

enum err archive_import(struct db *db, const struct archive_source *source, struct archive_counts *ret,
                        struct error *e)
{
    struct arena a;
    arena_init(&a);
    struct import m = {.db = db,
                       .source = source,
                       .rows = arena_array(&a, int64_t, n_archive_tables),
                       .last = arena_array(&a, int64_t, n_archive_tables),
                       .members = json_array()};
    enum err r = read_all(&m, e);
    strbuf_release(&m.bytes);
    json_decref(m.members);
    json_decref(m.tables);
    arena_release(&a);
    if (r == ERR_OK)
        *ret = m.counts;
    return r;
}
