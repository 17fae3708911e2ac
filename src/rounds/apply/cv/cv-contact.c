/* Contact data: told by their form (an @, nine digits, a host name), not by where they stand. */
#include "base/utf8.h"
#include "rounds/apply/cv/build.h"
#include "rounds/apply/cv/headings.h"

#include <math.h>

static bool is_alnum(unsigned char c)
{
    return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c >= 0x80;
}

bool cv_is_mail(struct str s)
{
    size_t at = str_find_char(s, '@');
    if (at == 0 || at >= s.n || str_find_char(str_from(s, at + 1), '@') < s.n - at - 1)
        return false;
    struct str host = str_from(s, at + 1);
    size_t dot = str_find_char(host, '.');
    return dot > 0 && dot + 2 < host.n && is_alnum((unsigned char)host.p[host.n - 1]);
}

static bool ends_host(struct str host)
{
    static const char *const tlds[] = {
        ".com", ".org", ".net", ".io", ".dev", ".me",   ".de",  ".fr", ".es", ".it", ".nl",   ".ch",
        ".at",  ".uk",  ".eu",  ".ca", ".au",  ".in",   ".pl",  ".se", ".no", ".dk", ".fi",   ".br",
        ".mx",  ".ie",  ".be",  ".pt", ".cz",  ".tech", ".app", ".ai", ".co", ".us", ".page", ".xyz"};
    for (size_t i = 0; i < ARRAY_LEN(tlds); i++) {
        if (str_ends(host, str_of(tlds[i])))
            return true;
    }
    return false;
}

bool cv_is_url(struct str s)
{
    if (str_starts(s, STR("http://")) || str_starts(s, STR("https://")) || str_starts(s, STR("www.")))
        return true;
    struct str host = str_head(s, str_find_char(s, '/'));
    size_t dot = str_find_char(host, '.');
    if (dot == 0 || dot >= host.n || str_find_char(s, '@') < s.n || !is_alnum((unsigned char)host.p[0]))
        return false;
    /* "node.js", "asp.net" and "socket.io" are no addresses, "github.com/ada" and "ada.dev" are */
    static const char *const products[] = {"asp.net", "vb.net", "socket.io", "draw.io", "ado.net",
                                           "ml.net",  "b.sc",   "m.sc",      "fly.io",  "next.me"};
    for (size_t i = 0; i < ARRAY_LEN(products); i++) {
        if (host.n == strlen(products[i]) && strncasecmp(host.p, products[i], host.n) == 0)
            return false;
    }
    return ends_host(host);
}

static struct str network_of(struct str url)
{
    static const struct {
        const char *host, *name;
    } networks[] = {{"linkedin.", "linkedin"},
                    {"github.", "github"},
                    {"gitlab.", "gitlab"},
                    {"stackoverflow.", "stackoverflow"},
                    {"xing.", "xing"}};
    char low[256];
    size_t n = url.n < sizeof low ? url.n : sizeof low;
    for (size_t i = 0; i < n; i++)
        low[i] = url.p[i] >= 'A' && url.p[i] <= 'Z' ? (char)(url.p[i] | 32) : url.p[i];
    for (size_t i = 0; i < ARRAY_LEN(networks); i++) {
        if (str_find((struct str){low, n}, str_of(networks[i].host)) < n)
            return str_of(networks[i].name);
    }
    return STR("");
}

static void add_link(struct cv *cv, struct arena *a, struct cv_text url)
{
    for (size_t i = 0; i < cv->n_links; i++) {
        if (str_eq(cv->links[i].url.text, url.text))
            return;
    }
    ARENA_PUSH(a, cv->links, cv->n_links);
    cv->links[cv->n_links - 1] = (struct cv_link){url, network_of(url.text)};
}

struct cv_text cv_part(const struct cv *cv, size_t line, struct str part)
{
    struct cv_text t = {part, cv->lines[line].at, line, 1};
    t.at = cv_place_of(cv, &t, part);
    return t;
}

/* A run of digits and what stands between them: "+49 (0)170 123-45 67". Its length, or 0. */
static size_t phone_at(struct str s, size_t i)
{
    size_t digits = 0, end = i, gap = 0, k = i;
    for (; k < s.n && k < i + 40; k++) {
        char c = s.p[k];
        if (c >= '0' && c <= '9')
            digits++, end = k + 1, gap = 0;
        else if (strchr("()-./ ", c) && gap < 3)
            gap++;
        else if (c == '+' && k == i)
            ;
        else
            break;
    }
    bool word_goes_on = k < s.n && end == k && is_alnum((unsigned char)s.p[k]);
    return digits >= 8 && digits <= 15 && !word_goes_on ? end - i : 0;
}

static void find_phone(struct cv *cv, size_t line, struct str s)
{
    for (size_t i = 0; i < s.n && !cv->phone.text.n; i++) {
        if (!(s.p[i] == '+' || s.p[i] == '(' || (s.p[i] >= '0' && s.p[i] <= '9')) ||
            (i && (is_alnum((unsigned char)s.p[i - 1]) || strchr("/.-_=", s.p[i - 1]))))
            continue;
        size_t n = phone_at(s, i);
        struct cv_date start, end;
        struct str part, text = {s.p + i, n};
        if (!n)
            continue;
        /* "2015 - 2019" and "03/2019-04/2020" are no phones */
        if (s.p[i] != '+' && cv_dates_find(text, &start, &end, &part))
            i += n;
        else
            cv->phone = cv_part(cv, line, text);
    }
}

/* A part of a contact line: what it is by its form. */
static void contact_word(struct cv *cv, struct arena *a, size_t line, struct str w)
{
    while (w.n && strchr("(<[,;|", w.p[0]))
        w = str_from(w, 1);
    while (w.n && strchr(")>],;|.", w.p[w.n - 1]))
        w = str_head(w, w.n - 1);
    if (cv_is_mail(w)) {
        if (str_starts(w, STR("mailto:")))
            w = str_from(w, 7);
        if (!cv->mail.text.n)
            cv->mail = cv_part(cv, line, w);
    } else if (cv_is_url(w)) {
        add_link(cv, a, cv_part(cv, line, w));
    }
}

static struct str next_word(struct str *rest)
{
    size_t from = 0, n = 0;
    while (from < rest->n && strchr(" \t", rest->p[from]))
        from++;
    *rest = str_from(*rest, from);
    while (n < rest->n && !strchr(" \t", rest->p[n]))
        n++;
    struct str word = str_head(*rest, n);
    *rest = str_from(*rest, n);
    return word;
}

static struct str last_word(struct str s)
{
    size_t at = s.n;
    while (at > 0 && s.p[at - 1] != ' ' && s.p[at - 1] != '\t')
        at--;
    return str_from(s, at);
}

/* A narrow column breaks a long address: "ada@example.co" and "m", "ada@exam" and "ple.org". */
static void join_mail(struct cv *cv, struct arena *a, size_t line)
{
    const struct cv_line *l = &cv->lines[line], *next = l + 1;
    struct str mail = cv->mail.text.n ? cv->mail.text : last_word(l->text);
    if (str_find_char(mail, '@') == 0 || str_find_char(mail, '@') >= mail.n)
        return;
    if (!cv->document || line + 1 >= cv->n_lines || next->column != l->column ||
        next->at.page != l->at.page || next->after_gap || !next->text.n || next->text.n > 30 ||
        !str_ends(l->text, mail))
        return;
    for (size_t i = 0; i < next->text.n; i++) {
        char c = next->text.p[i];
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-'))
            return;
    }
    struct str host = str_from(mail, str_find_char(mail, '@') + 1);
    bool whole = str_find_char(host, '.') < host.n && !str_ends(host, STR("."));
    bool rest = next->text.n <= 3 && str_find_char(next->text, '.') == next->text.n;
    struct str both = str_of(arena_printf(a, "%.*s%.*s", STR_ARG(mail), STR_ARG(next->text)));
    if (cv_is_mail(both) && (!whole || (rest && ends_host(str_from(both, mail.n - host.n))))) {
        cv->mail = (struct cv_text){both, l->at, line, 2};
    }
}

void cv_contact_line(struct cv *cv, struct arena *a, size_t line)
{
    struct str s = cv->lines[line].text;
    bool had_mail = cv->mail.text.n > 0;
    for (struct str rest = s, w; (w = next_word(&rest)).n;)
        contact_word(cv, a, line, w);
    if (!had_mail)
        join_mail(cv, a, line);
    find_phone(cv, line, s);
}

/* "mailto:ada@example.org?subject=CV", "tel:+44…", "https://…" */
void cv_contact_target(struct cv *cv, struct arena *a, size_t line, struct str target)
{
    struct cv_text t = {target, cv->lines[line].at, line, 1};
    if (str_starts(target, STR("mailto:"))) {
        t.text = str_trim(str_from(target, 7));
        t.text = str_head(t.text, str_find_char(t.text, '?'));
        if (!cv->mail.text.n && cv_is_mail(t.text))
            cv->mail = t;
    } else if (str_starts(target, STR("tel:"))) {
        t.text = str_trim(str_from(target, 4));
        if (!cv->phone.text.n && phone_at(t.text, 0) == t.text.n && t.text.n)
            cv->phone = t;
    } else if (cv_is_url(target)) {
        /* The same address may be written out, without its beginning. */
        struct str rest = target;
        if (str_find(rest, STR("://")) < rest.n)
            rest = str_from(rest, str_find(rest, STR("://")) + 3);
        if (str_starts(rest, STR("www.")))
            rest = str_from(rest, 4);
        while (rest.n && rest.p[rest.n - 1] == '/')
            rest.n--;
        for (size_t i = 0; i < cv->n_links; i++) {
            if (str_find(cv->links[i].url.text, rest) < cv->links[i].url.text.n)
                return;
        }
        add_link(cv, a, t);
    }
}

static bool has_digit(struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] >= '0' && s.p[i] <= '9')
            return true;
    }
    return false;
}

/* What parts two fields of a line: its length, or 0. */
static size_t separator(struct str s)
{
    static const char *const signs[] = {"|", "\t", ";", "·", "•", " - ", " – ", "—", " / "};
    for (size_t i = 0; i < ARRAY_LEN(signs); i++) {
        if (str_starts(s, str_of(signs[i])))
            return strlen(signs[i]);
    }
    uint32_t c = 0;
    size_t n = utf8_next(s, &c);
    return n && code_is_icon(c) ? n : 0;
}

/* "Berlin, Germany", "Location: Austin, TX", "12 High St, Leeds LS1 4DY": between bars, dots and tabs. */
static void find_place(struct cv *cv, struct arena *a, size_t line)
{
    static const char *const labels[] = {"location", "address",  "adresse",  "anschrift", "wohnort",
                                         "ort",      "lives in", "based in", "ubicacion", "direccion",
                                         "ville",    "city",     NULL};
    struct str rest = cv->lines[line].text, field;
    while (rest.n && !cv->place.text.n) {
        size_t n = 0, sign = 0;
        while (n < rest.n && !(sign = separator(str_from(rest, n))))
            n++;
        field = str_trim(str_head(rest, n));
        rest = str_from(rest, n + sign);
        if (!field.n || str_find_char(field, '@') < field.n || tokens_count(field) > 10)
            continue;
        struct tokens t = tokens_of(a, field);
        size_t at, k;
        bool labelled =
            tokens_find_any(&t, labels, &at, &k) && at == 0 && str_find_char(field, ':') < field.n;
        if (labelled)
            field = str_trim(str_from(field, str_find_char(field, ':') + 1));
        size_t comma = str_find_char(field, ',');
        struct str first = str_head(field, comma);
        bool address = comma < field.n && (has_digit(field) || heading_is_place(&t));
        bool postal = has_digit(first) && t.n >= 2 && t.n <= 4 && tokens_find(&t, 0, "str*", NULL, NULL);
        /* "80331 München" */
        bool post_code = t.n >= 2 && t.n <= 4 && t.v[0].low.n >= 4 && t.v[0].low.n <= 5 &&
                         has_digit(t.v[0].low) && !has_digit(t.v[1].low);
        if (labelled || address || postal || post_code ||
            (t.n <= 3 && heading_is_place(&t) && !heading_is_role(&t)))
            cv->place = cv_part(cv, line, field);
    }
}

static bool is_title_of_page(const struct tokens *t)
{
    static const char *const names[] = {"curriculum vitae", "cv", "resume", "lebenslauf", "vitae",
                                        "hoja de vida",     NULL};
    size_t at, n;
    return tokens_find_any(t, names, &at, &n) && n == t->n;
}

/* Without icons and dashes at its ends. */
static struct str letters_within(struct str s)
{
    size_t from = 0, to = 0;
    for (size_t i = 0; i < s.n;) {
        uint32_t c = 0;
        size_t n = utf8_next(str_from(s, i), &c);
        n = n ? n : 1;
        if (code_is_letter(c) || c == '.' || c == ')') {
            from = to ? from : i;
            to = i + n;
        }
        i += n;
    }
    return str_head(str_from(s, from), to - from);
}

/* "Ada Lovelace", "LOVELACE, Ada", "Dr. Ada King-Noel": two to five words of letters. */
static bool looks_like_name(struct str s, const struct tokens *t)
{
    if (!t->n || t->n > 6 || has_digit(s) || str_find_char(s, '@') < s.n || str_find_char(s, '|') < s.n ||
        str_find_char(s, ':') < s.n || str_find_char(s, '/') < s.n || str_ends(s, STR(".")))
        return false;
    uint32_t c = 0;
    utf8_next(letters_within(s), &c);
    return code_is_letter(c);
}

void cv_contact(struct cv *cv, struct arena *a, size_t first, size_t n)
{
    size_t seen = 0;
    for (size_t i = first; i < first + n; i++) {
        struct cv_line *l = &cv->lines[i];
        if (l->kind == CV_LINE_BLANK)
            continue;
        struct str s = l->text;
        struct tokens t = tokens_of(a, s);
        if (is_title_of_page(&t))
            continue;
        cv_contact_line(cv, a, i);
        /* "Ada Lovelace | Engineer | ada@example.org", "Ada Lovelace – Curriculum Vitae" */
        struct str head = s;
        size_t cut = str_find_char(s, '|');
        cut = cut < s.n ? cut : str_find_char(s, '\t');
        cut = cut < s.n ? cut : str_find(s, STR(" – "));
        cut = cut < s.n ? cut : str_find(s, STR(" - "));
        cut = cut < s.n ? cut : str_find(s, STR(" — "));
        cut = cut < s.n ? cut : str_find(s, STR(", "));
        if (seen == 0)
            head = str_trim(str_head(s, cut));
        struct tokens ht = tokens_of(a, head);
        struct str after = cut < s.n ? str_trim(str_from(s, cut + 1)) : (struct str){0};
        if (!cv->name.text.n && seen < 3 && looks_like_name(head, &ht) && !heading_is_role(&ht)) {
            cv->name = cv_part(cv, i, letters_within(head));
            while (after.n && ((unsigned char)after.p[0] >= 0x80 || strchr("-–| \t", after.p[0])))
                after = str_from(after, 1);
            struct tokens at = tokens_of(a, after);
            if (heading_is_role(&at) && !cv->label.text.n)
                cv->label = cv_part(cv, i, str_trim(str_head(after, str_find_char(after, '|'))));
        } else if (!cv->name.text.n && seen < 4 && t.n >= 2 && (tokens_find(&t, 0, "name", NULL, NULL)) &&
                   str_find_char(s, ':') < s.n) {
            cv->name = cv_part(cv, i, str_trim(str_from(s, str_find_char(s, ':') + 1)));
        } else {
            if (!cv->place.text.n)
                find_place(cv, a, i);
            bool plain =
                str_find_char(s, '@') == s.n && !has_digit(s) && cv->place.first_line != i && !cv_is_url(s);
            if (!cv->label.text.n && plain && t.n <= 16 && heading_is_role(&t) && !str_ends(s, STR(".")))
                cv->label = cv_part(cv, i, s);
            else if (!cv->summary.text.n && t.n >= 12 && str_find_char(s, '@') == s.n &&
                     l->kind != CV_LINE_TABLE) {
                /* A paragraph above the first heading. */
                size_t last = i;
                while (last + 1 < first + n && cv->lines[last + 1].kind == CV_LINE_TEXT)
                    last++;
                struct strbuf b = {0};
                for (size_t k = i; k <= last; k++) {
                    strbuf_puts(&b, k == i ? "" : " ");
                    strbuf_put(&b, cv->lines[k].text);
                }
                cv->summary = (struct cv_text){arena_str(a, strbuf_str(&b)), l->at, i, last - i + 1};
                strbuf_release(&b);
                for (; i < last; i++)
                    cv_contact_line(cv, a, i + 1);
            }
        }
        seen++;
    }
}

/* A name in letters so large that it needs two lines. */
static void join_name(struct cv *cv, struct arena *a)
{
    size_t i = cv->name.first_line;
    if (cv->name.n_lines != 1 || i + 1 >= cv->n_lines)
        return;
    const struct cv_line *l = &cv->lines[i], *next = l + 1;
    struct tokens t = tokens_of(a, l->text), more = tokens_of(a, next->text);
    bool large = false;
    for (size_t k = i + 2; k < cv->n_lines && k < i + 12; k++)
        large = large || cv->lines[k].size * 1.25f < l->size;
    bool same = fabsf(l->size - next->size) < 0.3f && l->bold == next->bold && l->at.page == next->at.page &&
                next->at.y0 - l->at.y1 < l->size && fabsf(next->at.x0 - l->at.x0) < 100;
    if (!large || !same || !str_eq(cv->name.text, l->text) || next->kind == CV_LINE_BULLET ||
        t.n + more.n > 5 || !looks_like_name(next->text, &more) || heading_is_role(&more) ||
        heading_is_listed(&more))
        return;
    cv->name.text = str_of(arena_printf(a, "%.*s %.*s", STR_ARG(l->text), STR_ARG(next->text)));
    cv->name.n_lines = 2;
}

/*
 * Documents: the largest line of the first page is the name, wherever it stands (LinkedIn's own PDF has a
 * side column before it). What follows it says more.
 */
void cv_contact_big(struct cv *cv, struct arena *a)
{
    size_t best = cv->n_lines;
    for (size_t i = 0; i < cv->n_lines && cv->lines[i].at.page <= 1; i++) {
        const struct cv_line *l = &cv->lines[i];
        struct tokens t = tokens_of(a, str_head(l->text, 200));
        bool usual = false; /* a heading may be the largest where the name stands in the margin */
        if (t.n)
            heading_kind(&t, &usual);
        bool name =
            l->kind != CV_LINE_BULLET && t.n <= 5 && looks_like_name(l->text, &t) && !l->margin && !usual;
        if (name && (best == cv->n_lines || l->size > cv->lines[best].size + 0.5f))
            best = i;
    }
    bool larger = best < cv->n_lines &&
                  (!cv->name.text.n || cv->lines[best].size > 1.2f * cv->lines[cv->name.first_line].size);
    if (!larger) {
        join_name(cv, a);
        return;
    }
    size_t n = 1;
    while (n < 4 && best + n < cv->n_lines && cv->lines[best + n].kind == CV_LINE_TEXT &&
           cv->lines[best + n].at.page <= 1)
        n++;
    cv->name = (struct cv_text){0};
    cv_contact(cv, a, best, n);
    join_name(cv, a);
}
