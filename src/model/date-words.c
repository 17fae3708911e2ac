/* The words that dates are written with, as words.h wants them. */
#include "model/date-internal.h"

static const struct word months[] = {
    /* English */
    {"january", 1},
    {"jan", 1},
    {"february", 2},
    {"feb", 2},
    {"march", 3},
    {"mar", 3},
    {"april", 4},
    {"apr", 4},
    {"may", 5},
    {"june", 6},
    {"jun", 6},
    {"july", 7},
    {"jul", 7},
    {"august", 8},
    {"aug", 8},
    {"september", 9},
    {"sept", 9},
    {"sep", 9},
    {"october", 10},
    {"oct", 10},
    {"november", 11},
    {"nov", 11},
    {"december", 12},
    {"dec", 12},
    /* German */
    {"januar", 1},
    {"janner", 1},
    {"jaenner", 1},
    {"februar", 2},
    {"marz", 3},
    {"maerz", 3},
    {"mrz", 3},
    {"mai", 5},
    {"juni", 6},
    {"juli", 7},
    {"oktober", 10},
    {"okt", 10},
    {"dezember", 12},
    {"dez", 12},
    /* French */
    {"janvier", 1},
    {"janv", 1},
    {"fevrier", 2},
    {"fevr", 2},
    {"fev", 2},
    {"mars", 3},
    {"avril", 4},
    {"avr", 4},
    {"juin", 6},
    {"juillet", 7},
    {"juil", 7},
    {"aout", 8},
    {"septembre", 9},
    {"octobre", 10},
    {"novembre", 11},
    {"decembre", 12},
    /* Spanish */
    {"enero", 1},
    {"ene", 1},
    {"febrero", 2},
    {"marzo", 3},
    {"abril", 4},
    {"abr", 4},
    {"mayo", 5},
    {"junio", 6},
    {"julio", 7},
    {"agosto", 8},
    {"ago", 8},
    {"septiembre", 9},
    {"setiembre", 9},
    {"octubre", 10},
    {"noviembre", 11},
    {"diciembre", 12},
    {"dic", 12},
    /* Italian */
    {"gennaio", 1},
    {"gen", 1},
    {"febbraio", 2},
    {"aprile", 4},
    {"maggio", 5},
    {"mag", 5},
    {"giugno", 6},
    {"giu", 6},
    {"luglio", 7},
    {"lug", 7},
    {"settembre", 9},
    {"sett", 9},
    {"ottobre", 10},
    {"ott", 10},
    {"dicembre", 12},
    /* Portuguese */
    {"janeiro", 1},
    {"fevereiro", 2},
    {"marco", 3},
    {"maio", 5},
    {"junho", 6},
    {"julho", 7},
    {"setembro", 9},
    {"outubro", 10},
    {"novembro", 11},
    {"dezembro", 12},
    /* Dutch */
    {"januari", 1},
    {"februari", 2},
    {"maart", 3},
    {"mrt", 3},
    {"mei", 5},
    {"augustus", 8},
    /* Polish */
    {"styczen", 1},
    {"stycznia", 1},
    {"luty", 2},
    {"lutego", 2},
    {"marzec", 3},
    {"marca", 3},
    {"kwiecien", 4},
    {"kwietnia", 4},
    {"maj", 5},
    {"maja", 5},
    {"czerwiec", 6},
    {"czerwca", 6},
    {"lipiec", 7},
    {"lipca", 7},
    {"sierpien", 8},
    {"sierpnia", 8},
    {"wrzesien", 9},
    {"wrzesnia", 9},
    {"pazdziernik", 10},
    {"pazdziernika", 10},
    {"listopad", 11},
    {"listopada", 11},
    {"grudzien", 12},
    {"grudnia", 12},
};

static const struct word weekdays[] = {
    {"monday", 0},   {"mon", 0},      {"tuesday", 1},  {"tues", 1},      {"tue", 1},        {"wednesday", 2},
    {"wed", 2},      {"thursday", 3}, {"thurs", 3},    {"thu", 3},       {"friday", 4},     {"fri", 4},
    {"saturday", 5}, {"sat", 5},      {"sunday", 6},   {"sun", 6},       {"montag", 0},     {"mo", 0},
    {"dienstag", 1}, {"di", 1},       {"mittwoch", 2}, {"mi", 2},        {"donnerstag", 3}, {"do", 3},
    {"freitag", 4},  {"fr", 4},       {"samstag", 5},  {"sa", 5},        {"sonntag", 6},    {"so", 6},
    {"lundi", 0},    {"mardi", 1},    {"mercredi", 2}, {"jeudi", 3},     {"vendredi", 4},   {"samedi", 5},
    {"dimanche", 6}, {"lunes", 0},    {"martes", 1},   {"miercoles", 2}, {"jueves", 3},     {"viernes", 4},
    {"sabado", 5},   {"domingo", 6},
};

static const struct word presents[] = {
    {"present", 0},       {"the present", 0},  {"current", 0},     {"currently", 0}, {"now", 0},
    {"today", 0},         {"ongoing", 0},      {"to date", 0},     {"date", 0},      {"till date", 0},
    {"till now", 0},      {"until now", 0},    {"to present", 0},  {"pres", 0},      {"heute", 0},
    {"bis heute", 0},     {"jetzt", 0},        {"bis jetzt", 0},   {"aktuell", 0},   {"laufend", 0},
    {"dato", 0},          {"aujourd'hui", 0},  {"ce jour", 0},     {"a ce jour", 0}, {"maintenant", 0},
    {"actuel", 0},        {"actuellement", 0}, {"en cours", 0},    {"hoy", 0},       {"actualidad", 0},
    {"la actualidad", 0}, {"actual", 0},       {"actualmente", 0}, {"presente", 0},  {"la fecha", 0},
    {"en curso", 0},      {"oggi", 0},         {"attuale", 0},     {"in corso", 0},  {"hoje", 0},
    {"atual", 0},         {"atualmente", 0},   {"o momento", 0},   {"heden", 0},     {"nu", 0},
    {"obecnie", 0},       {"teraz", 0},        {"dzis", 0},
};

static const struct word sinces[] = {
    {"since", 0},    {"seit", 0}, {"ab", 0},    {"depuis", 0}, {"depuis le", 0}, {"desde", 0},
    {"desde el", 0}, {"dal", 0},  {"sinds", 0}, {"od", 0},     {"starting", 0},  {"starting in", 0},
};

static const struct word froms[] = {
    {"from", 0}, {"von", 0}, {"vom", 0}, {"de", 0}, {"du", 0}, {"del", 0}, {"da", 0}, {"van", 0},
};

static const struct word tos[] = {
    {"to", 0},       {"until", 0},    {"till", 0},     {"through", 0}, {"thru", 0},
    {"up to", 0},    {"bis", 0},      {"bis zum", 0},  {"a", 0},       {"au", 0},
    {"jusqu'a", 0},  {"jusqu'au", 0}, {"jusqu'en", 0}, {"al", 0},      {"hasta", 0},
    {"hasta el", 0}, {"ate", 0},      {"fino a", 0},   {"tot", 0},     {"do", 0},
};

static const struct {
    const struct word *words;
    size_t n;
} tables[] = {
    [DATE_WORDS_MONTH] = {months, ARRAY_LEN(months)},
    [DATE_WORDS_WEEKDAY] = {weekdays, ARRAY_LEN(weekdays)},
    [DATE_WORDS_PRESENT] = {presents, ARRAY_LEN(presents)},
    [DATE_WORDS_SINCE] = {sinces, ARRAY_LEN(sinces)},
    [DATE_WORDS_FROM] = {froms, ARRAY_LEN(froms)},
    [DATE_WORDS_TO] = {tos, ARRAY_LEN(tos)},
};

size_t date_phrase(struct str text, size_t at, enum date_words kind, int *ret_value)
{
    return words_phrase(text, at, tables[kind].words, tables[kind].n, ret_value);
}
