// The test machine of Skipped Builds: talk INPUT ANSWER FEEDBACK. Exit status 42 if the pair is right, 43 if anything is wrong.
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

static const int MAX_QUESTIONS = 70;
static std::string feedback;

[[noreturn]] static void refuse(const std::string &why)
{
    std::ofstream(feedback + "teammessage.txt") << why << '\n';
    exit(43);
}

// All builds, one word each: the file has lines of words and how often they are repeated.
static std::vector<std::string> read_builds(const char *path)
{
    std::ifstream file(path);
    int n, lines;
    file >> n >> lines;
    std::vector<std::string> builds;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream rest(line);
        int times;
        rest >> times;
        std::vector<std::string> words;
        for (std::string word; rest >> word;)
            words.push_back(word);
        while (times--)
            builds.insert(builds.end(), words.begin(), words.end());
    }
    return builds;
}

// A line that the solution printed: a sign and one or two numbers, nothing else.
static bool read_line(char sign, std::vector<long long> &numbers, const std::string &line)
{
    std::istringstream rest(line);
    std::string first, more;
    if (!(rest >> first) || first != std::string(1, sign))
        return false;
    for (long long &number : numbers)
        if (!(rest >> number))
            return false;
    return !(rest >> more);
}

static void check_pair(const std::vector<std::string> &builds, long long a, long long b)
{
    const long long n = builds.size();
    if (a < 1 || b > n || a >= b)
        refuse("the two builds of the answer are not 1 <= a < b <= n");
    if (builds[a - 1] != "good")
        refuse("build a of the answer is not good");
    if (builds[b - 1] != "bad")
        refuse("build b of the answer is not bad");
    for (long long i = a + 1; i < b; i++)
        if (builds[i - 1] != "broken")
            refuse("between the two builds of the answer there is one that starts");
}

int main(int, char **argv)
{
    feedback = argv[3];
    const std::vector<std::string> builds = read_builds(argv[1]);
    std::cout << builds.size() << std::endl;
    std::string line;
    for (int questions = 0; std::getline(std::cin, line);) {
        std::vector<long long> build(1), pair(2);
        if (read_line('!', pair, line)) {
            check_pair(builds, pair[0], pair[1]);
            return 42;
        }
        if (!read_line('?', build, line))
            refuse("a line is neither \"? i\" nor \"! a b\": " + line.substr(0, 40));
        if (build[0] < 1 || build[0] > (long long)builds.size())
            refuse("there is no build " + std::to_string(build[0]));
        if (++questions > MAX_QUESTIONS)
            refuse("more than 70 questions");
        std::cout << builds[build[0] - 1] << std::endl;
    }
    refuse("the output ended without an answer");
}
