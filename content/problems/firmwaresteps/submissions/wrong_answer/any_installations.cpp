// Mistake: compares seconds only, and counts the installations of the first quickest way that it meets; and adds up in 32 bits.
#include <climits>
#include <iostream>
#include <vector>

int main()
{
    int n, k;
    std::cin >> n >> k;
    std::vector<int> best(n, INT_MAX), steps(n);
    best[0] = 0;
    for (int i = 1; i < n; i++) {
        int offers[3];
        std::cin >> offers[0] >> offers[1] >> offers[2];
        const int from[3] = {i - 1, (i - 1) / k * k, 0};
        for (int j = 0; j < 3; j++) {
            if (offers[j] == -1 || best[from[j]] == INT_MAX || best[from[j]] + offers[j] >= best[i])
                continue;
            best[i] = best[from[j]] + offers[j];
            steps[i] = steps[from[j]] + 1;
        }
    }
    if (best[n - 1] == INT_MAX)
        std::cout << "-1 0\n";
    else
        std::cout << best[n - 1] << ' ' << steps[n - 1] << '\n';
}
