/* The printing program: reads the sheet (printer.h), chooses fonts, prints. */
#include "printer/print.h"

#include "printer/printer.h"

#include <errno.h>
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void die(const char *sentence)
{
    fprintf(stderr, "%s\n", sentence);
    exit(2);
}

static char *read_input(void)
{
    char *text = malloc(PRINTER_INPUT_MAX + 1);
    size_t n = 0;
    if (!text)
        die("out of memory");
    for (;;) {
        ssize_t got = read(STDIN_FILENO, text + n, PRINTER_INPUT_MAX + 1 - n);
        if (got < 0 && errno != EINTR)
            die("the input cannot be read");
        if (got == 0)
            break;
        n += got > 0 ? (size_t)got : 0;
        if (n > PRINTER_INPUT_MAX)
            die("the input is too long");
    }
    text[n] = 0;
    if (memchr(text, 0, n) || !g_utf8_validate(text, (gssize)n, NULL))
        die("the input is no text");
    return text;
}

/* Cuts *rest at the first c, or its end. */
static char *next_part(char **rest, char c)
{
    char *part = *rest, *end = strchrnul(part, c);
    *rest = *end ? end + 1 : end;
    *end = 0;
    return part;
}

static void read_line(char *text, struct line *ret)
{
    char *end, *kind = next_part(&text, '\t');
    long k = strtol(kind, &end, 10);
    if (end == kind || *end || k < 0 || k >= KINDS)
        die("a line of an unknown kind");
    ret->kind = (enum kind)k;
    const char **fields[] = {&ret->text, &ret->label, &ret->place, &ret->dates, &ret->url, &ret->shown};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        *fields[i] = next_part(&text, '\t');
}

static void read_job(struct job *job)
{
    char *rest = read_input(), *head = next_part(&rest, '\n');
    if (strcmp(next_part(&head, '\t'), "sheet") != 0)
        die("the input is no sheet");
    const char *paper = next_part(&head, '\t');
    bool letter = strcmp(paper, "letter") == 0;
    if (!letter && strcmp(paper, "a4") != 0)
        die("an unknown paper");
    job->width = letter ? 612 : 595.28;
    job->height = letter ? 792 : 841.89;
    job->language = next_part(&head, '\t');
    job->title = next_part(&head, '\t');
    job->author = next_part(&head, '\t');
    job->date = next_part(&head, '\t');
    size_t n = 0;
    for (const char *p = rest; *p; p++)
        n += *p == '\n';
    if (n > PRINTER_LINES_MAX)
        die("too many lines");
    job->lines = calloc(n + 1, sizeof *job->lines);
    if (!job->lines)
        die("out of memory");
    while (*rest)
        read_line(next_part(&rest, '\n'), &job->lines[job->n_lines++]);
}

static const char *last_of(const GString *pdf, const char *what)
{
    const char *found = NULL;
    for (const char *p = pdf->str; (p = memmem(p, (size_t)(pdf->str + pdf->len - p), what, strlen(what)));
         p++)
        found = p;
    return found;
}

/*
 * Cairo 1.16 writes the tags but not that there are any, nor the language: the catalog is written anew with
 * both behind the end, as PDF lets one change a file. Nothing is done when the end does not look as it
 * should.
 */
static void add_to_catalog(GString *pdf, const char *language)
{
    const char *trailer = last_of(pdf, "trailer\n"), *start = last_of(pdf, "startxref\n");
    unsigned root, info, size;
    unsigned long before;
    if (!trailer || !start ||
        sscanf(trailer, "trailer << /Size %u /Root %u 0 R /Info %u 0 R", &size, &root, &info) != 3 ||
        sscanf(start, "startxref %lu", &before) != 1)
        return;
    char *head = g_strdup_printf("\n%u 0 obj\n<<", root);
    const char *catalog = last_of(pdf, head);
    const char *end = catalog ? strstr(catalog, "\n>>") : NULL;
    if (end) {
        GString *more = g_string_new(NULL);
        g_string_append_len(more, catalog + 1, end - catalog - 1);
        g_string_append_printf(
            more, "\n   /MarkInfo << /Marked true >>\n   /ViewerPreferences << /DisplayDocTitle true >>\n");
        if (*language)
            g_string_append_printf(more, "   /Lang (%s)\n", language);
        g_string_append(more, ">>\nendobj\n");
        size_t object = pdf->len, xref = pdf->len + more->len;
        g_string_append_printf(more, "xref\n%u 1\n%010zu 00000 n \n", root, object);
        g_string_append_printf(
            more,
            "trailer\n<< /Size %u\n   /Root %u 0 R\n   /Info %u 0 R\n   /Prev %lu\n>>\nstartxref\n%zu\n%%%%EOF\n",
            size, root, info, before, xref);
        g_string_append_len(pdf, more->str, (gssize)more->len);
        g_string_free(more, TRUE);
    }
    g_free(head);
}

int main(void)
{
    struct job job = {0};
    read_job(&job);
    fonts_open(&job, false);
    if (!fonts_suffice(&job, false)) {
        fonts_open(&job, true);
        fonts_suffice(&job, true);
    }
    GString *pdf = g_string_new(NULL);
    int pages = pages_print(&job, pdf);
    add_to_catalog(pdf, job.language);
    if (fwrite(pdf->str, 1, pdf->len, stdout) != pdf->len || fflush(stdout) != 0)
        die("the output cannot be written");
    fprintf(stderr, "pages %d\n", pages);
    return 0;
}
