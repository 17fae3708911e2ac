/*
 * A text is read from left to right: letters stand for themselves, "{name}" for a field, "[" opens a part and
 * "]" ends it. Parts do not nest, and there is no way to write a bracket or a brace itself: letters have
 * none.
 */
#include "rounds/apply/track/letter.h"

#include "base/yaml.h"

static const char *const kinds[LETTER_KINDS] = {"after-sent",        "after-sent-again", "after-round",
                                                "after-round-again", "promise-over",     "thanks",
                                                "withdraw"};
const char *const letter_rounds[LETTER_ROUNDS] = {"screen", "manager", "takehome", "code",  "live",
                                                  "design", "story",   "culture",  "offer", "other"};

enum { THANKS_DAYS = 2, NAME_MAX = 60 };

const char *letter_kind_name(enum letter_kind k)
{
    return kinds[k];
}

/* ---- fields ---- */

enum field { COMPANY, ROLE, ROUND, PERSON, ME, APPLIED, ROUND_ON, PROMISED, FIELDS };
static const char *const field_names[FIELDS] = {"company", "role",    "round",    "person",
                                                "me",      "applied", "round_on", "promised"};
/* Those before it are always known. */
static const enum field first_unsure = PERSON;

static enum field field_named(struct str name)
{
    size_t i = 0;
    while (i < FIELDS && !str_is(name, field_names[i]))
        i++;
    return (enum field)i;
}

/* ---- reading ---- */

struct place {
    struct arena *a;
    int line;
    const char *what;
};

static enum err wrong(const struct place *p, struct error *e, const char *what)
{
    return error_set(e, ERR_INVALID, arena_printf(p->a, "%d", p->line), "%s: %s", p->what, what);
}

static enum err check_field(const struct place *p, struct str name, bool bracket, struct error *e)
{
    enum field f = field_named(name);
    if (f == FIELDS)
        return wrong(p, e, arena_printf(p->a, "there is no field {%.*s}", STR_ARG(name)));
    if (f >= first_unsure && !bracket)
        return wrong(p, e,
                     arena_printf(p->a, "{%.*s} is not always known: put brackets around what goes with it",
                                  STR_ARG(name)));
    return ERR_OK;
}

/* Could it be filled whatever is known? */
static enum err check_text(const struct place *p, struct str text, struct error *e)
{
    bool bracket = false;
    for (size_t i = 0; i < text.n; i++) {
        char c = text.p[i];
        if (c == '[' ? bracket : c == ']' ? !bracket : false)
            return wrong(p, e, "brackets neither nest nor end before they begin");
        if (c == '[' || c == ']')
            bracket = c == '[';
        if (c == '}')
            return wrong(p, e, "a brace ends that did not begin");
        if (c != '{')
            continue;
        struct str rest = str_from(text, i + 1);
        size_t end = str_find_char(rest, '}');
        if (end >= rest.n)
            return wrong(p, e, "a brace does not end");
        TRY(check_field(p, str_head(rest, end), bracket, e));
        i += end + 1;
    }
    return bracket ? wrong(p, e, "a bracket does not end") : ERR_OK;
}

static enum err read_text(const struct yaml *node, const char *key, size_t max, struct arena *a,
                          struct str *ret, struct error *e)
{
    struct str text;
    TRY(yaml_get_str(node, key, max, &text, e));
    TRY(check_text(&(struct place){a, yaml_get(node, key)->line, key}, text, e));
    *ret = arena_str(a, text);
    return ERR_OK;
}

static enum err read_letter(const struct yaml *letters, const char *kind, struct arena *a,
                            struct letter_text *ret, struct error *e)
{
    static const char *const keys[] = {"title", "subject", "body", NULL};
    const struct yaml *node = yaml_get(letters, kind);
    if (!node)
        return error_set(e, ERR_INVALID, arena_printf(a, "%d", letters->line), "there is no letter \"%s\"",
                         kind);
    TRY(yaml_map(node, kind, e));
    TRY(yaml_only_keys(node, keys, e));
    TRY(yaml_get_str(node, "title", LETTER_SUBJECT_MAX, &ret->title, e));
    ret->title = arena_str(a, ret->title);
    TRY(read_text(node, "subject", LETTER_SUBJECT_MAX, a, &ret->subject, e));
    return read_text(node, "body", LETTER_BODY_MAX, a, &ret->body, e);
}

static enum err read_letters(const struct yaml *doc, struct arena *a, struct letter_language *ret,
                             struct error *e)
{
    const char *keys[LETTER_KINDS + 1] = {0};
    const struct yaml *letters = yaml_get(doc, "letters");
    memcpy(keys, kinds, sizeof kinds);
    TRY(yaml_map(letters, "letters", e));
    TRY(yaml_only_keys(letters, keys, e));
    for (size_t k = 0; k < LETTER_KINDS; k++)
        TRY(read_letter(letters, kinds[k], a, &ret->texts[k], e));
    return ERR_OK;
}

static enum err read_rounds(const struct yaml *doc, struct arena *a, struct letter_language *ret,
                            struct error *e)
{
    const char *keys[LETTER_ROUNDS + 1] = {0};
    const struct yaml *rounds = yaml_get(doc, "rounds");
    memcpy(keys, letter_rounds, sizeof letter_rounds);
    TRY(yaml_map(rounds, "rounds", e));
    TRY(yaml_only_keys(rounds, keys, e));
    for (size_t i = 0; i < LETTER_ROUNDS; i++) {
        TRY(yaml_get_str(rounds, letter_rounds[i], NAME_MAX, &ret->rounds[i], e));
        ret->rounds[i] = arena_str(a, ret->rounds[i]);
    }
    return ERR_OK;
}

enum err letter_read(struct str yaml, struct arena *a, struct letter_language *ret, struct error *e)
{
    static const char *const keys[] = {"language", "name",   "countries", "date",
                                       "months",   "rounds", "letters",   NULL};
    struct letter_language l = {0};
    const struct yaml *doc;
    size_t n_months;
    TRY(yaml_read(yaml, a, &doc, e));
    TRY(yaml_map(doc, "the file", e));
    TRY(yaml_only_keys(doc, keys, e));
    TRY(yaml_get_str(doc, "language", 8, &l.code, e));
    TRY(yaml_get_str(doc, "name", NAME_MAX, &l.name, e));
    TRY(yaml_strs(yaml_get(doc, "countries"), "countries", LETTER_COUNTRIES_MAX, 2, a, &l.countries,
                  &l.n_countries, e));
    TRY(yaml_get_str(doc, "date", NAME_MAX, &l.date, e));
    TRY(yaml_strs(yaml_get(doc, "months"), "months", 12, NAME_MAX, a, &l.months, &n_months, e));
    if (n_months != 12)
        return error_set(e, ERR_INVALID, arena_printf(a, "%d", doc->line),
                         "a year has twelve months, and not %zu", n_months);
    TRY(read_rounds(doc, a, &l, e));
    TRY(read_letters(doc, a, &l, e));
    l.code = arena_str(a, l.code);
    l.name = arena_str(a, l.name);
    l.date = arena_str(a, l.date);
    *ret = l;
    return ERR_OK;
}

/* ---- filling ---- */

/* "27. November 2026" */
static struct str day_said(const struct letter_language *l, struct date d, struct arena *a)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct str rest = l->date;
    if (!d.year)
        return STR("");
    while (rest.n) {
        if (str_starts(rest, STR("{day}")))
            strbuf_printf(&out, "%d", d.day);
        else if (str_starts(rest, STR("{month}")))
            strbuf_put(&out, l->months[d.month - 1]);
        else if (str_starts(rest, STR("{year}")))
            strbuf_printf(&out, "%d", d.year);
        else {
            strbuf_putc(&out, rest.p[0]);
            rest = str_from(rest, 1);
            continue;
        }
        rest = str_from(rest, str_find_char(rest, '}') + 1);
    }
    return arena_str(a, strbuf_str(&out));
}

static struct str round_said(const struct letter_language *l, struct str kind)
{
    size_t i = 0;
    while (i < LETTER_ROUNDS - 1 && !str_is(kind, letter_rounds[i]))
        i++;
    return l->rounds[i];
}

static struct str fill(struct str text, const struct str known[FIELDS], struct arena *a)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    size_t before = 0;
    bool missing = false;
    for (size_t i = 0; i < text.n; i++) {
        char c = text.p[i];
        if (c == '[') {
            before = out.n;
            missing = false;
        } else if (c == ']') {
            if (missing)
                strbuf_truncate(&out, before);
        } else if (c != '{') {
            strbuf_putc(&out, c);
        } else {
            struct str rest = str_from(text, i + 1);
            struct str name = str_head(rest, str_find_char(rest, '}'));
            struct str value = known[field_named(name)];
            missing = missing || !value.n;
            strbuf_put(&out, value);
            i += name.n + 1;
        }
    }
    return arena_str(a, strbuf_str(&out));
}

void letter_fill(const struct letter_language *l, enum letter_kind k, const struct letter_facts *f,
                 struct arena *a, struct letter *ret)
{
    const struct str known[FIELDS] = {
        [COMPANY] = f->company,
        [ROLE] = f->role,
        [ROUND] = round_said(l, f->round),
        [PERSON] = f->person,
        [ME] = f->me,
        [APPLIED] = day_said(l, f->applied, a),
        [ROUND_ON] = day_said(l, f->round_on, a),
        [PROMISED] = day_said(l, f->promised, a),
    };
    ret->subject = fill(l->texts[k].subject, known, a);
    ret->body = fill(l->texts[k].body, known, a);
}

/* ---- which one ---- */

enum letter_kind letter_suggest(const struct follow_up *next, int follow_ups, bool in_rounds, int round_days)
{
    switch (next->why) {
    case FOLLOW_UP_ASK_PROMISE: return LETTER_PROMISE_OVER;
    case FOLLOW_UP_QUIET:
    case FOLLOW_UP_PLANNED:
        if (in_rounds)
            return follow_ups ? LETTER_AFTER_ROUND_AGAIN : LETTER_AFTER_ROUND;
        return follow_ups ? LETTER_AFTER_SENT_AGAIN : LETTER_AFTER_SENT;
    case FOLLOW_UP_NONE: return round_days >= 0 && round_days <= THANKS_DAYS ? LETTER_THANKS : LETTER_KINDS;
    default: return LETTER_KINDS;
    }
}
