#include <iostream>
#include <utility>
#include <vector>

// Seconds, or -1 for what is not offered.
struct Offers {
    int delta, cumulative, image;
};

// The seconds and the installations of the best way; offers[i] are those of version i + 2.
static std::pair<long long, int> firmware_steps(int k, const std::vector<Offers> &offers)
{
    // Your solution goes here.
    return {-1, 0};
}

int main()
{
    int n, k;
    std::cin >> n >> k;
    std::vector<Offers> offers(n - 1);
    for (Offers &offer : offers)
        std::cin >> offer.delta >> offer.cumulative >> offer.image;

    const auto [seconds, installations] = firmware_steps(k, offers);
    std::cout << seconds << ' ' << installations << '\n';
}
