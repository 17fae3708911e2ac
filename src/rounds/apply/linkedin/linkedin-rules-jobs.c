/* L05 titles, L06 months, L07 and L08 jobs that one side has alone, L16 positions that never ended. */
#include "rounds/apply/linkedin/linkedin-rule.h"
#include "rounds/apply/lint/rule.h"

enum { OLD_MONTHS = 120, FAR_MONTHS = 12 };

static bool has_positions(struct drift *d)
{
    if (!d->l->has[LINKEDIN_POSITIONS])
        drift_skipped(d, "the export has no Positions.csv");
    return d->l->has[LINKEDIN_POSITIONS];
}

static struct str name_of(const struct cv_entry *e)
{
    return e->org.text.n ? e->org.text : e->title.text;
}

/* ---- titles ---- */

static void compare_titles(struct drift *d, int group, const struct cv_entry *job)
{
    const struct linkedin *l = d->l;
    struct span there = span_of_positions(&d->aligned, group, d->profile.positions, d->profile.n_positions);
    const struct linkedin_position *latest = &l->positions[there.at];
    struct str title = job->title.text;
    if (!title.n || !latest->title.n)
        return;
    for (size_t i = 0; i < l->n_positions; i++)
        if (d->aligned.of_position[i] == group && titles_same(d->a, title, l->positions[i].title))
            return;
    struct str here = title_level(d->a, title), other = title_level(d->a, latest->title);
    /* One that says more than the other is no contradiction, unless it is a level. */
    bool more = title_within(d->a, title, latest->title) || title_within(d->a, latest->title, title);
    enum cv_severity severity = more && str_eq(here, other) ? CV_NOTE : CV_WARNING;
    drift_found(d, severity, job->title.at, latest->at, name_of(job), "\"%.*s\" here is \"%.*s\" on LinkedIn",
                STR_ARG(title), STR_ARG(latest->title));
}

void drift_titles(struct drift *d)
{
    if (!has_positions(d))
        return;
    for (int g = 0; g < d->aligned.n; g++) {
        struct span here = span_of_jobs(&d->aligned, g, d->jobs, d->n_jobs);
        struct span there = span_of_positions(&d->aligned, g, d->profile.positions, d->profile.n_positions);
        /* Of several here and one there, the latest is what it should be called. */
        if (here.n && there.n)
            compare_titles(d, g, d->jobs[here.at]);
    }
}

/* ---- months ---- */

/* Months between the nearest that both can mean; both have one. */
static int apart(const struct cv_date *a, const struct cv_date *b)
{
    int first = cv_date_first_month(a) - cv_date_last_month(b),
        last = cv_date_first_month(b) - cv_date_last_month(a);
    int n = first > last ? first : last;
    return n > 0 ? n : 0;
}

static bool is_day(const struct cv_date *date)
{
    return date->precision == CV_DATE_YEAR || date->precision == CV_DATE_MONTH ||
           date->precision == CV_DATE_DAY;
}

static void compare_date(struct drift *d, const struct cv_entry *job, struct linkedin_place there,
                         const char *verb, const struct cv_date *here, const struct cv_date *other)
{
    if (!is_day(here) || !is_day(other))
        return;
    int n = apart(here, other);
    if (n)
        drift_found(d, n >= FAR_MONTHS ? CV_ERROR : CV_WARNING, job->dates_at, there, name_of(job),
                    "%s %s here and %s on LinkedIn", verb, date_said_here(d, here), date_said_here(d, other));
    else if (here->precision >= CV_DATE_MONTH && other->precision == CV_DATE_YEAR)
        drift_found(d, CV_NOTE, job->dates_at, there, name_of(job), "%s %s here; LinkedIn has the year alone",
                    verb, date_said_here(d, here));
}

void drift_dates(struct drift *d)
{
    if (!has_positions(d))
        return;
    for (int g = 0; g < d->aligned.n; g++) {
        struct span here = span_of_jobs(&d->aligned, g, d->jobs, d->n_jobs);
        struct span there = span_of_positions(&d->aligned, g, d->profile.positions, d->profile.n_positions);
        const struct cv_entry *job = d->jobs[here.at];
        struct linkedin_place place = d->l->positions[there.at].at;
        compare_date(d, job, place, "began", &here.start, &there.start);
        compare_date(d, job, place, "ended", &here.end, &there.end);
        if (here.end.precision == CV_DATE_PRESENT && is_day(&there.end))
            drift_found(d, CV_WARNING, job->dates_at, place, name_of(job),
                        "goes on here, and ended %s on LinkedIn", date_said_here(d, &there.end));
    }
}

/* ---- open ends ---- */

/* When the latest job of the CV that goes on began; 0: none goes on. */
static int current_since(struct drift *d)
{
    int since = 0;
    for (size_t i = 0; i < d->n_jobs; i++) {
        int first = cv_date_first_month(&d->jobs[i]->start);
        if (d->jobs[i]->end.precision == CV_DATE_PRESENT && is_day(&d->jobs[i]->start) && first > since)
            since = first;
    }
    return since;
}

static bool is_stale(struct drift *d, size_t i)
{
    const struct linkedin_position *p = &d->l->positions[i];
    return d->aligned.of_position[i] < 0 && p->end.precision == CV_DATE_PRESENT && is_day(&p->start) &&
           cv_date_first_month(&p->start) < current_since(d);
}

void drift_still_open(struct drift *d)
{
    if (!has_positions(d))
        return;
    for (int g = 0; g < d->aligned.n; g++) {
        struct span here = span_of_jobs(&d->aligned, g, d->jobs, d->n_jobs);
        struct span there = span_of_positions(&d->aligned, g, d->profile.positions, d->profile.n_positions);
        const struct cv_entry *job = d->jobs[here.at];
        if (is_day(&here.end) && there.end.precision == CV_DATE_PRESENT)
            drift_found(d, CV_WARNING, job->dates_at, d->l->positions[there.at].at, name_of(job),
                        "ended %s here, and goes on on LinkedIn", date_said_here(d, &here.end));
    }
    for (size_t i = 0; i < d->l->n_positions; i++) {
        const struct linkedin_position *p = &d->l->positions[i];
        if (is_stale(d, i))
            drift_found(d, CV_WARNING, (struct cv_place){0}, p->at, p->company,
                        "goes on on LinkedIn since %s, and is not in the CV", date_said_here(d, &p->start));
    }
}

/* ---- one side alone ---- */

void drift_job_not_there(struct drift *d)
{
    if (!has_positions(d))
        return;
    for (size_t i = 0; i < d->n_jobs; i++) {
        const struct cv_entry *e = d->jobs[i];
        if (d->aligned.of_job[i] >= 0 || !name_of(e).n)
            continue;
        const struct cv_date *last = e->end.precision == CV_DATE_NONE ? &e->start : &e->end;
        bool old = is_day(last) && cv_date_last_month(last) < d->today - OLD_MONTHS;
        drift_found(d, old ? CV_NOTE : CV_WARNING, entry_place(e), (struct linkedin_place){0}, name_of(e),
                    "\"%.*s\" is not on LinkedIn", STR_ARG(e->title.text.n ? e->title.text : name_of(e)));
    }
}

/* In a section of another kind: a chapter that one leads, a thesis, a project. */
static bool stands_elsewhere(struct drift *d, const struct linkedin_position *p)
{
    for (size_t i = 0; i < d->cv->n_sections; i++) {
        const struct cv_section *s = &d->cv->sections[i];
        for (size_t k = 0; s->kind != CV_SECTION_WORK && s->kind != CV_SECTION_SKILLS && k < s->n_entries;
             k++) {
            const struct cv_entry *e = &s->entries[k];
            if (company_likeness(d->a, e->org.text, p->company) >= 80 ||
                company_likeness(d->a, e->title.text, p->company) >= 80)
                return true;
        }
    }
    return false;
}

void drift_job_not_here(struct drift *d)
{
    if (!has_positions(d))
        return;
    for (size_t i = 0; i < d->l->n_positions; i++) {
        const struct linkedin_position *p = &d->l->positions[i];
        if (d->aligned.of_position[i] >= 0 || is_stale(d, i) || stands_elsewhere(d, p))
            continue;
        drift_found(d, CV_NOTE, (struct cv_place){0}, p->at, p->company.n ? p->company : p->title,
                    "LinkedIn has \"%.*s\" from %s to %s, which is not in the CV",
                    STR_ARG(p->title.n ? p->title : p->company), date_said_here(d, &p->start),
                    date_said_here(d, &p->end));
    }
}
