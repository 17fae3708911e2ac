/*
 * What kind of thing was pasted, and whose reader reads it. JSON begins with a bracket; a page has tags;
 * everything else is text. A page with a JobPosting is read by that, and one whose JobPosting is broken by
 * its text.
 */
#include "rounds/apply/ad/ad-inside.h"

#include "base/num.h"
#include "base/utf8.h"

#include <math.h>
#include <stdio.h>

enum { VALUE_MAX = 290, PLAIN_LINE_MAX = 300 };

const char *ad_format_name(enum ad_format f)
{
    static const char *const names[] = {"text", "html", "json-ld", "greenhouse", "lever", "ashby"};
    return names[f];
}

void ad_note(struct ad_reader *r, const char *fmt, ...)
{
    struct strbuf b = {0};
    va_list args;
    va_start(args, fmt);
    strbuf_vprintf(&b, fmt, args);
    va_end(args);
    if (r->out.n_notes < AD_NOTES_MAX) {
        arena_grow(r->a, r->out.notes, r->out.n_notes, r->notes_cap);
        r->out.notes[r->out.n_notes++] = arena_str(r->a, strbuf_str(&b));
    }
    strbuf_release(&b);
}

struct ad *ad_more(struct ad_reader *r, enum ad_format format)
{
    if (r->out.n == ADS_MAX) {
        if (!r->out.n_notes || !str_starts(r->out.notes[r->out.n_notes - 1], STR("only the first")))
            ad_note(r, "only the first %d ads were read", ADS_MAX);
        return NULL;
    }
    arena_grow(r->a, r->out.v, r->out.n, r->cap);
    r->out.v[r->out.n] = (struct ad){.format = format};
    return &r->out.v[r->out.n++];
}

void ad_set(struct ad_reader *r, struct ad_value *v, struct str text, const char *from)
{
    struct strbuf b = {0};
    if (v->text.n)
        return;
    text = html_unescape(text, r->a);
    for (size_t i = 0; i < text.n; i++) {
        bool blank = (unsigned char)text.p[i] <= ' ' || text.p[i] == 0x7f;
        if (!blank)
            strbuf_putc(&b, text.p[i]);
        else if (b.n && b.p[b.n - 1] != ' ')
            strbuf_putc(&b, ' ');
    }
    struct str clean = str_trim(strbuf_str(&b));
    clean = str_head(clean, clean.n > VALUE_MAX ? utf8_floor(clean.p, VALUE_MAX) : clean.n);
    if (clean.n) {
        v->text = arena_str(r->a, str_trim(clean));
        v->from = str_of(from);
    }
    strbuf_release(&b);
}

void ad_set_date(struct ad_reader *r, struct date *d, struct str *from, struct str text, const char *name)
{
    struct date_said said;
    text = str_trim(text);
    if (!text.n || d->year)
        return;
    /* "2026-11-02T00:00:00.000+0000" and the like: the day is what counts. */
    if (!date_read(text, &(struct date_habits){0}, &said) &&
        !date_read(str_head(text, 10), &(struct date_habits){0}, &said)) {
        ad_note(r, "%s is no date: %.*s", name,
                STR_ARG(str_head(text, utf8_floor(text.p, text.n < 40 ? text.n : 40))));
        return;
    }
    if (said.precision < DATE_DAY)
        return;
    *d = said.date;
    *from = str_of(name);
}

static enum pay_period period_of(struct str s)
{
    static const struct {
        const char *word;
        enum pay_period period;
    } words[] = {{"hour", PAY_HOUR},  {"day", PAY_DAY},   {"dai", PAY_DAY},  {"week", PAY_WEEK},
                 {"mont", PAY_MONTH}, {"year", PAY_YEAR}, {"annu", PAY_YEAR}};
    char low[40];
    size_t n = 0;
    for (; n < s.n && n < sizeof low; n++)
        low[n] = (char)(s.p[n] >= 'A' && s.p[n] <= 'Z' ? s.p[n] | 32 : s.p[n]);
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (str_find((struct str){low, n}, str_of(words[i].word)) < n)
            return words[i].period;
    return PAY_UNSAID;
}

void ad_set_pay(struct ad *ad, double low, double high, struct str currency, struct str period,
                const char *from)
{
    struct pay p = {.period = period_of(period)};
    if (ad->pay_from.n || currency.n != 3 || !(low > 0 || high > 0))
        return;
    for (size_t i = 0; i < 3; i++)
        p.code[i] =
            (char)(currency.p[i] >= 'a' && currency.p[i] <= 'z' ? currency.p[i] & ~32 : currency.p[i]);
    int digits = money_digits(p.code);
    double unit = pow(10, digits < 0 ? 2 : digits);
    if (digits < 0 || !(low * unit < 1e15) || !(high * unit < 1e15))
        return;
    p.has_low = low > 0;
    p.has_high = high > 0 && high >= low;
    p.low = p.has_low ? llround(low * unit) : 0;
    p.high = p.has_high ? llround(high * unit) : 0;
    ad->pay = p;
    ad->pay_from = str_of(from);
}

static bool has_tags(struct str text)
{
    static const char *const tags[] = {"<p",  "<div",  "<br",   "<ul",     "<li",    "<html", "<h1",
                                       "<h2", "<h3",   "<span", "ld+json", "<body",  "<!doc", "<strong",
                                       "<b>", "<td",   "<art",  "<main",   "<P",     "<DIV",  "<BR",
                                       "<UL", "<HTML", "<!DOC", "<meta",   "<title", NULL};
    for (const char *const *t = tags; *t; t++)
        if (str_find(text, str_of(*t)) < text.n)
            return true;
    return false;
}

/* Plain text, with signs of lists as Markdown has them. */
static struct str plain_body(struct ad_reader *r, struct str text)
{
    static const char *const signs[] = {"•", "·", "◦", "‣", "▪", "●", "○", "–",
                                        "✓", "✔", "►", "➤", "*", "-", "+"};
    struct strbuf b = {0};
    size_t blank = 0;
    for (struct str line; str_line(&text, &line);) {
        struct str s = str_trim(line);
        if (!s.n) {
            blank++;
            continue;
        }
        if (b.n)
            strbuf_puts(&b, blank ? "\n\n" : "\n");
        blank = 0;
        for (size_t i = 0; i < ARRAY_LEN(signs); i++) {
            struct str sign = str_of(signs[i]);
            if (str_starts(s, sign) && s.n > sign.n && (s.p[sign.n] == ' ' || s.p[sign.n] == '\t')) {
                strbuf_puts(&b, "- ");
                s = str_trim(str_from(s, sign.n));
                break;
            }
        }
        for (size_t i = 0; i < s.n; i++)
            if ((unsigned char)s.p[i] >= ' ' || s.p[i] == '\t')
                strbuf_putc(&b, s.p[i] == '\t' ? ' ' : s.p[i]);
    }
    struct str out = arena_str(r->a, strbuf_str(&b));
    strbuf_release(&b);
    return out;
}

void ad_set_body(struct ad_reader *r, struct ad *ad, struct str text)
{
    struct page page;
    if (!has_tags(text) && str_find(text, STR("&lt;")) < text.n) /* escaped once more */
        text = html_unescape(text, r->a);
    if (has_tags(text)) {
        page_read(text, r->a, &page);
        ad->body = page.body;
    } else {
        ad->body = plain_body(r, html_unescape(text, r->a));
    }
    if (ad->body.n > AD_BODY_MAX) {
        ad_note(r, "the ad is long: what is behind the first %d KiB was left out", AD_BODY_MAX >> 10);
        ad->body = str_head(ad->body, utf8_floor(ad->body.p, AD_BODY_MAX));
    }
}

/* ---- what was pasted ---- */

/* Bytes 0x80 to 0x9f of Windows-1252. */
static const uint16_t windows[32] = {0x20ac, 0xfffd, 0x201a, 0x192,  0x201e, 0x2026, 0x2020, 0x2021,
                                     0x2c6,  0x2030, 0x160,  0x2039, 0x152,  0xfffd, 0x17d,  0xfffd,
                                     0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                     0x2dc,  0x2122, 0x161,  0x203a, 0x153,  0xfffd, 0x17e,  0x178};

static struct str clean(struct ad_reader *r, struct str in)
{
    bool latin = !utf8_valid(in), zero = in.n && memchr(in.p, 0, in.n);
    struct strbuf b = {0};
    if (str_starts(in, STR("\xef\xbb\xbf")))
        in = str_from(in, 3);
    if (!latin && !zero)
        return in;
    if (latin)
        ad_note(r, "the text is no UTF-8; it was read as Windows-1252 (Latin-1)");
    if (zero)
        ad_note(r, "bytes of zero in the text were left out");
    for (size_t i = 0; i < in.n; i++) {
        unsigned char c = (unsigned char)in.p[i];
        if (c == 0)
            continue;
        if (latin && c >= 0x80)
            utf8_put(&b, c < 0xa0 ? windows[c - 0x80] : c);
        else
            strbuf_putc(&b, (char)c);
    }
    struct str out = arena_str(r->a, strbuf_str(&b));
    strbuf_release(&b);
    return out;
}

/* JSON, also with line ends and tabs in its strings, as pages have it that were put together by hand. */
static enum err read_loose(struct ad_reader *r, struct str text, json_t **ret, struct error *e)
{
    enum err first = json_read(text, ret, e);
    if (first == ERR_OK)
        return ERR_OK;
    char *copy = arena_cstr(r->a, text);
    bool changed = false;
    for (size_t i = 0; i < text.n; i++) {
        if ((unsigned char)copy[i] < ' ') {
            copy[i] = ' ';
            changed = true;
        }
    }
    return changed ? json_read((struct str){copy, text.n}, ret, NULL) == ERR_OK ? ERR_OK : first : first;
}

/* "Senior Engineer - Acme | Careers": the heading of the page is better, where there is one. */
static void page_title(struct ad_reader *r, struct ad *ad, const struct page *p)
{
    ad_set(r, &ad->title, p->heading, "the page's first heading");
    ad_set(r, &ad->title, p->title, "the page's title");
    ad_set(r, &ad->employer, p->site, "og:site_name of the page");
}

static void read_page(struct ad_reader *r, struct str text)
{
    struct page p;
    page_read(text, r->a, &p);
    for (size_t i = 0; i < p.n_data; i++) {
        json_auto_t *root = NULL;
        struct error e = {0};
        if (read_loose(r, p.data[i], &root, &e) == ERR_OK)
            ad_read_linked(r, root);
        else if (str_find(p.data[i], STR("JobPosting")) < p.data[i].n)
            ad_note(r, "the page's JobPosting cannot be read (%s); the page's text was read instead",
                    e.message);
    }
    if (r->out.n) {
        for (size_t i = 0; i < r->out.n; i++) {
            if (!r->out.v[i].body.n && r->out.n == 1)
                r->out.v[i].body = p.body;
            ad_set(r, &r->out.v[i].title, p.heading, "the page's first heading");
            if (r->out.n == 1)
                ad_set(r, &r->out.v[i].url, p.address, "the page's address");
        }
        return;
    }
    struct ad *ad = ad_more(r, AD_HTML);
    page_title(r, ad, &p);
    ad_set(r, &ad->url, p.address, "the page's address");
    ad->body = p.body;
    if (ad->body.n > AD_BODY_MAX) {
        ad_note(r, "the page is long: what is behind the first %d KiB was left out", AD_BODY_MAX >> 10);
        ad->body = str_head(ad->body, utf8_floor(ad->body.p, AD_BODY_MAX));
    }
    ad_read_body(r, ad, !ad->title.text.n);
}

static enum err read_any(struct ad_reader *r, struct str text, struct error *e)
{
    if (text.p[0] == '{' || text.p[0] == '[') {
        json_auto_t *root = NULL;
        enum err known = read_loose(r, text, &root, e);
        if (known == ERR_OK)
            return ad_read_json(r, root)
                       ? ERR_OK
                       : error_set(
                             e, ERR_INVALID, "ad",
                             "this JSON is no ad: a schema.org JobPosting, or jobs of Greenhouse, Lever or "
                             "Ashby were looked for; paste the text of the ad instead");
        if (str_find(text, STR("\":")) < text.n)
            return error_prefix(e, "this JSON cannot be read");
        /* "[Remote] Engineer ..." is text */
        if (e)
            *e = (struct error){0};
    }
    if (has_tags(text)) {
        read_page(r, text);
    } else {
        struct ad *ad = ad_more(r, AD_TEXT);
        ad_set_body(r, ad, text);
        ad_read_body(r, ad, true);
    }
    return ERR_OK;
}

enum err ads_read(struct str pasted, struct str url, struct arena *a, struct ads *ret, struct error *e)
{
    struct ad_reader r = {.a = a};
    if (pasted.n > AD_BYTES_MAX)
        return error_set(
            e, ERR_TOO_LARGE, "ad",
            "%zu bytes are more than the %d MiB that an ad, or a board of them, may have; paste the "
            "ad's own text",
            pasted.n, AD_BYTES_MAX >> 20);
    if (str_starts(pasted, STR("\xff\xfe")) || str_starts(pasted, STR("\xfe\xff")))
        return error_set(e, ERR_INVALID, "ad", "this is UTF-16; save it as UTF-8");
    struct str text = str_trim(clean(&r, pasted));
    if (!text.n)
        return error_set(e, ERR_INVALID, "ad", "there is no text in it");
    TRY(read_any(&r, text, e));
    for (size_t i = 0; i < r.out.n; i++)
        if (r.out.n == 1)
            ad_set(&r, &r.out.v[i].url, url, "the page's address");
    if (r.out.n == 1 && !r.out.v[0].body.n)
        return error_set(
            e, ERR_INVALID, "ad",
            "there is no text of an ad in it; a page that its scripts fill is to be pasted as its text");
    *ret = r.out;
    return ERR_OK;
}
