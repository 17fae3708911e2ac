// Mistake: demands more than w seconds between the first and the third of three notifications. Exactly w are enough.
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    int n;
    long long cap;
    std::cin >> n >> cap;
    std::vector<long long> times(n), values(n);
    for (int i = 0; i < n; i++)
        std::cin >> times[i] >> values[i];

    std::vector<std::vector<long long>> best(n);
    long long result = 0;
    int old = 0;
    for (int i = 0; i < n; i++) {
        while (times[old] + cap < times[i])
            old++;
        best[i].resize(i + 1);
        best[i][0] = values[i];
        for (int j = 0; j < i; j++)
            best[i][j + 1] = std::max(best[i][j], values[i] + best[j][std::min(j, old)]);
        result = std::max(result, best[i][i]);
    }
    std::cout << result << '\n';
}
