/* What rules look at is gathered once: texts with their words, jobs with their months; then each rule has its
 * turn. */
#include "rounds/apply/lint/lint.h"

#include "rounds/apply/cv/build.h"
#include "rounds/apply/cv/headings.h"
#include "rounds/apply/lint/rule.h"

enum { STAYS_MAX = 500 }; /* jobs and schools that are looked at: rules compare them in pairs */

#define ROW(id, name, severity, grade, off, check)   {id, name, severity, grade, off},
#define CHECK(id, name, severity, grade, off, check) check,
const struct cv_rule CV_RULES[CV_RULES_N] = {CV_RULE_LIST(ROW)};
static rule_check *const checks[CV_RULES_N] = {CV_RULE_LIST(CHECK)};

const struct cv_rule *cv_rule_find(struct str id)
{
    for (size_t i = 0; i < CV_RULES_N; i++) {
        if (str_is(id, CV_RULES[i].id) || str_is(id, CV_RULES[i].name))
            return &CV_RULES[i];
    }
    return NULL;
}

const char *cv_severity_name(enum cv_severity s)
{
    static const char *const names[] = {"note", "warning", "error"};
    return names[s];
}

const char *cv_grade_name(enum cv_grade g)
{
    static const char *const names[] = {"A", "B", "C", "conflicting"};
    return names[g];
}

/* ---- what rules say ---- */

/* FNV-1a, 64 bits: keys are not secret, and must be the same in every version of the program. */
static uint64_t mix(uint64_t h, struct str s)
{
    for (size_t i = 0; i < s.n; i++)
        h = (h ^ (unsigned char)s.p[i]) * 0x100000001b3u;
    return (h ^ 0xff) * 0x100000001b3u;
}

struct str finding_key(struct arena *a, const char *rule, struct str evidence, struct str message)
{
    uint64_t h = mix(mix(0xcbf29ce484222325u, str_of(rule)), tokens_fold(a, evidence));
    return str_of(arena_printf(a, "%016llx", (unsigned long long)(evidence.n ? h : mix(h, message))));
}

void found(struct lint *l, enum cv_severity severity, struct cv_place at, struct str evidence,
           const char *fmt, ...)
{
    struct cv_report *r = l->report;
    if (r->n_findings >= CV_FINDINGS_MAX)
        return;
    struct strbuf b = {0};
    va_list args;
    va_start(args, fmt);
    strbuf_vprintf(&b, fmt, args);
    va_end(args);
    ARENA_PUSH(l->a, r->findings, r->n_findings);
    struct cv_finding *f = &r->findings[r->n_findings - 1];
    *f = (struct cv_finding){.rule = l->rule,
                             .severity = severity,
                             .at = at,
                             .evidence = evidence,
                             .message = arena_str(l->a, strbuf_str(&b))};
    f->key = finding_key(l->a, l->rule->id, evidence, f->message);
    strbuf_release(&b);
}

void skipped(struct lint *l, const char *why)
{
    ARENA_PUSH(l->a, l->report->skipped, l->report->n_skipped);
    l->report->skipped[l->report->n_skipped - 1] = (struct cv_skipped){l->rule, why};
}

struct cv_place text_place(struct lint *l, const struct cv_text *t, struct str part)
{
    return cv_place_of(l->cv, t, part);
}

struct cv_place entry_place(const struct cv_entry *e)
{
    return e->head.text.n    ? e->head.at
           : e->title.text.n ? e->title.at
           : e->org.text.n   ? e->org.at
           : e->n_bullets    ? e->bullets[0].at
                             : e->dates_at;
}

const char *month_text(struct lint *l, int month)
{
    return arena_printf(l->a, "%04d-%02d", month / 12, month % 12 + 1);
}

/* ---- what rules look at ---- */

static void add_unit(struct lint *l, const struct cv_text *t, enum cv_section_kind kind,
                     const struct cv_entry *e, bool marked)
{
    ARENA_PUSH(l->a, l->units, l->n_units);
    struct unit *u = &l->units[l->n_units - 1];
    *u = (struct unit){
        .text = t, .words = tokens_of(l->a, t->text), .section = kind, .entry = e, .marked = marked};
    u->evidence = has_figure(&u->words, t->text) || has_outcome(&u->words);
}

static void add_stay(struct lint *l, struct stay **v, size_t *n, const struct cv_entry *e,
                     enum cv_section_kind kind)
{
    struct stay s = {.entry = e, .section = kind, .first = cv_date_first_month(&e->start)};
    s.ongoing = e->end.precision == CV_DATE_PRESENT;
    s.last = s.ongoing ? (l->today ? l->today : 12 * 2069)
                       : cv_date_last_month(e->end.precision == CV_DATE_NONE ? &e->start : &e->end);
    s.exact = e->start.precision >= CV_DATE_MONTH && e->end.precision >= CV_DATE_MONTH;
    ARENA_PUSH(l->a, *v, *n);
    (*v)[*n - 1] = s;
}

static int by_first(const void *pa, const void *pb)
{
    const struct stay *a = pa, *b = pb;
    return a->first != b->first ? a->first - b->first : a->last - b->last;
}

static void gather_entry(struct lint *l, const struct cv_section *s, const struct cv_entry *e)
{
    for (size_t i = 0; i < e->n_bullets; i++)
        add_unit(l, &e->bullets[i], s->kind, e, e->marked[i]);
    bool job = s->kind == CV_SECTION_WORK && !(e->stay & CV_STAY_BREAK && !e->org.text.n);
    if (l->n_covers >= STAYS_MAX || l->n_jobs >= STAYS_MAX)
        return;
    if (job) {
        ARENA_PUSH(l->a, l->jobs, l->n_jobs);
        l->jobs[l->n_jobs - 1] = e;
    }
    if (e->start.precision == CV_DATE_NONE || e->start.precision == CV_DATE_PRESENT)
        return;
    if (job)
        add_stay(l, &l->stays, &l->n_stays, e, s->kind);
    /* The day of an award covers nothing. */
    if (s->kind == CV_SECTION_WORK || s->kind == CV_SECTION_EDUCATION || s->kind == CV_SECTION_VOLUNTEER ||
        s->kind == CV_SECTION_PROJECTS)
        add_stay(l, &l->covers, &l->n_covers, e, s->kind);
}

static void gather(struct lint *l)
{
    const struct cv *cv = l->cv;
    const struct cv_section *summary = cv_section(cv, CV_SECTION_SUMMARY);
    if (cv->summary.text.n && !(summary && summary->n_items))
        add_unit(l, &cv->summary, CV_SECTION_SUMMARY, NULL, false);
    for (size_t i = 0; i < cv->n_sections; i++) {
        const struct cv_section *s = &cv->sections[i];
        bool prose = s->kind == CV_SECTION_SUMMARY || s->kind == CV_SECTION_OTHER;
        for (size_t k = 0; k < s->n_items && prose; k++)
            add_unit(l, &s->items[k], s->kind, NULL, false);
        for (size_t k = 0; k < s->n_entries; k++)
            gather_entry(l, s, &s->entries[k]);
    }
    if (l->n_stays)
        qsort(l->stays, l->n_stays, sizeof *l->stays, by_first);
    if (l->n_covers)
        qsort(l->covers, l->n_covers, sizeof *l->covers, by_first);
}

/* Small words, by how often they stand in it. */
const char *cv_language(const struct cv *cv, struct arena *a)
{
    static const char *const small[4][16] = {
        {"the", "and", "of", "with", "for", "from", "that", "which", "to", "by", "education", "experience",
         "skills", NULL},
        {"und", "der", "die", "das", "von", "mit", "fur", "auf", "bei", "im", "zur", "ausbildung",
         "kenntnisse", "heute", NULL},
        {"et", "les", "des", "le", "du", "pour", "avec", "une", "aux", "sur", "formation", "competences",
         NULL},
        {"y", "los", "del", "el", "con", "una", "para", "por", "las", "al", "formacion", "habilidades", NULL},
    };
    static const char *const names[] = {"en", "de", "fr", "es"};
    size_t count[4] = {0}, best = 0, second = 0;
    struct strbuf b = {0};
    for (size_t i = 0; i < cv->n_sections && b.n < 20000; i++) {
        const struct cv_section *s = &cv->sections[i];
        strbuf_put(&b, s->heading.text);
        for (size_t k = 0; k < s->n_items; k++)
            strbuf_putc(&b, ' '), strbuf_put(&b, s->items[k].text);
        for (size_t k = 0; k < s->n_entries; k++) {
            for (size_t m = 0; m < s->entries[k].n_bullets; m++)
                strbuf_putc(&b, ' '), strbuf_put(&b, s->entries[k].bullets[m].text);
        }
        strbuf_putc(&b, '\n');
    }
    strbuf_put(&b, cv->summary.text);
    struct tokens t = tokens_of(a, arena_str(a, strbuf_str(&b)));
    strbuf_release(&b);
    for (size_t i = 0; i < t.n; i++) {
        for (size_t k = 0; k < 4; k++) {
            for (size_t m = 0; small[k][m]; m++)
                count[k] += str_is(t.v[i].low, small[k][m]);
        }
    }
    for (size_t k = 1; k < 4; k++)
        best = count[k] > count[best] ? k : best;
    for (size_t k = 0; k < 4; k++)
        second = k != best && count[k] > second ? count[k] : second;
    return count[best] >= 3 && count[best] > second ? names[best] : "";
}

/* ---- the report ---- */

static int by_place(const void *pa, const void *pb)
{
    const struct cv_finding *a = pa, *b = pb;
    int d = a->at.page - b->at.page;
    d = d ? d : a->at.line - b->at.line;
    d = d ? d : (a->at.y0 > b->at.y0) - (a->at.y0 < b->at.y0);
    d = d ? d : a->at.column - b->at.column;
    d = d ? d : str_cmp(a->at.path, b->at.path);
    d = d ? d : (int)(a->rule - b->rule);
    return d ? d : str_cmp(a->key, b->key);
}

static void finish(struct lint *l)
{
    struct cv_report *r = l->report;
    for (size_t i = 0; i < r->n_findings; i++) {
        struct cv_finding *f = &r->findings[i];
        for (size_t k = 0; k < l->o->n_suppressions; k++) {
            const struct cv_suppression *s = &l->o->suppressions[k];
            bool same =
                str_is(s->rule, f->rule->id) || str_is(s->rule, f->rule->name) || (!s->rule.n && s->key.n);
            if (f->suppressed || !same || (s->key.n && !str_eq(s->key, f->key)))
                continue;
            f->suppressed = true;
            f->reason = s->reason;
        }
        if (!f->suppressed)
            *(f->severity == CV_ERROR     ? &r->errors
              : f->severity == CV_WARNING ? &r->warnings
                                          : &r->notes) += 1;
    }
    if (r->n_findings)
        qsort(r->findings, r->n_findings, sizeof *r->findings, by_place);
}

void cv_lint(const struct cv *cv, const struct cv_lint_options *o, struct arena *a, struct cv_report *ret)
{
    struct cv_report report = {0};
    struct lint l = {.cv = cv, .o = o, .a = a, .report = &report};
    l.today = o->today.precision >= CV_DATE_MONTH && o->today.precision != CV_DATE_PRESENT
                  ? cv_date_first_month(&o->today)
                  : 0;
    l.language = cv_language(cv, a);
    gather(&l);
    for (size_t i = 0; i < CV_RULES_N; i++) {
        l.rule = &CV_RULES[i];
        checks[i](&l);
    }
    finish(&l);
    *ret = report;
}
