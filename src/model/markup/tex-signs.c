/* Signs and accented letters of text. */
#include "base/utf8.h"
#include "model/markup/tex-internal.h"

static const struct {
    const char *name, *text;
} signs[] = {
    {"%", "%"},
    {"&", "&"},
    {"_", "_"},
    {"{", "{"},
    {"}", "}"},
    {"$", "$"},
    {"#", "#"},
    {"ldots", "\xe2\x80\xa6"},
    {"dots", "\xe2\x80\xa6"},
    {"textellipsis", "\xe2\x80\xa6"},
    {"ss", "\xc3\x9f"},
    {"aa", "\xc3\xa5"},
    {"AA", "\xc3\x85"},
    {"ae", "\xc3\xa6"},
    {"AE", "\xc3\x86"},
    {"oe", "\xc5\x93"},
    {"OE", "\xc5\x92"},
    {"o", "\xc3\xb8"},
    {"O", "\xc3\x98"},
    {"l", "\xc5\x82"},
    {"L", "\xc5\x81"},
    {"i", "\xc4\xb1"},
    {"j", "\xc8\xb7"},
    {"dh", "\xc3\xb0"},
    {"DH", "\xc3\x90"},
    {"th", "\xc3\xbe"},
    {"TH", "\xc3\x9e"},
    {"dj", "\xc4\x91"},
    {"DJ", "\xc4\x90"},
    {"ng", "\xc5\x8b"},
    {"NG", "\xc5\x8a"},
    {"S", "\xc2\xa7"},
    {"P", "\xc2\xb6"},
    {"dag", "\xe2\x80\xa0"},
    {"ddag", "\xe2\x80\xa1"},
    {"copyright", "\xc2\xa9"},
    {"textcopyright", "\xc2\xa9"},
    {"textregistered", "\xc2\xae"},
    {"texttrademark", "\xe2\x84\xa2"},
    {"textdegree", "\xc2\xb0"},
    {"degree", "\xc2\xb0"},
    {"pounds", "\xc2\xa3"},
    {"textsterling", "\xc2\xa3"},
    {"euro", "\xe2\x82\xac"},
    {"texteuro", "\xe2\x82\xac"},
    {"textdollar", "$"},
    {"textpercent", "%"},
    {"textmu", "\xc2\xb5"},
    {"textbullet", "\xe2\x80\xa2"},
    {"textbackslash", "\\"},
    {"textasciitilde", "~"},
    {"textasciicircum", "^"},
    {"textunderscore", "_"},
    {"textless", "<"},
    {"textgreater", ">"},
    {"textbar", "|"},
    {"textbraceleft", "{"},
    {"textbraceright", "}"},
    {"textquotesingle", "'"},
    {"textquotedbl", "\""},
    {"textquotedblleft", "\xe2\x80\x9c"},
    {"textquotedblright", "\xe2\x80\x9d"},
    {"textquoteleft", "\xe2\x80\x98"},
    {"textquoteright", "\xe2\x80\x99"},
    {"textendash", "\xe2\x80\x93"},
    {"textemdash", "\xe2\x80\x94"},
    {"texttimes", "\xc3\x97"},
    {"textmultiply", "\xc3\x97"},
    {"guillemotleft", "\xc2\xab"},
    {"guillemotright", "\xc2\xbb"},
    {"guillemetleft", "\xc2\xab"},
    {"guillemetright", "\xc2\xbb"},
    {"guilsinglleft", "\xe2\x80\xb9"},
    {"guilsinglright", "\xe2\x80\xba"},
    {"quotedblbase", "\xe2\x80\x9e"},
    {"quotesinglbase", "\xe2\x80\x9a"},
    {"glqq", "\xe2\x80\x9e"},
    {"grqq", "\xe2\x80\x9c"},
    {"slash", "/"},
    {"TeX", "TeX"},
    {"LaTeX", "LaTeX"},
    {"textvisiblespace", "\xe2\x90\xa3"},
    {",", "\xe2\x80\xaf"},
    {"thinspace", "\xe2\x80\xaf"},
    {";", "\xc2\xa0"},
    {":", "\xc2\xa0"},
    {"nobreakspace", "\xc2\xa0"},
    {"quad", "\xe2\x80\x83"},
    {"qquad", "\xe2\x80\x83\xe2\x80\x83"},
    {"enspace", "\xe2\x80\x82"},
    {"-", "\xc2\xad"},
};

bool tex_sign(struct tex *t, struct str name)
{
    for (size_t i = 0; i < ARRAY_LEN(signs); i++) {
        if (str_is(name, signs[i].name)) {
            tex_text(t, str_of(signs[i].text));
            return true;
        }
    }
    return false;
}

/* pairs: a letter and what it becomes, one after the other; other letters get the combining character. */
static const struct accent {
    const char *name;
    uint32_t combining;
    uint32_t alone; /* over nothing: \^{} */
    const char *pairs;
} accents[] = {
    {"'", 0x301, 0xb4, "aáeéiíoóuúyýcćnńsśzźlĺrŕAÁEÉIÍOÓUÚYÝCĆNŃSŚZŹıí"},
    {"`", 0x300, '`', "aàeèiìoòuùAÀEÈIÌOÒUÙıì"},
    {"^", 0x302, '^', "aâeêiîoôuûAÂEÊIÎOÔUÛcĉgĝhĥjĵsŝwŵyŷıî"},
    {"\"", 0x308, 0xa8, "aäeëiïoöuüyÿAÄEËIÏOÖUÜıï"},
    {"~", 0x303, '~', "aãnñoõiĩuũAÃNÑOÕ"},
    {"=", 0x304, 0xaf, "aāeēiīoōuūAĀEĒIĪOŌUŪ"},
    {".", 0x307, 0x2d9, "cċeėgġzżCĊEĖGĠIİZŻ"},
    {"u", 0x306, 0x2d8, "aăeĕgğiĭoŏuŭAĂGĞUŬ"},
    {"v", 0x30c, 0x2c7, "cčdďeěnňrřsštťzžCČDĎEĚNŇRŘSŠTŤZŽ"},
    {"H", 0x30b, 0x2dd, "oőuűOŐUŰ"},
    {"c", 0x327, 0xb8, "cçsştţgģkķlļnņrŗCÇSŞTŢGĢKĶLĻNŅ"},
    {"k", 0x328, 0x2db, "aąeęiįuųAĄEĘIĮUŲ"},
    {"r", 0x30a, 0x2da, "aåuůAÅUŮ"},
    {"d", 0x323, '.', ""},
    {"b", 0x331, '_', ""},
};

static void put_accented(struct tex *t, const struct accent *a, uint32_t letter, struct strbuf *out)
{
    uint32_t from = 0, to = 0;
    (void)t;
    for (struct str rest = str_of(a->pairs); rest.n;) {
        rest = str_from(rest, utf8_next(rest, &from));
        rest = str_from(rest, utf8_next(rest, &to));
        if (from == letter) {
            utf8_put(out, to);
            return;
        }
    }
    utf8_put(out, letter);
    utf8_put(out, a->combining);
}

bool tex_accent(struct tex *t, struct str name)
{
    const struct accent *a = accents;
    while (a < accents + ARRAY_LEN(accents) && !str_is(name, a->name))
        a++;
    if (a == accents + ARRAY_LEN(accents))
        return false;
    struct str on = str_trim(tex_argument(t));
    uint32_t letter = 0;
    if (str_is(on, "\\i") || str_is(on, "\\j"))
        on = on.p[1] == 'i' ? STR("\xc4\xb1") : STR("\xc8\xb7");
    size_t n = utf8_next(on, &letter);
    struct strbuf out = {0};
    if (n)
        put_accented(t, a, letter, &out);
    else
        utf8_put(&out, a->alone);
    tex_text(t, strbuf_str(&out));
    tex_text(t, str_from(on, n));
    strbuf_release(&out);
    return true;
}
