/*
 * Lines to sections. A heading is told by what it says (headings.h) and by how it looks; where a text has
 * headings of Markdown, those of the level of the first usual one are sections and deeper ones entries. What
 * stands above the first is contact data.
 */
#include "base/utf8.h"
#include "rounds/apply/cv/build.h"
#include "rounds/apply/cv/headings.h"

static const char *const section_names[CV_SECTION_KINDS] = {
    [CV_SECTION_CONTACT] = "contact",
    [CV_SECTION_SUMMARY] = "summary",
    [CV_SECTION_WORK] = "work",
    [CV_SECTION_EDUCATION] = "education",
    [CV_SECTION_SKILLS] = "skills",
    [CV_SECTION_PROJECTS] = "projects",
    [CV_SECTION_LANGUAGES] = "languages",
    [CV_SECTION_CERTIFICATES] = "certificates",
    [CV_SECTION_VOLUNTEER] = "volunteer",
    [CV_SECTION_AWARDS] = "awards",
    [CV_SECTION_PUBLICATIONS] = "publications",
    [CV_SECTION_INTERESTS] = "interests",
    [CV_SECTION_REFERENCES] = "references",
    [CV_SECTION_PERSONAL] = "personal",
    [CV_SECTION_OTHER] = "other",
};

const char *cv_section_name(enum cv_section_kind kind)
{
    return section_names[kind];
}

const struct cv_section *cv_section(const struct cv *cv, enum cv_section_kind kind)
{
    for (size_t i = 0; i < cv->n_sections; i++) {
        if (cv->sections[i].kind == kind)
            return &cv->sections[i];
    }
    return NULL;
}

void cv_note(struct cv *cv, struct arena *a, struct str path, const char *why)
{
    if (cv->n_notes >= CV_NOTES_MAX)
        return;
    ARENA_PUSH(a, cv->notes, cv->n_notes);
    cv->notes[cv->n_notes - 1] = (struct cv_note){arena_str(a, path), str_of(why)};
}

/* The boxes of the words that letters from..to of the line's text touch; words stand in the text in their
 * order. */
static void box_of(const struct cv_line *l, size_t from, size_t to, struct cv_place *at)
{
    size_t pos = 0;
    bool any = false;
    for (size_t i = 0; i < l->n_words; i++) {
        const struct cv_word *w = &l->words[i];
        size_t found = pos + str_find(str_from(l->text, pos), w->text);
        if (found >= l->text.n)
            continue;
        pos = found + w->text.n;
        if (found >= to || pos <= from)
            continue;
        at->x0 = any && at->x0 < w->x0 ? at->x0 : w->x0;
        at->y0 = any && at->y0 < w->y0 ? at->y0 : w->y0;
        at->x1 = any && at->x1 > w->x1 ? at->x1 : w->x1;
        at->y1 = any && at->y1 > w->y1 ? at->y1 : w->y1;
        any = true;
    }
}

struct cv_place cv_place_of(const struct cv *cv, const struct cv_text *text, struct str part)
{
    if (!part.n || !cv->n_lines)
        return text->at;
    for (size_t i = text->first_line; i < text->first_line + text->n_lines && i < cv->n_lines; i++) {
        const struct cv_line *l = &cv->lines[i];
        struct cv_place at = l->at;
        if (cv->document) {
            size_t found = str_find(l->text, part);
            if (found < l->text.n) {
                box_of(l, found, found + part.n, &at);
                return at;
            }
            continue;
        }
        size_t found = str_find(l->raw, part);
        if (found < l->raw.n) {
            at.column = (int)tokens_chars(str_head(l->raw, found)) + 1;
            at.len = (int)tokens_chars(part);
            return at;
        }
    }
    return text->at;
}

/* ---- headings ---- */

static bool has_range(struct str s)
{
    struct cv_date start, end;
    struct str part;
    return cv_dates_find(s, &start, &end, &part);
}

static struct str heading_text(struct str s)
{
    s = str_trim(s);
    while (s.n && (s.p[s.n - 1] == ':' || s.p[s.n - 1] == '-' || s.p[s.n - 1] == '='))
        s = str_trim(str_head(s, s.n - 1));
    return s;
}

static bool blank_next(const struct cv *cv, size_t i)
{
    return i + 1 >= cv->n_lines || cv->lines[i + 1].kind == CV_LINE_BLANK;
}

static bool dates_soon(const struct cv *cv, size_t i)
{
    for (size_t k = i + 1; k < cv->n_lines && k <= i + 2; k++) {
        if (cv->lines[k].kind == CV_LINE_BULLET)
            return false;
        if (has_range(cv->lines[k].text))
            return true;
    }
    return false;
}

static bool has_contact(struct str s)
{
    size_t at = str_find_char(s, '@');
    return at > 0 && at + 3 < s.n;
}

/* What looks like a heading but stands between the name and the address is said of the person. */
static bool above_contact(const struct cv *cv, size_t i)
{
    if (!cv->document || i > 4)
        return false;
    for (size_t k = i + 1; k < cv->n_lines && k <= i + 3 && cv->lines[k].kind != CV_LINE_HEADING; k++) {
        if (has_contact(cv->lines[k].text))
            return true;
    }
    return false;
}

/* The lines that look like headings: usual ones, and unusual ones with dates below. */
struct headings {
    size_t usual, dated;
};

static struct headings count_headings(const struct cv *cv, struct arena *a)
{
    struct headings n = {0};
    for (size_t i = 0; i < cv->n_lines; i++) {
        bool exact = false;
        if (cv->lines[i].kind != CV_LINE_HEADING)
            continue;
        struct tokens t = tokens_of(a, str_head(cv->lines[i].text, 200));
        bool usual = heading_kind(&t, &exact) != CV_SECTION_OTHER && exact;
        n.usual += usual;
        n.dated += !usual && dates_soon(cv, i);
    }
    return n;
}

/* Only this one has dates below it: the others name sections, and so does this. */
static bool only_dated(const struct cv *cv, const struct headings *n, const struct tokens *t)
{
    return cv->document && n->usual > 0 && n->dated == 1 && !heading_is_role(t) && !heading_is_employer(t);
}

static bool is_heading(struct cv *cv, struct arena *a, size_t i, size_t first, int level,
                       const struct headings *n, enum cv_section_kind *ret)
{
    const struct cv_line *l = &cv->lines[i];
    if (l->margin || (l->kind != CV_LINE_HEADING && l->kind != CV_LINE_TEXT))
        return false;
    struct str s = heading_text(l->text);
    struct tokens t = tokens_of(a, s);
    bool exact;
    bool listed = l->kind == CV_LINE_TEXT && str_find(s, STR(": ")) < s.n; /* "Languages: Go, SQL" */
    if (!t.n || t.n > 8 || str_find_char(s, '\t') < s.n || listed)
        return false;
    *ret = heading_kind(&t, &exact);
    if (l->kind == CV_LINE_HEADING && l->level) {
        /* The name, and above it "Curriculum Vitae" */
        bool top = i == first && !exact;
        return !top && l->level <= level && !(l->level < level && *ret == CV_SECTION_OTHER && i == first);
    }
    /* The first line is a name, or the title of the page; a side column of a document may begin with
     * "Contact". */
    if (i == first &&
        !(exact && (*ret == CV_SECTION_CONTACT || *ret == CV_SECTION_WORK || *ret == CV_SECTION_SKILLS)))
        return false;
    bool upper = tokens_upper(s), colon = str_ends(str_trim(l->text), STR(":"));
    bool shown = l->kind == CV_LINE_HEADING || l->after_gap || upper || l->bold || colon || blank_next(cv, i);
    if (exact && i == first)
        return true;
    /* "Acme Technologies": a usual word stands in it, and so it does in names. */
    bool name = l->kind == CV_LINE_TEXT && !heading_is_listed(&t) &&
                (heading_is_employer(&t) || heading_is_role(&t) || (cv->document && dates_soon(cv, i)));
    if (exact && t.n <= 5 && shown && !has_range(s) && !name)
        return l->kind == CV_LINE_HEADING || l->after_gap || upper || l->bold;
    if (l->kind == CV_LINE_HEADING)
        return i != first && !has_range(s) && (!dates_soon(cv, i) || only_dated(cv, n, &t)) &&
               !(l->level == 0 && above_contact(cv, i));
    return upper && l->after_gap && t.n <= 5 && tokens_chars(s) >= 4 && i > first + 2 && !has_range(s) &&
           !dates_soon(cv, i) && !heading_is_role(&t) && !heading_is_employer(&t) &&
           str_find_char(s, ',') == s.n;
}

/* "Languages: Go, SQL" as the first line below "Skills" is no section of its own. */
static bool below_heading(const struct cv *cv, size_t i)
{
    while (i > 0 && cv->lines[i - 1].kind == CV_LINE_BLANK)
        i--;
    return i > 0 && cv->lines[i - 1].kind == CV_LINE_HEADING;
}

/* "Skills: Go, SQL" on one line. The length of the heading, or 0. */
static size_t inline_heading(const struct cv *cv, struct arena *a, size_t i, enum cv_section_kind *ret)
{
    const struct cv_line *l = &cv->lines[i];
    size_t colon = str_find_char(l->text, ':');
    if (l->kind != CV_LINE_TEXT || !l->after_gap || colon >= l->text.n || colon + 2 >= l->text.n ||
        below_heading(cv, i))
        return 0;
    struct tokens t = tokens_of(a, str_head(l->text, colon));
    bool exact;
    *ret = t.n ? heading_kind(&t, &exact) : CV_SECTION_OTHER;
    bool fits = *ret == CV_SECTION_SKILLS || *ret == CV_SECTION_LANGUAGES || *ret == CV_SECTION_INTERESTS ||
                *ret == CV_SECTION_REFERENCES || *ret == CV_SECTION_SUMMARY;
    return fits && exact && t.n <= 3 ? colon : 0;
}

static int section_level(const struct cv *cv, struct arena *a)
{
    int lowest = 7;
    size_t seen = 0;
    for (size_t i = 0; i < cv->n_lines; i++) {
        const struct cv_line *l = &cv->lines[i];
        if (l->kind != CV_LINE_HEADING || !l->level)
            continue;
        struct tokens t = tokens_of(a, heading_text(l->text));
        bool exact = false;
        if (t.n && t.n <= 6 && heading_kind(&t, &exact) != CV_SECTION_OTHER && exact)
            return l->level;
        if (seen++)
            lowest = l->level < lowest ? l->level : lowest;
    }
    return lowest;
}

static struct cv_section *add_section(struct cv *cv, struct arena *a, enum cv_section_kind kind, size_t line)
{
    if (cv->n_sections) {
        struct cv_section *last = &cv->sections[cv->n_sections - 1];
        last->n_lines = line - last->first_line;
    }
    ARENA_PUSH(a, cv->sections, cv->n_sections);
    struct cv_section *s = &cv->sections[cv->n_sections - 1];
    *s = (struct cv_section){.kind = kind, .first_line = line};
    return s;
}

/* A column of a document that begins with contact data and has no heading above them. */
static bool column_of_contact(const struct cv *cv, size_t i)
{
    const struct cv_line *l = &cv->lines[i];
    if (!cv->document || i == 0 || l->column == 0 ||
        (l->column == l[-1].column && l->at.page == l[-1].at.page))
        return false;
    for (size_t k = i; k < cv->n_lines && k < i + 5 && cv->lines[k].column == l->column; k++) {
        if (cv->lines[k].kind == CV_LINE_HEADING || tokens_count(cv->lines[k].text) > 8)
            return false;
        if (has_contact(cv->lines[k].text))
            return true;
    }
    return false;
}

static void find_sections(struct cv *cv, struct arena *a)
{
    size_t first = 0;
    while (first < cv->n_lines && (cv->lines[first].kind == CV_LINE_BLANK || cv->lines[first].margin))
        first++;
    int level = section_level(cv, a);
    struct headings n = cv->document ? count_headings(cv, a) : (struct headings){0};
    add_section(cv, a, CV_SECTION_CONTACT, 0);
    for (size_t i = first; i < cv->n_lines; i++) {
        enum cv_section_kind kind = CV_SECTION_OTHER;
        size_t colon;
        if (is_heading(cv, a, i, first, level, &n, &kind)) {
            struct cv_section *s = add_section(cv, a, kind, i);
            s->heading = cv_part(cv, i, heading_text(cv->lines[i].text));
            s->first_line = i + 1;
        } else if ((colon = inline_heading(cv, a, i, &kind)) > 0) {
            struct cv_section *s = add_section(cv, a, kind, i);
            s->heading = cv_part(cv, i, str_head(cv->lines[i].text, colon));
        } else if (i > first && column_of_contact(cv, i)) {
            add_section(cv, a, CV_SECTION_CONTACT, i);
        }
    }
    struct cv_section *last = &cv->sections[cv->n_sections - 1];
    last->n_lines = cv->n_lines - last->first_line;
    /* The heading of the next one is no line of this one. */
    for (size_t i = 0; i + 1 < cv->n_sections; i++) {
        struct cv_section *s = &cv->sections[i], *next = s + 1;
        bool on_own_line = next->heading.n_lines && next->heading.first_line + 1 == next->first_line;
        size_t end = on_own_line ? next->heading.first_line : next->first_line;
        s->n_lines = end > s->first_line ? end - s->first_line : 0;
    }
}

static void find_summary(struct cv *cv, struct arena *a)
{
    const struct cv_section *s = cv_section(cv, CV_SECTION_SUMMARY);
    if (!s || !s->n_items)
        return;
    struct strbuf b = {0};
    for (size_t i = 0; i < s->n_items; i++) {
        strbuf_puts(&b, i ? " " : "");
        strbuf_put(&b, s->items[i].text);
    }
    const struct cv_text *last = &s->items[s->n_items - 1];
    cv->summary = (struct cv_text){arena_str(a, strbuf_str(&b)), s->items[0].at, s->items[0].first_line,
                                   last->first_line + last->n_lines - s->items[0].first_line};
    strbuf_release(&b);
}

/* Work without a usual heading: a section of unknown kind whose entries have dates and a role. */
static void find_work(struct cv *cv, struct arena *a)
{
    if (cv_section(cv, CV_SECTION_WORK))
        return;
    for (size_t i = 0; i < cv->n_sections; i++) {
        struct cv_section *s = &cv->sections[i];
        if (s->kind != CV_SECTION_OTHER)
            continue;
        struct cv_section work = *s;
        work.kind = CV_SECTION_WORK;
        work.items = NULL, work.n_items = 0;
        cv_entries(cv, a, &work);
        for (size_t k = 0; k < work.n_entries; k++) {
            if (work.entries[k].start.precision != CV_DATE_NONE && work.entries[k].title.text.n) {
                *s = work;
                return;
            }
        }
    }
}

void cv_build(struct cv *cv, struct arena *a)
{
    find_sections(cv, a);
    cv_contact(cv, a, cv->sections[0].first_line, cv->sections[0].n_lines);
    for (size_t i = 0; i < cv->n_sections; i++) {
        struct cv_section *s = &cv->sections[i];
        bool more = i && (s->kind == CV_SECTION_CONTACT || s->kind == CV_SECTION_PERSONAL);
        if (more)
            cv_contact(cv, a, s->first_line, s->n_lines);
        else
            cv_entries(cv, a, s);
    }
    if (cv->document || cv->flow)
        cv_contact_big(cv, a);
    cv_label_below_name(cv, a);
    find_work(cv, a);
    find_summary(cv, a);
    /* Some write them at the foot. */
    for (size_t i = 0; i < cv->n_lines && (!cv->mail.text.n || !cv->phone.text.n); i++) {
        if (cv->lines[i].margin || i + 6 > cv->n_lines)
            cv_contact_line(cv, a, i);
    }
}
