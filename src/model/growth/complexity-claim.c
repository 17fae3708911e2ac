/*
 * Claims. A recursive descent over what people write; each part is reduced at once to its growth, so that no
 * tree is built:
 *
 *     sum     = product (("+" | "-") product)*        the larger one counts
 *     product = factor (("*" | "/" | nothing) factor)*
 *     factor  = atom ("^" power)? "!"?
 *     atom    = number | "n" | "(" sum ")" | "log" ("^" number)? argument | "sqrt" argument
 *
 * A power is a number or, below a number, something in n. The text is at most COMPLEXITY_CLAIM_MAX bytes, so
 * the descent is bounded.
 */
#include "model/growth/complexity.h"

#include "base/num.h"

#include <math.h>

/* kind and exponents; a number is n^0 with its value in `number`. */
struct growth {
    struct complexity_claim c;
    double number; /* the value, when nothing grows; else 1 */
};

struct parser {
    struct str rest;
    struct error *e;
};

static const struct {
    const char *from, *to;
} spellings[] = {
    {"\xe2\x88\x9a", " sqrt "}, /* square root sign */
    {"\xc2\xb2", "^2"},         {"\xc2\xb3", "^3"},        {"\xc2\xb7", "*"},
    {"\xc3\x97", "*"},          {"\xe2\x8b\x85", "*"},     {"**", "^"},
    {"\xce\x98", "theta"},      {"\xf0\x9d\x91\x9b", "n"}, /* mathematical italic n */
    {"\xe2\x82\x82", ""}, /* subscript two: the base of a logarithm does not matter */
};

static const struct {
    const char *word;
    struct complexity_claim claim;
} words[] = {
    {"constant", {COMPLEXITY_POLYNOMIAL, 0, 0, 0}},     {"const", {COMPLEXITY_POLYNOMIAL, 0, 0, 0}},
    {"logarithmic", {COMPLEXITY_POLYNOMIAL, 0, 1, 0}},  {"linear", {COMPLEXITY_POLYNOMIAL, 1, 0, 0}},
    {"linearithmic", {COMPLEXITY_POLYNOMIAL, 1, 1, 0}}, {"loglinear", {COMPLEXITY_POLYNOMIAL, 1, 1, 0}},
    {"log-linear", {COMPLEXITY_POLYNOMIAL, 1, 1, 0}},   {"quasilinear", {COMPLEXITY_POLYNOMIAL, 1, 1, 0}},
    {"quadratic", {COMPLEXITY_POLYNOMIAL, 2, 0, 0}},    {"cubic", {COMPLEXITY_POLYNOMIAL, 3, 0, 0}},
    {"exponential", {COMPLEXITY_EXPONENTIAL, 0, 0, 2}}, {"factorial", {COMPLEXITY_FACTORIAL, 0, 0, 0}},
};

/* ---- growth ---- */

static bool grows(const struct growth *g)
{
    return g->c.kind != COMPLEXITY_POLYNOMIAL || g->c.power != 0 || g->c.log_power != 0;
}

static int rank(const struct complexity_claim *a, const struct complexity_claim *b)
{
    if (a->kind != b->kind)
        return a->kind > b->kind ? 1 : -1;
    const double x[] = {a->base, a->power, a->log_power}, y[] = {b->base, b->power, b->log_power};
    for (size_t i = 0; i < ARRAY_LEN(x); i++) {
        if (x[i] != y[i])
            return x[i] > y[i] ? 1 : -1;
    }
    return 0;
}

static struct growth times(struct growth a, struct growth b, double sign)
{
    struct growth g = {.number = sign > 0 ? a.number * b.number : a.number / b.number};
    g.c.kind = a.c.kind > b.c.kind ? a.c.kind : b.c.kind;
    g.c.power = a.c.power + sign * b.c.power;
    g.c.log_power = a.c.log_power + sign * b.c.log_power;
    double x = a.c.base ? a.c.base : 1, y = b.c.base ? b.c.base : 1;
    g.c.base = g.c.kind == COMPLEXITY_EXPONENTIAL ? sign > 0 ? x * y : x / y : 0;
    return g;
}

static enum err refuse(struct parser *p, const char *why)
{
    return error_set(p->e, ERR_INVALID, "claim",
                     "%s; write a claim as O(1), O(log n), O(n), O(n log n), O(n^2), O(2^n)", why);
}

static enum err raise(struct parser *p, struct growth *g, const struct growth *to)
{
    if (grows(to)) {
        bool linear = to->c.kind == COMPLEXITY_POLYNOMIAL && to->c.power == 1 && to->c.log_power == 0;
        if (!linear)
            return refuse(p, "a power may be a number or n");
        if (grows(g))
            g->c = (struct complexity_claim){COMPLEXITY_FACTORIAL, 0, 0, 0}; /* n^n: beyond every c^n */
        else if (g->number > 1)
            g->c = (struct complexity_claim){COMPLEXITY_EXPONENTIAL, 0, 0, pow(g->number, to->number)};
        g->number = 1;
        return ERR_OK;
    }
    if (!(to->number >= 0 && to->number <= 20))
        return refuse(p, "a power must lie between 0 and 20");
    if (g->c.kind != COMPLEXITY_POLYNOMIAL)
        return refuse(p, "a power of something exponential");
    g->c.power *= to->number;
    g->c.log_power *= to->number;
    g->number = pow(g->number, to->number);
    return ERR_OK;
}

static enum err logarithm(struct parser *p, struct growth *g)
{
    if (g->c.kind == COMPLEXITY_POLYNOMIAL && g->c.power == 0 && g->c.log_power != 0)
        return refuse(p, "log log n cannot be told from a constant by measuring");
    if (g->c.kind == COMPLEXITY_EXPONENTIAL)
        g->c = (struct complexity_claim){COMPLEXITY_POLYNOMIAL, 1, 0, 0};
    else if (g->c.kind == COMPLEXITY_FACTORIAL)
        g->c = (struct complexity_claim){COMPLEXITY_POLYNOMIAL, 1, 1, 0};
    else
        g->c = (struct complexity_claim){COMPLEXITY_POLYNOMIAL, 0, g->c.power != 0, 0};
    g->number = 1;
    return ERR_OK;
}

/* ---- reading ---- */

static enum err parse_sum(struct parser *p, struct growth *ret);

static bool take(struct parser *p, const char *text)
{
    p->rest = str_trim(p->rest);
    if (!str_starts(p->rest, str_of(text)))
        return false;
    p->rest = str_from(p->rest, strlen(text));
    return true;
}

static bool digit_at(struct str s, size_t i)
{
    return i < s.n && s.p[i] >= '0' && s.p[i] <= '9';
}

static bool take_number(struct parser *p, double *ret)
{
    struct str s = p->rest = str_trim(p->rest);
    size_t n = 0;
    while (digit_at(s, n) || (n && n < s.n && s.p[n] == '.' && digit_at(s, n + 1)))
        n++;
    if (!num_parse_f64(str_head(s, n), ret) || *ret > 1e12)
        return false;
    p->rest = str_from(s, n);
    return true;
}

static enum err parse_atom(struct parser *p, struct growth *ret);

/* ^2, ^1.5, ^(1/2), ^n */
static enum err parse_power(struct parser *p, struct growth *g)
{
    struct growth to;
    if (!take(p, "^"))
        return ERR_OK;
    TRY(parse_atom(p, &to));
    return raise(p, g, &to);
}

static enum err parse_log(struct parser *p, struct growth *ret)
{
    struct growth power = {.number = 1}, g;
    double ignored;
    bool raised;
    (void)take(p, "_");
    if (str_starts(p->rest, STR("2")) || str_starts(p->rest, STR("10")))
        (void)take_number(p, &ignored); /* the base */
    raised = take(p, "^");
    if (raised)
        TRY(parse_atom(p, &power));
    TRY(parse_atom(p, &g));
    /* log n^2 is 2 log n, not log^2 n. */
    TRY(parse_power(p, &g));
    TRY(logarithm(p, &g));
    if (raised)
        TRY(raise(p, &g, &power));
    *ret = g;
    return ERR_OK;
}

static enum err other_letter(struct parser *p)
{
    size_t n = 0;
    while (n < p->rest.n &&
           ((p->rest.p[n] >= 'a' && p->rest.p[n] <= 'z') || (unsigned char)p->rest.p[n] >= 0x80))
        n++;
    return error_set(
        p->e, ERR_INVALID, "claim",
        "a claim is compared in one size, n, and \"%.*s\" is something else; say what it comes to "
        "when n grows as the problem says, as in O(n) or O(n log n)",
        STR_ARG(str_head(p->rest, n)));
}

static enum err parse_atom(struct parser *p, struct growth *ret)
{
    static const char *const logs[] = {"log", "lg", "ln"};
    struct growth g = {.number = 1};
    if (take_number(p, &g.number)) {
        *ret = g;
        return ERR_OK;
    }
    if (take(p, "(")) {
        TRY(parse_sum(p, ret));
        return take(p, ")") ? ERR_OK : refuse(p, "a closing parenthesis is missing");
    }
    for (size_t i = 0; i < ARRAY_LEN(logs); i++) {
        if (take(p, logs[i]))
            return parse_log(p, ret);
    }
    if (take(p, "sqrt")) {
        const struct growth half = {.number = 0.5};
        TRY(parse_atom(p, &g));
        TRY(parse_power(p, &g));
        TRY(raise(p, &g, &half));
        *ret = g;
        return ERR_OK;
    }
    if (take(p, "n")) {
        g.c.power = 1;
        *ret = g;
        return ERR_OK;
    }
    if (p->rest.n == 0)
        return refuse(p, "the claim ends too early");
    if ((p->rest.p[0] >= 'a' && p->rest.p[0] <= 'z') || (unsigned char)p->rest.p[0] >= 0x80)
        return other_letter(p);
    return refuse(p, "a claim is a term in n");
}

static enum err parse_factor(struct parser *p, struct growth *ret)
{
    TRY(parse_atom(p, ret));
    TRY(parse_power(p, ret));
    if (take(p, "!") && grows(ret))
        *ret = (struct growth){.c.kind = COMPLEXITY_FACTORIAL, .number = 1};
    return ERR_OK;
}

static enum err parse_product(struct parser *p, struct growth *ret)
{
    struct growth g, next;
    TRY(parse_factor(p, &g));
    for (;;) {
        double sign = take(p, "/") ? -1 : 1;
        if (sign > 0 && !take(p, "*") && (p->rest.n == 0 || strchr("+-)", p->rest.p[0])))
            break;
        TRY(parse_factor(p, &next));
        g = times(g, next, sign);
    }
    *ret = g;
    return ERR_OK;
}

static enum err parse_sum(struct parser *p, struct growth *ret)
{
    struct growth g, next;
    TRY(parse_product(p, &g));
    while (take(p, "+") || take(p, "-")) {
        TRY(parse_product(p, &next));
        if (rank(&next.c, &g.c) > 0)
            g = next;
    }
    *ret = g;
    return ERR_OK;
}

/* Small letters, the spellings above replaced. */
static void normalise(struct str text, struct strbuf *out)
{
    while (text.n) {
        size_t i = 0;
        while (i < ARRAY_LEN(spellings) && !str_starts(text, str_of(spellings[i].from)))
            i++;
        if (i < ARRAY_LEN(spellings)) {
            strbuf_puts(out, spellings[i].to);
            text = str_from(text, strlen(spellings[i].from));
            continue;
        }
        char c = text.p[0];
        strbuf_putc(out, c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c == '\t' ? ' ' : c);
        text = str_from(text, 1);
    }
}

/* What is said around the term: "O( ... )", "time". */
static struct str unwrap(struct str s)
{
    static const char *const heads[] = {"big o", "big-o", "theta", "o"};
    static const char *const tails[] = {"time", "space", "memory", "extra", "additional"};
    s = str_trim(s);
    for (size_t i = 0; i < ARRAY_LEN(tails); i++) {
        if (str_ends(s, str_of(tails[i])))
            s = str_trim(str_head(s, s.n - strlen(tails[i])));
    }
    for (size_t i = 0; i < ARRAY_LEN(heads); i++) {
        struct str rest = str_trim(str_from(s, strlen(heads[i])));
        if (str_starts(s, str_of(heads[i])) && str_starts(rest, STR("(")))
            return rest;
    }
    return s;
}

static enum err parse_text(struct str text, struct complexity_claim *ret, struct error *e)
{
    struct parser p = {.rest = unwrap(text), .e = e};
    struct growth g;
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        if (str_is(p.rest, words[i].word)) {
            *ret = words[i].claim;
            return ERR_OK;
        }
    }
    if (p.rest.n == 0)
        return refuse(&p, "the claim is empty");
    TRY(parse_sum(&p, &g));
    if (str_trim(p.rest).n)
        return refuse(&p, "there is something behind the end of the claim");
    if (g.c.power < 0 || g.c.log_power < 0 || g.c.power > 20 || g.c.log_power > 20 ||
        (g.c.kind == COMPLEXITY_EXPONENTIAL && !(g.c.base > 1.001 && g.c.base < 1e5)))
        return refuse(&p, "nothing grows like that");
    *ret = g.c;
    return ERR_OK;
}

enum err complexity_claim_parse(struct str text, struct complexity_claim *ret, struct error *e)
{
    struct strbuf b = {0};
    if (text.n > COMPLEXITY_CLAIM_MAX)
        return error_set(e, ERR_INVALID, "claim", "a claim may have %d characters at most",
                         COMPLEXITY_CLAIM_MAX);
    normalise(text, &b);
    enum err r = parse_text(strbuf_str(&b), ret, e);
    strbuf_release(&b);
    return r;
}

void complexity_claim_say(const struct complexity_claim *c, struct strbuf *out)
{
    const char *between = "";
    size_t before = out->n;
    if (c->power != 0) {
        strbuf_puts(out, c->power == 0.5 ? "sqrt n" : "n");
        if (c->power != 1 && c->power != 0.5)
            strbuf_printf(out, "^%g", c->power);
        between = " ";
    }
    if (c->log_power != 0) {
        strbuf_printf(out, "%slog", between);
        if (c->log_power != 1)
            strbuf_printf(out, "^%g", c->log_power);
        strbuf_puts(out, " n");
        between = " ";
    }
    if (c->kind == COMPLEXITY_EXPONENTIAL)
        strbuf_printf(out, "%s%g^n", between, c->base);
    if (c->kind == COMPLEXITY_FACTORIAL)
        strbuf_printf(out, "%sn!", between);
    if (out->n == before)
        strbuf_puts(out, "1");
}

/* ---- comparing ---- */

static const struct {
    const char *name, *words;
} judgements[] = {
    [COMPLEXITY_EXACT] = {"exact", "exactly right"},
    [COMPLEXITY_UP_TO_LOG] = {"up_to_log", "right up to a log factor"},
    [COMPLEXITY_TOO_LOW] = {"too_low", "wrong: it grows faster than that"},
    [COMPLEXITY_TOO_HIGH] = {"too_high", "wrong: it grows more slowly than that"},
    [COMPLEXITY_OPEN] = {"cannot_tell", "cannot tell: the measurement leaves it open"},
};

const char *complexity_judgement_name(enum complexity_judgement j)
{
    return judgements[j].name;
}

const char *complexity_judgement_words(enum complexity_judgement j)
{
    return judgements[j].words;
}

/* Alike but for log factors; no base of an exponential is compared. */
static bool alike(const struct complexity_claim *a, const struct complexity_claim *b)
{
    return a->kind == b->kind && (a->kind != COMPLEXITY_POLYNOMIAL || a->power == b->power);
}

enum complexity_judgement complexity_compare(const struct complexity_answer *a,
                                             const struct complexity_claim *c)
{
    int same = 0, faster = 0, slower = 0;
    bool exponential = false;
    for (int k = 0; k < COMPLEXITY_CLASSES; k++) {
        if (!(a->set >> k & 1))
            continue;
        struct complexity_claim m = complexity_claim_of((enum complexity_class)k);
        exponential |= m.kind == COMPLEXITY_EXPONENTIAL;
        same += alike(&m, c);
        faster += !alike(&m, c) && rank(&m, c) > 0;
        slower += !alike(&m, c) && rank(&m, c) < 0;
    }
    /* Over the few sizes that anybody can measure, n! looks like some c^n. */
    if (c->kind == COMPLEXITY_FACTORIAL && exponential)
        return COMPLEXITY_OPEN;
    if (same && !faster && !slower) {
        struct complexity_claim m = complexity_claim_of(a->best);
        bool exact = same == 1 && m.power == c->power && m.log_power == c->log_power;
        return exact || c->kind == COMPLEXITY_EXPONENTIAL ? COMPLEXITY_EXACT : COMPLEXITY_UP_TO_LOG;
    }
    if (same || (faster && slower))
        return COMPLEXITY_OPEN;
    return faster ? COMPLEXITY_TOO_LOW : COMPLEXITY_TOO_HIGH;
}
