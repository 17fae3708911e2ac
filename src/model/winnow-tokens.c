/*
 * Programs of eight languages as tokens, by one scanner: they agree on names, numbers, brackets and
 * operators, and differ in comments, strings, words and the lines that bring in libraries. It is no parser:
 * what is wrong in a language still gives tokens, the same ones each time.
 */
#include "model/winnow-internal.h"

enum { TEMPLATES_MAX = 32, OPERATOR_MAX = 4 };

struct scanner {
    const char *p, *end;
    int line;
    enum winnow_language language;
    struct arena *a;
    struct winnow_tokens *out;
    size_t open;              /* ( and [ that wait for their end: a line does not end in them */
    size_t line_first;        /* out->n when the line began */
    size_t braces;            /* { that wait */
    size_t at[TEMPLATES_MAX]; /* of each template string that is open in "${": braces then */
    size_t templates;
};

/* Words that stay, by language; in the order of strcmp. */
static const char *const words_c[] = {
    "break", "case",  "catch", "class",    "continue", "default", "delete", "do",     "else",   "enum",
    "for",   "goto",  "if",    "new",      "operator", "return",  "sizeof", "struct", "switch", "template",
    "this",  "throw", "try",   "typename", "union",    "using",   "while",  NULL};
static const char *const words_java[] = {
    "assert",    "break", "case",    "catch",   "class", "continue", "default",    "do",
    "else",      "enum",  "extends", "finally", "for",   "if",       "implements", "instanceof",
    "interface", "new",   "record",  "return",  "super", "switch",   "this",       "throw",
    "throws",    "try",   "while",   "yield",   NULL};
static const char *const words_javascript[] = {
    "async",    "await",  "break",  "case",       "catch",     "class",   "const",   "continue",
    "default",  "delete", "do",     "else",       "enum",      "extends", "finally", "for",
    "function", "if",     "in",     "instanceof", "interface", "let",     "new",     "of",
    "return",   "super",  "switch", "this",       "throw",     "try",     "type",    "typeof",
    "var",      "void",   "while",  "yield",      NULL};
static const char *const words_python[] = {
    "and",   "as",     "assert", "async",  "await",    "break",   "class", "continue",
    "def",   "del",    "elif",   "else",   "except",   "finally", "for",   "global",
    "if",    "in",     "is",     "lambda", "nonlocal", "not",     "or",    "pass",
    "raise", "return", "try",    "while",  "with",     "yield",   NULL};
static const char *const words_go[] = {"break",  "case",        "chan", "continue", "default", "defer",
                                       "else",   "fallthrough", "for",  "func",     "go",      "goto",
                                       "if",     "interface",   "map",  "range",    "return",  "select",
                                       "struct", "switch",      "type", "var",      NULL};
static const char *const words_rust[] = {"as",     "async", "await",  "break", "continue", "else",  "enum",
                                         "fn",     "for",   "if",     "impl",  "in",       "let",   "loop",
                                         "match",  "move",  "return", "self",  "struct",   "trait", "type",
                                         "unsafe", "where", "while",  NULL};

/* Words that are passed over: they change nothing of what is done. */
static const char *const void_c[] = {"const",    "constexpr", "explicit", "extern",   "final",     "inline",
                                     "mutable",  "noexcept",  "override", "private",  "protected", "public",
                                     "register", "static",    "virtual",  "volatile", NULL};
static const char *const void_java[] = {"abstract", "final",        "private",   "protected", "public",
                                        "static",   "synchronized", "transient", "volatile",  NULL};
static const char *const void_javascript[] = {"abstract", "declare",  "export", "private", "protected",
                                              "public",   "readonly", "static", NULL};
static const char *const void_rust[] = {"crate", "mut", "pub", "ref", NULL};
static const char *const void_none[] = {NULL};

/* Words of which several beside each other are one type, and so one name: "unsigned long long". */
static const char *const types_c[] = {"auto", "bool",  "char",   "double",   "float", "int",
                                      "long", "short", "signed", "unsigned", "void",  NULL};

static const struct {
    const char *const *words, *const *passed;
    bool preprocessor, hash_comment, slash_comment, templates, single_is_string;
} languages[] = {
    [WINNOW_C] = {words_c, void_c, true, false, true, false, true},
    [WINNOW_JAVA] = {words_java, void_java, false, false, true, false, true},
    [WINNOW_JAVASCRIPT] = {words_javascript, void_javascript, false, false, true, true, true},
    [WINNOW_PYTHON] = {words_python, void_none, false, true, false, false, true},
    [WINNOW_GO] = {words_go, void_none, false, false, true, false, true},
    [WINNOW_RUST] = {words_rust, void_rust, false, false, true, false, false},
};

static const char *const operators[] = {
    ">>>=", "<<=", ">>=", ">>>", "===", "!==", "**=", "//=", "...", "&&=", "||=", "?\?=", "<=>", "&^=", "->*",
    "..=",  "==",  "!=",  "<=",  ">=",  "&&",  "||",  "++",  "--",  "+=",  "-=",  "*=",   "/=",  "%=",  "&=",
    "|=",   "^=",  "<<",  ">>",  "->",  "=>",  "::",  "**",  "//",  ":=",  "?.",  "??",   "..",  "&^",  "<-"};

static bool among(const char *const *list, struct str s)
{
    for (; *list; list++)
        if (str_is(s, *list))
            return true;
    return false;
}

static bool is_name_start(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' ||
           (unsigned char)c >= 0x80;
}
static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}
static bool is_name(char c)
{
    return is_name_start(c) || is_digit(c);
}

static char peek(const struct scanner *s, size_t ahead)
{
    return (size_t)(s->end - s->p) > ahead ? s->p[ahead] : '\0';
}

static bool next_is(const struct scanner *s, const char *what)
{
    return str_starts((struct str){s->p, (size_t)(s->end - s->p)}, str_of(what));
}

static void skip(struct scanner *s, size_t n)
{
    for (; n-- && s->p < s->end; s->p++)
        if (*s->p == '\n')
            s->line++;
}

static void put(struct scanner *s, uint32_t what, int line)
{
    arena_grow(s->a, s->out->v, s->out->n, s->out->cap);
    s->out->v[s->out->n++] = (struct winnow_token){what, line};
}

static uint32_t hash(struct str s)
{
    uint32_t h = 2166136261u; /* FNV-1a */
    for (size_t i = 0; i < s.n; i++)
        h = (h ^ (unsigned char)s.p[i]) * 16777619u;
    return h | 0x80000000u;
}

static uint32_t last(const struct scanner *s)
{
    return s->out->n ? s->out->v[s->out->n - 1].what : 0;
}

/* ---- what is passed over ---- */

static void skip_line(struct scanner *s)
{
    while (s->p < s->end && *s->p != '\n')
        s->p++;
}

static void skip_until(struct scanner *s, const char *end)
{
    while (s->p < s->end && !next_is(s, end))
        skip(s, 1);
    skip(s, strlen(end));
}

/* Rust's may stand in each other. */
static void skip_nested_comment(struct scanner *s)
{
    size_t depth = 0;
    do {
        if (next_is(s, "/*"))
            depth++, skip(s, 2);
        else if (next_is(s, "*/"))
            depth--, skip(s, 2);
        else
            skip(s, 1);
    } while (depth && s->p < s->end);
}

static bool comment(struct scanner *s)
{
    if (languages[s->language].hash_comment && *s->p == '#') {
        skip_line(s);
    } else if (languages[s->language].slash_comment && next_is(s, "//")) {
        skip_line(s);
    } else if (languages[s->language].slash_comment && next_is(s, "/*")) {
        if (s->language == WINNOW_RUST) {
            skip_nested_comment(s);
        } else {
            skip(s, 2);
            skip_until(s, "*/");
        }
    } else {
        return false;
    }
    return true;
}

/* A line that begins with #, and those that it goes on in: of what may stand there only the text of a macro
 * does anything. */
static bool preprocessor(struct scanner *s)
{
    if (!languages[s->language].preprocessor || *s->p != '#' || s->out->n != s->line_first)
        return false;
    skip(s, 1);
    while (s->p < s->end && (*s->p == ' ' || *s->p == '\t'))
        skip(s, 1);
    if (next_is(s, "define")) {
        skip(s, 6);
        put(s, hash(STR("#define")), s->line);
        return true;
    }
    while (s->p < s->end && *s->p != '\n')
        skip(s, next_is(s, "\\\n") ? 2 : 1);
    return true;
}

/* ---- strings ---- */

/* Until the quote; a plain one ends with its line at the latest. */
static void quoted(struct scanner *s, char quote, bool raw, bool lines)
{
    for (; s->p < s->end && *s->p != quote; skip(s, 1)) {
        if (*s->p == '\n' && !lines)
            return;
        if (*s->p == '\\' && !raw)
            skip(s, 1);
    }
    skip(s, 1);
}

/* The text of a template from after its ` or }, up to its end or to a "${". */
static void template(struct scanner *s)
{
    for (; s->p < s->end && *s->p != '`'; skip(s, 1)) {
        if (*s->p == '\\') {
            skip(s, 1);
        } else if (next_is(s, "${") && s->templates < TEMPLATES_MAX) {
            skip(s, 2);
            s->at[s->templates++] = s->braces;
            return;
        }
    }
    skip(s, 1);
}

/* A string that is a statement of its own says something to people only. */
static bool is_docstring(const struct scanner *s)
{
    if (s->language != WINNOW_PYTHON || s->open || s->braces || s->out->n != s->line_first)
        return false;
    for (const char *p = s->p; p < s->end; p++) {
        if (*p == '\n' || *p == '#')
            return true;
        if (*p != ' ' && *p != '\t' && *p != '\r' && *p != ';')
            return false;
    }
    return true;
}

/* R"delimiter( ... )delimiter" of C++; r#" ... "# of Rust. p is behind the R or r. false: it is none. */
static bool raw_string(struct scanner *s)
{
    char end[32];
    size_t n = 0;
    const char *p = s->p;
    if (s->language == WINNOW_C) {
        end[n++] = ')';
        for (p++; p < s->end && *p != '(' && *p != '"' && *p != '\n' && n < 20; p++)
            end[n++] = *p;
        if (p >= s->end || *p != '(')
            return false;
        end[n++] = '"';
    } else {
        end[n++] = '"';
        for (; p < s->end && *p == '#' && n < 20; p++)
            end[n++] = '#';
        if (p >= s->end || *p != '"')
            return false;
    }
    end[n] = '\0';
    skip(s, (size_t)(p - s->p) + 1);
    skip_until(s, end);
    return true;
}

static bool string(struct scanner *s, bool raw)
{
    const int line = s->line;
    const char c = *s->p;
    if (c == '`' && (s->language == WINNOW_GO || languages[s->language].templates)) {
        skip(s, 1);
        if (s->language == WINNOW_GO)
            quoted(s, '`', true, true);
        else
            template(s);
    } else if (c == '"' || (c == '\'' && languages[s->language].single_is_string)) {
        const char three[] = {c, c, c, '\0'};
        if ((s->language == WINNOW_PYTHON || (s->language == WINNOW_JAVA && c == '"')) && next_is(s, three)) {
            skip(s, 3);
            while (s->p < s->end && !next_is(s, three))
                skip(s, *s->p == '\\' ? 2 : 1);
            skip(s, 3);
        } else {
            skip(s, 1);
            quoted(s, c, raw, s->language == WINNOW_RUST);
        }
    } else if (c == '\'' && (peek(s, 1) == '\\' || peek(s, 2) == '\'')) {
        skip(s, 1); /* Rust: a character; a lifetime has no end */
        quoted(s, c, false, false);
    } else {
        return false;
    }
    /* Strings beside each other are one. */
    if (!is_docstring(s) && last(s) != WINNOW_STRING)
        put(s, WINNOW_STRING, line);
    return true;
}

/* After these a slash divides. */
static bool may_divide(uint32_t before)
{
    return before == WINNOW_NAME || before == WINNOW_NUMBER || before == WINNOW_STRING ||
           before == hash(STR(")")) || before == hash(STR("]")) || before == hash(STR("}")) ||
           before == hash(STR("this"));
}

static bool regular_expression(struct scanner *s)
{
    if (s->language != WINNOW_JAVASCRIPT || *s->p != '/' || may_divide(last(s)))
        return false;
    const int line = s->line;
    bool set = false;
    for (skip(s, 1); s->p < s->end && *s->p != '\n' && (set || *s->p != '/'); skip(s, 1)) {
        if (*s->p == '\\')
            skip(s, 1);
        else if (*s->p == '[' || *s->p == ']')
            set = *s->p == '[';
    }
    skip(s, 1);
    while (s->p < s->end && is_name(*s->p))
        skip(s, 1);
    put(s, WINNOW_STRING, line);
    return true;
}

/* ---- words and numbers ---- */

static void number(struct scanner *s)
{
    put(s, WINNOW_NUMBER, s->line);
    while (s->p < s->end) {
        const char c = *s->p;
        const bool sign =
            (c == '+' || c == '-') && (s->p[-1] == 'e' || s->p[-1] == 'E') && is_digit(peek(s, 1));
        const bool apart = c == '\'' && s->language == WINNOW_C && is_name(peek(s, 1)); /* 1'000'000 */
        /* 1..n is a range, 1.max() a call */
        const bool point = c == '.' && peek(s, 1) != '.' && !is_name_start(peek(s, 1));
        if (!is_name(c) && !sign && !apart && !point)
            break;
        skip(s, 1);
    }
}

/* Is this word the first of a line that only brings in a library? Then it is passed over to its end. */
static bool brings_in(struct scanner *s, struct str word)
{
    static const char *const first_words[][4] = {
        [WINNOW_C] = {NULL},
        [WINNOW_JAVA] = {"import", "package"},
        [WINNOW_JAVASCRIPT] = {"import"},
        [WINNOW_PYTHON] = {"import", "from"},
        [WINNOW_GO] = {"import", "package"},
        [WINNOW_RUST] = {"use", "extern"},
    };
    if (s->out->n != s->line_first || s->open)
        return false;
    if (s->language == WINNOW_C && str_is(word, "using")) {
        const char *p = s->p;
        while (p < s->end && (*p == ' ' || *p == '\t'))
            p++;
        if (!str_starts((struct str){p, (size_t)(s->end - p)}, STR("namespace")))
            return false;
    } else if (!among(first_words[s->language], word) ||
               (s->language == WINNOW_JAVASCRIPT && peek(s, 0) == '(')) {
        return false;
    }
    size_t depth = 0; /* brackets over several lines belong to it */
    for (; s->p < s->end && (depth || (*s->p != '\n' && *s->p != ';')); skip(s, 1)) {
        if (*s->p == '(' || *s->p == '{')
            depth++;
        else if ((*s->p == ')' || *s->p == '}') && depth)
            depth--;
        else if (*s->p == '\\' && s->language == WINNOW_PYTHON)
            skip(s, 1);
    }
    return true;
}

static bool is_prefix(const struct scanner *s, struct str word)
{
    if (s->p >= s->end || (*s->p != '"' && *s->p != '\'') || word.n > 2)
        return false;
    for (size_t i = 0; i < word.n; i++)
        if (!memchr("rRbBfFuULl", word.p[i], 10))
            return false;
    return s->language == WINNOW_PYTHON || s->language == WINNOW_C || s->language == WINNOW_RUST;
}

static void word(struct scanner *s)
{
    const int line = s->line;
    struct str w = {s->p, 0};
    while (s->p < s->end && is_name(*s->p))
        s->p++;
    w.n = (size_t)(s->p - w.p);
    const bool raw = w.n && (w.p[w.n - 1] == 'R' || w.p[w.n - 1] == 'r');
    if (raw && w.n <= 3 && (s->language == WINNOW_C || s->language == WINNOW_RUST) &&
        (peek(s, 0) == '"' || peek(s, 0) == '#') && raw_string(s)) {
        put(s, WINNOW_STRING, line);
        return;
    }
    if (is_prefix(s, w) &&
        string(s, s->language == WINNOW_PYTHON && (memchr(w.p, 'r', w.n) || memchr(w.p, 'R', w.n))))
        return;
    if (brings_in(s, w) || among(languages[s->language].passed, w))
        return;
    if (s->language == WINNOW_C && str_is(w, "std") && next_is(s, "::")) {
        skip(s, 2);
        return;
    }
    if (s->language == WINNOW_JAVASCRIPT && (str_is(w, "const") || str_is(w, "var")))
        w = STR("let");
    if (among(languages[s->language].words, w))
        put(s, hash(w), line);
    else if (!(s->language == WINNOW_C && among(types_c, w) && last(s) == WINNOW_NAME))
        put(s, WINNOW_NAME, line);
}

/* ---- brackets and operators ---- */

static void bracket(struct scanner *s, char c)
{
    if (c == '(' || c == '[') {
        s->open++;
    } else if (c == '{') {
        s->braces++;
    } else {
        if (last(s) == hash(STR(",")))
            s->out->n--;
        if (c != '}')
            s->open -= s->open > 0;
        else
            s->braces -= s->braces > 0;
    }
}

static void sign(struct scanner *s)
{
    const char c = *s->p;
    const int line = s->line;
    if (c == '}' && s->templates && s->at[s->templates - 1] == s->braces) {
        s->templates--;
        skip(s, 1);
        template(s);
        return;
    }
    if (c == ';') {
        skip(s, 1);
        s->line_first = s->open ? s->line_first : s->out->n;
        return;
    }
    if (memchr("()[]{}", c, 6))
        bracket(s, c);
    size_t n = 1;
    for (size_t i = 0; i < ARRAY_LEN(operators) && n == 1; i++)
        if (next_is(s, operators[i]))
            n = strlen(operators[i]);
    put(s, hash((struct str){s->p, n}), line);
    skip(s, n);
}

void winnow_tokenise(struct str source, enum winnow_language language, struct arena *a,
                     struct winnow_tokens *ret)
{
    *ret = (struct winnow_tokens){0};
    /* Nothing may be nowhere. */
    if (!source.n)
        return;
    struct scanner s = {source.p, source.p + source.n, 1, language, a, ret, 0, 0, 0, {0}, 0};
    while (s.p < s.end) {
        const char c = *s.p;
        if (c == '\n') {
            skip(&s, 1);
            s.line_first = s.out->n;
        } else if ((unsigned char)c <= ' ' || c == 0x7f || (c == '\\' && peek(&s, 1) == '\n')) {
            s.p++;
        } else if (comment(&s) || preprocessor(&s)) {
            continue;
        } else if (is_name_start(c)) {
            word(&s);
        } else if (is_digit(c) || (c == '.' && is_digit(peek(&s, 1)))) {
            number(&s);
        } else if (!string(&s, false) && !regular_expression(&s)) {
            sign(&s);
        }
    }
}
