#include "rounds/apply/ad/match.h"

#include "base/utf8.h"
#include "model/words/tokens.h"

#include <stdio.h>

enum { CONTEXT_MAX = 140, OLD_MONTHS = 36, CV_MENTIONS_MAX = 8000, EDITS_OF_A_KIND = 20 };

const char *match_state_name(enum match_state s)
{
    static const char *const names[] = {"missing", "open", "listed", "shown"};
    return names[s];
}

const char *match_edit_kind_name(enum match_edit_kind k)
{
    static const char *const names[] = {"add", "show", "spell", "answer", "recent"};
    return names[k];
}

/* ---- the CV's skills with their places ---- */

struct shown {
    const struct skill *skill;
    struct match_place place;
};

struct reading {
    const struct cv *cv;
    const struct skills *skills;
    struct arena *a;
    struct shown *v;
    size_t n, cap;
    int today; /* month; 0: unknown */
};

static struct str cut(struct str s, size_t max)
{
    return s.n > max ? str_head(s, utf8_floor(s.p, max)) : s;
}

static void read_text(struct reading *r, const struct cv_text *t, enum cv_section_kind section,
                      const struct cv_entry *entry, bool bullet)
{
    struct skill_mention *m;
    size_t n;
    if (!t->text.n)
        return;
    skills_find(r->skills, t->text, r->a, &m, &n);
    for (size_t i = 0; i < n && r->n < CV_MENTIONS_MAX; i++) {
        struct str words = str_head(str_from(t->text, m[i].at), m[i].n);
        bool known = false;
        /* A line that is an item and a paragraph is one. */
        for (size_t k = r->n; k > 0 && !known && r->n - k < 400; k--)
            known = r->v[k - 1].place.words.p == words.p && r->v[k - 1].skill == m[i].skill;
        if (known)
            continue;
        arena_grow(r->a, r->v, r->n, r->cap);
        r->v[r->n++] = (struct shown){m[i].skill,
                                      {.section = section,
                                       .entry = entry,
                                       .bullet = bullet,
                                       .at = cv_place_of(r->cv, t, words),
                                       .words = words,
                                       .context = cut(t->text, CONTEXT_MAX)}};
    }
}

static bool of_work(enum cv_section_kind k)
{
    return k == CV_SECTION_WORK || k == CV_SECTION_PROJECTS || k == CV_SECTION_VOLUNTEER;
}

static void read_cv_skills(struct reading *r)
{
    read_text(r, &r->cv->label, CV_SECTION_CONTACT, NULL, false);
    read_text(r, &r->cv->summary, CV_SECTION_SUMMARY, NULL, false);
    for (size_t i = 0; i < r->cv->n_sections; i++) {
        const struct cv_section *s = &r->cv->sections[i];
        for (size_t k = 0; k < s->n_entries; k++) {
            const struct cv_entry *e = &s->entries[k];
            read_text(r, &e->title, s->kind, e, of_work(s->kind));
            read_text(r, &e->area, s->kind, e, false);
            for (size_t m = 0; m < e->n_bullets; m++)
                read_text(r, &e->bullets[m], s->kind, e, of_work(s->kind));
            for (size_t m = 0; m < e->n_keywords; m++)
                read_text(r, &e->keywords[m], s->kind, e, false);
        }
        for (size_t k = 0; k < s->n_items; k++)
            read_text(r, &s->items[k], s->kind, NULL, false);
    }
}

/* ---- jobs ---- */

static const char *month_text(struct arena *a, int month)
{
    return arena_printf(a, "%04d-%02d", month / 12, month % 12 + 1);
}

static struct str where(const struct cv_entry *e)
{
    return e->org.text.n ? e->org.text : e->title.text;
}

/* Years of work: months in which a job ran, each once. */
static int years_of(const struct reading *r)
{
    enum { MONTHS = 12 * 80 };
    bool *worked = arena_array(r->a, bool, MONTHS);
    int base = r->today ? r->today - MONTHS + 1 : 0, months = 0;
    if (!r->today)
        return -1;
    for (size_t i = 0; i < r->cv->n_sections; i++) {
        const struct cv_section *s = &r->cv->sections[i];
        for (size_t k = 0; s->kind == CV_SECTION_WORK && k < s->n_entries; k++) {
            const struct cv_entry *e = &s->entries[k];
            if (e->start.precision == CV_DATE_NONE || (e->stay & (CV_STAY_BREAK | CV_STAY_INTERN)))
                continue;
            int from = cv_date_first_month(&e->start);
            int to = e->end.precision == CV_DATE_PRESENT ? r->today
                     : e->end.precision == CV_DATE_NONE  ? from
                                                         : cv_date_last_month(&e->end);
            for (int m = from < base ? base : from; m <= to && m <= r->today; m++)
                worked[m - base] = true;
        }
    }
    for (int i = 0; i < MONTHS; i++)
        months += worked[i];
    return months / 12;
}

static const struct cv_entry *newest_job(const struct cv *cv)
{
    const struct cv_section *s = cv_section(cv, CV_SECTION_WORK);
    return s && s->n_entries ? &s->entries[0] : NULL;
}

/* ---- one demand ---- */

static bool chosen(const struct demand *d, const struct skill *s)
{
    for (size_t i = 0; i < d->n_choices; i++)
        if (d->choices[i] == s)
            return true;
    return false;
}

static void match_skill(struct reading *r, struct match_item *it)
{
    const struct demand *d = it->demand;
    bool as_said = false, first = false;
    size_t bullets = 0;
    const struct cv_entry *last = NULL;
    it->places = arena_array(r->a, struct match_place, MATCH_PLACES_MAX);
    for (size_t i = 0; i < r->n; i++) {
        const struct match_place *p = &r->v[i].place;
        if (!chosen(d, r->v[i].skill))
            continue;
        it->times++;
        bullets += p->bullet;
        if (it->n_places < MATCH_PLACES_MAX)
            it->places[it->n_places++] = *p;
        if (r->v[i].skill == d->choices[0]) {
            as_said |= str_eq(tokens_fold(r->a, p->words), tokens_fold(r->a, d->as_said));
            if (!first)
                it->cv_words = p->words;
            first = true;
        }
        if (p->entry && p->section == CV_SECTION_WORK && p->entry->start.precision != CV_DATE_NONE) {
            bool now = p->entry->end.precision == CV_DATE_PRESENT;
            int end = now                                       ? r->today
                      : p->entry->end.precision == CV_DATE_NONE ? cv_date_last_month(&p->entry->start)
                                                                : cv_date_last_month(&p->entry->end);
            if (end > it->last_used)
                it->last_used = end, it->now = now, last = p->entry;
        }
    }
    if (as_said || !first || d->n_choices > 1)
        it->cv_words = (struct str){0};
    it->state = bullets ? MATCH_SHOWN : it->times ? MATCH_LISTED : MATCH_MISSING;
    struct strbuf b = {0};
    if (!it->times)
        strbuf_puts(&b, "not in the CV");
    else if (bullets)
        strbuf_printf(&b, "in %zu place%s of your work, %zu in all", bullets, bullets == 1 ? "" : "s",
                      it->times);
    else
        strbuf_printf(&b, "only in a list or the summary (%zu time%s)", it->times, it->times == 1 ? "" : "s");
    if (last && it->now)
        strbuf_printf(&b, "; used now at %.*s", STR_ARG(cut(where(last), 60)));
    else if (last)
        strbuf_printf(&b, "; last %s at %.*s", month_text(r->a, it->last_used),
                      STR_ARG(cut(where(last), 60)));
    it->says = arena_str(r->a, strbuf_str(&b));
    strbuf_release(&b);
}

static void put_lines(struct strbuf *b, const struct cv_section *s)
{
    for (size_t i = 0; i < s->n_items; i++)
        strbuf_printf(b, "%.*s\n", STR_ARG(s->items[i].text));
    for (size_t i = 0; i < s->n_entries; i++)
        strbuf_printf(b, "%.*s %.*s\n", STR_ARG(s->entries[i].title.text), STR_ARG(s->entries[i].area.text));
}

static void match_language(struct reading *r, struct match_item *it)
{
    const struct cv_section *s = cv_section(r->cv, CV_SECTION_LANGUAGES);
    const struct demand *d = it->demand;
    struct str asked = str_head(d->name, str_find(d->name, STR(" (")));
    struct strbuf b = {0};
    it->state = s ? MATCH_MISSING : MATCH_OPEN;
    it->says = s ? STR("not among the languages of the CV") : STR("the CV names no languages");
    if (s)
        put_lines(&b, s);
    struct str low = tokens_fold(r->a, strbuf_str(&b));
    size_t at = 0;
    int level;
    for (const char *name; (name = language_find(low, &at, &level));) {
        if (!str_is(asked, name))
            continue;
        bool enough = !d->level || level >= d->level;
        it->state = enough ? MATCH_SHOWN : level ? MATCH_MISSING : MATCH_OPEN;
        it->says = str_of(!d->level ? arena_printf(r->a, "the CV names it")
                          : !level  ? arena_printf(r->a, "the CV names it without a level; %s is asked for",
                                                   language_level_name(d->level))
                          : enough  ? arena_printf(r->a, "%s in the CV, %s asked for",
                                                   language_level_name(level), language_level_name(d->level))
                                    : arena_printf(r->a, "%s in the CV, but %s asked for",
                                                   language_level_name(level), language_level_name(d->level)));
        it->times++;
    }
    strbuf_release(&b);
}

static bool cv_says(struct reading *r, const char *const *words)
{
    struct strbuf b = {0};
    for (size_t i = 0; i < r->cv->n_lines; i++)
        strbuf_printf(&b, "%.*s\n", STR_ARG(r->cv->lines[i].text));
    if (!r->cv->n_lines) {
        strbuf_printf(&b, "%.*s\n%.*s\n", STR_ARG(r->cv->label.text), STR_ARG(r->cv->summary.text));
        for (size_t i = 0; i < r->cv->n_sections; i++)
            put_lines(&b, &r->cv->sections[i]);
    }
    struct str low = tokens_fold(r->a, strbuf_str(&b));
    bool there = false;
    for (; *words && !there; words++)
        there = str_find(low, str_of(*words)) < low.n;
    strbuf_release(&b);
    return there;
}

static void match_question(struct reading *r, struct match_item *it)
{
    static const char *const permit[] = {"work permit",
                                         "citizen",
                                         "visa",
                                         "right to work",
                                         "authorized to work",
                                         "authorised to work",
                                         "permanent resident",
                                         "green card",
                                         "blue card",
                                         "arbeitserlaubnis",
                                         "staatsangehorig",
                                         "aufenthaltstitel",
                                         "nationality",
                                         "clearance",
                                         NULL};
    static const char *const notice[] = {
        "notice", "available", "availability", "kundigungsfrist", "verfugbar", "eintritt", NULL};
    const struct cv *cv = r->cv;
    it->state = MATCH_OPEN;
    it->says = STR("the CV does not say");
    switch (it->demand->kind) {
    case DEMAND_PERMIT: it->state = cv_says(r, permit) ? MATCH_SHOWN : MATCH_OPEN; break;
    case DEMAND_NOTICE: it->state = cv_says(r, notice) ? MATCH_SHOWN : MATCH_OPEN; break;
    case DEMAND_PLACE:
        if (cv->place.text.n) {
            it->state = MATCH_SHOWN;
            it->says =
                str_of(arena_printf(r->a, "the CV says %.*s; whether that is near enough is yours to judge",
                                    STR_ARG(cut(cv->place.text, 60))));
        }
        return;
    case DEMAND_DEGREE:
        if (cv_section(cv, CV_SECTION_EDUCATION) && cv_section(cv, CV_SECTION_EDUCATION)->n_entries)
            it->state = MATCH_SHOWN;
        it->says =
            it->state == MATCH_SHOWN ? STR("the CV has an education") : STR("the CV names no education");
        return;
    default: return;
    }
    if (it->state == MATCH_SHOWN)
        it->says = STR("the CV says something about it");
}

static void match_years(struct reading *r, struct match_item *it, int have)
{
    int asked = it->demand->years;
    it->state = have < 0 || !cv_section(r->cv, CV_SECTION_WORK) ? MATCH_OPEN
                : have >= asked                                 ? MATCH_SHOWN
                                                                : MATCH_MISSING;
    it->says = it->state == MATCH_OPEN ? STR("the CV has no jobs with dates")
                                       : str_of(arena_printf(r->a, "the CV shows %d, %d %s asked for", have,
                                                             asked, asked == 1 ? "is" : "are"));
}

/* ---- what to change ---- */

static void edit(struct reading *r, struct match *m, enum match_edit_kind kind, const struct demand *d,
                 struct cv_place at, struct str text)
{
    size_t of_kind = 0;
    for (size_t i = 0; i < m->n_edits; i++)
        of_kind += m->edits[i].kind == kind;
    (void)r;
    if (m->n_edits < MATCH_EDITS_MAX && of_kind < EDITS_OF_A_KIND)
        m->edits[m->n_edits++] = (struct match_edit){kind, d, text, at};
}

/* The job whose list of keywords has it. */
static const struct cv_entry *job_with(const struct match_item *it)
{
    for (size_t i = 0; i < it->n_places; i++)
        if (it->places[i].entry && it->places[i].section == CV_SECTION_WORK)
            return it->places[i].entry;
    return NULL;
}

static void edit_skill(struct reading *r, struct match *m, const struct match_item *it)
{
    const struct demand *d = it->demand;
    struct arena *a = r->a;
    const char *asked = d->strength == DEMAND_REQUIRED ? "is asked for" : "would be liked";
    const struct cv_entry *job = newest_job(r->cv), *known = job_with(it);
    if (it->state == MATCH_MISSING && d->strength == DEMAND_REQUIRED) {
        edit(
            r, m, EDIT_ADD, d, (struct cv_place){0},
            str_of(
                job ? arena_printf(
                          a,
                          "%.*s %s and the CV does not name it. If you have used it, say so in a bullet of the job where you did; if not, "
                          "have an answer ready for how you would learn it.",
                          STR_ARG(d->name), asked)
                    : arena_printf(a, "%.*s %s and the CV does not name it. If you have used it, say where.",
                                   STR_ARG(d->name), asked)));
    } else if (it->state == MATCH_LISTED && d->strength >= DEMAND_NICE) {
        struct str in =
            it->places[0].section == CV_SECTION_SUMMARY ? STR("in your summary") : STR("in a list");
        edit(
            r, m, EDIT_SHOW, d, it->places[0].at,
            str_of(
                known
                    ? arena_printf(
                          a,
                          "%.*s %s and stands only in a list of %.*s: name it in the bullet that tells what you did with it there.",
                          STR_ARG(d->name), asked, STR_ARG(cut(where(known), 60)))
                : job
                    ? arena_printf(
                          a,
                          "%.*s %s and stands only %.*s: name it in a bullet of the job where you used it (%.*s, or an earlier one).",
                          STR_ARG(d->name), asked, STR_ARG(in), STR_ARG(cut(where(job), 60)))
                    : arena_printf(a, "%.*s %s and stands only %.*s: name it where you used it.",
                                   STR_ARG(d->name), asked, STR_ARG(in))));
    }
    if (it->cv_words.n && d->strength >= DEMAND_NICE)
        edit(
            r, m, EDIT_SPELL, d, it->places[0].at,
            str_of(arena_printf(
                a,
                "Write \"%.*s\" as the ad does; you write \"%.*s\", and a search for words may not know that it is the same.",
                STR_ARG(d->as_said), STR_ARG(cut(it->cv_words, 60)))));
    if (it->state == MATCH_SHOWN && d->strength == DEMAND_REQUIRED && r->today && it->last_used &&
        it->last_used + OLD_MONTHS < r->today)
        edit(
            r, m, EDIT_RECENT, d, it->places[0].at,
            str_of(arena_printf(
                a,
                "%.*s was last used in %s, as the CV tells it. If you have used it since, name it in a newer job.",
                STR_ARG(d->name), month_text(a, it->last_used))));
}

static void edit_question(struct reading *r, struct match *m, const struct match_item *it)
{
    static const char *const say[] = {[DEMAND_LANGUAGE] = "add it to your languages, with its level",
                                      [DEMAND_DEGREE] = "name your education, or what stands for it",
                                      [DEMAND_PERMIT] = "one line in the head of the CV answers it",
                                      [DEMAND_PLACE] = "add where you live, and whether you would move",
                                      [DEMAND_NOTICE] = "one line in the head of the CV answers it"};
    const struct demand *d = it->demand;
    if (d->strength != DEMAND_REQUIRED || d->kind == DEMAND_YEARS || it->state == MATCH_SHOWN)
        return;
    if (it->state == MATCH_MISSING && d->kind == DEMAND_LANGUAGE && it->times) {
        edit(r, m, EDIT_ANSWER, d, (struct cv_place){0},
             str_of(arena_printf(r->a, "The ad asks for %.*s, and %.*s. If your level has risen, say so.",
                                 STR_ARG(d->name), STR_ARG(it->says))));
        return;
    }
    edit(r, m, EDIT_ANSWER, d, (struct cv_place){0},
         str_of(arena_printf(r->a, "The ad asks for %.*s, and %.*s: %s, if it is so.", STR_ARG(d->name),
                             STR_ARG(it->says), say[d->kind])));
}

/* ---- all ---- */

static void count(struct match *m, const struct match_item *it)
{
    const struct demand *d = it->demand;
    bool required = d->strength == DEMAND_REQUIRED;
    if (d->kind == DEMAND_SKILL) {
        m->required += required;
        m->required_shown += required && it->state == MATCH_SHOWN;
        m->required_listed += required && it->state == MATCH_LISTED;
        m->nice += d->strength == DEMAND_NICE;
        m->nice_shown += d->strength == DEMAND_NICE && it->state >= MATCH_LISTED;
    } else if (d->kind == DEMAND_YEARS) {
        if (required && d->years > m->years_asked)
            m->years_asked = d->years;
    } else if (required) {
        m->failed += it->state == MATCH_MISSING;
        m->open += it->state == MATCH_OPEN;
    }
}

void match_cv(const struct cv *cv, const struct demands *d, const struct skills *skills, struct cv_date today,
              struct arena *a, struct match *ret)
{
    struct reading r = {.cv = cv, .skills = skills, .a = a};
    r.today = today.precision == CV_DATE_NONE ? 0 : cv_date_first_month(&today);
    struct match m = {.items = arena_array(a, struct match_item, d->n + 1),
                      .edits = arena_array(a, struct match_edit, MATCH_EDITS_MAX)};
    read_cv_skills(&r);
    int have = years_of(&r);
    m.years_have = have < 0 ? 0 : have;
    for (size_t i = 0; i < d->n; i++) {
        struct match_item *it = &m.items[m.n_items++];
        it->demand = &d->v[i];
        if (it->demand->kind == DEMAND_SKILL)
            match_skill(&r, it);
        else if (it->demand->kind == DEMAND_LANGUAGE)
            match_language(&r, it);
        else if (it->demand->kind == DEMAND_YEARS)
            match_years(&r, it, have);
        else
            match_question(&r, it);
        count(&m, it);
    }
    /* Questions that are left open cost most and are mended fastest. */
    for (size_t i = 0; i < m.n_items; i++)
        if (m.items[i].demand->kind != DEMAND_SKILL)
            edit_question(&r, &m, &m.items[i]);
    for (size_t i = 0; i < m.n_items; i++)
        if (m.items[i].demand->kind == DEMAND_SKILL)
            edit_skill(&r, &m, &m.items[i]);
    *ret = m;
}

/* Of a thousand; none asked for: the middle. */
static int share(size_t part, size_t all)
{
    return all ? (int)(part * 1000 / all) : 500;
}

static int years_short(const struct match *m)
{
    return m->years_asked > m->years_have ? m->years_asked - m->years_have : 0;
}

int match_order(const struct match *a, const struct match *b)
{
    int x[] = {(int)a->failed,
               -share(a->required_shown + a->required_listed, a->required),
               years_short(a),
               -share(a->nice_shown, a->nice),
               -share(a->required_shown, a->required),
               (int)a->open};
    int y[] = {(int)b->failed,
               -share(b->required_shown + b->required_listed, b->required),
               years_short(b),
               -share(b->nice_shown, b->nice),
               -share(b->required_shown, b->required),
               (int)b->open};
    for (size_t i = 0; i < ARRAY_LEN(x); i++)
        if (x[i] != y[i])
            return x[i] - y[i];
    return 0;
}

void match_say(const struct match *m, struct strbuf *out)
{
    size_t shown = m->required_shown + m->required_listed;
    if (m->required)
        strbuf_printf(out, "%zu of %zu required skills", shown, m->required);
    else
        strbuf_puts(out, "no required skill was found in the ad");
    if (m->required_listed)
        strbuf_printf(out, " (%zu only in a list)", m->required_listed);
    if (m->nice)
        strbuf_printf(out, "; %zu of %zu that would be liked", m->nice_shown, m->nice);
    if (m->years_asked)
        strbuf_printf(out, "; %d years, %d asked for", m->years_have, m->years_asked);
    for (size_t i = 0; i < m->n_items; i++) {
        const struct match_item *it = &m->items[i];
        if (it->demand->strength == DEMAND_REQUIRED && it->state == MATCH_MISSING &&
            it->demand->kind != DEMAND_SKILL && it->demand->kind != DEMAND_YEARS)
            strbuf_printf(out, "; %.*s: %.*s", STR_ARG(it->demand->name), STR_ARG(it->says));
    }
    if (m->open)
        strbuf_printf(out, "; %zu question%s that the CV does not answer", m->open, m->open == 1 ? "" : "s");
}
