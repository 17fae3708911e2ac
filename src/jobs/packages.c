#include "jobs/packages.h"

#include "base/crypto.h"
#include "base/json.h"
#include "jobs/statements.h"
#include "model/markup/markdown.h"
#include "record/problems/submissions.h"

#include <string.h>

void package_freep(struct package **p)
{
    package_free(*p);
}

const char *packages_folder(const struct job_context *c, struct str package_path)
{
    size_t colon = str_find_char(package_path, ':');
    struct str root = str_head(package_path, colon), name = str_from(package_path, colon + 1);
    if (str_is(root, "drill"))
        return arena_printf(c->arena, "%s/drills/debug/%.*s", c->content, STR_ARG(name));
    return arena_printf(c->arena, "%s/problems/%.*s", str_is(root, "own") ? c->data : c->content,
                        STR_ARG(name));
}

/* Of a text that cannot be rendered (too long, not UTF-8, made to take forever) the page shows why. */
static void put_html(struct json_writer *w, const char *key, struct str markdown)
{
    struct strbuf html = {0};
    struct error why;
    if (markdown_to_html(markdown, 1, &html, &why) != ERR_OK) {
        strbuf_clear(&html);
        strbuf_puts(&html, "<p>This text cannot be shown: ");
        html_escape(&html, str_of(why.message));
        strbuf_puts(&html, ".</p>\n");
    }
    if (key)
        jw_key(w, key);
    jw_str(w, strbuf_str(&html));
    strbuf_release(&html);
}

static void put_samples(struct json_writer *w, const struct package *p)
{
    jw_key(w, "samples");
    jw_begin(w, '[');
    for (size_t i = 0; i < p->n_samples; i++) {
        const struct package_test *t = &p->tests[i];
        jw_begin(w, '{');
        jw_put_str(w, "name", t->name);
        jw_put_str(w, "input", t->input);
        jw_put_str(w, "output", t->output);
        jw_put_str(w, "interaction", t->interaction);
        put_html(w, "description_html", t->description);
        jw_end(w);
    }
    jw_end(w);
}

static void put_attachments(struct json_writer *w, const struct package *p, const struct str *sha256)
{
    jw_key(w, "attachments");
    jw_begin(w, '[');
    for (size_t i = 0; i < p->n_attachments; i++) {
        if (!sha256[i].n)
            continue;
        jw_begin(w, '{');
        jw_put_str(w, "name", p->attachments[i].name);
        jw_put_str(w, "sha256", sha256[i]);
        jw_put_int(w, "bytes", (int64_t)p->attachments[i].bytes);
        jw_end(w);
    }
    jw_end(w);
}

static void put_starter(struct json_writer *w, struct str language, struct str source)
{
    jw_begin(w, '{');
    jw_put_str(w, "language", language);
    jw_put_str(w, "source", source);
    jw_end(w);
}

/* How it can be solved, and what each begins with. Of a problem with a harness there is no program. */
static void put_starters(struct json_writer *w, const struct package *p)
{
    bool harness = p->signature && p->signature->form == SIG_HARNESS;
    jw_key(w, "forms");
    jw_begin(w, '[');
    if (p->type.submit_answer)
        jw_cstr(w, "answers");
    else if (!harness)
        jw_cstr(w, "program");
    if (p->signature && !p->type.submit_answer)
        jw_cstr(w, "function");
    jw_end(w);
    jw_key(w, "starters");
    jw_begin(w, '[');
    for (size_t i = 0; i < p->n_starters && !harness; i++)
        put_starter(w, p->starters[i].language, p->starters[i].source);
    jw_end(w);
    jw_key(w, "function_starters");
    jw_begin(w, '[');
    for (size_t i = 0; i < p->n_function_starters; i++)
        put_starter(w, p->function_starters[i].language, p->function_starters[i].source);
    jw_end(w);
}

/* Schema Problem's answers: the tests to which they are wanted. */
static void put_answers(struct json_writer *w, const struct package *p)
{
    uint64_t max = p->limits.code_bytes < SUBMISSION_ANSWERS_BYTES_MAX ? p->limits.code_bytes
                                                                       : SUBMISSION_ANSWERS_BYTES_MAX;
    jw_key(w, "answers");
    if (!p->type.submit_answer || p->broken) {
        jw_null(w);
        return;
    }
    jw_begin(w, '{');
    jw_key(w, "tests");
    jw_begin(w, '[');
    for (size_t i = 0; i < p->n_tests; i++) {
        jw_begin(w, '{');
        jw_put_str(w, "name", p->tests[i].name);
        jw_put_cstr(w, "kind", test_kind_name(p->tests[i].kind));
        jw_end(w);
    }
    jw_end(w);
    jw_put_int(w, "bytes_max", (int64_t)max);
    jw_end(w);
}

static void put_limits(struct json_writer *w, const struct package_limits *l)
{
    jw_key(w, "limits");
    jw_begin(w, '{');
    jw_put_int(w, "time_ms", l->time_ms);
    jw_put_int(w, "memory_bytes", (int64_t)l->memory_bytes);
    jw_put_int(w, "output_bytes", (int64_t)l->output_bytes);
    jw_put_int(w, "source_bytes", (int64_t)l->code_bytes);
    jw_end(w);
}

/* Schema Problem's growth: what n is and which shapes there are. What the intended solution takes is no part
 * of it: who solves is asked first. */
static void put_growth(struct json_writer *w, const struct package *p)
{
    const struct package_growth *g = p->growth;
    jw_key(w, "growth");
    if (!g || p->broken || p->type.interactive || p->type.multi_pass || p->type.submit_answer) {
        jw_null(w);
        return;
    }
    jw_begin(w, '{');
    jw_put_str(w, "n", g->means);
    jw_put_int(w, "from", g->from);
    jw_put_int(w, "to", g->to);
    jw_key(w, "shapes");
    jw_begin(w, '[');
    for (size_t i = 0; i < g->n_shapes; i++)
        jw_str(w, g->shapes[i].name);
    jw_end(w);
    jw_end(w);
}

/* Schema Problem of contract/openapi.yaml. */
static void put_problem(struct json_writer *w, const struct package *p, const struct packages_kept *kept,
                        struct arena *a)
{
    struct statement_image *shown = arena_array(a, struct statement_image, p->n_images);
    for (size_t i = 0; i < p->n_images; i++)
        shown[i] = (struct statement_image){
            p->images[i].name, str_of(arena_printf(a, "/api/images/%.*s", STR_ARG(kept->images[i])))};
    struct statements statements = statements_of(p, shown, p->n_images, kept->pdfs, a);
    jw_begin(w, '{');
    jw_put_str(w, "slug", p->slug);
    jw_put_str(w, "title", p->title);
    jw_put_str(w, "difficulty", p->difficulty);
    jw_put_str(w, "pattern", p->pattern);
    jw_put_int(w, "minutes", p->minutes);
    jw_put_int_or_null(w, "rating_m", p->rated, p->rating_m);
    jw_key(w, "type");
    package_type_json(&p->type, w);
    jw_put_str(w, "state", p->broken ? STR("broken") : STR("ready"));
    statements_put_json(&statements, w);
    put_samples(w, p);
    put_attachments(w, p, kept->attachments);
    put_starters(w, p);
    put_answers(w, p);
    jw_key(w, "hints");
    jw_begin(w, '[');
    for (size_t i = 0; i < p->n_hints; i++)
        put_html(w, NULL, p->hints[i]);
    jw_end(w);
    put_limits(w, &p->limits);
    put_growth(w, p);
    jw_put_int(w, "tests_total", (int64_t)p->n_tests);
    jw_put_str(w, "license", p->license);
    jw_put_str(w, "credits", p->credits);
    jw_key(w, "findings");
    jw_begin(w, '[');
    for (size_t i = 0; i < p->findings.n; i++)
        finding_json(&p->findings.list[i], w);
    for (size_t i = 0; i < statements.n; i++) {
        const struct statement *s = &statements.list[i].shown;
        for (size_t k = 0; k < s->n_notes; k++) {
            const struct finding f = {SEVERITY_WARNING, statements.list[i].path, s->notes[k].line,
                                      s->notes[k].message};
            finding_json(&f, w);
        }
    }
    jw_end(w);
    jw_end(w);
}

/* The files that the page may ask for. */
static void take_files(struct problem_entry *entry, const struct package *p, const struct packages_kept *kept,
                       struct arena *a)
{
    struct problem_file *files = arena_array(a, struct problem_file, p->n_attachments + p->n_statements);
    for (size_t i = 0; i < p->n_statements; i++) {
        if (kept->pdfs[i].n)
            files[entry->n_files++] = (struct problem_file){kept->pdfs[i], PROBLEM_FILE_STATEMENT};
    }
    for (size_t i = 0; i < p->n_attachments; i++) {
        if (kept->attachments[i].n)
            files[entry->n_files++] = (struct problem_file){kept->attachments[i], PROBLEM_FILE_ATTACHMENT};
    }
    entry->files = files;
}

struct problem_entry packages_entry(const struct package *p, struct str path,
                                    const struct packages_kept *kept, struct arena *a)
{
    _cleanup_(strbuf_release) struct strbuf doc = {0};
    struct json_writer w = jw_to(&doc);
    struct arena scratch;
    arena_init(&scratch);
    put_problem(&w, p, kept, &scratch);
    arena_release(&scratch);
    /* Not kept until the record refuses it: there may be thousands of packages. */
    if (doc.n > PROBLEM_DOC_MAX) {
        struct error why;
        (void)error_set(&why, ERR_TOO_LARGE, "doc", "what the page shows of it is larger than %d MiB",
                        PROBLEM_DOC_MAX >> 20);
        return packages_unreadable(p->slug, path, &why, a);
    }
    struct problem_entry entry = {
        .slug = p->slug,
        .title = p->title,
        .difficulty = p->difficulty,
        .pattern = p->pattern,
        .minutes = p->minutes,
        .rated = p->rated,
        .rating_m = p->rating_m,
        .list_order = p->order,
        .broken = p->broken,
        .kind = {.scoring = p->type.scoring,
                 .interactive = p->type.interactive,
                 .multi_pass = p->type.multi_pass,
                 .submit_answer = p->type.submit_answer,
                 .functions = p->signature != NULL,
                 .no_programs = p->signature && p->signature->form == SIG_HARNESS},
        .package_path = path,
        .package_hash = str_of(p->sha256),
        .images = kept->images,
        .n_images = p->n_images,
        .doc = arena_str(a, strbuf_str(&doc)),
    };
    take_files(&entry, p, kept, a);
    return entry;
}

struct problem_entry packages_unreadable(struct str slug, struct str path, const struct error *why,
                                         struct arena *a)
{
    struct finding finding = {.severity = SEVERITY_ERROR, .message = arena_str(a, str_of(why->message))};
    struct package p = {
        .slug = slug,
        .title = slug,
        .difficulty = STR("medium"),
        .findings = {.list = &finding, .n = 1, .errors = 1},
        .broken = true,
    };
    crypto_sha256_hex(finding.message, p.sha256);
    struct problem_entry entry = packages_entry(&p, path, &(struct packages_kept){0}, a);
    entry.package_hash = arena_str(a, entry.package_hash);
    return entry;
}
