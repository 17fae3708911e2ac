/* What one means to say: scripts, what one wants to earn, what others earn, and what one knows of a
 * company. */
#include "record/kinds.h"
#include "record/pay.h"

#include "base/cleanup.h"

enum { BODY_MAX = 16 << 10, POINTS_MAX = 4000, ABOUT_MAX = 16 << 10 };

static const char *const script_kinds[] = {"about-me", "gap", "leaving", "processes", "pay", "own", NULL};

static enum err check_script(const json_t *s, struct error *e)
{
    int64_t target = thing_int(s, "target_s"), max = thing_int(s, "max_s");
    return target && max && max < target
               ? error_set(e, ERR_INVALID, "max_s", "a script cannot be longer than it may be")
               : ERR_OK;
}

/* A floor above the target is a slip of the pen. */
static enum err check_range(const json_t *r, struct error *e)
{
    TRY(pay_check_currency(r, "currency", e));
    bool both =
        !json_is_null(json_object_get(r, "floor_minor")) && !json_is_null(json_object_get(r, "target_minor"));
    return both && thing_int(r, "floor_minor") > thing_int(r, "target_minor")
               ? error_set(e, ERR_INVALID, "floor_minor", "the floor must not be above the target")
               : ERR_OK;
}

static enum err check_sample(const json_t *s, struct error *e)
{
    return pay_check_currency(s, "currency", e);
}

static const struct thing_field script_fields[] = {
    {"kind", THING_WORD, .required = true, .words = script_kinds},
    {"company", THING_REF, .ref = &kind_company, .holders = "SELECT id FROM script WHERE company = ?1"},
    {"title", THING_LINE, .required = true, .max = 200},
    {"variant", THING_LINE, .max = 100},
    {"language", THING_LINE, .max = 8},
    {"body", THING_TEXT, .max = BODY_MAX},
    {"must_say", THING_TEXT, .max = POINTS_MAX},
    {"forbidden", THING_TEXT, .max = POINTS_MAX},
    {"target_s", THING_INT, .min = 1, .max = 3600},
    {"max_s", THING_INT, .min = 1, .max = 3600},
};
const struct thing_kind kind_script = {
    .name = "script",
    .title = "a script",
    .fields = script_fields,
    .n_fields = ARRAY_LEN(script_fields),
    .check = check_script,
    THING_SQL("script", "company",
              "kind, company, title, variant, language, body, must_say, forbidden, target_s, "
              "max_s",
              "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10",
              "kind = ?1, company = ?2, title = ?3, variant = ?4, language = ?5, body = ?6, "
              "must_say = ?7, forbidden = ?8, target_s = ?9, max_s = ?10",
              "?11", "?12", "?13"),
};

static const struct thing_field pay_range_fields[] = {
    {"company", THING_REF, .ref = &kind_company, .holders = "SELECT id FROM pay_range WHERE company = ?1"},
    {"floor_minor", THING_INT, .min = 0, .max = PAY_MAX},
    {"target_minor", THING_INT, .min = 0, .max = PAY_MAX},
    {"currency", THING_LINE, .required = true, .max = 3},
    {"period", THING_WORD, .required = true, .words = pay_periods},
    {"about", THING_TEXT, .max = ABOUT_MAX},
};
const struct thing_kind kind_pay_range = {
    .name = "pay_range",
    .title = "what you want to earn",
    .fields = pay_range_fields,
    .n_fields = ARRAY_LEN(pay_range_fields),
    .check = check_range,
    .taken = "there is a range for it already",
    .taken_field = "company",
    THING_SQL("pay_range", "company", "company, floor_minor, target_minor, currency, period, about",
              "?1, ?2, ?3, ?4, ?5, ?6",
              "company = ?1, floor_minor = ?2, target_minor = ?3, currency = ?4, period = ?5, "
              "about = ?6",
              "?7", "?8", "?9"),
};

static const struct thing_field market_sample_fields[] = {
    {"role", THING_LINE, .max = 200},
    {"place", THING_LINE, .max = 300},
    {"source", THING_LINE, .max = 300},
    {"seen_on", THING_DATE},
    {"pay_minor", THING_INT, .required = true, .min = 1, .max = PAY_MAX},
    {"currency", THING_LINE, .required = true, .max = 3},
    {"period", THING_WORD, .required = true, .words = pay_periods},
};
const struct thing_kind kind_market_sample = {
    .name = "market_sample",
    .title = "a sample of the market",
    .fields = market_sample_fields,
    .n_fields = ARRAY_LEN(market_sample_fields),
    .check = check_sample,
    THING_SQL("market_sample", "id", "role, place, source, seen_on, pay_minor, currency, period",
              "?1, ?2, ?3, ?4, ?5, ?6, ?7",
              "role = ?1, place = ?2, source = ?3, seen_on = ?4, pay_minor = ?5, currency = ?6, "
              "period = ?7",
              "?8", "?9", "?10"),
};

static const struct thing_field company_research_fields[] = {
    {"company", THING_REF, .required = true, .ref = &kind_company, .owner = true,
     .holders = "SELECT id FROM company_research WHERE company = ?1"},
    {"mission", THING_TEXT, .max = ABOUT_MAX},
    {"company_values", THING_TEXT, .max = ABOUT_MAX},
    {"advance", THING_TEXT, .max = ABOUT_MAX},
    {"excites", THING_TEXT, .max = ABOUT_MAX},
    {"does_not", THING_TEXT, .max = ABOUT_MAX},
    {"challenge", THING_TEXT, .max = ABOUT_MAX},
    {"questions", THING_TEXT, .max = ABOUT_MAX},
    {"seen_on", THING_DATE},
};
const struct thing_kind kind_company_research = {
    .name = "company_research",
    .title = "what you know of a company",
    .fields = company_research_fields,
    .n_fields = ARRAY_LEN(company_research_fields),
    .taken = "there is a page of this company already",
    .taken_field = "company",
    THING_SQL("company_research", "company",
              "company, mission, company_values, advance, excites, does_not, challenge, questions, "
              "seen_on",
              "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9",
              "company = ?1, mission = ?2, company_values = ?3, advance = ?4, excites = ?5, "
              "does_not = ?6, challenge = ?7, questions = ?8, seen_on = ?9",
              "?10", "?11", "?12"),
};
