/*
 * Reading templates. All that could go wrong when one is filled is found here: a field is only allowed where
 * a condition says that there is something for it.
 */
#include "base/yaml.h"
#include "rounds/screen/ladder-inside.h"

const int ladder_seconds[LADDER_LEVELS] = {60, 90, 90};
const char *const ladder_languages[LADDER_LANGUAGES] = {"en", "de"};
const char *const ladder_fact_names[LADDER_FACTS] = {
    "percent",  "factor",    "time",     "money",      "size",     "count",   "people",   "bare",
    "number",   "no-number", "measured", "unmeasured", "part",     "no-part", "employer", "technology",
    "language", "framework", "database", "cloud",      "practice", "tool",
};
const char *const ladder_skill_kinds[LADDER_FACTS - FACT_LANGUAGE] = {"languages", "frameworks", "databases",
                                                                      "cloud",     "practices",  "tools"};
static const char *const field_names[LADDER_FIELDS] = {"number",   "word", "technology",
                                                       "employer", "part", "measured"};
static const char *const about_names[LADDER_ABOUTS] = {"number",     "measure", "action", "part",
                                                       "technology", "place",   "general"};

enum { KIND_WORDS_MAX = 60, COMMON_MAX = 100, WORDS_ALL_MAX = 2000, TEXT_MAX = 400 };

const char *ladder_about_name(enum ladder_about about)
{
    return about_names[about];
}

static size_t named(struct str name, const char *const *names, size_t n)
{
    size_t i = 0;
    while (i < n && !str_is(name, names[i]))
        i++;
    return i;
}

enum ladder_language ladder_language_named(struct str name)
{
    return (enum ladder_language)named(name, ladder_languages, LADDER_LANGUAGES);
}

enum ladder_field ladder_field_named(struct str name)
{
    return (enum ladder_field)named(name, field_names, LADDER_FIELDS);
}

static enum err wrong(struct arena *a, int line, struct error *e, const char *what)
{
    return error_set(e, ERR_INVALID, arena_printf(a, "%d", line), "%s", what);
}

static enum err need_list(const struct yaml *doc, const char *key, size_t max, struct arena *a,
                          const struct yaml **ret, struct error *e)
{
    const struct yaml *list = yaml_get(doc, key);
    if (!list || list->kind != YAML_LIST)
        return wrong(a, list ? list->line : doc->line, e,
                     arena_printf(a, "there must be a list \"%s\"", key));
    if (list->n > max)
        return wrong(a, list->line, e, arena_printf(a, "\"%s\" has more than %zu entries", key, max));
    *ret = list;
    return ERR_OK;
}

/* ---- words ---- */

/* As words.h wants it: small ASCII, single spaces; a letter without likeness there ("ß") is '?', which is any
 * such one. */
static enum err fold_phrase(struct str s, int line, struct arena *a, const char **ret, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    for (size_t i = 0, n; i < s.n; i += n) {
        char c = words_fold(s, i, &n);
        if (!c && s.p[i] == ' ' && i > 0 && i + 1 < s.n && s.p[i - 1] != ' ') {
            c = ' ';
            n = 1;
        }
        if (!c || (c == '?' && i == 0))
            return wrong(a, line, e,
                         arena_printf(a, "\"%.*s\" must be words of letters with single spaces", STR_ARG(s)));
        strbuf_putc(&out, c);
    }
    if (!out.n)
        return wrong(a, line, e, "a word is empty");
    *ret = arena_strdup(a, strbuf_cstr(&out));
    return ERR_OK;
}

static enum err add_words(const struct yaml *list, const char *what, size_t max, int value, struct arena *a,
                          struct word *table, size_t *n_table, struct error *e)
{
    struct str *words;
    size_t n;
    TRY(yaml_strs(list, what, max, 60, a, &words, &n, e));
    for (size_t i = 0; i < n; i++) {
        const char *text = "";
        int line = list->values[i]->line;
        TRY(fold_phrase(words[i], line, a, &text, e));
        for (size_t k = 0; k < *n_table; k++) {
            if (strcmp(table[k].text, text) == 0 && table[k].value == value)
                break;
            if (strcmp(table[k].text, text) == 0)
                return wrong(
                    a, line, e,
                    arena_printf(a, "\"%.*s\" is there already, for something else", STR_ARG(words[i])));
        }
        if (*n_table == WORDS_ALL_MAX)
            return wrong(a, line, e, "there are too many words");
        table[(*n_table)++] = (struct word){text, value};
    }
    return ERR_OK;
}

static enum err read_kind(struct ladder_rules *r, const struct yaml *node, struct arena *a, struct error *e)
{
    static const char *const keys[] = {"id", "number", "en", "de", NULL};
    struct ladder_kind *k = &r->kinds[r->n_kinds];
    TRY(yaml_map(node, "a kind", e));
    TRY(yaml_only_keys(node, keys, e));
    TRY(yaml_get_str(node, "id", 40, &k->id, e));
    TRY(yaml_get_bool_or(node, "number", false, &k->number, e));
    k->id = arena_str(a, k->id);
    if (named(k->id, ladder_fact_names, LADDER_FACTS) < LADDER_FACTS)
        return wrong(a, node->line, e, arena_printf(a, "\"%.*s\" is a condition already", STR_ARG(k->id)));
    for (size_t i = 0; i < r->n_kinds; i++)
        if (str_eq(r->kinds[i].id, k->id))
            return wrong(a, node->line, e,
                         arena_printf(a, "the kind \"%.*s\" is there twice", STR_ARG(k->id)));
    for (size_t l = 0; l < LADDER_LANGUAGES; l++) {
        const struct yaml *list = yaml_get(node, ladder_languages[l]);
        if (!list || !list->n)
            return wrong(a, node->line, e, arena_printf(a, "there are no words \"%s\"", ladder_languages[l]));
        TRY(add_words(list, ladder_languages[l], KIND_WORDS_MAX, (int)r->n_kinds, a, r->words, &r->n_words,
                      e));
    }
    r->n_kinds++;
    return ERR_OK;
}

static enum err read_words(struct ladder_rules *r, const struct yaml *doc, struct arena *a, struct error *e)
{
    static const char *const keys[] = {"en", "de", NULL};
    const struct yaml *list, *common = yaml_get(doc, "common");
    TRY(need_list(doc, "kinds", LADDER_KINDS_MAX, a, &list, e));
    for (size_t i = 0; i < list->n; i++)
        TRY(read_kind(r, list->values[i], a, e));
    if (!common)
        return wrong(a, doc->line, e, "\"common\" is missing: the small words of each language");
    TRY(yaml_map(common, "common", e));
    TRY(yaml_only_keys(common, keys, e));
    for (size_t l = 0; l < LADDER_LANGUAGES; l++)
        TRY(add_words(yaml_get(common, ladder_languages[l]), ladder_languages[l], COMMON_MAX, (int)l, a,
                      r->common, &r->n_common, e));
    return ERR_OK;
}

/* ---- templates ---- */

static enum err read_when(const struct ladder_rules *r, const struct yaml *node, struct ladder_template *t,
                          struct arena *a, struct error *e)
{
    struct str *names;
    size_t n;
    const struct yaml *list = yaml_get(node, "when");
    TRY(yaml_strs(list, "when", LADDER_CONDITIONS_MAX, 40, a, &names, &n, e));
    for (size_t i = 0; i < n; i++) {
        size_t c = named(names[i], ladder_fact_names, LADDER_FACTS), k = 0;
        while (c == LADDER_FACTS && k < r->n_kinds && !str_eq(names[i], r->kinds[k].id))
            k++;
        if (c == LADDER_FACTS && k == r->n_kinds)
            return wrong(a, list->values[i]->line, e,
                         arena_printf(a, "there is no condition \"%.*s\"", STR_ARG(names[i])));
        t->when[t->n_when++] = (int)(c + k);
    }
    return ERR_OK;
}

/* Does a condition say that there is something for the field? */
static bool grants(int condition, enum ladder_field f)
{
    static const struct {
        int first, last;
    } by[LADDER_FIELDS] = {
        [FIELD_NUMBER] = {FACT_PERCENT, FACT_NUMBER},
        [FIELD_WORD] = {LADDER_FACTS, LADDER_FACTS + LADDER_KINDS_MAX},
        [FIELD_TECHNOLOGY] = {FACT_TECHNOLOGY, FACT_TOOL},
        [FIELD_EMPLOYER] = {FACT_EMPLOYER, FACT_EMPLOYER},
        [FIELD_PART] = {FACT_PART, FACT_PART},
        [FIELD_MEASURED] = {FACT_MEASURED, FACT_MEASURED},
    };
    return condition >= by[f].first && condition <= by[f].last;
}

static enum err check_text(const struct ladder_template *t, struct str s, int line, struct arena *a,
                           struct error *e)
{
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] == '}')
            return wrong(a, line, e, "a brace ends that did not begin");
        if (s.p[i] != '{')
            continue;
        struct str name = str_from(s, i + 1);
        size_t end = str_find_char(name, '}');
        if (end == name.n)
            return wrong(a, line, e, "a brace does not end");
        name = str_head(name, end);
        enum ladder_field f = ladder_field_named(name);
        bool granted = false;
        for (size_t k = 0; f < LADDER_FIELDS && k < t->n_when; k++)
            granted |= grants(t->when[k], f);
        if (f == LADDER_FIELDS)
            return wrong(a, line, e, arena_printf(a, "there is no field {%.*s}", STR_ARG(name)));
        if (!granted)
            return wrong(a, line, e,
                         arena_printf(a, "{%.*s} is not known of every claim: \"when\" must ask for it",
                                      STR_ARG(name)));
        i += end + 1;
    }
    return ERR_OK;
}

static enum err read_texts(const struct yaml *node, struct ladder_template *t, struct arena *a,
                           struct error *e)
{
    for (size_t l = 0; l < LADDER_LANGUAGES; l++) {
        TRY(yaml_get_str(node, ladder_languages[l], TEXT_MAX, &t->text[l], e));
        int line = yaml_get(node, ladder_languages[l])->line;
        if (!t->text[l].n || str_find_char(t->text[l], '\n') < t->text[l].n)
            return wrong(a, line, e, "a question must be one line with something in it");
        TRY(check_text(t, t->text[l], line, a, e));
        t->text[l] = arena_str(a, t->text[l]);
    }
    return ERR_OK;
}

static enum err read_template(struct ladder_rules *r, const struct yaml *node, struct arena *a,
                              struct error *e)
{
    static const char *const keys[] = {"id", "level", "about", "when", "en", "de", NULL};
    struct ladder_template *t = &r->v[r->n];
    struct str about;
    int64_t level;
    TRY(yaml_map(node, "a template", e));
    TRY(yaml_only_keys(node, keys, e));
    TRY(yaml_get_str(node, "id", 60, &t->id, e));
    t->id = arena_str(a, t->id);
    if (str_starts(t->id, STR("own-")))
        return wrong(a, node->line, e, "ids that begin with own- are those of one's own questions");
    for (size_t i = 0; i < r->n; i++)
        if (str_eq(r->v[i].id, t->id))
            return wrong(a, node->line, e, arena_printf(a, "the id \"%.*s\" is there twice", STR_ARG(t->id)));
    TRY(yaml_get_int_or(node, "level", 1, LADDER_LEVELS, 0, &level, e));
    if (!level)
        return wrong(a, node->line, e, "\"level\" is missing");
    t->level = (int)level;
    TRY(yaml_get_str(node, "about", 40, &about, e));
    t->about = (enum ladder_about)named(about, about_names, LADDER_ABOUTS);
    if (t->about == LADDER_ABOUTS)
        return wrong(a, node->line, e,
                     "\"about\" must be one of number, measure, action, part, technology, place, general");
    TRY(read_when(r, node, t, a, e));
    TRY(read_texts(node, t, a, e));
    r->n++;
    return ERR_OK;
}

enum err ladder_rules_read(struct str yaml, struct arena *a, const struct ladder_rules **ret, struct error *e)
{
    static const char *const keys[] = {"common", "kinds", "templates", NULL};
    struct ladder_rules *r = arena_new(a, struct ladder_rules);
    const struct yaml *doc, *list;
    bool always[LADDER_LEVELS] = {0};
    TRY(yaml_read(yaml, a, &doc, e));
    TRY(yaml_map(doc, "the file", e));
    TRY(yaml_only_keys(doc, keys, e));
    r->words = arena_array(a, struct word, WORDS_ALL_MAX + 1);
    r->common = arena_array(a, struct word, WORDS_ALL_MAX + 1);
    TRY(read_words(r, doc, a, e));
    TRY(need_list(doc, "templates", LADDER_TEMPLATES_MAX, a, &list, e));
    r->v = arena_array(a, struct ladder_template, list->n + 1);
    for (size_t i = 0; i < list->n; i++) {
        TRY(read_template(r, list->values[i], a, e));
        always[r->v[i].level - 1] |= r->v[i].n_when == 0;
    }
    for (size_t l = 0; l < LADDER_LEVELS; l++)
        if (!always[l])
            return wrong(a, list->line, e,
                         arena_printf(a, "level %zu has no template that fits every claim", l + 1));
    *ret = r;
    return ERR_OK;
}

size_t ladder_rules_count(const struct ladder_rules *rules)
{
    return rules->n;
}
