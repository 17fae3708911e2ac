/*
 * Verifying a package: first what costs little and explains much, then every submission.
 */
#include "judge/calibrate.h"
#include "judge/verify/verify-inside.h"

#include <stdio.h>

static const struct {
    const char *name;
    unsigned part;
} parts[] = {{"package", VERIFY_PACKAGE},
             {"data", VERIFY_DATA},
             {"validators", VERIFY_VALIDATORS},
             {"submissions", VERIFY_SUBMISSIONS}};

enum err verify_parts_parse(struct str list, unsigned *ret, struct error *e)
{
    unsigned all = 0;
    for (struct str part, rest = list; str_split(&rest, ',', &part);) {
        unsigned bit = 0;
        for (size_t i = 0; i < ARRAY_LEN(parts); i++)
            bit |= str_is(str_trim(part), parts[i].name) ? parts[i].part : 0;
        if (!bit)
            return error_set(e, ERR_INVALID, "parts",
                             "\"%.*s\" is no part; there are package, data, validators and submissions",
                             STR_ARG(str_head(part, 60)));
        all |= bit;
    }
    *ret = all;
    return ERR_OK;
}

void verify_step(struct verify *v, const char *verb, struct str what)
{
    char text[300];
    snprintf(text, sizeof text, "%s %.*s", verb, STR_ARG(str_head(what, 200)));
    if (v->o && v->o->step)
        v->o->step(v->o->arg, text, v->done, v->total);
    v->done++;
}

int64_t verify_cpu_ns(const struct verify *v)
{
    return v->j ? judge_cpu_ns(v->j) : 0;
}

int64_t verify_cpu_ms(const struct verify *v, int64_t since_ns)
{
    return (verify_cpu_ns(v) - since_ns) / 1000000;
}

enum err verify_as_finding(struct verify *v, const char *file, enum err r, const struct error *e)
{
    if (r != ERR_CONFLICT && r != ERR_INVALID)
        return r;
    finding_add(&v->r->findings, SEVERITY_ERROR, file, 0, "%s", e->message);
    return ERR_OK;
}

static enum err compile_validators(struct verify *v, struct error *e)
{
    const struct package *p = v->p;
    v->input_validators = arena_array(v->a, struct program, p->n_input_validators);
    for (size_t i = 0; i < p->n_input_validators; i++) {
        const struct package_program *source = &p->input_validators[i];
        TRY(verify_as_finding(v, arena_cstr(v->a, source->path),
                              check_compile(v->j, source, &v->input_validators[i], e), e));
    }
    v->output_validators = arena_array(v->a, struct program, p->n_output_validators);
    for (size_t i = 0; i < p->n_output_validators; i++) {
        const struct package_program *source = &p->output_validators[i];
        TRY(verify_as_finding(v, arena_cstr(v->a, source->path),
                              check_compile(v->j, source, &v->output_validators[i], e), e));
    }
    return ERR_OK;
}

bool verify_can_check(const struct verify *v)
{
    bool all = true;
    for (size_t i = 0; i < v->p->n_output_validators; i++)
        all &= v->output_validators[i].language != NULL;
    return all;
}

static enum err run_parts(struct verify *v, struct error *e)
{
    const struct package *p = v->p;
    unsigned want = v->r->parts;
    struct judge_observer nobody = {0};
    bool measures = (want & VERIFY_SUBMISSIONS) && !p->limits.has_time;
    v->total = (want & VERIFY_DATA ? verify_data_steps(p) : 0) +
               (want & VERIFY_VALIDATORS ? verify_validator_steps(p) : 0) +
               (want & VERIFY_SUBMISSIONS ? p->n_submissions : 0) + measures;
    if (measures)
        verify_step(v, "measuring", STR("the time limit"));
    if (want & VERIFY_SUBMISSIONS)
        TRY(calibrate_time_limit(v->j, p, &nobody, &v->r->time_limit_ms, e));
    int64_t begun_ns = verify_cpu_ns(v);
    if (want & (VERIFY_DATA | VERIFY_VALIDATORS))
        TRY(compile_validators(v, e));
    if (want & VERIFY_DATA)
        TRY(verify_data(v, e));
    v->r->data_cpu_ms = verify_cpu_ms(v, begun_ns);
    begun_ns = verify_cpu_ns(v);
    if (want & VERIFY_VALIDATORS)
        TRY(verify_validators(v, e));
    v->r->validators_cpu_ms = verify_cpu_ms(v, begun_ns);
    if (want & VERIFY_SUBMISSIONS)
        TRY(verify_submissions(v, e));
    return ERR_OK;
}

enum err verify_package(struct judge *j, const struct package *p, const struct verify_options *options,
                        const struct verify_observer *o, struct arena *a, struct verify_result *ret,
                        struct error *e)
{
    static const struct verify_options all = {0};
    struct verify_result r = {
        .slowest_accepted_ms = -1, .fastest_slow_ms = -1, .time_limit_ms = p->limits.time_ms};
    struct verify v = {.j = j, .p = p, .options = options ? options : &all, .o = o, .a = a, .r = &r};
    struct error own = {0};
    r.findings.arena = a;
    r.lazy = v.options->lazy;
    r.jobs = v.options->jobs > 1 ? v.options->jobs : 1;
    for (size_t i = 0; i < p->findings.n; i++) {
        const struct finding *f = &p->findings.list[i];
        finding_add(&r.findings, f->severity, arena_cstr(a, f->file), f->line, "%.*s", STR_ARG(f->message));
    }
    unsigned want = v.options->parts ? v.options->parts : VERIFY_ALL;
    if (want & VERIFY_PACKAGE)
        verify_files(&v);
    enum err result = ERR_OK;
    if (!p->broken) {
        r.parts = want;
        v.maker = testdata_maker_new(j, p);
        result = run_parts(&v, &own);
        testdata_maker_free(v.maker);
        for (size_t i = 0; v.input_validators && i < p->n_input_validators; i++) {
            if (v.input_validators[i].language)
                program_release(&v.input_validators[i]);
        }
        for (size_t i = 0; v.output_validators && i < p->n_output_validators; i++) {
            if (v.output_validators[i].language)
                program_release(&v.output_validators[i]);
        }
    }
    if (result != ERR_OK)
        return error_set(e, result, own.field, "%s", own.message);
    *ret = r;
    return ERR_OK;
}
