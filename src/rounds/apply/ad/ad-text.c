/*
 * What the text of an ad tells: title and employer in its first lines, labelled lines ("Location: Berlin"),
 * pay, place, remote work, dates. English and German. Each value keeps the words that it was read from.
 */
#include "base/utf8.h"
#include "model/words/tokens.h"
#include "rounds/apply/ad/ad-inside.h"

enum { LINES_MAX = 1000, HEAD_LINES = 8, TITLE_MAX = 120, LABEL_MAX = 40, EVIDENCE_MAX = 90 };

struct lines {
    struct str raw[LINES_MAX]; /* without signs of Markdown */
    struct str low[LINES_MAX];
    size_t n;
};

static struct str bare(struct str s)
{
    s = str_trim(s);
    while (s.n && (s.p[0] == '#' || s.p[0] == '*' || s.p[0] == '-' || s.p[0] == ' ' || s.p[0] == '\\' ||
                   s.p[0] == '_'))
        s = str_from(s, 1);
    while (s.n && (s.p[s.n - 1] == '*' || s.p[s.n - 1] == ' ' || s.p[s.n - 1] == '_'))
        s.n--;
    return s;
}

static struct lines *lines_of(struct ad_reader *r, struct str body)
{
    struct lines *l = arena_new(r->a, struct lines);
    for (struct str line; l->n < LINES_MAX && str_line(&body, &line);) {
        line = bare(line);
        if (!line.n)
            continue;
        l->raw[l->n] = line;
        l->low[l->n++] = tokens_fold(r->a, line);
    }
    return l;
}

static bool has(struct str s, const char *what)
{
    return str_find(s, str_of(what)) < s.n;
}

/* "the text: ..." with the words themselves. */
static const char *evidence(struct ad_reader *r, struct str words)
{
    words = str_trim(words);
    bool cut = words.n > EVIDENCE_MAX;
    if (cut)
        words.n = utf8_floor(words.p, EVIDENCE_MAX);
    return arena_printf(r->a, "the text: %.*s%s", STR_ARG(words), cut ? "…" : "");
}

/* ---- labels ---- */

static const char *const employer_labels[] = {"company",      "employer", "organization",
                                              "organisation", "about",    "unternehmen",
                                              "arbeitgeber",  "firma",    NULL};
static const char *const place_labels[] = {
    "location",  "locations",  "place",      "place of work", "office",    "job location", "standort",
    "standorte", "arbeitsort", "einsatzort", "ort",           "dienstort", "where",        NULL};
static const char *const title_labels[] = {"title",  "job title",    "position", "role",
                                           "stelle", "stellentitel", NULL};
static const char *const url_labels[] = {"url", "link", "apply at", "apply here", "bewerbung unter", NULL};
static const char *const remote_labels[] = {
    "remote",        "workplace",  "work mode",   "workplace type", "work model",
    "arbeitsmodell", "homeoffice", "home office", "remote work",    NULL};

/* "Label: value": the value, where the label is one of the list. */
static struct str labelled(const struct lines *l, size_t i, const char *const *labels)
{
    size_t at = str_find_char(l->raw[i], ':');
    if (at >= l->raw[i].n || at > LABEL_MAX)
        return (struct str){0};
    size_t low_at = str_find_char(l->low[i], ':');
    struct str label = str_trim(str_head(l->low[i], low_at));
    while (label.n && (label.p[label.n - 1] == '*' || (unsigned char)label.p[label.n - 1] > 127))
        label.n--;
    for (; *labels; labels++)
        if (str_is(label, *labels))
            return bare(str_from(l->raw[i], at + 1));
    return (struct str){0};
}

static void read_labels(struct ad_reader *r, struct ad *ad, const struct lines *l, bool title)
{
    for (size_t i = 0; i < l->n; i++) {
        struct str v;
        if (title && (v = labelled(l, i, title_labels)).n && v.n <= TITLE_MAX)
            ad_set(r, &ad->title, v, evidence(r, l->raw[i]));
        if ((v = labelled(l, i, employer_labels)).n && v.n <= 60)
            ad_set(r, &ad->employer, v, evidence(r, l->raw[i]));
        if ((v = labelled(l, i, place_labels)).n && v.n <= 100)
            ad_set(r, &ad->place, v, evidence(r, l->raw[i]));
        v = labelled(l, i, url_labels);
        if (str_starts(v, STR("http")) && str_find_char(v, ' ') == v.n)
            ad_set(r, &ad->url, v, evidence(r, l->raw[i]));
    }
}

/* ---- the first lines ---- */

/* The employer's name in "Acme Robotics GmbH · Berlin": up to where its form ends. */
static struct str by_legal_form(struct str line)
{
    static const char *const forms[] = {
        " GmbH & Co. KG", " GmbH",    " AG",          " SE",    " KG",  " e.V.", " UG",
        " Inc.",          " Inc",     " LLC",         " Ltd.",  " Ltd", " PLC",  " plc",
        " B.V.",          " S.A.",    " S.L.",        " AB",    " Oy",  " A/S",  " S.r.l.",
        " SAS",           " Limited", " Corporation", " Corp.", NULL};
    for (size_t i = 0; forms[i]; i++) {
        struct str form = str_of(forms[i]);
        size_t at = str_find(line, form), end = at + form.n;
        if (at >= line.n || at == 0)
            continue;
        unsigned char next = end < line.n ? (unsigned char)line.p[end] : ' ';
        if ((next | 32) >= 'a' && (next | 32) <= 'z')
            continue;
        size_t from = at;
        /* What stands before a dash, a bar or a comma is something else. */
        for (size_t k = 0; k < at; k++)
            if (line.p[k] == '|' || line.p[k] == ',' || line.p[k] == ':' ||
                (line.p[k] == '-' && k && line.p[k - 1] == ' '))
                from = k + 1;
        if (from == at)
            from = 0;
        struct str name = str_trim(str_head(str_from(line, from), end - from));
        size_t words = tokens_count(name);
        return words <= 6 ? name : (struct str){0};
    }
    return (struct str){0};
}

/* "Backend Engineer at Acme", "Entwickler bei Acme": both halves. */
static bool split_title(struct str line, struct str *ret_title, struct str *ret_employer)
{
    static const char *const between[] = {" at ", " @ ", " bei der ", " bei ", NULL};
    for (size_t i = 0; between[i]; i++) {
        size_t at = str_find(line, str_of(between[i]));
        struct str behind = str_trim(str_from(line, at + strlen(between[i])));
        if (at >= line.n || at < 4 || !behind.n || tokens_count(behind) > 6)
            continue;
        for (size_t k = 0; k < behind.n; k++)
            if (behind.p[k] == '|' || behind.p[k] == ',' || behind.p[k] == '(' ||
                (behind.p[k] == '-' && k && behind.p[k - 1] == ' '))
                behind.n = k;
        *ret_title = str_trim(str_head(line, at));
        *ret_employer = str_trim(behind);
        return ret_employer->n > 0;
    }
    return false;
}

static void read_head(struct ad_reader *r, struct ad *ad, const struct lines *l, bool title)
{
    struct str role, employer;
    if (title && l->n && l->raw[0].n <= TITLE_MAX && !ad->title.text.n) {
        if (split_title(l->raw[0], &role, &employer)) {
            ad_set(r, &ad->title, role, "the first line");
            ad_set(r, &ad->employer, employer, "the first line, behind \"at\"");
        } else {
            ad_set(r, &ad->title, l->raw[0], "the first line");
        }
    }
    for (size_t i = 0; i < l->n && i < HEAD_LINES; i++) {
        struct str name = l->raw[i].n <= 200 ? by_legal_form(l->raw[i]) : (struct str){0};
        if (name.n && !(i == 0 && title))
            ad_set(r, &ad->employer, name, evidence(r, l->raw[i]));
    }
}

/* ---- pay ---- */

static bool no_pay(struct str low)
{
    static const char *const other[] = {
        "bonus",   "budget",        "funding",  "raised",    "revenue", "umsatz", "series",
        "valued",  "weiterbildung", "invest",   "sign-on",   "million", "mio",    "allowance",
        "stipend", "referral",      "zuschuss", "customers", NULL};
    for (size_t i = 0; other[i]; i++)
        if (has(low, other[i]))
            return true;
    return false;
}

static bool pay_words(struct str low)
{
    static const char *const words[] = {"salary", "pay",       "compensation", "gehalt",    "vergutung",
                                        "base",   "ote",       "wage",         "verdienst", "entgelt",
                                        "rate",   "tagessatz", "stundensatz",  NULL};
    for (size_t i = 0; words[i]; i++)
        if (has(low, words[i]))
            return true;
    return false;
}

static void read_pay(struct ad_reader *r, struct ad *ad, const struct lines *l)
{
    for (size_t pass = 0; pass < 2 && !ad->pay_from.n; pass++) {
        for (size_t i = 0; i < l->n && !ad->pay_from.n; i++) {
            struct pay p;
            bool said = pay_words(l->low[i]);
            if (l->raw[i].n > 2000 || (pass == 0 && !said) || (no_pay(l->low[i]) && !said) ||
                !pay_find(l->raw[i], 0, &PAY_HABITS, &p) || !p.code[0])
                continue;
            /* A single sum without a period, in no line about pay, may be anything. */
            if (!said && p.period == PAY_UNSAID && !(p.has_low && p.has_high && p.low != p.high))
                continue;
            ad->pay = p;
            ad->pay_from = str_of(evidence(r, str_head(str_from(l->raw[i], p.at), p.n)));
        }
    }
}

/* ---- place and remote ---- */

static bool capital(struct str s)
{
    uint32_t code;
    return utf8_next(s, &code) && code_is_upper(code);
}

/* "based in Berlin, Germany.": words with a capital, commas between. */
static struct str place_at(struct str s)
{
    size_t n = 0, words = 0;
    s = str_trim(s);
    while (n < s.n && words < 5) {
        struct str rest = str_from(s, n);
        if (!capital(rest))
            break;
        size_t k = 0;
        while (k < rest.n && rest.p[k] != ' ' && rest.p[k] != ',' && rest.p[k] != '.' && rest.p[k] != ';' &&
               rest.p[k] != ')' && rest.p[k] != '(' && rest.p[k] != '!' && rest.p[k] != '/')
            k++;
        n += k;
        words++;
        if (n + 2 < s.n && s.p[n] == ',' && s.p[n + 1] == ' ' && capital(str_from(s, n + 2)))
            n += 2;
        else if (n + 1 < s.n && s.p[n] == ' ' && capital(str_from(s, n + 1)))
            n += 1;
        else
            break;
    }
    return str_trim(str_head(s, n));
}

static const char *const cities[] = {
    "Amsterdam",   "Athens",     "Atlanta",       "Austin",    "Bangalore",  "Barcelona",
    "Basel",       "Bengaluru",  "Berlin",        "Bern",      "Bonn",       "Boston",
    "Bremen",      "Bristol",    "Brussels",      "Bucharest", "Budapest",   "Cambridge",
    "Chicago",     "Copenhagen", "Dallas",        "Darmstadt", "Denver",     "Dortmund",
    "Dresden",     "Dublin",     "Düsseldorf",    "Edinburgh", "Essen",      "Frankfurt",
    "Freiburg",    "Geneva",     "Genf",          "Glasgow",   "Graz",       "Hamburg",
    "Hannover",    "Heidelberg", "Helsinki",      "Hyderabad", "Innsbruck",  "Jena",
    "Karlsruhe",   "Kassel",     "Kiel",          "Köln",      "Cologne",    "Krakow",
    "Kraków",      "Leeds",      "Leipzig",       "Linz",      "Lisbon",     "London",
    "Los Angeles", "Lyon",       "Madrid",        "Mainz",     "Manchester", "Mannheim",
    "Milan",       "Montreal",   "Munich",        "München",   "Münster",    "New York",
    "Nürnberg",    "Nuremberg",  "Oslo",          "Oxford",    "Paris",      "Porto",
    "Potsdam",     "Prague",     "Regensburg",    "Riga",      "Rome",       "Rotterdam",
    "Salzburg",    "San Diego",  "San Francisco", "Seattle",   "Singapore",  "Sofia",
    "Stockholm",   "Stuttgart",  "Sydney",        "Tallinn",   "Tel Aviv",   "Toronto",
    "Toulouse",    "Utrecht",    "Vancouver",     "Vienna",    "Vilnius",    "Warsaw",
    "Wien",        "Wrocław",    "Zurich",        "Zürich",    "Ulm",        "Augsburg",
    "Erlangen",    "Aachen",     "Bielefeld",     "Melbourne", "Valencia",   "Malmö",
    NULL};

static void read_place(struct ad_reader *r, struct ad *ad, const struct lines *l)
{
    static const char *const before[] = {
        "based in ",    "located in ", "office in ", "offices in ", "team in ", "headquarters in ",
        "Standort in ", "Büro in ",    "Standort ",  "Sitz in ",    NULL};
    for (size_t i = 0; i < l->n && i < HEAD_LINES && !ad->place.text.n; i++) {
        for (size_t k = 0; cities[k] && l->raw[i].n <= 200; k++) {
            size_t at = str_find(l->raw[i], str_of(cities[k])), end = at + strlen(cities[k]);
            bool whole = at < l->raw[i].n &&
                         (at == 0 || !code_is_letter((unsigned char)l->raw[i].p[at - 1])) &&
                         (end >= l->raw[i].n || !code_is_letter((unsigned char)l->raw[i].p[end]));
            if (whole && (unsigned char)(end < l->raw[i].n ? l->raw[i].p[end] : ' ') < 128) {
                struct str place = place_at(str_from(l->raw[i], at));
                ad_set(r, &ad->place, place.n ? place : str_of(cities[k]), evidence(r, l->raw[i]));
                break;
            }
        }
    }
    for (size_t i = 0; i < l->n && !ad->place.text.n; i++) {
        for (size_t k = 0; before[k] && !ad->place.text.n; k++) {
            size_t at = str_find(l->raw[i], str_of(before[k]));
            if (at < l->raw[i].n) {
                struct str place = place_at(str_from(l->raw[i], at + strlen(before[k])));
                ad_set(r, &ad->place, place,
                       evidence(r, str_head(str_from(l->raw[i], at), strlen(before[k]) + place.n)));
            }
        }
    }
}

struct remote_words {
    const char *words; /* folded */
    const char *value;
    bool head; /* only in the first lines, or with a label */
};

/* The first that stands in the line says it: what denies and limits goes before. */
static const struct remote_words remote_table[] = {
    {"no remote", "no", false},
    {"not remote", "no", false},
    {"kein remote", "no", false},
    {"kein homeoffice", "no", false},
    {"no home office", "no", false},
    {"not a remote", "no", false},
    {"hybrid", "hybrid", false},
    {"days in the office", "hybrid", false},
    {"days a week in the office", "hybrid", false},
    {"days per week in the office", "hybrid", false},
    {"days in office", "hybrid", false},
    {"days on site", "hybrid", false},
    {"days remote", "hybrid", false},
    {"days from home", "hybrid", false},
    {"tage homeoffice", "hybrid", false},
    {"tage home office", "hybrid", false},
    {"tage im buro", "hybrid", false},
    {"tage vor ort", "hybrid", false},
    {"tage remote", "hybrid", false},
    {"teilweise homeoffice", "hybrid", false},
    {"teilweise remote", "hybrid", false},
    {"partly remote", "hybrid", false},
    {"partially remote", "hybrid", false},
    {"remote-friendly", "hybrid", false},
    {"fully remote", "yes", false},
    {"100% remote", "yes", false},
    {"100 % remote", "yes", false},
    {"remote-first", "yes", false},
    {"remote first", "yes", false},
    {"full remote", "yes", false},
    {"fully distributed", "yes", false},
    {"work from anywhere", "yes", false},
    {"vollstandig remote", "yes", false},
    {"komplett remote", "yes", false},
    {"remote only", "yes", false},
    {"remote position", "yes", false},
    {"remote role", "yes", false},
    {"deutschlandweit remote", "yes", false},
    {"remote within", "yes", false},
    {"work remotely from", "yes", false},
    {"in-office", "no", false},
    {"five days in", "no", false},
    {"on-site only", "no", false},
    {"ausschliesslich vor ort", "no", false},
    {"on-site", "no", true},
    {"onsite", "no", true},
    {"on site", "no", true},
    {"vor ort", "no", true},
    {"remote", "yes", true},
    {"home office", "hybrid", true},
    {"homeoffice", "hybrid", true},
};

static void read_remote(struct ad_reader *r, struct ad *ad, const struct lines *l)
{
    for (size_t i = 0; i < l->n && !ad->remote.text.n; i++) {
        struct str value = labelled(l, i, remote_labels);
        struct str low = l->low[i];
        if (value.n) {
            struct str said = tokens_fold(r->a, value);
            if (str_starts(said, STR("yes")) || str_starts(said, STR("ja")) || str_starts(said, STR("100")))
                ad_set(r, &ad->remote, STR("yes"), evidence(r, l->raw[i]));
            else if (str_starts(said, STR("no")) || str_starts(said, STR("nein")))
                ad_set(r, &ad->remote, STR("no"), evidence(r, l->raw[i]));
        }
        bool near = value.n || i < 6 || labelled(l, i, place_labels).n;
        for (size_t k = 0; k < ARRAY_LEN(remote_table) && !ad->remote.text.n; k++)
            if ((!remote_table[k].head || (near && low.n < 160)) && has(low, remote_table[k].words))
                ad_set(r, &ad->remote, str_of(remote_table[k].value), evidence(r, l->raw[i]));
    }
    if (!ad->remote.text.n && str_starts(tokens_fold(r->a, ad->place.text), STR("remote")))
        ad_set(r, &ad->remote, STR("yes"), "the place");
}

/* ---- dates ---- */

static void read_date(struct ad_reader *r, const struct lines *l, const char *const *words, struct date *ret,
                      struct str *ret_from)
{
    for (size_t i = 0; i < l->n && !ret->year; i++) {
        for (size_t k = 0; words[k] && !ret->year; k++) {
            struct date_range d;
            if (l->raw[i].n > 400 || !has(l->low[i], words[k]))
                continue;
            /* Numbers with a slash may be either way round: then nothing is said. */
            if (date_range_find(l->raw[i], 0, &(struct date_habits){.order = DATE_DAY_FIRST}, &d) &&
                d.from.precision >= DATE_DAY && !d.from.ambiguous) {
                *ret = d.from.date;
                *ret_from = str_of(evidence(r, l->raw[i]));
            }
        }
    }
}

void ad_read_body(struct ad_reader *r, struct ad *ad, bool title)
{
    static const char *const posted[] = {
        "posted on",      "posted:",        "posted ",     "published",      "date posted",
        "veroffentlicht", "eingestellt am", "online seit", "ausgeschrieben", NULL};
    static const char *const closes[] = {"apply by",
                                         "apply before",
                                         "apply until",
                                         "closing date",
                                         "deadline",
                                         "closes on",
                                         "applications close",
                                         "bewerbungsfrist",
                                         "bewerbungsschluss",
                                         "bewerben bis",
                                         "bis zum",
                                         "valid through",
                                         NULL};
    struct lines *l = lines_of(r, ad->body);
    read_labels(r, ad, l, title);
    read_head(r, ad, l, title);
    if (!ad->title.text.n && l->n)
        ad_set(
            r, &ad->title,
            str_head(l->raw[0], utf8_floor(l->raw[0].p, l->raw[0].n < TITLE_MAX ? l->raw[0].n : TITLE_MAX)),
            "the first line");
    if (!ad->pay_from.n)
        read_pay(r, ad, l);
    if (!ad->place.text.n)
        read_place(r, ad, l);
    if (!ad->remote.text.n)
        read_remote(r, ad, l);
    if (!ad->posted_on.year)
        read_date(r, l, posted, &ad->posted_on, &ad->posted_from);
    if (!ad->valid_through.year)
        read_date(r, l, closes, &ad->valid_through, &ad->valid_from);
}
