/* The meter and the map, as they are shown. */
#include "record/code/path-internal.h"

#include <string.h>

/* ---- the meter ---- */

/* The rules with the patterns of their problems called by the ids of ours, which is how the meter knows
 * them. */
static struct exam_rules with_ids(const struct exam_rules *from, const struct patterns *p, struct arena *a)
{
    struct exam_rules r = *from;
    r.slots = arena_array(a, struct exam_slot, from->n_slots);
    for (size_t s = 0; s < from->n_slots; s++) {
        r.slots[s] = from->slots[s];
        r.slots[s].patterns = arena_array(a, struct str, from->slots[s].n_patterns + 1);
        for (size_t i = 0; i < from->slots[s].n_patterns; i++) {
            size_t at = patterns_find(p, from->slots[s].patterns[i]);
            r.slots[s].patterns[i] = at == SIZE_MAX ? from->slots[s].patterns[i] : p->v[at].id;
        }
    }
    return r;
}

static enum err exam_of(const struct exam_rules *rules, const struct patterns *p, struct arena *a,
                        struct meter_exam *ret, struct error *e)
{
    struct str *ids = arena_array(a, struct str, p->n);
    double *frequency = arena_array(a, double, p->n);
    const struct exam_rules r = with_ids(rules, p, a);
    for (size_t i = 0; i < p->n; i++) {
        ids[i] = p->v[i].id;
        frequency[i] = p->v[i].weight;
    }
    return meter_exam_of(&r, ids, p->n, frequency, a, ret, e);
}

static void put_exam(const struct exam_rules *rules, struct json_writer *w)
{
    jw_key(w, "exam");
    jw_begin(w, '{');
    jw_put_str(w, "id", rules->id);
    jw_put_str(w, "title", rules->title);
    jw_put_int(w, "minutes", rules->minutes);
    jw_put_int(w, "problems", (int64_t)rules->n_slots);
    jw_end(w);
}

enum err path_reading(struct db *db, const struct patterns *p, const struct exam_rules *rules, int64_t now_ms,
                      struct arena *a, struct meter_reading *ret, size_t *ret_unplaced, struct error *e)
{
    struct meter_attempt *attempts;
    struct meter_exam exam;
    struct meter m;
    size_t n, unplaced = 0;
    TRY(exam_of(rules, p, a, &exam, e));
    TRY(path_attempts(db, p, a, &attempts, &n, e));
    for (size_t i = 0; i < n; i++)
        unplaced += attempts[i].pattern == METER_NO_PATTERN;
    TRY(meter_begin(p->n, attempts, n, now_ms, a, &m, e));
    TRY(meter_read(&m, &exam, &meter_effort_default, a, ret, e));
    *ret_unplaced = unplaced;
    return ERR_OK;
}

static enum err put_meter(struct db *db, const struct patterns *p, const struct exam_rules *rules,
                          int64_t now_ms, struct arena *a, struct json_writer *w, struct error *e)
{
    struct meter_reading r;
    size_t unplaced;
    TRY(path_reading(db, p, rules, now_ms, a, &r, &unplaced, e));
    const char **names = arena_array(a, const char *, p->n);
    for (size_t i = 0; i < p->n; i++)
        names[i] = arena_cstr(a, p->v[i].name);
    jw_begin(w, '{');
    put_exam(rules, w);
    jw_key(w, "meter");
    meter_put(&r, names, a, w);
    jw_put_int(w, "unplaced", (int64_t)unplaced);
    jw_end(w);
    return ERR_OK;
}

enum err path_meter_json(struct db *db, const struct patterns *p, const struct exam_rules *rules,
                         int64_t now_ms, struct json_writer *w, struct error *e)
{
    struct arena a;
    if (p->n == 0)
        return error_set(e, ERR_NOT_FOUND, "patterns",
                         "the content has no patterns: its folder patterns is missing; it comes with the "
                         "program: install it again");
    arena_init(&a);
    enum err r = put_meter(db, p, rules, now_ms, &a, w, e);
    arena_release(&a);
    return r;
}

/* ---- the map ---- */

static void put_range(struct json_writer *w, const char *key, double value, double low, double high)
{
    jw_key(w, key);
    jw_begin(w, '{');
    jw_put_real(w, "value", value);
    jw_put_real(w, "low", low);
    jw_put_real(w, "high", high);
    jw_end(w);
}

static const char *state_of(const struct path_problem *x, int64_t now_ms)
{
    return x->broken                              ? "broken"
           : x->due_ms > 0 && x->due_ms <= now_ms ? "due"
           : x->solved > 0                        ? "solved"
           : x->tried > 0                         ? "tried"
                                                  : "new";
}

/* Those of the bank with this pattern. */
static void put_problems(const struct path_problem *v, size_t n, size_t pattern, int64_t now_ms,
                         struct json_writer *w)
{
    jw_begin(w, '[');
    /* By difficulty, and of one difficulty by their names. */
    for (int d = 0; d < EXAM_DIFFICULTIES; d++)
        for (size_t i = 0; i < n; i++) {
            if (!v[i].present || v[i].pattern != pattern || v[i].difficulty != d)
                continue;
            jw_begin(w, '{');
            jw_put_str(w, "slug", v[i].slug);
            jw_put_str(w, "title", v[i].title);
            jw_put_str(w, "pattern", v[i].called);
            jw_put_cstr(w, "difficulty", exam_difficulties[d]);
            jw_put_int(w, "minutes", v[i].minutes);
            jw_put_cstr(w, "state", state_of(&v[i], now_ms));
            jw_put_int_or_null(w, "due_at_ms", v[i].due_ms > 0, v[i].due_ms);
            jw_end(w);
        }
    jw_end(w);
}

static enum err stand(struct db *db, const struct patterns *p, const struct path_problem *problems, size_t n,
                      int64_t now_ms, struct arena *a, struct meter_pattern *ret, struct error *e)
{
    struct meter_attempt *attempts;
    struct meter m;
    size_t n_attempts;
    if (p->n == 0)
        return ERR_OK;
    TRY(path_attempts_at(db, p, problems, n, a, &attempts, &n_attempts, e));
    TRY(meter_begin(p->n, attempts, n_attempts, now_ms, a, &m, e));
    meter_standing(&m, a, ret);
    return ERR_OK;
}

static enum err put_patterns(struct db *db, const struct patterns *p, int64_t now_ms, struct arena *a,
                             struct json_writer *w, struct error *e)
{
    struct path_problem *problems;
    struct meter_pattern *standing = arena_array(a, struct meter_pattern, p->n + 1);
    size_t n;
    TRY(path_problems(db, p, a, &problems, &n, e));
    TRY(stand(db, p, problems, n, now_ms, a, standing, e));
    jw_begin(w, '{');
    jw_key(w, "patterns");
    jw_begin(w, '[');
    for (size_t i = 0; i < p->n; i++) {
        const struct meter_pattern *x = &standing[i];
        jw_begin(w, '{');
        pattern_put(p, i, w);
        jw_put_real(w, "answers", x->answers);
        put_range(w, "ability", x->ability, x->low, x->high);
        put_range(w, "chance", meter_chance(x->ability), meter_chance(x->low), meter_chance(x->high));
        jw_key(w, "problems");
        put_problems(problems, n, i, now_ms, w);
        jw_end(w);
    }
    jw_end(w);
    jw_key(w, "others");
    put_problems(problems, n, METER_NO_PATTERN, now_ms, w);
    jw_end(w);
    return ERR_OK;
}

enum err path_patterns_json(struct db *db, const struct patterns *p, int64_t now_ms, struct json_writer *w,
                            struct error *e)
{
    struct arena a;
    arena_init(&a);
    enum err r = put_patterns(db, p, now_ms, &a, w, e);
    arena_release(&a);
    return r;
}
