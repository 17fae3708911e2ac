/*
 * xml.h: XML, as expat reads it, with the few limits that expat leaves to its caller. For programs that run
 * in the jail.
 *
 * A document type is refused, and with it every entity of the document's own: neither OOXML nor OpenDocument
 * allows one, and all attacks by entities need one.
 */
#ifndef DRYRUN_READERS_XML_H
#define DRYRUN_READERS_XML_H

#include "base/str.h"

#include <stdbool.h>

enum { XML_DEPTH_LIMIT = 200 };

/*
 * Names have the usual prefix of their namespace, whichever the document uses: "w:p", "r:id". A namespace
 * that nobody asks for has the prefix "?". Attributes without one have none: "Target".
 */

struct xml_tag {
    struct str name;
    const char **raw; /* expat's: names and values, ended by NULL */
};

struct xml_sink {
    void (*start)(void *arg, const struct xml_tag *t);
    void (*end)(void *arg, struct str name);
    void (*text)(void *arg, struct str piece); /* NULL: not wanted */
    bool (*enough)(void *arg);                 /* NULL: never; true: the rest is not wanted */
    void *arg;
};

/* The value of an attribute by its name ("w:val"); p NULL: there is none. */
struct str xml_attr(const struct xml_tag *t, const char *name);

/* NULL: read to its end, or there was enough. Else why not, without a full stop; what was given before
 * stands. */
const char *xml_read(struct str text, const struct xml_sink *s);

#endif
