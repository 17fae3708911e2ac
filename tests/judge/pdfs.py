"""PDFs written by hand, down to the byte, so that a test knows what is in them and where."""


def pdf(pages, extra=()):
    """Objects: 1 catalog, 2 pages, 3 and 4 fonts, then a page and its content each, then extra ones."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>"]
    kids = []
    for content in pages:
        kids.append(len(objects) + 1)
        objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents %d 0 R>>" % (len(objects) + 2))
        objects.append(b"<</Length %d%s>>stream\n%s\nendstream" % (len(content[0]), content[1], content[0]))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(b"%d 0 R" % k for k in kids))
    objects += extra
    out, at = b"%PDF-1.4\n", []
    for i, body in enumerate(objects):
        at.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (i + 1, body)
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(at) + 1) + b"".join(b"%010d 00000 n \n" % a for a in at) + \
        b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(at) + 1, len(out))


def page(lines):
    """[(x, y from the top, size, bold, text), ...]"""
    said = b"".join(b"BT /F%d %d Tf %d %d Td (%s) Tj ET\n" % (2 if bold else 1, size, x, 842 - y, text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode("latin-1"))
                    for x, y, size, bold, text in lines)
    return said, b""
