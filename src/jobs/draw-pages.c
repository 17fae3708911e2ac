#include "jobs/draw-pages.h"

#include "base/fd.h"

#include <stdio.h>
#include <unistd.h>

enum { MIB = 1 << 20, PNG_HEAD = 24 };

static int big_endian(const char *p)
{
    const unsigned char *b = (const unsigned char *)p;
    return b[0] > 0x7F ? -1 : (int)((unsigned)b[0] << 24 | (unsigned)b[1] << 16 | (unsigned)b[2] << 8 | b[3]);
}

bool draw_png_size(struct str png, int *ret_width, int *ret_height)
{
    if (png.n < PNG_HEAD || !str_starts(png, STR("\x89PNG\r\n\x1A\n")) ||
        !str_starts(str_from(png, 12), STR("IHDR")))
        return false;
    int width = big_endian(png.p + 16), height = big_endian(png.p + 20);
    if (width < 1 || height < 1 || width > DRAW_SIDE_MAX + 2 || height > DRAW_SIDE_MAX + 2)
        return false;
    *ret_width = width;
    *ret_height = height;
    return true;
}

/* Dots per inch at which a page of this size is at most DRAW_SIDE_MAX. */
static int dpi_of(const struct cv_page *p)
{
    double longer = (double)(p->width > p->height ? p->width : p->height);
    double most = longer > 1 ? DRAW_SIDE_MAX * 72.0 / longer : DRAW_DPI;
    return most < 1 ? 1 : most < DRAW_DPI ? (int)most : DRAW_DPI;
}

static enum err draw(struct sandbox *slot, int page, int dpi, struct arena *a, struct str *ret,
                     int64_t *cpu_ns, struct error *e)
{
    char number[16], dots[16];
    snprintf(number, sizeof number, "%d", page);
    snprintf(dots, sizeof dots, "%d", dpi);
    const char *const argv[] = {
        "/usr/bin/pdftoppm", "-png", "-singlefile", "-f", number, "-l", number, "-r", dots,
        "/w/cv.pdf",         NULL};
    const struct sandbox_run run = {
        .profile = SANDBOX_PROGRAM,
        .argv = argv,
        .stdin_fd = -1,
        .stdout_fd = -1,
        .limits = {.cpu_ms = 8000,
                   .wall_ms = 40000,
                   .memory_bytes = UINT64_C(512) * MIB,
                   .stack_bytes = 64 * MIB,
                   .processes = 4,
                   .stdout_bytes = PAPER_PAGE_BYTES_MAX,
                   .stderr_bytes = MIB,
                   .box_bytes = UINT64_C(64) * MIB,
                   .box_files = 100},
    };
    struct sandbox_result r;
    *ret = STR("");
    TRY(sandbox_run(slot, &run, &r, e));
    *cpu_ns += r.cpu_ns;
    if (r.exited && r.exit_code == 0 && !r.not_started && r.limit == SANDBOX_LIMIT_NONE &&
        r.stdout_bytes <= PAPER_PAGE_BYTES_MAX)
        *ret = fd_read_first(r.stdout_fd, PAPER_PAGE_BYTES_MAX, a);
    sandbox_result_release(&r);
    return ERR_OK;
}

enum err draw_pages(struct sandbox *slot, struct str pdf, const struct cv_document *doc, struct arena *a,
                    struct paper_page **ret, size_t *ret_n, struct error *e)
{
    size_t n_pages = doc->n_pages < PAPER_PAGES_MAX ? doc->n_pages : PAPER_PAGES_MAX, n = 0;
    struct paper_page *pages = arena_array(a, struct paper_page, n_pages);
    int64_t cpu_ns = 0;
    _cleanup_(fd_closep) int fd = -1;
    TRY(fd_memfile("cv", pdf, &fd, e));
    const struct sandbox_file file = {.name = "cv.pdf", .fd = fd};
    TRY(sandbox_load(slot, &file, 1, e));
    for (size_t i = 0; i < n_pages && cpu_ns < INT64_C(1000000) * DRAW_CPU_MS; i++) {
        struct paper_page p = {.page = (int)i + 1};
        TRY(draw(slot, p.page, dpi_of(&doc->pages[i]), a, &p.png, &cpu_ns, e));
        if (draw_png_size(p.png, &p.width, &p.height))
            pages[n++] = p;
    }
    *ret = pages;
    *ret_n = n;
    return ERR_OK;
}
