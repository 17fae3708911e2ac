/*
 * thing.h: rows that a person makes, edits and removes: companies, applications, promises, claims ... The
 * kinds are in kinds.h; api/ and jobs/ use both as they are.
 *
 * A kind is a const table: its columns with what may stand in each, and its SQL. From it come all functions
 * here, so that every kind is checked, written, logged and undone in the same way.
 *
 * As JSON a thing is an object with the members id, version, made_at_ms, changed_at_ms, and one for each
 * field, always all of them, null where a field has no value. It is sent in this form, kept so in the table
 * `change`, and read from it.
 *
 * Every write is one transaction of the caller's, in which it also writes a row of `change`: the thing before
 * and after, and what search finds (search.h). Changes of one act (removing an application removes its
 * rounds) have the same batch and are undone together. An undo is a change too; it applies only while every
 * thing of the batch is as the batch left it.
 *
 * version grows by one with each write. Who edits says which one they saw; another one is ERR_CONFLICT and
 * nothing is lost.
 *
 * Functions that write JSON: on failure what they wrote is to be thrown away.
 */
#ifndef DRYRUN_RECORD_THING_H
#define DRYRUN_RECORD_THING_H

#include "base/json.h"
#include "store/db.h"

enum thing_type {
    /* One line of text, without control characters but tabs; white space at its ends is taken off. */
    THING_LINE,
    THING_TEXT, /* text of several lines */
    THING_INT,  /* min to max */
    THING_BOOL, /* JSON true and false; 0 and 1 in the table */
    THING_DATE, /* a day, "2026-11-27", as text */
    THING_TIME, /* an instant, milliseconds since 1970 in UTC; not negative */
    THING_WORD, /* one of words */
    THING_REF,  /* the id of a thing of the kind ref */
};

struct thing_kind;
struct thing_act;

struct thing_field {
    const char *name; /* of column and member */
    enum thing_type type;
    /* otherwise it may be null (and missing, which is null); a text then is not empty either */
    bool required;
    int64_t min;              /* THING_INT */
    int64_t max;              /* THING_INT; bytes of a text */
    const char *const *words; /* THING_WORD; NULL-ended */
    const char *fallback;     /* THING_WORD, THING_BOOL: what a new one has when it is missing; NULL: null */
    const struct thing_kind *ref;
    /* THING_REF. owner: a thing goes with the one it refers to; otherwise it stays, and the field becomes
     * null. holders: the ids of the things that refer to ?1. */
    bool owner;
    const char *holders;
};

struct thing_kind {
    const char *name;  /* "promise", the table's name too */
    const char *title; /* "a promise", for sentences */
    const struct thing_field *fields;
    size_t n_fields;
    /* Columns in the order: id, version, made_at_ms, changed_at_ms, fields. THING_SQL() writes them. */
    const char *get, *insert, *put_back, *update, *remove, *redate;
    /* Columns as get's, the newest first. list_all: below the id ?1, at most ?2; list_of: of the owner ?1,
     * below the id ?2, at most ?3. */
    const char *list_all, *list_of;
    /* What is said when a row is refused because another one is like it (ERR_CONFLICT), and of which field;
     * NULL: none is. */
    const char *taken, *taken_field;
    /* More than one field says; NULL: nothing. */
    enum err (*check)(const json_t *thing, struct error *e);
    /* After it was written: what the event log says about it. before NULL: it is new; after NULL: it is gone.
     * Not called for an undo. NULL: nothing. */
    enum err (*log)(struct db *db, const json_t *before, const json_t *after, struct error *e);
    /* The same for what is done to other things in the same act, which is undone with it. NULL: nothing. */
    enum err (*follow)(struct db *db, const json_t *before, const json_t *after, struct thing_act *act,
                       struct error *e);
};

enum { THING_FIELDS_MAX = 24, THING_LIST_MAX = 500 };

/*
 * A kind's statements. columns: "application, what", binds: "?1, ?2", sets: "application = ?1, what = ?2", in
 * the order of the fields; id, seen, made: the three parameters after them, as literals "?3", "?4", "?5".
 * owner: the column by which lists are asked for.
 */
#define THING_SQL(table, owner, columns, binds, sets, id, seen, made)                                        \
    .get = "SELECT id, version, made_at_ms, changed_at_ms, " columns " FROM " table " WHERE id = ?1",        \
    .insert = "INSERT INTO " table " (version, made_at_ms, changed_at_ms, " columns                          \
              ") VALUES (1, now_ms(), now_ms(), " binds ") RETURNING id",                                    \
    .put_back = "INSERT INTO " table " (id, version, made_at_ms, changed_at_ms, " columns ") VALUES (" id    \
                ", " seen " + 1, " made ", now_ms(), " binds ")",                                            \
    .update = "UPDATE " table " SET version = version + 1, changed_at_ms = now_ms(), " sets                  \
              " WHERE id = " id " AND version = " seen " RETURNING id",                                      \
    .remove = "DELETE FROM " table " WHERE id = ?1 AND version = ?2 RETURNING id",                           \
    .redate = "UPDATE " table " SET made_at_ms = ?2, changed_at_ms = ?3 WHERE id = ?1",                      \
    .list_all = "SELECT id, version, made_at_ms, changed_at_ms, " columns " FROM " table                     \
                " WHERE id < ?1 ORDER BY id DESC LIMIT ?2",                                                  \
    .list_of = "SELECT id, version, made_at_ms, changed_at_ms, " columns " FROM " table " WHERE " owner      \
               " = ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3"

/* What all things of the act that a transaction is have in common; begin with {0}. */
struct thing_act {
    int64_t batch; /* 0: no change was written yet; afterwards the id of the first */
    bool undo;
};

/*
 * Make one. body: the members of the fields, and no others. ret: the thing; the caller decrefs. ERR_INVALID
 * names the field, also where what it refers to is not there; ERR_CONFLICT: there is one like it.
 */
enum err thing_make(struct db *db, const struct thing_kind *kind, json_t *body, struct thing_act *act,
                    json_t **ret, struct error *e) warn_unused;

/*
 * Edit one. body: the members that change, and "version", the one that was seen. Nothing is written when
 * nothing changes.
 * ERR_NOT_FOUND; ERR_CONFLICT with the field "version": it was edited meanwhile.
 */
enum err thing_edit(struct db *db, const struct thing_kind *kind, int64_t id, json_t *body,
                    struct thing_act *act, json_t **ret, struct error *e) warn_unused;

/* Remove one and what it owns. */
enum err thing_remove(struct db *db, const struct thing_kind *kind, int64_t id, struct thing_act *act,
                      struct error *e) warn_unused;

/* Say that it was made and last changed then: of a record that is written after the fact (demo.h). No change
 * is written of it. */
enum err thing_redate(struct db *db, const struct thing_kind *kind, int64_t id, int64_t made_at_ms,
                      int64_t changed_at_ms, struct error *e) warn_unused;

/* Is this what a thing of the kind looks like in the record? For one that comes from outside; other members
 * than those of the fields are left alone. ERR_INVALID. */
enum err thing_check(const struct thing_kind *kind, const json_t *thing, struct error *e) warn_unused;

/* The caller decrefs. ERR_NOT_FOUND. */
enum err thing_get(struct db *db, const struct thing_kind *kind, int64_t id, json_t **ret,
                   struct error *e) warn_unused;

/* At most limit of those below the id `before`, the newest first, as an array; the caller decrefs. */
enum err thing_page(struct db *db, const struct thing_kind *kind, int64_t before, int64_t limit, json_t **ret,
                    struct error *e) warn_unused;

/* {key: [thing, ...], more}, newest first; owner 0: all; before 0: from the newest on. */
enum err thing_list_json(struct db *db, const struct thing_kind *kind, const char *key, int64_t owner,
                         int64_t before, int64_t limit, struct json_writer *w, struct error *e) warn_unused;

/* The same as an array, without `more`. */
enum err thing_array_json(struct db *db, const struct thing_kind *kind, int64_t owner, int64_t limit,
                          struct json_writer *w, struct error *e) warn_unused;

/* [thing, ...]: those whose ids the statement gives for ?1. */
enum err thing_rows_json(struct db *db, const struct thing_kind *kind, const char *ids_sql, int64_t owner,
                         struct json_writer *w, struct error *e) warn_unused;

/*
 * {versions: [{change, at_ms, thing}, ...], more}: what it was after each of its changes, the newest first,
 * below the change `before` (0: from the newest on). An edit with the fields of one of them brings it back.
 * ERR_NOT_FOUND: there is no such thing, and there was none.
 */
enum { THING_VERSIONS_MAX = 100 };
enum err thing_versions_json(struct db *db, const struct thing_kind *kind, int64_t id, int64_t before,
                             int64_t limit, struct json_writer *w, struct error *e) warn_unused;

/*
 * Undo a batch. ERR_NOT_FOUND: no such batch, or it is none of things; ERR_CONFLICT: something of it was
 * changed since, or it was undone before, and the message says what.
 */
enum err thing_undo(struct db *db, int64_t batch, struct thing_act *act, struct error *e) warn_unused;

/* End the transaction of an act: the pages are told, when anything was written. */
enum err thing_commit(struct db *db, const struct thing_act *act, struct error *e) warn_unused;
/* Members of an answer. "change": the number by which the act is undone, or null. A thing, or null where
 * there is none. */
void thing_put_change(struct json_writer *w, const struct thing_act *act);
void thing_put(struct json_writer *w, const char *key, const json_t *thing);

/* A member as a view; empty with p NULL where it is null. */
struct str thing_str(const json_t *thing, const char *field);
int64_t thing_int(const json_t *thing, const char *field); /* 0 where it is null */

#endif
