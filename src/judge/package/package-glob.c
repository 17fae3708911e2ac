/*
 * The globs of submissions.yaml: * within a component, {a,b}; nothing else. Braces are expanded first, into
 * at most PACKAGE_GLOB_ALTERNATIVES_MAX patterns; a star then gives way byte by byte within its component,
 * but only the last one does, so that matching takes at most the product of both lengths.
 */
#include "judge/package/package.h"

/* Does the pattern, without braces, match the name or a folder above it? */
static bool match_plain(struct str pattern, struct str name)
{
    const size_t none = SIZE_MAX;
    size_t p = 0, n = 0, star = none, star_at = 0; /* where to go on when the last star takes one more */
    for (;;) {
        if (p == pattern.n && (n == name.n || name.p[n] == '/'))
            return true;
        if (p < pattern.n && pattern.p[p] == '*') {
            star = ++p;
            star_at = n;
        } else if (p < pattern.n && n < name.n && pattern.p[p] == name.p[n]) {
            /* A star of an earlier component has done its work. */
            if (name.p[n] == '/')
                star = none;
            p++;
            n++;
        } else if (star != none && star_at < name.n && name.p[star_at] != '/') {
            n = ++star_at;
            p = star;
        } else {
            return false;
        }
    }
}

/* Where the brace that opens at `open` closes; pattern.n when it does not. */
static size_t closing(struct str pattern, size_t open)
{
    int depth = 0;
    for (size_t i = open; i < pattern.n; i++) {
        depth += pattern.p[i] == '{';
        depth -= pattern.p[i] == '}';
        if (depth == 0)
            return i;
    }
    return pattern.n;
}

/* name NULL: nothing matches, so that all alternatives are gone through. */
static bool match_braces(struct str pattern, const struct str *name, int *left)
{
    size_t open = str_find_char(pattern, '{'), close = open < pattern.n ? closing(pattern, open) : pattern.n;
    if (--*left < 0)
        return false;
    if (close == pattern.n)
        return name && match_plain(pattern, *name);
    bool matched = false;
    int depth = 0;
    for (size_t i = open, start = open + 1; i <= close && !matched; i++) {
        depth += pattern.p[i] == '{';
        depth -= pattern.p[i] == '}';
        if ((pattern.p[i] == ',' && depth == 1) || i == close) {
            struct strbuf b = {0};
            strbuf_put(&b, str_head(pattern, open));
            strbuf_put(&b, (struct str){pattern.p + start, i - start});
            strbuf_put(&b, str_from(pattern, close + 1));
            matched = match_braces(strbuf_str(&b), name, left);
            strbuf_release(&b);
            start = i + 1;
        }
    }
    return matched;
}

bool package_glob(struct str pattern, struct str name)
{
    int left = PACKAGE_GLOB_ALTERNATIVES_MAX;
    return pattern.n <= PACKAGE_GLOB_MAX && (pattern.n == 0 || match_braces(pattern, &name, &left));
}

size_t package_glob_work(struct str pattern)
{
    int left = PACKAGE_GLOB_ALTERNATIVES_MAX;
    if (pattern.n > PACKAGE_GLOB_MAX)
        return 0;
    (void)match_braces(pattern, NULL, &left);
    return left < 0 ? 0 : (size_t)(PACKAGE_GLOB_ALTERNATIVES_MAX - left);
}
