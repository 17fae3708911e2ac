/*
 * The database of a collection, opened in memory and read-only by SQLite, with everything off that a hostile
 * one could use: no views, triggers or functions of its schema, no other statements than those here, and a
 * bound on their steps. What has another type than Anki gives it is taken as SQLite turns it into the right
 * one.
 *
 * Two schemas: up to 17 the kinds of notes and the decks are JSON in the only row of `col`; from 18 on they
 * are tables, with settings in protocol buffers.
 */
#include "readers/apkg.h"

#include "base/json.h"
#include "base/utf8.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

enum {
    FIELDS_MAX = 100,
    TEMPLATES_MAX = 200,
    KINDS_MAX = 2000,
    DECKS_MAX = 20000,
    STEPS = 1000,
    STEPS_MAX = 2000000
};

struct kind_template {
    struct str front, back;
};
struct kind {
    int64_t id;
    bool cloze;
    struct str fields[FIELDS_MAX];
    struct kind_template templates[TEMPLATES_MAX];
    size_t n_fields, n_templates;
};
struct deck {
    int64_t id;
    struct str name;
};

struct reading {
    struct apkg *k;
    sqlite3 *db;
    int64_t begins_s; /* the collection's first day */
    bool tables;      /* schema 18 */
    struct kind **kinds;
    size_t n_kinds, cap_kinds;
    struct deck *decks;
    size_t n_decks, cap_decks;
    size_t n_cards, n_cut, n_lost;
    int steps;
};

static int bounded(void *arg)
{
    struct reading *r = arg;
    return ++r->steps > STEPS_MAX;
}

static int ignoring_case(void *arg, int na, const void *a, int nb, const void *b)
{
    (void)arg;
    int n = na < nb ? na : nb, c = sqlite3_strnicmp(a, b, n);
    return c ? c : na - nb;
}

/* Only what reads. */
static int authorize(void *arg, int action, const char *a, const char *b, const char *c, const char *d)
{
    (void)arg, (void)a, (void)b, (void)c, (void)d;
    return action == SQLITE_SELECT || action == SQLITE_READ ? SQLITE_OK : SQLITE_DENY;
}

static void damaged(struct reading *r)
{
    if (!r->k->why.is_set)
        refuse(&r->k->why,
               "its database is damaged (%.150s); in Anki, \"Check Database\" and another export may help",
               r->steps > STEPS_MAX ? "it takes too long to read" : sqlite3_errmsg(r->db));
}

static bool open_database(struct reading *r, unsigned char *p, size_t n)
{
    /* One that was left in the mode of a log beside it is read as it lies. */
    if (n > 100 && memcmp(p, "SQLite format 3", 16) == 0)
        p[18] = p[19] = 1;
    if (sqlite3_open_v2(":memory:", &r->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
        return false;
    sqlite3_db_config(r->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(r->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    sqlite3_db_config(r->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    sqlite3_db_config(r->db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
    sqlite3_limit(r->db, SQLITE_LIMIT_LENGTH, 32 << 20);
    sqlite3_create_collation(r->db, "unicase", SQLITE_UTF8, NULL, ignoring_case);
    if (sqlite3_deserialize(r->db, "main", p, (sqlite3_int64)n, (sqlite3_int64)n,
                            SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
        return false;
    sqlite3_progress_handler(r->db, STEPS, bounded, r);
    return true;
}

/* A part that is missing would otherwise be a few cards or reviews fewer, and nobody would know. */
static void check_whole(struct reading *r)
{
    sqlite3_stmt *q = NULL;
    if (sqlite3_prepare_v2(r->db, "PRAGMA quick_check(1)", -1, &q, NULL) != SQLITE_OK ||
        sqlite3_step(q) != SQLITE_ROW)
        damaged(r);
    else if (strcmp((const char *)sqlite3_column_text(q, 0), "ok") != 0)
        refuse(&r->k->why,
               "its database is damaged (%.150s); in Anki, \"Check Database\" and another export may help",
               (const char *)sqlite3_column_text(q, 0));
    sqlite3_finalize(q);
    r->steps = 0;
    sqlite3_set_authorizer(r->db, authorize, NULL);
}

/* ---- columns ---- */

static struct str text(struct reading *r, sqlite3_stmt *q, int col)
{
    const void *p = sqlite3_column_blob(q, col);
    return arena_str(r->k->a, (struct str){p ? p : "", (size_t)sqlite3_column_bytes(q, col)});
}

/* false: there is no such table, or it is damaged; then and only then it is refused, if it must be there. */
static bool prepare(struct reading *r, const char *sql, sqlite3_stmt **ret)
{
    if (sqlite3_prepare_v2(r->db, sql, -1, ret, NULL) == SQLITE_OK)
        return true;
    damaged(r);
    return false;
}

static bool step(struct reading *r, sqlite3_stmt *q)
{
    int done = sqlite3_step(q);
    if (done != SQLITE_ROW && done != SQLITE_DONE)
        damaged(r);
    return done == SQLITE_ROW;
}

/* ---- kinds of notes, decks ---- */

static struct kind *kind_new(struct reading *r, int64_t id)
{
    struct apkg *k = r->k;
    if (r->n_kinds >= KINDS_MAX)
        return NULL;
    arena_grow(k->a, r->kinds, r->n_kinds, r->cap_kinds);
    struct kind *made = arena_new(k->a, struct kind);
    made->id = id;
    return r->kinds[r->n_kinds++] = made;
}

static struct kind *kind_of(struct reading *r, int64_t id)
{
    for (size_t i = 0; i < r->n_kinds; i++)
        if (r->kinds[i]->id == id)
            return r->kinds[i];
    return NULL;
}

static void deck_add(struct reading *r, int64_t id, struct str name)
{
    struct strbuf clean = {0};
    if (r->n_decks >= DECKS_MAX)
        return;
    arena_grow(r->k->a, r->decks, r->n_decks, r->cap_decks);
    /* Decks within decks are parted by a control character in schema 18. */
    for (size_t i = 0; i < name.n && i < 180; i++) {
        if (name.p[i] == '\x1f')
            strbuf_puts(&clean, "::");
        else
            strbuf_putc(&clean, name.p[i]);
    }
    struct strbuf shown = {0};
    utf8_put_printable(&shown, strbuf_str(&clean));
    r->decks[r->n_decks++] = (struct deck){id, arena_str(r->k->a, strbuf_str(&shown))};
    strbuf_release(&clean);
    strbuf_release(&shown);
}

/* A key of those objects; what is none is 0. */
static int64_t number_of(const char *id)
{
    int64_t n = 0;
    for (; *id >= '0' && *id <= '9' && n < INT64_C(1000000000000000); id++)
        n = n * 10 + (*id - '0');
    return *id ? 0 : n;
}

static struct str member(struct reading *r, const json_t *o, const char *key)
{
    const json_t *v = json_object_get(o, key);
    return json_is_string(v) ? arena_str(r->k->a, (struct str){json_string_value(v), json_string_length(v)})
                             : (struct str){"", 0};
}

static size_t ord_of(const json_t *o, size_t fallback)
{
    const json_t *v = json_object_get(o, "ord");
    return json_is_integer(v) && json_integer_value(v) >= 0 ? (size_t)json_integer_value(v) : fallback;
}

static void kinds_from_json(struct reading *r, struct str models)
{
    json_t *all = NULL, *one, *f;
    const char *id;
    size_t i;
    if (json_read(models, &all, NULL) != ERR_OK) {
        refuse(&r->k->why, "its kinds of notes are damaged");
        return;
    }
    json_object_foreach (all, id, one) {
        struct kind *k = kind_new(r, number_of(id));
        if (!k)
            break;
        k->cloze = json_integer_value(json_object_get(one, "type")) == 1;
        json_array_foreach (json_object_get(one, "flds"), i, f) {
            size_t ord = ord_of(f, i);
            if (ord < FIELDS_MAX) {
                k->fields[ord] = member(r, f, "name");
                k->n_fields = ord + 1 > k->n_fields ? ord + 1 : k->n_fields;
            }
        }
        json_array_foreach (json_object_get(one, "tmpls"), i, f) {
            size_t ord = ord_of(f, i);
            if (ord < TEMPLATES_MAX) {
                k->templates[ord] = (struct kind_template){member(r, f, "qfmt"), member(r, f, "afmt")};
                k->n_templates = ord + 1 > k->n_templates ? ord + 1 : k->n_templates;
            }
        }
    }
    json_decref(all);
}

static void decks_from_json(struct reading *r, struct str decks)
{
    json_t *all = NULL, *one;
    const char *id;
    if (json_read(decks, &all, NULL) != ERR_OK)
        return;
    json_object_foreach (all, id, one)
        deck_add(r, number_of(id), member(r, one, "name"));
    json_decref(all);
}

/* The settings of a kind say in field 1 what it is (1: clozes); those of a template have the two sides in 1
 * and 2. */
static void kinds_from_tables(struct reading *r)
{
    sqlite3_stmt *q = NULL;
    struct apkg_proto f;
    if (prepare(r, "SELECT id, config FROM notetypes", &q))
        while (step(r, q)) {
            struct kind *k = kind_new(r, sqlite3_column_int64(q, 0));
            for (struct str rest = text(r, q, 1); k && apkg_proto_next(&rest, &f);)
                if (f.number == 1)
                    k->cloze = f.value == 1;
        }
    sqlite3_finalize(q);
    if (prepare(r, "SELECT ntid, ord, name FROM fields", &q))
        while (step(r, q)) {
            struct kind *k = kind_of(r, sqlite3_column_int64(q, 0));
            size_t ord = (size_t)sqlite3_column_int64(q, 1);
            if (k && ord < FIELDS_MAX) {
                k->fields[ord] = text(r, q, 2);
                k->n_fields = ord + 1 > k->n_fields ? ord + 1 : k->n_fields;
            }
        }
    sqlite3_finalize(q);
    if (prepare(r, "SELECT ntid, ord, config FROM templates", &q))
        while (step(r, q)) {
            struct kind *k = kind_of(r, sqlite3_column_int64(q, 0));
            size_t ord = (size_t)sqlite3_column_int64(q, 1);
            if (!k || ord >= TEMPLATES_MAX)
                continue;
            for (struct str rest = text(r, q, 2); apkg_proto_next(&rest, &f);) {
                if (f.number == 1)
                    k->templates[ord].front = f.bytes;
                if (f.number == 2)
                    k->templates[ord].back = f.bytes;
            }
            k->n_templates = ord + 1 > k->n_templates ? ord + 1 : k->n_templates;
        }
    sqlite3_finalize(q);
    if (prepare(r, "SELECT id, name FROM decks", &q))
        while (step(r, q))
            deck_add(r, sqlite3_column_int64(q, 0), text(r, q, 1));
    sqlite3_finalize(q);
}

static void read_head(struct reading *r)
{
    sqlite3_stmt *q = NULL;
    if (!prepare(r, "SELECT crt, ver, models, decks FROM col", &q))
        return;
    if (step(r, q)) {
        r->begins_s = sqlite3_column_int64(q, 0);
        r->tables = sqlite3_column_int64(q, 1) >= 15;
        if (!r->tables) {
            kinds_from_json(r, text(r, q, 2));
            decks_from_json(r, text(r, q, 3));
        }
    } else {
        refuse(&r->k->why, "its database has no collection in it");
    }
    sqlite3_finalize(q);
    if (r->tables && !r->k->why.is_set)
        kinds_from_tables(r);
}

/* ---- cards ---- */

enum {
    COL_ID,
    COL_DECK,
    COL_ORD,
    COL_TYPE,
    COL_QUEUE,
    COL_DUE,
    COL_IVL,
    COL_FACTOR,
    COL_REPS,
    COL_LAPSES,
    COL_OLD_DUE,
    COL_OLD_DECK,
    COL_DATA,
    COL_KIND,
    COL_FIELDS
};

/* Both sides; false: its kind of note is not there. */
static bool sides(struct reading *r, sqlite3_stmt *q, struct strbuf *front, struct strbuf *back)
{
    const struct kind *k = kind_of(r, sqlite3_column_int64(q, COL_KIND));
    size_t ord = (size_t)sqlite3_column_int64(q, COL_ORD), n = 0;
    struct apkg_field fields[FIELDS_MAX];
    if (!k || !k->n_templates || (!k->cloze && ord >= k->n_templates))
        return false;
    const void *p = sqlite3_column_blob(q, COL_FIELDS);
    struct str rest = {p ? p : "", (size_t)sqlite3_column_bytes(q, COL_FIELDS)}, part;
    for (; n < k->n_fields && str_split(&rest, '\x1f', &part); n++)
        fields[n] = (struct apkg_field){k->fields[n], part};
    struct apkg_template t = {fields, n, k->cloze ? (unsigned)ord + 1 : 0, false};
    const struct kind_template *sides = &k->templates[k->cloze ? 0 : ord];
    apkg_render(&t, sides->front, front);
    t.back = true;
    apkg_render(&t, sides->back, back);
    return true;
}

static void put_side(struct reading *r, struct json_writer *w, const char *key, struct strbuf *side)
{
    struct strbuf clean = {0};
    utf8_put_printable(&clean, str_trim(strbuf_str(side)));
    if (clean.n > APKG_SIDE_MAX) {
        strbuf_truncate(&clean, utf8_floor(strbuf_cstr(&clean), APKG_SIDE_MAX));
        r->n_cut++;
    }
    jw_put_str(w, key, strbuf_str(&clean));
    strbuf_release(&clean);
}

/* When it is due, by Anki's several meanings of the column: seconds while it is being learned, days of the
 * collection afterwards. */
static void put_due(struct reading *r, struct json_writer *w, sqlite3_stmt *q)
{
    int64_t type = sqlite3_column_int64(q, COL_TYPE), due = sqlite3_column_int64(q, COL_DUE);
    if (sqlite3_column_int64(q, COL_OLD_DECK) && sqlite3_column_int64(q, COL_OLD_DUE))
        due = sqlite3_column_int64(q, COL_OLD_DUE);
    jw_key(w, "due_at_ms");
    if (type < 1 || type > 3 || due < 0 || due > INT64_C(100000000000))
        jw_null(w);
    else if (due > 1000000000)
        jw_int(w, due * 1000);
    else
        jw_int(w, (r->begins_s + due % 1000000 * 86400) * 1000);
}

static void put_memory(struct json_writer *w, struct str data)
{
    json_t *o = NULL;
    if (data.n)
        (void)!json_read(data, &o, NULL);
    const json_t *s = json_object_get(o, "s"), *d = json_object_get(o, "d"),
                 *last = json_object_get(o, "lrt");
    jw_key(w, "s");
    json_is_number(s) ? jw_real(w, json_number_value(s)) : jw_null(w);
    jw_key(w, "d");
    json_is_number(d) ? jw_real(w, json_number_value(d)) : jw_null(w);
    jw_key(w, "last_ms");
    bool known = json_is_integer(last) && json_integer_value(last) > 0 &&
                 json_integer_value(last) < INT64_C(100000000000);
    known ? jw_int(w, json_integer_value(last) * 1000) : jw_null(w);
    json_decref(o);
}

static struct str deck_of(const struct reading *r, int64_t id)
{
    for (size_t i = 0; i < r->n_decks; i++)
        if (r->decks[i].id == id)
            return r->decks[i].name;
    return (struct str){0};
}

static void put_card(struct reading *r, sqlite3_stmt *q)
{
    static const struct {
        const char *key;
        int col;
    } same[] = {{"type", COL_TYPE},
                {"queue", COL_QUEUE},
                {"factor", COL_FACTOR},
                {"reps", COL_REPS},
                {"lapses", COL_LAPSES}};
    struct strbuf front = {0}, back = {0}, out = {0};
    struct json_writer w = jw_to(&out);
    if (!sides(r, q, &front, &back)) {
        r->n_lost++;
    } else {
        int64_t ivl = sqlite3_column_int64(q, COL_IVL), home = sqlite3_column_int64(q, COL_OLD_DECK);
        jw_begin(&w, '{');
        jw_put_int(&w, "id", sqlite3_column_int64(q, COL_ID));
        jw_put_str(&w, "deck", deck_of(r, home ? home : sqlite3_column_int64(q, COL_DECK)));
        put_side(r, &w, "front", &front);
        put_side(r, &w, "back", &back);
        for (size_t i = 0; i < ARRAY_LEN(same); i++)
            jw_put_int(&w, same[i].key, sqlite3_column_int64(q, same[i].col));
        put_due(r, &w, q);
        /* Days, or below 0 seconds. */
        jw_put_int(&w, "ivl_s", ivl < 0 ? (ivl < -1000000000 ? 1000000000 : -ivl) : ivl % 1000000 * 86400);
        put_memory(&w, text(r, q, COL_DATA));
        jw_end(&w);
        r->k->out->record(r->k->out->arg, APKG_CARD, strbuf_str(&out));
    }
    strbuf_release(&front);
    strbuf_release(&back);
    strbuf_release(&out);
}

static void read_cards(struct reading *r)
{
    sqlite3_stmt *q = NULL;
    if (!prepare(
            r,
            "SELECT c.id, c.did, c.ord, c.type, c.queue, c.due, c.ivl, c.factor, c.reps, c.lapses, c.odue, c.odid, c.data, "
            "n.mid, n.flds FROM cards c JOIN notes n ON n.id = c.nid ORDER BY c.id",
            &q))
        return;
    while (step(r, q)) {
        if (r->n_cards++ >= APKG_CARDS_MAX) {
            refuse(&r->k->why, "it has more than %d cards", APKG_CARDS_MAX);
            break;
        }
        put_card(r, q);
    }
    sqlite3_finalize(q);
    if (r->n_lost)
        apkg_note(r->k, "%zu cards have no kind of note any more, and are left out", r->n_lost);
    if (r->n_cut)
        apkg_note(r->k, "%zu sides of cards are longer than %d KiB, and were cut", r->n_cut,
                  APKG_SIDE_MAX >> 10);
}

/* ---- reviews ---- */

void apkg_put_i64(unsigned char *p, int64_t v)
{
    for (int i = 0; i < 8; i++)
        p[i] = (unsigned char)((uint64_t)v >> (8 * i));
}

static void read_reviews(struct reading *r)
{
    sqlite3_stmt *q = NULL;
    size_t n = 0;
    if (!prepare(r, "SELECT id, cid, ease, ivl, time FROM revlog ORDER BY id", &q))
        return;
    while (step(r, q)) {
        int64_t ease = sqlite3_column_int64(q, 2), ivl = sqlite3_column_int64(q, 3),
                at = sqlite3_column_int64(q, 0);
        unsigned char body[APKG_REVIEW_BYTES];
        /* 0: set by hand. */
        if (ease < 1 || ease > 4 || at <= 0)
            continue;
        if (n++ >= APKG_REVIEWS_MAX) {
            apkg_note(r->k, "of more than %d reviews the later ones are left out", APKG_REVIEWS_MAX);
            break;
        }
        apkg_put_i64(body, sqlite3_column_int64(q, 1));
        apkg_put_i64(body + 8, at);
        apkg_put_i64(body + 16, ease);
        apkg_put_i64(body + 24, ivl < 0 ? (ivl < -1000000000 ? 1000000000 : -ivl) : ivl % 1000000 * 86400);
        apkg_put_i64(body + 32, sqlite3_column_int64(q, 4));
        r->k->out->record(r->k->out->arg, APKG_REVIEW, (struct str){(const char *)body, sizeof body});
    }
    sqlite3_finalize(q);
}

void apkg_collection(struct apkg *k, unsigned char *db, size_t n)
{
    struct reading r = {.k = k};
    if (!open_database(&r, db, n))
        refuse(&k->why, "its database is damaged: it is no database of SQLite");
    if (!k->why.is_set)
        check_whole(&r);
    if (!k->why.is_set)
        read_head(&r);
    if (!k->why.is_set)
        read_cards(&r);
    if (!k->why.is_set)
        read_reviews(&r);
    sqlite3_close_v2(r.db);
}
