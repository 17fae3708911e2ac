/*
 * dryrun complexity: how the work of a source grows, against what its author says.
 */
#include "main/commands.h"
#include "main/judge/growth.h"
#include "main/local.h"
#include "main/options.h"
#include "main/say.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { SECONDS_MAX = 3600, CLAIM_LINE = 200 };

struct job {
    struct local local;
    struct package *package; /* owned */
    const struct language *language;
    struct source_file source;
    struct growth_claims claims;
    int64_t seed, seconds;
    struct measure_request request;
    struct measure_result result;
    struct growth growth;
    bool json;
};

/* ---- claims ---- */

static enum err read_claim(const struct args *args, const char *option, bool *ret_has,
                           struct complexity_claim *ret, struct error *e)
{
    const char *text = args_value(args, option, NULL);
    *ret_has = false;
    if (!text)
        return ERR_OK;
    if (complexity_claim_parse(str_of(text), ret, e) != ERR_OK)
        return error_prefix(e, "--%s", option);
    *ret_has = true;
    return ERR_OK;
}

/* Who sits at a terminal is asked before anything is measured: a guess made afterwards teaches nothing. */
static void ask_claim(const char *what, bool *ret_has, struct complexity_claim *ret)
{
    char line[CLAIM_LINE];
    struct error e = {0};
    for (;;) {
        sayf("How does its %s grow? (as O(n log n); Enter: no guess) ", what);
        fflush(stdout);
        if (!fgets(line, sizeof line, stdin))
            return;
        struct str text = str_trim(str_of(line));
        if (text.n == 0)
            return;
        *ret_has = complexity_claim_parse(text, ret, &e) == ERR_OK;
        if (*ret_has)
            return;
        sayf("%s\n", e.message);
    }
}

static enum err read_claims(struct job *job, const struct args *args, struct error *e)
{
    struct growth_claims *c = &job->claims;
    TRY(read_claim(args, "claim-time", &c->has_time, &c->time, e));
    TRY(read_claim(args, "claim-space", &c->has_space, &c->space, e));
    return ERR_OK;
}

/* What the package says of the intended solution must be a claim too. */
static enum err check_intended(const struct package *p, struct error *e)
{
    struct complexity_claim ignored;
    if (!p->growth)
        return ERR_OK; /* measuring will say so */
    const struct package_growth *g = p->growth;
    const struct str said[] = {g->time, g->space, g->function_time, g->function_space};
    for (size_t i = 0; i < ARRAY_LEN(said); i++) {
        if (complexity_claim_parse(said[i], &ignored, e) != ERR_OK) {
            error_prefix(e, "dryrun/growth.yaml of %.*s, %s%s", STR_ARG(p->slug), i > 1 ? "function, " : "",
                         i % 2 ? "space" : "time");
            return ERR_INVALID;
        }
    }
    return ERR_OK;
}

/* ---- what to measure ---- */

static enum err read_inputs(struct job *job, const struct args *args, struct error *e)
{
    struct local *l = &job->local;
    TRY(args_int(args, "seed", 0, INT64_C(1) << 53, 1, &job->seed, e));
    TRY(args_int(args, "seconds", 5, SECONDS_MAX, 60, &job->seconds, e));
    TRY(read_claims(job, args, e));
    TRY(local_source(l, args, args->operands[1], &job->language, &job->source, e));
    TRY(local_package(l, args->operands[0], &job->package, e));
    TRY(local_not_broken(job->package, args->operands[0], "used", job->json, e));
    return check_intended(job->package, e);
}

static void on_progress(void *arg, struct str shape, int64_t n, double done)
{
    char text[120];
    (void)arg;
    snprintf(text, sizeof text, "%3.0f %%  %.*s, n = %" PRId64, 100 * done, STR_ARG(shape), n);
    local_progress(text);
}

static void make_request(struct job *job, const struct args *args)
{
    job->request = (struct measure_request){
        .package = job->package,
        .language = language_by_id(judge_languages(job->local.judge), str_of(job->language->id)),
        .files = &job->source,
        .n_files = 1,
        .function = args_has(args, "function"),
        .shape = str_of(args_value(args, "shape", "")),
        .seed = (uint64_t)job->seed,
        .budget_ms = job->seconds * 1000,
        .timed = args_has(args, "timed"),
        .observer = {.progress = on_progress, .arg = job},
    };
}

/* ---- what came of it ---- */

static void print_json(const struct job *job)
{
    struct strbuf out = {0};
    struct json_writer writer = jw_to(&out), *w = &writer;
    jw_begin(w, '{');
    jw_put_str(w, "problem", job->package->slug);
    jw_put_cstr(w, "language", job->language->id);
    jw_put_cstr(w, "form", job->request.function ? "function" : "program");
    jw_put_int(w, "seed", job->seed);
    jw_put_str(w, "n", job->package->growth->means);
    const struct package_growth *g = job->package->growth;
    bool function = job->request.function;
    jw_put_str(w, "intended_time", function ? g->function_time : g->time);
    jw_put_str(w, "intended_space", function ? g->function_space : g->space);
    jw_put_bool(w, "compiled", job->result.compiled);
    jw_put_str(w, "compile_output", job->result.compile_output);
    if (job->result.compiled)
        growth_json(&job->growth, &job->claims, w);
    jw_end(w);
    say_json(&out);
}

static void print_compile_error(const struct job *job)
{
    sayf("It does not compile. The compiler says:\n");
    local_print_output(job->result.compile_output);
}

/* No shape has a single good run: the program itself does not work. */
static bool nothing_ran(const struct measure_result *r)
{
    for (size_t i = 0; i < r->n_series; i++) {
        if (r->series[i].n_points)
            return false;
    }
    return true;
}

static enum err measure_it(struct job *job, const struct args *args, struct error *e)
{
    TRY(read_inputs(job, args, e));
    const struct growth_claims *c = &job->claims;
    if (!job->json && !c->has_time && !c->has_space && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO)) {
        ask_claim("time", &job->claims.has_time, &job->claims.time);
        ask_claim("space", &job->claims.has_space, &job->claims.space);
    }
    TRY(local_start(&job->local, e));
    make_request(job, args);
    if (!job->json) {
        sayf("%.*s (%.*s) in %s\n", STR_ARG(job->package->title), STR_ARG(job->package->slug),
             job->language->name);
        fflush(stdout);
    }
    enum err r = measure_run(job->local.judge, &job->request, &job->local.arena, &job->result, e);
    local_progress(NULL);
    TRY(r);
    if (job->result.compiled)
        growth_analyse(&job->result, (uint64_t)job->seed, &job->local.arena, &job->growth);
    if (job->json)
        print_json(job);
    else if (job->result.compiled)
        growth_print(&job->growth, &job->claims, job->package->growth);
    else
        print_compile_error(job);
    return ERR_OK;
}

static int run(const struct args *args)
{
    struct job job = {.json = args_has(args, "json")};
    struct error e = {0};
    if (local_open(args, &job.local, &e) != ERR_OK)
        return command_fail(&e, job.json);
    enum err r = measure_it(&job, args, &e);
    bool no = r == ERR_OK &&
              (!job.result.compiled || nothing_ran(&job.result) || growth_refutes(&job.growth, &job.claims));
    package_free(job.package);
    local_close(&job.local);
    return r != ERR_OK ? command_fail(&e, job.json) : no ? EXIT_VERDICT : EXIT_OK;
}

static const struct command_option options[] = {
    {"claim-time", 't', "CLASS",
     "what you say its time is, as \"O(n log n)\": held against what is measured"},
    {"claim-space", 's', "CLASS", "likewise its memory beside what it costs to start"},
    OPTION_LANGUAGE(
        "the source's language (by its ending otherwise): c, cpp, python3, pypy3, javascript, typescript, java, go, rust"),
    {"function", 'f', NULL, "the source is a function of the problem's signature, not a program"},
    {"shape", 0, "NAME", "only this shape of input, as sorted"},
    {"seed", 0, "NUMBER", "of the inputs and of the order of runs (1)"},
    {"seconds", 0, "NUMBER", "about how long it may take (60)"},
    {"timed", 0, NULL, "take CPU time also where work can be counted"},
    {"json", 0, NULL, "the result as JSON, with every point"},
    LOCAL_OPTIONS,
    {0},
};

const struct command cmd_complexity = {
    .name = "complexity",
    .operands = "PACKAGE SOURCE",
    .min_operands = 2,
    .max_operands = 2,
    .summary = "measure how the work of a source file grows with its input, and compare it with a claim",
    .details =
        "PACKAGE is a problem of the bank by its name (dryrun problem list) or the folder of a "
        "problem package that says "
        "how its\ninputs grow (dryrun/growth.yaml). SOURCE is a file, or - for standard input with "
        "--language.\n\n"
        "The program is run in the jail on growing inputs of each shape that the package declares: "
        "random, sorted, and "
        "what else is\nhard for the obvious solutions. The work of C and C++ programs is counted in "
        "basic blocks, which is "
        "exact; of others the CPU\ntime is taken, the least of three runs. A class is told when its "
        "posterior is at least "
        "0.95; otherwise what is possible is listed:\n\"n or n log n, cannot tell\". The slope is "
        "that of the log-log plot "
        "at its upper end. What counts is the worst shape.\n\n"
        "With --function the source is a function, and only its calls are measured: not what is read and printed for it, "
        "nor the memory\nof its arguments. In Java that is the time of its own thread; calls that start others cannot be told.\n\n"
        "State a claim first (--claim-time, --claim-space; at a terminal you are asked): it is exact, "
        "right up to a log "
        "factor, wrong,\nor cannot be told. The exit code is 0, 1 when a claim is wrong or the "
        "program does not compile or "
        "run, 2 when there is nothing to\nmeasure (no such problem, a claim in other letters than n), "
        "3 for a failure of "
        "ours.",
    .options = options,
    .run = run,
};
