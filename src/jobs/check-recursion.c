/*
 * The answer and ours never share a process. What a run writes may have been written by the answer itself (it
 * holds the same descriptor as our caller of it): it can make up what it returned, and nothing else, since it
 * is compared with what ours returns elsewhere.
 */
#include "jobs/check-recursion.h"

#include "base/clock.h"
#include "base/fd.h"
#include "base/utf8.h"
#include "record/content/shelf.h"

#include <unistd.h>

#define NODE   "/usr/bin/node"
#define PYTHON "/usr/bin/python3"
#define ACORN  "/usr/share/nodejs/acorn/dist/acorn.js"

enum {
    MIB = 1 << 20,
    SCRIPT_MAX = 256 << 10,
    FACTS_MAX = 8 << 20,
    OUTPUT_MAX = 4 << 20,
    RECURSION_LIMIT = 6000, /* of Python; Node.js has about 10,000 frames */
    FRAMES_MS = 3000,
    OURS_MS = 15000,
    SEED = 1,
    FILES = 4,
};

struct check {
    struct sandbox *slot;
    const char *content;
    const struct recursion_drill *d;
    enum recursion_language language;
    struct str code; /* the answer */
    struct arena *a;
    struct recursion_report *r;
};

/* ---- one run in the jail ---- */

static void close_files(struct sandbox_file (*files)[FILES])
{
    for (size_t i = 0; i < FILES; i++)
        fd_closep(&(*files)[i].fd);
}

static enum err load(struct check *c, const char *script, struct str code, struct str order, struct error *e)
{
    const char *ending = recursion_language_endings[c->language];
    const char *name = arena_printf(c->a, "%s.%s", script, ending);
    _cleanup_(close_files) struct sandbox_file files[FILES] = {
        {.name = arena_printf(c->a, "answer.%s", ending), .fd = -1},
        {.name = name, .fd = -1},
        {.name = "order.json", .fd = -1},
        {.name = "pseudo.py", .fd = -1},
    };
    size_t n = c->language == RECURSION_PYTHON ? FILES : FILES - 1; /* pseudo-code becomes Python */
    struct str text, pseudo;
    TRY(shelf_text(c->content, "recursion", name, SCRIPT_MAX, c->a, &text, e));
    TRY(fd_memfile("answer", code, &files[0].fd, e));
    TRY(fd_memfile("script", text, &files[1].fd, e));
    TRY(fd_memfile("order", order, &files[2].fd, e));
    if (n == FILES) {
        TRY(shelf_text(c->content, "recursion", "pseudo.py", SCRIPT_MAX, c->a, &pseudo, e));
        TRY(fd_memfile("pseudo", pseudo, &files[3].fd, e));
    }
    return sandbox_load(c->slot, files, n, e);
}

static const char *how_it_ended(const struct sandbox_result *r)
{
    switch (r->limit) {
    case SANDBOX_LIMIT_CPU: return "it used too much time";
    case SANDBOX_LIMIT_WALL: return "it ran for too long";
    case SANDBOX_LIMIT_MEMORY: return "it used too much memory";
    case SANDBOX_LIMIT_OUTPUT: return "it wrote too much";
    case SANDBOX_LIMIT_NONE: break;
    }
    return r->syscall_refused ? "it used a system call that is not allowed"
           : r->exited        ? (r->exit_code ? "it ended the process" : NULL)
                              : "it was ended by a signal";
}

/* *ret: standard output; *ret_ended: NULL when it ended well. */
static enum err run(struct check *c, const char *script, int64_t cpu_ms, struct str *ret,
                    const char **ret_ended, struct error *e)
{
    const char *python[] = {PYTHON,          "-I",           "-S", "-B", NULL, "/w/answer.py",
                            "/w/order.json", "/w/pseudo.py", NULL};
    const char *python_reader[] = {PYTHON, "-I", "-S", "-B", NULL, "/w/answer.py", "/w/pseudo.py", NULL};
    const char *node[] = {NODE, NULL, "/w/answer.js", "/w/order.json", ACORN, NULL};
    const char *reader[] = {NODE, NULL, "/w/answer.js", ACORN, NULL};
    bool reading = strcmp(script, "read") == 0;
    const char *path = arena_printf(c->a, "/w/%s.%s", script, recursion_language_endings[c->language]);
    python[4] = python_reader[4] = node[1] = reader[1] = path;
    const char *const *argv = c->language == RECURSION_PYTHON ? (reading ? python_reader : python)
                              : reading                       ? reader
                                                              : node;
    const struct sandbox_run order = {
        .profile = SANDBOX_PROGRAM,
        .argv = argv,
        .stdin_fd = -1,
        .stdout_fd = -1,
        .limits = {.cpu_ms = cpu_ms,
                   .wall_ms = 3 * cpu_ms,
                   .memory_bytes = UINT64_C(512) * MIB,
                   .stack_bytes = 64 * MIB,
                   .processes = 64,
                   .stdout_bytes = reading ? FACTS_MAX : OUTPUT_MAX,
                   .stderr_bytes = 64 << 10,
                   .box_bytes = MIB,
                   .box_files = 4},
    };
    struct sandbox_result r;
    TRY(sandbox_run(c->slot, &order, &r, e));
    *ret = fd_read_first(r.stdout_fd, FACTS_MAX, c->a);
    *ret_ended = how_it_ended(&r);
    sandbox_result_release(&r);
    return ERR_OK;
}

/* ---- reading ---- */

/* "[]" where there is nothing. */
static struct str json_text(const struct check *c, const json_t *value)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    if (!value)
        return STR("[]");
    jw_value(&w, value);
    struct str text = arena_str(c->a, strbuf_str(&out));
    strbuf_release(&out);
    return text;
}

/* The facts of a text; the caller owns *ret. NULL: the parser itself was ended. */
static enum err read_facts(struct check *c, struct str code, json_t **ret, struct error *e)
{
    struct str out;
    const char *ended;
    json_t *facts = NULL;
    TRY(load(c, "read", code, STR("{}"), e));
    TRY(run(c, "read", 10000, &out, &ended, e));
    if (!ended && json_read(out, &facts, NULL) != ERR_OK)
        ended = "it is nested too deeply";
    if (ended)
        facts = json_pack("{s:i,s:{s:i,s:i,s:s}}", "format", 1, "error", "line", 1, "column", 1, "text",
                          "it is nested too deeply to be read");
    *ret = facts;
    return ERR_OK;
}

/* ---- calling ---- */

struct batch {
    json_t *inputs; /* owned: a list of {args, ms} */
    struct recursion_outcome *v;
    size_t n_got;
    bool loaded;
    struct recursion_outcome load;
    const char *ended;
};

static void batch_release(struct batch *b)
{
    json_decref(b->inputs);
}

/* Takes args. */
static void batch_add(struct batch *b, json_t *args, int ms)
{
    if (!b->inputs)
        b->inputs = json_array();
    json_array_append_new(b->inputs, json_pack("{s:o,s:i}", "args", args, "ms", ms));
}

static json_t *args_of(struct str text)
{
    json_t *args = NULL;
    return json_read(text, &args, NULL) == ERR_OK ? args : json_array();
}

static struct str order_text(const struct check *c, const json_t *inputs, bool frames)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    jw_put_str(&w, "function", c->d->function);
    jw_put_bool(&w, "frames", frames);
    jw_put_int(&w, "recursion", RECURSION_LIMIT);
    jw_key(&w, "inputs");
    jw_value(&w, inputs);
    jw_end(&w);
    struct str text = arena_str(c->a, strbuf_str(&out));
    strbuf_release(&out);
    return text;
}

/* What was not reached has ended as the whole did; of the first of these that is known. */
static void take_outcomes(struct check *c, struct batch *b, struct str out)
{
    size_t n = json_array_size(b->inputs);
    struct str line;
    bool load = false;
    b->v = arena_array(c->a, struct recursion_outcome, n);
    b->loaded = true;
    while (b->n_got < n && str_line(&out, &line)) {
        struct recursion_outcome o;
        if (!recursion_outcome_read(line, c->a, &o, &load)) {
            b->ended = b->ended ? b->ended : "it wrote over its own answers";
            break;
        }
        if (load) {
            b->loaded = false;
            b->load = o;
            return;
        }
        b->v[b->n_got++] = o;
    }
    if (b->n_got < n && !(b->n_got && b->v[b->n_got - 1].slow)) {
        b->v[b->n_got++] = (struct recursion_outcome){
            .ended = b->ended ? b->ended : "it ended the process", .frames = -1, .same = -1};
    }
}

static enum err call(struct check *c, struct str code, bool frames, int64_t cpu_ms, struct batch *b,
                     struct error *e)
{
    struct str out;
    TRY(load(c, "run", code, order_text(c, b->inputs, frames), e));
    TRY(run(c, "run", cpu_ms, &out, &b->ended, e));
    take_outcomes(c, b, out);
    return ERR_OK;
}

static struct str our_code(const struct check *c)
{
    return c->d->code[c->language].answer;
}

/* Why there is no value. */
static const char *why_none(const struct check *c, const struct recursion_outcome *o)
{
    if (o->error.n)
        return arena_printf(c->a, "%.*s", STR_ARG(str_head(o->error, 200)));
    return o->ended ? o->ended : "it took too long";
}

/* Ours with the same inputs; it must do all of them. */
static enum err call_ours(struct check *c, const json_t *inputs, bool frames, struct batch *ours,
                          struct error *e)
{
    *ours = (struct batch){.inputs = json_deep_copy(inputs)};
    for (size_t i = 0; i < json_array_size(inputs);
         i++) /* Node.js has no clock for its own time: a busy machine must not be our fault */
        json_object_set_new(json_array_get(ours->inputs, i), "ms", json_integer(OURS_MS));
    TRY(call(c, our_code(c), frames, 20000, ours, e));
    for (size_t i = 0; i < ours->n_got; i++)
        if (!ours->v[i].value.n)
            return error_set(e, ERR_TIMEOUT, NULL,
                             "our own answer to %.*s did not come to its end here, with input %zu: %s",
                             STR_ARG(c->d->id), i + 1, why_none(c, &ours->v[i]));
    if (!ours->loaded || ours->n_got < json_array_size(inputs))
        return error_set(e, ERR_TIMEOUT, NULL, "our own answer to %.*s does not run here", STR_ARG(c->d->id));
    return ERR_OK;
}

/* ---- differences ---- */

/* The first of those that were reached; n: they agree. */
static size_t first_difference(const struct batch *yours, const struct batch *ours, size_t n)
{
    size_t i = 0;
    while (i < n && i < yours->n_got && recursion_agrees(&yours->v[i], &ours->v[i]))
        i++;
    return i < yours->n_got && i < n ? i : n;
}

/* One round: the first of the smaller ones on which they differ becomes the input. *ret: there was one. */
static enum err shrink_once(struct check *c, json_t **args, bool *ret, struct error *e)
{
    _cleanup_(batch_release) struct batch yours = {0}, ours = {0};
    json_auto_t *smaller = recursion_smaller(c->d->inputs, c->d->n_inputs, *args);
    size_t n = json_array_size(smaller), at;
    *ret = false;
    if (!n)
        return ERR_OK;
    for (size_t i = 0; i < n; i++)
        batch_add(&yours, json_incref(json_array_get(smaller, i)), CHECK_RECURSION_INPUT_MS);
    TRY(call_ours(c, yours.inputs, false, &ours, e));
    TRY(call(c, c->code, false, 8000, &yours, e));
    at = first_difference(&yours, &ours, n);
    if (!yours.loaded || at == n)
        return ERR_OK;
    json_decref(*args);
    *args = json_incref(json_array_get(smaller, at));
    c->r->yours = yours.v[at];
    c->r->ours = ours.v[at];
    c->r->n_shrunk++;
    *ret = true;
    return ERR_OK;
}

static void drop_args(json_t **args)
{
    json_decref(*args);
}

/* Only what fits "inputs" is made smaller: large inputs are told as they are. */
static enum err shrink(struct check *c, const json_t *first, struct error *e)
{
    _cleanup_(drop_args) json_t *args = json_deep_copy(first);
    int64_t until = clock_mono_ms() + CHECK_RECURSION_SHRINK_MS;
    bool more = true;
    c->r->first_args = json_text(c, args);
    while (more && clock_mono_ms() < until)
        TRY(shrink_once(c, &args, &more, e));
    c->r->shrunk_out = !more;
    c->r->args = json_text(c, args);
    return ERR_OK;
}

static void take_deep(struct check *c, const struct batch *yours, const struct batch *ours, size_t from)
{
    c->r->n_deep = c->d->n_deep;
    for (size_t i = 0; i < c->d->n_deep; i++) {
        struct recursion_deep *deep = &c->r->deep[i];
        deep->args = c->d->deep[i];
        if (from + i < yours->n_got) {
            deep->yours = yours->v[from + i];
            deep->ok = recursion_agrees(&deep->yours, &ours->v[from + i]);
        } else {
            deep->yours = (struct recursion_outcome){.ended = "it was not reached", .frames = -1, .same = -1};
        }
    }
}

static enum err compare(struct check *c, struct error *e)
{
    _cleanup_(batch_release) struct batch yours = {0}, ours = {0};
    const struct recursion_drill *d = c->d;
    size_t n = d->n_examples + CHECK_RECURSION_INPUTS, at;
    for (size_t i = 0; i < d->n_examples; i++)
        batch_add(&yours, args_of(d->examples[i]), CHECK_RECURSION_INPUT_MS);
    for (size_t i = 0; i < CHECK_RECURSION_INPUTS; i++)
        batch_add(&yours, recursion_make(d->inputs, d->n_inputs, SEED, i, CHECK_RECURSION_INPUTS),
                  CHECK_RECURSION_INPUT_MS);
    for (size_t i = 0; i < d->n_deep; i++)
        batch_add(&yours, args_of(d->deep[i]), CHECK_RECURSION_DEEP_MS);
    TRY(call_ours(c, yours.inputs, false, &ours, e));
    TRY(call(c, c->code, false, 20000, &yours, e));
    c->r->n_inputs = (int)n;
    c->r->loaded = yours.loaded;
    c->r->load = yours.load;
    if (!yours.loaded)
        return ERR_OK;
    at = first_difference(&yours, &ours, n);
    c->r->n_agreed = (int)at;
    c->r->printed = yours.n_got ? yours.v[0].printed : STR("");
    take_deep(c, &yours, &ours, n);
    if (at == n)
        return ERR_OK;
    c->r->differs = true;
    c->r->yours = yours.v[at];
    c->r->ours = ours.v[at];
    return shrink(c, json_object_get(json_array_get(yours.inputs, at), "args"), e);
}

/* ---- the stack ---- */

static void frames_of(const struct batch *b, size_t i, struct recursion_outcome *ret)
{
    static const struct recursion_outcome none = {.ended = "it was not reached", .frames = -1, .same = -1};
    *ret = i < b->n_got ? b->v[i] : none;
}

static enum err measure(struct check *c, struct error *e)
{
    _cleanup_(batch_release) struct batch yours = {0}, given = {0}, ours = {0};
    const struct recursion_drill *d = c->d;
    if (!d->n_sizes)
        return ERR_OK;
    for (size_t i = 0; i < d->n_sizes; i++)
        batch_add(&yours, args_of(d->sizes[i]), FRAMES_MS);
    given.inputs = json_deep_copy(yours.inputs);
    TRY(call_ours(c, yours.inputs, true, &ours, e));
    if (d->kind != RECURSION_STORY)
        TRY(call(c, d->code[c->language].given, true, 15000, &given, e));
    TRY(call(c, c->code, true, 15000, &yours, e));
    c->r->n_depth = d->n_sizes;
    for (size_t i = 0; i < d->n_sizes; i++) {
        c->r->depth[i].args = d->sizes[i];
        frames_of(&given, i, &c->r->depth[i].given);
        frames_of(&yours, i, &c->r->depth[i].yours);
        frames_of(&ours, i, &c->r->depth[i].ours);
    }
    return ERR_OK;
}

/* ---- all of it ---- */

static enum err need(const char *path, const char *what, const char *package, struct error *e)
{
    if (access(path, R_OK) == 0)
        return ERR_OK;
    return error_set(e, ERR_UNSUPPORTED, "language", "%s is not installed (%s): sudo apt-get install %s",
                     what, path, package);
}

static enum err need_all(enum recursion_language language, struct error *e)
{
    if (language == RECURSION_PYTHON)
        return need(PYTHON, "Python", "python3", e);
    TRY(need(NODE, "Node.js", "nodejs", e));
    return need(ACORN, "acorn, which reads JavaScript,", "node-acorn", e);
}

static enum err code_ok(struct str code, struct error *e)
{
    if (code.n > CHECK_RECURSION_CODE_MAX)
        return error_set(e, ERR_TOO_LARGE, "code", "the answer has %zu bytes; %d are allowed", code.n,
                         CHECK_RECURSION_CODE_MAX);
    if (!str_trim(code).n)
        return error_set(e, ERR_INVALID, "code", "the answer is empty");
    if (!utf8_valid(code) || str_find_char(code, '\0') < code.n)
        return error_set(e, ERR_INVALID, "code", "the answer is no text in UTF-8");
    return ERR_OK;
}

/* What cannot be read, or reaches behind what can, is not run. */
static bool may_run(const struct recursion_form *f)
{
    for (size_t i = 0; i < f->n_findings; i++)
        if (strcmp(f->findings[i].rule, "refused") == 0 || strcmp(f->findings[i].rule, "no-function") == 0 ||
            strcmp(f->findings[i].rule, "too-large") == 0)
            return false;
    return f->readable;
}

enum err check_recursion(struct sandbox *slot, const char *content, const struct recursion_drill *d,
                         enum recursion_language language, struct str code, struct arena *a,
                         struct recursion_report *ret, struct error *e)
{
    struct recursion_report r = {.language = language, .printed = STR("")};
    struct check c = {slot, content, d, language, code, a, &r};
    json_auto_t *facts = NULL, *our_facts = NULL;
    TRY(need_all(language, e));
    TRY(code_ok(code, e));
    TRY(read_facts(&c, code, &facts, e));
    TRY(recursion_form(d, language, facts, a, &r.form, e));
    TRY(read_facts(&c, our_code(&c), &our_facts, e));
    r.flow = json_text(&c, json_object_get(facts, "flow"));
    r.our_flow = json_text(&c, json_object_get(our_facts, "flow"));
    r.ran = may_run(&r.form);
    if (r.ran)
        TRY(compare(&c, e));
    if (r.ran && r.loaded)
        TRY(measure(&c, e));
    recursion_judge(d, a, &r);
    *ret = r;
    return ERR_OK;
}
