// Mistake: the state is the last notification only. For each, keeps the best selection that ends with it and the
// moment of the one before; a selection of less value with an older one before could have been continued sooner.
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    int n;
    long long cap;
    std::cin >> n >> cap;
    std::vector<long long> times(n), values(n), best(n), one_before(n);
    for (int i = 0; i < n; i++)
        std::cin >> times[i] >> values[i];

    for (int i = 0; i < n; i++) {
        best[i] = values[i];
        one_before[i] = -cap; // as good as nothing
        for (int j = 0; j < i; j++) {
            if (one_before[j] + cap <= times[i] && best[j] + values[i] > best[i]) {
                best[i] = best[j] + values[i];
                one_before[i] = times[j];
            }
        }
    }
    std::cout << *std::max_element(best.begin(), best.end()) << '\n';
}
