// How long clients wait before they try again: twice as long each time, up to a cap.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <sstream>
#include <string>

using Millis = std::uint32_t; // the cap is two billion at most

struct Policy {
    Millis base;
    Millis cap;
};

// The delay before this attempt; attempts count from 1.
Millis delay_before(const Policy &policy, int attempt)
{
    std::uint64_t delay = policy.base;
    for (int i = 1; i < attempt; i++)
        delay *= 2;
    return Millis(std::min<std::uint64_t>(delay, policy.cap));
}

std::string in_words(Millis delay)
{
    char text[32];
    unsigned minutes = delay / 60000;
    unsigned seconds = delay / 1000 % 60;
    std::snprintf(text, sizeof text, "%u:%02u.%03u", minutes, seconds, delay % 1000);
    return text;
}

int main()
{
    for (std::string line; std::getline(std::cin, line);) {
        std::istringstream words(line);
        std::string client;
        Policy policy;
        words >> client >> policy.base >> policy.cap;
        std::cout << client;
        for (int attempt; words >> attempt;)
            std::cout << ' ' << in_words(delay_before(policy, attempt));
        std::cout << '\n';
    }
}
