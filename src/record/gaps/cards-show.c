/* A card as it is shown: with the text of what it is of, and what each grade would do. */
#include "record/code/elsewhere.h"
#include "record/fields.h"
#include "record/gaps/cards-problem.h"
#include "record/kinds.h"

#include "base/cleanup.h"

#include <math.h>

#define NANO 1e9

struct fsrs_card cards_place(const json_t *card)
{
    static const enum fsrs_phase phases[] = {FSRS_NEW, FSRS_LEARNING, FSRS_REVIEW, FSRS_RELEARNING};
    struct fsrs_card c = {0};
    for (size_t i = 0; i < ARRAY_LEN(phases); i++)
        if (str_is(thing_str(card, "state"), fsrs_phase_name(phases[i])))
            c.phase = phases[i];
    if (c.phase == FSRS_NEW)
        return c;
    c.step = (int)thing_int(card, "step");
    c.memory.stability = (double)thing_int(card, "stability_nd") / NANO;
    c.memory.difficulty = (double)thing_int(card, "difficulty_n") / NANO;
    c.due_ms = thing_int(card, "due_at_ms");
    c.reviewed_ms = thing_int(card, "reviewed_at_ms");
    return c;
}

void cards_put_place(json_t *body, const struct fsrs_card *c)
{
    /* As far as the table goes. */
    double s = fmin(c->memory.stability, FSRS_DAYS_MAX);
    json_object_set_new(body, "state", json_string(fsrs_phase_name(c->phase)));
    json_object_set_new(body, "step",
                        c->phase == FSRS_LEARNING || c->phase == FSRS_RELEARNING ? json_integer(c->step)
                                                                                 : json_null());
    json_object_set_new(body, "stability_nd", json_integer(llround(s * NANO)));
    json_object_set_new(body, "difficulty_n", json_integer(llround(c->memory.difficulty * NANO)));
    json_object_set_new(body, "due_at_ms", json_integer(c->due_ms));
    json_object_set_new(body, "reviewed_at_ms", json_integer(c->reviewed_ms));
}

/* ---- its text ---- */

static void put_part(struct strbuf *out, const char *head, struct str text)
{
    if (!text.n)
        return;
    if (out->n)
        strbuf_puts(out, "\n\n");
    strbuf_puts(out, head);
    strbuf_put(out, text);
}

static enum err get(struct db *db, const struct thing_kind *kind, const json_t *card, const char *member,
                    json_t **ret, struct error *e)
{
    return thing_get(db, kind, thing_int(card, member), ret, e);
}

static void script_text(const json_t *s, struct strbuf *front, struct strbuf *back)
{
    put_part(front, "", thing_str(s, "title"));
    put_part(back, "", thing_str(s, "body"));
    put_part(back, "Must be said:\n", thing_str(s, "must_say"));
}

static void story_text(const json_t *s, struct strbuf *front, struct strbuf *back)
{
    strbuf_puts(front, "Tell the story: ");
    strbuf_put(front, thing_str(s, "title"));
    put_part(back, "Situation: ", thing_str(s, "situation"));
    put_part(back, "Task: ", thing_str(s, "task"));
    put_part(back, "Action: ", thing_str(s, "action"));
    put_part(back, "Result: ", thing_str(s, "result"));
    put_part(back, "Reflection: ", thing_str(s, "reflection"));
}

static void claim_text(const json_t *c, struct strbuf *front, struct strbuf *back)
{
    strbuf_puts(front, "Defend: ");
    strbuf_put(front, thing_str(c, "words"));
    put_part(back, "The number: ", thing_str(c, "number"));
    put_part(back, "How it was measured: ", thing_str(c, "measured"));
    put_part(back, "My part: ", thing_str(c, "my_part"));
}

/* One that the bank does not have any more is its id. */
static void question_text(const struct questions *all, struct str id, struct strbuf *front,
                          struct strbuf *back)
{
    const struct question *q = all ? questions_by_id(all, id) : NULL;
    strbuf_put(front, q ? q->asks : id);
    if (!q)
        return;
    for (size_t i = 0; i < q->n_must_say; i++) {
        strbuf_puts(back, i ? "\n- " : "- ");
        strbuf_put(back, q->must_say[i]);
    }
    put_part(back, "Finds out: ", q->probes);
    put_part(back, "They go on: ", q->follow_up);
    put_part(back, "", q->source);
}

/* What kind of thing it is of; NULL: of none. Where it has no text of its own, that of the other. */
static enum err text_of(struct db *db, const struct cards_view *v, const json_t *card, struct strbuf *front,
                        struct strbuf *back, const char **ret_of, struct error *e)
{
    static const struct {
        const char *member;
        const struct thing_kind *kind;
        void (*text)(const json_t *thing, struct strbuf *front, struct strbuf *back);
    } sources[] = {{"script", &kind_script, script_text},
                   {"story", &kind_story, story_text},
                   {"claim", &kind_claim, claim_text},
                   {"elsewhere", &kind_elsewhere, elsewhere_card_text}};
    struct str own_front = thing_str(card, "front"), own_back = thing_str(card, "back");
    json_auto_t *of = NULL;
    *ret_of = NULL;
    for (size_t i = 0; i < ARRAY_LEN(sources) && !*ret_of; i++)
        if (thing_int(card, sources[i].member)) {
            *ret_of = sources[i].member;
            TRY(get(db, sources[i].kind, card, sources[i].member, &of, e));
            sources[i].text(of, front, back);
        }
    if (!*ret_of && thing_int(card, "asked")) {
        *ret_of = "asked";
        TRY(get(db, &kind_question_asked, card, "asked", &of, e));
        put_part(front, "", thing_str(of, "words"));
    }
    if (!*ret_of && thing_str(card, "question").p) {
        *ret_of = "question";
        question_text(v->questions, thing_str(card, "question"), front, back);
    }
    if (!*ret_of && thing_str(card, "problem").p) {
        *ret_of = "problem";
        TRY(cards_problem_text(db, thing_str(card, "problem"), front, back, e));
    }
    if (own_front.p) {
        strbuf_clear(front);
        strbuf_put(front, own_front);
    }
    if (own_back.p) {
        strbuf_clear(back);
        strbuf_put(back, own_back);
    }
    return ERR_OK;
}

/* ---- as JSON ---- */

static void put_next(struct json_writer *w, const struct cards_view *v, const struct fsrs_card *place)
{
    jw_key(w, "next_s");
    jw_begin(w, '[');
    for (int g = FSRS_AGAIN; g <= FSRS_EASY; g++) {
        struct fsrs_card after = fsrs_review(v->f, place, (enum fsrs_grade)g, v->now_ms, FSRS_NO_FUZZ);
        jw_int(w, (after.due_ms - after.reviewed_ms) / 1000);
    }
    jw_end(w);
}

static void put_number(struct json_writer *w, const char *key, bool is, double v)
{
    jw_key(w, key);
    if (is)
        jw_real(w, v);
    else
        jw_null(w);
}

enum err cards_shown_json(struct db *db, const struct cards_view *v, int64_t id, struct json_writer *w,
                          struct error *e)
{
    static const char *const same[] = {"id",       "version",   "deck",
                                       "question", "suspended", "buried_until_ms",
                                       "state",    "due_at_ms", "reviewed_at_ms"};
    _cleanup_(strbuf_release) struct strbuf front = {0}, back = {0};
    json_auto_t *card = NULL;
    const char *of;
    TRY(thing_get(db, &kind_card, id, &card, e));
    TRY(text_of(db, v, card, &front, &back, &of, e));
    struct fsrs_card place = cards_place(card);
    bool seen = place.phase != FSRS_NEW;
    jw_begin(w, '{');
    for (size_t i = 0; i < ARRAY_LEN(same); i++) {
        jw_key(w, same[i]);
        jw_value(w, json_object_get(card, same[i]));
    }
    jw_put_str(w, "front", strbuf_str(&front));
    jw_put_str(w, "back", strbuf_str(&back));
    jw_put_bool(w, "own_text", thing_str(card, "front").p != NULL);
    jw_put_bool(w, "own_back", thing_str(card, "back").p != NULL);
    jw_put_cstr(w, "of", of);
    jw_key(w, "of_id");
    if (of && strcmp(of, "question") != 0 && strcmp(of, "problem") != 0)
        jw_int(w, thing_int(card, of));
    else
        jw_null(w);
    jw_key(w, "problem");
    if (thing_str(card, "problem").p)
        TRY(cards_problem_json(db, thing_str(card, "problem"), w, e));
    else
        jw_null(w);
    put_number(w, "retrievability", seen, fsrs_card_now(v->f, &place, v->now_ms));
    put_number(w, "stability_days", seen, place.memory.stability);
    put_number(w, "difficulty", seen, place.memory.difficulty);
    jw_put_int(w, "reps", thing_int(card, "reps"));
    jw_put_int(w, "lapses", thing_int(card, "lapses"));
    put_next(w, v, &place);
    jw_end(w);
    return ERR_OK;
}
