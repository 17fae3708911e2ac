/*
 * The names in a signature. They must be usable in every language, so each language's reserved words are
 * refused in all.
 */
#include "judge/package/signature.h"

/* Words of the languages, macros of C, and methods that every object of Java or JavaScript has. */
static const char *const reserved[] = {"abstract",     "alignas",     "alignof",
                                       "and",          "and_eq",      "any",
                                       "arguments",    "as",          "asm",
                                       "assert",       "async",       "auto",
                                       "await",        "bitand",      "bitor",
                                       "bool",         "boolean",     "break",
                                       "byte",         "case",        "catch",
                                       "char",         "char16_t",    "char32_t",
                                       "char8_t",      "class",       "clone",
                                       "co_await",     "co_return",   "co_yield",
                                       "compl",        "concept",     "const",
                                       "const_cast",   "consteval",   "constexpr",
                                       "constinit",    "constructor", "continue",
                                       "debugger",     "decltype",    "def",
                                       "default",      "del",         "delete",
                                       "do",           "double",      "dynamic_cast",
                                       "elif",         "else",        "enum",
                                       "equals",       "errno",       "eval",
                                       "except",       "explicit",    "export",
                                       "extends",      "extern",      "false",
                                       "final",        "finalize",    "finally",
                                       "float",        "for",         "friend",
                                       "from",         "function",    "get_class",
                                       "global",       "goto",        "hash_code",
                                       "if",           "implements",  "import",
                                       "in",           "inline",      "instanceof",
                                       "int",          "interface",   "is",
                                       "lambda",       "let",         "linux",
                                       "long",         "main",        "mutable",
                                       "namespace",    "native",      "never",
                                       "new",          "noexcept",    "nonlocal",
                                       "not",          "not_eq",      "notify",
                                       "notify_all",   "null",        "nullptr",
                                       "number",       "object",      "operator",
                                       "or",           "or_eq",       "override",
                                       "package",      "pass",        "private",
                                       "protected",    "public",      "raise",
                                       "record",       "register",    "reinterpret_cast",
                                       "require",      "requires",    "return",
                                       "self",         "short",       "signed",
                                       "sizeof",       "static",      "static_assert",
                                       "static_cast",  "std",         "stderr",
                                       "stdin",        "stdout",      "strictfp",
                                       "string",       "struct",      "super",
                                       "switch",       "symbol",      "synchronized",
                                       "template",     "then",        "this",
                                       "thread_local", "throw",       "throws",
                                       "to_string",    "transient",   "true",
                                       "try",          "type",        "typedef",
                                       "typeid",       "typename",    "typeof",
                                       "undefined",    "union",       "unix",
                                       "unknown",      "unsigned",    "using",
                                       "value_of",     "var",         "virtual",
                                       "void",         "volatile",    "wait",
                                       "wchar_t",      "while",       "with",
                                       "xor",          "xor_eq",      "yield"};

/* The word that it is, or NULL. */
static const char *reserved_word(struct str name)
{
    for (size_t i = 0; i < ARRAY_LEN(reserved); i++) {
        if (str_is(name, reserved[i]))
            return reserved[i];
    }
    return NULL;
}

static bool is_small(char c)
{
    return c >= 'a' && c <= 'z';
}

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

enum err sig_name_check(struct str name, const char *what, struct error *e)
{
    bool ok = name.n > 0 && name.n <= SIGNATURE_NAME_MAX && is_small(name.p[0]) && name.p[name.n - 1] != '_';
    for (size_t i = 0; i < name.n; i++)
        ok &= is_small(name.p[i]) || is_digit(name.p[i]) ||
              (name.p[i] == '_' && (i == 0 || name.p[i - 1] != '_'));
    if (!ok)
        return error_set(
            e, ERR_INVALID, NULL,
            "\"%.*s\": %s has 1 to %d small letters, digits and single underscores, a letter first",
            STR_ARG(str_head(name, 60)), what, SIGNATURE_NAME_MAX);
    if (reserved_word(name))
        return error_set(e, ERR_INVALID, NULL, "\"%s\" cannot be %s: it is a word of one of the languages",
                         reserved_word(name), what);
    if (str_is(name, "result") || str_is(name, "calls") || str_is(name, "size"))
        return error_set(e, ERR_INVALID, NULL, "\"%.*s\" cannot be %s: it has a meaning in layouts",
                         STR_ARG(name), what);
    return ERR_OK;
}

bool sig_name_is_class(struct str name)
{
    bool ok = name.n > 0 && name.n <= SIGNATURE_NAME_MAX && is_capital(name.p[0]);
    for (size_t i = 0; i < name.n; i++)
        ok &= is_capital(name.p[i]) || is_small(name.p[i]) || is_digit(name.p[i]);
    return ok;
}

bool sig_name_is_plain(struct str name)
{
    bool ok = name.n > 0 && !is_digit(name.p[0]) && !reserved_word(name);
    for (size_t i = 0; i < name.n; i++)
        ok &= is_capital(name.p[i]) || is_small(name.p[i]) || is_digit(name.p[i]) || name.p[i] == '_';
    return ok;
}

bool sig_name_same(struct str a, struct str b)
{
    size_t i = 0, k = 0;
    for (;; i++, k++) {
        i += i < a.n && a.p[i] == '_';
        k += k < b.n && b.p[k] == '_';
        if (i >= a.n || k >= b.n)
            return i >= a.n && k >= b.n;
        if (a.p[i] != b.p[k])
            return false;
    }
}
