// The interface of Burst and Refill: talk INPUT ANSWER FEEDBACK. Exit status 42 if both numbers are right, 43 if anything is wrong.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

static const int MOST_BATCHES = 100;
static const long long LAST_TIME = 1000000000000, MOST_REQUESTS = 1000000000;
static std::string feedback;

[[noreturn]] static void refuse(const std::string &why)
{
    std::ofstream(feedback + "teammessage.txt") << why << '\n';
    exit(43);
}

// A line that the solution printed: a sign and two numbers, nothing else.
static bool read_line(char sign, long long &first, long long &second, const std::string &line)
{
    std::istringstream rest(line);
    std::string word, more;
    return rest >> word && word == std::string(1, sign) && rest >> first >> second && !(rest >> more);
}

int main(int, char **argv)
{
    feedback = argv[3];
    long long capacity, interval;
    std::ifstream(argv[1]) >> capacity >> interval;
    long long tokens = capacity, now = 0;
    std::string line;
    for (int batches = 0; std::getline(std::cin, line);) {
        long long first, second;
        if (read_line('!', first, second, line)) {
            if (first != capacity)
                refuse("the bucket does not hold " + std::to_string(first) + " tokens");
            if (second != interval)
                refuse("the tokens do not come " + std::to_string(second) + " milliseconds apart");
            return 42;
        }
        if (!read_line('?', first, second, line))
            refuse("a line is neither \"? t k\" nor \"! c d\": " + line.substr(0, 40));
        if (first < 0 || first > LAST_TIME)
            refuse("a batch is sent at millisecond " + std::to_string(first));
        if (first < now)
            refuse("time goes back, from " + std::to_string(now) + " to " + std::to_string(first));
        if (second < 1 || second > MOST_REQUESTS)
            refuse("a batch has " + std::to_string(second) + " requests");
        if (++batches > MOST_BATCHES)
            refuse("more than 100 batches");
        tokens = std::min(capacity, tokens + first / interval - now / interval);
        now = first;
        const bool served = tokens >= second;
        if (served)
            tokens -= second;
        std::cout << (served ? "yes" : "no") << std::endl;
    }
    refuse("the output ended without an answer");
}
