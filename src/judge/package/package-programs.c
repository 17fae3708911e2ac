/*
 * The programs of a package: how one is read, validators, included files, starters. Submissions have a file
 * of their own.
 */
#include "base/fd.h"
#include "judge/package/package-read.h"

#include <sys/stat.h>

/* ---- a program ---- */

static bool take_file(struct reader *r, const char *path, const char *name, struct package_program *ret)
{
    struct str text;
    if (ret->n_files == PACKAGE_FILES_PER_PROGRAM_MAX) {
        finding_add(r->f, reader_severity(r), path, 0, "is one file too many: a program has at most %d",
                    PACKAGE_FILES_PER_PROGRAM_MAX);
        return false;
    }
    if (!reader_text(r, path, true, &text))
        return false;
    ret->files[ret->n_files++] = (struct source_file){str_of(name), reader_constants(r, path, text)};
    return true;
}

/* A script of this name makes the program what it is. Archives that went through a ZIP lose the mode. */
static void take_script(struct reader *r, const char *path, const char *name, struct package_program *ret)
{
    _cleanup_(fd_closep) int fd = -1;
    struct stat st;
    if (r->in_submissions) {
        if (strcmp(name, "build") == 0 || strcmp(name, "run") == 0)
            finding_add(
                r->f, SEVERITY_WARNING, path, 0,
                "is taken for a file like others: the format has scripts for validators, not for submissions");
        return;
    }
    if (strcmp(name, "build") != 0 && strcmp(name, "run") != 0)
        return;
    ret->scripted = true;
    if (fd_open_within(r->p->dir_fd, path, &fd, NULL) == ERR_OK && fstat(fd, &st) == 0 &&
        !(st.st_mode & 0111))
        finding_add(r->f, SEVERITY_WARNING, path, 0,
                    "is not executable, as the format demands; it is run all the same");
}

/* Its files end like those of Python 3; the first line tells. */
static bool is_python_2(const struct package_program *p)
{
    for (size_t i = 0; i < p->n_files; i++) {
        struct str line = str_head(p->files[i].text, str_find_char(p->files[i].text, '\n'));
        if (str_starts(line, STR("#!")) && str_find(line, STR("python2")) < line.n)
            return true;
    }
    return false;
}

/* The one language of its files; headers and files of no language we know have no say. */
static void find_language(struct reader *r, struct package_program *ret)
{
    const struct language *found = NULL;
    for (size_t i = 0; i < ret->n_files; i++) {
        const struct language *l = language_of_file(r->languages, ret->files[i].name);
        if (l && found && l != found) {
            finding_add(r->f, SEVERITY_WARNING, reader_path(r, "%.*s", STR_ARG(ret->path)), 0,
                        "has files of several languages (%s, %s), so that its own cannot be told", found->id,
                        l->id);
            return;
        }
        found = l ? l : found;
    }
    if (found && !is_python_2(ret))
        ret->language = str_of(found->id);
}

bool package_read_program(struct reader *r, const char *path, bool is_dir, struct package_program *ret)
{
    const char *slash = strrchr(path, '/');
    struct reader_entry *list;
    size_t n;
    struct package_program p = {
        .path = str_of(path),
        .name = str_of(slash ? slash + 1 : path),
        .language = STR(""),
        .files = arena_array(r->a, struct source_file, PACKAGE_FILES_PER_PROGRAM_MAX),
    };
    if (!is_dir) {
        if (!take_file(r, path, p.name.p, &p))
            return false;
    } else {
        reader_list(r, path, &list, &n);
        for (size_t i = 0; i < n; i++) {
            const char *inner = reader_path(r, "%s/%s", path, list[i].name);
            if (list[i].is_dir)
                finding_add(r->f, SEVERITY_WARNING, inner, 0, "folders inside of programs are left out");
            else if (!take_file(r, inner, list[i].name, &p))
                return false;
            else
                take_script(r, inner, list[i].name, &p);
        }
        if (p.n_files == 0) {
            finding_add(r->f, reader_severity(r), path, 0, "is empty");
            return false;
        }
    }
    if (!p.scripted)
        find_language(r, &p);
    *ret = p;
    return true;
}

void package_read_folder(struct reader *r, const char *folder, size_t max, struct package_program **ret,
                         size_t *ret_n)
{
    struct reader_entry *list;
    size_t n, count = 0;
    reader_list(r, folder, &list, &n);
    struct package_program *programs = arena_array(r->a, struct package_program, n < max ? n : max);
    for (size_t i = 0; i < n; i++) {
        if (str_starts(str_of(list[i].name), STR("README")))
            continue;
        if (count == max) {
            finding_add(r->f, SEVERITY_ERROR, folder, 0, "there are more than %d programs",
                        PACKAGE_PROGRAMS_MAX);
            break;
        }
        if (package_read_program(r, reader_path(r, "%s/%s", folder, list[i].name), list[i].is_dir,
                                 &programs[count]))
            count++;
    }
    *ret = programs;
    *ret_n = count;
}

/* ---- validators, starters, included files ---- */

static void read_input_validators(struct reader *r)
{
    const char *folder =
        reader_has_dir(r, "input_validators") ? "input_validators" : "input_format_validators";
    struct package_program *programs;
    size_t n;
    package_read_folder(r, folder, PACKAGE_PROGRAMS_MAX, &programs, &n);
    r->p->input_validators = programs;
    for (size_t i = 0; i < n; i++) {
        programs[i].checktestdata = str_ends(programs[i].name, STR(".ctd")) && programs[i].n_files == 1;
        if (package_program_known(&programs[i]))
            r->p->input_validators[r->p->n_input_validators++] = programs[i];
        else
            finding_add(
                r->f, SEVERITY_WARNING, reader_path(r, "%.*s", STR_ARG(programs[i].path)), 0,
                str_ends(programs[i].name, STR(".viva"))
                    ? "is not run: VIVA is a closed Java program, and is not part of dryrun; what it would refuse is not found"
                    : "is in no language that is known here; it will not be run");
    }
    if (n == 0)
        finding_add(r->f, SEVERITY_WARNING, folder, 0,
                    "there is no input validator, though the format demands one");
}

/* A folder with one program in it, as legacy packages have them: a file, a folder, or the folder itself. */
static bool read_only_program(struct reader *r, const char *folder, struct package_program *ret)
{
    struct reader_entry *list;
    size_t n;
    reader_list(r, folder, &list, &n);
    bool nested = n == 1 && list[0].is_dir;
    return package_read_program(r, nested ? reader_path(r, "%s/%s", folder, list[0].name) : folder, true,
                                ret);
}

/*
 * How many programs lie in a legacy package's folder: each folder is one, and each file in a language that is
 * known. What else lies there (a header, a README) is none, and belongs to the only one. A script that builds
 * or runs makes one of all.
 */
static size_t count_programs(struct reader *r, const char *folder)
{
    struct reader_entry *list;
    size_t n, count = 0;
    reader_list(r, folder, &list, &n);
    for (size_t i = 0; i < n; i++) {
        if (!list[i].is_dir && (strcmp(list[i].name, "build") == 0 || strcmp(list[i].name, "run") == 0))
            return 1;
        count += list[i].is_dir || language_of_file(r->languages, str_of(list[i].name));
    }
    return count;
}

/* The legacy format runs all that there are, on each output. */
static void read_output_validators(struct reader *r, const char *folder)
{
    struct reader_entry *list;
    struct package_program *programs;
    struct strbuf names = {0};
    size_t n, n_programs = 0;
    reader_list(r, folder, &list, &n);
    programs = arena_array(r->a, struct package_program,
                           n < PACKAGE_OUTPUT_VALIDATORS_MAX ? n : PACKAGE_OUTPUT_VALIDATORS_MAX);
    for (size_t i = 0; i < n; i++) {
        const char *path = reader_path(r, "%s/%s", folder, list[i].name);
        if (!list[i].is_dir && !language_of_file(r->languages, str_of(list[i].name))) {
            if (!str_starts(str_of(list[i].name), STR("README")))
                finding_add(
                    r->f, SEVERITY_WARNING, path, 0,
                    "is no program, and belongs to none of the validators: one of several files is a folder");
            continue;
        }
        if (n_programs == PACKAGE_OUTPUT_VALIDATORS_MAX) {
            finding_add(r->f, SEVERITY_ERROR, folder, 0, "there are more than %d validators",
                        PACKAGE_OUTPUT_VALIDATORS_MAX);
            break;
        }
        struct package_program *p = &programs[n_programs];
        if (!package_read_program(r, path, list[i].is_dir, p))
            continue;
        n_programs++;
        strbuf_printf(&names, "%s%s", names.n ? ", " : "", list[i].name);
        if (!package_program_known(p))
            finding_add(r->f, SEVERITY_ERROR, path, 0, "the validator is in no language that is known here");
    }
    const struct package_type *t = &r->p->type;
    if (t->interactive || t->multi_pass)
        finding_add(r->f, SEVERITY_ERROR, folder, 0,
                    "holds %zu validators (%s), and only one can talk to the solution", n_programs,
                    strbuf_cstr(&names));
    else
        finding_add(
            r->f, SEVERITY_WARNING, folder, 0,
            "holds %zu validators (%s): an output is right when all of them accept it; a program of several files is "
            "a folder",
            n_programs, strbuf_cstr(&names));
    strbuf_release(&names);
    r->p->output_validators = programs;
    r->p->n_output_validators = n_programs;
}

static void read_output_validator_program(struct reader *r)
{
    static const char now[] = "output_validator", old[] = "output_validators";
    bool legacy = r->p->format == PACKAGE_LEGACY;
    const char *folder = legacy && !(reader_has_dir(r, now) && !reader_has_dir(r, old)) ? old : now;
    if (!legacy && reader_has_dir(r, old))
        finding_add(r->f, SEVERITY_ERROR, old, 0, "is called output_validator in this version of the format");
    if (!reader_has_dir(r, folder) || (legacy && !r->custom_validation)) {
        if (legacy && r->custom_validation)
            finding_add(r->f, SEVERITY_ERROR, "problem.yaml", r->validation_line,
                        "validation is custom, but there is no validator in output_validators/");
        if (legacy && !r->custom_validation && reader_has_dir(r, folder))
            finding_add(r->f, SEVERITY_WARNING, folder, 0,
                        "is not used: problem.yaml does not say validation: custom");
        return;
    }
    size_t several = legacy ? count_programs(r, folder) : 0;
    if (several > 1) {
        read_output_validators(r, folder);
        return;
    }
    size_t n_folders = 0, n;
    struct reader_entry *list;
    reader_list(r, folder, &list, &n);
    for (size_t i = 0; i < n; i++)
        n_folders += list[i].is_dir;
    if (n_folders > 1)
        finding_add(r->f, SEVERITY_ERROR, folder, 0,
                    "holds %zu folders, but in this version of the format there is one output validator",
                    n_folders);
    struct package_program *p = arena_new(r->a, struct package_program);
    /* Old archives have one validator per file or folder below it; the format has one program, which may be
     * the folder itself. */
    bool read = read_only_program(r, folder, p);
    if (read && !package_program_known(p))
        finding_add(r->f, SEVERITY_ERROR, folder, 0, "the validator is in no language that is known here");
    r->p->output_validators = p;
    r->p->n_output_validators = read;
}

static void read_output_validator(struct reader *r)
{
    const struct package_type *t = &r->p->type;
    read_output_validator_program(r);
    if ((t->interactive || t->multi_pass) && r->p->n_output_validators == 0)
        finding_add(r->f, SEVERITY_ERROR, "problem.yaml", 0,
                    "%s problems need an output validator of their own",
                    t->interactive ? "interactive" : "multi-pass");
    if (t->submit_answer && reader_has_dir(r, "static_validator"))
        finding_add(r->f, SEVERITY_ERROR, "static_validator", 0,
                    "is not for submit-answer problems: there is no source");
}

static void read_grader(struct reader *r)
{
    static const char folder[] = "graders";
    struct package_program *p = arena_new(r->a, struct package_program);
    bool used = false;
    for (size_t i = 0; i < r->p->n_groups; i++)
        used |= r->p->groups[i].custom_grader;
    if (!reader_has_dir(r, folder) || !read_only_program(r, folder, p))
        return;
    if (!used)
        finding_add(r->f, SEVERITY_WARNING, folder, 0, "is not used: no testdata.yaml says grading: custom");
    else if (!package_program_known(p))
        finding_add(r->f, SEVERITY_ERROR, folder, 0, "the grader is in no language that is known here");
    r->p->grader = used ? p : NULL;
}

static void read_static_validator(struct reader *r)
{
    static const char folder[] = "static_validator";
    struct package_program *p = arena_new(r->a, struct package_program);
    bool used = false;
    if (!reader_has_dir(r, folder) || !package_read_program(r, folder, true, p))
        return;
    if (!package_program_known(p))
        finding_add(r->f, SEVERITY_ERROR, folder, 0, "the validator is in no language that is known here");
    for (size_t i = 0; i < r->p->n_groups; i++)
        used |= r->p->groups[i].has_static;
    if (!used)
        finding_add(r->f, SEVERITY_WARNING, folder, 0,
                    "is not used: no test_group.yaml gives a static_validation_score");
    r->p->static_validator = p;
}

static void add_starter(struct reader *r, const char *path, const struct language *l)
{
    struct package *p = r->p;
    struct str text;
    for (size_t i = 0; i < p->n_starters; i++) {
        if (str_is(p->starters[i].language, l->id))
            return;
    }
    if (reader_text(r, path, true, &text))
        p->starters[p->n_starters++] = (struct package_starter){str_of(l->id), text};
}

static void read_starters(struct reader *r)
{
    struct reader_entry *list;
    size_t n;
    r->p->starters = arena_array(r->a, struct package_starter, r->languages->n);
    reader_attachments(r, &list, &n);
    for (size_t i = 0; i < n; i++) {
        const struct language *l = language_of_file(r->languages, str_of(list[i].name));
        const char *path = reader_path(r, "attachments/%s", list[i].name);
        if (list[i].is_dir || !l || !str_starts(str_of(list[i].name), STR("starter.")))
            continue;
        for (size_t k = 0; k < r->languages->n; k++) {
            if (strcmp(language_family(&r->languages->list[k]), language_family(l)) == 0)
                add_starter(r, path, &r->languages->list[k]);
        }
    }
    for (size_t k = 0; k < r->languages->n; k++) {
        const struct language *l = &r->languages->list[k];
        const char *folder = reader_path(r, "attachments/templates/%s", l->id);
        reader_list(r, folder, &list, &n);
        if (n && !list[0].is_dir)
            add_starter(r, reader_path(r, "%s/%s", folder, list[0].name), l);
    }
}

static void read_includes(struct reader *r)
{
    struct reader_entry *list;
    size_t n;
    reader_list(r, "include", &list, &n);
    r->p->includes = arena_array(r->a, struct package_program, n);
    for (size_t i = 0; i < n; i++) {
        struct package_program *p = &r->p->includes[r->p->n_includes];
        if (list[i].is_dir && package_read_program(r, reader_path(r, "include/%s", list[i].name), true, p))
            r->p->n_includes++;
    }
}

void package_read_programs(struct reader *r)
{
    read_input_validators(r);
    read_output_validator(r);
    read_grader(r);
    read_includes(r);
    read_starters(r);
    package_read_submissions(r);
    read_static_validator(r);
}
