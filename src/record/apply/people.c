/* Companies, and the people in them. */
#include "record/kinds.h"

#include "base/cleanup.h"

enum { ABOUT_MAX = 64 << 10 };

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static enum err check_company(const json_t *c, struct error *e)
{
    struct str country = thing_str(c, "country");
    if (country.p && (country.n != 2 || !is_upper(country.p[0]) || !is_upper(country.p[1])))
        return error_set(e, ERR_INVALID, "country", "\"country\" must be two capital letters, as DE");
    return ERR_OK;
}

static const struct thing_field company_fields[] = {
    {"name", THING_LINE, .required = true, .max = 200},
    {"site", THING_LINE, .max = 500},
    {"country", THING_LINE, .max = 2},
    {"time_zone", THING_LINE, .max = 64},
    {"agency", THING_BOOL, .required = true, .fallback = "false"},
    {"about", THING_TEXT, .max = ABOUT_MAX},
};
const struct thing_kind kind_company = {
    .name = "company",
    .title = "a company",
    .taken = "there is a company of this name already",
    .taken_field = "name",
    .fields = company_fields,
    .n_fields = ARRAY_LEN(company_fields),
    .check = check_company,
    THING_SQL("company", "id", "name, site, country, time_zone, agency, about", "?1, ?2, ?3, ?4, ?5, ?6",
              "name = ?1, site = ?2, country = ?3, time_zone = ?4, agency = ?5, about = ?6", "?7", "?8",
              "?9"),
};

static const char *const contact_kinds[] = {
    "recruiter", "agency-recruiter", "hiring-manager", "interviewer", "referrer", "other", NULL};
static const struct thing_field contact_fields[] = {
    {"company", THING_REF, .ref = &kind_company, .holders = "SELECT id FROM contact WHERE company = ?1"},
    {"name", THING_LINE, .required = true, .max = 200},
    {"kind", THING_WORD, .required = true, .words = contact_kinds, .fallback = "other"},
    {"title", THING_LINE, .max = 200},
    {"email", THING_LINE, .max = 254},
    {"phone", THING_LINE, .max = 50},
    {"url", THING_LINE, .max = 500},
    {"about", THING_TEXT, .max = ABOUT_MAX},
};
const struct thing_kind kind_contact = {
    .name = "contact",
    .title = "a contact",
    .fields = contact_fields,
    .n_fields = ARRAY_LEN(contact_fields),
    THING_SQL("contact", "company", "company, name, kind, title, email, phone, url, about",
              "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8",
              "company = ?1, name = ?2, kind = ?3, title = ?4, email = ?5, phone = ?6, url = ?7, about = ?8",
              "?9", "?10", "?11"),
};
