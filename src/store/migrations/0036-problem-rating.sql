-- How hard a problem is within its level: what its package says (dryrun/meta.yaml), by its author's label and what was measured of it.
ALTER TABLE problem ADD COLUMN rating_m {int}; -- thousandths of a logit, 0 is a medium one; NULL: only the level is known
