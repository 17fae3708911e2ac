// Too slow: the right states, but each pair looks at all candidates for the one before it: O(n³).
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

    // best[j][i]: the largest value of a selection whose last two are j and i.
    std::vector<std::vector<long long>> best(n, std::vector<long long>(n, 0));
    long long result = *std::max_element(values.begin(), values.end());
    for (int i = 0; i < n; i++) {
        for (int j = 0; j < i; j++) {
            best[j][i] = values[j] + values[i];
            for (int h = 0; h < j && times[h] + cap <= times[i]; h++)
                best[j][i] = std::max(best[j][i], best[h][j] + values[i]);
            result = std::max(result, best[j][i]);
        }
    }
    std::cout << result << '\n';
}
