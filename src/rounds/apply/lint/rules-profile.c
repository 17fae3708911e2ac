/* R22: the profile on LinkedIn tells the same life. Which jobs are the same, and which are several there and
 * one here, linkedin-align.h says. */
#include "rounds/apply/linkedin/linkedin-rule.h"
#include "rounds/apply/lint/rule.h"

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

static bool titled_so(struct lint *l, const struct alignment *al, int group, struct str title)
{
    const struct cv_profile *p = l->o->profile;
    for (size_t i = 0; i < p->n_positions; i++)
        if (al->of_position[i] == group && titles_same(l->a, title, p->positions[i].title))
            return true;
    return false;
}

static void compare_job(struct lint *l, const struct alignment *al, int group)
{
    const struct cv_profile *p = l->o->profile;
    struct span here = span_of_jobs(al, group, l->jobs, l->n_jobs);
    struct span there = span_of_positions(al, group, p->positions, p->n_positions);
    const struct cv_entry *e = l->jobs[here.at];
    struct str title = p->positions[there.at].title;
    if (differ(&here.start, &there.start))
        found(l, CV_WARNING, e->dates_at, e->org.text, "began %s here and %s on LinkedIn",
              said(l, &here.start), said(l, &there.start));
    if (differ(&here.end, &there.end))
        found(l, CV_WARNING, e->dates_at, e->org.text, "ended %s here and %s on LinkedIn", said(l, &here.end),
              said(l, &there.end));
    if (e->title.text.n && title.n && !titled_so(l, al, group, e->title.text))
        found(l, CV_NOTE, e->title.at, e->title.text, "the title on LinkedIn is \"%.*s\"", STR_ARG(title));
}

static void compare_skills(struct lint *l)
{
    enum { LOOKED_AT = 500, LISTED = 8 };
    const struct cv_section *s = cv_section(l->cv, CV_SECTION_SKILLS);
    const struct cv_profile *p = l->o->profile;
    size_t missing = 0, n = p->n_skills < LOOKED_AT ? p->n_skills : LOOKED_AT;
    struct str *keys = arena_array(l->a, struct str, n + 1);
    struct strbuf names = {0};
    for (size_t k = 0; k < n; k++)
        keys[k] = skill_key(l->a, p->skills[k]);
    for (size_t i = 0; s && n && i < s->n_items && i < LOOKED_AT; i++) {
        struct str key = skill_key(l->a, s->items[i].text);
        size_t k = 0;
        while (k < n && !str_eq(keys[k], key))
            k++;
        if (k == n && missing++ < LISTED)
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
    int today = l->today ? l->today : 12 * 2069;
    struct alignment al = align_jobs(l->a, l->jobs, l->n_jobs, p->positions, p->n_positions, today);
    for (size_t i = 0; i < l->n_jobs; i++)
        if (al.of_job[i] < 0 && l->jobs[i]->org.text.n)
            found(l, CV_WARNING, entry_place(l->jobs[i]), l->jobs[i]->org.text,
                  "this job is not on LinkedIn");
    for (int g = 0; g < al.n; g++)
        compare_job(l, &al, g);
    for (size_t i = 0; i < p->n_positions; i++)
        if (al.of_position[i] < 0)
            found(l, CV_NOTE, (struct cv_place){0}, p->positions[i].org,
                  "LinkedIn has a job that is not here: %.*s", STR_ARG(p->positions[i].org));
    compare_skills(l);
}
