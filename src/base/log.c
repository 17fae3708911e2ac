#include "base/log.h"

#include "base/clock.h"

#include <stdarg.h>
#include <stdio.h>
#include <unistd.h>

enum { LOG_LINE_MAX = 2048 };

static enum log_level level_now = LOG_INFO;
static const char *name_now = "dryrun";

void log_set_level(enum log_level level)
{
    level_now = level;
}

void log_set_name(const char *who)
{
    name_now = who;
}

void log_write(enum log_level level, const char *fmt, ...)
{
    static const char *const names[] = {"debug", "info", "warn", "error"};
    if (level < level_now)
        return;
    char message[LOG_LINE_MAX], line[LOG_LINE_MAX * 2], when[CLOCK_TEXT_MAX];
    va_list args;
    va_start(args, fmt);
    vsnprintf(message, sizeof message, fmt, args);
    va_end(args);
    int at = snprintf(line, sizeof line, "%s %s %s ", clock_rfc3339(clock_unix_ms(), when), names[level],
                      name_now);
    size_t n = at > 0 ? (size_t)at : 0;
    for (const char *c = message; *c && n + 6 < sizeof line; c++) {
        if ((unsigned char)*c < 0x20 || *c == 0x7F)
            n += (size_t)snprintf(line + n, sizeof line - n, "\\x%02x", (unsigned char)*c);
        else
            line[n++] = *c;
    }
    line[n++] = '\n';
    /* One write, so that lines of several processes do not mix. There is nobody to tell when it fails. */
    if (write(STDERR_FILENO, line, n) < 0)
        return;
}
