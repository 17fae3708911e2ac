#include "jobs/read-cv.h"

#include "base/fd.h"
#include "jobs/flow.h"
#include "readers/readers.h"
#include "rounds/apply/cv/poppler.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { HEAD_BYTES = 1024, MIB = 1 << 20, PROGRAM_OUTPUT_MAX = 64 << 20, SAID_MAX = 2000 };

/* ---- what it is ---- */

static enum err read_head(int fd, char head[HEAD_BYTES], size_t *ret_n, struct error *e)
{
    struct stat st;
    if (fstat(fd, &st) < 0)
        return error_errno(e, errno, "cv", "the file cannot be read");
    if (!S_ISREG(st.st_mode))
        return error_set(e, ERR_INVALID, "cv", "this is no file");
    if (st.st_size > CV_FILE_MAX)
        return error_set(e, ERR_TOO_LARGE, "cv", "the file is larger than %d MiB", CV_FILE_MAX / MIB);
    ssize_t n = pread(fd, head, HEAD_BYTES, 0);
    if (n < 0)
        return error_errno(e, errno, "cv", "the file cannot be read");
    *ret_n = (size_t)n;
    return ERR_OK;
}

/* A document that begins so, and what its reader can do. */
static const struct {
    struct str begins;
    const char *name;
} others[] = {
    {STR("{\\rtf"), "a file in rich text format (.rtf)"},
    {STR("\x89PNG"), "a picture"},
    {STR("\xFF\xD8\xFF"), "a picture"},
    {STR("%!PS"), "a PostScript file"},
};

static const char *other_name(struct str head)
{
    for (size_t i = 0; i < ARRAY_LEN(others); i++)
        if (str_starts(head, others[i].begins))
            return others[i].name;
    return NULL;
}

static enum cv_file_kind kind_of(struct str head)
{
    /* Readers look for the mark in the first kilobyte: some programs write something before it. */
    if (str_find(head, STR("%PDF-")) < head.n)
        return CV_FILE_PDF;
    if (str_starts(head, STR("PK\x03\x04")) || str_starts(head, STR("PK\x05\x06")) ||
        str_starts(head, STR("\xD0\xCF\x11\xE0")))
        return CV_FILE_WORDS;
    if (other_name(head))
        return CV_FILE_OTHER;
    struct str text = str_starts(head, STR("\xEF\xBB\xBF")) ? str_from(head, 3) : head;
    text = str_trim(text);
    return text.n && text.p[0] == '{' ? CV_FILE_RESUME : CV_FILE_TEXT;
}

enum err cv_file_kind(int fd, enum cv_file_kind *ret, struct error *e)
{
    char head[HEAD_BYTES];
    size_t n = 0;
    TRY(read_head(fd, head, &n, e));
    *ret = kind_of((struct str){head, n});
    return ERR_OK;
}

/* ---- documents ---- */

/* ---- PDF ---- */

static enum err load(struct sandbox *slot, int fd, struct error *e)
{
    const struct sandbox_file file = {.name = "cv.pdf", .fd = fd};
    return sandbox_load(slot, &file, 1, e);
}

/* What came of a program of poppler's that did not print what it should. */
static enum err why_not(const struct sandbox_result *r, struct arena *a, struct error *e)
{
    struct str said = fd_read_first(r->stderr_fd, SAID_MAX, a);
    if (r->not_started)
        return error_set(e, ERR_UNSUPPORTED, "cv",
                         "poppler-utils is not installed, which reads PDF files: apt install poppler-utils");
    if (r->limit == SANDBOX_LIMIT_CPU || r->limit == SANDBOX_LIMIT_WALL)
        return error_set(e, ERR_TOO_LARGE, "cv",
                         "the PDF takes too long to read; no CV does: print it to a new PDF");
    if (r->limit == SANDBOX_LIMIT_MEMORY || r->limit == SANDBOX_LIMIT_OUTPUT)
        return error_set(e, ERR_TOO_LARGE, "cv",
                         "the PDF unfolds to more than can be read; no CV does: print it to a new PDF");
    if (str_find(said, STR("assword")) < said.n || str_find(said, STR("encrypt")) < said.n)
        return error_set(
            e, ERR_INVALID, "cv",
            "the PDF is protected by a password, so nobody who screens CVs by program can read it: save it without one");
    return error_set(e, ERR_INVALID, "cv", "the PDF is damaged: %s",
                     r->exited ? "no page of it can be read" : "the program that reads it breaks down");
}

/* What it printed; empty with ERR_OK where `must` is not set and it did not work. */
static enum err print_of(struct sandbox *slot, const char *const *argv, bool must, struct arena *a,
                         struct str *ret, struct error *e)
{
    const struct sandbox_run run = {
        .profile = SANDBOX_PROGRAM,
        .argv = argv,
        .stdin_fd = -1,
        .stdout_fd = -1,
        .limits = {.cpu_ms = 10000,
                   .wall_ms = 60000,
                   .memory_bytes = UINT64_C(512) * MIB,
                   .stack_bytes = 64 * MIB,
                   .processes = 4,
                   .stdout_bytes = PROGRAM_OUTPUT_MAX,
                   .stderr_bytes = MIB,
                   .box_bytes = UINT64_C(128) * MIB,
                   .box_files = 1000},
    };
    struct sandbox_result r;
    TRY(sandbox_run(slot, &run, &r, e));
    enum err err = ERR_OK;
    *ret = STR("");
    /* One that complains about a damaged file may have read some of it. */
    if (r.exited && !r.not_started && r.limit == SANDBOX_LIMIT_NONE && r.stdout_bytes > 0)
        *ret = fd_read_first(r.stdout_fd, PROGRAM_OUTPUT_MAX, a);
    else if (must)
        err = why_not(&r, a, e);
    sandbox_result_release(&r);
    return err;
}

static enum err read_pdf(struct sandbox *slot, int fd, struct arena *a, struct cv **ret, struct error *e)
{
    static const char *const words[] = {
        "/usr/bin/pdftotext", "-bbox-layout", "-l", "60", "/w/cv.pdf", "-", NULL};
    static const char *const looks[] = {"/usr/bin/pdftohtml", "-xml",    "-zoom", "1", "-l", "60", "-stdout",
                                        "/w/cv.pdf",          "/box/cv", NULL};
    struct cv_document *doc = arena_new(a, struct cv_document);
    struct str bbox, xml;
    TRY(load(slot, fd, e));
    TRY(print_of(slot, words, true, a, &bbox, e));
    TRY(print_of(slot, looks, false, a, &xml, e));
    enum err r = cv_document_of_poppler(bbox, xml, a, doc, e);
    if (r == ERR_INVALID)
        return error_set(e, ERR_INVALID, "cv", "the PDF is damaged: no page of it can be read");
    TRY(r);
    return cv_read_document(doc, a, ret, e);
}

/* ---- word processors ---- */

/* NULL: it said what there is to say. */
static const char *how_it_ended(const struct sandbox_result *r)
{
    if (r->limit == SANDBOX_LIMIT_CPU || r->limit == SANDBOX_LIMIT_WALL)
        return "the document takes too long to read; no CV does: save it anew as DOCX or PDF";
    if (r->limit == SANDBOX_LIMIT_MEMORY || r->limit == SANDBOX_LIMIT_OUTPUT)
        return "the document unfolds to more than can be read; no CV does: save it anew as DOCX or PDF";
    return NULL;
}

static enum err stream_of(struct sandbox *slot, int fd, struct arena *a, struct str *ret, struct error *e)
{
    static const char *const argv[] = {"/w/read-document", NULL};
    struct stat st;
    if (fstat(fd, &st) < 0)
        return error_errno(e, errno, "cv", "the file cannot be read");
    const struct sandbox_run run = {
        .profile = SANDBOX_READER,
        .argv = argv,
        .stdin_fd = fd,
        .stdout_fd = -1,
        .limits = {.cpu_ms = 10000,
                   .wall_ms = 60000,
                   .memory_bytes = UINT64_C(384) * MIB + (uint64_t)st.st_size,
                   .stack_bytes = 8 * MIB,
                   .processes = 1,
                   .stdout_bytes = PROGRAM_OUTPUT_MAX,
                   .stderr_bytes = MIB,
                   .box_bytes = MIB,
                   .box_files = 16},
    };
    struct sandbox_result r;
    TRY(sandbox_load_program(slot, "read-document", reader_document(), e));
    TRY(sandbox_run(slot, &run, &r, e));
    const char *why = how_it_ended(&r);
    enum err err = ERR_OK;
    if (why)
        err = error_set(e, ERR_TOO_LARGE, "cv", "%s", why);
    else if (!r.exited || r.exit_code != 0)
        err = error_set(e, ERR_INTERNAL, "cv",
                        r.syscall_refused ? "the reader of documents was ended by the jail's filter"
                                          : "the reader of documents crashed; please report this document");
    else
        *ret = fd_read_first(r.stdout_fd, PROGRAM_OUTPUT_MAX, a);
    sandbox_result_release(&r);
    return err;
}

static enum err read_words(struct sandbox *slot, int fd, struct arena *a, struct cv **ret, struct error *e)
{
    struct cv_flow *flow = arena_new(a, struct cv_flow);
    struct str stream;
    TRY(stream_of(slot, fd, a, &stream, e));
    TRY(cv_flow_of_stream(stream, a, flow, e));
    return cv_read_flow(flow, a, ret, e);
}

/* ---- the whole ---- */

enum err read_cv(struct sandbox *slot, int fd, struct arena *a, struct cv **ret, struct error *e)
{
    char head[HEAD_BYTES];
    size_t n = 0;
    struct str text;
    TRY(read_head(fd, head, &n, e));
    enum cv_file_kind kind = kind_of((struct str){head, n});
    if (n == 0)
        return error_set(e, ERR_INVALID, "cv", "the file is empty");
    if (kind == CV_FILE_OTHER)
        return error_set(
            e, ERR_INVALID, "cv",
            "this is %s; what can be read is PDF, DOCX, ODT, Markdown, plain text and JSON Resume",
            other_name((struct str){head, n}));
    if (kind == CV_FILE_PDF)
        return read_pdf(slot, fd, a, ret, e);
    if (kind == CV_FILE_WORDS)
        return read_words(slot, fd, a, ret, e);
    if (lseek(fd, 0, SEEK_SET) < 0)
        return error_errno(e, errno, "cv", "the file cannot be read");
    _cleanup_(strbuf_release) struct strbuf all = {0};
    TRY(fd_read_all(fd, CV_BYTES_MAX, "the file", &all, e));
    text = arena_str(a, strbuf_str(&all));
    return kind == CV_FILE_RESUME ? cv_read_resume(text, a, ret, e) : cv_read_text(text, a, ret, e);
}
