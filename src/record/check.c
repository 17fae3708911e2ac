#include "record/check.h"

#include "base/utf8.h"

enum err record_check_text(const char *field, struct str s, size_t max, struct error *e)
{
    if (s.n > max)
        return error_set(e, ERR_TOO_LARGE, field, "%s has %zu bytes; at most %zu are allowed", field, s.n,
                         max);
    if (!utf8_valid(s))
        return error_set(e, ERR_INVALID, field, "%s is not valid UTF-8 (at byte %zu)", field, utf8_check(s));
    size_t nul = str_find_char(s, '\0');
    if (nul < s.n)
        return error_set(e, ERR_INVALID, field, "%s has a NUL byte (at byte %zu); it must be text", field,
                         nul);
    return ERR_OK;
}

enum err record_check_name(const char *field, struct str s, const char *others, size_t max, struct error *e)
{
    bool ok = s.n > 0 && s.n <= max;
    for (size_t i = 0; ok && i < s.n; i++) {
        char c = s.p[i];
        ok = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c && strchr(others, c));
    }
    if (!ok)
        return error_set(e, ERR_INVALID, field, "%s must be 1 to %zu characters of a-z, 0-9%s%s", field, max,
                         *others ? " and " : "", others);
    return ERR_OK;
}

bool put_program_text(struct strbuf *out, struct str s, size_t max)
{
    bool cut = s.n > max;
    if (cut)
        s.n = utf8_floor(s.p, max);
    size_t nul;
    for (; (nul = str_find_char(s, '\0')) < s.n; s = str_from(s, nul + 1)) {
        utf8_put_clean(out, str_head(s, nul));
        utf8_put(out, 0x2400);
    }
    utf8_put_clean(out, s);
    return cut;
}
