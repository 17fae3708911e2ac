#include "record/apply/take-in.h"

#include "record/apply/applications.h"
#include "record/kinds.h"

static enum err count_of(struct db *db, const char *sql, int64_t id, struct str a, struct str b, int64_t *ret,
                         struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, sql, &q, e));
    stmt_bind_i64(q, 1, id);
    stmt_bind_text(q, 2, a);
    stmt_bind_text(q, 3, b);
    TRY(stmt_step(q, &row, e));
    *ret = stmt_i64(q, 0);
    return ERR_OK;
}

static void put_text(json_t *body, const char *field, struct str s)
{
    if (s.n)
        json_object_set_new(body, field, json_stringn(s.p, s.n));
}

/* The address of the ad stands above the notes. */
static void put_about(json_t *body, const struct tracker_row *r)
{
    _cleanup_(strbuf_release) struct strbuf about = {0};
    if (r->url.n)
        strbuf_printf(&about, "<%.*s>", STR_ARG(r->url));
    if (r->notes.n)
        strbuf_printf(&about, "%s%.*s", about.n ? "\n\n" : "", STR_ARG(r->notes));
    put_text(body, "about", strbuf_str(&about));
}

static enum err take_contact(struct db *db, const struct tracker_row *r, int64_t company,
                             struct thing_act *act, struct take_in_counts *counts, struct error *e)
{
    struct str name = r->contact.n ? r->contact : r->email;
    int64_t known;
    if (name.n == 0)
        return ERR_OK;
    TRY(count_of(
        db, "SELECT count(*) FROM contact WHERE company = ?1 AND (name = ?2 OR (?3 <> '' AND email = ?3))",
        company, name, r->email, &known, e));
    if (known)
        return ERR_OK;
    json_auto_t *body = json_object();
    json_auto_t *made = NULL;
    json_object_set_new(body, "company", json_integer(company));
    json_object_set_new(body, "kind", json_string("recruiter"));
    put_text(body, "name", name);
    put_text(body, "email", r->email);
    put_text(body, "phone", r->phone);
    TRY(thing_make(db, &kind_contact, body, act, &made, e));
    counts->contacts++;
    return ERR_OK;
}

static enum err make_row(struct db *db, const struct tracker_row *r, int64_t company, struct str day,
                         struct thing_act *act, struct take_in_counts *counts, struct error *e)
{
    json_auto_t *body = json_object();
    json_auto_t *made = NULL;
    json_object_set_new(body, "company", json_integer(company));
    json_object_set_new(body, "stage", json_string(r->stage));
    json_object_set_new(body, "outcome", json_string(r->outcome));
    put_text(body, "role", r->role);
    put_text(body, "applied_on", day);
    put_text(body, "source", r->source);
    put_text(body, "place", r->place);
    put_about(body, r);
    TRY(thing_make(db, &kind_application, body, act, &made, e));
    counts->made++;
    return take_contact(db, r, company, act, counts, e);
}

/* The open one of this company and role that was only saved; 0: there is none. */
static enum err saved_one(struct db *db, int64_t company, struct str role, int64_t *ret, struct error *e)
{
    return count_of(
        db,
        "SELECT coalesce(min(id), 0) FROM application WHERE company = ?1 AND role = ?2 AND stage = 'saved' "
        "AND outcome = 'open' AND coalesce(applied_on, '') = ?3",
        company, role, STR(""), ret, e);
}

static enum err move_saved(struct db *db, const struct tracker_row *r, int64_t id, struct str day,
                           struct thing_act *act, struct take_in_counts *counts, struct error *e)
{
    json_auto_t *before = NULL;
    json_auto_t *after = NULL;
    json_auto_t *body = json_object();
    TRY(thing_get(db, &kind_application, id, &before, e));
    json_object_set_new(body, "version", json_integer(thing_int(before, "version")));
    json_object_set_new(body, "stage", json_string(r->stage));
    json_object_set_new(body, "outcome", json_string(r->outcome));
    put_text(body, "applied_on", day);
    TRY(thing_edit(db, &kind_application, id, body, act, &after, e));
    counts->moved++;
    return ERR_OK;
}

static enum err take_row(struct db *db, const struct tracker_row *r, struct thing_act *act,
                         struct take_in_counts *counts, struct error *e)
{
    char text[DATE_TEXT_MAX] = "";
    int64_t company, known, saved = 0;
    bool is_new, only_saved = str_is(STR("saved"), r->stage) && !r->applied.year;
    TRY(applications_company(db, r->company, act, &company, &is_new, e));
    counts->companies += is_new;
    struct str day = str_of(r->applied.year ? date_text(r->applied, text) : "");
    TRY(count_of(db,
                 only_saved ? "SELECT count(*) FROM application WHERE company = ?1 AND role = ?2 AND ?3 = ''"
                            : "SELECT count(*) FROM application WHERE company = ?1 AND role = ?2 AND "
                              "coalesce(applied_on, '') = ?3",
                 company, r->role, day, &known, e));
    if (!known && day.n)
        TRY(saved_one(db, company, r->role, &saved, e));
    if (known)
        counts->known++;
    else if (saved)
        return move_saved(db, r, saved, day, act, counts, e);
    else
        return make_row(db, r, company, day, act, counts, e);
    return ERR_OK;
}

enum err take_in(struct db *db, const struct tracker *t, struct thing_act *act, struct take_in_counts *ret,
                 struct error *e)
{
    struct take_in_counts counts = {0};
    for (size_t i = 0; i < t->n_rows; i++) {
        if (take_row(db, &t->rows[i], act, &counts, e) == ERR_OK)
            continue;
        struct error why = *e;
        return error_set(e, why.code, why.field, "line %d: %s", t->rows[i].line, why.message);
    }
    *ret = counts;
    return ERR_OK;
}
