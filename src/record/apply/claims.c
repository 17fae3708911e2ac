#include "record/apply/claims.h"

#include "base/utf8.h"
#include "record/apply/cv-readings.h"
#include "record/kinds.h"
#include "rounds/apply/cv/cv-json.h"

enum { WORDS_MAX = 2000, LINE_MAX_BYTES = 200 };

/* ---- what is there already ---- */

struct known {
    struct {
        struct str key;
        int64_t id;
    } * v;
    size_t n, cap;
};

static enum err known_claims(struct db *db, struct arena *a, struct known *ret, struct error *e)
{
    int64_t before = INT64_MAX;
    for (;;) {
        json_auto_t *page = NULL;
        const json_t *claim;
        size_t i;
        TRY(thing_page(db, &kind_claim, before, THING_LIST_MAX, &page, e));
        json_array_foreach (page, i, claim) {
            arena_grow(a, ret->v, ret->n, ret->cap);
            ret->v[ret->n].key = cv_achieved_key(thing_str(claim, "words"), a);
            ret->v[ret->n++].id = before = thing_int(claim, "id");
        }
        if (json_array_size(page) < THING_LIST_MAX)
            return ERR_OK;
    }
}

static int64_t find(const struct known *k, struct str key)
{
    for (size_t i = 0; i < k->n; i++)
        if (str_eq(k->v[i].key, key))
            return k->v[i].id;
    return 0;
}

/* ---- what is offered ---- */

enum err claims_offered(struct db *db, int64_t cv, struct arena *a, struct claims_offered *ret,
                        struct error *e)
{
    struct claims_offered offered = {0};
    struct known known = {0};
    struct cv_achieved *bullets;
    struct cv_as_read read;
    size_t n;
    TRY(cv_readings_cv(db, cv, a, &read, e));
    if (!read.cv) {
        *ret = offered;
        return ERR_OK;
    }
    offered.read = true;
    cv_achieved(read.cv, a, &bullets, &n);
    TRY(known_claims(db, a, &known, e));
    offered.v = arena_array(a, struct claim_offer, n);
    for (size_t i = 0; i < n; i++) {
        /* An essay is no bullet, and no claim may be as long. */
        if (bullets[i].words.n > WORDS_MAX)
            continue;
        int64_t id = find(&known, bullets[i].key);
        offered.v[offered.n++] = (struct claim_offer){bullets[i], id};
        offered.n_known += id != 0;
    }
    *ret = offered;
    return ERR_OK;
}

static void put_offer(struct json_writer *w, const struct claim_offer *o)
{
    jw_begin(w, '{');
    jw_put_str(w, "key", o->bullet.key);
    jw_put_str(w, "words", o->bullet.words);
    jw_put_str(w, "employer", o->bullet.employer);
    jw_put_str(w, "number", o->bullet.number);
    cv_put_place(&o->bullet.at, w);
    jw_key(w, "known");
    if (o->known)
        jw_int(w, o->known);
    else
        jw_null(w);
    jw_end(w);
}

enum err claims_offered_json(struct db *db, int64_t cv, struct json_writer *w, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    struct claims_offered o;
    arena_init(&a);
    TRY(claims_offered(db, cv, &a, &o, e));
    jw_begin(w, '{');
    jw_put_bool(w, "read", o.read);
    jw_put_int(w, "known", (int64_t)o.n_known);
    jw_key(w, "bullets");
    jw_begin(w, '[');
    for (size_t i = 0; i < o.n; i++)
        put_offer(w, &o.v[i]);
    jw_end(w);
    jw_end(w);
    return ERR_OK;
}

/* ---- taking ---- */

static struct claim_offer *offer_of(const struct claims_offered *o, struct str key)
{
    for (size_t i = 0; i < o->n; i++)
        if (str_eq(o->v[i].bullet.key, key))
            return &o->v[i];
    return NULL;
}

static void set(json_t *body, const char *key, struct str s, size_t max)
{
    struct str cut = str_trim(str_head(s, s.n > max ? utf8_floor(s.p, max) : s.n));
    if (cut.n)
        json_object_set_new(body, key, json_stringn(cut.p, cut.n));
}

static enum err take(struct db *db, struct claim_offer *o, struct thing_act *act, struct claims_taken *t,
                     struct error *e)
{
    json_auto_t *body = json_object(), *thing = NULL;
    if (o->known) {
        t->known++;
        return ERR_OK;
    }
    set(body, "words", o->bullet.words, WORDS_MAX);
    set(body, "employer", o->bullet.employer, LINE_MAX_BYTES);
    set(body, "number", o->bullet.number, LINE_MAX_BYTES);
    TRY(thing_make(db, &kind_claim, body, act, &thing, e));
    o->known = thing_int(thing, "id");
    t->taken++;
    return ERR_OK;
}

enum err claims_take(struct db *db, int64_t cv, const struct str *keys, size_t n_keys, struct thing_act *act,
                     struct claims_taken *ret, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    struct claims_offered o;
    struct claims_taken t = {0};
    arena_init(&a);
    TRY(claims_offered(db, cv, &a, &o, e));
    if (!o.read)
        return error_set(e, ERR_INVALID, "cv",
                         "this version was not read yet: a worker of dryrun serve reads it");
    for (size_t i = 0; i < n_keys; i++)
        if (!offer_of(&o, keys[i]))
            return error_set(e, ERR_INVALID, "keys",
                             "there is no bullet \"%.*s\" in this version; look at its bullets again",
                             STR_ARG(str_head(keys[i], CV_ACHIEVED_KEY)));
    for (size_t i = 0; i < (n_keys ? n_keys : o.n); i++)
        TRY(take(db, n_keys ? offer_of(&o, keys[i]) : &o.v[i], act, &t, e));
    *ret = t;
    return ERR_OK;
}
