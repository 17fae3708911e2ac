#include "rounds/apply/cv/compare.h"

#include "rounds/apply/cv/build.h"
#include "rounds/apply/cv/compare-text.h"
#include "rounds/apply/cv/resume.h"
#include "rounds/apply/cv/sheet.h"

#include <ctype.h>

enum { ENTRY_PAIRS_MAX = 20000 };

static const char *const change_names[CV_CHANGES] = {"same", "changed", "lost", "extra", "moved"};

const char *cv_change_name(enum cv_change c)
{
    return change_names[c];
}

/* An entry, and where it stands. */
struct one {
    const struct cv_entry *e;
    struct str path; /* "work[2]" */
    int partner;     /* -1: none */
};

struct side {
    const struct cv *cv;
    struct str whole; /* normal form */
};

struct comparer {
    struct arena *a;
    struct side m, r;
    struct cv_comparison *out;
};

/* ---- one field ---- */

static struct str path_of(struct comparer *c, struct str base, const char *name)
{
    return str_of(base.n ? arena_printf(c->a, "%.*s.%s", STR_ARG(base), name) : arena_strdup(c->a, name));
}

static struct str element(struct comparer *c, struct str base, const char *list, size_t i)
{
    return str_of(base.n ? arena_printf(c->a, "%.*s.%s[%zu]", STR_ARG(base), list, i)
                         : arena_printf(c->a, "%s[%zu]", list, i));
}

/* It stands there as words of its own. */
static bool stands_in(struct str whole, struct str s)
{
    for (size_t from = 0; s.n && from + s.n <= whole.n;) {
        size_t at = from + str_find(str_from(whole, from), s);
        if (at >= whole.n)
            return false;
        unsigned char before = at ? (unsigned char)whole.p[at - 1] : ' ', first = (unsigned char)s.p[0];
        unsigned char after = at + s.n < whole.n ? (unsigned char)whole.p[at + s.n] : ' ',
                      last = (unsigned char)s.p[s.n - 1];
        bool joins = (isalnum(before) && isalnum(first)) || (isalnum(after) && isalnum(last));
        if (!joins)
            return true;
        from = at + 1;
    }
    return false;
}

static struct cv_difference *add(struct comparer *c, enum cv_change change, struct str path, struct str meant,
                                 struct str read)
{
    ARENA_PUSH(c->a, c->out->fields, c->out->n_fields);
    struct cv_difference *d = &c->out->fields[c->out->n_fields - 1];
    *d = (struct cv_difference){.change = change, .path = path, .meant = meant, .read = read};
    return d;
}

static void field(struct comparer *c, struct str path, const struct cv_text *m, const struct cv_text *r,
                  bool same)
{
    if (!m->text.n && !r->text.n)
        return;
    enum cv_change change = same ? CV_SAME : !m->text.n ? CV_EXTRA : !r->text.n ? CV_LOST : CV_CHANGED;
    struct cv_difference *d = add(c, change, path, m->text, r->text);
    d->meant_at = m->at;
    d->read_at = r->at;
    d->elsewhere = change == CV_LOST && stands_in(c->r.whole, compare_norm(c->a, m->text));
}

static void text_field(struct comparer *c, struct str path, const struct cv_text *m, const struct cv_text *r)
{
    field(c, path, m, r, str_eq(compare_norm(c->a, m->text), compare_norm(c->a, r->text)));
}

/* What a text has no form for. */
static void loose_field(struct comparer *c, struct str path, const struct cv_text *m, const struct cv_text *r,
                        bool address)
{
    struct str x = address ? compare_address(c->a, m->text) : compare_norm(c->a, m->text);
    struct str y = address ? compare_address(c->a, r->text) : compare_norm(c->a, r->text);
    struct cv_text read = *r;
    bool same = str_eq(x, y);
    if (!same && x.n && !y.n && stands_in(c->r.whole, x))
        same = true, read.text = m->text;
    else if (!same && y.n && !x.n && stands_in(c->m.whole, y))
        return;
    field(c, path, m, &read, same);
}

/* ---- dates ---- */

static bool same_date(const struct cv_date *x, const struct cv_date *y)
{
    if (x->precision == CV_DATE_NONE || x->precision == CV_DATE_PRESENT || y->precision == CV_DATE_NONE ||
        y->precision == CV_DATE_PRESENT)
        return x->precision == y->precision;
    return x->year == y->year && x->month == y->month;
}

/* A date alone is a beginning to one reader and an end to another. */
static struct cv_date only_date(const struct cv_entry *e, bool *ret_alone)
{
    bool start = e->start.precision != CV_DATE_NONE, end = e->end.precision != CV_DATE_NONE;
    *ret_alone = start != end;
    return start ? e->start : e->end;
}

static struct cv_text date_text(struct comparer *c, const struct cv_entry *e, const struct cv_date *d)
{
    return (struct cv_text){.text = sheet_dates(d, &(struct cv_date){0}, "en", c->a), .at = e->dates_at};
}

static void dates(struct comparer *c, struct str path, const struct resume_section *names,
                  const struct cv_entry *m, const struct cv_entry *r)
{
    bool alone_m, alone_r;
    struct cv_date dm = only_date(m, &alone_m), dr = only_date(r, &alone_r);
    struct cv_text sm = date_text(c, m, &m->start), em = date_text(c, m, &m->end);
    struct cv_text sr = date_text(c, r, &r->start), er = date_text(c, r, &r->end);
    if (alone_m && alone_r) {
        struct cv_text tm = date_text(c, m, &dm), tr = date_text(c, r, &dr);
        bool end = m->start.precision == CV_DATE_NONE && names->end;
        field(c, path_of(c, path, end ? names->end : names->start), &tm, &tr, same_date(&dm, &dr));
        return;
    }
    field(c, path_of(c, path, names->start), &sm, &sr, same_date(&m->start, &r->start));
    field(c, path_of(c, path, names->end ? names->end : "endDate"), &em, &er, same_date(&m->end, &r->end));
}

/* ---- lists ---- */

static struct str *norms(struct comparer *c, const struct cv_text *v, size_t n)
{
    struct str *out = arena_array(c->a, struct str, n + 1);
    for (size_t i = 0; i < n; i++)
        out[i] = compare_norm(c->a, v[i].text);
    return out;
}

static void list(struct comparer *c, struct str path, struct str read_path, const char *name,
                 const struct cv_text *m, size_t n, const struct cv_text *r, size_t k)
{
    struct str *x = norms(c, m, n), *y = norms(c, r, k);
    int *partner = arena_array(c->a, int, n + 1);
    bool *used = arena_array(c->a, bool, k + 1);
    static const struct cv_text none;
    compare_match(c->a, x, n, y, k, partner);
    for (size_t i = 0; i < n; i++) {
        const struct cv_text *other = partner[i] >= 0 ? &r[partner[i]] : &none;
        if (partner[i] >= 0)
            used[partner[i]] = true;
        field(c, element(c, path, name, i), &m[i], other, partner[i] >= 0 && str_eq(x[i], y[partner[i]]));
    }
    for (size_t i = 0; i < k; i++) {
        if (!used[i])
            field(c, element(c, read_path, name, i), &none, &r[i], false);
    }
}

/* ---- entries ---- */

/* The paragraphs, or (marked) the bullets. */
static size_t bullets_of(struct comparer *c, const struct cv_entry *e, bool marked, struct cv_text **ret)
{
    size_t n = 0;
    *ret = arena_array(c->a, struct cv_text, e->n_bullets + 1);
    for (size_t i = 0; i < e->n_bullets; i++) {
        if (e->marked[i] == marked)
            (*ret)[n++] = e->bullets[i];
    }
    return n;
}

static struct cv_text joined(struct comparer *c, const struct cv_text *v, size_t n)
{
    if (n < 2)
        return n ? v[0] : (struct cv_text){0};
    _cleanup_(strbuf_release) struct strbuf b = {0};
    for (size_t i = 0; i < n; i++) {
        strbuf_puts(&b, i ? "\n" : "");
        strbuf_put(&b, v[i].text);
    }
    return (struct cv_text){.text = arena_str(c->a, strbuf_str(&b)), .at = v[0].at};
}

/* "BSc in Mathematics", "BSc Mathematics", and studyType BSc with area Mathematics are one degree. */
static struct str degree(struct comparer *c, const struct cv_entry *e, struct str *ret_norm)
{
    struct str whole =
        str_of(arena_printf(c->a, "%.*s%s%.*s", STR_ARG(e->title.text),
                            e->title.text.n && e->area.text.n ? " " : "", STR_ARG(e->area.text)));
    _cleanup_(strbuf_release) struct strbuf b = {0};
    for (struct str rest = compare_norm(c->a, whole), word; rest.n;) {
        bool more = str_split(&rest, ' ', &word);
        if (!str_is(word, "in"))
            strbuf_putc(&b, ' '), strbuf_put(&b, word);
        if (!more)
            break;
    }
    *ret_norm = arena_str(c->a, strbuf_str(&b));
    return whole;
}

static void entry(struct comparer *c, const struct resume_section *names, const struct one *om,
                  const struct one * or)
{
    const struct cv_entry *m = om->e, *r = or->e;
    struct str path = om->path;
    struct cv_text *pm, *pr, *bm, *br;
    if (names->kind == CV_SECTION_EDUCATION) {
        struct str nm, nr;
        struct cv_text dm = {.text = degree(c, m, &nm), .at = m->title.at},
                       dr = {.text = degree(c, r, &nr), .at = r->title.at};
        field(c, path_of(c, path, "studyType"), &dm, &dr, str_eq(nm, nr));
    } else {
        text_field(c, path_of(c, path, names->title[0]), &m->title, &r->title);
    }
    text_field(c, path_of(c, path, names->org[0] ? names->org[0] : "name"), &m->org, &r->org);
    text_field(c, path_of(c, path, names->place ? names->place : "location"), &m->place, &r->place);
    loose_field(c, path_of(c, path, "url"), &m->url, &r->url, true);
    dates(c, path, names, m, r);
    size_t n = bullets_of(c, m, false, &pm), k = bullets_of(c, r, false, &pr);
    struct cv_text sm = joined(c, pm, n), sr = joined(c, pr, k);
    text_field(c, path_of(c, path, names->about[0] ? names->about[0] : "summary"), &sm, &sr);
    n = bullets_of(c, m, true, &bm), k = bullets_of(c, r, true, &br);
    list(c, path, or->path, names->list ? names->list : "highlights", bm, n, br, k);
    list(c, path, or->path, "keywords", m->keywords, m->n_keywords, r->keywords, r->n_keywords);
}

static size_t entries_of(struct comparer *c, const struct cv *cv, const struct resume_section *names,
                         struct one **ret)
{
    size_t n = 0;
    *ret = NULL;
    for (size_t i = 0; i < cv->n_sections; i++) {
        const struct cv_section *s = &cv->sections[i];
        for (size_t k = 0; s->kind == names->kind && k < s->n_entries; k++) {
            ARENA_PUSH(c->a, *ret, n);
            (*ret)[n - 1] = (struct one){&s->entries[k], element(c, (struct str){0}, names->key, n - 1), -1};
        }
    }
    return n;
}

static double part(struct comparer *c, struct str x, struct str y, double weight)
{
    if (!x.n || !y.n)
        return 0;
    x = compare_norm(c->a, x), y = compare_norm(c->a, y);
    return str_eq(x, y) ? weight : weight * 0.7 * compare_alike(c->a, x, y);
}

/* How likely two entries are one: of title and employer each, of the dates, of the first bullets. */
static double closeness(struct comparer *c, const struct cv_entry *m, const struct cv_entry *r)
{
    double s = part(c, m->title.text, r->title.text, 3) + part(c, m->org.text, r->org.text, 3);
    bool am, ar;
    struct cv_date dm = only_date(m, &am), dr = only_date(r, &ar);
    if (dm.precision != CV_DATE_NONE && same_date(&dm, &dr))
        s += 1.5;
    if (m->n_bullets && r->n_bullets)
        s += part(c, m->bullets[0].text, r->bullets[0].text, 2);
    return s;
}

/* Title, employer and dates in one. */
static struct str *keys_of(struct comparer *c, const struct one *v, size_t n)
{
    struct str *keys = arena_array(c->a, struct str, n + 1);
    for (size_t i = 0; i < n; i++) {
        struct str dates = sheet_dates(&v[i].e->start, &v[i].e->end, "en", c->a);
        const char *key = arena_printf(c->a, "%.*s\n%.*s\n%.*s", STR_ARG(v[i].e->title.text),
                                       STR_ARG(v[i].e->org.text), STR_ARG(dates));
        keys[i] = compare_norm(c->a, str_of(key));
    }
    return keys;
}

static size_t open_ones(struct one *v, size_t n, struct one **ret)
{
    size_t open = 0;
    for (size_t i = 0; i < n; i++) {
        if (v[i].partner < 0)
            ret[open++] = &v[i];
    }
    return open;
}

/* Those that are plainly the same first; of the others the closest. */
static void pair_entries(struct comparer *c, struct one *m, size_t n, struct one *r, size_t k)
{
    int *partner = arena_array(c->a, int, n + 1);
    struct one **om = arena_array(c->a, struct one *, n + 1), ** or = arena_array(c->a, struct one *, k + 1);
    compare_match_same(c->a, keys_of(c, m, n), n, keys_of(c, r, k), k, partner);
    for (size_t i = 0; i < n; i++) {
        m[i].partner = partner[i];
        if (partner[i] >= 0)
            r[partner[i]].partner = (int)i;
    }
    size_t no = open_ones(m, n, om), ko = open_ones(r, k, or);
    if (!no || !ko || no > ENTRY_PAIRS_MAX / ko)
        return;
    double *s = arena_array(c->a, double, no *ko);
    for (size_t i = 0; i < no * ko; i++)
        s[i] = closeness(c, om[i / ko]->e, or [i % ko]->e);
    for (;;) {
        size_t best = no * ko;
        for (size_t i = 0; i < no * ko; i++) {
            bool open = om[i / ko]->partner < 0 && or [i % ko]->partner < 0;
            if (open && s[i] >= 1.5 && (best == no * ko || s[i] > s[best]))
                best = i;
        }
        if (best == no * ko)
            return;
        om[best / ko]->partner = (int)(or [best % ko] - r);
        or [best % ko]->partner = (int)(om[best / ko] - m);
    }
}

/* Those that are not on the longest chain that keeps its order have moved. */
static void moved_entries(struct comparer *c, const struct one *m, size_t n, const struct one *r)
{
    size_t *len = arena_array(c->a, size_t, n + 1), best = n;
    size_t *before = arena_array(c->a, size_t, n + 1);
    bool *stays = arena_array(c->a, bool, n + 1);
    for (size_t i = 0; i < n; i++) {
        before[i] = n;
        if (m[i].partner < 0)
            continue;
        len[i] = 1;
        for (size_t k = 0; k < i; k++) {
            if (m[k].partner >= 0 && m[k].partner < m[i].partner && len[k] + 1 > len[i])
                len[i] = len[k] + 1, before[i] = k;
        }
        if (best == n || len[i] > len[best])
            best = i;
    }
    for (size_t i = best; i < n; i = before[i])
        stays[i] = true;
    for (size_t i = 0; i < n; i++) {
        if (m[i].partner < 0 || stays[i])
            continue;
        struct cv_difference *d =
            add(c, CV_MOVED, m[i].path, m[i].e->title.text, r[m[i].partner].e->title.text);
        d->moved_to = r[m[i].partner].path;
    }
}

static void entries(struct comparer *c, const struct resume_section *names)
{
    struct one *m, *r;
    static const struct cv_entry none;
    size_t n = entries_of(c, c->m.cv, names, &m), k = entries_of(c, c->r.cv, names, &r);
    pair_entries(c, m, n, r, k);
    for (size_t i = 0; i < n; i++) {
        struct one nobody = {&none, m[i].path, -1};
        entry(c, names, &m[i], m[i].partner >= 0 ? &r[m[i].partner] : &nobody);
    }
    for (size_t i = 0; i < k; i++) {
        struct one nobody = {&none, r[i].path, -1};
        if (r[i].partner < 0)
            entry(c, names, &nobody, &r[i]);
    }
    moved_entries(c, m, n, r);
}

/* ---- skills, languages, interests ---- */

static struct str without_bracket(struct str s)
{
    size_t at = str_find(s, STR(" ("));
    return at && at < s.n && s.p[s.n - 1] == ')' ? str_head(s, at) : s;
}

static size_t atoms_of(struct comparer *c, const struct cv *cv, enum cv_section_kind kind,
                       struct cv_text **ret)
{
    struct cv_text *v = NULL;
    size_t n = 0;
    for (size_t i = 0; i < cv->n_sections; i++) {
        const struct cv_section *s = &cv->sections[i];
        for (size_t k = 0; s->kind == kind && k < s->n_items; k++)
            cv_list(c->a, &s->items[k], &v, &n);
    }
    for (size_t i = 0; i < n; i++) {
        if (kind != CV_SECTION_SKILLS)
            v[i].text = without_bracket(v[i].text);
    }
    *ret = v;
    return n;
}

/* Names of groups, levels, and what stands in brackets. */
static void named(struct comparer *c, const struct resume_section *names)
{
    static const struct cv_text none;
    struct one *m, *r;
    size_t n = entries_of(c, c->m.cv, names, &m), k = entries_of(c, c->r.cv, names, &r);
    for (size_t i = 0; i < n; i++) {
        const struct cv_entry *e = m[i].e;
        if (names->kind == CV_SECTION_SKILLS && e->n_keywords)
            loose_field(c, path_of(c, m[i].path, names->title[0]), &e->title, &none, false);
        if (names->area[0])
            loose_field(c, path_of(c, m[i].path, names->area[0]), &e->area, &none, false);
        for (size_t w = 0; names->kind != CV_SECTION_SKILLS && w < e->n_keywords; w++)
            loose_field(c, element(c, m[i].path, "keywords", w), &e->keywords[w], &none, false);
    }
    for (size_t i = 0; i < k; i++) {
        const struct cv_entry *e = r[i].e;
        if (names->kind == CV_SECTION_SKILLS && e->n_keywords)
            loose_field(c, path_of(c, r[i].path, names->title[0]), &none, &e->title, false);
        if (names->area[0])
            loose_field(c, path_of(c, r[i].path, names->area[0]), &none, &e->area, false);
    }
}

static void atoms(struct comparer *c, const struct resume_section *names)
{
    struct cv_text *m, *r;
    size_t n = atoms_of(c, c->m.cv, names->kind, &m), k = atoms_of(c, c->r.cv, names->kind, &r);
    list(c, (struct str){0}, (struct str){0}, names->key, m, n, r, k);
    named(c, names);
}

/* References, personal data, sections of unknown kind: what they say, wherever it stands. */
static bool said_there(struct comparer *c, struct str text)
{
    size_t colon = str_find(text, STR(": ")); /* who says it stands in front of it */
    return stands_in(c->m.whole, compare_norm(c->a, text)) ||
           (colon < text.n && stands_in(c->m.whole, compare_norm(c->a, str_from(text, colon + 2))));
}

static void said(struct comparer *c, enum cv_section_kind kind, const char *key)
{
    static const struct cv_text none;
    for (int side = 0; side < 2; side++) {
        const struct cv *cv = side ? c->r.cv : c->m.cv;
        size_t n = 0;
        for (size_t i = 0; i < cv->n_sections; i++) {
            const struct cv_section *s = &cv->sections[i];
            for (size_t k = 0; s->kind == kind && k < s->n_items; k++, n++)
                if (!(side && said_there(c, s->items[k].text)))
                    loose_field(c, element(c, (struct str){0}, key, n), side ? &none : &s->items[k],
                                side ? &s->items[k] : &none, false);
            for (size_t k = 0; s->kind == kind && kind == CV_SECTION_REFERENCES && k < s->n_entries; k++)
                loose_field(c, path_of(c, element(c, (struct str){0}, key, k), "name"),
                            side ? &none : &s->entries[k].title, side ? &s->entries[k].title : &none, false);
        }
    }
}

/* ---- the top, and the order ---- */

static void links(struct comparer *c)
{
    const struct cv *m = c->m.cv, *r = c->r.cv;
    static const struct cv_text none;
    bool *used = arena_array(c->a, bool, r->n_links + 1);
    for (size_t i = 0; i < m->n_links; i++) {
        const struct cv_text *found = NULL;
        for (size_t k = 0; k < r->n_links && !found; k++) {
            if (!used[k] && str_eq(compare_address(c->a, m->links[i].url.text),
                                   compare_address(c->a, r->links[k].url.text)))
                found = &r->links[k].url, used[k] = true;
        }
        struct str path = element(c, STR("basics"), "profiles", i);
        if (found)
            field(c, path, &m->links[i].url, found, true);
        else if (str_find_char(m->links[i].url.text, '.') == m->links[i].url.text.n) /* a user's name */
            loose_field(c, path, &m->links[i].url, &none, false);
        else
            field(c, path, &m->links[i].url, &none, false);
    }
    for (size_t k = 0; k < r->n_links; k++) {
        if (!used[k])
            field(c, element(c, STR("basics"), "profiles", k), &none, &r->links[k].url, false);
    }
}

static void top(struct comparer *c)
{
    const struct cv *m = c->m.cv, *r = c->r.cv;
    struct cv_text sm = m->summary, sr = r->summary;
    text_field(c, STR("basics.name"), &m->name, &r->name);
    text_field(c, STR("basics.label"), &m->label, &r->label);
    text_field(c, STR("basics.email"), &m->mail, &r->mail);
    text_field(c, STR("basics.phone"), &m->phone, &r->phone);
    text_field(c, STR("basics.location"), &m->place, &r->place);
    links(c);
    text_field(c, STR("basics.summary"), &sm, &sr);
}

/* The names of the sections that both have, in the order of one. */
static struct str order_of(struct comparer *c, const struct cv *cv, const struct cv *other)
{
    _cleanup_(strbuf_release) struct strbuf b = {0};
    bool seen[CV_SECTION_KINDS] = {0};
    for (size_t i = 0; i < cv->n_sections; i++) {
        const struct cv_section *s = &cv->sections[i];
        bool has = s->n_entries || s->n_items, other_has = false;
        for (size_t k = 0; k < other->n_sections; k++)
            other_has = other_has || (other->sections[k].kind == s->kind &&
                                      (other->sections[k].n_entries || other->sections[k].n_items));
        if (!has || !other_has || seen[s->kind] || s->kind == CV_SECTION_CONTACT ||
            s->kind == CV_SECTION_SUMMARY)
            continue;
        seen[s->kind] = true;
        strbuf_printf(&b, "%s%s", b.n ? ", " : "", cv_section_name(s->kind));
    }
    return arena_str(c->a, strbuf_str(&b));
}

static void order(struct comparer *c)
{
    struct str m = order_of(c, c->m.cv, c->r.cv), r = order_of(c, c->r.cv, c->m.cv);
    if (m.n || r.n)
        add(c, str_eq(m, r) ? CV_SAME : CV_MOVED, STR("sections"), m, r)->moved_to =
            str_eq(m, r) ? (struct str){0} : STR("sections");
}

/* ---- what has moved from one entry to another ---- */

struct stray {
    struct str text;
    size_t i; /* of the fields */
};

static int by_stray(const void *pa, const void *pb)
{
    const struct stray *x = pa, *y = pb;
    int c = str_cmp(x->text, y->text);
    return c ? c : (x->i > y->i) - (x->i < y->i);
}

static size_t strays(struct comparer *c, enum cv_change change, struct stray *v)
{
    size_t n = 0;
    for (size_t i = 0; i < c->out->n_fields; i++) {
        const struct cv_difference *d = &c->out->fields[i];
        if (d->change == change && d->path.n && d->path.p[d->path.n - 1] == ']')
            v[n++] = (struct stray){compare_norm(c->a, change == CV_LOST ? d->meant : d->read), i};
    }
    qsort(v, n, sizeof *v, by_stray);
    return n;
}

static void find_moved(struct comparer *c)
{
    struct cv_difference *f = c->out->fields;
    struct stray *lost = arena_array(c->a, struct stray, c->out->n_fields + 1),
                 *extra = arena_array(c->a, struct stray, c->out->n_fields + 1);
    size_t n = strays(c, CV_LOST, lost), k = strays(c, CV_EXTRA, extra), kept = 0;
    bool *gone = arena_array(c->a, bool, c->out->n_fields + 1);
    for (size_t i = 0, j = 0; i < n && j < k;) {
        int cmp = str_cmp(lost[i].text, extra[j].text);
        if (cmp == 0) {
            struct cv_difference *to = &f[lost[i].i], *from = &f[extra[j].i];
            to->change = CV_MOVED;
            to->moved_to = from->path;
            to->read = from->read;
            to->read_at = from->read_at;
            to->elsewhere = false;
            gone[extra[j].i] = true;
        }
        i += cmp <= 0;
        j += cmp >= 0;
    }
    for (size_t i = 0; i < c->out->n_fields; i++) {
        if (!gone[i])
            f[kept++] = f[i];
    }
    c->out->n_fields = kept;
}

void cv_compare(const struct cv *meant, const struct cv *read, struct arena *a, struct cv_comparison *ret)
{
    *ret = (struct cv_comparison){0};
    struct comparer c = {.a = a, .m = {.cv = meant}, .r = {.cv = read}, .out = ret};
    c.m.whole = compare_whole(a, meant);
    c.r.whole = compare_whole(a, read);
    top(&c);
    for (size_t i = 0; i < RESUME_SECTIONS; i++) {
        if (RESUME[i].kind == CV_SECTION_REFERENCES)
            continue;
        if (RESUME[i].items)
            atoms(&c, &RESUME[i]);
        else
            entries(&c, &RESUME[i]);
    }
    said(&c, CV_SECTION_REFERENCES, "references");
    said(&c, CV_SECTION_PERSONAL, "personal");
    said(&c, CV_SECTION_OTHER, "other");
    order(&c);
    find_moved(&c);
    for (size_t i = 0; i < ret->n_fields; i++)
        ret->n[ret->fields[i].change]++;
}
