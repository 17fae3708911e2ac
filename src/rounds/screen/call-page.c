/*
 * Both forms are written through one walk over the sheet: headings, paragraphs, items, of which each form
 * knows how they look.
 */
#include "rounds/screen/call-page.h"

#include "base/cleanup.h"
#include "base/utf8.h"
#include "model/markup/markdown.h"
#include "model/tables/money.h"

#include <string.h>

struct page {
    struct strbuf *out;
    bool html;
    bool in_list;
};

static const char style[] =
    ":root{color-scheme:light dark;--ink:#1a1c20;--quiet:#565c66;--paper:#fff;--rule:#d5d9e0;--mark:#8a3b00}"
    "@media (prefers-color-scheme:dark){:root{--ink:#e8eaee;--quiet:#a7adb8;--paper:#15171b;--rule:#373c45;--mark:#ffb375}}"
    "body{margin:0 auto;max-width:44rem;padding:1rem;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}"
    "h1{font-size:1.4rem;line-height:1.25;margin:0 0 .25rem}h2{font-size:1.05rem;margin:1.4rem 0 .3rem;border-top:1px solid var(--rule);padding-top:.7rem}"
    "h3{font-size:1rem;margin:.8rem 0 .1rem}p,ul{margin:.2rem 0}ul{padding-left:1.2rem}li{margin:.2rem 0;overflow-wrap:anywhere}"
    ".quiet{color:var(--quiet);font-size:.9rem}.say{font-size:1.05rem;white-space:pre-wrap;overflow-wrap:anywhere}.warn{color:var(--mark)}"
    ".big{font-size:1.3rem;font-weight:600}.lines{height:9rem;background:repeating-linear-gradient(transparent 0 1.7rem,var(--rule) 1.7rem calc(1.7rem + 1px))}"
    "@media print{body{max-width:none;padding:0;font-size:10.5pt;color:#000;background:#fff}h2{break-after:avoid}li,.say{break-inside:avoid}.warn{color:#000;font-weight:600}}";

/* ---- how things look ---- */

static void put_text(struct page *p, struct str s)
{
    if (p->html) {
        html_escape(p->out, s);
        return;
    }
    utf8_put_printable(p->out, s);
}

static void end_list(struct page *p)
{
    if (p->in_list && p->html)
        strbuf_puts(p->out, "</ul>\n");
    p->in_list = false;
}

static void open_part(struct page *p, const char *tag, const char *class)
{
    if (p->html && class)
        strbuf_printf(p->out, "<%s class=\"%s\">", tag, class);
    else if (p->html)
        strbuf_printf(p->out, "<%s>", tag);
}

static void close_part(struct page *p, const char *tag)
{
    if (p->html)
        strbuf_printf(p->out, "</%s>", tag);
    strbuf_putc(p->out, '\n');
}

static void heading(struct page *p, const char *tag, struct str s)
{
    end_list(p);
    if (!p->html && strcmp(tag, "h1") != 0)
        strbuf_putc(p->out, '\n');
    open_part(p, tag, NULL);
    put_text(p, s);
    close_part(p, tag);
    if (!p->html && strcmp(tag, "h2") == 0) {
        for (size_t i = 0; i < s.n; i++)
            strbuf_putc(p->out, '-');
        strbuf_putc(p->out, '\n');
    }
}

static void paragraph(struct page *p, const char *class, struct str s)
{
    if (!s.n)
        return;
    end_list(p);
    open_part(p, "p", class);
    if (!p->html && class && strcmp(class, "warn") == 0)
        strbuf_puts(p->out, "! ");
    put_text(p, s);
    close_part(p, "p");
}

/* An item of a list; closed by end_item(). */
static void begin_item(struct page *p, const char *class)
{
    if (!p->in_list && p->html)
        strbuf_puts(p->out, "<ul>\n");
    p->in_list = true;
    open_part(p, "li", class);
    if (!p->html)
        strbuf_puts(p->out, class ? "! " : "* ");
}

static void end_item(struct page *p)
{
    close_part(p, "li");
}

static void item(struct page *p, const char *class, struct str s)
{
    begin_item(p, class);
    put_text(p, s);
    end_item(p);
}

/* ---- the sheet ---- */

static struct str text(const json_t *o, const char *member)
{
    const json_t *v = json_object_get(o, member);
    return json_is_string(v) ? (struct str){json_string_value(v), json_string_length(v)} : (struct str){0};
}

static int64_t number(const json_t *o, const char *member)
{
    return json_integer_value(json_object_get(o, member));
}

static void put_who(struct page *p, const json_t *sheet)
{
    const json_t *round = json_object_get(sheet, "round"), *who = json_object_get(sheet, "recruiter"), *one;
    static const char *const facts[] = {"name", "title", "phone", "email", NULL};
    struct str via = text(sheet, "via");
    size_t i;
    paragraph(p, "big", text(sheet, "when"));
    paragraph(p, NULL, text(round, "place"));
    heading(p, "h2", STR("Who"));
    if (json_is_object(who)) {
        begin_item(p, NULL);
        for (size_t f = 0; facts[f]; f++) {
            struct str s = text(who, facts[f]);
            if (!s.n)
                continue;
            if (f)
                strbuf_puts(p->out, ", ");
            put_text(p, s);
        }
        end_item(p);
    }
    struct str people = text(round, "people");
    for (struct str line; str_line(&people, &line);)
        if (str_trim(line).n && !str_eq(str_trim(line), text(who, "name")))
            item(p, NULL, str_trim(line));
    item(p, NULL,
         str_is(via, "agency")     ? STR("An agency")
         : str_is(via, "internal") ? STR("The company's own recruiter")
         : str_is(via, "manager")  ? STR("The hiring manager")
                                   : STR("Not known whether agency or company"));
    json_array_foreach (json_object_get(sheet, "means"), i, one)
        item(p, NULL, str_of(json_string_value(one)));
}

static void put_lines(struct page *p, const json_t *sheet)
{
    const json_t *one;
    size_t i;
    heading(p, "h2", STR("To say"));
    json_array_foreach (json_object_get(sheet, "lines"), i, one) {
        begin_item(p, NULL);
        put_text(p, text(one, "when"));
        strbuf_puts(p->out, p->html ? ": <strong>" : ": \"");
        put_text(p, text(one, "says"));
        strbuf_puts(p->out, p->html ? "</strong>" : "\"");
        end_item(p);
    }
}

static void put_answers(struct page *p, const json_t *sheet)
{
    const json_t *one;
    size_t i;
    heading(p, "h2", STR("My answers"));
    json_array_foreach (json_object_get(sheet, "answers"), i, one) {
        const json_t *script = json_object_get(one, "script"), *check = json_object_get(one, "check");
        struct str body = text(script, "body");
        _cleanup_(strbuf_release) struct strbuf facts = {0};
        bool own = str_is(text(one, "kind"), "own");
        heading(p, "h3", own ? text(script, "title") : text(one, "title"));
        if (!body.n) {
            paragraph(p, "warn", STR("Not written yet."));
            continue;
        }
        strbuf_printf(&facts, "about %lld s", (long long)number(check, "seconds"));
        if (number(script, "max_s") && number(check, "seconds") > number(script, "max_s"))
            strbuf_printf(&facts, ", at most %lld", (long long)number(script, "max_s"));
        if (!json_is_null(json_object_get(script, "company")))
            strbuf_puts(&facts, ", written for them");
        paragraph(p, "quiet", strbuf_str(&facts));
        paragraph(p, "say", body);
    }
}

static void put_range(struct page *p, const json_t *sheet)
{
    const json_t *ways = json_object_get(json_object_get(sheet, "range"), "ways"), *one, *warning;
    size_t i, k;
    heading(p, "h2", STR("My range"));
    if (!json_array_size(ways))
        paragraph(p, "warn", STR("Not decided yet."));
    json_array_foreach (ways, i, one) {
        if (!text(one, "says").n)
            continue;
        paragraph(p, i ? NULL : "big", text(one, "says"));
        paragraph(p, "quiet", i ? STR("the article's way") : STR("from what I want, upwards"));
        json_array_foreach (json_object_get(one, "clashes"), k, warning)
            paragraph(p, "warn", text(warning, "says"));
    }
}

static struct str about_words(struct str about)
{
    static const struct {
        const char *about, *words;
    } all[] = {{"expected-pay", "pay expected"},
               {"current-pay", "pay now"},
               {"offered-pay", "pay offered"},
               {"budget", "their budget"},
               {"notice", "notice"},
               {"start", "first day"},
               {"other-processes", "other processes"}};
    for (size_t i = 0; i < ARRAY_LEN(all); i++)
        if (str_is(about, all[i].about))
            return str_of(all[i].words);
    return STR("other");
}

static void say_figure(const json_t *f, struct strbuf *out)
{
    char code[MONEY_CODE] = "";
    struct str c = text(f, "currency"), period = text(f, "period");
    strbuf_put(out, text(f, "said_on"));
    strbuf_puts(out, json_is_true(json_object_get(f, "mine")) ? " I said: " : " they said: ");
    strbuf_put(out, about_words(text(f, "about")));
    strbuf_putc(out, ' ');
    if (c.n && c.n < MONEY_CODE) {
        memcpy(code, c.p, c.n);
        money_say(number(f, "min_minor"), code, out);
        if (number(f, "max_minor") != number(f, "min_minor")) {
            strbuf_puts(out, " to ");
            money_say(number(f, "max_minor"), code, out);
        }
        strbuf_printf(out, " by the %.*s", STR_ARG(period));
    } else if (json_is_integer(json_object_get(f, "days"))) {
        strbuf_printf(out, "%lld days", (long long)number(f, "days"));
    } else if (json_is_integer(json_object_get(f, "count"))) {
        strbuf_printf(out, "%lld", (long long)number(f, "count"));
    } else {
        strbuf_put(out, text(f, "day"));
    }
    if (text(f, "words").n)
        strbuf_printf(out, " (%.*s)", STR_ARG(text(f, "words")));
}

static void put_said(struct page *p, const json_t *sheet)
{
    const json_t *figures = json_object_get(sheet, "figures"), *one;
    size_t i;
    if (!json_array_size(figures))
        return;
    heading(p, "h2", STR("Said already"));
    json_array_foreach (figures, i, one) {
        _cleanup_(strbuf_release) struct strbuf says = {0};
        say_figure(one, &says);
        item(p, NULL, strbuf_str(&says));
    }
    json_array_foreach (json_object_get(sheet, "clashes"), i, one)
        item(p, "warn", text(one, "says"));
}

static void put_promises(struct page *p, const json_t *sheet)
{
    const json_t *promises = json_object_get(sheet, "promises"), *one;
    size_t i;
    if (!json_array_size(promises))
        return;
    heading(p, "h2", STR("Promises that are open"));
    json_array_foreach (promises, i, one) {
        const json_t *promise = json_object_get(one, "promise");
        _cleanup_(strbuf_release) struct strbuf says = {0};
        bool over = json_is_true(json_object_get(one, "over"));
        strbuf_printf(&says, "%s: %.*s", json_is_true(json_object_get(promise, "mine")) ? "I" : "They",
                      STR_ARG(text(promise, "what")));
        if (text(promise, "due_on").n)
            strbuf_printf(&says, ", by %.*s", STR_ARG(text(promise, "due_on")));
        if (over)
            strbuf_printf(&says, "; over since %lld working days", (long long)number(one, "over_days"));
        else if (json_is_true(json_object_get(one, "far")))
            strbuf_puts(&says, ". Is there any chance before that?");
        item(p, over ? "warn" : NULL, strbuf_str(&says));
    }
}

static void put_asks(struct page *p, const json_t *sheet)
{
    const json_t *research = json_array_get(json_object_get(sheet, "research"), 0), *one;
    struct str own = text(research, "questions");
    size_t i;
    bool any = own.n > 0;
    json_array_foreach (json_object_get(sheet, "ask_back"), i, one)
        any = any || json_is_true(json_object_get(one, "chosen"));
    if (!any)
        return;
    heading(p, "h2", STR("To ask them"));
    for (struct str line; str_line(&own, &line);)
        if (str_trim(line).n)
            item(p, NULL, str_trim(line));
    json_array_foreach (json_object_get(sheet, "ask_back"), i, one)
        if (json_is_true(json_object_get(one, "chosen")))
            item(p, NULL, text(one, "asks"));
}

static void put_shaky(struct page *p, const json_t *sheet)
{
    const json_t *shaky = json_object_get(sheet, "shaky"), *one;
    size_t i;
    if (!json_array_size(shaky))
        return;
    heading(p, "h2", STR("Was hard before"));
    json_array_foreach (shaky, i, one)
        item(p, NULL, text(one, "words"));
}

static void put_notes(struct page *p, const json_t *sheet)
{
    const json_t *note = json_array_get(json_object_get(sheet, "notes"), 0);
    struct str notes = text(note, "notes");
    if (!notes.n && !p->html)
        return;
    heading(p, "h2", STR("Notes"));
    paragraph(p, "say", notes);
    end_list(p);
    if (p->html)
        strbuf_puts(p->out, "<div class=\"lines\" aria-hidden=\"true\"></div>\n");
}

static void put_sheet(struct page *p, const json_t *sheet)
{
    const json_t *app = json_object_get(sheet, "application");
    _cleanup_(strbuf_release) struct strbuf title = {0};
    strbuf_put(&title, text(json_object_get(sheet, "company"), "name"));
    strbuf_puts(&title, ": ");
    strbuf_put(&title, text(app, "role"));
    heading(p, "h1", strbuf_str(&title));
    put_who(p, sheet);
    put_lines(p, sheet);
    put_range(p, sheet);
    put_answers(p, sheet);
    put_said(p, sheet);
    put_promises(p, sheet);
    put_asks(p, sheet);
    put_shaky(p, sheet);
    put_notes(p, sheet);
    end_list(p);
}

void call_page_html(const json_t *sheet, struct strbuf *out)
{
    struct page p = {.out = out, .html = true};
    strbuf_puts(out, "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                     "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    html_escape(out, text(json_object_get(sheet, "company"), "name"));
    strbuf_puts(out, ": call sheet</title>\n<style>");
    strbuf_puts(out, style);
    strbuf_puts(out, "</style>\n</head>\n<body>\n<main>\n");
    put_sheet(&p, sheet);
    strbuf_puts(out, "</main>\n</body>\n</html>\n");
}

void call_page_text(const json_t *sheet, struct strbuf *out)
{
    struct page p = {.out = out};
    put_sheet(&p, sheet);
}
