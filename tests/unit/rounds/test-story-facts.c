/* What a story says beside what is known, a class of statements after the other: ones that clash, and their
 * like that do not. */
#include "story-rows.h"

#define OSTRA_FIVE  "Developer, Ostra, 2019-03 to 2021-06, team of 5"
#define OSTRA_FUENF "Entwickler, Ostra, 2019-03 bis 2021-06, Team von 5"

static void test_team_sizes(void **state)
{
    (void)state;
    static const struct row rows[] = {
        /* with words before the number */
        {"At Ostra we were about a dozen people.", STORY_FROM_CV, OSTRA_FIVE, STORY_TEAM},
        {"At Ostra there were nine of us.", STORY_FROM_CV, OSTRA_FIVE, STORY_TEAM},
        {"The eight of us at Ostra built the whole search.", STORY_FROM_CV, OSTRA_FIVE, STORY_TEAM},
        {"At Ostra we were only five people.", STORY_FROM_CV, OSTRA_FIVE, NONE},
        {"The five of us at Ostra built the whole search.", STORY_FROM_CV, OSTRA_FIVE, NONE},
        {"At Ostra two of us took the search.", STORY_FROM_CV, OSTRA_FIVE, NONE},
        {"At Ostra the three of us went to see the customer.", STORY_FROM_CV, OSTRA_FIVE, NONE},
        {"My team at Ostra was ten people.", STORY_FROM_CV, OSTRA_FIVE, STORY_TEAM},
        {"In my team at Ostra two people left that spring.", STORY_FROM_CV, OSTRA_FIVE, NONE},
        {"Our team at Ostra grew from three to eight people.", STORY_FROM_CV, OSTRA_FIVE, NONE},
        {"From the start we were a nine-person team at Ostra.", STORY_FROM_CV, OSTRA_FIVE, STORY_TEAM},
        {"Bei Ostra waren wir von Anfang an zu siebt.", STORY_FROM_CV, OSTRA_FUENF, STORY_TEAM},
        {"Bei Ostra waren wir anfangs zu dritt.", STORY_FROM_CV, OSTRA_FUENF, NONE},
        {"Bei Ostra waren wir ein achtköpfiges Team.", STORY_FROM_CV, OSTRA_FUENF, STORY_TEAM},
        {"Bei Ostra war ich in einem Dreierteam.", STORY_FROM_CV, OSTRA_FUENF, STORY_TEAM},
        {"Bei Ostra war das Team nur fünf Leute groß.", STORY_FROM_CV, OSTRA_FUENF, NONE},
        /* listed */
        {"At Ostra the team was two backend developers, a designer, a tester, three analysts and me.",
         STORY_FROM_CV, OSTRA_FIVE, STORY_TEAM},
        {"At Ostra the team was two backend developers, a designer, a tester and me.", STORY_FROM_CV,
         OSTRA_FIVE, NONE},
        {"At Ostra we were a designer and two engineers.", STORY_FROM_CV, OSTRA_FIVE, STORY_TEAM},
        {"At Ostra the team was three developers and a tester.", STORY_FROM_CV, OSTRA_FIVE, NONE},
        {"Das Team bei Ostra bestand aus zwei Entwicklerinnen und mir.", STORY_FROM_CV, OSTRA_FUENF,
         STORY_TEAM},
        {"Das Team bei Ostra bestand aus drei Entwicklerinnen, einem Tester und mir.", STORY_FROM_CV,
         OSTRA_FUENF, NONE},
        /* led: with me or without */
        {"At Ostra I led a team of four.", STORY_FROM_CV, OSTRA_FIVE, NONE},
        {"At Ostra I led a team of nine.", STORY_FROM_CV, OSTRA_FIVE, STORY_TEAM},
        /* those of others */
        {"At Ostra the supplier came with a team of nine.", STORY_FROM_CV, OSTRA_FIVE, NONE},
        {"At Ostra their team of nine people wrote the firmware.", STORY_FROM_CV, OSTRA_FIVE, NONE},
        {"Bei Ostra kam der Dienstleister mit einem Team von neun Leuten.", STORY_FROM_CV, OSTRA_FUENF, NONE},
    };
    LOOK(STORY_SITUATION, rows);
}

static void test_numbers_as_words(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"We moved two hundred and fifty hosts to the new network.", STORY_FROM_CLAIM,
         "Moved 250 hosts to a new network", NONE},
        {"We moved a hundred and twenty hosts to the new network.", STORY_FROM_CLAIM,
         "Moved 250 hosts to a new network", STORY_NUMBER},
        {"We moved twenty five hosts to the new network.", STORY_FROM_CLAIM,
         "Moved 25 hosts to a new network", NONE},
        {"We moved half a dozen hosts to the new network.", STORY_FROM_CLAIM,
         "Moved 6 hosts to a new network", NONE},
        {"We moved two dozen hosts to the new network.", STORY_FROM_CLAIM, "Moved 24 hosts to a new network",
         NONE},
        {"We moved two dozen hosts to the new network.", STORY_FROM_CLAIM, "Moved 90 hosts to a new network",
         STORY_NUMBER},
        {"Wir haben zweihundertfünfzig Rechner in das neue Netz gezogen.", STORY_FROM_CLAIM,
         "250 Rechner in ein neues Netz gezogen", NONE},
        {"Wir haben dreihundert Rechner in das neue Netz gezogen.", STORY_FROM_CLAIM,
         "250 Rechner in ein neues Netz gezogen", STORY_NUMBER},
        {"We moved two or three hosts to the new network.", STORY_FROM_CLAIM,
         "Moved 3 hosts to a new network", NONE},
        {"We moved 10-15 hosts to the new network.", STORY_FROM_CLAIM, "Moved 12 hosts to a new network",
         NONE},
        {"We moved between 10 and 15 hosts to the new network.", STORY_FROM_CLAIM,
         "Moved 40 hosts to a new network", STORY_NUMBER},
        /* beside what was counted already */
        {"I moved this host and six more to the new network.", STORY_FROM_CLAIM,
         "Moved 7 hosts to a new network", NONE},
        /* planned, not reached */
        {"The goal was to move 400 hosts to the new network.", STORY_FROM_CLAIM,
         "Moved 250 hosts to a new network", NONE},
        {"Geplant waren 400 Rechner in dem neuen Netz.", STORY_FROM_CLAIM,
         "250 Rechner in ein neues Netz gezogen", NONE},
        /* rates */
        {"The new network carried 70 calls a week.", STORY_FROM_CLAIM, "New network carries 10 calls a day",
         NONE},
        {"The new network carried 70 calls a day.", STORY_FROM_CLAIM, "New network carries 10 calls a day",
         STORY_NUMBER},
        {"The new network carried 900 calls in total.", STORY_FROM_CLAIM,
         "New network carries 10 calls a day", NONE},
    };
    LOOK(STORY_RESULT, rows);
}

static void test_fractions(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"It cut the memory of the parser by two fifths.", STORY_FROM_CLAIM,
         "Cut memory of the parser by 40 %", NONE},
        {"It cut the memory of the parser by four fifths.", STORY_FROM_CLAIM,
         "Cut memory of the parser by 40 %", STORY_NUMBER},
        {"The parser is a third faster.", STORY_FROM_CLAIM, "Made the parser 33 % faster", NONE},
        {"The parser is a third faster.", STORY_FROM_CLAIM, "Made the parser 70 % faster", STORY_NUMBER},
        {"Every third user opened the new parser.", STORY_FROM_CLAIM, "New parser opened by 33 % of users",
         NONE},
        {"Every second Friday I released the new parser.", STORY_FROM_CLAIM,
         "New parser opened by 33 % of users", NONE},
        {"Jeder zweite Nutzer hat den neuen Parser geöffnet.", STORY_FROM_CLAIM,
         "Neuer Parser von 20 % der Nutzer geöffnet", STORY_NUMBER},
        {"Jeder fünfte Nutzer hat den neuen Parser geöffnet.", STORY_FROM_CLAIM,
         "Neuer Parser von 20 % der Nutzer geöffnet", NONE},
        {"Less than half of the users opened the new parser.", STORY_FROM_CLAIM,
         "New parser opened by 33 % of users", NONE},
        {"Zwei Fünftel der Nutzer haben den neuen Parser geöffnet.", STORY_FROM_CLAIM,
         "Neuer Parser von 40 % der Nutzer geöffnet", NONE},
        {"The parser runs ten times faster.", STORY_FROM_CLAIM, "Made the parser run three times as fast",
         STORY_NUMBER},
        {"I called the users of the parser three times.", STORY_FROM_CLAIM,
         "Made the parser run ten times faster", NONE},
        {"The throughput of the parser grew tenfold.", STORY_FROM_CLAIM,
         "Throughput of the parser raised 10x", NONE},
    };
    LOOK(STORY_RESULT, rows);
}

static void test_from_to(void **state)
{
    (void)state;
    static const struct row result[] = {
        {"The typists went from forty to ninety forms per hour.", STORY_FROM_CLAIM,
         "Raised forms per typist from 40 to 60 an hour", STORY_NUMBER},
        {"The typists went from forty to about sixty forms per hour.", STORY_FROM_CLAIM,
         "Raised forms per typist from 40 to 60 an hour", NONE},
        {"The typists had nine forms instead of thirty.", STORY_FROM_CLAIM, "Cut forms per typist by 70 %",
         NONE},
        {"The typists had nine forms instead of thirty.", STORY_FROM_CLAIM, "Cut forms per typist by 30 %",
         STORY_NUMBER},
        {"Die Abfrage dauert 4 Sekunden statt 20.", STORY_FROM_CLAIM, "Abfrage um 80 % beschleunigt", NONE},
        {"The share of lost forms went from 4 to 3 percent.", STORY_FROM_CLAIM,
         "Lost forms down by one percentage point", NONE},
    };
    static const struct row situation[] = {
        {"The form for the invoices took about two minutes.", STORY_FROM_CLAIM,
         "Invoice form from 9 min to 20 s", STORY_DURATION},
        {"The form for the invoices took about nine minutes.", STORY_FROM_CLAIM,
         "Invoice form from 9 min to 20 s", NONE},
        {"My way to the office took about two minutes.", STORY_FROM_CLAIM, "Invoice form from 9 min to 20 s",
         NONE},
    };
    LOOK(STORY_RESULT, result);
    LOOK(STORY_SITUATION, situation);
}

static void test_durations(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"The rollout of the scanner took a year and a half.", STORY_FROM_CLAIM,
         "Rolled out the scanner in 18 months", NONE},
        {"The rollout of the scanner took a year and a half.", STORY_FROM_CLAIM,
         "Rolled out the scanner in 5 months", STORY_DURATION},
        {"The rollout of the scanner took just under a year.", STORY_FROM_CLAIM,
         "Rolled out the scanner in 11 months", NONE},
        {"Der Umzug des Scanners dauerte knapp ein Jahr.", STORY_FROM_CLAIM,
         "Umzug des Scanners in 11 Monaten", NONE},
        {"Der Umzug des Scanners dauerte knapp ein Jahr.", STORY_FROM_CLAIM,
         "Umzug des Scanners in 4 Monaten", STORY_DURATION},
        {"Der Umzug des Scanners dauerte anderthalb Jahre.", STORY_FROM_CLAIM,
         "Umzug des Scanners in 18 Monaten", NONE},
        {"The rollout of the scanner took from March to November.", STORY_FROM_CLAIM,
         "Rolled out the scanner in two months", STORY_DURATION},
        {"The rollout of the scanner took from March to May.", STORY_FROM_CLAIM,
         "Rolled out the scanner in two months", NONE},
        {"We did the rollout of the scanner between Easter and July.", STORY_FROM_CLAIM,
         "Rolled out the scanner in three months", NONE},
        {"The rollout of the scanner was planned to take a month.", STORY_FROM_CLAIM,
         "Rolled out the scanner in three months", NONE},
        {"The rollout of the scanner took a couple of weeks.", STORY_FROM_CLAIM,
         "Rolled out the scanner in 3 weeks", NONE},
        {"The scanner was offline for three quarters of an hour.", STORY_FROM_CLAIM,
         "Scanner back after 45 minutes offline", NONE},
        /* one outage, one piece of work, in two stories */
        {"The scanner in the port came back after five hours.", STORY_FROM_STORY,
         "The scanner in the port was down for two days.", STORY_DURATION},
        {"The scanner in the port came back after five hours.", STORY_FROM_STORY,
         "Ordering a spare part for the scanner took me two days at the customs office.", NONE},
        {"Repairing the scanner in the port took me six weeks.", STORY_FROM_STORY,
         "I spent eight months on repairing the port's scanner.", STORY_DURATION},
        {"I reset the scanner, which took a minute.", STORY_FROM_STORY,
         "In June the printer was down for a day.", NONE},
    };
    LOOK(STORY_RESULT, rows);
}

#define OSTRA    "Developer, Ostra, 2019-03 to 2021-06"
#define OSTRA_DE "Entwickler, Ostra, 2019-03 bis 2021-06"

static void test_times_beside_jobs(void **state)
{
    (void)state;
    static const struct row rows[] = {
        /* how long, and since when */
        {"In my five years at Ostra I never saw this.", STORY_FROM_CV, OSTRA, STORY_DURATION},
        {"In my two years at Ostra I never saw this.", STORY_FROM_CV, OSTRA, NONE},
        {"I worked for six years at Ostra.", STORY_FROM_CV, OSTRA, STORY_DURATION},
        {"I worked on the search for a year at Ostra.", STORY_FROM_CV, OSTRA, NONE},
        {"The search at Ostra had been in use for ten years.", STORY_FROM_CV, OSTRA, NONE},
        {"At Ostra, four years after I joined, the search broke.", STORY_FROM_CV, OSTRA, STORY_DURATION},
        {"At Ostra, a quarter after I joined, the search broke.", STORY_FROM_CV, OSTRA, NONE},
        {"At Ostra, four years before I joined, the search broke.", STORY_FROM_CV, OSTRA, NONE},
        {"Ich war sechs Jahre bei Ostra.", STORY_FROM_CV, OSTRA_DE, STORY_DURATION},
        {"Ich war gut zwei Jahre bei Ostra.", STORY_FROM_CV, OSTRA_DE, NONE},
        {"I joined Ostra in 2020.", STORY_FROM_CV, OSTRA, STORY_DATE},
        {"I joined Ostra in the spring of 2019.", STORY_FROM_CV, OSTRA, NONE},
        {"In 2020 I joined the search team at Ostra.", STORY_FROM_CV, OSTRA, NONE},
        {"I left Ostra in 2020.", STORY_FROM_CV, OSTRA, STORY_DATE},
        {"I left Ostra in 2021.", STORY_FROM_CV, OSTRA, NONE},
        {"I have been at Ostra since the spring of 2021.", STORY_FROM_CV,
         "Developer, Ostra, 2018-03 to present", STORY_DATE},
        {"I have been the lead for search at Ostra since 2021.", STORY_FROM_CV,
         "Tech lead, Ostra, 2018-03 to present", NONE},
        /* parts of a year */
        {"In autumn 2021 we moved the search at Ostra.", STORY_FROM_CV, OSTRA, STORY_DATE},
        {"In spring 2021 we moved the search at Ostra.", STORY_FROM_CV, OSTRA, NONE},
        {"Ende 2021 haben wir bei Ostra die Suche umgezogen.", STORY_FROM_CV, OSTRA_DE, STORY_DATE},
        {"Anfang 2021 haben wir bei Ostra die Suche umgezogen.", STORY_FROM_CV, OSTRA_DE, NONE},
        {"In early 2019 we moved the search at Ostra.", STORY_FROM_CV, OSTRA, NONE},
        /* years of things */
        {"At Ostra I had a manual from the year 2011 and nothing else.", STORY_FROM_CV, OSTRA, NONE},
        {"At Ostra we still used a library that was introduced in 2012.", STORY_FROM_CV, OSTRA, NONE},
        {"At Ostra I began with a 2009 manual.", STORY_FROM_CV, OSTRA, NONE},
        {"Bei Ostra hatten wir eine Vorlage aus dem Jahr 2014.", STORY_FROM_CV, OSTRA_DE, NONE},
        {"At Ostra I was on call from 2014 on.", STORY_FROM_CV, OSTRA, STORY_DATE},
    };
    LOOK(STORY_SITUATION, rows);
}

static void test_roles_and_employers(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"As the head of search at Ostra I decided.", STORY_FROM_CV, OSTRA, STORY_ROLE},
        {"At Ostra she joined as the head of search.", STORY_FROM_CV, OSTRA, NONE},
        {"At Ostra they treated me as the lead.", STORY_FROM_CV, OSTRA, NONE},
        {"At Ostra Tom worked as the architect.", STORY_FROM_CV, OSTRA, NONE},
        {"Bei Ostra war ich der Architekt.", STORY_FROM_CV, OSTRA_DE, STORY_ROLE},
        {"Bei Tests hatten wir immer Glück.", STORY_FROM_CV, OSTRA_DE, NONE},
        {"Bei Veltano war ich für die Suche zuständig.", STORY_FROM_CV, OSTRA_DE, STORY_EMPLOYER},
        {"Ich war bei Ostra, und bei Veltano stand der Server.", STORY_FROM_CV, OSTRA_DE, NONE},
    };
    LOOK(STORY_SITUATION, rows);
}

#define NIMBRA "Backend developer, Nimbra, 2018-04 to 2021-09"

/* All kinds beside each other, near and far. */
static void test_all_kinds(void **state)
{
    (void)state;
    static const struct row situation[] = {
        {"Nimbra sells tills. The first version was written by a student in 2012, and we kept it.",
         STORY_FROM_CV, NIMBRA, NONE},
        {"Nimbra had bought the product in 2015. I came three years after that.", STORY_FROM_CV, NIMBRA,
         NONE},
        {"In 2016, long before my time at Nimbra, the tills had been sold.", STORY_FROM_CV, NIMBRA, NONE},
        {"At Nimbra the tills of 2014 were still in use.", STORY_FROM_CV, NIMBRA, NONE},
        {"At Nimbra our contract ran until 2025.", STORY_FROM_CV, NIMBRA, NONE},
        {"At Nimbra we had to be ready for the law of 2022.", STORY_FROM_CV, NIMBRA, NONE},
        {"At Nimbra we moved off a server we had bought in 2013.", STORY_FROM_CV, NIMBRA, NONE},
        {"I learned Go at university in 2015 and used it at Nimbra.", STORY_FROM_CV, NIMBRA, NONE},
        {"In the summer of 2022 I was at Nimbra and did the tills.", STORY_FROM_CV, NIMBRA, STORY_DATE},
        {"It was May 2017 and I had been at Nimbra for a month.", STORY_FROM_CV, NIMBRA, STORY_DATE},
        {"I started at Nimbra in January 2020.", STORY_FROM_CV, NIMBRA, STORY_DATE},
        {"Two years after I started at Nimbra, we lost a till.", STORY_FROM_CV, NIMBRA, NONE},
        {"I have worked with tills for ten years, three of them at Nimbra.", STORY_FROM_CV, NIMBRA, NONE},
        {"I spent half a year at Nimbra on the tills.", STORY_FROM_CV, NIMBRA, NONE},
        {"After eight years at Nimbra I knew each till.", STORY_FROM_CV, NIMBRA, STORY_DURATION},
        {"I was at Nimbra for eight years.", STORY_FROM_CV, NIMBRA, STORY_DURATION},
        {"I stayed at Nimbra for only ten months.", STORY_FROM_CV, NIMBRA, STORY_DURATION},
        {"My first year at Nimbra was hard.", STORY_FROM_CV, NIMBRA, NONE},
        {"In my first two months at Nimbra I wrote tests.", STORY_FROM_CV, NIMBRA, NONE},
        {"Hubert had been at Nimbra for twenty years and I was new.", STORY_FROM_CV, NIMBRA, NONE},
        {"My colleague had worked at Nimbra for twelve years.", STORY_FROM_CV, NIMBRA, NONE},
        {"At Nimbra I was the team lead for the tills.", STORY_FROM_CV, NIMBRA, STORY_ROLE},
        {"At Nimbra I was the frontend developer for the tills.", STORY_FROM_CV, NIMBRA, STORY_ROLE},
        {"At Nimbra I was a working student when the tills came.", STORY_FROM_CV, NIMBRA, STORY_ROLE},
        {"At Nimbra I was responsible as the last developer on the tills.", STORY_FROM_CV, NIMBRA, NONE},
        {"At Nimbra I was the product owner's first contact.", STORY_FROM_CV, NIMBRA, NONE},
        {"At Nimbra I worked as a tester.", STORY_FROM_CV, NIMBRA, STORY_ROLE},
        {"At Nimbra my role was engineering manager.", STORY_FROM_CV, NIMBRA, STORY_ROLE},
        {"At Nimbra I was asked to be the lead, and said no.", STORY_FROM_CV, NIMBRA, NONE},
        {"At Nimbra I worked with the tech lead on it.", STORY_FROM_CV, NIMBRA, NONE},
        {"At Nimbra I was hired as a contractor.", STORY_FROM_CV, NIMBRA, STORY_EMPLOYER},
        {"Back then, at Veltano, I was on call.", STORY_FROM_CV, NIMBRA, STORY_EMPLOYER},
        {"I was working for Veltano when it happened.", STORY_FROM_CV, NIMBRA, STORY_EMPLOYER},
        {"My employer at the time, Veltano, made tills.", STORY_FROM_CV, NIMBRA, STORY_EMPLOYER},
        {"We used Kafka for Veltano, a customer.", STORY_FROM_CV, NIMBRA, NONE},
        {"At Easter I was on call.", STORY_FROM_CV, NIMBRA, NONE},
        {"At Christmas we had the most traffic.", STORY_FROM_CV, NIMBRA, NONE},
        {"At Amazon's re:Invent we heard about it.", STORY_FROM_CV, NIMBRA, NONE},
        {"For Android we had one app.", STORY_FROM_CV, NIMBRA, NONE},
        {"The tills at Nimbra needed a minute to start.", STORY_FROM_CLAIM,
         "Start of tills at Nimbra from 60 s to 5 s", NONE},
        {"The tills at Nimbra needed ten minutes to start.", STORY_FROM_CLAIM,
         "Start of tills at Nimbra from 60 s to 5 s", STORY_DURATION},
        {"I gave notice, which was three months.", STORY_FROM_FIGURE, "notice period: 3 months", NONE},
        {"My notice period was six weeks.", STORY_FROM_FIGURE, "notice period: 3 months", STORY_DURATION},
        {"At Nimbra we were three in the beginning and nine at the end.", STORY_FROM_CV,
         "Developer, Nimbra, 2018-04 to 2021-09, team of 9", NONE},
        {"At Nimbra I was one of nine developers.", STORY_FROM_CV,
         "Developer, Nimbra, 2018-04 to 2021-09, team of 4", STORY_TEAM},
        {"At Nimbra we shared the office with a team of nine.", STORY_FROM_CV,
         "Developer, Nimbra, 2018-04 to 2021-09, team of 4", NONE},
        {"Nimbra had nine people in total, and my team was four of them.", STORY_FROM_CV,
         "Developer, Nimbra, 2018-04 to 2021-09, team of 4", NONE},
        {"At Nimbra we were a three-person team.", STORY_FROM_CV,
         "Developer, Nimbra, 2018-04 to 2021-09, team of 7", STORY_TEAM},
        {"At Nimbra I worked alone on the tills.", STORY_FROM_CV,
         "Developer, Nimbra, 2018-04 to 2021-09, team of 7", NONE},
        {"At Nimbra we worked as a pair.", STORY_FROM_CV, "Developer, Nimbra, 2018-04 to 2021-09, team of 7",
         NONE},
        {"At Nimbra we were four on call that night.", STORY_FROM_CV,
         "Developer, Nimbra, 2018-04 to 2021-09, team of 7", NONE},
        {"At Nimbra our team had twelve members in three cities.", STORY_FROM_CV,
         "Developer, Nimbra, 2018-04 to 2021-09, team of 7", STORY_TEAM},
        {"Unser Team bei Nimbra hatte zwölf Mitglieder.", STORY_FROM_CV,
         "Developer, Nimbra, 2018-04 to 2021-09, team of 7", STORY_TEAM},
        {"Bei Nimbra waren wir sieben im Team.", STORY_FROM_CV,
         "Developer, Nimbra, 2018-04 to 2021-09, team of 7", NONE},
        {"Bei Nimbra waren wir zwölf im Team.", STORY_FROM_CV,
         "Developer, Nimbra, 2018-04 to 2021-09, team of 7", STORY_TEAM},
        {"The tills were broken for a whole weekend, forty hours.", STORY_FROM_STORY,
         "The tills were out of order for forty hours.", NONE},
    };
    static const struct row task[] = {
        {"I had four weeks for the tills.", STORY_FROM_CLAIM, "Moved 40 tills in 6 weeks", NONE},
    };
    static const struct row action[] = {
        {"First I moved the tills of two shops as a trial.", STORY_FROM_CLAIM, "Moved the tills of 30 shops",
         NONE},
        {"In the first week I moved the tills of two shops.", STORY_FROM_CLAIM, "Moved the tills of 30 shops",
         NONE},
    };
    static const struct row result[] = {
        {"We finished within three sprints and moved 40 tills.", STORY_FROM_CLAIM,
         "Moved 40 tills in 6 weeks", NONE},
        {"The tills reacted within 300 ms.", STORY_FROM_CLAIM, "Tills react in under half a second", NONE},
        {"The error rate of the tills fell from 5 to 4 percent.", STORY_FROM_CLAIM,
         "Error rate of tills cut by 60 %", STORY_NUMBER},
        {"The error rate of the tills fell to a fifth.", STORY_FROM_CLAIM, "Error rate of tills cut by 80 %",
         NONE},
        {"The error rate of the tills fell by a fifth.", STORY_FROM_CLAIM, "Error rate of tills cut by 80 %",
         STORY_NUMBER},
        {"Only every tenth till failed.", STORY_FROM_CLAIM, "90 % of tills worked without failure", NONE},
        {"We saved 12,000 euros a month.", STORY_FROM_CLAIM, "Saved 144,000 euros a year", NONE},
        {"We saved the company 30,000 euros a year with the tills.", STORY_FROM_CLAIM,
         "Tills: saved 90,000 euros a year", STORY_NUMBER},
        {"It took nine days for the first till and two months for all of them.", STORY_FROM_CLAIM,
         "All tills moved in two months", NONE},
        {"300 of the 400 tills were moved.", STORY_FROM_CLAIM, "Moved 400 tills", NONE},
        {"We moved 400 tills, 40 of them by hand.", STORY_FROM_CLAIM, "Moved 400 tills", NONE},
        {"We moved all tills in 14 shops.", STORY_FROM_CLAIM, "Moved the tills of 30 shops", STORY_NUMBER},
        {"The till's memory went down by a good third.", STORY_FROM_CLAIM, "Cut memory of the till by 40 %",
         NONE},
        {"Der Speicher der Kasse sank um gut ein Drittel.", STORY_FROM_CLAIM,
         "Speicher der Kasse um 40 % gesenkt", NONE},
        {"Der Speicher der Kasse sank auf ein Drittel.", STORY_FROM_CLAIM,
         "Speicher der Kasse um zwei Drittel gesenkt", NONE},
        {"Der Speicher der Kasse hat sich halbiert.", STORY_FROM_CLAIM, "Speicher der Kasse um 50 % gesenkt",
         NONE},
        {"Der Speicher der Kasse hat sich halbiert.", STORY_FROM_CLAIM, "Speicher der Kasse um 80 % gesenkt",
         STORY_NUMBER},
        {"Die Kasse startet in 4 statt in 40 Sekunden.", STORY_FROM_CLAIM,
         "Start der Kasse um 90 % beschleunigt", NONE},
        {"Die Kasse startet dreimal so schnell.", STORY_FROM_CLAIM, "Kasse startet 3x schneller", NONE},
        {"The tills start in a quarter of the time.", STORY_FROM_CLAIM, "Tills start 4 times faster", NONE},
        {"The tills start 75 % faster.", STORY_FROM_CLAIM, "Tills start 4 times faster", NONE},
        {"Nobody had to wait more than a minute at the tills.", STORY_FROM_CLAIM,
         "Waiting time at tills under 60 s", NONE},
        {"After three weeks the new till ran in all shops.", STORY_FROM_STORY,
         "It took us five months until the new till ran in all shops.", STORY_DURATION},
        {"The audit found 3 faults in the tills.", STORY_FROM_STORY,
         "The audit of the tills found eleven faults.", STORY_NUMBER},
        {"The second audit found 3 faults in the tills.", STORY_FROM_STORY,
         "The first audit of the tills found eleven faults.", NONE},
    };
    LOOK(STORY_SITUATION, situation);
    LOOK(STORY_TASK, task);
    LOOK(STORY_ACTION, action);
    LOOK(STORY_RESULT, result);
}

static void test_more_of_all_kinds(void **state)
{
    (void)state;
    static const struct row situation[] = {
        {"Since the spring of 2018 I had been at Nimbra, and in June 2019 the tills broke.", STORY_FROM_CV,
         NIMBRA, NONE},
        {"Half a year after I joined Nimbra, in the autumn of 2018, the tills broke.", STORY_FROM_CV, NIMBRA,
         NONE},
        {"At Nimbra, five years after I had joined, the tills broke.", STORY_FROM_CV, NIMBRA, STORY_DURATION},
        {"I came to Nimbra in 2016.", STORY_FROM_CV, NIMBRA, STORY_DATE},
        {"Between 2015 and 2017 I looked after the tills at Nimbra.", STORY_FROM_CV, NIMBRA, STORY_DATE},
        {"Between 2018 and 2020 I looked after the tills at Nimbra.", STORY_FROM_CV, NIMBRA, NONE},
        {"I looked after the tills at Nimbra from 2016 to 2019.", STORY_FROM_CV, NIMBRA, STORY_DATE},
        {"I left Nimbra at the end of 2021.", STORY_FROM_CV, NIMBRA, NONE},
        {"When I joined Nimbra in April 2018, nobody tested.", STORY_FROM_CV, NIMBRA, NONE},
        {"Seit 2016 arbeite ich bei Nimbra.", STORY_FROM_CV, "Entwickler, Nimbra, 2018-04 bis heute",
         STORY_DATE},
        {"Seit 2016 gab es bei Nimbra die alte Kasse.", STORY_FROM_CV,
         "Entwickler, Nimbra, 2018-04 bis heute", NONE},
        {"Ich kam 2018 zu Nimbra.", STORY_FROM_CV, "Entwickler, Nimbra, 2018-04 bis heute", NONE},
        {"Ich kam 2020 zu Nimbra.", STORY_FROM_CV, "Entwickler, Nimbra, 2018-04 bis heute", STORY_DATE},
        {"Im Frühjahr 2017 stand bei Nimbra die Kasse, für die ich zuständig war.", STORY_FROM_CV,
         "Entwickler, Nimbra, 2018-04 bis heute", STORY_DATE},
        {"Nach knapp einem Jahr bei Nimbra bekam ich die Kasse.", STORY_FROM_CV,
         "Entwickler, Nimbra, 2018-04 bis heute", NONE},
        {"Bei Nimbra arbeitete ich als Werkstudent an der Kasse.", STORY_FROM_CV,
         "Senior-Entwickler, Nimbra, 2018-04 bis heute", STORY_ROLE},
        {"Bei Nimbra war ich als Entwicklerin an der Kasse.", STORY_FROM_CV,
         "Softwareentwicklerin, Nimbra, 2018-04 bis heute", NONE},
        {"Als Produktmanager bei Nimbra musste ich entscheiden.", STORY_FROM_CV,
         "Entwickler, Nimbra, 2018-04 bis heute", STORY_ROLE},
        {"Als Freelancer bei Nimbra hatte ich keinen Schlüssel.", STORY_FROM_CV,
         "Entwickler, Nimbra, 2018-04 bis heute", STORY_EMPLOYER},
        {"I was the CTO of Nimbra.", STORY_FROM_CV, NIMBRA, STORY_ROLE},
        {"I was the founder's first hire at Nimbra.", STORY_FROM_CV, NIMBRA, NONE},
        {"At Nimbra I was the data scientist for the tills.", STORY_FROM_CV, NIMBRA, NONE},
        {"At Nimbra I was an engineering intern.", STORY_FROM_CV, NIMBRA, STORY_ROLE},
        {"I was the QA engineer at Nimbra.", STORY_FROM_CV, NIMBRA, STORY_ROLE},
        {"At Nimbra I was on the product side of things.", STORY_FROM_CV, NIMBRA, NONE},
        {"At Nimbra I was the manager on duty.", STORY_FROM_CV, NIMBRA, NONE},
        {"At Nimbra I was the lead on this incident.", STORY_FROM_CV, NIMBRA, NONE},
        {"At Nimbra I was the lead developer of the tills.", STORY_FROM_CV, NIMBRA, STORY_ROLE},
        {"As lead developer at Nimbra I had the last word.", STORY_FROM_CV, NIMBRA, STORY_ROLE},
        {"As a developer at Nimbra I had the last word.", STORY_FROM_CV, NIMBRA, NONE},
        {"As the team lead at Nimbra was ill, I had the last word.", STORY_FROM_CV, NIMBRA, NONE},
        {"As an intern at Nimbra had deleted it, I had to restore it.", STORY_FROM_CV, NIMBRA, NONE},
        {"There were four developers and two testers in our team at Nimbra.", STORY_FROM_CV,
         "Developer, Nimbra, 2018-04 to 2021-09, team of 10", STORY_TEAM},
        {"There were four developers and two testers in our team at Nimbra.", STORY_FROM_CV,
         "Developer, Nimbra, 2018-04 to 2021-09, team of 6", NONE},
        {"Our team at Nimbra: two developers, a tester and me.", STORY_FROM_CV,
         "Developer, Nimbra, 2018-04 to 2021-09, team of 10", STORY_TEAM},
        {"At Nimbra I had two developers and a tester.", STORY_FROM_CV,
         "Developer, Nimbra, 2018-04 to 2021-09, team of 10", NONE},
        {"At Nimbra I was in a small team, three people all in all.", STORY_FROM_CV,
         "Developer, Nimbra, 2018-04 to 2021-09, team of 10", STORY_TEAM},
        {"At Nimbra we were a team of four, plus a working student.", STORY_FROM_CV,
         "Developer, Nimbra, 2018-04 to 2021-09, team of 5", NONE},
        {"At Nimbra six developers and I shared a pager.", STORY_FROM_CV,
         "Developer, Nimbra, 2018-04 to 2021-09, team of 10", NONE},
        {"At Nimbra I led a team of six.", STORY_FROM_CV, "Developer, Nimbra, 2018-04 to 2021-09, team of 7",
         NONE},
        {"The whole company Nimbra was twelve people.", STORY_FROM_CV,
         "Developer, Nimbra, 2018-04 to 2021-09, team of 4", NONE},
        {"I led eleven engineers when we moved the tills.", STORY_FROM_CLAIM,
         "Led 4 engineers on moving the tills", STORY_TEAM},
        {"We were eleven engineers on the tills.", STORY_FROM_CLAIM, "Team of 4 engineers for the tills",
         STORY_TEAM},
        {"There were just the two of us on the tills.", STORY_FROM_CLAIM, "Led a team of 9 for the tills",
         STORY_TEAM},
    };
    static const struct row action[] = {
        {"For two weeks I measured the price run.", STORY_FROM_CLAIM, "Wrote the price run in 4 months",
         NONE},
    };
    static const struct row result[] = {
        {"The price run takes eleven minutes now, down from two hours.", STORY_FROM_CLAIM,
         "Price run from 2 hours to 11 minutes", NONE},
        {"The price run takes half an hour now, down from two hours.", STORY_FROM_CLAIM,
         "Price run from 2 hours to 11 minutes", STORY_DURATION},
        {"The price run is down to half an hour.", STORY_FROM_CLAIM,
         "Cut the price run from 2 hours to 11 minutes", STORY_DURATION},
        {"The price run now takes half an hour.", STORY_FROM_CLAIM,
         "Cut the price run from 2 hours to 11 minutes", STORY_DURATION},
        {"The price run costs 300 euros a month.", STORY_FROM_CLAIM,
         "Cost of the price run cut to 100 euros a month", STORY_NUMBER},
        {"The price run costs 25 euros a week.", STORY_FROM_CLAIM,
         "Cost of the price run cut to 100 euros a month", NONE},
        {"The price run serves 2.1 million articles.", STORY_FROM_CLAIM, "Price run for 2,100,000 articles",
         NONE},
        {"The price run serves 1.2 million articles.", STORY_FROM_CLAIM, "Price run for 3 million articles",
         STORY_NUMBER},
        {"The price run serves five hundred shops, up from eighty.", STORY_FROM_CLAIM,
         "Price run for 500 shops", NONE},
        {"The price run failed in one of 400 nights.", STORY_FROM_CLAIM,
         "Price run fails in less than 1 % of nights", NONE},
        {"Complaints about prices fell from 90 a month to 30.", STORY_FROM_CLAIM,
         "Complaints about prices cut by two thirds", NONE},
        {"Complaints about prices fell from 90 a month to 30.", STORY_FROM_CLAIM,
         "Complaints about prices cut by 90 %", STORY_NUMBER},
        {"Complaints about prices more than halved.", STORY_FROM_CLAIM, "Complaints about prices cut by 60 %",
         NONE},
        {"Complaints about prices fell by more than half.", STORY_FROM_CLAIM,
         "Complaints about prices cut by 30 %", STORY_NUMBER},
        {"We released on the third of March, six weeks after the start.", STORY_FROM_CLAIM,
         "Release in 6 weeks", NONE},
        {"Der Preislauf dauert jetzt eine halbe Stunde statt zwei Stunden.", STORY_FROM_CLAIM,
         "Preislauf um 75 % verkürzt", NONE},
        {"Der Preislauf braucht jetzt nur noch 20 Minuten.", STORY_FROM_CLAIM,
         "Preislauf von 2 Stunden auf 5 Minuten verkürzt", STORY_DURATION},
        {"Beschwerden über Preise gingen um ein Viertel zurück.", STORY_FROM_CLAIM,
         "Beschwerden über Preise um 60 % gesenkt", STORY_NUMBER},
        {"Drei von vier Filialen nutzen den Preislauf.", STORY_FROM_CLAIM, "Preislauf in 75 % der Filialen",
         NONE},
        {"Ein Drittel der Filialen nutzt den Preislauf.", STORY_FROM_CLAIM, "Preislauf in 75 % der Filialen",
         STORY_NUMBER},
    };
    LOOK(STORY_SITUATION, situation);
    LOOK(STORY_ACTION, action);
    LOOK(STORY_RESULT, result);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_team_sizes),          cmocka_unit_test(test_numbers_as_words),
        cmocka_unit_test(test_fractions),           cmocka_unit_test(test_from_to),
        cmocka_unit_test(test_durations),           cmocka_unit_test(test_times_beside_jobs),
        cmocka_unit_test(test_roles_and_employers), cmocka_unit_test(test_all_kinds),
        cmocka_unit_test(test_more_of_all_kinds),
    };
    return cmocka_run_group_tests_name("story-facts", tests, NULL, NULL);
}
