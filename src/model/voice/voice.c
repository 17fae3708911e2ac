/*
 * Samples come in once and leave bins (2 ms), loudness steps (100 ms), peaks and pitch (10 ms) behind;
 * voice-report.c makes figures of these.
 *
 * Pitch is looked for at a lower rate, about 8 kHz, which is plenty for 500 Hz, and only where it is loud
 * enough to matter: silence that costs nothing is what makes an hour quick.
 */
#include "model/voice/voice-inside.h"

#include <math.h>

#define FULL_SCALE  0.9995F
#define SAME        3.2e-5F /* a step of 16 bits */
#define LOUDEST     16.0F   /* of full scale; what a file of floats says beyond is cut */
#define HIGH_PASS   5.0     /* higher ones ring on after a sound that ends at once */
#define PITCH_RATE  8000
#define QUIETEST    1e-7F /* -70 dB: no pitch is looked for below */
#define QUIET_RATIO 1e-4F /* nor 40 dB below the loudest so far */

enum err voice_new(struct arena *a, unsigned rate_hz, struct voice **ret, struct error *e)
{
    if (rate_hz < VOICE_RATE_MIN)
        return error_set(e, ERR_INVALID, "rate",
                         "the recording has %u samples a second, too few to tell anything of a voice; %d are "
                         "the least",
                         rate_hz, VOICE_RATE_MIN);
    if (rate_hz > VOICE_RATE_MAX)
        return error_set(e, ERR_INVALID, "rate",
                         "the file says that it has %u samples a second; at most %d are read", rate_hz,
                         VOICE_RATE_MAX);
    struct voice *v = arena_new(a, struct voice);
    unsigned by = rate_hz / PITCH_RATE;
    *v = (struct voice){
        .arena = a, .rate_hz = rate_hz, .n_max = (uint64_t)rate_hz * VOICE_SECONDS_MAX, .before = 2};
    v->high_r = exp(-2 * M_PI * HIGH_PASS / rate_hz);
    v->bin_end = rate_hz / VOICE_BINS_S;
    v->k_end = rate_hz / VOICE_LUFS_S;
    voice_k_init(&v->k, rate_hz);
    voice_sieve_init(&v->sieve, a, rate_hz, by);
    voice_yin_init(&v->yin, a, (double)rate_hz / by);
    v->window_cap = 8 * (v->yin.window + v->yin.lag_max);
    v->window = arena_array(a, float, v->window_cap);
    *ret = v;
    return ERR_OK;
}

static void end_bin(struct voice *v)
{
    float power = v->bin_samples ? (float)(v->sum / (double)v->bin_samples) : 0;
    arena_grow(v->arena, v->bins, v->n_bins, v->cap_bins);
    v->bins[v->n_bins++] = power;
    v->loudest = power > v->loudest ? power : v->loudest;
    v->sum = 0;
    v->bin_samples = 0;
    v->bin_end = (v->n_bins + 1) * (uint64_t)v->rate_hz / VOICE_BINS_S;
    if (v->n_bins % VOICE_BINS_FRAME)
        return;
    arena_grow(v->arena, v->peaks, v->n_peaks, v->cap_peaks);
    v->peaks[v->n_peaks++] = v->frame_peak;
    v->frame_peak = 0;
}

static void end_step(struct voice *v)
{
    arena_grow(v->arena, v->steps, v->n_steps, v->cap_steps);
    v->steps[v->n_steps++] = v->k_samples ? (float)(v->k_sum / (double)v->k_samples) : 0;
    v->k_sum = 0;
    v->k_samples = 0;
    v->k_end = (v->n_steps + 1) * (uint64_t)v->rate_hz / VOICE_LUFS_S;
}

static void look_for_clipping(struct voice *v, float x)
{
    float size = fabsf(x);
    v->peak = size > v->peak ? size : v->peak;
    v->frame_peak = size > v->frame_peak ? size : v->frame_peak;
    if (size >= FULL_SCALE && (v->run == 0 || fabsf(x - v->before) < SAME)) {
        v->run++;
        v->clipped += v->run == 3 ? 3 : v->run > 3;
    } else {
        v->run = size >= FULL_SCALE;
    }
    v->before = x;
}

/* ---- pitch ---- */

/* The middle of the frame's window among the samples of the sieve, less the half window. */
static uint64_t window_of(const struct voice *v, size_t frame)
{
    double mid = ((double)frame + 0.5) / VOICE_FRAMES_S * v->yin.rate_hz;
    double lag = (double)(v->sieve.n_taps - 1) / 2 / v->sieve.by;
    double from = mid + lag - (double)(v->yin.window + v->yin.lag_max) / 2;
    return from > 0 ? (uint64_t)(from + 0.5) : 0;
}

static bool is_loud(const struct voice *v, size_t frame)
{
    float power = 0;
    for (size_t i = frame * VOICE_BINS_FRAME; i < (frame + 1) * VOICE_BINS_FRAME && i < v->n_bins; i++)
        power = v->bins[i] > power ? v->bins[i] : power;
    return power > QUIETEST && power > QUIET_RATIO * v->loudest;
}

/* Of the frames whose bins and samples are there. */
static void look_for_pitch(struct voice *v, bool last)
{
    size_t need = v->yin.window + v->yin.lag_max, frames = v->n_bins / VOICE_BINS_FRAME;
    uint64_t have = v->window_from + v->window_n;
    for (; v->n_pitch < frames; v->n_pitch++) {
        uint64_t from = window_of(v, v->n_pitch);
        if (from + need > have && !last)
            break;
        double hz = 0;
        if (from >= v->window_from && from + need <= have && is_loud(v, v->n_pitch))
            hz = voice_yin(&v->yin, v->window + (from - v->window_from));
        arena_grow(v->arena, v->pitch, v->n_pitch, v->cap_pitch);
        v->pitch[v->n_pitch] = (float)hz;
    }
    /* What the next one does not need. */
    uint64_t next = window_of(v, v->n_pitch);
    size_t gone = next > v->window_from ? (size_t)(next - v->window_from) : 0;
    gone = gone > v->window_n ? v->window_n : gone;
    memmove(v->window, v->window + gone, (v->window_n - gone) * sizeof *v->window);
    v->window_n -= gone;
    v->window_from += gone;
}

void voice_pitch_finish(struct voice *v)
{
    look_for_pitch(v, true);
}

static void to_window(struct voice *v, float x)
{
    if (v->window_n == v->window_cap)
        look_for_pitch(v, false);
    v->window[v->window_n++] = x;
}

/* ---- samples ---- */

static void add_one(struct voice *v, float x)
{
    float low;
    if (!isfinite(x))
        x = 0;
    x = fminf(fmaxf(x, -LOUDEST), LOUDEST);
    look_for_clipping(v, x);
    double y = (double)x - v->high_x + v->high_r * v->high_y;
    v->high_x = (double)x;
    v->high_y = fabs(y) > 1e-15 ? y : 0; /* numbers that are almost zero are slow */
    v->sum += y * y;
    v->bin_samples++;
    double k = voice_k_add(&v->k, fabs(y) > 1e-15 ? (double)x : 0);
    v->k_sum += k * k;
    v->k_samples++;
    if (voice_sieve_add(&v->sieve, (float)y, &low))
        to_window(v, low);
    v->n++;
    if (v->n == v->bin_end)
        end_bin(v);
    if (v->n == v->k_end)
        end_step(v);
}

enum err voice_add(struct voice *v, const float *samples, size_t n, struct error *e)
{
    if (n > v->n_max - v->n)
        return error_set(e, ERR_TOO_LARGE, "recording",
                         "the recording is longer than %d hours, more than is measured at once; cut it",
                         VOICE_SECONDS_MAX / 3600);
    for (size_t i = 0; i < n; i++)
        add_one(v, samples[i]);
    look_for_pitch(v, false);
    return ERR_OK;
}
