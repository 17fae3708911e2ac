#include "rounds/apply/ad/demand-words.h"

const char *demand_first_of(struct str low, const char *const *words)
{
    for (; *words; words++)
        if (str_find(low, str_of(*words)) < low.n)
            return *words;
    return NULL;
}

const char *demand_first_word_of(struct str low, const char *const *words)
{
    for (; *words; words++) {
        struct str w = str_of(*words);
        for (size_t at = 0; at < low.n;) {
            size_t k = str_find(str_from(low, at), w) + at;
            if (k >= low.n)
                break;
            if (k == 0 ||
                !((low.p[k - 1] >= 'a' && low.p[k - 1] <= 'z') || (unsigned char)low.p[k - 1] > 127))
                return *words;
            at = k + 1;
        }
    }
    return NULL;
}

const char *const demand_nice_words[] = {
    "nice to have", "nice-to-have", "a plus",         "bonus",        "ideally",       "preferably",
    "preferred",    "desirable",    "advantage",      "von vorteil",  "wunschenswert", "idealerweise",
    "optional",     "gerne auch",   "pluspunkt",      "ist ein plus", "appreciated",   "would be great",
    "welcome",      "helpful",      "good to have",   "not required", "no must",       "kein muss",
    "kein must",    "hilfreich",    "optimalerweise", "bestenfalls",  "extra points",  NULL};
const char *const demand_must_words[] = {"must",        "required",      "mandatory",     "essential",
                                         "zwingend",    "erforderlich",  "vorausgesetzt", "voraussetzung",
                                         "notwendig",   "unbedingt",     "need to have",  "you need",
                                         "unabdingbar", "indispensable", "necessary",     NULL};
const char *const demand_want_words[] = {"experience with",
                                         "experience in",
                                         "experience using",
                                         "experience of",
                                         "experience building",
                                         "experienced in",
                                         "experienced with",
                                         "hands-on",
                                         "proficien",
                                         "knowledge of",
                                         "knowledge in",
                                         "familiar",
                                         "strong ",
                                         "solid ",
                                         "expert",
                                         "fluent in",
                                         "skilled",
                                         "skills in",
                                         "understanding of",
                                         "erfahrung mit",
                                         "erfahrung in",
                                         "erfahrungen mit",
                                         "erfahrungen in",
                                         "kenntnisse",
                                         "sicherer umgang",
                                         "sicher im umgang",
                                         "umgang mit",
                                         "versiert",
                                         "fundiert",
                                         "you have ",
                                         "you know ",
                                         "you bring",
                                         "you've ",
                                         "du hast ",
                                         "du bringst",
                                         "sie bringen",
                                         "sie haben ",
                                         "du kennst",
                                         "you are comfortable",
                                         "comfortable with",
                                         "years of",
                                         "jahre",
                                         "background in",
                                         "vertraut mit",
                                         "beherrschst",
                                         "beherrschen",
                                         "track record",
                                         "we are looking for",
                                         "wir suchen",
                                         "programming in",
                                         NULL};

static const char *const nice_heads[] = {"nice to have",  "nice-to-have", "bonus",         "preferred",
                                         "pluspunkt",     "plus points",  "good to have",  "desirable",
                                         "wunschenswert", "von vorteil",  "it's a plus",   "would be a plus",
                                         "extra points",  "optional",     "ideally",       "idealerweise",
                                         "pluses",        "great if",     "das ware toll", NULL};
static const char *const other_heads[] = {"we offer",
                                          "what you get",
                                          "what you'll get",
                                          "benefits",
                                          "perks",
                                          "about us",
                                          "who we are",
                                          "our offer",
                                          "why join",
                                          "why us",
                                          "why work",
                                          "wir bieten",
                                          "das bieten",
                                          "was wir bieten",
                                          "uber uns",
                                          "wer wir sind",
                                          "deine benefits",
                                          "deine vorteile",
                                          "ihre vorteile",
                                          "unser angebot",
                                          "how to apply",
                                          "kontakt",
                                          "contact",
                                          "interview process",
                                          "hiring process",
                                          "bewerbung",
                                          "compensation",
                                          "salary",
                                          "equal opportunity",
                                          "diversity",
                                          "our values",
                                          "warum wir",
                                          "das erwartet dich bei uns als arbeitgeber",
                                          "life at",
                                          "in return",
                                          "what's in it for you",
                                          "darauf kannst du dich freuen",
                                          "about the company",
                                          "what we can offer",
                                          "privacy",
                                          "datenschutz",
                                          NULL};
static const char *const required_heads[] = {"requirement",
                                             "qualification",
                                             "must have",
                                             "must-have",
                                             "what you bring",
                                             "you bring",
                                             "your profile",
                                             "about you",
                                             "who you are",
                                             "you have",
                                             "you'll have",
                                             "you are",
                                             "looking for",
                                             "skills",
                                             "your experience",
                                             "minimum",
                                             "what we expect",
                                             "what you need",
                                             "you'll need",
                                             "ideal candidate",
                                             "profile",
                                             "anforderung",
                                             "qualifikation",
                                             "voraussetzung",
                                             "dein profil",
                                             "ihr profil",
                                             "profil",
                                             "das bringst du",
                                             "was du mitbringst",
                                             "du bringst",
                                             "sie bringen",
                                             "das bringen sie",
                                             "was sie mitbringen",
                                             "das wunschen wir",
                                             "wir erwarten",
                                             "was wir erwarten",
                                             "das zeichnet",
                                             "mitbringen",
                                             "mitbringst",
                                             "das solltest du",
                                             "your background",
                                             "essential",
                                             "what makes you",
                                             "dich zeichnet",
                                             "womit du uns",
                                             "deine skills",
                                             "you will bring",
                                             "what you'll bring",
                                             "was dich auszeichnet",
                                             "must haves",
                                             NULL};
static const char *const stack_heads[] = {"tech stack",   "our stack",    "the stack",   "technolog",
                                          "tools we use", "techstack",    "unser stack", "tech-stack",
                                          "what we use",  "we work with", NULL};
static const char *const task_heads[] = {"responsibilit",
                                         "you will do",
                                         "you'll do",
                                         "your role",
                                         "the role",
                                         "your tasks",
                                         "tasks",
                                         "what you do",
                                         "your mission",
                                         "duties",
                                         "aufgaben",
                                         "deine rolle",
                                         "was dich erwartet",
                                         "das erwartet dich",
                                         "das machst du",
                                         "your job",
                                         "about the job",
                                         "the job",
                                         "your impact",
                                         "job description",
                                         "tatigkeit",
                                         "was sie erwartet",
                                         "overview",
                                         "about the role",
                                         "a typical",
                                         "day to day",
                                         "mission",
                                         "the team",
                                         NULL};

enum demand_section demand_section_of(struct str low)
{
    return demand_first_of(low, nice_heads)       ? SECTION_NICE
           : demand_first_of(low, other_heads)    ? SECTION_OTHER
           : demand_first_of(low, stack_heads)    ? SECTION_STACK
           : demand_first_of(low, task_heads)     ? SECTION_TASKS
           : demand_first_of(low, required_heads) ? SECTION_REQUIRED
                                                  : SECTION_UNSAID;
}
