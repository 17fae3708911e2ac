/*
 * The head of an entry: its lines are cut into fields at tabs, bars, dashes, "at" and commas; each field is
 * told by lists of words (roles, employers, degrees, places), and what no list knows by where it stands. All
 * entries of a section are written alike, so that those with a known role decide on the others.
 */
#include "base/utf8.h"
#include "rounds/apply/cv/headings.h"
#include "rounds/apply/cv/heads.h"

#include <math.h>

enum { FIELDS_MAX = 16, HEAD_BYTES_MAX = 1000 };

enum label { LABEL_TITLE, LABEL_ORG, LABEL_PLACE, LABEL_DATES };

struct fields {
    struct str v[FIELDS_MAX];
    bool bracket[FIELDS_MAX]; /* it stood in brackets */
    bool right[FIELDS_MAX];   /* it stands at the right of its line */
    size_t line[FIELDS_MAX];
    size_t n, at; /* at: the line that is being cut */
    bool at_right;
    size_t dated; /* the line with dates at its right; 0: none */
};

static void add_field(struct fields *f, struct str s, bool bracket)
{
    s = str_trim(s);
    while (s.n && strchr(",;:|-(*", s.p[s.n - 1]))
        s = str_trim(str_head(s, s.n - 1));
    while (s.n && strchr(",;:|-)", s.p[0]))
        s = str_trim(str_from(s, 1));
    if (s.n && f->n < FIELDS_MAX) {
        f->bracket[f->n] = bracket;
        f->line[f->n] = f->at;
        f->right[f->n] = f->at_right;
        f->v[f->n++] = s;
    }
}

/* Blanks are no part of a text in Chinese and Japanese: they part fields. */
static bool parts_ideographs(struct str s, size_t i)
{
    uint32_t before = 0, behind = 0;
    size_t at = i;
    if (i == 0 || s.p[i] != ' ')
        return false;
    while (at > 0 && ((unsigned char)s.p[--at] & 0xC0) == 0x80)
        ;
    utf8_next(str_from(s, at), &before);
    utf8_next(str_from(s, i + 1), &behind);
    return before >= 0x3040 && before < 0xA000 && behind >= 0x3040 && behind < 0xA000;
}

/* The next sign between two fields, at or after i: its length in *ret_n. */
static size_t next_cut(struct heads *h, struct str s, size_t i, size_t *ret_n)
{
    static const char *const cuts[] = {"\t",  "|",   " · ",  " • ", " – ", " — ", " - ",
                                       " @ ", "–\t", " // ", " / ", ": ",  " ("};
    static const char *const ats[] = {" at ", " bei ", " chez ", " für ", " bij ", " presso "};
    size_t best = s.n;
    *ret_n = 0;
    for (size_t k = 0; k < ARRAY_LEN(cuts); k++) {
        size_t at = i + str_find(str_from(s, i), str_of(cuts[k]));
        if (at < best)
            best = at, *ret_n = strlen(cuts[k]);
    }
    /* "Institut für Wetterdaten" is one name: what stands before the word must be a role. */
    for (size_t k = 0; k < ARRAY_LEN(ats); k++) {
        size_t at = i + str_find(str_from(s, i), str_of(ats[k]));
        if (at >= best)
            continue;
        struct tokens t = tokens_of(h->a, str_head(str_from(s, i), at - i));
        if (k < 3 ? !heading_is_employer(&t) || heading_is_role(&t)
                  : heading_is_role(&t) && !heading_is_employer(&t))
            best = at, *ret_n = strlen(ats[k]);
    }
    for (size_t k = i; k < best; k++) {
        if (parts_ideographs(s, k))
            best = k, *ret_n = 1;
    }
    return best;
}

static void split_fields(struct heads *h, struct str s, struct fields *f)
{
    bool bracket = false;
    f->at_right = false;
    s = str_head(s, utf8_floor(s.p, s.n < HEAD_BYTES_MAX ? s.n : HEAD_BYTES_MAX));
    for (size_t i = 0; i <= s.n && f->n < FIELDS_MAX;) {
        size_t n, at = next_cut(h, s, i, &n);
        struct str part = str_head(str_from(s, i), at - i);
        size_t close = bracket ? str_find_char(part, ')') : part.n;
        add_field(f, str_head(part, close), bracket);
        if (close < part.n)
            add_field(f, str_from(part, close + 1), false);
        bracket = n && s.p[at + n - 1] == '(';
        f->at_right = n && s.p[at + n - 1] == '\t';
        i = at + (n ? n : 1);
    }
}

static struct cv_text head_part(struct heads *h, const struct cv_entry *e, struct str s)
{
    struct cv_text t = {s, {0}, e->head.first_line, e->head.n_lines};
    t.at = cv_place_of(h->cv, &e->head, s);
    return t;
}

static bool closes_name(const struct tokens *t)
{
    static const char *const ends[] = {"inc", "ltd", "llc",     "gmbh", "ag", "corp",
                                       "s.a", "sa",  "limited", "plc",  "co", NULL};
    return t->n == 1 && tokens_find_any(t, ends, NULL, NULL);
}

/* "5 years 4 months", "2 Jahre", "1 an 3 mois": how long a stay was. */
static bool is_duration(const struct tokens *t)
{
    static const char *const units[] = {"year*", "yr*",  "month*", "mo",   "mos",  "jahr*",  "monat*", "an",
                                        "ans",   "mois", "ano*",   "mes*", "jaar", "maand*", "anni",   "anno",
                                        "mese",  "mesi", "lat",    "rok*", "yil",  "ay",     "год*",   "лет",
                                        "мес*",  "y",    "m",      "less", "than", "a",      NULL};
    bool number = false, unit = false;
    for (size_t i = 0; i < t->n; i++) {
        struct tokens one = {&t->v[i], 1};
        struct str low = t->v[i].low;
        bool digits = low.n > 0 && low.n <= 2;
        for (size_t k = 0; k < low.n; k++)
            digits = digits && low.p[k] >= '0' && low.p[k] <= '9';
        bool known = tokens_find_any(&one, units, NULL, NULL) != NULL;
        if (!digits && !known)
            return false;
        number = number || digits;
        unit = unit || known;
    }
    return number && unit && t->n <= 6;
}

static bool takes_title(struct heads *h, const struct cv_entry *e, const struct tokens *t, bool after_cut)
{
    bool role = heading_is_role(t), employer = heading_is_employer(t);
    if (h->s->kind == CV_SECTION_EDUCATION)
        return heading_is_degree(t) && !employer;
    if (h->order == HEADS_ORG_FIRST && !e->org.text.n && (!role || employer))
        return false;
    if (role)
        return !(employer && !after_cut && e->n_keywords);
    if (h->order == HEADS_ORG_FIRST)
        return e->org.text.n > 0;
    return h->order == HEADS_TITLE_FIRST && !e->org.text.n && !employer;
}

/* One field between commas. */
static void take_field(struct heads *h, struct cv_entry *e, struct str s, bool after_cut, struct str *before)
{
    struct tokens t = tokens_of(h->a, s);
    bool school = h->s->kind == CV_SECTION_EDUCATION,
         named = h->s->kind == CV_SECTION_PROJECTS || h->s->kind == CV_SECTION_CERTIFICATES ||
                 h->s->kind == CV_SECTION_AWARDS || h->s->kind == CV_SECTION_PUBLICATIONS;
    if (!t.n || is_duration(&t))
        return;
    if (closes_name(&t) && before->p && e->org.text.p == before->p) {
        e->org.text.n = (size_t)(s.p + s.n - e->org.text.p);
        return;
    }
    bool role = heading_is_role(&t), degree = heading_is_degree(&t), employer = heading_is_employer(&t);
    bool place = heading_is_place(&t) && (e->title.text.n || e->org.text.n) && !role && !employer;
    if (place && !after_cut && before->p && e->place.text.p == before->p) {
        e->place.text.n = (size_t)(s.p + s.n - e->place.text.p); /* "Acme, Leeds, UK" */
    } else if (place && !e->place.text.n) {
        /* "Berlin, Germany": the town stood before the comma */
        bool joins = !after_cut && before->p && before->p != e->title.text.p && (before->p != e->org.text.p);
        e->place = head_part(h, e, joins ? (struct str){before->p, (size_t)(s.p + s.n - before->p)} : s);
    } else if (named && !e->title.text.n) {
        e->title = head_part(h, e, s);
    } else if (!named && !e->title.text.n && takes_title(h, e, &t, after_cut)) {
        e->title = head_part(h, e, s);
    } else if (!e->org.text.n && h->s->kind != CV_SECTION_PROJECTS && !(named && !after_cut)) {
        unsigned stay = heading_stay(&t);
        bool only_kind = stay && t.n <= 2 && !employer;
        if (!only_kind)
            e->org = head_part(h, e, s);
    } else if (!school && !degree && t.n <= (after_cut ? 2 : 3) && e->title.text.n && e->org.text.n &&
               !e->place.text.n && !named && !employer) {
        e->place = head_part(h, e, s); /* "Engineer, Acme, Leeds" */
    }
    *before = s;
}

/* "Barista, Blue Door Coffee": no list knows the first as a role, but it stands where roles do. */
static void usual_order(struct heads *h, struct cv_entry *e, struct str field)
{
    if (e->org.text.p < field.p || e->org.text.p >= field.p + field.n)
        return;
    struct str rest = {e->org.text.p, (size_t)(field.p + field.n - e->org.text.p)};
    size_t comma = str_find(rest, STR(", "));
    if (comma >= rest.n)
        return;
    struct str first = str_head(rest, comma), second = str_from(rest, comma + 2);
    second = str_head(second, str_find(second, STR(", ")));
    struct tokens tf = tokens_of(h->a, first), ts = tokens_of(h->a, second);
    if (!ts.n || heading_is_place(&ts) || heading_is_employer(&tf))
        return;
    e->title = head_part(h, e, first);
    e->org = head_part(h, e, second);
}

/* "De mars 2019 à juin 2020", "From 2019 to 2020" */
static bool is_preposition(struct heads *h, struct str s)
{
    static const char *const words[] = {"de",   "du",    "from", "von", "vom", "depuis", "since",
                                        "seit", "desde", "del",  "dal", "da",  NULL};
    struct tokens t = tokens_of(h->a, s);
    return t.n == 1 && tokens_find_any(&t, words, NULL, NULL);
}

bool head_goes_on(const struct cv *cv, size_t i)
{
    enum { LONG = 200 }; /* points; in narrow bars short lines only look as if they were full */
    const struct cv_line *l = &cv->lines[i], *above = l - 1;
    return cv->document && i > 0 && l->kind == CV_LINE_TEXT && l->wrapped && above->at.page == l->at.page &&
           above->column == l->column && l->bold == above->bold && fabsf(l->size - above->size) < 0.3f &&
           above->at.x1 - above->at.x0 > LONG;
}

/* The first word behind the widest blank of a line; 0: none. */
static size_t right_field(const struct cv_line *l)
{
    size_t at = 0;
    float widest = 0;
    for (size_t i = 1; i < l->n_words; i++) {
        float gap = l->words[i].x0 - l->words[i - 1].x1;
        if (gap > widest)
            widest = gap, at = i;
    }
    return at;
}

bool head_left_goes_on(const struct cv *cv, size_t i)
{
    const struct cv_line *l = &cv->lines[i], *above = l - 1;
    if (!cv->document || i == 0 || l->kind != CV_LINE_TEXT || l->after_gap || above->at.page != l->at.page ||
        above->column != l->column || fabsf(l->at.x0 - above->at.x0) > 1 || !l->n_words ||
        str_find_char(above->text, '\t') == above->text.n || str_find_char(l->text, '\t') < l->text.n)
        return false;
    struct cv_date start, end;
    struct str part, right = str_from(above->text, str_find_char(above->text, '\t') + 1);
    const struct cv_word *first = &above->words[0], *word = &l->words[0];
    size_t at = right_field(above);
    return at && cv_dates_find(right, &start, &end, &part) && part.n == right.n &&
           first->bold == word->bold && fabsf(first->size - word->size) < 0.3f &&
           word->x1 - word->x0 + word->size > above->words[at].x0 - above->words[at - 1].x1;
}

/* The rest of the left field before the right one. */
static struct str with_left(struct heads *h, const struct cv_entry *e, size_t i)
{
    if (i + 1 >= e->head.first_line + e->head.n_lines || !head_left_goes_on(h->cv, i + 1))
        return (struct str){0};
    struct str s = h->cv->lines[i].text, left = str_head(s, str_find_char(s, '\t'));
    if (s.n + h->cv->lines[i + 1].text.n > HEAD_BYTES_MAX)
        return (struct str){0};
    bool hyphen = str_ends(left, STR("-")) && !str_ends(left, STR(" -"));
    return str_of(arena_printf(h->a, "%.*s%s%.*s%.*s", STR_ARG(left), hyphen ? "" : " ",
                               STR_ARG(h->cv->lines[i + 1].text), STR_ARG(str_from(s, left.n))));
}

/* What goes on in the next line: a date in any case ("…, jan" and "2020 – heden"), else as head_goes_on()
 * says. */
static struct str with_next(struct heads *h, const struct cv_entry *e, size_t i)
{
    const struct cv_line *l = &h->cv->lines[i], *next = l + 1;
    struct cv_date start, end;
    struct str part;
    if (i + 1 >= e->head.first_line + e->head.n_lines || !next->wrapped || next->bold != l->bold ||
        fabsf(next->size - l->size) > 0.3f || l->text.n + next->text.n > HEAD_BYTES_MAX)
        return (struct str){0};
    bool hyphen = str_ends(l->text, STR("-")) && !str_ends(l->text, STR(" -"));
    struct str both =
        str_of(arena_printf(h->a, "%.*s%s%.*s", STR_ARG(l->text), hyphen ? "" : " ", STR_ARG(next->text)));
    bool spans = cv_dates_find(both, &start, &end, &part) && part.p < both.p + l->text.n &&
                 part.p + part.n > both.p + l->text.n + 1;
    uint32_t first = 0;
    utf8_next(next->text, &first);
    bool lower = code_is_lower(first) && !cv_dates_find(l->text, &start, &end, &part);
    return spans || lower || head_goes_on(h->cv, i + 1) ? both : (struct str){0};
}

/* "Position: Engineer", "Arbeitgeber: Acme": the fact is named. The length of what names it, or 0. */
static size_t label(struct heads *h, struct str s, enum label *ret)
{
    static const struct {
        enum label label;
        const char *words;
    } labels[] = {
        {LABEL_TITLE, "position"},   {LABEL_TITLE, "role"},        {LABEL_TITLE, "title"},
        {LABEL_TITLE, "job title"},  {LABEL_TITLE, "designation"}, {LABEL_TITLE, "funktion"},
        {LABEL_TITLE, "tatigkeit"},  {LABEL_TITLE, "poste"},       {LABEL_TITLE, "fonction"},
        {LABEL_TITLE, "puesto"},     {LABEL_TITLE, "cargo"},       {LABEL_TITLE, "functie"},
        {LABEL_TITLE, "ruolo"},      {LABEL_TITLE, "stanowisko"},  {LABEL_TITLE, "должность"},
        {LABEL_TITLE, "职位"},       {LABEL_ORG, "company"},       {LABEL_ORG, "employer"},
        {LABEL_ORG, "organisation"}, {LABEL_ORG, "organization"},  {LABEL_ORG, "company name"},
        {LABEL_ORG, "arbeitgeber"},  {LABEL_ORG, "firma"},         {LABEL_ORG, "unternehmen"},
        {LABEL_ORG, "entreprise"},   {LABEL_ORG, "societe"},       {LABEL_ORG, "employeur"},
        {LABEL_ORG, "empresa"},      {LABEL_ORG, "werkgever"},     {LABEL_ORG, "bedrijf"},
        {LABEL_ORG, "azienda"},      {LABEL_ORG, "pracodawca"},    {LABEL_ORG, "компания"},
        {LABEL_ORG, "организация"},  {LABEL_ORG, "公司"},          {LABEL_PLACE, "location"},
        {LABEL_PLACE, "place"},      {LABEL_PLACE, "ort"},         {LABEL_PLACE, "lieu"},
        {LABEL_PLACE, "lugar"},      {LABEL_DATES, "period"},      {LABEL_DATES, "duration"},
        {LABEL_DATES, "dates"},      {LABEL_DATES, "date"},        {LABEL_DATES, "zeitraum"},
        {LABEL_DATES, "periode"},    {LABEL_DATES, "periodo"},     {LABEL_DATES, "tenure"},
        {LABEL_DATES, "from"},       {LABEL_DATES, "период"},      {LABEL_DATES, "okres"},
        {LABEL_DATES, "时间"},
    };
    size_t colon = str_find_char(s, ':'), at, n;
    if (colon >= s.n || colon > 40)
        return 0;
    struct tokens t = tokens_of(h->a, str_head(s, colon));
    for (size_t i = 0; i < ARRAY_LEN(labels); i++) {
        if (tokens_find(&t, 0, labels[i].words, &at, &n) && n == t.n) {
            *ret = labels[i].label;
            return colon + 1;
        }
    }
    return 0;
}

/* A line that names its fact; false: it does not, or there is one already. */
static bool take_label(struct heads *h, struct cv_entry *e, struct str s)
{
    enum label what;
    size_t n = label(h, s, &what);
    struct str value = str_trim(str_from(s, n));
    struct cv_text *to = !n || !value.n        ? NULL
                         : what == LABEL_TITLE ? &e->title
                         : what == LABEL_ORG   ? &e->org
                         : what == LABEL_PLACE ? &e->place
                                               : NULL;
    if (!to || to->text.n || str_find_char(value, '\t') < value.n)
        return false;
    *to = head_part(h, e, value);
    return true;
}

/* The lines of the head to fields; the dates are taken out. */
static void cut_head(struct heads *h, struct cv_entry *e, struct fields *f)
{
    bool dated = false;
    for (size_t i = e->head.first_line; i < e->head.first_line + e->head.n_lines; i++) {
        struct str s = h->cv->lines[i].text, part, both = with_next(h, e, i);
        struct cv_date start, end;
        f->at = i;
        if (!both.n)
            both = with_left(h, e, i);
        if (both.n)
            s = both, i++;
        if (!cv_dates_find(s, &start, &end, &part)) {
            if (!take_label(h, e, s))
                split_fields(h, s, f);
            continue;
        }
        if (!dated) {
            e->start = start, e->end = end;
            struct cv_text whole = {s, h->cv->lines[i].at, i, 1};
            e->dates_at = cv_place_of(h->cv, &whole, part);
            dated = true;
        }
        size_t at = (size_t)(part.p - s.p);
        if (at && s.p[at - 1] == '\t')
            f->dated = i;
        enum label what;
        bool named = label(h, str_head(s, at), &what) && what == LABEL_DATES;
        if (!named && !is_preposition(h, str_head(s, at)))
            split_fields(h, str_head(s, at), f);
        split_fields(h, str_from(s, at + part.n), f);
    }
}

static size_t commas(struct str s)
{
    size_t n = 0, at;
    while ((at = str_find(s, STR(", "))) < s.n) {
        n++;
        s = str_from(s, at + 2);
    }
    return n;
}

static void take_fields(struct heads *h, struct cv_entry *e, const struct fields *f)
{
    struct str in_bracket = {0};
    for (size_t i = 0; i < f->n; i++) {
        struct str s = f->v[i], before = {0};
        struct tokens t = tokens_of(h->a, s);
        if (f->bracket[i]) { /* "(contract)", "(Remote)", "(Acme)" */
            if (heading_is_place(&t) && !e->place.text.n)
                e->place = head_part(h, e, s);
            else if (!heading_stay(&t) && !is_duration(&t) && !in_bracket.n)
                in_bracket = s;
            continue;
        }
        /* "Engineer   Bilbao" above "Acme   2019 – 2021": at the right stand places and dates. */
        bool beside = f->right[i] && f->dated && f->line[i] != f->dated && t.n <= 5 && !heading_is_role(&t) &&
                      !heading_is_employer(&t) && h->s->kind == CV_SECTION_WORK && !e->place.text.n;
        if (beside) {
            e->place = head_part(h, e, s);
            continue;
        }
        size_t comma = str_find(s, STR(", "));
        bool whole_place = i && comma < s.n && t.n <= 4 && heading_is_place(&t) && !heading_is_role(&t) &&
                           (!heading_is_employer(&t) || e->org.text.n) && !e->place.text.n &&
                           (e->org.text.n || commas(s) == 1);
        if (whole_place) {
            e->place = head_part(h, e, s);
            continue;
        }
        bool after_cut = true;
        for (;;) {
            take_field(h, e, str_trim(str_head(s, comma)), after_cut, &before);
            if (comma >= s.n)
                break;
            s = str_from(s, comma + 2);
            comma = str_find(s, STR(", "));
            after_cut = false;
        }
    }
    bool work = h->s->kind == CV_SECTION_WORK || h->s->kind == CV_SECTION_VOLUNTEER;
    struct tokens t = tokens_of(h->a, in_bracket);
    if (!work || !in_bracket.n || heading_is_role(&t))
        return;
    /* "Engineer (Acme)"; no list knows "Wizard (Acme)", but what is explained by an employer is a role. */
    bool alone =
        f->n == 2 && f->bracket[1] && e->org.text.n && !e->title.text.n && e->org.text.p == f->v[0].p;
    if (alone)
        e->title = e->org;
    if (alone || !e->org.text.n)
        e->org = head_part(h, e, in_bracket);
}

/* The line of the head on which a part of it stands. */
static size_t line_of(const struct heads *h, const struct cv_entry *e, struct str part)
{
    for (size_t i = e->head.first_line; i < e->head.first_line + e->head.n_lines; i++) {
        struct str s = h->cv->lines[i].text;
        if (s.n && part.p >= s.p && part.p < s.p + s.n)
            return i;
    }
    return e->head.first_line + e->head.n_lines;
}

/* An employer on a line of its own, with roles below. */
static bool heads_group(const struct heads *h, const struct cv_entry *e)
{
    size_t org = line_of(h, e, e->org.text), title = line_of(h, e, e->title.text);
    struct cv_date start, end;
    struct str part;
    return e->org.text.n && e->title.text.n && org < title && title < e->head.first_line + e->head.n_lines &&
           !cv_dates_find(h->cv->lines[org].text, &start, &end, &part);
}

static void read_stay(struct heads *h, struct cv_entry *e)
{
    struct tokens t = tokens_of(h->a, e->head.text);
    e->stay = heading_stay(&t);
    for (size_t i = 0; i < e->n_bullets; i++) {
        struct tokens bt = tokens_of(h->a, e->bullets[i].text);
        /* A bullet can say that the job ended with the company; that somebody hired interns says nothing. */
        e->stay |=
            heading_stay(&bt) &
            (CV_STAY_LAID_OFF | (e->n_bullets == 1 && bt.n < 12 ? CV_STAY_CONTRACT | CV_STAY_BREAK : 0));
    }
}

/* The field that part is a part of; f->n: none. */
static size_t field_of(const struct fields *f, struct str part)
{
    size_t i = 0;
    while (i < f->n && !(part.n && part.p >= f->v[i].p && part.p < f->v[i].p + f->v[i].n))
        i++;
    return i;
}

static void read_facts(struct heads *h, struct cv_entry *e)
{
    bool school = h->s->kind == CV_SECTION_EDUCATION,
         work = h->s->kind == CV_SECTION_WORK || h->s->kind == CV_SECTION_VOLUNTEER;
    struct fields f = {0};
    cut_head(h, e, &f);
    take_fields(h, e, &f);
    /* "Acme · Wizard": neither is known as a role. */
    if ((work || school) && !e->title.text.n && e->org.text.n && f.n >= 2 && f.v[1].p != e->org.text.p &&
        !e->place.text.n)
        e->title = head_part(h, e, str_head(f.v[1], str_find(f.v[1], STR(", "))));
    if ((work || school) && !e->title.text.n && e->org.text.n && f.n)
        usual_order(h, e, f.v[0]);
    struct tokens t = tokens_of(h->a, e->title.text);
    size_t title = field_of(&f, e->title.text), org = field_of(&f, e->org.text);
    if (work && title < f.n && org < f.n && heading_is_role(&t)) {
        bool first = title < org || (title == org && e->title.text.p < e->org.text.p);
        h->title_first += first, h->org_first += !first;
    }
}

void head_read(struct heads *h, struct cv_entry *e)
{
    bool work = h->s->kind == CV_SECTION_WORK || h->s->kind == CV_SECTION_VOLUNTEER;
    read_facts(h, e);
    if (work && !e->org.text.n && h->org.text.n)
        e->org = h->org;
    if (work && heads_group(h, e))
        h->group = e->org;
    else if (work && e->org.text.n)
        h->group = (struct cv_text){0};
    else if (work && e->title.text.n)
        e->org = h->group;
    /* "Acme, Germany" was taken for a place, but somebody must have paid. */
    size_t comma = str_find(e->place.text, STR(", "));
    if (work && e->title.text.n && !e->org.text.n && comma < e->place.text.n) {
        e->org = head_part(h, e, str_head(e->place.text, comma));
        e->place = head_part(h, e, str_from(e->place.text, comma + 2));
    }
    read_stay(h, e);
}

void heads_agree(struct heads *h)
{
    if ((h->s->kind != CV_SECTION_WORK && h->s->kind != CV_SECTION_VOLUNTEER) ||
        h->title_first == h->org_first)
        return;
    h->order = h->title_first > h->org_first ? HEADS_TITLE_FIRST : HEADS_ORG_FIRST;
    for (size_t i = 0; i < h->s->n_entries; i++) {
        struct cv_entry *e = &h->s->entries[i], again = *e;
        struct tokens t = tokens_of(h->a, e->title.text);
        if (e->title.text.n && e->org.text.n && heading_is_role(&t))
            continue;
        again.title = again.org = again.place = (struct cv_text){0};
        read_facts(h, &again);
        if (again.title.text.n && (again.org.text.n || !e->org.text.n))
            *e = again;
    }
}
