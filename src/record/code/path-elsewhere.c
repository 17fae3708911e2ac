/* Attempts at problems of other sites. */
#include "record/code/path-internal.h"

#include "model/time/date.h"
#include "rounds/code/elsewhere.h"

#define DAY_MS INT64_C(86400000)

/* The first that is one; a problem of several patterns is solved by the one that it is filed under. */
static size_t first_pattern(const struct patterns *p, struct str ids)
{
    struct str id;
    while (ids.n && str_split(&ids, ' ', &id)) {
        size_t pattern = patterns_find(p, id);
        if (pattern != SIZE_MAX)
            return pattern;
    }
    return METER_NO_PATTERN;
}

static enum meter_difficulty difficulty_of(struct str word)
{
    return str_is(word, "easy") ? METER_EASY : str_is(word, "hard") ? METER_HARD : METER_MEDIUM;
}

/* Noon of the day, as nothing says when; without one, when it was taken in. */
static int64_t when(struct stmt *q, int day, int made)
{
    struct date_said said;
    if (stmt_is_null(q, day) || !date_read(stmt_text(q, day), &(struct date_habits){0}, &said))
        return stmt_i64(q, made);
    return (int64_t)date_days(said.date) * DAY_MS + DAY_MS / 2;
}

enum err path_elsewhere(struct db *db, const struct patterns *p, struct arena *a, struct meter_attempt **v,
                        size_t *n, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    size_t cap = *n; /* what is there has no room for more */
    TRY(db_query(db,
                 "SELECT result, done_on, made_at_ms, difficulty, minutes, patterns FROM elsewhere "
                 "WHERE id < ?2 ORDER BY id DESC LIMIT ?1",
                 &q, e));
    stmt_bind_i64(q, 1, PATH_ELSEWHERE_MAX);
    stmt_bind_i64(q, 2, INT64_MAX);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        struct str result = stmt_text(q, 0);
        bool solved = !str_is(result, elsewhere_result_names[ELSEWHERE_FAILED]);
        arena_grow(a, *v, *n, cap);
        (*v)[(*n)++] = (struct meter_attempt){
            .at_ms = when(q, 1, 2),
            .pattern = first_pattern(p, stmt_is_null(q, 5) ? STR("") : stmt_text(q, 5)),
            .problem = meter_problem_of(difficulty_of(stmt_is_null(q, 3) ? STR("") : stmt_text(q, 3))),
            .credit = solved,
            .minutes_used = solved && !stmt_is_null(q, 4) ? (double)stmt_i64(q, 4) : 0,
            .hints = str_is(result, elsewhere_result_names[ELSEWHERE_WITH_HELP]),
            .place = METER_ELSEWHERE,
        };
    }
}
