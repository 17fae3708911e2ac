/*
 * Help, man page and completion: the same tables, told four ways.
 */
#include "main/command.h"
#include "main/version.h"

#include <stdio.h>
#include <string.h>

static const char exit_codes[] =
    "0  it worked, and the answer is yes (AC, no errors)\n"
    "1  it worked, and the answer is no (another verdict, a package with errors)\n"
    "2  the command line or an input is wrong\n"
    "3  our failure or the machine's; nothing can be said about the input\n";

void help_overview(void)
{
    printf("dryrun %s - rehearse the whole technical interview on your own machine\n\nusage: dryrun COMMAND "
           "[OPTION...] [...]\n\n",
           DRYRUN_VERSION);
    for (size_t i = 0; commands[i]; i++) {
        if (!commands[i]->hidden)
            printf("  %-16s %s\n", commands[i]->name, commands[i]->summary);
    }
    printf("\n\"dryrun COMMAND --help\" tells more. Exit codes:\n\n");
    struct str rest = str_of(exit_codes);
    for (struct str line; str_line(&rest, &line);)
        printf("  %.*s\n", STR_ARG(line));
}

static void print_option(const struct command_option *o)
{
    char left[64];
    char letter[8] = "";
    if (o->letter)
        snprintf(letter, sizeof letter, "-%c, ", o->letter);
    snprintf(left, sizeof left, "%s--%s%s%s", letter, o->name, o->value ? " " : "", o->value ? o->value : "");
    printf("  %-24s %s\n", left, o->help);
}

void help_command(const struct command *c)
{
    printf("usage: dryrun %s%s%s%s\n\n%s\n", c->name, c->options ? " [OPTION...]" : "",
           *c->operands ? " " : "", c->operands, c->summary);
    if (c->details)
        printf("\n%s\n", c->details);
    printf("\n");
    for (size_t i = 0; c->options && c->options[i].name; i++)
        print_option(&c->options[i]);
    print_option(&(struct command_option){.name = "help", .letter = 'h', .help = "show this"});
}

/* Text for troff: backslashes and dashes escaped, no line that begins with a control character. */
static void roff(const char *s)
{
    bool start = true;
    for (; *s; s++) {
        if (start && (*s == '.' || *s == '\''))
            printf("\\&");
        start = *s == '\n';
        if (*s == '\\')
            printf("\\e");
        else if (*s == '-')
            printf("\\-");
        else
            putchar(*s);
    }
}

static void roff_paragraphs(const char *text)
{
    bool was_indented = false;
    struct str rest = str_of(text);
    for (struct str line; str_line(&rest, &line);) {
        char copy[512];
        snprintf(copy, sizeof copy, "%.*s", STR_ARG(line));
        bool indented = copy[0] == ' ';
        if (indented != was_indented)
            printf(indented ? ".nf\n" : ".fi\n");
        was_indented = indented;
        if (line.n == 0)
            printf(".PP\n");
        else {
            roff(copy);
            printf("\n");
        }
    }
    if (was_indented)
        printf(".fi\n");
}

void help_man_page(void)
{
    printf(".TH DRYRUN 1 \"\" \"dryrun %s\"\n.SH NAME\ndryrun \\- rehearse the whole technical interview on "
           "your own machine\n",
           DRYRUN_VERSION);
    printf(".SH SYNOPSIS\n.B dryrun\n.I COMMAND\n[\\fIOPTION\\fR...] [...]\n.SH COMMANDS\n");
    for (size_t i = 0; commands[i]; i++) {
        const struct command *c = commands[i];
        if (c->hidden)
            continue;
        printf(".SS dryrun ");
        roff(c->name);
        printf(" ");
        roff(c->operands);
        printf("\n");
        roff(c->summary);
        printf(".\n");
        if (c->details) {
            printf(".PP\n");
            roff_paragraphs(c->details);
        }
        for (size_t o = 0; c->options && c->options[o].name; o++) {
            printf(".TP\n\\fB\\-\\-");
            roff(c->options[o].name);
            printf("\\fR");
            if (c->options[o].value)
                printf(" \\fI%s\\fR", c->options[o].value);
            printf("\n");
            roff(c->options[o].help);
            printf("\n");
        }
    }
    printf(".SH EXIT STATUS\n.nf\n");
    roff(exit_codes);
    printf(".fi\n.SH ENVIRONMENT\n.TP\n\\fBXDG_DATA_HOME\\fR, \\fBXDG_CACHE_HOME\\fR\nwhere the record and "
           "the caches lie "
           "(\\fI~/.local/share/dryrun\\fR and \\fI~/.cache/dryrun\\fR by default; \\fI/var/lib/dryrun\\fR "
           "for root).\n"
           ".TP\n\\fBDRYRUN_CONTENT\\fR\nthe folder with problems and languages.\n");
}

static void completion_bash(void)
{
    printf("_dryrun() {\n    local cur=${COMP_WORDS[COMP_CWORD]} line=\" ${COMP_WORDS[*]:1:COMP_CWORD-1} \" "
           "words=\n    case $line in\n");
    for (size_t i = 0; commands[i]; i++) {
        const struct command *c = commands[i];
        if (c->hidden)
            continue;
        printf("    *\" %s \"*) words=\"--help", c->name);
        for (size_t o = 0; c->options && c->options[o].name; o++)
            printf(" --%s", c->options[o].name);
        printf("\" ;;\n");
    }
    printf("    *\" problem \"*) words=\"");
    for (size_t i = 0; commands[i]; i++) {
        if (strncmp(commands[i]->name, "problem ", 8) == 0)
            printf("%s ", commands[i]->name + 8);
    }
    printf("\" ;;\n    *) words=\"--help ");
    for (size_t i = 0; commands[i]; i++) {
        if (!commands[i]->hidden && strncmp(commands[i]->name, "problem ", 8) != 0)
            printf("%s ", commands[i]->name);
    }
    printf("problem\" ;;\n    esac\n    COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n}\n"
           "complete -o default -F _dryrun dryrun\n");
}

static void completion_zsh(void)
{
    printf("#compdef dryrun\nautoload -U +X bashcompinit && bashcompinit\n");
    completion_bash();
}

static void completion_fish(void)
{
    for (size_t i = 0; commands[i]; i++) {
        const struct command *c = commands[i];
        if (c->hidden)
            continue;
        const char *space = strchr(c->name, ' ');
        if (space) {
            int n = (int)(space - c->name);
            printf("complete -c dryrun -n '__fish_use_subcommand' -a '%.*s'\n", n, c->name);
            printf("complete -c dryrun -n '__fish_seen_subcommand_from %.*s' -a '%s' -d '%s'\n", n, c->name,
                   space + 1, c->summary);
        } else {
            printf("complete -c dryrun -n '__fish_use_subcommand' -a '%s' -d '%s'\n", c->name, c->summary);
        }
        const char *last = space ? space + 1 : c->name;
        for (size_t o = 0; c->options && c->options[o].name; o++)
            printf("complete -c dryrun -n '__fish_seen_subcommand_from %s' -l '%s'%s\n", last,
                   c->options[o].name, c->options[o].value ? " -r" : "");
    }
}

enum err help_completion(const char *shell, struct error *e)
{
    static const struct {
        const char *name;
        void (*print)(void);
    } shells[] = {{"bash", completion_bash}, {"zsh", completion_zsh}, {"fish", completion_fish}};
    for (size_t i = 0; i < ARRAY_LEN(shells); i++) {
        if (strcmp(shells[i].name, shell) == 0) {
            shells[i].print();
            return ERR_OK;
        }
    }
    return error_set(e, ERR_INVALID, "SHELL", "no completion for \"%s\"; there is bash, zsh and fish", shell);
}
