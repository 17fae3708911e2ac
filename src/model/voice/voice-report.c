/* Figures, doubts and the picture of what voice.c gathered. */
#include "model/voice/voice-inside.h"

#include <math.h>
#include <stdlib.h>

#define SILENT_DB       (-60.0) /* nobody speaks when the loudest hundredth is below */
#define FAINT_DB        (-42.0)
#define BELOW_LOUDEST   25.0
#define LONE_SPEECH     20.0
#define ZERO            1e-5F
#define ABOVE_NOISE     6.0
#define RANGE_LEAST     15.0
#define SPOKEN_LEAST_S  3.0
#define VOICED_LEAST_S  0.5
#define VOICED_SHARE    0.1
#define CLIPPED_SHARE   2e-4
#define TELEPHONE_HZ    11025
#define SYLLABLE_BAND   0.2
#define PITCH_BAND      0.02
#define SPREAD_BAND     0.3
#define THRESHOLD_SHIFT 3.0

struct report {
    struct voice *v;
    struct voice_report *r;
    const struct voice_facts *facts;
    float *db; /* of frames */
    size_t n_frames;
    double top_db, noise_db, threshold_db;
    struct voice_silences silences;
    size_t n_voiced, syllables;
};

static double seconds(size_t bins)
{
    return (double)bins / VOICE_BINS_S;
}

static void set_band(struct report *x, enum voice_figure_kind kind, double value, double low, double high)
{
    if (!isfinite(value) || !isfinite(low) || !isfinite(high))
        return;
    x->r->figures[kind] = (struct voice_figure){true, value, fmin(low, value), fmax(high, value), ""};
}

static void set(struct report *x, enum voice_figure_kind kind, double value)
{
    set_band(x, kind, value, value, value);
}

static void unknown(struct report *x, enum voice_figure_kind kind, const char *why)
{
    x->r->figures[kind] = (struct voice_figure){.why = why};
}

/* ---- silences ---- */

static void find_silences(struct report *x, double threshold_db, struct voice_silences *ret)
{
    voice_silences(x->v->bins, x->v->n_bins, x->db, x->n_frames, threshold_db, x->v->arena, ret);
}

static void put_pauses(struct report *x)
{
    const struct voice_silences *s = &x->silences;
    struct voice_pause *list = arena_array(x->v->arena, struct voice_pause, s->n_pauses);
    for (size_t i = 0; i < s->n; i++) {
        if (s->list[i].from < s->first || s->list[i].from >= s->last)
            continue;
        if (x->r->n_pauses == VOICE_PAUSES_MAX) {
            x->r->more_pauses = true;
            break;
        }
        list[x->r->n_pauses++] = (struct voice_pause){seconds(s->list[i].from), seconds(s->list[i].to)};
    }
    x->r->pauses = list;
}

/* The bands of what depends on where silence begins come of a threshold a little lower and a little
 * higher. */
static void set_pauses(struct report *x)
{
    struct voice_silences at[3];
    double spoken[3], silent[3], longest[3], count[3];
    for (int i = 0; i < 3; i++) {
        find_silences(x, x->threshold_db + (i - 1) * THRESHOLD_SHIFT, &at[i]);
        spoken[i] = seconds(at[i].last - at[i].first);
        silent[i] = seconds(at[i].silent);
        longest[i] = seconds(at[i].longest);
        count[i] = (double)at[i].n_pauses;
    }
    x->silences = at[1];
    set_band(x, VOICE_SPOKEN_S, spoken[1], fmin(spoken[0], spoken[2]), fmax(spoken[0], spoken[2]));
    set_band(x, VOICE_PAUSES, count[1], fmin(count[0], count[2]), fmax(count[0], count[2]));
    set_band(x, VOICE_PAUSE_S, silent[1], fmin(silent[0], silent[2]), fmax(silent[0], silent[2]));
    set_band(x, VOICE_LONGEST_PAUSE_S, longest[1], fmin(longest[0], longest[2]),
             fmax(longest[0], longest[2]));
    set_band(x, VOICE_PHONATION_S, spoken[1] - silent[1], fmin(spoken[0] - silent[0], spoken[2] - silent[2]),
             fmax(spoken[0] - silent[0], spoken[2] - silent[2]));
    double share[3];
    for (int i = 0; i < 3; i++)
        share[i] = spoken[i] > 0 ? silent[i] / spoken[i] : 0;
    set_band(x, VOICE_PAUSE_SHARE, share[1], fmin(share[0], share[2]), fmax(share[0], share[2]));
    put_pauses(x);
}

/* Is the frame outside of silence? Asked in order; *at begins with 0. */
static bool sounds(const struct report *x, size_t frame, size_t *at)
{
    size_t mid = frame * VOICE_BINS_FRAME + VOICE_BINS_FRAME / 2;
    const struct voice_silences *s = &x->silences;
    while (*at < s->n && s->list[*at].to <= mid)
        ++*at;
    return !(*at < s->n && s->list[*at].from <= mid);
}

/* ---- pace ---- */

static void set_rate(struct report *x, enum voice_figure_kind kind, double per)
{
    double rate = per > 0 ? (double)x->syllables / per : NAN;
    set_band(x, kind, rate, rate * (1 - SYLLABLE_BAND), rate * (1 + SYLLABLE_BAND));
}

static void set_pace(struct report *x)
{
    static const char few[] = "too little is said to tell a pace: at least 3 seconds of speech are needed";
    double spoken = seconds(x->silences.last - x->silences.first);
    double sounding = spoken - seconds(x->silences.silent);
    if (x->r->doubts[VOICE_NOISE] || x->r->doubts[VOICE_NO_VOICE])
        return;
    double count = (double)x->syllables;
    set_band(x, VOICE_SYLLABLES, count, floor(count * (1 - SYLLABLE_BAND)),
             ceil(count * (1 + SYLLABLE_BAND)));
    if (spoken < SPOKEN_LEAST_S) {
        x->r->doubts[VOICE_SHORT] = true;
        unknown(x, VOICE_SPEECH_RATE, few);
        unknown(x, VOICE_ARTICULATION_RATE, few);
        unknown(x, VOICE_WORDS_PER_MINUTE, few);
        return;
    }
    set_rate(x, VOICE_SPEECH_RATE, spoken);
    set_rate(x, VOICE_ARTICULATION_RATE, sounding);
}

/* Words were counted by whoever knows them; only when speech began and ended is measured. */
static void set_words(struct report *x)
{
    double words = (double)x->facts->words;
    const struct voice_figure *spoken = &x->r->figures[VOICE_SPOKEN_S];
    if (x->facts->words <= 0)
        unknown(x, VOICE_WORDS_PER_MINUTE, "how many words were said is not known");
    else if (spoken->known && spoken->value >= SPOKEN_LEAST_S)
        set_band(x, VOICE_WORDS_PER_MINUTE, words * 60 / spoken->value, words * 60 / spoken->high,
                 words * 60 / fmax(spoken->low, 0.1));
}

/* ---- pitch ---- */

static int ascending(const void *a, const void *b)
{
    float x = *(const float *)a, y = *(const float *)b;
    return (x > y) - (x < y);
}

static double quantile(const float *v, size_t n, double p)
{
    double at = p * (double)(n - 1);
    size_t i = (size_t)at;
    return i + 1 < n ? (double)v[i] + (at - (double)i) * ((double)v[i + 1] - (double)v[i]) : (double)v[n - 1];
}

static double semitones(double a, double b)
{
    return 12 * log2(a / b);
}

/* Pitch where nobody speaks is a hum. */
static void gather_pitch(struct report *x, float *ret, size_t *ret_n, size_t *ret_sounding)
{
    size_t at = 0, n = 0, sounding = 0;
    voice_pitch_clean(x->v->pitch, x->n_frames);
    for (size_t f = 0; f < x->n_frames; f++) {
        if (!sounds(x, f, &at)) {
            x->v->pitch[f] = 0;
            continue;
        }
        sounding++;
        if (x->v->pitch[f] > 0)
            ret[n++] = x->v->pitch[f];
    }
    *ret_n = n;
    *ret_sounding = sounding;
}

static void set_pitch(struct report *x)
{
    float *v = arena_array(x->v->arena, float, x->n_frames);
    size_t n, sounding;
    double sum = 0, squares = 0;
    gather_pitch(x, v, &n, &sounding);
    x->n_voiced = n;
    if ((double)n < VOICED_LEAST_S * VOICE_FRAMES_S || (double)n < VOICED_SHARE * (double)sounding) {
        x->r->doubts[VOICE_NO_VOICE] = true;
        return;
    }
    qsort(v, n, sizeof *v, ascending);
    double median = quantile(v, n, 0.5);
    for (size_t i = 0; i < n; i++) {
        double st = semitones((double)v[i], median);
        sum += st;
        squares += st * st;
    }
    double mean = sum / (double)n, sd = sqrt(fmax(0, squares / (double)n - mean * mean));
    double range = semitones(quantile(v, n, 0.95), quantile(v, n, 0.05));
    set_band(x, VOICE_PITCH_HZ, median, median * (1 - PITCH_BAND), median * (1 + PITCH_BAND));
    set_band(x, VOICE_PITCH_SD_ST, sd, sd * (1 - SPREAD_BAND), sd * (1 + SPREAD_BAND));
    set_band(x, VOICE_PITCH_RANGE_ST, range, range * (1 - SPREAD_BAND), range * (1 + SPREAD_BAND));
}

/* ---- loudness ---- */

static double db_of(double power)
{
    return power > 0 ? fmax(VOICE_DB_MIN, 10 * log10(power)) : VOICE_DB_MIN;
}

/* The mean square of a frame, not smoothed. */
static double power_of(const struct voice *v, size_t frame)
{
    double sum = 0;
    for (size_t i = 0; i < VOICE_BINS_FRAME; i++)
        sum += (double)v->bins[frame * VOICE_BINS_FRAME + i];
    return sum / VOICE_BINS_FRAME;
}

struct sums {
    double loud, second, levels, squares;
    size_t n_loud, n_silent, n_second, n_levels;
    float *silent; /* dB of frames */
};

static void end_second(struct sums *s)
{
    if (s->n_second >= VOICE_FRAMES_S / 3) {
        double db = db_of(s->second / (double)s->n_second);
        s->levels += db;
        s->squares += db * db;
        s->n_levels++;
    }
    s->second = 0;
    s->n_second = 0;
}

static void set_loudness(struct report *x)
{
    struct sums s = {.silent = arena_array(x->v->arena, float, x->n_frames)};
    size_t at = 0;
    for (size_t f = 0; f < x->n_frames; f++) {
        double power = power_of(x->v, f);
        if (sounds(x, f, &at)) {
            s.loud += power;
            s.n_loud++;
            s.second += power;
            s.n_second++;
        } else {
            s.silent[s.n_silent++] = (float)db_of(power);
        }
        if ((f + 1) % VOICE_FRAMES_S == 0)
            end_second(&s);
    }
    end_second(&s);
    if (s.n_loud)
        set(x, VOICE_LOUDNESS_DB, db_of(s.loud / (double)s.n_loud));
    if (s.n_silent > VOICE_FRAMES_S / 10)
        set(x, VOICE_NOISE_DB, voice_percentile(s.silent, s.n_silent, 0.5)); /* sounds die away in it */
    else
        unknown(x, VOICE_NOISE_DB, "there is no silence to measure it in");
    if (s.n_levels >= 3) {
        double mean = s.levels / (double)s.n_levels;
        set(x, VOICE_LOUDNESS_SD_DB, sqrt(fmax(0, s.squares / (double)s.n_levels - mean * mean)));
    } else {
        unknown(x, VOICE_LOUDNESS_SD_DB, "at least 3 seconds of speech are needed");
    }
    if (x->r->doubts[VOICE_TELEPHONE])
        unknown(x, VOICE_LOUDNESS_LUFS, "a rate of 11 kHz or less leaves out half of what it is made of");
    else
        set(x, VOICE_LOUDNESS_LUFS, voice_lufs(x->v->steps, x->v->n_steps));
}

static void doubt_loudness(struct report *x)
{
    static const char why[] = "the recording is clipped: how loud it was cannot be told";
    static const enum voice_figure_kind kinds[] = {VOICE_LOUDNESS_DB, VOICE_LOUDNESS_SD_DB,
                                                   VOICE_LOUDNESS_LUFS};
    for (size_t i = 0; x->r->doubts[VOICE_CLIPPED] && i < ARRAY_LEN(kinds); i++)
        unknown(x, kinds[i], why);
}

/* ---- the picture ---- */

static float median_pitch(float *v, size_t n)
{
    if (!n)
        return 0;
    qsort(v, n, sizeof *v, ascending);
    return v[n / 2];
}

static void draw(struct report *x)
{
    struct voice_picture *p = &x->r->picture;
    struct arena *a = x->v->arena;
    size_t by = (x->n_frames + VOICE_COLUMNS_MAX - 1) / VOICE_COLUMNS_MAX;
    p->step_s = (double)by / VOICE_FRAMES_S;
    p->n = by ? (x->n_frames + by - 1) / by : 0;
    p->peak = arena_array(a, float, p->n);
    p->level_db = arena_array(a, float, p->n);
    p->pitch_hz = arena_array(a, float, p->n);
    float *pitch = arena_array(a, float, by);
    for (size_t c = 0; c < p->n; c++) {
        size_t end = (c + 1) * by < x->n_frames ? (c + 1) * by : x->n_frames, voiced = 0;
        double power = 0;
        for (size_t f = c * by; f < end; f++) {
            p->peak[c] = fmaxf(p->peak[c], x->v->peaks[f]);
            power += power_of(x->v, f);
            if (x->v->pitch[f] > 0)
                pitch[voiced++] = x->v->pitch[f];
        }
        p->level_db[c] = (float)db_of(power / (double)(end - c * by));
        p->pitch_hz[c] = median_pitch(pitch, voiced);
    }
}

/* ---- the whole ---- */

static const char silent[] = "nothing is heard", covered[] = "noise, music or a hum covers the pauses",
                  voiceless[] = "hardly anything in it has a pitch";

static void forget_all(struct report *x, const char *why)
{
    for (int i = 0; i < VOICE_FIGURES; i++)
        if (!x->r->figures[i].known && !x->r->figures[i].why)
            unknown(x, (enum voice_figure_kind)i, why);
}

/*
 * The 99th percentile is the paper's. Where somebody speaks for less than a hundredth of a long silence it
 * would be that of the silence: then it is taken of what comes within 40 dB of the loudest.
 */
static double loud_level(const struct report *x)
{
    float *near = arena_array(x->v->arena, float, x->n_frames), loudest = (float)VOICE_DB_MIN;
    double top = voice_percentile(x->db, x->n_frames, 0.99);
    size_t n = 0;
    for (size_t i = 0; i < x->n_frames; i++)
        loudest = fmaxf(loudest, x->db[i]);
    if ((double)loudest - top < LONE_SPEECH)
        return top;
    for (size_t i = 0; i < x->n_frames; i++)
        if (x->db[i] > loudest - 40)
            near[n++] = x->db[i];
    return voice_percentile(near, n, 0.99);
}

/*
 * Not smoothed: the short closures of speech without a pause are quiet, too. Of a microphone that is not open
 * yet come zeros, which are not the silence of the room: those at both ends do not count.
 */
static double quiet_level(const struct report *x)
{
    const struct voice *v = x->v;
    float *db = arena_array(v->arena, float, x->n_frames);
    size_t from = 0, to = x->n_frames;
    while (from < to && v->peaks[from] < ZERO)
        from++;
    while (to > from && v->peaks[to - 1] < ZERO)
        to--;
    for (size_t i = from; i < to; i++)
        db[i - from] = (float)db_of(power_of(v, i));
    return voice_percentile(db, to - from, 0.02);
}

static void look_at_levels(struct report *x)
{
    x->n_frames = x->v->n_pitch;
    x->db = arena_array(x->v->arena, float, x->n_frames);
    voice_levels(x->v->bins, x->v->n_bins, x->db, x->n_frames);
    x->top_db = loud_level(x);
    x->noise_db = quiet_level(x);
    x->threshold_db = fmax(x->top_db - BELOW_LOUDEST, x->noise_db + ABOVE_NOISE);
    bool *doubts = x->r->doubts;
    doubts[VOICE_SILENT] = x->n_frames == 0 || x->top_db < SILENT_DB;
    doubts[VOICE_FAINT] = !doubts[VOICE_SILENT] && x->top_db < FAINT_DB;
    doubts[VOICE_NOISE] = !doubts[VOICE_SILENT] && x->top_db - x->noise_db < RANGE_LEAST;
}

static void look_at_samples(struct report *x)
{
    struct voice *v = x->v;
    double channels = x->facts->channels ? (double)x->facts->channels : 1;
    double share = v->n ? fmax((double)v->clipped, (double)x->facts->clipped / channels) / (double)v->n : 0;
    x->r->length_s = (double)v->n / v->rate_hz;
    x->r->doubts[VOICE_CLIPPED] = share > CLIPPED_SHARE;
    x->r->doubts[VOICE_TELEPHONE] = v->rate_hz <= TELEPHONE_HZ;
    x->r->doubts[VOICE_CUT] = x->facts->cut;
    set(x, VOICE_CLIPPED_SHARE, fmin(share, 1));
    set(x, VOICE_PEAK_DB, v->peak > 0 ? fmax(VOICE_DB_MIN, 20 * log10((double)v->peak)) : VOICE_DB_MIN);
}

static void measure(struct report *x)
{
    if (x->r->doubts[VOICE_NOISE]) {
        x->threshold_db = x->top_db - BELOW_LOUDEST; /* for what is said of loudness and pitch */
        find_silences(x, x->threshold_db, &x->silences);
        static const enum voice_figure_kind kinds[] = {
            VOICE_SPEECH_RATE, VOICE_ARTICULATION_RATE, VOICE_WORDS_PER_MINUTE, VOICE_SYLLABLES,
            VOICE_SPOKEN_S,    VOICE_PHONATION_S,       VOICE_PAUSES,           VOICE_PAUSE_S,
            VOICE_PAUSE_SHARE, VOICE_LONGEST_PAUSE_S};
        for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
            unknown(x, kinds[i], covered);
    } else {
        set_pauses(x);
        set_words(x);
    }
    /* Before what is no steady pitch is taken out: one glance at a peak is enough. */
    x->syllables = voice_syllables(x->db, x->v->pitch, x->n_frames, x->threshold_db);
    set_pitch(x);
    set_pace(x);
    set_loudness(x);
    doubt_loudness(x);
    forget_all(x, voiceless);
}

void voice_end(struct voice *v, const struct voice_facts *facts, struct voice_report *ret)
{
    struct voice_report r = {.rate_hz = v->rate_hz};
    struct report x = {.v = v, .r = &r, .facts = facts};
    voice_pitch_finish(v);
    look_at_samples(&x);
    look_at_levels(&x);
    if (!r.doubts[VOICE_SILENT])
        measure(&x);
    forget_all(&x, silent);
    draw(&x);
    *ret = r;
}
