/* R01 spelling through the caller's dictionary, R24 British and American English. */
#include "base/utf8.h"
#include "rounds/apply/cv/build.h"
#include "rounds/apply/lint/rule.h"

enum { LETTERS_MIN = 4, WORDS_MAX = 200, MANY = 5, OFTEN = 3, KNOWN_BYTES_MAX = 20000 };

/* Words of the trade that dictionaries do not have; folded. */
static const char *const trade[] = {"async",
                                    "backend",
                                    "backends",
                                    "back-end",
                                    "frontend",
                                    "frontends",
                                    "front-end",
                                    "fullstack",
                                    "full-stack",
                                    "microservice",
                                    "microservices",
                                    "middleware",
                                    "serverless",
                                    "codebase",
                                    "codebases",
                                    "dataset",
                                    "datasets",
                                    "onboarding",
                                    "onboarded",
                                    "refactor",
                                    "refactored",
                                    "refactoring",
                                    "runtime",
                                    "namespace",
                                    "namespaces",
                                    "containerized",
                                    "containerised",
                                    "dockerized",
                                    "observability",
                                    "linting",
                                    "linter",
                                    "changelog",
                                    "changelogs",
                                    "repo",
                                    "repos",
                                    "monorepo",
                                    "devops",
                                    "config",
                                    "configs",
                                    "autoscaling",
                                    "autoscaled",
                                    "multithreaded",
                                    "multithreading",
                                    "multi-tenant",
                                    "scalability",
                                    "scalable",
                                    "schemas",
                                    "webhook",
                                    "webhooks",
                                    "websocket",
                                    "websockets",
                                    "plugin",
                                    "plugins",
                                    "offline",
                                    "online",
                                    "startup",
                                    "startups",
                                    "apps",
                                    "analytics",
                                    "blockchain",
                                    "chatbot",
                                    "chatbots",
                                    "cron",
                                    "daemon",
                                    "deserialization",
                                    "failover",
                                    "firmware",
                                    "hackathon",
                                    "hackathons",
                                    "hostname",
                                    "idempotent",
                                    "internationalization",
                                    "localization",
                                    "kanban",
                                    "scrum",
                                    "mentored",
                                    "mentoring",
                                    "metadata",
                                    "parallelized",
                                    "prefetch",
                                    "preprocessing",
                                    "queryable",
                                    "rebased",
                                    "reusable",
                                    "roadmap",
                                    "roadmaps",
                                    "rollout",
                                    "rollouts",
                                    "rollback",
                                    "rollbacks",
                                    "runbook",
                                    "runbooks",
                                    "sandboxed",
                                    "screenshots",
                                    "screenshot",
                                    "sharded",
                                    "sharding",
                                    "stakeholder",
                                    "stakeholders",
                                    "subnet",
                                    "subsystem",
                                    "timestamp",
                                    "timestamps",
                                    "tooling",
                                    "tokenization",
                                    "toolchain",
                                    "unicode",
                                    "uptime",
                                    "url",
                                    "urls",
                                    "username",
                                    "validator",
                                    "virtualization",
                                    "wireframes",
                                    "wireframe",
                                    "workflows",
                                    "workflow",
                                    "https",
                                    "kubernetes",
                                    "terraform",
                                    "postgres",
                                    "redis",
                                    "kafka",
                                    "graphql",
                                    "webpack",
                                    "javascript",
                                    "typescript",
                                    "golang",
                                    "nginx",
                                    "github",
                                    "gitlab",
                                    "linkedin",
                                    "prototyped",
                                    "profiler",
                                    "deduplication",
                                    "deduplicated",
                                    "denormalized",
                                    "parsers",
                                    "parser",
                                    "pipelines",
                                    "latency",
                                    "checkout",
                                    "signups",
                                    "signup",
                                    "login",
                                    "logins",
                                    "sanitizers",
                                    "sanitizer",
                                    "microseconds",
                                    "millisecond",
                                    "milliseconds",
                                    "ledgers",
                                    "automations",
                                    "infra",
                                    "prod",
                                    "dev",
                                    "admin",
                                    "admins",
                                    "internships",
                                    "coursework",
                                    "overstock",
                                    "smartphones",
                                    "website",
                                    "websites",
                                    "email",
                                    "emails",
                                    "usability",
                                    "vectorized",
                                    "quantized",
                                    "embeddings",
                                    "hyperparameter",
                                    "hyperparameters",
                                    NULL};

struct speller {
    struct lint *l;
    struct tokens known; /* of the skills section, name and employers */
    struct str seen[WORDS_MAX];
    size_t n_seen, wrong;
};

static bool is_letters(struct str s)
{
    for (size_t i = 0; i < s.n;) {
        uint32_t c = 0;
        size_t n = utf8_next(str_from(s, i), &c);
        if (!n || !(code_is_letter(c) || c == '\'' || c == 0x2019 || c == '-'))
            return false;
        i += n;
    }
    return true;
}

static bool has_upper(struct str s, size_t from)
{
    for (size_t i = from; i < s.n;) {
        uint32_t c = 0;
        size_t n = utf8_next(str_from(s, i), &c);
        if (code_is_upper(c))
            return true;
        i += n ? n : 1;
    }
    return false;
}

static struct str lowered(struct lint *l, struct str s)
{
    struct strbuf b = {0};
    for (size_t i = 0; i < s.n;) {
        uint32_t c = 0;
        size_t n = utf8_next(str_from(s, i), &c);
        utf8_put(&b, code_lower(c == 0x2019 ? '\'' : c));
        i += n ? n : 1;
    }
    struct str low = arena_str(l->a, strbuf_str(&b));
    strbuf_release(&b);
    return low;
}

static bool is_right(struct speller *s, struct str word)
{
    const struct cv_lint_options *o = s->l->o;
    struct str low = lowered(s->l, word);
    if (o->is_word(o->ctx, word) || o->is_word(o->ctx, low))
        return true;
    /* "ledger-based": each part is a word */
    size_t dash = str_find_char(low, '-');
    bool parts = dash > 0 && dash < low.n;
    for (struct str rest = low, part; parts && str_split(&rest, '-', &part);)
        parts = part.n < LETTERS_MIN || o->is_word(o->ctx, part);
    return parts;
}

static void spell_word(struct speller *s, const struct unit *u, size_t i)
{
    struct str raw = u->words.v[i].raw, low = u->words.v[i].low;
    struct token one = {raw, low};
    struct tokens t = {&one, 1};
    uint32_t c = 0;
    size_t first = utf8_next(raw, &c);
    bool begins = i == 0 || (raw.p - u->text->text.p >= 2 && strchr(".!?:", raw.p[-2]));
    /* Capitals inside of a sentence are names. */
    if (tokens_chars(raw) < LETTERS_MIN || !is_letters(raw) || has_upper(raw, first) ||
        (code_is_upper(c) && !begins) || tokens_find_any(&t, trade, NULL, NULL))
        return;
    for (size_t k = 0; k < s->known.n; k++) {
        if (str_eq(s->known.v[k].low, low))
            return;
    }
    /* Part of an address. */
    const char *end = raw.p + raw.n;
    if ((raw.p > u->text->text.p && strchr("/@.", raw.p[-1])) ||
        (end < u->text->text.p + u->text->text.n && *end == '@'))
        return;
    for (size_t k = 0; k < s->n_seen; k++) {
        if (str_eq(s->seen[k], low))
            return;
    }
    if (is_right(s, raw) || s->n_seen >= WORDS_MAX)
        return;
    s->seen[s->n_seen++] = low;
    size_t often = 0;
    for (size_t k = 0; k < s->l->n_units; k++) {
        for (size_t m = 0; m < s->l->units[k].words.n; m++)
            often += str_eq(s->l->units[k].words.v[m].low, low);
    }
    if (often >= OFTEN) /* nobody mistypes a word the same way three times: a term */
        return;
    s->wrong++;
    found(s->l, CV_WARNING, text_place(s->l, u->text, raw), raw, "\"%.*s\" is not in the dictionary",
          STR_ARG(raw));
}

static struct tokens known_words(struct lint *l)
{
    struct strbuf b = {0};
    strbuf_put(&b, l->cv->name.text);
    for (size_t i = 0; i < l->cv->n_sections; i++) {
        const struct cv_section *s = &l->cv->sections[i];
        for (size_t k = 0; k < s->n_items && s->kind == CV_SECTION_SKILLS; k++)
            strbuf_putc(&b, ' '), strbuf_put(&b, s->items[k].text);
        for (size_t k = 0; k < s->n_entries; k++) {
            strbuf_putc(&b, ' '), strbuf_put(&b, s->entries[k].org.text);
            for (size_t m = 0; m < s->entries[k].n_keywords; m++)
                strbuf_putc(&b, ' '), strbuf_put(&b, s->entries[k].keywords[m].text);
        }
    }
    struct tokens t = tokens_of(l->a, arena_str(l->a, str_head(strbuf_str(&b), KNOWN_BYTES_MAX)));
    strbuf_release(&b);
    return t;
}

void rule_spelling(struct lint *l)
{
    if (!l->o->is_word) {
        skipped(l, "there is no dictionary for the language of this CV");
        return;
    }
    struct speller s = {.l = l, .known = known_words(l)};
    size_t first = l->report->n_findings;
    for (size_t i = 0; i < l->n_units; i++) {
        for (size_t k = 0; k < l->units[i].words.n; k++)
            spell_word(&s, &l->units[i], k);
    }
    for (size_t i = first; s.wrong >= MANY && i < l->report->n_findings; i++)
        l->report->findings[i].severity = CV_ERROR;
}

/* ---- R24 ---- */

/* Stems; what follows is free: "organis*" is organise, organised, organisation. */
static const char *const british[] = {
    "organis*",     "optimis*",    "utilis*",   "prioritis*", "standardis*", "specialis*", "customis*",
    "analys*",      "modernis*",   "summaris*", "colour*",    "behaviour*",  "favour*",    "labour*",
    "honour*",      "centre",      "centres",   "fulfil",     "enrol",       "programme",  "programmes",
    "licence",      "catalogue",   "modelling", "labelled",   "cancelled",   "travelled",  "visualis*",
    "containeris*", "synchronis*", "recognis*", "minimis*",   "maximis*",    "initialis*", "normalis*",
    "automatis*",   "digitis*",    "realis*",   NULL};
static const char *const american[] = {
    "organiz*",     "optimiz*",    "utiliz*",   "prioritiz*", "standardiz*", "specializ*", "customiz*",
    "analyz*",      "moderniz*",   "summariz*", "color*",     "behavior*",   "favor*",     "labor",
    "honor*",       "center",      "centers",   "fulfill",    "enroll",      "program",    "programs",
    "license",      "catalog",     "modeling",  "labeled",    "canceled",    "traveled",   "visualiz*",
    "containeriz*", "synchroniz*", "recogniz*", "minimiz*",   "maximiz*",    "initializ*", "normaliz*",
    "automatiz*",   "digitiz*",    "realiz*",   NULL};

/* Right in both: "analysis", "analyst", "optimism"; and "program" as a programmer's. */
static const char *const either[] = {"analysis",   "analyst",     "analysts",    "analyses", "optimism",
                                     "specialist", "specialists", "specialism",  "realist",  "realistic",
                                     "program",    "programs",    "color-coded", "colorado", "licence",
                                     "license",    "labor",       "optimist",    "organism", "organisms",
                                     "catalog",    "catalogue",   "minimise",    NULL};

static const char *const *one_word(const char *const *list, const struct token *t)
{
    struct token copy = *t;
    struct tokens one = {&copy, 1};
    if (tokens_find_any(&one, either, NULL, NULL))
        return NULL;
    return tokens_find_any(&one, list, NULL, NULL) ? list : NULL;
}

static enum cv_english target_of(struct lint *l)
{
    static const char *const uk[] = {"gb", "uk", "ie", "au", "nz"};
    static const char *const uk_places[] = {"uk",      "united kingdom", "england", "scotland", "wales",
                                            "ireland", "australia",      "zealand", NULL};
    static const char *const us_places[] = {"usa", "us", "united states", NULL};
    if (l->o->english != CV_ENGLISH_ANY)
        return l->o->english;
    struct str country = tokens_fold(l->a, l->o->country);
    for (size_t i = 0; i < ARRAY_LEN(uk); i++) {
        if (str_is(country, uk[i]))
            return CV_ENGLISH_BRITISH;
    }
    if (str_is(country, "us"))
        return CV_ENGLISH_AMERICAN;
    struct tokens t = tokens_of(l->a, l->cv->place.text);
    if (tokens_find_any(&t, uk_places, NULL, NULL))
        return CV_ENGLISH_BRITISH;
    return tokens_find_any(&t, us_places, NULL, NULL) ? CV_ENGLISH_AMERICAN : CV_ENGLISH_ANY;
}

void rule_english(struct lint *l)
{
    if (strcmp(l->language, "en") != 0) {
        skipped(l, "the CV is not in English");
        return;
    }
    size_t count[2] = {0};
    for (size_t i = 0; i < l->n_units; i++) {
        for (size_t k = 0; k < l->units[i].words.n; k++) {
            const struct token *t = &l->units[i].words.v[k];
            count[0] += one_word(british, t) != NULL;
            count[1] += one_word(american, t) != NULL;
        }
    }
    enum cv_english target = target_of(l);
    bool asked = l->o->english != CV_ENGLISH_ANY || l->o->country.n;
    bool mixed = count[0] && count[1];
    if (!mixed && !asked)
        return;
    if (target == CV_ENGLISH_ANY)
        target = count[0] >= count[1] ? CV_ENGLISH_BRITISH : CV_ENGLISH_AMERICAN;
    const char *const *wrong = target == CV_ENGLISH_BRITISH ? american : british;
    for (size_t i = 0; i < l->n_units; i++) {
        const struct unit *u = &l->units[i];
        for (size_t k = 0; k < u->words.n; k++) {
            if (!one_word(wrong, &u->words.v[k]))
                continue;
            struct str raw = u->words.v[k].raw;
            found(l, CV_NOTE, text_place(l, u->text, raw), raw, "%s spelling%s",
                  wrong == american ? "American" : "British",
                  mixed ? " beside the other" : ", not what is read there");
            break; /* one of a bullet is enough */
        }
    }
}
