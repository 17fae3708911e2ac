/*
 * The parts of a document's ZIP archive. Names are only compared, never followed: "../../etc/passwd" is a
 * part that nobody asks for. What a part unpacks to is told by the archive before it is unpacked, and never
 * exceeded.
 */
#include "readers/document.h"

#include <stdlib.h>
#include <sys/stat.h>

/* As names are compared in such packages; some programs write backslashes. */
static char plain(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 32) : c == '\\' ? '/' : c;
}

static bool same_name(struct str a, struct bytes b, size_t n)
{
    if (a.n < n || b.n < n)
        return false;
    for (size_t i = 0; i < n; i++) {
        if (plain(a.p[i]) != plain((char)b.p[i]))
            return false;
    }
    return true;
}

bool document_has(const struct document *d, const char *prefix)
{
    struct str s = str_of(prefix);
    for (size_t i = 0; i < d->n_entries; i++) {
        if (same_name(s, d->entries[i].name, s.n))
            return true;
    }
    return false;
}

struct unpacked {
    char *p;
    size_t n;
};

static void take(void *arg, struct bytes piece)
{
    struct unpacked *u = arg;
    for (size_t i = 0; i < piece.n; i++)
        u->p[u->n++] = (char)piece.p[i];
}

/* NULL: it may be unpacked. */
static const char *fault_of(struct document *d, const struct zip_entry *x)
{
    if (x->mode && (x->mode & S_IFMT) && !S_ISREG(x->mode))
        return "is no file";
    if (x->size > PART_BYTES_MAX || d->unpacked + x->size > PARTS_BYTES_MAX)
        return "unpacks to more than any document has";
    if (x->size > PARTS_RATIO_FROM && x->size / PARTS_RATIO_MAX > x->packed.n)
        return "unpacks to more than 300 times its size, as bombs do";
    return NULL;
}

struct str document_part(struct document *d, struct str name)
{
    const struct zip_entry *x = NULL;
    struct refusal r = {0};
    for (size_t i = 0; i < d->n_entries; i++) {
        const struct zip_entry *one = &d->entries[i];
        if (one->name.n != name.n || !same_name(name, one->name, name.n))
            continue;
        if (x) {
            document_note(d, name, "is there twice, and nobody knows which one is meant");
            return (struct str){0};
        }
        x = one;
    }
    if (!x)
        return (struct str){0};
    const char *fault = fault_of(d, x);
    if (fault) {
        document_note(d, name, fault);
        return (struct str){0};
    }
    d->unpacked += x->size;
    struct unpacked u = {.p = arena_alloc(&d->a, (size_t)x->size + 1)};
    if (!zip_unpack(x, take, &u, &r)) {
        document_note(d, name, "is damaged: its size or checksum is not what the archive says");
        return (struct str){0};
    }
    return (struct str){u.p, u.n};
}

struct str document_name(struct document *d, struct str part, struct str target)
{
    struct strbuf b = {0};
    size_t slash = part.n;
    while (slash && part.p[slash - 1] != '/')
        slash--;
    if (str_starts(target, STR("/")))
        target = str_from(target, 1);
    else
        strbuf_put(&b, str_head(part, slash ? slash - 1 : 0));
    bool out = false;
    for (struct str rest = target, word; !out && str_split(&rest, '/', &word);) {
        if (str_is(word, "..")) {
            out = b.n == 0;
            while (b.n && b.p[b.n - 1] != '/')
                strbuf_truncate(&b, b.n - 1);
            strbuf_truncate(&b, b.n ? b.n - 1 : 0);
        } else if (word.n && !str_is(word, ".")) {
            if (b.n)
                strbuf_putc(&b, '/');
            strbuf_put(&b, word);
        }
    }
    struct str name = out ? (struct str){0} : arena_str(&d->a, strbuf_str(&b));
    strbuf_release(&b);
    return name;
}

/* ---- what it is ---- */

static const struct {
    const char *begins, *what;
} others[] = {
    {"xl/", "an Excel workbook (.xlsx)"},
    {"ppt/", "a PowerPoint presentation (.pptx)"},
    {"META-INF/container.xml", "a book (.epub)"},
    {"Index/", "a document of Apple's Pages, Numbers or Keynote"},
    {"index.apxl", "a document of Apple's Keynote"},
    {"META-INF/MANIFEST.MF", "a Java archive (.jar)"},
    {"AndroidManifest.xml", "an Android app (.apk)"},
    {"Positions.csv", "an export of LinkedIn data"},
    {"Profile.csv", "an export of LinkedIn data"},
};

static void say_what_it_is(struct document *d)
{
    static const char can[] = "what can be read is PDF, DOCX, ODT, Markdown, plain text and JSON Resume";
    for (size_t i = 0; i < ARRAY_LEN(others); i++) {
        if (document_has(d, others[i].begins)) {
            document_bad(d, "this is %s; %s", others[i].what, can);
            return;
        }
    }
    char name[64];
    size_t n = 0;
    for (size_t i = 0; d->n_entries && i < d->entries[0].name.n && n + 1 < sizeof name; i++) {
        unsigned char c = d->entries[0].name.p[i];
        name[n++] = c >= 0x20 && c < 0x7f ? (char)c : '?';
    }
    name[n] = '\0';
    if (d->n_entries == 0)
        document_bad(d, "this is an empty ZIP archive; %s", can);
    else
        document_bad(d, "this is a ZIP archive of %zu file%s (the first is \"%s\") and no document; %s",
                     d->n_entries, d->n_entries == 1 ? "" : "s", name, can);
}

/* OLE: what Word wrote before 2007, and what it puts around a document that is protected by a password. */
static void say_ole(struct document *d, struct bytes file)
{
    static const char name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
    struct str all = {(const char *)file.p, file.n};
    if (str_find(all, (struct str){name, sizeof name - 1}) < all.n)
        document_bad(
            d,
            "the document is protected by a password, so nobody who screens CVs by program can read it: save it without "
            "one");
    else
        document_bad(d, "this is a Word file of the old kind (.doc); save it as DOCX or PDF");
}

static struct document *document_new(const struct document_out *out)
{
    struct document *d = calloc(1, sizeof *d);
    if (!d)
        abort();
    arena_init(&d->a);
    d->out = out;
    return d;
}

static void document_free(struct document *d)
{
    for (size_t i = 0; i < PARAS_DEEP; i++) {
        strbuf_release(&d->paras[i].text);
        free(d->paras[i].pieces);
    }
    free(d->entries);
    arena_release(&d->a);
    free(d);
}

void document_read(struct bytes file, const struct document_out *out)
{
    static const unsigned char ole[] = {0xD0, 0xCF, 0x11, 0xE0};
    struct document *d = document_new(out);
    struct refusal r = {0};
    if (file.n >= sizeof ole && memcmp(file.p, ole, sizeof ole) == 0)
        say_ole(d, file);
    else if (!zip_list(file, &d->entries, &d->n_entries, &r))
        document_bad(d, "the document cannot be read: %s", r.text);
    else if (d->n_entries > ENTRIES_MAX)
        document_bad(d, "this is a ZIP archive of %zu files; no document has more than %d", d->n_entries,
                     (int)ENTRIES_MAX);
    else if (!docx_read(d) && !odt_read(d))
        say_what_it_is(d);
    document_free(d);
}

void document_read_text(struct str xml, const struct document_out *out)
{
    struct document *d = document_new(out);
    if (str_find(xml, STR("names:tc:opendocument")) < xml.n)
        odt_read_text(d, xml);
    else
        docx_read_text(d, xml);
    document_free(d);
}
