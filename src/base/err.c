#include "base/err.h"

#include "base/utf8.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

const char *err_name(enum err code)
{
    static const char *const names[] = {
        [ERR_OK] = "ok",
        [ERR_INVALID] = "invalid",
        [ERR_NOT_FOUND] = "not_found",
        [ERR_CONFLICT] = "conflict",
        [ERR_TOO_LARGE] = "too_large",
        [ERR_DENIED] = "denied",
        [ERR_BUSY] = "busy",
        [ERR_TIMEOUT] = "timeout",
        [ERR_CANCELLED] = "cancelled",
        [ERR_UNSUPPORTED] = "unsupported",
        [ERR_FULL] = "full",
        [ERR_IO] = "io",
        [ERR_INTERNAL] = "internal",
    };
    return (size_t)code < ARRAY_LEN(names) ? names[code] : "unknown";
}

/* Copy as much of the text as fits, never half a character. */
static void put_text(char *out, size_t size, const char *text)
{
    size_t n = strlen(text);
    if (n >= size)
        n = utf8_floor(text, size - 1);
    memcpy(out, text, n);
    out[n] = '\0';
}

enum err error_setv(struct error *e, enum err code, const char *field, const char *fmt, va_list args)
{
    if (!e)
        return code;
    char message[ERROR_MESSAGE_MAX * 2];
    vsnprintf(message, sizeof message, fmt, args);
    e->code = code;
    put_text(e->field, sizeof e->field, field ? field : "");
    put_text(e->message, sizeof e->message, message);
    return code;
}

enum err error_set(struct error *e, enum err code, const char *field, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    error_setv(e, code, field, fmt, args);
    va_end(args);
    return code;
}

static enum err err_of_errno(int errno_value)
{
    switch (errno_value) {
    case ENOSPC:
    case EDQUOT: return ERR_FULL;
    case EACCES:
    case EPERM: return ERR_DENIED;
    case ENOENT: return ERR_NOT_FOUND;
    case EEXIST: return ERR_CONFLICT;
    default: return ERR_IO;
    }
}

enum err error_errno(struct error *e, int errno_value, const char *field, const char *fmt, ...)
{
    enum err code = err_of_errno(errno_value);
    if (!e)
        return code;
    char what[ERROR_MESSAGE_MAX];
    va_list args;
    va_start(args, fmt);
    vsnprintf(what, sizeof what, fmt, args);
    va_end(args);
    return error_set(e, code, field, "%s: %s", what, strerror(errno_value));
}

enum err error_prefix(struct error *e, const char *fmt, ...)
{
    if (!e)
        return ERR_INTERNAL;
    char context[ERROR_MESSAGE_MAX], message[ERROR_MESSAGE_MAX * 2 + 3];
    va_list args;
    va_start(args, fmt);
    vsnprintf(context, sizeof context, fmt, args);
    va_end(args);
    snprintf(message, sizeof message, "%s: %s", context, e->message);
    put_text(e->message, sizeof e->message, message);
    return e->code;
}
