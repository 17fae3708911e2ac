/* Against an ad: R18 what it asks for and the CV does not show, R19 its knock-out questions, R25 its own
 * words. */
#include "rounds/apply/cv/headings.h"
#include "rounds/apply/lint/rule.h"

enum { COPIED_RUN = 12, AD_WORDS_MAX = 5000, CV_WORDS_COMPARED = 10000 };

static const char no_ad[] = "there is no ad to compare with";

/* The words of the whole CV. */
static struct tokens all_words(struct lint *l)
{
    struct strbuf b = {0};
    for (size_t i = 0; i < l->cv->n_lines; i++)
        strbuf_put(&b, l->cv->lines[i].text), strbuf_putc(&b, '\n');
    if (!l->cv->n_lines) {
        strbuf_put(&b, l->cv->label.text);
        strbuf_putc(&b, '\n');
        strbuf_put(&b, l->cv->summary.text);
        strbuf_putc(&b, '\n');
        for (size_t i = 0; i < l->cv->n_sections; i++) {
            const struct cv_section *s = &l->cv->sections[i];
            for (size_t k = 0; k < s->n_items; k++)
                strbuf_put(&b, s->items[k].text), strbuf_putc(&b, '\n');
            for (size_t k = 0; k < s->n_entries; k++) {
                const struct cv_entry *e = &s->entries[k];
                strbuf_put(&b, e->title.text), strbuf_putc(&b, '\n');
                for (size_t m = 0; m < e->n_keywords; m++)
                    strbuf_put(&b, e->keywords[m].text), strbuf_putc(&b, '\n');
                for (size_t m = 0; m < e->n_bullets; m++)
                    strbuf_put(&b, e->bullets[m].text), strbuf_putc(&b, '\n');
            }
        }
    }
    struct tokens t = tokens_of(l->a, arena_str(l->a, strbuf_str(&b)));
    strbuf_release(&b);
    return t;
}

static bool shows(struct lint *l, const struct tokens *cv, struct str name)
{
    struct tokens t = tokens_of(l->a, name);
    struct strbuf phrase = {0};
    for (size_t i = 0; i < t.n; i++)
        strbuf_printf(&phrase, "%s%.*s", i ? " " : "", STR_ARG(t.v[i].low));
    bool there = t.n && tokens_find(cv, 0, strbuf_cstr(&phrase), NULL, NULL);
    strbuf_release(&phrase);
    /* "CI/CD" is one word here and "REST/GraphQL" stands for both */
    for (size_t i = 0; !there && t.n == 1 && i < cv->n; i++) {
        for (struct str rest = cv->v[i].low, part;
             !there && str_find_char(cv->v[i].low, '/') < cv->v[i].low.n && str_split(&rest, '/', &part);)
            there = str_eq(part, t.v[0].low);
    }
    return there;
}

void rule_missing_skill(struct lint *l)
{
    const struct cv_ad *ad = l->o->ad;
    if (!ad || !ad->n_skills) {
        skipped(l, ad ? "no required skill was found in the ad" : no_ad);
        return;
    }
    struct tokens cv = all_words(l);
    for (size_t i = 0; i < ad->n_skills; i++) {
        const struct cv_requirement *r = &ad->skills[i];
        bool there = !r->required || shows(l, &cv, r->name);
        for (size_t k = 0; k < r->n_synonyms && !there; k++)
            there = shows(l, &cv, r->synonyms[k]);
        if (!there)
            found(l, CV_WARNING, (struct cv_place){0}, r->name,
                  "the ad requires %.*s, and the CV does not show it", STR_ARG(r->name));
    }
}

void rule_knockout(struct lint *l)
{
    static const char *const permits[] = {"work permit",
                                          "citizen",
                                          "citizenship",
                                          "visa",
                                          "authorized to work",
                                          "authorised to work",
                                          "right to work",
                                          "work authorization",
                                          "green card",
                                          "permanent resident",
                                          "eu national",
                                          "sponsorship",
                                          "arbeitserlaubnis",
                                          "staatsangehorigkeit",
                                          "aufenthaltstitel",
                                          "niederlassungserlaubnis",
                                          "nationality",
                                          "nationalite",
                                          "permis de travail",
                                          "nacionalidad",
                                          "permiso de trabajo",
                                          "blue card",
                                          NULL};
    static const char *const notices[] = {
        "notice",      "notice period",   "available",      "availability",    "start date",
        "immediately", "kundigungsfrist", "verfugbar",      "eintrittstermin", "preavis",
        "disponible",  "disponibilite",   "disponibilidad", "preaviso",        NULL};
    static const char *const names[] = {"a work permit", "where you are", "your notice", "languages"};
    const struct cv_ad *ad = l->o->ad;
    if (!ad || !ad->n_knockouts) {
        skipped(l, ad ? "the ad asks no knock-out question" : no_ad);
        return;
    }
    struct tokens cv = all_words(l);
    for (size_t i = 0; i < ad->n_knockouts; i++) {
        const struct cv_section *languages = cv_section(l->cv, CV_SECTION_LANGUAGES);
        bool there = false;
        switch (ad->knockouts[i]) {
        case CV_KNOCKOUT_PERMIT: there = tokens_find_any(&cv, permits, NULL, NULL) != NULL; break;
        case CV_KNOCKOUT_NOTICE: there = tokens_find_any(&cv, notices, NULL, NULL) != NULL; break;
        case CV_KNOCKOUT_PLACE: there = l->cv->place.text.n > 0; break;
        case CV_KNOCKOUT_LANGUAGE: there = languages && languages->n_items; break;
        }
        if (!there)
            found(l, CV_NOTE, (struct cv_place){0}, str_of(names[ad->knockouts[i]]),
                  "the ad asks for %s, and the CV does not say", names[ad->knockouts[i]]);
    }
}

void rule_copied(struct lint *l)
{
    const struct cv_ad *ad = l->o->ad;
    if (!ad || !ad->text.n) {
        skipped(l, no_ad);
        return;
    }
    struct tokens their = tokens_of(l->a, str_head(ad->text, 1 << 16));
    if (their.n > AD_WORDS_MAX)
        their.n = AD_WORDS_MAX;
    size_t compared = 0, *run = arena_array(l->a, size_t, their.n + 1);
    for (size_t i = 0; i < l->n_units && compared < CV_WORDS_COMPARED; i++) {
        const struct tokens *t = &l->units[i].words;
        compared += t->n;
        size_t best = 0, from = 0, n = t->n < CV_WORDS_COMPARED ? t->n : CV_WORDS_COMPARED;
        /* run[m]: words from k on that are the ad's from m on; it is 1 more than that of the words behind
         * both. */
        memset(run, 0, (their.n + 1) * sizeof *run);
        for (size_t k = n; k-- > 0 && n >= COPIED_RUN;) {
            for (size_t m = 0; m < their.n; m++) {
                run[m] = str_eq(t->v[k].low, their.v[m].low) ? run[m + 1] + 1 : 0;
                if (run[m] >= best && run[m])
                    best = run[m], from = k;
            }
        }
        if (best < COPIED_RUN)
            continue;
        struct str said = tokens_span(t, from, best);
        found(l, CV_WARNING, text_place(l, l->units[i].text, t->v[from].raw),
              arena_str(l->a, str_head(said, 120)), "%zu words in a row are the ad's", best);
    }
}
