/*
 * dryrun app draft: a short message to copy, filled in from the record.
 */
#include "base/json.h"
#include "main/commands.h"
#include "main/desk.h"
#include "main/options.h"
#include "main/say.h"
#include "record/apply/letters.h"
#include "record/thing.h"

#include <stdio.h>
#include <string.h>

static const json_t *find(const json_t *list, const char *key, const char *value)
{
    json_t *one;
    size_t i;
    json_array_foreach (list, i, one)
        if (strcmp(json_string_value(json_object_get(one, key)), value) == 0)
            return one;
    return NULL;
}

static enum err pick(const struct args *args, const json_t *all, const json_t **ret_language,
                     const char **ret_kind, struct error *e)
{
    const char *code = args_value(args, "language", json_string_value(json_object_get(all, "language")));
    *ret_kind = args_value(args, "kind", json_string_value(json_object_get(all, "suggested")));
    *ret_language = code ? find(json_object_get(all, "languages"), "language", code) : NULL;
    if (!*ret_language)
        return error_set(e, ERR_INVALID, "language", "there are no drafts in the language \"%s\"",
                         code ? code : "");
    if (*ret_kind && !find(json_object_get(*ret_language, "letters"), "kind", *ret_kind))
        return error_set(e, ERR_INVALID, "kind", "there is no draft \"%s\"; without --kind they are listed",
                         *ret_kind);
    return ERR_OK;
}

static void print_list(const json_t *letters)
{
    json_t *one;
    size_t i;
    sayf("Nothing has to be written now. --kind takes one of:\n");
    json_array_foreach (letters, i, one)
        sayf("  %-18s %s\n", json_string_value(json_object_get(one, "kind")),
             json_string_value(json_object_get(one, "title")));
}

static enum err print(const struct args *args, struct str text, struct error *e)
{
    json_auto_t *all = NULL;
    const json_t *language;
    const char *kind;
    TRY(json_read(text, &all, e));
    TRY(pick(args, all, &language, &kind, e));
    const json_t *letters = json_object_get(language, "letters");
    if (!kind) {
        print_list(letters);
        return ERR_OK;
    }
    const json_t *letter = find(letters, "kind", kind);
    sayf("%s\n\n%s", json_string_value(json_object_get(letter, "subject")),
         json_string_value(json_object_get(letter, "body")));
    return ERR_OK;
}

static enum err draft(const struct args *args, struct desk *d, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct world *world;
    int64_t id;
    TRY(args_id(args, 0, "an application", "app list", &id, e));
    TRY(desk_world(args, &d->arena, &world, e));
    enum err r = letters_json(d->db, world, id, &d->arena, &w, e);
    world_free(world);
    TRY(r);
    if (!args_has(args, "json"))
        return print(args, strbuf_str(&out), e);
    say_json(&out);
    return ERR_OK;
}

static const struct command_option options[] = {
    {"kind", 0, "KIND", "which one; without it the one that fits what is due, or else their list"},
    {"language", 0, "CODE", "en or de; without it that of the company's country"},
    OPTION_CONTENT("the drafts"),
    DESK_OPTIONS,
    {0},
};

const struct command cmd_app_draft = {
    .name = "app draft",
    .operands = "ID",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "print a short message to copy: a follow-up, thanks, a withdrawal",
    .details =
        "The subject, an empty line, the text: with the names and days of the record. What is not known is left out. It is signed\n"
        "with the answer for forms whose topic is the name (dryrun app answers).",
    .options = options,
    .work = draft,
};
