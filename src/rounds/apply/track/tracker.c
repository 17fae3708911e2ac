#include "rounds/apply/track/tracker.h"

#include "base/cleanup.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

/* What a column may be called; the first name is what it is called here. */
static const struct {
    const char *name, *names;
} columns[TRACKER_FIELDS] = {
    [TRACKER_COMPANY] =
        {"company",
         "company|company name|employer|organization|organisation|firm|firma|unternehmen|entreprise|empresa"},
    [TRACKER_ROLE] = {"role", "role|job title|title|position|job|role title|job role|stelle|poste|puesto"},
    [TRACKER_STATUS] = {"status", "status|stage|state|application status|current status|step|list"},
    [TRACKER_APPLIED] =
        {"applied",
         "date applied|applied|applied on|application date|applied date|date of application|applied at|date|submitted|beworben am"},
    [TRACKER_SOURCE] = {"source", "source|job board|found at|channel|platform|where|quelle"},
    [TRACKER_URL] = {"url", "url|job url|link|job link|posting|job posting|listing|posting url"},
    [TRACKER_PLACE] = {"place", "location|place|city|job location|ort|lieu|ubicacion"},
    [TRACKER_NOTES] = {"notes", "notes|note|comments|comment|description|bemerkung"},
    [TRACKER_CONTACT] =
        {"contact",
         "contact|contact name|recruiter|recruiter name|contact person|hiring manager|ansprechpartner"},
    [TRACKER_EMAIL] = {"email", "contact email|email|e mail|recruiter email|contact e mail"},
    [TRACKER_PHONE] = {"phone", "contact phone number|contact phone|phone|phone number|telephone"},
};

const char *tracker_field_name(size_t f)
{
    return columns[f].name;
}

/* ---- status ---- */

/* In the order in which they are looked for: "interview rejected" is a rejection. A status has the word in
 * it. */
static const struct {
    const char *word, *stage, *outcome;
} statuses[] = {
    {"reject", NULL, "rejected"},
    {"not selected", NULL, "rejected"},
    {"unsuccessful", NULL, "rejected"},
    {"absage", NULL, "rejected"},
    {"refus", NULL, "rejected"},
    {"declined", "offer", "declined"},
    {"withdr", NULL, "withdrawn"},
    {"accepted", "offer", "accepted"},
    {"hired", "offer", "accepted"},
    {"ghost", "applied", "retired"},
    {"no response", "applied", "retired"},
    {"no reply", "applied", "retired"},
    {"closed", NULL, "retired"},
    {"archive", NULL, "retired"},
    {"expired", NULL, "retired"},
    {"offer", "offer", "open"},
    {"negotiat", "offer", "open"},
    {"take home", "takehome", "open"},
    {"takehome", "takehome", "open"},
    {"assignment", "takehome", "open"},
    {"system design", "design", "open"},
    {"live coding", "live", "open"},
    {"pair", "live", "open"},
    {"onsite", "live", "open"},
    {"on site", "live", "open"},
    {"assessment", "code", "open"},
    {"code challenge", "code", "open"},
    {"coding", "code", "open"},
    {"technical", "code", "open"},
    {"behavio", "story", "open"},
    {"final", "story", "open"},
    {"culture", "story", "open"},
    {"screen", "screen", "open"},
    {"recruiter", "screen", "open"},
    {"phone", "screen", "open"},
    {"interview", "screen", "open"},
    {"wishlist", "saved", "open"},
    {"bookmark", "saved", "open"},
    {"saved", "saved", "open"},
    {"to apply", "saved", "open"},
    {"not applied", "saved", "open"},
    {"interested", "saved", "open"},
    {"applied", "applied", "open"},
    {"submitted", "applied", "open"},
    {"sent", "applied", "open"},
    {"pending", "applied", "open"},
    {"waiting", "applied", "open"},
    {"in review", "applied", "open"},
    {"beworben", "applied", "open"},
};

/* The first that fits: of those that say a stage when `staged`. NULL: none. */
static const char *const *find_status(struct str words, bool staged)
{
    static const char *found[2];
    for (size_t i = 0; i < ARRAY_LEN(statuses); i++) {
        if (str_find(words, str_of(statuses[i].word)) >= words.n || (staged && !statuses[i].stage))
            continue;
        found[0] = statuses[i].stage;
        found[1] = statuses[i].outcome;
        return found;
    }
    return NULL;
}

static bool read_status(struct str status, struct arena *a, struct tracker_row *row)
{
    struct str words = csv_words(status, a);
    row->stage = "applied";
    row->outcome = "open";
    if (words.n == 0)
        return true;
    const char *const *found = find_status(words, false);
    if (!found)
        return false;
    row->outcome = found[1];
    /* "Rejected after the interview" says how far it came, too. */
    const char *const *staged = found[0] ? found : find_status(words, true);
    if (staged)
        row->stage = staged[0];
    return true;
}

/* ---- rows ---- */

struct reading {
    const struct tracker_habits *habits;
    struct arena *a;
    size_t at[TRACKER_FIELDS];
    struct tracker *out;
};

static struct str line_of(const struct reading *r, const struct csv_row *row, enum tracker_field f,
                          size_t max)
{
    return csv_line(row, r->at[f], max, r->a);
}

static void take_day(struct reading *r, const struct csv_row *row, struct tracker_row *t)
{
    struct str text = line_of(r, row, TRACKER_APPLIED, 60);
    const struct date_habits habits = {r->habits->order};
    struct date_said said;
    if (text.n == 0)
        return;
    if (!date_read(text, &habits, &said) || said.precision < DATE_DAY) {
        csv_note(&r->out->notes, row->line, "\"%.*s\" is no day that can be read, and is left out",
                 STR_ARG(text));
        return;
    }
    t->applied = said.date;
    if (said.ambiguous)
        csv_note(&r->out->notes, row->line, "\"%.*s\" could be two days; it was read with the %s first",
                 STR_ARG(text), habits.order == DATE_DAY_FIRST ? "day" : "month");
}

static void take_row(struct reading *r, const struct csv_row *row)
{
    enum { LINE_MAX_BYTES = 200, URL_MAX_BYTES = 2000, NOTES_MAX_BYTES = 32 << 10 };
    struct tracker_row t = {.line = row->line, .company = line_of(r, row, TRACKER_COMPANY, LINE_MAX_BYTES)};
    struct str status = line_of(r, row, TRACKER_STATUS, LINE_MAX_BYTES);
    if (csv_row_is_empty(row))
        return;
    if (t.company.n == 0) {
        csv_note(&r->out->notes, row->line, "the row has no company, and is passed over");
        return;
    }
    t.role = line_of(r, row, TRACKER_ROLE, LINE_MAX_BYTES);
    if (t.role.n == 0)
        t.role = STR("unknown role");
    if (!read_status(status, r->a, &t))
        csv_note(&r->out->notes, row->line, "the status \"%.*s\" is not known, and was taken as applied",
                 STR_ARG(status));
    take_day(r, row, &t);
    t.source = line_of(r, row, TRACKER_SOURCE, 100);
    t.url = line_of(r, row, TRACKER_URL, URL_MAX_BYTES);
    t.place = line_of(r, row, TRACKER_PLACE, LINE_MAX_BYTES);
    t.contact = line_of(r, row, TRACKER_CONTACT, LINE_MAX_BYTES);
    t.email = line_of(r, row, TRACKER_EMAIL, 254);
    t.phone = line_of(r, row, TRACKER_PHONE, 50);
    struct str notes = str_trim(csv_field(row, r->at[TRACKER_NOTES]));
    if (notes.n > NOTES_MAX_BYTES)
        notes = str_head(notes, utf8_floor(notes.p, NOTES_MAX_BYTES));
    t.notes = notes;
    r->out->rows[r->out->n_rows++] = t;
}

static enum err find_columns(struct reading *r, const struct csv *table, size_t *ret_header, struct error *e)
{
    enum { HEADER_ROWS = 20 };
    struct csv_column wanted[TRACKER_FIELDS];
    for (size_t i = 0; i < TRACKER_FIELDS; i++) {
        const char *said = r->habits->columns[i];
        wanted[i] = (struct csv_column){said ? said : columns[i].names, said || i == TRACKER_COMPANY};
    }
    TRY(csv_find(table, wanted, TRACKER_FIELDS, HEADER_ROWS, r->at, ret_header, e));
    for (size_t i = 0; i < TRACKER_FIELDS; i++)
        r->out->columns[i] = str_trim(csv_field(&table->rows[*ret_header], r->at[i]));
    return ERR_OK;
}

enum err tracker_read(struct str text, const struct tracker_habits *habits, struct arena *a,
                      struct tracker *ret, struct error *e)
{
    struct csv table;
    struct tracker out = {.notes = csv_notes_of(a)};
    struct reading r = {.habits = habits, .a = a, .out = &out};
    size_t header;
    TRY(csv_read(text, &(struct csv_habits){0}, a, &table, e));
    TRY(find_columns(&r, &table, &header, e));
    if (table.n_rows - header - 1 > TRACKER_ROWS_MAX)
        return error_set(e, ERR_TOO_LARGE, "rows", "the table has more than %d rows", TRACKER_ROWS_MAX);
    out.rows = arena_array(a, struct tracker_row, table.n_rows);
    csv_note_findings(&out.notes, &table);
    for (size_t i = header + 1; i < table.n_rows; i++)
        take_row(&r, &table.rows[i]);
    *ret = out;
    return ERR_OK;
}
