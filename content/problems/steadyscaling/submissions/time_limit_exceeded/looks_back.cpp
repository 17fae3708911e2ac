// Too slow: with each recommendation it looks back over both windows: O(n²).
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    int n, up, down;
    long long running, step;
    std::cin >> n >> running >> up >> down >> step;
    std::vector<int> times(n), counts(n);
    long long changes = 0, paid = 0;
    for (int i = 0; i < n; i++) {
        std::cin >> times[i] >> counts[i];
        paid += i > 0 ? running * (times[i] - times[i - 1]) : 0;
        long long low = counts[i], high = counts[i];
        for (int j = i; j >= 0 && times[j] >= times[i] - up; j--)
            low = std::min<long long>(low, counts[j]);
        for (int j = i; j >= 0 && times[j] >= times[i] - down; j--)
            high = std::max<long long>(high, counts[j]);
        if (low > running) {
            running = std::min(low, running + step);
            changes++;
        } else if (high < running) {
            running = high;
            changes++;
        }
    }
    std::cout << changes << ' ' << paid << '\n';
}
