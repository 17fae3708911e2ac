#include "record/apply/letters.h"
#include "record/days.h"

#include <string.h>

/* All that the letters of one application are about. */
struct about {
    struct letter_facts facts;
    struct str country, email;
    enum letter_kind suggested;
};

static enum err find_application(struct db *db, int64_t id, struct arena *a, struct about *ret,
                                 int64_t *ret_company, int64_t *ret_recruiter, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(
        db,
        "SELECT c.name, a.role, c.country, a.applied_on, "
        "(SELECT min(p.due_on) FROM promise p WHERE p.application = a.id AND p.mine = 0 AND p.closed_on IS NULL), "
        "(SELECT f.answer FROM form_answer f WHERE f.topic = 'name' ORDER BY f.id LIMIT 1), a.company, a.recruiter "
        "FROM application a JOIN company c ON c.id = a.company WHERE a.id = ?1",
        &q, e));
    stmt_bind_i64(q, 1, id);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return error_set(e, ERR_NOT_FOUND, "id", "there is no such application");
    ret->facts.company = arena_str(a, stmt_text(q, 0));
    ret->facts.role = arena_str(a, stmt_text(q, 1));
    ret->country = arena_str(a, stmt_text(q, 2));
    ret->facts.applied = days_column(q, 3);
    ret->facts.promised = days_column(q, 4);
    *ret_company = stmt_i64(q, 6);
    *ret_recruiter = stmt_is_null(q, 7) ? 0 : stmt_i64(q, 7);
    ret->facts.me = str_trim(arena_str(a, stmt_text(q, 5)));
    return ERR_OK;
}

/* The lower, the likelier it is for them. */
static int distance(struct stmt *q, int64_t recruiter)
{
    struct str kind = stmt_text(q, 3);
    if (stmt_i64(q, 0) == recruiter)
        return 0;
    if (stmt_is_null(q, 2))
        return 3;
    return str_is(kind, "recruiter") || str_is(kind, "agency-recruiter") ? 1 : 2;
}

/* Whom it is for: the recruiter of the application, then those of its company who have an address, the newest
 * first. */
static enum err find_person(struct db *db, const char *sql, int64_t id, int64_t recruiter, struct arena *a,
                            struct about *ret, int *best, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, sql, &q, e));
    stmt_bind_i64(q, 1, id);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        if (distance(q, recruiter) >= *best)
            continue;
        *best = distance(q, recruiter);
        ret->facts.person = arena_str(a, stmt_text(q, 1));
        ret->email = arena_str(a, stmt_text(q, 2));
    }
}

/* The last round that was held; *ret_days since then, -1: there was none whose day is known. */
static enum err find_round(struct db *db, const struct due_world *world, int64_t id, struct arena *a,
                           struct about *ret, int *ret_days, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    int64_t last = -1;
    *ret_days = -1;
    TRY(db_query(
        db,
        "SELECT r.kind, r.at_ms FROM round r WHERE r.application = ?1 AND r.at_ms < now_ms() AND r.outcome <> 'cancelled'",
        &q, e));
    stmt_bind_i64(q, 1, id);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        if (stmt_i64(q, 1) <= last)
            continue;
        last = stmt_i64(q, 1);
        ret->facts.round = arena_str(a, stmt_text(q, 0));
    }
    if (last < 0)
        return ERR_OK;
    ret->facts.round_on = world->day_of(last);
    *ret_days = date_days(world->today) - date_days(ret->facts.round_on);
    return ERR_OK;
}

static enum err find(struct db *db, const struct due_world *world, int64_t id, struct arena *a,
                     struct about *ret, struct error *e)
{
    struct due_item item;
    int64_t company = 0, recruiter = 0;
    int round_days;
    bool open;
    *ret = (struct about){.suggested = LETTER_KINDS};
    TRY(find_application(db, id, a, ret, &company, &recruiter, e));
    int best = 4;
    TRY(find_person(db, "SELECT k.id, k.name, k.email, k.kind FROM contact k WHERE k.id = ?1", recruiter,
                    recruiter, a, ret, &best, e));
    TRY(find_person(
        db, "SELECT k.id, k.name, k.email, k.kind FROM contact k WHERE k.company = ?1 ORDER BY k.id DESC",
        company, recruiter, a, ret, &best, e));
    TRY(find_round(db, world, id, a, ret, &round_days, e));
    TRY(due_one(db, world, id, a, &item, &open, e));
    if (open) {
        bool in_rounds =
            ret->facts.round.n || !(str_is(item.stage, "saved") || str_is(item.stage, "applied"));
        ret->suggested = letter_suggest(&item.next, item.follow_ups, in_rounds, round_days);
    }
    return ERR_OK;
}

static const char *language_for(const struct letter_language *l, size_t n, struct str country,
                                struct arena *a)
{
    for (size_t i = 0; i < n; i++)
        for (size_t c = 0; c < l[i].n_countries; c++)
            if (str_eq(l[i].countries[c], country))
                return arena_printf(a, "%.*s", STR_ARG(l[i].code));
    return n ? arena_printf(a, "%.*s", STR_ARG(l[0].code)) : NULL;
}

static void put_language(const struct letter_language *l, const struct letter_facts *facts, struct arena *a,
                         struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_str(w, "language", l->code);
    jw_put_str(w, "name", l->name);
    jw_key(w, "letters");
    jw_begin(w, '[');
    for (int k = 0; k < LETTER_KINDS; k++) {
        struct letter letter;
        letter_fill(l, (enum letter_kind)k, facts, a, &letter);
        jw_begin(w, '{');
        jw_put_cstr(w, "kind", letter_kind_name((enum letter_kind)k));
        jw_put_str(w, "title", l->texts[k].title);
        jw_put_str(w, "subject", letter.subject);
        jw_put_str(w, "body", letter.body);
        jw_end(w);
    }
    jw_end(w);
    jw_end(w);
}

enum err letters_json(struct db *db, struct world *world, int64_t application, struct arena *a,
                      struct json_writer *w, struct error *e)
{
    const struct due_world due = world_due(world);
    struct about about;
    const struct letters *languages = world_letters(world);
    TRY(find(db, &due, application, a, &about, e));
    jw_begin(w, '{');
    jw_put_cstr(w, "suggested", about.suggested == LETTER_KINDS ? NULL : letter_kind_name(about.suggested));
    jw_put_cstr(w, "language", language_for(languages->v, languages->n, about.country, a));
    jw_key(w, "email");
    if (about.email.n)
        jw_str(w, about.email);
    else
        jw_null(w);
    jw_key(w, "languages");
    jw_begin(w, '[');
    for (size_t i = 0; i < languages->n; i++)
        put_language(&languages->v[i], &about.facts, a, w);
    jw_end(w);
    jw_end(w);
    return ERR_OK;
}
