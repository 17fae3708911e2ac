/* Story and record are taken apart once; each family of facts then compares its own. */
#include "rounds/story/contradictions.h"

#include "rounds/story/facts.h"

const char *story_fact_kind_name(enum story_fact_kind k)
{
    static const char *const names[] = {"date", "number", "team", "duration", "employer", "role"};
    return names[k];
}

const char *story_from_name(enum story_from f)
{
    static const char *const names[] = {"cv", "claim", "figure", "story"};
    return names[f];
}

void contradict(struct comparing *c, enum story_fact_kind kind, enum story_part part, struct str where,
                const struct story_known *against, struct str against_text)
{
    static const char *const sources[] = {"the CV", "a claim", "a figure that you said", "the story"};
    for (size_t i = 0; i < c->n; i++)
        if (c->v[i].against == against && c->v[i].where.p < where.p + where.n &&
            where.p < c->v[i].where.p + c->v[i].where.n)
            return; /* of one place one thing is told */
    if (c->n == STORY_CONTRADICTIONS_MAX)
        return;
    struct strbuf b = {0};
    strbuf_printf(&b, "here \"%.*s\", but %s", STR_ARG(where), sources[against->from]);
    if (against->from == STORY_FROM_STORY && against->title.n)
        strbuf_printf(&b, " \"%.*s\"", STR_ARG(against->title));
    strbuf_printf(&b, " says \"%.*s\"", STR_ARG(against_text));
    c->v[c->n++] = (struct story_contradiction){kind,    part,         where,
                                                against, against_text, arena_str(c->a, strbuf_str(&b))};
    strbuf_release(&b);
}

static void take_apart(const struct story *s, struct arena *a, struct facts *f)
{
    size_t cap = 0, n = 0;
    f->a = a;
    told_of(s, a, &f->told);
    /* The title agrees, but contradicts nothing: it is no part that is told. */
    struct sentence *title = NULL;
    sentences_of(s->title, STORY_SITUATION, a, &title, &n, &cap);
    f->of_sentence = arena_array(a, struct stems, f->told.n + 1);
    for (size_t i = 0; i < f->told.n; i++)
        stems_add(&f->of_sentence[i], &f->told.v[i].words, a);
    for (size_t i = 0; i < f->told.n + n; i++) {
        const struct sentence *one = i < f->told.n ? &f->told.v[i] : &title[i - f->told.n];
        quantities_of(one, i, a, &f->quantities);
        if (i < f->told.n)
            teams_of(one, i, a, &f->teams, &f->n_teams);
        stems_add(&f->stems, &one->words, a);
    }
}

static void take_text(struct str text, enum story_from from, struct arena *a, struct story_apart *ret)
{
    struct story_apart t = {.sentence = {STORY_SITUATION, text, tokens_of(a, text)}};
    quantities_of(&t.sentence, 0, a, &t.quantities);
    if (from == STORY_FROM_FIGURE || from == STORY_FROM_CV)
        numbers_label(text, &t.sentence, &t.quantities);
    teams_of(&t.sentence, 0, a, &t.teams, &t.n_teams);
    if (!t.n_teams)
        team_label(&t.sentence, &t.quantities, a, &t.teams, &t.n_teams);
    stems_add(&t.stems, &t.sentence.words, a);
    *ret = t;
}

void story_known_prepare(struct story_known *k, struct arena *a)
{
    struct story_apart *apart = arena_new(a, struct story_apart);
    take_text(k->text, k->from, a, apart);
    k->apart = apart;
}

struct story_subject {
    struct stems stems;
};

const struct story_subject *story_subject_of(const struct story *s, struct arena *a)
{
    struct story_subject *ret = arena_new(a, struct story_subject);
    struct tokens t = tokens_of(a, s->title);
    stems_add(&ret->stems, &t, a);
    for (size_t p = 0; p < STORY_PARTS; p++) {
        t = tokens_of(a, s->part[p]);
        stems_add(&ret->stems, &t, a);
    }
    return ret;
}

static double share_of(const struct stems *few, const struct stems *many)
{
    return few->n ? (double)stems_shared(few, many) / (double)few->n : 0;
}

double story_subject_has(const struct story_subject *s, const struct story_known *k)
{
    return k->apart ? share_of(&k->apart->stems, &s->stems) : 0;
}

double story_subject_alike(const struct story_subject *x, const struct story_subject *y)
{
    return x->stems.n < y->stems.n ? share_of(&x->stems, &y->stems) : share_of(&y->stems, &x->stems);
}

static void take_other(const struct story_known *k, const struct tokens *whole, struct arena *a,
                       struct other *ret)
{
    struct story_apart now;
    const struct story_apart *t = k->apart;
    if (!t)
        take_text(k->text, k->from, a, &now), t = &now;
    *ret = (struct other){k,
                          t->sentence,
                          t->quantities,
                          t->teams,
                          t->n_teams,
                          t->stems,
                          k->employer.n && names_employer(k->employer, whole, a)};
}

void story_contradictions(const struct story *s, const struct story_known *known, size_t n, struct arena *a,
                          struct story_contradiction **ret, size_t *ret_n)
{
    struct comparing c = {
        .story = s, .a = a, .v = arena_array(a, struct story_contradiction, STORY_CONTRADICTIONS_MAX)};
    struct strbuf whole = {0};
    n = n < STORY_KNOWN_MAX ? n : STORY_KNOWN_MAX;
    take_apart(s, a, &c.facts);
    strbuf_put(&whole, s->title), strbuf_putc(&whole, '\n');
    strbuf_put(&whole, s->employer), strbuf_putc(&whole, '\n');
    for (size_t p = 0; p < STORY_PARTS; p++)
        strbuf_put(&whole, s->part[p]), strbuf_putc(&whole, '\n');
    struct tokens words = tokens_of(a, arena_str(a, strbuf_str(&whole)));
    strbuf_release(&whole);
    c.others = arena_array(a, struct other, n ? n : 1);
    for (c.n_others = 0; c.n_others < n; c.n_others++)
        take_other(&known[c.n_others], &words, a, &c.others[c.n_others]);
    compare_places(&c);
    compare_dates(&c);
    compare_tenure(&c);
    compare_events(&c);
    compare_employers(&c);
    compare_roles(&c);
    compare_teams(&c);
    compare_numbers(&c);
    compare_denials(&c);
    *ret = c.v;
    *ret_n = c.n;
}
