#include "main/apply/cv-suppress.h"

#include "base/fd.h"
#include "base/utf8.h"

#include <sys/stat.h>

enum { KEY_DIGITS = 16 };

struct list {
    struct cv_suppression *v;
    size_t n, cap;
};

static enum err add(struct list *l, struct arena *a, struct cv_suppression s, struct error *e)
{
    if (l->n == CV_SUPPRESSIONS_MAX)
        return error_set(e, ERR_TOO_LARGE, "suppressions", "there are more than %d suppressions",
                         (int)CV_SUPPRESSIONS_MAX);
    arena_grow(a, l->v, l->n, l->cap);
    l->v[l->n++] = s;
    return ERR_OK;
}

static bool is_key(struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        if (!((s.p[i] >= '0' && s.p[i] <= '9') || (s.p[i] >= 'a' && s.p[i] <= 'f')))
            return false;
    }
    return s.n == KEY_DIGITS;
}

static enum err add_rules(struct list *l, struct arena *a, struct str names, struct error *e)
{
    for (struct str name; names.n && str_split(&names, ',', &name);) {
        if (!cv_rule_find(name))
            return error_set(e, ERR_INVALID, "ignore", "there is no rule \"%.*s\"",
                             STR_ARG(str_head(name, 100)));
        TRY(add(l, a, (struct cv_suppression){.rule = str_of(cv_rule_find(name)->id)}, e));
    }
    return ERR_OK;
}

static enum err add_keys(struct list *l, struct arena *a, struct str keys, struct error *e)
{
    for (struct str key; keys.n && str_split(&keys, ',', &key);) {
        if (!is_key(key))
            return error_set(e, ERR_INVALID, "suppress",
                             "\"%.*s\" is no key of a finding: it has 16 hexadecimal digits",
                             STR_ARG(str_head(key, 100)));
        TRY(add(l, a, (struct cv_suppression){.key = key}, e));
    }
    return ERR_OK;
}

static struct str next_word(struct str *rest)
{
    size_t n = 0;
    *rest = str_trim(*rest);
    while (n < rest->n && rest->p[n] != ' ' && rest->p[n] != '\t')
        n++;
    struct str word = str_head(*rest, n);
    *rest = str_trim(str_from(*rest, n));
    return word;
}

static enum err add_line(struct list *l, struct arena *a, const char *path, size_t line, struct str text,
                         struct error *e)
{
    struct str reason = text, name = next_word(&reason), after = reason, key = next_word(&after);
    const struct cv_rule *rule = cv_rule_find(name);
    if (!name.n || name.p[0] == '#')
        return ERR_OK;
    if (!rule)
        return error_set(e, ERR_INVALID, "suppressions", "%s:%zu: there is no rule \"%.*s\"", path, line,
                         STR_ARG(str_head(name, 100)));
    if (is_key(key))
        reason = after;
    else
        key = (struct str){0};
    if (!reason.n)
        return error_set(e, ERR_INVALID, "suppressions",
                         "%s:%zu: say why behind \"%.*s\": a reason is what this file is for", path, line,
                         STR_ARG(str_head(text, 100)));
    return add(l, a, (struct cv_suppression){str_of(rule->id), key, reason}, e);
}

static enum err add_file(struct list *l, struct arena *a, const char *path, struct error *e)
{
    struct str text;
    size_t line = 0;
    TRY(fd_read_path(path, CV_SUPPRESSIONS_BYTES_MAX, a, &text, e));
    if (!utf8_valid(text))
        return error_set(e, ERR_INVALID, "suppressions", "%s is not UTF-8", path);
    for (struct str one; str_line(&text, &one);)
        TRY(add_line(l, a, path, ++line, one, e));
    return ERR_OK;
}

static const char *beside(struct arena *a, const char *cv)
{
    struct str path = str_of(cv);
    size_t slash = path.n;
    while (slash && path.p[slash - 1] != '/')
        slash--;
    return arena_printf(a, "%.*s.dryrun-cv", STR_ARG(str_head(path, slash)));
}

enum err cv_suppress_read(const struct args *args, const char *cv, struct arena *a, struct cv_lint_options *o,
                          struct error *e)
{
    struct list l = {0};
    const char *named = args_value(args, "suppressions", NULL), *usual = beside(a, cv);
    struct stat st;
    TRY(add_rules(&l, a, str_of(args_value(args, "ignore", "")), e));
    TRY(add_keys(&l, a, str_of(args_value(args, "suppress", "")), e));
    if (named || (stat(usual, &st) == 0 && S_ISREG(st.st_mode)))
        TRY(add_file(&l, a, named ? named : usual, e));
    o->suppressions = l.v;
    o->n_suppressions = l.n;
    return ERR_OK;
}
