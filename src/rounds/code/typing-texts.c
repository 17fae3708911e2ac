/* The texts of the typing drills. What a person could not type as it stands is refused here, and not first
 * met at a drill. */
#include "rounds/code/typing-texts.h"

#include "base/cleanup.h"
#include "base/utf8.h"
#include "base/yaml.h"

#include <stdlib.h>

const char *const typing_kind_names[2] = {"code", "prose"};

enum { NAME_MAX_BYTES = 30, TITLE_MAX = 80, INDENT_MAX = 8 };

struct reading {
    struct arena *a;
    struct typing_texts *all; /* those of the files before */
    struct typing_language *language;
};

static enum err at_line(struct reading *r, int line, struct error *e, const char *what)
{
    return error_set(e, ERR_INVALID, arena_printf(r->a, "%d", line), "%s", what);
}

/* ---- the text itself ---- */

/* Soft hyphens, spaces that look like another one, direction marks: nobody types them. */
static bool can_be_typed(uint32_t c, bool code)
{
    if (c < 0x7f)
        return c >= 0x20;
    return !code && c > 0xa0 && c != 0xad && !(c >= 0x2000 && c <= 0x200f) && !(c >= 0x2028 && c <= 0x202f) &&
           c != 0xfeff && c < 0xe000;
}

/* What is wrong with a line; NULL: nothing. */
static const char *line_fault(const struct typing_language *l, struct str line, size_t *ret_characters)
{
    bool code = l->kind == TYPING_CODE;
    size_t indent = 0, n = 0;
    char step = l->indent ? ' ' : '\t';
    while (code && indent < line.n && line.p[indent] == step)
        indent++;
    if (line.n && (line.p[line.n - 1] == ' ' || line.p[line.n - 1] == '\t'))
        return "has white space at its end";
    if (code && l->indent && indent % (size_t)l->indent)
        return "is not indented by whole steps";
    if (!code && line.n && line.p[0] == ' ')
        return "begins with a space";
    n = indent;
    for (struct str rest = str_from(line, indent); rest.n; n++) {
        uint32_t c;
        size_t bytes = utf8_next(rest, &c);
        if (!bytes || !can_be_typed(c, code))
            return code ? "has a character that code here may not have: ASCII, and tabs only to indent"
                        : "has a character that cannot be typed as it looks";
        rest = str_from(rest, bytes);
    }
    *ret_characters = n;
    return code && n > TYPING_LINE_MAX ? "is longer than 88 characters" : NULL;
}

static enum err check_text(struct reading *r, int line, struct str text, struct error *e)
{
    size_t characters = 0, lines = 0;
    for (struct str rest = text, one; str_split(&rest, '\n', &one); lines++) {
        size_t n = 0;
        const char *fault = line_fault(r->language, one, &n);
        if (fault)
            return at_line(r, line, e, arena_printf(r->a, "line %zu of \"text\" %s", lines + 1, fault));
        if (r->language->kind == TYPING_PROSE && !one.n)
            return at_line(r, line, e, "prose has no empty lines");
        characters += n + (lines > 0);
    }
    if (characters < TYPING_TEXT_MIN || characters > TYPING_TEXT_MAX)
        return at_line(r, line, e,
                       arena_printf(r->a, "\"text\" has %zu characters; it must have %d to %d", characters,
                                    TYPING_TEXT_MIN, TYPING_TEXT_MAX));
    return ERR_OK;
}

static bool there_already(const struct reading *r, struct str id)
{
    const struct typing_language *l = r->language;
    for (size_t i = 0; i < l->n; i++)
        if (str_eq(l->v[i].id, id))
            return true;
    return typing_text_named(r->all, id, NULL);
}

static enum err read_text(struct reading *r, const struct yaml *node, struct error *e)
{
    static const char *const keys[] = {"id", "title", "text", NULL};
    struct typing_text t = {0};
    TRY(yaml_map(node, "a text", e));
    TRY(yaml_only_keys(node, keys, e));
    TRY(yaml_get_line(node, "id", TYPING_ID_MAX, r->a, &t.id, e));
    if (!str_is_slug(t.id))
        return at_line(r, yaml_get(node, "id")->line, e,
                       "an id has small letters, digits and single hyphens");
    if (there_already(r, t.id))
        return at_line(r, yaml_get(node, "id")->line, e,
                       arena_printf(r->a, "the id \"%.*s\" is there twice", STR_ARG(t.id)));
    TRY(yaml_get_line(node, "title", TITLE_MAX, r->a, &t.title, e));
    TRY(yaml_get_str(node, "text", (size_t)TYPING_TEXT_MAX * 4, &t.text, e));
    while (t.text.n && t.text.p[t.text.n - 1] == '\n')
        t.text.n--;
    TRY(check_text(r, yaml_get(node, "text")->line, t.text, e));
    t.text = arena_str(r->a, t.text);
    r->language->v[r->language->n++] = t;
    return ERR_OK;
}

static enum err read_kind(struct reading *r, const struct yaml *doc, struct error *e)
{
    struct str word;
    TRY(yaml_get_line(doc, "kind", NAME_MAX_BYTES, r->a, &word, e));
    for (size_t k = 0; k < ARRAY_LEN(typing_kind_names); k++)
        if (str_is(word, typing_kind_names[k])) {
            r->language->kind = (enum typing_kind)k;
            return ERR_OK;
        }
    return at_line(r, yaml_get(doc, "kind")->line, e, "\"kind\" must be code or prose");
}

static enum err read_file(struct reading *r, const struct yaml_file *file, struct error *e)
{
    static const char *const keys[] = {"language", "name", "kind", "indent", "texts", NULL};
    struct typing_language *l = r->language;
    const struct yaml *doc;
    int64_t indent;
    TRY(yaml_read(file->text, r->a, &doc, e));
    TRY(yaml_map(doc, "the file", e));
    TRY(yaml_only_keys(doc, keys, e));
    TRY(yaml_get_line(doc, "language", NAME_MAX_BYTES, r->a, &l->language, e));
    if (!str_is_slug(l->language) || !str_eq(yaml_file_id(file), l->language))
        return at_line(r, yaml_get(doc, "language")->line, e,
                       "\"language\" must be what the file is called after, in small letters");
    TRY(yaml_get_line(doc, "name", NAME_MAX_BYTES, r->a, &l->name, e));
    TRY(read_kind(r, doc, e));
    TRY(yaml_get_int_or(doc, "indent", 0, INDENT_MAX, 0, &indent, e));
    if (l->kind == TYPING_PROSE && yaml_get(doc, "indent"))
        return at_line(r, yaml_get(doc, "indent")->line, e, "prose has no \"indent\"");
    l->indent = (int)indent;
    const struct yaml *list = yaml_get(doc, "texts");
    if (!list || list->kind != YAML_LIST || !list->n || list->n > TYPING_TEXTS_MAX)
        return at_line(r, list ? list->line : doc->line, e, "\"texts\" must be a list of 1 to 100");
    l->v = arena_array(r->a, struct typing_text, list->n);
    for (size_t i = 0; i < list->n; i++)
        TRY(read_text(r, list->values[i], e));
    return ERR_OK;
}

static int by_language(const void *pa, const void *pb)
{
    const struct typing_language *a = pa, *b = pb;
    return a->kind != b->kind ? (a->kind < b->kind ? -1 : 1) : str_cmp(a->language, b->language);
}

enum err typing_texts_read(const struct yaml_file *files, size_t n_files, struct arena *a,
                           struct typing_texts *ret, struct error *e)
{
    struct typing_texts all = {.v = arena_array(a, struct typing_language, n_files)};
    for (size_t i = 0; i < n_files; i++) {
        struct typing_language language = {0};
        struct reading r = {a, &all, &language};
        if (files[i].name.n <= 5 || !str_ends(files[i].name, STR(".yaml")))
            return error_set(e, ERR_INVALID, "typing", "typing/%.*s is not called LANGUAGE.yaml",
                             STR_ARG(files[i].name));
        TRY(yaml_in_file(read_file(&r, &files[i], e), e, "typing/%.*s", STR_ARG(files[i].name)));
        all.v[all.n++] = language;
    }
    if (all.n)
        qsort(all.v, all.n, sizeof *all.v, by_language);
    *ret = all;
    return ERR_OK;
}

const struct typing_text *typing_text_named(const struct typing_texts *t, struct str id,
                                            const struct typing_language **ret_language)
{
    for (size_t i = 0; i < t->n; i++)
        for (size_t k = 0; k < t->v[i].n; k++)
            if (str_eq(t->v[i].v[k].id, id)) {
                if (ret_language)
                    *ret_language = &t->v[i];
                return &t->v[i].v[k];
            }
    return NULL;
}

void typing_texts_json(const struct typing_texts *t, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_key(w, "languages");
    jw_begin(w, '[');
    for (size_t i = 0; i < t->n; i++) {
        const struct typing_language *l = &t->v[i];
        jw_begin(w, '{');
        jw_put_str(w, "language", l->language);
        jw_put_str(w, "name", l->name);
        jw_put_cstr(w, "kind", typing_kind_names[l->kind]);
        jw_put_int(w, "indent", l->indent);
        jw_key(w, "texts");
        jw_begin(w, '[');
        for (size_t k = 0; k < l->n; k++) {
            jw_begin(w, '{');
            jw_put_str(w, "id", l->v[k].id);
            jw_put_str(w, "title", l->v[k].title);
            jw_put_str(w, "text", l->v[k].text);
            jw_end(w);
        }
        jw_end(w);
        jw_end(w);
    }
    jw_end(w);
    jw_end(w);
}
