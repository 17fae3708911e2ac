/*
 * Answers against the type of the result. The validator looks neither at blanks nor at line feeds, and so
 * neither does
 * this: an answer is a row of words, and the output says of which kinds they are in their order, the last
 * item's again and again. Where texts stand that may be any number of words, nothing is said of what follows.
 */
#include "base/num.h"
#include "judge/package/signature.h"

#include <inttypes.h>
#include <stdio.h>

#define SAFE_MAX ((INT64_C(1) << 53) - 1)

enum { KINDS_MAX = SIGNATURE_ITEMS_MAX * SIGNATURE_FIELDS_MAX };

/* The kinds of the first words, and those of the words behind them in their turn. */
struct pattern {
    enum sig_kind first[KINDS_MAX], again[KINDS_MAX];
    size_t n_first, n_again;
    struct str nothing;
};

/* What a list is made of, or an optional. */
static const struct sig_type *innermost(const struct sig_type *t)
{
    while (t->kind == SIG_LIST || t->kind == SIG_OPTIONAL)
        t = t->of[0];
    return t;
}

/* The kinds of the words of one value; false: there may be any number of words in it. */
static bool words_of(const struct sig_type *t, enum sig_kind *kinds, size_t *n)
{
    if (t->kind == SIG_STRING)
        return false;
    if (t->kind == SIG_CHAIN || t->kind == SIG_TREE) {
        kinds[(*n)++] = SIG_INT;
    } else if (t->kind == SIG_TUPLE) {
        for (size_t i = 0; i < t->n; i++)
            kinds[(*n)++] = t->of[i]->kind;
    } else {
        kinds[(*n)++] = t->kind;
    }
    return true;
}

static bool is_one(const struct sig_type *t)
{
    return sig_is_scalar(t) || t->kind == SIG_TUPLE;
}

static void pattern_of(const struct sig_call *c, struct pattern *ret)
{
    const struct sig_type *t = c->result;
    bool whole = c->n_output == 1 && c->output[0].kind == OUTPUT_RESULT;
    if (t->kind == SIG_OPTIONAL && !whole)
        t = t->of[0];
    for (size_t i = 0; i < c->n_output && ret->n_first + SIGNATURE_FIELDS_MAX <= KINDS_MAX; i++) {
        const struct output_item *o = &c->output[i];
        if (o->kind == OUTPUT_SIZE) {
            ret->first[ret->n_first++] = SIG_INT64;
        } else if (o->kind == OUTPUT_FIELD) {
            ret->first[ret->n_first++] = t->of[o->field]->kind;
        } else if (is_one(t)) {
            if (!words_of(t, ret->first, &ret->n_first))
                return;
        } else {
            /* A list: of what stands behind one nobody knows where it begins. */
            if (i + 1 == c->n_output)
                (void)words_of(innermost(t), ret->again, &ret->n_again);
            return;
        }
    }
}

/* The largest of all methods' results, when they hold whole numbers alone. */
static void pattern_of_class(const struct signature *s, struct pattern *ret)
{
    enum sig_kind widest = SIG_INT;
    for (size_t i = 0; i < s->n_methods; i++) {
        const struct sig_type *t = s->methods[i].result;
        static const enum sig_kind others[] = {SIG_DOUBLE, SIG_CHAR, SIG_STRING};
        for (size_t k = 0; t && k < ARRAY_LEN(others); k++) {
            if (sig_type_has(t, others[k]))
                return;
        }
        if (t && sig_type_has(t, SIG_LONG) && widest == SIG_INT)
            widest = SIG_LONG;
        if (t && sig_type_has(t, SIG_INT64))
            widest = SIG_INT64;
    }
    ret->again[ret->n_again++] = widest;
}

static bool is_whole(struct str word)
{
    size_t i = word.n && (word.p[0] == '-' || word.p[0] == '+');
    bool digits = i < word.n;
    for (; i < word.n; i++)
        digits &= word.p[i] >= '0' && word.p[i] <= '9';
    return digits;
}

static bool fits(enum sig_kind kind, struct str word)
{
    int64_t ignored;
    struct str digits = word.n && word.p[0] == '+' ? str_from(word, 1) : word;
    int64_t max = kind == SIG_INT ? INT32_MAX : kind == SIG_LONG ? SAFE_MAX : INT64_MAX;
    int64_t min = kind == SIG_LONG ? -SAFE_MAX : kind == SIG_INT ? INT32_MIN : INT64_MIN;
    bool integer = kind == SIG_INT || kind == SIG_LONG || kind == SIG_INT64;
    return !integer || !is_whole(word) || num_parse_i64(digits, min, max, &ignored);
}

static enum err check_word(const struct pattern *p, size_t at, struct str word, int64_t line, struct error *e)
{
    bool first = at < p->n_first;
    enum sig_kind kind = first ? p->first[at] : p->again[(at - p->n_first) % p->n_again];
    char field[24];
    if (fits(kind, word))
        return ERR_OK;
    snprintf(field, sizeof field, "%" PRId64, line);
    return error_set(e, ERR_INVALID, field,
                     "line %" PRId64 ": %.*s is more than the result's %s holds: at most %s", line,
                     STR_ARG(str_head(word, 40)),
                     kind == SIG_INT    ? "int"
                     : kind == SIG_LONG ? "long"
                                        : "int64",
                     kind == SIG_INT    ? "2^31 - 1 (long and int64 hold more)"
                     : kind == SIG_LONG ? "2^53 - 1, as a number of JavaScript (int64 holds more)"
                                        : "2^63 - 1");
}

enum err answer_check(const struct signature *s, struct str answer, struct error *e)
{
    struct pattern p = {.nothing = s->nothing};
    if (s->form == SIG_CLASS)
        pattern_of_class(s, &p);
    else if (s->form == SIG_FUNCTION)
        pattern_of(&s->call, &p);
    int64_t line = 1;
    for (size_t i = 0, at = 0; i < answer.n && (at < p.n_first || p.n_again);) {
        size_t n = 0;
        while (i + n < answer.n && (unsigned char)answer.p[i + n] > ' ')
            n++;
        struct str word = str_head(str_from(answer, i), n);
        if (n == 0) {
            line += answer.p[i] == '\n';
            i++;
            continue;
        }
        /* Nothing stands for a whole value: of the kinds behind it the first is the next. */
        if (str_eq(word, p.nothing) && (p.n_again > 1 || p.n_first > 1))
            return ERR_OK;
        TRY(check_word(&p, at++, word, line, e));
        i += n;
    }
    return ERR_OK;
}
