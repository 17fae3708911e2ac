/*
 * dryrun search: full-text search over the record.
 */
#include "main/commands.h"
#include "main/desk.h"

#include "main/options.h"
#include "main/say.h"
#include "record/search.h"

#include <stdio.h>
#include <unistd.h>

/* What was found in it is bold on a terminal. */
static void print_pieces(const json_t *pieces)
{
    size_t i;
    json_t *piece;
    bool bold = isatty(STDOUT_FILENO);
    json_array_foreach (pieces, i, piece) {
        bool hit = bold && json_is_true(json_object_get(piece, "hit"));
        fputs(hit ? "\033[1m" : "", stdout);
        say_member(piece, "text");
        fputs(hit ? "\033[0m" : "", stdout);
    }
}

static void print_result(const json_t *one)
{
    const struct str context = thing_str(one, "context");
    char name[64];
    snprintf(name, sizeof name, "%s %lld", json_string_value(json_object_get(one, "kind")),
             (long long)json_integer_value(json_object_get(one, "id")));
    sayf("%-18s ", name);
    print_pieces(json_object_get(one, "title"));
    if (context.n)
        sayf("  (application %lld, %.*s)", (long long)thing_int(one, "application"), STR_ARG(context));
    sayf("\n");
    if (json_array_size(json_object_get(one, "excerpt"))) {
        sayf("%-18s ", "");
        print_pieces(json_object_get(one, "excerpt"));
        sayf("\n");
    }
}

static enum err search(const struct args *args, struct desk *d, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf question = {0}, out = {0};
    struct json_writer w = jw_to(&out);
    json_auto_t *found = NULL;
    json_t *one;
    size_t i;
    int64_t limit;
    if (args_has(args, "anew"))
        TRY(record_search_anew(d->db, e));
    TRY(args_int(args, "limit", 1, RECORD_SEARCH_MAX, 20, &limit, e));
    for (i = 0; i < args->n_operands; i++)
        strbuf_printf(&question, "%s%s", i ? " " : "", args->operands[i]);
    TRY(record_search_json(d->db, strbuf_str(&question), str_of(args_value(args, "kind", "")), limit, &w, e));
    TRY(desk_shown(args, &out, &found, e));
    if (!found)
        return ERR_OK;
    const json_t *results = json_object_get(found, "results");
    json_array_foreach (results, i, one)
        print_result(one);
    if (json_array_size(results) == 0)
        sayf("Nothing in the record has these words.\n");
    else if (json_is_true(json_object_get(found, "more")))
        sayf("... and more; --limit shows up to %d\n", RECORD_SEARCH_MAX);
    return ERR_OK;
}

static const struct command_option options[] = {
    {"kind", 'k', "KIND",
     "only these: company, contact, ad, cv_version, application, round, promise, ..., event"},
    OPTION_LIMIT("20"),
    {"anew", 0, NULL, "make the index anew first; it is kept by itself otherwise"},
    DESK_OPTIONS,
    {0},
};

const struct command cmd_search = {
    .name = "search",
    .operands = "WORDS",
    .min_operands = 1,
    .max_operands = COMMAND_OPERANDS_MAX,
    .summary = "search the whole record: applications, people, ads, notes, promises, questions asked, ...",
    .details =
        "A word finds what begins with it, whatever its case and accents; all words must be there. In quotes, as '\"pair programming\"',\n"
        "words are meant exactly and beside each other. What follows a '-' must not be there; so that it is no option, write -- before it:\n"
        "dryrun search -- engineer -junior",
    .options = options,
    .work = search,
};
