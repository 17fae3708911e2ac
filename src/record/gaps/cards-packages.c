#include "record/gaps/cards-packages.h"

#include "base/utf8.h"
#include "record/check.h"
#include "record/events.h"
#include "record/fields.h"
#include "record/life.h"
#include "record/pieces.h"
#include "record/problems/submissions.h"

enum { SAMPLE_MAX = 200, DECKS_MAX = 100, SENTENCE_MAX = 2000 };

static const struct pieces pieces = {
    .noun = "package", .size = CARD_PACKAGE_PIECE, PIECES_STATEMENTS("card_package_piece", "package")};

/* ---- coming in ---- */

static enum err has_room(struct db *db, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db,
                 "SELECT count(*) FROM card_package WHERE state IN ('queued', 'running', 'read', 'failed')",
                 &q, e));
    TRY(stmt_step(q, &row, e));
    return row && stmt_i64(q, 0) >= CARD_PACKAGES_WAITING
               ? error_set(e, ERR_CONFLICT, "package",
                           "%d packages are here already and wait: take one in, or throw one away",
                           CARD_PACKAGES_WAITING)
               : ERR_OK;
}

/* Number 0 stands for the job until there is one. */
static enum err insert(struct db *db, struct str name, int64_t bytes, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db,
                 "INSERT INTO card_package (name, bytes, state, job, created_at_ms) "
                 "VALUES (?1, ?2, 'queued', 0, now_ms()) RETURNING id",
                 &q, e));
    stmt_bind_text(q, 1, name);
    stmt_bind_i64(q, 2, bytes);
    TRY(stmt_step(q, &row, e));
    *ret = stmt_i64(q, 0);
    return ERR_OK;
}

enum err card_packages_add(struct db *db, struct str name, struct str bytes, int64_t *ret_id, struct error *e)
{
    int64_t id = 0;
    if (!bytes.n)
        return error_set(e, ERR_INVALID, "package", "the file is empty");
    if (bytes.n > CARD_PACKAGE_BYTES_MAX)
        return error_set(e, ERR_TOO_LARGE, "package", "the file is larger than %d MiB",
                         CARD_PACKAGE_BYTES_MAX >> 20);
    if (!str_starts(bytes, STR("PK")))
        return error_set(
            e, ERR_INVALID, "package",
            "this is no package of Anki: those end in .apkg or .colpkg; in Anki, File, Export makes one");
    TRY(record_check_text("name", name, CARD_PACKAGE_NAME_MAX, e));
    if (!name.n)
        return error_set(e, ERR_INVALID, "name", "\"name\" is empty");
    TRY(has_room(db, e));
    TRY(insert(db, name, (int64_t)bytes.n, &id, e));
    TRY(pieces_put(db, &pieces, id, bytes, e));
    TRY(life_enqueue(&life_card_package, db, id, e));
    *ret_id = id;
    return ERR_OK;
}

/* ---- what the user says ---- */

static enum err must_be(struct db *db, int64_t id, const char *why, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, life_card_package.job, &q, e));
    stmt_bind_i64(q, 1, id);
    TRY(stmt_step(q, &row, e));
    return row ? error_set(e, ERR_CONFLICT, "id", "%s", why) : life_not_found(&life_card_package, id, e);
}

enum err card_packages_take(struct db *db, int64_t id, struct cards_how how, struct error *e)
{
    int64_t n;
    TRY(db_exec_count(db,
                      "UPDATE card_package SET state = 'queued', taking = 1, schedule = ?2, changed = ?3, "
                      "job = 0, started_at_ms = NULL, finished_at_ms = NULL, failure = '' "
                      "WHERE id = ?1 AND state = 'read'",
                      &n, e, "iii", id, (int64_t)how.schedule, (int64_t)how.changed));
    return n ? life_enqueue(&life_card_package, db, id, e)
             : must_be(db, id, "the package does not wait to be taken in: it is being read, or has ended", e);
}

enum err card_packages_again(struct db *db, int64_t id, struct error *e)
{
    int64_t n;
    TRY(db_exec_count(db,
                      "UPDATE card_package SET state = 'queued', job = 0, started_at_ms = NULL, "
                      "finished_at_ms = NULL, failure = '' WHERE id = ?1 AND state = 'failed'",
                      &n, e, "i", id));
    return n ? life_enqueue(&life_card_package, db, id, e) : must_be(db, id, "the package did not fail", e);
}

enum err card_packages_remove(struct db *db, int64_t id, struct error *e)
{
    int64_t n;
    TRY(db_exec_count(db, "DELETE FROM card_package WHERE id = ?1 AND job IS NULL", &n, e, "i", id));
    if (!n)
        return must_be(db, id, "the package is being worked on; cancel that first", e);
    event_tell_empty(db, "record.changed");
    return ERR_OK;
}

/* ---- the worker's side ---- */

enum err card_packages_work(struct db *db, int64_t id, struct card_package_work *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT taking, schedule, changed FROM card_package WHERE id = ?1", &q, e));
    stmt_bind_i64(q, 1, id);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return life_not_found(&life_card_package, id, e);
    *ret = (struct card_package_work){stmt_i64(q, 0) != 0, {stmt_i64(q, 1) != 0, stmt_i64(q, 2) != 0}};
    return ERR_OK;
}

enum err card_packages_write(struct db *db, int64_t id, int fd, struct error *e)
{
    int64_t written;
    return pieces_write(db, &pieces, id, fd, &written, e);
}

static enum err end(struct db *db, const struct job *job, int64_t id, const char *sql, struct str text,
                    struct error *e)
{
    int64_t n;
    TRY(db_exec_count(db, sql, &n, e, "iit", id, job->id, text));
    TRY(life_must_be_one(&life_card_package, n, e));
    return life_tell(&life_card_package, db, id, e);
}

#define ENDED "job = NULL, finished_at_ms = now_ms() WHERE id = ?1 AND job = ?2 AND state = 'running'"

static enum err end_alone(struct db *db, const struct job *job, int64_t id, const char *sql, struct str text,
                          struct error *e)
{
    DB_TX(db, DB_WRITE, e);
    TRY(queue_finish(db, job, e));
    TRY(end(db, job, id, sql, text, e));
    return db_commit(db, e);
}

enum err card_packages_refuse(struct db *db, const struct job *job, int64_t id, const char *why,
                              struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf sentence = {0};
    put_program_text(&sentence, str_of(why), SENTENCE_MAX);
    return end_alone(db, job, id, "UPDATE card_package SET state = 'refused', failure = ?3, " ENDED,
                     strbuf_str(&sentence), e);
}

enum err card_packages_finish(struct db *db, const struct job *job, int64_t id, struct str preview,
                              struct error *e)
{
    return end_alone(db, job, id, "UPDATE card_package SET state = 'read', preview = ?3, " ENDED, preview, e);
}

static void put_taken(struct json_writer *w, const struct cards_taken *t, const struct thing_act *act)
{
    jw_begin(w, '{');
    jw_put_int(w, "made", (int64_t)t->made);
    jw_put_int(w, "known", (int64_t)t->known);
    jw_put_int(w, "changed", (int64_t)t->changed);
    jw_put_int(w, "reviews", (int64_t)t->reviews);
    jw_put_int(w, "empty", (int64_t)t->empty);
    thing_put_change(w, act);
    jw_end(w);
}

enum err card_packages_finish_taking(struct db *db, const struct job *job, int64_t id, const struct fsrs *f,
                                     struct foreign_cards *all, struct cards_how how, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct thing_act act = {0};
    struct cards_taken taken;
    DB_TX(db, DB_WRITE, e);
    TRY(queue_finish(db, job, e));
    TRY(cards_take_in(db, f, all, how, &act, &taken, e));
    put_taken(&w, &taken, &act);
    TRY(end(db, job, id, "UPDATE card_package SET state = 'taken', result = ?3, " ENDED, strbuf_str(&out),
            e));
    return thing_commit(db, &act, e);
}

/* ---- how they are shown ---- */

#define STATE(_)                                                                                             \
    _(INT, "id", "id")                                                                                       \
    _(TEXT, "name", "name")                                                                                  \
    _(INT, "bytes", "bytes")                                                                                 \
    _(TEXT, "state", "state")                                                                                \
    _(BOOL, "taking", "taking")                                                                              \
    _(BOOL, "schedule", "schedule")                                                                          \
    _(BOOL, "changed", "changed")                                                                            \
    _(INT, "created_at_ms", "created_at_ms")                                                                 \
    _(INT, "started_at_ms", "started_at_ms")                                                                 \
    _(INT, "finished_at_ms", "finished_at_ms")                                                               \
    _(TEXT, "failure", "failure")
#define CONTENT(_) _(JSON, "preview", "preview") _(JSON, "result", "result")

static const struct field state[] = {STATE(FIELD)}, content[] = {CONTENT(FIELD)};

static void put_state(struct stmt *q, struct json_writer *w)
{
    fields_put(q, 0, state, ARRAY_LEN(state), w);
}

static void put_content(struct stmt *q, struct json_writer *w)
{
    fields_put(q, ARRAY_LEN(state), content, ARRAY_LEN(content), w);
}

/* The pages are told; and what nobody can want any more goes in the same transaction. */
static enum err tell(struct db *db, int64_t id, struct error *e)
{
    TRY(db_exec(db,
                "DELETE FROM card_package_piece WHERE package = ?1 AND EXISTS (SELECT 1 FROM card_package "
                "WHERE id = ?1 AND state IN ('taken', 'refused', 'cancelled'))",
                e, "i", id));
    return life_tell_summary(&life_card_package, db, id, e);
}

/* Cancelling before it is taken in leaves it as it was read. */
const struct life life_card_package = {
    .noun = "package",
    .called = "package of cards",
    .work = "read-cards",
    .key = "package",
    .lane = QUEUE_INTERACTIVE,
    .can_cancel = true,
    .start = "UPDATE card_package SET state = 'running', started_at_ms = now_ms() WHERE id = ?1 AND job = ?2",
    .wait = "UPDATE card_package SET state = 'queued' WHERE id = ?1 AND job = ?2",
    .end =
        "UPDATE card_package SET state = CASE WHEN ?1 = 'cancelled' AND taking = 1 THEN 'read' ELSE ?1 END, "
        "taking = CASE WHEN ?1 = 'cancelled' THEN 0 ELSE taking END, failure = ?2, job = NULL, "
        "finished_at_ms = now_ms() WHERE id = ?3 AND job = ?4",
    .job = "SELECT job FROM card_package WHERE id = ?1",
    .take = "UPDATE card_package SET job = ?1 WHERE id = ?2",
    LIFE_SUMMARY(STATE(FIELD_COLUMN), "card_package", "id"),
    .put = put_state,
    .tell = tell,
    LIFE_WHOLE(STATE(FIELD_COLUMN) CONTENT(FIELD_COLUMN), "card_package", "id"),
    .put_rest = put_content,
};

enum err card_packages_list_json(struct db *db, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db,
                 "SELECT " STATE(FIELD_COLUMN) CONTENT(FIELD_COLUMN) "0 FROM card_package WHERE id > 0 "
                                                                     "ORDER BY id DESC LIMIT ?1",
                 &q, e));
    stmt_bind_i64(q, 1, CARD_PACKAGES_SHOWN);
    jw_begin(w, '{');
    jw_key(w, "packages");
    jw_begin(w, '[');
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        jw_begin(w, '{');
        put_state(q, w);
        put_content(q, w);
        jw_end(w);
    }
    jw_end(w);
    jw_end(w);
    return ERR_OK;
}

/* ---- the preview ---- */

static void put_decks(struct json_writer *w, const struct cards_seen *seen)
{
    jw_key(w, "decks");
    jw_begin(w, '[');
    for (size_t i = 0; i < seen->n_decks && i < DECKS_MAX; i++) {
        const struct cards_seen_deck *d = &seen->decks[i];
        jw_begin(w, '{');
        jw_put_str(w, "name", d->name);
        jw_put_int(w, "made", (int64_t)d->made);
        jw_put_int(w, "known", (int64_t)d->known);
        jw_put_int(w, "changed", (int64_t)d->changed);
        jw_put_int(w, "suspended", (int64_t)d->suspended);
        jw_end(w);
    }
    jw_end(w);
    jw_put_int(w, "n_decks", (int64_t)seen->n_decks);
}

static void put_side(struct json_writer *w, const char *key, struct str text)
{
    struct str s = str_trim(text);
    jw_put_str(w, key, str_head(s, utf8_floor(s.p, s.n < SAMPLE_MAX ? s.n : SAMPLE_MAX)));
}

static void put_samples(struct json_writer *w, const struct foreign_cards *all, const struct cards_seen *seen)
{
    jw_key(w, "samples");
    jw_begin(w, '[');
    for (size_t i = 0; i < seen->n_samples; i++) {
        const struct foreign_card *c = &all->cards[seen->samples[i]];
        jw_begin(w, '{');
        put_side(w, "front", c->front);
        put_side(w, "back", c->back);
        jw_end(w);
    }
    jw_end(w);
}

void cards_put_seen(struct json_writer *w, const struct foreign_cards *all, const struct cards_seen *seen,
                    int64_t media, const struct str *notes, size_t n_notes)
{
    jw_begin(w, '{');
    jw_put_int(w, "made", (int64_t)seen->made);
    jw_put_int(w, "known", (int64_t)seen->known);
    jw_put_int(w, "changed", (int64_t)seen->changed);
    jw_put_int(w, "empty", (int64_t)seen->empty);
    jw_put_int(w, "suspended", (int64_t)seen->suspended);
    jw_put_int(w, "unseen", (int64_t)seen->unseen);
    jw_put_int(w, "learning", (int64_t)seen->learning);
    jw_put_int(w, "by_fsrs", (int64_t)seen->by_fsrs);
    jw_put_int(w, "by_sm2", (int64_t)seen->by_sm2);
    jw_put_int(w, "reviews", (int64_t)seen->reviews);
    jw_put_int(w, "media", media);
    jw_put_int(w, "with_media", (int64_t)seen->with_media);
    put_decks(w, seen);
    put_samples(w, all, seen);
    jw_put_strs(w, "notes", notes, n_notes);
    jw_end(w);
}
