/*
 * The lines of a section to entries. An entry begins at a heading below the section's, or at a line with
 * dates, or at a short line that such a line follows; in sections without dates at each paragraph's first
 * line; and at each bullet where there is nothing else. Its first lines are its head, from which role,
 * employer and place are taken; what follows are bullets and paragraphs.
 */
#include "base/utf8.h"
#include "rounds/apply/cv/build.h"
#include "rounds/apply/cv/headings.h"
#include "rounds/apply/cv/heads.h"

enum { HEAD_WORDS_MAX = 14, HEAD_LINES_MAX = 4 };

struct maker {
    struct cv *cv;
    struct arena *a;
    struct cv_section *s;
    bool all_bullets;  /* each bullet is an entry */
    bool any_dates;    /* entries are told by their dates */
    size_t head_lines; /* of the entry that is being read */
    int heading_level;
    struct heads heads;
};

static bool range_in(struct str s, struct cv_date *start, struct cv_date *end, struct str *part)
{
    return cv_dates_find(s, start, end, part);
}

static bool has_dates(struct str s)
{
    struct cv_date start, end;
    struct str part;
    return range_in(s, &start, &end, &part);
}

/* "Inc.", "S.L.", "o.o.", "Co.": its full stop ends no sentence. */
static bool ends_cut(struct str s)
{
    static const char *const cuts[] = {"inc",  "ltd",  "co",  "corp", "bros", "mfg", "intl",
                                       "dept", "univ", "pvt", "pty",  "ges",  "mbh"};
    size_t at = s.n - 1;
    while (at > 0 && s.p[at - 1] != ' ')
        at--;
    struct str word = {s.p + at, s.n - 1 - at};
    if (str_find_char(word, '.') < word.n)
        return true;
    for (size_t i = 0; i < ARRAY_LEN(cuts); i++) {
        if (word.n == strlen(cuts[i]) && strncasecmp(word.p, cuts[i], word.n) == 0)
            return true;
    }
    return false;
}

static bool ends_sentence(struct str s)
{
    return s.n && (s.p[s.n - 1] == '!' || (s.p[s.n - 1] == '.' && !ends_cut(s))) && tokens_count(s) >= 4;
}

static bool short_line(struct str s)
{
    return tokens_count(s) <= HEAD_WORDS_MAX && !ends_sentence(s);
}

/* ---- bullets ---- */

size_t cv_keywords_mark(struct arena *a, struct str s)
{
    static const char *const marks[] = {"technologies",
                                        "technology",
                                        "tech",
                                        "tech stack",
                                        "stack",
                                        "tools",
                                        "skills",
                                        "keywords",
                                        "environment",
                                        "technologien",
                                        "techniken",
                                        "tools used",
                                        "technologies used",
                                        "key technologies",
                                        "used",
                                        "technik",
                                        "umgebung",
                                        "environnement",
                                        "environnement technique",
                                        "tecnologias",
                                        "stack tecnico",
                                        "stack technique",
                                        "built with",
                                        NULL};
    size_t colon = str_find_char(s, ':'), at, n;
    if (colon >= s.n || colon > 40)
        return 0;
    struct tokens t = tokens_of(a, str_head(s, colon));
    return tokens_find_any(&t, marks, &at, &n) && n == t.n ? colon + 1 : 0;
}

void cv_list(struct arena *a, const struct cv_text *whole, struct cv_text **v, size_t *n)
{
    int deep = 0;
    size_t from = 0;
    struct str s = whole->text;
    for (size_t i = 0; i <= s.n; i++) {
        char c = i < s.n ? s.p[i] : ',';
        deep += c == '(' ? 1 : c == ')' && deep ? -1 : 0;
        size_t dot = str_starts(str_from(s, i), STR("·")) ? 2 : str_starts(str_from(s, i), STR("•")) ? 3 : 0;
        bool slash = c == '/' && i && i + 1 < s.n && s.p[i - 1] == ' ' && s.p[i + 1] == ' ';
        if (i < s.n && (deep || !(c == ',' || c == ';' || c == '|' || c == '\t' || slash || dot)))
            continue;
        struct str part = str_trim(str_head(str_from(s, from), i - from));
        while (part.n && part.p[part.n - 1] == '.')
            part = str_head(part, part.n - 1);
        if (part.n) {
            ARENA_PUSH(a, *v, *n);
            (*v)[*n - 1] = (struct cv_text){part, whole->at, whole->first_line, whole->n_lines};
        }
        from = i + (dot ? dot : 1);
        i += dot ? dot - 1 : 0;
    }
}

/* Line i goes on with what line i - 1 began. */
static bool goes_on(const struct cv *cv, size_t i)
{
    const struct cv_line *l = &cv->lines[i], *before = l - 1;
    if (l->kind != CV_LINE_TEXT || l->after_gap || l->bold || l->begins || before->kind == CV_LINE_HEADING ||
        before->kind == CV_LINE_TABLE)
        return false;
    /* Further left than a list's sign, or than the rest of its text, nothing goes on. */
    if (cv->document && l->at.x0 < before->at.x0 - 3 && (before->kind == CV_LINE_BULLET || before->wrapped))
        return false;
    uint32_t c = 0;
    utf8_next(l->text, &c);
    bool lower = code_is_lower(c);
    bool fields =
        str_find_char(l->text, '\t') < l->text.n || str_find_char(before->text, '\t') < before->text.n;
    /* A bullet ends where a line has fields: dates at the right edge. */
    if (before->kind == CV_LINE_BULLET)
        return lower || (!(cv->document && fields) && (l->indent > before->indent || l->wrapped));
    if (fields || has_dates(before->text) || has_dates(l->text))
        return false;
    return lower || (cv->document ? l->wrapped : tokens_count(before->text) >= 8);
}

static struct cv_text joined(struct maker *m, size_t from, size_t n)
{
    const struct cv_line *l = &m->cv->lines[from];
    if (n == 1)
        return (struct cv_text){l->text, l->at, from, 1};
    struct strbuf b = {0};
    for (size_t i = 0; i < n; i++) {
        struct str s = l[i].text;
        /* A word that was parted at the end of a line; capitals behind it are parts of names. */
        bool parted = b.n > 1 && b.p[b.n - 1] == '-' && s.n && s.p[0] >= 'a' && s.p[0] <= 'z' &&
                      b.p[b.n - 2] >= 'a' && b.p[b.n - 2] <= 'z';
        if (parted && m->cv->document)
            strbuf_truncate(&b, b.n - 1);
        else if (i && !parted)
            strbuf_putc(&b, ' ');
        strbuf_put(&b, s);
    }
    struct cv_text t = {arena_str(m->a, strbuf_str(&b)), l->at, from, n};
    strbuf_release(&b);
    return t;
}

static void add_bullet(struct maker *m, struct cv_entry *e, struct cv_text t, bool marked)
{
    size_t mark = cv_keywords_mark(m->a, t.text);
    if (mark) {
        struct cv_text list = t;
        list.text = str_trim(str_from(t.text, mark));
        cv_list(m->a, &list, &e->keywords, &e->n_keywords);
        return;
    }
    size_t n = e->n_bullets;
    ARENA_PUSH(m->a, e->marked, n);
    ARENA_PUSH(m->a, e->bullets, e->n_bullets);
    e->bullets[e->n_bullets - 1] = t;
    e->marked[e->n_bullets - 1] = marked;
}

/* ---- segmentation ---- */

/* Dates stand on one of the next two lines; or of three, where the line shows that something begins. */
static bool next_has_dates(struct maker *m, size_t i, size_t end)
{
    const struct cv_line *first = &m->cv->lines[i];
    for (size_t k = i + 1; k < end && k <= i + 3; k++) {
        const struct cv_line *l = &m->cv->lines[k];
        bool begins = first->after_gap || first->bold || first->size > l->size + 0.3f;
        if (l->kind == CV_LINE_BULLET || (l->kind == CV_LINE_BLANK && k > i + 1) || !short_line(l->text) ||
            (k == i + 3 && !begins))
            return false;
        if (has_dates(l->text))
            return true;
    }
    return false;
}

/* Word's own template has the dates of a job above its heading. */
static bool only_dates(struct maker *m, const struct cv_entry *e)
{
    struct cv_date start, end;
    struct str part;
    return m->cv->flow && !e->n_bullets && e->head.n_lines == 1 &&
           range_in(e->head.text, &start, &end, &part) && part.n == e->head.text.n;
}

static bool starts_entry(struct maker *m, const struct cv_entry *e, size_t i, size_t end)
{
    const struct cv_line *l = &m->cv->lines[i];
    bool dates = has_dates(l->text);
    if (m->all_bullets)
        return l->kind == CV_LINE_BULLET && l->indent <= m->cv->lines[m->s->first_line].indent + 1;
    if (l->kind == CV_LINE_BULLET)
        return false;
    if (!e)
        return true;
    if (l->kind == CV_LINE_HEADING && only_dates(m, e))
        return false;
    if ((head_goes_on(m->cv, i) || head_left_goes_on(m->cv, i)) && !e->n_bullets &&
        i == e->head.first_line + e->head.n_lines)
        return false;
    if (l->kind == CV_LINE_HEADING)
        return !(e->n_bullets == 0 && m->head_lines < HEAD_LINES_MAX && e->start.precision == CV_DATE_NONE &&
                 l->level > m->heading_level && m->heading_level);
    if (cv_keywords_mark(m->a, l->text) || !short_line(l->text))
        return false;
    bool full = e->n_bullets || e->start.precision != CV_DATE_NONE;
    if (dates)
        return full || (l->after_gap && m->head_lines >= HEAD_LINES_MAX);
    if (!m->any_dates)
        return l->after_gap || l->bold || (l->leads && e->n_bullets);
    if (!full)
        return false;
    if (l->kind == CV_LINE_TABLE)
        return false;
    /* Schools without bullets and blank lines: "name, degree with dates", again and again. */
    bool dates_below = e->head.n_lines >= 2 && !has_dates(m->cv->lines[e->head.first_line].text);
    return (l->after_gap || l->bold || e->n_bullets || dates_below) &&
           (next_has_dates(m, i, end) || (l->bold && l->after_gap));
}

static struct cv_entry *begin_entry(struct maker *m, size_t i)
{
    struct cv_section *s = m->s;
    const struct cv_line *line = &m->cv->lines[i];
    if (s->n_entries) {
        struct cv_entry *last = &s->entries[s->n_entries - 1];
        head_read(&m->heads, last);
        /* A heading with an employer, and roles below it. */
        if (line->kind == CV_LINE_HEADING && m->heading_level && line->level > m->heading_level)
            m->heads.org = last->org;
    }
    ARENA_PUSH(m->a, s->entries, s->n_entries);
    struct cv_entry *e = &s->entries[s->n_entries - 1];
    *e = (struct cv_entry){0};
    m->head_lines = 0;
    if (line->kind == CV_LINE_HEADING && (!m->heading_level || line->level <= m->heading_level)) {
        m->heads.org = (struct cv_text){0};
        m->heading_level = line->level;
    }
    return e;
}

/* "Name: what it is", "Name – what it is": the sign behind the name. */
static void bullet_entry(struct maker *m, struct cv_entry *e, size_t i, size_t n)
{
    struct cv_text t = joined(m, i, n);
    size_t cut = str_find(t.text, STR(": ")), k;
    static const char *const cuts[] = {" – ", " — ", " - ", " | ", ". "};
    size_t len = 2;
    for (k = 0; k < ARRAY_LEN(cuts); k++) {
        size_t at = str_find(t.text, str_of(cuts[k]));
        if (at < cut)
            cut = at, len = strlen(cuts[k]);
    }
    struct cv_date start, end;
    struct str part;
    bool named =
        m->s->kind == CV_SECTION_PROJECTS && cut < t.text.n && tokens_count(str_head(t.text, cut)) <= 8;
    e->head = (struct cv_text){t.text, t.at, i, 1};
    m->head_lines = 1;
    if (named) {
        e->head.text = str_head(t.text, cut);
        struct str rest = str_trim(str_from(t.text, cut + len));
        if (rest.n && !(range_in(rest, &start, &end, &part) && part.n == rest.n)) {
            struct cv_text bullet = {rest, cv_place_of(m->cv, &t, rest), i, n};
            add_bullet(m, e, bullet, true);
        }
    }
}

static void plain_items(struct maker *m)
{
    struct cv_section *s = m->s;
    for (size_t i = s->first_line; i < s->first_line + s->n_lines; i++) {
        const struct cv_line *l = &m->cv->lines[i];
        if (l->kind == CV_LINE_BLANK || l->margin)
            continue;
        size_t n = 1;
        while (i + n < s->first_line + s->n_lines && goes_on(m->cv, i + n) &&
               !(s->kind == CV_SECTION_SKILLS && str_find_char(m->cv->lines[i + n].text, ':') < 40))
            n++;
        struct cv_text t = joined(m, i, n);
        bool own_heading = s->heading.n_lines && s->heading.first_line == i;
        if (own_heading)
            t.text = str_trim(str_from(t.text, str_find_char(t.text, ':') + 1));
        if (s->kind == CV_SECTION_SKILLS || s->kind == CV_SECTION_LANGUAGES ||
            s->kind == CV_SECTION_INTERESTS) {
            size_t colon =
                str_find(t.text, STR(":"));           /* "Languages: Go, SQL": the group's name is no skill */
            size_t tab = str_find_char(t.text, '\t'); /* the same in two cells of a table */
            if (s->kind == CV_SECTION_SKILLS && colon < t.text.n && colon < 40)
                t.text = str_trim(str_from(t.text, colon + 1));
            else if (s->kind == CV_SECTION_SKILLS && l->row && tab < t.text.n &&
                     str_find_char(str_from(t.text, tab), ',') < t.text.n - tab)
                t.text = str_trim(str_from(t.text, tab + 1));
            cv_list(m->a, &t, &s->items, &s->n_items);
        } else {
            ARENA_PUSH(m->a, s->items, s->n_items);
            s->items[s->n_items - 1] = t;
        }
        i += n - 1;
    }
}

static void look_at(struct maker *m)
{
    size_t text = 0, bullets = 0;
    for (size_t i = m->s->first_line; i < m->s->first_line + m->s->n_lines; i++) {
        const struct cv_line *l = &m->cv->lines[i];
        text += (l->kind == CV_LINE_TEXT && !goes_on(m->cv, i)) || l->kind == CV_LINE_HEADING ||
                l->kind == CV_LINE_TABLE;
        bullets += l->kind == CV_LINE_BULLET;
        m->any_dates = m->any_dates || (l->kind != CV_LINE_BULLET && has_dates(l->text));
    }
    m->all_bullets = !text && bullets;
}

/* A line below the dates is one of the head only when it can be a name, a role or a place, or stands just
 * above the list. */
static bool in_head(struct maker *m, const struct cv_entry *e, size_t i, size_t end)
{
    const struct cv_line *l = &m->cv->lines[i];
    struct tokens t = tokens_of(m->a, l->text);
    size_t comma = l->text.n;
    while (comma > 0 && l->text.p[comma - 1] != ',')
        comma--;
    struct tokens last = tokens_of(m->a, str_from(l->text, comma));
    bool above_list = i + 1 < end && m->cv->lines[i + 1].kind == CV_LINE_BULLET && t.n <= 9;
    return e->start.precision == CV_DATE_NONE || m->head_lines < 2 || t.n <= 4 || heading_is_place(&t) ||
           (comma && heading_is_place(&last)) || heading_is_role(&t) || has_dates(l->text) ||
           (m->cv->document && (above_list || (t.n <= 9 && heading_is_employer(&t))));
}

void cv_entries(struct cv *cv, struct arena *a, struct cv_section *s)
{
    struct maker m = {.cv = cv, .a = a, .s = s, .heads = {.cv = cv, .a = a, .s = s}};
    bool has_entries = s->kind == CV_SECTION_WORK || s->kind == CV_SECTION_EDUCATION ||
                       s->kind == CV_SECTION_PROJECTS || s->kind == CV_SECTION_VOLUNTEER ||
                       s->kind == CV_SECTION_CERTIFICATES || s->kind == CV_SECTION_AWARDS ||
                       s->kind == CV_SECTION_PUBLICATIONS;
    if (s->kind == CV_SECTION_CONTACT)
        return;
    if (!has_entries) {
        plain_items(&m);
        return;
    }
    look_at(&m);
    struct cv_entry *e = NULL;
    size_t end = s->first_line + s->n_lines;
    for (size_t i = s->first_line; i < end; i++) {
        const struct cv_line *l = &cv->lines[i];
        if (l->kind == CV_LINE_BLANK || l->margin)
            continue;
        bool starts = s->n_entries < CV_ENTRIES_MAX && starts_entry(&m, e, i, end);
        size_t n = 1;
        if (starts)
            e = begin_entry(&m, i);
        else if (!e)
            e = begin_entry(&m, i), starts = l->kind != CV_LINE_BULLET;
        while (i + n < end && l->kind != CV_LINE_HEADING && goes_on(cv, i + n) &&
               !(starts && l->kind == CV_LINE_TEXT))
            n++;
        bool head = l->kind != CV_LINE_BULLET && !e->n_bullets && m.head_lines < HEAD_LINES_MAX &&
                    (starts || (short_line(l->text) && n == 1 && !cv_keywords_mark(a, l->text) &&
                                in_head(&m, e, i, end)));
        if (m.all_bullets && starts) {
            bullet_entry(&m, e, i, n);
        } else if (head) {
            if (!e->head.n_lines)
                e->head = (struct cv_text){l->text, l->at, i, 0};
            e->head.n_lines = i + 1 - e->head.first_line;
            if (e->head.n_lines > 1)
                e->head.text = joined(&m, e->head.first_line, e->head.n_lines).text;
            m.head_lines++;
            struct cv_date start, stop;
            struct str part;
            if (e->start.precision == CV_DATE_NONE && range_in(l->text, &start, &stop, &part))
                e->start = start, e->end = stop,
                e->dates_at = cv_place_of(cv, &(struct cv_text){l->text, l->at, i, 1}, part);
        } else {
            add_bullet(&m, e, joined(&m, i, n), l->kind == CV_LINE_BULLET);
        }
        i += n - 1;
    }
    if (e)
        head_read(&m.heads, e);
    heads_agree(&m.heads);
    cv_heads_of_two(cv, a, s);
}
