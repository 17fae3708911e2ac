/*
 * Heads of two lines, the form that most CVs are set in:
 *
 *     Senior Engineer                 Mar 2019 – Present
 *     Analytical Engines Ltd · Leeds, UK
 *
 * The lines themselves part title and employer, so that neither has to be known by a list, and commas and
 * dashes within them part nothing. In a document the first one is bold and the second is not; in a text dates
 * stand at the right edge, in Markdown the first line is a heading and the dates have a line of their own.
 * Which of the two is the title is told by the lists, else it is the first. A third line, where there is one,
 * is what is said of the entry. Of a project it is the second line that says what it is; who it was made for
 * stands behind the name, parted by a dot.
 */
#include "rounds/apply/cv/build.h"
#include "rounds/apply/cv/headings.h"

struct two {
    struct cv *cv;
    struct arena *a;
    const struct cv_section *s;
    struct cv_entry *e;
    struct str first, second, place; /* without dates */
    size_t wanted;                   /* lines: 2, or 1 of a project */
    size_t third;                    /* the line behind them, or the end of the head */
    bool shown;                      /* by weight or markup: sure */
};

/* A line without its dates; *ret_dates: it has them, at its end, by themselves or parted by a tab. */
static bool take_dates(struct str s, struct str *ret, bool *ret_dates)
{
    struct cv_date start, end;
    struct str part;
    *ret = s;
    *ret_dates = false;
    if (!cv_dates_find(s, &start, &end, &part))
        return true;
    size_t at = (size_t)(part.p - s.p);
    if (str_trim(str_from(s, at + part.n)).n || (at > 0 && s.p[at - 1] != '\t'))
        return false;
    *ret = str_trim(str_head(s, at));
    *ret_dates = true;
    return true;
}

/* "Acme (acme.example)": the address is the entry's. */
static struct str take_address(struct two *t, struct str s)
{
    size_t at = 0, found = s.n;
    while ((at += str_find(str_from(s, at), STR("("))) < s.n)
        found = at++;
    struct str inner = found < s.n ? str_from(s, found + 1) : (struct str){0};
    if (!str_ends(inner, STR(")")) || !cv_is_url(str_head(inner, inner.n - 1)))
        return s;
    t->e->url = (struct cv_text){str_head(inner, inner.n - 1), t->e->head.at, t->e->head.first_line,
                                 t->e->head.n_lines};
    return str_trim(str_head(s, found));
}

static bool is_named(enum cv_section_kind kind)
{
    return kind == CV_SECTION_PROJECTS || kind == CV_SECTION_CERTIFICATES || kind == CV_SECTION_AWARDS ||
           kind == CV_SECTION_PUBLICATIONS;
}

static bool find_lines(struct two *t)
{
    const struct cv_line *l = t->cv->lines;
    size_t end = t->e->head.first_line + t->e->head.n_lines, n = 0, lines[2] = {0};
    bool dated = false;
    t->third = end;
    for (size_t i = t->e->head.first_line; i < end; i++) {
        struct str s;
        bool dates;
        if (l[i].kind == CV_LINE_BLANK || l[i].margin)
            continue;
        if (l[i].kind == CV_LINE_TABLE || l[i].kind == CV_LINE_BULLET || !take_dates(l[i].text, &s, &dates))
            return false;
        if (dates && (dated || (n && s.n)))
            return false;
        dated = dated || dates;
        if (!s.n)
            continue;
        if (n == t->wanted) {
            t->third = i;
            break;
        }
        lines[n] = i;
        *(n ? &t->second : &t->first) = s;
        n++;
    }
    if (!dated || n != t->wanted || str_find_char(t->first, '\t') < t->first.n)
        return false;
    if (t->wanted == 1)
        return true;
    t->shown = l[lines[0]].kind == CV_LINE_HEADING ||
               (l[lines[0]].n_words && l[lines[0]].words[0].bold && !l[lines[1]].bold);
    return l[lines[1]].kind == CV_LINE_TEXT;
}

static bool cuts(struct str s)
{
    static const char *const signs[] = {", ", " – ",  " — ", " - ",   " | ",
                                        ": ", " at ", " @ ", " bei ", " chez "};
    for (size_t i = 0; i < ARRAY_LEN(signs); i++) {
        if (str_find(s, str_of(signs[i])) < s.n)
            return true;
    }
    return false;
}

/* The second line: a name, and a place behind a tab or a dot. */
static bool split_second(struct two *t)
{
    struct str s = t->second;
    size_t cut = str_find_char(s, '\t'), n = 1;
    if (cut == s.n)
        cut = str_find(s, STR(" · ")), n = strlen(" · ");
    t->second = take_address(t, str_trim(str_head(s, cut)));
    t->place = str_trim(str_from(s, cut + n));
    if (str_find_char(t->place, '\t') < t->place.n || str_find(t->place, STR(" · ")) < t->place.n ||
        !t->second.n)
        return false;
    struct tokens place = tokens_of(t->a, t->place), second = tokens_of(t->a, t->second);
    bool sentence = str_ends(t->second, STR(".")) && second.n > 4;
    return !sentence && second.n <= 10 && place.n <= 8 &&
           !(heading_is_place(&second) && !t->place.n && !heading_is_employer(&second));
}

/* The first line names who, the second what. */
static bool turned(struct two *t)
{
    struct tokens x = tokens_of(t->a, t->first), y = tokens_of(t->a, t->second);
    bool school = t->s->kind == CV_SECTION_EDUCATION;
    bool x_title = school ? heading_is_degree(&x) : heading_is_role(&x), x_org = heading_is_employer(&x);
    bool y_title = school ? heading_is_degree(&y) : heading_is_role(&y), y_org = heading_is_employer(&y);
    if (is_named(t->s->kind) || x_title == y_title)
        return !is_named(t->s->kind) && x_org && !y_org && !x_title;
    return y_title && !(y_org && !x_org);
}

static struct cv_text part(const struct two *t, struct str s)
{
    struct cv_text v = {s, {0}, t->e->head.first_line, t->e->head.n_lines};
    v.at = cv_place_of(t->cv, &t->e->head, s);
    return v;
}

/* What stands behind the two lines is said of the entry, unless it is a place. */
static void give_back(struct two *t)
{
    struct cv_entry *e = t->e;
    size_t end = e->head.first_line + e->head.n_lines, n = 0, kept = 0;
    struct cv_text *v = arena_array(t->a, struct cv_text, end - t->third + e->n_bullets + 1);
    bool *marked = arena_array(t->a, bool, end - t->third + e->n_bullets + 1);
    for (size_t i = t->third; i < end; i++) {
        const struct cv_line *l = &t->cv->lines[i];
        struct tokens words = tokens_of(t->a, l->text);
        if (l->kind == CV_LINE_BLANK || l->margin)
            continue;
        if (!e->place.text.n && heading_is_place(&words))
            e->place = (struct cv_text){l->text, l->at, i, 1};
        else
            v[n++] = (struct cv_text){l->text, l->at, i, 1};
    }
    for (; kept < e->n_bullets; kept++) {
        v[n + kept] = e->bullets[kept];
        marked[n + kept] = e->marked[kept];
    }
    if (!n)
        return;
    e->bullets = v;
    e->marked = marked;
    e->n_bullets = n + kept;
    e->head.n_lines = t->third - e->head.first_line;
}

/* All entries of a section that has several are set so: then it is the form, and no chance. */
static bool all_fit(const struct two *t, const struct cv_section *s)
{
    size_t n = 0;
    for (size_t i = 0; i < s->n_entries; i++) {
        struct cv_entry copy = s->entries[i];
        struct two one = {.cv = t->cv, .a = t->a, .s = s, .e = &copy, .wanted = 2};
        struct tokens first;
        if (copy.head.n_lines < 2 || !find_lines(&one) || !split_second(&one))
            return false;
        first = tokens_of(t->a, one.first);
        if (cuts(one.first) && heading_is_employer(&first))
            return false;
        n++;
    }
    return n > 1;
}

static void take_project(struct two *t)
{
    struct cv_entry *e = t->e;
    size_t dot = str_find(t->first, STR(" · "));
    e->title = part(t, str_trim(str_head(t->first, dot)));
    e->org =
        dot < t->first.n ? part(t, str_trim(str_from(t->first, dot + strlen(" · ")))) : (struct cv_text){0};
    e->place = (struct cv_text){0};
    give_back(t);
}

/* "Forklift, heavy    2015": the comma parts nothing, for nothing was made of what stands behind it. */
static void take_whole_name(struct two *t)
{
    struct cv_entry *e = t->e;
    struct str rest = str_from(t->first, e->title.text.n);
    if (e->title.text.n && !e->org.text.n && str_starts(t->first, e->title.text) &&
        str_starts(rest, STR(", ")))
        e->title = part(t, t->first);
}

void cv_heads_of_two(struct cv *cv, struct arena *a, const struct cv_section *s)
{
    struct two t = {.cv = cv, .a = a, .s = s};
    bool all = !is_named(s->kind) && all_fit(&t, s);
    for (size_t i = 0; i < s->n_entries; i++) {
        struct cv_entry *e = &s->entries[i];
        struct cv_text url = e->url;
        t = (struct two){.cv = cv, .a = a, .s = s, .e = e, .wanted = s->kind == CV_SECTION_PROJECTS ? 1 : 2};
        if (!e->head.n_lines)
            continue;
        bool found = find_lines(&t);
        if (found && t.wanted == 1) {
            t.first = take_address(&t, t.first);
            take_project(&t);
            continue;
        }
        if (!found || !split_second(&t) || !(t.shown || all || !cuts(t.first) || is_named(s->kind))) {
            e->url = url;
            t.wanted = 1;
            if (!found && is_named(s->kind) && find_lines(&t) &&
                t.third == e->head.first_line + e->head.n_lines)
                take_whole_name(&t);
            continue;
        }
        t.first = take_address(&t, t.first);
        /* "Acme, Leeds": what the lists made of it stands. */
        struct str behind = str_from(t.second, e->org.text.n);
        bool read = !t.place.n && e->org.text.n && e->place.text.n && str_starts(t.second, e->org.text) &&
                    str_starts(behind, STR(", ")) && str_eq(str_from(behind, 2), e->place.text);
        if (read) {
            t.place = e->place.text;
            t.second = e->org.text;
        }
        bool other = turned(&t);
        e->title = part(&t, other ? t.second : t.first);
        e->org = part(&t, other ? t.first : t.second);
        e->place = t.place.n ? part(&t, t.place) : (struct cv_text){0};
        give_back(&t);
    }
}
