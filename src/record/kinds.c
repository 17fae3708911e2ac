#include "record/kinds.h"

#include "base/cleanup.h"

const struct thing_kind *const thing_kinds[] = {
    &kind_company,          &kind_contact,     &kind_ad,
    &kind_cv_version,       &kind_application, &kind_round,
    &kind_promise,          &kind_figure,      &kind_debrief,
    &kind_question_asked,   &kind_note,        &kind_claim,
    &kind_cv_suppression,   &kind_form_answer, &kind_saved_filter,
    &kind_script,           &kind_pay_range,   &kind_market_sample,
    &kind_company_research, &kind_story,       &kind_story_claim,
    &kind_story_told,       &kind_rehearsal,   &kind_card,
    &kind_review,           &kind_call_note,   &kind_card_settings,
    &kind_typing,           &kind_attempt,     &kind_elsewhere,
    &kind_target,
};
const size_t n_thing_kinds = ARRAY_LEN(thing_kinds);

const struct thing_kind *thing_kind_named(struct str name)
{
    for (size_t i = 0; i < n_thing_kinds; i++)
        if (str_is(name, thing_kinds[i]->name))
            return thing_kinds[i];
    return NULL;
}
