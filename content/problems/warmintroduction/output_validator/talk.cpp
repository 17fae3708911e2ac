// The network of Warm Introduction: talk INPUT ANSWER FEEDBACK. Exit status 42 if the length is right, 43 if anything is wrong.
#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <numeric>
#include <sstream>
#include <string>
#include <vector>

static const int MAX_PROFILES = 110, MAX_STEPS = 8, MAX_CONTACTS = 4;
static std::string feedback;

[[noreturn]] static void refuse(const std::string &why)
{
    std::ofstream(feedback + "teammessage.txt") << why << '\n';
    exit(43);
}

// The generator of Steele, Lea and Flood (2014).
struct SplitMix64 {
    uint64_t state;

    uint64_t next()
    {
        uint64_t z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
};

struct Network {
    int n, s, t;
    std::vector<std::vector<int>> contacts;

    bool know(int a, int b) const
    {
        return std::find(contacts[a].begin(), contacts[a].end(), b) != contacts[a].end();
    }
    void join(int a, int b)
    {
        if (a != b && !know(a, b) && contacts[a].size() < MAX_CONTACTS && contacts[b].size() < MAX_CONTACTS) {
            contacts[a].push_back(b);
            contacts[b].push_back(a);
        }
    }
};

// The file has n, s, t, a seed, and parts: a word and numbers. See input_validators/validate.py.
static Network read_network(const char *path)
{
    std::ifstream file(path);
    Network net;
    SplitMix64 rng;
    file >> net.n >> net.s >> net.t >> rng.state;
    net.contacts.resize(net.n + 1);
    std::string part;
    while (file >> part) {
        int first, last;
        file >> first >> last;
        if (part == "pair")
            net.join(first, last);
        else if (part == "path")
            for (int i = first; i < last; i++)
                net.join(i, i + 1);
        else if (part == "tree") // everybody has three below, the first four
            for (int i = first + 1; i <= last; i++)
                net.join(first + std::max(0, (i - first - 2) / 3), i);
        else if (part == "ring") // with the two neighbours on either side
            for (int i = first; i <= last; i++)
                for (int step = 1; step <= 2; step++)
                    net.join(i, first + (i - first + step) % (last - first + 1));
        else if (part == "random") // each round pairs all of them off
            for (int round = 0; round < MAX_CONTACTS; round++) {
                std::vector<int> order(last - first + 1);
                std::iota(order.begin(), order.end(), first);
                for (size_t i = order.size(); i > 1; i--)
                    std::swap(order[i - 1], order[rng.next() % i]);
                for (size_t i = 0; i + 1 < order.size(); i += 2)
                    net.join(order[i], order[i + 1]);
            }
    }
    // Numbers and order tell nothing of where somebody is, but for the two.
    std::vector<int> name(net.n + 1);
    std::iota(name.begin(), name.end(), 0);
    if (rng.state)
        for (int i = net.n; i > 1; i--)
            std::swap(name[i], name[1 + rng.next() % i]);
    Network shuffled{net.n, name[net.s], name[net.t], std::vector<std::vector<int>>(net.n + 1)};
    for (int i = 1; i <= net.n; i++)
        for (int contact : net.contacts[i])
            shuffled.contacts[name[i]].push_back(name[contact]);
    for (auto &list : shuffled.contacts)
        for (size_t i = list.size(); rng.state && i > 1; i--)
            std::swap(list[i - 1], list[rng.next() % i]);
    return shuffled;
}

// The length of the shortest chain, -1 if it is over MAX_STEPS or there is none.
static int shortest(const Network &net)
{
    std::vector<int> steps(net.n + 1, -1), line{net.s};
    steps[net.s] = 0;
    for (size_t i = 0; i < line.size(); i++)
        for (int contact : net.contacts[line[i]])
            if (steps[contact] < 0) {
                steps[contact] = steps[line[i]] + 1;
                line.push_back(contact);
            }
    return steps[net.t] > MAX_STEPS ? -1 : steps[net.t];
}

int main(int, char **argv)
{
    feedback = argv[3];
    const Network net = read_network(argv[1]);
    std::cout << net.n << ' ' << net.s << ' ' << net.t << std::endl;
    std::string line;
    for (int profiles = 0; std::getline(std::cin, line);) {
        std::istringstream rest(line);
        std::string sign, more;
        long long number;
        if (!(rest >> sign >> number) || (sign != "?" && sign != "!") || rest >> more)
            refuse("a line is neither \"? p\" nor \"! k\": " + line.substr(0, 40));
        if (sign == "!") {
            if (number != shortest(net))
                refuse(std::to_string(number) + " is not the length");
            return 42;
        }
        if (number < 1 || number > net.n)
            refuse("there is no person " + std::to_string(number));
        if (++profiles > MAX_PROFILES)
            refuse("more than 110 profiles");
        std::cout << net.contacts[number].size();
        for (int contact : net.contacts[number])
            std::cout << ' ' << contact;
        std::cout << std::endl;
    }
    refuse("the output ended without an answer");
}
