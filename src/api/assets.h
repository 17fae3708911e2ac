/*
 * assets.h: the built page, inside the program; the tables are made by tools/embed-assets from web/dist.
 */
#ifndef DRYRUN_API_ASSETS_H
#define DRYRUN_API_ASSETS_H

#include "http/http.h"

extern const struct http_asset api_assets[]; /* sorted by path */
extern const size_t api_n_assets;

#endif
