/* What the page recorded, in and out of JSON. */
#include "rounds/code/mirror.h"

static const char *const names[MIRROR_WHATS] = {
    [MIRROR_BEGIN] = "begin",       [MIRROR_STOP] = "stop",     [MIRROR_LEAVE] = "leave",
    [MIRROR_RETURN] = "return",     [MIRROR_HIDE] = "hide",     [MIRROR_SHOW] = "show",
    [MIRROR_FULL] = "full",         [MIRROR_WINDOW] = "window", [MIRROR_MOUSE_OUT] = "mouse-out",
    [MIRROR_MOUSE_IN] = "mouse-in", [MIRROR_PASTE] = "paste",   [MIRROR_COPY] = "copy",
    [MIRROR_KEYS] = "keys",         [MIRROR_EDIT] = "edit",     [MIRROR_SCREENS] = "screens",
    [MIRROR_PLACE] = "place",
};

const char *mirror_what_name(enum mirror_what w)
{
    return names[w];
}

static enum err read_one(const json_t *node, struct mirror_signal *ret, struct error *e)
{
    static const char *const keys[] = {"at_ms", "what", "n",       "lines", "removed",
                                       "size",  "ms",   "problem", "own",   NULL};
    struct mirror_signal s = {0};
    struct str what;
    if (!json_is_object(node))
        return error_set(e, ERR_INVALID, "", "a signal is an object");
    TRY(json_only_keys(node, keys, e));
    TRY(json_get_str(node, "what", 20, &what, e));
    while (s.what < MIRROR_WHATS && !str_is(what, names[s.what]))
        s.what++;
    if (s.what == MIRROR_WHATS)
        return error_set(e, ERR_INVALID, "what", "there is no signal \"%.*s\"", STR_ARG(what));
    TRY(json_get_int(node, "at_ms", -MIRROR_LENGTH_MAX_MS, 2 * (int64_t)MIRROR_LENGTH_MAX_MS, &s.at_ms, e));
    TRY(json_get_int_or(node, "n", 0, MIRROR_CHARS_MAX, 0, &s.n, e));
    TRY(json_get_int_or(node, "lines", 0, MIRROR_CHARS_MAX, 0, &s.lines, e));
    TRY(json_get_int_or(node, "removed", 0, MIRROR_CHARS_MAX, 0, &s.removed, e));
    TRY(json_get_int_or(node, "size", 0, MIRROR_CHARS_MAX, 0, &s.size, e));
    TRY(json_get_int_or(node, "ms", 0, 60000, 0, &s.ms, e));
    TRY(json_get_int_or(node, "problem", 0, MIRROR_PROBLEMS_MAX, 0, &s.problem, e));
    TRY(json_get_bool_or(node, "own", false, &s.own, e));
    *ret = s;
    return ERR_OK;
}

enum err mirror_signals(const json_t *array, struct arena *a, struct mirror_signal **ret, size_t *ret_n,
                        struct error *e)
{
    if (!json_is_array(array))
        return error_set(e, ERR_INVALID, "signals", "signals are a list");
    const size_t n = json_array_size(array);
    if (n > MIRROR_SIGNALS_MAX)
        return error_set(e, ERR_TOO_LARGE, "signals", "one exam has %d signals at most, these are %zu",
                         MIRROR_SIGNALS_MAX, n);
    struct mirror_signal *v = arena_array(a, struct mirror_signal, n);
    for (size_t i = 0; i < n; i++) {
        struct error why = {0};
        const enum err r = read_one(json_array_get(array, i), &v[i], &why);
        if (r != ERR_OK)
            return error_set(e, r, arena_printf(a, "signals[%zu]%s%s", i, *why.field ? "." : "", why.field),
                             "%s", why.message);
    }
    *ret = v;
    *ret_n = n;
    return ERR_OK;
}

static void put_unless_zero(struct json_writer *w, const char *key, int64_t v)
{
    if (v)
        jw_put_int(w, key, v);
}

void mirror_signal_put(const struct mirror_signal *s, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_int(w, "at_ms", s->at_ms);
    jw_put_cstr(w, "what", names[s->what]);
    put_unless_zero(w, "n", s->n);
    put_unless_zero(w, "lines", s->lines);
    put_unless_zero(w, "removed", s->removed);
    put_unless_zero(w, "size", s->size);
    put_unless_zero(w, "ms", s->ms);
    put_unless_zero(w, "problem", s->problem);
    if (s->own)
        jw_put_bool(w, "own", true);
    jw_end(w);
}
