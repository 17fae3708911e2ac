/*
 * What the file of a folder or of a test says of arguments: those of programs and of validators, feedback.
 * They are inherited downwards (struct test_settings).
 */
#include "judge/package/package-read.h"

enum { ARGS_MAX = 64, ARG_MAX_BYTES = 1000 };

void reader_words(struct reader *r, struct str text, struct str **ret, size_t *ret_n)
{
    struct str word, *list = arena_array(r->a, struct str, text.n / 2 + 1);
    size_t n = 0;
    while (str_split(&text, ' ', &word)) {
        if (word.n)
            list[n++] = word;
    }
    *ret = list;
    *ret_n = n;
}

void reader_flags(struct reader *r, const char *file, const struct yaml *node, struct str text,
                  struct str **ret, size_t *ret_n)
{
    bool any = false;
    reader_words(r, text, ret, ret_n);
    for (size_t i = 0; i < *ret_n; i++) {
        struct str *word = &(*ret)[i];
        char c = word->p[0];
        if ((c != '"' && c != '\'') || word->n < 2 || word->p[word->n - 1] != c)
            continue;
        *word = (struct str){word->p + 1, word->n - 2};
        any = true;
    }
    if (any)
        finding_add(
            r->f, SEVERITY_WARNING, file, node->line,
            "a flag is quoted; the format splits flags at spaces and knows no quotes, so they are taken off");
}

void settings_args(struct reader *r, const char *file, const struct yaml *map, const char *key,
                   struct str **ret, size_t *ret_n)
{
    struct error e;
    const struct yaml *node = yaml_get(map, key);
    if (node)
        (void)reader_try(r, file, yaml_strs(node, key, ARGS_MAX, ARG_MAX_BYTES, r->a, ret, ret_n, &e), &e);
}

static void take_input_args(struct reader *r, const char *file, const struct yaml *map,
                            struct test_settings *s)
{
    static const char key[] = "input_validator_args";
    const struct yaml *node = yaml_get(map, key);
    struct error e;
    size_t n = !node ? 0 : node->kind == YAML_MAP ? node->n : 1;
    if (n == 0)
        return;
    struct package_args *list = arena_array(r->a, struct package_args, n);
    for (size_t i = 0; i < n; i++) {
        bool named = node->kind == YAML_MAP;
        list[i].validator = named ? node->keys[i] : STR("");
        if (!reader_try(r, file,
                        yaml_strs(named ? node->values[i] : node, key, ARGS_MAX, ARG_MAX_BYTES, r->a,
                                  &list[i].args, &list[i].n_args, &e),
                        &e))
            return;
    }
    s->input_validator_args = list;
    s->n_input_validator_args = n;
}

void settings_take(struct reader *r, const char *file, const struct yaml *map, struct test_settings *s)
{
    struct error e;
    settings_args(r, file, map, "args", &s->args, &s->n_args);
    settings_args(r, file, map, "output_validator_args", &s->output_validator_args,
                  &s->n_output_validator_args);
    if (yaml_get(map, "output_validator_args")) {
        s->flags_file = file;
        s->flags_line = yaml_get(map, "output_validator_args")->line;
    }
    take_input_args(r, file, map, s);
    (void)reader_try(r, file, yaml_get_bool_or(map, "full_feedback", s->full_feedback, &s->full_feedback, &e),
                     &e);
}

void settings_take_legacy(struct reader *r, const char *file, const struct yaml *doc, struct test_settings *s)
{
    struct error e;
    struct str flags, validator = STR("");
    const struct yaml *out = yaml_get(doc, "output_validator_flags"),
                      *in = yaml_get(doc, "input_validator_flags");
    if (out && out->kind == YAML_MAP)
        out = yaml_get(out, "flags");
    if (out && reader_try(r, file, yaml_str(out, "output_validator_flags", ARG_MAX_BYTES, &flags, &e), &e)) {
        reader_flags(r, file, out, flags, &s->output_validator_args, &s->n_output_validator_args);
        s->flags_file = file;
        s->flags_line = out->line;
    }
    if (in && in->kind == YAML_MAP) {
        (void)reader_try(r, file, yaml_get_str_or(in, "name", 255, validator, &validator, &e), &e);
        in = yaml_get(in, "flags");
    }
    if (in && reader_try(r, file, yaml_str(in, "input_validator_flags", ARG_MAX_BYTES, &flags, &e), &e)) {
        s->input_validator_args = arena_new(r->a, struct package_args);
        s->n_input_validator_args = 1;
        s->input_validator_args->validator = validator;
        reader_flags(r, file, in, flags, &s->input_validator_args->args, &s->input_validator_args->n_args);
    }
}
