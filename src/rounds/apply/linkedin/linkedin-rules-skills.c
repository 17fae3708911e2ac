/* L09 skills, L10 endorsements, L11 recommendations. */
#include "rounds/apply/linkedin/linkedin-rule.h"
#include "rounds/apply/lint/rule.h"

enum { LISTED = 8, RECENT_MONTHS = 36, LONG_MONTHS = 12 };

void drift_skills(struct drift *d)
{
    struct strbuf names = {0};
    const struct cv_text *first = NULL;
    size_t missing = 0;
    if (!d->l->has[LINKEDIN_SKILLS]) {
        drift_skipped(d, "the export has no Skills.csv");
        return;
    }
    for (size_t i = 0; i < d->n_skills; i++) {
        const struct own_skill *s = &d->skills[i];
        if (s->there)
            continue;
        if (s->core) {
            drift_found(d, CV_WARNING, s->text->at,
                        (struct linkedin_place){linkedin_file_name(LINKEDIN_SKILLS), 0}, s->text->text,
                        "%.*s, a core skill, is not on LinkedIn", STR_ARG(s->text->text));
            continue;
        }
        first = first ? first : s->text;
        if (missing++ < LISTED)
            strbuf_printf(&names, "%s%.*s", missing > 1 ? ", " : "", STR_ARG(s->text->text));
    }
    if (missing)
        drift_found(d, CV_NOTE, first->at, (struct linkedin_place){linkedin_file_name(LINKEDIN_SKILLS), 0},
                    arena_str(d->a, strbuf_str(&names)),
                    "%zu more skill%s of the CV %s not on LinkedIn: %s%s", missing, missing == 1 ? "" : "s",
                    missing == 1 ? "is" : "are", strbuf_cstr(&names), missing > LISTED ? " ..." : "");
    strbuf_release(&names);
}

void drift_endorsements(struct drift *d)
{
    if (!d->l->has[LINKEDIN_ENDORSEMENTS] || !d->l->has[LINKEDIN_SKILLS]) {
        drift_skipped(
            d,
            "the export has no Endorsement_Received_Info.csv: nobody has endorsed, or it is not the full export");
        return;
    }
    for (size_t i = 0; i < d->n_skills; i++) {
        const struct own_skill *s = &d->skills[i];
        if (s->core && s->there && s->there->endorsements == 0)
            drift_found(d, CV_NOTE, s->text->at, s->there->at, s->text->text,
                        "nobody has endorsed %.*s, a core skill", STR_ARG(s->there->name));
    }
}

static bool is_recommended(struct drift *d, const struct cv_entry *job)
{
    for (size_t i = 0; i < d->l->n_recommendations; i++)
        if (company_likeness(d->a, d->l->recommendations[i].company, job->org.text) >= 60)
            return true;
    return false;
}

void drift_recommendations(struct drift *d)
{
    if (!d->l->has[LINKEDIN_RECOMMENDATIONS]) {
        drift_skipped(
            d, "the export has no Recommendations_Received.csv: there is none, or it is not the full export");
        return;
    }
    for (size_t i = 0; i < d->n_jobs; i++) {
        const struct cv_entry *e = d->jobs[i];
        bool open = e->end.precision == CV_DATE_PRESENT;
        if (!e->org.text.n || e->start.precision == CV_DATE_NONE ||
            (!open && e->end.precision == CV_DATE_NONE))
            continue;
        int last = open ? d->today : cv_date_last_month(&e->end),
            months = last - cv_date_first_month(&e->start) + 1;
        if (last < d->today - RECENT_MONTHS || months < LONG_MONTHS || is_recommended(d, e))
            continue;
        drift_found(d, CV_NOTE, entry_place(e),
                    (struct linkedin_place){linkedin_file_name(LINKEDIN_RECOMMENDATIONS), 0}, e->org.text,
                    "nobody from %.*s recommends you, where you %s %d year%s", STR_ARG(e->org.text),
                    open ? "have been for" : "were", months / 12, months / 12 == 1 ? "" : "s");
    }
}
