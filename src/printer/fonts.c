/*
 * Fonts. The jail has no configuration of fonts and no cache, and the result shall not depend on either, so
 * the program brings its own: the files of the first family of the list that is there, or else (a character
 * is missing) all files, which takes some hundred milliseconds to read. Of all, Pango takes for each
 * character the first family of the list that has it.
 */
#include "printer/print.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Made for reading, free to be put into documents; each in regular and bold. */
static const struct {
    const char *family, *regular, *bold;
} families[] = {
    {"Lato", "/usr/share/fonts/truetype/lato/Lato-Regular.ttf",
     "/usr/share/fonts/truetype/lato/Lato-Bold.ttf"},
    {"Carlito", "/usr/share/fonts/truetype/crosextra/Carlito-Regular.ttf",
     "/usr/share/fonts/truetype/crosextra/Carlito-Bold.ttf"},
    {"Open Sans", "/usr/share/fonts/truetype/open-sans/OpenSans-Regular.ttf",
     "/usr/share/fonts/truetype/open-sans/OpenSans-Bold.ttf"},
    {"Noto Sans", "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
     "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf"},
    {"Liberation Sans", "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
     "/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf"},
    {"Liberation Sans", "/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf",
     "/usr/share/fonts/truetype/liberation2/LiberationSans-Bold.ttf"},
    {"DejaVu Sans", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
     "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"},
};

/* What the first family lacks is taken from these; Chinese, Japanese and Korean draw some characters
 * differently. */
#define OTHERS                                                                                               \
    "Noto Sans,Noto Sans Arabic,Noto Sans Hebrew,Noto Sans Devanagari,Noto Sans Bengali,Noto Sans Tamil,"    \
    "Noto Sans Thai,Noto Sans Armenian,Noto Sans Georgian,DejaVu Sans,"
static const char chinese[] = "Noto Sans CJK SC,Droid Sans Fallback",
                  japanese[] = "Noto Sans CJK JP,Droid Sans Fallback",
                  korean[] = "Noto Sans CJK KR,Droid Sans Fallback";

static const char *east_asian(const struct job *job)
{
    for (size_t i = 0; i < job->n_lines; i++) {
        for (const char *p = job->lines[i].text; *p; p = g_utf8_next_char(p)) {
            gunichar c = g_utf8_get_char(p);
            if (c >= 0x3040 && c <= 0x30FF)
                return japanese;
            if (c >= 0xAC00 && c <= 0xD7A3)
                return korean;
        }
    }
    return chinese;
}

void fonts_open(struct job *job, bool all)
{
    static const FcChar8 rules[] =
        "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><cachedir>/box/fonts</cachedir></fontconfig>";
    FcConfig *config = FcConfigCreate();
    const char *first = NULL;
    if (!config || !FcConfigParseAndLoadFromMemory(config, rules, FcTrue))
        die("the fonts cannot be set up");
    for (size_t i = 0; i < sizeof families / sizeof *families && !first; i++) {
        if (access(families[i].regular, R_OK) == 0 && access(families[i].bold, R_OK) == 0 &&
            FcConfigAppFontAddFile(config, (const FcChar8 *)families[i].regular) &&
            FcConfigAppFontAddFile(config, (const FcChar8 *)families[i].bold))
            first = families[i].family;
    }
    if (all || !first) {
        FcConfigAppFontAddDir(config, (const FcChar8 *)"/usr/share/fonts");
        FcConfigAppFontAddDir(config, (const FcChar8 *)"/usr/local/share/fonts");
    }
    FcFontSet *set = FcConfigGetFonts(config, FcSetApplication);
    if (!set || set->nfont == 0)
        die("there are no fonts on this machine: apt install fonts-lato");
    if (!job->map)
        job->map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    if (!job->map)
        die("the fonts cannot be set up");
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(job->map), config);
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(job->map), 72);
    job->families = g_strdup_printf("%s," OTHERS "%s", first ? first : "Sans", east_asian(job));
}

/* The glyphs that a text has none for; each character is told once. */
static bool has_all(PangoLayout *layout, const char *text, bool tell, GHashTable *told)
{
    pango_layout_set_text(layout, text, -1);
    if (pango_layout_get_unknown_glyphs_count(layout) == 0)
        return true;
    for (const char *p = text; tell && *p; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        char one[8] = "";
        if (!g_hash_table_add(told, GUINT_TO_POINTER(c)))
            continue;
        one[g_unichar_to_utf8(c, one)] = 0;
        pango_layout_set_text(layout, one, -1);
        if (pango_layout_get_unknown_glyphs_count(layout))
            fprintf(stderr, "missing %s\n", one);
    }
    return false;
}

bool fonts_suffice(struct job *job, bool tell)
{
    PangoContext *context = pango_font_map_create_context(job->map);
    PangoLayout *layout = pango_layout_new(context);
    PangoFontDescription *font = pango_font_description_from_string("");
    GHashTable *told = g_hash_table_new(NULL, NULL);
    bool enough = true;
    pango_font_description_set_family(font, job->families);
    pango_font_description_set_absolute_size(font, 10 * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    for (size_t i = 0; i < job->n_lines && (enough || tell); i++) {
        const struct line *l = &job->lines[i];
        const char *const texts[] = {l->text, l->label, l->place, l->dates, l->shown};
        for (size_t k = 0; k < sizeof texts / sizeof *texts; k++)
            enough = (!*texts[k] || has_all(layout, texts[k], tell, told)) && enough;
    }
    g_hash_table_destroy(told);
    pango_font_description_free(font);
    g_object_unref(layout);
    g_object_unref(context);
    return enough;
}
