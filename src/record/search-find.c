/*
 * A question is read into terms, the index gives the things, and each is fetched and shown with the words
 * that were found marked: as pieces of plain text, never as HTML. A thing that is gone since is left out.
 */
#include "record/check.h"
#include "record/kinds.h"
#include "record/search-internal.h"
#include "record/search.h"

#include "base/utf8.h"
#include "model/words/terms.h"
#include "store/search.h"

#include <string.h>

enum { TITLE_BYTES = 160, BEFORE_BYTES = 60, EXCERPT_BYTES = 220 };

struct question {
    struct search_term terms[SEARCH_TERMS_MAX];
    size_t n;
};

/* ---- the question ---- */

static bool is_quote(struct str s, size_t *ret_n)
{
    static const char *const quotes[] = {"\"",           "\xe2\x80\x9c", "\xe2\x80\x9d",
                                         "\xe2\x80\x9e", "\xc2\xab",     "\xc2\xbb"};
    for (size_t i = 0; i < ARRAY_LEN(quotes); i++) {
        if (str_starts(s, str_of(quotes[i]))) {
            *ret_n = strlen(quotes[i]);
            return true;
        }
    }
    return false;
}

/* Up to the next quote, or to the end. */
static struct str take_quoted(struct str *rest)
{
    size_t n = 0, quote = 0;
    while (n < rest->n && !is_quote(str_from(*rest, n), &quote))
        n++;
    struct str s = str_head(*rest, n);
    *rest = str_from(*rest, n + quote);
    return s;
}

static struct str take_word(struct str *rest)
{
    size_t n = 0, quote;
    while (n < rest->n && !strchr(" \t\r\n", rest->p[n]) && !is_quote(str_from(*rest, n), &quote))
        n++;
    struct str s = str_head(*rest, n);
    *rest = str_from(*rest, n);
    return s;
}

static void read_question(struct str text, struct arena *a, struct question *ret)
{
    ret->n = 0;
    while (text.n && ret->n < SEARCH_TERMS_MAX) {
        _cleanup_(strbuf_release) struct strbuf words = {0};
        size_t quote = 0;
        if (strchr(" \t\r\n", text.p[0])) {
            text = str_from(text, 1);
            continue;
        }
        bool without = text.p[0] == '-';
        text = str_from(text, without);
        bool quoted = is_quote(text, &quote);
        text = str_from(text, quote);
        terms_put(quoted ? take_quoted(&text) : take_word(&text), &words);
        if (words.n)
            ret->terms[ret->n++] = (struct search_term){arena_str(a, strbuf_str(&words)), !quoted, without};
    }
}

/* ---- marks ---- */

/* Is a word of the text what a term asks for? Each word of a phrase is. */
static bool is_asked(struct str folded, const struct question *question)
{
    for (size_t i = 0; i < question->n; i++) {
        const struct search_term *t = &question->terms[i];
        struct str rest = t->words, word;
        while (!t->without && str_split(&rest, ' ', &word))
            if (!rest.p && t->prefix ? str_starts(folded, word) : str_eq(folded, word))
                return true;
    }
    return false;
}

/* Where the first one stands; text.n: nowhere. */
static size_t first_asked(struct str text, const struct question *question)
{
    _cleanup_(strbuf_release) struct strbuf fold = {0};
    struct term t;
    for (size_t at = 0; terms_next(text, &at, &fold, &t);)
        if (is_asked(t.folded, question))
            return t.at;
    return text.n;
}

static void put_piece(struct json_writer *w, struct str text, bool hit)
{
    if (text.n == 0)
        return;
    jw_begin(w, '{');
    jw_put_str(w, "text", text);
    jw_put_bool(w, "hit", hit);
    jw_end(w);
}

/* [{text, hit}, ...] */
static void put_pieces(struct json_writer *w, struct str text, const struct question *question)
{
    _cleanup_(strbuf_release) struct strbuf fold = {0};
    size_t done = 0;
    struct term t;
    jw_begin(w, '[');
    for (size_t at = 0; terms_next(text, &at, &fold, &t);) {
        if (!is_asked(t.folded, question))
            continue;
        put_piece(w, (struct str){text.p + done, t.at - done}, false);
        put_piece(w, (struct str){text.p + t.at, t.n}, true);
        done = t.at + t.n;
    }
    put_piece(w, str_from(text, done), false);
    jw_end(w);
}

/* White space becomes single spaces, so that an excerpt is one line. */
static void put_line(struct strbuf *out, struct str text)
{
    bool space = false;
    for (size_t i = 0; i < text.n; i++) {
        if (strchr(" \t\r\n", text.p[i]) && text.p[i]) {
            space = out->n > 0;
            continue;
        }
        if (space)
            strbuf_putc(out, ' ');
        space = false;
        strbuf_putc(out, text.p[i]);
    }
}

/* A stretch of about EXCERPT_BYTES around the place, cut between words where there are any. */
static void put_stretch(struct strbuf *out, struct str text, size_t place)
{
    size_t from = place > BEFORE_BYTES ? utf8_floor(text.p, place - BEFORE_BYTES) : 0;
    struct str rest = str_from(text, from);
    size_t n = rest.n > EXCERPT_BYTES ? utf8_floor(rest.p, EXCERPT_BYTES) : rest.n;
    size_t space = from ? str_find_char(str_head(rest, BEFORE_BYTES / 2), ' ') : 0;
    if (from && space < BEFORE_BYTES / 2)
        rest = str_from(rest, space + 1), n -= space + 1;
    strbuf_puts(out, from ? "\xe2\x80\xa6 " : "");
    _cleanup_(strbuf_release) struct strbuf line = {0};
    put_line(&line, str_head(rest, n));
    strbuf_put(out, strbuf_str(&line));
    strbuf_puts(out, n < rest.n ? " \xe2\x80\xa6" : "");
}

/* ---- one that was found ---- */

struct found {
    const char *kind;
    int64_t id, application; /* 0: of none */
    struct str title;        /* of the arena */
    struct strbuf excerpt;   /* owned */
};

/* To which application it belongs, by way of what it belongs to. */
static enum err application_of(struct db *db, const struct thing_kind *kind, const json_t *thing,
                               int64_t *ret, struct error *e)
{
    json_auto_t *owner = NULL;
    *ret = kind == &kind_application ? thing_int(thing, "id") : thing_int(thing, "application");
    for (size_t i = 0; !*ret && i < kind->n_fields; i++) {
        const struct thing_field *f = &kind->fields[i];
        if (!f->owner)
            continue;
        TRY(thing_get(db, f->ref, thing_int(thing, f->name), &owner, e));
        return application_of(db, f->ref, owner, ret, e);
    }
    return ERR_OK;
}

/* The newest application with this company, ad or CV; 0: none. */
static enum err newest_with(struct db *db, const char *sql, int64_t id, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, sql, &q, e));
    stmt_bind_i64(q, 1, id);
    TRY(stmt_step(q, &row, e));
    *ret = row ? stmt_i64(q, 0) : 0;
    return ERR_OK;
}

/* Where what belongs to no application is met: at the newest that has to do with it. */
static enum err near_application(struct db *db, const struct thing_kind *kind, const json_t *thing,
                                 int64_t *ret, struct error *e)
{
    int64_t id = thing_int(thing, kind == &kind_contact ? "company" : "id");
    if (kind == &kind_company || kind == &kind_contact)
        return newest_with(db, "SELECT id FROM application WHERE company = ?1 ORDER BY id DESC LIMIT 1", id,
                           ret, e);
    if (kind == &kind_ad)
        return newest_with(db, "SELECT id FROM application WHERE ad = ?1 ORDER BY id DESC LIMIT 1", id, ret,
                           e);
    if (kind == &kind_cv_version)
        return newest_with(db, "SELECT id FROM application WHERE cv = ?1 ORDER BY id DESC LIMIT 1", id, ret,
                           e);
    return ERR_OK;
}

/* The text in which the first word stands becomes the excerpt, and the first text the title. */
static void show_thing(const struct thing_kind *kind, const json_t *thing, const struct question *question,
                       struct arena *a, struct found *f)
{
    bool first = true, hit = false;
    struct str other = {0};
    for (size_t i = 0; i < kind->n_fields && !hit; i++) {
        struct str text = thing_str(thing, kind->fields[i].name);
        if (!search_is_text(&kind->fields[i]))
            continue;
        size_t place = first_asked(text, question);
        bool short_title = first && text.n <= TITLE_BYTES;
        if (first) {
            _cleanup_(strbuf_release) struct strbuf line = {0};
            put_line(&line, str_head(text, short_title ? text.n : utf8_floor(text.p, TITLE_BYTES)));
            strbuf_puts(&line, short_title ? "" : " \xe2\x80\xa6");
            f->title = arena_str(a, strbuf_str(&line));
        }
        hit = place < text.n && !(first && short_title);
        if (hit)
            put_stretch(&f->excerpt, text, place);
        else if (!first && !other.n)
            other = text;
        first = false;
    }
    if (!hit && other.n)
        put_stretch(&f->excerpt, other, 0);
}

/* Of a document it is what was read in it. */
static enum err show_cv(struct db *db, const json_t *cv, const struct question *question, struct found *f,
                        struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf text = {0};
    if (!thing_str(cv, "document").n)
        return ERR_OK;
    TRY(search_cv_words(db, f->id, &text, e));
    size_t place = first_asked(strbuf_str(&text), question);
    strbuf_clear(&f->excerpt);
    if (place < text.n)
        put_stretch(&f->excerpt, strbuf_str(&text), place);
    return ERR_OK;
}

static enum err find_thing(struct db *db, const struct thing_kind *kind, const struct question *question,
                           struct arena *a, struct found *f, struct error *e)
{
    json_auto_t *thing = NULL;
    TRY(thing_get(db, kind, f->id, &thing, e));
    show_thing(kind, thing, question, a, f);
    if (kind == &kind_cv_version)
        TRY(show_cv(db, thing, question, f, e));
    TRY(application_of(db, kind, thing, &f->application, e));
    return f->application ? ERR_OK : near_application(db, kind, thing, &f->application, e);
}

static enum err find_event(struct db *db, const struct question *question, struct arena *a, struct found *f,
                           struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    json_auto_t *data = NULL;
    bool row;
    TRY(db_query(db, "SELECT application, kind, data FROM event WHERE id = ?1", &q, e));
    stmt_bind_i64(q, 1, f->id);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return error_set(e, ERR_NOT_FOUND, NULL, "the event is gone");
    f->application = stmt_i64(q, 0);
    f->title = arena_str(a, stmt_text(q, 1));
    TRY(json_read(stmt_text(q, 2), &data, e));
    struct str words = thing_str(data, "words");
    put_stretch(&f->excerpt, words, first_asked(words, question));
    return ERR_OK;
}

/* "Acme: Engineer" */
static enum err context_of(struct db *db, int64_t application, struct strbuf *out, struct error *e)
{
    json_auto_t *a = NULL;
    json_auto_t *company = NULL;
    TRY(thing_get(db, &kind_application, application, &a, e));
    TRY(thing_get(db, &kind_company, thing_int(a, "company"), &company, e));
    strbuf_put(out, thing_str(company, "name"));
    strbuf_puts(out, ": ");
    strbuf_put(out, thing_str(a, "role"));
    return ERR_OK;
}

static void put_found(struct json_writer *w, const struct found *f, struct str context,
                      const struct question *question)
{
    jw_begin(w, '{');
    jw_put_cstr(w, "kind", f->kind);
    jw_put_int(w, "id", f->id);
    jw_key(w, "application");
    if (f->application)
        jw_int(w, f->application);
    else
        jw_null(w);
    jw_key(w, "context");
    if (f->application)
        jw_str(w, context);
    else
        jw_null(w);
    jw_key(w, "title");
    put_pieces(w, f->title, question);
    jw_key(w, "excerpt");
    put_pieces(w, strbuf_str(&f->excerpt), question);
    jw_end(w);
}

static enum err put_hit(struct db *db, const struct search_hit *hit, const struct question *question,
                        struct arena *a, struct json_writer *w, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf context = {0};
    struct found f = {.kind = hit->kind, .id = hit->thing};
    const struct thing_kind *kind = thing_kind_named(str_of(hit->kind));
    enum err r = kind ? find_thing(db, kind, question, a, &f, e) : find_event(db, question, a, &f, e);
    if (r == ERR_OK && f.application)
        r = context_of(db, f.application, &context, e);
    if (r == ERR_OK)
        put_found(w, &f, strbuf_str(&context), question);
    strbuf_release(&f.excerpt);
    return r == ERR_NOT_FOUND ? ERR_OK : r;
}

/* ---- the answer ---- */

static enum err check_kind(struct str kind, const char **ret, struct error *e)
{
    const struct thing_kind *known = thing_kind_named(kind);
    *ret = known ? known->name : str_is(kind, SEARCH_EVENT) ? SEARCH_EVENT : NULL;
    if (*ret || kind.n == 0)
        return ERR_OK;
    _cleanup_(strbuf_release) struct strbuf all = {0};
    for (size_t i = 0; i < n_thing_kinds; i++)
        strbuf_printf(&all, "%s, ", thing_kinds[i]->name);
    return error_set(e, ERR_INVALID, "kind", "\"kind\" must be one of %s" SEARCH_EVENT, strbuf_cstr(&all));
}

struct hits {
    const struct search_hit *list;
    size_t n;
};

static enum err find(struct db *db, const struct question *question, struct search_scope scope, size_t limit,
                     struct arena *a, struct hits *ret, struct error *e)
{
    struct search_hit *list;
    size_t n;
    TRY(search_find(db, question->terms, question->n, scope, limit, a, &list, &n, e));
    *ret = (struct hits){list, n};
    return ERR_OK;
}

static enum err put_hits(struct db *db, const struct question *question, const char *kind, size_t limit,
                         struct arena *a, struct json_writer *w, struct error *e)
{
    struct hits hits[2] = {0};
    size_t n = 0;
    DB_TX(db, DB_READ, e);
    const struct search_scope events = {.kind = SEARCH_EVENT, .newest = true};
    struct search_scope first = {.kind = kind};
    if (!kind)
        first = (struct search_scope){.kind = SEARCH_EVENT, .except = true};
    else if (strcmp(kind, SEARCH_EVENT) == 0)
        first = events;
    TRY(find(db, question, first, limit + 1, a, &hits[0], e));
    if (!kind && hits[0].n <= limit)
        TRY(find(db, question, events, limit + 1 - hits[0].n, a, &hits[1], e));
    jw_begin(w, '{');
    jw_key(w, "results");
    jw_begin(w, '[');
    for (size_t list = 0; list < ARRAY_LEN(hits); list++)
        for (size_t i = 0; i < hits[list].n && n < limit; i++, n++)
            TRY(put_hit(db, &hits[list].list[i], question, a, w, e));
    jw_end(w);
    jw_put_bool(w, "more", hits[0].n + hits[1].n > limit);
    jw_end(w);
    return db_commit(db, e);
}

enum err record_search_json(struct db *db, struct str text, struct str kind_name, int64_t limit,
                            struct json_writer *w, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    struct question question;
    const char *kind;
    arena_init(&a);
    TRY(record_check_text("q", text, RECORD_SEARCH_BYTES_MAX, e));
    TRY(check_kind(kind_name, &kind, e));
    TRY(search_be_ready(db, e));
    read_question(text, &a, &question);
    return put_hits(db, &question, kind, (size_t)limit, &a, w, e);
}
