#include "record/screen/cross.h"

#include "record/kinds.h"

#include <stdlib.h>

/* ---- answers ---- */

static struct cross_claim *claim_of(struct cross_claim *v, size_t n, int64_t id)
{
    /* The list is by id, the greatest first. */
    size_t low = 0, high = n;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (v[mid].id == id)
            return &v[mid];
        if (v[mid].id > id)
            low = mid + 1;
        else
            high = mid;
    }
    return NULL;
}

static enum err add_answers(struct db *db, struct cross_claim *v, size_t n, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(
        db,
        "SELECT r.claim, r.level, r.grade, r.at_ms, r.id FROM claim c JOIN rehearsal r ON r.claim = c.id "
        "WHERE c.id < ?1 ORDER BY c.id DESC LIMIT ?2",
        &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, CROSS_ANSWERS_MAX);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        struct cross_claim *c = claim_of(v, n, stmt_i64(q, 0));
        if (c && !stmt_is_null(q, 1) && !stmt_is_null(q, 2))
            heat_add(&c->heat, stmt_i64(q, 4), (int)stmt_i64(q, 1), (int)stmt_i64(q, 2), stmt_i64(q, 3));
    }
}

static int by_need(const void *pa, const void *pb)
{
    const struct cross_claim *a = pa, *b = pb;
    int r = heat_order(&a->heat, &b->heat);
    return r ? r : a->id < b->id ? -1 : a->id > b->id;
}

enum err cross_claims(struct db *db, struct arena *a, struct cross_claim **ret, size_t *ret_n,
                      struct error *e)
{
    json_auto_t *page = NULL;
    json_t *one;
    size_t i;
    TRY(thing_page(db, &kind_claim, INT64_MAX, CROSS_CLAIMS_MAX, &page, e));
    size_t n = json_array_size(page);
    struct cross_claim *v = arena_array(a, struct cross_claim, n + 1);
    json_array_foreach (page, i, one)
        v[i] = (struct cross_claim){.id = thing_int(one, "id"),
                                    .words = arena_str(a, thing_str(one, "words")),
                                    .employer = arena_str(a, thing_str(one, "employer"))};
    TRY(add_answers(db, v, n, e));
    qsort(v, n, sizeof *v, by_need);
    *ret = v;
    *ret_n = n;
    return ERR_OK;
}

/* ---- the map ---- */

struct cross_counts cross_count(const struct cross_claim *v, size_t n)
{
    struct cross_counts c = {.claims = n};
    for (size_t i = 0; i < n; i++) {
        c.never_asked += !heat_asked(&v[i].heat);
        c.never_below_two += heat_never_below_two(&v[i].heat);
    }
    return c;
}

void cross_say(const struct cross_counts *c, struct strbuf *out)
{
    if (!c->claims)
        strbuf_puts(out, "There is no claim to ask about: write down what the CV says you achieved.");
    else if (c->claims == 1)
        strbuf_puts(out, c->never_asked       ? "The claim was never asked about."
                         : c->never_below_two ? "The claim was never defended below level two."
                                              : "The claim was defended to the third level at least once.");
    else if (!c->never_below_two)
        strbuf_printf(out, "Each of %zu claims was defended to the third level at least once.", c->claims);
    else {
        strbuf_printf(out, "%zu of %zu claims %s never defended below level two", c->never_below_two,
                      c->claims, c->never_below_two == 1 ? "was" : "were");
        if (c->never_asked)
            strbuf_printf(out, "; %zu of them %s never asked about", c->never_asked,
                          c->never_asked == 1 ? "was" : "were");
        strbuf_putc(out, '.');
    }
}

void cross_map_put(const struct cross_claim *v, size_t n, struct json_writer *w)
{
    _cleanup_(strbuf_release) struct strbuf says = {0};
    struct cross_counts c = cross_count(v, n);
    cross_say(&c, &says);
    jw_begin(w, '{');
    jw_put_int(w, "never_asked", (int64_t)c.never_asked);
    jw_put_int(w, "never_below_two", (int64_t)c.never_below_two);
    jw_put_str(w, "says", strbuf_str(&says));
    jw_key(w, "claims");
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++) {
        jw_begin(w, '{');
        jw_put_int(w, "claim", v[i].id);
        jw_put_str(w, "words", v[i].words);
        jw_key(w, "employer");
        if (v[i].employer.n)
            jw_str(w, v[i].employer);
        else
            jw_null(w);
        jw_put_int(w, "deepest", heat_deepest(&v[i].heat));
        jw_put_bool(w, "never_below_two", heat_never_below_two(&v[i].heat));
        jw_key(w, "levels");
        heat_put_levels(&v[i].heat, w);
        jw_end(w);
    }
    jw_end(w);
    jw_end(w);
}

/* ---- the ladder ---- */

/* How often its first level was asked. */
static enum err count_turns(struct db *db, int64_t claim, uint64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT count(*) FROM rehearsal WHERE claim = ?1 AND level = 1", &q, e));
    stmt_bind_i64(q, 1, claim);
    TRY(stmt_step(q, &row, e));
    *ret = (uint64_t)stmt_i64(q, 0);
    return ERR_OK;
}

/* Each skill that the bullet names, once. */
static void find_technologies(const struct skills *skills, struct ladder_claim *c, struct arena *a)
{
    struct skill_mention *m;
    size_t n, kept = 0;
    skills_find(skills, c->words, a, &m, &n);
    struct ladder_technology *t = arena_array(a, struct ladder_technology, n + 1);
    for (size_t i = 0; i < n; i++) {
        bool before = false;
        for (size_t k = 0; k < i; k++)
            before |= m[k].skill == m[i].skill;
        if (!before)
            t[kept++] =
                (struct ladder_technology){str_head(str_from(c->words, m[i].at), m[i].n), m[i].skill->kind};
    }
    c->technologies = t;
    c->n_technologies = kept;
}

enum err cross_ladder(struct db *db, const struct bank *bank, const struct skills *skills, int64_t claim,
                      struct str language, struct arena *a, struct ladder *ret, json_t **ret_claim,
                      struct error *e)
{
    const struct ladder_rules *rules;
    enum ladder_language l = ladder_language_named(language);
    json_auto_t *thing = NULL;
    uint64_t turn;
    if (language.n && l == LADDER_LANGUAGES)
        return error_set(e, ERR_INVALID, "language", "questions are asked in en or de, and not in \"%.*s\"",
                         STR_ARG(str_head(language, 20)));
    TRY(bank_ladder(bank, &rules, e));
    TRY(thing_get(db, &kind_claim, claim, &thing, e));
    TRY(count_turns(db, claim, &turn, e));
    struct ladder_claim c = {
        .words = arena_str(a, thing_str(thing, "words")),
        .employer = thing_str(thing, "employer"),
        .number = thing_str(thing, "number"),
        .measured = thing_str(thing, "measured"),
        .my_part = thing_str(thing, "my_part"),
        .own = {thing_str(thing, "question_1"), thing_str(thing, "question_2"),
                thing_str(thing, "question_3")},
    };
    find_technologies(skills, &c, a);
    ladder_build(rules, &c, language.n ? l : ladder_language_of(rules, c.words), turn, a, ret);
    *ret_claim = TAKE_PTR(thing);
    return ERR_OK;
}

enum err cross_ladder_json(struct db *db, const struct bank *bank, const struct skills *skills, int64_t claim,
                           struct str language, struct arena *a, struct json_writer *w, struct error *e)
{
    struct ladder l;
    json_auto_t *thing = NULL;
    TRY(cross_ladder(db, bank, skills, claim, language, a, &l, &thing, e));
    jw_begin(w, '{');
    thing_put(w, "claim", thing);
    ladder_put(&l, w);
    jw_end(w);
    return ERR_OK;
}
