#include "rounds/code/recursion-report.h"

bool recursion_agrees(const struct recursion_outcome *a, const struct recursion_outcome *b)
{
    return a->value.n && b->value.n && a->length == b->length && str_eq(a->value, b->value) &&
           str_eq(a->hash, b->hash);
}

static struct str text_of(const json_t *o, const char *key, struct arena *a)
{
    const json_t *v = json_object_get(o, key);
    return json_is_string(v) ? arena_str(a, (struct str){json_string_value(v), json_string_length(v)})
                             : STR("");
}

static int int_of(const json_t *o, const char *key, int otherwise)
{
    const json_t *v = json_object_get(o, key);
    json_int_t n = json_is_integer(v) ? json_integer_value(v) : otherwise;
    return n < -1 || n > INT32_MAX ? otherwise : (int)n;
}

bool recursion_outcome_read(struct str line, struct arena *a, struct recursion_outcome *ret, bool *ret_load)
{
    json_auto_t *o = NULL;
    if (json_read(line, &o, NULL) != ERR_OK || !json_is_object(o))
        return false;
    *ret = (struct recursion_outcome){
        .value = text_of(o, "value", a),
        .error = text_of(o, "error", a),
        .slow = json_is_true(json_object_get(o, "slow")),
        .line = int_of(o, "line", 0),
        .length = int_of(o, "length", 0),
        .hash = text_of(o, "hash", a),
        .printed = text_of(o, "printed", a),
        .frames = int_of(o, "frames", -1),
        .same = int_of(o, "same", -1),
        .which = text_of(o, "which", a),
    };
    *ret_load = json_is_true(json_object_get(o, "load"));
    return ret->value.n || ret->error.n || ret->slow;
}

/* ---- judging ---- */

static void add(struct recursion_report *r, const char *rule, const char *says)
{
    struct recursion_form *f = &r->form;
    for (size_t i = 0; i < f->n_findings; i++)
        if (f->findings[i].rule == rule || strcmp(f->findings[i].rule, rule) == 0)
            return; /* the text has told it already, and where */
    if (f->n_findings < RECURSION_FINDINGS_MAX)
        f->findings[f->n_findings++] = (struct recursion_finding){rule, 1, 1, str_of(says)};
}

static void judge_stack(const struct recursion_drill *d, struct arena *a, struct recursion_report *r)
{
    const struct recursion_outcome *most = NULL;
    for (size_t i = 0; i < r->n_depth; i++)
        if (r->depth[i].yours.same >= 0 && (!most || r->depth[i].yours.same > most->same))
            most = &r->depth[i].yours;
    if (!most)
        return;
    if (d->kind == RECURSION_TO_LOOP && most->same > 1)
        add(r, "calls-itself",
            arena_printf(a, "When it ran, %.*s() was %d times on the stack at once.",
                         STR_ARG(str_head(most->which, 60)), most->same));
    if (d->kind == RECURSION_TO_RECURSION && most->same < 2)
        add(r, "no-call", "When it ran, it never called itself.");
}

void recursion_judge(const struct recursion_drill *d, struct arena *a, struct recursion_report *r)
{
    judge_stack(d, a, r);
    bool form = r->form.n_findings == 0;
    bool answers = r->ran && r->loaded && !r->differs && r->n_inputs > 0 && r->n_agreed == r->n_inputs;
    bool deep = r->ran && r->loaded && r->n_inputs > 0;
    for (size_t i = 0; i < r->n_deep; i++)
        deep = deep && r->deep[i].ok;
    r->right = form && answers && deep;
    if (r->right)
        r->share_n = 10000;
    else if (!form || !r->n_inputs)
        r->share_n = 0; /* another form is what was given already */
    else
        r->share_n = answers ? 6667 : 3333 * r->n_agreed / r->n_inputs;
}

/* ---- as JSON ---- */

static void put_outcome(const char *key, const struct recursion_outcome *o, struct json_writer *w)
{
    jw_key(w, key);
    jw_begin(w, '{');
    jw_put_str_or_null(w, "value", o->value);
    jw_put_int_or_null(w, "length", o->length > 0, o->length);
    jw_put_str_or_null(w, "error", o->error);
    jw_put_int_or_null(w, "line", o->line > 0, o->line);
    jw_put_bool(w, "slow", o->slow);
    jw_put_cstr(w, "ended", o->ended);
    jw_put_int_or_null(w, "frames", o->frames >= 0, o->frames);
    jw_put_int_or_null(w, "same", o->same >= 0, o->same);
    jw_put_str_or_null(w, "which", o->which);
    jw_end(w);
}

static void put_difference(const struct recursion_report *r, struct json_writer *w)
{
    jw_key(w, "differs");
    if (!r->differs) {
        jw_null(w);
        return;
    }
    jw_begin(w, '{');
    jw_put_str(w, "args", r->args);
    jw_put_str(w, "first_args", r->first_args);
    jw_put_int(w, "steps", r->n_shrunk);
    jw_put_bool(w, "smallest", r->shrunk_out);
    put_outcome("yours", &r->yours, w);
    put_outcome("ours", &r->ours, w);
    jw_end(w);
}

static void put_depths(const struct recursion_report *r, struct json_writer *w)
{
    jw_key(w, "deep");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n_deep; i++) {
        jw_begin(w, '{');
        jw_put_str(w, "args", r->deep[i].args);
        jw_put_bool(w, "ok", r->deep[i].ok);
        put_outcome("outcome", &r->deep[i].yours, w);
        jw_end(w);
    }
    jw_end(w);
    jw_key(w, "depth");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n_depth; i++) {
        jw_begin(w, '{');
        jw_put_str(w, "args", r->depth[i].args);
        put_outcome("given", &r->depth[i].given, w);
        put_outcome("yours", &r->depth[i].yours, w);
        put_outcome("ours", &r->depth[i].ours, w);
        jw_end(w);
    }
    jw_end(w);
}

void recursion_report_json(const struct recursion_report *r, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_cstr(w, "language", recursion_language_ids[r->language]);
    jw_put_bool(w, "right", r->right);
    jw_put_int(w, "share_n", r->share_n);
    jw_key(w, "findings");
    recursion_findings_json(r->form.findings, r->form.n_findings, w);
    jw_put_bool(w, "ran", r->ran);
    if (r->ran && !r->loaded)
        put_outcome("load", &r->load, w);
    else
        jw_put_cstr(w, "load", NULL);
    jw_put_int(w, "inputs", r->n_inputs);
    jw_put_int(w, "agreed", r->n_agreed);
    put_difference(r, w);
    put_depths(r, w);
    jw_put_str(w, "printed", r->printed);
    jw_key(w, "flow");
    jw_raw(w, r->flow);
    jw_key(w, "our_flow");
    jw_raw(w, r->our_flow);
    jw_end(w);
}

struct str recursion_detail(const struct recursion_report *r, struct arena *a)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    jw_put_cstr(&w, "language", recursion_language_ids[r->language]);
    jw_key(&w, "form");
    jw_begin(&w, '[');
    for (size_t i = 0; i < r->form.n_findings; i++)
        jw_cstr(&w, r->form.findings[i].rule);
    jw_end(&w);
    jw_put_int(&w, "agreed", r->n_agreed);
    jw_put_int(&w, "inputs", r->n_inputs);
    jw_end(&w);
    struct str text = arena_str(a, strbuf_str(&out));
    strbuf_release(&out);
    return text;
}
