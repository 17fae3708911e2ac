/*
 * The browser opens one page of ours from /w (web/frames/judge.ts), which holds everything: the solution, the
 * tests, and what runs them. It tries each test in a frame without an origin, in a process of its own, so
 * that what runs there cannot reach the page that writes down what came of it. Chromium's own sandbox needs
 * namespaces, which nobody has in the jail: the jail is it.
 */
#include "jobs/front-end.h"

#include "base/cleanup.h"
#include "base/fd.h"

#include <unistd.h>

/* The one without a window does it in little more than half of the other's CPU time. */
static const char *const browsers[] = {"/usr/lib/chromium/chromium-headless-shell",
                                       "/usr/lib/chromium/chromium"};

enum { MIB = 1 << 20, DOM_MAX = 16 << 20, SAID_MAX = 300 };

/* JSON between <script> and </script>: without "<" nothing in it ends that. */
static void put_order(struct str json, struct strbuf *out)
{
    for (struct str part; str_split(&json, '<', &part);) {
        strbuf_put(out, part);
        strbuf_puts(out, json.p ? "\\u003c" : "");
    }
}

static void put_texts(const struct front_parts *p, struct json_writer *w)
{
    jw_put_str(w, "frame", p->frame);
    jw_key(w, "texts");
    jw_begin(w, '{');
    jw_put_str(w, "machine", p->machine);
    jw_put_str(w, "axe", p->axe);
    jw_put_str(w, "react", p->react);
    jw_put_str(w, "jsx", p->jsx);
    jw_end(w);
}

static void put_trial(const struct front_task *task, const struct front_texts *texts, enum front_form form,
                      const struct str *files, struct json_writer *w)
{
    jw_key(w, "trial");
    jw_begin(w, '{');
    jw_put_cstr(w, "form", front_form_names[form]);
    jw_key(w, "files");
    jw_begin(w, '{');
    for (size_t i = 0; front_files[form][i]; i++)
        jw_put_str(w, front_files[form][i], files[i]);
    jw_end(w);
    jw_put_str(w, "server", texts->server);
    jw_put_str(w, "tests", texts->tests);
    jw_key(w, "names");
    jw_begin(w, '[');
    for (size_t i = 0; i < task->n_tests; i++)
        jw_str(w, task->tests[i].name);
    jw_end(w);
    jw_end(w);
}

static void put_page(const struct front_parts *parts, struct str order, struct strbuf *out)
{
    strbuf_puts(out, "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>judge</title><body>"
                     "<script type=\"application/json\" id=\"order\">");
    put_order(order, out);
    strbuf_puts(out, "</script><script>");
    strbuf_put(out, parts->judge);
    strbuf_puts(out, "</script>");
}

static enum err load(struct sandbox *slot, const struct front_parts *parts, const struct front_task *task,
                     const struct front_texts *texts, enum front_form form, const struct str *files,
                     struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf order = {0}, page = {0};
    _cleanup_(fd_closep) int fd = -1;
    struct json_writer w = jw_to(&order);
    jw_begin(&w, '{');
    put_texts(parts, &w);
    put_trial(task, texts, form, files, &w);
    jw_end(&w);
    put_page(parts, strbuf_str(&order), &page);
    TRY(fd_memfile("judge", strbuf_str(&page), &fd, e));
    const struct sandbox_file file = {.name = "judge.html", .fd = fd};
    return sandbox_load(slot, &file, 1, e);
}

/* The first that is installed; NULL: none. */
static const char *browser_here(void)
{
    for (size_t i = 0; i < ARRAY_LEN(browsers); i++)
        if (access(browsers[i], X_OK) == 0)
            return browsers[i];
    return NULL;
}

/* browser: browser_here() */
static enum err look_before(const struct front_parts *parts, const char *browser, enum front_form form,
                            const struct str *files, struct error *e)
{
    if (!parts->judge.n || !parts->machine.n)
        return error_set(e, ERR_UNSUPPORTED, "front-end",
                         "this program was built without its page, which the browser needs: make build");
    if (!browser)
        return error_set(e, ERR_UNSUPPORTED, "chromium",
                         "Chromium, which tries front-end tasks, is not installed (%s, %s): "
                         "sudo apt-get install chromium-headless-shell",
                         browsers[0], browsers[1]);
    for (size_t i = 0; front_files[form][i]; i++)
        if (files[i].n > FRONT_FILE_MAX)
            return error_set(e, ERR_TOO_LARGE, "files", "%s has %zu bytes; %d are allowed",
                             front_files[form][i], files[i].n, FRONT_FILE_MAX);
    return ERR_OK;
}

static const char *how_it_ended(const struct sandbox_result *r)
{
    switch (r->limit) {
    case SANDBOX_LIMIT_CPU: return "the browser used more than 120 s of CPU time";
    case SANDBOX_LIMIT_WALL: return "the browser ran for more than 180 s";
    case SANDBOX_LIMIT_MEMORY: return "the browser used more than 1.5 GiB of memory";
    case SANDBOX_LIMIT_OUTPUT: return "the browser wrote more than 16 MiB";
    case SANDBOX_LIMIT_NONE: break;
    }
    return NULL;
}

/* What the judge's page has written down; empty: nothing. */
static struct str found_in(struct str dom)
{
    const struct str head = STR("<script type=\"application/json\" id=\"result\">");
    struct str rest = str_from(dom, str_find(dom, head));
    rest = str_from(rest, head.n);
    return str_head(rest, str_find(rest, STR("</script>")));
}

/* What it complained of at the end: before that there is always something, of a bus and of fonts. */
static struct str last_of(struct str errors)
{
    errors = str_trim(errors);
    return str_from(errors, errors.n > SAID_MAX ? errors.n - SAID_MAX : 0);
}

static enum err outcome_of(const struct front_task *task, const struct sandbox_result *r, struct arena *a,
                           struct front_outcome *ret, struct error *e)
{
    struct str found = found_in(fd_read_first(r->stdout_fd, DOM_MAX, a));
    const char *why = how_it_ended(r);
    struct error mine = {0};
    if (found.n && found.n <= FRONT_OUTCOME_MAX && front_outcome_read(task, found, a, ret, &mine) == ERR_OK)
        return ERR_OK;
    if (!found.n && why) {
        front_outcome_ended(task, why, ret);
        return ERR_OK;
    }
    struct str errors = fd_read_first(r->stderr_fd, MIB, a);
    return error_set(e, ERR_INTERNAL, NULL,
                     "the browser did not say what came of the tests (%s %d%s%s): %.*s",
                     r->exited ? "exit code" : "signal", r->exited ? r->exit_code : r->signal,
                     r->syscall_refused ? ", a refused system call" : "", mine.message[0] ? ", damaged" : "",
                     STR_ARG(mine.message[0] ? str_of(mine.message) : last_of(errors)));
}

enum err front_end_judge(struct sandbox *slot, const struct front_parts *parts, const struct front_task *task,
                         const struct front_texts *texts, enum front_form form, const struct str *files,
                         struct arena *a, struct front_outcome *ret, struct error *e)
{
    const char *browser = browser_here();
    const char *const words[] = {browser,
                                 "--headless",
                                 "--no-sandbox",
                                 "--no-zygote",
                                 "--site-per-process",
                                 "--disable-gpu",
                                 "--disable-dev-shm-usage",
                                 "--disable-extensions",
                                 "--disable-background-networking",
                                 "--user-data-dir=/box/profile",
                                 "--window-size=1280,1000",
                                 "--dump-dom",
                                 "file:///w/judge.html",
                                 NULL};
    const struct sandbox_run run = {
        .profile = SANDBOX_BROWSER,
        .argv = words,
        .stdin_fd = -1,
        .stdout_fd = -1,
        .limits = {.cpu_ms = FRONT_CPU_MS,
                   .wall_ms = FRONT_WALL_MS,
                   .memory_bytes = UINT64_C(1536) * MIB,
                   .stack_bytes = 8 * MIB,
                   .processes = 400,
                   .stdout_bytes = DOM_MAX,
                   .stderr_bytes = MIB,
                   .box_bytes = UINT64_C(256) * MIB,
                   .box_files = 5000},
    };
    struct sandbox_result r;
    TRY(look_before(parts, browser, form, files, e));
    TRY(load(slot, parts, task, texts, form, files, e));
    TRY(sandbox_run(slot, &run, &r, e));
    enum err err = outcome_of(task, &r, a, ret, e);
    sandbox_result_release(&r);
    return err;
}
