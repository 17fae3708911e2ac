// The service of Which Cache: talk INPUT ANSWER FEEDBACK. Exit status 42 if the cache was found out, 43 if anything is wrong.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

static const int MAX_QUESTIONS = 1000;
static const long long MAX_KEY = 1000000;
static std::string feedback;

[[noreturn]] static void refuse(const std::string &why)
{
    std::ofstream(feedback + "teammessage.txt") << why << '\n';
    exit(43);
}

struct Entry {
    long long key;
    bool marked;
};

struct Cache {
    size_t holds;
    std::string policy;
    std::vector<Entry> line{}; // the next one to leave is in front

    void make_room()
    {
        if (line.size() < holds)
            return;
        while (line.front().marked) {
            line.push_back({line.front().key, false});
            line.erase(line.begin());
        }
        line.erase(line.begin());
    }
    bool ask(long long key)
    {
        const auto place = std::find_if(line.begin(), line.end(), [&](const Entry &entry) { return entry.key == key; });
        if (place == line.end()) {
            make_room();
            line.push_back({key, false});
            return false;
        }
        if (policy == "lru")
            std::rotate(place, place + 1, line.end());
        else if (policy == "clock")
            place->marked = true;
        return true;
    }
};

int main(int, char **argv)
{
    feedback = argv[3];
    Cache cache;
    std::ifstream(argv[1]) >> cache.holds >> cache.policy;
    std::string line;
    for (int questions = 0; std::getline(std::cin, line);) {
        std::istringstream rest(line);
        std::string sign, policy, more;
        long long number;
        rest >> sign >> number;
        if (rest && sign == "!" && rest >> policy && !(rest >> more)) {
            if (number != (long long)cache.holds || policy != cache.policy)
                refuse("it is not a cache of " + std::to_string(number) + " keys with the policy " + policy.substr(0, 20));
            return 42;
        }
        if (!rest || sign != "?" || rest >> more)
            refuse("a line is neither \"? k\" nor \"! c policy\": " + line.substr(0, 40));
        if (number < 1 || number > MAX_KEY)
            refuse("there is no key " + std::to_string(number));
        if (++questions > MAX_QUESTIONS)
            refuse("more than 1000 questions");
        std::cout << (cache.ask(number) ? "hit" : "miss") << std::endl;
    }
    refuse("the output ended without an answer");
}
