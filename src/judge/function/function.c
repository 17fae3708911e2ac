/*
 * What a function is compiled with. The writers know their languages; the languages' files say under which
 * names the files lie and how they are compiled and run.
 */
#include "judge/function/function.h"

#include <inttypes.h>

static const struct function_writer *const writers[] = {&function_cpp, &function_python, &function_javascript,
                                                        &function_typescript, &function_java};

static const struct function_writer *writer_of(const struct language *l)
{
    for (size_t i = 0; i < ARRAY_LEN(writers); i++) {
        if (strcmp(writers[i]->language, language_family(l)) == 0)
            return writers[i];
    }
    return NULL;
}

static bool is_script(const struct language *l)
{
    return strcmp(l->id, "javascript") == 0 || strcmp(l->id, "typescript") == 0;
}

bool function_language(const struct signature *s, const struct language *l)
{
    return s && l->function.solution && writer_of(l) && (s->form != SIG_HARNESS || is_script(l));
}

/* ---- what writers share ---- */

void function_put_name(struct strbuf *out, struct str name, bool camel)
{
    for (size_t i = 0; i < name.n; i++) {
        bool up = camel && name.p[i] == '_' && i + 1 < name.n;
        i += up;
        strbuf_putc(out,
                    up && name.p[i] >= 'a' && name.p[i] <= 'z' ? (char)(name.p[i] - 'a' + 'A') : name.p[i]);
    }
}

static bool call_has(const struct sig_call *c, enum sig_kind kind)
{
    bool has = sig_type_has(c->result, kind);
    for (size_t i = 0; i < c->n_params; i++)
        has |= sig_type_has(c->params[i].type, kind);
    return has;
}

bool function_has(const struct signature *s, enum sig_kind kind)
{
    bool has = call_has(&s->call, kind);
    for (size_t i = 0; i < s->n_methods; i++)
        has |= call_has(&s->methods[i], kind);
    return has;
}

void function_put_nodes(const struct signature *s, const char *list_node, const char *tree_node,
                        struct strbuf *out)
{
    bool list = function_has(s, SIG_CHAIN), tree = function_has(s, SIG_TREE);
    if (list)
        strbuf_printf(out, "%s\n", list_node);
    if (tree)
        strbuf_printf(out, "%s\n", tree_node);
    if (list || tree)
        strbuf_putc(out, '\n');
}

void function_put_size(struct strbuf *out, const struct sig_call *c, const struct layout_size *s)
{
    bool param = false;
    for (size_t i = 0; i < c->n_params; i++)
        param |= str_eq(c->params[i].name, s->name);
    if (s->name.n == 0)
        strbuf_printf(out, "%" PRId64, s->plus);
    else
        strbuf_printf(out, "%s%.*s", param ? "p_" : "c_", STR_ARG(s->name));
    if (s->name.n && s->plus)
        strbuf_printf(out, " %c %" PRId64, s->plus < 0 ? '-' : '+', s->plus < 0 ? -s->plus : s->plus);
}

/* As a literal that all of these languages understand. */
static void put_quoted(struct str text, struct strbuf *out)
{
    strbuf_putc(out, '"');
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] == '"' || text.p[i] == '\\')
            strbuf_putc(out, '\\');
        strbuf_putc(out, text.p[i]);
    }
    strbuf_putc(out, '"');
}

void function_put_words(const struct signature *s, const char *before_false, const char *before_true,
                        const char *before_nothing, struct strbuf *out)
{
    strbuf_puts(out, before_false);
    put_quoted(s->booleans[0], out);
    strbuf_puts(out, before_true);
    put_quoted(s->booleans[1], out);
    strbuf_puts(out, before_nothing);
    put_quoted(s->nothing, out);
}

void function_put_args(const struct sig_call *c, struct strbuf *out)
{
    strbuf_putc(out, '(');
    for (size_t i = 0; i < c->n_params; i++)
        strbuf_printf(out, "%sp_%.*s", i ? ", " : "", STR_ARG(c->params[i].name));
    strbuf_putc(out, ')');
}

bool function_returns(const struct sig_call *c)
{
    return c->result && c->changes < 0;
}

const struct sig_type *function_printed(const struct sig_call *c)
{
    bool whole = c->n_output == 1 && c->output[0].kind == OUTPUT_RESULT;
    return c->result->kind == SIG_OPTIONAL && !whole ? c->result->of[0] : c->result;
}

size_t function_calls_at(const struct layout *l)
{
    size_t i = 0;
    while (l->items[i].kind != LAYOUT_CALLS)
        i++;
    return i;
}

/* ---- what the twins share ---- */

void function_put_kind(const struct sig_type *t, const struct function_dialect *d, struct strbuf *out)
{
    static const char *const names[] = {"int",    "long", "int64", "double",   "bool",  "char",
                                        "string", "list", "tuple", "optional", "chain", "tree"};
    if (t->n)
        strbuf_putc(out, d->open);
    strbuf_printf(out, "%c%s%c", d->quote, names[t->kind], d->quote);
    for (size_t i = 0; i < t->n; i++) {
        strbuf_puts(out, ", ");
        function_put_kind(t->of[i], d, out);
    }
    if (t->n)
        strbuf_putc(out, d->close);
}

void function_put_result(const struct sig_call *c, const char *name, const struct function_dialect *d,
                         const char *indent, struct strbuf *out)
{
    if (!c->result)
        return;
    const struct sig_type *t = function_printed(c);
    if (c->changes >= 0)
        strbuf_printf(out, "%s%sr = p_%.*s%s\n", indent, d->declare, STR_ARG(c->params[c->changes].name),
                      d->end);
    strbuf_printf(out, "%s%sk = ", indent, d->declare);
    function_put_kind(t, d, out);
    strbuf_printf(out, "%s\n%s%sw = %c%s %s%c%s\n%s%s", d->end, indent, d->declare, d->quote,
                  c->changes >= 0 ? "what was changed by" : "the result of", name, d->quote, d->end, indent,
                  d->append);
    if (t != c->result)
        strbuf_puts(out, d->or_nothing);
    for (size_t i = 0; i < c->n_output; i++) {
        const struct output_item *o = &c->output[i];
        if (o->before)
            strbuf_printf(out, " + %c%s%c + ", d->quote, o->before == '\n' ? "\\n" : " ", d->quote);
        if (o->kind == OUTPUT_FIELD)
            strbuf_printf(out, "field(r, k, %zu, w)", o->field);
        else
            strbuf_puts(out, o->kind == OUTPUT_SIZE ? "size(r, k, w)" : "put(r, k, w)");
    }
    strbuf_printf(out, ")%s\n", d->end);
}

/* ---- names and starters ---- */

const char *function_name(const struct signature *s, const struct language *l, struct arena *a)
{
    struct strbuf out = {0};
    const struct function_writer *w = writer_of(l);
    if (s->form == SIG_CLASS)
        return arena_cstr(a, s->class_name);
    if (s->form == SIG_HARNESS)
        return arena_cstr(a, s->exports[0]);
    for (size_t i = 0; i < s->n_names; i++) {
        if (str_is(s->names[i].language, language_family(l)))
            return arena_cstr(a, s->names[i].name);
    }
    function_put_name(&out, s->call.name, w && w->camel);
    const char *name = arena_cstr(a, strbuf_str(&out));
    strbuf_release(&out);
    return name;
}

struct str function_starter(const struct signature *s, const struct language *l, struct arena *a)
{
    struct strbuf out = {0};
    const struct function_writer *w = writer_of(l);
    if (s->form == SIG_HARNESS) {
        for (size_t i = 0; i < s->n_exports; i++)
            strbuf_printf(&out, "// Define %.*s here.\n", STR_ARG(s->exports[i]));
    } else {
        w->starter(s, function_name(s, l, a), &out);
    }
    struct str text = arena_str(a, strbuf_str(&out));
    strbuf_release(&out);
    return text;
}

/* ---- all files ---- */

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
}

/* Does the word stand anywhere in the source? What does not, cannot be defined there. */
static bool mentions(struct str source, const char *word)
{
    size_t n = strlen(word);
    for (size_t at = 0;;) {
        size_t next = str_find(str_from(source, at), str_of(word));
        at += next;
        if (at >= source.n || n == 0)
            return false;
        if ((at == 0 || !is_word(source.p[at - 1])) && (at + n == source.n || !is_word(source.p[at + n])))
            return true;
        at++;
    }
}

/* "" or what is missing, with what was wanted. */
static struct str what_is_missing(const struct signature *s, const struct language *l, struct str source,
                                  struct arena *a)
{
    const char *name = function_name(s, l, a);
    if (s->form == SIG_HARNESS) {
        for (size_t i = 0; i < s->n_exports; i++) {
            const char *wanted = arena_cstr(a, s->exports[i]);
            if (!mentions(source, wanted))
                return str_of(arena_printf(
                    a, "There is no %s in this source: the problem asks for it by that name.\n", wanted));
        }
        return STR("");
    }
    bool in_class = strcmp(l->id, "java") == 0 && s->form == SIG_FUNCTION;
    if (mentions(source, name) && (!in_class || mentions(source, "Solution")))
        return STR("");
    return str_of(arena_printf(
        a,
        "There is no %s %s in this source. It is submitted as a function, which must look like this:\n\n%.*s",
        in_class && mentions(source, name) ? "class"
        : s->form == SIG_CLASS             ? "class"
                                           : "function",
        in_class && mentions(source, name) ? "Solution" : name, STR_ARG(function_starter(s, l, a))));
}

/* Of include/: the files for this language, else those for every one; harnesses are JavaScript for both. */
static const struct package_program *included(const struct package *p, const struct language *l)
{
    bool harness = p->signature->form == SIG_HARNESS;
    return package_included(p, harness ? "javascript" : l->id, harness ? "javascript" : language_family(l));
}

/* Blanks for "export" in front of what is defined, so that each column stays: the driver finds it without. */
static struct str without_exports(struct str source, struct arena *a)
{
    static const char *const kinds[] = {"async ", "function ", "function*", "class ",     "const ", "let ",
                                        "var ",   "abstract ", "type ",     "interface ", "enum "};
    char *copy = arena_cstr(a, source);
    for (size_t at = 0; at < source.n; at += 1 + str_find_char(str_from(source, at), '\n')) {
        struct str line = str_from(source, at);
        if (!str_starts(line, STR("export ")))
            continue;
        size_t n = strlen("export ");
        if (str_starts(str_from(line, n), STR("default ")))
            n += strlen("default ");
        for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
            if (str_starts(str_from(line, n), str_of(kinds[i]))) {
                memset(copy + at, ' ', n);
                break;
            }
        }
    }
    return (struct str){copy, source.n};
}

void function_sources(const struct package *p, const struct language *l, struct str source, struct arena *a,
                      const struct source_file **ret, size_t *ret_n, struct str *ret_why)
{
    const struct signature *s = p->signature;
    const struct function_writer *w = writer_of(l);
    const struct package_program *more = included(p, l);
    struct source_file *files = arena_array(a, struct source_file, PACKAGE_FILES_PER_PROGRAM_MAX);
    const char *name = function_name(s, l, a);
    struct strbuf out = {0};
    size_t n = 0;
    *ret_why = what_is_missing(s, l, source, a);
    /* A class of Java may be public when its file bears its name. */
    const char *own = strcmp(l->id, "java") == 0 && s->form == SIG_CLASS ? arena_printf(a, "%s.java", name)
                                                                         : l->function.solution;
    files[n++] = (struct source_file){str_of(own), is_script(l) ? without_exports(source, a) : source};
    w->driver(s, name, &out);
    files[n++] = (struct source_file){str_of(l->function.driver), arena_str(a, strbuf_str(&out))};
    strbuf_clear(&out);
    if (w->declarations && s->form != SIG_HARNESS)
        w->declarations(s, name, &out);
    if (w->declarations)
        files[n++] = (struct source_file){STR("signature.ts"), arena_str(a, strbuf_str(&out))};
    strbuf_release(&out);
    for (size_t i = 0; i < l->function.n_runtime; i++)
        files[n++] = (struct source_file){l->function.runtime[i].name, l->function.runtime[i].text};
    for (size_t i = 0; more && i < more->n_files && n < PACKAGE_FILES_PER_PROGRAM_MAX; i++) {
        bool taken = false;
        for (size_t k = 0; k < n; k++)
            taken |= str_eq(files[k].name, more->files[i].name);
        if (!taken)
            files[n++] = more->files[i];
    }
    *ret = files;
    *ret_n = n;
}

struct str function_messages(const struct language *l, struct str messages, struct arena *a)
{
    struct strbuf out = {0};
    struct str rest = messages,
               prefix = str_of(arena_printf(a, "In file included from %s:", l->function.driver));
    for (struct str line; str_line(&rest, &line);) {
        if (str_starts(line, prefix))
            continue;
        strbuf_put(&out, line);
        strbuf_putc(&out, '\n');
    }
    struct str text = arena_str(a, strbuf_str(&out));
    strbuf_release(&out);
    return text;
}
