/*
 * Lines, sections, clauses. A line belongs to the section of the heading above it; a clause of a line
 * ("Python is required; Go is a plus") has a strength of its own when its words say one. All looking is in
 * folded text, where it has the same words; what is shown is the ad's.
 */
#include "rounds/apply/ad/demands.h"

#include "base/utf8.h"
#include "model/words/tokens.h"
#include "rounds/apply/ad/demand-words.h"

#include <stdio.h>

enum { LINE_SHOWN = 160, HEADING_MAX = 70, CLAUSE_LINE_MAX = 4000 };

const char *demand_kind_name(enum demand_kind k)
{
    static const char *const names[] = {"skill", "years", "language", "degree", "permit", "place", "notice"};
    return names[k];
}

const char *demand_strength_name(enum demand_strength s)
{
    static const char *const names[] = {"mentioned", "nice", "required"};
    return names[s];
}

/* ---- reading ---- */

struct reading {
    const struct skills *skills;
    struct arena *a;
    struct demands out;
    size_t cap;
    enum demand_section section;
    struct str heading; /* of the section */
    bool headed;        /* some section says what is required */
    struct str line, low;
    size_t groups;
};

static struct str cut(struct str s)
{
    s = str_trim(s);
    return s.n > LINE_SHOWN ? str_head(s, utf8_floor(s.p, LINE_SHOWN)) : s;
}

/* How strongly, and why. */
static enum demand_strength strength_of(struct reading *r, struct str clause, struct str *ret_why)
{
    const char *w;
    struct arena *a = r->a;
    if (r->section == SECTION_OTHER) {
        *ret_why = str_of(arena_printf(a, "under \"%.*s\"", STR_ARG(r->heading)));
        return DEMAND_MENTIONED;
    }
    if ((w = demand_first_of(clause, demand_nice_words))) {
        *ret_why = str_of(arena_printf(a, "the line says \"%s\"", w));
        return DEMAND_NICE;
    }
    if (r->section == SECTION_NICE) {
        *ret_why = str_of(arena_printf(a, "under \"%.*s\"", STR_ARG(r->heading)));
        return DEMAND_NICE;
    }
    if (r->section == SECTION_REQUIRED) {
        *ret_why = str_of(arena_printf(a, "under \"%.*s\"", STR_ARG(r->heading)));
        return DEMAND_REQUIRED;
    }
    if ((w = demand_first_word_of(clause, demand_must_words)) ||
        (!r->headed && (w = demand_first_word_of(clause, demand_want_words)))) {
        *ret_why = str_of(arena_printf(a, "the line says \"%.*s\"", STR_ARG(str_trim(str_of(w)))));
        return DEMAND_REQUIRED;
    }
    *ret_why = r->heading.n ? str_of(arena_printf(a, "under \"%.*s\"", STR_ARG(r->heading)))
                            : STR("the text names it");
    return DEMAND_MENTIONED;
}

static struct demand *add(struct reading *r, struct demand d)
{
    for (size_t i = 0; i < r->out.n; i++) {
        struct demand *known = &r->out.v[i];
        if (known->kind != d.kind || !str_eq(known->name, d.name))
            continue;
        known->times++;
        if (d.strength > known->strength) {
            known->strength = d.strength;
            known->why = d.why;
            known->line = d.line;
        }
        if (d.years > known->years)
            known->years = d.years;
        if (d.level > known->level)
            known->level = d.level;
        return known;
    }
    if (r->out.n == DEMANDS_MAX)
        return NULL;
    d.times = 1;
    d.line = arena_str(r->a, cut(d.line));
    arena_grow(r->a, r->out.v, r->out.n, r->cap);
    r->out.v[r->out.n] = d;
    return &r->out.v[r->out.n++];
}

/* ---- years ---- */

static int small_number(struct str word)
{
    static const char *const words[][10] = {
        {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"},
        {"ein", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun", "zehn"},
    };
    for (size_t l = 0; l < 2; l++)
        for (int i = 0; i < 10; i++)
            if (str_is(word, words[l][i]))
                return i + 1;
    return 0;
}

/* "5+ years", "3–5 Jahre", "at least three years": the smaller figure; 0: none. */
static int years_in(struct str low)
{
    static const char *const units[] = {"years", "year", "yrs", "jahre", "jahr", NULL};
    for (size_t u = 0; units[u]; u++) {
        size_t at = str_find(low, str_of(units[u]));
        if (at >= low.n || at == 0)
            continue;
        if (at > 0 && low.p[at - 1] >= 'a' && low.p[at - 1] <= 'z')
            continue;
        struct str before = str_trim(str_head(low, at));
        int value = 0, smaller = 0;
        size_t i = before.n;
        for (int round = 0; round < 2; round++) {
            while (i > 0 && (before.p[i - 1] == '+' || before.p[i - 1] == ' ' || before.p[i - 1] == '-' ||
                             (unsigned char)before.p[i - 1] > 127))
                i--;
            size_t end = i;
            while (i > 0 && before.p[i - 1] >= '0' && before.p[i - 1] <= '9' && end - i < 3)
                i--;
            if (end > i) {
                int v = 0;
                for (size_t k = i; k < end; k++)
                    v = v * 10 + before.p[k] - '0';
                if (round == 0)
                    value = v;
                else
                    smaller = v;
            } else if (round == 0) {
                size_t from = end;
                while (from > 0 && before.p[from - 1] >= 'a' && before.p[from - 1] <= 'z')
                    from--;
                value = small_number(str_head(str_from(before, from), end - from));
                i = from;
            }
            /* "3 to 5", "3 bis 5" */
            struct str rest = str_trim(str_head(before, i));
            if (str_ends(rest, STR(" to")) || str_ends(rest, STR(" bis")))
                i = rest.n - (str_ends(rest, STR(" to")) ? 3 : 4);
            else if (round == 0 &&
                     !(i > 0 && (before.p[i - 1] == '-' || (unsigned char)before.p[i - 1] > 127)))
                break;
        }
        int years = smaller > 0 && smaller < value ? smaller : value;
        if (years > 0 && years <= 25)
            return years;
    }
    return 0;
}

/* ---- clauses ---- */

static void put_choice(struct demand *d, const struct skill *s)
{
    for (size_t i = 0; i < d->n_choices; i++)
        if (d->choices[i] == s)
            return;
    if (d->n_choices < DEMAND_CHOICES_MAX)
        d->choices[d->n_choices++] = s;
}

/* What stands between two skills makes them alternatives: 2; goes on with a list: 1; neither: 0. */
static int between(struct str low)
{
    struct str s = str_trim(low);
    while (s.n && (s.p[0] == ',' || s.p[0] == ' '))
        s = str_from(s, 1);
    if (str_is(s, "or") || str_is(s, "oder") || str_is(s, "and/or") || str_is(s, "und/oder") ||
        str_is(s, "bzw.") || str_is(s, "or even"))
        return 2;
    return s.n == 0 || str_is(s, "/") ? 1 : 0;
}

static void read_skills(struct reading *r, struct str clause, struct str low)
{
    struct skill_mention *m;
    size_t n;
    struct str why;
    bool any = demand_first_of(low, (const char *const[]){"one of", "such as", "e.g.", "z.b.", "z. b.",
                                                          "for example", "like ", "similar", "ahnlich",
                                                          "vergleichbar", "wie ", "any of", "at least one",
                                                          "mindestens eine", NULL}) != NULL;
    skills_find(r->skills, clause, r->a, &m, &n);
    enum demand_strength strength = strength_of(r, low, &why);
    int years = years_in(low);
    for (size_t i = 0; i < n;) {
        size_t end = i + 1;
        bool or = false;
        /* As long as commas, slashes and "or" stand between. */
        while (end < n) {
            size_t from = m[end - 1].at + m[end - 1].n;
            struct str gap = str_head(str_from(clause, from), m[end].at - from);
            int joined = between(tokens_fold(r->a, gap));
            if (!joined)
                break;
            or = or || joined == 2;
            end++;
        }
        if (! or &&!(any && end > i + 1))
            end = i + 1;
        struct demand d = {.kind = DEMAND_SKILL,
                           .strength = strength,
                           .years = n == 1 ? years : 0,
                           .line = r->line,
                           .why = why,
                           .as_said = arena_str(r->a, str_head(str_from(clause, m[i].at), m[i].n))};
        struct strbuf name = {0};
        for (size_t k = i; k < end; k++)
            put_choice(&d, m[k].skill);
        for (size_t k = 0; k < d.n_choices; k++)
            strbuf_printf(&name, "%s%.*s",
                          k == 0                 ? ""
                          : k + 1 == d.n_choices ? " or "
                                                 : ", ",
                          STR_ARG(d.choices[k]->name));
        d.name = arena_str(r->a, strbuf_str(&name));
        strbuf_release(&name);
        add(r, d);
        i = end;
    }
}

static void read_language(struct reading *r, struct str low)
{
    static const char *const about[] = {
        "language", "fluen",       "speak",     "kenntnis",   "native",           "spoken",
        "written",  "sprach",      "fliessend", "sicher",     "wort und schrift", "b1",
        "b2",       "c1",          "c2",        "business",   "proficien",        "level",
        "niveau",   "english and", "skills in", "command of", "verbal",           "communicate in",
        NULL};
    struct str why;
    size_t at = 0;
    int level;
    if (!demand_first_of(low, about))
        return;
    enum demand_strength strength = strength_of(r, low, &why);
    for (const char *name; (name = language_find(low, &at, &level));) {
        /* "German customers", "English-speaking team" */
        struct str behind = str_trim(str_from(low, at));
        if (strength == DEMAND_MENTIONED ||
            demand_first_of(str_head(behind, 14),
                            (const char *const[]){"customer", "market", "kunden", "compan", "team", "autom",
                                                  "law", "visa", NULL}))
            continue;
        add(r, (struct demand){.kind = DEMAND_LANGUAGE,
                               .strength = strength,
                               .level = level,
                               .name = str_of(name),
                               .line = r->line,
                               .why = why});
    }
}

static void read_degree(struct reading *r, struct str low)
{
    static const char *const degrees[] = {"degree",
                                          "bachelor",
                                          "master's",
                                          "master of",
                                          "master in",
                                          "msc",
                                          "bsc",
                                          "phd",
                                          "studium",
                                          "hochschulabschluss",
                                          "ausbildung",
                                          "abgeschlossenes",
                                          "diplom",
                                          "promotion in",
                                          "university education",
                                          NULL};
    static const char *const instead[] = {
        "or equivalent",         "or similar",           "oder vergleichbar",  "oder eine vergleichbar",
        "equivalent experience", "equivalent practical", "oder ahnlich",       "or comparable",
        "gleichwertig",          "or relevant",          "oder entsprechende", NULL};
    struct str why;
    if (!demand_first_word_of(low, degrees))
        return;
    enum demand_strength strength = strength_of(r, low, &why);
    if (strength == DEMAND_MENTIONED)
        return;
    if (strength == DEMAND_REQUIRED && demand_first_of(low, instead)) {
        strength = DEMAND_NICE;
        why = STR("the line allows something equivalent");
    }
    add(r, (struct demand){.kind = DEMAND_DEGREE,
                           .strength = strength,
                           .name = STR("a degree"),
                           .line = r->line,
                           .why = why});
}

static void read_questions(struct reading *r, struct str low)
{
    static const struct {
        enum demand_kind kind;
        const char *name;
        const char *const words[24];
    } questions[] = {
        {DEMAND_PERMIT,
         "a work permit",
         {"work permit",
          "right to work",
          "authorized to work",
          "authorised to work",
          "work authorization",
          "work authorisation",
          "eligible to work",
          "eligibility to work",
          "visa sponsorship",
          "sponsor visa",
          "sponsor a visa",
          "security clearance",
          "eu citizen",
          "eu work",
          "arbeitserlaubnis",
          "arbeitsgenehmigung",
          "aufenthaltstitel",
          "staatsangehorigkeit",
          "sicherheitsuberprufung",
          "citizenship",
          "valid visa",
          "sponsorship",
          NULL}},
        {DEMAND_PLACE,
         "where you are",
         {"must be based",
          "must be located",
          "must reside",
          "based in the",
          "located in the",
          "willing to relocate",
          "willingness to relocate",
          "willingness to travel",
          "willing to travel",
          "reisebereitschaft",
          "umzugsbereitschaft",
          "wohnsitz",
          "wohnhaft",
          "days per week in our",
          "days a week in our",
          "days in the office",
          "time zone",
          "timezone",
          "prasenz",
          "tage im buro",
          "commut",
          "tage vor ort",
          "be on site",
          NULL}},
        {DEMAND_NOTICE,
         "your notice",
         {"notice period", "earliest start", "possible start", "your start date", "available from",
          "availability", "eintrittstermin", "kundigungsfrist", "fruhestmoglich", "when you can start",
          "immediate start", "verfugbarkeit", NULL}},
    };
    for (size_t i = 0; i < ARRAY_LEN(questions); i++) {
        const char *w = demand_first_word_of(low, questions[i].words);
        if (w)
            add(r, (struct demand){.kind = questions[i].kind,
                                   .strength = DEMAND_REQUIRED,
                                   .name = str_of(questions[i].name),
                                   .line = r->line,
                                   .why = str_of(arena_printf(r->a, "the line says \"%s\"", w))});
    }
}

static void read_years(struct reading *r, struct str low)
{
    static const char *const about[] = {"experience",   "erfahrung", "background", "track record",
                                        "professional", "beruf",     "praxis",     NULL};
    struct str why;
    int years = years_in(low);
    if (!years || !demand_first_of(low, about))
        return;
    enum demand_strength strength = strength_of(r, low, &why);
    if (strength == DEMAND_MENTIONED && r->section == SECTION_OTHER)
        return;
    struct skill_mention *m;
    size_t n;
    skills_find(r->skills, r->line, r->a, &m, &n);
    if (n == 1) /* of the skill, and kept there */
        return;
    add(r, (struct demand){.kind = DEMAND_YEARS,
                           .strength = strength == DEMAND_NICE ? DEMAND_NICE : DEMAND_REQUIRED,
                           .years = years,
                           .name = STR("years of experience"),
                           .line = r->line,
                           .why = why});
}

/* The end of a clause: "; ", ". " with a capital behind it, " – ", or a comma where one side is a must and
 * the other is not. */
static size_t clause_end(struct str s, struct arena *a)
{
    for (size_t i = 0; i + 1 < s.n; i++) {
        if (s.p[i] == ';')
            return i + 1;
        if ((s.p[i] == '.' || s.p[i] == '!') && s.p[i + 1] == ' ' && i > 3 && i + 2 < s.n &&
            !(s.p[i + 2] >= 'a' && s.p[i + 2] <= 'z') && s.p[i - 2] != '.' && s.p[i - 2] != ' ')
            return i + 1;
        bool comma = s.p[i] == ',' && s.p[i + 1] == ' ', bracket = s.p[i] == '(' || s.p[i] == ')';
        if (comma || bracket) {
            struct str left = tokens_fold(a, str_head(s, i)), right = tokens_fold(a, str_from(s, i + 1));
            size_t stop = str_find_char(right, bracket ? ')' : ',');
            struct str near = str_head(right, stop);
            /* "Python, Go is a plus": the comma parts when only what is behind it is nice to have. */
            if (demand_first_of(near, demand_nice_words) && !demand_first_of(left, demand_nice_words) &&
                !(bracket && str_trim(near).n < 24 && s.p[i] == '('))
                return i + 1;
        }
    }
    return s.n;
}

static void read_line(struct reading *r)
{
    struct str rest = str_head(r->line, CLAUSE_LINE_MAX);
    rest.n = utf8_floor(rest.p, rest.n);
    while (rest.n) {
        size_t n = clause_end(rest, r->a);
        struct str clause = str_head(rest, n), low = tokens_fold(r->a, clause);
        rest = str_from(rest, n);
        read_skills(r, clause, low);
        read_language(r, low);
        read_degree(r, low);
        read_questions(r, low);
        read_years(r, low);
    }
}

/* ---- lines and headings ---- */

static struct str bare(struct str s, bool *ret_item, bool *ret_heading)
{
    s = str_trim(s);
    *ret_item = str_starts(s, STR("- "));
    *ret_heading = s.n && s.p[0] == '#';
    bool bold = str_starts(s, STR("**")) && str_ends(s, STR("**"));
    while (s.n && (s.p[0] == '#' || s.p[0] == '*' || s.p[0] == '-' || s.p[0] == ' ' || s.p[0] == '\\'))
        s = str_from(s, 1);
    while (s.n && (s.p[s.n - 1] == '*' || s.p[s.n - 1] == ' '))
        s.n--;
    *ret_heading |= bold && s.n <= HEADING_MAX;
    return s;
}

/* A heading by its look, or a short line that ends with a colon, or one that says what a heading says. */
static bool is_heading(struct str s, struct str low, bool item, bool marked)
{
    if (marked)
        return true;
    if (item || !s.n || s.n > HEADING_MAX)
        return false;
    if (s.p[s.n - 1] == ':' || s.p[s.n - 1] == '?')
        return demand_section_of(low) != SECTION_UNSAID || tokens_count(s) <= 6;
    return demand_section_of(low) != SECTION_UNSAID && tokens_count(s) <= 6 && s.p[s.n - 1] != '.' &&
           s.p[s.n - 1] != ',' && str_find_char(s, ':') == s.n && str_find_char(s, ',') == s.n;
}

static void each_line(struct reading *r, struct str body, bool read)
{
    for (struct str line; str_line(&body, &line);) {
        bool item, marked;
        struct str s = bare(line, &item, &marked);
        if (!s.n)
            continue;
        struct str low = tokens_fold(r->a, s);
        if (is_heading(s, low, item, marked)) {
            enum demand_section next = demand_section_of(low);
            /* "### Backend" under "Requirements" leaves it what it is. */
            if (next != SECTION_UNSAID || !marked || !str_starts(str_trim(line), STR("###"))) {
                r->section = next;
                r->heading = cut(s);
                if (r->heading.n && r->heading.p[r->heading.n - 1] == ':')
                    r->heading.n--;
            }
            r->headed |= next == SECTION_REQUIRED;
            continue;
        }
        /* "Requirements: Java, Spring" in one line. */
        size_t colon = str_find_char(low, ':');
        enum demand_section inline_section =
            colon < 40 && colon < low.n ? demand_section_of(str_head(low, colon)) : SECTION_UNSAID;
        enum demand_section above = r->section;
        struct str above_heading = r->heading;
        if (inline_section != SECTION_UNSAID) {
            r->section = inline_section;
            r->heading = str_head(s, str_find_char(s, ':'));
            r->headed |= inline_section == SECTION_REQUIRED;
        }
        r->line = s;
        if (read)
            read_line(r);
        if (inline_section != SECTION_UNSAID) {
            r->section = above;
            r->heading = above_heading;
        }
    }
    r->section = SECTION_UNSAID;
    r->heading = (struct str){0};
}

/* A skill that is an alternative somewhere and alone elsewhere is what it is alone. */
static void tidy(struct reading *r)
{
    struct demand *sorted = arena_array(r->a, struct demand, r->out.n + 1);
    size_t n = 0;
    for (int strength = DEMAND_REQUIRED; strength >= DEMAND_MENTIONED; strength--) {
        for (size_t i = 0; i < r->out.n; i++) {
            struct demand *d = &r->out.v[i];
            bool covered = false;
            for (size_t k = 0; d->kind == DEMAND_SKILL && k < r->out.n && !covered; k++) {
                const struct demand *o = &r->out.v[k];
                if (o == d || o->kind != DEMAND_SKILL || o->strength < d->strength)
                    continue;
                bool inside = true;
                for (size_t c = 0; c < d->n_choices; c++) {
                    bool there = false;
                    for (size_t x = 0; x < o->n_choices; x++)
                        there |= o->choices[x] == d->choices[c];
                    inside &= there;
                }
                /* A mention of one of the alternatives adds nothing. */
                covered = inside && d->strength == DEMAND_MENTIONED;
            }
            if (!covered && d->strength == (enum demand_strength)strength)
                sorted[n++] = *d;
        }
    }
    for (size_t i = 0; i < n; i++) {
        struct demand *d = &sorted[i];
        if (d->kind == DEMAND_YEARS)
            d->name = str_of(arena_printf(r->a, "%d years of experience", d->years));
        if (d->kind == DEMAND_LANGUAGE && d->level)
            d->name =
                str_of(arena_printf(r->a, "%.*s (%s)", STR_ARG(d->name), language_level_name(d->level)));
    }
    r->out.v = sorted;
    r->out.n = n;
}

void demands_of(const struct ad *ad, const struct skills *skills, struct arena *a, struct demands *ret)
{
    struct reading r = {.skills = skills, .a = a};
    each_line(&r, ad->body, false); /* is there a heading that says what is required? */
    r.line = ad->title.text;
    r.low = tokens_fold(a, r.line);
    struct skill_mention *m;
    size_t n;
    skills_find(skills, r.line, a, &m, &n);
    for (size_t i = 0; i < n; i++) {
        struct demand d = {.kind = DEMAND_SKILL,
                           .strength = DEMAND_REQUIRED,
                           .name = m[i].skill->name,
                           .n_choices = 1,
                           .line = r.line,
                           .why = STR("the title names it"),
                           .as_said = arena_str(a, str_head(str_from(r.line, m[i].at), m[i].n))};
        d.choices[0] = m[i].skill;
        add(&r, d);
    }
    each_line(&r, ad->body, true);
    if ((str_is(ad->remote.text, "no") || str_is(ad->remote.text, "hybrid")) && ad->place.text.n)
        add(&r, (struct demand){.kind = DEMAND_PLACE,
                                .strength = DEMAND_REQUIRED,
                                .name = STR("where you are"),
                                .line = ad->place.text,
                                .why = STR("the work is not all remote")});
    tidy(&r);
    *ret = r.out;
}

void demands_for_lint(const struct ad *ad, const struct demands *d, struct arena *a, struct cv_ad *ret)
{
    static const enum cv_knockout questions[] = {[DEMAND_PERMIT] = CV_KNOCKOUT_PERMIT,
                                                 [DEMAND_PLACE] = CV_KNOCKOUT_PLACE,
                                                 [DEMAND_NOTICE] = CV_KNOCKOUT_NOTICE,
                                                 [DEMAND_LANGUAGE] = CV_KNOCKOUT_LANGUAGE};
    struct cv_requirement *skills = arena_array(a, struct cv_requirement, d->n + 1);
    enum cv_knockout *knockouts = arena_array(a, enum cv_knockout, d->n + 1);
    *ret = (struct cv_ad){.text = ad->body, .skills = skills, .knockouts = knockouts};
    for (size_t i = 0; i < d->n; i++) {
        const struct demand *one = &d->v[i];
        if (one->kind == DEMAND_SKILL) {
            struct str *also = arena_array(a, struct str, (SKILL_ALSO_MAX + 1) * DEMAND_CHOICES_MAX + 1);
            size_t n = 0;
            for (size_t k = 0; k < one->n_choices; k++) {
                also[n++] = one->choices[k]->name;
                for (size_t m = 0; m < one->choices[k]->n_also; m++)
                    also[n++] = one->choices[k]->also[m];
            }
            skills[ret->n_skills++] = (struct cv_requirement){.name = one->name,
                                                              .synonyms = also,
                                                              .n_synonyms = n,
                                                              .required = one->strength == DEMAND_REQUIRED};
        } else if (one->strength == DEMAND_REQUIRED && one->kind != DEMAND_YEARS &&
                   one->kind != DEMAND_DEGREE) {
            bool known = false;
            for (size_t k = 0; k < ret->n_knockouts; k++)
                known |= knockouts[k] == questions[one->kind];
            if (!known)
                knockouts[ret->n_knockouts++] = questions[one->kind];
        }
    }
}
