#include "record/content/rules.h"

#include "record/content/shelf.h"
#include "record/content/world.h"

enum { RULES_BYTES_MAX = 1 << 20 };

static enum err read_rules(const char *content, const char *name, struct arena *a, const struct yaml **ret,
                           struct error *e)
{
    return shelf_yaml(content, "rules", name, RULES_BYTES_MAX, a, ret, e);
}

enum err rules_cv(const char *content, struct arena *a, struct cv_rule_text ret[CV_RULES_N], struct error *e)
{
    const struct yaml *doc;
    TRY(read_rules(content, "cv.yaml", a, &doc, e));
    return yaml_in_file(cv_rule_texts(doc, a, ret, e), e, "rules/cv.yaml");
}

enum err rules_linkedin(const char *content, struct arena *a, struct cv_rule_text ret[LINKEDIN_RULES_N],
                        struct error *e)
{
    const struct yaml *doc;
    TRY(read_rules(content, "linkedin.yaml", a, &doc, e));
    return yaml_in_file(linkedin_rule_texts(doc, a, ret, e), e, "rules/linkedin.yaml");
}

enum err rules_story(const char *content, struct arena *a, struct story_rule_text ret[STORY_RULES_N],
                     struct error *e)
{
    const struct yaml *doc;
    TRY(read_rules(content, "story.yaml", a, &doc, e));
    return yaml_in_file(story_rule_texts(doc, ret, e), e, "rules/story.yaml");
}

enum err content_mirror(const char *content, struct arena *a, struct mirror_texts *ret, struct error *e)
{
    const struct yaml *doc;
    enum err r = read_rules(content, "mirror.yaml", a, &doc, e);
    if (r != ERR_OK)
        return r == ERR_NOT_FOUND ? ERR_OK : r;
    return yaml_in_file(mirror_texts(doc, a, ret->v, e), e, "rules/mirror.yaml");
}
