/* L12 education, L13 certificates. */
#include "rounds/apply/linkedin/linkedin-rule.h"
#include "rounds/apply/lint/rule.h"

static bool in_list(struct str word, const char *const *list)
{
    for (size_t i = 0; list[i]; i++)
        if (str_is(word, list[i]))
            return true;
    return false;
}

/* What two names share, but for the words that any such name may have. */
struct likeness {
    size_t shared;
    size_t fewer; /* words of its own that the shorter one has */
};

static struct likeness likeness_of(struct arena *a, struct str x, struct str y, const char *const *of_any)
{
    struct tokens tx = tokens_of(a, x), ty = tokens_of(a, y);
    size_t own_x = 0, own_y = 0, shared = 0;
    for (size_t k = 0; k < ty.n; k++)
        own_y += !in_list(ty.v[k].low, of_any);
    for (size_t i = 0; i < tx.n; i++) {
        if (in_list(tx.v[i].low, of_any))
            continue;
        own_x++;
        for (size_t k = 0; k < ty.n; k++)
            if (str_eq(tx.v[i].low, ty.v[k].low)) {
                shared++;
                break;
            }
    }
    size_t fewer = own_x < own_y ? own_x : own_y;
    return (struct likeness){shared, fewer};
}

/* ---- schools ---- */

static const char *const of_any_school[] = {"university",   "universitat", "universite",
                                            "universidad",  "universita",  "universiteit",
                                            "universidade", "college",     "school",
                                            "institute",    "institut",    "of",
                                            "the",          "and",         "de",
                                            "der",          "fur",         "for",
                                            "in",           "zu",          "technology",
                                            "technische",   "technical",   "applied",
                                            "sciences",     "hochschule",  "fachhochschule",
                                            "academy",      "state",       "royal",
                                            "tu",           "fh",          "uni",
                                            "at",           "la",          "du",
                                            "science",      "arts",        NULL};

/* Shares a word that not every school has in its name, or has the other's initials in brackets or for a
 * name. */
static bool schools_same(struct arena *a, struct str x, struct str y)
{
    if (company_likeness(a, x, y) >= 80)
        return true;
    struct likeness l = likeness_of(a, x, y, of_any_school);
    return l.shared && 2 * l.shared >= l.fewer;
}

/* 1 bachelor, 2 master, 3 doctor; 0: not told. */
static int degree_of(struct arena *a, struct str text)
{
    static const char *const bachelor[] = {"bachelor*", "bsc",   "b.sc", "bs",    "b.s",
                                           "ba",        "b.a",   "beng", "b.eng", "licenciatura",
                                           "licence",   "grado", NULL};
    static const char *const master[] = {"master*", "msc",       "m.sc",      "ms",       "m.s",
                                         "ma",      "m.a",       "meng",      "m.eng",    "mba",
                                         "diplom*", "dipl.-inf", "dipl.-ing", "magister", NULL};
    static const char *const doctor[] = {"phd", "ph.d", "doctor*", "doktor*", "dr", NULL};
    struct tokens t = tokens_of(a, text);
    return tokens_find_any(&t, doctor, NULL, NULL)     ? 3
           : tokens_find_any(&t, master, NULL, NULL)   ? 2
           : tokens_find_any(&t, bachelor, NULL, NULL) ? 1
                                                       : 0;
}

static bool has_year(const struct cv_date *d)
{
    return d->precision != CV_DATE_NONE && d->precision != CV_DATE_PRESENT;
}

static bool years_differ(const struct cv_date *x, const struct cv_date *y)
{
    return has_year(x) && has_year(y) && x->year != y->year;
}

/* The school here may stand where the degree is read, when its line has them the other way round. */
static bool entry_is(struct drift *d, const struct cv_entry *e, const struct linkedin_school *s)
{
    return (e->org.text.n && schools_same(d->a, e->org.text, s->school)) ||
           (e->title.text.n && schools_same(d->a, e->title.text, s->school));
}

/* Two degrees at one school: the one whose end fits, else the first. */
static const struct linkedin_school *school_there(struct drift *d, const struct cv_entry *e)
{
    const struct linkedin_school *best = NULL;
    for (size_t i = 0; i < d->l->n_schools; i++) {
        const struct linkedin_school *s = &d->l->schools[i];
        if (entry_is(d, e, s) &&
            (!best || (years_differ(&e->end, &best->end) && !years_differ(&e->end, &s->end))))
            best = s;
    }
    return best;
}

static void compare_school(struct drift *d, const struct cv_entry *e, const struct linkedin_school *s)
{
    struct str name = e->org.text.n ? e->org.text : e->title.text;
    /* A single date is when it ended. */
    const struct cv_date *end = has_year(&e->end)                  ? &e->end
                                : e->end.precision == CV_DATE_NONE ? &e->start
                                                                   : &e->end;
    if (has_year(&e->end) && years_differ(&e->start, &s->start))
        drift_found(d, CV_NOTE, e->dates_at, s->at, name, "began %d here and %d on LinkedIn", e->start.year,
                    s->start.year);
    if (years_differ(end, &s->end))
        drift_found(d, CV_WARNING, e->dates_at, s->at, name, "ended %d here and %d on LinkedIn", end->year,
                    s->end.year);
    int here = degree_of(d->a, e->head.text.n ? e->head.text : e->title.text),
        there = degree_of(d->a, s->degree);
    static const char *const levels[] = {"", "a bachelor", "a master", "a doctor"};
    if (here && there && here != there)
        drift_found(d, CV_WARNING, entry_place(e), s->at, name, "%s here is %s on LinkedIn", levels[here],
                    levels[there]);
}

void drift_education(struct drift *d)
{
    const struct linkedin *l = d->l;
    const struct cv_section *here = cv_section(d->cv, CV_SECTION_EDUCATION);
    if (!l->has[LINKEDIN_EDUCATION] && !d->whole) {
        drift_skipped(d, "the export has no Education.csv");
        return;
    }
    for (size_t i = 0; here && i < here->n_entries; i++) {
        const struct cv_entry *e = &here->entries[i];
        const struct linkedin_school *s = school_there(d, e);
        struct str name = e->org.text.n ? e->org.text : e->title.text;
        if (s)
            compare_school(d, e, s);
        else if (name.n)
            drift_found(d, CV_NOTE, entry_place(e),
                        (struct linkedin_place){linkedin_file_name(LINKEDIN_EDUCATION), 0}, name,
                        "%.*s is not on LinkedIn", STR_ARG(name));
    }
    for (size_t i = 0; here && here->n_entries && i < l->n_schools; i++) {
        bool there = false;
        for (size_t k = 0; k < here->n_entries && !there; k++)
            there = entry_is(d, &here->entries[k], &l->schools[i]);
        if (!there)
            drift_found(d, CV_NOTE, (struct cv_place){0}, l->schools[i].at, l->schools[i].school,
                        "LinkedIn has %.*s, which is not in the CV", STR_ARG(l->schools[i].school));
    }
}

/* ---- certificates ---- */

static bool certificates_same(struct arena *a, struct str x, struct str y)
{
    static const char *const of_any[] = {
        "certified", "certification", "certificate",  "professional", "associate",
        "exam",      "level",         "the",          "in",           "of",
        "for",       "and",           "practitioner", "foundation",   "zertifikat",
        NULL};
    struct likeness l = likeness_of(a, x, y, of_any);
    return l.shared && 2 * l.shared > l.fewer;
}

static void look_for(struct drift *d, const struct cv_text *name)
{
    for (size_t i = 0; i < d->l->n_certificates; i++)
        if (certificates_same(d->a, name->text, d->l->certificates[i].name))
            return;
    drift_found(d, CV_NOTE, name->at, (struct linkedin_place){linkedin_file_name(LINKEDIN_CERTIFICATES), 0},
                name->text, "%.*s is not on LinkedIn", STR_ARG(name->text));
}

static void note_expired(struct drift *d)
{
    for (size_t i = 0; i < d->l->n_certificates; i++) {
        const struct linkedin_certificate *c = &d->l->certificates[i];
        if (has_year(&c->end) && cv_date_last_month(&c->end) < d->today)
            drift_found(d, CV_NOTE, (struct cv_place){0}, c->at, c->name, "%.*s has expired in %s",
                        STR_ARG(c->name), date_said_here(d, &c->end));
    }
}

void drift_certificates(struct drift *d)
{
    const struct cv_section *here = cv_section(d->cv, CV_SECTION_CERTIFICATES);
    if (!d->l->has[LINKEDIN_CERTIFICATES] && !d->whole) {
        drift_skipped(d, "the export has no Certifications.csv");
        return;
    }
    for (size_t i = 0; here && i < here->n_entries; i++)
        if (here->entries[i].title.text.n)
            look_for(d, &here->entries[i].title);
    for (size_t i = 0; here && !here->n_entries && i < here->n_items; i++)
        look_for(d, &here->items[i]);
    note_expired(d);
}
