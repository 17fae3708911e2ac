/* What came of it: R11 no figure and no outcome, R20 projects of a beginner, R21 more skills than use. */
#include "base/num.h"
#include "rounds/apply/cv/headings.h"
#include "rounds/apply/lint/rule.h"

static const char *const number_words[] = {
    "two",       "three",    "four",       "five",       "six",          "seven",   "eight",    "nine",
    "ten",       "eleven",   "twelve",     "dozen",      "dozens",       "hundred", "hundreds", "thousand",
    "thousands", "million",  "millions",   "half",       "halved",       "halving", "doubled",  "doubling",
    "tripled",   "tripling", "quadrupled", "third",      "quarter",      "twice",   "zero",     "zwei",
    "drei",      "vier",     "funf",       "sechs",      "sieben",       "acht",    "neun",     "zehn",
    "hundert",   "tausend",  "halbiert*",  "verdoppel*", "verdreifach*", "deux",    "trois",    "quatre",
    "cinq",      "huit",     "neuf",       "dix",        "cent",         "mille",   "moitie",   "double",
    "triple",    "dos",      "tres",       "cuatro",     "cinco",        "seis",    "siete",    "ocho",
    "nueve",     "diez",     "cien",       "mil",        "mitad",        "duplic*", "triplic*", NULL};

/* Before a number: then it is a version or a standard, not a figure. */
static const char *const versioned[] = {
    "php",        "java",    "python", "rails",  "angular", "vue",     "react",   "node",      "node.js",
    "iso",        "iec",     "din",    "en",     "wcag",    "http",    "windows", "oracle",    "postgres",
    "postgresql", "mysql",   "sql",    "html",   "css",     "es",      "net",     "c++",       "iphone",
    "ios",        "android", "spring", "boot",   "django",  "laravel", "symfony", "server",    "ubuntu",
    "debian",     "version", "v",      "level",  "tier",    "phase",   "soc",     "pci",       "oauth",
    "tls",        "ipv",     "web",    "drupal", "magento", "typo3",   "office",  "bootstrap", "webpack",
    "kafka",      "sap",     "hana",   "s/4",    NULL};

static bool all_digits(struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] < '0' || s.p[i] > '9')
            return false;
    }
    return s.n > 0;
}

/* "3d", "5g", "2fa", "24/7", "1st": not counted. */
static bool is_name_of_digits(struct str low)
{
    static const char *const names[] = {"2d",  "3d",  "4g",  "5g",   "2fa", "3g",  "24/7", "1st", "2nd",
                                        "3rd", "b2b", "365", "8051", "x86", "4gl", "2pc",  "i18n"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (str_is(low, names[i]))
            return true;
    }
    return false;
}

/* "14 years", "8 ans": how long, not how much. */
static bool counts_years(const struct tokens *t, size_t i)
{
    static const char *const years[] = {"year",   "years", "years'", "yrs",  "jahre",
                                        "jahren", "ans",   "annees", "anos", NULL};
    struct tokens next = {&t->v[i + 1], 1};
    return i + 1 < t->n && tokens_find_any(&next, years, NULL, NULL);
}

bool is_figure(const struct tokens *t, size_t i, struct str text)
{
    struct str low = t->v[i].low;
    struct tokens one = {&t->v[i], 1}, before = {i ? &t->v[i - 1] : NULL, i ? 1 : 0};
    int64_t year;
    if (counts_years(t, i))
        return false;
    if (tokens_find_any(&one, number_words, NULL, NULL))
        return true;
    if (low.p[0] < '0' || low.p[0] > '9' || is_name_of_digits(low) ||
        tokens_find_any(&before, versioned, NULL, NULL))
        return false;
    bool is_year = all_digits(low) && low.n == 4 && num_parse_i64(low, 1950, 2069, &year);
    const char *end = t->v[i].raw.p + t->v[i].raw.n;
    return !is_year || (end < text.p + text.n && (*end == '%' || *end == '+'));
}

bool has_figure(const struct tokens *t, struct str text)
{
    for (size_t i = 0; i < t->n; i++)
        if (is_figure(t, i, text))
            return true;
    return false;
}

bool has_outcome(const struct tokens *t)
{
    static const char *const outcomes[] = {"reduced",
                                           "reducing",
                                           "cut",
                                           "increased",
                                           "increasing",
                                           "raised",
                                           "saved",
                                           "saving",
                                           "eliminated",
                                           "eliminating",
                                           "fell",
                                           "rose",
                                           "faster",
                                           "won",
                                           "awarded",
                                           "so that",
                                           "resulting in",
                                           "which ended",
                                           "which let",
                                           "which led",
                                           "leading to",
                                           "led to",
                                           "without downtime",
                                           "without interruption",
                                           "on time",
                                           "on budget",
                                           "within budget",
                                           "ahead of schedule",
                                           "no longer",
                                           "adopted by",
                                           "used by",
                                           "in production",
                                           "prevented",
                                           "enabled",
                                           "enabling",
                                           "sped up",
                                           "shortened",
                                           "grew",
                                           "patent",
                                           "patents",
                                           "gesenkt",
                                           "gesteigert",
                                           "verkurzt",
                                           "reduziert",
                                           "eingespart",
                                           "beschleunigt",
                                           "gesunken",
                                           "gestiegen",
                                           "senkung",
                                           "steigerung",
                                           "ohne ausfall",
                                           "reduction",
                                           "augmentation",
                                           "gain de",
                                           "diminution",
                                           "sans interruption",
                                           "reduccion",
                                           "aumento",
                                           "ahorro",
                                           "reduje",
                                           "aumente",
                                           "mejora del",
                                           "sin interrupciones",
                                           NULL};
    return tokens_find_any(t, outcomes, NULL, NULL) != NULL;
}

void rule_outcome(struct lint *l)
{
    for (size_t j = 0; j < l->n_jobs; j++) {
        const struct cv_entry *e = l->jobs[j];
        size_t units = 0, with = 0, words = 0;
        for (size_t i = 0; i < l->n_units; i++) {
            if (l->units[i].entry != e)
                continue;
            units++;
            with += l->units[i].evidence;
            words += l->units[i].words.n;
        }
        bool list_alone = !units && e->n_keywords;
        /* An old job in a line is fine; so is an internship, and a stay that was no job. */
        bool old = j >= 3 && units <= 1;
        if (old || e->stay & (CV_STAY_INTERN | CV_STAY_BREAK) || with || (!units && !list_alone) ||
            (units == 1 && words < 4))
            continue;
        struct str said = e->org.text.n ? e->org.text : e->title.text;
        if (list_alone)
            found(l, CV_WARNING, entry_place(e), said,
                  "a list of technologies, and nothing of what was done with them");
        else
            found(l, CV_WARNING, entry_place(e), said,
                  "%zu %s, and none has a figure or says what came of it", units,
                  units == 1 ? "statement" : "statements");
    }
}

void rule_junior(struct lint *l)
{
    static const char *const projects[] = {"todo",
                                           "to-do",
                                           "to do list",
                                           "todolist",
                                           "weather app",
                                           "weather application",
                                           "weather forecast app",
                                           "wetter-app",
                                           "wetterapp",
                                           "calculator",
                                           "taschenrechner",
                                           "calculatrice",
                                           "calculadora",
                                           "tic-tac-toe",
                                           "tic tac toe",
                                           "tictactoe",
                                           "rock paper scissors",
                                           "pokedex",
                                           "hangman",
                                           "quiz app",
                                           "counter app",
                                           "notes app",
                                           "note taking app",
                                           "guessing game",
                                           "hello world",
                                           "snake game",
                                           "memory game",
                                           "recipe app",
                                           "movie app",
                                           "expense tracker",
                                           "portfolio website",
                                           "portfolio site",
                                           "personal website",
                                           "landing page",
                                           "tutorial",
                                           "clone",
                                           "shopping cart",
                                           "blog app",
                                           "lista de tareas",
                                           "liste de taches",
                                           "einkaufsliste",
                                           NULL};
    int months = 0;
    for (size_t i = 0; i < l->n_stays; i++) {
        const struct stay *s = &l->stays[i];
        struct tokens t = tokens_of(l->a, s->entry->title.text);
        months += heading_is_role(&t) && !(s->entry->stay & CV_STAY_INTERN) && s->last < 12 * 2069
                      ? s->last - s->first + 1
                      : 0;
    }
    if (months < 24)
        return;
    for (size_t i = 0; i < l->cv->n_sections; i++) {
        const struct cv_section *s = &l->cv->sections[i];
        for (size_t k = 0; s->kind == CV_SECTION_PROJECTS && k < s->n_entries; k++) {
            const struct cv_entry *e = &s->entries[k];
            const struct cv_text *name = e->head.text.n ? &e->head : &e->title;
            struct tokens t = tokens_of(l->a, name->text);
            size_t at, n;
            if (tokens_find_any(&t, projects, &at, &n)) {
                struct str said = tokens_span(&t, at, n);
                found(l, CV_WARNING, text_place(l, name, said), name->text,
                      "\"%.*s\" is what tutorials build; beside %d years of work it pulls the rest down",
                      STR_ARG(said), months / 12);
            }
        }
    }
}

/* All words of jobs and projects, their heads and lists of technologies too. */
static struct tokens words_in_use(struct lint *l)
{
    struct strbuf b = {0};
    for (size_t i = 0; i < l->cv->n_sections; i++) {
        const struct cv_section *s = &l->cv->sections[i];
        for (size_t k = 0; s->kind != CV_SECTION_SKILLS && k < s->n_entries; k++) {
            const struct cv_entry *e = &s->entries[k];
            strbuf_put(&b, e->head.text);
            for (size_t m = 0; m < e->n_bullets; m++)
                strbuf_putc(&b, '\n'), strbuf_put(&b, e->bullets[m].text);
            for (size_t m = 0; m < e->n_keywords; m++)
                strbuf_putc(&b, '\n'), strbuf_put(&b, e->keywords[m].text);
            strbuf_putc(&b, '\n');
        }
    }
    struct tokens t = tokens_of(l->a, arena_str(l->a, strbuf_str(&b)));
    strbuf_release(&b);
    return t;
}

static bool is_used(struct lint *l, const struct tokens *used, struct str skill)
{
    struct strbuf b = {0};
    struct tokens t = tokens_of(l->a, skill);
    for (size_t i = 0; i < t.n; i++)
        strbuf_printf(&b, "%s%.*s", i ? " " : "", STR_ARG(t.v[i].low));
    bool there = t.n && tokens_find(used, 0, strbuf_cstr(&b), NULL, NULL);
    strbuf_release(&b);
    return there;
}

void rule_soup(struct lint *l)
{
    size_t skills = 0, unused = 0;
    const struct cv_section *first = NULL;
    struct strbuf names = {0};
    struct tokens used = words_in_use(l);
    for (size_t i = 0; i < l->cv->n_sections; i++) {
        const struct cv_section *s = &l->cv->sections[i];
        if (s->kind != CV_SECTION_SKILLS)
            continue;
        first = first ? first : s;
        for (size_t k = 0; k < s->n_items && skills < 200; k++) {
            skills++;
            if (!is_used(l, &used, s->items[k].text)) {
                if (unused++ < 5)
                    strbuf_printf(&names, "%s%.*s", unused > 1 ? ", " : "", STR_ARG(s->items[k].text));
            }
        }
    }
    if (first) {
        struct cv_place at = first->heading.text.n ? first->heading.at
                             : first->n_items      ? first->items[0].at
                                                   : (struct cv_place){0};
        if (skills > 25)
            found(l, CV_WARNING, at, STR(""), "%zu skills: nobody believes more than 25 at once", skills);
        else if (skills >= 12 && 4 * unused >= 3 * skills)
            found(l, CV_NOTE, at, STR(""), "%zu of %zu skills are used in no job or project: %s", unused,
                  skills, strbuf_cstr(&names));
    }
    strbuf_release(&names);
}
