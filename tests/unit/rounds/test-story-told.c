/* The same facts as many people tell them, beside what is known: ways of saying it that clash, and their like
 * that do not. */
#include "story-rows.h"

#define CV     STORY_FROM_CV
#define CLAIM  STORY_FROM_CLAIM
#define FIGURE STORY_FROM_FIGURE
#define STORY  STORY_FROM_STORY

static void test_teams(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"Our crew for the tariff engine was Mara, Jens, Okan and me.", STORY,
         "The tariff engine had nine developers on it, all along.", STORY_TEAM},
        {"Our crew for the tariff engine was Mara, Jens, Okan and me.", STORY,
         "Four of us did the tariff engine.", NONE},
        {"The tariff team at Velmo was Mara, Jens and myself.", CV,
         "Developer, Velmo, 2019 to 2022, team of 8", STORY_TEAM},
        {"At Velmo it was only Mara and me.", CV, "Developer, Velmo, 2019 to 2022, team of 8", STORY_TEAM},
        {"At Velmo it was Mara and me who found the leak.", CV, "Developer, Velmo, 2019 to 2022, team of 8",
         NONE},
        {"Mara and I sat down with the auditors at Velmo.", CV, "Developer, Velmo, 2019 to 2022, team of 8",
         NONE},
        {"At Velmo I was a team of one.", CV, "Developer, Velmo, 2019 to 2022, team of 8", STORY_TEAM},
        {"At Velmo I was the whole team.", CV, "Developer, Velmo, 2019 to 2022, team of 8", STORY_TEAM},
        {"The tariff squad at Velmo numbered fifteen.", CV, "Developer, Velmo, 2019 to 2022, team of 8",
         STORY_TEAM},
        {"There were fifteen developers in our team at Velmo.", CV,
         "Developer, Velmo, 2019 to 2022, team of 8", STORY_TEAM},
        {"At Velmo we were fifteen engineers.", CV, "Developer, Velmo, 2019 to 2022, team of 8", STORY_TEAM},
        {"At Velmo fifteen drivers were on the road that night.", CV,
         "Developer, Velmo, 2019 to 2022, team of 8", NONE},
        {"At Velmo our team had a tester and seven developers.", CV,
         "Developer, Velmo, 2019 to 2022, team of 8", NONE},
        {"Velmo had put me in a two-person team.", CV, "Developer, Velmo, 2019 to 2022, team of 8",
         STORY_TEAM},
        {"At Velmo our team was two developers and me.", CV, "Developer, Velmo, 2019 to 2022, team of 8",
         STORY_TEAM},
        {"Bei Velmo waren wir im Team nur Mara, Jens und ich.", CV,
         "Entwickler, Velmo, 2019 bis 2022, Team von 8", STORY_TEAM},
        {"Bei Velmo bestand unsere Gruppe aus fünfzehn Entwicklern.", CV,
         "Entwickler, Velmo, 2019 bis 2022, Team von 8", STORY_TEAM},
        {"Bei Velmo haben wir das zu zweit gebaut.", CV, "Entwickler, Velmo, 2019 bis 2022, Team von 8",
         NONE},
        {"At Velmo I shared the work with seven other developers.", CV,
         "Developer, Velmo, 2019 to 2022, team of 8", NONE},
        {"The billing team at Velmo was a trio.", CV, "Developer, Velmo, 2019 to 2022, team of 8",
         STORY_TEAM},
        {"Our team at Velmo was a dozen strong.", CV, "Developer, Velmo, 2019 to 2022, team of 8",
         STORY_TEAM},
        {"There were twenty of us on the tariff engine.", STORY,
         "We built the tariff engine with a team of three.", STORY_TEAM},
        {"Two of us flew out to see the tariff engine run.", STORY,
         "We built the tariff engine with a team of three.", NONE},
        {"With five colleagues I ran the tariff team.", FIGURE, "people in the tariff team: 14", NONE},
        {"We were six in the tariff team.", FIGURE, "people in the tariff team: 14", STORY_TEAM},
    };
    LOOK(STORY_SITUATION, rows);
}

static void test_durations(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"All in all the tax import took us three weeks.", STORY, "The tax import was a job of seven months.",
         STORY_DURATION},
        {"Seven months of work went into the tax import.", STORY, "The tax import took us about half a year.",
         NONE},
        {"We worked on the tax import from February to the end of August.", STORY,
         "The tax import took five weeks.", STORY_DURATION},
        {"We worked on the tax import from February to March.", STORY, "The tax import took five weeks.",
         NONE},
        {"We started the tax import on the third of May and it went live on the twentieth of May.", STORY,
         "The tax import took us four months to get live.", STORY_DURATION},
        {"Der Steuerimport hat uns insgesamt drei Wochen gekostet.", STORY,
         "Am Steuerimport saßen wir sieben Monate.", STORY_DURATION},
        {"Der Steuerimport hat uns insgesamt drei Wochen gekostet.", STORY,
         "Der Steuerimport war nach zwanzig Tagen fertig.", NONE},
        {"The outage lasted for twenty minutes.", STORY, "The outage lasted for five hours.", STORY_DURATION},
        {"The checkout of the shop was down for twenty minutes.", STORY,
         "The checkout of the shop was down for five hours.", STORY_DURATION},
        {"I spent two days reading the old code.", STORY, "The tax import took us seven months.", NONE},
        {"The tests of the tax import run for twenty minutes.", STORY, "The tax import took us seven months.",
         NONE},
        {"We finished the tax import in three weeks.", CLAIM, "Tax import written in 20 days", NONE},
        {"From the first commit to the release the tax import took eleven months.", CLAIM,
         "Wrote a tax import in 20 days", STORY_DURATION},
        {"It was on Monday that I began with the tax import, and by Thursday of the same week it was done.",
         STORY, "The tax import took me five weeks.", STORY_DURATION},
    };
    LOOK(STORY_ACTION, rows);
}

static void test_dates(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"It was the week before Christmas 2017, and I was at Velmo, on call.", CV,
         "Developer, Velmo, 2019-02 to 2022-05", STORY_DATE},
        {"It was the week before Christmas 2019, and I was at Velmo, on call.", CV,
         "Developer, Velmo, 2019-02 to 2022-05", NONE},
        {"In the third quarter of 2018 I was on call at Velmo.", CV, "Developer, Velmo, 2019-02 to 2022-05",
         STORY_DATE},
        {"In the third quarter of 2022 I was on call at Velmo.", CV, "Developer, Velmo, 2019-02 to 2022-05",
         STORY_DATE},
        {"In the second quarter of 2022 I was on call at Velmo.", CV, "Developer, Velmo, 2019-02 to 2022-05",
         NONE},
        {"At Velmo, in my fourth year there, which was 2020, the tills went down.", CV,
         "Developer, Velmo, 2019-02 to 2022-05", STORY_DATE},
        {"At Velmo, in my second year there, which was 2020, the tills went down.", CV,
         "Developer, Velmo, 2019-02 to 2022-05", NONE},
        {"In May 2021, six weeks after I joined Velmo, the tills went down.", CV,
         "Developer, Velmo, 2019-02 to 2022-05", STORY_DATE},
        {"In May 2019, three months after I joined Velmo, the tills went down.", CV,
         "Developer, Velmo, 2019-02 to 2022-05", NONE},
        {"Kurz nach Ostern 2018 saß ich bei Velmo an der Kasse.", CV,
         "Entwickler, Velmo, 2019-02 bis 2022-05", STORY_DATE},
        {"Die Kasse bei Velmo lief seit Ostern 2012.", CV, "Entwickler, Velmo, 2019-02 bis 2022-05", NONE},
        {"I left Velmo at the end of 2020.", CV,
         "Velmo, Leeds: tester, 2018 to 2019, developer until May 2022", STORY_DATE},
        {"The new till came out in June 2020.", STORY, "The till went live in November 2021.", STORY_DATE},
        {"The new till came out in June 2020.", STORY, "The till went live in summer 2020.", NONE},
        {"The new till came out in June.", STORY, "The till went live in November 2021.", STORY_DATE},
        {"The new till was to come out in June.", STORY, "The till went live in November 2021.", NONE},
    };
    LOOK(STORY_SITUATION, rows);
}

static void test_employers(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"Back then Brandt Logistics was paying me to look after the scanners.", CV,
         "Developer, Velmo, 2019-02 to 2022-05", STORY_EMPLOYER},
        {"I was on the payroll, employed by Brandt Logistics.", CV, "Developer, Velmo, 2019-02 to 2022-05",
         STORY_EMPLOYER},
        {"Brandt Logistics was a customer of ours at Velmo.", CV, "Developer, Velmo, 2019-02 to 2022-05",
         NONE},
        {"I worked for Brandt Logistics as a developer in 2020.", CV, "Developer, Velmo, 2019-02 to 2022-05",
         STORY_EMPLOYER},
        {"I worked for Brandt Logistics, a customer of Velmo, for a week.", CV,
         "Developer, Velmo, 2019-02 to 2022-05", NONE},
        {"The scanner driver I had written at Brandt Logistics.", STORY,
         "The scanner driver is what I wrote at Velmo.", STORY_EMPLOYER},
        {"The scanner driver I had written at Velmo.", STORY, "The scanner driver is what I wrote at Velmo.",
         NONE},
        {"Den Treiber für den Scanner habe ich bei Brandt geschrieben.", STORY,
         "Den Treiber für den Scanner habe ich bei Velmo geschrieben.", STORY_EMPLOYER},
        {"Ich war bei Brandt Logistik fest angestellt.", CV, "Entwickler, Velmo, 2019-02 bis 2022-05",
         STORY_EMPLOYER},
        {"Brandt Logistics hired me straight from school.", STORY,
         "My first job was with Velmo, they hired me.", STORY_EMPLOYER},
    };
    LOOK(STORY_SITUATION, rows);
}

static void test_roles(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"At Velmo I was the head of platform.", CV, "Junior developer, Velmo, 2019-02 to 2022-05",
         STORY_ROLE},
        {"At Velmo I led the platform department.", CV, "Working student, Velmo, 2019-02 to 2022-05",
         STORY_ROLE},
        {"At Velmo I led the migration of the tills.", CV, "Working student, Velmo, 2019-02 to 2022-05",
         NONE},
        {"At Velmo I never had anybody reporting to me.", CV,
         "Engineering manager, Velmo, 2019-02 to 2022-05, line manager of 7", STORY_ROLE},
        {"At Velmo I was an individual contributor.", CV,
         "Lead engineer, Velmo, 2019-02 to 2022-05, six direct reports", STORY_ROLE},
        {"I never took part in the on-call rota at Velmo.", CLAIM,
         "Set up the on-call rota at Velmo and took every third week", STORY_ROLE},
        {"I never took the on-call phone home at Velmo.", CLAIM,
         "Set up the on-call rota at Velmo and took every third week", NONE},
        {"As the lead of the till team at Velmo in 2020 I signed it off.", CV,
         "Velmo. 2019-02 to 2020-12 developer, from 2021-01 lead", STORY_ROLE},
        {"As the lead of the till team at Velmo in 2021 I signed it off.", CV,
         "Velmo. 2019-02 to 2020-12 developer, from 2021-01 lead", NONE},
        {"I was an intern at Velmo then.", CV, "Senior developer, Velmo, 2019-02 to 2022-05", STORY_ROLE},
    };
    LOOK(STORY_SITUATION, rows);
}

static void test_numbers(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"All told 310 pharmacies switched over.", FIGURE, "pharmacies that switched over: 840",
         STORY_NUMBER},
        {"The first 310 pharmacies switched over that spring.", FIGURE, "pharmacies that switched over: 840",
         NONE},
        {"In the end 310 pharmacies had switched over.", CLAIM, "Switched over all 840 pharmacies",
         STORY_NUMBER},
        {"One pharmacy called us every day.", CLAIM, "Switched over all 840 pharmacies", NONE},
        {"Of the pharmacies 310 switched over, all told.", CLAIM, "Switched over all 840 pharmacies",
         STORY_NUMBER},
        {"Insgesamt haben 310 Apotheken umgestellt.", CLAIM, "840 Apotheken umgestellt", STORY_NUMBER},
        {"The wait went from 30 minutes to ten.", CLAIM, "Cut the wait from 30 minutes to 4", STORY_DURATION},
        {"The wait is four minutes where it had been thirty.", CLAIM, "Cut the wait from 30 minutes to 4",
         NONE},
        {"The wait is nine minutes where it had been thirty.", CLAIM, "Cut the wait from 30 minutes to 4",
         STORY_DURATION},
        {"Releases of the till went from four a year to one a month.", CLAIM,
         "Three times as many releases of the till", NONE},
        {"Releases of the till went from four a year to one a week.", CLAIM,
         "Three times as many releases of the till", STORY_NUMBER},
        {"One in five orders failed before, now it is one in fifty.", CLAIM, "Failed orders from 20 % to 2 %",
         NONE},
        {"Half as many patients gave up.", CLAIM, "Patients who gave up down by 50 %", NONE},
        {"Half as many patients gave up.", CLAIM, "Patients who gave up down by 10 %", STORY_NUMBER},
        {"It is ready after ten working days.", CLAIM, "Ready within a fortnight", NONE},
    };
    LOOK(STORY_RESULT, rows);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_teams),     cmocka_unit_test(test_durations), cmocka_unit_test(test_dates),
        cmocka_unit_test(test_employers), cmocka_unit_test(test_roles),     cmocka_unit_test(test_numbers),
    };
    return cmocka_run_group_tests_name("story-told", tests, NULL, NULL);
}
