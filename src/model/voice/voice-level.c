/*
 * Levels, silences and syllables. The window that makes the level smooth reaches into silence: at 25 dB below
 * a tone its end is seen 2.7 standard deviations (39 ms) late, so that each silence would be 78 ms short. Its
 * ends are therefore moved to where the bins, which nothing blurs, are below the threshold, at most 48 ms.
 */
#include "model/voice/voice-inside.h"

#include <math.h>

#define WINDOW_SD_BINS 7.15 /* 14.3 ms */
#define DIP_DB         2.0F

enum { WINDOW_BINS = 22, REACH_BINS = 24, DB_STEPS = 20 };

static float db_of(double power)
{
    double db = power > 0 ? 10 * log10(power) : VOICE_DB_MIN;
    return (float)(db > VOICE_DB_MIN ? db : VOICE_DB_MIN);
}

void voice_levels(const float *bins, size_t n_bins, float *ret_db, size_t n_frames)
{
    double weights[WINDOW_BINS + 1];
    for (int i = 0; i <= WINDOW_BINS; i++)
        weights[i] = exp(-0.5 * (i / WINDOW_SD_BINS) * (i / WINDOW_SD_BINS));
    for (size_t f = 0; f < n_frames; f++) {
        size_t mid = f * VOICE_BINS_FRAME + VOICE_BINS_FRAME / 2;
        size_t from = mid > WINDOW_BINS ? mid - WINDOW_BINS : 0;
        size_t to = mid + WINDOW_BINS < n_bins ? mid + WINDOW_BINS + 1 : n_bins;
        double sum = 0, weight = 0;
        for (size_t i = from; i < to; i++) {
            double w = weights[i > mid ? i - mid : mid - i];
            sum += w * (double)bins[i];
            weight += w;
        }
        ret_db[f] = db_of(weight > 0 ? sum / weight : 0);
    }
}

double voice_percentile(const float *db, size_t n, double p)
{
    enum { CELLS = (100 + 20) * DB_STEPS };
    size_t cells[CELLS] = {0}, below = 0;
    for (size_t i = 0; i < n; i++) {
        double at = ((double)db[i] - VOICE_DB_MIN) * DB_STEPS;
        cells[at < 0 ? 0 : at >= CELLS ? CELLS - 1 : (size_t)at]++;
    }
    double want = p * (double)n;
    for (size_t i = 0; i < CELLS; i++) {
        below += cells[i];
        if ((double)below >= want && below)
            return VOICE_DB_MIN + ((double)i + 0.5) / DB_STEPS;
    }
    return VOICE_DB_MIN;
}

/* ---- silences ---- */

static void put(struct voice_silences *s, struct arena *a, struct voice_span x, size_t n_bins)
{
    size_t sound = (size_t)(VOICE_SOUND_MIN_S * VOICE_BINS_S);
    struct voice_span *last = s->n ? &s->list[s->n - 1] : NULL;
    if (x.to < n_bins && n_bins - x.to < sound)
        x.to = n_bins;
    if (last ? x.from < last->to + sound : x.from < sound) {
        /* What sounds between is too short to count. */
        if (last) {
            last->to = x.to;
            return;
        }
        x.from = 0;
    }
    arena_grow(a, s->list, s->n, s->cap);
    s->list[s->n++] = x;
}

static void find(const float *bins, size_t n_bins, const float *db, size_t n_frames, double threshold_db,
                 struct arena *a, struct voice_silences *s)
{
    float power = (float)pow(10, threshold_db / 10);
    size_t least = (size_t)(VOICE_PAUSE_MIN_S * VOICE_BINS_S);
    for (size_t f = 0, end; f < n_frames; f = end) {
        for (end = f; end < n_frames && db[end] < threshold_db; end++)
            ;
        if (end == f) {
            end++;
            continue;
        }
        struct voice_span x = {f * VOICE_BINS_FRAME, end * VOICE_BINS_FRAME};
        for (int i = 0; i < REACH_BINS && x.from > 0 && bins[x.from - 1] < power; i++)
            x.from--;
        if (end == n_frames)
            x.to = n_bins;
        for (int i = 0; i < REACH_BINS && x.to < n_bins && bins[x.to] < power; i++)
            x.to++;
        if (x.from == 0 || x.to == n_bins || x.to - x.from >= least)
            put(s, a, x, n_bins);
    }
}

void voice_silences(const float *bins, size_t n_bins, const float *db, size_t n_frames, double threshold_db,
                    struct arena *a, struct voice_silences *ret)
{
    struct voice_silences s = {0};
    find(bins, n_bins, db, n_frames, threshold_db, a, &s);
    s.last = n_bins;
    if (s.n && s.list[0].from == 0)
        s.first = s.list[0].to;
    if (s.n && s.list[s.n - 1].to == n_bins)
        s.last = s.list[s.n - 1].from;
    if (s.last <= s.first)
        s.last = s.first;
    for (size_t i = 0; i < s.n; i++) {
        size_t n = s.list[i].to - s.list[i].from;
        if (s.list[i].from < s.first || s.list[i].from >= s.last)
            continue;
        s.n_pauses++;
        s.silent += n;
        s.longest = n > s.longest ? n : s.longest;
    }
    *ret = s;
}

/* ---- syllables ---- */

static bool is_voiced(const float *pitch, size_t n, size_t at)
{
    for (size_t i = at ? at - 1 : 0; i <= at + 1 && i < n; i++)
        if (pitch[i] > 0)
            return true;
    return false;
}

/* A peak counts when the level falls by the dip before the next peak; of two that no such dip parts, the
 * higher one is kept. */
size_t voice_syllables(const float *db, const float *pitch, size_t n, double threshold_db)
{
    size_t count = 0, peak = 0;
    bool has = false;
    float low = 0;
    for (size_t i = 1; i < n; i++) {
        bool top = db[i] > db[i - 1] && (i + 1 == n || db[i] >= db[i + 1]) && db[i] >= threshold_db;
        low = has ? fminf(low, db[i]) : 0;
        if (!top)
            continue;
        if (has && db[peak] - low >= DIP_DB)
            count += is_voiced(pitch, n, peak);
        else if (has && db[i] < db[peak])
            continue;
        has = true;
        peak = i;
        low = db[i];
    }
    return count + (has && is_voiced(pitch, n, peak));
}
