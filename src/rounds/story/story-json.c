/* Reports as JSON, and the texts of the rules. */
#include "rounds/story/contradictions.h"

static enum err text_of(const struct yaml *one, struct story_rule_text *ret, struct error *e)
{
    static const char *const keys[] = {"id", "name", "title", "why", "mend", "source", "doubt", NULL};
    TRY(yaml_only_keys(one, keys, e));
    TRY(yaml_get_str(one, "title", 200, &ret->title, e));
    TRY(yaml_get_str(one, "why", 1000, &ret->why, e));
    TRY(yaml_get_str(one, "mend", 1000, &ret->mend, e));
    TRY(yaml_get_str(one, "source", 500, &ret->source, e));
    return yaml_get_str_or(one, "doubt", 1000, (struct str){0}, &ret->doubt, e);
}

static enum err bad_line(const struct yaml *node, struct error *e, const char *fmt, struct str word)
{
    char field[24];
    snprintf(field, sizeof field, "%d", node->line);
    return error_set(e, ERR_INVALID, field, "line %d: %s \"%.*s\"", node->line, fmt, STR_ARG(word));
}

enum err story_rule_texts(const struct yaml *doc, struct story_rule_text ret[STORY_RULES_N], struct error *e)
{
    static const char *const keys[] = {"rules", NULL};
    bool seen[STORY_RULES_N] = {false};
    const struct yaml *rules = yaml_get(doc, "rules");
    TRY(yaml_only_keys(doc, keys, e));
    for (size_t i = 0; rules && rules->kind == YAML_LIST && i < rules->n; i++) {
        const struct yaml *one = rules->values[i];
        struct str id, name;
        size_t k = 0;
        TRY(yaml_map(one, "a rule", e));
        TRY(yaml_get_str(one, "id", 8, &id, e));
        TRY(yaml_get_str(one, "name", 40, &name, e));
        while (k < STORY_RULES_N && !(str_is(id, STORY_RULES[k].id) && str_is(name, STORY_RULES[k].name)))
            k++;
        if (k == STORY_RULES_N || seen[k])
            return bad_line(one, e,
                            k == STORY_RULES_N ? "there is no rule of this id and name:"
                                               : "the rule stands here a second time:",
                            id);
        seen[k] = true;
        TRY(text_of(one, &ret[k], e));
    }
    for (size_t k = 0; k < STORY_RULES_N; k++)
        if (!seen[k])
            return bad_line(doc, e, "no entry of the rule", str_of(STORY_RULES[k].id));
    return ERR_OK;
}

static void put_rule(const struct story_rule *r, struct json_writer *w)
{
    jw_put_cstr(w, "rule", r->id);
    jw_put_cstr(w, "name", r->name);
    jw_put_cstr(w, "severity", story_severity_name(r->severity));
    jw_put_cstr(w, "grade", story_grade_name(r->grade));
}

void story_put_finding(const struct story_finding *f, struct json_writer *w)
{
    jw_begin(w, '{');
    put_rule(f->rule, w);
    jw_put_cstr(w, "part", f->placed ? story_part_name(f->part) : NULL);
    jw_put_str(w, "evidence", f->evidence);
    jw_put_str(w, "message", f->message);
    jw_end(w);
}

static void put_parts(const struct story_report *r, const char *key, bool shares, struct json_writer *w)
{
    jw_key(w, key);
    jw_begin(w, '{');
    for (size_t p = 0; p < STORY_PARTS; p++) {
        jw_key(w, story_part_name((enum story_part)p));
        if (shares)
            jw_real(w, r->all ? (double)r->words[p] / (double)r->all : 0);
        else
            jw_int(w, (int64_t)r->words[p]);
    }
    if (!shares)
        jw_put_int(w, "all", (int64_t)r->all);
    jw_end(w);
}

void story_put_report(const struct story_report *r, struct json_writer *w)
{
    jw_put_cstr(w, "language", r->language == STORY_GERMAN ? "de" : "en");
    put_parts(r, "words", false, w);
    put_parts(r, "shares", true, w);
    jw_put_real(w, "seconds", r->seconds);
    jw_put_int(w, "mine", (int64_t)r->mine);
    jw_put_int(w, "ours", (int64_t)r->ours);
    jw_put_int(w, "hedges", (int64_t)r->hedges);
    jw_key(w, "findings");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n; i++)
        story_put_finding(&r->v[i], w);
    jw_end(w);
}

void story_put_rules(const struct story_rule_text texts[STORY_RULES_N], struct json_writer *w)
{
    jw_begin(w, '[');
    for (size_t i = 0; i < STORY_RULES_N; i++) {
        jw_begin(w, '{');
        put_rule(&STORY_RULES[i], w);
        jw_put_str(w, "title", texts[i].title);
        jw_put_str(w, "why", texts[i].why);
        jw_put_str(w, "mend", texts[i].mend);
        jw_put_str(w, "source", texts[i].source);
        jw_put_str(w, "doubt", texts[i].doubt);
        jw_end(w);
    }
    jw_end(w);
}

void story_put_contradiction(const struct story_contradiction *c, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_cstr(w, "kind", story_fact_kind_name(c->kind));
    jw_put_cstr(w, "part", story_part_name(c->part));
    jw_put_str(w, "where", c->where);
    jw_put_cstr(w, "from", story_from_name(c->against->from));
    jw_put_int(w, "id", c->against->id);
    jw_put_str(w, "title", c->against->title);
    jw_put_str(w, "against", c->against_text);
    jw_put_str(w, "text", c->against->text);
    jw_put_str(w, "message", c->message);
    jw_end(w);
}
