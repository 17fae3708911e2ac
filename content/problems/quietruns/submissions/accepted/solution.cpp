// In ascending order, the times that lie closest together stand next to each other. So each round is one walk over the groups of
// neighbours, of half as many times as the round before: O(n) for all rounds, and O(n log n) for the sort.
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    int n, warmup;
    std::cin >> n >> warmup;
    std::vector<int> times(n);
    for (int &time : times)
        std::cin >> time;
    std::sort(times.begin() + warmup, times.end());

    int begin = warmup, end = n; // what is left
    while (end - begin > 2) {
        const int half = (end - begin + 1) / 2;
        int best = begin;
        for (int i = begin; i + half <= end; i++)
            if (times[i + half - 1] - times[i] < times[best + half - 1] - times[best])
                best = i;
        begin = best;
        end = best + half;
    }
    std::cout << times[begin] << '\n';
}
