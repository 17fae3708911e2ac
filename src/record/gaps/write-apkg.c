/* A database in memory with the tables of schema 11 (docs/formats/anki.md), put into a ZIP archive. */
#include "record/gaps/write-apkg.h"

#include "base/json.h"
#include "base/sha1.h"
#include "record/gaps/zip.h"

#include <sqlite3.h>
#include <stdlib.h>

enum { DAY_S = 86400, DECKS_MAX = 5000 };
/* Numbers of our own, of things of which a package has one. */
#define KIND_ID INT64_C(1795000000001)
#define DECK_ID INT64_C(1795000000100)

static const char schema[] =
    "CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null, dconf text not null, tags text not null);"
    "CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);"
    "CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);"
    "CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null);"
    "CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);"
    "CREATE INDEX ix_notes_usn ON notes (usn); CREATE INDEX ix_cards_usn ON cards (usn); CREATE INDEX ix_revlog_usn ON revlog (usn);"
    "CREATE INDEX ix_cards_nid ON cards (nid); CREATE INDEX ix_cards_sched ON cards (did, queue, due); CREATE INDEX ix_revlog_cid ON revlog (cid); CREATE INDEX ix_notes_csum ON notes (csum);";

struct writing {
    sqlite3 *db;
    const struct foreign_cards *all;
    int64_t now_ms, begins_s;
    struct str decks[DECKS_MAX];
    size_t n_decks;
    bool failed;
};

/* ---- statements ---- */

static sqlite3_stmt *prepare(struct writing *w, const char *sql)
{
    sqlite3_stmt *q = NULL;
    if (sqlite3_prepare_v2(w->db, sql, -1, &q, NULL) != SQLITE_OK)
        w->failed = true;
    return q;
}

static void bind_all(sqlite3_stmt *q, const int64_t *v, size_t n)
{
    for (size_t i = 0; i < n; i++)
        sqlite3_bind_int64(q, (int)i + 1, v[i]);
}

static void bind_text(sqlite3_stmt *q, int at, struct str s)
{
    sqlite3_bind_text(q, at, s.p ? s.p : "", (int)s.n, SQLITE_TRANSIENT);
}

static void run(struct writing *w, sqlite3_stmt *q)
{
    if (sqlite3_step(q) != SQLITE_DONE)
        w->failed = true;
    sqlite3_reset(q);
}

/* ---- the collection ---- */

static size_t deck_of(struct writing *w, struct str name)
{
    if (!name.n)
        name = STR("dryrun");
    for (size_t i = 0; i < w->n_decks; i++)
        if (str_eq(w->decks[i], name))
            return i;
    if (w->n_decks == DECKS_MAX)
        return 0;
    w->decks[w->n_decks] = name;
    return w->n_decks++;
}

static void put_deck(struct json_writer *w, int64_t id, struct str name, int64_t now_s)
{
    static const char *const pairs[] = {"newToday", "revToday", "lrnToday", "timeToday"};
    static const char *const zeros[] = {"usn", "dyn", "extendNew", "extendRev"};
    char key[24];
    snprintf(key, sizeof key, "%lld", (long long)id);
    jw_key(w, key);
    jw_begin(w, '{');
    jw_put_int(w, "id", id);
    jw_put_str(w, "name", name);
    jw_put_int(w, "mod", now_s);
    jw_put_cstr(w, "desc", "");
    jw_put_int(w, "conf", 1);
    jw_put_bool(w, "collapsed", false);
    jw_put_bool(w, "browserCollapsed", false);
    for (size_t i = 0; i < ARRAY_LEN(zeros); i++)
        jw_put_int(w, zeros[i], 0);
    for (size_t i = 0; i < ARRAY_LEN(pairs); i++) {
        jw_key(w, pairs[i]);
        jw_raw(w, STR("[0,0]"));
    }
    jw_end(w);
}

static void put_decks(const struct writing *k, struct strbuf *out)
{
    struct json_writer w = jw_to(out);
    jw_begin(&w, '{');
    put_deck(&w, 1, STR("Default"), k->now_ms / 1000);
    for (size_t i = 0; i < k->n_decks; i++)
        put_deck(&w, DECK_ID + (int64_t)i, k->decks[i], k->now_ms / 1000);
    jw_end(&w);
}

static void put_kind(int64_t now_s, struct strbuf *out)
{
    strbuf_printf(
        out,
        "{\"%lld\":{\"id\":%lld,\"name\":\"dryrun\",\"type\":0,\"mod\":%lld,\"usn\":0,\"sortf\":0,\"did\":1,\"tags\":[],\"vers\":[],"
        "\"css\":\".card { font-family: sans-serif; font-size: 20px; text-align: center; }\",\"latexPre\":\"\",\"latexPost\":\"\","
        "\"req\":[[0,\"any\",[0]]],\"flds\":["
        "{\"name\":\"Front\",\"ord\":0,\"sticky\":false,\"rtl\":false,\"font\":\"Arial\",\"size\":20,\"media\":[]},"
        "{\"name\":\"Back\",\"ord\":1,\"sticky\":false,\"rtl\":false,\"font\":\"Arial\",\"size\":20,\"media\":[]}],"
        "\"tmpls\":[{\"name\":\"Card 1\",\"ord\":0,\"qfmt\":\"{{Front}}\",\"afmt\":\"{{FrontSide}}<hr id=answer>{{Back}}\","
        "\"bqfmt\":\"\",\"bafmt\":\"\",\"did\":null}]}}",
        (long long)KIND_ID, (long long)KIND_ID, (long long)now_s);
}

/* The options of the deck: how long, how many new ones, and FSRS with its retention and weights. */
static void put_options(const struct foreign_cards *all, struct strbuf *out)
{
    struct fsrs usual;
    fsrs_default(&usual);
    const struct fsrs *f = all->f ? all->f : &usual;
    strbuf_printf(
        out,
        "{\"1\":{\"id\":1,\"name\":\"Default\",\"mod\":0,\"usn\":0,\"maxTaken\":60,\"autoplay\":true,\"timer\":0,\"replayq\":true,\"dyn\":false,"
        "\"new\":{\"bury\":false,\"delays\":[1,10],\"initialFactor\":2500,\"ints\":[1,4,7],\"order\":1,\"perDay\":%lld},"
        "\"rev\":{\"bury\":false,\"ease4\":1.3,\"ivlFct\":1,\"maxIvl\":%d,\"perDay\":200,\"hardFactor\":1.2},"
        "\"lapse\":{\"delays\":[10],\"leechAction\":1,\"leechFails\":8,\"minInt\":1,\"mult\":0},"
        "\"desiredRetention\":%.3f,\"fsrsParams6\":[",
        all->f ? (long long)all->new_a_day : 20, f->days_max, f->retention);
    for (size_t i = 0; i < FSRS_WEIGHTS; i++)
        strbuf_printf(out, i ? ",%.4f" : "%.4f", f->w[i]);
    strbuf_puts(out, "]}}");
}

static void put_collection(struct writing *w)
{
    static const char conf[] =
        "{\"nextPos\":1,\"estTimes\":true,\"activeDecks\":[1],\"sortType\":\"noteFld\",\"timeLim\":0,\"sortBackwards\":false,"
        "\"addToCur\":true,\"curDeck\":1,\"newSpread\":0,\"dueCounts\":true,\"curModel\":null,\"collapseTime\":1200}";
    _cleanup_(strbuf_release) struct strbuf decks = {0}, kinds = {0}, options = {0};
    const int64_t head[] = {1, w->begins_s, w->now_ms, w->now_ms, 11, 0, 0, 0};
    sqlite3_stmt *q = prepare(w, "INSERT INTO col VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}')");
    put_decks(w, &decks);
    put_kind(w->now_ms / 1000, &kinds);
    put_options(w->all, &options);
    bind_all(q, head, ARRAY_LEN(head));
    bind_text(q, 9, STR(conf));
    bind_text(q, 10, strbuf_str(&kinds));
    bind_text(q, 11, strbuf_str(&decks));
    bind_text(q, 12, strbuf_str(&options));
    run(w, q);
    sqlite3_finalize(q);
}

/* ---- notes and cards ---- */

static void put_html(struct strbuf *out, struct str text)
{
    for (size_t i = 0; i < text.n; i++) {
        char c = text.p[i];
        const char *sign = c == '&'      ? "&amp;"
                           : c == '<'    ? "&lt;"
                           : c == '>'    ? "&gt;"
                           : c == '\n'   ? "<br>"
                           : c == '\x1f' ? " "
                                         : NULL;
        if (sign)
            strbuf_puts(out, sign);
        else
            strbuf_putc(out, c);
    }
}

/* The front as Anki sorts by it and counts it: without the marks of put_html(), a line end being one of
 * them. */
static void put_plain(struct strbuf *out, struct str text)
{
    for (size_t i = 0; i < text.n; i++)
        if (text.p[i] != '\n')
            strbuf_putc(out, text.p[i] == '\x1f' ? ' ' : text.p[i]);
}

static void put_note(struct writing *w, sqlite3_stmt *q, const struct foreign_card *c)
{
    _cleanup_(strbuf_release) struct strbuf fields = {0}, front = {0};
    char guid[32];
    put_plain(&front, c->front);
    put_html(&fields, c->front);
    strbuf_putc(&fields, '\x1f');
    put_html(&fields, c->back);
    snprintf(guid, sizeof guid, "dryrun-%llx", (unsigned long long)c->id);
    sqlite3_bind_int64(q, 1, c->id);
    bind_text(q, 2, str_of(guid));
    sqlite3_bind_int64(q, 3, KIND_ID);
    sqlite3_bind_int64(q, 4, w->now_ms / 1000);
    bind_text(q, 5, strbuf_str(&fields));
    bind_text(q, 6, strbuf_str(&front));
    sqlite3_bind_int64(q, 7, sha1_head(strbuf_str(&front))); /* by which Anki finds notes that begin alike */
    run(w, q);
}

static void put_card(struct writing *w, sqlite3_stmt *q, const struct foreign_card *c, size_t place)
{
    _cleanup_(strbuf_release) struct strbuf data = {0};
    bool learning = c->type == 1 || c->type == 3;
    int64_t due = c->type == 0 ? (int64_t)place
                  : learning   ? c->due_ms / 1000
                               : (c->due_ms / 1000 - w->begins_s) / DAY_S;
    int64_t days = c->type == 2 ? (c->ivl_s + DAY_S / 2) / DAY_S : c->type == 3 ? 1 : 0;
    struct json_writer j = jw_to(&data);
    jw_begin(&j, '{');
    if (c->type != 0) {
        jw_put_real(&j, "s", c->stability);
        jw_put_real(&j, "d", c->difficulty);
        jw_put_real(&j, "dr", w->all->f ? w->all->f->retention : 0.9);
        jw_put_int(&j, "lrt", c->last_ms / 1000);
    }
    jw_end(&j);
    const int64_t v[] = {c->id,
                         c->id,
                         DECK_ID + (int64_t)deck_of(w, c->deck),
                         w->now_ms / 1000,
                         c->type,
                         c->queue,
                         due,
                         c->type == 2 && days < 1 ? 1 : days,
                         c->type == 0 ? 0 : 2500,
                         c->reps,
                         c->lapses,
                         learning ? 1001 : 0};
    bind_all(q, v, ARRAY_LEN(v));
    bind_text(q, 13, strbuf_str(&data));
    run(w, q);
}

static void put_cards(struct writing *w)
{
    sqlite3_stmt *
        note = prepare(w, "INSERT INTO notes VALUES (?1, ?2, ?3, ?4, -1, '', ?5, ?6, ?7, 0, '')"),
       *card = prepare(
           w,
           "INSERT INTO cards VALUES (?1, ?2, ?3, 0, ?4, -1, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 0, 0, 0, ?13)");
    for (size_t i = 0; i < w->all->n_cards && !w->failed; i++) {
        put_note(w, note, &w->all->cards[i]);
        put_card(w, card, &w->all->cards[i], i + 1);
    }
    sqlite3_finalize(note);
    sqlite3_finalize(card);
}

/* ---- reviews ---- */

static int64_t interval_there(int64_t s)
{
    return s >= DAY_S ? (s + DAY_S / 2) / DAY_S : -s;
}

/* Their number is their time, which no two may share: a later one of the same millisecond is one later. */
static void put_reviews(struct writing *w)
{
    sqlite3_stmt *q =
        prepare(w, "INSERT OR IGNORE INTO revlog VALUES (?1, ?2, -1, ?3, ?4, ?5, 2500, ?6, ?7)");
    int64_t before = 0, card = 0;
    for (size_t i = 0; i < w->all->n_reviews && !w->failed; i++) {
        const struct foreign_review *r = &w->all->reviews[i];
        if (r->card != card)
            before = 0;
        const int64_t v[] = {
            r->at_ms,   r->card,        r->ease, interval_there(r->interval_s), interval_there(before),
            r->took_ms, before >= DAY_S};
        bind_all(q, v, ARRAY_LEN(v));
        for (int tries = 0; tries < 1000; tries++) {
            run(w, q);
            if (w->failed || sqlite3_changes(w->db))
                break;
            sqlite3_bind_int64(q, 1, r->at_ms + tries + 1);
        }
        before = r->interval_s;
        card = r->card;
    }
    sqlite3_finalize(q);
}

/* ---- the package ---- */

/* The first day: before anything that is told in days. */
static int64_t first_day_s(const struct foreign_cards *all, int64_t now_ms)
{
    int64_t first = now_ms;
    for (size_t i = 0; i < all->n_cards; i++)
        if (all->cards[i].type != 0 && all->cards[i].due_ms < first)
            first = all->cards[i].due_ms > 0 ? all->cards[i].due_ms : 0;
    return first / 1000 / DAY_S * DAY_S;
}

enum err apkg_write(const struct foreign_cards *all, int64_t now_ms, struct strbuf *out, struct error *e)
{
    struct writing *w = calloc(1, sizeof *w);
    if (!w)
        abort();
    *w = (struct writing){.all = all, .now_ms = now_ms, .begins_s = first_day_s(all, now_ms)};
    sqlite3_int64 n = 0;
    unsigned char *bytes = NULL;
    w->failed = sqlite3_open(":memory:", &w->db) != SQLITE_OK ||
                sqlite3_exec(w->db, "BEGIN", NULL, NULL, NULL) != SQLITE_OK ||
                sqlite3_exec(w->db, schema, NULL, NULL, NULL) != SQLITE_OK;
    if (!w->failed) {
        put_cards(w);
        put_reviews(w);
        put_collection(w);
    }
    if (!w->failed && sqlite3_exec(w->db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK)
        bytes = sqlite3_serialize(w->db, "main", &n, 0);
    enum err r = bytes ? ERR_OK
                       : error_set(e, ERR_INTERNAL, "package", "the collection cannot be made: %s",
                                   sqlite3_errmsg(w->db));
    if (r == ERR_OK) {
        const struct zip_part parts[] = {{"collection.anki2", {(const char *)bytes, (size_t)n}},
                                         {"media", STR("{}")}};
        r = zip_write(parts, ARRAY_LEN(parts), out, e);
    }
    sqlite3_free(bytes);
    sqlite3_close_v2(w->db);
    free(w);
    return r;
}
