/* Story files: the head is YAML between lines of "---", the parts are what stands under headings. */
#include "rounds/story/story.h"

#include "base/utf8.h"
#include "base/yaml.h"
#include "model/words/tokens.h"

static const char *const part_names[] = {"situation", "task", "action", "result", "reflection"};
static const char *const scope_names[] = {"junior", "senior", "staff"};

const char *story_part_name(enum story_part p)
{
    return part_names[p];
}

const char *story_scope_name(enum story_scope s)
{
    return scope_names[s];
}

bool story_scope_named(struct str name, enum story_scope *ret)
{
    for (size_t i = 0; i < ARRAY_LEN(scope_names); i++) {
        if (str_is(name, scope_names[i])) {
            *ret = (enum story_scope)i;
            return true;
        }
    }
    return false;
}

/* ---- reading ---- */

struct heading_word {
    const char *text; /* folded */
    enum story_part part;
};
static const struct heading_word headings[] = {
    {"situation", STORY_SITUATION},
    {"s", STORY_SITUATION},
    {"ausgangslage", STORY_SITUATION},
    {"task", STORY_TASK},
    {"t", STORY_TASK},
    {"aufgabe", STORY_TASK},
    {"action", STORY_ACTION},
    {"actions", STORY_ACTION},
    {"a", STORY_ACTION},
    {"handlung", STORY_ACTION},
    {"vorgehen", STORY_ACTION},
    {"result", STORY_RESULT},
    {"results", STORY_RESULT},
    {"r", STORY_RESULT},
    {"ergebnis", STORY_RESULT},
    {"reflection", STORY_REFLECTION},
    {"learning", STORY_REFLECTION},
    {"reflexion", STORY_REFLECTION},
    {"fazit", STORY_REFLECTION},
    {"lesson", STORY_REFLECTION},
};

static enum err fail_at(size_t line, struct error *e, enum err code, const char *what, struct str word)
{
    char field[24];
    snprintf(field, sizeof field, "%zu", line);
    return error_set(e, code, field, "line %zu: %s \"%.*s\"", line, what,
                     STR_ARG(str_head(word, utf8_floor(word.p, word.n < 60 ? word.n : 60))));
}

static bool part_named(struct arena *a, struct str heading, enum story_part *ret)
{
    struct str low = str_trim(tokens_fold(a, heading));
    while (low.n && strchr("#: ", low.p[low.n - 1]))
        low.n--;
    for (size_t i = 0; i < ARRAY_LEN(headings); i++) {
        if (str_is(low, headings[i].text)) {
            *ret = headings[i].part;
            return true;
        }
    }
    return false;
}

static enum err bad_word(const struct yaml *node, const char *what, struct error *e)
{
    char field[24];
    snprintf(field, sizeof field, "%d", node->line);
    return error_set(e, ERR_INVALID, field, "%s \"%.*s\"", what, STR_ARG(node->text));
}

static enum err read_head(struct str head, struct arena *a, struct story *s, struct error *e)
{
    static const char *const keys[] = {"title",  "language", "scope", "themes", "employer",
                                       "people", "began",    "ended", NULL};
    const struct yaml *doc;
    struct str scope, *themes;
    TRY(yaml_read(head, a, &doc, e));
    TRY(yaml_only_keys(doc, keys, e));
    TRY(yaml_get_str(doc, "title", STORY_TITLE_BYTES_MAX, &s->title, e));
    TRY(yaml_get_str_or(doc, "language", 8, (struct str){0}, &s->language, e));
    TRY(yaml_get_str_or(doc, "scope", 16, STR("senior"), &scope, e));
    TRY(yaml_get_str_or(doc, "employer", 200, (struct str){0}, &s->employer, e));
    TRY(yaml_get_str_or(doc, "people", 2000, (struct str){0}, &s->people, e));
    TRY(yaml_get_str_or(doc, "began", 10, (struct str){0}, &s->began_on, e));
    TRY(yaml_get_str_or(doc, "ended", 10, (struct str){0}, &s->ended_on, e));
    TRY(yaml_strs(yaml_get(doc, "themes"), "themes", STORY_THEMES_MAX, 60, a, &themes, &s->n_themes, e));
    s->themes = themes;
    if (!story_scope_named(scope, &s->scope))
        return bad_word(yaml_get(doc, "scope"), "scope must be junior, senior or staff, not", e);
    if (s->language.n && !str_is(s->language, "en") && !str_is(s->language, "de"))
        return bad_word(yaml_get(doc, "language"), "language must be en or de, not", e);
    return ERR_OK;
}

/* The text between the lines of "---"; what is behind them stays in *rest, with the number of its first
 * line. */
static enum err cut_head(struct str *rest, size_t *line, struct str *ret, struct error *e)
{
    struct str one;
    if (!str_line(rest, &one) || !str_is(str_trim(one), "---"))
        return error_set(
            e, ERR_INVALID, "1",
            "line 1: a story begins with a line of three dashes, then its title; docs/formats/story.md shows one");
    const char *from = rest->p;
    for (*line = 2; str_line(rest, &one); (*line)++) {
        if (str_is(str_trim(one), "---")) {
            *ret = (struct str){from, (size_t)(one.p - from)};
            ++*line;
            return ERR_OK;
        }
    }
    return error_set(e, ERR_INVALID, "1",
                     "the head that line 1 begins has no end: a line of three dashes is missing");
}

static enum err read_parts(struct str rest, size_t line, struct arena *a, struct story *s, struct error *e)
{
    bool seen[STORY_PARTS] = {false}, in_part = false;
    enum story_part part = STORY_SITUATION;
    const char *from = NULL;
    struct str one;
    for (; str_line(&rest, &one); line++) {
        bool heading = one.n && one.p[0] == '#';
        if (heading) {
            struct str name = one;
            while (name.n && name.p[0] == '#')
                name = str_from(name, 1);
            if (!part_named(a, str_trim(name), &part))
                return fail_at(line, e, ERR_INVALID,
                               "the headings are Situation, Task, Action, Result and Reflection, not",
                               str_trim(name));
            if (seen[part])
                return fail_at(line, e, ERR_INVALID, "this part stands here a second time:", str_trim(name));
            seen[part] = in_part = true;
            from = rest.p;
        } else if (!in_part && str_trim(one).n) {
            return fail_at(line, e, ERR_INVALID, "text stands before the first heading:", str_trim(one));
        }
        if (!in_part || heading)
            continue;
        s->part[part] = str_trim((struct str){from, (size_t)(one.p + one.n - from)});
        if (s->part[part].n > STORY_PART_BYTES_MAX)
            return fail_at(line, e, ERR_TOO_LARGE, "a part has at most 8,192 bytes; too long is",
                           str_of(part_names[part]));
    }
    return ERR_OK;
}

enum err story_read(struct str text, struct arena *a, struct story *ret, struct error *e)
{
    struct story s = {.scope = STORY_SENIOR};
    struct str head = {0}, rest;
    size_t line = 1;
    struct error unheard = {0};
    e = e ? e : &unheard;
    if (text.n > STORY_FILE_BYTES_MAX)
        return error_set(e, ERR_TOO_LARGE, "1", "a story has at most %d bytes", STORY_FILE_BYTES_MAX);
    if (!utf8_valid(text) || memchr(text.p ? text.p : "", 0, text.n))
        return error_set(e, ERR_INVALID, "1", "a story is text in UTF-8; this is not");
    if (str_starts(text, STR("\xEF\xBB\xBF")))
        text = str_from(text, 3);
    rest = arena_str(a, text);
    TRY(cut_head(&rest, &line, &head, e));
    enum err r = read_head(head, a, &s, e);
    int at = r == ERR_OK ? 0 : yaml_error_line(e);
    if (at) { /* of the head; its first line is the file's second */
        char said[sizeof e->message], field[24];
        snprintf(said, sizeof said, "%s", e->message);
        snprintf(field, sizeof field, "%d", at + 1);
        return error_set(e, r, field, "line %d: %s", at + 1, said);
    }
    TRY(r);
    TRY(read_parts(rest, line, a, &s, e));
    *ret = s;
    return ERR_OK;
}

/* ---- writing ---- */

/* As YAML in double quotes. */
static void put_quoted(struct strbuf *out, const char *key, struct str s)
{
    strbuf_printf(out, "%s: \"", key);
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.p[i];
        if (c == '"' || c == '\\')
            strbuf_putc(out, '\\');
        if (c == '\n')
            strbuf_puts(out, "\\n");
        else if (c < ' ' || c == 0x7F)
            strbuf_printf(out, "\\x%02x", c);
        else
            strbuf_putc(out, (char)c);
    }
    strbuf_puts(out, "\"\n");
}

/* A line that would be read as a heading is moved by a blank. */
static void put_part(struct strbuf *out, struct str text)
{
    struct str line;
    while (str_line(&text, &line)) {
        if (line.n && line.p[0] == '#')
            strbuf_putc(out, ' ');
        strbuf_put(out, line);
        strbuf_putc(out, '\n');
    }
}

void story_write(const struct story *s, struct strbuf *out)
{
    static const char *const titles[] = {"Situation", "Task", "Action", "Result", "Reflection"};
    strbuf_puts(out, "---\n");
    put_quoted(out, "title", s->title);
    if (s->language.n)
        strbuf_printf(out, "language: %.*s\n", STR_ARG(s->language));
    strbuf_printf(out, "scope: %s\nthemes: [", story_scope_name(s->scope));
    for (size_t i = 0; i < s->n_themes; i++)
        strbuf_printf(out, "%s\"%.*s\"", i ? ", " : "", STR_ARG(s->themes[i]));
    strbuf_puts(out, "]\n");
    if (s->employer.n)
        put_quoted(out, "employer", s->employer);
    if (s->people.n)
        put_quoted(out, "people", s->people);
    if (s->began_on.n)
        put_quoted(out, "began", s->began_on);
    if (s->ended_on.n)
        put_quoted(out, "ended", s->ended_on);
    strbuf_puts(out, "---\n");
    for (size_t p = 0; p < STORY_PARTS; p++) {
        if (!s->part[p].n && p == STORY_REFLECTION)
            continue;
        strbuf_printf(out, "\n## %s\n\n", titles[p]);
        put_part(out, s->part[p]);
    }
}
