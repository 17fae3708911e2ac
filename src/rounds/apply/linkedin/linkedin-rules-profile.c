/* What stands at the top of the profile: L01 and L02 headline, L03 and L04 about, L14 place, L15 address, L17
 * open to work, L18 name. */
#include "rounds/apply/linkedin/linkedin-rule.h"
#include "rounds/apply/lint/rule.h"

#include "base/num.h"

enum { YEARS_MIN = 2, YEARS_MAX = 50, YEARS_APART = 2 };

static bool has_profile(struct drift *d)
{
    if (!d->l->has[LINKEDIN_PROFILE] || !d->l->profile_at.file)
        drift_skipped(d, "the export has no Profile.csv");
    return d->l->has[LINKEDIN_PROFILE] && d->l->profile_at.file;
}

/* ---- headline ---- */

void drift_headline(struct drift *d)
{
    const struct linkedin *l = d->l;
    struct str title = d->report->title;
    if (!has_profile(d))
        return;
    if (!title.n) {
        drift_skipped(d, "the CV names no title that is looked for; say --title");
        return;
    }
    if (!l->headline.n)
        drift_found(d, CV_WARNING, top_of(d->cv), l->profile_at, title, "the profile has no headline");
    else if (!title_within(d->a, title, l->headline))
        drift_found(d, CV_WARNING, d->cv->label.text.n ? d->cv->label.at : top_of(d->cv), l->profile_at,
                    l->headline, "the headline does not say \"%.*s\"", STR_ARG(title));
}

void drift_headline_skills(struct drift *d)
{
    const struct linkedin *l = d->l;
    struct linkedin_report *r = d->report;
    size_t named = 0;
    if (!has_profile(d) || !l->headline.n)
        return;
    if (r->n_core == 0) {
        drift_skipped(d, "the CV lists no skill that its jobs speak of; say --skills");
        return;
    }
    for (size_t i = 0; i < r->n_core; i++)
        named += skill_within(d->a, r->core[i], l->headline);
    struct str second = r->n_core > 1 ? r->core[1] : STR("");
    if (named < (r->n_core > 1 ? 2 : 1))
        drift_found(d, CV_NOTE, (struct cv_place){0}, l->profile_at, l->headline,
                    "the headline names %s of your core skills (%.*s%s%.*s ...)", named ? "only one" : "none",
                    STR_ARG(r->core[0]), second.n ? ", " : "", STR_ARG(second));
}

/* ---- about ---- */

void drift_about(struct drift *d)
{
    if (has_profile(d) && !d->l->about.n)
        drift_found(d, CV_WARNING, d->cv->summary.at, d->l->profile_at, STR(""),
                    "the profile has no About text");
}

/* The most of what is told as "9 years", "12+ Jahre"; 0: nothing. */
static int years_of(struct arena *a, struct str text)
{
    static const char *const units[] = {"years",  "year", "yrs",  "jahre", "jahren", "ans",
                                        "annees", "anos", "anni", "jaar",  NULL};
    struct tokens t = tokens_of(a, text);
    int most = 0;
    for (size_t i = 0; i + 1 < t.n; i++) {
        struct tokens next = {&t.v[i + 1], 1};
        struct str word = t.v[i].low;
        int64_t n;
        while (word.n && word.p[word.n - 1] == '+')
            word.n--;
        if (num_parse_i64(word, YEARS_MIN, YEARS_MAX, &n) && tokens_find_any(&next, units, NULL, NULL) &&
            n > most)
            most = (int)n;
    }
    return most;
}

void drift_about_differs(struct drift *d)
{
    const struct linkedin *l = d->l;
    struct str summary = d->cv->summary.text;
    bool named = false;
    if (!has_profile(d) || (!l->about.n && !l->headline.n))
        return;
    int here = years_of(d->a, summary), there = years_of(d->a, l->about);
    there = there ? there : years_of(d->a, l->headline);
    if (here && there && abs(here - there) >= YEARS_APART)
        drift_found(d, CV_WARNING, d->cv->summary.at, l->profile_at,
                    str_of(arena_printf(d->a, "%d, %d", here, there)),
                    "%d years here are %d years on LinkedIn", here, there);
    for (size_t i = 0; i < d->report->n_core && !named; i++)
        named = skill_within(d->a, d->report->core[i], l->about);
    if (l->about.n && d->report->n_core && !named)
        drift_found(d, CV_NOTE, (struct cv_place){0}, l->profile_at, d->report->core[0],
                    "the About text names none of your core skills (%.*s ...)", STR_ARG(d->report->core[0]));
}

/* ---- place ---- */

/* The town, or the country where there is no town: what stands before the first comma and is no "remote". */
static struct str town_of(struct arena *a, struct str place)
{
    struct str part;
    while (str_split(&place, ',', &part)) {
        struct tokens t = tokens_of(a, part);
        static const char *const nowhere[] = {"remote", "relocation", "willing", NULL};
        if (t.n && !tokens_find_any(&t, nowhere, NULL, NULL))
            return str_trim(part);
    }
    return STR("");
}

/* A town by its name in English. */
static struct str town_word(struct str w)
{
    static const char *const names[][2] = {{"munchen", "munich"},
                                           {"koln", "cologne"},
                                           {"nurnberg", "nuremberg"},
                                           {"wien", "vienna"},
                                           {"zurich", "zurich"},
                                           {"genf", "geneva"},
                                           {"geneve", "geneva"},
                                           {"praha", "prague"},
                                           {"warszawa", "warsaw"},
                                           {"lisboa", "lisbon"},
                                           {"roma", "rome"},
                                           {"milano", "milan"},
                                           {"sevilla", "seville"},
                                           {"bruxelles", "brussels"},
                                           {"brussel", "brussels"},
                                           {"kobenhavn", "copenhagen"},
                                           {"koebenhavn", "copenhagen"},
                                           {"goteborg", "gothenburg"},
                                           {"hannover", "hanover"},
                                           {"krakow", "cracow"},
                                           {"torino", "turin"},
                                           {"deutschland", "germany"},
                                           {"osterreich", "austria"},
                                           {"schweiz", "switzerland"}};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (str_is(w, names[i][0]))
            return str_of(names[i][1]);
    return w;
}

void drift_place(struct drift *d)
{
    const struct linkedin *l = d->l;
    if (!has_profile(d))
        return;
    struct str town = town_of(d->a, d->cv->place.text);
    if (!town.n || !l->place.n) {
        drift_skipped(d, town.n ? "the profile names no place" : "the CV names no place");
        return;
    }
    struct tokens here = tokens_of(d->a, town), there = tokens_of(d->a, l->place);
    for (size_t i = 0; i < here.n; i++)
        for (size_t k = 0; k < there.n; k++)
            if (here.v[i].low.n > 2 && str_eq(town_word(here.v[i].low), town_word(there.v[k].low)))
                return;
    drift_found(d, CV_WARNING, d->cv->place.at, l->profile_at, d->cv->place.text,
                "the place on LinkedIn is \"%.*s\"", STR_ARG(l->place));
}

/* ---- address ---- */

/* "ada-lovelace-8b1a2c347": what LinkedIn gives to who chooses none; empty: it was chosen. */
static struct str given_suffix(struct str slug)
{
    size_t at = slug.n, digits = 0;
    while (at && slug.p[at - 1] != '-')
        at--;
    struct str last = str_from(slug, at);
    for (size_t i = 0; i < last.n; i++) {
        char c = last.p[i];
        digits += c >= '0' && c <= '9';
        if (!((c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'f')))
            return STR("");
    }
    return at && last.n >= 6 && digits >= 2 ? last : STR("");
}

void drift_address(struct drift *d)
{
    for (size_t i = 0; i < d->cv->n_links; i++) {
        const struct cv_link *link = &d->cv->links[i];
        size_t in = str_find(link->url.text, STR("/in/"));
        if (!str_is(link->network, "linkedin") || in >= link->url.text.n)
            continue;
        struct str slug = str_from(link->url.text, in + 4);
        slug = str_head(slug, str_find_char(slug, '/'));
        struct str suffix = given_suffix(str_head(slug, str_find_char(slug, '?')));
        if (suffix.n)
            drift_found(d, CV_NOTE, link->url.at, (struct linkedin_place){0}, slug,
                        "the address of the profile is the one that LinkedIn made up (%.*s)",
                        STR_ARG(suffix));
        return;
    }
    drift_found(d, CV_NOTE, top_of(d->cv), (struct linkedin_place){0}, STR(""),
                "the CV does not give the address of the profile");
}

/* ---- open to work ---- */

void drift_open(struct drift *d)
{
    const struct linkedin *l = d->l;
    struct str rest = l->wanted_titles, title = d->report->title;
    bool any = false, fits = false;
    if (!l->preferences_at.file) {
        drift_skipped(d, "the export has no Job Seeker Preferences.csv");
        return;
    }
    while (rest.n) {
        size_t end = 0;
        while (end < rest.n && rest.p[end] != '|' && rest.p[end] != ',' && rest.p[end] != ';')
            end++;
        struct str one = str_trim(str_head(rest, end));
        any = any || one.n;
        fits = fits || (one.n && (title_within(d->a, title, one) || title_within(d->a, one, title)));
        rest = str_from(rest, end + 1);
    }
    if (any && title.n && !fits)
        drift_found(d, CV_NOTE, (struct cv_place){0}, l->preferences_at, l->wanted_titles,
                    "the titles that recruiters are told you look for are \"%.*s\", not \"%.*s\"",
                    STR_ARG(l->wanted_titles), STR_ARG(title));
    if (l->says_open && !l->open)
        drift_found(d, CV_NOTE, (struct cv_place){0}, l->preferences_at, STR("Open To Recruiters"),
                    "recruiters are not told that you look for a job");
}

/* ---- name ---- */

static bool names_within(struct arena *a, struct str x, struct str y)
{
    struct tokens tx = tokens_of(a, x), ty = tokens_of(a, y);
    for (size_t i = 0; i < tx.n; i++) {
        bool there = false;
        for (size_t k = 0; k < ty.n && !there; k++)
            there = str_eq(tx.v[i].low, ty.v[k].low) ||
                    (tx.v[i].low.n == 1 && ty.v[k].low.p[0] == tx.v[i].low.p[0]);
        if (!there)
            return false;
    }
    return tx.n > 0;
}

void drift_name(struct drift *d)
{
    const struct linkedin *l = d->l;
    if (!has_profile(d))
        return;
    struct str there = str_of(arena_printf(d->a, "%.*s %.*s", STR_ARG(l->first_name), STR_ARG(l->last_name)));
    struct str here = d->cv->name.text;
    if (!here.n || !str_trim(there).n || names_within(d->a, here, there) || names_within(d->a, there, here))
        return;
    drift_found(d, CV_WARNING, d->cv->name.at, l->profile_at, here, "the name on LinkedIn is \"%.*s\"",
                STR_ARG(str_trim(there)));
}
