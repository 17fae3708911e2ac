/*
 * First it is told what the claim says (facts and the words for them). A template fits when all of its
 * conditions are facts. Of each level the fitting ones are parted by what they are about; of each subject one
 * is taken, the turn-th; the two subjects that matter most at the level come always, the others take turns.
 */
#include "rounds/screen/ladder.h"

#include "base/utf8.h"
#include "rounds/screen/ladder-inside.h"

enum { ALWAYS = 2, QUOTE_MAX = 100 };

/* What the claim says. */
struct facts {
    const struct ladder_rules *rules;
    const struct ladder_claim *claim;
    bool has[LADDER_FACTS + LADDER_KINDS_MAX];
    struct str number;                     /* the one that is asked about first */
    struct str quantities[QUANTITY_KINDS]; /* the first of each kind */
    struct str words[LADDER_KINDS_MAX];
};

/* ---- what it says ---- */

/* The number belongs to the name of a technology: it stands in it ("Java 17"), or right behind it. */
static bool version_of(const void *context, size_t at)
{
    const struct ladder_claim *c = context;
    size_t before = at;
    while (before > 0 && c->words.p[before - 1] == ' ')
        before--;
    for (size_t i = 0; i < c->n_technologies; i++) {
        struct str t = c->technologies[i].words;
        size_t first = before > t.n ? before - t.n : 0;
        for (size_t from = first; t.n && from + t.n <= c->words.n && from <= before; from++) {
            bool here = memcmp(c->words.p + from, t.p, t.n) == 0 && !words_before(c->words, from);
            if (here)
                return true;
        }
    }
    return false;
}

static void find_quantities(struct facts *f, struct str text, quantity_version *version)
{
    struct quantity q;
    for (size_t at = 0; quantity_next(text, &at, version, f->claim, &q);) {
        if (!f->quantities[q.kind].n)
            f->quantities[q.kind] = q.words;
        f->has[FACT_PERCENT + (int)q.kind] = true;
    }
}

static void find_words(struct facts *f)
{
    struct str text = f->claim->words;
    for (size_t i = 0; i < text.n;) {
        int kind;
        size_t n =
            words_before(text, i) ? 0 : words_phrase(text, i, f->rules->words, f->rules->n_words, &kind);
        if (!n) {
            i++;
            continue;
        }
        if (!f->has[LADDER_FACTS + kind])
            f->words[kind] = str_head(str_from(text, i), n);
        f->has[LADDER_FACTS + kind] = true;
        i += n;
    }
}

/* The claim's own field first; then by kind; then one in words. */
static void choose_number(struct facts *f)
{
    f->number = str_trim(f->claim->number);
    for (size_t i = 0; !f->number.n && i < QUANTITY_KINDS; i++)
        f->number = f->quantities[i];
    for (size_t i = 0; !f->number.n && i < f->rules->n_kinds; i++)
        if (f->rules->kinds[i].number)
            f->number = f->words[i];
    f->has[FACT_NUMBER] = f->number.n > 0;
    f->has[FACT_NO_NUMBER] = !f->number.n;
}

static void find_technologies(struct facts *f)
{
    for (size_t i = 0; i < f->claim->n_technologies; i++) {
        struct str kind = f->claim->technologies[i].kind;
        f->has[FACT_TECHNOLOGY] |= !str_is(kind, ladder_skill_kinds[LADDER_PRACTICES]);
        for (size_t k = 0; k < ARRAY_LEN(ladder_skill_kinds); k++)
            if (str_is(kind, ladder_skill_kinds[k]))
                f->has[FACT_LANGUAGE + (int)k] = true;
    }
}

static void find_facts(const struct ladder_rules *rules, const struct ladder_claim *claim, struct facts *f)
{
    *f = (struct facts){.rules = rules, .claim = claim};
    find_quantities(f, str_trim(claim->number), NULL);
    find_quantities(f, claim->words, version_of);
    find_words(f);
    choose_number(f);
    find_technologies(f);
    f->has[FACT_MEASURED] = str_trim(claim->measured).n > 0;
    f->has[FACT_UNMEASURED] = !f->has[FACT_MEASURED];
    f->has[FACT_PART] = str_trim(claim->my_part).n > 0;
    f->has[FACT_NO_PART] = !f->has[FACT_PART];
    f->has[FACT_EMPLOYER] = str_trim(claim->employer).n > 0;
}

static bool fits(const struct facts *f, const struct ladder_template *t)
{
    for (size_t i = 0; i < t->n_when; i++)
        if (!f->has[t->when[i]])
            return false;
    return true;
}

/* ---- language ---- */

enum ladder_language ladder_language_of(const struct ladder_rules *rules, struct str text)
{
    size_t seen[LADDER_LANGUAGES] = {0};
    for (size_t i = 0; i < text.n;) {
        int language;
        size_t n =
            words_before(text, i) ? 0 : words_phrase(text, i, rules->common, rules->n_common, &language);
        if (n)
            seen[language]++;
        i += n ? n : 1;
    }
    return seen[LADDER_DE] > seen[LADDER_EN] ? LADDER_DE : LADDER_EN;
}

/* ---- filling ---- */

/* kind NULL: any but practices. */
static bool of_kind(const struct ladder_technology *t, const char *kind)
{
    return kind ? str_is(t->kind, kind) : !str_is(t->kind, ladder_skill_kinds[LADDER_PRACTICES]);
}

/* The turn-th technology of a kind that the template wants; of any, where it does not say. */
static struct str technology_for(const struct facts *f, const struct ladder_template *t, uint64_t turn)
{
    const struct ladder_claim *c = f->claim;
    const char *kind = NULL;
    size_t fitting = 0;
    for (size_t i = 0; i < t->n_when; i++)
        if (t->when[i] >= FACT_LANGUAGE && t->when[i] <= FACT_TOOL)
            kind = ladder_skill_kinds[t->when[i] - FACT_LANGUAGE];
    for (size_t i = 0; i < c->n_technologies; i++)
        fitting += of_kind(&c->technologies[i], kind);
    size_t wanted = fitting ? turn % fitting : 0;
    for (size_t i = 0; i < c->n_technologies; i++)
        if (of_kind(&c->technologies[i], kind) && wanted-- == 0)
            return c->technologies[i].words;
    return STR("");
}

static struct str number_for(const struct facts *f, const struct ladder_template *t)
{
    for (size_t i = 0; i < t->n_when; i++)
        if (t->when[i] >= FACT_PERCENT && t->when[i] <= FACT_BARE)
            return f->quantities[t->when[i] - FACT_PERCENT];
    return f->number;
}

static struct str word_for(const struct facts *f, const struct ladder_template *t)
{
    for (size_t i = 0; i < t->n_when; i++)
        if (t->when[i] >= LADDER_FACTS)
            return f->words[t->when[i] - LADDER_FACTS];
    return STR("");
}

static struct str value_of(const struct facts *f, const struct ladder_template *t, enum ladder_field field,
                           uint64_t turn)
{
    switch (field) {
    case FIELD_NUMBER: return number_for(f, t);
    case FIELD_WORD: return word_for(f, t);
    case FIELD_TECHNOLOGY: return technology_for(f, t, turn);
    case FIELD_EMPLOYER: return str_trim(f->claim->employer);
    case FIELD_PART: return str_trim(f->claim->my_part);
    case FIELD_MEASURED: return str_trim(f->claim->measured);
    case LADDER_FIELDS: break;
    }
    return STR("");
}

/* At most QUOTE_MAX bytes, cut where a word ends, in one line, and without a full stop at the end. */
static void put_short(struct strbuf *out, struct str s)
{
    size_t n = s.n;
    if (n > QUOTE_MAX) {
        n = utf8_floor(s.p, QUOTE_MAX);
        size_t space = n;
        while (space > QUOTE_MAX / 2 && s.p[space - 1] != ' ')
            space--;
        n = space > QUOTE_MAX / 2 ? space - 1 : n;
    }
    struct str cut = str_trim(str_head(s, n));
    if (n == s.n && str_ends(cut, STR(".")))
        cut.n--;
    for (size_t i = 0; i < cut.n; i++)
        strbuf_putc(out, strchr("\n\r\t", cut.p[i]) ? ' ' : cut.p[i]);
    if (n < s.n)
        strbuf_puts(out, " …");
}

static void put_value(struct strbuf *out, struct str value, enum ladder_field field, enum ladder_language l)
{
    bool quoted = field != FIELD_TECHNOLOGY && field != FIELD_EMPLOYER;
    if (quoted)
        strbuf_puts(out, l == LADDER_DE ? "„" : "“");
    put_short(out, value);
    if (quoted)
        strbuf_puts(out, l == LADDER_DE ? "“" : "”");
}

static struct ladder_question fill(const struct facts *f, const struct ladder_template *t,
                                   enum ladder_language l, uint64_t turn, struct arena *a)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct ladder_question q = {.level = t->level, .about = t->about, .id = t->id};
    struct str rest = t->text[l];
    while (rest.n) {
        size_t open = str_find_char(rest, '{');
        strbuf_put(&out, str_head(rest, open));
        rest = str_from(rest, open);
        if (!rest.n)
            break;
        struct str name = str_head(str_from(rest, 1), str_find_char(rest, '}') - 1);
        enum ladder_field field = ladder_field_named(name);
        struct str value = value_of(f, t, field, turn);
        put_value(&out, value, field, l);
        if (!q.quotes.n)
            q.quotes = arena_str(a, value);
        rest = str_from(rest, name.n + 2);
    }
    q.text = arena_str(a, strbuf_str(&out));
    return q;
}

/* ---- choosing ---- */

/* What matters most at each level, in this order. */
static const enum ladder_about order[LADDER_LEVELS][LADDER_ABOUTS] = {
    {LADDER_NUMBER, LADDER_ACTION, LADDER_PART, LADDER_TECHNOLOGY, LADDER_PLACE, LADDER_MEASURE,
     LADDER_GENERAL},
    {LADDER_MEASURE, LADDER_ACTION, LADDER_TECHNOLOGY, LADDER_NUMBER, LADDER_PART, LADDER_GENERAL,
     LADDER_PLACE},
    {LADDER_ACTION, LADDER_GENERAL, LADDER_TECHNOLOGY, LADDER_NUMBER, LADDER_MEASURE, LADDER_PART,
     LADDER_PLACE},
};

/* Where in the claim stands what an action is told by: that comes first which stands first. Others stand at
 * its beginning. */
static size_t place_of(const struct facts *f, const struct ladder_template *t)
{
    struct str word = t->about == LADDER_ACTION ? word_for(f, t) : STR("");
    return word.n ? (size_t)(word.p - f->claim->words.p) : 0;
}

/* The turn-th fitting template of a level about something, by place in the claim and then as in the file;
 * NULL: there is none. */
static const struct ladder_template *choose(const struct facts *f, int level, enum ladder_about about,
                                            uint64_t turn)
{
    const struct ladder_rules *r = f->rules;
    const struct ladder_template *v[LADDER_TEMPLATES_MAX];
    size_t n = 0;
    for (size_t i = 0; i < r->n; i++) {
        const struct ladder_template *t = &r->v[i];
        if (t->level != level || t->about != about || !fits(f, t))
            continue;
        size_t at = n++;
        for (; at > 0 && place_of(f, v[at - 1]) > place_of(f, t); at--)
            v[at] = v[at - 1];
        v[at] = t;
    }
    return n ? v[turn % n] : NULL;
}

static void build_level(const struct facts *f, int level, uint64_t turn, struct arena *a, struct ladder *l)
{
    enum ladder_about subjects[LADDER_ABOUTS];
    size_t n = 0;
    struct str own = str_trim(f->claim->own[level - 1]);
    if (own.n)
        l->v[l->n++] = (struct ladder_question){.level = level,
                                                .about = LADDER_GENERAL,
                                                .id = str_of(arena_printf(a, "own-%d", level)),
                                                .text = arena_str(a, own),
                                                .own = true};
    for (size_t i = 0; i < LADDER_ABOUTS; i++)
        if (choose(f, level, order[level - 1][i], 0))
            subjects[n++] = order[level - 1][i];
    for (size_t i = 0; i < n && i < LADDER_PER_LEVEL; i++) {
        /* The templates of a subject that takes turns do so each time that it is its turn. */
        size_t others = n - ALWAYS;
        enum ladder_about subject = subjects[i < ALWAYS ? i : ALWAYS + (turn + i - ALWAYS) % others];
        uint64_t its_turn = i < ALWAYS ? turn : turn / others;
        l->v[l->n++] = fill(f, choose(f, level, subject, its_turn), l->language, its_turn, a);
    }
}

void ladder_build(const struct ladder_rules *rules, const struct ladder_claim *claim,
                  enum ladder_language language, uint64_t turn, struct arena *a, struct ladder *ret)
{
    struct facts f;
    find_facts(rules, claim, &f);
    struct ladder l = {.language = language,
                       .v = arena_array(a, struct ladder_question, LADDER_LEVELS * (LADDER_PER_LEVEL + 1)),
                       .has_number = f.has[FACT_NUMBER],
                       .has_measured = f.has[FACT_MEASURED],
                       .has_part = f.has[FACT_PART]};
    for (size_t i = 0; i < rules->n; i++)
        l.fitting += fits(&f, &rules->v[i]);
    for (int level = 1; level <= LADDER_LEVELS; level++)
        build_level(&f, level, turn, a, &l);
    *ret = l;
}

void ladder_put(const struct ladder *l, struct json_writer *w)
{
    jw_put_cstr(w, "language", ladder_languages[l->language]);
    jw_put_int(w, "fitting", (int64_t)l->fitting);
    jw_put_bool(w, "has_number", l->has_number);
    jw_put_bool(w, "has_measured", l->has_measured);
    jw_put_bool(w, "has_part", l->has_part);
    jw_key(w, "questions");
    jw_begin(w, '[');
    for (size_t i = 0; i < l->n; i++) {
        const struct ladder_question *q = &l->v[i];
        jw_begin(w, '{');
        jw_put_str(w, "id", q->id);
        jw_put_int(w, "level", q->level);
        jw_put_cstr(w, "about", ladder_about_name(q->about));
        jw_put_str(w, "text", q->text);
        jw_key(w, "quotes");
        if (q->quotes.n)
            jw_str(w, q->quotes);
        else
            jw_null(w);
        jw_put_bool(w, "own", q->own);
        jw_put_int(w, "seconds", ladder_seconds[q->level - 1]);
        jw_end(w);
    }
    jw_end(w);
}
