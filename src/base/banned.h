/*
 * banned.h: calls that are compile errors in this code base, because each has a way to be right here that
 * cannot go wrong. The build includes it in front of every file of ours.
 *
 *   strcpy strcat sprintf strncpy strncat vsprintf   struct strbuf (str.h)
 *   strtok atoi atol atof strtol ...                 num.h, str_split()
 *   gets rand srand drand48 random                   crypto.h for secrets, a generator passed in for the rest
 *   system popen tmpnam mktemp                       the jail, or posix_spawn with an argument vector
 *   gmtime localtime ctime asctime                   clock.h
 */
#ifndef DRYRUN_BASE_BANNED_H
#define DRYRUN_BASE_BANNED_H

/* What declares them must be read before they are poisoned. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>
/* A library's header may mention them in its macros: the folder that uses it names it in its meson.build. */
#ifdef DRYRUN_READ_BEFORE_BANNED
#include DRYRUN_READ_BEFORE_BANNED
#endif

/* Some are macros under _FORTIFY_SOURCE. */
#undef strcpy
#undef strcat
#undef sprintf
#undef strncpy
#undef strncat
#undef vsprintf

#pragma GCC poison strcpy strcat sprintf strncpy strncat vsprintf strtok atoi atol atoll atof
#pragma GCC poison strtol strtoul strtoll strtoull gets rand srand drand48
#pragma GCC poison system popen tmpnam mktemp tempnam gmtime localtime ctime asctime

#endif
