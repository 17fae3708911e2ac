#include "main/code/front-parts.h"

#include "api/assets.h"

static struct str text_of(const char *path)
{
    for (size_t i = 0; i < api_n_assets; i++)
        if (strcmp(api_assets[i].path, path) == 0)
            return api_assets[i].plain;
    return STR("");
}

struct front_parts front_parts(void)
{
    return (struct front_parts){
        .frame = text_of("/frames/frame.html"),
        .machine = text_of("/frames/machine.js"),
        .axe = text_of("/frames/axe.js"),
        .react = text_of("/frames/react.js"),
        .jsx = text_of("/frames/jsx.js"),
        .judge = text_of("/frames/judge.js"),
    };
}
