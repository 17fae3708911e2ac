/*
 * The ZIP archive of a package: which database is meant, and what the media are called. What a part unpacks
 * to is told by the archive, or held to APKG_UNPACKED_MAX while it is unpacked.
 */
#include "readers/apkg.h"

#include "base/json.h"
#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <zstd.h>

enum { MEDIA_LIST_MAX = 16 << 20, RATIO_MAX = 300, RATIO_FROM = 4 << 20 };

void apkg_note(struct apkg *k, const char *fmt, ...)
{
    char text[400];
    struct strbuf shown = {0};
    va_list args;
    if (++k->notes > APKG_NOTES_MAX)
        return;
    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    utf8_put_printable(&shown, str_of(text));
    k->out->record(k->out->arg, APKG_NOTE, strbuf_str(&shown));
    strbuf_release(&shown);
}

static bool is_named(const struct zip_entry *x, const char *name)
{
    return x->name.n == strlen(name) && memcmp(x->name.p, name, x->name.n) == 0;
}

static const struct zip_entry *entry_named(const struct zip_entry *list, size_t n, const char *name)
{
    for (size_t i = 0; i < n; i++)
        if (is_named(&list[i], name))
            return &list[i];
    return NULL;
}

struct filling {
    unsigned char *p;
    size_t n;
};

static void fill(void *arg, struct bytes piece)
{
    struct filling *f = arg;
    memcpy(f->p + f->n, piece.p, piece.n);
    f->n += piece.n;
}

/* A part as it lies in the archive; false: refused, or it is a bomb. */
static bool unpack(struct apkg *k, const struct zip_entry *x, size_t max, struct filling *ret)
{
    if (x->size > max || (x->size > RATIO_FROM && x->size / RATIO_MAX > x->packed.n)) {
        refuse(&k->why, "the package unpacks to far more than it should; it is not used");
        return false;
    }
    *ret = (struct filling){arena_alloc(k->a, (size_t)x->size + 1), 0};
    return zip_unpack(x, fill, ret, &k->why);
}

/* false: it is no zstd, or unpacks to more than max. */
static bool unpack_zstd(struct apkg *k, struct filling packed, size_t max, struct filling *ret)
{
    ZSTD_DCtx *z = ZSTD_createDCtx();
    struct strbuf all = {0};
    ZSTD_inBuffer in = {packed.p, packed.n, 0};
    enum { PIECE = 256 << 10 };
    char *piece = arena_alloc(k->a, PIECE);
    size_t left = 1;
    bool ok = z != NULL;
    if (ok)
        ZSTD_DCtx_setParameter(z, ZSTD_d_windowLogMax, 27);
    while (ok && (in.pos < in.size || left == 0)) {
        ZSTD_outBuffer out = {piece, PIECE, 0};
        size_t before = in.pos;
        left = ZSTD_decompressStream(z, &out, &in);
        ok = !ZSTD_isError(left) && all.n + out.pos <= max &&
             (all.n < RATIO_FROM || all.n / (RATIO_MAX * 10) <= packed.n) && (in.pos > before || out.pos);
        strbuf_put(&all, (struct str){piece, out.pos});
        if (left == 0 && in.pos == in.size)
            break;
    }
    ok = ok && left == 0;
    ZSTD_freeDCtx(z);
    if (ok) {
        ret->n = all.n;
        ret->p = arena_alloc(k->a, all.n + 1);
        memcpy(ret->p, strbuf_cstr(&all), all.n);
    } else if (!k->why.is_set) {
        refuse(&k->why,
               "the package's database cannot be unpacked: it is damaged, or unpacks to more than %d MiB",
               APKG_UNPACKED_MAX >> 20);
    }
    strbuf_release(&all);
    return ok;
}

/* ---- media ---- */

struct media {
    size_t n, outside;
};

static void see_name(struct apkg *k, struct media *m, struct str name)
{
    bool outside = !name.n || name.p[0] == '/' || str_find_char(name, '/') < name.n ||
                   str_find_char(name, '\\') < name.n || str_is(name, "..") || memchr(name.p, '\0', name.n);
    m->n++;
    if (outside && m->outside++ == 0)
        apkg_note(k, "a medium is named \"%.*s\", which leads out of its folder; it is not followed",
                  (int)str_head(name, 100).n, name.p);
}

static void see_list(struct apkg *k, struct filling list, bool packed)
{
    struct media m = {0};
    struct str rest = {(const char *)list.p, list.n};
    struct apkg_proto f, inner;
    if (packed) {
        while (apkg_proto_next(&rest, &f))
            for (struct str one = f.bytes; f.number == 1 && apkg_proto_next(&one, &inner);)
                if (inner.number == 1)
                    see_name(k, &m, inner.bytes);
    } else {
        json_t *names = NULL, *name;
        const char *number;
        if (rest.n && json_read(rest, &names, NULL) == ERR_OK)
            json_object_foreach (names, number, name)
                see_name(k, &m,
                         (struct str){json_string_value(name) ? json_string_value(name) : "",
                                      json_string_length(name)});
        else if (rest.n)
            apkg_note(k, "the list of media is damaged; it is passed over");
        json_decref(names);
    }
    if (m.n) {
        unsigned char count[APKG_MEDIA_BYTES];
        apkg_put_i64(count, (int64_t)m.n);
        k->out->record(k->out->arg, APKG_MEDIA, (struct str){(const char *)count, sizeof count});
    }
}

static void see_media(struct apkg *k, const struct zip_entry *x, bool packed)
{
    struct filling list, plain;
    struct refusal kept = k->why;
    if (!x)
        return;
    /* What is wrong with media is no reason to lose cards. */
    if (unpack(k, x, MEDIA_LIST_MAX, &list) && (!packed || unpack_zstd(k, list, MEDIA_LIST_MAX, &plain)))
        see_list(k, packed ? plain : list, packed);
    else
        apkg_note(k, "the list of media is damaged; it is passed over");
    k->why = kept;
}

/* ---- the package ---- */

static void read_entries(struct apkg *k, const struct zip_entry *list, size_t n)
{
    static const char *const names[] = {"collection.anki21b", "collection.anki21", "collection.anki2"};
    const struct zip_entry *x = NULL;
    bool packed = false;
    for (size_t i = 0; i < ARRAY_LEN(names) && !x; i++) {
        x = entry_named(list, n, names[i]);
        packed = i == 0;
    }
    if (!x) {
        refuse(&k->why, "it has no collection in it, so it is no package of Anki");
        return;
    }
    for (size_t i = 0; i < n; i++) {
        struct str name = {(const char *)list[i].name.p, list[i].name.n};
        if (str_find_char(name, '/') < name.n || str_find_char(name, '\\') < name.n) {
            apkg_note(k, "the package has \"%.*s\", which is no place of a package; it is passed over",
                      (int)str_head(name, 100).n, name.p);
            break;
        }
    }
    struct filling db, plain;
    if (!unpack(k, x, APKG_UNPACKED_MAX, &db) || (packed && !unpack_zstd(k, db, APKG_UNPACKED_MAX, &plain)))
        return;
    if (packed)
        db = plain;
    see_media(k, entry_named(list, n, "media"), packed);
    apkg_collection(k, db.p, db.n);
}

void apkg_read(struct bytes file, const struct apkg_out *out)
{
    struct arena a;
    arena_init(&a);
    struct apkg k = {.out = out, .a = &a};
    struct zip_entry *list = NULL;
    size_t n = 0;
    if (file.n < 4 || memcmp(file.p, "PK", 2) != 0)
        refuse(&k.why, "it is no package of Anki: those are ZIP archives, with the ending .apkg or .colpkg");
    else if (zip_list(file, &list, &n, &k.why))
        read_entries(&k, list, n);
    free(list);
    if (k.notes > APKG_NOTES_MAX) {
        char text[64];
        snprintf(text, sizeof text, "and %zu more of that kind", k.notes - APKG_NOTES_MAX);
        out->record(out->arg, APKG_NOTE, str_of(text));
    }
    if (k.why.is_set)
        out->record(out->arg, APKG_BAD, str_of(k.why.text));
    else
        out->record(out->arg, APKG_END, STR(""));
    arena_release(&a);
}
