/* Results of typing drills. What they claim must agree with itself: a page that counts wrongly is told so,
 * and nothing of it is kept. */
#include "record/code/typing.h"

#include "base/cleanup.h"
#include "base/utf8.h"
#include "record/kinds.h"

enum { DAY_MS = 86400000, COUNT_MAX = 1000000, PAUSE_MS = 5000, CHARS_A_WORD = 5, MINUTE_MS = 60000 };
#define SEED_MAX INT64_C(4294967295)

static const char *const kinds[] = {"code", "prose", NULL};
static const char *const indents[] = {"auto", "typed", NULL};

/* ---- the kind ---- */

static bool two_characters(struct str s)
{
    size_t first = utf8_next(s, NULL);
    return first && first < s.n && first + utf8_next(str_from(s, first), NULL) == s.n;
}

static enum err wrong_pair(struct error *e, size_t i, const char *what)
{
    return error_set(e, ERR_INVALID, "pairs", "\"pairs\" entry %zu %s", i + 1, what);
}

static bool count_of(const json_t *row, size_t i, int64_t max, int64_t *ret)
{
    const json_t *v = json_array_get(row, i);
    if (!json_is_integer(v) || json_integer_value(v) < 0 || json_integer_value(v) > max)
        return false;
    *ret = json_integer_value(v);
    return true;
}

/* Adds up the right and the missed. */
static enum err check_pairs(const json_t *rows, int64_t *ret_right, int64_t *ret_missed, struct error *e)
{
    json_auto_t *seen = json_object();
    int64_t right = 0, missed = 0, n, ms, w;
    size_t i;
    json_t *row;
    json_array_foreach (rows, i, row) {
        const json_t *pair = json_array_get(row, 0);
        if (!json_is_array(row) || json_array_size(row) != 4 || !json_is_string(pair) ||
            !two_characters((struct str){json_string_value(pair), json_string_length(pair)}))
            return wrong_pair(e, i, "is not [two characters, right, ms, missed]");
        if (!count_of(row, 1, COUNT_MAX, &n) || !count_of(row, 2, DAY_MS, &ms) ||
            !count_of(row, 3, COUNT_MAX, &w) || n + w == 0 || (n == 0 && ms > 0))
            return wrong_pair(e, i, "has counts that cannot be");
        if (json_object_get(seen, json_string_value(pair)))
            return wrong_pair(e, i, "is a pair that was there before");
        if (json_object_set_new(seen, json_string_value(pair), json_true()) != 0)
            abort();
        right += n;
        missed += w;
    }
    *ret_right = right;
    *ret_missed = missed;
    return ERR_OK;
}

/* Members that must not be above others. */
static const struct {
    const char *less, *more, *why;
} bounds[] = {
    {"correct", "typed", "more characters stand right than were typed"},
    {"wrong", "typed", "more characters are wrong than were typed"},
    {"left_wrong", "wrong", "more characters stand wrong than were typed wrong"},
    {"rolled", "rolled_of", "more keys overlap than were pressed"},
};

static enum err check_typing(const json_t *t, struct error *e)
{
    json_auto_t *rows = NULL;
    int64_t right = 0, missed = 0;
    for (size_t i = 0; i < ARRAY_LEN(bounds); i++)
        if (thing_int(t, bounds[i].less) > thing_int(t, bounds[i].more))
            return error_set(e, ERR_INVALID, bounds[i].less, "\"%s\" is too much: %s", bounds[i].less,
                             bounds[i].why);
    if (thing_int(t, "correct") + thing_int(t, "left_wrong") > thing_int(t, "typed"))
        return error_set(e, ERR_INVALID, "left_wrong",
                         "\"left_wrong\" is too much: more characters stand than were typed");
    if (thing_int(t, "pause_ms") < thing_int(t, "pauses") * PAUSE_MS ||
        (!thing_int(t, "pauses") && thing_int(t, "pause_ms")))
        return error_set(e, ERR_INVALID, "pause_ms",
                         "\"pause_ms\" does not fit: a pause is over five seconds");
    if (json_is_null(json_object_get(t, "text_id")) == json_is_null(json_object_get(t, "seed")))
        return error_set(e, ERR_INVALID, "text_id",
                         "\"text_id\" or \"seed\" is needed, and not both: what was typed");
    struct error mine = {0};
    if (json_read(thing_str(t, "pairs"), &rows, &mine) != ERR_OK || !json_is_array(rows) ||
        json_array_size(rows) > TYPING_PAIRS_MAX)
        return error_set(e, ERR_INVALID, "pairs", "\"pairs\" must be a JSON array of at most %d pairs",
                         TYPING_PAIRS_MAX);
    TRY(check_pairs(rows, &right, &missed, e));
    if (right > thing_int(t, "typed") || missed > thing_int(t, "wrong"))
        return error_set(e, ERR_INVALID, "pairs", "\"pairs\" have more characters than were typed");
    return ERR_OK;
}

static const struct thing_field typing_fields[] = {
    {"at_ms", THING_TIME, .required = true},
    {"kind", THING_WORD, .required = true, .words = kinds},
    {"language", THING_LINE, .required = true, .max = 20},
    {"text_id", THING_LINE, .max = 60},
    {"seed", THING_INT, .min = 0, .max = SEED_MAX},
    {"indent", THING_WORD, .required = true, .words = indents, .fallback = "auto"},
    {"whole", THING_BOOL, .required = true, .fallback = "true"},
    {"ms", THING_INT, .required = true, .min = 1, .max = DAY_MS},
    {"pauses", THING_INT, .required = true, .min = 0, .max = COUNT_MAX},
    {"pause_ms", THING_INT, .required = true, .min = 0, .max = INT64_C(7) * DAY_MS},
    {"typed", THING_INT, .required = true, .min = 1, .max = COUNT_MAX},
    {"correct", THING_INT, .required = true, .min = 0, .max = COUNT_MAX},
    {"wrong", THING_INT, .required = true, .min = 0, .max = COUNT_MAX},
    {"left_wrong", THING_INT, .required = true, .min = 0, .max = COUNT_MAX},
    {"consistency_n", THING_INT, .min = 0, .max = 10000},
    {"rolled", THING_INT, .required = true, .min = 0, .max = COUNT_MAX},
    {"rolled_of", THING_INT, .required = true, .min = 0, .max = COUNT_MAX},
    {"pairs", THING_TEXT, .required = true, .max = TYPING_PAIRS_BYTES_MAX},
};
const struct thing_kind kind_typing = {
    .name = "typing",
    .title = "a typing result",
    .fields = typing_fields,
    .n_fields = ARRAY_LEN(typing_fields),
    .check = check_typing,
    THING_SQL("typing", "id",
              "at_ms, kind, language, text_id, seed, indent, whole, ms, pauses, pause_ms, typed, "
              "correct, wrong, left_wrong, consistency_n, rolled, rolled_of, pairs",
              "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18",
              "at_ms = ?1, kind = ?2, language = ?3, text_id = ?4, seed = ?5, indent = ?6, "
              "whole = ?7, ms = ?8, pauses = ?9, pause_ms = ?10, typed = ?11, correct = ?12, "
              "wrong = ?13, left_wrong = ?14, consistency_n = ?15, rolled = ?16, "
              "rolled_of = ?17, pairs = ?18",
              "?19", "?20", "?21"),
};

/* ---- the list ---- */

struct typing_speed typing_speed_of(const json_t *t)
{
    double words_a_char = (double)MINUTE_MS / CHARS_A_WORD / (double)thing_int(t, "ms");
    double typed = (double)thing_int(t, "typed");
    return (struct typing_speed){.wpm = (double)thing_int(t, "correct") * words_a_char,
                                 .raw_wpm = typed * words_a_char,
                                 .accuracy = 1 - (double)thing_int(t, "wrong") / typed};
}

static void put_result(struct json_writer *w, const json_t *t)
{
    const struct typing_speed s = typing_speed_of(t);
    jw_begin(w, '{');
    jw_put_int(w, "id", thing_int(t, "id"));
    jw_put_int(w, "version", thing_int(t, "version"));
    for (size_t i = 0; i + 1 < ARRAY_LEN(typing_fields); i++) { /* all but the pairs */
        jw_key(w, typing_fields[i].name);
        jw_value(w, json_object_get(t, typing_fields[i].name));
    }
    jw_put_real(w, "wpm", s.wpm);
    jw_put_real(w, "raw_wpm", s.raw_wpm);
    jw_put_real(w, "accuracy", s.accuracy);
    jw_end(w);
}

enum err typing_list_json(struct db *db, struct str kind, struct str language, int64_t limit,
                          struct json_writer *w, struct error *e)
{
    int64_t before = INT64_MAX, shown = 0;
    bool more = false;
    if (kind.n && !str_is(kind, kinds[0]) && !str_is(kind, kinds[1]))
        return error_set(e, ERR_INVALID, "kind", "\"kind\" must be code or prose");
    jw_begin(w, '{');
    jw_key(w, "results");
    jw_begin(w, '[');
    for (bool end = false; !end && !more;) {
        json_auto_t *page = NULL;
        size_t i;
        json_t *t;
        TRY(thing_page(db, &kind_typing, before, THING_LIST_MAX, &page, e));
        end = json_array_size(page) < THING_LIST_MAX;
        json_array_foreach (page, i, t) {
            before = thing_int(t, "id");
            if ((kind.n && !str_eq(thing_str(t, "kind"), kind)) ||
                (language.n && !str_eq(thing_str(t, "language"), language)))
                continue;
            more = shown == limit;
            if (more)
                break;
            put_result(w, t);
            shown++;
        }
    }
    jw_end(w);
    jw_put_bool(w, "more", more);
    jw_end(w);
    return ERR_OK;
}
