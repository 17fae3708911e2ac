#include <iostream>
#include <string>
#include <utility>

// Whether a batch of so many requests is served at this millisecond; if so, it takes as many tokens.
static bool ask(long long time, long long requests)
{
    std::cout << "? " << time << ' ' << requests << std::endl; // std::endl flushes
    std::string answer;
    std::cin >> answer;
    return answer == "yes";
}

// How many tokens the bucket holds, and the milliseconds between two tokens.
static std::pair<long long, long long> find_limit()
{
    // Your solution goes here.
    return {1, 1};
}

int main()
{
    const auto [c, d] = find_limit();
    std::cout << "! " << c << ' ' << d << std::endl;
}
