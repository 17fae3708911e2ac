/*
 * The statement in all its languages, and the images beside it. Texts are kept as they are written; what
 * becomes of them on the page is not decided here.
 */
#include "base/fd.h"
#include "base/utf8.h"
#include "judge/package/package-read.h"

#include <stdlib.h>
#include <unistd.h>

/* "problem.en.md" -> "en", md. The language may be missing in a legacy package. */
static bool statement_of(const char *name, struct str *ret_language, enum package_notation *ret_notation)
{
    static const struct {
        const char *ending;
        enum package_notation notation;
    } endings[] = {{"md", PACKAGE_MARKDOWN}, {"tex", PACKAGE_TEX}, {"pdf", PACKAGE_PDF}};
    struct str rest = str_of(name), part[3];
    size_t n = 0;
    while (n < 3 && str_split(&rest, '.', &part[n]))
        n++;
    if (n < 2 || rest.p || !str_is(part[0], "problem"))
        return false;
    for (size_t i = 0; i < ARRAY_LEN(endings); i++) {
        if (!str_is(part[n - 1], endings[i].ending))
            continue;
        *ret_language = n == 3 ? part[1] : STR("en");
        *ret_notation = endings[i].notation;
        return true;
    }
    return false;
}

/* The title in this language; false: problem.yaml has none. */
static bool named(struct reader *r, struct str language, struct str *ret)
{
    for (size_t i = 0; i < r->n_names; i += 2) {
        if (!str_eq(r->names[i], language))
            continue;
        *ret = r->names[i + 1];
        return true;
    }
    return false;
}

/* The title that stands in the TeX file, on one line; empty when there is none that could be shown without
 * TeX. */
static struct str tex_title(struct str tex)
{
    struct str mark = STR("\\problemname{"), plain = STR("%% plainproblemname:");
    size_t at = str_find(tex, plain);
    struct str rest = at < tex.n ? str_from(tex, at + plain.n) : str_from(tex, str_find(tex, mark) + mark.n);
    rest = str_head(rest, str_find_char(rest, '\n'));
    if (at < tex.n)
        return str_trim(rest);
    struct str title = str_trim(str_head(rest, str_find_char(rest, '}')));
    for (size_t i = 0; i < title.n; i++) {
        if (strchr("\\${", title.p[i]))
            return (struct str){0};
    }
    return title;
}

/* English before others, then by language; Markdown before TeX before PDF. */
static int by_preference(const void *a, const void *b)
{
    const struct package_statement *x = a, *y = b;
    bool x_english = str_is(x->language, "en"), y_english = str_is(y->language, "en");
    if (x_english != y_english)
        return x_english ? -1 : 1;
    int order = str_cmp(x->language, y->language);
    return order ? order : (int)x->notation - (int)y->notation;
}

/* Only its first bytes are looked at, for the same reason as an image's: what it says is the viewer's to
 * read. */
static void read_pdf(struct reader *r, const char *path, struct package_file *ret)
{
    _cleanup_(fd_closep) int fd = -1;
    struct package_file pdf;
    char head[5];
    struct error e;
    if (!reader_file(r, path, strrchr(path, '/') ? strrchr(path, '/') + 1 : path, &pdf))
        return;
    if (fd_open_within(r->p->dir_fd, path, &fd, &e) == ERR_OK &&
        pread(fd, head, sizeof head, 0) == sizeof head && memcmp(head, "%PDF-", sizeof head) == 0)
        *ret = pdf;
    else
        finding_add(r->f, SEVERITY_WARNING, path, 0, "is left out: it is no PDF");
}

static void read_statement(struct reader *r, struct package_statement *s)
{
    const char *path = arena_cstr(r->a, s->path);
    bool has_name = named(r, s->language, &s->title);
    if (r->p->format == PACKAGE_2025_09 && !has_name)
        finding_add(r->f, SEVERITY_WARNING, "problem.yaml", 0,
                    "\"name\" has no entry for \"%.*s\", in which there is a statement",
                    STR_ARG(s->language));
    if (s->notation == PACKAGE_PDF)
        read_pdf(r, path, &s->pdf);
    if (s->notation == PACKAGE_PDF || !reader_text(r, path, true, &s->text))
        return;
    if (str_trim(s->text).n == 0)
        finding_add(r->f, SEVERITY_ERROR, path, 0, "is empty");
    if (s->notation == PACKAGE_TEX && !has_name)
        s->title = tex_title(s->text);
    if (s->notation == PACKAGE_TEX)
        s->text = reader_tex_constants(r, path, s->text);
    s->text = reader_constants(r, path, s->text);
    if (s->title.n)
        s->title = reader_title(r, s->title);
}

/* ---- images ---- */

static const char *image_type(struct str name)
{
    static const struct {
        struct str ending;
        const char *type;
    } types[] = {{STR(".png"), "image/png"},
                 {STR(".jpg"), "image/jpeg"},
                 {STR(".jpeg"), "image/jpeg"},
                 {STR(".svg"), "image/svg+xml"}};
    for (size_t i = 0; i < ARRAY_LEN(types); i++) {
        if (str_ends(name, types[i].ending))
            return types[i].type;
    }
    return NULL;
}

static bool looks_like(const char *type, struct str bytes)
{
    enum { LOOK_MAX = 4096 };
    if (str_is(str_of(type), "image/png"))
        return str_starts(bytes, STR("\x89PNG\r\n\x1a\n"));
    if (str_is(str_of(type), "image/jpeg"))
        return str_starts(bytes, STR("\xff\xd8\xff"));
    return utf8_valid(bytes) && str_find(str_head(bytes, LOOK_MAX), STR("<svg")) < bytes.n;
}

static void leave_out(struct reader *r, const char *path, const char *why)
{
    finding_add(r->f, SEVERITY_WARNING, path, 0, "is left out: %s", why);
}

static void read_image(struct reader *r, const char *path, struct package_image image, size_t *bytes)
{
    struct package *p = r->p;
    struct error e;
    if (p->n_images == PACKAGE_IMAGES_MAX) {
        leave_out(r, path, "there are 20 images before it");
        return;
    }
    if (fd_read_within(p->dir_fd, path, PACKAGE_IMAGE_MAX, r->a, &image.bytes, &e) != ERR_OK) {
        leave_out(r, path, e.code == ERR_TOO_LARGE ? "it is larger than 2 MiB" : "it cannot be read");
        return;
    }
    if (*bytes + image.bytes.n > PACKAGE_IMAGES_BYTES_MAX)
        leave_out(r, path, "with it the images are larger than 8 MiB together");
    else if (!looks_like(image.type, image.bytes))
        leave_out(r, path, "it is no image of the kind that its name says");
    else {
        *bytes += image.bytes.n;
        p->images[p->n_images++] = image;
        crypto_sha256_add_field(&r->hash, str_of(path));
        crypto_sha256_add_field(&r->hash, image.bytes);
    }
}

static void read_images(struct reader *r, const char *folder, const struct reader_entry *list, size_t n)
{
    size_t bytes = 0;
    r->p->images = arena_array(r->a, struct package_image, PACKAGE_IMAGES_MAX);
    for (size_t i = 0; i < n; i++) {
        struct str name = str_of(list[i].name);
        const char *type = image_type(name);
        if (!list[i].is_dir && type)
            read_image(r, reader_path(r, "%s/%s", folder, list[i].name),
                       (struct package_image){.name = name, .type = type}, &bytes);
    }
}

void package_read_statement(struct reader *r)
{
    const char *folder = reader_has_dir(r, "statement") ? "statement" : "problem_statement";
    struct reader_entry *list;
    struct package *p = r->p;
    size_t n;
    reader_list(r, folder, &list, &n);
    p->statements = arena_array(r->a, struct package_statement, n + 1);
    for (size_t i = 0; i < n; i++) {
        struct package_statement s = {0};
        if (list[i].is_dir || !statement_of(list[i].name, &s.language, &s.notation))
            continue;
        s.path = str_of(reader_path(r, "%s/%s", folder, list[i].name));
        p->statements[p->n_statements++] = s;
    }
    /* In archives of contests it was printed, and often lies beside problem.yaml. */
    if (p->n_statements == 0 && p->format == PACKAGE_LEGACY && reader_has_file(r, "problem.pdf"))
        p->statements[p->n_statements++] = (struct package_statement){
            .language = STR("en"), .notation = PACKAGE_PDF, .path = STR("problem.pdf")};
    if (p->n_statements == 0) {
        finding_add(r->f, p->format == PACKAGE_LEGACY ? SEVERITY_WARNING : SEVERITY_ERROR, "statement", 0,
                    "there is no statement (problem.en.md)");
        return;
    }
    qsort(p->statements, p->n_statements, sizeof *p->statements, by_preference);
    for (size_t i = 0; i < p->n_statements; i++)
        read_statement(r, &p->statements[i]);
    read_images(r, folder, list, n);
    if (p->statements[0].title.n)
        p->title = p->statements[0].title;
}
