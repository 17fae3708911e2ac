#include "model/chance/glicko.h"

#include "model/chance/irt.h"

#include <assert.h>
#include <math.h>

#define SCALE 173.7178
#define PI    3.14159265358979323846

const struct glicko glicko_new = {1500, 350, 0.06};

static double g(double phi)
{
    return 1 / sqrt(1 + 3 * phi * phi / (PI * PI));
}

/* What the volatility's logarithm must make zero (step 5 of the paper). */
struct step {
    double delta, phi, v, a, tau;
};

static double f(const struct step *s, double x)
{
    double e = exp(x), d = s->phi * s->phi + s->v + e;
    return e * (s->delta * s->delta - d) / (2 * d * d) - (x - s->a) / (s->tau * s->tau);
}

static double new_volatility(const struct step *s)
{
    double low = s->a, high, rest = s->delta * s->delta - s->phi * s->phi - s->v;
    if (rest > 0)
        high = log(rest);
    else
        for (high = s->a - s->tau; f(s, high) < 0;)
            high -= s->tau;
    /* Regula falsi with the halving of the end that stays (Illinois). */
    double f_low = f(s, low), f_high = f(s, high);
    for (int i = 0; i < 200 && fabs(high - low) > 1e-9; i++) {
        double c = low + (low - high) * f_low / (f_high - f_low), f_c = f(s, c);
        if (f_c * f_high <= 0) {
            low = high;
            f_low = f_high;
        } else {
            f_low /= 2;
        }
        high = c;
        f_high = f_c;
    }
    return exp(low / 2);
}

static double capped(double phi)
{
    return fmin(phi * SCALE, glicko_new.deviation);
}

struct glicko glicko_after(struct glicko x, const struct glicko_result *results, size_t n, double tau)
{
    assert(x.deviation > 0 && x.volatility > 0 && tau > 0);
    double mu = (x.rating - 1500) / SCALE, phi = x.deviation / SCALE, told = 0, gained = 0;
    if (n == 0)
        return (struct glicko){x.rating, capped(hypot(phi, x.volatility)), x.volatility};
    for (size_t i = 0; i < n; i++) {
        const struct glicko *o = &results[i].other;
        double weight = g(o->deviation / SCALE),
               expected = irt_logistic(weight * (mu - (o->rating - 1500) / SCALE));
        told += weight * weight * expected * (1 - expected);
        gained += weight * (results[i].score - expected);
    }
    const struct step s = {gained / told, phi, 1 / told, log(x.volatility * x.volatility), tau};
    double volatility = new_volatility(&s), before = hypot(phi, volatility);
    double after = 1 / sqrt(1 / (before * before) + told);
    return (struct glicko){1500 + SCALE * (mu + after * after * gained), capped(after), volatility};
}
