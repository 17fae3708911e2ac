/* R22: the profile on LinkedIn tells the same life. Jobs are the same when their employers share a word; of several the one whose beginning is nearest. */
#include "rounds/apply/rule.h"

enum { POSITIONS_MAX = 200 }; /* of the profile; nobody had more */

static bool share_word(struct lint *l, struct str a, struct str b)
{
    static const char *const common[] = {"the", "gmbh", "ltd", "inc", "llc", "ag",   "group",      "company",
                                         "co",  "sa",   "as",  "and", "of",  "bank", "university", NULL};
    struct tokens ta = tokens_of(l->a, a), tb = tokens_of(l->a, b);
    for (size_t i = 0; i < ta.n; i++) {
        struct tokens one = {&ta.v[i], 1};
        if (tokens_find_any(&one, common, NULL, NULL) && ta.n > 1)
            continue;
        for (size_t k = 0; k < tb.n; k++) {
            if (str_eq(ta.v[i].low, tb.v[k].low))
                return true;
        }
    }
    return false;
}

static const struct cv_position *same_job(struct lint *l, const struct cv_entry *e)
{
    const struct cv_profile *p = l->o->profile;
    const struct cv_position *best = NULL;
    int apart = 1 << 20;
    for (size_t i = 0; i < p->n_positions && i < POSITIONS_MAX; i++) {
        int d = abs(cv_date_first_month(&p->positions[i].start) - cv_date_first_month(&e->start));
        if (share_word(l, p->positions[i].org, e->org.text) && d < apart)
            best = &p->positions[i], apart = d;
    }
    return best;
}

static const char *said(struct lint *l, const struct cv_date *d)
{
    if (d->precision == CV_DATE_PRESENT)
        return "today";
    if (d->precision == CV_DATE_NONE)
        return "nothing";
    return d->precision == CV_DATE_YEAR ? arena_printf(l->a, "%d", d->year)
                                        : month_text(l, cv_date_first_month(d));
}

static bool differ(const struct cv_date *a, const struct cv_date *b)
{
    bool open_a = a->precision == CV_DATE_PRESENT, open_b = b->precision == CV_DATE_PRESENT;
    if (a->precision == CV_DATE_NONE || b->precision == CV_DATE_NONE)
        return false;
    if (open_a || open_b)
        return open_a != open_b;
    if (a->precision == CV_DATE_YEAR || b->precision == CV_DATE_YEAR)
        return a->year != b->year;
    return cv_date_first_month(a) != cv_date_first_month(b);
}

static void compare_job(struct lint *l, const struct cv_entry *e, const struct cv_position *p)
{
    if (differ(&e->start, &p->start))
        found(l, CV_WARNING, e->dates_at, e->org.text, "began %s here and %s on LinkedIn", said(l, &e->start),
              said(l, &p->start));
    if (differ(&e->end, &p->end))
        found(l, CV_WARNING, e->dates_at, e->org.text, "ended %s here and %s on LinkedIn", said(l, &e->end),
              said(l, &p->end));
    struct str a = tokens_fold(l->a, str_trim(e->title.text)), b = tokens_fold(l->a, str_trim(p->title));
    if (a.n && b.n && !str_eq(a, b))
        found(l, CV_NOTE, e->title.at, e->title.text, "the title on LinkedIn is \"%.*s\"", STR_ARG(p->title));
}

static void compare_skills(struct lint *l)
{
    const struct cv_section *s = cv_section(l->cv, CV_SECTION_SKILLS);
    const struct cv_profile *p = l->o->profile;
    size_t missing = 0;
    struct strbuf names = {0};
    for (size_t i = 0; s && p->n_skills && i < s->n_items && i < 1000; i++) {
        bool there = false;
        for (size_t k = 0; k < p->n_skills && k < 1000 && !there; k++)
            there = str_eq(tokens_fold(l->a, p->skills[k]), tokens_fold(l->a, s->items[i].text));
        if (!there && missing++ < 8)
            strbuf_printf(&names, "%s%.*s", missing > 1 ? ", " : "", STR_ARG(s->items[i].text));
    }
    if (missing)
        found(l, CV_NOTE, s->heading.at, arena_str(l->a, strbuf_str(&names)),
              "%zu skills are not on LinkedIn: %s", missing, strbuf_cstr(&names));
    strbuf_release(&names);
}

void rule_profile(struct lint *l)
{
    const struct cv_profile *p = l->o->profile;
    if (!p) {
        skipped(l, "there is no LinkedIn export to compare with");
        return;
    }
    bool *met = arena_array(l->a, bool, p->n_positions + 1);
    for (size_t i = 0; i < l->n_jobs; i++) {
        const struct cv_entry *e = l->jobs[i];
        const struct cv_position *same = same_job(l, e);
        if (!same) {
            if (e->org.text.n)
                found(l, CV_WARNING, entry_place(e), e->org.text, "this job is not on LinkedIn");
            continue;
        }
        met[same - p->positions] = true;
        compare_job(l, e, same);
    }
    for (size_t i = 0; i < p->n_positions && i < POSITIONS_MAX; i++) {
        if (!met[i])
            found(l, CV_NOTE, (struct cv_place){0}, p->positions[i].org,
                  "LinkedIn has a job that is not here: %.*s", STR_ARG(p->positions[i].org));
    }
    compare_skills(l);
}
