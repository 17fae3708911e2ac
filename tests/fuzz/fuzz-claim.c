/* A claim that was read is said in words that read as the same claim. */
#include "model/growth/complexity.h"

#include <assert.h>
#include <math.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Said with six digits. */
static bool close_to(double a, double b)
{
    return fabs(a - b) <= 1e-5 * fmax(fabs(a), fabs(b));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct complexity_claim claim, again;
    struct strbuf said = {0};
    if (complexity_claim_parse((struct str){(const char *)data, size}, &claim, NULL) != ERR_OK)
        return 0;
    assert(claim.power >= 0 && claim.log_power >= 0);
    complexity_claim_say(&claim, &said);
    assert(said.n > 0);
    if (complexity_claim_parse(strbuf_str(&said), &again, NULL) == ERR_OK) {
        assert(again.kind == claim.kind);
        assert(close_to(again.base, claim.base));
        assert(claim.kind != COMPLEXITY_POLYNOMIAL ||
               (close_to(again.power, claim.power) && close_to(again.log_power, claim.log_power)));
    }
    strbuf_release(&said);
    return 0;
}
