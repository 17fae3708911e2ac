#include "record/content/rules.h"

#include "base/yaml.h"

enum { RULES_BYTES_MAX = 1 << 20 };

static const char cv[] = "rules/cv.yaml", linkedin[] = "rules/linkedin.yaml", story[] = "rules/story.yaml",
                  mirror[] = "rules/mirror.yaml";

enum err rules_cv(const char *content, struct arena *a, struct cv_rule_text ret[CV_RULES_N], struct error *e)
{
    const struct yaml *doc;
    TRY(yaml_read_file(content, cv, RULES_BYTES_MAX, a, &doc, e));
    return yaml_in_file(cv_rule_texts(doc, a, ret, e), e, "%s", cv);
}

enum err rules_linkedin(const char *content, struct arena *a, struct cv_rule_text ret[LINKEDIN_RULES_N],
                        struct error *e)
{
    const struct yaml *doc;
    TRY(yaml_read_file(content, linkedin, RULES_BYTES_MAX, a, &doc, e));
    return yaml_in_file(linkedin_rule_texts(doc, a, ret, e), e, "%s", linkedin);
}

enum err rules_story(const char *content, struct arena *a, struct story_rule_text ret[STORY_RULES_N],
                     struct error *e)
{
    const struct yaml *doc;
    TRY(yaml_read_file(content, story, RULES_BYTES_MAX, a, &doc, e));
    return yaml_in_file(story_rule_texts(doc, ret, e), e, "%s", story);
}

enum err rules_mirror(const char *content, struct arena *a, struct mirror_text ret[MIRROR_RULES_N],
                      struct error *e)
{
    const struct yaml *doc;
    TRY(yaml_read_file(content, mirror, RULES_BYTES_MAX, a, &doc, e));
    return yaml_in_file(mirror_texts(doc, a, ret, e), e, "%s", mirror);
}
