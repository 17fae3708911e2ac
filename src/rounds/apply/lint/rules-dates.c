/*
 * R06 unemployed now, R07 gaps inside, R08 short stays, R09 dates that do not fit. The evidence behind the
 * first three contradicts itself (docs of each rule): notes, never more.
 */
#include "rounds/apply/lint/rule.h"

enum { GAP_MONTHS = 6, SHORT_MONTHS = 12, SHORT_STAYS = 3, OVERLAP_MONTHS = 2 };

void rule_unemployed(struct lint *l)
{
    const struct stay *last = NULL;
    int covered = 0;
    if (!l->today) {
        skipped(l, "what month it is was not said");
        return;
    }
    for (size_t i = 0; i < l->n_covers; i++)
        covered = l->covers[i].last > covered ? l->covers[i].last : covered;
    for (size_t i = 0; i < l->n_stays; i++)
        last = !last || l->stays[i].last > last->last ? &l->stays[i] : last;
    if (!last || last->entry->end.precision == CV_DATE_NONE ||
        l->today - covered <= (last->entry->stay & CV_STAY_CONTRACT ? 2 * GAP_MONTHS : GAP_MONTHS) ||
        covered < last->last)
        return;
    found(l, CV_NOTE, entry_place(last->entry), str_of(month_text(l, last->last)),
          "nothing since %s, %d months: have an answer ready", month_text(l, last->last), l->today - covered);
}

/* A line that says what the time was for: beside the gap, or anywhere with dates inside it. */
static bool is_explained(struct lint *l, int from, int to)
{
    for (size_t i = 0; i < l->n_covers; i++) {
        const struct stay *s = &l->covers[i];
        if (s->entry->stay & CV_STAY_BREAK && s->first <= to + 1 && s->last >= from - 1)
            return true;
    }
    return false;
}

void rule_gap(struct lint *l)
{
    int covered = 0;
    const struct stay *before = NULL;
    for (size_t i = 0; i < l->n_covers; i++) {
        const struct stay *s = &l->covers[i];
        int gap = s->first - covered - 1;
        /* From a job to the next thing that fills the days; a project of one's own does not end a gap. */
        bool jobs = before && before->section == CV_SECTION_WORK && s->section != CV_SECTION_PROJECTS;
        /* A year alone may begin in January as well as in December. */
        if (jobs && gap > GAP_MONTHS && before->entry->end.precision != CV_DATE_NONE &&
            !is_explained(l, covered + 1, s->first - 1))
            found(l, CV_NOTE, entry_place(before->entry),
                  str_of(arena_printf(l->a, "%s to %s", month_text(l, covered + 1),
                                      month_text(l, s->first - 1))),
                  "%d months without a line about them (%s to %s)", gap, month_text(l, covered + 1),
                  month_text(l, s->first - 1));
        if (s->last >= covered)
            covered = s->last, before = s;
    }
}

void rule_short_stays(struct lint *l)
{
    const struct stay *latest = NULL;
    size_t count = 0;
    for (size_t i = 0; i < l->n_stays; i++) {
        const struct stay *s = &l->stays[i];
        bool meant = s->entry->stay & (CV_STAY_CONTRACT | CV_STAY_INTERN | CV_STAY_LAID_OFF |
                                       CV_STAY_PART_TIME | CV_STAY_BREAK);
        bool promoted = i + 1 < l->n_stays && s->entry->org.text.n &&
                        str_eq(l->stays[i + 1].entry->org.text, s->entry->org.text);
        if (s->ongoing || !s->exact || meant || promoted || s->last < s->first ||
            s->last - s->first + 1 >= SHORT_MONTHS)
            continue;
        count++;
        latest = s;
    }
    if (count >= SHORT_STAYS)
        found(l, CV_NOTE, entry_place(latest->entry), latest->entry->org.text,
              "%zu stays of less than a year: say why where there was a reason (contract, closure)", count);
}

/* ---- R09 ---- */

static bool odd_beside(const struct stay *a, const struct stay *b)
{
    unsigned beside = CV_STAY_PART_TIME | CV_STAY_CONTRACT | CV_STAY_INTERN | CV_STAY_BREAK;
    return a->section == CV_SECTION_WORK && b->section == CV_SECTION_WORK &&
           !((a->entry->stay | b->entry->stay) & beside) && !str_eq(a->entry->org.text, b->entry->org.text);
}

static void check_overlaps(struct lint *l)
{
    for (size_t i = 0; i < l->n_stays; i++) {
        for (size_t k = i + 1; k < l->n_stays && k < i + 20; k++) {
            const struct stay *a = &l->stays[i], *b = &l->stays[k];
            int end = a->last < b->last ? a->last : b->last, months = end - b->first + 1;
            if (a->exact && b->exact && months > OVERLAP_MONTHS && odd_beside(a, b)) {
                found(
                    l, CV_WARNING, entry_place(a->entry), a->entry->org.text,
                    "two full jobs at once for %d months (with %.*s): say which was part-time, or mend the dates",
                    months, STR_ARG(b->entry->org.text));
                break;
            }
        }
    }
}

/* "May", and "March" to "July", which many styles never cut. */
static bool is_neutral(const struct cv_date *d)
{
    size_t letters = 0;
    for (size_t i = 0; i < d->text.n; i++)
        letters += ((unsigned char)d->text.p[i] | 32) >= 'a';
    return d->form == CV_FORM_NAME && letters <= 5;
}

static void check_forms(struct lint *l)
{
    size_t count[CV_FORM_PRESENT + 1] = {0};
    size_t neutral = 0;
    enum cv_date_form usual = CV_FORM_NONE;
    for (size_t i = 0; i < l->n_jobs; i++) {
        const struct cv_date *d[] = {&l->jobs[i]->start, &l->jobs[i]->end};
        for (size_t k = 0; k < 2; k++) {
            if (is_neutral(d[k]))
                neutral++;
            else
                count[d[k]->form]++;
        }
    }
    count[count[CV_FORM_SHORT] > count[CV_FORM_NAME] ? CV_FORM_SHORT : CV_FORM_NAME] += neutral;
    count[CV_FORM_NONE] = 0;
    for (enum cv_date_form f = CV_FORM_NAME; f <= CV_FORM_ISO; f++)
        usual = count[f] > count[usual] || (usual == CV_FORM_NONE && count[f]) ? f : usual;
    if (usual == CV_FORM_NONE)
        return;
    for (size_t i = 0; i < l->n_jobs; i++) {
        const struct cv_entry *e = l->jobs[i];
        const struct cv_date *d[] = {&e->start, &e->end};
        for (size_t k = 0; k < 2; k++) {
            if (d[k]->form < CV_FORM_NAME || d[k]->form > CV_FORM_ISO ||
                (is_neutral(d[k]) && usual <= CV_FORM_SHORT) || d[k]->form == usual)
                continue;
            found(l, CV_NOTE, e->dates_at, d[k]->text, "written otherwise than the other dates");
            return;
        }
    }
}

void rule_dates(struct lint *l)
{
    size_t months = 0;
    for (size_t i = 0; i < l->n_stays; i++)
        months += l->stays[i].entry->start.precision >= CV_DATE_MONTH;
    for (size_t i = 0; i < l->n_stays; i++) {
        const struct stay *s = &l->stays[i];
        const struct cv_entry *e = s->entry;
        struct str said = e->start.text;
        if (!s->ongoing && e->end.precision != CV_DATE_NONE && s->last < s->first)
            found(l, CV_WARNING, e->dates_at, said, "ends before it begins");
        else if (l->today && s->first > l->today + 1)
            found(l, CV_WARNING, e->dates_at, said, "begins in the future");
        else if (l->today && !s->ongoing && e->end.precision >= CV_DATE_MONTH && s->last > l->today + 3)
            found(l, CV_WARNING, e->dates_at, e->end.text, "ends in the future");
        else if (e->start.precision == CV_DATE_YEAR && !e->start.month)
            found(l, CV_NOTE, e->dates_at, said, "%s",
                  months ? "a year without months, beside others that have them"
                         : "years without months: readers ask what they hide");
    }
    check_overlaps(l);
    check_forms(l);
}
