/*
 * dryrun voice analyse: what can be measured of a voice in recordings, without a server.
 */
#include "base/fd.h"
#include "base/num.h"
#include "jobs/read-voice.h"
#include "main/apply/cv-file.h"
#include "main/commands.h"
#include "main/jail.h"
#include "main/say.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <unistd.h>

enum { SCRIPT_MAX = 1 << 20, WORDS_MAX = 100000, PICTURE_WIDTH = 72 };

struct analyse {
    struct arena arena;
    struct sandbox *slot; /* owned */
    int64_t words;
    bool json, norms, picture;
    struct strbuf out; /* of --json */
    struct json_writer w;
    int exit;
};

/* ---- for people ---- */

static const struct {
    enum voice_figure_kind kind;
    const char *title;
    int decimals;
} rows[] = {
    {VOICE_SPOKEN_S, "from first to last sound", 1},
    {VOICE_WORDS_PER_MINUTE, "words a minute", 0},
    {VOICE_SPEECH_RATE, "speech rate, with pauses", 1},
    {VOICE_ARTICULATION_RATE, "articulation rate, without", 1},
    {VOICE_SYLLABLES, "syllables", 0},
    {VOICE_PAUSES, "pauses of 0.3 s and more", 0},
    {VOICE_PAUSE_S, "silent in all", 1},
    {VOICE_PAUSE_SHARE, "share of silence", 2},
    {VOICE_LONGEST_PAUSE_S, "longest silence", 1},
    {VOICE_PITCH_HZ, "pitch, median", 0},
    {VOICE_PITCH_RANGE_ST, "pitch, range (5 % to 95 %)", 1},
    {VOICE_PITCH_SD_ST, "pitch, standard deviation", 1},
    {VOICE_LOUDNESS_DB, "loudness without pauses", 1},
    {VOICE_LOUDNESS_LUFS, "loudness, BS.1770", 1},
    {VOICE_LOUDNESS_SD_DB, "loudness, how it changes", 1},
    {VOICE_PEAK_DB, "peak", 1},
    {VOICE_NOISE_DB, "noise where nobody speaks", 1},
};

static const struct voice_norm *norm_of(enum voice_figure_kind kind)
{
    for (const struct voice_norm *n = voice_norms; n->figure != VOICE_FIGURES; n++)
        if (n->figure == kind)
            return n;
    return NULL;
}

static void say_row(const struct voice_report *r, size_t i, bool norms)
{
    const struct voice_figure *f = &r->figures[rows[i].kind];
    const struct voice_norm *n = norms ? norm_of(rows[i].kind) : NULL;
    int d = rows[i].decimals;
    sayf("  %-28s", rows[i].title);
    if (!f->known) {
        sayf("-         (%s)\n", f->why);
        return;
    }
    sayf("%.*f", d, f->value);
    if (fabs(f->high - f->low) > 0.5 * pow(10, -d))
        sayf("  (%.*f to %.*f)", d, f->low, d, f->high);
    sayf("  %s\n", voice_figure_unit(rows[i].kind));
    if (n)
        sayf("  %-28s%g to %g: %s (%s: %s)\n", "", n->low, n->high, n->says, n->grade, n->source);
}

/* Loudness against time, a character a column; silence is a dot. */
static void say_picture(const struct voice_report *r)
{
    static const char *const bars[] = {"\u2581", "\u2582", "\u2583", "\u2584",
                                       "\u2585", "\u2586", "\u2587", "\u2588"};
    const struct voice_picture *p = &r->picture;
    size_t width = p->n < PICTURE_WIDTH ? p->n : PICTURE_WIDTH, pause = 0;
    float top = -100;
    for (size_t i = 0; i < p->n; i++)
        top = fmaxf(top, p->level_db[i]);
    sayf("  ");
    for (size_t c = 0; c < width; c++) {
        size_t from = c * p->n / width, to = (c + 1) * p->n / width;
        double mid = ((double)from + (double)to) / 2 * p->step_s;
        float db = -100;
        for (size_t i = from; i < to; i++)
            db = fmaxf(db, p->level_db[i]);
        while (pause < r->n_pauses && r->pauses[pause].to_s <= mid)
            pause++;
        bool silent = pause < r->n_pauses && r->pauses[pause].from_s <= mid;
        float at = (db - top + 32) / 4;
        sayf("%s", silent ? "\u00b7" : bars[at < 0 ? 0 : at > 7 ? 7 : (int)at]);
    }
    sayf("\n");
}

static void say_file(const char *path, const struct voice_file *f, const struct analyse *x)
{
    const struct voice_report *r = &f->report;
    say(str_of(path));
    sayf(": %.1f s, %u Hz, %u channel%s, ", r->length_s, r->rate_hz, f->channels,
         f->channels == 1 ? "" : "s");
    say(f->format);
    sayf("\n");
    for (int i = 0; i < VOICE_DOUBTS; i++)
        if (r->doubts[i])
            sayf("  note: %s\n", voice_doubt_says((enum voice_doubt)i));
    if (x->picture && r->picture.n)
        say_picture(r);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        say_row(r, i, x->norms);
}

/* ---- reading ---- */

static bool is_word(struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.p[i];
        if (c >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'))
            return true;
    }
    return false;
}

static int64_t count_words(struct str text)
{
    int64_t n = 0;
    for (size_t from = 0, to; from < text.n; from = to + 1) {
        for (to = from; to < text.n && !strchr(" \t\r\n", text.p[to]); to++)
            ;
        n += is_word((struct str){text.p + from, to - from});
    }
    return n;
}

static enum err words_of(const struct args *args, struct arena *a, int64_t *ret, struct error *e)
{
    struct str text;
    if (args_has(args, "words") && args_has(args, "script"))
        return error_set(e, ERR_INVALID, "words",
                         "--words and --script both say how many words were said: choose one");
    if (!args_has(args, "script"))
        return args_int(args, "words", 1, WORDS_MAX, 0, ret, e);
    TRY(fd_read_path(args_value(args, "script", ""), SCRIPT_MAX, a, &text, e));
    *ret = count_words(text);
    if (*ret < 1 || *ret > WORDS_MAX)
        return error_set(e, ERR_INVALID, "script", "there are %lld words in the script; 1 to %d make sense",
                         (long long)*ret, WORDS_MAX);
    return ERR_OK;
}

static enum err read_one(struct analyse *x, const char *path, struct voice_file *ret, struct error *e)
{
    _cleanup_(fd_closep) int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return error_errno(e, errno, path, "cannot open %s", path);
    if (!x->slot)
        TRY(jail_start(&x->slot, e));
    return read_voice(x->slot, fd, x->words, NULL, &x->arena, ret, e);
}

static void tell(struct analyse *x, const char *path, const struct voice_file *f, const struct error *e)
{
    if (!x->json && f) {
        say_file(path, f, x);
        return;
    }
    if (!x->json) {
        struct error named = *e;
        if (strncmp(e->message, "cannot open", 11) != 0)
            error_prefix(&named, "%s", path);
        int code = command_fail(&named, false);
        x->exit = code > x->exit ? code : x->exit;
        return;
    }
    jw_begin(&x->w, '{');
    jw_put_cstr(&x->w, "file", path);
    jw_key(&x->w, "analysis");
    if (f)
        voice_file_put(f, &x->w);
    else
        jw_null(&x->w);
    jw_put_cstr(&x->w, "error", f ? "" : e->message);
    jw_end(&x->w);
}

static int exit_of(const struct error *e)
{
    return e->code == ERR_INTERNAL || e->code == ERR_UNSUPPORTED || e->code == ERR_IO ? EXIT_INTERNAL
                                                                                      : EXIT_USAGE;
}

static void analyse_one(struct analyse *x, const char *path)
{
    struct error e = {0};
    struct voice_file f;
    arena_clear(&x->arena);
    enum err r = read_one(x, path, &f, &e);
    tell(x, path, r == ERR_OK ? &f : NULL, &e);
    int code = r != ERR_OK ? exit_of(&e) : f.report.doubts[VOICE_SILENT] ? EXIT_VERDICT : EXIT_OK;
    x->exit = code > x->exit ? code : x->exit;
}

static int run_analyse(const struct args *args)
{
    struct analyse x = {.json = args_has(args, "json"),
                        .norms = args_has(args, "norms"),
                        .picture = args_has(args, "picture")};
    struct error e = {0};
    arena_init(&x.arena);
    x.w = jw_to(&x.out);
    enum err r = words_of(args, &x.arena, &x.words, &e);
    if (r == ERR_OK) {
        jw_begin(&x.w, '{');
        jw_key(&x.w, "recordings");
        jw_begin(&x.w, '[');
        for (size_t i = 0; i < args->n_operands; i++) {
            if (i && !x.json)
                sayf("\n");
            analyse_one(&x, args->operands[i]);
        }
        jw_end(&x.w);
        if (x.norms) {
            jw_key(&x.w, "norms");
            voice_norms_put(&x.w);
        }
        jw_end(&x.w);
        if (x.json)
            say_json(&x.out);
    }
    if (x.slot)
        sandbox_stop(x.slot);
    strbuf_release(&x.out);
    arena_release(&x.arena);
    return r == ERR_OK ? x.exit : command_fail(&e, x.json);
}

static const struct command_option analyse_options[] = {
    {"words", 0, "N", "how many words were said, for words a minute"},
    {"script", 0, "FILE", "the text that was read; its words are counted"},
    {"norms", 0, NULL, "what others found usual, too, with who says so; no mark is given"},
    {"picture", 0, NULL, "loudness against time as a line of characters; a dot is a pause"},
    {"json", 0, NULL, "as JSON"},
    {0},
};

const struct command cmd_voice_analyse = {
    .name = "voice analyse",
    .operands = "FILE...",
    .min_operands = 1,
    .max_operands = COMMAND_OPERANDS_MAX,
    .summary = "measure pace, pauses, pitch and loudness of a voice: WAV, FLAC, Ogg (Vorbis, Opus) or AIFF",
    .details =
        "Nothing is scored: accent and pitch never, and the rest is there to be compared with your own other recordings. No word is\n"
        "recognised. A figure has a band in brackets within which the truth probably lies (the number of syllables is right to about a fifth);\n"
        "one that this recording cannot tell is a dash, with the reason.\n"
        "\n"
        "Several channels are mixed to one. Recordings of up to two hours are read, in the jail. Exit code 1 when nothing is heard in one of them,\n"
        "2 when one cannot be read; the others are measured all the same.",
    .options = analyse_options,
    .run = run_analyse,
};
