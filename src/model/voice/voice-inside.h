/* voice-inside.h: what the parts of voice.h share. */
#ifndef DRYRUN_MODEL_VOICE_INSIDE_H
#define DRYRUN_MODEL_VOICE_INSIDE_H

#include "model/voice/voice.h"

enum {
    VOICE_BINS_S = 500,   /* bins a second */
    VOICE_FRAMES_S = 100, /* frames a second */
    VOICE_BINS_FRAME = VOICE_BINS_S / VOICE_FRAMES_S,
    VOICE_LUFS_S = 10, /* steps of loudness a second */
};
#define VOICE_DB_MIN      (-100.0)
#define VOICE_PITCH_MIN   60.0
#define VOICE_PITCH_MAX   500.0
#define VOICE_PAUSE_MIN_S 0.3
#define VOICE_SOUND_MIN_S 0.1

/* Samples, fewer of them a second: what is above half of the new rate is taken out before. */
struct voice_sieve {
    unsigned by;
    size_t n_taps, at;  /* at: of the next sample in the ring */
    unsigned wait;      /* samples until the next that is kept */
    float *taps, *ring; /* ring twice as long, so that a window lies in one piece */
};
void voice_sieve_init(struct voice_sieve *s, struct arena *a, unsigned rate_hz, unsigned by);
/* true: *ret is one that is kept. It lags by half the taps. */
bool voice_sieve_add(struct voice_sieve *s, float x, float *ret);

/* YIN on a window of `window` + `lag_max` samples. */
struct voice_yin {
    double rate_hz;
    size_t window, lag_min, lag_max;
    float *difference; /* lag_max + 2 */
};
void voice_yin_init(struct voice_yin *y, struct arena *a, double rate_hz);
double voice_yin(struct voice_yin *y, const float *x); /* Hz; 0: no pitch */

/* K-weighting of BS.1770-4: two filters behind each other. */
struct voice_k {
    double b[2][3], a[2][2], z[2][2];
};
void voice_k_init(struct voice_k *k, double rate_hz);
static inline double voice_k_add(struct voice_k *k, double x)
{
    for (int i = 0; i < 2; i++) {
        double y = k->b[i][0] * x + k->z[i][0];
        k->z[i][0] = k->b[i][1] * x - k->a[i][0] * y + k->z[i][1];
        k->z[i][1] = k->b[i][2] * x - k->a[i][1] * y;
        x = y;
    }
    return x;
}
/* Of mean squares of 100 ms each: LUFS; -INFINITY: all of it is below the gates, or it is shorter than 400
 * ms. */
double voice_lufs(const float *steps, size_t n);

/* Levels of all frames, dB, of bins. */
void voice_levels(const float *bins, size_t n_bins, float *ret_db, size_t n_frames);
/* The value below which the share p of them lies. */
double voice_percentile(const float *db, size_t n, double p);

/* Silences in bins, from up to and without to; the first may begin at 0 and the last end at the end: those
 * are no pauses. */
struct voice_span {
    size_t from, to;
};
struct voice_silences {
    struct voice_span *list;
    size_t n, cap;
    size_t first, last; /* bins: sound is from first up to last; equal: there is none */
    size_t silent;      /* bins of pauses */
    size_t n_pauses, longest;
};
void voice_silences(const float *bins, size_t n_bins, const float *db, size_t n_frames, double threshold_db,
                    struct arena *a, struct voice_silences *ret);

/* pitch: Hz by frame, 0 for none. */
size_t voice_syllables(const float *db, const float *pitch, size_t n, double threshold_db);

/* The frames whose windows reach behind the end, too. */
void voice_pitch_finish(struct voice *v);
/* Takes out what is no steady pitch. */
void voice_pitch_clean(float *pitch, size_t n);

struct voice {
    struct arena *arena;
    unsigned rate_hz;
    uint64_t n, n_max; /* samples */
    double high_x, high_y, high_r;
    /* clipping */
    float before;
    unsigned run;
    uint64_t clipped;
    float peak;
    /* bins */
    double sum;
    uint64_t bin_end;
    float *bins; /* mean square */
    size_t n_bins, cap_bins, bin_samples;
    float *peaks; /* of frames */
    size_t n_peaks, cap_peaks;
    float frame_peak;
    float loudest; /* bin so far */
    /* loudness */
    struct voice_k k;
    double k_sum;
    uint64_t k_end;
    size_t k_samples;
    float *steps;
    size_t n_steps, cap_steps;
    /* pitch */
    struct voice_sieve sieve;
    struct voice_yin yin;
    float *window; /* the newest samples of the sieve */
    size_t window_n, window_cap;
    uint64_t window_from; /* which of them is window[0] */
    float *pitch;         /* of frames */
    size_t n_pitch, cap_pitch;
};

#endif
