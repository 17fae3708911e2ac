/*
 * A file is a map with one list. Themes are read first, whatever the order of the files, so that a question
 * points to its own; retired ids before all, so that one that comes again is told where it stands.
 */
#include "model/questions.h"

#include "base/yaml.h"
#include "model/words/terms.h"

#include <stdlib.h>

const char *const question_set_names[QUESTION_SETS] = {"story", "culture", "explain", "ask-back"};
const char *const question_files[QUESTION_FILES] = {"themes.yaml",  "behavioural.yaml", "culture.yaml",
                                                    "explain.yaml", "ask-back.yaml",    "retired.yaml"};
const char *const theme_levels[THEME_LEVELS] = {"junior", "senior", "staff"};

enum { WORD_MAX = 40, LINE_MAX = 600, SOURCE_MAX = 300, RETIRED_MAX = 2000 };
enum { SECONDS_MIN = 60, SECONDS_MAX = 90 };

static const char *const rubrics[] = {"motivation",   "proactivity",         "unstructured",
                                      "perseverance", "conflict-resolution", "empathy",
                                      "growth",       "communication",       NULL};
static const char *const culture_topics[] = {"mission", "values", "way-of-working", "motivation", "growth",
                                             "team",    "remote", "leaving",        NULL};
static const char *const explain_topics[] = {"react",   "typescript",   "javascript", "node",
                                             "web",     "css",          "http",       "databases",
                                             "testing", "architecture", "devops",     NULL};
static const char *const explain_levels[] = {"junior", "middle", "senior", NULL};
static const char *const ask_rounds[] = {"screen", "manager", "story", "culture", "offer", NULL};

enum question_set question_set_named(struct str name)
{
    size_t i = 0;
    while (i < QUESTION_SETS && !str_is(name, question_set_names[i]))
        i++;
    return (enum question_set)i;
}

/* ---- reading ---- */

struct reader {
    struct arena *a;
    struct questions *q;
    struct str *retired;
    size_t n_retired;
    int *lines; /* of the questions that were read so far, and in which file */
    const char **files;
    const char *file;
};

static enum err wrong(struct reader *r, int line, struct error *e, const char *what)
{
    return error_set(e, ERR_INVALID, arena_printf(r->a, "%d", line), "%s", what);
}

/* One line of text with something in it. */
static enum err get_line(struct reader *r, const struct yaml *map, const char *key, size_t max, bool must,
                         struct str *ret, struct error *e)
{
    *ret = STR("");
    if (!yaml_get(map, key) && !must)
        return ERR_OK;
    return yaml_get_line(map, key, max, r->a, ret, e);
}

static enum err get_word(const struct yaml *map, const char *key, const char *const *words, struct str *ret,
                         struct error *e)
{
    size_t i = 0;
    TRY(yaml_get_word(map, key, words, SIZE_MAX, &i, e));
    *ret = str_of(words[i]);
    return ERR_OK;
}

static enum err get_id(struct reader *r, const struct yaml *map, struct str *ret, struct error *e)
{
    TRY(get_line(r, map, "id", QUESTION_ID_MAX, true, ret, e));
    int line = yaml_get(map, "id")->line;
    if (!str_is_slug(*ret))
        return wrong(r, line, e,
                     arena_printf(r->a, "the id \"%.*s\" must be small letters, digits and single hyphens",
                                  STR_ARG(*ret)));
    for (size_t i = 0; i < r->n_retired; i++)
        if (str_eq(r->retired[i], *ret))
            return wrong(r, line, e,
                         arena_printf(r->a, "the id \"%.*s\" was used once (retired.yaml); take another",
                                      STR_ARG(*ret)));
    return ERR_OK;
}

static enum err the_list(struct reader *r, const struct yaml *doc, const char *key, size_t max,
                         const struct yaml **ret, struct error *e)
{
    const char *const keys[] = {key, NULL};
    TRY(yaml_map(doc, "the file", e));
    TRY(yaml_only_keys(doc, keys, e));
    const struct yaml *list = yaml_get(doc, key);
    if (!list || list->kind != YAML_LIST)
        return wrong(r, list ? list->line : doc->line, e,
                     arena_printf(r->a, "there must be a list \"%s\"", key));
    if (list->n > max)
        return error_set(e, ERR_TOO_LARGE, arena_printf(r->a, "%d", list->line),
                         "\"%s\" has more than %zu entries", key, max);
    *ret = list;
    return ERR_OK;
}

static enum err read_retired(struct reader *r, const struct yaml *doc, struct error *e)
{
    static const char *const keys[] = {"retired", NULL};
    TRY(yaml_map(doc, "the file", e));
    TRY(yaml_only_keys(doc, keys, e));
    return yaml_strs(yaml_get(doc, "retired"), "retired", RETIRED_MAX, QUESTION_ID_MAX, r->a, &r->retired,
                     &r->n_retired, e);
}

static enum err read_theme(struct reader *r, const struct yaml *node, struct error *e)
{
    static const char *const keys[] = {"id", "title", "rubric", "about", "scope", NULL};
    static const char *const levels[] = {"junior", "senior", "staff", NULL};
    struct theme *t = &r->q->themes[r->q->n_themes];
    TRY(yaml_map(node, "a theme", e));
    TRY(yaml_only_keys(node, keys, e));
    TRY(get_id(r, node, &t->id, e));
    if (questions_theme(r->q, t->id))
        return wrong(r, node->line, e,
                     arena_printf(r->a, "the theme \"%.*s\" is there twice", STR_ARG(t->id)));
    TRY(get_line(r, node, "title", 100, true, &t->title, e));
    TRY(get_word(node, "rubric", rubrics, &t->rubric, e));
    TRY(get_line(r, node, "about", LINE_MAX, true, &t->about, e));
    const struct yaml *scope = yaml_get(node, "scope");
    if (!scope)
        return wrong(r, node->line, e, "\"scope\" is missing: what an answer of each level shows");
    TRY(yaml_map(scope, "scope", e));
    TRY(yaml_only_keys(scope, levels, e));
    for (size_t i = 0; i < THEME_LEVELS; i++)
        TRY(get_line(r, scope, theme_levels[i], LINE_MAX, true, &t->scope[i], e));
    r->q->n_themes++;
    return ERR_OK;
}

static enum err read_themes(struct reader *r, const struct yaml *doc, struct error *e)
{
    const struct yaml *list;
    TRY(the_list(r, doc, "themes", THEMES_MAX, &list, e));
    for (size_t i = 0; i < list->n; i++)
        TRY(read_theme(r, list->values[i], e));
    return ERR_OK;
}

static enum err get_themes(struct reader *r, const struct yaml *node, struct question *q, struct error *e)
{
    struct str *ids;
    size_t n;
    const struct yaml *list = yaml_get(node, "themes");
    TRY(yaml_strs(list, "themes", QUESTION_THEMES_MAX, QUESTION_ID_MAX, r->a, &ids, &n, e));
    for (size_t i = 0; i < n; i++) {
        const struct theme *t = questions_theme(r->q, ids[i]);
        if (!t)
            return wrong(r, list->values[i]->line, e,
                         arena_printf(r->a, "there is no theme \"%.*s\" in themes.yaml", STR_ARG(ids[i])));
        for (size_t k = 0; k < q->n_themes; k++)
            if (q->themes[k] == t)
                return wrong(r, list->values[i]->line, e,
                             arena_printf(r->a, "the theme \"%.*s\" is named twice", STR_ARG(ids[i])));
        q->themes[q->n_themes++] = t;
    }
    return ERR_OK;
}

/* story and culture */
static enum err read_told(struct reader *r, const struct yaml *node, struct question *q, struct error *e)
{
    static const char *const keys[] = {"id", "round", "themes", "topic", "asks", "probes", "follow_up", NULL};
    const char *const round[] = {question_set_names[q->set], NULL};
    TRY(yaml_only_keys(node, keys, e));
    TRY(get_word(node, "round", round, &q->round, e));
    TRY(get_themes(r, node, q, e));
    if (q->set == QUESTIONS_STORY && yaml_get(node, "topic"))
        return wrong(r, yaml_get(node, "topic")->line, e, "only questions of the round culture have a topic");
    if (yaml_get(node, "topic"))
        TRY(get_word(node, "topic", culture_topics, &q->topic, e));
    if (!q->n_themes && !q->topic.n)
        return wrong(r, node->line, e,
                     q->set == QUESTIONS_STORY ? "\"themes\" is missing: at least one"
                                               : "it must have a theme or a topic");
    TRY(get_line(r, node, "probes", LINE_MAX, true, &q->probes, e));
    return get_line(r, node, "follow_up", LINE_MAX, true, &q->follow_up, e);
}

static enum err get_points(struct reader *r, const struct yaml *node, struct question *q, struct error *e)
{
    const struct yaml *list = yaml_get(node, "must_say");
    TRY(yaml_strs(list, "must_say", QUESTION_POINTS_MAX, 240, r->a, &q->must_say, &q->n_must_say, e));
    if (q->n_must_say < QUESTION_POINTS_MIN)
        return wrong(r, list ? list->line : node->line, e,
                     arena_printf(r->a, "\"must_say\" must have %d to %d points", QUESTION_POINTS_MIN,
                                  QUESTION_POINTS_MAX));
    for (size_t i = 0; i < q->n_must_say; i++) {
        struct str s = str_trim(q->must_say[i]);
        if (!s.n || str_find_char(s, '\n') < s.n)
            return wrong(r, list->values[i]->line, e, "a point must be one line with something in it");
    }
    return ERR_OK;
}

static enum err read_explain(struct reader *r, const struct yaml *node, struct question *q, struct error *e)
{
    static const char *const keys[] = {"id",       "topic",     "level",  "asks", "seconds",
                                       "must_say", "follow_up", "source", NULL};
    int64_t seconds;
    TRY(yaml_only_keys(node, keys, e));
    q->round = STR("manager");
    TRY(get_word(node, "topic", explain_topics, &q->topic, e));
    TRY(get_word(node, "level", explain_levels, &q->level, e));
    if (!yaml_get(node, "seconds"))
        return wrong(r, node->line, e, "\"seconds\" is missing");
    TRY(yaml_int(yaml_get(node, "seconds"), "seconds", SECONDS_MIN, SECONDS_MAX, &seconds, e));
    q->seconds = (int)seconds;
    TRY(get_points(r, node, q, e));
    TRY(get_line(r, node, "follow_up", LINE_MAX, true, &q->follow_up, e));
    TRY(get_line(r, node, "source", SOURCE_MAX, true, &q->source, e));
    if (!str_starts(q->source, STR("https://")) || str_find_char(q->source, ' ') < q->source.n)
        return wrong(r, yaml_get(node, "source")->line, e, "\"source\" must be an https address");
    return ERR_OK;
}

static enum err read_ask_back(struct reader *r, const struct yaml *node, struct question *q, struct error *e)
{
    static const char *const keys[] = {"id", "round", "group", "asks", "why", NULL};
    TRY(yaml_only_keys(node, keys, e));
    TRY(get_word(node, "round", ask_rounds, &q->round, e));
    TRY(get_line(r, node, "group", WORD_MAX, true, &q->group, e));
    return get_line(r, node, "why", LINE_MAX, true, &q->why, e);
}

static enum err not_there_yet(struct reader *r, const struct question *q, int line, struct error *e)
{
    for (size_t i = 0; i < r->q->n; i++) {
        const struct question *o = &r->q->v[i];
        bool id = str_eq(o->id, q->id);
        if (id || str_eq(o->asks, q->asks))
            return wrong(r, line, e,
                         arena_printf(r->a, "%s \"%.*s\" is there already, in %s:%d",
                                      id ? "the id" : "the question", STR_ARG(id ? q->id : q->asks),
                                      r->files[i], r->lines[i]));
    }
    return ERR_OK;
}

typedef enum err read_question(struct reader *r, const struct yaml *node, struct question *q,
                               struct error *e);

static enum err read_set(struct reader *r, enum question_set set, const struct yaml *doc, struct error *e)
{
    static read_question *const readers[QUESTION_SETS] = {read_told, read_told, read_explain, read_ask_back};
    const struct yaml *list;
    TRY(the_list(r, doc, "questions", QUESTIONS_MAX - r->q->n, &list, e));
    for (size_t i = 0; i < list->n; i++) {
        const struct yaml *node = list->values[i];
        struct question q = {.set = set};
        TRY(yaml_map(node, "a question", e));
        TRY(get_id(r, node, &q.id, e));
        TRY(get_line(r, node, "asks", LINE_MAX, true, &q.asks, e));
        TRY(readers[set](r, node, &q, e));
        TRY(not_there_yet(r, &q, node->line, e));
        r->lines[r->q->n] = node->line;
        r->files[r->q->n] = r->file;
        r->q->v[r->q->n++] = q;
    }
    return ERR_OK;
}

/* Each theme is asked about, once there are questions. */
static enum err check_themes(struct reader *r, struct error *e)
{
    bool any = false;
    for (size_t i = 0; i < r->q->n; i++)
        any |= r->q->v[i].set == QUESTIONS_STORY;
    for (size_t t = 0; any && t < r->q->n_themes; t++) {
        bool asked = false;
        for (size_t i = 0; i < r->q->n; i++)
            for (size_t k = 0; k < r->q->v[i].n_themes; k++)
                asked |= r->q->v[i].themes[k] == &r->q->themes[t];
        if (!asked)
            return error_set(e, ERR_INVALID, "questions",
                             "questions/themes.yaml: no question asks about the theme \"%.*s\"",
                             STR_ARG(r->q->themes[t].id));
    }
    return ERR_OK;
}

static enum err read_document(struct reader *r, size_t which, struct str text, struct error *e)
{
    const struct yaml *doc;
    TRY(yaml_read(text, r->a, &doc, e));
    if (which == 0)
        return read_themes(r, doc, e);
    if (which == QUESTION_FILES - 1)
        return read_retired(r, doc, e);
    return read_set(r, (enum question_set)(which - 1), doc, e);
}

static enum err read_named(struct reader *r, size_t which, const struct yaml_file *files, size_t n_files,
                           struct error *e)
{
    bool seen = false;
    for (size_t i = 0; i < n_files; i++) {
        if (!str_is(files[i].name, question_files[which]))
            continue;
        if (seen)
            return error_set(e, ERR_INVALID, "questions", "questions/%s is there twice",
                             question_files[which]);
        seen = true;
        r->file = question_files[which];
        TRY(yaml_in_file(read_document(r, which, files[i].text, e), e, "questions/%s",
                         question_files[which]));
    }
    return ERR_OK;
}

static enum err check_names(const struct yaml_file *files, size_t n_files, struct error *e)
{
    for (size_t i = 0; i < n_files; i++) {
        size_t k = 0;
        while (k < QUESTION_FILES && !str_is(files[i].name, question_files[k]))
            k++;
        if (k == QUESTION_FILES)
            return error_set(
                e, ERR_INVALID, "questions",
                "questions/%.*s is none of the files that the bank has (docs/formats/questions.md)",
                STR_ARG(files[i].name));
    }
    return ERR_OK;
}

enum err questions_read(const struct yaml_file *files, size_t n_files, struct arena *a, struct questions *ret,
                        struct error *e)
{
    struct questions q = {.themes = arena_array(a, struct theme, THEMES_MAX + 1),
                          .v = arena_array(a, struct question, QUESTIONS_MAX + 1)};
    struct reader r = {.a = a,
                       .q = &q,
                       .lines = arena_array(a, int, QUESTIONS_MAX + 1),
                       .files = arena_array(a, const char *, QUESTIONS_MAX + 1)};
    TRY(check_names(files, n_files, e));
    TRY(read_named(&r, QUESTION_FILES - 1, files, n_files, e));
    for (size_t i = 0; i + 1 < QUESTION_FILES; i++)
        TRY(read_named(&r, i, files, n_files, e));
    TRY(check_themes(&r, e));
    *ret = q;
    return ERR_OK;
}

/* ---- asking ---- */

const struct question *questions_by_id(const struct questions *q, struct str id)
{
    for (size_t i = 0; i < q->n; i++)
        if (str_eq(q->v[i].id, id))
            return &q->v[i];
    return NULL;
}

const struct theme *questions_theme(const struct questions *q, struct str id)
{
    for (size_t i = 0; i < q->n_themes; i++)
        if (str_eq(q->themes[i].id, id))
            return &q->themes[i];
    return NULL;
}

static bool has_theme(const struct question *q, struct str id)
{
    for (size_t i = 0; i < q->n_themes; i++)
        if (str_eq(q->themes[i]->id, id))
            return true;
    return false;
}

static bool same(struct str wanted, struct str has)
{
    return !wanted.n || str_eq(wanted, has);
}

/* Does each word of folded words begin one of the folded words of the text? Both have single spaces. */
static bool all_begin(struct str words, struct str text)
{
    struct str word;
    for (bool more = words.n > 0; more;) {
        more = str_split(&words, ' ', &word);
        bool found = false;
        struct str one, rest = text;
        for (bool left = true; left && !found;) {
            left = str_split(&rest, ' ', &one);
            found = str_starts(one, word);
        }
        if (!found)
            return false;
    }
    return true;
}

static void put_words(const struct question *q, struct strbuf *out)
{
    strbuf_clear(out);
    const struct str texts[] = {q->id, q->asks, q->probes, q->follow_up, q->topic, q->group, q->why};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        terms_put(texts[i], out);
    for (size_t i = 0; i < q->n_must_say; i++)
        terms_put(q->must_say[i], out);
    for (size_t i = 0; i < q->n_themes; i++)
        terms_put(q->themes[i]->title, out);
}

/* Is there anything in the bank that has this word? Otherwise it was mistyped. */
static enum err check_filter(const struct questions *q, const struct questions_filter *f, struct error *e)
{
    bool round = !f->round.n, topic = !f->topic.n, level = !f->level.n;
    if (f->set.n && question_set_named(f->set) == QUESTION_SETS)
        return error_set(e, ERR_INVALID, "set",
                         "there is no set \"%.*s\"; known are story, culture, explain, ask-back",
                         STR_ARG(str_head(f->set, 40)));
    for (size_t i = 0; i < q->n; i++) {
        round |= str_eq(f->round, q->v[i].round);
        topic |= str_eq(f->topic, q->v[i].topic);
        level |= str_eq(f->level, q->v[i].level);
    }
    if (f->theme.n && !questions_theme(q, f->theme))
        return error_set(e, ERR_INVALID, "theme", "there is no theme \"%.*s\"",
                         STR_ARG(str_head(f->theme, 60)));
    if (!round)
        return error_set(e, ERR_INVALID, "round", "no question is asked in a round \"%.*s\"",
                         STR_ARG(str_head(f->round, 60)));
    if (!topic)
        return error_set(e, ERR_INVALID, "topic", "there is no topic \"%.*s\"",
                         STR_ARG(str_head(f->topic, 60)));
    if (!level)
        return error_set(e, ERR_INVALID, "level", "there is no level \"%.*s\"",
                         STR_ARG(str_head(f->level, 60)));
    return ERR_OK;
}

enum err questions_find(const struct questions *q, const struct questions_filter *f, struct arena *a,
                        const struct question ***ret, size_t *ret_n, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf wanted = {0}, words = {0};
    const struct question **v = arena_array(a, const struct question *, q->n + 1);
    size_t n = 0;
    TRY(check_filter(q, f, e));
    terms_put(f->text, &wanted);
    for (size_t i = 0; i < q->n; i++) {
        const struct question *one = &q->v[i];
        if (!same(f->set, str_of(question_set_names[one->set])) || !same(f->round, one->round) ||
            !same(f->topic, one->topic) || !same(f->level, one->level) ||
            (f->theme.n && !has_theme(one, f->theme)))
            continue;
        if (wanted.n) {
            put_words(one, &words);
            if (!all_begin(strbuf_str(&wanted), strbuf_str(&words)))
                continue;
        }
        v[n++] = one;
    }
    *ret = v;
    *ret_n = n;
    return ERR_OK;
}

const struct question *questions_pick(const struct question *const *v, size_t n, uint64_t random)
{
    return n ? v[random % n] : NULL;
}

/* ---- telling ---- */

void question_json(const struct question *q, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_str(w, "id", q->id);
    jw_put_cstr(w, "set", question_set_names[q->set]);
    jw_put_str(w, "round", q->round);
    jw_put_str(w, "asks", q->asks);
    jw_key(w, "themes");
    jw_begin(w, '[');
    for (size_t i = 0; i < q->n_themes; i++)
        jw_str(w, q->themes[i]->id);
    jw_end(w);
    jw_put_str_or_null(w, "topic", q->topic);
    jw_put_str_or_null(w, "level", q->level);
    jw_put_str_or_null(w, "probes", q->probes);
    jw_put_str_or_null(w, "follow_up", q->follow_up);
    jw_put_str_or_null(w, "group", q->group);
    jw_put_str_or_null(w, "why", q->why);
    jw_put_str_or_null(w, "source", q->source);
    jw_key(w, "seconds");
    if (q->seconds)
        jw_int(w, q->seconds);
    else
        jw_null(w);
    jw_put_strs(w, "must_say", q->must_say, q->n_must_say);
    jw_end(w);
}

static void put_theme(const struct theme *t, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_str(w, "id", t->id);
    jw_put_str(w, "title", t->title);
    jw_put_str(w, "rubric", t->rubric);
    jw_put_str(w, "about", t->about);
    jw_key(w, "scope");
    jw_begin(w, '{');
    for (size_t i = 0; i < THEME_LEVELS; i++)
        jw_put_str(w, theme_levels[i], t->scope[i]);
    jw_end(w);
    jw_end(w);
}

void questions_put(const struct question *const *v, size_t n, struct json_writer *w)
{
    jw_key(w, "questions");
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++)
        question_json(v[i], w);
    jw_end(w);
}

void themes_json(const struct questions *all, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_key(w, "themes");
    jw_begin(w, '[');
    for (size_t i = 0; i < all->n_themes; i++)
        put_theme(&all->themes[i], w);
    jw_end(w);
    jw_end(w);
}
