#include "readers/xml.h"

#include "base/cleanup.h"

#include <expat.h>
#include <stdio.h>

/* What is parted from a name by expat: no sign that can stand in a name or an address. */
enum { PARTING = '\n', NAME_MAX_BYTES = 200 };

static const struct {
    const char *uri, *prefix;
} spaces[] = {
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", "w"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", "r"},
    {"http://schemas.openxmlformats.org/package/2006/relationships", "rel"},
    {"http://schemas.openxmlformats.org/drawingml/2006/main", "a"},
    {"http://purl.oclc.org/ooxml/drawingml/main", "a"},
    {"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"},
    {"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"},
    {"http://schemas.openxmlformats.org/drawingml/2006/chart", "c"},
    {"http://schemas.openxmlformats.org/drawingml/2006/diagram", "dgm"},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", "m"},
    {"urn:schemas-microsoft-com:vml", "v"},
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"},
    {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"},
    {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"},
    {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"},
    {"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"},
    {"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg"},
    {"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo"},
    {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"},
    {"http://www.w3.org/1999/xlink", "xlink"},
};

struct reading {
    const struct xml_sink *sink;
    XML_Parser parser;
    unsigned depth;
    const char *why; /* it was ended by us; NULL: it was not */
    bool enough;
    char names[XML_DEPTH_LIMIT][NAME_MAX_BYTES]; /* of what is open */
};

/* "uri\nname" as "prefix:name"; cut where it is longer than any name that somebody asks for. */
static struct str put_name(const char *raw, char out[NAME_MAX_BYTES])
{
    struct str whole = str_of(raw);
    size_t at = str_find_char(whole, PARTING);
    int n = 0;
    if (at == whole.n) {
        n = snprintf(out, NAME_MAX_BYTES, "%s", raw);
    } else {
        const char *prefix = "?";
        for (size_t i = 0; i < ARRAY_LEN(spaces); i++) {
            if (str_is(str_head(whole, at), spaces[i].uri))
                prefix = spaces[i].prefix;
        }
        n = snprintf(out, NAME_MAX_BYTES, "%s:%s", prefix, raw + at + 1);
    }
    return (struct str){out, n < NAME_MAX_BYTES ? (size_t)n : NAME_MAX_BYTES - 1};
}

struct str xml_attr(const struct xml_tag *t, const char *name)
{
    char own[NAME_MAX_BYTES];
    for (size_t i = 0; t->raw[i]; i += 2) {
        if (str_is(put_name(t->raw[i], own), name))
            return str_of(t->raw[i + 1]);
    }
    return (struct str){0};
}

static void stop(struct reading *r, const char *why)
{
    if (!r->why)
        r->why = why;
    XML_StopParser(r->parser, XML_FALSE);
}

static void is_enough(struct reading *r)
{
    if (r->sink->enough && !r->enough && r->sink->enough(r->sink->arg)) {
        r->enough = true;
        XML_StopParser(r->parser, XML_FALSE);
    }
}

/* After a stop expat may still report what it had begun. */
static bool is_over(const struct reading *r)
{
    return r->why || r->enough;
}

static void XMLCALL on_start(void *arg, const char *name, const char **attributes)
{
    struct reading *r = arg;
    if (is_over(r))
        return;
    if (r->depth == XML_DEPTH_LIMIT) {
        stop(r, "is nested deeper than any document");
        return;
    }
    const struct xml_tag t = {.name = put_name(name, r->names[r->depth]), .raw = attributes};
    r->depth++;
    r->sink->start(r->sink->arg, &t);
    is_enough(r);
}

static void XMLCALL on_end(void *arg, const char *name)
{
    struct reading *r = arg;
    (void)name;
    if (is_over(r) || r->depth == 0)
        return;
    r->depth--;
    r->sink->end(r->sink->arg, str_of(r->names[r->depth]));
    is_enough(r);
}

static void XMLCALL on_text(void *arg, const char *p, int n)
{
    struct reading *r = arg;
    if (!is_over(r) && r->sink->text && n > 0)
        r->sink->text(r->sink->arg, (struct str){p, (size_t)n});
}

static void XMLCALL on_doctype(void *arg, const char *name, const char *system_id, const char *public_id,
                               int internal)
{
    struct reading *r = arg;
    (void)name, (void)system_id, (void)public_id, (void)internal;
    stop(r, "has a document type, which no document has and attacks need");
}

static const char *reason(enum XML_Error code)
{
    switch (code) {
    case XML_ERROR_NO_MEMORY: return "takes too much memory";
    case XML_ERROR_UNKNOWN_ENCODING:
    case XML_ERROR_INCORRECT_ENCODING:
    case XML_ERROR_PARTIAL_CHAR:
        return "is in an encoding other than it says, or in one that is not UTF-8 or UTF-16";
    case XML_ERROR_NO_ELEMENTS: return "is empty or cut off";
    case XML_ERROR_UNCLOSED_TOKEN: return "is cut off";
    case XML_ERROR_AMPLIFICATION_LIMIT_BREACH: return "unfolds without end";
    default: return "is damaged: it is no XML from some place on";
    }
}

const char *xml_read(struct str text, const struct xml_sink *s)
{
    enum { PIECE = 1 << 20 };
    struct reading r = {.sink = s, .parser = XML_ParserCreateNS(NULL, PARTING)};
    const char *why = NULL;
    if (!r.parser)
        return "takes too much memory";
    XML_SetUserData(r.parser, &r);
    XML_SetElementHandler(r.parser, on_start, on_end);
    XML_SetCharacterDataHandler(r.parser, on_text);
    XML_SetStartDoctypeDeclHandler(r.parser, on_doctype);
    for (size_t at = 0;;) {
        size_t n = text.n - at < PIECE ? text.n - at : PIECE;
        enum XML_Status status = XML_Parse(r.parser, text.p + at, (int)n, at + n == text.n);
        at += n;
        if (status != XML_STATUS_OK) {
            why = r.why ? r.why : r.enough ? NULL : reason(XML_GetErrorCode(r.parser));
            break;
        }
        if (at == text.n)
            break;
    }
    XML_ParserFree(r.parser);
    return why;
}
