/* The numbers of a claim lie in it and go forward; each level has a question; fields of a template are
 * filled, whatever the claim says. */
#include "rounds/screen/ladder.h"
#include "rounds/screen/quantity.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char rules_text[] =
    "common: {en: [the, of], de: [der, und]}\n"
    "kinds:\n"
    "  - {id: halved, number: true, en: [halved], de: [halbiert]}\n"
    "  - {id: reduced, en: [cut, reduced], de: [gesenkt]}\n"
    "templates:\n"
    "  - {id: a, level: 1, about: number, when: [number], en: \"{number}?\", de: \"{number}?\"}\n"
    "  - {id: b, level: 1, about: number, when: [percent], en: \"{number} of what?\", de: \"{number} wovon?\"}\n"
    "  - {id: c, level: 1, about: number, when: [no-number], en: \"How many?\", de: \"Wie viel?\"}\n"
    "  - {id: d, level: 1, about: action, when: [reduced], en: \"{word}?\", de: \"{word}?\"}\n"
    "  - {id: e, level: 1, about: general, en: \"What?\", de: \"Was?\"}\n"
    "  - {id: f, level: 2, about: measure, when: [measured], en: \"{measured}?\", de: \"{measured}?\"}\n"
    "  - {id: g, level: 2, about: part, when: [part], en: \"{part}?\", de: \"{part}?\"}\n"
    "  - {id: h, level: 2, about: general, en: \"And?\", de: \"Und?\"}\n"
    "  - {id: i, level: 3, about: place, when: [employer], en: \"{employer}?\", de: \"{employer}?\"}\n"
    "  - {id: j, level: 3, about: technology, when: [technology], en: \"{technology}?\", de: \"{technology}?\"}\n"
    "  - {id: k, level: 3, about: general, en: \"Now?\", de: \"Jetzt?\"}\n";

static const struct ladder_rules *the_rules(void)
{
    static struct arena kept;
    static const struct ladder_rules *rules;
    if (!rules) {
        struct error e = {0};
        arena_init(&kept);
        enum err r = ladder_rules_read(STR(rules_text), &kept, &rules, &e);
        assert(r == ERR_OK);
    }
    return rules;
}

static void check_quantities(struct str text)
{
    struct quantity q;
    size_t last = 0;
    for (size_t at = 0; quantity_next(text, &at, NULL, NULL, &q); last = at) {
        assert(at > last && at <= text.n && q.words.n > 0);
        assert(q.words.p >= text.p && q.words.p + q.words.n <= text.p + text.n);
    }
}

static void check_ladder(const struct ladder *l)
{
    bool level[LADDER_LEVELS + 1] = {0};
    for (size_t i = 0; i < l->n; i++) {
        assert(l->v[i].text.n > 0 && l->v[i].level >= 1 && l->v[i].level <= LADDER_LEVELS);
        level[l->v[i].level] = true;
    }
    assert(level[1] && level[2] && level[3]);
}

/* Its parts, by line ends: words, number, measured, part, employer, a technology. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str parts[6] = {0}, rest = {(const char *)data, size};
    struct arena a;
    struct ladder l;
    struct strbuf out = {0};
    for (size_t i = 0; i < ARRAY_LEN(parts) && str_split(&rest, '\n', &parts[i]); i++)
        ;
    const struct ladder_technology t = {parts[5], STR("tools")};
    struct ladder_claim c = {.words = parts[0],
                             .number = parts[1],
                             .measured = parts[2],
                             .my_part = parts[3],
                             .employer = parts[4],
                             .technologies = &t,
                             .n_technologies = parts[5].n > 0};
    arena_init(&a);
    check_quantities(parts[0]);
    for (uint64_t turn = 0; turn < 3; turn++) {
        ladder_build(the_rules(), &c, ladder_language_of(the_rules(), c.words), turn, &a, &l);
        check_ladder(&l);
        struct json_writer w = jw_to(&out);
        jw_begin(&w, '{');
        ladder_put(&l, &w);
        jw_end(&w);
    }
    strbuf_release(&out);
    arena_release(&a);
    return 0;
}
