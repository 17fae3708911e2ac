/* Tables and lists of problems that were solved on other sites. */
#include "rounds/code/elsewhere.h"

#include "base/cleanup.h"
#include "base/num.h"
#include "base/utf8.h"

#include <string.h>

const char *const elsewhere_result_names[] = {"solved", "with-help", "failed", NULL};

/* What a column may be called; the first name is what it is called here. */
static const struct {
    const char *name, *names;
} columns[ELSEWHERE_FIELDS] = {
    [ELSEWHERE_TITLE] =
        {"title",
         "title|problem title|problem name|question title|problem|question|name|challenge|kata|task|exercise"},
    [ELSEWHERE_URL] = {"url", "url|link|problem link|problem url|question link|href|address"},
    [ELSEWHERE_RESULT] = {"result",
                          "result|status|state|verdict|outcome|solved|solved?|done|done?|completed"},
    [ELSEWHERE_DONE] =
        {"date",
         "date|solved on|date solved|solved at|done on|date done|last submitted|submitted|submitted at|submission date|timestamp|last practiced|last attempted|when|datum"},
    [ELSEWHERE_DIFFICULTY] = {"difficulty", "difficulty|level|rank|schwierigkeit"},
    [ELSEWHERE_TOPICS] = {"topics",
                          "topics|topic|tags|tag|pattern|patterns|category|categories|related topics|type"},
    [ELSEWHERE_MINUTES] =
        {"minutes",
         "minutes|time (min)|time taken (min)|time in minutes|time spent (min)|min|mins|duration (min)"},
    [ELSEWHERE_SITE] = {"site", "site|platform|source|website|judge"},
};

const char *elsewhere_field_name(size_t f)
{
    return columns[f].name;
}

enum { SITE_BYTES = ELSEWHERE_KEY_MAX - ELSEWHERE_TITLE_MAX - 1 };

/* ---- words ---- */

struct word {
    const char *word;
    int means;
};

/* Looked for in this order: "not solved" before "solved". A word is in it as a word. */
static const struct word results[] = {
    {"not solved", ELSEWHERE_FAILED},
    {"unsolved", ELSEWHERE_FAILED},
    {"not accepted", ELSEWHERE_FAILED},
    {"gave up", ELSEWHERE_FAILED},
    {"failed", ELSEWHERE_FAILED},
    {"fail", ELSEWHERE_FAILED},
    {"wrong answer", ELSEWHERE_FAILED},
    {"wrong", ELSEWHERE_FAILED},
    {"wa", ELSEWHERE_FAILED},
    {"tle", ELSEWHERE_FAILED},
    {"mle", ELSEWHERE_FAILED},
    {"time limit exceeded", ELSEWHERE_FAILED},
    {"memory limit exceeded", ELSEWHERE_FAILED},
    {"runtime error", ELSEWHERE_FAILED},
    {"compile error", ELSEWHERE_FAILED},
    {"rejected", ELSEWHERE_FAILED},
    {"attempted", ELSEWHERE_FAILED},
    {"tried", ELSEWHERE_FAILED},
    {"no", ELSEWHERE_FAILED},
    {"false", ELSEWHERE_FAILED},
    {"0", ELSEWHERE_FAILED},
    {"with help", ELSEWHERE_WITH_HELP},
    {"help", ELSEWHERE_WITH_HELP},
    {"hint", ELSEWHERE_WITH_HELP},
    {"hints", ELSEWHERE_WITH_HELP},
    {"editorial", ELSEWHERE_WITH_HELP},
    {"looked up", ELSEWHERE_WITH_HELP},
    {"solution", ELSEWHERE_WITH_HELP},
    {"partial", ELSEWHERE_WITH_HELP},
    {"partly", ELSEWHERE_WITH_HELP},
    {"solved", ELSEWHERE_SOLVED},
    {"accepted", ELSEWHERE_SOLVED},
    {"ac", ELSEWHERE_SOLVED},
    {"ok", ELSEWHERE_SOLVED},
    {"done", ELSEWHERE_SOLVED},
    {"completed", ELSEWHERE_SOLVED},
    {"complete", ELSEWHERE_SOLVED},
    {"passed", ELSEWHERE_SOLVED},
    {"pass", ELSEWHERE_SOLVED},
    {"finished", ELSEWHERE_SOLVED},
    {"yes", ELSEWHERE_SOLVED},
    {"true", ELSEWHERE_SOLVED},
    {"x", ELSEWHERE_SOLVED},
    {"1", ELSEWHERE_SOLVED},
    {"✓", ELSEWHERE_SOLVED},
    {"✔", ELSEWHERE_SOLVED},
    {"✅", ELSEWHERE_SOLVED},
};
/* Not begun: such a row is no evidence. */
static const struct word to_do[] = {{"todo", 0},          {"to do", 0},       {"not started", 0},
                                    {"not attempted", 0}, {"unattempted", 0}, {"planned", 0},
                                    {"later", 0},         {"backlog", 0}};
static const struct word difficulties[] = {{"easy", 1},      {"medium", 2}, {"med", 2},    {"hard", 3},
                                           {"difficult", 3}, {"basic", 1},  {"school", 1}, {"expert", 3}};
static const char *const difficulty_names[] = {NULL, "easy", "medium", "hard"};

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

static bool has_word(struct str text, const char *word)
{
    size_t n = strlen(word);
    for (size_t i = 0; i + n <= text.n; i++)
        if (memcmp(text.p + i, word, n) == 0 && (i == 0 || !is_letter(text.p[i - 1])) &&
            (i + n == text.n || !is_letter(text.p[i + n])))
            return true;
    return false;
}

/* -1: none of them. */
static int word_in(struct str text, const struct word *v, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (has_word(text, v[i].word))
            return v[i].means;
    return -1;
}

/* ---- a problem ---- */

struct reading {
    const struct elsewhere_habits *habits;
    struct arena *a;
    size_t at[ELSEWHERE_FIELDS];
    struct elsewhere *out;
};

/* "two-sum" is "Two sum"; numbers before it are not its name. */
static struct str title_of(struct str name, struct arena *a)
{
    char *text = arena_alloc(a, name.n + 1);
    for (size_t i = 0; i < name.n; i++)
        text[i] = name.p[i] == '-' || name.p[i] == '_' || name.p[i] == '+' ? ' ' : name.p[i];
    if (name.n && text[0] >= 'a' && text[0] <= 'z')
        text[0] = (char)(text[0] - 32);
    return str_trim((struct str){text, name.n});
}

static struct str cut(struct str s, size_t max)
{
    return s.n > max ? str_head(s, utf8_floor(s.p, max)) : s;
}

static void take_day(struct reading *r, struct str text, struct elsewhere_problem *p)
{
    const struct date_habits habits = {r->habits->order};
    struct date_said said;
    if (text.n == 0)
        return;
    if (!date_read(text, &habits, &said) || said.precision < DATE_DAY) {
        csv_note(&r->out->notes, p->line, "\"%.*s\" is no day that can be read, and is left out",
                 STR_ARG(cut(text, 60)));
        return;
    }
    p->done = said.date;
    if (said.ambiguous)
        csv_note(&r->out->notes, p->line, "\"%.*s\" could be two days; it was read with the %s first",
                 STR_ARG(cut(text, 60)), habits.order == DATE_DAY_FIRST ? "day" : "month");
}

/* Title and address are there as they stood; what they say together. false: it is no problem. */
static bool name_it(struct reading *r, struct str address, struct elsewhere_problem *p)
{
    struct elsewhere_place place;
    if (address.n && elsewhere_place(address, r->a, &place)) {
        p->url = place.url;
        p->site = place.site;
        p->key = str_of(arena_printf(r->a, "%.*s/%.*s", STR_ARG(place.site), STR_ARG(place.name)));
        if (!p->title.n)
            p->title = title_of(place.name, r->a);
    } else if (address.n) {
        csv_note(&r->out->notes, p->line, "\"%.*s\" is no address of a problem%s", STR_ARG(cut(address, 80)),
                 p->title.n ? ", and is left out" : "; the line is passed over");
    }
    if (!p->title.n)
        return false;
    p->title = cut(p->title, ELSEWHERE_TITLE_MAX);
    if (!p->key.n) {
        struct str name = csv_words(p->title, r->a);
        if (!name.n) /* nothing but hyphens */
            name = p->title;
        p->key =
            p->site.n
                ? str_of(arena_printf(r->a, "%.*s/%.*s", STR_ARG(cut(p->site, SITE_BYTES)), STR_ARG(name)))
                : name;
    }
    return true;
}

static void keep(struct reading *r, const struct elsewhere_problem *p)
{
    r->out->v[r->out->n++] = *p;
}

/* ---- tables ---- */

static struct str field_of(const struct reading *r, const struct csv_row *row, enum elsewhere_field f,
                           size_t max)
{
    return csv_line(row, r->at[f], max, r->a);
}

static void take_numbers(struct reading *r, const struct csv_row *row, struct elsewhere_problem *p)
{
    struct str text = field_of(r, row, ELSEWHERE_MINUTES, 40);
    int64_t minutes;
    if (text.n && num_parse_i64(text, 0, ELSEWHERE_MINUTES_MAX, &minutes))
        p->minutes = (int)minutes;
    else if (text.n)
        csv_note(&r->out->notes, p->line, "\"%.*s\" are no minutes, and are left out", STR_ARG(text));
    text = csv_words(field_of(r, row, ELSEWHERE_DIFFICULTY, 60), r->a);
    int level = word_in(text, difficulties, ARRAY_LEN(difficulties));
    p->difficulty = level > 0 ? difficulty_names[level] : NULL;
}

/* false: it was not begun. */
static bool take_result(struct reading *r, struct str text, struct elsewhere_problem *p)
{
    struct str words = csv_words(text, r->a);
    p->result = ELSEWHERE_SOLVED;
    if (word_in(words, to_do, ARRAY_LEN(to_do)) >= 0)
        return false;
    int means = word_in(words, results, ARRAY_LEN(results));
    if (means >= 0)
        p->result = (enum elsewhere_result)means;
    else if (words.n)
        csv_note(&r->out->notes, p->line, "the result \"%.*s\" is not known, and was taken as solved",
                 STR_ARG(cut(text, 60)));
    return true;
}

static void take_row(struct reading *r, const struct csv_row *row)
{
    struct elsewhere_problem p = {.line = row->line};
    if (csv_row_is_empty(row))
        return;
    p.title = field_of(r, row, ELSEWHERE_TITLE, ELSEWHERE_TITLE_MAX);
    p.site = csv_words(field_of(r, row, ELSEWHERE_SITE, 100), r->a);
    struct str address = field_of(r, row, ELSEWHERE_URL, ELSEWHERE_URL_MAX + 1);
    if (!address.n && str_starts(p.title, STR("http"))) {
        address = p.title;
        p.title = (struct str){0};
    }
    if (!take_result(r, field_of(r, row, ELSEWHERE_RESULT, 100), &p))
        return;
    if (!p.title.n && !address.n) {
        csv_note(&r->out->notes, p.line, "the row has no title and no link, and is passed over");
        return;
    }
    if (!name_it(r, address, &p))
        return;
    take_day(r, field_of(r, row, ELSEWHERE_DONE, 60), &p);
    take_numbers(r, row, &p);
    p.topics = field_of(r, row, ELSEWHERE_TOPICS, ELSEWHERE_TOPICS_MAX);
    keep(r, &p);
}

/* ERR_NOT_FOUND: it is no table. */
static enum err find_columns(struct reading *r, const struct csv *table, size_t *ret_header, struct error *e)
{
    enum { HEADER_ROWS = 20 };
    struct csv_column wanted[ELSEWHERE_FIELDS];
    enum err found = ERR_NOT_FOUND;
    /* By the title, else by the link alone. */
    for (int key = ELSEWHERE_TITLE; key <= ELSEWHERE_URL && found == ERR_NOT_FOUND; key++) {
        for (size_t i = 0; i < ELSEWHERE_FIELDS; i++) {
            const char *said = r->habits->columns[i];
            wanted[i] = (struct csv_column){said ? said : columns[i].names, said || (int)i == key};
        }
        found = csv_find(table, wanted, ELSEWHERE_FIELDS, HEADER_ROWS, r->at, ret_header, e);
    }
    TRY(found);
    for (size_t i = 0; i < ELSEWHERE_FIELDS; i++)
        r->out->columns[i] = str_trim(csv_field(&table->rows[*ret_header], r->at[i]));
    return ERR_OK;
}

/* ---- lists ---- */

/* Where an address begins; the length of the text: nowhere. */
static size_t find_address(struct str s)
{
    for (size_t i = 0; i + 7 < s.n; i++)
        if ((s.p[i] == 'h' || s.p[i] == 'H') &&
            (memcmp(s.p + i + 1, "ttp://", 6) == 0 || memcmp(s.p + i + 1, "ttps:/", 6) == 0))
            return i;
    return s.n;
}

static size_t address_end(struct str s, size_t from)
{
    size_t i = from;
    while (i < s.n && (unsigned char)s.p[i] > ' ' && !strchr(")>]\"'|,;", s.p[i]))
        i++;
    return i;
}

static bool is_bullet(char c)
{
    return c == '-' || c == '*' || c == '+' || c == '#' || c == '>' || c == ' ' || c == '\t' || c == '|';
}

/* Marks of a list, numbers before it, and a box: 'x' ticked, ' ' not, 0 none. */
static struct str without_marks(struct str s, char *ret_box)
{
    *ret_box = 0;
    while (s.n && is_bullet(s.p[0]))
        s = str_from(s, 1);
    if (s.n >= 3 && s.p[0] == '[' && s.p[2] == ']' && (s.p[1] == ' ' || s.p[1] == 'x' || s.p[1] == 'X')) {
        *ret_box = s.p[1] == ' ' ? ' ' : 'x';
        s = str_trim(str_from(s, 3));
    }
    size_t i = 0;
    while (i < s.n && s.p[i] >= '0' && s.p[i] <= '9')
        i++;
    if (i && i < 6 && i + 1 < s.n && (s.p[i] == '.' || s.p[i] == ')') && s.p[i + 1] == ' ')
        s = str_trim(str_from(s, i + 1));
    return s;
}

static struct str without_punctuation(struct str s)
{
    static const char marks[] = " \t-:,;|()[]<>*_\"'";
    while (s.n && strchr(marks, s.p[0]))
        s = str_from(s, 1);
    while (s.n && strchr(marks, s.p[s.n - 1]))
        s = str_head(s, s.n - 1);
    return s;
}

/* "[Two Sum](https://...) 2026-03-01 solved", "Two Sum - https://...": title, address, and what stands
 * behind. */
static bool take_link(struct str s, struct str *ret_title, struct str *ret_address, struct str *ret_rest)
{
    size_t from = find_address(s);
    if (from == s.n)
        return false;
    size_t to = address_end(s, from);
    struct str before = str_head(s, from);
    *ret_address = str_head(str_from(s, from), to - from);
    *ret_rest = str_from(s, to);
    size_t open = str_find_char(before, '['), close = str_find(before, STR("]("));
    *ret_title = open < close && close < before.n ? str_head(str_from(before, open + 1), close - open - 1)
                                                  : without_punctuation(before);
    return true;
}

/* The first day that is said in the text, which is cut off there where it is no link's. */
static void take_said_day(struct reading *r, struct str *text, struct elsewhere_problem *p)
{
    const struct date_habits habits = {r->habits->order};
    struct date_range found;
    if (!date_range_find(*text, 0, &habits, &found) || found.from.precision < DATE_DAY)
        return;
    p->done = found.from.date;
    if (found.from.ambiguous)
        csv_note(&r->out->notes, p->line, "the day could be two; it was read with the %s first",
                 habits.order == DATE_DAY_FIRST ? "day" : "month");
    *text = found.at ? str_head(*text, found.at) : str_from(*text, found.n);
}

static void take_line(struct reading *r, int line, struct str text)
{
    struct elsewhere_problem p = {.line = line};
    struct str address = {0}, rest = {0};
    char box;
    struct str s = without_marks(str_trim(text), &box);
    if (!s.n || box == ' ')
        return;
    bool link = take_link(s, &p.title, &address, &rest);
    if (!link && !box) {
        csv_note(&r->out->notes, line, "no address and no ticked box: \"%.*s\" is passed over",
                 STR_ARG(cut(s, 60)));
        return;
    }
    if (!link)
        rest = s;
    struct str words = csv_words(link ? rest : STR(""), r->a);
    take_said_day(r, &rest, &p);
    if (!link)
        p.title = without_punctuation(rest);
    int means = word_in(words, results, ARRAY_LEN(results));
    p.result = means >= 0 ? (enum elsewhere_result)means : ELSEWHERE_SOLVED;
    int level = word_in(words, difficulties, ARRAY_LEN(difficulties));
    p.difficulty = level > 0 ? difficulty_names[level] : NULL;
    if (!name_it(r, address, &p))
        return;
    keep(r, &p);
}

/* ---- the same problem twice ---- */

static int by_key(const void *x, const void *y)
{
    const struct elsewhere_problem *a = x, *b = y;
    int order = str_cmp(a->key, b->key);
    if (!order)
        order = date_compare(a->done, b->done);
    return order ? order : (a->line > b->line) - (a->line < b->line);
}

static int by_line(const void *x, const void *y)
{
    const struct elsewhere_problem *a = x, *b = y;
    return (a->line > b->line) - (a->line < b->line);
}

/* Of each problem the last row, in the order of their lines. */
static void merge(struct elsewhere *out)
{
    size_t n = 0;
    if (out->n == 0)
        return;
    qsort(out->v, out->n, sizeof *out->v, by_key);
    for (size_t i = 0; i < out->n; i++)
        if (i + 1 == out->n || !str_eq(out->v[i].key, out->v[i + 1].key))
            out->v[n++] = out->v[i];
    out->n_again = out->n - n;
    out->n = n;
    qsort(out->v, out->n, sizeof *out->v, by_line);
}

/* ---- all of it ---- */

static size_t lines_in(struct str text)
{
    size_t n = 1;
    for (size_t i = 0; i < text.n; i++)
        n += text.p[i] == '\n';
    return n;
}

static enum err too_many(struct error *e)
{
    return error_set(e, ERR_TOO_LARGE, "rows", "there are more than %d rows", ELSEWHERE_ROWS_MAX);
}

static enum err read_list(struct reading *r, struct str text, struct error *e)
{
    struct str line;
    size_t n = lines_in(text);
    if (n > ELSEWHERE_ROWS_MAX)
        return too_many(e);
    if (!utf8_valid(text))
        return error_set(e, ERR_INVALID, NULL, "a list of links must be UTF-8; save it as that");
    r->out->v = arena_array(r->a, struct elsewhere_problem, n);
    for (int i = 1; str_line(&text, &line); i++)
        take_line(r, i, line);
    return ERR_OK;
}

static enum err read_table(struct reading *r, const struct csv *table, size_t header, struct error *e)
{
    if (table->n_rows - header > ELSEWHERE_ROWS_MAX)
        return too_many(e);
    r->out->table = true;
    r->out->v = arena_array(r->a, struct elsewhere_problem, table->n_rows - header);
    csv_note_findings(&r->out->notes, table);
    for (size_t i = header + 1; i < table->n_rows; i++)
        take_row(r, &table->rows[i]);
    return ERR_OK;
}

static bool names_columns(const struct elsewhere_habits *h)
{
    for (size_t i = 0; i < ELSEWHERE_FIELDS; i++)
        if (h->columns[i])
            return true;
    return false;
}

enum err elsewhere_read(struct str text, const struct elsewhere_habits *habits, struct arena *a,
                        struct elsewhere *ret, struct error *e)
{
    struct csv table;
    struct elsewhere out = {.notes = csv_notes_of(a)};
    struct reading r = {.habits = habits, .a = a, .out = &out};
    struct error no_table = {0};
    size_t header;
    if (text.n > ELSEWHERE_BYTES_MAX)
        return error_set(e, ERR_TOO_LARGE, NULL, "it has more than %d MB", ELSEWHERE_BYTES_MAX >> 20);
    TRY(csv_read(text, &(struct csv_habits){0}, a, &table, e));
    enum err found = find_columns(&r, &table, &header, &no_table);
    if (found == ERR_OK) {
        TRY(read_table(&r, &table, header, e));
    } else if (names_columns(habits)) {
        return error_set(e, no_table.code, no_table.field, "%s", no_table.message);
    } else {
        TRY(read_list(&r, text, e));
    }
    if (out.n == 0)
        return error_set(
            e, ERR_NOT_FOUND, NULL,
            "there is no problem in it: it should be a table with a column for the title or the link, or lines with links or "
            "ticked boxes%s%.*s",
            out.notes.n ? " (" : "", out.notes.n ? (int)out.notes.v[0].text.n : 0,
            out.notes.n ? out.notes.v[0].text.p : "");
    merge(&out);
    *ret = out;
    return ERR_OK;
}

void elsewhere_topics(struct str topics, void (*known)(struct str name, void *context), void *context)
{
    while (topics.n) {
        size_t i = 0;
        while (i < topics.n && !strchr(",;|", topics.p[i]))
            i++;
        struct str name = str_trim(str_head(topics, i));
        if (name.n)
            known(name, context);
        topics = str_from(topics, i < topics.n ? i + 1 : i);
    }
}
