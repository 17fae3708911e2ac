// Too slow: asks for the best way to a version as often as it is needed, and keeps nothing: exponential.
#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>

using Way = std::pair<long long, int>;

static const Way NONE = {1'000'000'000'000, 0};
static int k;
static std::vector<int> delta, cumulative, image;

static Way best(int i)
{
    Way way = NONE;
    if (i == 0)
        return {0, 0};
    if (image[i] != -1)
        way = std::min(way, {image[i], 1});
    if (cumulative[i] != -1) {
        const Way from = best((i - 1) / k * k);
        way = std::min(way, {from.first + cumulative[i], from.second + 1});
    }
    if (delta[i] != -1) {
        const Way from = best(i - 1);
        way = std::min(way, {from.first + delta[i], from.second + 1});
    }
    return way;
}

int main()
{
    int n;
    std::cin >> n >> k;
    delta.resize(n);
    cumulative.resize(n);
    image.resize(n);
    for (int i = 1; i < n; i++)
        std::cin >> delta[i] >> cumulative[i] >> image[i];
    const Way way = best(n - 1);
    std::cout << (way >= NONE ? -1 : way.first) << ' ' << (way >= NONE ? 0 : way.second) << '\n';
}
