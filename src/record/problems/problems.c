#include "record/problems/problems.h"

#include "base/crypto.h"
#include "record/check.h"
#include "record/events.h"
#include "record/fields.h"
#include "record/problems/files.h"
#include "record/problems/images.h"
#include "store/queue.h"

#include <stdlib.h>

bool problem_slug_ok(struct str slug)
{
    return record_check_name("slug", slug, "", PROBLEM_SLUG_MAX, NULL) == ERR_OK;
}

static const char *const difficulties[] = {"warm-up", "easy", "medium", "hard"};

static const char *difficulty_name(int64_t rank)
{
    return rank >= 0 && (size_t)rank < ARRAY_LEN(difficulties) ? difficulties[rank] : "hard";
}

static enum err difficulty_rank(struct str name, int64_t *ret, struct error *e)
{
    for (size_t i = 0; i < ARRAY_LEN(difficulties); i++) {
        if (str_is(name, difficulties[i])) {
            *ret = (int64_t)i;
            return ERR_OK;
        }
    }
    return error_set(e, ERR_INVALID, "difficulty", "difficulty must be warm-up, easy, medium or hard");
}

static enum err no_such_problem(struct error *e)
{
    return error_set(e, ERR_NOT_FOUND, "problem", "there is no such problem");
}

/* A plain one has no row. */
static enum err put_kind(struct db *db, struct str slug, const struct problem_kind *k, struct error *e)
{
    TRY(db_exec(db, "DELETE FROM problem_kind WHERE problem = ?1", e, "t", slug));
    if (!k->scoring && !k->interactive && !k->multi_pass && !k->submit_answer && !k->functions)
        return ERR_OK;
    bool program = !k->submit_answer && !(k->functions && k->no_programs);
    bool function = !k->submit_answer && k->functions;
    return db_exec(
        db,
        "INSERT INTO problem_kind (problem, scoring, interactive, multi_pass, submit_answer, program, function) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        e, "tiiiiii", slug, (int64_t)k->scoring, (int64_t)k->interactive, (int64_t)k->multi_pass,
        (int64_t)k->submit_answer, (int64_t)program, (int64_t)function);
}

enum err problems_put(struct db *db, const struct problem_entry *p, struct error *e)
{
    int64_t difficulty = 0;
    char doc_hash[SHA256_HEX + 1];
    TRY(record_check_name("slug", p->slug, "", PROBLEM_SLUG_MAX, e));
    TRY(record_check_text("title", p->title, PROBLEM_TITLE_MAX, e));
    TRY(record_check_text("pattern", p->pattern, PROBLEM_PATTERN_MAX, e));
    TRY(record_check_text("package_path", p->package_path, PROBLEM_PATH_MAX, e));
    TRY(record_check_text("doc", p->doc, PROBLEM_DOC_MAX, e));
    TRY(difficulty_rank(p->difficulty, &difficulty, e));
    crypto_sha256_hex(p->doc, doc_hash);
    TRY(db_exec(
        db,
        "INSERT INTO problem (slug, title, difficulty, pattern, minutes, list_order, broken, present, "
        "package_path, package_hash, doc_hash, doc, rating_m) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?12, ?8, ?9, ?10, ?11, CASE WHEN ?13 = 1 THEN CAST(?14 AS BIGINT) END) "
        "ON CONFLICT (slug) DO UPDATE SET title = excluded.title, difficulty = excluded.difficulty, "
        "pattern = excluded.pattern, minutes = excluded.minutes, list_order = excluded.list_order, "
        "broken = excluded.broken, present = excluded.present, package_path = excluded.package_path, "
        "package_hash = excluded.package_hash, doc_hash = excluded.doc_hash, doc = excluded.doc, "
        "rating_m = excluded.rating_m",
        e, "ttitiiittttiii", p->slug, p->title, difficulty, p->pattern, p->minutes, p->list_order,
        (int64_t)p->broken, p->package_path, p->package_hash, str_of(doc_hash), p->doc, (int64_t)!p->drill,
        (int64_t)p->rated, p->rating_m));
    TRY(put_kind(db, p->slug, &p->kind, e));
    TRY(files_show(db, p->slug, p->files, p->n_files, e));
    return images_show(db, p->slug, p->images, p->n_images, e);
}

static int compare_slug(const void *key, const void *member)
{
    return str_cmp(*(const struct str *)key, *(const struct str *)member);
}

/* A line for each that is here and not in the list. */
static enum err list_gone(struct db *db, const char *sql, const struct str *slugs, size_t n,
                          struct strbuf *out, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, sql, &q, e));
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        struct str slug = stmt_text(q, 0);
        if (n && bsearch(&slug, slugs, n, sizeof *slugs, compare_slug))
            continue;
        strbuf_put(out, slug);
        strbuf_putc(out, '\n');
    }
}

enum err problems_keep_only(struct db *db, const struct str *slugs, size_t n, struct error *e)
{
    /* The list is read whole first: no statement is open while others write. */
    _cleanup_(strbuf_release) struct strbuf gone = {0};
    TRY(list_gone(db, "SELECT slug FROM problem WHERE present = 1", slugs, n, &gone, e));
    TRY(list_gone(db, "SELECT slug FROM problem WHERE present = 0 AND " PROBLEM_IS_DRILL(""), slugs, n, &gone,
                  e));
    for (struct str rest = strbuf_str(&gone), slug; str_line(&rest, &slug);) {
        TRY(db_exec(db, "UPDATE problem SET present = 0, package_path = '' WHERE slug = ?1", e, "t", slug));
        TRY(images_show(db, slug, NULL, 0, e));
        TRY(files_show(db, slug, NULL, 0, e));
    }
    TRY(images_sweep(db, e));
    TRY(files_sweep(db, e));
    event_tell_empty(db, "problems.changed");
    return ERR_OK;
}

/* The members of ProblemSummary that are kept as they are shown, and the columns of the others. */
#define SUMMARY(_)                                                                                           \
    _(TEXT, "slug", "p.slug")                                                                                \
    _(TEXT, "title", "p.title")                                                                              \
    _(TEXT, "pattern", "p.pattern")                                                                          \
    _(INT, "minutes", "p.minutes")                                                                           \
    _(INT, "rating_m", "p.rating_m")                                                                         \
    _(INT, "last_at_ms", "s.last_at_ms")                                                                     \
    _(REAL, "best_score", "s.best_score")                                                                    \
    _(REAL, "max_score", "s.max_score")
#define MADE                                                                                                 \
    "p.difficulty, p.broken, s.attempts, s.accepted, k.scoring, k.interactive, k.multi_pass, "               \
    "k.submit_answer, k.program, k.function "

static const struct field summary[] = {SUMMARY(FIELD)};
enum {
    DIFFICULTY = ARRAY_LEN(summary),
    BROKEN,
    ATTEMPTS,
    ACCEPTED,
    SCORING,
    TYPES,
    ANSWERS = TYPES + 2,
    PROGRAM,
    FUNCTION
};

/* The members type and forms, as the schema Problem has them. */
static void put_kind_json(struct stmt *q, struct json_writer *w)
{
    static const char *const types[] = {"interactive", "multi-pass", "submit-answer"};
    bool plain = stmt_is_null(q, SCORING), answers = stmt_i64(q, ANSWERS) != 0;
    jw_key(w, "type");
    jw_begin(w, '[');
    jw_cstr(w, stmt_i64(q, SCORING) ? "scoring" : "pass-fail");
    for (int i = 0; i < (int)ARRAY_LEN(types); i++) {
        if (stmt_i64(q, TYPES + i))
            jw_cstr(w, types[i]);
    }
    jw_end(w);
    jw_key(w, "forms");
    jw_begin(w, '[');
    if (answers)
        jw_cstr(w, "answers");
    if (plain || stmt_i64(q, PROGRAM))
        jw_cstr(w, "program");
    if (stmt_i64(q, FUNCTION))
        jw_cstr(w, "function");
    jw_end(w);
}

static void put_summary(struct stmt *q, struct json_writer *w)
{
    int64_t attempts = stmt_i64(q, ATTEMPTS), accepted = stmt_i64(q, ACCEPTED);
    jw_begin(w, '{');
    fields_put(q, 0, summary, ARRAY_LEN(summary), w);
    jw_put_cstr(w, "difficulty", difficulty_name(stmt_i64(q, DIFFICULTY)));
    put_kind_json(q, w);
    jw_put_cstr(w, "standing", accepted ? "solved" : attempts ? "tried" : "new");
    jw_put_int(w, "attempts", attempts);
    jw_put_cstr(w, "state", stmt_i64(q, BROKEN) ? "broken" : "ready");
    jw_end(w);
}

enum err problems_list_json(struct db *db, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db,
                 "SELECT " SUMMARY(FIELD_COLUMN) MADE
                 "FROM problem p LEFT JOIN standing s ON s.problem = p.slug "
                 "LEFT JOIN problem_kind k ON k.problem = p.slug "
                 "WHERE p.present = 1 ORDER BY p.difficulty, p.list_order, p.slug",
                 &q, e));
    jw_begin(w, '[');
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        put_summary(q, w);
    }
    jw_end(w);
    return ERR_OK;
}

enum err problems_doc(struct db *db, struct str slug, struct arena *a, struct str *ret_doc,
                      struct str *ret_hash, struct error *e)
{
    if (!problem_slug_ok(slug))
        return no_such_problem(e);
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, "SELECT doc, doc_hash FROM problem WHERE slug = ?1 AND " PROBLEM_IS_HERE, &q, e));
    stmt_bind_text(q, 1, slug);
    bool row;
    TRY(stmt_step(q, &row, e));
    if (!row)
        return no_such_problem(e);
    *ret_doc = arena_str(a, stmt_text(q, 0));
    *ret_hash = arena_str(a, stmt_text(q, 1));
    return ERR_OK;
}

enum err problems_package(struct db *db, struct str slug, struct arena *a, struct problem_entry *ret,
                          struct error *e)
{
    if (!problem_slug_ok(slug))
        return no_such_problem(e);
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(
        db,
        "SELECT slug, title, difficulty, pattern, minutes, list_order, broken, package_path, package_hash "
        "FROM problem WHERE slug = ?1 AND " PROBLEM_IS_HERE,
        &q, e));
    stmt_bind_text(q, 1, slug);
    bool row;
    TRY(stmt_step(q, &row, e));
    if (!row)
        return no_such_problem(e);
    *ret = (struct problem_entry){
        .slug = arena_str(a, stmt_text(q, 0)),
        .title = arena_str(a, stmt_text(q, 1)),
        .difficulty = str_of(difficulty_name(stmt_i64(q, 2))),
        .pattern = arena_str(a, stmt_text(q, 3)),
        .minutes = stmt_i64(q, 4),
        .list_order = stmt_i64(q, 5),
        .broken = stmt_i64(q, 6) != 0,
        .package_path = arena_str(a, stmt_text(q, 7)),
        .package_hash = arena_str(a, stmt_text(q, 8)),
        .doc = STR(""),
    };
    return ERR_OK;
}

enum err problems_ask_for_index(struct db *db, struct error *e)
{
    int64_t id;
    return queue_enqueue(db, PROBLEMS_INDEX_JOB, QUEUE_INTERACTIVE, STR("{}"), PROBLEMS_INDEX_JOB, &id, e);
}

enum err problems_any(struct db *db, bool *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, "SELECT 1 FROM problem WHERE present = 1 ORDER BY difficulty, list_order, slug LIMIT 1",
                 &q, e));
    return stmt_step(q, ret, e);
}
