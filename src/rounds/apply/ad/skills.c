#include "rounds/apply/ad/skills.h"

#include "base/utf8.h"
#include "base/yaml.h"
#include "model/words/tokens.h"

#include <stdint.h>

enum { WORDS_IN_PHRASE = 6, BUCKETS = 4096, NAME_MAX = 60 };

struct skill_phrase {
    size_t skill;
    struct str words[WORDS_IN_PHRASE]; /* folded */
    size_t n;
    bool main, upper, all_upper; /* the name itself; it has a capital; has no others: "SOLID" */
    size_t next;                 /* in its bucket; + 1 */
};

/* ---- words ---- */

struct word {
    struct str low;
    size_t at, n;
};

static bool is_letter(struct str s, size_t at, size_t *ret_n)
{
    uint32_t c;
    size_t n = utf8_next(str_from(s, at), &c);
    *ret_n = n ? n : 1;
    return n && (code_is_letter(c) || (c >= '0' && c <= '9') || c == 0x301 || c == 0x308);
}

/* Letters and digits; full stops before and between ("node.js", ".net"), + and # behind. */
static struct word *words_of(struct arena *a, struct str s, size_t *ret_n)
{
    struct word *v = NULL;
    size_t n = 0, cap = 0, w;
    for (size_t i = 0; i < s.n;) {
        size_t from = i;
        bool letter = is_letter(s, i, &w);
        if (!letter && s.p[i] == '.' && i + 1 < s.n && is_letter(s, i + 1, &w) &&
            (i == 0 || s.p[i - 1] == ' ' || s.p[i - 1] == '(' || s.p[i - 1] == '/' || s.p[i - 1] == ','))
            letter = true, i++;
        if (!letter) {
            i += w;
            continue;
        }
        while (i < s.n) {
            size_t next;
            if (is_letter(s, i, &w))
                i += w;
            else if (s.p[i] == '.' && i + 1 < s.n && is_letter(s, i + 1, &next))
                i++;
            else
                break;
        }
        while (i < s.n && (s.p[i] == '+' || s.p[i] == '#'))
            i++;
        arena_grow(a, v, n, cap);
        v[n++] = (struct word){tokens_fold(a, str_head(str_from(s, from), i - from)), from, i - from};
    }
    *ret_n = n;
    return v;
}

static size_t bucket_of(struct str s)
{
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < s.n; i++)
        h = (h ^ (unsigned char)s.p[i]) * 16777619u;
    return h % BUCKETS;
}

/* ---- the list ---- */

static const struct skill_phrase *phrase_like(const struct skills *s, const struct word *w, size_t n)
{
    for (size_t k = n ? s->buckets[bucket_of(w[0].low)] : 0; k; k = s->phrases[k - 1].next) {
        const struct skill_phrase *p = &s->phrases[k - 1];
        size_t i = 0;
        while (p->n == n && i < n && str_eq(p->words[i], w[i].low))
            i++;
        if (p->n == n && i == n)
            return p;
    }
    return NULL;
}

static enum err add_phrase(struct skills *s, size_t skill, struct str text, bool main, int line, size_t *cap,
                           struct arena *a, struct error *e)
{
    struct skill_phrase p = {.skill = skill, .main = main};
    const char *at = arena_printf(a, "%d", line);
    struct word *w = words_of(a, text, &p.n);
    if (!p.n || p.n > WORDS_IN_PHRASE)
        return error_set(e, ERR_INVALID, at, "\"%.*s\" must be one to %d words", STR_ARG(text),
                         WORDS_IN_PHRASE);
    const struct skill_phrase *known = phrase_like(s, w, p.n);
    if (known && known->skill == skill)
        return ERR_OK; /* "Unit-Tests" and "unit tests" */
    if (known)
        return error_set(e, ERR_INVALID, at, "\"%.*s\" is %.*s already", STR_ARG(text),
                         STR_ARG(s->v[known->skill].id));
    for (size_t i = 0; i < p.n; i++)
        p.words[i] = w[i].low;
    p.all_upper = text.n >= 3;
    for (size_t i = 0; i < text.n; i++) {
        p.upper |= text.p[i] >= 'A' && text.p[i] <= 'Z';
        p.all_upper &= text.p[i] >= 'A' && text.p[i] <= 'Z';
    }
    size_t bucket = bucket_of(p.words[0]);
    p.next = s->buckets[bucket];
    arena_grow(a, s->phrases, s->n_phrases, *cap);
    s->phrases[s->n_phrases++] = p;
    s->buckets[bucket] = s->n_phrases;
    return ERR_OK;
}

static enum err read_skill(struct skills *s, struct str id, const struct yaml *node, struct str file,
                           size_t *cap, struct arena *a, struct error *e)
{
    static const char *const keys[] = {"name", "also", "case", NULL};
    struct skill *k = &s->v[s->n];
    struct str rule;
    *k = (struct skill){.id = arena_str(a, id), .kind = file};
    TRY(yaml_map(node, "a skill", e));
    TRY(yaml_only_keys(node, keys, e));
    TRY(yaml_get_str(node, "name", NAME_MAX, &k->name, e));
    TRY(yaml_get_str_or(node, "case", 10, STR(""), &rule, e));
    TRY(yaml_strs(yaml_get(node, "also"), "also", SKILL_ALSO_MAX, NAME_MAX, a, &k->also, &k->n_also, e));
    if (rule.n && !str_is(rule, "capital") && !str_is(rule, "list"))
        return error_set(e, ERR_INVALID, arena_printf(a, "%d", node->line),
                         "\"case\" must be capital or list");
    k->rule = !rule.n ? SKILL_ANY_CASE : str_is(rule, "list") ? SKILL_LIST : SKILL_CAPITAL;
    for (size_t i = 0; i < s->n; i++)
        if (str_eq(s->v[i].id, id))
            return error_set(e, ERR_INVALID, arena_printf(a, "%d", node->line),
                             "the id \"%.*s\" is there twice", STR_ARG(id));
    TRY(add_phrase(s, s->n, k->name, true, node->line, cap, a, e));
    for (size_t i = 0; i < k->n_also; i++)
        TRY(add_phrase(s, s->n, k->also[i], false, node->line, cap, a, e));
    s->n++;
    return ERR_OK;
}

static enum err read_file(struct skills *s, const struct yaml_file *f, size_t *cap, struct arena *a,
                          struct error *e)
{
    const struct str kind = arena_str(a, yaml_file_id(f));
    const struct yaml *doc;
    TRY(yaml_read(f->text, a, &doc, e));
    TRY(yaml_map(doc, "skills", e));
    for (size_t i = 0; i < doc->n; i++) {
        if (s->n == SKILLS_MAX)
            return error_set(e, ERR_TOO_LARGE, "1", "there are more than %d skills", SKILLS_MAX);
        TRY(read_skill(s, doc->keys[i], doc->values[i], kind, cap, a, e));
    }
    return ERR_OK;
}

enum err skills_read(const struct yaml_file *files, size_t n_files, struct arena *a, struct skills *ret,
                     struct error *e)
{
    struct skills s = {.v = arena_array(a, struct skill, SKILLS_MAX + 1),
                       .buckets = arena_array(a, size_t, BUCKETS),
                       .n_buckets = BUCKETS};
    size_t cap = 0;
    for (size_t i = 0; i < n_files; i++)
        TRY(yaml_in_file(read_file(&s, &files[i], &cap, a, e), e, "skills/%.*s", STR_ARG(files[i].name)));
    *ret = s;
    return ERR_OK;
}

const struct skill *skills_named(const struct skills *s, struct str name, struct arena *a)
{
    size_t n;
    for (size_t i = 0; i < s->n; i++)
        if (str_eq(s->v[i].id, name))
            return &s->v[i];
    struct word *w = words_of(a, name, &n);
    const struct skill_phrase *p = phrase_like(s, w, n);
    return p ? &s->v[p->skill] : NULL;
}

/* ---- looking ---- */

static bool one_of(struct str low, const char *const *list)
{
    for (; *list; list++)
        if (str_is(low, *list))
            return true;
    return false;
}

/* Does it stand alone between what parts the members of a list? For names that are common words in small
 * letters. */
static bool between_signs(struct str text, const struct word *me)
{
    size_t l = me->at, r = me->at + me->n;
    while (l > 0 && text.p[l - 1] == ' ')
        l--;
    while (r < text.n && text.p[r] == ' ')
        r++;
    bool left = l == 0 || strchr(",/(|:;\n", text.p[l - 1]),
         right = r == text.n || strchr(",/)|;\n", text.p[r]);
    return left && right;
}

/* Does it stand as a member of a list, or behind or before words that name skills? */
static bool in_list(struct str text, const struct word *w, size_t i, size_t n)
{
    static const char *const before[] = {
        "and",  "or",     "in",       "with",         "using",  "und",     "oder", "mit",
        "of",   "von",    "like",     "as",           "either", "e.g",     "z.b",  "strong",
        "wie",  "modern", "advanced", "professional", "solid",  "written", "know", "idiomatic",
        "plus", "our",    "some",     "languages",    "learn",  "from",    "to",   NULL};
    static const char *const behind[] = {
        "and",         "or",         "und",        "oder",          "programming",  "developer",
        "engineer",    "services",   "service",    "code",          "experience",   "skills",
        "kenntnisse",  "backend",    "is",         "ist",           "on",           "for",
        "language",    "developers", "entwickler", "engineers",     "entwicklerin", "with",
        "mit",         "at",         "in",         "microservices", "api",          "apis",
        "development", "codebase",   "module",     "standard",      "runtime",      NULL};
    static const char *const never[] = {"to",    "ahead", "live",   "beyond",  "further", "level",
                                        "suite", "d",     "market", "through", NULL};
    const struct word *me = &w[i];
    size_t l = me->at, r = me->at + me->n;
    while (l > 0 && (text.p[l - 1] == ' ' || text.p[l - 1] == '\t'))
        l--;
    if (i + 1 < n && one_of(w[i + 1].low, never) && w[i + 1].at <= r + 1)
        return false;
    char left = l ? text.p[l - 1] : '\n';
    bool left_ok = left == '\n' || (l > 0 && strchr(",/(:;|-*+&[\"'", left)) || (unsigned char)left > 127 ||
                   (i > 0 && one_of(w[i - 1].low, before));
    bool glued = r < text.n && text.p[r] == '-';
    bool tied = l == me->at && l > 0 && strchr("-&+'", left);
    char right = '\n';
    size_t k = r;
    while (k < text.n && (text.p[k] == ' ' || text.p[k] == '\t'))
        k++;
    if (k < text.n)
        right = text.p[k];
    bool right_ok = right == '\n' || right == '\r' || strchr(",/);|.:]\"*", right) ||
                    (unsigned char)right > 127 || (k > r && right == '(') || (k > r && right == '-') ||
                    (k > r && right == '&') || (i + 1 < n && one_of(w[i + 1].low, behind));
    if (glued)
        right_ok = r + 1 < text.n && text.p[r + 1] >= 'A' && text.p[r + 1] <= 'Z';
    return left_ok && right_ok && !tied;
}

static bool allowed(const struct skills *s, const struct skill_phrase *p, struct str text,
                    const struct word *w, size_t i, size_t n)
{
    const struct skill *k = &s->v[p->skill];
    struct str raw = str_head(str_from(text, w[i].at), w[i].n);
    if (k->rule == SKILL_ANY_CASE || p->n > 1)
        return true;
    if (k->rule == SKILL_LIST)
        return (!p->main && raw.n > 2) || (str_eq(raw, k->name) && in_list(text, w, i, n));
    size_t capitals = 0, small = 0;
    for (size_t c = 0; c < raw.n; c++) {
        capitals +=
            (raw.p[c] >= 'A' && raw.p[c] <= 'Z') || (raw.p[c] >= '0' && raw.p[c] <= '9') || raw.p[c] == '.';
        small += raw.p[c] >= 'a' && raw.p[c] <= 'z';
    }
    if (p->all_upper ? !small : capitals > 0)
        return true;
    return !p->upper || between_signs(text, &w[i]);
}

void skills_find(const struct skills *s, struct str text, struct arena *a, struct skill_mention **ret,
                 size_t *ret_n)
{
    size_t n, cap = 0, found = 0;
    struct word *w = words_of(a, text, &n);
    struct skill_mention *v = NULL;
    for (size_t i = 0; i < n && found < SKILL_MENTIONS_MAX;) {
        const struct skill_phrase *best = NULL;
        for (size_t k = s->n ? s->buckets[bucket_of(w[i].low)] : 0; k; k = s->phrases[k - 1].next) {
            const struct skill_phrase *p = &s->phrases[k - 1];
            size_t m = 0;
            while (m < p->n && i + m < n && str_eq(p->words[m], w[i + m].low) &&
                   (m == 0 || w[i + m].at <= w[i + m - 1].at + w[i + m - 1].n + 3))
                m++;
            if (m == p->n && (!best || p->n > best->n) && allowed(s, p, text, w, i, n))
                best = p;
        }
        if (!best) {
            i++;
            continue;
        }
        const struct word *last = &w[i + best->n - 1];
        arena_grow(a, v, found, cap);
        v[found++] = (struct skill_mention){&s->v[best->skill], w[i].at, last->at + last->n - w[i].at};
        i += best->n;
    }
    *ret = v;
    *ret_n = found;
}
