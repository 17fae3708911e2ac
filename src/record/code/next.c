/* What to practise next. Each source puts what it has; the drills are put in the order of when their kind was
 * last practised. */
#include "record/code/next.h"

#include "base/cleanup.h"
#include "record/code/attempts.h"
#include "record/code/path-internal.h"
#include "record/code/recognition.h"
#include "record/code/typing.h"

#define DAY_MS INT64_C(86400000)

struct choosing {
    struct db *db;
    const struct world *world;
    const struct exam_rules *rules;
    int64_t now_ms;
    struct arena a;
    struct json_writer *w;
};

struct suggestion {
    const char *kind;
    struct str id, title;
    const char *why;
    int64_t minutes; /* 0: nothing says */
    const char *path, *command;
};

static void put(struct choosing *c, const struct suggestion *s)
{
    jw_begin(c->w, '{');
    jw_put_cstr(c->w, "kind", s->kind);
    jw_put_str(c->w, "id", s->id);
    jw_put_str(c->w, "title", s->title);
    jw_put_cstr(c->w, "why", s->why);
    jw_put_int_or_null(c->w, "minutes", s->minutes > 0, s->minutes);
    jw_put_cstr(c->w, "path", s->path);
    jw_put_cstr(c->w, "command", s->command);
    jw_end(c->w);
}

/* ---- an exam that runs ---- */

static enum err put_exam(struct choosing *c, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(c->db, "SELECT id, title FROM exam WHERE active = 1 AND ends_at_ms > ?1", &q, e));
    stmt_bind_i64(q, 1, c->now_ms);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return ERR_OK;
    char *id = arena_printf(&c->a, "%lld", (long long)stmt_i64(q, 0));
    put(c, &(struct suggestion){.kind = "exam",
                                .id = str_of(id),
                                .title = arena_str(&c->a, stmt_text(q, 1)),
                                .why = "It is running, and so is its clock.",
                                .path = arena_printf(&c->a, "/code/exams/%s", id),
                                .command = "dryrun exam status"});
    return ERR_OK;
}

/* ---- cards ---- */

struct due {
    int64_t at_ms; /* INT64_MAX: none */
    struct suggestion s;
};

/* Rows: id, title, due_at_ms. */
static enum err look_for_due(struct choosing *c, const char *sql, struct due *best, bool elsewhere,
                             struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(c->db, sql, &q, e));
    stmt_bind_i64(q, 1, c->now_ms);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        if (stmt_i64(q, 2) >= best->at_ms)
            continue;
        struct str id = arena_str(&c->a, stmt_text(q, 0));
        best->at_ms = stmt_i64(q, 2);
        best->s = (struct suggestion){
            .kind = "again",
            .id = id,
            .title = arena_str(&c->a, stmt_text(q, 1)),
            .path = elsewhere ? "/gaps" : arena_printf(&c->a, "/code/%.*s", STR_ARG(id)),
            .command = elsewhere ? "dryrun card review"
                                 : arena_printf(&c->a, "dryrun practice open %.*s", STR_ARG(id))};
    }
}

static enum err put_due(struct choosing *c, struct error *e)
{
    struct due best = {.at_ms = INT64_MAX};
    TRY(look_for_due(
        c,
        "SELECT bank.slug, bank.title, c.due_at_ms FROM card c JOIN problem bank ON bank.slug = c.problem "
        "WHERE c.problem > '' AND c.suspended = 0 AND c.due_at_ms <= ?1 AND coalesce(c.buried_until_ms, 0) <= ?1",
        &best, false, e));
    TRY(look_for_due(
        c,
        "SELECT x.problem_key, x.title, c.due_at_ms FROM card c JOIN elsewhere x ON x.id = c.elsewhere "
        "WHERE c.elsewhere > 0 AND c.suspended = 0 AND c.due_at_ms <= ?1 AND coalesce(c.buried_until_ms, 0) <= ?1",
        &best, true, e));
    if (best.at_ms == INT64_MAX)
        return ERR_OK;
    long long days = (long long)((c->now_ms - best.at_ms) / DAY_MS);
    best.s.why =
        days > 0 ? arena_printf(&c->a,
                                "Solved before, and to be solved again for %lld day%s: it may be forgotten.",
                                days, days == 1 ? "" : "s")
                 : "Solved before, and to be solved again today.";
    put(c, &best.s);
    return ERR_OK;
}

/* ---- a problem ---- */

static bool is_easier(const struct path_problem *p, const struct path_problem *than)
{
    if (p->difficulty != than->difficulty)
        return p->difficulty < than->difficulty;
    if (p->rated && than->rated && p->rating_m != than->rating_m)
        return p->rating_m < than->rating_m;
    return p->minutes < than->minutes;
}

/* The easiest one of the pattern that was not solved; NULL: there is none. */
static const struct path_problem *easiest(const struct path_problem *v, size_t n, size_t pattern)
{
    const struct path_problem *best = NULL;
    for (size_t i = 0; i < n; i++) {
        const struct path_problem *p = &v[i];
        if (p->pattern != pattern || !p->present || p->broken || p->solved)
            continue;
        if (!best || is_easier(p, best))
            best = p;
    }
    return best;
}

static enum err put_problem(struct choosing *c, struct error *e)
{
    const struct patterns *p = &world_patterns(c->world)->patterns;
    struct path_problem *problems;
    struct meter_reading r;
    size_t n, unplaced;
    if (p->n == 0 || c->rules->n_slots == 0)
        return ERR_OK;
    TRY(path_problems(c->db, p, &c->a, &problems, &n, e));
    TRY(path_reading(c->db, p, c->rules, c->now_ms, &c->a, &r, &unplaced, e));
    const struct path_problem *best = NULL;
    for (size_t i = 0; i < p->n; i++) {
        const struct path_problem *one = easiest(problems, n, i);
        if (one && (!best || r.patterns[i].gain > r.patterns[best->pattern].gain))
            best = one;
    }
    if (!best)
        return ERR_OK;
    const char *name = arena_cstr(&c->a, p->v[best->pattern].name);
    const char *why =
        r.clear && r.best == best->pattern
            ? arena_printf(&c->a, "%s: an hour on it adds most to the chance to pass \"%.*s\".", name,
                           STR_ARG(c->rules->title))
            : arena_printf(&c->a, "%s: not solved yet, and among the patterns that add most for \"%.*s\".",
                           name, STR_ARG(c->rules->title));
    put(c, &(struct suggestion){.kind = "problem",
                                .id = best->slug,
                                .title = best->title,
                                .why = why,
                                .minutes = best->minutes,
                                .path = arena_printf(&c->a, "/code/%.*s", STR_ARG(best->slug)),
                                .command =
                                    arena_printf(&c->a, "dryrun practice open %.*s", STR_ARG(best->slug))});
    return ERR_OK;
}

/* ---- drills ---- */

static bool is_better(const struct drill *x, const struct attempts_of *tried, const struct drill *y,
                      const struct attempts_of *y_tried)
{
    if (!tried != !y_tried)
        return !tried;
    if (!tried)
        return x->level < y->level;
    return tried->last != y_tried->last ? tried->last < y_tried->last
                                        : tried->last_at_ms < y_tried->last_at_ms;
}

/* The one of a kind that is worth it now. */
struct chosen {
    const struct drill *drill;       /* NULL: none */
    const struct attempts_of *tried; /* NULL: never */
    int64_t last_ms;                 /* when one of the kind was tried last; 0: never */
};

static enum err choose(struct choosing *c, enum attempt_kind kind, struct chosen *ret, struct error *e)
{
    struct chosen best = {0};
    const struct drill_list all = drill_kinds[kind].list(c->world, &c->a);
    struct attempts_of *of;
    size_t n;
    TRY(attempts_by_drill(c->db, kind, &c->a, &of, &n, e));
    for (size_t i = 0; i < n; i++)
        best.last_ms = of[i].last_at_ms > best.last_ms ? of[i].last_at_ms : best.last_ms;
    for (size_t i = 0; i < all.n; i++) {
        const struct attempts_of *tried = attempts_find(of, n, all.v[i].id);
        bool fresh = tried && tried->last >= 1 && c->now_ms - tried->last_at_ms < NEXT_AGAIN_DAYS * DAY_MS;
        if (fresh || (best.drill && !is_better(&all.v[i], tried, best.drill, best.tried)))
            continue;
        best.drill = &all.v[i];
        best.tried = tried;
    }
    *ret = best;
    return ERR_OK;
}

static const char *why_drill(struct choosing *c, const struct attempts_of *tried)
{
    if (!tried)
        return "Not tried yet.";
    if (tried->last >= 1)
        return "It went right, a while ago.";
    return arena_printf(&c->a, "%d %% of it went right the last time.", (int)(tried->last * 100));
}

static void put_drill(struct choosing *c, enum attempt_kind kind, const struct chosen *x)
{
    const char *name = attempt_kind_names[kind];
    put(c, &(struct suggestion){
               .kind = name,
               .id = x->drill->id,
               .title = x->drill->title,
               .why = why_drill(c, x->tried),
               .minutes = x->drill->minutes,
               .path = arena_printf(&c->a, "%s%.*s", drill_kinds[kind].page, STR_ARG(x->drill->id)),
               .command = arena_printf(&c->a, "dryrun practice %s %.*s", name, STR_ARG(x->drill->id))});
}

static enum err put_drills(struct choosing *c, struct error *e)
{
    struct chosen of[ATTEMPT_KINDS] = {0};
    for (size_t k = 0; k < ATTEMPT_KINDS; k++)
        if (drill_kinds[k].list)
            TRY(choose(c, (enum attempt_kind)k, &of[k], e));
    for (;;) {
        size_t first = ATTEMPT_KINDS;
        for (size_t k = 0; k < ATTEMPT_KINDS; k++)
            if (of[k].drill && (first == ATTEMPT_KINDS || of[k].last_ms < of[first].last_ms))
                first = k;
        if (first == ATTEMPT_KINDS)
            return ERR_OK;
        put_drill(c, (enum attempt_kind)first, &of[first]);
        of[first].drill = NULL;
    }
}

static enum err put_recognition(struct choosing *c, struct error *e)
{
    const struct pattern_shelf *shelf = world_patterns(c->world);
    struct recognize_answer *answers;
    size_t n;
    if (shelf->recognize.n == 0)
        return ERR_OK;
    TRY(recognition_answers(c->db, shelf, &c->a, &answers, &n, e));
    size_t next = recognize_next(&shelf->recognize, answers, n, c->now_ms);
    if (next == SIZE_MAX)
        return ERR_OK;
    put(c, &(struct suggestion){.kind = attempt_kind_names[ATTEMPT_PATTERN],
                                .id = shelf->recognize.v[next].id,
                                .title = STR("Name the pattern"),
                                .why = n ? "From what is weak, or was asked long ago." : "Not tried yet.",
                                .minutes = 2,
                                .path = drill_kinds[ATTEMPT_PATTERN].page,
                                .command = "dryrun practice pattern"});
    return ERR_OK;
}

/* ---- typing ---- */

static enum err put_typing(struct choosing *c, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    enum { LAST = 5, CHARS_A_WORD = 5, MINUTE_MS = 60000 };
    int64_t typed = 0, reached = 0;
    TRY(db_query(c->db, "SELECT kind, correct, ms FROM typing WHERE id < ?1 ORDER BY id DESC LIMIT 100", &q,
                 e));
    stmt_bind_i64(q, 1, INT64_MAX);
    for (bool row; typed < LAST;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        if (!str_is(stmt_text(q, 0), "prose"))
            continue;
        typed++;
        reached +=
            (double)stmt_i64(q, 1) * MINUTE_MS / CHARS_A_WORD >= (double)NEXT_WPM * (double)stmt_i64(q, 2);
    }
    if (reached >= NEXT_TYPED)
        return ERR_OK;
    put(c, &(struct suggestion){
               .kind = "typing",
               .id = STR("prose"),
               .title = STR("Type a text"),
               .why = typed ? arena_printf(&c->a, "%lld of the last %lld texts reached %d words a minute.",
                                           (long long)reached, (long long)typed, NEXT_WPM)
                            : "Nothing was typed yet.",
               .minutes = 3,
               .path = "/code/typing"});
    return ERR_OK;
}

enum err next_json(struct db *db, const struct world *world, const struct exam_rules *rules, int64_t now_ms,
                   struct json_writer *w, struct error *e)
{
    static enum err (*const sources[])(struct choosing *, struct error *) = {
        put_exam, put_due, put_problem, put_drills, put_recognition, put_typing};
    struct choosing c = {.db = db, .world = world, .rules = rules, .now_ms = now_ms, .w = w};
    enum err r = ERR_OK;
    arena_init(&c.a);
    jw_begin(w, '{');
    jw_key(w, "next");
    jw_begin(w, '[');
    for (size_t i = 0; i < ARRAY_LEN(sources) && r == ERR_OK; i++)
        r = sources[i](&c, e);
    jw_end(w);
    jw_end(w);
    arena_release(&c.a);
    return r;
}
