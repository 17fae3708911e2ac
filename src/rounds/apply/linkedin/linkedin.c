/* A table is its columns and what is made of a row; fields are cleaned on the way out of it: entities,
 * control characters, length. */
#include "rounds/apply/linkedin/linkedin.h"

#include "model/words/tokens.h"
#include "rounds/apply/cv/build.h"

#include "base/utf8.h"

#include <stdio.h>

enum { HEADER_ROWS = 20, COLUMNS_MAX = 8, LINE_BYTES = 300, TEXT_BYTES = 16 << 10, URL_BYTES = 2000 };

struct reading {
    struct linkedin *l;
    struct arena *a;
    const char *file;
    size_t at[COLUMNS_MAX];
};

static void printf_like(3, 4) note(struct reading *r, int line, const char *format, ...)
{
    struct linkedin *l = r->l;
    char text[400];
    va_list args;
    if (l->n_all_notes++ >= LINKEDIN_NOTES_MAX)
        return;
    if (!l->notes)
        l->notes = arena_array(r->a, struct linkedin_note, LINKEDIN_NOTES_MAX);
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    struct str said = str_of(text);
    l->notes[l->n_notes++] =
        (struct linkedin_note){{r->file, line}, arena_str(r->a, str_head(said, utf8_floor(text, said.n)))};
}

/* ---- fields ---- */

static const struct {
    const char *name;
    uint32_t code;
} entities[] = {
    {"amp", '&'},      {"lt", '<'},       {"gt", '>'},        {"quot", '"'},     {"apos", '\''},
    {"nbsp", ' '},     {"rsquo", 0x2019}, {"lsquo", 0x2018},  {"ldquo", 0x201C}, {"rdquo", 0x201D},
    {"ndash", 0x2013}, {"mdash", 0x2014}, {"hellip", 0x2026}, {"bull", 0x2022},  {"euro", 0x20AC},
    {"uuml", 0xFC},    {"ouml", 0xF6},    {"auml", 0xE4},     {"szlig", 0xDF},   {"eacute", 0xE9},
};

static bool digits(struct str s, uint32_t base, uint32_t *ret)
{
    uint32_t code = 0;
    if (s.n == 0 || s.n > 7)
        return false;
    for (size_t i = 0; i < s.n; i++) {
        char c = s.p[i];
        uint32_t d = c >= '0' && c <= '9'                               ? (uint32_t)(c - '0')
                     : base == 16 && (c | 32) >= 'a' && (c | 32) <= 'f' ? (uint32_t)((c | 32) - 'a' + 10)
                                                                        : 99;
        if (d >= base)
            return false;
        code = code * base + d;
    }
    *ret = code;
    return true;
}

/* At an "&": its length and what it stands for; 0: it is none. */
static size_t entity(struct str s, uint32_t *ret)
{
    size_t end = str_find_char(str_head(s, 12), ';');
    if (end < 2 || end >= s.n || end >= 12)
        return 0;
    struct str name = {s.p + 1, end - 1};
    if (name.p[0] == '#') {
        bool hex = name.n > 1 && (name.p[1] | 32) == 'x';
        return digits(str_from(name, hex ? 2 : 1), hex ? 16 : 10, ret) && *ret ? end + 1 : 0;
    }
    for (size_t i = 0; i < ARRAY_LEN(entities); i++)
        if (str_is(name, entities[i].name)) {
            *ret = entities[i].code;
            return end + 1;
        }
    return 0;
}

/* Trimmed, at most max bytes, and of one line unless `lines`. */
static struct str clean(struct arena *a, struct str s, size_t max, bool lines)
{
    s = str_trim(s);
    if (s.n > 2 * max)
        s = str_head(s, utf8_floor(s.p, 2 * max));
    struct strbuf b = {0};
    for (size_t i = 0; i < s.n;) {
        uint32_t code = 0;
        size_t n = s.p[i] == '&' ? entity(str_from(s, i), &code) : 0;
        unsigned char c = n ? (code < 0x80 ? (unsigned char)code : 0x80) : (unsigned char)s.p[i];
        bool control = (c < 0x20 || c == 0x7F) && !(lines && c == '\n');
        if (control || (n && code == '\n'))
            strbuf_putc(&b, ' ');
        else if (n)
            utf8_put(&b, code);
        else
            strbuf_putc(&b, (char)c);
        i += n ? n : 1;
    }
    if (b.n > max)
        strbuf_truncate(&b, utf8_floor(b.p, max));
    struct str out = arena_str(a, str_trim(strbuf_str(&b)));
    strbuf_release(&b);
    return out;
}

static struct str line_of(struct reading *r, const struct csv_row *row, size_t column)
{
    return clean(r->a, csv_field(row, r->at[column]), LINE_BYTES, false);
}

static struct str text_of(struct reading *r, const struct csv_row *row, size_t column)
{
    return clean(r->a, csv_field(row, r->at[column]), TEXT_BYTES, true);
}

/* As much of it as a note shows. */
static struct str shown(struct str s)
{
    enum { SHOWN_BYTES = 60 };
    return s.n > SHOWN_BYTES ? str_head(s, utf8_floor(s.p, SHOWN_BYTES)) : s;
}

/* "Mar 2019", "2019"; empty: CV_DATE_NONE. */
static struct cv_date date_of(struct reading *r, const struct csv_row *row, size_t column)
{
    struct str text = line_of(r, row, column);
    struct date_said d;
    struct cv_date out = {.text = text};
    if (text.n == 0)
        return out;
    if (!date_read(text, &(struct date_habits){DATE_MONTH_FIRST}, &d)) {
        note(r, row->line, "\"%.*s\" is no date that can be read, and is left out", STR_ARG(shown(text)));
        return out;
    }
    out.precision = d.precision == DATE_YEAR    ? CV_DATE_YEAR
                    : d.precision == DATE_MONTH ? CV_DATE_MONTH
                                                : CV_DATE_DAY;
    out.form = d.precision == DATE_YEAR ? CV_FORM_YEAR : CV_FORM_SHORT;
    out.year = d.date.year;
    out.month = d.precision >= DATE_MONTH ? d.date.month : 0;
    out.day = d.precision >= DATE_DAY ? d.date.day : 0;
    return out;
}

static struct linkedin_place place_of(const struct reading *r, const struct csv_row *row)
{
    return (struct linkedin_place){r->file, row->line};
}

/* ---- rows ---- */

/* One more of a list, unless it is full. */
#define PUSH(r, list, count, max, ...)                                                                       \
    do {                                                                                                     \
        if ((count) < (size_t)(max)) {                                                                       \
            ARENA_PUSH((r)->a, list, count);                                                                 \
            (list)[(count)-1] = __VA_ARGS__;                                                                 \
        }                                                                                                    \
    } while (0)

static void take_profile(struct reading *r, const struct csv_row *row)
{
    struct linkedin *l = r->l;
    if (l->profile_at.file)
        return;
    l->first_name = line_of(r, row, 0);
    l->last_name = line_of(r, row, 1);
    l->headline = line_of(r, row, 2);
    l->about = text_of(r, row, 3);
    l->place = line_of(r, row, 4);
    l->profile_at = place_of(r, row);
}

static void take_position(struct reading *r, const struct csv_row *row)
{
    struct linkedin_position p = {.company = line_of(r, row, 0),
                                  .title = line_of(r, row, 1),
                                  .place = line_of(r, row, 2),
                                  .start = date_of(r, row, 3),
                                  .end = date_of(r, row, 4),
                                  .at = place_of(r, row)};
    if (p.company.n == 0 && p.title.n == 0) {
        note(r, row->line, "the position has neither company nor title, and is passed over");
        return;
    }
    if (p.end.text.n == 0)
        p.end.precision = CV_DATE_PRESENT, p.end.form = CV_FORM_PRESENT;
    PUSH(r, r->l->positions, r->l->n_positions, LINKEDIN_POSITIONS_MAX, p);
}

static void take_school(struct reading *r, const struct csv_row *row)
{
    struct linkedin_school s = {.school = line_of(r, row, 0),
                                .degree = line_of(r, row, 1),
                                .start = date_of(r, row, 2),
                                .end = date_of(r, row, 3),
                                .at = place_of(r, row)};
    if (s.school.n)
        PUSH(r, r->l->schools, r->l->n_schools, LINKEDIN_POSITIONS_MAX, s);
}

static void take_skill(struct reading *r, const struct csv_row *row)
{
    struct linkedin_skill s = {.name = line_of(r, row, 0), .at = place_of(r, row)};
    if (s.name.n)
        PUSH(r, r->l->skills, r->l->n_skills, LINKEDIN_SKILLS_MAX, s);
}

static void take_certificate(struct reading *r, const struct csv_row *row)
{
    struct linkedin_certificate c = {.name = line_of(r, row, 0),
                                     .authority = line_of(r, row, 1),
                                     .start = date_of(r, row, 2),
                                     .end = date_of(r, row, 3),
                                     .at = place_of(r, row)};
    if (c.name.n)
        PUSH(r, r->l->certificates, r->l->n_certificates, LINKEDIN_POSITIONS_MAX, c);
}

/* One that waits or was refused stands on no profile. */
static void take_endorsement(struct reading *r, const struct csv_row *row)
{
    struct str skill = line_of(r, row, 0), status = tokens_fold(r->a, line_of(r, row, 1));
    struct linkedin *l = r->l;
    if (skill.n == 0 || (status.n && !str_is(status, "accepted")))
        return;
    struct str key = tokens_fold(r->a, skill);
    for (size_t i = 0; i < l->n_endorsed; i++)
        if (str_eq(l->endorsed[i].key, key)) {
            l->endorsed[i].n++;
            return;
        }
    PUSH(r, l->endorsed, l->n_endorsed, LINKEDIN_SKILLS_MAX, (struct linkedin_endorsed){skill, key, 1});
}

static void take_recommendation(struct reading *r, const struct csv_row *row)
{
    struct str status = tokens_fold(r->a, line_of(r, row, 2));
    struct linkedin_recommendation w = {
        .company = line_of(r, row, 0), .on = date_of(r, row, 1), .at = place_of(r, row)};
    if (status.n == 0 || str_is(status, "visible"))
        PUSH(r, r->l->recommendations, r->l->n_recommendations, LINKEDIN_ROWS_MAX, w);
}

static void take_preferences(struct reading *r, const struct csv_row *row)
{
    struct linkedin *l = r->l;
    struct str open = tokens_fold(r->a, line_of(r, row, 2));
    if (l->preferences_at.file)
        return;
    l->wanted_titles = clean(r->a, csv_field(row, r->at[0]), URL_BYTES, false);
    l->wanted_places = clean(r->a, csv_field(row, r->at[1]), URL_BYTES, false);
    l->says_open = open.n > 0;
    l->open = str_is(open, "yes") || str_is(open, "true") || str_is(open, "1");
    l->preferences_at = place_of(r, row);
}

static void take_answer(struct reading *r, const struct csv_row *row)
{
    struct linkedin_answer w = {line_of(r, row, 0), text_of(r, row, 1)};
    if (w.question.n && w.answer.n)
        PUSH(r, r->l->answers, r->l->n_answers, LINKEDIN_ROWS_MAX, w);
}

static void take_connection(struct reading *r, const struct csv_row *row)
{
    struct str first = line_of(r, row, 0), last = line_of(r, row, 1), on = line_of(r, row, 6);
    struct linkedin_connection c = {.name = str_of(arena_printf(r->a, "%.*s%s%.*s", STR_ARG(first),
                                                                first.n && last.n ? " " : "", STR_ARG(last))),
                                    .company = line_of(r, row, 2),
                                    .position = line_of(r, row, 3),
                                    .url = clean(r->a, csv_field(row, r->at[4]), URL_BYTES, false),
                                    .email = line_of(r, row, 5)};
    struct date_said d;
    /* Who left LinkedIn is a row without a name. */
    if (c.name.n == 0)
        return;
    if (on.n && date_read(on, &(struct date_habits){DATE_MONTH_FIRST}, &d) && d.precision >= DATE_DAY)
        c.on = d.date;
    else if (on.n)
        note(r, row->line, "\"%.*s\" is no day that can be read, and is left out", STR_ARG(shown(on)));
    PUSH(r, r->l->connections, r->l->n_connections, LINKEDIN_ROWS_MAX, c);
}

/* ---- tables ---- */

/* Columns in the order in which the functions above ask for them. */
static const struct table {
    struct csv_column columns[COLUMNS_MAX];
    size_t n, rows_max;
    void (*row)(struct reading *r, const struct csv_row *row);
} tables[LINKEDIN_FILES] = {
    [LINKEDIN_PROFILE] = {{{"first name", true},
                           {"last name", true},
                           {"headline", false},
                           {"summary", false},
                           {"geo location|location", false}},
                          5,
                          10,
                          take_profile},
    [LINKEDIN_POSITIONS] = {{{"company name|company", true},
                             {"title", true},
                             {"location", false},
                             {"started on|start date", true},
                             {"finished on|end date", false}},
                            5,
                            LINKEDIN_POSITIONS_MAX,
                            take_position},
    [LINKEDIN_EDUCATION] = {{{"school name|school", true},
                             {"degree name|degree", false},
                             {"start date|started on", false},
                             {"end date|finished on", false}},
                            4,
                            LINKEDIN_POSITIONS_MAX,
                            take_school},
    [LINKEDIN_SKILLS] = {{{"name|skill|skill name", true}}, 1, LINKEDIN_SKILLS_MAX, take_skill},
    [LINKEDIN_CERTIFICATES] = {{{"name", true},
                                {"authority", false},
                                {"started on|start date", false},
                                {"finished on|end date", false}},
                               4,
                               LINKEDIN_POSITIONS_MAX,
                               take_certificate},
    [LINKEDIN_ENDORSEMENTS] = {{{"skill name", true}, {"endorsement status|status", false}},
                               2,
                               LINKEDIN_ROWS_MAX,
                               take_endorsement},
    [LINKEDIN_RECOMMENDATIONS] = {{{"company", true},
                                   {"creation date|created date", false},
                                   {"status", false}},
                                  3,
                                  LINKEDIN_ROWS_MAX,
                                  take_recommendation},
    [LINKEDIN_PREFERENCES] = {{{"job titles", true}, {"locations", false}, {"open to recruiters", false}},
                              3,
                              10,
                              take_preferences},
    [LINKEDIN_ANSWERS] = {{{"question", true}, {"answer", true}}, 2, LINKEDIN_ROWS_MAX, take_answer},
    [LINKEDIN_CONNECTIONS] = {{{"first name", true},
                               {"last name", true},
                               {"company", false},
                               {"position", false},
                               {"url", false},
                               {"email address", false},
                               {"connected on", false}},
                              7,
                              LINKEDIN_ROWS_MAX,
                              take_connection},
};

static bool is_empty(const struct csv_row *row)
{
    for (size_t i = 0; i < row->n; i++)
        if (str_trim(row->fields[i]).n)
            return false;
    return true;
}

/* LinkedIn writes commas; what would be found out from entities ("R&amp;D") may be wrong. Spreadsheets that
 * saved it write others. */
static bool find_header(struct reading *r, const struct table *t, char separator, struct str text,
                        struct csv *ret, size_t *ret_header, struct error *e)
{
    return csv_read(text, &(struct csv_habits){separator}, r->a, ret, e) == ERR_OK &&
           csv_find(ret, t->columns, t->n, HEADER_ROWS, r->at, ret_header, e) == ERR_OK;
}

static bool take_table(struct reading *r, const struct table *t, struct str text)
{
    struct csv csv;
    struct error e = {0};
    size_t header = 0, taken = 0;
    if (!find_header(r, t, ',', text, &csv, &header, &e) &&
        !find_header(r, t, '\0', text, &csv, &header, &e)) {
        note(r, 0, "it cannot be read, and is passed over: %s", e.message);
        return false;
    }
    for (size_t i = 0; i < csv.n_found; i++)
        note(r, csv.findings[i].line, "column %d: %s", csv.findings[i].column,
             csv_finding_words(csv.findings[i].kind));
    for (size_t i = header + 1; i < csv.n_rows; i++) {
        if (is_empty(&csv.rows[i]))
            continue;
        if (++taken > t->rows_max) {
            note(r, csv.rows[i].line, "it has more than %zu rows; this and the following are passed over",
                 t->rows_max);
            break;
        }
        t->row(r, &csv.rows[i]);
    }
    return true;
}

/* ---- jobs, which other trackers have too ---- */

/* Their names for the columns are found by themselves. */
static bool take_jobs(struct reading *r, bool saved, struct str text)
{
    struct linkedin *l = r->l;
    struct tracker t;
    struct error e = {0};
    if (tracker_read(text, &(struct tracker_habits){.order = DATE_MONTH_FIRST}, r->a, &t, &e) != ERR_OK) {
        note(r, 0, "it cannot be read, and is passed over: %s", e.message);
        return false;
    }
    for (size_t i = 0; i < t.notes.n; i++)
        note(r, t.notes.v[i].line, "%.*s", STR_ARG(t.notes.v[i].text));
    for (size_t i = 0; i < t.n_rows; i++) {
        struct tracker_row row = t.rows[i];
        row.company = clean(r->a, row.company, LINE_BYTES, false);
        row.role = clean(r->a, row.role, LINE_BYTES, false);
        row.source = STR("LinkedIn");
        if (saved) {
            row.stage = "saved";
            row.applied = (struct date){0};
            PUSH(r, l->saved_jobs, l->n_saved_jobs, TRACKER_ROWS_MAX, row);
        } else {
            PUSH(r, l->applications, l->n_applications, TRACKER_ROWS_MAX, row);
        }
    }
    return true;
}

/* ---- the whole ---- */

void linkedin_take(struct linkedin *l, enum linkedin_file file, struct str name, struct str text,
                   struct arena *a)
{
    struct reading r = {.l = l, .a = a, .file = arena_cstr(a, name)};
    bool jobs = file == LINKEDIN_APPLICATIONS || file == LINKEDIN_SAVED_JOBS;
    if (text.n > LINKEDIN_FILE_MAX) {
        note(&r, 0, "it is larger than %d MiB, and is passed over", LINKEDIN_FILE_MAX >> 20);
        return;
    }
    if (jobs ? take_jobs(&r, file == LINKEDIN_SAVED_JOBS, text) : take_table(&r, &tables[file], text))
        l->has[file] = true;
}

void linkedin_done(struct linkedin *l, struct arena *a)
{
    for (size_t i = 0; i < l->n_skills; i++) {
        struct str key = tokens_fold(a, l->skills[i].name);
        for (size_t k = 0; k < l->n_endorsed; k++)
            if (str_eq(l->endorsed[k].key, key))
                l->skills[i].endorsements = l->endorsed[k].n;
    }
}

void linkedin_profile(const struct linkedin *l, struct arena *a, struct cv_profile *ret)
{
    struct cv_position *positions = arena_array(a, struct cv_position, l->n_positions + 1);
    struct str *skills = arena_array(a, struct str, l->n_skills + 1);
    for (size_t i = 0; i < l->n_positions; i++) {
        const struct linkedin_position *p = &l->positions[i];
        positions[i] = (struct cv_position){p->title, p->company, p->start, p->end};
    }
    for (size_t i = 0; i < l->n_skills; i++)
        skills[i] = l->skills[i].name;
    *ret = (struct cv_profile){positions, l->n_positions, skills, l->n_skills};
}
