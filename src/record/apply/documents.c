/* Ads, versions of the CV, what its bullets claim, and which findings about it are kept. */
#include "record/apply/papers.h"
#include "record/kinds.h"
#include "record/pay.h"

#include "base/cleanup.h"
#include "rounds/apply/linkedin/linkedin-check.h"
#include "rounds/apply/lint/lint.h"

enum { BODY_MAX = 256 << 10, WORDS_MAX = 2000 };

static const char *const remote_words[] = {"no", "hybrid", "yes", NULL};
static const char *const ad_formats[] = {"text", "html", "json-ld", "greenhouse", "lever", "ashby", NULL};

static enum err check_ad(const json_t *ad, struct error *e)
{
    return pay_check(ad, "pay_min_minor", "pay_max_minor", "pay_currency", "pay_period", e);
}

static const struct thing_field ad_fields[] = {
    {"title", THING_LINE, .required = true, .max = 300},
    {"employer", THING_LINE, .max = 200},
    {"url", THING_LINE, .max = 2000},
    {"place", THING_LINE, .max = 300},
    {"remote", THING_WORD, .words = remote_words},
    {"pay_min_minor", THING_INT, .min = 0, .max = PAY_MAX},
    {"pay_max_minor", THING_INT, .min = 0, .max = PAY_MAX},
    {"pay_currency", THING_LINE, .max = 3},
    {"pay_period", THING_WORD, .words = pay_periods},
    {"posted_on", THING_DATE},
    {"valid_through", THING_DATE},
    {"format", THING_WORD, .required = true, .words = ad_formats, .fallback = "text"},
    {"body", THING_TEXT, .required = true, .max = BODY_MAX},
};
const struct thing_kind kind_ad = {
    .name = "ad",
    .title = "an ad",
    .fields = ad_fields,
    .n_fields = ARRAY_LEN(ad_fields),
    .check = check_ad,
    THING_SQL("ad", "id",
              "title, employer, url, place, remote, pay_min_minor, pay_max_minor, pay_currency, pay_period, "
              "posted_on, valid_through, format, body",
              "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13",
              "title = ?1, employer = ?2, url = ?3, place = ?4, remote = ?5, pay_min_minor = ?6, "
              "pay_max_minor = ?7, pay_currency = ?8, pay_period = ?9, posted_on = ?10, valid_through = ?11, "
              "format = ?12, body = ?13",
              "?14", "?15", "?16"),
};

/* A document or a text, and never both. */
static enum err check_cv(const json_t *cv, struct error *e)
{
    struct str format = thing_str(cv, "format"), document = thing_str(cv, "document");
    bool is_document = papers_is_format(format);
    if (is_document && !document.p)
        return error_set(e, ERR_INVALID, "document", "a version of the format %.*s is a document: upload it",
                         STR_ARG(format));
    if (is_document && thing_str(cv, "body").p)
        return error_set(e, ERR_INVALID, "body",
                         "a version that is a document has no text: save the text as another version");
    if (!is_document && document.p)
        return error_set(e, ERR_INVALID, "document", "a version of the format %.*s is no document",
                         STR_ARG(format));
    if (!is_document && !thing_str(cv, "body").p)
        return error_set(e, ERR_INVALID, "body", "\"body\" is missing");
    return ERR_OK;
}

static const char *const cv_formats[] = {"text", "markdown", "json-resume", "pdf", "docx", "odt", NULL};
static const struct thing_field cv_fields[] = {
    {"name", THING_LINE, .required = true, .max = 200},
    {"format", THING_WORD, .required = true, .words = cv_formats, .fallback = "text"},
    {"body", THING_TEXT, .max = CV_BODY_MAX},
    {"document", THING_LINE, .max = SHA256_HEX},
    {"retired", THING_BOOL, .required = true, .fallback = "false"},
};
const struct thing_kind kind_cv_version = {
    .name = "cv_version",
    .title = "a version of the CV",
    .fields = cv_fields,
    .n_fields = ARRAY_LEN(cv_fields),
    .check = check_cv,
    .taken = "there is no such document: upload it",
    .taken_field = "document",
    THING_SQL("cv_version", "id", "name, format, body, document, retired", "?1, ?2, ?3, ?4, ?5",
              "name = ?1, format = ?2, body = ?3, document = ?4, retired = ?5", "?6", "?7", "?8"),
};

static enum err check_suppression(const json_t *s, struct error *e)
{
    struct str rule = thing_str(s, "rule");
    if (!cv_rule_find(rule) && !linkedin_rule_find(rule))
        return error_set(e, ERR_INVALID, "rule", "there is no rule \"%.*s\"", STR_ARG(thing_str(s, "rule")));
    return ERR_OK;
}

static const struct thing_field suppression_fields[] = {
    {"rule", THING_LINE, .required = true, .max = 3},
    {"finding", THING_LINE, .max = 16},
    {"reason", THING_TEXT, .max = WORDS_MAX},
};
const struct thing_kind kind_cv_suppression = {
    .name = "cv_suppression",
    .title = "a finding that is kept",
    .fields = suppression_fields,
    .n_fields = ARRAY_LEN(suppression_fields),
    .check = check_suppression,
    .taken = "that is suppressed already",
    .taken_field = "finding",
    THING_SQL("cv_suppression", "id", "rule, finding, reason", "?1, ?2, ?3",
              "rule = ?1, finding = ?2, reason = ?3", "?4", "?5", "?6"),
};

static const struct thing_field claim_fields[] = {
    {"words", THING_TEXT, .required = true, .max = WORDS_MAX},
    {"employer", THING_LINE, .max = 200},
    {"number", THING_LINE, .max = 200},
    {"measured", THING_TEXT, .max = WORDS_MAX},
    {"my_part", THING_TEXT, .max = WORDS_MAX},
    {"question_1", THING_TEXT, .max = WORDS_MAX},
    {"question_2", THING_TEXT, .max = WORDS_MAX},
    {"question_3", THING_TEXT, .max = WORDS_MAX},
};
const struct thing_kind kind_claim = {
    .name = "claim",
    .title = "a claim",
    .fields = claim_fields,
    .n_fields = ARRAY_LEN(claim_fields),
    THING_SQL("claim", "id", "words, employer, number, measured, my_part, question_1, question_2, question_3",
              "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8",
              "words = ?1, employer = ?2, number = ?3, measured = ?4, my_part = ?5, question_1 = ?6, "
              "question_2 = ?7, question_3 = ?8",
              "?9", "?10", "?11"),
};
