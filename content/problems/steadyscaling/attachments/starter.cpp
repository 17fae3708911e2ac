#include <iostream>
#include <utility>
#include <vector>

struct Recommendation {
    int time, count;
};

// How often the number of running instances changes, and the instance-seconds.
static std::pair<int, long long> run(const std::vector<Recommendation> &recommendations, int running, int up, int down, int step)
{
    // Your solution goes here.
    return {0, 0};
}

int main()
{
    int n, running, up, down, step;
    std::cin >> n >> running >> up >> down >> step;
    std::vector<Recommendation> recommendations(n);
    for (Recommendation &recommendation : recommendations)
        std::cin >> recommendation.time >> recommendation.count;

    const auto [changes, paid] = run(recommendations, running, up, down, step);
    std::cout << changes << ' ' << paid << '\n';
}
