#include "main/code/exams.h"

#include "main/say.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

static enum err newest(struct desk *d, json_t **ret, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    TRY(exams_list_json(d->db, 0, 0, 1, &w, e));
    return json_read(strbuf_str(&out), ret, e);
}

enum err exams_read(struct desk *d, int64_t id, json_t **ret, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    json_auto_t *list = NULL;
    if (!id) {
        TRY(newest(d, &list, e));
        id = thing_int(json_array_get(json_object_get(list, "exams"), 0), "id");
    }
    if (!id)
        return error_set(
            e, ERR_NOT_FOUND, "exam",
            "no exam was sat so far; \"dryrun exam presets\" shows the rules, \"dryrun exam start ID\" begins one");
    TRY(exams_get_json(d->db, id, &w, e));
    return json_read(strbuf_str(&out), ret, e);
}

enum err exams_running(struct desk *d, json_t **ret, struct error *e)
{
    json_t *exam;
    TRY(exams_read(d, 0, &exam, e));
    if (strcmp(desk_text(exam, "state"), "running") == 0) {
        *ret = exam;
        return ERR_OK;
    }
    long long id = (long long)thing_int(exam, "id");
    json_decref(exam);
    return error_set(
        e, ERR_NOT_FOUND, "exam",
        "no exam is running: the last one, %lld, has ended; \"dryrun exam report\" tells what it was worth",
        id);
}

const char *exams_span(int64_t ms, char to[24])
{
    long long s = ms < 0 ? 0 : ms / 1000;
    if (s >= 3600)
        snprintf(to, 24, "%lld:%02lld:%02lld", s / 3600, s / 60 % 60, s % 60);
    else
        snprintf(to, 24, "%lld:%02lld", s / 60, s % 60);
    return to;
}

/* "AC, WA 7/10 (a run)" */
static void print_sent(const json_t *problem)
{
    const json_t *one;
    size_t i, n = 0;
    json_array_foreach (json_object_get(problem, "sent"), i, one) {
        if (json_is_true(json_object_get(one, "run")))
            continue;
        const char *verdict = desk_text(one, "verdict");
        sayf("%s%s", n++ ? ", " : "  sent: ", verdict[0] ? verdict : desk_text(one, "state"));
        if (json_is_integer(json_object_get(one, "tests_total")))
            sayf(" %lld/%lld", (long long)thing_int(one, "tests_passed"),
                 (long long)thing_int(one, "tests_total"));
        if (json_is_true(json_object_get(one, "unsent")))
            sayf(" (stood in the editor)");
    }
}

static void print_problem(const json_t *problem)
{
    const json_t *worth = json_object_get(problem, "worth");
    sayf("%3lld  ", (long long)thing_int(problem, "ordinal"));
    if (json_is_object(worth))
        sayf("%4.0f of %4lld points", json_number_value(json_object_get(worth, "got")),
             (long long)thing_int(problem, "points"));
    else
        sayf("%4lld points", (long long)thing_int(problem, "points"));
    const char *difficulty = desk_text(problem, "difficulty");
    sayf("  %-9s %-8s ", difficulty[0] ? difficulty : desk_text(problem, "kind"),
         desk_text(problem, "state"));
    say_member(problem, "title");
    if (json_is_integer(json_object_get(problem, "submits_left")))
        sayf("  (%lld to submit)", (long long)thing_int(problem, "submits_left"));
    print_sent(problem);
    sayf("\n");
}

void exams_print(const json_t *exam)
{
    const json_t *one, *passed = json_object_get(exam, "passed");
    char span[24], when[16];
    size_t i;
    time_t ends = (time_t)(thing_int(exam, "ends_at_ms") / 1000);
    struct tm t;
    localtime_r(&ends, &t);
    strftime(when, sizeof when, "%H:%M:%S", &t);
    sayf("Exam %lld: ", (long long)thing_int(exam, "id"));
    say_member(json_object_get(exam, "rules"), "title");
    if (strcmp(desk_text(exam, "state"), "running") == 0)
        sayf(". %s left, until %s.\n",
             exams_span(thing_int(exam, "ends_at_ms") - thing_int(exam, "now_ms"), span), when);
    else if (json_is_true(json_object_get(exam, "waiting")))
        sayf(". It has ended; something of it is still with the judge.\n");
    else
        sayf(". %.0f of %lld points: %s.\n", json_number_value(json_object_get(exam, "points")),
             (long long)thing_int(exam, "of"), json_is_true(passed) ? "passed" : "not passed");
    json_array_foreach (json_object_get(exam, "problems"), i, one)
        print_problem(one);
}
