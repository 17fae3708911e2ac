/* Names, sentences and JSON of voice.h. */
#include "model/voice/voice.h"

#include <math.h>

static const struct {
    const char *name, *unit;
    int decimals;
} figures[VOICE_FIGURES] = {
    [VOICE_SPEECH_RATE] = {"speech_rate", "syllables/s", 2},
    [VOICE_ARTICULATION_RATE] = {"articulation_rate", "syllables/s", 2},
    [VOICE_WORDS_PER_MINUTE] = {"words_per_minute", "words/min", 1},
    [VOICE_SYLLABLES] = {"syllables", "", 0},
    [VOICE_SPOKEN_S] = {"spoken_s", "s", 2},
    [VOICE_PHONATION_S] = {"phonation_s", "s", 2},
    [VOICE_PAUSES] = {"pauses", "", 0},
    [VOICE_PAUSE_S] = {"pause_s", "s", 2},
    [VOICE_PAUSE_SHARE] = {"pause_share", "", 3},
    [VOICE_LONGEST_PAUSE_S] = {"longest_pause_s", "s", 2},
    [VOICE_PITCH_HZ] = {"pitch_hz", "Hz", 1},
    [VOICE_PITCH_RANGE_ST] = {"pitch_range_st", "semitones", 1},
    [VOICE_PITCH_SD_ST] = {"pitch_sd_st", "semitones", 2},
    [VOICE_LOUDNESS_DB] = {"loudness_db", "dB", 1},
    [VOICE_LOUDNESS_SD_DB] = {"loudness_sd_db", "dB", 1},
    [VOICE_LOUDNESS_LUFS] = {"loudness_lufs", "LUFS", 1},
    [VOICE_PEAK_DB] = {"peak_db", "dB", 1},
    [VOICE_NOISE_DB] = {"noise_db", "dB", 1},
    [VOICE_CLIPPED_SHARE] = {"clipped_share", "", 5},
};

static const struct {
    const char *name, *says;
} doubts[VOICE_DOUBTS] = {
    [VOICE_SILENT] = {"silent",
                      "nothing is heard in it: is the right microphone chosen, and is it switched on?"},
    [VOICE_SHORT] = {"short", "too little is said to tell a pace: at least 3 seconds of speech are needed"},
    [VOICE_NOISE] =
        {"noise", "it is never quiet, so that pauses, syllables and pace cannot be told: noise, music or a "
                  "hum covers them; record in a quieter place, nearer to the microphone"},
    [VOICE_NO_VOICE] =
        {"no-voice",
         "there are sounds, but hardly any with the pitch of a voice: whispering and noise cannot "
         "be measured"},
    [VOICE_CLIPPED] = {"clipped",
                       "it is louder than could be recorded, and clipped: loudness cannot be told; turn the "
                       "microphone down or move away from it"},
    [VOICE_TELEPHONE] =
        {"telephone",
         "it has the quality of a telephone (a rate of 11 kHz or less): pace, pauses and pitch can "
         "be told, loudness cannot be compared with other recordings"},
    [VOICE_FAINT] = {"faint",
                     "it is very faint, and the figures are less sure: move nearer to the microphone"},
    [VOICE_CUT] = {"cut", "the file is cut off or damaged: this is of what could be read"},
};

const char *voice_figure_name(enum voice_figure_kind kind)
{
    return figures[kind].name;
}

const char *voice_figure_unit(enum voice_figure_kind kind)
{
    return figures[kind].unit;
}

const char *voice_doubt_name(enum voice_doubt doubt)
{
    return doubts[doubt].name;
}

const char *voice_doubt_says(enum voice_doubt doubt)
{
    return doubts[doubt].says;
}

/* None of pitch, which is never scored. Averages of groups: people differ from them by more than the groups
 * do. */
const struct voice_norm voice_norms[] = {
    {VOICE_WORDS_PER_MINUTE, 125, 150, "practitioner", "how people in the United States usually speak",
     "S. E. Lucas, The Art of Public Speaking, 8th edition, 2004, page 300"},
    {VOICE_ARTICULATION_RATE, 4.2, 5.1, "survey",
     "the averages of Belgium and the Netherlands in conversation; languages and people differ by more",
     "Verhoeven, De Pauw and Kloots, 2004, Language and Speech 47(3), 160 conversations in Dutch"},
    {VOICE_FIGURES, 0, 0, NULL, NULL, NULL},
};

void voice_norms_put(struct json_writer *w)
{
    jw_begin(w, '[');
    for (const struct voice_norm *n = voice_norms; n->figure != VOICE_FIGURES; n++) {
        jw_begin(w, '{');
        jw_put_cstr(w, "figure", figures[n->figure].name);
        jw_put_real(w, "low", n->low);
        jw_put_real(w, "high", n->high);
        jw_put_cstr(w, "grade", n->grade);
        jw_put_cstr(w, "says", n->says);
        jw_put_cstr(w, "source", n->source);
        jw_end(w);
    }
    jw_end(w);
}

static double rounded(double x, int decimals)
{
    double by = pow(10, decimals);
    return round(x * by) / by + 0.0; /* no -0 */
}

static void put_figures(const struct voice_report *r, struct json_writer *w)
{
    jw_key(w, "figures");
    jw_begin(w, '{');
    for (int i = 0; i < VOICE_FIGURES; i++) {
        const struct voice_figure *f = &r->figures[i];
        jw_key(w, figures[i].name);
        jw_begin(w, '{');
        jw_put_real(w, "value", f->known ? rounded(f->value, figures[i].decimals) : NAN);
        jw_put_real(w, "low", f->known ? rounded(f->low, figures[i].decimals) : NAN);
        jw_put_real(w, "high", f->known ? rounded(f->high, figures[i].decimals) : NAN);
        jw_put_cstr(w, "why", f->why);
        jw_end(w);
    }
    jw_end(w);
}

static void put_list(struct json_writer *w, const char *key, const float *v, size_t n, int decimals)
{
    jw_key(w, key);
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++)
        jw_real(w, rounded((double)v[i], decimals));
    jw_end(w);
}

static void put_picture(const struct voice_picture *p, struct json_writer *w)
{
    jw_key(w, "picture");
    jw_begin(w, '{');
    jw_put_real(w, "step_s", p->step_s);
    put_list(w, "peak", p->peak, p->n, 3);
    put_list(w, "level_db", p->level_db, p->n, 1);
    jw_key(w, "pitch_hz");
    jw_begin(w, '[');
    for (size_t i = 0; i < p->n; i++) {
        if (p->pitch_hz[i] > 0)
            jw_real(w, rounded((double)p->pitch_hz[i], 1));
        else
            jw_null(w);
    }
    jw_end(w);
    jw_end(w);
}

void voice_put(const struct voice_report *r, struct json_writer *w)
{
    jw_key(w, "doubts");
    jw_begin(w, '[');
    for (int i = 0; i < VOICE_DOUBTS; i++) {
        if (!r->doubts[i])
            continue;
        jw_begin(w, '{');
        jw_put_cstr(w, "kind", doubts[i].name);
        jw_put_cstr(w, "says", doubts[i].says);
        jw_end(w);
    }
    jw_end(w);
    put_figures(r, w);
    jw_key(w, "pauses");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n_pauses; i++) {
        jw_begin(w, '{');
        jw_put_real(w, "from_s", rounded(r->pauses[i].from_s, 3));
        jw_put_real(w, "to_s", rounded(r->pauses[i].to_s, 3));
        jw_end(w);
    }
    jw_end(w);
    jw_put_bool(w, "more_pauses", r->more_pauses);
    put_picture(&r->picture, w);
}
