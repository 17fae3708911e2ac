#include "record/story/stories-report.h"

#include "base/cleanup.h"
#include "model/questions.h"
#include "record/content/rules.h"
#include "record/content/shelf.h"
#include "record/days.h"
#include "record/thing.h"

enum { KNOWN_CLAIMS_MAX = 500, KNOWN_FIGURES_MAX = 100, DEFENCES_MAX = 2000 };

/* ---- what comes with the program ---- */

static enum err read_themes(const struct yaml *doc, struct arena *a, struct stories_content *c,
                            struct error *e)
{
    const struct yaml *list = yaml_get(doc, "themes");
    c->themes = arena_array(a, struct str, COVER_THEMES_MAX);
    for (size_t i = 0; list && list->kind == YAML_LIST && i < list->n && c->n_themes < COVER_THEMES_MAX; i++)
        TRY(yaml_get_str(list->values[i], "id", 60, &c->themes[c->n_themes++], e));
    return ERR_OK;
}

enum err stories_content_read(const char *content, struct arena *a, struct stories_content *ret,
                              struct error *e)
{
    struct stories_content *c = arena_new(a, struct stories_content);
    const struct yaml *doc;
    TRY(rules_story(content, a, c->texts, e));
    TRY(shelf_yaml(content, "questions", "themes.yaml", QUESTIONS_BYTES_MAX, a, &doc, e));
    TRY(yaml_in_file(read_themes(doc, a, c, e), e, "questions/themes.yaml"));
    *ret = *c;
    return ERR_OK;
}

/* ---- stories ---- */

static void split_themes(struct str text, struct arena *a, struct story *s)
{
    struct str *themes = arena_array(a, struct str, STORY_THEMES_MAX), part;
    while (s->n_themes < STORY_THEMES_MAX && str_split(&text, ' ', &part))
        if (part.n)
            themes[s->n_themes++] = part;
    s->themes = themes;
}

static struct str column(struct stmt *q, int col, struct arena *a)
{
    return stmt_is_null(q, col) ? (struct str){0} : arena_str(a, stmt_text(q, col));
}

static void read_row(struct stmt *q, struct arena *a, struct stories_row *ret)
{
    struct stories_row r = {.id = stmt_i64(q, 0), .retired = stmt_i64(q, 13) != 0};
    struct story *s = &r.story;
    s->title = column(q, 1, a);
    s->language = column(q, 2, a);
    s->employer = column(q, 3, a);
    s->people = column(q, 14, a);
    s->began_on = column(q, 4, a);
    s->ended_on = column(q, 5, a);
    split_themes(column(q, 6, a), a, s);
    if (!story_scope_named(column(q, 7, a), &s->scope))
        s->scope = STORY_JUNIOR;
    for (int p = 0; p < STORY_PARTS; p++)
        s->part[p] = column(q, 8 + p, a);
    *ret = r;
}

enum err stories_list(struct db *db, struct arena *a, struct stories_row **ret, size_t *ret_n,
                      struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    struct stories_row *list = NULL;
    size_t n = 0, cap = 0;
    TRY(db_query(
        db,
        "SELECT id, title, language, employer, began_on, ended_on, themes, scope, situation, task, action, result, reflection, retired, people "
        "FROM story WHERE id < ?1 ORDER BY id DESC LIMIT ?2",
        &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, STORIES_MAX);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        arena_grow(a, list, n, cap);
        read_row(q, a, &list[n++]);
    }
    *ret = list;
    *ret_n = n;
    return ERR_OK;
}

static void set_member(json_t *body, const char *name, struct str s)
{
    if (s.n)
        json_object_set_new(body, name, json_stringn(s.p, s.n));
}

json_t *stories_body(const struct story *s)
{
    _cleanup_(strbuf_release) struct strbuf themes = {0};
    json_t *body = json_object();
    for (size_t i = 0; i < s->n_themes; i++) {
        if (i)
            strbuf_putc(&themes, ' ');
        strbuf_put(&themes, s->themes[i]);
    }
    set_member(body, "title", s->title);
    set_member(body, "language", s->language);
    set_member(body, "employer", s->employer);
    set_member(body, "people", s->people);
    set_member(body, "began_on", s->began_on);
    set_member(body, "ended_on", s->ended_on);
    set_member(body, "themes", strbuf_str(&themes));
    set_member(body, "scope", str_of(story_scope_name(s->scope)));
    for (size_t p = 0; p < STORY_PARTS; p++)
        set_member(body, story_part_name((enum story_part)p), s->part[p]);
    return body;
}

/* ---- what else is known ---- */

struct known {
    struct arena *a;
    struct story_known *v;
    size_t n, cap;
};

static struct story_known *push(struct known *k)
{
    arena_grow(k->a, k->v, k->n, k->cap);
    k->v[k->n] = (struct story_known){0};
    return &k->v[k->n++];
}

static struct str member(const json_t *o, const char *key)
{
    const json_t *v = json_object_get(o, key);
    return json_is_string(v) ? (struct str){json_string_value(v), json_string_length(v)} : (struct str){0};
}

static void know_job(struct known *k, int64_t cv, const json_t *job)
{
    struct str role = member(job, "position"), employer = member(job, "name"),
               from = member(job, "startDate"), to = member(job, "endDate");
    struct story_known *entry;
    json_t *line;
    size_t i;
    if (!employer.n || !role.n)
        return;
    const char *text = arena_printf(k->a, "%.*s, %.*s, %.*s to %.*s", STR_ARG(role), STR_ARG(employer),
                                    STR_ARG(from), STR_ARG(to.n ? to : STR("present")));
    entry = push(k);
    story_known_cv(str_of(text), k->a, entry);
    entry->id = cv;
    /* The bullets speak of what was done there. */
    json_array_foreach (json_object_get(job, "highlights"), i, line)
        if (json_is_string(line)) {
            struct story_known *bullet = push(k);
            *bullet = (struct story_known){.from = STORY_FROM_CV,
                                           .id = cv,
                                           .text = arena_str(k->a, str_of(json_string_value(line))),
                                           .title = entry->employer};
        }
}

static enum err know_cv(struct db *db, struct known *k, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    json_auto_t *resume = NULL;
    json_t *job;
    size_t i;
    bool row;
    TRY(db_query(
        db,
        "SELECT r.cv, r.resume FROM cv_reading r JOIN cv_version v ON v.id = r.cv WHERE r.state = 'done' AND v.retired = 0 "
        "ORDER BY r.cv DESC, r.id DESC LIMIT 1",
        &q, e));
    TRY(stmt_step(q, &row, e));
    if (!row)
        return ERR_OK;
    int64_t cv = stmt_i64(q, 0);
    TRY(json_read(stmt_text(q, 1), &resume, e));
    json_array_foreach (json_object_get(resume, "work"), i, job)
        know_job(k, cv, job);
    return ERR_OK;
}

static enum err know_claims(struct db *db, struct known *k, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, "SELECT id, words FROM claim WHERE id < ?1 ORDER BY id DESC LIMIT ?2", &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, KNOWN_CLAIMS_MAX);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        *push(k) = (struct story_known){
            .from = STORY_FROM_CLAIM, .id = stmt_i64(q, 0), .text = arena_str(k->a, stmt_text(q, 1))};
    }
}

static enum err know_figures(struct db *db, struct known *k, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(
        db,
        "SELECT f.id, f.days, c.name FROM figure f JOIN application a ON a.id = f.application JOIN company c ON c.id = a.company "
        "WHERE f.id < ?1 AND f.mine = 1 AND f.about = 'notice' AND f.days IS NOT NULL ORDER BY f.id DESC LIMIT ?2",
        &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, KNOWN_FIGURES_MAX);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        *push(k) = (struct story_known){
            .from = STORY_FROM_FIGURE,
            .id = stmt_i64(q, 0),
            .title = arena_str(k->a, stmt_text(q, 2)),
            .text = str_of(arena_printf(k->a, "notice period: %lld days", (long long)stmt_i64(q, 1)))};
    }
}

/* One sentence each; a story that is told to others is compared line by line. */
static void know_story(const struct stories_row *row, struct known *k)
{
    for (size_t p = 0; p < STORY_PARTS; p++) {
        struct str rest = row->story.part[p];
        while (rest.n && k->n < STORY_KNOWN_MAX) {
            size_t end = 0;
            while (end < rest.n &&
                   !(strchr(".!?\n", rest.p[end]) && (end + 1 >= rest.n || strchr(" \n\r", rest.p[end + 1]))))
                end++;
            struct str one = str_trim(str_head(rest, end < rest.n ? end + 1 : end));
            rest = str_from(rest, end + 1);
            if (one.n)
                *push(k) = (struct story_known){
                    .from = STORY_FROM_STORY, .id = row->id, .title = row->story.title, .text = one};
        }
    }
}

/* Which claims a story defends. */
struct defence {
    int64_t story, claim;
};

/* All that any story is compared with, read once. */
struct knowing {
    struct known all;
    struct defence *defences;
    size_t n_defences;
    const struct stories_row *rows;
    size_t n_rows;
    const struct story_subject **subjects; /* n_rows */
    struct story_known *now;               /* room for all: what one story is compared with */
};

/*
 * What a story is compared with must speak of the same. Two stories of one person share up to 0.39 of their
 * words (tests/data/story, the open half, all pairs), two tellings of one far more; of a claim that it does
 * not defend, and of a line of the CV, the story must have half of the words.
 */
static const double stories_alike = 0.45, line_had = 0.5;

static enum err list_defences(struct db *db, struct knowing *k, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    size_t cap = 0;
    TRY(db_query(db, "SELECT story, claim FROM story_claim WHERE id < ?1 ORDER BY id DESC LIMIT ?2", &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, DEFENCES_MAX);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        arena_grow(k->all.a, k->defences, k->n_defences, cap);
        k->defences[k->n_defences++] = (struct defence){stmt_i64(q, 0), stmt_i64(q, 1)};
    }
}

static enum err know_all(struct db *db, const struct stories_row *rows, size_t n, struct arena *a,
                         struct knowing *ret, struct error *e)
{
    struct knowing k = {.all = {.a = a}};
    TRY(know_cv(db, &k.all, e));
    TRY(know_claims(db, &k.all, e));
    TRY(know_figures(db, &k.all, e));
    TRY(list_defences(db, &k, e));
    for (size_t i = 0; i < n; i++)
        if (!rows[i].retired)
            know_story(&rows[i], &k.all);
    for (size_t i = 0; i < k.all.n; i++)
        story_known_prepare(&k.all.v[i], a);
    k.rows = rows;
    k.n_rows = n;
    k.subjects = arena_array(a, const struct story_subject *, n + 1);
    for (size_t i = 0; i < n; i++)
        k.subjects[i] = story_subject_of(&rows[i].story, a);
    k.now = arena_array(a, struct story_known, k.all.n + 1);
    *ret = k;
    return ERR_OK;
}

static bool defends(const struct knowing *k, int64_t story, int64_t claim)
{
    for (size_t i = 0; i < k->n_defences; i++)
        if (k->defences[i].story == story && k->defences[i].claim == claim)
            return true;
    return false;
}

static bool same_story(const struct knowing *k, const struct story_subject *subject, int64_t other)
{
    for (size_t i = 0; i < k->n_rows; i++)
        if (k->rows[i].id == other)
            return story_subject_alike(subject, k->subjects[i]) >= stories_alike;
    return false;
}

/* In k->now, until the next call: what speaks of the same as the story, but itself. */
static size_t known_to(struct knowing *k, const struct story *s, int64_t id)
{
    const struct story_subject *subject = story_subject_of(s, k->all.a);
    int64_t asked = 0;
    bool same = false;
    size_t n = 0;
    for (size_t i = 0; i < k->all.n; i++) {
        const struct story_known *one = &k->all.v[i];
        bool linked = one->from == STORY_FROM_CLAIM && defends(k, id, one->id);
        if (one->from == STORY_FROM_STORY && one->id != asked)
            asked = one->id, same = asked != id && same_story(k, subject, asked);
        bool line = one->from == STORY_FROM_CLAIM || (one->from == STORY_FROM_CV && !one->employer.n);
        if ((one->from == STORY_FROM_STORY && !same) ||
            (line && !linked && story_subject_has(subject, one) < line_had))
            continue;
        k->now[n] = *one;
        k->now[n++].linked = linked;
    }
    return n;
}

/* ---- reports ---- */

static void put_one(const struct story *s, int64_t id, const struct story_known *known, size_t n_known,
                    double pace, struct arena *a, struct json_writer *w)
{
    struct story_report r;
    struct story_contradiction *list;
    size_t n;
    story_lint(s, &(struct story_options){.words_a_minute = pace}, a, &r);
    story_contradictions(s, known, n_known, a, &list, &n);
    jw_begin(w, '{');
    jw_put_int(w, "story", id);
    story_put_report(&r, w);
    jw_key(w, "contradictions");
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++)
        story_put_contradiction(&list[i], w);
    jw_end(w);
    jw_end(w);
}

enum err stories_check_json(struct db *db, const struct story *s, int64_t id, double words_a_minute,
                            struct arena *a, struct json_writer *w, struct error *e)
{
    struct stories_row *rows;
    struct knowing known;
    size_t n;
    TRY(stories_list(db, a, &rows, &n, e));
    TRY(know_all(db, rows, n, a, &known, e));
    size_t n_known = known_to(&known, s, id);
    put_one(s, id, known.now, n_known, words_a_minute, a, w);
    return ERR_OK;
}

static enum err list_tellings(struct db *db, struct arena *a, struct cover_telling **ret, size_t *ret_n,
                              struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    struct cover_telling *list = NULL;
    size_t n = 0, cap = 0;
    TRY(db_query(
        db,
        "SELECT t.story, r.application, r.id, c.name FROM story_told t JOIN round r ON r.id = t.round JOIN application a ON a.id = r.application "
        "JOIN company c ON c.id = a.company WHERE t.id < ?1 ORDER BY t.id DESC LIMIT ?2",
        &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, 2000);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        arena_grow(a, list, n, cap);
        list[n++] = (struct cover_telling){stmt_i64(q, 0), stmt_i64(q, 1), stmt_i64(q, 2),
                                           arena_str(a, stmt_text(q, 3))};
    }
    *ret = list;
    *ret_n = n;
    return ERR_OK;
}

static int32_t age_of(const struct story *s, struct date today)
{
    struct str day = s->ended_on.n ? s->ended_on : s->began_on;
    struct date_said d;
    if (!day.n || !date_read(day, &(struct date_habits){.order = DATE_DAY_FIRST}, &d))
        return -1;
    int32_t days = date_days(today) - date_days(d.date);
    return days < 0 ? 0 : days;
}

/* [{company, company_name, values [{value, story, shared}]}] */
static enum err put_values(struct db *db, const struct cover_story *list, size_t n, struct arena *a,
                           struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(
        db,
        "SELECT r.company, c.name, r.company_values FROM company_research r JOIN company c ON c.id = r.company "
        "WHERE r.id < ?1 AND r.company_values IS NOT NULL ORDER BY r.id DESC LIMIT ?2",
        &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, 50);
    jw_begin(w, '[');
    for (bool row;;) {
        struct str *values = arena_array(a, struct str, COVER_VALUES_MAX), line;
        struct cover_value *found;
        size_t n_values = 0, n_found;
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        struct str rest = arena_str(a, stmt_text(q, 2));
        while (n_values < COVER_VALUES_MAX && str_line(&rest, &line))
            if (str_trim(line).n)
                values[n_values++] = str_trim(line);
        story_values(values, n_values, list, n, a, &found, &n_found);
        jw_begin(w, '{');
        jw_put_int(w, "company", stmt_i64(q, 0));
        jw_put_str(w, "company_name", stmt_text(q, 1));
        jw_key(w, "values");
        jw_begin(w, '[');
        for (size_t i = 0; i < n_found; i++) {
            jw_begin(w, '{');
            jw_put_str(w, "value", found[i].value);
            jw_key(w, "story");
            if (found[i].story)
                jw_int(w, found[i].story);
            else
                jw_null(w);
            jw_put_int(w, "shared", (int64_t)found[i].shared);
            jw_end(w);
        }
        jw_end(w);
        jw_end(w);
    }
    jw_end(w);
    return ERR_OK;
}

enum err stories_report_json(struct db *db, const struct stories_options *o, struct arena *a,
                             struct json_writer *w, struct error *e)
{
    struct stories_row *rows;
    struct cover_telling *tellings;
    struct cover cover;
    struct knowing known;
    size_t n, n_tellings, n_told = 0;
    TRY(stories_list(db, a, &rows, &n, e));
    TRY(know_all(db, rows, n, a, &known, e));
    TRY(list_tellings(db, a, &tellings, &n_tellings, e));
    struct cover_story *told = arena_array(a, struct cover_story, n + 1);
    jw_begin(w, '{');
    jw_put_int(w, "words_a_minute", (int64_t)(o->words_a_minute > 0 ? o->words_a_minute : STORY_PACE));
    jw_key(w, "rules");
    story_put_rules(o->content->texts, w);
    jw_key(w, "stories");
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++) {
        if (rows[i].retired)
            continue;
        size_t n_known = known_to(&known, &rows[i].story, rows[i].id);
        put_one(&rows[i].story, rows[i].id, known.now, n_known, o->words_a_minute, a, w);
        told[n_told++] = (struct cover_story){rows[i].id, &rows[i].story, age_of(&rows[i].story, o->today)};
    }
    jw_end(w);
    story_cover(told, n_told, o->content->themes, o->content->n_themes, o->level, tellings, n_tellings, a,
                &cover);
    jw_key(w, "cover");
    cover_put(&cover, w);
    jw_key(w, "values");
    TRY(put_values(db, told, n_told, a, w, e));
    jw_end(w);
    return ERR_OK;
}
