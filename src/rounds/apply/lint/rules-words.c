/* Words that say nothing: R10 buzzwords, R12 weak starts, R13 stock phrases, R26 first person, R27 tenses.
 * Lists of folded words. */
#include "rounds/apply/lint/rule.h"

static const char *const buzzwords[] = {"team player",
                                        "team-player",
                                        "hard working",
                                        "hard-working",
                                        "hardworking",
                                        "self starter",
                                        "self-starter",
                                        "self-motivated",
                                        "motivated",
                                        "highly motivated",
                                        "detail oriented",
                                        "detail-oriented",
                                        "results oriented",
                                        "results-oriented",
                                        "results driven",
                                        "results-driven",
                                        "result-oriented",
                                        "goal-oriented",
                                        "go-getter",
                                        "go getter",
                                        "proven track record",
                                        "track record of success",
                                        "extensive experience",
                                        "fast paced",
                                        "fast-paced",
                                        "think outside the box",
                                        "thinking outside the box",
                                        "thinks outside the box",
                                        "out-of-the-box thinker",
                                        "synergy",
                                        "synergies",
                                        "best of breed",
                                        "best-of-breed",
                                        "best in class",
                                        "best-in-class",
                                        "problem solver",
                                        "problem-solver",
                                        "dynamic",
                                        "innovative",
                                        "entrepreneurial",
                                        "visionary",
                                        "thought leader",
                                        "thought leadership",
                                        "people person",
                                        "quick learner",
                                        "fast learner",
                                        "passionate",
                                        "enthusiastic",
                                        "guru",
                                        "ninja",
                                        "rockstar",
                                        "rock star",
                                        "wizard",
                                        "world-class",
                                        "strategic thinker",
                                        "excellent communication skills",
                                        "strong communication skills",
                                        "great communicator",
                                        "bottom line",
                                        "value add",
                                        "value-add",
                                        "go-to person",
                                        "can-do attitude",
                                        "works well under pressure",
                                        "work well under pressure",
                                        "seasoned",
                                        "game changer",
                                        "game-changer",
                                        "teamfahig*",
                                        "belastbar*",
                                        "dynamisch*",
                                        "motiviert*",
                                        "hochmotiviert*",
                                        "zielstrebig*",
                                        "kommunikationsstark*",
                                        "leidenschaftlich*",
                                        "teamplayer",
                                        "hands-on-mentalitat",
                                        "ergebnisorientiert*",
                                        "dynamique",
                                        "motive",
                                        "motivee",
                                        "rigoureux",
                                        "rigoureuse",
                                        "polyvalent",
                                        "polyvalente",
                                        "esprit d'equipe",
                                        "passionne",
                                        "passionnee",
                                        "force de proposition",
                                        "proactivo",
                                        "proactiva",
                                        "dinamico",
                                        "dinamica",
                                        "trabajo en equipo",
                                        "motivado",
                                        "motivada",
                                        "apasionado",
                                        "apasionada",
                                        "orientado a resultados",
                                        "orientada a resultados",
                                        NULL};

/* "Dynamic programming" is a method. */
static const char *const dynamic_things[] = {
    "programming", "pricing",   "analysis", "linking", "routing", "dns",   "content", "allocation",
    "forms",       "languages", "typing",   "scaling", "web",     "pages", "site",    NULL};

static const char *const weak_starts[] = {"responsible for",
                                          "was responsible for",
                                          "responsibilities included",
                                          "responsibilities include",
                                          "responsibility for",
                                          "duties included",
                                          "duties include",
                                          "helped",
                                          "helping",
                                          "assisted",
                                          "assisting",
                                          "worked on",
                                          "worked with",
                                          "worked closely",
                                          "worked in",
                                          "worked as",
                                          "working on",
                                          "working with",
                                          "involved in",
                                          "was involved in",
                                          "participated in",
                                          "participating in",
                                          "tasked with",
                                          "was tasked with",
                                          "in charge of",
                                          "was in charge of",
                                          "i was in charge of",
                                          "i was responsible for",
                                          "i am responsible for",
                                          "i helped",
                                          "i worked on",
                                          "exposure to",
                                          "gained experience",
                                          "took part in",
                                          "was part of",
                                          "part of the team",
                                          "contributed to",
                                          "verantwortlich fur",
                                          "verantwortung fur",
                                          "zustandig fur",
                                          "mitarbeit",
                                          "mitwirkung",
                                          "mithilfe",
                                          "unterstutzung",
                                          "beteiligt an",
                                          "beteiligung an",
                                          "teilnahme an",
                                          "participation",
                                          "participe a",
                                          "responsable de",
                                          "responsable du",
                                          "responsable des",
                                          "en charge de",
                                          "charge de",
                                          "chargee de",
                                          "aide a",
                                          "responsable del",
                                          "encargado de",
                                          "encargada de",
                                          "participacion en",
                                          "participe en",
                                          "colaboracion en",
                                          "colabore en",
                                          "apoyo en",
                                          "apoyo a",
                                          "tareas de",
                                          "ayuda en",
                                          NULL};

static const char *const stock[] = {"spearhead*",
                                    "leverag*",
                                    "cutting-edge",
                                    "seamless*",
                                    "robust",
                                    "foster*",

                                    "transformative",
                                    "holistic*",
                                    "pivotal",
                                    "delv*",
                                    "tapestry",
                                    "landscape",
                                    "landscapes",
                                    "ever-evolving",
                                    "ever-changing",
                                    "testament",
                                    "underscor*",
                                    "championed",
                                    "championing",
                                    "orchestrated",
                                    "cross-functional",
                                    "stakeholder alignment",
                                    "drive innovation",
                                    "driving innovation",
                                    "culture of innovation",
                                    "passion for",
                                    "meticulous*",
                                    "empower*",
                                    "harness*",
                                    "elevat*",
                                    "game-changing",
                                    "state-of-the-art",
                                    "unwavering",
                                    "commitment to excellence",
                                    "scalable solutions",
                                    "actionable insights",
                                    "strategic initiatives",
                                    "dynamic environment",
                                    "paradigm*",
                                    "measurable impact",
                                    "unlock*",
                                    "streamlin*",
                                    "innovative solutions",
                                    NULL};

/* Where bullets tell what one did. */
static bool is_told(enum cv_section_kind kind)
{
    return kind == CV_SECTION_WORK || kind == CV_SECTION_PROJECTS || kind == CV_SECTION_VOLUNTEER;
}

static bool is_prose(const struct unit *u)
{
    return u->section == CV_SECTION_WORK || u->section == CV_SECTION_SUMMARY ||
           u->section == CV_SECTION_PROJECTS || u->section == CV_SECTION_VOLUNTEER ||
           u->section == CV_SECTION_OTHER;
}

static bool is_method(const struct tokens *t, size_t at)
{
    static const char *const named[] = {"dynamic", NULL};
    struct tokens one = {&t->v[at], 1}, next = {&t->v[at + 1], 1};
    return at + 1 < t->n && tokens_find_any(&one, named, NULL, NULL) &&
           tokens_find_any(&next, dynamic_things, NULL, NULL);
}

void rule_buzzwords(struct lint *l)
{
    for (size_t i = 0; i < l->n_units; i++) {
        const struct unit *u = &l->units[i];
        if (!is_prose(u) || (u->evidence && u->section != CV_SECTION_SUMMARY) ||
            (u->evidence && has_figure(&u->words, u->text->text)))
            continue;
        struct str first = {0};
        size_t count = 0, at, n;
        struct strbuf all = {0};
        for (const char *const *w = buzzwords; *w; w++) {
            if (!tokens_find(&u->words, 0, *w, &at, &n) || is_method(&u->words, at))
                continue;
            struct str said = tokens_span(&u->words, at, n);
            strbuf_printf(&all, "%s\"%.*s\"", count++ ? ", " : "", STR_ARG(said));
            if (!first.p || said.p < first.p)
                first = said;
        }
        if (count)
            found(l, CV_WARNING, text_place(l, u->text, first), first, "%s: nothing in this %s shows it",
                  strbuf_cstr(&all), u->section == CV_SECTION_SUMMARY ? "paragraph" : "bullet");
        strbuf_release(&all);
    }
}

void rule_weak_verbs(struct lint *l)
{
    for (size_t i = 0; i < l->n_units; i++) {
        const struct unit *u = &l->units[i];
        if (!u->entry || !is_told(u->section))
            continue;
        for (const char *const *w = weak_starts; *w; w++) {
            size_t at, n;
            if (!tokens_find(&u->words, 0, *w, &at, &n) || at)
                continue;
            struct str said = tokens_span(&u->words, 0, n);
            found(l, has_figure(&u->words, u->text->text) ? CV_NOTE : CV_WARNING,
                  text_place(l, u->text, said), arena_str(l->a, str_head(u->text->text, 80)),
                  "begins with \"%.*s\": say what you did", STR_ARG(said));
            break;
        }
    }
}

void rule_stock(struct lint *l)
{
    for (size_t i = 0; i < l->n_units; i++) {
        const struct unit *u = &l->units[i];
        if (!is_prose(u) || has_figure(&u->words, u->text->text))
            continue;
        size_t count = 0, at, n;
        struct str first = {0};
        for (const char *const *w = stock; *w; w++) {
            if (!tokens_find(&u->words, 0, *w, &at, &n))
                continue;
            struct str said = tokens_span(&u->words, at, n);
            count++;
            if (!first.p || said.p < first.p)
                first = said;
        }
        if (count >= 2)
            found(l, CV_NOTE, text_place(l, u->text, first), arena_str(l->a, str_head(u->text->text, 80)),
                  "%zu stock phrases and nothing that can be checked: readers take it for generated text",
                  count);
    }
}

void rule_first_person(struct lint *l)
{
    static const char *const english[] = {"i'm", "i've", "i'd", "my", NULL};
    static const char *const german[] = {"ich", "mein", "meine", "meiner", "meinem", "meinen", NULL};
    static const char *const french[] = {"je", "j'ai", "mon", "mes", NULL};
    static const char *const spanish[] = {"yo", "mi", "mis", NULL};
    bool is_english = !l->language[0] || strcmp(l->language, "en") == 0;
    const char *const *persons = strcmp(l->language, "de") == 0   ? german
                                 : strcmp(l->language, "fr") == 0 ? french
                                 : strcmp(l->language, "es") == 0 ? spanish
                                                                  : english;
    static const char *const numerals[] = {"phase", "level", "type",   "part", "class", "tier",
                                           "stage", "title", "volume", "war",  NULL};
    for (size_t i = 0; i < l->n_units; i++) {
        const struct unit *u = &l->units[i];
        if (!u->entry || !is_told(u->section))
            continue;
        size_t at = 0, n = 1;
        const char *hit = tokens_find_any(&u->words, persons, &at, &n);
        for (size_t k = 0; is_english && k < u->words.n && !hit; k++) {
            struct tokens before = {k ? &u->words.v[k - 1] : NULL, k ? 1 : 0};
            struct str raw = u->words.v[k].raw;
            if (str_is(raw, "I") && !tokens_find_any(&before, numerals, NULL, NULL) &&
                !(raw.p[1] == '.' && k + 1 == u->words.n) && k + 1 < u->words.n)
                hit = "i", at = k;
        }
        if (hit) {
            struct str said = tokens_span(&u->words, at, n);
            found(l, CV_NOTE, text_place(l, u->text, said), arena_str(l->a, str_head(u->text->text, 80)),
                  "\"%.*s\": bullets do without the first person", STR_ARG(said));
        }
    }
}

/* ---- tenses of English ---- */

enum tense { TENSE_UNKNOWN, TENSE_PAST, TENSE_PRESENT };

static enum tense tense_of(struct str low)
{
    static const char *const past[] = {
        "led",     "built",   "wrote", "cut",  "ran",    "made",   "won",    "grew",  "took", "brought",
        "held",    "sold",    "kept",  "set",  "taught", "found",  "began",  "drove", "gave", "oversaw",
        "rebuilt", "rewrote", "met",   "sped", "spoke",  "shrank", "shrunk", "split", "put",  NULL};
    /* "Lead times", "build server", "run book", "own": nouns too, so left out. */
    static const char *const present[] = {
        "leads",     "builds",     "write",     "writes",    "manage",       "manages",
        "develop",   "develops",   "maintain",  "maintains", "create",       "creates",
        "runs",      "owns",       "mentor",    "mentors",   "coordinate",   "coordinates",
        "implement", "implements", "analyze",   "analyse",   "provide",      "provides",
        "oversee",   "oversees",   "improve",   "improves",  "ensure",       "ensures",
        "deliver",   "delivers",   "perform",   "performs",  "configure",    "configures",
        "deploy",    "deploys",    "teach",     "teaches",   "prepare",      "prepares",
        "leading",   "building",   "writing",   "managing",  "developing",   "maintaining",
        "creating",  "running",    "fixing",    "working",   "coordinating", "implementing",
        "improving", "deploying",  "mentoring", "testing",   "providing",    NULL};
    struct token one = {low, low};
    struct tokens t = {&one, 1};
    if (tokens_find_any(&t, past, NULL, NULL) ||
        (low.n > 4 && str_ends(low, STR("ed")) && !str_ends(low, STR("eed"))))
        return TENSE_PAST;
    return tokens_find_any(&t, present, NULL, NULL) ? TENSE_PRESENT : TENSE_UNKNOWN;
}

void rule_tense(struct lint *l)
{
    if (strcmp(l->language, "en") != 0) {
        skipped(l, "only English is looked at");
        return;
    }
    for (size_t i = 0; i < l->n_units;) {
        const struct cv_entry *e = l->units[i].entry;
        const struct unit *odd = NULL;
        size_t past = 0, k = i;
        for (; k < l->n_units && l->units[k].entry == e; k++) {
            const struct unit *u = &l->units[k];
            enum tense t = u->words.n && u->marked ? tense_of(u->words.v[0].low) : TENSE_UNKNOWN;
            past += t == TENSE_PAST;
            odd = t == TENSE_PRESENT && !odd ? u : odd;
        }
        bool over = e && l->units[i].section == CV_SECTION_WORK && e->end.precision != CV_DATE_PRESENT &&
                    e->end.precision != CV_DATE_NONE;
        if (over && odd && past)
            found(l, CV_NOTE, text_place(l, odd->text, odd->words.v[0].raw),
                  arena_str(l->a, str_head(odd->text->text, 80)),
                  "present tense in a job that is over, beside bullets in the past tense");
        i = k;
    }
}
