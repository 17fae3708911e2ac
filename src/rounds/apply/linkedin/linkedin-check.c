/* What rules look at is gathered once: jobs beside positions, the skills of the CV with their uses; then each
 * rule has its turn. */
#include "rounds/apply/linkedin/linkedin-rule.h"

#include "rounds/apply/cv/build.h"
#include "rounds/apply/lint/rule.h"

enum { SKILLS_LOOKED_AT = 200, TEXTS_BYTES = 200 << 10 };

#define ROW(id, name, severity, grade, off, check)   {id, name, severity, grade, off},
#define CHECK(id, name, severity, grade, off, check) check,
const struct cv_rule LINKEDIN_RULES[LINKEDIN_RULES_N] = {LINKEDIN_RULE_LIST(ROW)};
static drift_check *const checks[LINKEDIN_RULES_N] = {LINKEDIN_RULE_LIST(CHECK)};

const struct cv_rule *linkedin_rule_find(struct str id)
{
    for (size_t i = 0; i < LINKEDIN_RULES_N; i++)
        if (str_is(id, LINKEDIN_RULES[i].id) || str_is(id, LINKEDIN_RULES[i].name))
            return &LINKEDIN_RULES[i];
    return NULL;
}

enum err linkedin_rule_texts(const struct yaml *doc, struct arena *a,
                             struct cv_rule_text ret[LINKEDIN_RULES_N], struct error *e)
{
    return rule_texts(doc, LINKEDIN_RULES, LINKEDIN_RULES_N, a, ret, e);
}

/* ---- what rules say ---- */

void drift_found(struct drift *d, enum cv_severity severity, struct cv_place at, struct linkedin_place there,
                 struct str evidence, const char *fmt, ...)
{
    struct linkedin_report *r = d->report;
    struct strbuf b = {0};
    va_list args;
    if (r->n_findings >= LINKEDIN_FINDINGS_MAX)
        return;
    va_start(args, fmt);
    strbuf_vprintf(&b, fmt, args);
    va_end(args);
    ARENA_PUSH(d->a, r->findings, r->n_findings);
    struct linkedin_finding *f = &r->findings[r->n_findings - 1];
    *f = (struct linkedin_finding){
        d->rule, severity, at, there, evidence, arena_str(d->a, strbuf_str(&b)), .suppressed = false};
    f->key = finding_key(d->a, d->rule->id, evidence, f->message);
    strbuf_release(&b);
}

void drift_skipped(struct drift *d, const char *why)
{
    ARENA_PUSH(d->a, d->report->skipped, d->report->n_skipped);
    d->report->skipped[d->report->n_skipped - 1] = (struct cv_skipped){d->rule, why};
}

const char *date_said_here(struct drift *d, const struct cv_date *date)
{
    if (date->precision == CV_DATE_PRESENT)
        return "today";
    if (date->precision == CV_DATE_NONE)
        return "nothing";
    if (date->precision == CV_DATE_YEAR)
        return arena_printf(d->a, "%d", date->year);
    return arena_printf(d->a, "%04d-%02d", date->year, date->month);
}

/* ---- skills ---- */

/* One name for each of what has two. */
static struct str skill_alias(struct str key)
{
    static const char *const pairs[][2] = {
        {"js", "javascript"},
        {"ts", "typescript"},
        {"k8s", "kubernetes"},
        {"postgres", "postgresql"},
        {"golang", "go"},
        {"amazon web services", "aws"},
        {"google cloud platform", "gcp"},
        {"google cloud", "gcp"},
        {"react.js", "react"},
        {"reactjs", "react"},
        {"vue.js", "vue"},
        {"vuejs", "vue"},
        {"node.js", "node"},
        {"nodejs", "node"},
        {"machine learning", "ml"},
        {"continuous integration", "ci"},
        {"ci/cd", "ci"},
        {"c sharp", "c#"},
        {"mongo", "mongodb"},
        {"elastic", "elasticsearch"},
        {"sass", "scss"},
        {"rest apis", "rest"},
        {"rest api", "rest"},
        {"restful", "rest"},
        {"nextjs", "next.js"},
        {"dotnet", ".net"},
        {"cpp", "c++"},
        {"structured query language", "sql"},
        {"unix shell", "bash"},
        {"shell scripting", "bash"},
    };
    for (size_t i = 0; i < ARRAY_LEN(pairs); i++)
        if (str_is(key, pairs[i][0]))
            return str_of(pairs[i][1]);
    return key;
}

static bool is_vendor(struct str word)
{
    return str_is(word, "microsoft") || str_is(word, "apache") || str_is(word, "amazon") ||
           str_is(word, "hashicorp") || str_is(word, "oracle") || str_is(word, "adobe") ||
           str_is(word, "ibm");
}

static bool is_filling(struct str word)
{
    static const char *const words[] = {"framework", "suite",       "language",    "library",  "database",
                                        "databases", "programming", "development", "platform", NULL};
    for (size_t i = 0; words[i]; i++)
        if (str_is(word, words[i]))
            return true;
    return false;
}

struct str skill_key(struct arena *a, struct str name)
{
    struct str outside = str_head(name, str_find_char(name, '('));
    struct tokens t = tokens_of(a, str_trim(outside).n ? outside : name);
    struct strbuf b = {0};
    size_t from = 0, n = t.n;
    struct str whole = skill_alias(tokens_fold(a, str_trim(outside)));
    if (!str_eq(whole, tokens_fold(a, str_trim(outside))))
        return whole;
    while (n > 1 && is_filling(t.v[n - 1].low))
        n--;
    if (n > 1 && is_vendor(t.v[0].low))
        from = 1;
    for (size_t i = from; i < n; i++) {
        strbuf_puts(&b, i > from ? " " : "");
        strbuf_put(&b, t.v[i].low);
    }
    struct str key = b.n ? arena_str(a, strbuf_str(&b)) : tokens_fold(a, str_trim(name));
    strbuf_release(&b);
    return skill_alias(key);
}

static bool named_in(struct arena *a, struct str key, struct str name, const struct tokens *t)
{
    enum { SHORT = 3 };
    struct str own = str_trim(str_head(name, str_find_char(name, '(')));
    for (size_t i = 0; i < t->n; i++) {
        bool other_name = !str_eq(t->v[i].low, key);
        if (str_eq(skill_alias(t->v[i].low), key) &&
            (key.n > SHORT || other_name || str_eq(t->v[i].raw, own)))
            return true;
    }
    return str_find_char(key, ' ') < key.n && tokens_find(t, 0, arena_cstr(a, key), NULL, NULL);
}

bool skill_within(struct arena *a, struct str name, struct str text)
{
    struct tokens t = tokens_of(a, text);
    return named_in(a, skill_key(a, name), name, &t);
}

static void count_uses(struct drift *d, const struct str *texts, size_t n)
{
    for (size_t k = 0; k < n; k++) {
        struct tokens t = tokens_of(d->a, texts[k]);
        for (size_t i = 0; i < d->n_skills; i++)
            d->skills[i].uses += named_in(d->a, d->skills[i].key, d->skills[i].text->text, &t);
    }
}

/* What the CV says in sentences, at most so much of it. */
static size_t texts_of(struct drift *d, struct str **ret)
{
    struct str *list = NULL;
    size_t n = 0, bytes = 0;
    for (size_t i = 0; i < d->cv->n_sections; i++) {
        const struct cv_section *s = &d->cv->sections[i];
        bool prose = s->kind == CV_SECTION_SUMMARY;
        for (size_t k = 0; prose && k < s->n_items && bytes < TEXTS_BYTES; k++) {
            ARENA_PUSH(d->a, list, n);
            bytes += (list[n - 1] = s->items[k].text).n;
        }
        bool told = s->kind == CV_SECTION_WORK || s->kind == CV_SECTION_PROJECTS;
        for (size_t k = 0; told && k < s->n_entries; k++) {
            const struct cv_entry *e = &s->entries[k];
            ARENA_PUSH(d->a, list, n);
            list[n - 1] = e->title.text;
            for (size_t m = 0; m < e->n_bullets && bytes < TEXTS_BYTES; m++) {
                ARENA_PUSH(d->a, list, n);
                bytes += (list[n - 1] = e->bullets[m].text).n;
            }
            for (size_t m = 0; m < e->n_keywords && bytes < TEXTS_BYTES; m++) {
                ARENA_PUSH(d->a, list, n);
                bytes += (list[n - 1] = e->keywords[m].text).n;
            }
        }
    }
    *ret = list;
    return n;
}

/* Under its name, or what stands in brackets behind it: "Amazon Web Services (AWS)". */
static void gather_keys(struct drift *d)
{
    d->there = arena_array(d->a, struct skill_names, d->l->n_skills + 1);
    for (size_t i = 0; i < d->l->n_skills; i++) {
        struct str name = d->l->skills[i].name, open = str_from(name, str_find_char(name, '(') + 1);
        struct str bracket = str_head(open, str_find_char(open, ')'));
        d->there[i].key = skill_key(d->a, name);
        d->there[i].other = bracket.n ? skill_key(d->a, bracket) : d->there[i].key;
    }
}

static const struct linkedin_skill *skill_there(struct drift *d, struct str key)
{
    for (size_t i = 0; i < d->l->n_skills; i++)
        if (str_eq(d->there[i].key, key) || str_eq(d->there[i].other, key))
            return &d->l->skills[i];
    return NULL;
}

static void add_skill(struct drift *d, const struct cv_text *text)
{
    struct str key = skill_key(d->a, text->text);
    if (d->n_skills >= SKILLS_LOOKED_AT || key.n == 0)
        return;
    for (size_t i = 0; i < d->n_skills; i++)
        if (str_eq(d->skills[i].key, key))
            return;
    ARENA_PUSH(d->a, d->skills, d->n_skills);
    d->skills[d->n_skills - 1] = (struct own_skill){.text = text, .key = key, .there = skill_there(d, key)};
}

/* The user's, or those that are used most; of equals the one that is listed first. */
static void choose_core(struct drift *d)
{
    for (size_t i = 0; i < d->o->n_core && i < LINKEDIN_CORE_MAX; i++) {
        struct cv_text *text = arena_new(d->a, struct cv_text);
        struct str key = skill_key(d->a, d->o->core[i]);
        text->text = d->o->core[i];
        add_skill(d, text);
        for (size_t k = 0; k < d->n_skills; k++)
            d->skills[k].core = d->skills[k].core || str_eq(d->skills[k].key, key);
    }
    for (size_t n = 0; !d->o->n_core && n < LINKEDIN_CORE_MAX; n++) {
        struct own_skill *best = NULL;
        for (size_t i = 0; i < d->n_skills; i++)
            if (!d->skills[i].core && d->skills[i].uses > (best ? best->uses : 0))
                best = &d->skills[i];
        if (!best)
            break;
        best->core = true;
    }
    for (size_t i = 0; i < d->n_skills; i++)
        if (d->skills[i].core)
            d->report->core[d->report->n_core++] = d->skills[i].text->text;
}

static void gather_skills(struct drift *d)
{
    struct str *texts;
    gather_keys(d);
    for (size_t i = 0; i < d->cv->n_sections; i++)
        for (size_t k = 0; d->cv->sections[i].kind == CV_SECTION_SKILLS && k < d->cv->sections[i].n_items;
             k++)
            add_skill(d, &d->cv->sections[i].items[k]);
    size_t n = texts_of(d, &texts);
    count_uses(d, texts, n);
    choose_core(d);
}

/* ---- jobs ---- */

static void gather_jobs(struct drift *d)
{
    for (size_t i = 0; i < d->cv->n_sections; i++) {
        const struct cv_section *s = &d->cv->sections[i];
        for (size_t k = 0; s->kind == CV_SECTION_WORK && k < s->n_entries; k++) {
            const struct cv_entry *e = &s->entries[k];
            if (e->stay & CV_STAY_BREAK && !e->org.text.n)
                continue;
            ARENA_PUSH(d->a, d->jobs, d->n_jobs);
            d->jobs[d->n_jobs - 1] = e;
        }
    }
    linkedin_profile(d->l, d->a, &d->profile);
    d->aligned = align_jobs(d->a, d->jobs, d->n_jobs, d->profile.positions, d->profile.n_positions, d->today);
}

static struct str title_of(struct drift *d)
{
    const struct cv_entry *latest = NULL;
    if (d->o->title.n)
        return d->o->title;
    if (d->cv->label.text.n)
        return d->cv->label.text;
    for (size_t i = 0; i < d->n_jobs; i++)
        if (d->jobs[i]->title.text.n &&
            (!latest || cv_date_first_month(&d->jobs[i]->start) > cv_date_first_month(&latest->start)))
            latest = d->jobs[i];
    return latest ? latest->title.text : STR("");
}

/* ---- the report ---- */

static void finish(struct linkedin_report *r, const struct linkedin_options *o)
{
    for (size_t i = 0; i < r->n_findings; i++) {
        struct linkedin_finding *f = &r->findings[i];
        for (size_t k = 0; k < o->n_suppressions; k++) {
            const struct cv_suppression *s = &o->suppressions[k];
            bool same = str_is(s->rule, f->rule->id) || str_is(s->rule, f->rule->name);
            f->suppressed = f->suppressed || (same && (!s->key.n || str_eq(s->key, f->key)));
        }
        if (!f->suppressed)
            *(f->severity == CV_ERROR     ? &r->errors
              : f->severity == CV_WARNING ? &r->warnings
                                          : &r->notes) += 1;
    }
}

void linkedin_check(const struct cv *cv, const struct linkedin *l, const struct linkedin_options *o,
                    struct arena *a, struct linkedin_report *ret)
{
    struct linkedin_report report = {0};
    struct drift d = {.cv = cv, .l = l, .o = o, .a = a, .report = &report};
    d.today = cv_date_first_month(&o->today);
    d.whole = l->has[LINKEDIN_PROFILE] && l->has[LINKEDIN_POSITIONS];
    gather_jobs(&d);
    gather_skills(&d);
    report.title = title_of(&d);
    for (size_t i = 0; i < LINKEDIN_RULES_N; i++) {
        d.rule = &LINKEDIN_RULES[i];
        checks[i](&d);
    }
    finish(&report, o);
    *ret = report;
}
